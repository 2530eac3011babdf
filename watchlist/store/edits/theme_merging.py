"""Themes put together and taken apart: every fact moves with its characters, no name is lost."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Set as AbstractSet
from typing import Any, Final

from watchlist.domain.errors import NameTaken, NoSuchThing
from watchlist.domain.stances import Stance, strongest
from watchlist.domain.theme_commands import MergeThemes, SplitTheme
from watchlist.domain.themes import clean_theme_name, theme_colour
from watchlist.store.edits import decisions, known, themes
from watchlist.store.edits.outcome import Outcome
from watchlist.store.engine import as_array
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.picked import OF_THEMES, SAME
from watchlist.store.schema_kept import CHAIN_KEY, ROLE_KEY
from watchlist.store.theme_keys import key_of

_TAGS_OF: Final = """
SELECT id, security_id, state FROM tags WHERE theme_id = ? AND security_id IN (SELECT value FROM json_each(?))
"""
_PICK: Final = "SELECT stance, start, stop, text, rule, confidence, open_list FROM picks WHERE id = ?"
_PLACES: Final = "SELECT id, start, stop FROM mentions WHERE pick_id = ? ORDER BY start, stop, id"
_TAGGED: Final = f"""
{OF_THEMES}
SELECT p.security_id FROM of_themes p JOIN reports r ON r.id = p.report_id JOIN themes h ON h.id = p.theme_id
WHERE r.deleted_at IS NULL AND h.manual_only = 0 AND NOT EXISTS (
  SELECT 1 FROM tags t WHERE t.security_id = p.security_id AND t.theme_id = p.theme_id AND t.state = 'hidden')
UNION SELECT security_id FROM tags WHERE theme_id IN (SELECT value FROM json_each(?1)) AND state = 'hand'
"""  # noqa: S608 - constants of ours


def merge_themes(edit: Edit, command: MergeThemes) -> Outcome:
    """Move everything of some themes to another. Raises NoSuchThing, ThemeCycle where one would be above itself."""
    into = themes.theme_of(edit, command.into)
    found = dict.fromkeys(themes.theme_of(edit, name) for name in command.themes)
    names = tuple(themes.name_of(edit, each) for each in found if each != into)
    for each in found:
        if each != into:
            _merge(edit, each, into, command.language)
    return Outcome(themes.THEMES, (enumerated(names, "themes"), themes.name_of(edit, into)), (into,))


def split_theme(edit: Edit, command: SplitTheme) -> Outcome:
    """Move stocks and names of a theme to a new one with the same parents. Raises NameTaken, NoSuchThing."""
    old = themes.theme_of(edit, command.theme)
    securities = known.find_securities(edit, command.symbols)
    chosen = json.dumps(list(securities.values()))
    there = known.find_theme(edit, command.name) if command.joins else None
    if there is not None and there != old:
        _move_picks(edit, old, there, set(securities.values()))
        _join(edit, old, there, chosen)
        return _split(edit, old, there, command, chosen)
    new = _new_beside(edit, old, clean_theme_name(command.name))
    _move_picks(edit, old, new, set(securities.values()))
    for tag_id, *_ in edit.rows(_TAGS_OF, old, chosen):
        edit.update("tags", tag_id, theme_id=new)
    return _split(edit, old, new, command, chosen)


def _split(edit: Edit, old: int, new: int, command: SplitTheme, chosen: str) -> Outcome:
    """What both ways of splitting end with."""
    for name in command.aliases:
        _move_name(edit, old, new, name)
    edit.touched.securities.update(json.loads(chosen))
    edit.touched.themes.update((old, new))
    return Outcome(themes.THEMES, (themes.name_of(edit, old), themes.name_of(edit, new)), (new,))


def _join(edit: Edit, old: int, there: int, chosen: str) -> None:
    """Put the tags of some stocks to those that another theme has."""
    for tag_id, security_id, state in edit.rows(_TAGS_OF, old, chosen):
        kept = edit.rows("SELECT id FROM tags WHERE theme_id = ? AND security_id = ?", there, security_id)
        if kept or state == "hidden":
            edit.delete("tags", tag_id)
            if kept and state == "hand":
                edit.update("tags", kept[0][0], state=state)
        else:
            edit.update("tags", tag_id, theme_id=there)


def _new_beside(edit: Edit, old: int, name: str) -> int:
    """A theme of the same kind and parents; an alias of the old one may become its name."""
    if not name:
        raise NoSuchThing("theme", name)
    key = key_of(name)
    if known.find_theme(edit, name) == old:
        alias = edit.one("SELECT id FROM theme_aliases WHERE key = ?", key)
        if alias is None:
            raise NameTaken("theme", name, themes.name_of(edit, old))
        edit.delete("theme_aliases", alias)
    themes.refuse_taken(edit, name, None)
    kind = edit.one("SELECT kind FROM themes WHERE id = ?", old)
    new = edit.insert("themes", name=name, key=key, colour=theme_colour(key), kind=kind)
    for (parent_id,) in edit.rows("SELECT parent_id FROM theme_parents WHERE theme_id = ?", old):
        edit.insert("theme_parents", theme_id=new, parent_id=parent_id)
    return new


def _move_name(edit: Edit, old: int, new: int, name: str) -> None:
    key = key_of(name)
    alias = edit.one("SELECT id FROM theme_aliases WHERE theme_id = ? AND key = ?", old, key)
    if alias is not None:
        edit.update("theme_aliases", alias, theme_id=new)


def _merge(edit: Edit, source: int, into: int, language: str) -> None:
    _move_places(edit, source, into)
    edit.touched.themes.update((source, into))
    _move_tags(edit, source, into)
    _move_picks(edit, source, into, None)
    _move_names(edit, source, into, language)
    _move_decisions(edit, source, into)
    _move_chains(edit, source, into)
    themes.take_away(edit, source)


def _move_picks(edit: Edit, source: int, into: int, securities: AbstractSet[int] | None) -> None:
    """The picks of these stocks (None: of all) go to another theme; their reports are counted again."""
    for pick in known.picks_of(edit, source):
        if securities is not None and pick.security_id not in securities:
            continue
        edit.touched.reports.add(pick.report_id)
        other_id = edit.one(SAME, pick.report_id, pick.security_id, into)
        if other_id is None:
            edit.update("picks", pick.id, theme_id=into)
        else:
            _fold(edit, pick.id, other_id)


def _fold(edit: Edit, pick_id: int, into: int) -> None:
    """Two picks of one stock in one report become one: the strongest stance, the first place in the text, all places."""
    one, other = (edit.rows(_PICK, each)[0] for each in (into, pick_id))
    first: tuple[Any, ...] = min(one, other, key=lambda pick: pick[1])
    stance = strongest((Stance(one[0]), Stance(other[0]))) or one[0]
    taken = {place[1:] for place in edit.rows(_PLACES, into)}
    for place_id, *place in edit.rows(_PLACES, pick_id):
        if tuple(place) in taken:
            edit.delete("mentions", place_id)
        else:
            edit.update("mentions", place_id, pick_id=into)
    edit.update(
        "picks", into, stance=str(stance), start=first[1], stop=first[2], text=first[3], rule=first[4],
        confidence=max(one[5], other[5]), open_list=max(one[6], other[6]),
    )  # fmt: skip
    edit.delete("picks", pick_id)


def _move_tags(edit: Edit, source: int, into: int) -> None:
    """A hand tag stays one; what was taken off both stays off; a stock that one of them showed is shown."""
    shown = {
        row[0] for each in (source, into) for row in edit.rows(_TAGGED, as_array((each,)), edit.uncounted())
    }
    kept = {
        row[0]: row[1:]
        for row in edit.rows("SELECT security_id, id, state FROM tags WHERE theme_id = ?", into)
    }
    for security_id, tag_id, state in edit.rows(
        "SELECT security_id, id, state FROM tags WHERE theme_id = ?", source
    ):
        if security_id not in kept:
            kept[security_id] = (tag_id, state)
            edit.update("tags", tag_id, theme_id=into)
            continue
        edit.delete("tags", tag_id)
        if state == "hand":
            edit.update("tags", kept[security_id][0], state="hand")
            kept[security_id] = (kept[security_id][0], "hand")
    for security_id, (tag_id, state) in kept.items():
        if state == "hidden" and security_id in shown:
            edit.delete("tags", tag_id)
    edit.touched.securities.update(kept)


def _move_names(edit: Edit, source: int, into: int, language: str) -> None:
    name, key = edit.rows("SELECT name, key FROM themes WHERE id = ?", source)[0]
    spoken = {row[0] for row in edit.rows("SELECT language FROM theme_aliases WHERE theme_id = ?", into)}
    for row_id, each in edit.rows("SELECT id, language FROM theme_aliases WHERE theme_id = ?", source):
        edit.update("theme_aliases", row_id, theme_id=into, language="" if each in spoken else each)
    edit.insert("theme_aliases", theme_id=into, name=name, key=key)
    if language:
        themes.add_name(edit, into, name, language)


def _move_places(edit: Edit, source: int, into: int) -> None:
    """Parents and children move; a theme is never its own parent. Raises ThemeCycle."""
    edges = edit.rows("SELECT id, theme_id, parent_id FROM theme_parents ORDER BY id")
    graph: dict[int, set[int]] = defaultdict(set)
    moved = {source: into}
    seen = {(theme, parent) for _, theme, parent in edges if source not in {theme, parent}}
    changed: list[tuple[int, int, int]] = []
    for row_id, theme, parent in edges:
        pair = (moved.get(theme, theme), moved.get(parent, parent))
        graph[pair[0]].update({pair[1]} - {pair[0]})
        if source in {theme, parent}:
            changed.append((row_id, *pair))
    themes.refuse_cycle(edit, graph, into)
    for row_id, theme, parent in changed:
        if theme == parent or (theme, parent) in seen:
            edit.delete("theme_parents", row_id)
        else:
            seen.add((theme, parent))
            edit.update("theme_parents", row_id, theme_id=theme, parent_id=parent)


def _move_chains(edit: Edit, source: int, into: int) -> None:
    """In each chain the other stands where the one stood; what it is and what lies below it is kept where it has none."""
    for key in (ROLE_KEY, CHAIN_KEY):
        kept = edit.one("SELECT value FROM settings WHERE key = ?", f"{key}{source}")
        if kept and edit.one("SELECT 1 FROM settings WHERE key = ?", f"{key}{into}") is None:
            decisions.keep(edit, f"{key}{into}", kept)
    for key, value in edit.rows("SELECT key, value FROM settings WHERE key GLOB ?", f"{CHAIN_KEY}*"):
        chain = json.loads(value)
        if source in chain:
            moved = dict.fromkeys(into if each == source else each for each in chain)
            decisions.keep(edit, key, json.dumps(list(moved)))


def _move_decisions(edit: Edit, source: int, into: int) -> None:
    """What was kept apart from one is kept apart from both."""
    rows = edit.rows("SELECT id, theme_id, other_id FROM kept_apart WHERE ?1 IN (theme_id, other_id)", source)
    for row_id, theme, other in rows:
        edit.delete("kept_apart", row_id)
        first, second = sorted((into, other if theme == source else theme))
        sql = "SELECT 1 FROM kept_apart WHERE theme_id = ? AND other_id = ?"
        if first != second and edit.one(sql, first, second) is None:
            edit.insert("kept_apart", theme_id=first, other_id=second)
