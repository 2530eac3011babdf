"""`watchlist chart`: the charts of the window as a picture, a drawing or a table, without a display."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypedDict, Unpack

import click

from watchlist.analytics.charting import MOST_COMPARED, ChartWish, Unknown, draw
from watchlist.commands.changes import DAY
from watchlist.commands.library import reading, symbols_of
from watchlist.commands.mentions import OneOf
from watchlist.commands.options import db_option, errors_told
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.series import CountRule, Period, Shape, Stack

if TYPE_CHECKING:
    from watchlist.commands.drawing import Studio
    from watchlist.store.database import Connection

KINDS: Final = ("mentions", "stock-theme", "theme-month", "broker-theme", "network", "ratings")
SUFFIXES: Final = (".png", ".svg", ".csv")

_MAPS: Final[dict[str, tuple[Stack, Stack | Period]]] = {
    "stock-theme": (Stack.STOCK, Stack.THEME),
    "theme-month": (Stack.THEME, Period.MONTH),
    "broker-theme": (Stack.BROKER, Stack.THEME),
}


class Options(TypedDict):
    """What may be chosen of a chart."""

    symbols: tuple[str, ...]
    themes: tuple[str, ...]
    brokers: tuple[str, ...]
    industry: str | None
    list_name: str | None
    query: str
    as_of: datetime | None
    period: Period
    rule: CountRule
    stack: Stack
    shape: Shape
    least: int


@click.command("chart")
@click.argument("kind", type=click.Choice(KINDS))
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    metavar="FILE",
    help=".png, .svg or .csv, by the ending.",
)
@click.option(
    "--symbol", "symbols", multiple=True, metavar="STOCK", help="Only this stock; again for more, up to 20."
)
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="THEME",
    help="Only lists of this theme and the themes below it; again to compare several.",
)
@click.option(
    "--broker",
    "brokers",
    multiple=True,
    metavar="BROKER",
    help="Only this broker's reports; again for several.",
)
@click.option("--industry", help="Only reports on this industry.")
@click.option("--list", "list_name", metavar="NAME", help="Only the stocks on this list.")
@click.option(
    "--query", default="", help="Only the stocks of the watchlist that this query finds, as in `list`."
)
@click.option("--as-of", type=DAY, metavar="DATE", help="Use only what was dated and imported by then.")
@click.option("--by", "period", type=OneOf(Period), default="week", show_default=True)
@click.option("--count", "rule", type=OneOf(CountRule), default="reports", show_default=True)
@click.option("--stack", type=OneOf(Stack), default="theme", show_default=True, help="Divide the counts.")
@click.option("--shape", type=OneOf(Shape), default="bars", show_default=True, help="How mentions are drawn.")
@click.option(
    "--least",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Reports from which the network has a line.",
)
@click.option("--dark", is_flag=True, help="Draw on a dark ground.")
@db_option
@errors_told
def chart(kind: str, output: Path, dark: bool, db: str | None, **options: Unpack[Options]) -> None:
    """Draw a chart into FILE, as the window draws it, or write its numbers.

    mentions over time; heat maps stock-theme, theme-month and broker-theme; the network of stocks that are listed together;
    ratings in time.
    """
    if output.suffix.casefold() not in SUFFIXES:
        message = f"“{output.name}” ends with none of {', '.join(SUFFIXES)}"
        raise click.BadParameter(message, param_hint="--output")
    for name in ("symbols", "themes", "brokers"):
        if len(options[name]) > MOST_COMPARED:
            message = f"{MOST_COMPARED} {name} are the most that one chart compares"
            raise click.BadParameter(message, param_hint=f"--{name.removesuffix('s')}")
    with reading(db) as connection:
        make = _maker(kind)(connection, options)
    from watchlist.exporting.files import write_atomically

    write_atomically(output, make(output, dark))
    click.echo(str(output), err=True)


Make = Callable[[Path, bool], bytes]
"""Writes a file: draws it, dark or light, or writes its table."""


def _maker(kind: str) -> Callable[[Connection, Options], Make]:
    if kind in _MAPS:
        return lambda connection, options: _heat(connection, options, kind)
    return {"mentions": _mentions, "network": _network, "ratings": _ratings}[kind]


def _wish(connection: Connection, options: Options) -> ChartWish:
    return ChartWish(
        symbols=tuple(map(str, symbols_of(options["symbols"]))),
        themes=options["themes"],
        brokers=options["brokers"],
        industry=options["industry"],
        list_id=_list_id(connection, options["list_name"]),
        query=options["query"],
        as_of=_day(options["as_of"]),
        period=options["period"],
        rule=options["rule"],
        stack=options["stack"],
        shape=options["shape"],
    )


def _list_id(connection: Connection, name: str | None) -> int | None:
    if name is None:
        return None
    from watchlist.store.queries import list_id_of

    found = list_id_of(connection, name)
    if found is None:
        raise NoSuchThing("list", name)
    return found


def _mentions(connection: Connection, options: Options) -> Make:
    from watchlist.exporting.chart_csv import chart_csv

    drawn = draw(connection, _wish(connection, options))
    title = _title(options, drawn.unknown)
    return _either(
        lambda: chart_csv(drawn.chart),
        lambda studio, file: studio.mentions(drawn.chart, title, options["shape"], file),
    )


def _heat(connection: Connection, options: Options, kind: str) -> Make:
    from watchlist.analytics.heat import heat_map
    from watchlist.exporting.rows_csv import table_csv
    from watchlist.store.queries.appearances import facts

    wish = _wish(connection, options)
    found, title = (
        heat_map(facts(connection, **wish.about(connection)), *_MAPS[kind]),
        _title(options, wish.unknown(connection)),
    )
    table: list[list[Any]] = [["", *(name for _, name in found.columns)]]
    table += [[name, *line] for (_, name), line in zip(found.rows, found.counts, strict=True)]
    return _either(lambda: table_csv(table), lambda studio, file: studio.heat(found, title, file))


def _network(connection: Connection, options: Options) -> Make:
    from watchlist.analytics.network import network
    from watchlist.exporting.rows_csv import table_csv
    from watchlist.store.queries.appearances import facts

    wish = _wish(connection, options)
    found = network(facts(connection, **wish.about(connection)), least=options["least"])
    title = _title(options, wish.unknown(connection))
    ends = [(found.nodes[one], found.nodes[other], reports) for one, other, reports in found.edges]
    table: list[list[Any]] = [["symbol", "name", "other_symbol", "other_name", "reports"]]
    table += [[one.symbol, one.name, other.symbol, other.name, reports] for one, other, reports in ends]
    return _either(lambda: table_csv(table), lambda studio, file: studio.network(found, title, file))


def _ratings(connection: Connection, options: Options) -> Make:
    from watchlist.analytics.findings import rated
    from watchlist.exporting.records import record
    from watchlist.exporting.rows_csv import rows_csv

    wish = _wish(connection, options)
    about, title = wish.about(connection), _title(options, wish.unknown(connection))
    found = rated(connection, symbols=about["symbols"], brokers=about["brokers"], as_of=about["as_of"])
    table = [
        {"broker": curve.broker, "scope": curve.scope, "subject": curve.subject, **record(step)}
        for curve in found.curves
        for step in curve.steps
    ]
    return _either(lambda: rows_csv(table), lambda studio, file: studio.ratings(found, title, file))


def _either(table: Callable[[], bytes], draw: Callable[[Studio, Path], bytes]) -> Make:
    def make(file: Path, dark: bool) -> bytes:
        if file.suffix.casefold() == ".csv":
            return table()
        from watchlist.commands.drawing import Studio

        return draw(Studio(dark=dark), file)

    return make


def _title(options: Options, unknown: Unknown) -> str:
    for theme in unknown.themes:
        click.echo(f"No theme was called “{theme}” on {_day(options['as_of'])}.", err=True)
    names = (*options["symbols"], *options["themes"], *options["brokers"])
    parts = [*names, options["industry"], options["list_name"], options["query"]]
    day = _day(options["as_of"])
    parts += [
        f"as of {day}" if day else "",
        f"changes of lists and tags known from {unknown.lists} on" if unknown.lists else "",
        f"changes of themes and corrections known from {unknown.facts} on" if unknown.facts else "",
    ]
    return " · ".join(part for part in parts if part) or "All reports"


def _day(moment: datetime | None) -> str | None:
    return None if moment is None else moment.date().isoformat()
