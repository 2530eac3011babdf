"""A legend beside a plot instead of over it: swatches with names that wrap to the width there is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from watchlist.ui.plain_tip import plain_tip

SWATCH = 11
GAP = 6
BETWEEN = 16
WIDEST = 200
BROAD = 1_000_000
"""Pixels: the side of a swatch, the gap behind it, the gap between entries, the longest name before it is cut,
and a width in which every legend is one line."""

MOST_LINES = 8
"""Enough for what can be compared in a narrow window; what more there is, is counted, so that the plot keeps its room."""

MOST_NAMED = 30
"""So many of those without room a tip names."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A swatch and what it stands for."""

    label: str
    brush: QBrush
    edge: QColor


@dataclass(frozen=True, slots=True)
class _Placed:
    entry: LegendEntry
    box: QRect
    shown: str
    full: str


class PlotLegend(QWidget):
    """One line where they fit, several where they do not; names are drawn as they are, never as markup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def entries(self) -> tuple[LegendEntry, ...]:
        """What it shows."""
        return self._entries

    def set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these."""
        self._entries = tuple(entries)
        self.setAccessibleName(", ".join(entry.label for entry in entries))
        self._fit()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all its lines at a width."""
        placed = self._placed(width)
        return placed[-1].box.bottom() + 1 if placed else 0

    def sizeHint(self) -> QSize:
        """As wide as it is, as high as that needs."""
        return QSize(self.width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """A narrow window makes it higher, not wider than the window."""
        return QSize(0, self._height())

    def event(self, event: QEvent) -> bool:
        """Tell a name that was cut in full."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._at(event.pos())
            self.setToolTip("" if found is None or found.shown == found.full else plain_tip(found.full))
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap again."""
        self._fit()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the swatches and names."""
        painter = QPainter(self)
        text = self.palette().color(QPalette.ColorRole.WindowText)
        for placed in self._placed(self.width()):
            top = placed.box.top() + (placed.box.height() - SWATCH) // 2
            swatch = QRect(placed.box.left(), top, SWATCH, SWATCH)
            painter.fillRect(swatch, placed.entry.brush)
            painter.setPen(placed.entry.edge)
            painter.drawRect(swatch.adjusted(0, 0, -1, -1))
            painter.setPen(text)
            name = placed.box.adjusted(SWATCH + GAP, 0, 0, 0)
            painter.drawText(
                name, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), placed.shown
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the width of now is a real one."""
        super().showEvent(event)
        self._fit()

    def _height(self) -> int:
        """A line until it is shown: the width before that is Qt's guess, and a narrow one would blow the window up."""
        width = self.width() if self.isVisible() else BROAD
        return self.heightForWidth(max(1, width))

    def _fit(self) -> None:
        height = self._height()
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.updateGeometry()

    def _at(self, place: QPoint) -> _Placed | None:
        return next((placed for placed in self._placed(self.width()) if placed.box.contains(place)), None)

    def _placed(self, width: int) -> list[_Placed]:
        metrics = self.fontMetrics()
        height = max(metrics.height(), SWATCH) + 4
        placed: list[_Placed] = []
        left, top = 0, 0
        for entry in self._entries:
            room = min(WIDEST, max(24, width - SWATCH - GAP))
            shown = metrics.elidedText(entry.label, Qt.TextElideMode.ElideRight, room)
            wide = SWATCH + GAP + metrics.horizontalAdvance(shown) + 1
            if left and left + wide > width:
                left, top = 0, top + height
            if top >= MOST_LINES * height:
                return [*placed[:-1], self._rest(placed[-1], len(placed) - 1)]
            placed.append(_Placed(entry, QRect(left, top, wide, height), shown, entry.label))
            left += wide + BETWEEN
        return placed

    def _rest(self, last: _Placed, fitting: int) -> _Placed:
        """How many have no room, in the place of the last that had; the tip names the first of them."""
        rest = self._entries[fitting:]
        names = [entry.label for entry in rest[:MOST_NAMED]]
        full = "\n".join(names if len(rest) <= MOST_NAMED else [*names, "…"])
        shown = f"+ {len(rest):,} …"
        box = QRect(last.box)
        box.setWidth(max(box.width(), SWATCH + GAP + self.fontMetrics().horizontalAdvance(shown) + 1))
        return _Placed(LegendEntry("", QBrush(), QColor(0, 0, 0, 0)), box, shown, full)
