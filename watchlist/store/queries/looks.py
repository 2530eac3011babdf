"""The moment up to which a person has seen what changed."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from watchlist.store.engine import Connection, one

LOOK_KEY: Final = "last_look"
"""Its key among the settings of a library."""


def last_look(connection: Connection) -> datetime | None:
    """The moment of the last look, with its zone; None where nobody has looked yet."""
    found = one(connection, "SELECT value FROM settings WHERE key = ?", (LOOK_KEY,))
    return None if found is None else datetime.fromisoformat(found)
