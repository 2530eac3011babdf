"""What a few typed characters may mean: one search in one joined text, and a look into sorted keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from watchlist.securities.keys import name_key
from watchlist.securities.tables import Tables

_MOST_TYPED = 400
_LONGEST = 120
_LAST = "\U0010ffff"


class TypeAhead:
    """Rows of the tables by a code's start, pinyin initials, any part of a name."""

    def __init__(self, tables: Tables) -> None:
        self._keys = tables.typed
        self._rows = tables.typed_rows
        self._found = tables.found
        lengths = (len(line) + 1 for line in tables.found.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))

    def rows(self, typed: str, limit: int) -> list[int]:
        """The rows of what is typed exactly, then of what begins so, then of what holds it; the best market first."""
        query = (name_key(typed) or typed.strip().lower()) if len(typed) <= _LONGEST else ""
        if not query or limit < 1:
            return []
        rows = self._beginning(query)[:limit]
        return rows + self._holding(query, limit - len(rows), set(rows)) if len(rows) < limit else rows

    def _beginning(self, query: str) -> list[int]:
        first = bisect_left(self._keys, query)
        last = min(bisect_left(self._keys, query + _LAST, lo=first), first + _MOST_TYPED)
        if first == last:
            return []
        exact = list(map(int, self._rows[first].split(" "))) if self._keys[first] == query else []
        begun = {int(row) for rows in self._rows[first:last] for row in rows.split(" ")}
        return exact + sorted(begun.difference(exact))

    def _holding(self, query: str, limit: int, seen: set[int]) -> list[int]:
        rows: list[int] = []
        at = self._found.find(query)
        while at >= 0 and len(rows) < limit:
            row = bisect_right(self._starts, at) - 1
            if row not in seen:
                rows.append(row)
            at = self._found.find(query, self._starts[row + 1])
        return rows
