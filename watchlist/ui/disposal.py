"""Parts of a window that are over, another language's inside above all: deleted, and what they knew with them.

Qt deletes its own half of each. Python's half, with all rows that a page had read, would stay until the collector looks at
everything: parts know each other, mostly through the slots they gave each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from watchlist.ui.time_slices import A_TURN_MS

OURS = __name__.partition(".")[0]
FLOWS = f"{OURS}.ui.flows."
A_TURN, BETWEEN_MS = 10, 20
"""So many parts forget at once what they knew, and so long others come first: rows by the ten thousand take a few milliseconds to end."""


def let_go(inside: QWidget, others: Sequence[QObject] = ()) -> None:
    """Delete, in a turn of its own, an inside with all that is in it, which knows nothing any more then, and others beside it.

    These keep what they know, and so do flows in the inside: a box that they have opened may be answered yet.
    """
    QTimer.singleShot(A_TURN_MS, partial(_end, inside, others))


def _end(inside: QWidget, others: Sequence[QObject]) -> None:
    known = [
        vars(each)
        for each in (inside, *inside.findChildren(QObject))
        if type(each).__module__.startswith(OURS) and not type(each).__module__.startswith(FLOWS)
    ]
    inside.destroyed.connect(partial(_forget_later, known))
    for part in (inside, *others):
        part.deleteLater()


def _forget_later(known: list[dict[str, Any]], *_: object) -> None:
    QTimer.singleShot(BETWEEN_MS, partial(_forget, known))


def _forget(known: list[dict[str, Any]]) -> None:
    now = known[:A_TURN]
    del known[:A_TURN]
    for each in now:
        each.clear()
    if known:
        _forget_later(known)
