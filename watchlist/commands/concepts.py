"""`watchlist themes take`: a set of concepts from outside, kept under its own name."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from watchlist.commands.library import carry_out
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.commands.tables import Column, amount, show, visible
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import ImportConcepts
from watchlist.domain.theme_rows import ThemeSize
from watchlist.domain.themes import outside_name

_SIZES: Final[tuple[Column[ThemeSize], ...]] = (
    Column("Theme", lambda row: row.name),
    Column("Stocks", lambda row: row.stocks, right=True),
)


@click.command("take")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--set", "set_name", required=True, metavar="NAME", help="What the set is called: ths, tdx, mine."
)
@click.option("--dry-run", is_flag=True, help="List what would be taken in, and change nothing.")
@db_option
@json_option
@errors_told
def take(path: Path, set_name: str, db: str | None, *, dry_run: bool, as_json: bool) -> None:
    """Take the concepts of PATH in under a name of their own (`ths:液冷`), beside the themes of reports.

    PATH is a list of themes with their stocks: text, Markdown, a table, JSON. Taken in again it replaces what was there.
    """
    found = _concepts(path)
    stocks = {symbol for _, symbols in found for symbol in symbols}
    if dry_run:
        sizes = [ThemeSize(outside_name(set_name, name), len(symbols), 0) for name, symbols in found]
        show(sizes, _SIZES, as_json=as_json)
    else:
        tell_step(carry_out(db, ImportConcepts(set_name, found)), as_json=as_json)
    click.echo(f"{amount(len(found), 'theme')}, {amount(len(stocks), 'stock')}", err=True)


def _concepts(path: Path) -> tuple[tuple[str, tuple[Symbol, ...]], ...]:
    """The themes of a file with the stocks that are known; what stands for none is told."""
    from watchlist.commands.batch import outcomes
    from watchlist.importing.concept_sets import concepts_in
    from watchlist.importing.sources import FromFile
    from watchlist.importing.worker import INTAKE

    found = concepts_in(outcomes([FromFile(path)], room=INTAKE))
    if found.unknown:
        click.echo(
            f"Left out, no one security stands for them: {visible(', '.join(found.unknown))}", err=True
        )
    if not found.themes:
        raise NoSuchThing("theme", str(path))
    return found.themes
