"""Headings between the rows of a table: drawn over the whole width, with a sign that says open or folded."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPalette

from watchlist.ui.models.row_groups import GroupHead
from watchlist.ui.widgets.frame.fold_sign import draw_fold_sign

INDENT = 10


def draw_head(painter: QPainter, rect: QRect, head: GroupHead, palette: QPalette, *, focused: bool) -> None:
    """A heading: sign, name, and how many rows stand under it."""
    painter.fillRect(rect, palette.color(QPalette.ColorRole.Window))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, palette.color(QPalette.ColorRole.Mid))
    muted = palette.color(QPalette.ColorRole.PlaceholderText)
    draw_fold_sign(painter, QPointF(rect.left() + INDENT, rect.center().y() + 0.5), muted, closed=head.closed)
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.save()
    painter.setFont(font)
    painter.setPen(palette.color(QPalette.ColorRole.WindowText))
    words = rect.adjusted(2 * INDENT, 0, -INDENT, 0)
    label = painter.fontMetrics().elidedText(
        head.label, Qt.TextElideMode.ElideRight, max(40, words.width() - 60)
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, label)
    left = words.left() + painter.fontMetrics().horizontalAdvance(label) + INDENT
    painter.restore()
    painter.setPen(muted)
    painter.drawText(
        QRect(left, rect.top(), 80, rect.height()), Qt.AlignmentFlag.AlignVCenter, f"{head.count:,}"
    )
    if focused:
        painter.setPen(palette.color(QPalette.ColorRole.Accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
