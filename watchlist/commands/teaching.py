"""`watchlist securities teach` and `taught`: what a written name stands for from now on, and in the reports that are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import carry_out, reading, symbol_of
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.correction_commands import CorrectName

if TYPE_CHECKING:
    from watchlist.domain.commands import LearnAlias

COLUMNS: Final[tuple[Column[LearnAlias], ...]] = (
    Column("Written", lambda row: row.text),
    Column("Symbol", lambda row: row.symbol),
    Column("For", lambda row: row.broker or "all"),
)


@click.command("teach")
@click.argument("text")
@click.argument("stock")
@click.option("--broker", help="Only in the reports of this house; else in all.")
@click.option("--dry-run", is_flag=True, help="Count the older rows that would change, and change nothing.")
@db_option
@json_option
@errors_told
def teach(text: str, stock: str, broker: str | None, db: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Let TEXT stand for STOCK from now on and in the reports that are there; rows that you made or corrected stay."""
    from watchlist.store.queries import older_rows

    symbol = symbol_of(stock)
    with reading(db) as connection:
        older = older_rows(connection, text, symbol, broker)
    if not dry_run:
        tell_step(carry_out(db, CorrectName(text, symbol, broker)), as_json=as_json)
    done = "would change" if dry_run else "changed"
    click.echo(f"{amount(older.rows, 'older row')} {done} in {amount(older.reports, 'report')}", err=True)


@click.command("taught")
@db_option
@json_option
@errors_told
def taught(db: str | None, as_json: bool) -> None:
    """List the names that you have taught, in the order in which you did; teach one again to change it."""
    from watchlist.store.queries import learned_aliases

    with reading(db) as connection:
        show(learned_aliases(connection), COLUMNS, as_json=as_json)
