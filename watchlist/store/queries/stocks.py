"""The stocks of a list with their evidence: what the first paint and `watchlist list` read, and nothing that needs more."""

from __future__ import annotations

import json
from collections.abc import Iterable
from operator import itemgetter
from typing import Final

from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.stored_rows import PLACES, Shared, StoredRow
from watchlist.store.schema import MAIN_LIST

_WATCHLIST: Final = """
SELECT s.symbol, s.name, s.name_en, s.initials,
  (SELECT group_concat(t.theme_id * 2 + t.hand) FROM stock_tags t WHERE t.security_id = s.id),
  e.stance, coalesce(g.term, ''), coalesce(g.scope, ''), g.step,
  coalesce(e.reports, 0), coalesce(e.brokers, 0), coalesce(e.files, 0), coalesce(e.mentions, 0), e.first_day, e.last_day,
  e.spark, s.flag, s.comment, i.added_at, i.why, i.section
FROM list_items i JOIN securities s ON s.id = i.security_id LEFT JOIN evidence e ON e.security_id = s.id
LEFT JOIN ratings g ON g.id = e.rating_id
WHERE {0}
"""
_FIRST: Final = " ORDER BY e.reports DESC, e.mentions DESC, s.symbol LIMIT ?"
_OF_A_LIST: Final = _WATCHLIST.format("i.list_id = ?")
_THESE: Final = _WATCHLIST.format(
    "i.list_id = ? AND i.security_id IN (SELECT id FROM securities WHERE symbol IN (SELECT value FROM json_each(?)))"
)
_FOUND: Final = _WATCHLIST.format("i.id IN (SELECT value FROM json_each(?))")


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


def rows_of(
    connection: Connection, symbols: Iterable[Symbol], list_id: int | None = None
) -> tuple[WatchRow, ...]:
    """Some stocks of a list (None: the main one) as they are now, in any order; those that do not stand on it are left out.

    A smart list has none of its own: what it finds stands on others.
    """
    wanted = json.dumps([str(symbol) for symbol in symbols])
    with snapshot(connection):
        found = connection.execute(_THESE, (MAIN_LIST if list_id is None else list_id, wanted)).fetchall()
        shared = Shared(connection)
        return tuple([StoredRow(cells, shared) for cells in found])


def list_id_of(connection: Connection, name: str) -> int | None:
    """The list of a name in any case (empty: the main one), None where there is none."""
    rows = connection.execute("SELECT id, name FROM lists ORDER BY id")
    wanted = name.casefold()
    return next((row_id for row_id, each in rows if each.casefold() == wanted), None) if name else MAIN_LIST


def _rows(connection: Connection, sql: str, which: int | str, limit: int | None) -> tuple[WatchRow, ...]:
    shared = Shared(connection)
    if limit is not None:
        return tuple([StoredRow(cells, shared) for cells in connection.execute(sql + _FIRST, (which, limit))])
    # SQLite would carry whole rows through its sorting.
    found = connection.execute(sql, (which,)).fetchall()
    found.sort(key=itemgetter(PLACES["symbol"]))
    for name in ("mentions", "reports"):
        found.sort(key=itemgetter(PLACES[name]), reverse=True)
    return tuple([StoredRow(cells, shared) for cells in found])
