"""The stocks that a list keeps above all its others."""

from __future__ import annotations

import json

from watchlist.domain.changes import Changes
from watchlist.domain.desk_commands import PinStocks, UnpinStocks
from watchlist.store.edits import decisions, known, lists
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit
from watchlist.store.naming import enumerated
from watchlist.store.schema import MAIN_LIST
from watchlist.store.schema_kept import PINS_KEY


def pin_stocks(edit: Edit, command: PinStocks) -> Outcome:
    """Keep stocks at the top of their list, a smart one too."""
    return _keep(edit, command, pinned=True)


def unpin_stocks(edit: Edit, command: UnpinStocks) -> Outcome:
    """Keep them there no longer."""
    return _keep(edit, command, pinned=False)


def forget(edit: Edit, list_id: int) -> None:
    """The list goes."""
    decisions.keep(edit, f"{PINS_KEY}{list_id}", "")


def _keep(edit: Edit, command: PinStocks | UnpinStocks, *, pinned: bool) -> Outcome:
    list_id = MAIN_LIST if command.list_id is None else command.list_id
    lists.name_of(edit, list_id)
    key = f"{PINS_KEY}{list_id}"
    ids = set(json.loads(edit.one("SELECT value FROM settings WHERE key = ?", key) or "[]"))
    asked = set(known.find_securities(edit, command.symbols).values())
    ids = ids | asked if pinned else ids - asked
    decisions.keep(edit, key, json.dumps(sorted(ids)) if ids else "")
    return Outcome(Changes(lists=True), (enumerated(tuple(map(str, command.symbols)), "stocks"),))
