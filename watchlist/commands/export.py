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
    from watchlist.exporting.records import Record
    from watchlist.store.database import Connection

KINDS: Final = ("stocks", "mentions", "ratings", "reports", "themes", "notes")
_OF_A_STOCK: Final = frozenset({"stocks", "mentions", "ratings", "notes"})


@click.command("export")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("query", nargs=-1)
@click.option("--what", type=click.Choice(KINDS), default="stocks", show_default=True, help="Which rows.")
@db_option
@json_option
@errors_told
def export(file: Path, query: tuple[str, ...], what: str, db: str | None, as_json: bool) -> None:
    """Write rows to FILE: CSV for a spreadsheet or JSON, by the ending of its name.

    QUERY narrows the stocks whose rows are written, as in `list`. Mentions have the sentence, the report and the offsets.
    No cell of a CSV is ever taken for a formula.
    """
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


def _writer(file: Path) -> Callable[[list[Record]], bytes]:
    from watchlist.exporting.rows_csv import rows_csv
    from watchlist.exporting.rows_json import rows_json

    writers: dict[str, Callable[[list[Record]], bytes]] = {".csv": rows_csv, ".json": rows_json}
    writer = writers.get(file.suffix.casefold())
    if writer is None:
        message = f"“{file.name}” ends neither with .csv nor with .json"
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
