"""`watchlist mentions`: the places where stocks are named, or how many there are per period."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Unpack

import click

from watchlist.commands.library import reading, symbol_of
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show, table
from watchlist.domain.rows import MentionRow
from watchlist.domain.series import CountRule, Period, Stack
from watchlist.domain.stances import Stance

if TYPE_CHECKING:
    from watchlist.domain.series import MentionChart
    from watchlist.exporting.records import Record
    from watchlist.store.database import Connection
    from watchlist.store.queries.narrowing import About

PLACES: Final[tuple[Column[MentionRow], ...]] = (
    Column("Symbol", lambda row: row.symbol),
    Column("Theme", lambda row: row.theme, widest=20),
    Column("Stance", lambda row: row.stance or ""),
    Column("Published", lambda row: row.published or "no date"),
    Column("Broker", lambda row: row.broker, widest=16),
    Column("Report", lambda row: row.report_id, right=True),
    Column("From", lambda row: row.start, right=True),
    Column("To", lambda row: row.end, right=True),
    Column("Sentence", lambda row: row.quote, widest=60),
)

COUNTS: Final[tuple[Column[Record], ...]] = (
    Column("Period", lambda row: row["period"]),
    Column("First day", lambda row: row["first_day"]),
    Column("Count", lambda row: row["count"], right=True),
    Column("Of which", lambda row: row["parts"], widest=70),
)

_RULES: Final = {
    CountRule.REPORTS: "distinct reports; copies and translations count once",
    CountRule.FILES: "files; copies and translations count each",
    CountRule.BROKERS: "brokers; each counts once a period",
    CountRule.SPANS: "places in the texts of all files",
}


class OneOf(click.Choice[str]):
    """One of an enum's values, written as the library writes it; click would offer the names of its members."""

    name = "one of"

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__([member.value for member in kind])
        self._kind = kind

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Any:  # noqa: ANN401 - as click types it, for want of the enum
        """The member of the value."""
        return self._kind(super().convert(value, param, ctx))


@click.command("mentions")
@click.option("--by", "period", type=OneOf(Period), help="Count per period instead of listing places.")
@click.option("--theme", help="Only in lists of this theme and the themes below it.")
@click.option("--symbol", metavar="STOCK", help="Only this stock: symbol, code, name or pinyin initials.")
@click.option("--broker", help="Only in this broker's reports.")
@click.option("--stance", type=OneOf(Stance), help="Only with this stance.")
@click.option("--count", "rule", type=OneOf(CountRule), default="reports", show_default=True)
@click.option(
    "--stack",
    type=OneOf(Stack),
    default="none",
    show_default=True,
    help="Divide the counts.",
)
@db_option
@json_option
@errors_told
def mentions(
    period: Period | None,
    rule: CountRule,
    stack: Stack,
    db: str | None,
    as_json: bool,
    **asked: Unpack[About],
) -> None:
    """List the places where stocks are named with their sentences; with --by, count them per period.

    Periods in which no report of the library is dated are told from those in which none names it. Reports without a date
    are counted beside, never placed.
    """
    if asked["symbol"] is not None:
        asked["symbol"] = symbol_of(str(asked["symbol"]))
    with reading(db) as connection:
        if period is None:
            _show_places(connection, asked, as_json=as_json)
        else:
            _show_counts(_chart(connection, period, rule, stack, **asked), as_json=as_json)


def _show_places(connection: Connection, asked: About, *, as_json: bool) -> None:
    from watchlist.store.queries import mentions as places

    rows = places(connection, **asked)
    show(rows, PLACES, as_json=as_json)
    click.echo(amount(len(rows), "place"), err=True)


def _chart(
    connection: Connection, period: Period, rule: CountRule, stack: Stack, **about: Unpack[About]
) -> MentionChart:
    from watchlist.analytics.library_chart import Asked, library_chart

    return library_chart(connection, Asked(period, rule, stack), **about)


def _show_counts(chart: MentionChart, *, as_json: bool) -> None:
    from watchlist.exporting.chart_csv import chart_records
    from watchlist.exporting.rows_json import rows_json

    records = list(chart_records(chart))
    if as_json:
        click.echo(rows_json(records).decode(), nl=False)
    elif records:
        click.echo(table(_without_long_gaps(records), COUNTS))
    click.echo(f"Counted: {_RULES[chart.rule]}.", err=True)
    if chart.undated:
        click.echo(f"Without a date, not counted: {amount(chart.undated, 'report')}.", err=True)
    if chart.unnamed:
        click.echo(f"Without a broker, not counted: {amount(chart.unnamed, 'report')}.", err=True)


def _without_long_gaps(records: list[Record]) -> list[Record]:
    """The periods with each stretch without a report in one line that says so."""
    lines: list[Record] = []
    for record in records:
        parts = record["parts"]
        told = (
            ", ".join(f"{name} {count}" for name, count in parts.items()) if isinstance(parts, dict) else ""
        )
        if record["reports_dated"] or record["count"]:
            lines.append(record | {"parts": told})
        elif lines and lines[-1]["count"] == "":
            lines[-1] |= {"period": f"{str(lines[-1]['period']).split(' ')[0]} … {record['period']}"}
        else:
            lines.append(record | {"count": "", "parts": "no report is dated here"})
    return lines
