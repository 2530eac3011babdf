"""The buttons below dialogs carry words alone, whatever icons the style has for them."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from watchlist.ui import dialogs
from watchlist.ui.widgets.frame.button_box import ButtonBox

ALL = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel


def test_no_button_has_an_icon(qtbot: QtBot) -> None:
    box = ButtonBox(ALL)
    qtbot.addWidget(box)
    box.button(QDialogButtonBox.StandardButton.Ok).setIcon(
        box.style().standardIcon(box.style().StandardPixmap.SP_DialogOkButton)
    )
    box.show()
    assert [button.icon().isNull() for button in box.buttons()] == [True, True]


def test_every_dialog_has_such_a_box() -> None:
    for path in Path(dialogs.__path__[0]).glob("*.py"):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        names = {call.func.id for call in calls if isinstance(call.func, ast.Name)}
        assert "QDialogButtonBox" not in names, path.name
