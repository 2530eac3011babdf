"""The page of one stock, what a person has put on some, and the notes with what they quote."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final

from watchlist.domain.stances import Stance
from watchlist.domain.stock_rows import MarkedStock, NotedRow, StockPage, StockTheme
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import ThemeRole
from watchlist.domain.watch_rows import ThemeChip
from watchlist.store.days import counted, iso
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.opinions import ratings
from watchlist.store.queries.places import mentions
from watchlist.store.queries.theme_chains import chain_places
from watchlist.store.schema_kept import ROLE_KEY
from watchlist.store.sparks import read_spark

_STOCK: Final = """
SELECT s.id, s.name, s.name_en, s.comment, s.flag, e.spark, e.last_day FROM securities s
LEFT JOIN evidence e ON e.security_id = s.id WHERE s.symbol = ?
"""
_LISTS: Final = """
SELECT l.name FROM list_items i JOIN lists l ON l.id = i.list_id WHERE i.security_id = ? ORDER BY l.position, l.id
"""
_THEMES: Final = """
SELECT h.id, h.name, h.colour, t.hand, count(DISTINCT a.origin), count(DISTINCT nullif(a.broker_id, 0)), max(a.stance), max(a.day),
  (SELECT value FROM settings WHERE key = ?2 || h.id)
FROM stock_tags t JOIN themes h ON h.id = t.theme_id
LEFT JOIN appearances a ON a.security_id = t.security_id AND a.theme_id = t.theme_id
WHERE t.security_id = ?1 GROUP BY h.id ORDER BY 5 DESC, h.name
"""
_NOTES: Final = """
SELECT n.id, s.symbol, s.name, n.text, n.made_at, n.report_id, n.start, n.stop,
  coalesce(substr(t.text, n.start + 1, n.stop - n.start), ''), coalesce(r.title, ''), coalesce(b.name, ''),
  coalesce(r.published, '')
FROM notes n JOIN securities s ON s.id = n.security_id LEFT JOIN reports r ON r.id = n.report_id
LEFT JOIN texts t ON t.id = n.report_id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE ?1 IS NULL OR s.symbol = ?1 ORDER BY n.made_at DESC, n.id DESC
"""
_MARKED: Final = """
SELECT s.symbol, s.name, s.flag,
  (SELECT json_group_array(h.name) FROM stock_tags t JOIN themes h ON h.id = t.theme_id WHERE t.security_id = s.id)
FROM json_each(?) j JOIN securities s ON s.symbol = j.value
"""
_BY_STRENGTH: Final = {stance.strength: stance for stance in Stance}


def stock_page(connection: Connection, symbol: Symbol, most: int | None = None) -> StockPage:
    """Everything about one stock; at most so many of its mentions. A stock that the library doesn't know has nothing."""
    with snapshot(connection):
        row = connection.execute(_STOCK, (str(symbol),)).fetchone()
        if row is None:
            return StockPage(symbol)
        security_id, name, name_en, comment, flag, spark, last = row
        newest = counted(one(connection, "SELECT max(published) FROM reports WHERE deleted_at IS NULL"))
        return StockPage(
            symbol, name, name_en, comment, flag,
            tuple(each[0] for each in connection.execute(_LISTS, (security_id,))),
            read_spark(spark, last or 0, newest),
            _themes(connection, security_id),
            mentions(connection, symbol=symbol, limit=most),
            ratings(connection, symbol=symbol),
            noted(connection, symbol=symbol),
            iso(newest),
        )  # fmt: skip


def marked(connection: Connection, symbols: Iterable[Symbol]) -> tuple[MarkedStock, ...]:
    """Flag and themes of some stocks in their order; one that the library does not know has neither."""
    wanted = dict.fromkeys(map(str, symbols))
    known = {
        symbol: MarkedStock(Symbol.parse(symbol), name, flag, frozenset(json.loads(themes)))
        for symbol, name, flag, themes in connection.execute(_MARKED, (json.dumps(list(wanted)),))
    }
    return tuple(known.get(symbol) or MarkedStock(Symbol.parse(symbol)) for symbol in wanted)


def noted(connection: Connection, *, symbol: Symbol | None = None) -> tuple[NotedRow, ...]:
    """Notes of one stock or of all with what they quote, the newest first."""
    rows = connection.execute(_NOTES, (None if symbol is None else str(symbol),))
    return tuple(NotedRow(note_id, Symbol.parse(code), *rest) for note_id, code, *rest in rows)


def _themes(connection: Connection, security_id: int) -> tuple[StockTheme, ...]:
    """The themes of a stock, each with its places in the chains above it."""
    rows = connection.execute(_THEMES, (security_id, ROLE_KEY)).fetchall()
    places = chain_places(connection, [row[0] for row in rows])
    return tuple(_theme(row, places.get(row[0], ())) for row in rows)


def _theme(row: tuple[Any, ...], chain: tuple[tuple[str, int, int], ...]) -> StockTheme:
    theme_id, name, colour, hand, reports, brokers, strength, day, role = row
    chip = ThemeChip(theme_id, name, colour, bool(hand))
    return StockTheme(
        chip,
        reports,
        brokers,
        _BY_STRENGTH.get(strength),
        iso(day),
        ThemeRole(role or ThemeRole.CONCEPT),
        chain,
    )
