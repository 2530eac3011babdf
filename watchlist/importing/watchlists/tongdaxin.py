"""通达信: blocks (`.blk`, `.EBK`) of one code a line, `blocknew.cfg`, which names the blocks, and what lies beside them."""

from __future__ import annotations

import re
import struct
from typing import Final

from watchlist.domain.block_index import read_index
from watchlist.domain.outside_lists import OutsideEntry, OutsideList
from watchlist.importing.watchlists.markets import TONGDAXIN, TONGDAXIN_OTHERS, sort_of

PROGRAM: Final = "tongdaxin"
_PLAIN: Final = re.compile(r"([012])(\d{6})", re.ASCII)
_MARKED: Final = re.compile(r"(\d{1,3})[#|]([A-Z0-9_.\-]{1,12})", re.ASCII)
_ENOUGH: Final = 0.6
_MORE: Final = 80
_MORE_HEAD: Final = struct.Struct("<h6s")
_MORE_NAME: Final = re.compile("more$", re.IGNORECASE)
NOT_READ: Final = "dates_and_prices_not_read"
_COLOURS: Final = 100


def read(name: str, text: str) -> OutsideList | None:
    """The list of a block; None where most lines are no codes of this program."""
    lines = [(number, line.strip()) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    entries = [_entry(line, number) for number, line in lines]
    read_well = sum(bool(entry.code) for entry in entries)
    if not read_well or read_well < _ENOUGH * len(entries):
        return None
    return OutsideList(name, PROGRAM, tuple(entries))


def _entry(line: str, number: int) -> OutsideEntry:
    """The entry of a line; one that is no code is kept as text."""
    match = _PLAIN.fullmatch(line) or _MARKED.fullmatch(line)
    if match is None:
        return OutsideEntry(line, line=number)
    market, code = match.groups()
    exchange, sort = TONGDAXIN.get(market, market), TONGDAXIN_OTHERS.get(market)
    if match.re is _PLAIN and sort_of(code, exchange) is None:
        return OutsideEntry(line, line=number)
    if exchange == "HK" and code.isdigit():
        code = code.zfill(5)
    return OutsideEntry(line, code, "", exchange, sort, line=number)


def read_more(name: str, data: bytes) -> OutsideList | None:
    """The codes of `zxgmore.dat` and its like, which keep days and prices of a block; None where the bytes are no such file."""
    if not data or len(data) % _MORE:
        return None
    entries = []
    for start in range(0, len(data), _MORE):
        market, code = _MORE_HEAD.unpack_from(data, start)
        exchange = TONGDAXIN.get(str(market))
        text = code.decode("ascii", errors="replace")
        if exchange is None or not text.isdigit() or sort_of(text, exchange) is None:
            return None
        entries.append(OutsideEntry(f"{market}{text}", text, "", exchange))
    return OutsideList(_MORE_NAME.sub("", name) or name, PROGRAM, tuple(entries), oddities=(NOT_READ,))


def read_names(name: str, data: bytes) -> OutsideList | None:
    """The names that `blocknew.cfg` gives to the blocks beside it; None where the bytes are no such index."""
    index = read_index(data)
    return OutsideList(name, PROGRAM, names=index.blocks) if index is not None else None


def is_colours(name: str, data: bytes) -> bool:
    """Whether the bytes are `blocknew.clr`, which holds the colours of blocks and no list."""
    return name.casefold() == "blocknew.clr" and bool(data) and len(data) % _COLOURS == 0
