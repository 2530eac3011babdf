"""Sets of concepts from outside, kept under their own name: beside what reports say, never mixed with it."""

from __future__ import annotations

from collections.abc import Iterable

from watchlist.domain.errors import NameTaken, NoSuchThing
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import ImportConcepts
from watchlist.domain.themes import OWN_KIND, clean_theme_name, outside_name, theme_colour
from watchlist.store.edits import known, themes
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.theme_keys import key_of

_OF_SET = "SELECT id FROM themes WHERE kind = ? AND id <> ?"


def import_concepts(edit: Edit, command: ImportConcepts) -> Outcome:
    """Make a set what a file says it is: its themes stand below one of its name. Raises NameTaken, NoSuchThing."""
    kind = clean_theme_name(command.set_name)
    if not kind or kind == OWN_KIND:
        raise NoSuchThing("theme", command.set_name)
    top = _theme(edit, kind, kind)
    if edit.one("SELECT kind FROM themes WHERE id = ?", top) != kind:
        raise NameTaken("theme", kind, themes.name_of(edit, top))
    kept = {top}
    for name, symbols in command.themes:
        theme_id = _theme(edit, outside_name(kind, name), kind)
        kept.add(theme_id)
        _fill(
            edit, theme_id, symbols, whole=edit.one("SELECT kind FROM themes WHERE id = ?", theme_id) == kind
        )
        _place(edit, theme_id, top)
    for (theme_id,) in edit.rows(_OF_SET, kind, top):
        if theme_id not in kept:
            _fill(edit, theme_id, (), whole=True)
    return Outcome(themes.THEMES, (kind,), (top,))


def _theme(edit: Edit, name: str, kind: str) -> int:
    """The theme of a name, made with its kind where it is new; one that was merged is what it was merged into."""
    cleaned = clean_theme_name(name)
    found = known.find_theme(edit, cleaned)
    if found is None:
        key = key_of(cleaned)
        found = edit.insert("themes", name=cleaned, key=key, colour=theme_colour(key), kind=kind)
    return found


def _fill(edit: Edit, theme_id: int, symbols: Iterable[Symbol], *, whole: bool) -> None:
    """Tag these stocks; those that the file no longer names are taken out where the theme is `whole` the set's own."""
    wanted = set(known.securities(edit, symbols).values())
    rows = edit.rows("SELECT security_id, id, state FROM tags WHERE theme_id = ?", theme_id)
    there = {security_id for security_id, _, _ in rows}
    columns = ("security_id", "theme_id", "state", "made_at")
    edit.insert_rows("tags", columns, [(each, theme_id, "hand", edit.now) for each in sorted(wanted - there)])
    for security_id, tag_id, state in rows:
        if whole and state == "hand" and security_id not in wanted:
            edit.delete("tags", tag_id)
    edit.touched.securities.update(wanted | there)


def _place(edit: Edit, theme_id: int, top: int) -> None:
    """Below the theme of the set, unless the user has put it elsewhere."""
    if theme_id != top and edit.one("SELECT 1 FROM theme_parents WHERE theme_id = ?", theme_id) is None:
        graph = themes.parents_of(edit)
        graph[theme_id].add(top)
        themes.refuse_cycle(edit, graph, theme_id)
        edit.insert("theme_parents", theme_id=theme_id, parent_id=top)
