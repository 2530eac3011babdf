"""The lines of a network are a picture that comes a moment after the dots, and that moves with them."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from watchlist.domain.findings import Edge, Network, Node
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.network_plot import NetworkPlot

TWO = Network((Node("600000.SH", "甲", 9, 0.0, 0.5), Node("600001.SH", "乙", 9, 1.0, 0.5)), (Edge(0, 1, 5),))


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


def test_other_colours_are_other_lines(colours: Colours, qtbot: QtBot) -> None:
    plot = a_plot(colours, qtbot)
    with qtbot.waitSignal(plot._lines.renewed):
        plot.show()
    before = between(plot, plot.grab().toImage())
    with qtbot.waitSignal(plot._lines.renewed):
        colours.choose(ThemeName.LIGHT if colours.dark else ThemeName.DARK)
    assert between(plot, plot.grab().toImage()) != before
