"""`watchlist themes`: the themes with their stocks and evidence, and the commands that change them."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.concepts import take
from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.commands.theme_changes import COMMANDS as CHANGES
from watchlist.domain.errors import NoSuchThing
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


@click.group("themes", invoke_without_command=True)
@click.pass_context
@db_option
@json_option
@errors_told
def themes(context: click.Context, db: str | None, *, as_json: bool) -> None:
    """List the themes, those with the most stocks first; or change them: see the commands below."""
    if context.invoked_subcommand is not None:
        return
    from watchlist.store.queries import themes as all_themes

    with reading(db) as connection:
        rows = all_themes(connection)
    show(rows, COLUMNS, as_json=as_json)
    click.echo(amount(len(rows), "theme"), err=True)


@click.command("tree")
@click.argument("theme", default="")
@db_option
@errors_told
def tree(theme: str, db: str | None) -> None:
    """Print the tree of themes, or what lies below THEME, as Markdown: chains in their order, stocks behind their theme."""
    from watchlist.exporting.theme_tree import theme_tree
    from watchlist.store import queries

    with reading(db) as connection:
        rows, stocks = queries.themes(connection), queries.own_stocks(connection)
    top = next((row.id for row in rows if theme in (row.name, *row.aliases)), None)
    if theme and top is None:
        raise NoSuchThing("theme", theme)
    click.echo(theme_tree(rows, stocks, top), nl=False)


for _command in (*CHANGES, take, tree):
    themes.add_command(_command)
