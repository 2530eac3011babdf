"""The stocks of a list with their evidence, the lists themselves, and the notes."""

from __future__ import annotations

import json
from operator import itemgetter
from typing import Final

from watchlist.domain.rows import ListRow, NoteRow, WatchRow
from watchlist.domain.symbols import Symbol
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
    shared = Shared(connection)
    if limit is not None:
        return tuple([StoredRow(cells, shared) for cells in connection.execute(sql + _FIRST, (which, limit))])
    # SQLite would carry whole rows through its sorting.
    found = connection.execute(sql, (which,)).fetchall()
    found.sort(key=itemgetter(PLACES["symbol"]))
    for name in ("mentions", "reports"):
        found.sort(key=itemgetter(PLACES[name]), reverse=True)
    return tuple([StoredRow(cells, shared) for cells in found])
