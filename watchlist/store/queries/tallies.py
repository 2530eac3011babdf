"""What charts count, grouped where it lies: a row for each key and day instead of one for each mention.

Every query reads one covering index once. A unit that stands on one day alone is counted there and then; a unit that may
stand on several (a broker, a report whose copy is dated otherwise) is handed out with its days, because a period counts
it once. So the counts stay exact for every period, and what leaves the library is as small as the answer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Final, Unpack

from watchlist.domain.series import CountRule, Stack, Tallies
from watchlist.store.days import DAYS_TO_UNIX
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.narrowing import IMPORTED_BY, About, Narrowing, narrowing

_UNITS: Final = {
    CountRule.REPORTS: "a.origin",
    CountRule.FILES: "a.report_id",
    CountRule.BROKERS: "a.broker_id",
}
_KEYS: Final = {Stack.THEME: "a.theme_id", Stack.STOCK: "a.security_id", Stack.BROKER: "a.broker_id"}

_SEVERAL_DAYS: Final = """
SELECT c.copy_of FROM reports c JOIN reports o ON o.id = c.copy_of
WHERE c.copy_of IS NOT NULL AND c.deleted_at IS NULL AND c.published IS NOT o.published
"""
"""The originals that count on more than one day, because a copy has another date."""

_REPORTS: Final = f"""
(SELECT r.id AS report_id, coalesce(r.copy_of, r.id) AS origin, coalesce(r.broker_id, 0) AS broker_id,
  unixepoch(r.published) / 86400 + {DAYS_TO_UNIX} AS day,
  CASE WHEN EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id AND {{beyond}}) THEN 2
    ELSE EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id AND x.theme_id > 0) END AS names
FROM reports r WHERE r.deleted_at IS NULL AND r.published IS NOT NULL
  AND EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id))
"""  # noqa: S608 - a constant of ours
"""Reports in the shape of appearances: enough where nothing narrows to a stock, a theme or a stance, and far fewer."""

_DATED: Final = f"""
(SELECT r.id AS report_id, coalesce(r.copy_of, r.id) AS origin, coalesce(r.broker_id, 0) AS broker_id,
  unixepoch(r.published) / 86400 + {DAYS_TO_UNIX} AS day
FROM reports r WHERE r.deleted_at IS NULL AND r.published IS NOT NULL)
"""  # noqa: S608 - a constant of ours

_OF_APPEARANCES: Final = frozenset({"symbol", "symbols", "theme", "themes", "stance"})


_ROLLED: Final = {CountRule.REPORTS: "reports", CountRule.FILES: "files"}
_OF_THEME_DAYS: Final = frozenset({"theme", "themes", "since", "until"})
"""What can be asked of `theme_days`, where each theme's days are counted up already."""

_LOOSE_REPORTS: Final = f"""
SELECT DISTINCT {{key}}, a.day, a.origin FROM reports r CROSS JOIN appearances a ON a.report_id = r.id
WHERE coalesce(r.copy_of, r.id) IN ({_SEVERAL_DAYS}) AND
"""  # noqa: S608 - a constant of ours


@dataclass(frozen=True, slots=True)
class Among:
    """Only some keys: those that are not worth a series of their own, counted together."""

    stack: Stack
    ids: tuple[int, ...]


def tallies(
    connection: Connection,
    rule: CountRule,
    stack: Stack = Stack.NONE,
    *,
    among: Among | None = None,
    **about: Unpack[About],
) -> Tallies:
    """The dated units of what is asked for, by key and day.

    Under Stack.STANCE a unit counts under the strongest stance of the day; under Stack.THEME prose is left out (see
    `wholes`). Spans are always firm, and those in prose have the theme 0.
    """
    with snapshot(connection):
        asked = _asked(connection, about, rule, among)
        if rule is CountRule.SPANS:
            return _spans(connection, stack, asked)
        unit, loose = _UNITS[rule], _loose(connection, rule)
        if stack is Stack.STANCE:
            return _strongest(connection, unit, loose, asked)
        if stack is Stack.THEME and _are_rolled(rule, about, among):
            return _rolled(connection, rule, loose, asked)
        key = _KEYS.get(stack, "0")
        only = " AND a.theme_id > 0" if stack is Stack.THEME else ""
        groups = "a.day" if stack is Stack.NONE else f"{key}, a.day"
        # Listing the few units that stand on several days with every group would cost more than counting all of them.
        apart = rule is CountRule.REPORTS and bool(loose)
        sql = (
            f"SELECT {key}, a.day, {_units(unit, '' if apart else loose)} FROM appearances a"  # noqa: S608 - made of constants
            f" WHERE {asked.condition}{only} GROUP BY {groups}"
        )
        if apart:
            rows = connection.execute(sql, asked.parameters).fetchall()
            return _apart(connection, rows, key, Narrowing(f"{asked.condition}{only}", asked.parameters))
        return _read(connection, sql, asked, loose)


def wholes(
    connection: Connection, rule: CountRule, shown: tuple[int, ...] | None = None, **about: Unpack[About]
) -> Tallies:
    """The dated units of what is asked for, by day: under 0 those in prose alone, under 1 those that name a theme that day.

    Where only some themes are `shown` (ids), units that name another one too are under 2.
    """
    with snapshot(connection):
        asked = _asked(connection, about, rule, None)
        unit, loose = _UNITS[rule], _loose(connection, rule)
        if any(about.get(name) is not None for name in _OF_APPEARANCES):
            source, names = "appearances", f"iif({_beyond('a', shown)}, 2, a.theme_id > 0)"
        else:
            source, names = _REPORTS.format(beyond=_beyond("x", shown)), "a.names"
        inner = f"SELECT max({names}) AS key, a.day, {unit} AS unit FROM {source} a WHERE {asked.condition} GROUP BY a.day, {unit}"  # noqa: S608 - as above
        return _read(connection, _outer(inner, loose), asked, loose)


def _beyond(table: str, shown: tuple[int, ...] | None) -> str:
    """Whether an appearance is in a list of a theme that has no series of its own."""
    if shown is None:
        return "FALSE"
    return f"({table}.theme_id > 0 AND {table}.theme_id NOT IN ({', '.join(map(str, shown))}))"


def dated(connection: Connection, rule: CountRule, *, as_of: str | None = None) -> Tallies:
    """The dated units of the whole library by day, whatever they speak of: what a share is a share of."""
    if rule is CountRule.SPANS:
        return tallies(connection, rule, as_of=as_of)
    with snapshot(connection):
        asked = _asked(connection, {"as_of": as_of}, rule, None)
        loose = _loose(connection, rule)
        sql = f"SELECT 0, a.day, {_units(_UNITS[rule], loose)} FROM {_DATED} a WHERE {asked.condition} GROUP BY a.day"  # noqa: S608 - as above
        return _read(connection, sql, asked, loose)


def unnamed(connection: Connection, **about: Unpack[About]) -> int:
    """How many distinct dated reports of what is asked for name no broker."""
    asked = _asked(connection, about, CountRule.REPORTS, None)
    sql = f"SELECT count(DISTINCT a.origin) FROM appearances a WHERE {asked.condition} AND a.broker_id = 0"  # noqa: S608 - as above
    found: int = one(connection, sql, asked.parameters)
    return found


def key_names(connection: Connection, stack: Stack) -> dict[int, tuple[str, str]]:
    """For each id of a stack its key and what it is called."""
    sql = {
        Stack.THEME: "SELECT id, name, name FROM themes",
        Stack.STOCK: "SELECT id, symbol, coalesce(nullif(name, ''), symbol) FROM securities",
        Stack.BROKER: "SELECT id, name, name FROM brokers",
    }[stack]
    return {key: (text, label) for key, text, label in connection.execute(sql)}


def known_reports(connection: Connection, as_of: str) -> frozenset[int]:
    """The reports outside the trash that were imported by the end of a day and are not dated after it."""
    sql = f"SELECT id FROM reports WHERE deleted_at IS NULL AND coalesce(published, '') <= ? AND id IN ({IMPORTED_BY})"  # noqa: S608 - a constant of ours
    return frozenset(row[0] for row in connection.execute(sql, (as_of, as_of)))


def imported_reports(connection: Connection, moment: str) -> frozenset[int]:
    """The reports outside the trash that had come in by a moment (ISO, UTC)."""
    sql = "SELECT id FROM reports WHERE deleted_at IS NULL AND imported_at <= ?"
    return frozenset(row[0] for row in connection.execute(sql, (moment,)))


def _asked(connection: Connection, about: About, rule: CountRule, among: Among | None) -> Narrowing:
    asked = narrowing(connection, about)
    condition = f"{asked.condition} AND a.day > 0"
    if rule is CountRule.BROKERS:
        condition += " AND a.broker_id > 0"
    if among is not None:
        condition += f" AND {_KEYS[among.stack]} IN ({', '.join(map(str, among.ids))})"
    return Narrowing(condition, asked.parameters)


def _loose(connection: Connection, rule: CountRule) -> str:
    """Which units may stand on several days: "" none, else a condition in which {unit} is to be put."""
    if rule is CountRule.BROKERS:
        return "TRUE"
    if rule is CountRule.REPORTS and one(connection, f"{_SEVERAL_DAYS} LIMIT 1") is not None:
        return f"{{unit}} IN ({_SEVERAL_DAYS})"
    return ""


def _units(unit: str, loose: str) -> str:
    """The last columns of a group: how many units it holds, and which of them are loose."""
    if not loose:
        return f"count(DISTINCT {unit})"
    if loose == "TRUE":
        return f"count(DISTINCT {unit}), group_concat(DISTINCT {unit})"
    return f"count(DISTINCT {unit}), group_concat(DISTINCT iif({loose.format(unit=unit)}, {unit}, NULL))"


def _outer(inner: str, loose: str) -> str:
    """Group rows of one unit each by key and day."""
    which = f", group_concat(iif({loose.format(unit='unit')}, unit, NULL))" if loose else ""
    return f"SELECT key, day, count(*){which} FROM ({inner}) GROUP BY key, day"  # noqa: S608 - made of constants


def _strongest(connection: Connection, unit: str, loose: str, asked: Narrowing) -> Tallies:
    inner = f"SELECT max(a.stance) AS key, a.day, {unit} AS unit FROM appearances a WHERE {asked.condition} GROUP BY a.day, {unit}"  # noqa: S608 - as above
    return _read(connection, _outer(inner, loose), asked, loose)


def _are_rolled(rule: CountRule, about: About, among: Among | None) -> bool:
    """Whether `theme_days` knows the answer."""
    asked = {name for name, value in about.items() if value is not None}
    return rule in _ROLLED and asked <= _OF_THEME_DAYS and (among is None or among.stack is Stack.THEME)


def _rolled(connection: Connection, rule: CountRule, loose: str, asked: Narrowing) -> Tallies:
    """The days of themes as they are counted up; of the few units that stand on several days, those days one by one."""
    sql = f"SELECT a.theme_id, a.day, a.{_ROLLED[rule]} FROM theme_days a WHERE {asked.condition}"  # noqa: S608 - as above
    rows = connection.execute(sql, asked.parameters).fetchall()
    if not loose:
        return Tallies(rows)
    return _apart(
        connection, rows, "a.theme_id", Narrowing(f"{asked.condition} AND a.theme_id > 0", asked.parameters)
    )


def _apart(connection: Connection, rows: list[tuple[int, int, int]], key: str, asked: Narrowing) -> Tallies:
    """Counts by key and day, with the reports that stand on several days taken out and told one by one."""
    found = connection.execute(_LOOSE_REPORTS.format(key=key) + asked.condition, asked.parameters).fetchall()
    taken = Counter((of, day) for of, day, _ in found)
    firm = [(of, day, count - taken[of, day]) for of, day, count in rows if count > taken[of, day]]
    return Tallies(firm, found)


def _spans(connection: Connection, stack: Stack, asked: Narrowing) -> Tallies:
    key = "a.stance" if stack is Stack.STANCE else _KEYS.get(stack, "0")
    groups = "a.day" if stack is Stack.NONE else f"{key}, a.day"
    sql = f"SELECT {key}, a.day, sum(a.spans) FROM appearances a WHERE {asked.condition} GROUP BY {groups}"  # noqa: S608 - as above
    return Tallies(connection.execute(sql, asked.parameters).fetchall())


def _read(connection: Connection, sql: str, asked: Narrowing, loose: str) -> Tallies:
    rows = connection.execute(sql, asked.parameters).fetchall()
    if not loose:
        return Tallies(rows)
    firm = [(key, day, count) for key, day, count, listed in rows if listed is None]
    found = []
    for key, day, count, listed in rows:
        if listed is not None:
            units = listed.split(",")
            found += [(key, day, int(unit)) for unit in units]
            if count > len(units):
                firm.append((key, day, count - len(units)))
    return Tallies(firm, found)
