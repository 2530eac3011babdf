"""The rows of stored reports that a correction would change, counted before it is made."""

from __future__ import annotations

import json
from typing import Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.rows import MentionRow, OlderRows
from watchlist.domain.symbols import Symbol
from watchlist.securities.brokers import house_keys
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.places import places_where

OLDER_PICKS: Final = """
SELECT p.id, p.report_id, p.security_id, p.theme_id FROM picks p JOIN reports r ON r.id = p.report_id
JOIN securities s ON s.id = p.security_id LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.deleted_at IS NULL
"""
OLDER_MENTIONS: Final = """
SELECT p.id, p.report_id, p.security_id, 0 FROM mentions p JOIN reports r ON r.id = p.report_id
JOIN securities s ON s.id = p.security_id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL AND p.pick_id IS NULL
"""
_ROWS_PLACES: Final = """
m.pick_id IN (SELECT id FROM ({picks})) OR m.id IN (SELECT id FROM ({mentions}))
GROUP BY coalesce(m.pick_id, -m.id) HAVING m.start = min(m.start)
ORDER BY r.published DESC, m.report_id DESC, m.start LIMIT ?
"""
_AS_LONG: Final = (
    "SELECT text FROM picks WHERE length(text) = ?1 UNION SELECT text FROM mentions WHERE length(text) = ?1"
)
MOST_PLACES: Final = 500
"""So many rows are shown; how many there are is counted."""
_COUNTED: Final = "SELECT count(*), count(DISTINCT report_id) FROM"


def older_scope(
    connection: Connection, text: str, symbol: str, broker: str | None
) -> tuple[str, tuple[str, ...]]:
    """The rest of a condition on those queries: the same name, another security, not by hand, one broker or all.

    A name is the same in 简 and 繁, wide and narrow, upper and lower case: so a learned one is found too.
    """
    condition = "AND p.text IN (SELECT value FROM json_each(?)) AND s.symbol <> ? AND p.rule <> ?"
    written = json.dumps(_spellings(connection, text.strip()))
    if not broker:
        return condition, (written, symbol, HAND)
    keys = json.dumps(house_keys(" ".join(broker.split())))
    return condition + " AND b.key IN (SELECT value FROM json_each(?))", (written, symbol, HAND, keys)  # noqa: S608 - our own words


def _spellings(connection: Connection, text: str) -> list[str]:
    """How a name is written in the library. Folding keeps each character its place, so all are equally long."""
    wanted = fold(text)
    return [each for (each,) in connection.execute(_AS_LONG, (len(text),)) if fold(each) == wanted]


def older_rows(connection: Connection, text: str, symbol: Symbol, broker: str | None = None) -> OlderRows:
    """How many rows of how many reports `CorrectName` would change: picks, and places in prose."""
    with snapshot(connection):
        condition, parameters = older_scope(connection, text, str(symbol), broker)
        union = f"({OLDER_PICKS} {condition} UNION ALL {OLDER_MENTIONS} {condition})"
        rows, reports = connection.execute(f"{_COUNTED} {union}", (*parameters, *parameters)).fetchone()
    return OlderRows(rows, reports)


def older_places(
    connection: Connection, text: str, symbol: Symbol, broker: str | None = None, *, limit: int = MOST_PLACES
) -> tuple[MentionRow, ...]:
    """The first place of each of those rows with its sentence, the newest report first."""
    with snapshot(connection):
        condition, parameters = older_scope(connection, text, str(symbol), broker)
        rows = _ROWS_PLACES.format(
            picks=f"{OLDER_PICKS} {condition}", mentions=f"{OLDER_MENTIONS} {condition}"
        )
        return places_where(connection, rows, (*parameters, *parameters, limit))
