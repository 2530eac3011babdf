"""What the sidebar offers: values with the number of stocks behind them, on the main list or in what is shown of a list.

Grouped by SQLite, the houses of ten thousand stocks would all be sorted; counted here they cost a quarter of that.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from watchlist.domain.queries import named
from watchlist.domain.rows import FacetRow
from watchlist.domain.stances import Stance
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.schema import MAIN_LIST

_TAGGED: Final = """
SELECT h.name, h.id, count(*) FROM stock_tags t INDEXED BY stock_tags_by_theme CROSS JOIN themes h ON h.id = t.theme_id
WHERE t.security_id IN (SELECT i.security_id FROM list_items i WHERE {0}) GROUP BY t.theme_id
"""
"""In the order of that index nothing has to be sorted."""
_ABOVE: Final = """
WITH RECURSIVE below(top, id) AS (
  SELECT parent_id, theme_id FROM theme_parents
  UNION SELECT b.top, p.theme_id FROM below b JOIN theme_parents p ON p.parent_id = b.id)
SELECT h.name, h.id, count(DISTINCT t.security_id) FROM (SELECT top, id FROM below UNION SELECT top, top FROM below) x
CROSS JOIN themes h ON h.id = x.top CROSS JOIN stock_tags t ON t.theme_id = x.id
WHERE t.security_id IN (SELECT i.security_id FROM list_items i WHERE {0}) GROUP BY x.top
"""
"""A theme counts with the themes below it, as `theme:` finds it."""
_NAMED_BY: Final = """
SELECT group_concat(char(k.broker_id + 65536), '') FROM list_items i CROSS JOIN stock_brokers k ON k.security_id = i.security_id WHERE {0}
"""
"""One character for each house of each stock: half a million of them are counted at once, and take 2 MB."""
_FIRST_CHARACTER: Final = 65_536
"""Above it there are no halves of characters."""

_STANCES: Final = """
SELECT e.stance, count(*) FROM list_items i JOIN evidence e ON e.security_id = i.security_id
WHERE {0} GROUP BY 1 ORDER BY 1 DESC
"""
_RATINGS: Final = """
SELECT g.step, count(*) FROM list_items i JOIN evidence e ON e.security_id = i.security_id JOIN ratings g ON g.id = e.rating_id
WHERE {0} AND g.step IS NOT NULL GROUP BY 1 ORDER BY 1 DESC
"""
_MARKETS: Final = """
SELECT s.market, count(*) FROM list_items i JOIN securities s ON s.id = i.security_id
WHERE {0} GROUP BY 1 ORDER BY 2 DESC, 1
"""
_FLAGS: Final = """
SELECT s.flag, count(*) FROM list_items i JOIN securities s ON s.id = i.security_id
WHERE {0} AND s.flag > 0 GROUP BY 1 ORDER BY 1
"""
_TAGS: Final = """
SELECT total(EXISTS (SELECT 1 FROM stock_tags t WHERE t.security_id = i.security_id AND t.hand = 1)),
  total(EXISTS (SELECT 1 FROM stock_tags t WHERE t.security_id = i.security_id AND t.hand = 0))
FROM list_items i WHERE {0}
"""


@dataclass(frozen=True, slots=True)
class _Shown:
    """Which entries of lists are counted: a condition on `list_items i` with its one parameter."""

    connection: Connection
    condition: str
    parameter: int | str

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query over them."""
        return self.connection.execute(sql.format(self.condition), (self.parameter,)).fetchall()


def facets(connection: Connection, *, query: str = "", list_id: int | None = None) -> tuple[FacetRow, ...]:
    """All facets, in the order of the sidebar; each query finds, within what is counted, exactly the stocks that it counts.

    Counted are the stocks of a list (None: the main one) that the query finds. Raises BadQuery.
    """
    with snapshot(connection):
        shown = _shown(connection, query, MAIN_LIST if list_id is None else list_id)
        return (
            *(_named("theme", value, count) for value, count in _themes(shown)),
            *(_named("broker", value, count) for value, count in _brokers(shown)),
            *(_plain("stance", _stance(value), count) for value, count in shown.rows(_STANCES)),
            *(_plain("rating", f"{value:+d}", count) for value, count in shown.rows(_RATINGS)),
            *(_plain("market", str(value), count) for value, count in shown.rows(_MARKETS)),
            *(_plain("flag", str(value), count) for value, count in shown.rows(_FLAGS)),
            *(_plain("tag", value, count) for value, count in _tags(shown)),
        )


def _shown(connection: Connection, query: str, list_id: int) -> _Shown:
    smart = one(connection, "SELECT query FROM lists WHERE id = ?", (list_id,)) is not None
    if not query.strip() and not smart:
        return _Shown(connection, "i.list_id = ?", list_id)
    from watchlist.store.queries.searching import found  # noqa: PLC0415 - not for the first paint

    items = json.dumps(found(connection, query, list_id))
    return _Shown(connection, "i.id IN (SELECT value FROM json_each(?))", items)


def _themes(shown: _Shown) -> list[tuple[str, int]]:
    counted = {id_: (name, count) for sql in (_TAGGED, _ABOVE) for name, id_, count in shown.rows(sql)}
    return _most_first(counted.values())


def _brokers(shown: _Shown) -> list[tuple[str, int]]:
    counted = Counter(shown.rows(_NAMED_BY)[0][0] or "")
    names = shown.connection.execute("SELECT name, id FROM brokers")
    return _most_first((name, counted[chr(_FIRST_CHARACTER + broker_id)]) for name, broker_id in names)


def _tags(shown: _Shown) -> list[tuple[str, int]]:
    hand, machine = shown.rows(_TAGS)[0]
    return [(name, int(count)) for name, count in (("hand", hand), ("machine", machine)) if count]


def _most_first(counted: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    return sorted((each for each in counted if each[1]), key=lambda each: (-each[1], each[0]))


def _named(facet: str, value: str, count: int) -> FacetRow:
    """A facet whose value is a name: found exactly, whatever characters it holds."""
    return FacetRow(facet, value, value, count, named(facet, value))


def _plain(facet: str, value: str, count: int) -> FacetRow:
    return FacetRow(facet, value, value, count, f"{facet}:{value}")


def _stance(strength: int) -> str:
    return next(stance.value for stance in Stance if stance.strength == strength)
