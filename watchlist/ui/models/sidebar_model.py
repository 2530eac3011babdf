"""What the sidebar lists: pages, then sections of lists and facets with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from watchlist.ui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
ENTRY_ROLE = int(Qt.ItemDataRole.UserRole)
ROOT = QModelIndex()
MOST_ENTRIES = 200
"""A section shows this many at most; the search box reaches the others."""

_NO_FLAGS = Qt.ItemFlag.NoItemFlags
_HEADING = Qt.ItemFlag.ItemIsEnabled
_LINE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the sidebar.

    `kind` is `page`, `section`, `list`, `view` or `facet`; `key` the page, the section, the list's or view's id or the
    facet's query; `colour` a theme's place in the colour table, −1 for none; `own` what the user named and may rename.
    """

    kind: str
    key: str
    label: str
    count: int | None = None
    icon: str = ""
    colour: int = -1
    tip: str = ""
    own: bool = False
    value: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries."""

    heading: Entry
    entries: tuple[Entry, ...]


class SidebarModel(QAbstractItemModel):
    """Two levels: pages and headings, and under a heading its entries."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Entry, ...] = ()
        self._sections: tuple[Section, ...] = ()

    def set_entries(self, pages: Sequence[Entry], sections: Sequence[Section]) -> None:
        """Show other entries; empty sections are left out."""
        self.beginResetModel()
        self._pages = tuple(pages)
        kept = (Section(each.heading, each.entries[:MOST_ENTRIES]) for each in sections)
        self._sections = tuple(section for section in kept if section.entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry:
        """What stands at an index."""
        section = index.internalId()
        if section:
            return self._sections[section - 1].entries[index.row()]
        place = index.row()
        return (
            self._pages[place]
            if place < len(self._pages)
            else self._sections[place - len(self._pages)].heading
        )

    def find(self, index: Index) -> Entry | None:
        """The same; None where nothing stands any more: Qt asks for lines that were there before, too."""
        try:
            return self.entry(index) if index.isValid() else None
        except IndexError:
            return None

    def headings(self) -> list[QModelIndex]:
        """The indexes of the headings."""
        first = len(self._pages)
        return [self.index(first + place, 0) for place in range(len(self._sections))]

    def page_index(self, key: str) -> QModelIndex:
        """Where a page stands."""
        place = next((place for place, page in enumerate(self._pages) if page.key == key), None)
        return QModelIndex() if place is None else self.index(place, 0)

    def list_index(self, list_id: int) -> QModelIndex:
        """Where a list stands."""
        for heading in self.headings():
            for place in range(self.rowCount(heading)):
                index = self.index(place, 0, heading)
                entry = self.entry(index)
                if entry.kind != "list":
                    break
                if entry.key == str(list_id):
                    return index
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Qt asks: the index of a line; the internal id is the number of its section, 0 at the top."""
        if column or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        section = parent.row() - len(self._pages) + 1 if parent.isValid() else 0
        return self.createIndex(row, column, section)

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override] # Qt has two of this name
        """Qt asks: the heading over an entry."""
        section = index.internalId() if index.isValid() else 0
        return self.createIndex(len(self._pages) + section - 1, 0, 0) if section else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """Qt asks: how many lines under this one."""
        if not parent.isValid():
            return len(self._pages) + len(self._sections)
        place = parent.row() - len(self._pages)
        top = parent.internalId() == 0 and parent.column() == 0
        return len(self._sections[place].entries) if top and 0 <= place < len(self._sections) else 0

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: ARG002 - the same everywhere
        """Qt asks: one column."""
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - as Qt has it
        """Qt asks: what a line shows."""
        entry = self.find(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.label
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.label if entry.count is None else f"{entry.label}, {entry.count}"
        return plain_tip(entry.tip or entry.label) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks: headings open and close, the others can be chosen."""
        entry = self.find(index)
        if entry is None:
            return _NO_FLAGS
        return _HEADING if entry.kind == "section" else _LINE
