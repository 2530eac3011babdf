"""What is dragged between tables, tree and sidebar: stocks onto a theme, a theme onto stocks or another theme."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from watchlist.ui.models.dragged import STOCKS, THEME


class DragsRows(QObject):
    """Lets the selected rows of a table be dragged: a press on a row that is selected waits for what the mouse does."""

    def __init__(self, view: QAbstractItemView, carried: Callable[[], QMimeData | None]) -> None:
        super().__init__(view)
        self._view = view
        self._carried = carried
        self._pressed: QPoint | None = None
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happens over the rows."""
        if isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.MouseButtonPress:
                return self._press(event)
            if event.type() is QEvent.Type.MouseMove and self._pressed is not None:
                return self._move(event)
            if event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
                return self._release()
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        selected = self._view.selectionModel().isSelected(self._view.indexAt(point))
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = point if plain and selected else None
        if self._pressed is not None:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return self._pressed is not None

    def _move(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        far = (event.position().toPoint() - self._pressed).manhattanLength()
        if far >= QApplication.startDragDistance():
            self._pressed = None
            carry(self._view, self._carried())
        return True

    def _release(self) -> bool:
        """It was a click after all: only this row is selected now."""
        assert self._pressed is not None
        index: QModelIndex = self._view.indexAt(self._pressed)
        self._pressed = None
        if index.isValid():
            self._view.setCurrentIndex(index)
            self._view.clicked.emit(index)
        return True


class TakesDrops(QObject):
    """Lets something be dropped on the entries of a view: `dropped` carries the index, the data and the keys held down."""

    dropped = Signal(object, object, object)

    def __init__(self, view: QAbstractItemView, takes: Callable[[QModelIndex, QMimeData], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._takes = takes
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something is dragged over the entries, or dropped."""
        if isinstance(event, QDropEvent):
            index = self._view.indexAt(event.position().toPoint())
            fits = self._takes(index, event.mimeData())
            if fits or event.type() is QEvent.Type.DragEnter:
                return self._take(event, index, fits=fits)
        return super().eventFilter(watched, event)

    def _take(self, event: QDropEvent, index: QModelIndex, *, fits: bool) -> bool:
        data = event.mimeData()
        if not (data.hasFormat(STOCKS) or data.hasFormat(THEME)):
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop and fits:
            self.dropped.emit(index, data, event.modifiers())
        return True


def carry(view: QAbstractItemView, data: QMimeData | None) -> None:
    """Start dragging, where there is something to drag."""
    if data is not None:
        drag = QDrag(view)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
