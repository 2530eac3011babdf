"""Work for the window's own thread in turns: between two of them it answers whoever sits before it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

A_TURN_MS = 1
"""What is to be done after 0 ms Qt does at the end of what it does now; a beat, a key or a click comes before what waits for a timer."""


def paint_later(widget: QWidget) -> None:
    """Have a widget painted in the next turn: what filled it took long enough for this one."""
    widget.setUpdatesEnabled(False)
    QTimer.singleShot(A_TURN_MS, widget, lambda: widget.setUpdatesEnabled(True))


class Turns(QObject):
    """Goes from one `yield` to the next in each turn of Qt's loop, as long as `going` says so.

    Each turn is asked for when the one before is over: whatever came due in the meantime is earlier, and comes first. A timer
    that goes on by itself would be due from the beginning of that one, before what came in the midst of it.
    """

    def __init__(self, going: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._going = going
        self._left: deque[Iterator[object]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(A_TURN_MS)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return bool(self._left)

    def take(self, steps: Iterator[object]) -> None:
        """Do these from the next turn on; what was left of others is not done any more."""
        self._left = deque([steps])
        self._timer.start()

    def then(self, owner: QObject, steps: Iterator[object]) -> None:
        """Do these after what is left, as long as there is the one for whom it is."""
        self._left.append(_while_there(owner, steps))
        self._timer.start()

    def _next(self) -> None:
        left = self._left  # a step may have others taken in the place of all
        if not self._going():
            left.clear()
        elif next(left[0], self) is self:
            left.popleft()
        if self._left:
            self._timer.start()


def _while_there(owner: QObject, steps: Iterator[object]) -> Iterator[object]:
    while isValid(owner):
        try:
            yield next(steps)
        except StopIteration:
            return
