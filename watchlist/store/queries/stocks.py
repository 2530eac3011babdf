"""The stocks of a list with their evidence, the lists themselves, and the notes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields, make_dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import Any, Final

from watchlist.domain.rows import ListRow, NoteRow, ThemeChip, WatchRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.store.days import counted, iso, week_of
from watchlist.store.derived import later_spark
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.schema import MAIN_LIST

_WATCHLIST: Final = """
SELECT s.id, s.symbol, s.name, s.name_en, s.initials, e.stance, coalesce(g.term, ''), coalesce(g.scope, ''), g.step,
  coalesce(e.reports, 0), coalesce(e.brokers, 0), coalesce(e.files, 0), coalesce(e.mentions, 0), e.first_day, e.last_day,
  e.spark, s.flag, s.comment, i.added_at, i.why, i.section,
  (SELECT group_concat(t.theme_id * 2 + t.hand) FROM stock_tags t WHERE t.security_id = s.id)
FROM list_items i JOIN securities s ON s.id = i.security_id LEFT JOIN evidence e ON e.security_id = s.id
LEFT JOIN ratings g ON g.id = e.rating_id
WHERE {0}
"""
_FIRST: Final = " ORDER BY e.reports DESC, e.mentions DESC, s.symbol LIMIT ?"
_OF_A_LIST: Final = _WATCHLIST.format("i.list_id = ?")
_FOUND: Final = _WATCHLIST.format("i.id IN (SELECT value FROM json_each(?))")

_BY_STRENGTH: Final = {stance.strength: stance for stance in Stance}


def watchlist(
    connection: Connection, *, query: str = "", list_id: int | None = None, limit: int | None = None
) -> tuple[WatchRow, ...]:
    """The stocks of a list (None: the main one) that the query finds, with the most evidence first. Raises BadQuery.

    A smart list has the stocks that its own query finds on any list.
    """
    which = MAIN_LIST if list_id is None else list_id
    with snapshot(connection):
        follows = one(connection, "SELECT query FROM lists WHERE id = ?", (which,))
        if not query.strip() and follows is None:
            return _rows(connection, _OF_A_LIST, which, limit)
        from watchlist.store.queries.searching import found  # noqa: PLC0415 - not for the first paint

        return _rows(connection, _FOUND, json.dumps(found(connection, query, which)), limit)


def lists(connection: Connection) -> tuple[ListRow, ...]:
    """The user's lists in their order; how many stocks a smart list has is for `list_count` to say, when it is asked."""
    rows = connection.execute(
        "SELECT l.id, l.name, count(i.id), l.query FROM lists l LEFT JOIN list_items i ON i.list_id = l.id"
        " GROUP BY l.id ORDER BY l.position, l.id"
    )
    return tuple(ListRow(*row) for row in rows)


def notes(connection: Connection, *, symbol: Symbol | None = None) -> tuple[NoteRow, ...]:
    """Notes, of one stock or of all, the newest first."""
    rows = connection.execute(
        "SELECT n.id, s.symbol, n.text, n.made_at, n.report_id, n.start, n.stop FROM notes n"
        " JOIN securities s ON s.id = n.security_id WHERE ?1 IS NULL OR s.symbol = ?1 ORDER BY n.made_at DESC, n.id DESC",
        (None if symbol is None else str(symbol),),
    )
    return tuple(NoteRow(note_id, Symbol.parse(code), *rest) for note_id, code, *rest in rows)


def _rows(connection: Connection, sql: str, which: int | str, limit: int | None) -> tuple[WatchRow, ...]:
    newest = counted(one(connection, "SELECT max(published) FROM reports WHERE deleted_at IS NULL"))
    chips = _Chips(connection)
    if limit is not None:
        return tuple(
            [row for _, row in _made(connection.execute(sql + _FIRST, (which, limit)), chips, newest)]
        )
    # SQLite would carry whole rows through its sorting.
    keyed = sorted(_made(connection.execute(sql, (which,)), chips, newest), key=itemgetter(0))
    rows = [row for _, row in keyed]
    rows.sort(key=attrgetter("reports", "mentions"), reverse=True)
    return tuple(rows)


_SPOKEN: Final = "SELECT theme_id, language, name FROM theme_aliases WHERE language <> ''"


class _Chips(dict[str, ThemeChip]):
    """The chip of each theme and kind of tag, by the number that the query gives the two; each is made once."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._themes = {
            theme_id: (name, colour)
            for theme_id, name, colour in connection.execute("SELECT id, name, colour FROM themes")
        }
        self._names: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for theme_id, language, name in connection.execute(_SPOKEN):
            self._names[theme_id].append((language, name))

    def __missing__(self, key: str) -> ThemeChip:
        theme_id, hand = divmod(int(key), 2)
        made = self[key] = ThemeChip(
            theme_id, *self._themes[theme_id], bool(hand), tuple(self._names.get(theme_id, ()))
        )
        return made


_Unfrozen: Any = make_dataclass("_Unfrozen", [field.name for field in fields(WatchRow)], slots=True, eq=False)
"""A watch row that may still be written to: it is filled nine times as fast as a frozen one, then given its class."""


@lru_cache(maxsize=50_000)
def _symbol(text: str) -> Symbol:
    code, _, exchange = text.rpartition(".")
    return Symbol(code, exchange)


def _made(rows: Iterable[tuple[Any, ...]], chips: _Chips, newest: int) -> Iterator[tuple[str, WatchRow]]:
    """The rows with their symbols as texts, which they are sorted by."""
    chip, stance_of, week = chips.__getitem__, _BY_STRENGTH.get, week_of(newest)
    for (_, symbol, name, name_en, initials, stance, rating, scope, step, reports, brokers, files, places, first, last,
         spark, flag, comment, added_at, why, section, tags) in rows:  # fmt: skip
        made = _Unfrozen(
            _symbol(symbol), name, name_en, initials, tuple(map(chip, tags.split(","))) if tags else (),
            stance_of(stance), rating, scope, step, reports, brokers, files, places, iso(first), iso(last),
            later_spark(spark or b"", week - week_of(last or 0)), flag, comment, added_at, why, section,
        )  # fmt: skip
        made.__class__ = WatchRow
        yield symbol, made
