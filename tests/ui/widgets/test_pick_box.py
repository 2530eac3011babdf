"""The box that asks what words stand for."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.pick_box import PickBox


def test_a_paragraph_is_asked_about_in_one_line_with_the_question_behind_it(
    qtbot: QtBot, colours: Colours
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    box = PickBox(colours, page)
    page.show()
    box.ask(
        "“" + "<b>相对整体</b>券商金股\n组合 " * 40 + "” stands for:",
        lambda _typed: (),
        at=QRect(10, 10, 20, 20),
    )
    label = box.findChild(QLabel)
    assert label is not None
    assert label.text().startswith("“<b>相对")
    assert label.text().endswith("stands for:")
    assert "\n" not in label.text()
    assert label.sizeHint().width() <= box.width()
    assert "&lt;b&gt;" in label.toolTip()
    box.ask("Which?", lambda _typed: (), at=QRect(10, 10, 20, 20))
    assert (label.text(), label.toolTip()) == ("Which?", "")
