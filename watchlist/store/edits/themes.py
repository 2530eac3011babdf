"""What a person decides about themes: their names, their places in the tree, who may tag with them, and which stay apart."""

from __future__ import annotations

import json
from collections import defaultdict

from watchlist.domain.changes import Changes
from watchlist.domain.commands import RenameTheme
from watchlist.domain.errors import NameTaken, NoSuchThing, ThemeCycle
from watchlist.domain.theme_commands import (
    DropName,
    KeepApart,
    NameTheme,
    NestTheme,
    OrderThemes,
    PruneThemes,
    SetManualOnly,
    SetThemeRole,
    UnnestTheme,
)
from watchlist.domain.themes import ThemeRole, clean_theme_name, cycle_through
from watchlist.store.edits import decisions, known
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.schema_kept import CHAIN_KEY, ROLE_KEY
from watchlist.store.theme_keys import key_of

THEMES = Changes(tags=True, themes=True)
_UNUSED = """
SELECT id FROM themes h WHERE id = ? AND NOT EXISTS (SELECT 1 FROM tags WHERE theme_id = h.id)
  AND NOT EXISTS (SELECT 1 FROM theme_parents WHERE parent_id = h.id)
"""
BELONGINGS = (("theme_aliases", "theme_id"), ("theme_parents", "theme_id"), ("kept_apart", "theme_id"), ("kept_apart", "other_id"))  # fmt: skip


def rename_theme(edit: Edit, command: RenameTheme) -> Outcome:
    """Give a theme another name; the old one stays as an alias. Raises NameTaken where another theme has the new one."""
    theme_id = known.find_theme(edit, command.theme)
    name = clean_theme_name(command.name)
    if theme_id is None or not name:
        raise NoSuchThing("theme", command.name if theme_id else command.theme)
    refuse_taken(edit, name, theme_id)
    old_name, old_key = edit.rows("SELECT name, key FROM themes WHERE id = ?", theme_id)[0]
    key = key_of(name)
    if key != old_key:
        _exchange_alias(edit, theme_id, key, old_name, old_key)
    edit.update("themes", theme_id, name=name, key=key)
    return Outcome(THEMES, (old_name, name), (theme_id,))


def name_theme(edit: Edit, command: NameTheme) -> Outcome:
    """Give a theme another name beside its own. Raises NameTaken where another theme has it."""
    theme_id = theme_of(edit, command.theme)
    name = clean_theme_name(command.name)
    if not name:
        raise NoSuchThing("theme", command.name)
    refuse_taken(edit, name, theme_id)
    add_name(edit, theme_id, name, command.language)
    return Outcome(THEMES, (command.theme, name), (theme_id,))


def drop_name(edit: Edit, command: DropName) -> Outcome:
    """Take another name off a theme. Raises NoSuchThing where it has none such."""
    theme_id = theme_of(edit, command.theme)
    key = key_of(clean_theme_name(command.name))
    alias = edit.one("SELECT id FROM theme_aliases WHERE theme_id = ? AND key = ?", theme_id, key)
    if alias is None:
        raise NoSuchThing("theme", command.name)
    edit.delete("theme_aliases", alias)
    return Outcome(THEMES, (command.theme, command.name), (theme_id,))


def nest_theme(edit: Edit, command: NestTheme) -> Outcome:
    """Put a theme under another, which is made where it is new. Raises ThemeCycle with the path."""
    theme_id, parent_id = theme_of(edit, command.theme), known.theme(edit, command.parent)
    graph = parents_of(edit)
    if parent_id not in graph[theme_id]:
        graph[theme_id].add(parent_id)
        refuse_cycle(edit, graph, theme_id)
        edit.insert("theme_parents", theme_id=theme_id, parent_id=parent_id)
    return Outcome(THEMES, (command.theme, command.parent), (theme_id,))


def unnest_theme(edit: Edit, command: UnnestTheme) -> Outcome:
    """Take a theme out from under one of its parents. Raises NoSuchThing where that is none."""
    theme_id, parent_id = theme_of(edit, command.theme), theme_of(edit, command.parent)
    row = edit.one("SELECT id FROM theme_parents WHERE theme_id = ? AND parent_id = ?", theme_id, parent_id)
    if row is None:
        raise NoSuchThing("theme", f"{command.parent} › {command.theme}")
    edit.delete("theme_parents", row)
    return Outcome(THEMES, (command.theme, command.parent), (theme_id,))


def set_manual_only(edit: Edit, command: SetManualOnly) -> Outcome:
    """Say whether reports may tag with a theme; what they say of it stays stored."""
    theme_id = theme_of(edit, command.theme)
    edit.update("themes", theme_id, manual_only=int(command.manual_only))
    edit.touched.securities.update(pick.security_id for pick in known.picks_of(edit, theme_id))
    return Outcome(THEMES, (command.theme,), (theme_id,))


def set_theme_role(edit: Edit, command: SetThemeRole) -> Outcome:
    """Say what a theme is; a concept is what it is where nobody says otherwise."""
    theme_id = theme_of(edit, command.theme)
    plain = command.role is ThemeRole.CONCEPT
    decisions.keep(edit, f"{ROLE_KEY}{theme_id}", "" if plain else command.role.value)
    return Outcome(THEMES, (command.theme,), (theme_id,))


def order_themes(edit: Edit, command: OrderThemes) -> Outcome:
    """Keep the order of the themes below another. Raises NoSuchThing where one is not below it."""
    parent_id = theme_of(edit, command.parent)
    below = {row[0] for row in edit.rows("SELECT theme_id FROM theme_parents WHERE parent_id = ?", parent_id)}
    chain = list(dict.fromkeys(theme_of(edit, name) for name in command.themes))
    for theme_id in chain:
        if theme_id not in below:
            raise NoSuchThing("theme", f"{command.parent} › {name_of(edit, theme_id)}")
    decisions.keep(edit, f"{CHAIN_KEY}{parent_id}", json.dumps(chain) if chain else "")
    return Outcome(THEMES, (command.parent,), (parent_id,))


def keep_apart(edit: Edit, command: KeepApart) -> Outcome:
    """Remember, or forget, that two themes are not one. Raises NoSuchThing for a theme and itself."""
    pair = sorted((theme_of(edit, command.theme), theme_of(edit, command.other)))
    if pair[0] == pair[1]:
        raise NoSuchThing("theme", command.other)
    row = edit.one("SELECT id FROM kept_apart WHERE theme_id = ? AND other_id = ?", *pair)
    if command.apart and row is None:
        edit.insert("kept_apart", theme_id=pair[0], other_id=pair[1])
    elif not command.apart and row is not None:
        edit.delete("kept_apart", row)
    return Outcome(THEMES, (command.theme, command.other))


def prune_themes(edit: Edit, command: PruneThemes) -> Outcome:
    """Take away themes that nothing names; those that something names stay."""
    found = dict.fromkeys(theme_of(edit, name) for name in command.themes)
    picked = {pick.theme_id for pick in known.picks_of(edit, *found)}
    for theme_id in found:
        if theme_id not in picked and edit.one(_UNUSED, theme_id) is not None:
            take_away(edit, theme_id)
    return Outcome(THEMES, (enumerated(command.themes, "themes"),))


def take_away(edit: Edit, theme_id: int) -> None:
    """Delete a theme that no fact, tag or child names, with its names and its places."""
    for table, column in BELONGINGS:
        for (row_id,) in edit.rows(f"SELECT id FROM {table} WHERE {column} = ?", theme_id):  # noqa: S608 - our own names
            edit.delete(table, row_id)
    for key in (ROLE_KEY, CHAIN_KEY):
        decisions.keep(edit, f"{key}{theme_id}", "")
    edit.delete("themes", theme_id)
    edit.touched.themes.add(theme_id)


def theme_of(edit: Edit, name: str) -> int:
    """The id of a theme by name or alias. Raises NoSuchThing."""
    found = known.find_theme(edit, clean_theme_name(name))
    if found is None:
        raise NoSuchThing("theme", name)
    return found


def name_of(edit: Edit, theme_id: int) -> str:
    """The name of a theme."""
    return str(edit.one("SELECT name FROM themes WHERE id = ?", theme_id))


def refuse_taken(edit: Edit, name: str, theme_id: int | None) -> None:
    """Raise NameTaken where another theme than `theme_id` bears a name."""
    bearer = known.find_theme(edit, name)
    if bearer not in {None, theme_id}:
        raise NameTaken("theme", name, edit.one("SELECT name FROM themes WHERE id = ?", bearer))


def add_name(edit: Edit, theme_id: int, name: str, language: str) -> None:
    """Another name of a theme; a theme has one name in each language, the one that was given last.

    The theme's own name in a language leaves it without another one there.
    """
    if language:
        sql = "SELECT id FROM theme_aliases WHERE theme_id = ? AND language = ?"
        for (row_id,) in edit.rows(sql, theme_id, language):
            edit.update("theme_aliases", row_id, language="")
    key = key_of(name)
    if key == edit.one("SELECT key FROM themes WHERE id = ?", theme_id):
        return
    alias = edit.one("SELECT id FROM theme_aliases WHERE key = ?", key)
    if alias is None:
        edit.insert("theme_aliases", theme_id=theme_id, name=name, key=key, language=language)
    else:
        edit.update("theme_aliases", alias, name=name, language=language)


def parents_of(edit: Edit) -> dict[int, set[int]]:
    """The parents of each theme."""
    graph: dict[int, set[int]] = defaultdict(set)
    for theme_id, parent_id in edit.rows("SELECT theme_id, parent_id FROM theme_parents"):
        graph[theme_id].add(parent_id)
    return graph


def refuse_cycle(edit: Edit, graph: dict[int, set[int]], theme_id: int) -> None:
    """Raise ThemeCycle, the path from the top down, where a theme would be above itself."""
    if way := cycle_through(graph, theme_id):
        raise ThemeCycle(" › ".join(name_of(edit, each) for each in reversed(way)))


def _exchange_alias(edit: Edit, theme_id: int, new_key: str, old_name: str, old_key: str) -> None:
    """The new name is no alias any more, the old one is."""
    alias = edit.one("SELECT id FROM theme_aliases WHERE key = ?", new_key)
    if alias is not None:
        edit.delete("theme_aliases", alias)
    edit.insert("theme_aliases", theme_id=theme_id, name=old_name, key=old_key)
