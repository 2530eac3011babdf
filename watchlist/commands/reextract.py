"""`watchlist reextract`: stored reports read again with newer rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import reading, writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.moments import now
from watchlist.domain.revisions import RevisedRow

if TYPE_CHECKING:
    from watchlist.domain.revisions import Revision
    from watchlist.store.engine import Connection

_ELSEWHERE: Final = {"stock": "(prose)", "rating": "(rating)", "scale": "(scale)", "report": "(of itself)"}


def _theme(row: RevisedRow) -> str:
    return _before_and_now(row.theme_before or None, row.theme or None)


def _places(row: RevisedRow) -> str:
    counted = _before_and_now(row.places_before or None, row.places or None)
    return f"{counted} ({row.places_new} new)" if row.exchanged > 0 else counted


def _before_and_now(before: object, now: object) -> str:
    shown = [str(each) for each in dict.fromkeys((before, now)) if each is not None]
    return " -> ".join(shown)


COLUMNS: Final[tuple[Column[RevisedRow], ...]] = (
    Column("Report", lambda row: row.report_id, right=True),
    Column("What", lambda row: row.difference),
    Column("Theme", lambda row: _theme(row) or _ELSEWHERE.get(row.subject, row.subject), widest=40),
    Column("Symbol", lambda row: row.symbol or ""),
    Column("Written", lambda row: row.text, widest=24),
    Column(
        "Stance",
        lambda row: _before_and_now(row.before or row.stance_before, row.now or row.stance),
        widest=60,
    ),
    Column("Places", _places),
)


@click.command("reextract")
@click.argument("report_ids", nargs=-1, type=int, metavar="[REPORT]...")
@click.option("--apply", "applies", is_flag=True, help="Make the changes, as one step that can be undone.")
@db_option
@json_option
@errors_told
def reextract(report_ids: tuple[int, ...], applies: bool, db: str | None, as_json: bool) -> None:
    """Read stored reports again with the rules of this version and list what differs; without ids all of them.

    Nothing is written without --apply. What you made, corrected, accepted or rejected yourself stays as you left it.
    """
    with reading(db) as connection:
        revisions = tuple(_revisions(connection, report_ids))
    rows = [row for revision in revisions for row in revision.rows]
    show(rows, COLUMNS, as_json=as_json)
    if applies and rows:
        _apply(db, revisions)
    done = "changed" if applies else "would change"
    click.echo(
        f"{amount(len(rows), 'row')} {done} in {amount(len({row.report_id for row in rows}), 'report')}",
        err=True,
    )


def _revisions(connection: Connection, report_ids: Sequence[int]) -> Iterator[Revision]:
    """What would change, report by report."""
    from watchlist.filing.rereading import revisions
    from watchlist.securities.lexicon import load_lexicon
    from watchlist.store.queries import learned_aliases

    lexicon = load_lexicon().with_aliases(learned_aliases(connection))
    return (revision for _, revision in revisions(connection, lexicon, report_ids))


def _apply(db: str | None, revisions: Sequence[Revision]) -> None:
    from watchlist.store.edits import apply_many

    commands = [revision.command for revision in revisions if revision.command is not None]
    with writing(db) as database:
        apply_many(database, commands, "reextract", now=now())
