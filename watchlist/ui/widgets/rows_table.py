"""A table over a `RowsModel`: keeps selection and place when the rows are read again, sorts by several columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from watchlist.ui.models.rows_model import RowsModel

R = TypeVar("R")
ROW_PADDING = 12
_SELECT_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsTable(QTableView, Generic[R]):
    """Whole rows are selected; `selection_changed` also after the rows were read again."""

    selection_changed = Signal()
    row_activated = Signal(object)

    def __init__(
        self,
        model: RowsModel[R],
        jump: Callable[[R], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._jump = jump
        self._typed_texts: list[tuple[str, ...]] | None = None
        self._selected: list[R] | None = None
        self.setModel(model)
        self._set_behaviour()
        self._set_header()
        for moved in (self.selectionModel().selectionChanged, model.modelReset, model.layoutChanged):
            moved.connect(self._forget_selected)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.activated.connect(self._on_activated)

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        # A selection model of its own, always empty: to draw itself the header asks which columns are selected as a whole,
        # and Qt then asks for the flags of every cell, half a second where ten thousand rows are selected.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(28)
        header.setStretchLastSection(True)
        header.sectionClicked.connect(self._on_title_clicked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        for place, column in enumerate(self._model.columns):
            header.resizeSection(place, column.width)
            header.setSectionHidden(place, column.hidden)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show other rows; what was selected and seen stays selected and seen where it is still there."""
        rows = tuple(rows)
        self._typed_texts = self._selected = None
        if self._model.renew_rows(rows):
            return
        selected, current = self.selected_ids(), self.currentIndex()
        current_id = self._model.identity(self._model.row(current)) if current.isValid() else None
        scroll = self.verticalScrollBar().value()
        self._model.set_rows(rows)
        self.select_ids(selected, current_id)
        self.verticalScrollBar().setValue(scroll)

    def selected_rows(self) -> list[R]:
        """The selected rows from top to bottom."""
        if self._selected is None:
            # Not `selectedRows()`: it asks the model for the flags of every cell, seconds for ten thousand rows.
            ranges = self.selectionModel().selection().toList()
            places = {place for chosen in ranges for place in range(chosen.top(), chosen.bottom() + 1)}
            rows = self._model.rows
            self._selected = [rows[place] for place in sorted(places)]
        return list(self._selected)

    def selected_ids(self) -> list[Hashable]:
        """What identifies the selected rows."""
        return [self._model.identity(row) for row in self.selected_rows()]

    def current_row(self) -> R | None:
        """The row with the focus, if it is selected; else the first that is."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            return self._model.row(current)
        rows = self.selected_rows()
        return rows[0] if rows else None

    def select_ids(self, identities: Iterable[Hashable], current: Hashable = None) -> bool:
        """Select rows by what identifies them; False where none is there."""
        places = self._model.places_of(identities)
        selection = QItemSelection()
        last_column = len(self._model.columns) - 1
        for first, last in _runs(places):
            selection.append(
                QItemSelectionRange(self._model.index(first, 0), self._model.index(last, last_column))
            )
        self.selectionModel().select(selection, _SELECT_ROWS)
        focus = self._model.place_of(current) if current is not None else next(iter(places), None)
        if focus is not None:
            index = self._model.index(focus, max(0, self._first_shown()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        return bool(places)

    def show_ids(self, identities: Iterable[Hashable]) -> bool:
        """Select rows and scroll to the first."""
        found = self.select_ids(identities)
        if found:
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return found

    def layout_state(self) -> QByteArray:
        """Order, widths and hidden columns, for the settings."""
        return self.horizontalHeader().saveState()

    def restore_layout(self, state: QByteArray) -> None:
        """Bring the columns back as they were, and the sort with them."""
        header = self.horizontalHeader()
        if state.isEmpty() or not header.restoreState(state):
            return
        header.setStretchLastSection(True)
        column = header.sortIndicatorSection()
        if 0 <= column < len(self._model.columns) and header.isSortIndicatorShown():
            self._model.sort(column, header.sortIndicatorOrder())

    def keyboardSearch(self, search: str) -> None:
        """Qt tells: letters typed; jump to the next row whose code, name or pinyin begins with them."""
        typed = search.casefold().strip()
        if self._typed_texts is None:
            self._typed_texts = [
                tuple(text.casefold() for text in self._jump(row)) for row in self._model.rows
            ]
        count, start = len(self._typed_texts), max(0, self.currentIndex().row())
        skip = 1 if len(typed) == 1 else 0
        for step in range(skip, count + skip):
            place = (start + step) % count
            if any(text.startswith(typed) for text in self._typed_texts[place]):
                self.setCurrentIndex(self._model.index(place, max(0, self._first_shown())))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Enter opens a row on every platform, Escape takes the selection away."""
        if (
            event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and self.state() is not QTableView.State.EditingState
        ):
            self._on_activated(self.currentIndex())
            return
        if event.key() == Qt.Key.Key_Escape:
            self.clearSelection()
        super().keyPressEvent(event)

    def _forget_selected(self) -> None:
        self._selected = None

    def _first_shown(self) -> int:
        return self.horizontalHeader().logicalIndexAt(1)

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.isValid() and self._model.columns[index.column()].edit is None:
            self.row_activated.emit(self._model.row(index))

    def _on_title_clicked(self, column: int) -> None:
        sorts = self._model.sorts
        down = self._model.columns[column].strong_first
        if sorts and sorts[0][0] == column:
            down = not sorts[0][1]
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self._typed_texts = None
        self._model.sort(column, order)

    def _on_header_menu(self, point: QPoint) -> None:
        header = self.horizontalHeader()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._model.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(place))
            action.toggled.connect(lambda shown, place=place: self._show_column(place, shown=shown))
        menu.popup(header.viewport().mapToGlobal(point))

    def _show_column(self, place: int, *, shown: bool) -> None:
        header = self.horizontalHeader()
        if shown or header.count() - header.hiddenSectionCount() > 1:
            header.setSectionHidden(place, not shown)
            if shown and header.sectionSize(place) < header.minimumSectionSize():
                header.resizeSection(place, self._model.columns[place].width)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rising places as first and last of each unbroken run."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
