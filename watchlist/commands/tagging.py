"""`watchlist tag` and `watchlist untag`: themes on stocks by hand."""

from __future__ import annotations

from contextlib import suppress

import click

from watchlist.commands.library import carry_out, symbols_of
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.steps import tell_step
from watchlist.domain.commands import TagStocks, UntagStocks
from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol


@click.command("tag")
@click.argument("theme")
@click.argument("stocks", nargs=-1, required=True)
@db_option
@json_option
@errors_told
def tag(theme: str, stocks: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Tag STOCKS with THEME by hand; an unknown theme is made.

    A stock is named by symbol (002837.SZ), code in any notation, name or pinyin initials.
    """
    with suppress(BadSymbol):
        code = Symbol.parse(theme)
        raise click.UsageError(f"{code} is the code of a security: name the theme first, then the stocks.")
    tell_step(carry_out(db, TagStocks(symbols_of(stocks), (theme,))), as_json=as_json)


@click.command("untag")
@click.argument("theme")
@click.argument("stocks", nargs=-1, required=True)
@db_option
@json_option
@errors_told
def untag(theme: str, stocks: tuple[str, ...], db: str | None, as_json: bool) -> None:
    """Take THEME off STOCKS; a tag that reports gave stays off after later imports."""
    tell_step(carry_out(db, UntagStocks(symbols_of(stocks), (theme,))), as_json=as_json)
