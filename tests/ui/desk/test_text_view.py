"""The pane that shows a report's text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from watchlist.domain.spans import Span
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.widgets.documents.text_view import TextView

FILL = QColor("#ffe9a8")
HOSTILE = "甲\u202e乙\u200b丙😀\x00丁\r\n<b>戊</b> 己庚"


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(500, 400)
    view.show()
    return view


def centre_of(view: TextView, start: int, end: int) -> QPoint:
    (rect,) = view._rects(start, end)
    return rect.center().toPoint()


def test_markup_and_controls_are_seen_not_obeyed(view: TextView) -> None:
    view.show_text(HOSTILE)
    shown = view.toPlainText()
    assert "<b>戊</b>" in shown
    assert "‹RLO›" in shown
    assert "\u202e" not in shown


def test_a_selection_is_told_in_characters_of_the_text(view: TextView) -> None:
    view.show_text(HOSTILE)
    for char in "甲乙丙丁戊己":
        start = HOSTILE.index(char)
        view.select(start, start + 1)
        assert view.selected() == Span(start, start + 1)


def test_blanks_around_a_selection_are_left_out(view: TextView) -> None:
    view.show_text("一  寒武纪 \n二")
    view.select(1, 8)
    assert view.selected() == Span(3, 6)
    view.select(1, 3)
    assert view.selected() is None


def test_a_highlight_is_found_by_a_click_the_inner_one_first(view: TextView, qtbot: QtBot) -> None:
    text = "受益标的：英维克科技、申菱环境"
    view.show_text(text)
    view.set_highlights([Highlight(5, 10, FILL, "outer"), Highlight(5, 8, FILL, "inner")])
    with qtbot.waitSignal(view.highlight_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(view, 6, 7))
    assert clicked.args == ["inner"]
    with qtbot.waitSignal(view.highlight_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(view, 9, 10))
    assert clicked.args == ["outer"]


def test_next_and_previous_go_round(view: TextView) -> None:
    view.show_text("甲乙丙丁戊")
    view.set_highlights([Highlight(place, place + 1, FILL, place) for place in (1, 3)])
    assert [view.next_from(at).key for at in (0, 1, 3)] == [1, 3, 1]
    assert [view.next_from(at, back=True).key for at in (4, 3, 1)] == [3, 1, 3]


def test_going_to_a_place_brings_it_into_view(view: TextView) -> None:
    text = "\n".join(f"第{line}行，后面还有一些字。" for line in range(3000))
    view.show_text(text)
    start = text.index("第2500行")
    view.go_to(start, start + 6)
    assert view.current == (start, start + 6)
    assert view.viewport().rect().contains(centre_of(view, start, start + 6))


def test_a_place_in_view_does_not_move_the_text(view: TextView) -> None:
    view.show_text("\n".join(f"第{line}行" for line in range(500)))
    view.go_to(400, 403)
    before = view.verticalScrollBar().value()
    view.go_to(410, 413)
    assert view.verticalScrollBar().value() == before


@pytest.mark.parametrize("text", ["算力" * 500_000, "他说：液冷的订单还在增加。" * 77_000, "x" * 1_000_000])
def test_one_line_of_a_million_characters_opens_at_once(view: TextView, text: str) -> None:
    """Such a line, unbroken, costs a text pane seconds; here it is laid out in parts."""
    view.show_text(text)
    view.go_to(900_000, 900_004)
    view.viewport().repaint()
    assert view.viewport().rect().contains(centre_of(view, 900_000, 900_001))


MANY_LINES = "\n".join(f"第{line}行，这里说的是液冷的订单。" for line in range(60_000))


def test_a_text_of_a_million_characters_is_shown_in_parts_and_every_place_is_reached(view: TextView) -> None:
    assert len(MANY_LINES) > 1_000_000
    view.show_text(MANY_LINES)
    assert len(view.toPlainText()) < 500_000
    for line in (59_999, 30_000, 5):
        start = MANY_LINES.index(f"第{line}行")
        view.go_to(start, start + 3)
        assert view.viewport().rect().contains(centre_of(view, start, start + 1))
        view.select(start, start + 4)
        assert view.selected() == Span(start, start + 4)


def test_scrolling_goes_on_into_the_next_part(view: TextView) -> None:
    view.show_text(MANY_LINES)
    bar = view.verticalScrollBar()
    shown, steps = [0], 0
    while view._text.end < len(MANY_LINES) and steps < 20:
        bar.setValue(bar.maximum())
        assert view.first_shown() > shown[-1] - 2000, "the text goes on where it was"
        shown.append(view.first_shown())
        steps += 1
    bar.setValue(bar.maximum())
    assert MANY_LINES[view.first_shown() :].count("\n") < 40
    while view._text.start > 0 and steps < 40:
        bar.setValue(0)
        steps += 1
    bar.setValue(0)
    assert view.first_shown() == 0


def test_highlights_of_other_parts_wait_until_theirs_is_shown(view: TextView, qtbot: QtBot) -> None:
    view.show_text(MANY_LINES)
    start = MANY_LINES.index("第50000行")
    view.set_highlights([Highlight(start, start + 4, FILL, "far"), Highlight(0, 2, FILL, "near")])
    view.go_to(start, start + 4)
    with qtbot.waitSignal(view.highlight_clicked) as clicked:
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=centre_of(view, start + 1, start + 2)
        )
    assert clicked.args == ["far"]


def test_thousands_of_highlights_are_drawn(view: TextView) -> None:
    text = "寒武纪、海光信息。" * 5000
    view.show_text(text)
    plain = view.viewport().grab().toImage()
    view.set_highlights([Highlight(at, at + 3, FILL, at) for at in range(0, len(text) - 3, 9)])
    assert view.viewport().grab().toImage() != plain


class Page(QWidget):
    """Notes the keys that come up to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.view = TextView(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        self.keys.append(event.key())


def test_keys_that_mean_something_to_the_page_are_left_to_it(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    meant = [Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_Return]
    for key in (*meant, Qt.Key.Key_PageDown):
        qtbot.keyClick(page.view, key)
    assert page.keys == meant


def test_what_is_framed_stays_in_view_when_the_pane_gets_narrower(view: TextView) -> None:
    text = "算力" * 4000 + "英维克" + "算力" * 4000
    view.show_text(text)
    view.go_to(8000, 8003)
    for width in (250, 700, 180):
        view.resize(width, 400)
        (rect,) = view._rects(8000, 8003)
        assert 0 <= rect.top() < view.viewport().height()


def test_what_is_framed_before_the_pane_has_its_size_is_in_view_then(qtbot: QtBot) -> None:
    view = TextView()
    qtbot.addWidget(view)
    view.resize(900, 30)
    view.show_text("算力" * 4000 + "英维克" + "算力" * 4000)
    view.go_to(8000, 8003)
    view.verticalScrollBar().setValue(0)  # as a layout that is not done yet may leave it
    for size in ((500, 60), (300, 400)):
        view.resize(*size)
    view.show()
    qtbot.waitUntil(lambda: bool(list(view._rects(8000, 8003))))
    (rect,) = view._rects(8000, 8003)
    assert 0 <= rect.top() < view.viewport().height()
