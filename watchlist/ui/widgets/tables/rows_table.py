"""A table over a `RowsModel`: keeps selection and place when the rows are read again, sorts by several columns, groups."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from watchlist.ui.models.arrangement import Arrangement
from watchlist.ui.models.row_groups import Grouping, rows_within
from watchlist.ui.models.rows_model import FEW, KEEP, Column, Keep, RowsModel
from watchlist.ui.models.table_layout import ColumnPlace, TableLayout
from watchlist.ui.widgets.frame.row_selection import selected_runs, selection_of
from watchlist.ui.widgets.tables.group_heads import draw_head
from watchlist.ui.widgets.tables.sort_header import SortHeader
from watchlist.ui.widgets.tables.text_cells import PaintedTable
from watchlist.ui.widgets.tables.typed_keys import JumpHost, TypedKeys

R = TypeVar("R")
ROW_PADDING = 12
_SELECT_ROWS = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RowsTable(PaintedTable[R]):
    """Whole rows are selected; `selection_changed` also after the rows were read again."""

    selection_changed = Signal()
    row_activated = Signal(object)

    def __init__(
        self,
        model: RowsModel[R],
        jump: Callable[[R], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, parent)
        self._model = model
        self._jump = jump
        self._typed_texts: list[tuple[str, ...]] | None = None
        self._selected: list[R] | None = None
        self._header_actions: list[QAction] = []
        self._typed_keys = TypedKeys(self, self._on_typed)
        self._set_behaviour()
        self._set_header()
        chosen = self.selectionModel()
        for moved in (chosen.selectionChanged, model.modelReset, model.layoutChanged, model.dataChanged):
            moved.connect(self._forget_selected)
        chosen.selectionChanged.connect(self.selection_changed)
        chosen.currentChanged.connect(self._on_current)
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
        self._header = header = SortHeader(self._model.columns, lambda: self._model.sorts, self)
        self.setHorizontalHeader(header)
        # A selection model of its own, always empty: to draw itself the header asks which columns are selected as a whole,
        # and Qt then asks for the flags of every cell, half a second where ten thousand rows are selected.
        header.setSelectionModel(QItemSelectionModel(self._model, header))
        header.set_first_places()
        header.sort_asked.connect(self._on_sort_asked)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)

    def fill_with(self, name: str, least: int) -> None:
        """Give a column the room that the others leave, and no less than this."""
        self._header.fill_with(
            next(at for at, column in enumerate(self._model.columns) if column.name == name), least
        )

    def set_rows(self, rows: Iterable[R], grouping: Grouping[R] | Keep | None = KEEP) -> None:
        """Show other rows; what was selected and seen stays selected and seen where it is still there."""
        self.show_arranged(self._model.arranged(rows, grouping))

    def show_arranged(self, arrangement: Arrangement[R]) -> None:
        """The same for rows that are arranged already, as a thread does it with many."""
        self._typed_texts = self._selected = None
        if not self._model.renew(arrangement):
            self.rearrange(lambda: self._model.show(arrangement))

    def rearrange(self, change: Callable[[], object]) -> None:
        """Have the model put its rows differently; what was selected and seen stays so."""
        selected = self._model.now.order.ids if self._all_selected() else self.selected_ids()
        current = self.currentIndex()
        row = self._model.row_at(current.row()) if current.isValid() else None
        scroll = self.verticalScrollBar().value()
        change()
        self.select_ids(selected, None if row is None else self._model.identity(row))
        self.verticalScrollBar().setValue(scroll)

    def selected_rows(self) -> list[R]:
        """The selected rows from top to bottom, each once."""
        if self._selected is None:
            now = self._model.now
            chosen = selected_runs(self.selectionModel())
            self._selected = (
                now.once if self._all_selected() else rows_within(now.lines if chosen else (), chosen)
            )
        return list(self._selected)

    def _all_selected(self) -> bool:
        """Whether every row is, with no group folded."""
        all_of_them = [(0, self._model.rowCount() - 1)]
        return selected_runs(self.selectionModel()) == all_of_them and not self._model.closed_groups

    def selected_ids(self) -> list[Hashable]:
        """What identifies the selected rows."""
        return [self._model.identity(row) for row in self.selected_rows()]

    def current_row(self) -> R | None:
        """The row with the focus, if it is selected; else the first that is."""
        current = self.currentIndex()
        if current.isValid() and self.selectionModel().isSelected(current):
            row = self._model.row_at(current.row())
            if row is not None:
                return row
        rows = self.selected_rows()
        return rows[0] if rows else None

    def select_ids(self, identities: Iterable[Hashable], current: Hashable = None) -> bool:
        """Select rows by what identifies them; False where none is there."""
        now = self._model.now
        chosen = now.runs_of(list(identities))
        self.selectionModel().select(selection_of(self._model, chosen), _SELECT_ROWS)
        within = (place for first, last in chosen[:1] for place in range(first, last + 1))
        first_row = (place for place in within if now.row_at(place) is not None)
        focus = now.place_of(current) if current is not None else next(first_row, None)
        if focus is not None:
            index = self._model.index(focus, max(0, self._first_shown()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        return bool(chosen)

    def show_ids(self, identities: Iterable[Hashable]) -> bool:
        """Select rows and scroll to the first."""
        found = self.select_ids(identities)
        if found:
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return found

    def sort_by(self, sorts: Sequence[tuple[int, bool]]) -> None:
        """Sort by several columns, the strongest first; the titles show it."""
        self._typed_texts = None
        if len(self.selected_rows()) > FEW:
            # Qt would hold an index of every selected cell and have each found again.
            self.rearrange(lambda: self._sort_unselected(sorts))
        else:
            self._model.sort_by(sorts)
        self._header.viewport().update()

    def _sort_unselected(self, sorts: Sequence[tuple[int, bool]]) -> None:
        self.selectionModel().reset()
        self._forget_selected()
        self._model.sort_by(sorts)

    def table_layout(self) -> TableLayout:
        """Columns from left to right with their widths, and what is sorted by."""
        sorting = tuple((self._model.columns[n].name, down) for n, down in self._model.sorts)
        return TableLayout(self._header.places(), sorting)

    def lay_out(self, layout: TableLayout) -> None:
        """Put the columns as a layout says; those that it does not know stay as they are, behind the others."""
        self._header.lay_out(layout.columns)
        numbers = {column.name: number for number, column in enumerate(self._model.columns)}
        self.sort_by([(numbers[name], down) for name, down in layout.sorting if name in numbers])

    def take_columns(
        self, change: Callable[[Sequence[Column[R]]], object], columns: Sequence[Column[R]], behind: str
    ) -> None:
        """Have the model take other columns, new ones `behind` another; those of before keep places, widths and sorts."""
        places = [ColumnPlace(column.name, column.width) for column in columns]
        layout = self.table_layout().with_new(places, behind)
        self._typed_texts = None
        self.rearrange(lambda: change(columns))
        self._header.set_columns(columns)
        self.lay_out(layout)

    def offer_in_header(self, action: QAction) -> None:
        """The menu of the titles has an action below the columns."""
        self._header_actions.append(action)

    def layout_state(self) -> QByteArray:
        """Order, widths and hidden columns, for the settings."""
        return QByteArray(self.table_layout().to_json().encode())

    def restore_layout(self, state: QByteArray) -> None:
        """Bring the columns back as they were, and the sort with them."""
        layout = TableLayout.from_json(bytes(state.data()).decode("utf-8", "replace"))
        if layout is not None:
            self.lay_out(layout)

    # Headings

    def toggle_group(self, key: str) -> None:
        """Fold a group, or open it."""
        self.rearrange(lambda: self._model.close_groups(self._model.closed_groups ^ {key}))
        place = next((at for at in range(self._model.rowCount()) if _key(self._model, at) == key), None)
        if place is not None:
            index = self._model.index(place, max(0, self._first_shown()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def name_of(self, row: R) -> str:
        """What a row is called: the first of the texts that it is found by."""
        return next((text for text in self._jump(row) if text), "")

    def matching(self, typed: str, most: int) -> list[R]:
        """Rows of which a code, a name or its pinyin begins with what was typed, from the one with the focus on."""
        typed = typed.casefold().strip()
        if self._typed_texts is None:
            self._typed_texts = [
                tuple(text.casefold() for text in self._jump(row)) for row in self._model.rows
            ]
        found: list[R] = []
        for row, texts in zip(self._model.rows, self._typed_texts, strict=True):
            if any(text.startswith(typed) for text in texts):
                found.append(row)
                if len(found) == most:
                    break
        return found

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw; headings over the whole width."""
        super().paintEvent(event)
        if self._model.grouping is not None:
            painter = QPainter(self.viewport())
            area = event.rect()
            first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
            for place in range(max(0, first), (last if last >= 0 else self._model.rowCount() - 1) + 1):
                head = self._model.head_at(place)
                if head is not None:
                    top, high = self.rowViewportPosition(place), self.rowHeight(place)
                    rect = QRect(0, top, self.viewport().width(), high)
                    draw_head(painter, rect, head, self.palette(), focused=place == self._focus[0])
            painter.end()

    def event(self, event: QEvent) -> bool:
        """Qt asks: whether a key is the table's own before it is a shortcut."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.state() is not QTableView.State.EditingState
            and self._typed_keys.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: other colours, another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.row_paint.renew()
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + ROW_PADDING)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt tells: the table has the keys."""
        super().focusInEvent(event)
        self._on_current(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt tells: the keys go elsewhere."""
        super().focusOutEvent(event)
        self._focus = (-1, -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a press; on a heading it folds the group or opens it."""
        place = self.rowAt(round(event.position().y()))
        head = self._model.head_at(place) if place >= 0 else None
        if head is None:
            super().mousePressEvent(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.toggle_group(head.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a double click; on a heading its second press counts as one."""
        place = self.rowAt(round(event.position().y()))
        if place >= 0 and self._model.head_at(place) is not None:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: letters jump, Enter opens a row on every platform, Escape takes the selection away."""
        if self.state() is QTableView.State.EditingState:
            super().keyPressEvent(event)
        elif not (self._typed_keys.take(event) or self._took_on_head(event)):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open(self.currentIndex())
                return
            if event.key() == Qt.Key.Key_Escape:
                self.clearSelection()
            if not self._took_first(event):
                super().keyPressEvent(event)

    def _took_first(self, event: QKeyEvent) -> bool:
        """Where nothing is selected, ↓ and ↑ begin with the row of the focus, or the first: Qt would skip it."""
        keys = {Qt.Key.Key_Down, Qt.Key.Key_Up}
        if event.key() not in keys or event.modifiers() or self.selectionModel().hasSelection():
            return False
        place = max(0, self.currentIndex().row())
        row = self._model.row_at(place) if place < self._model.rowCount() else None
        return row is not None and self.select_ids([self._model.identity(row)])

    def _took_on_head(self, event: QKeyEvent) -> bool:
        """Enter and Space fold or open, left folds, right opens."""
        current = self.currentIndex()
        head = self._model.head_at(current.row()) if current.isValid() else None
        if head is None:
            return False
        folds = {Qt.Key.Key_Left: not head.closed, Qt.Key.Key_Right: head.closed}
        either = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() not in either and event.key() not in folds:
            return False
        if folds.get(Qt.Key(event.key()), True):
            self.toggle_group(head.key)
        return True

    def _on_typed(self, typed: str) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, JumpHost):
            around = around.parentWidget()
        if around is not None:
            around.jump_from(self, typed)

    def _on_current(self, current: QModelIndex, _before: QModelIndex | None = None) -> None:
        shown = self.hasFocus() and current.isValid()
        self._focus = (current.row(), current.column()) if shown else (-1, -1)

    def _forget_selected(self) -> None:
        self._selected = None
        self.row_paint.forget_selection()
        self._on_current(self.currentIndex())

    def _first_shown(self) -> int:
        return self.horizontalHeader().logicalIndexAt(1)

    def _on_activated(self, index: QModelIndex | QPersistentModelIndex) -> None:
        """A double click: in a cell that can be written into it begins that."""
        if index.isValid() and self._model.columns[index.column()].edit is None:
            self._open(index)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = self._model.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.row_activated.emit(row)

    def _on_sort_asked(self, column: int, adding: bool) -> None:  # noqa: FBT001 - as the signal has it
        """A click sorts by one column, again the other way round; with Shift it joins those that are sorted by."""
        sorts = dict(self._model.sorts)
        down = not sorts[column] if column in sorts else self._model.columns[column].strong_first
        self.sort_by([*{**sorts, column: down}.items()] if adding else [(column, down)])

    def _on_header_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, column in enumerate(self._model.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not self._header.isSectionHidden(place))
            action.toggled.connect(lambda shown, place=place: self._header.show_column(place, shown=shown))
        if self._header_actions:
            menu.addSeparator()
            menu.addActions(self._header_actions)
        menu.popup(self._header.viewport().mapToGlobal(point))


def _key(model: RowsModel[R], place: int) -> str | None:
    head = model.head_at(place)
    return None if head is None else head.key
