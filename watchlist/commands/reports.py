"""`watchlist reports`: the documents of the library."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.rows import ReportRow

COLUMNS: Final[tuple[Column[ReportRow], ...]] = (
    Column("Id", lambda row: row.id, right=True),
    Column("Published", lambda row: row.published or "no date"),
    Column("Broker", lambda row: row.broker, widest=16),
    Column("Title", lambda row: row.title, widest=50),
    Column("Rating", lambda row: f"{row.rating} {row.rating_action}".strip(), widest=16),
    Column("Picks", lambda row: row.picks, right=True),
    Column("Mentions", lambda row: row.mentions, right=True),
    Column("Same as", lambda row: f"{row.copy_of} ({row.copy_kind})" if row.copy_of else ""),
)


@click.command("reports")
@click.option("--trash", is_flag=True, help="Those in the trash instead; they count nowhere.")
@db_option
@json_option
@errors_told
def reports(trash: bool, db: str | None, as_json: bool) -> None:
    """List the reports of the library, with what was found in each."""
    from watchlist.store.queries import reports as all_reports

    with reading(db) as connection:
        rows = all_reports(connection, deleted=trash)
    show(rows, COLUMNS, as_json=as_json)
    copies = sum(row.copy_of is not None for row in rows)
    click.echo(f"{amount(len(rows), 'report')}, {len(rows) - copies} distinct", err=True)
