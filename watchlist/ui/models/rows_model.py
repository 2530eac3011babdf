"""One model for every table: frozen rows and a tuple of columns; it sorts by itself, without a proxy."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from watchlist.ui.models.arrangement import Arrangement, Wish
from watchlist.ui.models.row_groups import GroupHead, Grouping
from watchlist.ui.models.row_order import RowOrder
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
        order = RowOrder([column.key for column in self.columns], identity)
        self._now: Arrangement[R] = Arrangement(order, Wish())
        self._tints: Mapping[Hashable, int] = {}
        self._texts: dict[int, list[str | None]] = {}
        self._flags = cell_flags(self.columns)

    @property
    def rows(self) -> Sequence[R]:
        """The rows in their order of now, each once, those under closed headings too."""
        return self._now.rows

    @property
    def now(self) -> Arrangement[R]:
        """The rows as they stand."""
        return self._now

    def identity(self, row: R) -> Hashable:
        """What stays the same of a row when it is read again."""
        return self._identity(row)

    def set_rows(self, rows: Iterable[R], grouping: Grouping[R] | Keep | None = KEEP) -> None:
        """Show other rows, in the order that was asked for last, perhaps under other headings."""
        self.show(self.arranged(rows, grouping))

    def arranged(
        self,
        rows: Iterable[R],
        grouping: Grouping[R] | Keep | None = KEEP,
        pins: frozenset[Hashable] | None = None,
    ) -> Arrangement[R]:
        """Other rows as the table has them now; pinned are those of now where no others are named."""
        wish = self._now.wish
        other = wish.grouping if isinstance(grouping, Keep) else grouping
        return self._now.of(rows, other, wish.pins if pins is None else pins)

    def fits(self, arrangement: Arrangement[R]) -> bool:
        """Whether what a thread arranged is still what the table wants: it may have been sorted since, or folded."""
        wish = self._now.wish
        closed = wish.closed if arrangement.wish.heading == wish.heading else frozenset()
        same = arrangement.wish.sorts == wish.sorts and arrangement.wish.closed == closed
        return same and arrangement.order.is_like(self._now.order)

    def show(self, arrangement: Arrangement[R]) -> None:
        """Show other rows as they are arranged."""
        self.beginResetModel()
        self._texts.clear()
        self._now = arrangement
        self.endResetModel()

    def renew(self, arrangement: Arrangement[R]) -> bool:
        """Take rows that were read again where they are the same ones in the same order, without a reset; False if not."""
        if not arrangement.looks_as(self._now):
            return False
        self._now = arrangement
        self.forget_texts()
        return True

    def renew_some(self, rows: Iterable[R], first: int, last: int) -> None:
        """Show some rows as they are now in the lines from `first` to `last`, each where it stands, until all are read again."""
        now = {self._identity(row): row for row in rows}
        pairs = {
            place: (before, now[self._identity(before)])
            for place in range(first, last + 1)
            if (before := self.row_at(place)) is not None
            and now.get(self._identity(before), before) != before
        }
        if pairs:
            self._now = self._now.renewed(pairs.values())
        for place in pairs:
            self._texts.pop(place, None)
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(self.columns) - 1))

    @property
    def preparation(self) -> Callable[[], Iterator[None]]:
        """What makes the first sort by any column quick, in steps for a thread; rows that come later have their own."""
        return self._now.order.prepare

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
        return self._now.wish.grouping

    def group_by(self, grouping: Grouping[R] | None) -> None:
        """Put the rows under headings, a row under each of its groups; None takes the headings away.

        Other headings are all open; the same ones stay as they were left.
        """
        self.show(self.arranged(self._now.order.rows, grouping))

    @property
    def closed_groups(self) -> frozenset[str]:
        """The keys of the groups that are folded."""
        return self._now.wish.closed

    def close_groups(self, keys: Iterable[str]) -> None:
        """Fold exactly these groups."""
        self.show(self._wishing(closed=frozenset(keys)))

    @property
    def heads(self) -> list[GroupHead]:
        """The headings in their order."""
        return self._now.heads

    def head_at(self, place: int) -> GroupHead | None:
        """The heading at a place, None where a row stands there, or nothing."""
        return self._now.head_at(place)

    def row_at(self, place: int) -> R | None:
        """The row at a place, None where a heading stands there, or nothing."""
        return self._now.row_at(place)

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

    @property
    def pins(self) -> frozenset[Hashable]:
        """What identifies the rows that stand before all others, whatever they are sorted by."""
        return self._now.wish.pins

    def is_pinned(self, place: int) -> bool:
        """Whether the row at a place is one of them."""
        row = self.row_at(place)
        return row is not None and self._identity(row) in self.pins

    def row(self, index: Index) -> R:
        """The row behind an index, which is no heading's."""
        row = self.row_at(index.row())
        assert row is not None
        return row

    def place_of(self, identity: Hashable) -> int | None:
        """Where a row is now, the first time."""
        return self._now.place_of(identity)

    def places_of(self, identities: Collection[Hashable]) -> list[int]:
        """Where several rows are now, those that are there; a row in several groups is at several places."""
        return self._now.places_of(identities)

    # Order

    @property
    def sorts(self) -> tuple[tuple[int, bool], ...]:
        """The columns sorted by, the last first; True is downwards."""
        return tuple(reversed(self._now.wish.sorts))

    def sort_by(self, sorts: Sequence[tuple[int, bool]]) -> None:
        """Sort by several columns at once, the strongest first."""
        self._reorder(tuple(reversed(sorts)))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Qt asks: sort by a column; what was sorted by before decides among equals."""
        if not 0 <= column < len(self.columns):
            return
        kept = (each for each in self._now.wish.sorts if each[0] != column)
        self._reorder((*kept, (column, order is Qt.SortOrder.DescendingOrder)))

    def _reorder(self, sorts: tuple[tuple[int, bool], ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = self._keys_of([index.row() for index in held])
        self._texts.clear()
        self._now = self._wishing(sorts=sorts)
        if held:
            places = self._places_by_key(set(keys))
            moved = [self.index(places[key], at.column()) for key, at in zip(keys, held, strict=True)]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _wishing(self, **wishes: Any) -> Arrangement[R]:  # noqa: ANN401 - fields of a wish
        """The same rows with other wishes."""
        return Arrangement(self._now.order, self._now.wish._replace(**wishes))

    def _keys_of(self, places: Sequence[int]) -> list[Hashable]:
        """What tells the lines at places from all others: the row, and the group where there are several."""
        if self.grouping is None:
            return [self._now.numbers[place] for place in places]
        heads = [at for at, entry in enumerate(self._now.lines) if isinstance(entry, GroupHead)]
        return [self._key_of(place, heads) for place in places]

    def _key_of(self, place: int, heads: Sequence[int]) -> Hashable:
        above = self._now.lines[heads[bisect_right(heads, place) - 1]]
        group = above.key if isinstance(above, GroupHead) else ""
        entry = self._now.lines[place]
        return group if isinstance(entry, GroupHead) else (group, id(entry))

    def _places_by_key(self, wanted: AbstractSet[Hashable]) -> dict[Hashable, int]:
        if self.grouping is None:
            if len(wanted) <= FEW:
                return {number: self._now.numbers.index(number) for number in wanted}
            return {number: place for place, number in enumerate(self._now.numbers) if number in wanted}
        places: dict[Hashable, int] = {}
        group = ""
        for place, entry in enumerate(self._now.lines):
            if isinstance(entry, GroupHead):
                group = entry.key
            places[group if isinstance(entry, GroupHead) else (group, id(entry))] = place
        return places

    # Qt's own

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many lines."""
        if parent.isValid():
            return 0
        return self._now.count

    def columnCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: what a cell shows; the text first, since it is asked for most. Of a column that is gone, nothing."""
        if not 0 <= index.column() < len(self.columns):
            return None
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
        if not 0 <= index.column() < len(self._flags):
            return _NO_FLAGS
        if self.grouping is not None and self.head_at(index.row()):
            return _HEAD
        return self._flags[index.column()]

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401
        """Qt tells: what was typed; the column decides what that means, the row comes back with the next reading."""
        edit = self.columns[index.column()].edit if 0 <= index.column() < len(self.columns) else None
        row = self.row_at(index.row())
        if role != _EDIT or edit is None or row is None:
            return False
        edit(row, str(value))
        return True


def cell_flags(columns: Sequence[Column[Any]]) -> tuple[Qt.ItemFlag, ...]:
    """What can be done with the cells of each column."""
    return tuple(_FLAGS if column.edit is None else _EDITABLE for column in columns)
