"""What the library keeps of a person's decisions that are no facts and need no table: values under a key, with a memory."""

from __future__ import annotations

from watchlist.store.journal import Edit


def keep(edit: Edit, key: str, value: str) -> None:
    """Keep a value under a key in place of what was there; "" keeps nothing."""
    row_id = edit.one("SELECT id FROM settings WHERE key = ?", key)
    if row_id is None:
        if value:
            edit.insert("settings", key=key, value=value)
    elif value:
        edit.update("settings", row_id, value=value)
    else:
        edit.delete("settings", row_id)
