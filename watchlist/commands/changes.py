"""`watchlist changes`: what changed between two dates, on the terminal or as a briefing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict, Unpack

import click

from watchlist.commands.briefing_words import EnglishWords
from watchlist.commands.library import carry_out, reading, tell_unknown
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, table
from watchlist.domain.commands import NoteLook

if TYPE_CHECKING:
    from watchlist.analytics.changes import Known
    from watchlist.domain.findings import QuotedChange
    from watchlist.exporting.briefing import Briefing, Words
    from watchlist.store.database import Connection

DAY: Final = click.DateTime(formats=["%Y-%m-%d"])
LAST: Final = "last"
_WORDS: Final = EnglishWords()


class DayOrLast(click.DateTime):
    """A day, or the word `last` for the last look."""

    name = "day or last"

    def __init__(self) -> None:
        super().__init__(formats=DAY.formats)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - click's
        """The word as it is, everything else as a day."""
        return LAST if value == LAST else super().convert(value, param, ctx)


COLUMNS: Final[tuple[Column[QuotedChange], ...]] = (
    Column("What", lambda row: _WORDS.line(row.change), widest=70),
    Column("Report", lambda row: row.report_id, right=True),
    Column("Quote", lambda row: row.quote, widest=60),
)


class Options(TypedDict):
    """Between what to compare, and where the answer goes."""

    since: datetime | str
    until: datetime | None
    known: bool
    output: Path | None
    seen: bool


@click.command("changes")
@click.option(
    "--since",
    type=DayOrLast(),
    required=True,
    metavar="DATE|last",
    help="Compare with the end of this day; `last`: with what was there when it was last marked as seen.",
)
@click.option("--until", type=DAY, metavar="DATE", help="Up to the end of this day; else today.")
@click.option(
    "--known", is_flag=True, help="Compare what was known on the two days: count imports by their own date."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write a briefing instead: .html, .md or .pdf, by the ending.",
)
@click.option(
    "--seen", is_flag=True, help="Mark everything that is there as seen, for the next `--since last`."
)
@db_option
@json_option
@errors_told
def changes(db: str | None, as_json: bool, **options: Unpack[Options]) -> None:
    """List what changed between two dates: new themes and stocks, moves of ratings and stances, heat and silence.

    Every line has the sentence that shows it. Dates are those of the reports; with --known a report counts from the day
    on which it was both dated and imported. `--since last` compares what is there now with what was there at the last look.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    since, output = options["since"], options["output"]
    write = None if output is None else _writer(output)
    if isinstance(since, str):
        rows, said = _since_look(db, now, options)
    else:
        rows, said = _between(db, since.date(), now, options)
    if output is not None and write is not None:
        _write(output, write, rows, said)
    elif as_json:
        _print_json(rows)
    else:
        _print(rows)
    click.echo(f"{amount(len(rows), 'change')} from {said}", err=True)
    if options["seen"]:
        carry_out(db, NoteLook(now.isoformat()))


_Found = tuple[tuple["QuotedChange", ...], str]
"""The changes, and between what they lie."""


def _between(db: str | None, first: date, now: datetime, options: Options) -> _Found:
    from watchlist.analytics import states

    last = (options["until"] or now).date()
    if last < first:
        message = "the second date lies before the first"
        raise click.BadParameter(message, param_hint="--until")
    state = states.known_on if options["known"] else states.dated_by
    with reading(db) as connection:
        if options["known"]:
            tell_unknown(connection, first.isoformat(), last.isoformat())
        return _quoted(connection, state(connection, first), state(connection, last)), f"{first} to {last}"


def _since_look(db: str | None, now: datetime, options: Options) -> _Found:
    from watchlist.analytics.states import known_at
    from watchlist.store.queries import last_look

    if options["until"] is not None or options["known"]:
        message = "the last look is compared with what is there now; neither --until nor --known goes with it"
        raise click.UsageError(message)
    with reading(db) as connection:
        look = last_look(connection)
        if look is None:
            message = "nothing has been marked as seen yet: give a date, and --seen to mark what is there now"
            raise click.BadParameter(message, param_hint="--since")
        rows = _quoted(connection, known_at(connection, look), known_at(connection, now))
    return rows, f"the last look on {look.astimezone():%Y-%m-%d %H:%M} to {now.astimezone():%Y-%m-%d %H:%M}"


def _quoted(connection: Connection, before: Known, after: Known) -> tuple[QuotedChange, ...]:
    from watchlist.analytics.changes import changes as found
    from watchlist.store.queries.quoting import quoted

    return quoted(connection, found(before, after))


def _writer(output: Path) -> Callable[[Briefing, Words], bytes]:
    from watchlist.exporting.briefing import briefing_html, briefing_markdown

    writers = {".html": briefing_html, ".md": briefing_markdown, ".pdf": _on_paper}
    writer = writers.get(output.suffix.casefold())
    if writer is None:
        message = f"“{output.name}” ends with none of {', '.join(writers)}"
        raise click.BadParameter(message, param_hint="--output")
    return writer


def _on_paper(briefing: Briefing, words: Words) -> bytes:
    from watchlist.commands.drawing import Studio

    return Studio(dark=False).briefing(briefing, words)


def _write(
    output: Path, write: Callable[[Briefing, Words], bytes], rows: tuple[QuotedChange, ...], said: str
) -> None:
    from watchlist.exporting.briefing import Briefing
    from watchlist.exporting.files import write_atomically

    about = f"From {said}. Copies and translations count once."
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
