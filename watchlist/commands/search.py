"""`watchlist search`: words in the texts of the reports and in the notes."""

from __future__ import annotations

from typing import Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.rows import TextHit

COLUMNS: Final[tuple[Column[TextHit], ...]] = (
    Column("Report", lambda hit: hit.report_id or "", right=True),
    Column("Published", lambda hit: hit.published or "no date"),
    Column("Broker", lambda hit: hit.broker, widest=16),
    Column("Title", lambda hit: hit.title or f"Note on {hit.symbol}", widest=30),
    Column("From", lambda hit: hit.start, right=True),
    Column("To", lambda hit: hit.stop, right=True),
    Column("Sentence", lambda hit: hit.quote, widest=80),
)


@click.command("search")
@click.argument("text", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many hits at most.")
@db_option
@json_option
@errors_told
def search(text: tuple[str, ...], limit: int, db: str | None, as_json: bool) -> None:
    """Find TEXT in notes and reports: all words must stand there, 简 and 繁, wide and narrow, upper and lower case alike."""
    from watchlist.store.queries.fulltext import search as find

    with reading(db) as connection:
        hits = find(connection, " ".join(text), limit)
    show(hits, COLUMNS, as_json=as_json)
    click.echo(
        amount(len(hits), "hit") + (" (there may be more: --limit)" if len(hits) == limit else ""), err=True
    )
