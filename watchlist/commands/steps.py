"""`watchlist undo` and `watchlist redo`: steps of the history, back or forth."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from watchlist.commands.library import writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import visible
from watchlist.domain.commands import Applied
from watchlist.domain.errors import NothingToUndo

if TYPE_CHECKING:
    from watchlist.store.database import Database

count_option = click.option(
    "--steps",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="So many steps, the newest first; fewer where there are no more.",
)


@click.command("undo")
@count_option
@db_option
@json_option
@errors_told
def undo(steps: int, db: str | None, as_json: bool) -> None:
    """Take back the newest step: an import, a tag, anything that changed the library."""
    from watchlist.store import history

    with writing(db) as database:
        _travel(database, history.undo, steps, "Undone: ", as_json=as_json)


@click.command("redo")
@count_option
@db_option
@json_option
@errors_told
def redo(steps: int, db: str | None, as_json: bool) -> None:
    """Do the step again that was undone last."""
    from watchlist.store import history

    with writing(db) as database:
        _travel(database, history.redo, steps, "Done again: ", as_json=as_json)


def _travel(
    database: Database, move: Callable[[Database], Applied], steps: int, verb: str, *, as_json: bool
) -> None:
    """Go so many steps, as far as there are any. Raises NothingToUndo where there is none at all."""
    gone = [move(database)]
    with suppress(NothingToUndo):
        gone.extend(move(database) for _ in range(steps - 1))
    tell_steps(gone, as_json=as_json, verb=verb)


def tell_step(applied: Applied, *, as_json: bool, verb: str = "") -> None:
    """Say which step a write was: as a record on stdout, or in a sentence on stderr."""
    tell_steps([applied], as_json=as_json, verb=verb)


def tell_steps(steps: Sequence[Applied], *, as_json: bool, verb: str) -> None:
    """The same of several."""
    if as_json:
        records = [{"step": each.step_id, "name": each.name, "changed": bool(each.changes)} for each in steps]
        click.echo(json.dumps(records, ensure_ascii=False))
        return
    for each in steps:
        click.echo(f"{verb}{visible(each.name)}" if each.changes else "Nothing to change.", err=True)
