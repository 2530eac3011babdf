"""`watchlist list`: the stocks of the watchlist with their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.watch_rows import WatchRow

if TYPE_CHECKING:
    from watchlist.store.database import Connection

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
    from watchlist.store.queries import list_id_of, watchlist

    columns: Sequence[Column[WatchRow]] = COLUMNS
    typed = " ".join(query)
    with reading(db, searching=bool(typed or named or view)) as connection:
        list_id = list_id_of(connection, named)
        if list_id is None:
            raise NoSuchThing("list", named)
        if view:
            rows, columns = _viewed(connection, view, typed, list_id if named else None)
        else:
            rows = watchlist(connection, query=typed, list_id=list_id)
    show(rows, columns, as_json=as_json)
    click.echo(amount(len(rows), "stock"), err=True)


def _viewed(
    connection: Connection, view: str, typed: str, list_id: int | None
) -> tuple[Sequence[WatchRow], Sequence[Column[WatchRow]]]:
    """What a saved view finds of its list, or of the one that was named, in its order and with its columns."""
    from watchlist.commands.viewing import columns_of, ordered, view_of
    from watchlist.domain.queries import both
    from watchlist.store.queries import watchlist

    saved = view_of(connection, view)
    which = saved.list_id if list_id is None else list_id
    rows = watchlist(connection, query=both(saved.query, typed), list_id=which)
    return ordered(rows, saved), columns_of(saved, COLUMNS)
