from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.one_line import FittedLines
from watchlist.ui.widgets.review.review_header import ReviewHeader

TITLE = "算力系列跟踪：液冷 & 电源<b>的三个趋势</b>，以及一个很长很长的副标题"


def test_a_title_that_has_no_room_ends_in_dots_and_touches_nothing(colours: Colours, qtbot: QtBot) -> None:
    header = ReviewHeader(colours)
    qtbot.addWidget(header)
    header.show_head(TITLE, "0 of 20 rows · document 1 of 1", ())
    header.resize(1400, 80)
    header.show()
    assert header.title.seen == TITLE
    header.resize(420, 80)
    assert header.title.seen.endswith("…")
    assert TITLE.startswith(header.title.seen[:-1])
    assert header.title.text() == TITLE, "who listens hears all of it"
    assert "&lt;b&gt;" in header.title.toolTip()
    picture = header.title.grab().toImage()
    drawn = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(drawn) > 2
    behind = header.title.mapTo(header, header.title.rect().topRight()).x()
    place = header.layout().itemAt(0).layout().itemAt(1).widget()
    assert place.x() - behind >= 10


def test_a_narrower_place_moves_nothing_below_the_facts(qtbot: QtBot) -> None:
    place, below, facts = QWidget(), QWidget(), FittedLines()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    column.addWidget(facts)
    column.addWidget(below, 1)
    facts.say(["Since 2024-12-20: 华福证券 · 芯片点评", "液冷 <b>"])
    place.resize(700, 300)
    place.show()
    assert facts.seen == facts.text()
    top = below.y()
    place.resize(120, 300)
    assert below.y() == top
    first, second = facts.seen.split("\n")
    assert first.endswith("…")
    assert second == "液冷 <b>"
    assert "芯片点评" in facts.toolTip()
    facts.say([])
    assert facts.isHidden()
