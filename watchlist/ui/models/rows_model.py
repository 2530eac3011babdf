"""One model for every table: frozen rows and a tuple of columns; it sorts by itself, without a proxy."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

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
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_EDITABLE = _FLAGS | Qt.ItemFlag.ItemIsEditable


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


class RowsModel(QAbstractTableModel, Generic[R]):
    """Rows in the order of the last sorts; a later sort keeps the earlier ones among equals."""

    def __init__(
        self, columns: Sequence[Column[R]], identity: Callable[[R], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._rows: list[R] = []
        self._texts: dict[int, tuple[str, ...]] = {}
        self._sorts: list[tuple[int, bool]] = []
        self._flags = tuple(_FLAGS if column.edit is None else _EDITABLE for column in self.columns)

    @property
    def rows(self) -> Sequence[R]:
        """The rows in their order of now."""
        return self._rows

    def identity(self, row: R) -> Hashable:
        """What stays the same of a row when it is read again."""
        return self._identity(row)

    def set_rows(self, rows: Iterable[R]) -> None:
        """Show other rows, in the order that was asked for last."""
        self.beginResetModel()
        self._rows = self._sorted(list(rows))
        self._texts.clear()
        self.endResetModel()

    def renew_rows(self, rows: Sequence[R]) -> bool:
        """Take rows that were read again where they are the same ones in the same order, without a reset; False if not."""
        if len(rows) != len(self._rows):
            return False
        renewed = self._sorted(list(rows))
        same = all(
            self._identity(old) == self._identity(new) for old, new in zip(self._rows, renewed, strict=True)
        )
        if same:
            self._rows = renewed
            self.forget_texts()
        return same

    def forget_texts(self) -> None:
        """Words or colours changed though the rows did not."""
        self._texts.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))

    def row(self, index: Index) -> R:
        """The row behind an index."""
        return self._rows[index.row()]

    def place_of(self, identity: Hashable) -> int | None:
        """Where a row is now."""
        return next((place for place, row in enumerate(self._rows) if self._identity(row) == identity), None)

    def places_of(self, identities: Iterable[Hashable]) -> list[int]:
        """Where several rows are now, those that are there."""
        wanted = set(identities)
        if not wanted:
            return []
        return [place for place, row in enumerate(self._rows) if self._identity(row) in wanted]

    @property
    def sorts(self) -> tuple[tuple[int, bool], ...]:
        """The columns sorted by, the last first; True is downwards."""
        return tuple(reversed(self._sorts))

    def sort_by(self, sorts: Sequence[tuple[int, bool]]) -> None:
        """Sort by several columns at once, the strongest first."""
        self._sorts = list(reversed(sorts))
        self._reorder()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal there keep their order."""
        if not 0 <= column < len(self.columns):
            return
        self._sorts = [kept for kept in self._sorts if kept[0] != column]
        self._sorts.append((column, order is Qt.SortOrder.DescendingOrder))
        self._reorder()

    def _reorder(self) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        kept = [(index, id(self._rows[index.row()])) for index in held]
        self._rows = self._sorted(self._rows)
        self._texts.clear()
        if held:
            places = {id(row): place for place, row in enumerate(self._rows)}
            moved = [self.index(places[row], index.column()) for index, row in kept]
            self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sorted(self, rows: list[R]) -> list[R]:
        for column, down in self._sorts:
            rows = sorted(rows, key=self.columns[column].key, reverse=down)
        return rows

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: what a cell shows; the text first, since it is asked for most."""
        if role == _DISPLAY:
            place = index.row()
            texts = self._texts.get(place)
            if texts is None:
                row = self._rows[place]
                texts = self._texts[place] = tuple(column.text(row) for column in self.columns)
            return texts[index.column()]
        if role == ROW_ROLE:
            return self._rows[index.row()]
        column = self.columns[index.column()]
        if role == _ALIGN:
            return column.align
        return self._rare(column, self._rows[index.row()], role)

    def _rare(self, column: Column[R], row: R, role: int) -> object:
        if role == _COLOUR:
            return column.colour(row) if column.colour else None
        if role == _TIP:
            return _literal(column.tip(row)) if column.tip else None
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
        return (column.title_tip or column.title) if role == _TIP else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks: what can be done with a cell; very often, so the answers are made beforehand."""
        return self._flags[index.column()] if index.isValid() else _NO_FLAGS

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:  # noqa: ANN401
        """Qt tells: what was typed; the column decides what that means, the row comes back with the next reading."""
        edit = self.columns[index.column()].edit if index.isValid() else None
        if role != _EDIT or edit is None:
            return False
        edit(self._rows[index.row()], str(value))
        return True


def _literal(tip: str) -> str | None:
    """A tip that holds a report's words: Qt guesses whether it is markup, so it gets markup that shows them as they are."""
    return f"<p style='white-space:pre-wrap'>{escape(tip)}</p>" if tip else None
