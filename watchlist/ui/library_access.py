"""How the window reaches a library: the store is imported when it is asked, for a page that was never shown needs none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from watchlist.securities.lexicon import Lexicon
    from watchlist.store.database import Connection
    from watchlist.store.identity import Identity

T = TypeVar("T")

STEPS_BETWEEN_LOOKS = 100_000
"""So many steps of SQLite's, about a millisecond, lie between two looks whether a query is still wanted."""


def open_library(path: Path) -> Connection:
    """A reading connection; the store makes the library, or brings it up to date, where it has to be."""
    from watchlist.store import database  # noqa: PLC0415 - as a page that was never shown needs no store

    return database.open_reader(path)


def identity_at(path: Path) -> Identity | None:
    """What stands at the library's path now."""
    from watchlist.store.identity import identity_of  # noqa: PLC0415 - as above

    return identity_of(path)


def version_of(reader: Connection) -> int:
    """A number that is another one as soon as another connection wrote."""
    from watchlist.store.engine import data_version  # noqa: PLC0415 - as above

    return data_version(reader)


def read_once(path: Path, query: Callable[[Connection], T], stopping: Callable[[], bool] | None = None) -> T:
    """The answer of a query over a connection of its own, which is broken off once it is `stopping`."""
    from watchlist.store.database import open_reader  # noqa: PLC0415 - as above

    connection = open_reader(path)
    if stopping is not None:
        connection.set_progress_handler(stopping, STEPS_BETWEEN_LOOKS)
    try:
        return answer(path, connection, query)
    finally:
        connection.close()


def answer(path: Path, connection: Connection, query: Callable[[Connection], T]) -> T:
    """The answer of a query; what SQLite says of a damaged file is told as that."""
    from watchlist.store.engine import errors_of  # noqa: PLC0415 - as above

    with errors_of(path):
        return query(connection)


def lexicon_of(path: Path, before: Lexicon | None) -> Lexicon:
    """The lexicon with what a library has learned; what is there of it `before` is taken over."""
    from watchlist.securities.lexicon import load_lexicon  # noqa: PLC0415 - heavy: only in the thread
    from watchlist.store.queries import learned_aliases  # noqa: PLC0415 - as above

    learned = read_once(
        path, learned_aliases
    )  # first: a second later the library may be elsewhere, and would be begun anew
    return (before or load_lexicon()).with_aliases(learned)
