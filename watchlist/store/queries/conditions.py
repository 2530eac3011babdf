"""What a compiled search is made of: conditions with their parameters, and what they are asked about."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, sqlite3


class Condition(NamedTuple):
    """A condition that is true or false, never NULL; `cost` orders conditions: 0 a cell, 1 a small table, 3 whole histories."""

    sql: str
    parameters: tuple[str | int | float, ...] = ()
    cost: int = 0


ALL: Final = Condition("TRUE")
NOTHING: Final = Condition("FALSE")


@dataclass(frozen=True, slots=True)
class Asking:
    """Of which library, on which day and in which query is asked; `trail` are the views and lists that led here.

    `list_id` is the list that is searched, None where all are. `as_of` is the day (ISO) to whose end one looks back, None for now; `before` is then put before what is asked of tables.
    """

    connection: Connection
    today: date
    query: str = ""
    trail: tuple[str, ...] = ()
    as_of: str | None = None
    list_id: int | None = None

    @property
    def before(self) -> str:
        """What turns a query back to that day, "" for now."""
        if self.as_of is None:
            return ""
        from watchlist.store.queries.looking_back import tables_of  # noqa: PLC0415 - seldom needed

        return tables_of(self.connection, self.as_of)

    @property
    def restated(self) -> bool:
        """Whether something that counts was corrected since that day."""
        if self.as_of is None:
            return False
        from watchlist.store.queries.looking_back import then  # noqa: PLC0415 - as above

        return then(self.connection, self.as_of).restated


def prepare(connection: Connection) -> None:
    """Let SQL fold texts: names and titles have their keys, notes and comments are few."""
    try:
        connection.execute("SELECT folded('')")
    except (
        sqlite3.OperationalError
    ):  # not yet; a second time would fail while somebody reads from the connection
        connection.create_function("folded", 1, _folded, deterministic=True)


def negated(condition: Condition) -> Condition:
    """The opposite."""
    return Condition(f"NOT ({condition.sql})", condition.parameters, condition.cost)


def either(*conditions: Condition) -> Condition:
    """One at least."""
    kept = [each for each in conditions if each is not NOTHING]
    if not kept:
        return NOTHING
    return Condition(
        " OR ".join(each.sql for each in kept),
        tuple(value for each in kept for value in each.parameters),
        max(each.cost for each in kept),
    )


def among(sql: str, values: Iterable[str | int], cost: int = 1) -> Condition:
    """A condition with one place for a list; nothing where the list is empty."""
    found = list(values)
    return Condition(sql, (json.dumps(found),), cost) if found else NOTHING


def storable(text: str) -> bool:
    """Whether a text can stand in a library: halves of characters can't."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return fold(text)
