"""The reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.support.drafts import TEXT, a_draft
from tests.ui.desk.conftest import Write
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.commands import AddReport, DateReport, DeleteReports
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.correction_commands import AddByHand, HandPick
from watchlist.domain.documents import sha256
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.words import stance_word
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

TEXT_ID = sha256(TEXT.encode())[:16]


def a_report(text: str = TEXT, **more: object) -> AddReport:
    draft = a_draft(text, published=None)
    return accept(draft, all_verdicts(draft), imported_at="2024-12-28T08:00:00", **more)  # type: ignore[arg-type]


@pytest.fixture
def report_id(write: Write) -> int:
    return write(a_report())[0]


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, colours: Colours, report_id: int) -> ReaderPage:
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    workspace.changed.connect(page.refresh)
    page.show()
    return page


def test_it_opens_at_the_place_that_was_asked_for(page: ReaderPage, report_id: int) -> None:
    start = TEXT.index("英维克")
    page.show_span(report_id, start, start + 3)
    assert page.text.current == (start, start + 3)
    assert page.text.source == TEXT


def test_every_stock_is_marked_where_it_stands(page: ReaderPage, report_id: int) -> None:
    page.show_span(report_id)
    marked = {TEXT[mark.start : mark.end] for mark in page.text.highlights}
    assert marked == {"寒武纪", "海光信息", "英维克", "申菱环境", "万国数据"}
    assert [(group.title, len(group.rows)) for group in page.list.tree.groups] == [
        ("芯片", 2),
        ("液冷", 2),
        ("", 1),
    ]


def test_n_goes_from_one_to_the_next_and_round(page: ReaderPage, report_id: int, qtbot: QtBot) -> None:
    page.show_span(report_id)
    seen = []
    for _ in page.text.highlights:
        qtbot.keyClick(page.text, Qt.Key.Key_N)
        seen.append(page.text.current)
    assert seen == [(mark.start, mark.end) for mark in page.text.highlights]
    qtbot.keyClick(page.text, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert page.text.current == seen[-2]


def test_a_stock_of_the_list_leads_to_its_first_place(page: ReaderPage, report_id: int) -> None:
    page.show_span(report_id)
    row = page.list.tree.groups[1].rows[0]
    page.list.go(row.key)
    assert page.text.current == (row.spans[0].start, row.spans[0].end)


def test_s_goes_through_the_places_of_one_stock_or_theme(
    page: ReaderPage, report_id: int, write: Write, qtbot: QtBot
) -> None:
    start = TEXT.rindex("英维克")
    again = HandPick("液冷", Symbol.parse("002837.SZ"), Stance.WATCH, Span(start, start + 3))
    write(AddByHand(report_id, (again,)))
    page.show_span(report_id)
    cooling = page.list.tree.groups[1]
    row = next(row for row in cooling.rows if row.text == "英维克")
    page.list.go(row.key)
    seen = []
    for _ in range(3):
        qtbot.keyClick(page.text, Qt.Key.Key_S)
        seen.append(page.text.current[0])
    first = TEXT.index("英维克")
    assert seen == [start, first, start]
    page.list.setCurrentIndex(page.list.currentIndex().parent())
    qtbot.keyClick(page.text, Qt.Key.Key_S)
    qtbot.keyClick(page.text, Qt.Key.Key_S)
    assert TEXT[slice(*page.text.current)] == "申菱环境", "any stock of the theme"


def test_search_finds_either_script(page: ReaderPage, report_id: int, qtbot: QtBot) -> None:
    page.show_span(report_id)
    qtbot.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.finder.line.insert("寒武紀")
    start = TEXT.index("寒武纪")
    assert page.finder.places == [(start, start + 3)]
    assert page.text.current == (start, start + 3)


def test_in_a_narrow_window_text_and_list_share_what_there_is(
    page: ReaderPage, report_id: int, qtbot: QtBot
) -> None:
    page.show_span(report_id)
    page.setMinimumWidth(1)  # as in the window, which asks for no more
    page.resize(620, 700)
    qtbot.waitUntil(lambda: page.pane.width() + page.list.width() <= 620)
    assert page.pane.width() >= page.list.width()


def test_esc_leads_from_the_search_back_to_the_report(page: ReaderPage, report_id: int, qtbot: QtBot) -> None:
    page.show_span(report_id)
    qtbot.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.finder.line.insert("英维克")
    found = page.text.current
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.finder.line, Qt.Key.Key_Escape)
    assert page.focusWidget() is page.text
    assert not page.finder.line.text()
    assert page.text.current == found, "one reads on where it was found"


def test_where_a_report_has_no_lists_its_names_are_seen_at_once(page: ReaderPage, write: Write) -> None:
    draft = replace(a_draft("换一篇\n" + TEXT), themes=())
    (report_id,) = write(accept(draft, all_verdicts(draft), imported_at="2024-12-28T08:00:00"))
    page.show_span(report_id)
    tree = page.list.tree
    assert page.list.isExpanded(tree.index(0, 0))
    assert page.list.isColumnHidden(2), "nobody was put forward: no stance to show"


def test_a_citation_says_who_when_and_where(page: ReaderPage, report_id: int) -> None:
    page.show_span(report_id)
    start = TEXT.index("英维克的订单")
    page.text.select(start, start + 8)
    page.cite()
    cited = QGuiApplication.clipboard().text()
    assert (
        cited == f"“英维克的订单在增” (东吴证券, 算力周报, watchlist://report/{TEXT_ID}#{start}-{start + 8})"
    )


def test_a_copy_is_linked_and_a_click_opens_it(page: ReaderPage, report_id: int, write: Write) -> None:
    copy = ProposedCopy(report_id, CopyKind.TRANSLATION, 0.99, ("85%",))
    (other,) = write(a_report("另一种语言\n" + TEXT, copies=(copy,)))
    page.show_span(report_id)
    (button,) = [b for b in page.header.buttons if b.text().startswith("Translation")]
    button.click()
    assert page.report.id == other


def test_it_keeps_its_place_when_somebody_writes(
    page: ReaderPage, report_id: int, write: Write, qtbot: QtBot
) -> None:
    page.show_span(report_id, 20, 23)
    write(DateReport(report_id, date(2024, 12, 20)))
    qtbot.waitUntil(lambda: page.report.published == "2024-12-20")
    assert page.text.current == (20, 23)


def test_a_report_in_the_trash_can_still_be_read(page: ReaderPage, report_id: int, write: Write) -> None:
    write(DeleteReports((report_id,)))
    page.show_span(report_id)
    assert page.text.source == TEXT


def test_the_stances_of_the_list_are_whole_or_not_there(
    page: ReaderPage, report_id: int, qtbot: QtBot
) -> None:
    page.show_span(report_id, 0, 0)
    words = [stance_word(stance) for stance in Stance]
    needed = max(page.list.fontMetrics().horizontalAdvance(word) for word in words) + 6
    for width in (900, 1000, 1200):
        page.resize(width, 600)
        qtbot.waitUntil(lambda width=width: page.width() == width)
        assert page.list.isColumnHidden(2) or page.list.columnWidth(2) >= needed


def test_a_report_with_nothing_to_put_beside_says_so(page: ReaderPage, report_id: int, qtbot: QtBot) -> None:
    page.show_span(report_id)
    qtbot.keyClick(page.text, Qt.Key.Key_B)
    assert page.bar.text == "No copy or translation of this report is in the library."
    assert not page.is_beside
