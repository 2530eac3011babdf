"""How far back is known what a search asks about: a library of an older version has forgotten some of its past."""

from __future__ import annotations

from typing import Final

from watchlist.domain.queries import fault
from watchlist.domain.query_fields import known_state
from watchlist.domain.query_tree import Field
from watchlist.domain.query_words import TAG_SOURCES
from watchlist.store.past import kept_since
from watchlist.store.queries.conditions import Asking

_CHANGING: Final = frozenset({"flag", "comment", "note", "why"})
"""What is written over what was there: nothing tells its past but the changes that were kept."""

_STATES: Final = frozenset({"flagged", "commented", "noted"})


def refuse_unknown(field: Field, asking: Asking) -> None:
    """Raise BadQuery where a field asks about a past that was not kept: today's value would be no answer."""
    if asking.as_of is None or not _changes(field):
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
