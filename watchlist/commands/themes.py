"""`watchlist themes`: the themes with their stocks and evidence."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.rows import ThemeRow

COLUMNS: Final[tuple[Column[ThemeRow], ...]] = (
    Column("Theme", lambda row: row.name),
    Column("Stocks", lambda row: row.stocks, right=True),
    Column("By hand", lambda row: row.hand, right=True),
    Column("Reports", lambda row: row.reports, right=True),
    Column("Brokers", lambda row: row.brokers, right=True),
    Column("First", lambda row: row.first_seen),
    Column("Last", lambda row: row.last_seen),
    Column("Also called", lambda row: ", ".join(row.aliases)),
)


@click.command("themes")
@db_option
@json_option
@errors_told
def themes(db: str | None, as_json: bool) -> None:
    """List the themes, those with the most stocks first."""
    from watchlist.store.queries import themes as all_themes

    with reading(db) as connection:
        rows = all_themes(connection)
    show(rows, COLUMNS, as_json=as_json)
    click.echo(amount(len(rows), "theme"), err=True)
