"""Lists and saved views themselves: made, named, moved, taken away; and lists that follow a search."""

from __future__ import annotations

import json
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.desk_commands import (
    AddList,
    DeleteList,
    DeleteView,
    FollowQuery,
    MoveList,
    MoveView,
    RenameList,
    RenameView,
    SaveView,
    SetColourRules,
    SetSection,
)
from watchlist.domain.errors import MainListStays, NameTaken, NoSuchThing
from watchlist.domain.queries import fault, parse
from watchlist.domain.themes import clean_theme_name
from watchlist.securities.folding import fold
from watchlist.store.edits import decisions, known, lists, pins
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.queries.searching import found
from watchlist.store.schema import MAIN_LIST
from watchlist.store.schema_kept import RULES_KEY, VIEW_KEY

_LISTS: Final = Changes(lists=True)
_VIEWS: Final = Changes(views=True)
_ITEMS: Final = "SELECT id FROM list_items WHERE list_id = ?"
_LOOKING: Final = (
    "SELECT v.id FROM views v JOIN settings s ON s.key = ? || v.id WHERE s.value ->> '$.list' = ?"
)
_ENTRIES: Final = "SELECT id FROM kept_entries WHERE list_id = ?"
_FOUND: Final = """
SELECT security_id, added_at, why, report_id FROM list_items WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id
"""


def add_list(edit: Edit, command: AddList) -> Outcome:
    """Make a list, the last of all."""
    name = _free_name(edit, "list", command.name)
    list_id = edit.insert("lists", name=name, position=_count(edit, "lists"), query=command.query)
    if command.query is not None:
        _check_list(edit, list_id, command.query)
    else:
        lists.enlist_all(edit, list_id, command.symbols)
    return Outcome(_LISTS, (name,), (list_id,))


def rename_list(edit: Edit, command: RenameList) -> Outcome:
    """Give a list another name."""
    old = lists.name_of(edit, command.list_id)
    name = _free_name(edit, "list", command.name, command.list_id)
    edit.update("lists", command.list_id, name=name)
    return Outcome(_LISTS, (old, name))


def delete_list(edit: Edit, command: DeleteList) -> Outcome:
    """Take a list away with its entries."""
    name = _other_than_main(edit, command.list_id)
    _clear(edit, command.list_id)
    for (entry,) in edit.rows(_ENTRIES, command.list_id):
        edit.delete("kept_entries", entry)
    for (view_id,) in edit.rows(_LOOKING, VIEW_KEY, command.list_id):
        decisions.keep(edit, f"{VIEW_KEY}{view_id}", "")
    pins.forget(edit, command.list_id)
    edit.delete("lists", command.list_id)
    return Outcome(_LISTS, (name,))


def move_list(edit: Edit, command: MoveList) -> Outcome:
    """Put a list at a place."""
    name = lists.name_of(edit, command.list_id)
    _move(edit, "lists", command.list_id, command.place)
    return Outcome(_LISTS, (name,))


def follow_query(edit: Edit, command: FollowQuery) -> Outcome:
    """Let a list follow a query, or keep what it has found."""
    name = _other_than_main(edit, command.list_id)
    if command.query is None:
        _keep_found(edit, command.list_id)
    else:
        _clear(edit, command.list_id)
        edit.update("lists", command.list_id, query=command.query)
        _check_list(edit, command.list_id, command.query)
    return Outcome(_LISTS, (name,))


def set_section(edit: Edit, command: SetSection) -> Outcome:
    """Put stocks into a section of their list."""
    list_id = lists.of_hand(edit, command.list_id)
    section = clean_theme_name(command.section)
    for security_id in known.find_securities(edit, command.symbols).values():
        item = edit.one(f"{_ITEMS} AND security_id = ?", list_id, security_id)
        if item is not None:
            edit.update("list_items", item, section=section)
    return Outcome(_LISTS, (enumerated(tuple(map(str, command.symbols)), "stocks"), section))


def save_view(edit: Edit, command: SaveView) -> Outcome:
    """Keep a view under its name."""
    name = _clean(command.name, "view")
    values = {
        "query": command.query.strip(),
        "columns": json.dumps(command.columns),
        "sorting": json.dumps(command.sorting),
        "grouping": command.grouping,
    }
    view_id = _bearer(edit, "views", name)
    if view_id is None:
        view_id = edit.insert("views", name=name, position=_count(edit, "views"), **values)
    else:
        edit.update("views", view_id, **values)
    more = {"widths": command.widths, "list": command.list_id}
    decisions.keep(edit, f"{VIEW_KEY}{view_id}", json.dumps(more) if any(more.values()) else "")
    found(edit.connection, command.query)
    return Outcome(_VIEWS, (name,), (view_id,))


def rename_view(edit: Edit, command: RenameView) -> Outcome:
    """Give a view another name."""
    old = _view(edit, command.view_id)
    name = _free_name(edit, "view", command.name, command.view_id)
    edit.update("views", command.view_id, name=name)
    return Outcome(_VIEWS, (old, name))


def delete_view(edit: Edit, command: DeleteView) -> Outcome:
    """Take a view away."""
    name = _view(edit, command.view_id)
    decisions.keep(edit, f"{VIEW_KEY}{command.view_id}", "")
    edit.delete("views", command.view_id)
    return Outcome(_VIEWS, (name,))


def move_view(edit: Edit, command: MoveView) -> Outcome:
    """Put a view at a place."""
    name = _view(edit, command.view_id)
    _move(edit, "views", command.view_id, command.place)
    return Outcome(_VIEWS, (name,))


def set_colour_rules(edit: Edit, command: SetColourRules) -> Outcome:
    """Keep the rules for how rows look."""
    for rule in command.rules:
        parse(rule.query)
    rules = [[rule.query, rule.colour] for rule in command.rules]
    decisions.keep(edit, RULES_KEY, json.dumps(rules, ensure_ascii=False) if rules else "")
    return Outcome(_VIEWS)


def _other_than_main(edit: Edit, list_id: int) -> str:
    name = lists.name_of(edit, list_id)
    if list_id == MAIN_LIST:
        raise MainListStays(name)
    return name


def _check_list(edit: Edit, list_id: int, query: str) -> None:
    """See that a query can be followed: it finds something to ask for, and does not lead back to its own list."""
    if parse(query) is None:
        raise fault(query, 0, "term")
    found(edit.connection, "", list_id)


def _keep_found(edit: Edit, list_id: int) -> None:
    """Make an ordinary list of a smart one, with the stocks that it has now."""
    if edit.one("SELECT query FROM lists WHERE id = ?", list_id) is None:
        return
    items = edit.rows(_FOUND, json.dumps(found(edit.connection, "", list_id)))
    edit.update("lists", list_id, query=None)
    lists.put_on(edit, list_id, items)


def _clear(edit: Edit, list_id: int) -> None:
    for (item,) in edit.rows(_ITEMS, list_id):
        edit.delete("list_items", item)


def _view(edit: Edit, view_id: int) -> str:
    name: str | None = edit.one("SELECT name FROM views WHERE id = ?", view_id)
    if name is None:
        raise NoSuchThing("view", view_id)
    return name


def _free_name(edit: Edit, kind: str, written: str, own: int | None = None) -> str:
    """A clean name that nothing else of the kind bears."""
    name = _clean(written, kind)
    table = f"{kind}s"
    bearer = _bearer(edit, table, name)
    if bearer not in {None, own}:
        raise NameTaken(kind, name, edit.one(f"SELECT name FROM {table} WHERE id = ?", bearer))  # noqa: S608 - our own names
    return name


def _clean(written: str, kind: str) -> str:
    name = clean_theme_name(written)
    if not name:
        raise NoSuchThing(kind, written)
    return name


def _bearer(edit: Edit, table: str, name: str) -> int | None:
    rows = edit.rows(f"SELECT id, name FROM {table} ORDER BY id")  # noqa: S608 - our own names
    return next((row_id for row_id, each in rows if fold(each) == fold(name)), None)


def _count(edit: Edit, table: str) -> int:
    count: int = edit.one(f"SELECT coalesce(max(position), -1) + 1 FROM {table}")  # noqa: S608 - our own names
    return count


def _move(edit: Edit, table: str, row_id: int, place: int) -> None:
    """Number all rows of a table anew, with one of them at its new place."""
    order = [row[0] for row in edit.rows(f"SELECT id FROM {table} ORDER BY position, id")]  # noqa: S608 - as above
    order.remove(row_id)
    order.insert(max(place, 0), row_id)
    for position, each in enumerate(order):
        edit.update(table, each, position=position)
