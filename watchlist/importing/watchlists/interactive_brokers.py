"""Interactive Brokers: the file to which TWS writes a watchlist, `DES,NVDA,STK,SMART/NASDAQ` a line, sections as `HED,Name`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from watchlist.domain.outside_lists import OutsideEntry, OutsideList, Sort

PROGRAM: Final = "interactive_brokers"
_LINE: Final = re.compile(r"(?P<kind>DES|SYM|CON|HED|COLUMN)\s*,(?P<rest>.*)")
_ENOUGH: Final = 0.9
_EXCHANGES: Final = {
    **dict.fromkeys(("SMART", "NASDAQ", "ISLAND", "NYSE", "AMEX", "ARCA", "BATS", "PINK", "IEX", "CBOE"), "US"),
    "SEHK": "HK", "SEHKNTL": "SH", "SEHKSTAR": "SH", "SEHKSZSE": "SZ", "CHINEXT": "SZ", "TWSE": "TW", "TSEJ": "T", "LSE": "L",
    "ASX": "AX", "IBIS": "DE", "SBF": "PA", "BVME": "MI", "EBS": "SW", "SFB": "ST", "TSE": "TO",
}  # fmt: skip
"""Its names of exchanges, and ours; the two programs by which Hong Kong trades the mainland's shares are the mainland's."""

_SORTS: Final = {
    "STK": None, "IND": Sort.INDEX, "BOND": Sort.BOND, "BILL": Sort.BOND, "FUND": Sort.FUND, "CASH": Sort.CASH,
}  # fmt: skip
"""Kinds of securities; the others are contracts on something."""


def read(name: str, text: str) -> OutsideList | None:
    """The list of an exported page; None where the text is no such file."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    known = [match["kind"] for _, line in lines if (match := _LINE.fullmatch(line))]
    if len(known) < _ENOUGH * len(lines) or not {"DES", "SYM", "CON"} & set(known):
        return None
    return OutsideList(name, PROGRAM, tuple(_entries(lines)))


def _entries(lines: list[tuple[int, str]]) -> Iterator[OutsideEntry]:
    themes: tuple[str, ...] = ()
    for number, line in lines:
        match = _LINE.fullmatch(line)
        kind, cells = (
            (match["kind"], [cell.strip() for cell in match["rest"].split(",")]) if match else ("", [])
        )
        if kind == "HED":
            themes = (cells[0],) if cells[0] else ()
        elif kind == "COLUMN":
            themes = ()
        else:
            yield _entry(kind, cells, themes, line, number)


def _entry(kind: str, cells: list[str], themes: tuple[str, ...], line: str, number: int) -> OutsideEntry:
    """The entry of a line; a contract's number (`CON`) says nothing outside of the program and is kept as text."""
    if kind not in {"DES", "SYM"}:
        return OutsideEntry(line, themes=themes, line=number)
    code, sort, market = (*cells, "", "", "")[:3] if kind == "DES" else (cells[0], "STK", (*cells, "", "")[1])
    route, _, primary = market.partition("/")
    exchange = _EXCHANGES.get(primary) or _EXCHANGES.get(route) or route
    if exchange == "HK" and code.isdigit():
        code = code.zfill(5)
    # A class of shares stands behind a blank: BRK B.
    return OutsideEntry(
        line, code.replace(" ", "-"), "", exchange, _SORTS.get(sort, Sort.OTHER), themes, line=number
    )
