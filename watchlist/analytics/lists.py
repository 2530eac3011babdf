"""A broker's consecutive lists on a theme: what came in, went up, went down, was left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from watchlist.analytics.frames import Appearance, appearances_of, rows_of
from watchlist.domain.facts import Facts
from watchlist.domain.findings import ListMove, Move

_List = tuple[int, int, dict[int, int]]
"""Counted day, file, and the strongest stance of each stock."""


def list_moves(facts: Facts) -> tuple[ListMove, ...]:
    """All moves between each two consecutive lists of one broker on one theme; the newest first.

    A list is what one distinct report of a broker puts under a theme, its copies and translations together, each stock with
    its strongest stance there, at its earliest date; lists of one day follow each other as the library numbers them. Stocks that stay as they
    were are no move. Reports without a broker or a date have no order and make no list.
    """
    rows = appearances_of(facts)
    rows = rows[(rows["theme"] > 0) & (rows["broker"] > 0) & (rows["day"] > 0)]
    moves = [
        move
        for of, lists in _lists(rows_of(rows)).items()
        for before, after in pairwise(lists)
        for move in _between(facts, of, before, after)
    ]
    return tuple(
        sorted(moves, key=lambda row: (row.day, row.file, row.broker, row.theme, row.symbol), reverse=True)
    )


def _lists(rows: list[Appearance]) -> dict[tuple[int, int], list[_List]]:
    """The lists of each broker on each theme, in time."""
    found: dict[tuple[int, int], dict[int, _List]] = defaultdict(dict)
    for row in sorted(rows, key=lambda row: (row.day, row.file)):
        _, _, stances = found[row.broker, row.theme].setdefault(row.report, (row.day, row.file, {}))
        stances[row.stock] = max(row.stance, stances.get(row.stock, 0))
    return {of: sorted(lists.values(), key=lambda one: one[:2]) for of, lists in found.items()}


def _between(facts: Facts, of: tuple[int, int], before: _List, after: _List) -> Iterator[ListMove]:
    broker, theme = facts.brokers[of[0]], facts.themes[of[1]]
    days = [date.fromordinal(one[0]).isoformat() for one in (after, before)]
    for stock in sorted(before[2].keys() | after[2].keys()):
        old, new = before[2].get(stock), after[2].get(stock)
        if old != new:
            yield ListMove(
                broker, theme, *facts.stocks[stock], _move(old, new), days[0], after[1], days[1], before[1], new, old
            )  # fmt: skip


def _move(old: int | None, new: int | None) -> Move:
    if old is None:
        return Move.IN
    if new is None:
        return Move.OUT
    return Move.UP if new > old else Move.DOWN
