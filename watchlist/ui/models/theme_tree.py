"""The themes as a tree: one under several parents stands at each of those places; a filter keeps the ways to what fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from watchlist.domain.rows import ThemeRow
from watchlist.domain.theme_chains import children_of, place_under
from watchlist.ui.models.dragged import theme_mime
from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
THEME_ROLE = int(Qt.ItemDataRole.UserRole)
PLACE_ROLE = THEME_ROLE + 1
"""The place in the chain above, from 1; 0 for none."""
Path = tuple[int, ...]
"""Where a theme stands: the ids from the top down to its own."""
TOP = 0
"""The number of the place above all others."""

_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
_LEAF = _FLAGS | Qt.ItemFlag.ItemNeverHasChildren


@dataclass(slots=True)
class _Place:
    """One place of a theme in the tree; `below` are the numbers of the places under it, None before anyone asked."""

    theme: ThemeRow | None
    path: Path
    above: int
    row: int
    below: list[int] | None = field(default=None)


class ThemeTreeModel(QAbstractItemModel):
    """Rows of `set_themes`, sorted among their siblings; places are made when they are first looked at."""

    def __init__(self, columns: Sequence[Column[ThemeRow]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[ThemeRow, ...] = ()
        self._children: dict[int, list[ThemeRow]] = {}
        self._shown: set[int] | None = None
        self._places: list[_Place] = [_Place(None, (), -1, 0)]
        self.sorting: tuple[int, bool] = (
            next(n for n, each in enumerate(columns) if each.strong_first),
            True,
        )

    def set_themes(self, rows: Iterable[ThemeRow]) -> None:
        """Show other themes."""
        self.rows = tuple(rows)
        self._rebuild()

    def narrow(self, fits: Callable[[ThemeRow], bool] | None) -> None:
        """Show what fits, what lies above it and what lies below it; None shows all."""
        self._shown = None if fits is None else self._around(row for row in self.rows if fits(row))
        self._rebuild()

    def theme(self, index: Index) -> ThemeRow | None:
        """The theme at an index."""
        return self._place(index).theme

    def path(self, index: Index) -> Path:
        """The ids from the top down to the theme at an index."""
        return self._place(index).path

    def index_of(self, path: Path) -> QModelIndex:
        """Where a path ends, an invalid index where it is not shown."""
        number = 0
        for theme_id in path:
            found = [each for each in self._below(number) if self._places[each].path[-1] == theme_id]
            if not found:
                return QModelIndex()
            number = found[0]
        return self._index(number) if path else QModelIndex()

    def first_of(self, theme_id: int) -> QModelIndex:
        """One of the places of a theme, the highest first."""
        parents = {row.id: row.parents for row in self.rows}
        path = [theme_id]
        while above := [each for each in parents.get(path[0], ()) if each in parents and each not in path]:
            path.insert(0, above[0])
        return self.index_of(tuple(path))

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Qt asks: the index of a place."""
        below = self._below(parent.internalId() if parent.isValid() else TOP)
        if not (0 <= row < len(below) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override] # Qt has two of this name
        """Qt asks: the place above."""
        above = self._place(index).above
        return self._index(above) if above > TOP else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many places below."""
        if parent.isValid() and parent.column():
            return 0
        return len(self._below(parent.internalId() if parent.isValid() else TOP))

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002 - the same everywhere
        """Qt asks: how many columns."""
        return len(self.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: what a cell shows."""
        theme = self.theme(index)
        if theme is None:
            return None
        column = self.columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.text(theme)
        if role == THEME_ROLE:
            return theme
        if role == PLACE_ROLE:
            path = self.path(index)
            return place_under(theme, path[-2]) if len(path) > 1 else 0
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.tip(theme)) if column.tip else None
        return int(column.align) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.title_tip or None
        return int(column.align) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks, of every line that it lays out: a theme can be dragged, and most have nothing below them."""
        theme = self.theme(index)
        if theme is None:
            return _NO_FLAGS
        return _FLAGS if theme.id in self._children else _LEAF

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt asks: sort the siblings everywhere."""
        if 0 <= column < len(self.columns):
            self.sorting = (column, order is Qt.SortOrder.DescendingOrder)
            self._rebuild()

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Qt asks: what is dragged."""
        theme = self.theme(indexes[0]) if indexes else None
        return theme_mime(theme.name, chip_name(theme)) if theme else theme_mime("")

    # Places

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._children = children_of(self._sorted(), self._shown)
        self._places = [_Place(None, (), -1, 0)]
        self.endResetModel()

    def _sorted(self) -> list[ThemeRow]:
        column, down = self.sorting
        return sorted(sorted(self.rows, key=lambda row: row.name), key=self.columns[column].key, reverse=down)

    def _place(self, index: Index) -> _Place:
        """What an index stands for; the top for an invalid one, and for one that was made before the themes came anew."""
        number = index.internalId() if index.isValid() else TOP
        return self._places[number if number < len(self._places) else TOP]

    def _below(self, number: int) -> list[int]:
        if number >= len(self._places):
            return []
        place = self._places[number]
        if place.below is None:
            children = self._children.get(place.path[-1] if place.path else 0, [])
            # A damaged library may hold a circle: a theme never stands below itself.
            kept = [each for each in children if each.id not in place.path]
            first = len(self._places)
            self._places += [
                _Place(each, (*place.path, each.id), number, row) for row, each in enumerate(kept)
            ]
            place.below = list(range(first, first + len(kept)))
        return place.below

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._places[number].row, 0, number)

    def _around(self, found: Iterable[ThemeRow]) -> set[int]:
        ids = {row.id for row in found}
        up: dict[int, Iterable[int]] = {row.id: row.parents for row in self.rows}
        down: dict[int, list[int]] = defaultdict(list)
        for row in self.rows:
            for parent in row.parents:
                down[parent].append(row.id)
        return _reached(ids, up) | _reached(ids, down)


def _reached(ids: set[int], ways: dict[int, Iterable[int]] | dict[int, list[int]]) -> set[int]:
    seen, waiting = set(ids), list(ids)
    while waiting:
        for each in ways.get(waiting.pop(), ()):
            if each not in seen:
                seen.add(each)
                waiting.append(each)
    return seen
