"""`watchlist list`: the stocks of the watchlist with their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.queries import both
from watchlist.domain.rows import WatchRow

COLUMNS: Final[tuple[Column[WatchRow], ...]] = (
    Column("Symbol", lambda row: row.symbol),
    Column("Name", lambda row: row.name or row.name_en, widest=24),
    Column("Themes", lambda row: ", ".join(chip.name for chip in row.themes), widest=36),
    Column("Stance", lambda row: row.stance or ""),
    Column("Rating", lambda row: f"{row.rating} {row.rating_scope}".strip(), widest=18),
    Column("Reports", lambda row: row.reports, right=True),
    Column("Brokers", lambda row: row.brokers, right=True),
    Column("Mentions", lambda row: row.mentions, right=True),
    Column("First", lambda row: row.first_seen),
    Column("Last", lambda row: row.last_seen),
)


@click.command("list")
@click.argument("query", nargs=-1)
@click.option(
    "--list", "named", metavar="NAME", default="", help="The list of this name instead of the main one."
)
@click.option(
    "--view", "view", metavar="NAME", default="", help="What the saved view of this name finds, in its order."
)
@db_option
@json_option
@errors_told
def list_(query: tuple[str, ...], named: str, view: str, db: str | None, as_json: bool) -> None:
    """List the stocks of the watchlist, those with the most reports first.

    QUERY narrows them: a part of a name, a code or pinyin initials, or theme:液冷, broker:开源, stance:recommended,
    "mentions:>5 in 90d" and the like. Counts are of distinct reports: copies and translations once.
    """
    from watchlist.commands.viewing import columns_of, ordered, view_of
    from watchlist.store.queries import list_id_of, watchlist

    with reading(db) as connection:
        list_id = list_id_of(connection, named)
        if list_id is None:
            raise NoSuchThing("list", named)
        saved = view_of(connection, view) if view else None
        typed = " ".join(query)
        asked = typed if saved is None else both(saved.query, typed)
        if saved is not None and not named and saved.list_id is not None:
            list_id = saved.list_id
        rows = watchlist(connection, query=asked, list_id=list_id)
    columns: Sequence[Column[WatchRow]] = COLUMNS
    if saved is not None:
        rows, columns = ordered(rows, saved), columns_of(saved, COLUMNS)
    show(rows, columns, as_json=as_json)
    click.echo(amount(len(rows), "stock"), err=True)
