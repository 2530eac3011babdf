"""The search taken to the sidebar with the mouse: its lens is dragged, and becomes a list that follows it or a saved view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from watchlist.ui.models.dragged import query_in, query_mime
from watchlist.ui.models.sidebar_model import ENTRY_ROLE, Entry
from watchlist.ui.widgets.frame.dragging import TakesDrops, carry
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.widgets.search.search_box import SearchBox


class DragSearching(QObject):
    """`list_asked` and `view_asked` carry the query, `follow_asked` the list that shall follow it too."""

    list_asked = Signal(str)
    view_asked = Signal(str)
    follow_asked = Signal(int, str)

    def __init__(self, search: SearchBox, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._search = search
        self._pressed: QPoint | None = None
        self._lens = search.lens
        self._lens.installEventFilter(self)
        search.textChanged.connect(self._show_hand)
        self._show_hand()
        drops = TakesDrops(sidebar, lambda _, data: bool(query_in(data)), self._says)
        drops.dropped.connect(self._on_dropped)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happens over the lens."""
        if isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            point = event.position().toPoint()
            if event.type() is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
                self._pressed = point
            elif event.type() is QEvent.Type.MouseButtonRelease:
                self._pressed = None
            elif event.type() is QEvent.Type.MouseMove and self._is_far(point):
                self._pressed = None
                carry(watched, self._carried())
        return super().eventFilter(watched, event)

    def _is_far(self, point: QPoint) -> bool:
        pressed = self._pressed
        return pressed is not None and (point - pressed).manhattanLength() >= QApplication.startDragDistance()

    @property
    def _query(self) -> str:
        return self._search.text().strip()

    def _carried(self) -> QMimeData | None:
        return query_mime(self._query) if self._query else None

    def _show_hand(self) -> None:
        """The hand says that there is something to take."""
        self._lens.setCursor(Qt.CursorShape.OpenHandCursor if self._query else Qt.CursorShape.ArrowCursor)
        tip = self.tr("Drag it to the sidebar: a list that has what the search finds, now and later")
        self._lens.setToolTip(tip if self._query else "")

    def _says(self, index: QModelIndex, _data: QMimeData, _held: Qt.KeyboardModifier) -> str:
        entry = _entry_at(index)
        if _is_of_views(entry):
            return self.tr("Save the search as a view")
        if entry is not None and entry.icon == "smart_list":
            return self.tr("Let “{name}” follow the search").format(name=entry.label)
        return self.tr("New list from the search")

    def _on_dropped(self, index: QModelIndex, data: QMimeData, _held: Qt.KeyboardModifier) -> None:
        entry, query = _entry_at(index), query_in(data)
        if _is_of_views(entry):
            self.view_asked.emit(query)
        elif entry is not None and entry.icon == "smart_list":
            self.follow_asked.emit(int(entry.key), query)
        else:
            self.list_asked.emit(query)


def _entry_at(index: QModelIndex) -> Entry | None:
    entry = index.data(ENTRY_ROLE) if index.isValid() else None
    return entry if isinstance(entry, Entry) else None


def _is_of_views(entry: Entry | None) -> bool:
    return entry is not None and (entry.kind == "view" or (entry.kind, entry.key) == ("section", "views"))
