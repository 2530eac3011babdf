"""`watchlist kept`: entries of other programs' lists that stand for no security; say what they are, or let them go."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.library import carry_out, reading, symbol_of, writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, show
from watchlist.domain.commands import SettleEntry
from watchlist.domain.moments import now
from watchlist.domain.rows import KeptRow

COLUMNS: Final[tuple[Column[KeptRow], ...]] = (
    Column("Number", lambda row: row.id, right=True),
    Column("List", lambda row: row.list_name, widest=30),
    Column("Entry", lambda row: row.text, widest=40),
    Column("Why", lambda row: row.reason),
    Column("Could be", lambda row: " ".join(map(str, row.candidates)), widest=60),
    Column("Themes", lambda row: ", ".join(row.themes), widest=30),
    Column("From", lambda row: row.source, widest=30),
)


@click.group("kept", invoke_without_command=True)
@db_option
@json_option
@click.pass_context
@errors_told
def kept(context: click.Context, db: str | None, as_json: bool) -> None:
    """List the entries of other programs' lists that stand for no security; `settle` or `dismiss` them by their number."""
    if context.invoked_subcommand is not None:
        return
    from watchlist.store.queries import kept_entries

    with reading(db) as connection:
        rows = kept_entries(connection)
    show(rows, COLUMNS, as_json=as_json)
    click.echo(f"{len(rows)} kept", err=True)


@kept.command("settle")
@click.argument("number", type=int)
@click.argument("stock")
@db_option
@json_option
@errors_told
def settle(number: int, stock: str, db: str | None, as_json: bool) -> None:
    """Say that the entry NUMBER stands for STOCK: it goes on the entry's list, with the entry's themes."""
    tell_step(carry_out(db, SettleEntry(number, symbol_of(stock))), as_json=as_json)


@kept.command("dismiss")
@click.argument("numbers", nargs=-1, required=True, type=int)
@db_option
@json_option
@errors_told
def dismiss(numbers: tuple[int, ...], db: str | None, as_json: bool) -> None:
    """Let the entries NUMBERS go, as one step."""
    from watchlist.store.edits import apply_many

    commands = [SettleEntry(number) for number in dict.fromkeys(numbers)]
    with writing(db) as database:
        applied = apply_many(database, commands, "dismiss_entries", now=now())
    tell_step(applied, as_json=as_json)
