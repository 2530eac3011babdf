"""What the sidebar lists: pages, then sections of lists and facets with their counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from watchlist.ui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex
Place = tuple[str, str]
"""An entry by its kind and its key."""
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

    @property
    def place(self) -> Place:
        """What it is found by when other entries are listed."""
        return (self.kind, self.key)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its entries."""

    heading: Entry
    entries: tuple[Entry, ...]


class SidebarModel(QAbstractItemModel):
    """Two levels: pages and headings, and under a heading its entries; `shown` are the places that the window shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[Entry, ...] = ()
        self._sections: tuple[Section, ...] = ()
        self.shown: frozenset[Place] = frozenset()

    def set_entries(self, pages: Sequence[Entry], sections: Sequence[Section]) -> bool:
        """Show other entries; empty sections are left out. Whether other lines than before are listed, or in another order.

        Where they are not, as where counts alone changed, Qt hears only of the lines that say something else.
        """
        kept = (Section(each.heading, each.entries[:MOST_ENTRIES]) for each in sections)
        before, shown = (self._pages, self._sections), tuple(section for section in kept if section.entries)
        if _places(*before) != _places(pages, shown):
            self.beginResetModel()
            self._pages, self._sections = tuple(pages), shown
            self.endResetModel()
            return True
        self._pages, self._sections = tuple(pages), shown
        parents = (ROOT, *self.headings())
        for parent, old, new in zip(parents, _lines(*before), _lines(pages, shown), strict=True):
            self._tell_changed(parent, old, new)
        return False

    def _tell_changed(self, parent: QModelIndex, old: Sequence[Entry], new: Sequence[Entry]) -> None:
        changed = [row for row, (was, now) in enumerate(zip(old, new, strict=True)) if was != now]
        if changed:
            self.dataChanged.emit(self.index(changed[0], 0, parent), self.index(changed[-1], 0, parent))

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

    def entries(self) -> Iterator[Entry]:
        """Pages, and what stands under the headings."""
        yield from self._pages
        for section in self._sections:
            yield from section.entries

    def place_index(self, place: Place) -> QModelIndex:
        """Where an entry stands."""
        found = (self.index(row, 0) for row, page in enumerate(self._pages) if page.place == place)
        under = (
            self.index(row, 0, heading)
            for heading, section in zip(self.headings(), self._sections, strict=True)
            for row, entry in enumerate(section.entries)
            if entry.place == place
        )
        return next(found, None) or next(under, QModelIndex())

    def mark(self, shown: frozenset[Place]) -> None:
        """Mark what the window shows, in place of what it showed before."""
        changed, self.shown = self.shown ^ shown, shown
        for place in changed:
            index = self.place_index(place)
            if index.isValid():
                self.dataChanged.emit(index, index)

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
            return self._spoken(entry)
        return plain_tip(entry.tip or entry.label) if role == Qt.ItemDataRole.ToolTipRole else None

    def _spoken(self, entry: Entry) -> str:
        """What a screen reader says of a line: a mark is seen, not heard."""
        shown = QCoreApplication.translate("Sidebar", "shown") if entry.place in self.shown else ""
        count = "" if entry.count is None else str(entry.count)
        return ", ".join(word for word in (entry.label, count, shown) if word)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Qt asks: headings open and close, the others can be chosen."""
        entry = self.find(index)
        if entry is None:
            return _NO_FLAGS
        return _HEADING if entry.kind == "section" else _LINE


def _lines(pages: Sequence[Entry], sections: Sequence[Section]) -> Iterator[tuple[Entry, ...]]:
    """What stands at the top, and under each heading."""
    yield (*pages, *(section.heading for section in sections))
    for section in sections:
        yield section.entries


def _places(pages: Sequence[Entry], sections: Sequence[Section]) -> list[list[Place]]:
    return [[entry.place for entry in lines] for lines in _lines(pages, sections)]
