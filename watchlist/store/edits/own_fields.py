"""Columns of the user's own, and what is written into them: decisions beside the facts, kept under keys."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from watchlist.domain.changes import Changes
from watchlist.domain.desk_commands import SetOwnFields, SetOwnValue
from watchlist.domain.errors import NameTaken, NoSuchThing
from watchlist.domain.themes import clean_theme_name
from watchlist.securities.folding import fold
from watchlist.store.edits import decisions, known
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.schema_kept import FIELDS_KEY, OWN_KEY

_VALUE: Final = "SELECT value FROM settings WHERE key = ?"


def set_own_fields(edit: Edit, command: SetOwnFields) -> Outcome:
    """Make, name, order and take away columns: what was written into one that goes, goes with it."""
    kept, following = _kept(edit)
    fields: list[tuple[int, str]] = []
    for field in command.fields:
        if field.id and field.id not in kept:
            raise NoSuchThing("field", field.id)
        fields.append((field.id or following, clean_theme_name(field.name)))
        following += not field.id
    _check_names([name for _, name in fields])
    decisions.keep(edit, FIELDS_KEY, json.dumps({"next": following, "fields": fields}, ensure_ascii=False))
    _forget(edit, kept.keys() - {field_id for field_id, _ in fields})
    return Outcome(Changes(views=True), (), tuple(field_id for field_id, _ in fields))


def set_own_value(edit: Edit, command: SetOwnValue) -> Outcome:
    """Write into a column beside stocks; empty clears."""
    kept, _ = _kept(edit)
    if command.field_id not in kept:
        raise NoSuchThing("field", command.field_id)
    for security_id in known.find_securities(edit, command.symbols).values():
        values = json.loads(edit.one(_VALUE, f"{OWN_KEY}{security_id}") or "{}")
        _keep(edit, security_id, {**values, str(command.field_id): command.text.strip()})
    symbols = enumerated(tuple(map(str, command.symbols)), "stocks")
    return Outcome(Changes(lists=True), (kept[command.field_id], symbols))


def _kept(edit: Edit) -> tuple[dict[int, str], int]:
    """The columns that there are, and the id of the next: that of one that went is never another's."""
    kept = json.loads(edit.one(_VALUE, FIELDS_KEY) or '{"next": 1, "fields": []}')
    return dict(kept["fields"]), kept["next"]


def _check_names(names: Iterable[str]) -> None:
    taken: dict[str, str] = {}
    for name in names:
        if not name:
            raise NoSuchThing("field", name)
        if fold(name) in taken:
            raise NameTaken("field", name, taken[fold(name)])
        taken[fold(name)] = name


def _forget(edit: Edit, gone: Iterable[int]) -> None:
    for field_id in gone:
        for key, value in edit.rows("SELECT key, value FROM settings WHERE key GLOB ?", f"{OWN_KEY}*"):
            values = json.loads(value)
            if values.pop(str(field_id), None) is not None:
                _keep(edit, int(key.removeprefix(OWN_KEY)), values)


def _keep(edit: Edit, security_id: int, values: dict[str, str]) -> None:
    written = {field_id: text for field_id, text in values.items() if text}
    decisions.keep(
        edit, f"{OWN_KEY}{security_id}", json.dumps(written, ensure_ascii=False) if written else ""
    )
