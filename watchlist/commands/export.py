"""`watchlist export`: rows to a file for other programs, each with where it was said."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from watchlist.commands.library import reading
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import amount

if TYPE_CHECKING:
    from watchlist.domain.symbols import Symbol
    from watchlist.exporting.records import Record
    from watchlist.store.database import Connection

KINDS: Final = ("stocks", "mentions", "ratings", "reports", "themes", "notes")
_PROGRAMS: Final = {
    "tradingview": "TradingView has no exchange",
    "tongdaxin": "通达信 has no market",
    "tonghuashun": "This form of 同花顺 has no place",
}
_OF_A_STOCK: Final = frozenset({"stocks", "mentions", "ratings", "notes"})


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("query", nargs=-1)
@click.option("--what", type=click.Choice(KINDS), default="stocks", show_default=True, help="Which rows.")
@click.option(
    "--sections",
    type=click.Choice(["section", "theme"]),
    default="section",
    show_default=True,
    help="What parts a list for another program: the sections of the list, or the themes.",
)
@click.option("--name", help="What 通达信 or 同花顺 calls the list; else the name of the file.")
@db_option
@json_option
@errors_told
def export(  # noqa: PLR0913, PLR0917 - click passes one argument an option
    file: Path,
    query: tuple[str, ...],
    what: str,
    sections: str,
    name: str | None,
    db: str | None,
    as_json: bool,
) -> None:
    """Write rows to FILE, in the form that the ending of its name says.

    CSV and XLSX are for spreadsheets, JSON for programs; TXT is a list for TradingView, BLK and EBK for 通达信, SEL and INI
    (stockblock.ini) for 同花顺. QUERY narrows the stocks whose rows are written, as in `list`. Mentions have the sentence,
    the report and the offsets. No cell is ever taken for a formula. TradingView takes 1,000 stocks in a list: more are
    more files.
    """
    from watchlist.exporting.outside_lists import ENDINGS

    if file.suffix.casefold() in ENDINGS:
        if what != "stocks":
            message = f"a list for another program has stocks, no {what}"
            raise click.UsageError(message)
        parted = _parted(" ".join(query), sections, db)
        _export_list(file, name or file.stem, parted, as_json=as_json)
        return
    write = _writer(file)
    if query and what not in _OF_A_STOCK:
        message = f"a query narrows stocks; {what} are written whole"
        raise click.UsageError(message)
    with reading(db) as connection:
        records = _records(connection, what, " ".join(query))
    from watchlist.exporting.files import write_atomically

    write_atomically(file, write(records))
    if as_json:
        click.echo(json.dumps([{"file": str(file), "rows": len(records)}], ensure_ascii=False))
    else:
        click.echo(f"{amount(len(records), 'row')} in {file}", err=True)


def _parted(query: str, by: str, db: str | None) -> dict[str, list[Symbol]]:
    """The stocks that a query finds, under the section or the themes that each stands in."""
    from watchlist.store import queries

    sections: dict[str, list[Symbol]] = {}
    with reading(db) as connection:
        for row in queries.watchlist(connection, query=query):
            names = [row.section] if by == "section" else [chip.name for chip in row.themes] or [""]
            for name in names:
                sections.setdefault(name, []).append(row.symbol)
    return sections


def _export_list(file: Path, name: str, sections: dict[str, list[Symbol]], *, as_json: bool) -> None:
    from watchlist.exporting.files import write_atomically
    from watchlist.exporting.outside_files import every_stock
    from watchlist.exporting.outside_lists import list_files

    made = list_files(file, name, sections.items())
    for path, data in made.files.items():
        write_atomically(path, data)
    left_out = [str(symbol) for symbol in made.left_out]
    stocks = len(every_stock(sections.items())) - len(left_out)
    if as_json:
        told = [{"file": str(path)} for path in made.files]
        click.echo(json.dumps([{"stocks": stocks, "files": told, "left_out": left_out}], ensure_ascii=False))
        return
    click.echo(f"{amount(stocks, 'stock')} in {', '.join(map(str, made.files))}", err=True)
    if left_out:
        click.echo(f"{_PROGRAMS[made.program]} for: {' '.join(left_out)}", err=True)


def _writer(file: Path) -> Callable[[list[Record]], bytes]:
    from watchlist.exporting.outside_lists import ENDINGS
    from watchlist.exporting.rows_csv import rows_csv
    from watchlist.exporting.rows_json import rows_json
    from watchlist.exporting.rows_xlsx import rows_xlsx

    writers: dict[str, Callable[[list[Record]], bytes]] = {
        ".csv": rows_csv,
        ".json": rows_json,
        ".xlsx": rows_xlsx,
    }
    writer = writers.get(file.suffix.casefold())
    if writer is None:
        message = f"“{file.name}” ends with none of {' '.join([*writers, *ENDINGS])}"
        raise click.BadParameter(message, param_hint="FILE")
    return writer


def _records(connection: Connection, what: str, query: str) -> list[Record]:
    from watchlist.exporting.records import record
    from watchlist.store import queries

    read: dict[str, Callable[[Connection], tuple[Any, ...]]] = {
        "mentions": queries.mentions,
        "ratings": queries.ratings,
        "reports": queries.reports,
        "themes": queries.themes,
        "notes": queries.notes,
    }
    if what == "stocks":
        return list(map(record, queries.watchlist(connection, query=query)))
    rows = read[what](connection)
    if query:
        wanted = {row.symbol for row in queries.watchlist(connection, query=query)}
        rows = tuple(row for row in rows if row.symbol in wanted)
    return list(map(record, rows))
