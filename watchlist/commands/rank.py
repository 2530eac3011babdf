"""`watchlist rank`: stocks, themes and brokers by what analytics find in their mentions and ratings."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final, TypedDict, Unpack

import click

from watchlist.analytics.findings import RankingWish, ranked
from watchlist.commands.changes import DAY
from watchlist.commands.library import reading, tell_unknown
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.findings import TOO_FEW
from watchlist.domain.series import Stack
from watchlist.domain.stances import Stance

_STANCES: Final = {stance.strength: stance.value for stance in Stance} | {None: ""}
WINDOW: Final = 90


class Window(TypedDict):
    """The options about time."""

    days: int
    until: datetime | None
    as_of: datetime | None


def _share(count: int, of: int) -> str:
    return f"{count / of:.0%}" if of else ""


def _points(share: float | None) -> str:
    return "too few" if share is None else f"{100 * share:+.0f}"


MOMENTUM: Final[tuple[Column[Any], ...]] = (
    Column("Name", lambda row: row.name, widest=30),
    Column("Now", lambda row: f"{row.now}/{row.now_of}", right=True),
    Column("Before", lambda row: f"{row.before}/{row.before_of}", right=True),
    Column("Share now", lambda row: _share(row.now, row.now_of), right=True),
    Column("Share before", lambda row: _share(row.before, row.before_of), right=True),
    Column("Change (points)", lambda row: _points(row.change), right=True),
    Column("95 % from", lambda row: "" if row.few else _points(row.low), right=True),
    Column("to", lambda row: "" if row.few else _points(row.high), right=True),
)
ATTENTION: Final[tuple[Column[Any], ...]] = (
    Column("Name", lambda row: row.name, widest=30),
    Column("First named", lambda row: row.first),
    Column("New", lambda row: "yes" if row.new else ""),
    Column("New to", lambda row: ", ".join(row.new_brokers), widest=40),
    Column("Sources", lambda row: f"{row.sources} of {row.of_sources}", right=True),
    Column("Reports", lambda row: row.reports, right=True),
)
AFFINITY: Final[tuple[Column[Any], ...]] = (
    Column("Symbol", lambda row: row.symbol),
    Column("Name", lambda row: row.name, widest=24),
    Column("Theme", lambda row: row.theme, widest=30),
    Column("Ratio", lambda row: f"{row.ratio:.2f}", right=True),
    Column("In the theme", lambda row: f"{row.both}/{row.of_theme}", right=True),
    Column("In any list", lambda row: f"{row.of_stock}/{row.of_all}", right=True),
)
LISTS: Final[tuple[Column[Any], ...]] = (
    Column("Date", lambda row: row.day),
    Column("Broker", lambda row: row.broker, widest=16),
    Column("Theme", lambda row: row.theme, widest=24),
    Column("Symbol", lambda row: row.symbol),
    Column("Name", lambda row: row.name, widest=20),
    Column("Move", lambda row: row.move.value),
    Column("Before", lambda row: _STANCES[row.before_stance]),
    Column("After", lambda row: _STANCES[row.stance]),
    Column("Report", lambda row: row.file, right=True),
)
CONSENSUS: Final[tuple[Column[Any], ...]] = (
    Column("Symbol", lambda row: row.symbol),
    Column("Brokers", lambda row: row.brokers, right=True),
    Column("Mean step", lambda row: f"{row.mean:+.2f}", right=True),
    Column(
        "Corrected", lambda row: "too few" if row.corrected is None else f"{row.corrected:+.2f}", right=True
    ),
    Column("Over brokers", lambda row: row.compared, right=True),
)
TERMS: Final[tuple[Column[Any], ...]] = (
    Column("Broker", lambda row: row.broker, widest=20),
    Column("Scope", lambda row: row.scope),
    Column("Rating", lambda row: row.term),
    Column("Of its book", lambda row: f"{row.count}/{row.of}", right=True),
    Column("Share", lambda row: _share(row.count, row.of), right=True),
    Column("Tells (bits)", lambda row: "too few" if row.bits is None else f"{row.bits:.2f}", right=True),
)


COLUMNS: Final[dict[str, tuple[Column[Any], ...]]] = {
    "momentum": MOMENTUM,
    "attention": ATTENTION,
    "affinity": AFFINITY,
    "lists": LISTS,
    "consensus": CONSENSUS,
    "terms": TERMS,
}


@click.command("rank")
@click.argument("what", type=click.Choice(tuple(COLUMNS)))
@click.option(
    "--by",
    type=click.Choice([Stack.THEME.value, Stack.STOCK.value, Stack.BROKER.value]),
    default=Stack.THEME.value,
    show_default=True,
    help="What momentum and attention are of; attention has no brokers.",
)
@click.option("--days", type=click.IntRange(1, 3660), default=WINDOW, show_default=True, help="The window.")
@click.option(
    "--until", type=DAY, metavar="DATE", help="The last day of the window; else the newest report's."
)
@click.option("--as-of", type=DAY, metavar="DATE", help="Use only what was dated and imported by then.")
@db_option
@json_option
@errors_told
def rank(what: str, by: str, db: str | None, as_json: bool, **window: Unpack[Window]) -> None:
    """Rank by what stands out.

    momentum: share of distinct reports in the window against the one before, with a 95 % interval; attention: what is new
    and by how many sources it is named; affinity: how special a theme is to a stock; lists: what came into and fell out of
    a broker's lists on a theme; consensus: ratings of a stock corrected for each broker's habit; terms: how often a
    broker gives each of its ratings.
    """
    if what == "attention" and by == Stack.BROKER.value:
        message = "attention is of themes or stocks"
        raise click.BadParameter(message, param_hint="--by")
    as_of = window["as_of"]
    known = None if as_of is None else as_of.date().isoformat()
    wish = RankingWish(what, Stack(by), window["days"], window["until"] and window["until"].date(), known)
    with reading(db) as connection:
        last, rows = ranked(connection, wish)
        tell_unknown(connection, *filter(None, (known,)))
    columns = COLUMNS[what]
    show(rows, columns, as_json=as_json)
    click.echo(amount(len(rows), "row"), err=True)
    if what in {"momentum", "attention"}:
        click.echo(f"Window: {wish.days} days up to {last}. Counted: distinct reports.", err=True)
    if any(_is_few(row) for row in rows):
        click.echo(f"Too few: under {TOO_FEW} there is nothing to compare.", err=True)


def _is_few(row: Any) -> bool:  # noqa: ANN401 - a row of any of the rankings
    return any(getattr(row, name, 0) is None for name in ("change", "corrected", "bits"))
