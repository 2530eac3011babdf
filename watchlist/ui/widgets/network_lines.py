"""The lines of a network, drawn into a picture of their own: twenty thousand take as long as all that the window may take."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPointF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QTransform

from watchlist.domain.findings import Network
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.plot_colours import over

WIDTHS = 3


class NetworkLines(QObject):
    """`renewed` when the picture is as it should be; until then the one before is shown, moved and scaled.

    A `view` leads from the places of the dots, from 0 to 1, to those in the widget.
    """

    renewed = Signal()

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._lines: list[list[QLineF]] = [[] for _ in range(WIDTHS)]
        self._picture: QPixmap | None = None
        self._shown = self._wanted = QTransform()
        self._size, self._ratio = QSize(), 1.0
        self._renewal = QTimer(self)
        self._renewal.setSingleShot(True)
        self._renewal.timeout.connect(self._renew)
        colours.changed.connect(self._forget)

    def set_network(self, network: Network) -> None:
        """Other lines, sorted by how wide they are."""
        most = max((edge.reports for edge in network.edges), default=1)
        places = [QPointF(node.x, node.y) for node in network.nodes]
        self._lines = [[] for _ in range(WIDTHS)]
        for edge in network.edges:
            line = QLineF(places[edge.one], places[edge.other])
            self._lines[(WIDTHS - 1) * edge.reports // (most + 1)].append(line)
        self._forget()

    def paint(self, painter: QPainter, view: QTransform, size: QSize, ratio: float) -> None:
        """Draw the picture of the lines; one of another view is shown in its stead until its own is there."""
        if self._picture is None or (view, size, ratio) != (self._shown, self._size, self._ratio):
            self._wanted, self._size, self._ratio = view, size, ratio
            self._renewal.start(0)
        if self._picture is not None:
            back, _ = self._shown.inverted()
            painter.save()
            painter.setTransform(back * view, combine=True)
            painter.drawPixmap(0, 0, self._picture)
            painter.restore()

    def draw(self, painter: QPainter, view: QTransform) -> None:
        """Draw all lines here and now."""
        painter.save()
        painter.setTransform(view, combine=True)
        for width, lines in enumerate(self._lines, 1):
            pen = QPen(self._tint(width), width)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.restore()

    def _tint(self, width: int) -> QColor:
        return over(self._colours.role("base"), self._colours.role("muted"), 0.12 + 0.12 * width)

    def _renew(self) -> None:
        picture = QPixmap(self._size * self._ratio)
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(self._colours.role("base"))
        painter = QPainter(picture)
        self.draw(painter, self._wanted)
        painter.end()
        self._picture, self._shown = picture, self._wanted
        self.renewed.emit()

    def _forget(self) -> None:
        self._picture = None
