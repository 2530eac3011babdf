"""The search box in the window: what is offered, what is wrong, what was asked before, words in the texts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from watchlist.ui import settings as kept
from watchlist.ui.main_window import MainWindow
from watchlist.ui.pages.text_hits import TextHitsPage


def typed(window: MainWindow, qtbot: QtBot, text: str) -> None:
    """Type into the box once it knows the library."""
    qtbot.waitUntil(lambda: window.search.vocabulary is not None)
    window.search.setFocus()
    window.search.clear()
    for character in text:
        if character.isascii():
            QTest.keyClick(window.search, character)
        else:  # as an input method brings it
            event = QInputMethodEvent()
            event.setCommitString(character)
            QApplication.sendEvent(window.search, event)


def labels(window: MainWindow) -> list[str]:
    return [line.label for line in window.search.popup.lines]


def test_what_is_typed_is_completed(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "theme:=")
    assert window.search.popup.isVisible()
    assert "Liquid cooling" in labels(window)
    while (
        window.search.popup.lines[max(0, window.search.popup.list.currentIndex().row())].label
        != "Liquid cooling"
    ):
        QTest.keyClick(window.search, Qt.Key.Key_Down)
    if not window.search.popup.list.currentIndex().isValid():
        QTest.keyClick(window.search, Qt.Key.Key_Down)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.search.text() == "theme:=液冷 "
    assert not window.search.popup.isVisible()
    qtbot.waitUntil(lambda: window.body.watchlist.query == "theme:=液冷")


def test_tab_takes_the_first_line_and_goes_on_with_the_values(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "stan")
    QTest.keyClick(window.search, Qt.Key.Key_Tab)
    assert window.search.text() == "stance:"
    assert "recommended" in labels(window)
    assert window.search.hasFocus()


def test_escape_closes_the_lines_before_it_clears(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "theme:")
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert (window.search.popup.isVisible(), window.search.text()) == (False, "theme:")
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""


def test_a_fault_is_shown_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "液冷 brokr:x")
    qtbot.waitUntil(lambda: window.search.popup.fault.text() != "")
    assert (
        window.search.popup.fault.text()
        == "The search can't be understood. There is no such field. Perhaps broker:"
    )
    assert window.search.is_underlined
    typed(window, qtbot, "液冷")
    qtbot.waitUntil(lambda: not window.search.is_underlined)
    assert window.search.popup.fault.text() == ""


def test_what_is_half_written_is_no_error_until_it_is_entered_or_left(
    window: MainWindow, qtbot: QtBot
) -> None:
    refused = window.colours.role("error_fill")

    def ground() -> QColor:
        return window.search.palette().base().color()

    typed(window, qtbot, "theme:")
    qtbot.waitUntil(lambda: window.search.toolTip().startswith("The search can't"))
    assert ground() != refused
    QTest.keyClick(window.search, Qt.Key.Key_Escape)
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ground() == refused)
    typed(window, qtbot, "液冷 or")
    qtbot.waitUntil(lambda: ground() != refused)
    window.body.watchlist.table.setFocus()
    assert ground() == refused
    window.search.setFocus()
    typed(window, qtbot, "brokr:x")
    qtbot.waitUntil(lambda: ground() == refused)


def test_a_fault_does_not_disturb_what_is_being_composed(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "theme:(")
    qtbot.waitUntil(lambda: window.search.is_underlined)
    window.search.inputMethodEvent(QInputMethodEvent("ye leng", []))
    window.search.show_fault("")
    assert window.search.is_underlined, "left alone until the composition ends"


def test_searches_are_kept_across_restarts_the_last_first(window: MainWindow, qtbot: QtBot) -> None:
    for query in ("hwj", "theme:液冷", "hwj"):
        typed(window, qtbot, query)
        QTest.keyClick(window.search, Qt.Key.Key_Escape)
        QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert kept.SEARCHES.read(window.settings) == "hwj\ntheme:液冷"
    window.search.clear()
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert labels(window)[:2] == ["hwj", "theme:液冷"]


def test_words_in_the_texts_open_the_report_at_the_place(window: MainWindow, qtbot: QtBot) -> None:
    typed(window, qtbot, "液冷")
    line = window.search.popup.lines[-1]
    window.search.popup.taken.emit(line.key)
    page = window.body.pages.page("texts")
    assert isinstance(page, TextHitsPage)
    qtbot.waitUntil(lambda: len(page.quotes.quotes) > 0)
    quote = page.quotes.quotes[0]
    ((start, end),) = quote.marks
    assert quote.text[start:end] == "液冷"
    page.quotes.opened.emit(quote)
    assert window.body.pages.current_name == "reader"


def test_the_texts_can_be_asked_without_a_word_first(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["find_in_texts"].trigger()
    page = window.body.pages.page("texts")
    assert isinstance(page, TextHitsPage)
    assert window.body.pages.current_name == "texts"
    page.search("没有哪里有这句")
    qtbot.waitUntil(lambda: page.found.text() == "0 results")


def test_the_inspector_says_why(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    inspector = window.body.inspector
    inspector.show_rows(window.body.watchlist.selected())
    inspector._tabs.setCurrentWidget(inspector.reasons)
    qtbot.waitUntil(lambda: len(inspector.reasons.quotes) > 0)
    heads = [quote.head for quote in inspector.reasons.quotes]
    assert heads == [
        "On the list Watchlist · 2024-12-30",
        "Liquid cooling: Beneficiary · 2024-12-30",
        "Rating 看好 · 2024-12-30",
    ]
    pick = inspector.reasons.quotes[1]
    assert pick.text.startswith("rule “list”, rules 1 · Import “算力周报”\n“【液冷】受益标的")
    inspector.reasons.opened.emit(pick)
    assert window.body.pages.current_name == "reader"
