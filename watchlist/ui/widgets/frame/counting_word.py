"""A word over a view whose answer takes a while, so that an old or empty picture is not taken for the new one."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

PATIENCE_MS: Final = 400
"""What comes sooner needs no word."""


class CountingWord(QLabel):
    """Shown in the upper third of `over` from a while after `start` until `stop`; the mouse goes through it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("counting")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("Counting…"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMargin(6)
        self.setAutoFillBackground(True)
        self.setForegroundRole(self.palette().ColorRole.HighlightedText)
        self.setBackgroundRole(self.palette().ColorRole.Highlight)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE_MS)
        self._timer.timeout.connect(self._on_late)
        over.installEventFilter(self)
        self.hide()

    def start(self) -> None:
        """Something was asked; a later question waits no longer than the first."""
        if not self._timer.isActive() and self.isHidden():
            self._timer.start()

    def stop(self) -> None:
        """The answer is there, or there will be none."""
        self._timer.stop()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: the view has another size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: it comes into sight."""
        super().showEvent(event)
        self._place()

    def _on_late(self) -> None:
        self.raise_()
        self.show()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, (self._over.height() - self.height()) // 3)
