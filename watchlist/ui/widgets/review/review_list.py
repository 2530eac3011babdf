"""The right half of a review: the rows under their themes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey, Sort
from watchlist.ui.models.review_tree import COLUMNS, RULE_COLUMN, ReviewTree
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.review.review_delegate import ReviewDelegate

_MOVES = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
}  # fmt: skip
WIDTHS = (9, 12, 8, 6, 3)
"""Of the columns, in widths of a wide character; the first takes what is left, and that much at least."""
SECURITY, STANCE = 1, 2
CODE = 8
FIRST_TO_GO = (RULE_COLUMN, 4)
"""Where there is too little room for names, these columns give theirs, one after the other."""


class ReviewList(QTreeView):
    """Moves by arrow keys; every other key is the page's. `went` carries the ReviewRow or Group one is on."""

    went = Signal(object)

    def __init__(
        self, colours: Colours, parent: QWidget | None = None, *, called: Callable[[str], str] = str
    ) -> None:
        super().__init__(parent)
        self._tree = ReviewTree(colours, self, called=called)
        self._folded: dict[str, bool] = {}
        self._filling = False
        self._stances = True
        self._widths: Sequence[int] = WIDTHS
        self.setModel(self._tree)
        self.setItemDelegate(ReviewDelegate(colours, self))
        self._set_up()
        self.collapsed.connect(lambda index: self._on_folded(index, folded=True))
        self.expanded.connect(lambda index: self._on_folded(index, folded=False))

    def _set_up(self) -> None:
        self.setAccessibleName(self.tr("Rows of the review"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.set_widths(WIDTHS)

    def set_widths(self, widths: Sequence[int]) -> None:
        """Columns by width, in wide characters; the first takes what is left, one of none is hidden."""
        self._widths = widths
        wide = self.fontMetrics().horizontalAdvance("国")
        self.setMinimumWidth(
            (widths[0] + widths[SECURITY]) * wide + self.verticalScrollBar().sizeHint().width()
        )
        self._fit()

    def _fit(self) -> None:
        """Hide columns until the names have their room; before the stance goes, codes without names will do."""
        wide = self.fontMetrics().horizontalAdvance("国")
        room = self.viewport().width() // wide
        widths = list(self._widths)
        widths[STANCE] *= self._stances
        for column, least in (*((column, 0) for column in FIRST_TO_GO), (SECURITY, CODE), (STANCE, 0)):
            if sum(widths) > room:
                widths[column] = min(widths[column], least)
        if not widths[STANCE]:
            for column in (SECURITY, *reversed(FIRST_TO_GO)):
                fuller = [*widths[:column], self._widths[column], *widths[column + 1 :]]
                widths = fuller if sum(fuller) <= room else widths
        for column in range(1, COLUMNS):
            self.setColumnHidden(column, not widths[column])
            self.header().resizeSection(column, widths[column] * wide)

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font, other widths."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.set_widths(self._widths)

    # What is shown

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show these rows; folds, selection and place stay where the rows do."""
        kept = self.chosen_keys()
        current = self.current_row()
        self._filling = True
        self._stances = any(row.stance for group in groups for row in group.rows)
        self._fit()
        if self._tree.set_groups(groups):
            self._unfold()
            self._select_again(kept, current.key if current else None)
        self._filling = False

    def forget(self) -> None:
        """Another document: no fold of the last one matters."""
        self._folded.clear()
        self._tree.set_groups(())

    @property
    def tree(self) -> ReviewTree:
        """The model."""
        return self._tree

    def _unfold(self) -> None:
        """What stands beside the lists is folded, where there are lists; where nothing else was found, nothing is."""
        found = {group.sort for group in self._tree.groups} - {Sort.SEEN}
        aside = {Sort.SEEN} if found else set()
        aside |= {Sort.MENTION} if found - {Sort.MENTION} else set()
        for place, group in enumerate(self._tree.groups):
            index = self._tree.index(place, 0)
            self.setFirstColumnSpanned(place, QModelIndex(), True)
            folded = self._folded.get(group.key, group.sort in aside)
            self.setExpanded(index, not folded)

    def _select_again(self, keys: Iterable[RowKey], current: RowKey | None) -> None:
        if current is not None:
            self.go(current)
        picked = self.selectionModel()
        for key in keys:
            index = self._tree.index_of(key)
            if index.isValid():
                picked.select(index, _SELECT)

    def _on_folded(self, index: QModelIndex, *, folded: bool) -> None:
        group = self._tree.group_at(index)
        if group is not None and not self._filling:
            self._folded[group.key] = folded

    # Where one is

    def go(self, key: RowKey | None) -> None:
        """Make a row the current one and the only one selected; its group opens."""
        index = self._tree.index_of(key) if key is not None else QModelIndex()
        if index.isValid():
            self.setExpanded(index.parent(), True)
            self.selectionModel().setCurrentIndex(index, _SELECT | QItemSelectionModel.SelectionFlag.Clear)
            self.scrollTo(index)

    def current_row(self) -> ReviewRow | None:
        """The row that one is on, None on a heading."""
        return self._tree.row_at(self.currentIndex())

    def current_group(self) -> Group | None:
        """The group that one is in."""
        return self._tree.group_at(self.currentIndex())

    def chosen_keys(self) -> tuple[RowKey, ...]:
        """The rows that the next key is meant for: those selected; on a heading, all of its group."""
        keys: dict[RowKey, None] = {}
        for index in self.selectionModel().selectedRows():
            row = self._tree.row_at(index)
            group = self._tree.group_at(index)
            found = (row,) if row is not None else (group.rows if group else ())
            keys.update(dict.fromkeys(item.key for item in found))
        return tuple(keys)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another size."""
        super().resizeEvent(event)
        self._fit()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Qt tells: one moved."""
        super().currentChanged(current, previous)
        if not self._filling:
            self.went.emit(self._tree.row_at(current) or self._tree.group_at(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        if event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
