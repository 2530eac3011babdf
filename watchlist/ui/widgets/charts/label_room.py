"""Where names fit on a crowded drawing: a grid of what is taken, so that asking costs the same however much there is."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSizeF

CELL = 5.0


class LabelRoom:
    """The free room inside a box."""

    def __init__(self, inside: QRectF) -> None:
        self._inside = inside
        self._taken: set[tuple[int, int]] = set()

    def take(self, box: QRectF) -> None:
        """Nothing else may stand here."""
        self._taken.update(_cells(box))

    def is_free(self, box: QRectF) -> bool:
        """Whether a box lies inside and touches nothing."""
        return self._inside.contains(box) and self._taken.isdisjoint(_cells(box))

    def beside(self, at: QPointF, radius: float, size: QSizeF) -> QRectF | None:
        """Room for a name beside a dot, taken: right, left, above or below it; None where there is none."""
        wide, high = size.width(), size.height()
        gap = radius + CELL
        corners = ((gap, -high / 2), (-gap - wide, -high / 2), (-wide / 2, -gap - high), (-wide / 2, gap))
        boxes = (QRectF(at + QPointF(x, y), size) for x, y in corners)
        found = next((box for box in boxes if self.is_free(box)), None)
        if found is not None:
            self.take(found)
        return found


def _cells(box: QRectF) -> Iterator[tuple[int, int]]:
    for row in range(floor(box.top() / CELL), floor(box.bottom() / CELL) + 1):
        for column in range(floor(box.left() / CELL), floor(box.right() / CELL) + 1):
            yield row, column
