"""The reader's other face: a PDF as its pages, drawn by a process of their own, with the same places marked."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.pdfs import a_form_that_draws_itself, a_pdf, wrapped
from tests.ui.desk.conftest import Write
from tests.ui.desk.test_reader_page import a_report
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.changes import Changes
from watchlist.domain.correction_commands import AddByHand, HandPick
from watchlist.domain.documents import sha256
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromFile
from watchlist.securities.lexicon import Lexicon
from watchlist.ui.flows.reading import page_images
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.pdf_view import PdfView
from watchlist.ui.workspace import Workspace

STOCKS = "寒武纪、海光信息、英维克、申菱环境、曙光数创"
LINES = [
    "算力周报",
    "东吴证券 2024年12月26日",
    *wrapped(f"【芯片】受益标的：{STOCKS}等。" + f"本周的走势说明资金仍然关注{STOCKS}等公司的订单。" * 8, 41),
]
NUMBERS = "二三四五六七八九十百千"
PAGES = [
    LINES,
    *([f"{number}章从这里开始", *[f"{number}之{line}：订单" for line in range(30)]] for number in NUMBERS),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "周报.pdf"
    path.write_bytes(a_pdf(PAGES))
    return path


@pytest.fixture
def page(
    qtbot: QtBot, workspace: Workspace, colours: Colours, lexicon: Lexicon, file: Path, write: Write
) -> ReaderPage:
    draft = read_and_extract(FromFile(file), lexicon)
    (report_id,) = write(accept(draft, all_verdicts(draft), imported_at="2024-12-28T08:00:00"))
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.show_span(report_id)
    return page


def drawn(page: ReaderPage, number: int) -> bool:
    return page.pane.pages is not None and page.pane.pages.picture_of(number) is not None


def test_v_shows_the_pages_and_only_those_that_are_seen_are_drawn(page: ReaderPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.text, Qt.Key.Key_V)
    assert page.pane.showing_pages
    qtbot.waitUntil(lambda: drawn(page, 1) and drawn(page, 2))
    view = page.pane.pages
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: drawn(page, 12))
    assert view.page == 12
    assert not drawn(page, 6), "nobody saw it"
    qtbot.keyClick(view, Qt.Key.Key_V)
    assert not page.pane.showing_pages
    assert page.text.source[page.text.first_shown() :].startswith("千章")


def test_who_adds_a_stock_on_a_page_reads_on_there(page: ReaderPage, qtbot: QtBot, write: Write) -> None:
    page.show_pages(wanted=True)
    view = page.pane.pages
    qtbot.keyClick(view, Qt.Key.Key_N)
    qtbot.keyClick(view, Qt.Key.Key_End)
    framed, place = page.text.current, view.verticalScrollBar().value()
    last = page.text.source.rindex("订单")
    page.text.select(last, last + 2)
    pick = HandPick("芯片", Symbol("600519", "SH"), Stance.WATCH, Span(last, last + 2))
    assert page.report is not None
    write(AddByHand(page.report.id, (pick,)))
    page.refresh(Changes(picks=True))
    assert (last, last + 2) in [(mark.start, mark.end) for mark in page.text.highlights]
    assert (view.page, view.verticalScrollBar().value()) == (12, place)
    assert page.text.current == framed
    assert page.text.selected() == Span(last, last + 2)


def test_n_goes_on_from_the_page_that_is_seen(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    view = page.pane.pages
    last = page.text.source.rindex("订单")
    page.text.set_highlights([*page.text.highlights, Highlight(last, last + 2, QColor("red"))])
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert page.text.current == (last, last + 2), "page 12 is seen, not the first"


def test_a_place_of_the_text_is_framed_on_its_page(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    last = page.text.source.rindex("订单")
    page.text.go_to(last, last + 2)
    view = page.pane.pages
    qtbot.waitUntil(lambda: [number for number, _ in view.current] == [12])
    assert view.page == 12


def test_words_that_a_line_end_cuts_are_framed_on_both_lines(page: ReaderPage, qtbot: QtBot) -> None:
    words = LINES[3][-8:] + LINES[4][:8]
    start = page.text.source.index(words)
    page.text.go_to(start, start + len(words))
    page.show_pages(wanted=True)
    qtbot.waitUntil(lambda: len(page.pane.pages.current) == 2)
    (_, upper), (_, lower) = page.pane.pages.current
    assert upper[1] > lower[3], "one below the other"


def test_a_click_on_a_mark_of_the_page_selects_its_row(page: ReaderPage, qtbot: QtBot) -> None:
    row = next(row for group in page.list.tree.groups for row in group.rows if row.text == "英维克")
    page.list.go(row.key)
    page.show_pages(wanted=True)
    view = page.pane.pages
    qtbot.waitUntil(lambda: drawn(page, 1) and bool(view.current))
    number, box = view.current[0]
    page.list.go(page.list.tree.groups[0].rows[0].key)
    where = view._on_whole(number, box).center() - view._offset()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(where).toPoint())
    assert page.list.current_row().text == "英维克"


def test_what_a_search_finds_is_marked_on_the_pages(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    page.finder.line.setText("七章從")
    qtbot.waitUntil(lambda: [number for number, _ in page.pane.pages.current] == [7])
    assert page.pane.pages.page == 7


def test_zoom_keeps_the_place_and_draws_anew(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    view = page.pane.pages
    qtbot.waitUntil(lambda: drawn(page, 1))
    view.go_to_page(5)
    before = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom < before
    assert view.page in {4, 5}
    qtbot.waitUntil(lambda: drawn(page, 5))
    sharp = view.zoom * view.devicePixelRatioF()
    assert abs(view.picture_of(5).width() - 595.28 * sharp) < 2
    # On most keyboards the plus is typed with Shift.
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    smaller = view.zoom
    qtbot.keyClick(view, Qt.Key.Key_Plus, both)
    assert view.zoom > smaller
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom == before


def test_a_changed_file_is_told_and_the_text_is_shown(page: ReaderPage, file: Path, qtbot: QtBot) -> None:
    file.write_bytes(a_pdf([["ein anderes"]]))
    page.show_pages(wanted=True)
    qtbot.waitUntil(lambda: bool(page.bar.text))
    assert "周报.pdf" in page.bar.text
    assert "is not the file any more" in page.bar.text
    assert not page.pane.showing_pages


def test_a_file_that_is_gone_is_told_and_the_text_is_shown(
    page: ReaderPage, file: Path, qtbot: QtBot
) -> None:
    file.unlink()
    page.show_pages(wanted=True)
    qtbot.waitUntil(lambda: "no longer there" in page.bar.text)
    assert not page.pane.showing_pages


def test_a_page_that_never_ends_costs_itself_alone(
    page: ReaderPage, file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:

    monkeypatch.setattr(page_images, "LIMITS", Limits(seconds=0.5))
    page.show_pages(wanted=True)
    view = page.pane.pages
    qtbot.waitUntil(lambda: drawn(page, 1))
    hostile = file.with_name("böse.pdf")
    hostile.write_bytes(a_form_that_draws_itself())
    images = page.pane._images

    images.open(replace(page._document, path=str(hostile), sha256_file=sha256(hostile.read_bytes())))
    with qtbot.waitSignal(images.page_failed) as failed:
        images.want([(1, 1.0)])
    assert failed.args[0] == 1
    images.open(page._document)
    with qtbot.waitSignal(images.drawn):
        images.want([(3, 1.0)])
    assert drawn(page, 3)
    assert view.isVisible()


def test_no_process_is_left_when_the_library_closes(
    page: ReaderPage, workspace: Workspace, qtbot: QtBot
) -> None:
    before = set(active_children())
    page.show_pages(wanted=True)
    qtbot.waitUntil(lambda: drawn(page, 1))
    assert set(active_children()) - before
    workspace.jobs.shut_down()
    assert set(active_children()) - before == set()


def test_a_text_has_no_pages_and_says_so(
    qtbot: QtBot, workspace: Workspace, colours: Colours, write: Write
) -> None:

    (report_id,) = write(a_report())
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.show()
    page.show_span(report_id)
    qtbot.keyClick(page.text, Qt.Key.Key_V)
    assert "no pages" in page.bar.text
    assert not page.pane.showing_pages


def drag(view: PdfView, first: QPointF, last: QPointF) -> None:
    """The left button held from one place of the pane to another."""
    held = (Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for kind, where in (
        (QEvent.Type.MouseButtonPress, first),
        (QEvent.Type.MouseMove, (first + last) / 2),
        (QEvent.Type.MouseMove, last),
        (QEvent.Type.MouseButtonRelease, last),
    ):
        QApplication.sendEvent(view.viewport(), QMouseEvent(kind, where, where, *held))


def test_words_selected_on_a_page_are_those_of_the_text(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    view = page.pane.pages
    qtbot.waitUntil(lambda: drawn(page, 1))
    place = page.text.source.index("英维克")
    page.text.go_to(place, place + 3)
    qtbot.waitUntil(lambda: bool(view.current))
    number, box = view.current[0]
    rect = view._on_whole(number, box).translated(-view._offset())
    inside = QPointF(3, 0)
    drag(
        view,
        rect.center() - QPointF(rect.width() / 2, 0) + inside,
        rect.center() + QPointF(rect.width() / 2, 0) - inside,
    )
    qtbot.waitUntil(lambda: page.text.selected() is not None)
    assert page.text.selected() == Span(place, place + 3)
    assert page.actions_["add"].isEnabled()
    assert view.selection_rect().intersects(rect.toRect())
    page.actions_["add"].trigger()
    assert page.box.isVisible()
    qtbot.keyClick(page.box.line, Qt.Key.Key_Escape)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert page.text.selected() is None


def test_a_selection_goes_over_lines_and_ends_with_that_of_the_text(page: ReaderPage, qtbot: QtBot) -> None:
    page.show_pages(wanted=True)
    view = page.pane.pages
    words = LINES[3][-8:] + LINES[4][:8]
    start = page.text.source.index(words)
    page.text.go_to(start, start + len(words))
    qtbot.waitUntil(lambda: drawn(page, 1) and len(view.current) == 2)
    upper, lower = (view._on_whole(*place).translated(-view._offset()) for place in view.current)
    inside = QPointF(3, 0)
    drag(
        view,
        QPointF(upper.left(), upper.center().y()) + inside,
        QPointF(lower.right(), lower.center().y()) - inside,
    )
    qtbot.waitUntil(lambda: page.text.selected() is not None)
    assert page.text.selected() == Span(start, start + len(words))
    page.text.clear_selection()
    assert view._selection == (0, 0)
