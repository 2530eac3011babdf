"""The rows of a review as a tree: themes, under them their stocks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from watchlist.domain.review import Verdict
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey, Sort
from watchlist.ui.models.review_words import reason_words, rule_words
from watchlist.ui.models.theme_names import with_own
from watchlist.ui.models.words import stance_word
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours

Index = QModelIndex | QPersistentModelIndex
RULE_COLUMN = 3
COLUMNS = 5
ROW_ROLE = Qt.ItemDataRole.UserRole
GROUP_ROLE = Qt.ItemDataRole.UserRole + 1
_NO_PARENT = 0


class ReviewTree(QAbstractItemModel):
    """Two levels; `called` says what the window calls a theme, behind which its own words stand where they are others.

    It is asked when rows come, never when Qt asks for a cell: it may read, and an error in Qt's question would end the program.
    """

    def __init__(
        self, colours: Colours, parent: QObject | None = None, *, called: Callable[[str], str] = str
    ) -> None:
        super().__init__(parent)
        self._called = called
        self._groups: tuple[Group, ...] = ()
        self._titles: dict[str, str] = {}
        self._colours = colours

    def set_groups(self, groups: tuple[Group, ...]) -> bool:
        """Show other rows; the answer is whether rows came, went or moved (then the view starts afresh)."""
        titles = {group.title: with_own(self._called, group.title) for group in groups}
        if _shape(groups) == _shape(self._groups):
            before, self._groups = self._groups, groups
            named, self._titles = self._titles, titles
            for place, (old, new) in enumerate(zip(before, groups, strict=True)):
                if old != new or named.get(old.title) != titles[new.title]:
                    self._tell(place, old, new)
            return False
        self.beginResetModel()
        self._groups, self._titles = groups, titles
        self.endResetModel()
        return True

    def _tell(self, place: int, old: Group, new: Group) -> None:
        """Say which rows of a group read differently now, and that its heading counts anew."""
        parent = self.index(place, 0)
        self.dataChanged.emit(parent, self.index(place, COLUMNS - 1))
        for row, (was, now) in enumerate(zip(old.rows, new.rows, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row, 0, parent), self.index(row, COLUMNS - 1, parent))

    def row_at(self, index: Index) -> ReviewRow | None:
        """The row of an index, None for a heading."""
        inner = int(index.internalId()) - 1 if index.isValid() else -1
        rows = self._groups[inner].rows if 0 <= inner < len(self._groups) else ()
        return rows[index.row()] if 0 <= index.row() < len(rows) else None

    def group_at(self, index: Index) -> Group | None:
        """The group that an index is the heading of or lies in."""
        if not index.isValid():
            return None
        inner = int(index.internalId())
        place = inner - 1 if inner else index.row()
        return self._groups[place] if place < len(self._groups) else None

    def index_of(self, key: RowKey) -> QModelIndex:
        """Where a row stands."""
        for place, group in enumerate(self._groups):
            for row, item in enumerate(group.rows):
                if item.key == key:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    @property
    def groups(self) -> tuple[Group, ...]:
        """What is shown."""
        return self._groups

    def title_of(self, group: Group) -> str:
        """The heading as it is read."""
        if group.sort is Sort.MENTION:
            return self.tr("Named outside the lists")
        if group.sort is Sort.SEEN:
            return self.tr("Seen but not taken")
        return self._titles.get(group.title, group.title)

    # Qt's own

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        """Qt asks: the index of a cell."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _NO_PARENT)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008 - as above
        """Qt asks: the heading of a row."""
        inner = int(index.internalId()) if index.isValid() else _NO_PARENT
        return self.createIndex(inner - 1, 0, _NO_PARENT) if inner else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Qt asks: how many rows."""
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self._groups[parent.row()].rows) if parent.row() < len(self._groups) else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008 - as above
        """Qt asks: how many columns."""
        return COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Qt asks: what a cell shows."""
        row, group = self.row_at(index), self.group_at(index)
        if row is None:
            return None if group is None or index.internalId() else self._heading(group, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(row, index.column())
        return row if role == ROW_ROLE else self._rare(row, index.column(), role)

    def _rare(self, row: ReviewRow, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._foreground(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.rule if column == RULE_COLUMN and row.rule else self._spoken(row))
        return _align(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - as above
        """Qt asks: the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Name"),
            self.tr("Security"),
            self.tr("Stance"),
            self.tr("Rule"),
            self.tr("Sure"),
        )
        return titles[section] if 0 <= section < COLUMNS else None

    def _heading(self, group: Group, column: int, role: int) -> Any:  # noqa: ANN401 - what Qt asks for varies
        if role == GROUP_ROLE:
            return group
        if column:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title_of(group)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{title}: {done} of {all} decided").format(
                title=self.title_of(group), done=group.decided, all=len(group.rows)
            )
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    def _cell(self, row: ReviewRow, column: int) -> str:
        if column == 0:
            return row.text
        if column == 1:
            return self._security(row)
        if column == 2:  # noqa: PLR2004 - the columns are told by place
            return stance_word(row.stance)
        if row.key.sort is Sort.STORED:
            return f"{len(row.spans)}×" if column == COLUMNS - 1 else rule_words(row.rule)
        if column == RULE_COLUMN:
            return "" if row.reason else rule_words(row.rule)
        return f"{row.confidence:.2f}" if row.key.sort is not Sort.SEEN else ""

    def _security(self, row: ReviewRow) -> str:
        if row.symbol is not None:
            named = "" if row.name in {row.text, str(row.symbol)} else f"{row.name} "
            return f"{named}{row.symbol}"
        if row.candidates:
            return " | ".join(f"{c.name} {c.symbol}" for c in row.candidates[:3])
        if row.reason:
            return reason_words(row.reason)
        return "" if row.key.sort is Sort.SEEN else self.tr("no such security known")

    def _spoken(self, row: ReviewRow) -> str:
        said = {
            Verdict.ACCEPTED: self.tr("accepted"),
            Verdict.REJECTED: self.tr("rejected"),
            Verdict.OPEN: self.tr("open") if row.sure else self.tr("needs a look"),
        }[row.verdict]
        parts = (row.text, self._security(row), row.theme, stance_word(row.stance), said)
        return ", ".join(part for part in parts if part)

    def _foreground(self, row: ReviewRow, column: int) -> QColor | None:
        if row.verdict is Verdict.REJECTED:
            return self._colours.role("muted")
        if column == 2 and row.stance is not None:  # noqa: PLR2004 - as above
            return self._colours.stance(row.stance)
        if column == 1 and row.symbol is None and row.key.sort is not Sort.SEEN:
            return self._colours.role("warning_text")
        return self._colours.role("muted") if column >= RULE_COLUMN else None


def _shape(groups: tuple[Group, ...]) -> list[tuple[str, list[RowKey]]]:
    return [(group.key, [row.key for row in group.rows]) for group in groups]


def _align(column: int) -> Qt.AlignmentFlag | None:
    if column == COLUMNS - 1:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    return None
