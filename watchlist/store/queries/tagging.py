"""Themes with their members and evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Final

from watchlist.domain.rows import ThemeRow
from watchlist.domain.themes import ThemeRole
from watchlist.store.days import iso
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.library import ONLY_IN_TRASH
from watchlist.store.schema_kept import CHAIN_KEY, ROLE_KEY

_THEMES: Final = f"""
SELECT h.id, h.name, h.colour, coalesce(t.stocks, 0), coalesce(t.hand, 0), coalesce(t.machine, 0), coalesce(e.reports, 0), coalesce(e.brokers, 0),
  e.first_day, e.last_day, h.kind, h.manual_only
FROM themes h LEFT JOIN theme_evidence e ON e.theme_id = h.id
LEFT JOIN (SELECT theme_id, count(*) AS stocks, sum(hand) AS hand, sum(machine AND NOT hand) AS machine FROM stock_tags GROUP BY theme_id) t ON t.theme_id = h.id
WHERE NOT ({ONLY_IN_TRASH})
ORDER BY coalesce(t.stocks, 0) DESC, h.name
"""  # noqa: S608 - constants of ours
_BELOW: Final = """
WITH RECURSIVE below(top, id) AS (
  SELECT DISTINCT parent_id, parent_id FROM theme_parents
  UNION SELECT b.top, p.theme_id FROM below b JOIN theme_parents p ON p.parent_id = b.id)
"""
_STOCKS_BELOW: Final = f"""{_BELOW}
SELECT b.top, count(DISTINCT t.security_id) FROM below b JOIN stock_tags t ON t.theme_id = b.id GROUP BY b.top
"""  # noqa: S608 - constants of ours
_REPORTS_BELOW: Final = f"""{_BELOW}
SELECT b.top, count(DISTINCT a.origin), max(a.day) FROM below b JOIN appearances a ON a.theme_id = b.id GROUP BY b.top
"""  # noqa: S608 - as above


_ROLES: Final = """
SELECT CAST(substr(key, length(?1) + 1) AS INTEGER), value FROM settings WHERE key GLOB ?1 || '*'
"""
_CHAINS: Final = """
SELECT p.theme_id, p.parent_id, row_number() OVER (PARTITION BY p.parent_id ORDER BY j.key)
FROM settings s JOIN json_each(s.value) j
JOIN theme_parents p ON p.parent_id = CAST(substr(s.key, length(?1) + 1) AS INTEGER) AND p.theme_id = j.value
WHERE s.key GLOB ?1 || '*'
"""


def themes(connection: Connection) -> tuple[ThemeRow, ...]:
    """All themes but those of the trash alone, those with the most stocks first; a stock tagged by hand and by reports counts as by hand."""
    with snapshot(connection):
        aliases = _grouped(connection, "SELECT theme_id, name FROM theme_aliases ORDER BY id")
        spoken = _grouped(
            connection, "SELECT theme_id, language || '|' || name FROM theme_aliases WHERE language <> ''"
        )
        parents = _grouped(connection, "SELECT theme_id, parent_id FROM theme_parents ORDER BY id")
        roles = dict(connection.execute(_ROLES, (ROLE_KEY,)).fetchall())
        chain = _grouped(connection, _CHAINS, CHAIN_KEY)
        rows = connection.execute(_THEMES).fetchall()
        stocks_below = dict(connection.execute(_STOCKS_BELOW).fetchall()) if parents else {}
        told = connection.execute(_REPORTS_BELOW).fetchall() if parents else []
        reports_below = {top: (count, day) for top, count, day in told}
    return tuple(
        ThemeRow(
            theme_id, name, tuple(aliases.get(theme_id, ())), tuple(parents.get(theme_id, ())), colour,
            stocks, hand, machine, reports, brokers, iso(first), iso(last), kind, bool(manual_only),
            tuple(_spoken(each) for each in spoken.get(theme_id, ())),
            stocks_below.get(theme_id, stocks), reports_below.get(theme_id, (reports, 0))[0],
            ThemeRole(roles.get(theme_id, ThemeRole.CONCEPT)), tuple(chain.get(theme_id, ())), iso(reports_below.get(theme_id, (0, last))[1]),
        )
        for theme_id, name, colour, stocks, hand, machine, reports, brokers, first, last, kind, manual_only in rows
    )  # fmt: skip


def _spoken(packed: str) -> tuple[str, str]:
    language, _, name = packed.partition("|")
    return language, name


def _grouped(connection: Connection, sql: str, *parameters: str) -> dict[int, list[Any]]:
    groups: dict[int, list[Any]] = defaultdict(list)
    for key, *values in connection.execute(sql, parameters):
        groups[key].append(values[0] if len(values) == 1 else tuple(values))
    return groups
