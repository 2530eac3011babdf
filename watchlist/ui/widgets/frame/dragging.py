"""What is dragged between tables, tree, search and sidebar: stocks onto a theme, a theme onto stocks or another, a query onto lists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QDrag, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from watchlist.ui.models.dragged import QUERY, STOCKS, THEME
from watchlist.ui.widgets.frame.drop_mark import HOT_SPOT, DraggedWords, mark_over

Takes = Callable[[QModelIndex, QMimeData], bool]
Says = Callable[[QModelIndex, QMimeData, Qt.KeyboardModifier], str]


class DragsEntries(QObject):
    """Lets entries of a view be dragged: `carried` says what an entry is as it is dragged, None where it stays.

    Where only `selected` rows can be dragged, a press on one waits for what the mouse does: a drag takes all of them along,
    a click selects that row alone.
    """

    def __init__(
        self,
        view: QAbstractItemView,
        carried: Callable[[QModelIndex], QMimeData | None],
        *,
        selected: bool = False,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._carried = carried
        self._selected = selected
        self._pressed: QPoint | None = None
        self._replaying = False
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happens over the entries."""
        if isinstance(event, QMouseEvent) and not self._replaying:
            if event.type() is QEvent.Type.MouseButtonPress:
                return self._press(event)
            if event.type() is QEvent.Type.MouseMove and self._pressed is not None:
                return self._move(event)
            if event.type() is QEvent.Type.MouseButtonRelease and self._pressed is not None:
                self._release(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        index = self._view.indexAt(point)
        plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        can = index.isValid() and (not self._selected or self._view.selectionModel().isSelected(index))
        self._pressed = point if plain and can else None
        held = self._pressed is not None and self._selected
        if held:
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return held

    def _move(self, event: QMouseEvent) -> bool:
        assert self._pressed is not None
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            index, self._pressed = self._view.indexAt(self._pressed), None
            carry(self._view, self._carried(index))
        return self._selected

    def _release(self, event: QMouseEvent) -> None:
        """It was a click after all: the press that was held back comes first, then the release as it is."""
        assert self._pressed is not None
        place, self._pressed = QPointF(self._pressed), None
        if self._selected:
            self._replaying = True
            port, left = self._view.viewport(), Qt.MouseButton.LeftButton
            press = QMouseEvent(
                QEvent.Type.MouseButtonPress, place, port.mapToGlobal(place), left, left, event.modifiers()
            )
            QApplication.sendEvent(port, press)
            self._replaying = False


class TakesDrops(QObject):
    """Lets something be dropped on the entries of a view: `dropped` carries the index, the data and the keys held down.

    `over` carries index and data while something is dragged, an invalid index when that ends; `share` is how far down in
    the entry the mouse is, from 0 to 1. `says` tells what a drop would do: it stands beside the entry meanwhile.
    """

    dropped = Signal(object, object, object)
    over = Signal(object, object)

    def __init__(self, view: QAbstractItemView, takes: Takes, says: Says) -> None:
        super().__init__(view)
        self._view = view
        self._takes = takes
        self._says = says
        self.share = 0.5
        view.viewport().setAcceptDrops(True)
        view.viewport().installEventFilter(self)

    def refuse(self) -> None:
        """Take nothing any more: what is dragged is told so by its pointer."""
        self._view.viewport().removeEventFilter(self)
        self._view.viewport().setAcceptDrops(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something is dragged over the entries, or dropped."""
        if event.type() is QEvent.Type.DragLeave:
            self._ended()
        if isinstance(event, QDropEvent):
            index = self._view.indexAt(event.position().toPoint())
            rect = self._view.visualRect(index)
            self.share = (event.position().y() - rect.top()) / max(1, rect.height())
            fits = self._takes(index, event.mimeData())
            if event.type() is QEvent.Type.Drop:
                self._ended()
            else:
                self._moved(event, index, fits=fits)
            if fits or event.type() is QEvent.Type.DragEnter:
                return self._take(event, index, fits=fits)
        return super().eventFilter(watched, event)

    def _moved(self, event: QDropEvent, index: QModelIndex, *, fits: bool) -> None:
        data, mark = event.mimeData(), mark_over(self._view)
        self.over.emit(index, data)
        if _is_ours(data):
            mark.scroll_at(self._view, event.position().toPoint())
        if fits:
            words = self._says(index, data, event.modifiers())
            port = self._view.viewport().rect()
            mark.show_over(self._view, self._view.visualRect(index) if index.isValid() else port, words)
        else:
            mark.hide()

    def _ended(self) -> None:
        self.over.emit(QModelIndex(), None)
        mark_over(self._view).end()

    def _take(self, event: QDropEvent, index: QModelIndex, *, fits: bool) -> bool:
        data = event.mimeData()
        if not _is_ours(data):
            return False
        event.acceptProposedAction()
        if event.type() is QEvent.Type.Drop and fits:
            self.dropped.emit(index, data, event.modifiers())
        return True


def _is_ours(data: QMimeData) -> bool:
    return any(map(data.hasFormat, (STOCKS, THEME, QUERY)))


def carry(view: QWidget, data: QMimeData | None) -> None:
    """Start dragging, where there is something to drag."""
    if data is not None:
        drag = QDrag(view)
        drag.setMimeData(data)
        drag.setPixmap(DraggedWords().picture(data, view))
        drag.setHotSpot(HOT_SPOT)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)
