"""What a security was called before, and the codes that it had."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from watchlist.domain.symbols import Symbol
from watchlist.securities.master import Master

FORMER = "o"
"""The kind of a former name in the tables."""


def former_names(master: Master, symbol: Symbol) -> tuple[str, ...]:
    """Names that it had and codes that it had, as far as the security master knows them."""
    text, tables = str(symbol), master.tables
    try:
        mark = f"{tables.symbols.index(text)}{FORMER}"
    except ValueError:
        return ()
    names = (
        key
        for key, places in zip(tables.keys, tables.places, strict=True)
        if mark in places and mark in places.split()
    )
    codes = (line.split("\t") for line in tables.codes if line)
    return (*_once(name.upper() for name in names), *(old for old, new in codes if new == text))


def _once(names: Iterable[str]) -> Iterator[str]:
    """Each name once: exchanges fill short ones up with blanks (普 丽 盛)."""
    told = sorted(set(names))
    for name in told:
        closed = name.replace(" ", "")
        if closed == name or name.isascii() or closed not in told:
            yield name
