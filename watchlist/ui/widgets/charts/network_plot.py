"""Stocks that are listed together: dots and lines, with the names of the largest wherever there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nsmallest
from math import sqrt
from typing import TypeAlias

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from watchlist.domain.findings import Network, Node
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.label_room import LabelRoom
from watchlist.ui.widgets.charts.network_lines import NetworkLines
from watchlist.ui.widgets.charts.plot_colours import over
from watchlist.ui.widgets.charts.pointed import DIRECTIONS, next_towards, tell

MARGIN = 48
SMALLEST, LARGEST = 5.0, 17.0
REACH = 6
MOST_NAMED = 600
"""For so many names room is looked for; on the whole drawing there is none for more, and zooming in leaves others."""
ZOOMS = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
NOTHING = Network((), ())
Name: TypeAlias = tuple[QRectF, str, bool]
"""Where a name stands, and whether it covers what stands there."""


class NetworkPlot(QWidget):
    """The wheel zooms, dragging moves; `stock_clicked` gives the symbol of the dot.

    By keys: the arrows go from dot to dot, Home to the largest, Return clicks, + − 0 zoom.
    """

    stock_clicked = Signal(str)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._network = NOTHING
        self._empty = ""
        self._radii: list[float] = []
        self._named: tuple[object, list[Name]] = (None, [])
        self._scale, self._shift = 1.0, QPointF(0, 0)
        self._pressed: QPointF | None = None
        self._dragged = False
        self._near: frozenset[int] = frozenset()
        self._hovered = -1
        self._lines = NetworkLines(colours, self)
        self._lines.renewed.connect(self.update)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 160)
        colours.changed.connect(self.update)

    @property
    def current(self) -> int:
        """The dot that is pointed at, by mouse or keys; −1 for none."""
        return self._hovered

    @property
    def network(self) -> Network:
        """What is drawn."""
        return self._network

    def set_network(self, network: Network, empty: str) -> None:
        """Draw another one; `empty` is said where it has no dot."""
        self._network, self._empty = network, empty
        self._lines.set_network(network)
        most = max((node.reports for node in network.nodes), default=1)
        wide = LARGEST - SMALLEST
        self._radii = [(SMALLEST + wide * sqrt(node.reports / most)) / 2 for node in network.nodes]
        self._named = None, []
        self._scale, self._shift = 1.0, QPointF(0, 0)
        self._light(-1)
        self.setAccessibleDescription(empty if not network.nodes else "")
        self.update()

    def place_of(self, node: Node) -> QPointF:
        """Where a dot stands in the widget."""
        return self._view().map(QPointF(node.x, node.y))

    def _places(self) -> list[QPointF]:
        view = self._view()
        return [view.map(QPointF(node.x, node.y)) for node in self._network.nodes]

    def _view(self) -> QTransform:
        """From the places of the dots, from 0 to 1, to those in the widget."""
        room, scale = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), self._scale
        moved = room.center() * (1 - scale) + room.topLeft() * scale + self._shift
        return QTransform(room.width() * scale, 0, 0, room.height() * scale, moved.x(), moved.y())

    def node_at(self, place: QPointF) -> int:
        """The dot under a point, −1 for none; of several the nearest."""
        reached = [(QLineF(place, each).length(), number) for number, each in enumerate(self._places())]
        near = min(reached, default=(1e9, -1))
        return near[1] if near[1] >= 0 and near[0] <= self._radii[near[1]] + REACH else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt asks: draw lines, dots, names."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.role("base"))
        if not self._network.nodes:
            painter.setPen(self._colours.role("muted"))
            box = self.rect().adjusted(40, 0, -40, 0)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            return
        places = self._places()
        if self.isVisible():
            self._lines.paint(painter, self._view(), self.size(), self.devicePixelRatioF())
        else:
            self._lines.draw(painter, self._view())  # a picture for a file: nobody would see it get better
        self._draw_near_edges(painter, places)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_nodes(painter, places)
        self._draw_names(painter, places)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the mouse."""
        self._zoom(1.0015 ** event.angleDelta().y(), event.position())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keys sees where they are."""
        super().focusInEvent(event)
        if self._network.nodes and event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }:
            self._go(self._hovered if self._hovered >= 0 else self._largest())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From dot to dot, zoom, click."""
        pressed = Qt.Key(event.key())
        if not self._network.nodes:
            super().keyPressEvent(event)
        elif pressed == Qt.Key.Key_Home or (pressed in DIRECTIONS and self._hovered < 0):
            self._go(self._largest())
        elif pressed in DIRECTIONS:
            places = self._places()
            self._go(next_towards(places, self._hovered, DIRECTIONS[pressed]))
        elif pressed in ZOOMS:
            self._zoom(ZOOMS[pressed], self._focus())
        elif pressed == Qt.Key.Key_0:
            self._scale, self._shift = 1.0, QPointF(0, 0)
            self.update()
        elif pressed in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._hovered >= 0:
            self.stock_clicked.emit(self._network.nodes[self._hovered].symbol)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag."""
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or tell the stock under the mouse."""
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            moved = event.position() - self._pressed
            self._dragged = self._dragged or moved.manhattanLength() > REACH
            self._shift += moved
            self._pressed = event.position()
            self.update()
            return
        self._hover(self.node_at(event.position()), event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that did not drag."""
        found = self.node_at(event.position())
        if self._pressed is not None and not self._dragged and found >= 0:
            self.stock_clicked.emit(self._network.nodes[found].symbol)
        self._pressed = None

    def _hover(self, found: int, event: QMouseEvent) -> None:
        if found == self._hovered:
            return
        self._light(found)
        text = plain_tip(self.node_text(found)) if found >= 0 else ""
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def _light(self, found: int) -> None:
        """Point one dot out, with those that it is joined to."""
        self._hovered = found
        ends = [(one, other) for one, other, _ in self._network.edges if found in {one, other}]
        self._near = frozenset(end for pair in ends for end in pair)
        self.update()

    def _go(self, number: int) -> None:
        """Point a dot out by keys: in sight, marked, and told."""
        self._light(number)
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        place = self._focus()
        self._shift += (
            QPointF(
                min(max(place.x(), room.left()), room.right()), min(max(place.y(), room.top()), room.bottom())
            )
            - place
        )
        tell(self, self._focus() + QPointF(LARGEST, LARGEST), self.node_text(number))

    def _focus(self) -> QPointF:
        """The place of the dot that is pointed at, the middle for none."""
        if self._hovered < 0:
            return QRectF(self.rect()).center()
        return self.place_of(self._network.nodes[self._hovered])

    def _largest(self) -> int:
        nodes = self._network.nodes
        return max(range(len(nodes)), key=lambda number: nodes[number].reports)

    def _zoom(self, factor: float, under: QPointF) -> None:
        """Zoom around a place of the widget."""
        scale = min(max(self._scale * factor, 0.5), 40.0)
        beside = under - QRectF(self.rect()).center() - self._shift
        self._shift -= beside * (scale / self._scale - 1)
        self._scale = scale
        self.update()

    def node_text(self, number: int) -> str:
        """What the mouse is told of a dot."""
        node = self._network.nodes[number]
        others = sum(number in {one, other} for one, other, _ in self._network.edges)
        reports = self.tr("%Ln distinct report(s)", "", node.reports)
        return f"{node.name} {node.symbol}\n{reports}\n" + self.tr("listed with %Ln other(s)", "", others)

    def _draw_near_edges(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        if self._hovered >= 0:
            painter.setPen(QPen(self._colours.role("accent"), 2))
            painter.drawLines(
                [
                    QLineF(places[one], places[other])
                    for one, other, _ in self._network.edges
                    if self._hovered in {one, other}
                ]
            )

    def _draw_nodes(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        painter.setPen(QPen(self._colours.role("base"), 1))
        brushes = [QBrush(self._node_colour(lit=lit)) for lit in (False, True)]
        before: bool | None = None
        for number, (place, radius) in enumerate(zip(places, self._radii, strict=True)):
            lit = self._hovered < 0 or number in self._near or number == self._hovered
            if lit is not before:
                painter.setBrush(brushes[lit])
                before = lit
            painter.drawEllipse(place, radius, radius)
        if self._hovered >= 0 and self.hasFocus():
            painter.setPen(QPen(self._colours.role("text"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._radii[self._hovered] + 3
            painter.drawEllipse(places[self._hovered], ring, ring)

    def _node_colour(self, *, lit: bool) -> QColor:
        accent = self._colours.role("accent")
        return accent if lit else over(self._colours.role("base"), accent, 0.35)

    def _draw_names(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        shown = (self._view(), self.size(), self._hovered, self.font())
        if self._named[0] != shown:
            self._named = shown, list(self._names(places))
        painter.setPen(self._colours.role("text"))
        for box, name, covers in self._named[1]:
            if covers:
                painter.fillRect(box, self._colours.role("base"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _names(self, places: Sequence[QPointF]) -> Iterator[Name]:
        """The names for which there is room, the most important first: hundreds of them take longer to place than to draw."""
        metrics = self.fontMetrics()
        room = LabelRoom(QRectF(self.rect()))
        for place, radius in zip(places, self._radii, strict=True):
            room.take(QRectF(place - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)))
        for number in self._most_important(places):
            name = self._network.nodes[number].name
            size = QSizeF(metrics.horizontalAdvance(name) + 4, metrics.height())
            box = room.beside(places[number], self._radii[number], size)
            covers = box is None and number == self._hovered
            if covers:
                # What is pointed at is named wherever it stands, over its neighbours if need be.
                box = self._over_others(places[number], size)
                room.take(box)
            if box is not None:
                yield box, name, covers

    def _most_important(self, places: Sequence[QPointF]) -> list[int]:
        seen = QRectF(self.rect())
        return nsmallest(
            MOST_NAMED,
            (number for number, place in enumerate(places) if seen.contains(place)),
            key=lambda number: (
                number != self._hovered,
                number not in self._near,
                -self._network.nodes[number].reports,
            ),
        )

    def _over_others(self, place: QPointF, size: QSizeF) -> QRectF:
        """At the right of a dot, at the left where the widget ends."""
        aside = self._radii[self._hovered] + 4
        right = place.x() + aside + size.width() <= self.width()
        left = place.x() + aside if right else place.x() - aside - size.width()
        return QRectF(QPointF(left, place.y() - size.height() / 2), size)
