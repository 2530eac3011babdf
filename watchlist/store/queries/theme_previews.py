"""What a command on themes would do, counted before it is done: nothing is written."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import singledispatch
from typing import Final

from watchlist.domain.commands import RenameTheme
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.theme_commands import MergeThemes, NameTheme, NestTheme, SetManualOnly, SplitTheme
from watchlist.domain.theme_rows import ABOVE, ThemePreview, ThemeSize
from watchlist.domain.themes import clean_theme_name, cycle_through
from watchlist.store.engine import Connection, as_array, one, snapshot
from watchlist.store.picked import OF_THEMES
from watchlist.store.queries.narrowing import themes_below
from watchlist.store.theme_keys import key_of

Previewed = RenameTheme | NameTheme | MergeThemes | SplitTheme | NestTheme | SetManualOnly

_NAMED: Final = (
    "SELECT id FROM themes WHERE key = ?1 UNION ALL SELECT theme_id FROM theme_aliases WHERE key = ?1"
)
_FACTS: Final = f"""
{OF_THEMES}
SELECT count(*), count(*) - count(DISTINCT report_id || ' ' || security_id) FROM of_themes
WHERE ?3 IS NULL OR security_id IN (SELECT value FROM json_each(?3))
"""  # noqa: S608 - constants of ours
_TAGS: Final = """
SELECT count(*) FROM tags WHERE theme_id IN (SELECT value FROM json_each(?1))
  AND (?2 IS NULL OR security_id IN (SELECT value FROM json_each(?2))) AND state = 'hand'
"""
_REPORTS: Final = """
SELECT count(DISTINCT origin) FROM appearances WHERE theme_id IN (SELECT value FROM json_each(?1))
  AND (?2 IS NULL OR security_id IN (SELECT value FROM json_each(?2)))
"""


def theme_preview(connection: Connection, command: Previewed) -> ThemePreview:
    """What a command would do. Raises NoSuchThing where it names a theme that is not there."""
    with snapshot(connection):
        return _preview(command, connection)


@singledispatch
def _preview(command: Previewed, _connection: Connection) -> ThemePreview:
    raise TypeError(command)


@_preview.register
def _(command: RenameTheme | NameTheme, connection: Connection) -> ThemePreview:
    theme = _theme(connection, command.theme)
    name = clean_theme_name(command.name)
    bearer = _named(connection, name)
    taken = "" if bearer in {None, theme} else _name(connection, bearer)
    before = _size(connection, theme)
    renamed = isinstance(command, RenameTheme)
    after = ThemeSize(name, before.stocks, before.reports) if renamed else before
    return ThemePreview((before,), (after,), names=(before.name if renamed else name,), taken=taken)


@_preview.register
def _(command: MergeThemes, connection: Connection) -> ThemePreview:
    into = _theme(connection, command.into)
    sources = [
        each for each in dict.fromkeys(_theme(connection, name) for name in command.themes) if each != into
    ]
    every = [into, *sources]
    facts, _ = _facts(connection, sources)
    _, folded = _facts(connection, every)
    moved = dict.fromkeys(sources, into)
    return ThemePreview(
        before=tuple(_size(connection, each) for each in every),
        after=(ThemeSize(_name(connection, into), len(_merged(connection, into, sources)), _reports(connection, every)),),
        facts=facts,
        folded=folded,
        tags=one(connection, _TAGS, (as_array(sources), None)),
        names=tuple(_names(connection, sources)),
        cycle=_cycle(connection, into, lambda theme: moved.get(theme, theme)),
    )  # fmt: skip


@_preview.register
def _(command: SplitTheme, connection: Connection) -> ThemePreview:
    theme, name = _theme(connection, command.theme), clean_theme_name(command.name)
    symbols = json.dumps([str(symbol) for symbol in command.symbols])
    rows = connection.execute(
        "SELECT id FROM securities WHERE symbol IN (SELECT value FROM json_each(?))", (symbols,)
    )
    chosen = {row[0] for row in rows}
    shown, moving = _tagged(connection, theme), as_array(chosen)
    others = as_array(_holding(connection, theme) - chosen)
    bearer = _named(connection, name)
    return ThemePreview(
        before=(_size(connection, theme),),
        after=(
            ThemeSize(_name(connection, theme), len(shown - chosen), _reports(connection, [theme], others)),
            ThemeSize(name, len(_released(connection, theme, chosen)), _reports(connection, [theme], moving)),
        ),
        facts=_facts(connection, [theme], moving)[0],
        tags=one(connection, _TAGS, (as_array([theme]), moving)),
        names=command.aliases,
        taken="" if bearer is None or _is_alias_of(connection, theme, name) else _name(connection, bearer),
    )


@_preview.register
def _(command: NestTheme, connection: Connection) -> ThemePreview:
    theme, parent = _theme(connection, command.theme), _named(connection, clean_theme_name(command.parent))
    if parent is None:
        below = themes_below(connection, _name(connection, theme))
        return ThemePreview((), (_size_of(connection, command.parent, below),))
    name = _name(connection, parent)
    now = themes_below(connection, name)
    then = {*now, *themes_below(connection, _name(connection, theme))}
    return ThemePreview(
        before=(_size_of(connection, name, now),),
        after=(_size_of(connection, name, then),),
        cycle=_cycle(connection, theme, lambda each: each, (theme, parent)),
    )


@_preview.register
def _(command: SetManualOnly, connection: Connection) -> ThemePreview:
    theme = _theme(connection, command.theme)
    before = _size(connection, theme)
    shown = _shown(connection, theme, manual_only=command.manual_only)
    return ThemePreview((before,), (ThemeSize(before.name, len(shown), before.reports),))


def _facts(connection: Connection, themes: Iterable[int], securities: str | None = None) -> tuple[int, int]:
    """How many picks some themes have (of these stocks, ids in JSON), and how many of them a merge folds into another."""
    count, folded = connection.execute(_FACTS, (as_array(themes), as_array(()), securities)).fetchone()
    return count, folded


@dataclass(frozen=True, slots=True)
class _Holders:
    """The stocks of a theme by how they come to it."""

    listed: frozenset[int]
    hand: frozenset[int]
    hidden: frozenset[int]


def _holders(connection: Connection, theme: int) -> _Holders:
    listed = connection.execute("SELECT DISTINCT security_id FROM appearances WHERE theme_id = ?", (theme,))
    states: dict[str, set[int]] = defaultdict(set)
    for security, state in connection.execute(
        "SELECT security_id, state FROM tags WHERE theme_id = ?", (theme,)
    ):
        states[state].add(security)
    return _Holders(
        frozenset(row[0] for row in listed), frozenset(states["hand"]), frozenset(states["hidden"])
    )


def _merged(connection: Connection, into: int, sources: Iterable[int]) -> frozenset[int]:
    """The stocks of a merged theme: as the merge will leave its tags, and by the kept theme's own setting."""
    manual_only = _is_manual(connection, into)
    kept, shown = _holders(connection, into), _tagged(connection, into)
    for source in sources:
        other, showing = _holders(connection, source), _tagged(connection, source)
        hand = kept.hand | other.hand
        hidden = (kept.hidden | other.hidden) - hand - shown - showing
        kept = _Holders(kept.listed | other.listed, hand, hidden)
        shown = kept.hand if manual_only else (kept.listed - kept.hidden) | kept.hand
    return shown


def _released(connection: Connection, theme: int, chosen: set[int]) -> set[int]:
    """The stocks that a new theme shows: it listens to reports, whatever the old one does."""
    return set(_shown(connection, theme, manual_only=False)) & chosen


def _shown(connection: Connection, theme: int, *, manual_only: bool) -> frozenset[int]:
    held = _holders(connection, theme)
    return held.hand if manual_only else (held.listed - held.hidden) | held.hand


def _tagged(connection: Connection, theme: int) -> frozenset[int]:
    return _shown(connection, theme, manual_only=_is_manual(connection, theme))


def _holding(connection: Connection, theme: int) -> frozenset[int]:
    return _holders(connection, theme).listed


def _is_manual(connection: Connection, theme: int) -> bool:
    return bool(one(connection, "SELECT manual_only FROM themes WHERE id = ?", (theme,)))


def _is_alias_of(connection: Connection, theme: int, name: str) -> bool:
    sql = "SELECT 1 FROM theme_aliases WHERE theme_id = ? AND key = ?"
    return one(connection, sql, (theme, key_of(name))) is not None


def _cycle(
    connection: Connection, theme: int, moved: Callable[[int], int], new: tuple[int, int] | None = None
) -> str:
    """The path that would lead from a theme back to it, from the top down; "" for none."""
    edges: list[tuple[int, int]] = connection.execute(
        "SELECT theme_id, parent_id FROM theme_parents"
    ).fetchall()
    graph: dict[int, set[int]] = defaultdict(set)
    for child, parent in [*edges, *([new] if new else [])]:
        if moved(child) != moved(parent) or new == (child, parent):
            graph[moved(child)].add(moved(parent))
    return ABOVE.join(_name(connection, each) for each in reversed(cycle_through(graph, theme)))


def _size(connection: Connection, theme: int) -> ThemeSize:
    return _size_of(connection, _name(connection, theme), [theme])


def _size_of(connection: Connection, name: str, themes: Iterable[int]) -> ThemeSize:
    ids = as_array(themes)
    stocks = "SELECT count(DISTINCT security_id) FROM stock_tags WHERE theme_id IN (SELECT value FROM json_each(?))"
    return ThemeSize(name, one(connection, stocks, (ids,)), one(connection, _REPORTS, (ids, None)))


def _reports(connection: Connection, themes: Iterable[int], securities: str | None = None) -> int:
    found: int = one(connection, _REPORTS, (as_array(themes), securities))
    return found


def _names(connection: Connection, themes: Iterable[int]) -> Iterable[str]:
    """The names that a merge keeps as other names, those of each theme first."""
    for theme in themes:
        yield _name(connection, theme)
        for (alias,) in connection.execute(
            "SELECT name FROM theme_aliases WHERE theme_id = ? ORDER BY id", (theme,)
        ):
            yield alias


def _theme(connection: Connection, name: str) -> int:
    found = _named(connection, clean_theme_name(name))
    if found is None:
        raise NoSuchThing("theme", name)
    return found


def _named(connection: Connection, name: str) -> int | None:
    found: int | None = one(connection, _NAMED, (key_of(name),))
    return found


def _name(connection: Connection, theme: int) -> str:
    return str(one(connection, "SELECT name FROM themes WHERE id = ?", (theme,)))
