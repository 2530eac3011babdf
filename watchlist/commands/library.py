"""The library that a command works on, open for as long as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.options import explain
from watchlist.domain.errors import AmbiguousName, BadSymbol, NoSuchThing
from watchlist.domain.moments import now
from watchlist.domain.symbols import Symbol

if TYPE_CHECKING:
    from pathlib import Path

    from watchlist.domain.commands import Applied, Command
    from watchlist.store.database import Connection, Database
    from watchlist.store.keeping import Kept

MOST_NAMED = 5
"""How many candidates an ambiguous name is told with."""


_DANGERS: Final = {
    "cloud": "{} lies in a folder that another program copies while it is written: keep the library elsewhere, backups there.",
    "network": "{} lies on another computer: if that is interrupted the library may be damaged. Keep it on a disk of this one.",
}

_LOG_HELD: Final = (
    "A program has been reading {0} for so long that what is written meanwhile can't go into the file: {1} MB wait in {0}-wal."
    " Nothing is lost; it shrinks once that program has ended."
)


@contextmanager
def reading(db: str | None, *, searching: bool = True) -> Iterator[Connection]:
    """The library, to read from; an empty one is made where there is none. Who searches nothing need not load what figures are."""
    from watchlist.store.damage import damage_told
    from watchlist.store.database import library_path, open_reader

    if searching:
        from watchlist.analytics import stock_figures

        stock_figures.offer()
    path = library_path(db)
    connection = open_reader(path)
    try:
        with damage_told(path):
            yield connection
    finally:
        connection.close()


@contextmanager
def writing(db: str | None) -> Iterator[Database]:
    """The library, to write to."""
    from watchlist.store.damage import damage_told
    from watchlist.store.database import library_path, open_writer

    path = library_path(db)
    _warn_of(path)
    database = open_writer(path)
    database.when_held = partial(_tell_log, path)
    try:
        with damage_told(path):
            yield database
    finally:
        database.close()
        if database.kept is not None:
            _tell(database.kept)


def _warn_of(path: Path) -> None:
    """Say where a library is in danger."""
    from watchlist.store.whereabouts import danger_of

    code = danger_of(path)
    if code:
        click.echo(_DANGERS[code].format(path), err=True)


def _tell(kept: Kept) -> None:
    """Say what was done before the write, or could not be."""
    if kept.failure is not None:
        click.echo(f"No backup was made. {explain(kept.failure)}", err=True)
    if kept.purged:
        _tell_purged(kept.purged)


def _tell_log(path: Path, held: int) -> None:
    click.echo(_LOG_HELD.format(path, held // 2**20), err=True)


def _tell_purged(titles: Sequence[str]) -> None:
    named = ", ".join(titles[:MOST_NAMED]) + (", …" if len(titles) > MOST_NAMED else "")
    click.echo(
        f"Removed for good after 30 days in the trash: {named}. Today's backup still has them.", err=True
    )


def carry_out(db: str | None, command: Command) -> Applied:
    """One write, as one step that can be undone."""
    from watchlist.store.edits import apply

    with writing(db) as database:
        return apply(database, command, now=now())


def symbols_of(names: Sequence[str]) -> tuple[Symbol, ...]:
    """The securities that are meant, each once. Raises AmbiguousName, NoSuchThing."""
    return tuple(dict.fromkeys(map(symbol_of, names)))


def symbol_of(name: str) -> Symbol:
    """The security that a code, a name or pinyin initials stand for. Raises AmbiguousName, NoSuchThing."""
    try:
        return Symbol.parse(name)
    except BadSymbol:
        pass
    from watchlist.securities.master import clearly_best, load_master

    master = load_master()
    candidates = master.resolve(name)
    best = clearly_best(candidates)
    if best is not None:
        return best.symbol
    found = [candidate.symbol for candidate in candidates] or [each.symbol for each in master.search(name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise AmbiguousName(name, ", ".join(map(str, found[:MOST_NAMED])))
    raise NoSuchThing("security", name)


def tell_unknown(connection: Connection, *days: str) -> None:
    """Say from when on changes of themes and corrections are known, where one of these days (ISO) is earlier."""
    from watchlist.store.past import facts_kept_since

    since = facts_kept_since(connection)
    if any(day < since for day in days):
        click.echo(f"Changes of themes and corrections are known from {since} on.", err=True)
