"""`watchlist undo` and `watchlist redo`: one step of the history, back or forth."""

from __future__ import annotations

import json

import click

from watchlist.commands.library import writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import visible
from watchlist.domain.commands import Applied


@click.command("undo")
@db_option
@json_option
@errors_told
def undo(db: str | None, as_json: bool) -> None:
    """Take back the newest step: an import, a tag, anything that changed the library."""
    from watchlist.store import history

    with writing(db) as database:
        tell_step(history.undo(database), as_json=as_json, verb="Undone: ")


@click.command("redo")
@db_option
@json_option
@errors_told
def redo(db: str | None, as_json: bool) -> None:
    """Do the step again that was undone last."""
    from watchlist.store import history

    with writing(db) as database:
        tell_step(history.redo(database), as_json=as_json, verb="Done again: ")


def tell_step(applied: Applied, *, as_json: bool, verb: str = "") -> None:
    """Say which step a write was: as a record on stdout, or in a sentence on stderr."""
    if as_json:
        step = {"step": applied.step_id, "name": applied.name, "changed": bool(applied.changes)}
        click.echo(json.dumps([step], ensure_ascii=False))
    else:
        click.echo(f"{verb}{visible(applied.name)}" if applied.changes else "Nothing to change.", err=True)
