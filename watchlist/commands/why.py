"""`watchlist why`: the rule and the sentence, or the step and its day, behind each value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import reading, symbol_of
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, table

if TYPE_CHECKING:
    from watchlist.domain.reasons import Reason
    from watchlist.exporting.records import Record
    from watchlist.store.database import Connection

_SUBJECTS: Final = {
    "listed": "on the list", "own": "own column", "hidden_tag": "taken off", "name": "theme", "alias": "also called", "parent": "stands under",
}  # fmt: skip
_UNKNOWN: Final = "before the history begins"


def _why(row: Reason) -> str:
    if row.by_hand:
        step = f" ({row.step.name})" if row.step else ""
        before = ", ".join(f"{each.value} until {each.until[:10]}" for each in row.before if each.value)
        return (
            f"by hand{step}{f': {row.other}' if row.other else ''}{f', before: {before}' if before else ''}"
        )
    version = f" of rules {row.rules_version}" if row.rules_version else ""
    parts = [f"rule {row.rule}{version}" if row.rule else "", row.other, row.step.name if row.step else ""]
    return ", ".join(filter(None, parts))


COLUMNS: Final[tuple[Column[Reason], ...]] = (
    Column("What", lambda row: _SUBJECTS.get(row.subject, row.subject)),
    Column(
        "Value", lambda row: " ".join(filter(None, (row.value, row.about if row.about != row.value else "")))
    ),
    Column("Why", _why, widest=48),
    Column("When", lambda row: row.made_at[:10] or _UNKNOWN),
    Column(
        "Report",
        lambda row: f"{row.quoted.report_id} {row.quoted.start}-{row.quoted.end}" if row.quoted else "",
    ),
    Column("Sentence", lambda row: row.quoted.quote if row.quoted else "", widest=60),
)


@click.command("why")
@click.argument("stock", required=False)
@click.option(
    "--theme",
    metavar="NAME",
    help="Only why the stock has this theme; without a stock, why the theme is as it is.",
)
@click.option(
    "--report",
    "report_id",
    type=int,
    metavar="ID",
    help="Why this report has its title, broker, date and kind.",
)
@db_option
@json_option
@errors_told
def why(stock: str | None, theme: str | None, report_id: int | None, db: str | None, as_json: bool) -> None:
    """Say where each value of STOCK comes from: the rule, its version and the sentence, or who set it in which step and when."""
    if (report_id is None) == (stock is None and theme is None):
        message = "name a stock, a theme (--theme) or a report (--report)"
        raise click.UsageError(message)
    with reading(db) as connection:
        rows = _reasons(connection, stock, theme, report_id)
    if as_json:
        from watchlist.exporting.rows_json import rows_json

        click.echo(rows_json([_record(row) for row in rows]).decode(), nl=False)
    elif rows:
        click.echo(table(rows, COLUMNS))
    click.echo(amount(len(rows), "value"), err=True)


def _reasons(
    connection: Connection, stock: str | None, theme: str | None, report_id: int | None
) -> tuple[Reason, ...]:
    from watchlist.store import queries

    if report_id is not None:
        return queries.why_report(connection, report_id)
    if stock is not None:
        return queries.why(connection, symbol_of(stock), theme)
    return queries.why_theme(connection, theme or "")


def _record(row: Reason) -> Record:
    """A reason as one flat record."""
    record: Record = {
        name: getattr(row, name)
        for name in (
            "subject",
            "value",
            "about",
            "by_hand",
            "rule",
            "rules_version",
            "confidence",
            "made_at",
            "other",
        )
    }
    record["before"] = [{"value": each.value, "until": each.until} for each in row.before]
    record["step"] = row.step.id if row.step else None
    record["step_name"] = row.step.name if row.step else None
    for name in ("report_id", "start", "end", "quote", "quote_start", "title", "published", "broker"):
        record[name] = getattr(row.quoted, name) if row.quoted else None
    return record
