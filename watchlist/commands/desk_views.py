"""`watchlist views`: searches kept under a name, with columns, order and grouping."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.desk_entries import add_delete, add_move, add_rename
from watchlist.commands.library import carry_out, reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, amount, show
from watchlist.commands.viewing import SORTABLE, view_of
from watchlist.domain.desk_commands import DeleteView, MoveView, RenameView, SaveView
from watchlist.domain.rows import ViewRow

COLUMNS: Final[tuple[Column[ViewRow], ...]] = (
    Column("View", lambda row: row.name),
    Column("Query", lambda row: row.query, widest=60),
    Column("Order", lambda row: ", ".join(row.sorting)),
    Column("Groups", lambda row: row.grouping),
    Column("Columns", lambda row: ", ".join(row.columns)),
)


@click.group("views", invoke_without_command=True)
@db_option
@json_option
@click.pass_context
@errors_told
def views(context: click.Context, db: str | None, as_json: bool) -> None:
    """List the saved views, or change them; `watchlist list --view NAME` shows one."""
    if context.invoked_subcommand is None:
        from watchlist.store.queries import views as all_views

        with reading(db) as connection:
            rows = all_views(connection)
        show(rows, COLUMNS, as_json=as_json)
        click.echo(amount(len(rows), "view"), err=True)


@views.command("save")
@click.argument("name")
@click.argument("query", nargs=-1)
@click.option("--columns", metavar="NAMES", default="", help="The columns, with commas between them.")
@click.option(
    "--sort", "sorting", metavar="NAMES", default="", help="The order: reports ascends, -reports descends."
)
@click.option(
    "--group",
    "grouping",
    metavar="NAME",
    default="",
    help="What the window groups the rows by, such as theme.",
)
@db_option
@json_option
@errors_told
def save(  # noqa: PLR0913 - click passes one argument an option
    name: str,
    query: tuple[str, ...],
    *,
    columns: str,
    sorting: str,
    grouping: str,
    db: str | None,
    as_json: bool,
) -> None:
    """Keep QUERY as the view NAME; a view of that name is replaced."""
    order = _names(sorting)
    for each in order:
        if each.removeprefix("-") not in SORTABLE:
            message = f"“{each}” is none of {', '.join(SORTABLE)}"
            raise click.BadParameter(message, param_hint="--sort")
    tell_step(
        carry_out(db, SaveView(name, " ".join(query), _names(columns), order, grouping)), as_json=as_json
    )


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _id_of(db: str | None, name: str) -> int:
    with reading(db) as connection:
        return view_of(connection, name).id


add_rename(views, "view", _id_of, RenameView)
add_delete(views, "view", _id_of, DeleteView)
add_move(views, "view", _id_of, MoveView)
