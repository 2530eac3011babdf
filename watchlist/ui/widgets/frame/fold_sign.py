"""The sign beside a heading that says whether what stands under it is open or folded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

SIGN = 4.0


def draw_fold_sign(painter: QPainter, middle: QPointF, colour: QColor, *, closed: bool) -> None:
    """A triangle that points down where it is open and to the right where it is folded."""
    x, y = middle.x(), middle.y()
    corners = (
        ((x - SIGN / 2, y - SIGN), (x + SIGN / 2, y), (x - SIGN / 2, y + SIGN))
        if closed
        else ((x - SIGN, y - SIGN / 2), (x, y + SIGN / 2), (x + SIGN, y - SIGN / 2))
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    painter.restore()
