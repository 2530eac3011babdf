"""The rows of stored reports that a correction would change, counted before it is made."""

from __future__ import annotations

from typing import Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.rows import OlderRows
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, snapshot

OLDER_PICKS: Final = """
SELECT p.id, p.report_id, p.security_id, p.theme_id FROM picks p JOIN reports r ON r.id = p.report_id
JOIN securities s ON s.id = p.security_id LEFT JOIN brokers b ON b.id = r.broker_id WHERE r.deleted_at IS NULL
"""
OLDER_MENTIONS: Final = """
SELECT p.id, p.report_id, p.security_id, 0 FROM mentions p JOIN reports r ON r.id = p.report_id
JOIN securities s ON s.id = p.security_id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL AND p.pick_id IS NULL
"""
_COUNTED: Final = "SELECT count(*), count(DISTINCT report_id) FROM"


def older_scope(text: str, symbol: str, broker: str | None) -> tuple[str, tuple[str, ...]]:
    """The rest of a condition on those queries: the same name, another security, not by hand, one broker or all."""
    condition = "AND p.text = ? AND s.symbol <> ? AND p.rule <> ?"
    if not broker:
        return condition, (text, symbol, HAND)
    return f"{condition} AND b.key = ?", (text, symbol, HAND, fold(" ".join(broker.split())))


def older_rows(connection: Connection, text: str, symbol: Symbol, broker: str | None = None) -> OlderRows:
    """How many rows of how many reports `CorrectName` would change: picks, and places in prose."""
    condition, parameters = older_scope(text.strip(), str(symbol), broker)
    union = f"({OLDER_PICKS} {condition} UNION ALL {OLDER_MENTIONS} {condition})"
    with snapshot(connection):
        rows, reports = connection.execute(f"{_COUNTED} {union}", (*parameters, *parameters)).fetchone()
    return OlderRows(rows, reports)
