"""What charts count, grouped where it lies: a row for each key and day instead of one for each mention.

Every query reads one covering index once. A unit that stands on one day alone is counted there and then; a unit that may
stand on several (a broker, a report whose copy is dated otherwise) is handed out with its days, because a period counts
it once. So the counts stay exact for every period, and what leaves the library is as small as the answer.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from heapq import nlargest
from typing import Final, Unpack

from watchlist.domain.series import CountRule, DayRows, Stack, Tallies
from watchlist.store.days import DAYS_TO_UNIX
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.looking_back import theme_names, then
from watchlist.store.queries.narrowing import About, Narrowing, counted_stance, narrowing

Count = tuple[int, int, int]  # a key, a day and how many
_UNITS: Final = {
    CountRule.REPORTS: "a.origin",
    CountRule.FILES: "a.report_id",
    CountRule.BROKERS: "a.broker_id",
}
_KEYS: Final = {Stack.THEME: "a.theme_id", Stack.STOCK: "a.security_id", Stack.BROKER: "a.broker_id"}

_SEVERAL_DAYS: Final = "SELECT origin FROM several_days"
"""The originals that count on more than one day, because a copy has another date."""

_ALL: Final = "TRUE"
"""Every unit may stand on several days."""

_DAY: Final = f"unixepoch(r.published) / 86400 + {DAYS_TO_UNIX}"

_REPORTS: Final = f"""
(SELECT r.id AS report_id, coalesce(r.copy_of, r.id) AS origin, coalesce(r.broker_id, 0) AS broker_id, {_DAY} AS day,
  {{names}} AS names
FROM reports r WHERE r.deleted_at IS NULL AND r.published IS NOT NULL
  AND EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id))
"""  # noqa: S608 - a constant of ours
"""Reports in the shape of appearances: enough where nothing narrows to a stock, a theme or a stance, and far fewer."""

_DATED: Final = f"""
(SELECT r.id AS report_id, coalesce(r.copy_of, r.id) AS origin, coalesce(r.broker_id, 0) AS broker_id, {_DAY} AS day
FROM reports r WHERE r.deleted_at IS NULL AND r.published IS NOT NULL)
"""  # noqa: S608 - a constant of ours

_OF_APPEARANCES: Final = frozenset({"symbol", "symbols", "theme", "themes", "stance"})

_ROLLED: Final = {CountRule.REPORTS: "reports", CountRule.FILES: "files"}
_OF_THEME_DAYS: Final = frozenset({"theme", "themes", "since", "until"})
"""What can be asked of `theme_days` and `library_days`, where the days of each theme and of all are counted up already."""

_NAMED: Final = {Stack.THEME: "x.theme_id > 0", Stack.STOCK: "TRUE", Stack.BROKER: "TRUE"}
"""Which appearances `x` name a key of the stack at all; those in prose alone name no theme."""

_STANDINGS: Final = """
SELECT a.security_id, sum(a.own), count(*) FROM (
  SELECT a.security_id, max(a.report_id = a.origin) AS own FROM appearances a WHERE {condition}
  GROUP BY a.security_id, a.day, a.report_id) a
GROUP BY a.security_id
"""

_OF_ORIGINALS: Final = f"""
FROM ({{originals}}) l
CROSS JOIN reports r ON r.id = l.origin OR r.copy_of = l.origin
CROSS JOIN appearances a ON a.report_id = r.id AND a.day = {_DAY} WHERE
"""
"""Originals and their copies; with the day, which the report tells, each is one step down the index of its theme."""

_LOOSE_REPORTS: Final = (
    f"SELECT DISTINCT {{key}}, a.day, l.origin {_OF_ORIGINALS.format(originals=_SEVERAL_DAYS)}"
)
"""The original as the list says it: the index of reports tells the rest where every theme is asked for."""

_LOOSE_IN_THEMES: Final = "SELECT {key}, a.day, a.origin FROM theme_several_days a WHERE "
"""The same where nothing narrows to a stock or a stance: as it is kept beside the counted days."""

_LOOSE_IN_ALL: Final = f"""
SELECT DISTINCT {{key}}, a.day, a.origin FROM (
  SELECT r.id AS report_id, l.origin, coalesce(r.broker_id, 0) AS broker_id, {_DAY} AS day
  FROM several_days l CROSS JOIN reports r ON r.id = l.origin OR r.copy_of = l.origin
  WHERE r.deleted_at IS NULL AND r.published IS NOT NULL
    AND EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id)) a WHERE
"""  # noqa: S608 - as above
"""The same where nothing narrows to a stock, a theme or a stance: out of reports alone."""

_COPIED: Final = (
    "SELECT DISTINCT copy_of AS origin FROM reports WHERE copy_of IS NOT NULL AND deleted_at IS NULL"
)
"""The originals that have copies: all that can stand on several days, also among reports that name no stock."""

_GREATEST: Final = """
SELECT key, day, count(*) FROM (
  SELECT max({key}) AS key, a.day FROM appearances a WHERE {condition} AND a.report_id = a.origin
  GROUP BY a.day, a.report_id)
GROUP BY day, key
"""
"""Of originals alone: in this order an index that has the days holds each report's rows together."""

_GREATEST_COPIED: Final = """
SELECT max({counted}), max(iif(a.report_id = a.origin, {key}, NULL)), a.day, a.origin {found} {condition} GROUP BY a.day, a.origin
"""
_FROM_COPIES: Final = _OF_ORIGINALS.format(originals=_COPIED)
_FROM_STOCKS: Final = f"FROM appearances a WHERE a.origin IN ({_COPIED}) AND"
"""Where stocks are asked for, their own rows are fewer than those of all that has copies."""


def tallies(
    connection: Connection,
    rule: CountRule,
    stack: Stack = Stack.NONE,
    *,
    only: tuple[int, ...] | None = None,
    **about: Unpack[About],
) -> Tallies:
    """The dated units of what is asked for, by key and day; with `only` of these keys (ids) alone.

    Under Stack.STANCE a unit counts under the strongest stance of the day, a copy under that of its original; under Stack.THEME prose is left out (see
    `wholes`). Spans are always firm, and those in prose have the theme 0.
    """
    with snapshot(connection):
        asked = _asked(connection, about, rule)
        if rule is CountRule.SPANS:
            return _spans(connection, stack, asked)
        key = _KEYS.get(stack, "0")
        if rolled := _rolled_in(rule, stack, asked, about):
            return _rolled(connection, rolled, rule, key, asked)
        unit, loose = _UNITS[rule], _loose(connection, rule, asked)
        if stack is Stack.STANCE:
            return _strongest(connection, unit, loose, asked, about)
        of_rows = _needs_appearances(stack, about) or bool(asked.before)
        source = "appearances" if of_rows else _REPORTS.format(names="0")
        if stack is Stack.THEME:
            asked = replace(asked, condition=f"{asked.condition} AND a.theme_id > 0")
        if only is not None:
            asked = replace(asked, condition=f"{asked.condition} AND {key} IN ({', '.join(map(str, only))})")
        groups = "a.day" if stack is Stack.NONE else f"{key}, a.day"
        # Listing the few units that stand on several days with every group would cost more than counting all of them.
        apart = rule is CountRule.REPORTS and loose not in {"", _ALL}
        sql = (
            f"SELECT {key}, a.day, {_units(unit, '' if apart else loose)} FROM {source} a"  # noqa: S608 - made of constants
            f" WHERE {asked.condition} GROUP BY {groups}"
        )
        if apart:
            rows = connection.execute(sql, asked.parameters).fetchall()
            return _apart(connection, rows, key, asked, _LOOSE_REPORTS if of_rows else _LOOSE_IN_ALL)
        return _read(connection, sql, asked, loose)


def wholes(
    connection: Connection,
    rule: CountRule,
    shown: tuple[int, ...] | None = None,
    stack: Stack = Stack.THEME,
    **about: Unpack[About],
) -> Tallies:
    """The dated units of what is asked for, by day: under 0 those in prose alone, under 1 those that name a theme that day.

    Where only some themes are `shown` (ids), units that name another one too are under 2; divided by stock or broker the
    same holds for those, and none is under 0.
    """
    with snapshot(connection):
        asked = _asked(connection, about, rule)
        unit, loose = _UNITS[rule], _loose(connection, rule, asked)
        names = f"iif({_beyond(stack, shown)}, 2, {_NAMED[stack]})"
        if asked.before or any(about.get(name) is not None for name in _OF_APPEARANCES):
            source = "appearances"
        elif stack is Stack.BROKER:
            source = _REPORTS.format(names="NULL")
        else:
            # Each of the two conditions is true as soon as one appearance is found for which it is.
            there = "EXISTS (SELECT 1 FROM appearances x WHERE x.report_id = r.id AND {})"
            found = f"iif({there.format(_beyond(stack, shown))}, 2, {there.format(_NAMED[stack])})"
            source, names = _REPORTS.format(names=found), "a.names"
        names = names.replace("x.", "a.")
        if source == "appearances" and rule is CountRule.REPORTS and loose != _ALL:
            return _greatest(connection, asked, names, names)
        inner = f"SELECT max({names}) AS key, a.day, {unit} AS unit FROM {source} a WHERE {asked.condition} GROUP BY a.day, {unit}"  # noqa: S608 - as above
        return _read(connection, _outer(inner, loose), asked, loose)


def day_rows(
    connection: Connection, rule: CountRule, stack: Stack, **about: Unpack[About]
) -> tuple[DayRows, ...]:
    """What is asked for day by day, undivided: every row with its key (0 is prose, or nobody) and its unit, in one reading.

    For a few stocks: there are at most as many rows as reports for each of them. Not for spans.
    """
    asked = _asked(connection, about, rule)
    sql = (
        f"{asked.before}SELECT a.day, count(*), group_concat({_KEYS[stack]}), group_concat({_UNITS[rule]}) FROM appearances a"  # noqa: S608 - made of constants
        f" WHERE {asked.condition} GROUP BY a.day"
    )
    return tuple(connection.execute(sql, asked.parameters))


def _beyond(stack: Stack, shown: tuple[int, ...] | None) -> str:
    """Whether an appearance `x` is of a theme (in a list), a stock or a broker that has no series of its own."""
    if shown is None:
        return "FALSE"
    key = _KEYS[stack].replace("a.", "x.")
    return f"({_NAMED[stack]} AND {key} NOT IN ({', '.join(map(str, shown))}))"


def leaders(
    connection: Connection, rule: CountRule, top: int, **about: Unpack[About]
) -> tuple[tuple[int, ...], int]:
    """The stocks (ids) among which the `top` first of a chart are, whatever its periods; and how many there are in all.

    An original counts once in its period, so a stock has at least as many units as originals, and at most as many as files:
    whoever can't reach the last of the top is out. Reports and files only; counting brokers needs every one of them.
    """
    asked = _asked(connection, about, rule)
    sql = f"{asked.before}{_STANDINGS.format(condition=asked.condition)}"
    found = connection.execute(sql, asked.parameters).fetchall()
    least = (files if rule is CountRule.FILES else originals for _, originals, files in found)
    bar = min(nlargest(top, least), default=0)
    return tuple(stock for stock, _, files in found if files >= bar), len(found)


def dated(connection: Connection, rule: CountRule, *, as_of: str | None = None) -> Tallies:
    """The dated units of the whole library by day, whatever they speak of: what a share is a share of."""
    if rule is CountRule.SPANS:
        return tallies(connection, rule, as_of=as_of)
    with snapshot(connection):
        asked = _asked(connection, {"as_of": as_of}, rule)
        loose = _loose(connection, rule, asked, _COPIED)
        sql = f"SELECT 0, a.day, {_units(_UNITS[rule], loose)} FROM {_DATED} a WHERE {asked.condition} GROUP BY a.day"  # noqa: S608 - as above
        return _read(connection, sql, asked, loose)


def unnamed(connection: Connection, **about: Unpack[About]) -> int:
    """How many distinct dated reports of what is asked for name no broker."""
    asked = _asked(connection, about, CountRule.REPORTS)
    sql = f"{asked.before}SELECT count(DISTINCT a.origin) FROM appearances a WHERE {asked.condition} AND a.broker_id = 0"  # noqa: S608 - as above
    found: int = one(connection, sql, asked.parameters)
    return found


def key_names(
    connection: Connection, stack: Stack, keys: Iterable[int] | None = None, *, as_of: str | None = None
) -> dict[int, tuple[str, str]]:
    """For each id of a stack, or for these alone, its key and what it is called (or was at the end of a day)."""
    before = then(connection, as_of).before if stack is Stack.THEME else ""
    if before:
        names = theme_names(connection, before)
        return {key: (names[key], names[key]) for key in (names if keys is None else keys) if key}
    sql = {
        Stack.THEME: "SELECT id, name, name FROM themes",
        Stack.STOCK: "SELECT id, symbol, coalesce(nullif(name, ''), symbol) FROM securities",
        Stack.BROKER: "SELECT id, name, name FROM brokers",
    }[stack]
    only, ids = (
        ("", ()) if keys is None else ("WHERE id IN (SELECT value FROM json_each(?))", (json.dumps([*keys]),))
    )
    return {key: (text, label) for key, text, label in connection.execute(f"{sql} {only}", ids)}


def _asked(connection: Connection, about: About, rule: CountRule) -> Narrowing:
    asked = narrowing(connection, about)
    named = " AND a.broker_id > 0" if rule is CountRule.BROKERS else ""
    return replace(asked, condition=f"{asked.condition} AND a.day > 0{named}")


def _loose(connection: Connection, rule: CountRule, asked: Narrowing, several: str = _SEVERAL_DAYS) -> str:
    """Which units may stand on several days: "" none, else a condition in which {unit} is to be put; `several` finds originals.

    Which reports stood on several days before some of them were corrected is not counted up: each may have.
    """
    if rule is CountRule.BROKERS or (asked.before and rule is CountRule.REPORTS):
        return _ALL
    if rule is CountRule.REPORTS and one(connection, f"{several} LIMIT 1") is not None:
        return f"{{unit}} IN ({several})"
    return ""


def _units(unit: str, loose: str) -> str:
    """The last columns of a group: how many units it holds, and which of them are loose."""
    if not loose:
        return f"count(DISTINCT {unit})"
    if loose == _ALL:
        return f"count(DISTINCT {unit}), group_concat(DISTINCT {unit})"
    return f"count(DISTINCT {unit}), group_concat(DISTINCT iif({loose.format(unit=unit)}, {unit}, NULL))"


def _outer(inner: str, loose: str) -> str:
    """Group rows of one unit each by day, in whose order they come, and key."""
    which = f", group_concat(iif({loose.format(unit='unit')}, unit, NULL))" if loose else ""
    return f"SELECT key, day, count(*){which} FROM ({inner}) GROUP BY day, key"  # noqa: S608 - made of constants


def _strongest(connection: Connection, unit: str, loose: str, asked: Narrowing, about: About) -> Tallies:
    counted = counted_stance(about.get("as_of"), restated=bool(asked.before))
    if unit == _UNITS[CountRule.REPORTS] and loose != _ALL:
        of_stocks = about.get("symbol") is not None or about.get("symbols") is not None
        return _greatest(connection, asked, "a.stance", counted, _FROM_STOCKS if of_stocks else _FROM_COPIES)
    key = "a.stance" if unit == _UNITS[CountRule.FILES] else counted
    inner = f"SELECT max({key}) AS key, a.day, {unit} AS unit FROM appearances a WHERE {asked.condition} GROUP BY a.day, {unit}"  # noqa: S608 - as above
    return _read(connection, _outer(inner, loose), asked, loose)


def _greatest(
    connection: Connection, asked: Narrowing, key: str, counted: str, found: str = _FROM_COPIES
) -> Tallies:
    """Reports by day and the greatest key of their rows (`counted`, where it is a copy's); those that have copies are told one by one."""
    rows = connection.execute(
        _GREATEST.format(key=key, condition=asked.condition), asked.parameters
    ).fetchall()
    apart = _GREATEST_COPIED.format(key=key, counted=counted, found=found, condition=asked.condition)
    copied = connection.execute(apart, asked.parameters).fetchall()
    taken = Counter((own, day) for _, own, day, _ in copied if own is not None)
    return Tallies(_less(rows, taken), [(of, day, origin) for of, _, day, origin in copied])


def _less(rows: list[Count], taken: Counter[tuple[int, int]]) -> list[Count]:
    """Counts, put in order, without what is told apart. Most have none of it: they are not looked at."""
    rows.sort()  # mostly in order as they come, which SQLite does not always see
    left, begin = [], 0
    for of, day in sorted(taken):
        place = bisect_left(rows, (of, day), begin)
        if place == len(rows) or rows[place][:2] != (of, day):
            continue
        left += rows[begin:place]
        if (count := rows[place][2] - taken[of, day]) > 0:
            left.append((of, day, count))
        begin = place + 1
    return left + rows[begin:]


def _needs_appearances(stack: Stack, about: About) -> bool:
    """Whether reports alone, which are far fewer, don't tell the answer."""
    return stack not in {Stack.NONE, Stack.BROKER} or any(
        about.get(name) is not None for name in _OF_APPEARANCES
    )


def _rolled_in(rule: CountRule, stack: Stack, asked: Narrowing, about: About) -> str:
    """The table that knows the answer: days of one theme, since a report may stand in several, or of the whole library."""
    names = {name for name, value in about.items() if value is not None}
    if rule not in _ROLLED or not names <= _OF_THEME_DAYS:
        return ""
    if stack is Stack.NONE:
        one_alone = [len(ids) for ids in asked.themes] == [1]
        return "theme_days" if one_alone else "" if names & _OF_APPEARANCES else "library_days"
    return "theme_days" if stack is Stack.THEME else ""


def _rolled(connection: Connection, table: str, rule: CountRule, key: str, asked: Narrowing) -> Tallies:
    """Days as they are counted up; of the few units that stand on several days, those days one by one."""
    sql = f"SELECT {key}, a.day, a.{_ROLLED[rule]} FROM {table} a WHERE {asked.condition}"  # noqa: S608 - as above
    rows = connection.execute(sql, asked.parameters).fetchall()
    if rule is CountRule.FILES:
        return Tallies(rows)
    apart = _LOOSE_IN_THEMES if table == "theme_days" else _LOOSE_IN_ALL
    return _apart(connection, rows, key, asked, apart)


def _apart(connection: Connection, rows: list[Count], key: str, asked: Narrowing, apart: str) -> Tallies:
    """Counts by key and day, with the reports that stand on several days taken out and told one by one."""
    found = connection.execute(apart.format(key=key) + asked.condition, asked.parameters).fetchall()
    if not found:
        return Tallies(rows)
    return Tallies(_less(rows, Counter((of, day) for of, day, _ in found)), found)


def _spans(connection: Connection, stack: Stack, asked: Narrowing) -> Tallies:
    key = "a.stance" if stack is Stack.STANCE else _KEYS.get(stack, "0")
    groups = "a.day" if stack is Stack.NONE else f"{key}, a.day"
    sql = f"{asked.before}SELECT {key}, a.day, sum(a.spans) FROM appearances a WHERE {asked.condition} GROUP BY {groups}"  # noqa: S608 - as above
    return Tallies(connection.execute(sql, asked.parameters).fetchall())


def _read(connection: Connection, sql: str, asked: Narrowing, loose: str) -> Tallies:
    rows = connection.execute(f"{asked.before}{sql}", asked.parameters).fetchall()
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
