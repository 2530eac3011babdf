"""The stocks of a list with their evidence, the lists themselves, and the notes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from watchlist.domain.rows import ListRow, NoteRow, ThemeChip, WatchRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.store.days import counted, iso
from watchlist.store.derived import read_spark
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.schema import MAIN_LIST

_WATCHLIST: Final = """
SELECT s.id, s.symbol, s.name, s.name_en, s.initials, e.stance, coalesce(g.term, ''), coalesce(g.scope, ''), g.step,
  coalesce(e.reports, 0), coalesce(e.brokers, 0), coalesce(e.files, 0), coalesce(e.mentions, 0), e.first_day, e.last_day,
  e.spark, s.flag, s.comment, i.added_at, i.why, i.section
FROM list_items i JOIN securities s ON s.id = i.security_id LEFT JOIN evidence e ON e.security_id = s.id
LEFT JOIN ratings g ON g.id = e.rating_id
WHERE {0} ORDER BY e.reports DESC, e.mentions DESC, s.symbol LIMIT ?
"""
_OF_A_LIST: Final = _WATCHLIST.format("i.list_id = ?")
_FOUND: Final = _WATCHLIST.format("i.id IN (SELECT value FROM json_each(?))")

_CHIPS: Final = """
SELECT t.security_id, t.theme_id, t.hand FROM list_items i JOIN stock_tags t ON t.security_id = i.security_id
WHERE i.list_id = ?
"""

_CHIPS_OF: Final = """
SELECT security_id, theme_id, hand FROM stock_tags WHERE security_id IN (SELECT value FROM json_each(?))
"""

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
    rows = connection.execute(sql, (which, -1 if limit is None else limit)).fetchall()
    tagged = (
        connection.execute(_CHIPS, (which,))
        if limit is None and sql is _OF_A_LIST
        else connection.execute(_CHIPS_OF, (json.dumps([row[0] for row in rows]),))
    )
    chips = _chips(connection, tagged)
    return tuple(_row(row, chips.get(row[0], ()), newest) for row in rows)


def _chips(connection: Connection, tagged: Iterable[tuple[int, int, int]]) -> dict[int, Iterable[ThemeChip]]:
    """The themes of each stock; one chip object for all stocks that share it."""
    made = {
        (theme_id, hand): ThemeChip(theme_id, name, colour, bool(hand))
        for theme_id, name, colour in connection.execute("SELECT id, name, colour FROM themes")
        for hand in (0, 1)
    }
    chips: dict[int, list[ThemeChip]] = defaultdict(list)
    for security_id, theme_id, hand in tagged:
        chips[security_id].append(made[theme_id, hand])
    return {**chips}


def _row(row: tuple[Any, ...], chips: Iterable[ThemeChip], newest: int) -> WatchRow:
    (_, symbol, name, name_en, initials, stance, rating, scope, step, reports, brokers, files, places, first, last,
     spark, flag, comment, added_at, why, section) = row  # fmt: skip
    code, _, exchange = symbol.rpartition(".")
    return WatchRow(
        Symbol(code, exchange), name, name_en, initials, tuple(chips), _BY_STRENGTH.get(stance), rating, scope, step,
        reports, brokers, files, places, iso(first), iso(last), read_spark(spark, last or 0, newest), flag, comment,
        added_at, why, section,
    )  # fmt: skip
