"""Which part of a page has the keys when the page is shown: the one that it calls `front`.

Not Qt's focus proxy: where a page has one, Tab goes there and passes by everything else that the page holds.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def focus_front(page: QWidget) -> None:
    """Give the keys to the front of a page, and to the front of that where it is made of parts itself.

    A front that can't be seen yet, as its rows are still read or there are none, gets them once it can, unless they went
    elsewhere meanwhile.
    """
    front = getattr(page, "front", None)
    if isinstance(front, QWidget) and front.isVisibleTo(page):
        focus_front(front)
        return
    page.setFocus()
    if isinstance(front, QWidget) and page.findChild(_Waiting) is None:
        front.installEventFilter(_Waiting(page, front))


def give_back(widget: QWidget | None) -> None:
    """Give the keys back to what had them before a box was opened, unless it is gone or a click goes elsewhere just now."""
    clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
    if widget is not None and isValid(widget) and not clicked:
        widget.setFocus()


class _Waiting(QObject):
    """Waits once until a front is shown."""

    def __init__(self, page: QWidget, front: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._front = front

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happens to the front."""
        if event.type() is QEvent.Type.Show:
            self._front.removeEventFilter(self)
            self.deleteLater()
            if self._page.hasFocus():
                focus_front(self._page)
        return super().eventFilter(watched, event)
