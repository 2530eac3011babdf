"""The lines of a network are a picture that comes a moment after the dots, and that moves with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QTransform
from pytestqt.qtbot import QtBot

from watchlist.domain.findings import Network, Node
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.charts import network_lines
from watchlist.ui.widgets.charts.network_plot import NetworkPlot

TWO = Network((Node("600000.SH", "甲", 9, 0.0, 0.5), Node("600001.SH", "乙", 9, 1.0, 0.5)), ((0, 1, 5),))


def a_plot(colours: Colours, qtbot: QtBot) -> NetworkPlot:
    plot = NetworkPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    plot.set_network(TWO, "")
    return plot


def between(plot: NetworkPlot, picture: QImage) -> QColor:
    """The colour in the middle between the two dots."""
    first, second = (plot.place_of(node) for node in TWO.nodes)
    middle: QPointF = (first + second) / 2
    return picture.pixelColor(middle.toPoint() * picture.devicePixelRatio())


def test_lines_are_there_once_the_window_has_shown_the_dots(colours: Colours, qtbot: QtBot) -> None:
    plot = a_plot(colours, qtbot)
    with qtbot.waitSignal(plot._lines.renewed):
        plot.show()
    assert between(plot, plot.grab().toImage()) != colours.role("base")


def test_a_picture_for_a_file_has_its_lines_at_once(colours: Colours, qtbot: QtBot) -> None:
    plot = a_plot(colours, qtbot)
    assert between(plot, plot.grab().toImage()) != colours.role("base")


def test_lines_move_with_the_dots_before_they_are_drawn_again(colours: Colours, qtbot: QtBot) -> None:
    plot = a_plot(colours, qtbot)
    with qtbot.waitSignal(plot._lines.renewed):
        plot.show()
    at_first = plot.place_of(TWO.nodes[0])
    plot._shift += QPointF(0, 40)
    assert plot.place_of(TWO.nodes[0]) == at_first + QPointF(0, 40)
    moved = plot.grab().toImage()
    assert between(plot, moved) != colours.role("base")
    middle = (plot.place_of(TWO.nodes[0]) + plot.place_of(TWO.nodes[1])) / 2 - QPointF(0, 40)
    assert moved.pixelColor(middle.toPoint()) == colours.role("base")


def test_many_lines_come_in_several_steps_and_all_of_them(
    colours: Colours, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_lines, "AT_ONCE", 1)
    plot = NetworkPlot(colours)
    qtbot.addWidget(plot)
    plot.resize(400, 300)
    nodes = tuple(
        Node(f"60000{place}.SH", "甲", 9, x, y)
        for place, (x, y) in enumerate(((0, 0), (1, 0), (0, 1), (1, 1)))
    )
    plot.set_network(Network(nodes, ((0, 1, 1), (2, 3, 9))), "")
    with qtbot.waitSignal(plot._lines.renewed):
        plot.show()
    shown = plot.grab().toImage()
    for one, other, _ in plot.network.edges:
        middle = (plot.place_of(nodes[one]) + plot.place_of(nodes[other])) / 2
        assert shown.pixelColor(middle.toPoint()) != colours.role("base")


def test_a_view_that_comes_while_lines_are_drawn_is_the_one_that_is_shown(
    colours: Colours, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network_lines, "AT_ONCE", 1)
    plot = a_plot(colours, qtbot)
    lines = plot._lines
    seen: list[QTransform] = []
    lines.renewed.connect(lambda: seen.append(lines._shown))
    plot.show()
    plot.repaint()
    plot._shift += QPointF(0, 40)
    plot.repaint()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [plot._view()]


def test_other_colours_are_other_lines(colours: Colours, qtbot: QtBot) -> None:
    plot = a_plot(colours, qtbot)
    with qtbot.waitSignal(plot._lines.renewed):
        plot.show()
    before = between(plot, plot.grab().toImage())
    with qtbot.waitSignal(plot._lines.renewed):
        colours.choose(ThemeName.LIGHT if colours.dark else ThemeName.DARK)
    assert between(plot, plot.grab().toImage()) != before


def test_names_are_placed_once_for_what_is_shown(
    colours: Colours, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot, placed = a_plot(colours, qtbot), list[object]()
    plain = plot._names
    monkeypatch.setattr(plot, "_names", lambda places: placed.append(places) or plain(places))
    first = plot.grab().toImage()
    assert plot.grab().toImage() == first
    assert len(placed) == 1, "the same twice"
    plot._go(1)
    plot.grab()
    assert len(placed) == 2, "another is pointed at"
    plot.resize(300, 200)
    plot.grab()
    assert len(placed) == 3
    plot.set_network(TWO, "")
    plot.grab()
    assert len(placed) == 4
