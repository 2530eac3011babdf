"""What a few typed characters may mean: one search in one joined text, and a look into sorted keys."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import IntEnum
from itertools import accumulate

from watchlist.securities.keys import name_key
from watchlist.securities.tables import Tables

_MOST_TYPED = 400
_LONGEST = 120
_INITIALS = 6
"""The field of a security's line that holds the initials of its name."""
_LAST = "\U0010ffff"


_FAR = (".tw", ".two")
"""Names of Taipei have two characters, and their readers don't type mainland pinyin: they come behind short forms (腾讯)."""


class Match(IntEnum):
    """How a security fits what is typed, the best first."""

    CODE = 0
    INITIALS = 1
    """The pinyin initials of its name, or its name."""
    OTHER_NAME = 2
    """A former name, a short form, full pinyin."""
    CODE_BEGINS = 3
    INITIALS_BEGIN = 4
    OTHER_BEGINS = 5
    INSIDE = 6


class TypeAhead:
    """Rows of the tables by a code's start, pinyin initials, any part of a name."""

    def __init__(self, tables: Tables) -> None:
        self._keys = tables.typed
        self._rows = tables.typed_rows
        self._lines = tables.rows
        self._found = tables.found
        lengths = (len(line) + 1 for line in tables.found.split("\n"))
        self._starts = list(accumulate(lengths, initial=0))

    def rows(self, typed: str, limit: int) -> list[int]:
        """The rows of what is typed, the best kind of match first, then the best market."""
        return [row for _, row in self.matches(typed, limit)]

    def matches(self, typed: str, limit: int) -> list[tuple[Match, int]]:
        """The rows of what is typed, each with how it fits."""
        query = (name_key(typed) or typed.strip().lower()) if len(typed) <= _LONGEST else ""
        if not query or limit < 1:
            return []
        found = self._beginning(query)[:limit]
        seen = {row for _, row in found}
        inside = self._holding(query, limit - len(found), seen) if len(found) < limit else []
        # Keys that begin so may be more than are looked at: their rows turn up here, and are told as what they are.
        return found + sorted((self._begins(row, query) or Match.INSIDE, row) for row in inside)

    def _beginning(self, query: str) -> list[tuple[Match, int]]:
        first = bisect_left(self._keys, query)
        last = min(bisect_left(self._keys, query + _LAST, lo=first), first + _MOST_TYPED)
        if first == last:
            return []
        exact = set(self._rows[first].split(" ")) if self._keys[first] == query else set()
        begun = {row for rows in self._rows[first:last] for row in rows.split(" ")}
        return sorted((self._fits(int(row), query, exact=row in exact), int(row)) for row in begun)

    def _fits(self, row: int, query: str, *, exact: bool) -> Match:
        """How a row fits whose keys begin with what is typed: by its code, by the initials of its name today, else by another key."""
        fields = self._lines[row].split("\t", _INITIALS + 1)
        symbol, initials = fields[0].lower(), fields[_INITIALS]
        code = symbol.rpartition(".")[0]
        if query in {symbol, code, code.lstrip("0")}:
            return Match.CODE
        if exact:
            spelt = query in initials.split(" ") and not symbol.endswith(_FAR)
            return Match.INITIALS if spelt or not query.isascii() else Match.OTHER_NAME
        return self._begins(row, query) or Match.OTHER_BEGINS

    def _begins(self, row: int, query: str) -> Match | None:
        """Whether the code of a row, or the initials of its name, begin with what is typed."""
        fields = self._lines[row].split("\t", _INITIALS + 1)
        if query[:1].isdigit() and fields[0].lower().startswith(query):
            return Match.CODE_BEGINS
        begins = any(one.startswith(query) for one in fields[_INITIALS].split(" "))
        return Match.INITIALS_BEGIN if begins else None

    def _holding(self, query: str, limit: int, seen: set[int]) -> list[int]:
        rows: list[int] = []
        at = self._found.find(query)
        while at >= 0 and len(rows) < limit:
            row = bisect_right(self._starts, at) - 1
            if row not in seen:
                rows.append(row)
            at = self._found.find(query, self._starts[row + 1])
        return rows
