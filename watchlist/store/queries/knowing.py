"""What was known at a moment: which reports; and how far back what a search asks about is known at all."""

from __future__ import annotations

from typing import Final

from watchlist.domain.queries import fault
from watchlist.domain.query_fields import known_state
from watchlist.domain.query_tree import Field
from watchlist.domain.query_words import TAG_SOURCES
from watchlist.store.engine import Connection
from watchlist.store.past import kept_since
from watchlist.store.queries.conditions import Asking
from watchlist.store.queries.looking_back import then
from watchlist.store.queries.narrowing import IMPORTED_BY

_CHANGING: Final = frozenset({"flag", "comment", "note", "why"})
"""What is written over what was there: nothing tells its past but the changes that were kept."""

_STATES: Final = frozenset({"flagged", "commented", "noted"})


def known_reports(connection: Connection, as_of: str) -> frozenset[int]:
    """The reports outside the trash that were imported by the end of a day and are not dated after it."""
    before = then(connection, as_of).of_counts
    if before:
        return frozenset(row[0] for row in connection.execute(f"{before}SELECT id FROM known"))  # noqa: S608 - our own words
    sql = f"SELECT id FROM reports WHERE deleted_at IS NULL AND coalesce(published, '') <= ? AND id IN ({IMPORTED_BY})"  # noqa: S608 - a constant of ours
    return frozenset(row[0] for row in connection.execute(sql, (as_of, as_of)))


def imported_reports(connection: Connection, moment: str) -> frozenset[int]:
    """The reports outside the trash that had come in by a moment (ISO, UTC)."""
    sql = "SELECT id FROM reports WHERE deleted_at IS NULL AND imported_at <= ?"
    return frozenset(row[0] for row in connection.execute(sql, (moment,)))


def refuse_unknown(field: Field, asking: Asking) -> None:
    """Raise BadQuery where a field asks about a past that was not kept: today's value would be no answer."""
    if asking.as_of is None:
        return
    if not _changes(field):
        return
    since = kept_since(asking.connection)
    if asking.as_of < since:
        raise fault(asking.query, field.position, "then", field.name, since)


def _changes(field: Field) -> bool:
    if field.name == "is":
        return known_state(field.value) in _STATES
    if field.name == "tag":
        return TAG_SOURCES.get(field.value.casefold()) == "hidden"
    return field.name in _CHANGING
