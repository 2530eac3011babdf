"""Fields of a search that are computed outside the store: rankings offer their values here.

A ranking calls `provide` once, when the program starts, with a function that imports what it needs when it is called. From
then on every search, saved view and smart list knows the field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeAlias

from watchlist.domain import query_fields
from watchlist.domain.query_fields import Computed
from watchlist.store.engine import Connection

Values: TypeAlias = Callable[[Connection, date, str | None], Mapping[str, float]]
"""The value of each stock (by its symbol as a text) that has one, on a day; for a state, any value says that it holds.

The last argument is the day (ISO) to whose end one looks back, None for now: only what was known then may be used.
"""

_providers: dict[str, Values] = {}


def provide(field: Computed, values: Values) -> None:
    """Let searches ask for a computed field."""
    query_fields.learn(field)
    _providers[field.name] = values


def values_of(
    name: str, connection: Connection, today: date, as_of: str | None = None
) -> Mapping[str, float]:
    """The values of a computed field (as they were at the end of a day), none where nobody provides it."""
    provider = _providers.get(name)
    return {} if provider is None else provider(connection, today, as_of)
