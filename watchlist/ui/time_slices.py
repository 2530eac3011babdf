"""Work for the window's own thread in turns: between two of them it answers whoever sits before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

A_TURN_MS = 1
"""What is to be done after 0 ms Qt does at the end of what it does now; a beat, a key or a click comes before what waits for a timer."""


def paint_later(widget: QWidget) -> None:
    """Have a widget painted in the next turn: what filled it took long enough for this one."""
    widget.setUpdatesEnabled(False)
    QTimer.singleShot(A_TURN_MS, widget, lambda: widget.setUpdatesEnabled(True))


class Turns(QObject):
    """Goes from one `yield` to the next in each turn of Qt's loop, as long as `going` says so."""

    def __init__(self, going: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._going = going
        self._steps: Iterator[object] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    def take(self, steps: Iterator[object]) -> None:
        """Do these from the next turn on; what was left of others is not done any more."""
        self._steps = steps
        self._timer.start()

    def _next(self) -> None:
        if not self._going() or next(self._steps, self) is self:
            self._timer.stop()
