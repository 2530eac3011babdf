"""`watchlist lists`: the lists themselves; one may follow a search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.desk_entries import add_delete, add_move, add_rename
from watchlist.commands.library import carry_out, reading, symbols_of
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.commands import AddStocks, RemoveStocks
from watchlist.domain.desk_commands import AddList, DeleteList, FollowQuery, MoveList, RenameList, SetSection
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.rows import ListRow

if TYPE_CHECKING:
    from watchlist.domain.commands import Command

COLUMNS: Final[tuple[Column[ListRow], ...]] = (
    Column("List", lambda row: row.name),
    Column("Stocks", lambda row: row.stocks, right=True),
    Column("Follows", lambda row: "" if row.query is None else row.query, widest=60),
)


@click.group("lists", invoke_without_command=True)
@db_option
@json_option
@click.pass_context
@errors_told
def lists(context: click.Context, db: str | None, as_json: bool) -> None:
    """List the lists with how many stocks each has, or change them.

    A list that follows a search has the stocks that the search finds, now and after every import.
    """
    if context.invoked_subcommand is None:
        rows = _rows(db)
        show(rows, COLUMNS, as_json=as_json)
        click.echo(amount(len(rows), "list"), err=True)


@lists.command("add")
@click.argument("name")
@click.option("--follow", "query", metavar="QUERY", help="Let the list follow this search.")
@db_option
@json_option
@errors_told
def add(name: str, query: str | None, db: str | None, as_json: bool) -> None:
    """Make the list NAME."""
    tell_step(carry_out(db, AddList(name, query)), as_json=as_json)


@lists.command("follow")
@click.argument("name")
@click.argument("query", nargs=-1)
@click.option("--stop", is_flag=True, help="Follow nothing any more and keep the stocks of now.")
@db_option
@json_option
@errors_told
def follow(name: str, query: tuple[str, ...], stop: bool, db: str | None, as_json: bool) -> None:
    """Let the list NAME follow QUERY; the stocks that were put on it by hand go (`undo` brings them back)."""
    if stop == bool(query):
        message = "give a search, or --stop"
        raise click.UsageError(message)
    tell_step(
        carry_out(db, FollowQuery(_id_of(db, name), None if stop else " ".join(query))), as_json=as_json
    )


@lists.command("put")
@click.argument("name")
@click.argument("stocks", nargs=-1, required=True)
@click.option("--section", metavar="NAME", help="Into this section of the list (“”: into none).")
@db_option
@json_option
@errors_told
def put(name: str, stocks: tuple[str, ...], section: str | None, db: str | None, as_json: bool) -> None:
    """Put STOCKS on the list NAME."""
    list_id, symbols = _id_of(db, name), symbols_of(stocks)
    commands: list[Command] = [AddStocks(symbols, list_id)]
    if section is not None:
        commands.append(SetSection(symbols, section, list_id))
    for command in commands:
        tell_step(carry_out(db, command), as_json=as_json)


@lists.command("take")
@click.argument("name")
@click.argument("stocks", nargs=-1, required=True)
@db_option
@json_option
@errors_told
def take(name: str, stocks: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Take STOCKS off the list NAME."""
    tell_step(carry_out(db, RemoveStocks(symbols_of(stocks), _id_of(db, name))), as_json=as_json)


def _rows(db: str | None) -> list[ListRow]:
    """All lists, those that follow a search with how many stocks it finds now."""
    from watchlist.store.queries import list_count
    from watchlist.store.queries import lists as all_lists

    with reading(db) as connection:
        return [
            ListRow(row.id, row.name, list_count(connection, row.id), row.query)
            for row in all_lists(connection)
        ]


def _id_of(db: str | None, name: str) -> int:
    from watchlist.store.queries import list_id_of

    with reading(db) as connection:
        list_id = list_id_of(connection, name) if name else None
    if list_id is None:
        raise NoSuchThing("list", name)
    return list_id


add_rename(lists, "list", _id_of, RenameList)
add_delete(lists, "list", _id_of, DeleteList, "; its stocks and what reports say of them stay")
add_move(lists, "list", _id_of, MoveList)
