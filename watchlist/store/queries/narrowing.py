"""Which of the counted appearances a chart or a list of places is about: the one filter that both use."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypedDict, cast

from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold
from watchlist.store.days import counted
from watchlist.store.engine import Connection, one
from watchlist.store.queries.looking_back import led, rows_where, then

_DESCENDANTS: Final = """
WITH RECURSIVE below(id) AS (
  SELECT id FROM themes WHERE key = ?1 UNION SELECT theme_id FROM theme_aliases WHERE key = ?1
  UNION SELECT p.theme_id FROM theme_parents p JOIN below b ON p.parent_id = b.id)
SELECT id FROM below
"""

_OF_SYMBOLS: Final = "SELECT s.id FROM securities s WHERE s.symbol IN (SELECT value FROM json_each(?))"

IMPORTED_BY: Final = "SELECT id FROM reports WHERE imported_at < date(?, '+1 day')"
"""The reports that were there at the end of a day."""


_COUNTED_STANCE: Final = """
CASE WHEN a.report_id = a.origin THEN a.stance ELSE coalesce((SELECT max(o.stance) FROM {rows} o), a.stance) END
"""
_ORIGINALS: Final = "report_id = a.origin AND theme_id > 0 {known}"
_KNOWN: Final = "AND day <= {last} AND report_id IN (SELECT id FROM reports WHERE imported_at < '{after}')"


def counted_stance(as_of: str | None = None, *, restated: bool = False) -> str:
    """The strength that an appearance `a` gives its report: a copy or translation words nothing stronger than its original did.

    On a day (ISO) only originals count that were known then; `restated` for a query that is turned back to it.
    """
    known = ""
    if as_of is not None and not restated:
        day = date.fromisoformat(as_of)
        known = _KNOWN.format(last=day.toordinal(), after=(day + timedelta(days=1)).isoformat())
    rows = rows_where("a.security_id", _ORIGINALS.format(known=known), restated=restated)
    return _COUNTED_STANCE.format(rows=rows)


class About(TypedDict, total=False):
    """What may be asked for: stocks, themes (with those below them), a report, brokers, an industry, a stance, the days.

    `as_of` leaves what was known at the end of a day (UTC): reports dated and imported by then, and those without a date
    that were imported by then. `imported_by` leaves the reports that had come in by a moment (ISO, UTC), whatever their date.
    """

    symbol: Symbol | str | None
    symbols: Sequence[Symbol | str] | None
    theme: str | None
    themes: Sequence[str] | None
    report_id: int | None
    broker: str | None
    brokers: Sequence[str] | None
    stance: Stance | None
    since: str | None
    until: str | None
    industry: str | None
    as_of: str | None
    imported_by: str | None


@dataclass(frozen=True, slots=True)
class Narrowing:
    """A condition on `appearances a` with its parameters; `before` turns a query back where the counts of today don't tell.

    `themes` are the ids that it leaves of themes, a set for each condition on them.
    """

    condition: str
    parameters: tuple[str | int, ...]
    before: str = ""
    themes: tuple[tuple[int, ...], ...] = ()


def narrowing(connection: Connection, about: About) -> Narrowing:
    """The condition for what is asked; a name that the library doesn't know finds nothing."""
    looked_back = then(connection, about.get("as_of"))
    parts: list[tuple[str, tuple[str | int, ...]]] = []
    if (symbol := about.get("symbol")) is not None:
        parts.append(_of_symbols(connection, [str(symbol)]))
    if (symbols := about.get("symbols")) is not None:
        parts.append(_of_symbols(connection, list(map(str, symbols))))
    themes = tuple(
        tuple(
            dict.fromkeys(id_ for name in names for id_ in themes_below(connection, name, looked_back.before))
        )
        for names in _asked_names(about, "theme", "themes")
    )
    parts += [(f"a.theme_id IN ({', '.join('?' * len(ids))})", ids) for ids in themes]
    for names in _asked_names(about, "broker", "brokers"):
        ids = tuple(
            one(connection, "SELECT id FROM brokers WHERE key = ?", (fold(name),)) or -1 for name in names
        )
        parts.append((f"a.broker_id IN ({', '.join('?' * len(ids))})", ids))
    parts += _plain_parts(about, restated=looked_back.restated)
    return Narrowing(
        " AND ".join(part for part, _ in parts) or "TRUE",
        tuple(value for _, values in parts for value in values),
        looked_back.of_counts,
        themes,
    )


def _of_symbols(connection: Connection, symbols: list[str]) -> tuple[str, tuple[str | int, ...]]:
    """One stock by its id, so that its days are found in their order; several by their symbols."""
    if len(symbols) == 1:
        found = one(connection, "SELECT id FROM securities WHERE symbol = ?", (symbols[0],))
        return "a.security_id = ?", (found or -1,)
    return f"a.security_id IN ({_OF_SYMBOLS})", (json.dumps(symbols),)


def themes_below(connection: Connection, name: str, before: str = "") -> tuple[int, ...]:
    """The ids of a theme, by name or alias, and of all themes below it; `before` turns names and places back to a day."""
    key = fold(theme_key(name) or name.casefold())
    return tuple(row[0] for row in connection.execute(led(before, _DESCENDANTS), (key,)))


def _asked_names(about: About, single: str, several: str) -> Iterator[tuple[str, ...]]:
    """The names that are asked for by either key: each is a condition of its own."""
    if (name := about.get(single)) is not None:
        yield (str(name),)
    if (names := about.get(several)) is not None:
        yield tuple(cast("Sequence[str]", names))


def _plain_parts(about: About, *, restated: bool) -> list[tuple[str, tuple[str | int, ...]]]:
    parts: list[tuple[str, tuple[str | int, ...]]] = []
    if (report_id := about.get("report_id")) is not None:
        parts.append(("a.report_id = ?", (report_id,)))
    if (stance := about.get("stance")) is not None:
        parts.append(("a.stance = ?", (stance.strength,)))
    if (industry := about.get("industry")) is not None:
        parts.append(("a.report_id IN (SELECT id FROM reports WHERE industry = ?)", (industry,)))
    if (since := about.get("since")) is not None:
        parts.append(("a.day >= ?", (counted(since),)))
    if (until := about.get("until")) is not None:
        parts.append(("a.day BETWEEN 1 AND ?", (counted(until),)))
    if (as_of := about.get("as_of")) is not None and not restated:
        parts.append(("a.day <= ?", (counted(as_of),)))
        parts.append((f"a.report_id IN ({IMPORTED_BY})", (as_of,)))
    if (moment := about.get("imported_by")) is not None:
        parts.append(("a.report_id IN (SELECT id FROM reports WHERE imported_at <= ?)", (moment,)))
    return parts
