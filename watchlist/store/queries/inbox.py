"""Drafts that wait for a person."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from watchlist.domain.draft_codec import draft_from_json, verdicts_from_json
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.review import Verdicts
from watchlist.domain.rows import DraftRow
from watchlist.store.engine import Connection

# A table whose columns nobody knows has neither house nor day: only of such drafts the payload is looked into for its warning.
# What stands in a document has its quotes escaped there.
_ROWS = """
SELECT id, name, title, broker, published, stocks, sure, doubtful, added_at, verdicts IS NOT NULL,
published = '' AND broker = '' AND (instr(payload, '["columns_unknown:') OR instr(payload, ',"columns_unknown:'))
FROM drafts WHERE closed_by IS NULL
"""


def drafts(connection: Connection) -> tuple[DraftRow, ...]:
    """The inbox, the oldest first."""
    return _made(connection.execute(f"{_ROWS} ORDER BY id"))


def how_many_drafts(connection: Connection) -> int:
    """How many drafts are in the inbox."""
    waiting: int = connection.execute("SELECT count(*) FROM drafts WHERE closed_by IS NULL").fetchone()[0]
    return waiting


def newest_draft(connection: Connection) -> int:
    """The highest number that a draft has: what is put into the inbox from now on gets a higher one."""
    newest: int = connection.execute("SELECT coalesce(max(id), 0) FROM drafts").fetchone()[0]
    return newest


def draft_of_text(connection: Connection, name: str, sha256_text: str) -> DraftRow | None:
    """The draft of a file of this name with the same text, found without a look at what it holds."""
    found = _made(connection.execute(f"{_ROWS} AND sha256_text = ? AND name = ?", (sha256_text, name)))
    return found[0] if found else None


def _made(rows: Iterable[tuple[Any, ...]]) -> tuple[DraftRow, ...]:
    cells = ((*row[:-2], bool(row[-2]), bool(row[-1])) for row in rows)
    return tuple(DraftRow(*row) for row in cells)


def draft(connection: Connection, draft_id: int) -> tuple[Draft, Verdicts]:
    """One draft with its verdicts so far. Raises NoSuchThing."""
    row = connection.execute(
        "SELECT payload, verdicts FROM drafts WHERE id = ? AND closed_by IS NULL", (draft_id,)
    ).fetchone()
    if row is None:
        raise NoSuchThing("draft", draft_id)
    payload, verdicts = row
    return draft_from_json(payload), Verdicts() if verdicts is None else verdicts_from_json(verdicts)
