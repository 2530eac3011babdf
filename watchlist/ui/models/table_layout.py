"""How a table is laid out: its columns in their order with widths, and what it is sorted by; by name, so that it can be kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace


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
