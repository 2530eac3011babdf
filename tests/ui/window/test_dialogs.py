"""What holds for the boxes of the window together: one of a kind, and help that can be read while one works."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.support.visits import opened
from tests.ui.window.conftest import settle
from watchlist.domain.commands import SetFlag
from watchlist.ui.dialogs.colour_rules import ColourRules
from watchlist.ui.dialogs.tag_editor import TagEditor
from watchlist.ui.main_window import MainWindow

BESIDE = (
    "keys", "about", "search_help", "settings", "restore", "check_library", "colour_rules", "own_columns", "new_list",
    "add_to_list", "section", "save_view", "bulk_edit", "tag", "add_stock", "why",
)  # fmt: skip


def ask(window: MainWindow, qtbot: QtBot, action: str) -> QDialog:
    window.actions_[action].trigger()
    settle(window, qtbot)
    (found,) = opened(window)
    return found


@pytest.mark.parametrize("action", BESIDE)
def test_a_key_pressed_again_does_not_open_a_second_box(
    window: MainWindow, qtbot: QtBot, action: str
) -> None:
    window.body.show_symbols((symbol("寒武纪"),))
    first = ask(window, qtbot, action)
    assert not first.isModal()  # the window can be used beside it
    ask(window, qtbot, action)


def test_undo_and_redo_say_what_they_did(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(SetFlag((symbol("寒武纪"),), 3))
    told = window.statusBar().currentMessage
    for action, words in (
        ("undo", "Taken back: "),
        ("redo", "Done again: "),
        ("redo", "nothing to do again"),
    ):
        window.actions_[action].trigger()
        settle(window, qtbot)
        assert words in told()
        assert ("688256.SH" in told()) is words.endswith(": ")
    for _ in range(9):
        window.actions_["undo"].trigger()
        settle(window, qtbot)
    assert told() == "There is nothing to take back."


def test_what_was_typed_stays_and_what_is_chosen_anew_counts(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_symbols((symbol("寒武纪"),))
    rules = ask(window, qtbot, "colour_rules")
    assert isinstance(rules, ColourRules)
    rules.findChildren(QLineEdit)[0].setText("brokers:>=3")
    assert ask(window, qtbot, "colour_rules") is rules
    rules.close()
    one = ask(window, qtbot, "tag")
    assert isinstance(one, TagEditor)
    window.body.show_symbols((symbol("英维克"),))
    assert ask(window, qtbot, "tag") is not one
