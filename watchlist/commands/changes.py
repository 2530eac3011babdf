"""`watchlist changes`: what changed between two dates, on the terminal or as a briefing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.briefing_words import EnglishWords
from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, table

if TYPE_CHECKING:
    from watchlist.domain.findings import QuotedChange
    from watchlist.exporting.briefing import Briefing, Words

DAY: Final = click.DateTime(formats=["%Y-%m-%d"])
_WORDS: Final = EnglishWords()

COLUMNS: Final[tuple[Column[QuotedChange], ...]] = (
    Column("What", lambda row: _WORDS.line(row.change), widest=70),
    Column("Report", lambda row: row.report_id, right=True),
    Column("Quote", lambda row: row.quote, widest=60),
)


@click.command("changes")
@click.option("--since", type=DAY, required=True, metavar="DATE", help="Compare with the end of this day.")
@click.option("--until", type=DAY, metavar="DATE", help="Up to the end of this day; else today.")
@click.option(
    "--known", is_flag=True, help="Compare what was known on the two days: count imports by their own date."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a briefing instead: .html or .md, by the ending.",
)
@db_option
@json_option
@errors_told
def changes(
    since: datetime, until: datetime | None, known: bool, output: Path | None, db: str | None, as_json: bool
) -> None:
    """List what changed between two dates: new themes and stocks, moves of ratings and stances, heat and silence.

    Every line has the sentence that shows it. Dates are those of the reports; with --known a report counts from the day
    on which it was both dated and imported.
    """
    first, last = since.date(), until.date() if until else datetime.now(UTC).date()
    if last < first:
        message = "the second date lies before the first"
        raise click.BadParameter(message, param_hint="--until")
    write = None if output is None else _writer(output)
    rows = _rows(db, first, last, known=known)
    if output is not None and write is not None:
        _write(output, write, rows, (first, last))
    elif as_json:
        _print_json(rows)
    else:
        _print(rows)
    click.echo(f"{amount(len(rows), 'change')} from {first} to {last}", err=True)


def _rows(db: str | None, first: date, last: date, *, known: bool) -> tuple[QuotedChange, ...]:
    from watchlist.analytics import states
    from watchlist.analytics.changes import changes as found
    from watchlist.store.queries.quoting import quoted

    state = states.known_on if known else states.dated_by
    with reading(db) as connection:
        return quoted(connection, found(state(connection, first), state(connection, last)))


def _writer(output: Path) -> Callable[[Briefing, Words], bytes]:
    from watchlist.exporting.briefing import briefing_html, briefing_markdown

    writers = {".html": briefing_html, ".md": briefing_markdown}
    writer = writers.get(output.suffix.casefold())
    if writer is None:
        message = f"“{output.name}” ends neither with .html nor with .md"
        raise click.BadParameter(message, param_hint="--output")
    return writer


def _write(
    output: Path,
    write: Callable[[Briefing, Words], bytes],
    rows: tuple[QuotedChange, ...],
    days: tuple[date, date],
) -> None:
    from watchlist.exporting.briefing import Briefing
    from watchlist.exporting.files import write_atomically

    about = f"From the end of {days[0]} to the end of {days[1]}. Copies and translations count once."
    write_atomically(output, write(Briefing("What changed", about, rows, "Nothing changed."), _WORDS))


def _print(rows: tuple[QuotedChange, ...]) -> None:
    for kind in dict.fromkeys(row.change.kind for row in rows):
        click.echo(_WORDS.heading(kind))
        click.echo(table([row for row in rows if row.change.kind is kind], COLUMNS))
        click.echo()


def _print_json(rows: tuple[QuotedChange, ...]) -> None:
    from watchlist.exporting.records import record
    from watchlist.exporting.rows_json import rows_json

    places = ("quote", "report_id", "start", "end", "title", "broker", "published")
    records = [
        record(row.change)
        | {f"quote_{name}".replace("quote_quote", "quote"): getattr(row, name) for name in places}
        for row in rows
    ]
    click.echo(rows_json(records).decode(), nl=False)
