"""Words in a line or a cell outlive the program before they are in the library."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.domain.colour_rules import BOLD, ColourRule
from watchlist.domain.desk_commands import SetOwnFields
from watchlist.domain.own_fields import OwnField
from watchlist.store import queries
from watchlist.ui.dialogs.bulk_edit import BulkEditor
from watchlist.ui.dialogs.colour_rules import ColourRules
from watchlist.ui.dialogs.quick_add import QuickAdd
from watchlist.ui.main_window import MainWindow
from watchlist.ui.note_line import NoteLine
from watchlist.ui.pages.stock import StockPage
from watchlist.ui.typed_words import About, TypedWords, Unfinished, unfinished

STOCK = symbol("英维克")
ABOUT = About(str(STOCK), f"英维克  {STOCK}")


def left(library: Path) -> list[Unfinished]:
    return [words for _, words in unfinished(library)]


def leave(library: Path, *many: Unfinished) -> None:
    """What a program left that was killed."""
    for number, words in enumerate(many, 1):
        ending = f"-{number}" if number > 1 else ""
        library.with_name(f"{library.name}-note{ending}.json").write_text(json.dumps(asdict(words)))


def answer(window: MainWindow, words: str) -> None:
    buttons = window.body.offer_bar.findChildren(QPushButton)
    [button for button in buttons if button.accessibleName() == words][-1].click()


def line_of(window: MainWindow, place: str, qtbot: QtBot) -> NoteLine:
    """The line for notes on 英维克, at the side of the watchlist or on the page of the stock."""
    if place == "side":
        window.body.watchlist.show_symbols((STOCK,))
        window.actions_["add_note"].trigger()
        return window.body.inspector._note
    window.body.open_stock(STOCK)
    settle(window, qtbot)
    page = window.body.pages.made("stock")
    assert isinstance(page, StockPage)
    return page.note


def cell_of(window: MainWindow, qtbot: QtBot, column: str = "comment") -> QLineEdit:
    """The cell of 英维克 in a column, open to be typed into."""
    page = window.body.watchlist
    page.show_symbols((STOCK,))
    settle(window, qtbot)
    place = next(place for place, each in enumerate(page.model.columns) if each.name == column)
    page.table.setCurrentIndex(page.model.index(page.table.currentIndex().row(), place))
    page.edit_comment()
    editor = page.table.findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    return editor


def comment(window: MainWindow) -> str:
    rows = window.workspace.read(queries.watchlist)
    return next(row.comment for row in rows if row.symbol == STOCK)


@pytest.mark.parametrize("place", ["side", "page"])
def test_a_line_is_kept_from_its_first_letter_until_it_is_stored(
    library: Path, window: MainWindow, qtbot: QtBot, place: str
) -> None:
    line = line_of(window, place, qtbot)
    qtbot.keyClicks(line, "cheap")
    assert [words.text for words in left(library)] == ["c"]
    qtbot.waitUntil(lambda: [words.text for words in left(library)] == ["cheap"])
    assert left(library)[0].about == ABOUT
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert left(library) == []
    assert [note.text for note in window.workspace.read(queries.notes)] == ["cheap"]


def test_a_line_that_is_emptied_is_not_kept(library: Path, window: MainWindow, qtbot: QtBot) -> None:
    line = line_of(window, "side", qtbot)
    line.setText("never mind")
    assert len(left(library)) == 1
    line.setText(" ")
    assert left(library) == []


def test_a_cell_is_kept_until_it_is_stored(library: Path, window: MainWindow, qtbot: QtBot) -> None:
    editor = cell_of(window, qtbot)
    qtbot.keyClicks(editor, "watch Q3")
    qtbot.waitUntil(lambda: left(library) == [Unfinished(replace(ABOUT, column="comment"), "watch Q3")])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left(library) == [])
    settle(window, qtbot)
    assert comment(window) == "watch Q3"


def test_a_cell_that_is_left_is_not_kept(library: Path, window: MainWindow, qtbot: QtBot) -> None:
    editor = cell_of(window, qtbot)
    qtbot.keyClicks(editor, "x")
    assert len(left(library)) == 1
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: left(library) == [])
    settle(window, qtbot)
    assert comment(window) == ""


def test_what_was_typed_into_a_cell_is_put_in_after_a_crash(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    leave(library, Unfinished(replace(ABOUT, column="comment"), "跟踪" * 40))
    window = open_window()
    assert "英维克" in window.body.offer_bar.text
    assert "跟…” was being typed" in window.body.offer_bar.text
    answer(window, "Put it in")
    settle(window, qtbot)
    assert comment(window) == "跟踪" * 40
    assert left(library) == []
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert comment(window) == ""


def test_a_cell_of_an_own_column_is_kept_and_put_in(
    library: Path, window: MainWindow, qtbot: QtBot, open_window: Opener
) -> None:
    window.workspace.write(SetOwnFields((OwnField(0, "目标价"),)))
    settle(window, qtbot)
    editor = cell_of(window, qtbot, "own1")
    qtbot.keyClicks(editor, "1")
    (words,) = left(library)
    assert words == Unfinished(replace(ABOUT, column="own1"), "1")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left(library) == [])
    settle(window, qtbot)
    window.close()
    leave(library, replace(words, text="120"))
    again = open_window()
    answer(again, "Put it in")
    settle(again, qtbot)
    assert again.workspace.read(queries.own_values) == {STOCK: {1: "120"}}
    assert left(library) == []


def test_one_after_the_other_is_offered_and_can_be_dropped(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    other = Unfinished(replace(ABOUT, symbol=str(symbol("寒武纪")), stock="寒武纪"), "y")
    leave(library, Unfinished(replace(ABOUT, column="comment"), "x"), other)
    window = open_window()
    answer(window, "Drop it")
    assert left(library) == [other]
    assert "寒武纪" in window.body.offer_bar.text
    assert "“y”" in window.body.offer_bar.text, "which of two notes on one stock it is"
    answer(window, "Drop it")
    assert left(library) == []
    assert comment(window) == ""


@pytest.mark.parametrize(
    "words",
    ["{not json", "[]", '{"about": [], "text": ""}', '{"about": {"symbol": "?", "stock": ""}, "text": "x"}'],
)
def test_a_file_that_is_damaged_is_nothing(library: Path, words: str) -> None:
    library.with_name(f"{library.name}-note.json").write_text(words)
    assert left(library) == []


def test_each_place_has_a_file_of_its_own_until_its_words_are_in_the_library(
    library: Path, qtbot: QtBot
) -> None:
    nobody = QObject()
    first, second = TypedWords(library, nobody), TypedWords(library, nobody)
    first.keep(ABOUT, "a")
    second.keep(ABOUT, "b")
    in_it = first.hand_over()
    first.keep(ABOUT, "c")
    assert sorted(words.text for words in left(library)) == ["a", "b", "c"]
    in_it()
    assert sorted(words.text for words in left(library)) == ["b", "c"]
    first.drop()
    second.drop()
    assert left(library) == []


def test_what_is_handed_over_is_kept_to_its_last_letter(library: Path, qtbot: QtBot) -> None:
    nobody = QObject()
    typed = TypedWords(library, nobody)
    typed.keep(ABOUT, "a")
    typed.keep(ABOUT, "ab")
    typed.hand_over()
    assert [words.text for words in left(library)] == ["ab"]


def test_more_places_than_there_are_files_share_the_last(library: Path, qtbot: QtBot) -> None:
    nobody = QObject()
    places = [TypedWords(library, nobody) for _ in range(22)]
    for number, place in enumerate(places):
        place.keep(ABOUT, f"word {number}")
    assert len(left(library)) == 20
    assert left(library)[-1].text == "word 21"


def adding(window: MainWindow) -> QuickAdd:
    window.actions_["add_stock"].trigger()
    (box,) = window.findChildren(QuickAdd)
    return box


def colouring(window: MainWindow) -> ColourRules:
    window.actions_["colour_rules"].trigger()
    (box,) = window.findChildren(ColourRules)
    return box


def test_a_list_that_was_pasted_is_kept_until_its_stocks_are_added(
    library: Path, window: MainWindow, qtbot: QtBot
) -> None:
    line = adding(window).type_ahead.line
    line.setText("hwj")
    assert left(library) == [], "one stock is typed again soon"
    line.setText("中际旭创, 新易盛, 没有的")
    assert left(library) == [Unfinished(About(box="stocks"), "中际旭创, 新易盛, 没有的")]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [words.text for words in left(library)] == ["没有的,"], "what was not taken is kept on"
    line.clear()
    assert left(library) == []


@pytest.mark.parametrize("box", [adding, colouring])
def test_a_box_that_is_left_keeps_nothing(
    library: Path, window: MainWindow, box: Callable[[MainWindow], QDialog]
) -> None:
    dialog = box(window)
    dialog.findChildren(QLineEdit)[0].setText("brokers:>=3, 2")
    assert len(left(library)) == 1
    dialog.reject()
    assert left(library) == []


def test_a_list_of_stocks_is_gone_on_with_after_a_crash(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    leave(library, Unfinished(About(box="stocks"), "中际旭创, 新易盛"))
    window = open_window()
    assert "中际旭创, 新易盛" in window.body.offer_bar.text
    answer(window, "Go on")
    (box,) = window.findChildren(QuickAdd)
    assert box.type_ahead.line.text() == "中际旭创, 新易盛"
    assert len(left(library)) == 1
    qtbot.keyClick(box.type_ahead.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert left(library) == []
    names = {row.name for row in window.workspace.read(queries.watchlist)}
    assert {"中际旭创", "新易盛"} <= names


def test_colour_rules_are_kept_until_they_are_stored(library: Path, window: MainWindow, qtbot: QtBot) -> None:
    box = colouring(window)
    assert left(library) == []
    box.lines[0][0].setText("theme:液冷")
    box.add.click()
    box.lines[1][0].setText("brokers:>=2")
    qtbot.waitUntil(
        lambda: left(library) == [Unfinished(About(box="colour rules"), "0 theme:液冷\n1 brokers:>=2")]
    )
    box.ok.click()
    settle(window, qtbot)
    assert left(library) == []
    assert len(window.workspace.read(queries.colour_rules)) == 2


def test_colour_rules_are_gone_on_with_after_a_crash(
    library: Path, open_window: Opener, qtbot: QtBot
) -> None:
    leave(library, Unfinished(About(box="colour rules"), "-1 theme:液冷\nno rule\n3 brokers:>=2"))
    window = open_window()
    assert "theme:液冷" in window.body.offer_bar.text
    answer(window, "Go on")
    (box,) = window.findChildren(ColourRules)
    rules = (ColourRule("theme:液冷", BOLD), ColourRule("brokers:>=2", 3))
    assert box.rules == rules
    box.ok.click()
    settle(window, qtbot)
    assert window.workspace.read(queries.colour_rules) == rules
    assert left(library) == []


@pytest.mark.parametrize("kind", ["note", "comment"])
def test_words_for_many_stocks_are_kept_until_they_are_with_them(
    library: Path, window: MainWindow, qtbot: QtBot, kind: str
) -> None:
    window.body.watchlist.show_symbols((STOCK, symbol("寒武纪")))
    window.actions_["bulk_edit"].trigger()
    (box,) = window.findChildren(BulkEditor)
    box.kind.setCurrentIndex(box.kind.findData(kind))
    qtbot.keyClicks({"note": box.note, "comment": box.comment}[kind], "orders")
    qtbot.waitUntil(lambda: [words.text.partition("\n")[2] for words in left(library)] == ["orders"])
    box.ok.click()
    settle(window, qtbot)
    assert left(library) == []


@pytest.mark.parametrize("leave_it", ["emptied", "closed"])
def test_words_for_many_stocks_that_nobody_wants_are_not_kept(
    library: Path, window: MainWindow, qtbot: QtBot, leave_it: str
) -> None:
    window.body.watchlist.show_symbols((STOCK,))
    window.actions_["bulk_edit"].trigger()
    (box,) = window.findChildren(BulkEditor)
    box.kind.setCurrentIndex(box.kind.findData("note"))
    qtbot.keyClicks(box.note, "x")
    assert len(left(library)) == 1
    if leave_it == "emptied":
        qtbot.keyClick(box.note, Qt.Key.Key_Backspace)
    else:
        box.close()
    assert left(library) == []


@pytest.mark.parametrize("kind", ["note", "own"])
def test_words_for_many_stocks_are_gone_on_with_after_a_crash(
    library: Path, open_window: Opener, qtbot: QtBot, kind: str
) -> None:
    first = open_window()
    first.workspace.write(SetOwnFields((OwnField(0, "目标价"),)))
    settle(first, qtbot)
    first.close()
    other = symbol("寒武纪")
    leave(
        library, Unfinished(About(box="many stocks"), f"{kind} 0 1 {STOCK} {other} no-symbol\norders go up")
    )
    window = open_window()
    assert "orders go up" in window.body.offer_bar.text
    answer(window, "Go on")
    (box,) = window.findChildren(BulkEditor)
    assert {row.symbol for row in box.model.rows} == {STOCK, other}
    assert (box.edit.kind, box.edit.value) == (kind, "orders go up")
    assert len(left(library)) == 1
    box.ok.click()
    settle(window, qtbot)
    assert left(library) == []
    written = [*window.workspace.read(queries.notes), *window.workspace.read(queries.own_values)]
    assert len(written) == 2


def test_words_for_no_stocks_that_are_known_are_shown_yet(library: Path, open_window: Opener) -> None:
    leave(library, Unfinished(About(box="many stocks"), "of a newer version"))
    window = open_window()
    answer(window, "Go on")
    (box,) = window.findChildren(BulkEditor)
    assert box.note.text() == "of a newer version"
    assert not box.ok.isEnabled()
    assert len(left(library)) == 1


def test_words_of_a_box_that_nobody_knows_are_left_alone(library: Path, open_window: Opener) -> None:
    leave(library, Unfinished(About(box="of a newer version"), "words"))
    window = open_window()
    assert not window.body.offer_bar.isVisible()
    assert len(left(library)) == 1
