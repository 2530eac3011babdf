"""What the sidebar offers: values with the number of stocks of the main list behind them."""

from __future__ import annotations

from typing import Final

from watchlist.domain.rows import FacetRow
from watchlist.domain.stances import Stance
from watchlist.store.engine import Connection, snapshot
from watchlist.store.schema import MAIN_LIST

_THEMES: Final = """
WITH RECURSIVE below(top, id) AS (
  SELECT parent_id, theme_id FROM theme_parents
  UNION SELECT b.top, p.theme_id FROM below b JOIN theme_parents p ON p.parent_id = b.id)
SELECT h.name, c.stocks FROM (
  SELECT t.theme_id, count(*) AS stocks FROM list_items i CROSS JOIN stock_tags t ON t.security_id = i.security_id
  WHERE i.list_id = ?1 GROUP BY 1) c JOIN themes h ON h.id = c.theme_id
WHERE h.id NOT IN (SELECT top FROM below)
UNION ALL
SELECT h.name, count(DISTINCT t.security_id) FROM (SELECT top, id FROM below UNION SELECT top, top FROM below) x
JOIN stock_tags t ON t.theme_id = x.id JOIN list_items i ON i.security_id = t.security_id AND i.list_id = ?1
JOIN themes h ON h.id = x.top GROUP BY h.id
ORDER BY 2 DESC, 1
"""
"""A theme counts with the themes below it, as `theme:` finds it."""
_BROKERS: Final = """
SELECT b.name, c.stocks FROM (
  SELECT k.broker_id, count(*) AS stocks FROM list_items i CROSS JOIN stock_brokers k ON k.security_id = i.security_id
  WHERE i.list_id = ? GROUP BY 1) c JOIN brokers b ON b.id = c.broker_id ORDER BY 2 DESC, 1
"""
_STANCES: Final = """
SELECT e.stance, count(*) FROM list_items i JOIN evidence e ON e.security_id = i.security_id
WHERE i.list_id = ? GROUP BY 1 ORDER BY 1 DESC
"""
_RATINGS: Final = """
SELECT g.step, count(*) FROM list_items i JOIN evidence e ON e.security_id = i.security_id JOIN ratings g ON g.id = e.rating_id
WHERE i.list_id = ? AND g.step IS NOT NULL GROUP BY 1 ORDER BY 1 DESC
"""
_MARKETS: Final = """
SELECT s.market, count(*) FROM list_items i JOIN securities s ON s.id = i.security_id
WHERE i.list_id = ? GROUP BY 1 ORDER BY 2 DESC, 1
"""
_FLAGS: Final = """
SELECT s.flag, count(*) FROM list_items i JOIN securities s ON s.id = i.security_id
WHERE i.list_id = ? AND s.flag > 0 GROUP BY 1 ORDER BY 1
"""
_TAGS: Final = """
SELECT CASE WHEN t.hand THEN 'hand' ELSE 'machine' END, count(DISTINCT i.security_id) FROM list_items i
JOIN stock_tags t ON t.security_id = i.security_id WHERE i.list_id = ? GROUP BY 1 ORDER BY 1
"""


def facets(connection: Connection) -> tuple[FacetRow, ...]:
    """All facets, in the order of the sidebar; each query finds exactly the stocks that are counted."""
    with snapshot(connection):
        return (
            *(_named("theme", value, count) for value, count in _counted(connection, _THEMES)),
            *(_named("broker", value, count) for value, count in _counted(connection, _BROKERS)),
            *(_plain("stance", _stance(value), count) for value, count in _counted(connection, _STANCES)),
            *(_plain("rating", f"{value:+d}", count) for value, count in _counted(connection, _RATINGS)),
            *(_plain("market", value, count) for value, count in _counted(connection, _MARKETS)),
            *(_plain("flag", str(value), count) for value, count in _counted(connection, _FLAGS)),
            *(_plain("tag", value, count) for value, count in _counted(connection, _TAGS)),
        )


def _counted(connection: Connection, sql: str) -> list[tuple[str, int]]:
    return connection.execute(sql, (MAIN_LIST,)).fetchall()


def _named(facet: str, value: str, count: int) -> FacetRow:
    """A facet whose value is a name: found exactly, whatever characters it holds."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    plain = value.isalnum()
    return FacetRow(facet, value, value, count, f"{facet}:={value}" if plain else f'{facet}:="{escaped}"')


def _plain(facet: str, value: str, count: int) -> FacetRow:
    return FacetRow(facet, value, value, count, f"{facet}:{value}")


def _stance(strength: str | int) -> str:
    return next(stance.value for stance in Stance if stance.strength == strength)
