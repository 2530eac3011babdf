"""Rows in an order and under headings, with what a table asks of all of them: a thread can work it out, too."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from copy import copy
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from watchlist.ui.models.row_groups import GroupHead, Grouping, arranged, places_of, rows_within, runs
from watchlist.ui.models.row_order import RowOrder, pinned_first

R = TypeVar("R")


class Wish(NamedTuple, Generic[R]):
    """How rows are to stand: sorted by columns, the strongest last; pinned ones before all others; under headings.

    `pins` are what identifies rows, `closed` the keys of the groups that are folded.
    """

    sorts: tuple[tuple[int, bool], ...] = ()
    pins: frozenset[Hashable] = frozenset()
    grouping: Grouping[R] | None = None
    closed: frozenset[str] = frozenset()

    @property
    def heading(self) -> str:
        """By what the rows stand under headings, "" for nothing."""
        return self.grouping.name if self.grouping is not None else ""


class Arrangement(Generic[R]):
    """The rows of an order as they are wished; what is asked of it is worked out once.

    Beside a window of ten thousand stocks under headings all of it takes a tenth of a second: `prepare` in a thread.
    """

    def __init__(self, order: RowOrder[R], wish: Wish[R]) -> None:
        self.order = order
        self.wish = wish
        self.grouped = wish.grouping is not None
        numbers = order.by(wish.sorts)
        self.numbers = pinned_first(numbers, order.ids, wish.pins) if wish.pins else numbers

    def of(
        self, rows: Iterable[R], grouping: Grouping[R] | None, pins: frozenset[Hashable]
    ) -> Arrangement[R]:
        """Other rows that stand as these do; under the same headings the same are folded, others are all open."""
        wish = self.wish._replace(pins=pins, grouping=grouping)
        if wish.heading != self.wish.heading:
            wish = wish._replace(closed=frozenset())
        return Arrangement(self.order.with_rows(rows), wish)

    def renewed(self, pairs: Iterable[tuple[R, R]]) -> Arrangement[R]:
        """The same with rows as they are now, told as what stood there and what does: each stays where it is.

        Neither put in order nor under headings again, which is for a thread with all of them.
        """
        now = {id(before): row for before, row in pairs}
        other = copy(self)
        other.order = self.order.renewed(now.get(id(row), row) for row in self.order.rows)
        for name in ("rows", "lines", "once"):
            if name in vars(self):
                vars(other)[name] = [now.get(id(row), row) for row in vars(self)[name]]
        return other

    def prepare(self) -> Arrangement[R]:
        """Work out what the window's thread would ask."""
        _ = self.names, self.once, self.heads
        return self

    @cached_property
    def rows(self) -> list[R]:
        """The rows as they stand, each once, those of folded groups too."""
        return list(map(self.order.rows.__getitem__, self.numbers))

    @cached_property
    def lines(self) -> Sequence[R | GroupHead]:
        """All lines from top to bottom; a row stands under each of its groups."""
        grouping = self.wish.grouping
        if grouping is None:
            return self.rows
        return arranged(self.rows, grouping, self.wish.closed)

    @cached_property
    def once(self) -> list[R]:
        """The rows from top to bottom, each once and where it stands first."""
        return rows_within(self.lines, [(0, len(self.lines))]) if self.grouped else self.rows

    @cached_property
    def names(self) -> list[Hashable]:
        """What tells each line from others: the heading, or what identifies the row."""
        if not self.grouped:
            return list(map(self.order.ids.__getitem__, self.numbers))
        known = dict(zip(map(id, self.order.rows), self.order.ids, strict=True))
        return [line if isinstance(line, GroupHead) else known[id(line)] for line in self.lines]

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.lines if self.grouped else self.numbers)

    @cached_property
    def heads(self) -> list[GroupHead]:
        """The headings in their order."""
        return [line for line in self.lines if isinstance(line, GroupHead)] if self.grouped else []

    def looks_as(self, other: Arrangement[R]) -> bool:
        """Whether the same rows stand at the same places, under the same headings."""
        same = self.count == other.count and self.wish.heading == other.wish.heading
        return same and len(self.order.rows) == len(other.order.rows) and self.names == other.names

    def row_at(self, place: int) -> R | None:
        """The row of a line; None where a heading stands, or nothing: Qt asks for lines that were there before, too."""
        if self.grouped:
            line = self.lines[place] if 0 <= place < len(self.lines) else None
            return None if isinstance(line, GroupHead) else line
        return self.order.rows[self.numbers[place]] if 0 <= place < len(self.numbers) else None

    def head_at(self, place: int) -> GroupHead | None:
        """The heading of a line; None where a row stands, or nothing."""
        line = self.lines[place] if self.grouped and 0 <= place < len(self.lines) else None
        return line if isinstance(line, GroupHead) else None

    def place_of(self, identity: Hashable) -> int | None:
        """Where a row stands, the first time."""
        wanted = next((row for row, each in self._identified() if each == identity), None)
        lines = enumerate(self.lines if wanted is not None else ())
        return next((place for place, line in lines if line is wanted), None)

    def places_of(self, identities: Collection[Hashable]) -> list[int]:
        """Where several rows stand, those that are there; a row in several groups stands at several places."""
        wanted = set(identities)
        if not wanted:
            return []
        # Each row is asked once, however many headings it stands under.
        found = {id(row) for row, each in self._identified() if each in wanted}
        return places_of(self.lines, found)

    def runs_of(self, identities: Sequence[Hashable]) -> list[tuple[int, int]]:
        """The first and the last line of each run of such rows.

        All rows are one run, headings and all, as with Ctrl+A: Qt's selection takes long over thousands of runs.
        """
        if identities == self.order.ids:
            any_row = len(self.heads) < self.count
        else:
            places = self.places_of(identities)
            if not places or len(places) < self.count - len(self.heads):
                return runs(places)
            any_row = True
        return [(0, self.count - 1)] if any_row else []

    def _identified(self) -> Iterable[tuple[R, Hashable]]:
        return zip(self.order.rows, self.order.ids, strict=True)
