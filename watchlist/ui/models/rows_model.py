"""One model for every table: frozen rows and a tuple of columns; it sorts by itself, without a proxy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from watchlist.ui.models.row_groups import GroupHead, Grouping, arranged, places_of
from watchlist.ui.models.row_order import Pins, RowOrder
from watchlist.ui.plain_tip import plain_tip

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
ROW_ROLE = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_EDIT = int(Qt.ItemDataRole.EditRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_COLOUR = int(Qt.ItemDataRole.ForegroundRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)

_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_HEAD = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _FLAGS | Qt.ItemFlag.ItemIsEditable


MOST_TEXTS = 20_000
"""So many rows keep their texts, once written; a table of a million is not scrolled through in one go."""

FEW = 50
"""So many held places are looked for one by one."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """What a column shows of a row: `text` in words, `key` what it sorts by, `edit` what takes a typed text.

    `strong_first` where the first click on the header sorts downwards: counts and dates.
    """

    name: str
    title: str
    text: Callable[[R], str]
    key: Callable[[R], Any]
    width: int = 100
    align: Qt.AlignmentFlag = LEFT
    tip: Callable[[R], str] | None = None
    colour: Callable[[R], QColor | None] | None = None
    edit: Callable[[R, str], None] | None = None
    title_tip: str = ""
    strong_first: bool = False
    hidden: bool = False


class Keep:
    """Stands for the headings that are there already."""


KEEP = Keep()


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows in the order of the last sorts, a later sort keeps the earlier ones among equals; perhaps under headings."""

    def __init__(
        self, columns: Sequence[Column[R]], identity: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._order: RowOrder[R] = RowOrder([column.key for column in self.columns])
        self._numbers: Sequence[int] = ()
        self._rows: list[R] | None = None
        self._grouping: Grouping[R] | None = None
        self._closed: set[str] = set()
        self._grouped: list[R | GroupHead] = []
        self._tints: Mapping[Hashable, int] = {}
        self.pins: Pins[R] = Pins(identity)
        self._texts: dict[int, list[str | None]] = {}
        self._sorts: list[tuple[int, bool]] = []
        self._flags = cell_flags(self.columns)

    @property
    def rows(self) -> Sequence[R]:
        """The rows in their order of now, each once, those under closed headings too."""
        if self._rows is None:
            self._rows = list(map(self._order.rows.__getitem__, self._numbers))
        return self._rows

    def identity(self, row: R) -> Hashable:
        """What stays the same of a row when it is read again."""
        return self._identity(row)

    def set_rows(self, rows: Iterable[R], grouping: Grouping[R] | Keep | None = KEEP) -> None:
        """Show other rows, in the order that was asked for last, perhaps under other headings."""
        self.beginResetModel()
        self._order = self._order.with_rows(rows)
        if not isinstance(grouping, Keep):
            self._take(grouping)
        self._arrange()
        self.endResetModel()

    @property
    def preparation(self) -> Callable[[], None]:
        """What makes the first sort by any column quick, for a thread; rows that come later have their own."""
        return self._order.prepare

    def renew_rows(self, rows: Sequence[R], grouping: Grouping[R] | Keep | None = KEEP) -> bool:
        """Take rows that were read again where they are the same ones in the same order, without a reset; False if not."""
        wanted = self._grouping if isinstance(grouping, Keep) else grouping
        if len(rows) != len(self._order.rows) or _name(wanted) != _name(self._grouping):
            return False
        order, before = self._order.with_rows(rows), self.entries()
        numbers = self.pins.first(order.rows, order.by(self._sorts))
        if not self._same_order(order, numbers):
            return False
        ordered = list(map(order.rows.__getitem__, numbers))
        if wanted is not None:
            grouped = arranged(ordered, wanted, self._closed)
            if len(grouped) != len(before) or any(map(self._differ, before, grouped)):
                return False
            self._grouped = grouped
        self._order, self._numbers, self._rows, self._grouping = order, numbers, ordered, wanted
        self.forget_texts()
        return True

    def _same_order(self, order: RowOrder[R], numbers: Sequence[int]) -> bool:
        identity, old, new = self._identity, self._order.rows, order.rows
        return all(
            identity(old[one]) == identity(new[other])
            for one, other in zip(self._numbers, numbers, strict=True)
        )

    def _differ(self, old: R | GroupHead, new: R | GroupHead) -> bool:
        if isinstance(old, GroupHead) or isinstance(new, GroupHead):
            return old != new
        return self._identity(old) != self._identity(new)

    def forget_texts(self) -> None:
        """Words or colours changed though the rows did not."""
        self._texts.clear()
        lines = self.rowCount()
        if lines:
            self.dataChanged.emit(self.index(0, 0), self.index(lines - 1, len(self.columns) - 1))

    def set_tints(self, tints: Mapping[Any, int]) -> None:
        """Which rows have a ground of their own, by what identifies them: the number of a colour."""
        if tints != self._tints:
            self._tints = dict(tints)
            self.forget_texts()

    # Headings

    @property
    def grouping(self) -> Grouping[R] | None:
        """By what the rows stand under headings."""
        return self._grouping

    def group_by(self, grouping: Grouping[R] | None) -> None:
        """Put the rows under headings, a row under each of its groups; None takes the headings away."""
        self.beginResetModel()
        self._take(grouping)
        self._arrange()
        self.endResetModel()

    def _take(self, grouping: Grouping[R] | None) -> None:
        """Other headings are all open; the same ones stay as they were left."""
        if _name(grouping) != _name(self._grouping):
            self._closed.clear()
        self._grouping = grouping

    @property
    def closed_groups(self) -> frozenset[str]:
        """The keys of the groups that are folded."""
        return frozenset(self._closed)

    def close_groups(self, keys: Iterable[str]) -> None:
        """Fold exactly these groups."""
        self.beginResetModel()
        self._closed = set(keys)
        self._arrange()
        self.endResetModel()

    @property
    def heads(self) -> list[GroupHead]:
        """The headings in their order."""
        return [entry for entry in self._grouped if isinstance(entry, GroupHead)] if self._grouping else []

    def head_at(self, place: int) -> GroupHead | None:
        """The heading at a place, None where a row stands there."""
        if self._grouping is None:
            return None
        entry = self._grouped[place]
        return entry if isinstance(entry, GroupHead) else None

    def row_at(self, place: int) -> R | None:
        """The row at a place, None where a heading stands there."""
        if self._grouping is None:
            return self._order.rows[self._numbers[place]]
        entry = self._grouped[place]
        return None if isinstance(entry, GroupHead) else entry

    def entries(self) -> list[R | GroupHead]:
        """All lines in their order; a list of its own only where there are headings."""
        return self._grouped if self._grouping is not None else list(self.rows)

    def text_at(self, place: int, column: int) -> str:
        """The text of a cell, written once, when somebody asks for it: most columns are hidden or drawn."""
        texts = self._texts.get(place)
        if texts is None:
            if len(self._texts) >= MOST_TEXTS:
                self._texts.clear()
            texts = self._texts[place] = [None] * len(self.columns)
        text = texts[column]
        if text is None:
            text = texts[column] = self._written(place, column)
        return text

    def _written(self, place: int, column: int) -> str:
        row, head = self.row_at(place), self.head_at(place)
        if row is not None:
            return self.columns[column].text(row)
        return f"{head.label} ({head.count})" if head and not column else ""

    def tint_at(self, place: int) -> int | None:
        """The number of the colour that a rule gives the row at a place."""
        row = self.row_at(place) if self._tints else None
        return None if row is None else self._tints.get(self._identity(row))

    def row(self, index: Index) -> R:
        """The row behind an index, which is no heading's."""
        row = self.row_at(index.row())
        assert row is not None
        return row

    def place_of(self, identity: Hashable) -> int | None:
        """Where a row is now, the first time."""
        of = self._identity
        if self._grouping is None:
            return next((place for place, row in enumerate(self.rows) if of(row) == identity), None)
        wanted = next((row for row in self.rows if of(row) == identity), None)
        lines = enumerate(self._grouped)
        return None if wanted is None else next((place for place, line in lines if line is wanted), None)

    def places_of(self, identities: Iterable[Hashable]) -> list[int]:
        """Where several rows are now, those that are there; a row in several groups is at several places."""
        wanted = set(identities)
        if not wanted:
            return []
        identity = self._identity
        if self._grouping is None:
            return [place for place, row in enumerate(self.rows) if identity(row) in wanted]
        # Each row is asked once, however many headings it stands under.
        found = {id(row) for row in self.rows if identity(row) in wanted}
        return places_of(self._grouped, found)

    # Order

    @property
    def sorts(self) -> tuple[tuple[int, bool], ...]:
        """The columns sorted by, the last first; True is downwards."""
        return tuple(reversed(self._sorts))

    def sort_by(self, sorts: Sequence[tuple[int, bool]]) -> None:
        """Sort by several columns at once, the strongest first."""
        self._sorts = list(reversed(sorts))
        self._reorder()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt asks: sort by a column; what was sorted by before decides among equals."""
        if not 0 <= column < len(self.columns):
            return
        self._sorts = [kept for kept in self._sorts if kept[0] != column]
        self._sorts.append((column, order is Qt.SortOrder.DescendingOrder))
        self._reorder()

    def _reorder(self) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = self._keys_of([index.row() for index in held])
        self._arrange()
        if held:
            places = self._places_by_key(set(keys))
            moved = [self.index(places[key], at.column()) for key, at in zip(keys, held, strict=True)]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        self._texts.clear()
        self._numbers, self._rows = self.pins.first(self._order.rows, self._order.by(self._sorts)), None
        if self._grouping is not None:
            self._grouped = arranged(self.rows, self._grouping, self._closed)

    def _keys_of(self, places: Sequence[int]) -> list[Hashable]:
        """What tells the lines at places from all others: the row, and the group where there are several."""
        if self._grouping is None:
            return [self._numbers[place] for place in places]
        heads = [at for at, entry in enumerate(self._grouped) if isinstance(entry, GroupHead)]
        return [self._key_of(place, heads) for place in places]

    def _key_of(self, place: int, heads: Sequence[int]) -> Hashable:
        above = self._grouped[heads[bisect_right(heads, place) - 1]]
        group = above.key if isinstance(above, GroupHead) else ""
        entry = self._grouped[place]
        return group if isinstance(entry, GroupHead) else (group, id(entry))

    def _places_by_key(self, wanted: AbstractSet[Hashable]) -> dict[Hashable, int]:
        if self._grouping is None:
            if len(wanted) <= FEW:
                return {number: self._numbers.index(number) for number in wanted}
            return {number: place for place, number in enumerate(self._numbers) if number in wanted}
        places: dict[Hashable, int] = {}
        group = ""
        for place, entry in enumerate(self._grouped):
            if isinstance(entry, GroupHead):
                group = entry.key
            places[group if isinstance(entry, GroupHead) else (group, id(entry))] = place
        return places

    # Qt's own

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many lines."""
        if parent.isValid():
            return 0
        return len(self._numbers if self._grouping is None else self._grouped)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: what a cell shows; the text first, since it is asked for most."""
        if role == _DISPLAY:
            return self.text_at(index.row(), index.column())
        column = self.columns[index.column()]
        if role == _ALIGN:
            return column.align
        row = self.row_at(index.row())
        return row if role == ROW_ROLE or row is None else self._rare(column, row, role)

    def _rare(self, column: Column[R], row: R, role: int) -> object:
        if role == _COLOUR:
            return column.colour(row) if column.colour else None
        if role == _TIP:
            return plain_tip(column.tip(row)) or None if column.tip else None
        if role in {_EDIT, _ACCESSIBLE}:
            return column.text(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:  # noqa: ANN401
        """Qt asks: the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == _DISPLAY:
            return column.title
        if role == _ALIGN:
            return column.align
        return plain_tip(column.title_tip or column.title) if role == _TIP else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks: what can be done with a cell; very often, so the answers are made beforehand."""
        if not index.isValid():
            return _NO_FLAGS
        if self._grouping is not None and self.head_at(index.row()):
            return _HEAD
        return self._flags[index.column()]

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401
        """Qt tells: what was typed; the column decides what that means, the row comes back with the next reading."""
        edit = self.columns[index.column()].edit if index.isValid() else None
        row = self.row_at(index.row()) if index.isValid() else None
        if role != _EDIT or edit is None or row is None:
            return False
        edit(row, str(value))
        return True


def cell_flags(columns: Sequence[Column[Any]]) -> tuple[Qt.ItemFlag, ...]:
    """What can be done with the cells of each column."""
    return tuple(_FLAGS if column.edit is None else _EDITABLE for column in columns)


def _name(grouping: Grouping[Any] | None) -> str:
    return grouping.name if grouping is not None else ""
