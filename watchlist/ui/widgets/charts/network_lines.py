"""The lines of a network, drawn into a picture of their own: twenty thousand take as long as all that the window may take."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QObject, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from watchlist.domain.findings import Edge, Network
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.charts.plot_colours import over

WIDTHS = 3
AT_ONCE = 5_000
"""So many lines are drawn in one turn of the window's thread."""


class NetworkLines(QObject):
    """`renewed` when the picture is as it should be; until then the one before is shown, moved and scaled.

    A `view` leads from the places of the dots, from 0 to 1, to those in the widget.
    """

    renewed = Signal()

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._places: list[QPointF] = []
        self._edges: list[list[Edge]] = []
        self._picture: QPixmap | None = None
        self._shown = QTransform()
        self._wanted: tuple[QTransform, QSize, float] | None = None
        self._next = QPixmap()
        self._left: Iterator[tuple[int, list[QLineF]]] = iter(())
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        colours.changed.connect(self._forget)

    def set_network(self, network: Network) -> None:
        """Other lines, sorted by how wide they are."""
        most = max((reports for _, _, reports in network.edges), default=1)
        self._places = [QPointF(node.x, node.y) for node in network.nodes]
        self._edges = [[] for _ in range(WIDTHS)]
        for edge in network.edges:
            self._edges[(WIDTHS - 1) * edge[2] // (most + 1)].append(edge)
        self._forget()

    def paint(self, painter: QPainter, view: QTransform, size: QSize, ratio: float) -> None:
        """Draw the picture of the lines; one of another view is shown in its stead until its own is there."""
        if self._wanted != (view, size, ratio):
            self._begin(view, size, ratio)
        if self._picture is not None:
            back, _ = self._shown.inverted()
            painter.save()
            painter.setTransform(back * view, combine=True)
            painter.drawPixmap(0, 0, self._picture)
            painter.restore()

    def draw(self, painter: QPainter, view: QTransform) -> None:
        """Draw all lines here and now."""
        for width, lines in self._parts():
            self._draw(painter, view, width, lines)

    def _parts(self) -> Iterator[tuple[int, list[QLineF]]]:
        """The lines with their width, as many as are drawn at once; they are made for the moment."""
        places = self._places
        for width, edges in enumerate(self._edges, 1):
            for start in range(0, len(edges), AT_ONCE):
                part = edges[start : start + AT_ONCE]
                yield width, [QLineF(places[one], places[other]) for one, other, _ in part]

    def _draw(self, painter: QPainter, view: QTransform, width: int, lines: list[QLineF]) -> None:
        painter.save()
        painter.setTransform(view, combine=True)
        pen = QPen(self._tint(width), width)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLines(lines)
        painter.restore()

    def _tint(self, width: int) -> QColor:
        return over(self._colours.role("base"), self._colours.role("muted"), 0.12 + 0.12 * width)

    def _begin(self, view: QTransform, size: QSize, ratio: float) -> None:
        """Begin another picture; one that was under way has nobody to wait for it."""
        self._wanted = view, size, ratio
        self._next = QPixmap(size * ratio)
        self._next.setDevicePixelRatio(ratio)
        self._next.fill(self._colours.role("base"))
        self._left = self._parts()
        self._turn.start(0)

    def _go_on(self) -> None:
        """Draw the next lines; after the last the picture is the one that is shown."""
        assert self._wanted is not None
        view = self._wanted[0]
        part = next(self._left, None)
        if part is None:
            self._picture, self._shown, self._next = self._next, view, QPixmap()
            self.renewed.emit()
            return
        painter = QPainter(self._next)
        self._draw(painter, view, *part)
        painter.end()
        self._turn.start(0)

    def _forget(self) -> None:
        self._turn.stop()
        self._picture = self._wanted = None
