"""One theme with all that is known of it, and all themes as the search for like ones sees them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_rows import Beside, Decided, MemberStock, Said, ThemePage, ThemeSet
from watchlist.domain.themes import OWN_KIND, ThemeRole, clean_theme_name, outside_name
from watchlist.securities.common_themes import other_names
from watchlist.store.days import iso
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.narrowing import themes_below
from watchlist.store.queries.theme_chains import chain_places
from watchlist.store.schema_kept import ROLE_KEY
from watchlist.store.theme_keys import key_of

_THEME: Final = "SELECT id, name, colour, kind, manual_only FROM themes WHERE id = ?"
_COLOURS: Final = """
SELECT j.value, h.colour FROM json_each(?) j
JOIN (SELECT key, id FROM themes UNION ALL SELECT key, theme_id FROM theme_aliases) k ON k.key = j.value
JOIN themes h ON h.id = k.id
"""
_STOCKS: Final = """
SELECT s.id, s.symbol, s.name, s.initials, max(t.hand), max(t.machine) FROM stock_tags t JOIN securities s ON s.id = t.security_id
WHERE t.theme_id IN (SELECT value FROM json_each(?)) GROUP BY s.id
"""
_SAID: Final = """
SELECT a.security_id, a.origin, coalesce(b.name, ''), max(a.stance), max(a.day) FROM appearances a
LEFT JOIN brokers b ON b.id = a.broker_id WHERE a.theme_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3
"""
_FIRST: Final = """
SELECT a.day, coalesce(b.name, ''), r.title FROM appearances a JOIN reports r ON r.id = a.report_id
LEFT JOIN brokers b ON b.id = a.broker_id WHERE a.theme_id IN (SELECT value FROM json_each(?))
ORDER BY a.day = 0, a.day, a.report_id <> a.origin, a.report_id LIMIT 1
"""
_BROKERS: Final = """
SELECT b.name, count(DISTINCT a.origin) FROM appearances a JOIN brokers b ON b.id = a.broker_id
WHERE a.theme_id IN (SELECT value FROM json_each(?)) GROUP BY b.id ORDER BY 2 DESC, 1
"""
_PARENTS: Final = (
    "SELECT h.name FROM theme_parents p JOIN themes h ON h.id = p.parent_id WHERE p.theme_id = ? ORDER BY 1"
)
_CHILDREN: Final = (
    "SELECT h.name FROM theme_parents p JOIN themes h ON h.id = p.theme_id WHERE p.parent_id = ? ORDER BY 1"
)
_ROLE: Final = "SELECT value FROM settings WHERE key = ?"
_SETS: Final = "SELECT id, name, kind FROM themes"
_FILES: Final = """
SELECT a.theme_id, r.id, CASE r.copy_kind WHEN 'translation' THEN r.copy_of END, r.broker_id, r.language
FROM appearances a JOIN reports r ON r.id = a.report_id WHERE a.theme_id > 0 GROUP BY a.theme_id, a.day, a.report_id ORDER BY a.theme_id, a.day, a.report_id
"""
"""In the order of the index, theme by theme: a report has one day, so that nothing need be sorted."""
_NAMES: Final = """
SELECT coalesce(nullif(issuer, ''), symbol), name FROM securities
WHERE issuer IN (SELECT value FROM json_each(?1)) OR symbol IN (SELECT value FROM json_each(?1)) ORDER BY id DESC
"""
_OWN: Final = """
SELECT t.theme_id, s.name, s.symbol FROM stock_tags t JOIN securities s ON s.id = t.security_id ORDER BY 1, 3
"""
_ISSUERS: Final = """
SELECT t.theme_id, coalesce(nullif(s.issuer, ''), s.symbol) FROM stock_tags t JOIN securities s ON s.id = t.security_id
"""


def theme_page(connection: Connection, theme_id: int) -> ThemePage | None:
    """A theme with its members and evidence, those of the themes below it too; None where it is gone."""
    with snapshot(connection):
        row = connection.execute(_THEME, (theme_id,)).fetchone()
        if row is None:
            return None
        _, name, colour, kind, manual_only = row
        below = json.dumps(themes_below(connection, name))
        said = tuple(Said(*each) for each in connection.execute(_SAID, (below,)))
        day, broker, title = connection.execute(_FIRST, (below,)).fetchone() or (0, "", "")
        return ThemePage(
            id=theme_id,
            name=name,
            colour=colour,
            kind=kind,
            manual_only=bool(manual_only),
            aliases=_aliases(connection, theme_id),
            parents=_names(connection, _PARENTS, theme_id),
            children=_names(connection, _CHILDREN, theme_id),
            first_day=iso(day),
            first_broker=broker,
            first_report=title,
            brokers=tuple(connection.execute(_BROKERS, (below,)).fetchall()),
            newest_day=max((each.day for each in said), default=0),
            stocks=tuple(_stock(each) for each in connection.execute(_STOCKS, (below,))),
            said=said,
            role=ThemeRole(one(connection, _ROLE, (f"{ROLE_KEY}{theme_id}",)) or ThemeRole.CONCEPT),
            chain=chain_places(connection, [theme_id]).get(theme_id, ()),
        )


def theme_colours(connection: Connection, names: Collection[str]) -> dict[str, int]:
    """The colours of those of some themes that the library has, by their own or another name in any spelling."""
    keys = {name: key_of(clean_theme_name(name)) for name in names}
    found: dict[str, int] = dict(connection.execute(_COLOURS, (json.dumps([*keys.values()]),)).fetchall())
    return {name: found[key] for name, key in keys.items() if key in found}


def themes_beside(connection: Connection, page: ThemePage) -> tuple[Beside, ...]:
    """The theme beside those that the sets from outside call the same; one of a set beside the own one of its name."""
    here = {stock.symbol: stock.name for stock in page.stocks}
    found = []
    for theme_id, name in _called_the_same(connection, page):
        rows = connection.execute(_STOCKS, (json.dumps([theme_id]),))
        there = {stock.symbol: stock.name for stock in map(_stock, rows)}
        found.append(
            Beside(
                name,
                len(here.keys() & there.keys()),
                tuple(there[symbol] for symbol in sorted(there.keys() - here.keys())),
                tuple(here[symbol] for symbol in sorted(here.keys() - there.keys())),
            )
        )
    return tuple(found)


def _called_the_same(connection: Connection, page: ThemePage) -> list[tuple[int, str]]:
    if page.kind != OWN_KIND:
        wanted = [key_of(page.name.removeprefix(f"{page.kind}:"))]
        own = "AND kind = ?2"
    else:
        kinds = connection.execute("SELECT DISTINCT kind FROM themes WHERE kind <> ?", (OWN_KIND,)).fetchall()
        wanted = [key_of(outside_name(kind, page.name)) for (kind,) in kinds]
        own = "AND kind <> ?2"
    sql = f"SELECT id, name FROM themes WHERE key IN (SELECT value FROM json_each(?1)) {own} ORDER BY name"  # noqa: S608 - ours
    return connection.execute(sql, (json.dumps(wanted), OWN_KIND)).fetchall()


def theme_sets(connection: Connection) -> tuple[tuple[ThemeSet, ...], Decided]:
    """All themes with their members, names and reports, and what the user decided between them."""
    with snapshot(connection):
        names, members, listings = _grouped_sets(connection)
        rows = connection.execute(_SETS).fetchall()
        apart = connection.execute("SELECT theme_id, other_id FROM kept_apart").fetchall()
        edges = connection.execute("SELECT theme_id, parent_id FROM theme_parents").fetchall()
    parents: dict[int, list[int]] = defaultdict(list)
    for theme_id, parent_id in edges:
        parents[theme_id].append(parent_id)
    sets = tuple(
        _theme_set(row, tuple(names[row[0]]), frozenset(members[row[0]]), listings[row[0]]) for row in rows
    )
    return sets, Decided(frozenset(apart), parents)


def own_stocks(connection: Connection) -> dict[int, list[str]]:
    """The stocks of each theme, without those of the themes below it: name and symbol."""
    found: dict[int, list[str]] = defaultdict(list)
    for theme_id, name, symbol in connection.execute(_OWN):
        found[theme_id].append(f"{name} {symbol}".strip())
    return found


def stock_names(connection: Connection, keys: Collection[str]) -> dict[str, str]:
    """The names of issuers, by what `ThemeSet.members` knows them by."""
    rows = connection.execute(_NAMES, (json.dumps(list(keys)),))
    return {issuer: name for issuer, name in rows if issuer}


class _Listing(NamedTuple):
    """The reports that list a theme."""

    files: frozenset[int] = frozenset()
    translations: Mapping[int, int] = MappingProxyType({})
    brokers: int = 0
    language: str = ""


def _listing(rows: Iterable[tuple[int, int, int | None, int | None, str]]) -> _Listing:
    """Of the reports of one theme, read one by one: rows of all of them at once are a hundred megabytes."""
    files, translations = list[int](), dict[int, int]()
    brokers, languages = set[int](), set[str]()
    for _, report, original, broker, language in rows:
        files.append(report)
        languages.add(language)
        if original:
            translations[report] = original
        if broker:
            brokers.add(broker)
    return _Listing(
        frozenset(files), translations, len(brokers), languages.pop() if len(languages) == 1 else ""
    )


def _theme_set(
    row: tuple[int, str, str], aliases: tuple[str, ...], members: frozenset[str], listing: _Listing
) -> ThemeSet:
    theme_id, name, kind = row
    return ThemeSet(
        id=theme_id,
        name=name,
        names=(name, *aliases, *other_names(name)),
        kind=kind,
        members=members,
        files=listing.files,
        translations=listing.translations,
        brokers=listing.brokers,
        language=listing.language,
    )


def _grouped_sets(
    connection: Connection,
) -> tuple[dict[int, list[str]], dict[int, set[str]], dict[int, _Listing]]:
    names: dict[int, list[str]] = defaultdict(list)
    members: dict[int, set[str]] = defaultdict(set)
    listings: dict[int, _Listing] = defaultdict(_Listing)
    for theme_id, name in connection.execute("SELECT theme_id, name FROM theme_aliases ORDER BY id"):
        names[theme_id].append(name)
    for theme_id, issuer in connection.execute(_ISSUERS):
        members[theme_id].add(issuer)
    for theme_id, rows in groupby(connection.execute(_FILES), key=itemgetter(0)):
        listings[theme_id] = _listing(rows)
    return names, members, listings


def spoken_names(connection: Connection) -> dict[str, tuple[tuple[str, str], ...]]:
    """The languages and names that themes have for languages, by their own names; themes without any are left out."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    sql = """
        SELECT t.name, a.language, a.name FROM theme_aliases a JOIN themes t ON t.id = a.theme_id
        WHERE a.language <> '' ORDER BY a.id
    """
    for name, language, spoken in connection.execute(sql):
        found[name].append((language, spoken))
    return {name: tuple(spoken) for name, spoken in found.items()}


def _aliases(connection: Connection, theme_id: int) -> tuple[tuple[str, str], ...]:
    sql = "SELECT name, language FROM theme_aliases WHERE theme_id = ? ORDER BY id"
    return tuple(connection.execute(sql, (theme_id,)).fetchall())


def _names(connection: Connection, sql: str, theme_id: int) -> tuple[str, ...]:
    return tuple(row[0] for row in connection.execute(sql, (theme_id,)))


def _stock(row: tuple[Any, ...]) -> MemberStock:
    security_id, symbol, name, initials, hand, machine = row
    return MemberStock(security_id, Symbol.parse(symbol), name, initials, bool(hand), bool(machine))
