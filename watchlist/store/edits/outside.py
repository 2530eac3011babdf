"""Lists of other programs: their stocks put on a list, what stands for no security kept with it until it is settled."""

from __future__ import annotations

import json
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.commands import (
    ImportList,
    KeptEntry,
    ListedStock,
    NoteFiles,
    RememberMapping,
    SettleEntry,
    TagStocks,
)
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.themes import clean_theme_name
from watchlist.store.edits import decisions, known, lists, tags
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.schema import MAIN_LIST
from watchlist.store.schema_kept import MAPPING_KEY

_LISTS: Final = Changes(lists=True)
_ENTRY: Final = "SELECT list_id, text, themes, source FROM kept_entries WHERE id = ?"
_ENTRY_COLUMNS: Final = (
    "list_id", "text", "code", "name", "reason", "candidates", "themes", "source", "comment", "added_at",
)  # fmt: skip


def import_list(edit: Edit, command: ImportList) -> Outcome:
    """Put the stocks on the list, keep the rest; what is on it already stays as it is."""
    list_id = list_named(edit, command.name)
    written = {stock.symbol: stock.written for stock in command.stocks}
    ids = known.securities(edit, written, written)
    made = lists.put_on(
        edit,
        list_id,
        [(ids[s.symbol], s.added_on or edit.now, _why(command.source, s), None) for s in command.stocks],
    )
    for stock in command.stocks:
        _comment(edit, ids[stock.symbol], stock.comment)
    _keep(edit, list_id, command)
    name = command.name or edit.one("SELECT name FROM lists WHERE id = ?", MAIN_LIST)
    return Outcome(_LISTS, (name,), tuple(made))


def settle_entry(edit: Edit, command: SettleEntry) -> Outcome:
    """Put what a kept entry stands for on its list, with its themes; or let it go. Raises NoSuchThing."""
    row = edit.rows(_ENTRY, command.entry_id)
    if not row:
        raise NoSuchThing("entry", command.entry_id)
    list_id, text, themes, source = row[0]
    changes = _LISTS
    if command.symbol is not None:
        ids = known.securities(edit, (command.symbol,))
        lists.put_on(edit, list_id, [(ids[command.symbol], edit.now, source, None)])
        if named := tuple(json.loads(themes)):
            changes |= tags.tag_stocks(edit, TagStocks((command.symbol,), named)).changes
    edit.delete("kept_entries", command.entry_id)
    return Outcome(changes, (text,))


def remember_mapping(edit: Edit, command: RememberMapping) -> Outcome:
    """Keep which column says what for a header; the last word counts."""
    mapping = command.mapping
    value = json.dumps([[role.value, place] for role, place in mapping.columns])
    decisions.keep(edit, MAPPING_KEY + mapping.key, value)
    return Outcome(_LISTS, ())


def note_files(edit: Edit, command: NoteFiles) -> Outcome:
    """Note files that are through; one that was noted before stays as it is.

    Whoever takes an import back does not want it again at the next look into the folder: the notes stay.
    """
    for file in command.files:
        if edit.one("SELECT 1 FROM seen_files WHERE sha256 = ?", file.sha256) is None:
            edit.keep("seen_files", sha256=file.sha256, name=file.name, seen_at=edit.now)
    return Outcome(Changes(), (enumerated(tuple(file.name for file in command.files), "files"),))


def list_named(edit: Edit, name: str) -> int:
    """The id of a list, made where it is new; the main one for an empty name."""
    cleaned = clean_theme_name(name)
    if not cleaned:
        return MAIN_LIST
    rows = edit.rows("SELECT id, name FROM lists ORDER BY id")
    found = next((row_id for row_id, each in rows if each.casefold() == cleaned.casefold()), None)
    return edit.insert("lists", name=cleaned, position=len(rows)) if found is None else found


def _why(source: str, stock: ListedStock) -> str:
    return source if stock.price is None else f"{source} @ {stock.price:g}"


def _comment(edit: Edit, security_id: int, comment: str) -> None:
    """Take a comment over where there is none yet: the user's own words stay."""
    if comment and not edit.one("SELECT comment FROM securities WHERE id = ?", security_id):
        edit.update("securities", security_id, comment=comment.strip())


def _keep(edit: Edit, list_id: int, command: ImportList) -> None:
    kept = {row[0] for row in edit.rows("SELECT text FROM kept_entries WHERE list_id = ?", list_id)}
    new = {entry.text: entry for entry in command.kept if entry.text and entry.text not in kept}
    rows = [_entry_row(list_id, entry, command.source, edit.now) for entry in new.values()]
    edit.insert_rows("kept_entries", _ENTRY_COLUMNS, rows)


def _entry_row(list_id: int, entry: KeptEntry, source: str, now: str) -> tuple[str | int, ...]:
    return (
        list_id, entry.text, entry.code, entry.name, entry.reason,
        json.dumps([str(symbol) for symbol in entry.candidates]), json.dumps(entry.themes, ensure_ascii=False),
        source, entry.comment, entry.added_on or now,
    )  # fmt: skip
