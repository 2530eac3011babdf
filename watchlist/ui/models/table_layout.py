"""How a table is laid out: its columns in their order with widths, and what it is sorted by; by name, so that it can be kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

if TYPE_CHECKING:
    from watchlist.ui.models.rows_model import Column


@dataclass(frozen=True, slots=True)
class ColumnPlace:
    """A column where it stands: its name, its width, whether it is shown."""

    name: str
    width: int
    shown: bool = True


@dataclass(frozen=True, slots=True)
class TableLayout:
    """All columns from left to right; `sorting` names columns, the strongest first, True is downwards."""

    columns: tuple[ColumnPlace, ...] = ()
    sorting: tuple[tuple[str, bool], ...] = ()

    def with_new(self, places: Sequence[ColumnPlace], behind: str) -> TableLayout:
        """With the columns that it does not know yet behind one that it does."""
        known = [place.name for place in self.columns]
        new = tuple(place for place in places if place.name not in known)
        at = known.index(behind) + 1
        return replace(self, columns=(*self.columns[:at], *new, *self.columns[at:]))

    @classmethod
    def usual(cls, columns: Iterable[Column[Any]]) -> TableLayout:
        """Columns as they say themselves, sorted by nothing."""
        return cls(tuple(ColumnPlace(each.name, each.width, not each.hidden) for each in columns))

    def showing(self, name: str, *, shown: bool) -> TableLayout:
        """With a column shown or hidden; the last one that is shown stays."""
        if not shown and [place.name for place in self.columns if place.shown] == [name]:
            return self
        return self._with(name, shown=shown)

    def moved(self, name: str, by: int) -> TableLayout:
        """With a column so many places further; at the edges it stays."""
        columns = list(self.columns)
        place = next(each for each in columns if each.name == name)
        target = columns.index(place) + by
        if not 0 <= target < len(columns):
            return self
        columns.remove(place)
        columns.insert(target, place)
        return replace(self, columns=tuple(columns))

    def widened(self, name: str, by: int, least: int) -> TableLayout:
        """With a column so much wider, or narrower down to the least."""
        width = next(place.width for place in self.columns if place.name == name)
        return self._with(name, width=max(least, width + by))

    def sorted_by(self, name: str, *, down: bool, joining: bool = False) -> TableLayout:
        """Sorted by a column alone, or by it too; by one that it is sorted by already, the other way round."""
        sorts = dict(self.sorting)
        down = not sorts[name] if name in sorts else down
        return replace(self, sorting=tuple({**sorts, name: down}.items()) if joining else ((name, down),))

    def unsorted(self, name: str) -> TableLayout:
        """Sorted by a column no longer."""
        return replace(self, sorting=tuple(each for each in self.sorting if each[0] != name))

    def _with(self, name: str, **changed: Any) -> TableLayout:  # noqa: ANN401 - fields of a place
        places = (replace(each, **changed) if each.name == name else each for each in self.columns)
        return replace(self, columns=tuple(places))

    def to_json(self) -> str:
        """As the settings and a view keep it."""
        columns = [[place.name, place.width, place.shown] for place in self.columns]
        return json.dumps({"columns": columns, "sorting": [list(each) for each in self.sorting]})

    @classmethod
    def from_json(cls, text: str) -> TableLayout | None:
        """What `to_json` wrote; None for anything else, such as the settings of an older program."""
        try:
            kept = json.loads(text)
            columns = tuple(ColumnPlace(str(n), int(w), bool(s)) for n, w, s in kept["columns"])
            return cls(columns, tuple((str(name), bool(down)) for name, down in kept["sorting"]))
        except (ValueError, TypeError, KeyError):
            return None


@runtime_checkable
class LaidOut(Protocol):
    """What has columns: a table, or a tree."""

    @property
    def columns(self) -> Sequence[Column[Any]]:
        """All columns in their first order."""

    def table_layout(self) -> TableLayout:
        """The columns from left to right, and what is sorted by."""

    def lay_out(self, layout: TableLayout) -> None:
        """Put them as a layout says."""


@dataclass(frozen=True, slots=True)
class TableView:
    """What a table shows, as it is kept under a name: a query, the columns shown, the order (`-name`: down), the headings.

    `widths` are those of the columns; `list_id` is the list that is looked at, None for the main one.
    """

    query: str = ""
    columns: tuple[str, ...] = ()
    sorting: tuple[str, ...] = ()
    grouping: str = ""
    widths: tuple[int, ...] = ()
    list_id: int | None = None
