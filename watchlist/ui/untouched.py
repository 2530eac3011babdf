"""When nobody has touched a key or the mouse for a while: what would hold the window for a moment is not felt then."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

UNTOUCHED_MS = 30_000
TOUCHES = frozenset(
    (
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    )
)


class Untouched(QObject):
    """Says so once after each time that somebody was there.

    Input is seen where the system hands it over, at the window that has the focus: few events come there, and all others
    of the program need no look.
    """

    rested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.rested)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus)

    def ask_again(self, after_ms: int) -> None:
        """Say it once more so much later, unless somebody comes."""
        self._timer.start(after_ms)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Somebody is there; the event goes on as it would."""
        if event.type() in TOUCHES:
            self._timer.start(UNTOUCHED_MS)
        return super().eventFilter(watched, event)

    def _on_focus(self, focused: QWindow | None) -> None:
        if focused is not None:
            focused.installEventFilter(self)
        self._timer.start(UNTOUCHED_MS)
