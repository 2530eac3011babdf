"""What arrow keys point out in a drawing: the next mark in a direction, and the words about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QToolTip, QWidget

from watchlist.ui.plain_tip import plain_tip

DIRECTIONS: Final = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
ASIDE: Final = 2.0
"""How much more a step aside counts than one straight on."""


def next_towards(places: Sequence[QPointF], current: int, direction: QPointF) -> int:
    """The mark that is next in a direction, no further aside than ahead; the current one where there is none."""
    best, found = float("inf"), current
    for number, place in enumerate(places):
        way = place - places[current]
        ahead = QPointF.dotProduct(way, direction)
        aside = abs(way.x() * direction.y() - way.y() * direction.x())
        if ahead > 0 and aside <= ahead and ahead + ASIDE * aside < best:
            best, found = ahead + ASIDE * aside, number
    return found


def tell(widget: QWidget, place: QPointF, text: str) -> None:
    """Say beside a place of a widget what is there, to the eye and to a screen reader."""
    widget.setAccessibleDescription(text)
    QToolTip.showText(widget.mapToGlobal(place).toPoint(), plain_tip(text), widget)
