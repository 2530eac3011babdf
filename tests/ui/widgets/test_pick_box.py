"""The box that asks what words stand for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, shortened


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


def test_a_box_that_finds_nothing_says_so(qtbot: QtBot, colours: Colours) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    box = PickBox(colours, page)
    page.show()
    box.ask("Which?", lambda typed: [Choice(1, "液冷")] if typed == "yl" else [], at=QRect(10, 10, 20, 20))
    (none,) = (label for label in box.findChildren(QLabel) if label.text() == "Nothing found")
    assert not none.isVisible(), "nothing was asked yet"
    qtbot.keyClicks(box.line, "x")
    assert none.isVisible()
    box.line.setText("yl")
    assert not none.isVisible()


def test_the_line_that_keys_went_to_is_chosen_yet_when_more_is_found(qtbot: QtBot, colours: Colours) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    box = PickBox(colours, page)
    page.show()
    found = [Choice(1, "液冷"), Choice(2, "液压")]
    box.ask("Which?", lambda _typed: found, at=QRect(10, 10, 20, 20))
    found.insert(0, Choice(3, "液体"))
    box.renew()
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    found.insert(0, Choice(4, "液晶"))
    box.renew()
    with qtbot.waitSignal(box.picked) as picked:
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert picked.args == [Choice(1, "液冷")]


def test_a_long_detail_gives_way_to_the_name_and_keeps_its_end(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    metrics = widget.fontMetrics()
    detail = "Range Intelligent Computing Technology Group Company Limited 300442.SZ"
    label, shown = shortened("润泽科技", detail, metrics, 240)
    assert label == "润泽科技"
    assert "…" in shown
    assert shown.endswith("442.SZ")
    assert metrics.horizontalAdvance(label) + metrics.horizontalAdvance(shown) <= 240
    assert shortened("液冷", "7", metrics, 240) == ("液冷", "7")
    long, short = shortened("很长的题材名称" * 9, "7", metrics, 240)
    assert long.endswith("…")
    assert short == "7"
