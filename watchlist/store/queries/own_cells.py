"""The columns of the user's own and what stands in them: by themselves, as the table has them from its first paint."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from watchlist.domain.symbols import Symbol
from watchlist.store.engine import Connection, one
from watchlist.store.schema_kept import FIELDS_KEY, OWN_KEY

if TYPE_CHECKING:
    from watchlist.domain.own_fields import OwnField

_FIELDS: Final = "SELECT value FROM settings WHERE key = ?"
_OWN: Final = """
SELECT s.symbol, k.value FROM settings k JOIN securities s ON s.id = CAST(substr(k.key, length(?1) + 1) AS INTEGER)
WHERE k.key GLOB ?1 || '*'
"""
_COLUMN: Final = """
{before}SELECT CAST(substr(key, length(?1) + 1) AS INTEGER), value ->> ?2 FROM settings
WHERE key GLOB ?1 || '*' AND value ->> ?2 IS NOT NULL
"""


def own_fields(connection: Connection, before: str = "") -> tuple[OwnField, ...]:
    """The columns of the user's own in their order; `before` turns the query back to a day."""
    kept = json.loads(one(connection, f"{before}{_FIELDS}", (FIELDS_KEY,)) or '{"fields": []}')
    if not kept["fields"]:
        return ()
    from watchlist.domain.own_fields import OwnField  # noqa: PLC0415 - a first paint seldom needs it

    return tuple(OwnField(field_id, name) for field_id, name in kept["fields"])


def own_values(connection: Connection) -> dict[Symbol, dict[int, str]]:
    """What stands in them, by stock and column."""
    return {
        Symbol.parse(symbol): {int(field_id): text for field_id, text in json.loads(value).items()}
        for symbol, value in connection.execute(_OWN, (OWN_KEY,))
    }


def column_cells(connection: Connection, field_id: int, before: str = "") -> list[tuple[int, str]]:
    """What stands in one of them, by the ids of the securities; `before` turns the query back to a day."""
    return connection.execute(_COLUMN.format(before=before), (OWN_KEY, f'$."{field_id}"')).fetchall()
