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
    help="What stands as ###Name in a list for TradingView: the sections of the list, or the themes.",
)
@db_option
@json_option
@errors_told
def export(
    file: Path, query: tuple[str, ...], what: str, sections: str, db: str | None, as_json: bool
) -> None:
    """Write rows to FILE: CSV for a spreadsheet, JSON, or a list for TradingView (TXT), by the ending of its name.

    QUERY narrows the stocks whose rows are written, as in `list`. Mentions have the sentence, the report and the offsets.
    No cell of a CSV is ever taken for a formula. TradingView takes 1,000 stocks in a list: more are more files.
    """
    if file.suffix.casefold() == ".txt":
        _export_list(file, " ".join(query), what, sections, db, as_json=as_json)
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


def _export_list(file: Path, query: str, what: str, by: str, db: str | None, *, as_json: bool) -> None:
    from watchlist.exporting.files import write_atomically
    from watchlist.exporting.tradingview import tradingview_files
    from watchlist.store import queries

    if what != "stocks":
        message = f"a list for TradingView has stocks, no {what}"
        raise click.UsageError(message)
    sections: dict[str, list[Symbol]] = {}
    with reading(db) as connection:
        for row in queries.watchlist(connection, query=query):
            names = [row.section] if by == "section" else [chip.name for chip in row.themes] or [""]
            for name in names:
                sections.setdefault(name, []).append(row.symbol)
    made = tradingview_files(file, sections.items())
    for path, data in made.files.items():
        write_atomically(path, data)
    left_out = [str(symbol) for symbol in made.left_out]
    stocks = len({symbol for symbols in sections.values() for symbol in symbols}) - len(left_out)
    if as_json:
        told = [{"file": str(path)} for path in made.files]
        click.echo(json.dumps([{"stocks": stocks, "files": told, "left_out": left_out}], ensure_ascii=False))
        return
    click.echo(f"{amount(stocks, 'stock')} in {', '.join(map(str, made.files))}", err=True)
    if left_out:
        click.echo(f"TradingView has no exchange for: {' '.join(left_out)}", err=True)


def _writer(file: Path) -> Callable[[list[Record]], bytes]:
    from watchlist.exporting.rows_csv import rows_csv
    from watchlist.exporting.rows_json import rows_json

    writers: dict[str, Callable[[list[Record]], bytes]] = {".csv": rows_csv, ".json": rows_json}
    writer = writers.get(file.suffix.casefold())
    if writer is None:
        message = f"“{file.name}” ends neither with .csv nor with .json nor with .txt"
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
