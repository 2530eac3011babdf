"""Lists for 同花顺: a list to be imported there (`.sel`), or the blocks of the user's own in its `stockblock.ini`.

A `.sel` is a count of 16 bits, low byte first, then for each stock a 7, the number of the market in one byte (17 Shanghai,
33 Shenzhen) and six digits. In `stockblock.ini` (GBK, lines ended by CR and LF) `BLOCK_NAME_MAP_TABLE` names the blocks by a
hexadecimal number and `BLOCK_STOCK_CONTEXT` holds `17:600519,33:000001,177:HK0700,185:GDS,`, a comma behind each. For
Beijing the sources know several numbers of the market, so its stocks are left out and named: an `.EBK` has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from watchlist.domain.errors import EncryptedList
from watchlist.domain.notations import in_tonghuashun
from watchlist.domain.symbols import Symbol
from watchlist.domain.tonghuashun import MEMBERS, NAMES, SELECTED, SELECTED_COUNT, SELECTED_MARK
from watchlist.exporting.clients import bytes_of, refuse_while_running
from watchlist.exporting.outside_files import OutsideFiles, Sections, every_stock

PROGRAM: Final = "tonghuashun"
MOST_IN_SELECTION: Final = 0xFFFF
_SIX: Final = re.compile(r"(\d+):(\d{6})", re.ASCII)
_SECTION: Final = re.compile(r"\[([^\[\]\r\n]{1,80})\]")
_AS_THEY_WERE: Final = "surrogateescape"
"""Bytes that are no characters come back as they were."""


def selection_file(path: Path, sections: Sections) -> OutsideFiles:
    """One list with every stock that has six digits; the first 65,535 of them."""
    stocks = every_stock(sections)
    found = {symbol: _SIX.fullmatch(in_tonghuashun(symbol) or "") for symbol in stocks}
    items = [
        SELECTED.pack(SELECTED_MARK, int(match[1]), match[2].encode()) for match in found.values() if match
    ]
    kept = items[:MOST_IN_SELECTION]
    written = [symbol for symbol, match in found.items() if match][: len(kept)]
    left_out = tuple(symbol for symbol in stocks if symbol not in set(written))
    return OutsideFiles({path: SELECTED_COUNT.pack(len(kept)) + b"".join(kept)}, left_out, PROGRAM)


def blocks_file(path: Path, name: str, sections: Sections) -> OutsideFiles:
    """A block for each section in the file of blocks; a block of the same name is written anew, all else stays as it is.

    What the file was before is kept beside it as `….bak`. Raises ClientRunning where the program runs that it belongs to,
    EncryptedList where the program has encrypted it, UnwritableFile.
    """
    refuse_while_running(path, PROGRAM)
    before = bytes_of(path)
    lines = before.decode("gb18030", errors=_AS_THEY_WERE).split("\n")
    if any("encrypt" in found[1].casefold() for line in lines if (found := _SECTION.fullmatch(line.strip()))):
        raise EncryptedList(str(path))
    for section, stocks in sections:
        lines = _with_block(lines, _plain(section or name), stocks)
    kept = {path.with_name(f"{path.name}.bak"): before} if before else {}
    left_out = tuple(symbol for symbol in every_stock(sections) if in_tonghuashun(symbol) is None)
    return OutsideFiles(
        {**kept, path: "\n".join(lines).encode("gb18030", errors=_AS_THEY_WERE)}, left_out, PROGRAM
    )


def _with_block(lines: list[str], name: str, stocks: Iterable[Symbol]) -> list[str]:
    named = _values(lines, NAMES)
    key = next((key for key, value in named.items() if value == name), "") or _free_key(
        {*named, *_values(lines, MEMBERS)}
    )
    members = "".join(f"{member}," for member in map(in_tonghuashun, stocks) if member)
    return _with_line(_with_line(lines, NAMES, key, name), MEMBERS, key, members)


def _values(lines: list[str], section: str) -> dict[str, str]:
    """What stands under a heading, by its key."""
    first, last = _place_of(lines, section)
    pairs = (line.partition("=") for line in lines[first:last] if "=" in line)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _place_of(lines: list[str], section: str) -> tuple[int, int]:
    """Where the lines under a heading begin and end; both behind the last line where there is no such heading."""
    heads = [
        (place, found[1]) for place, line in enumerate(lines) if (found := _SECTION.fullmatch(line.strip()))
    ]
    for number, (place, head) in enumerate(heads):
        if head == section:
            return place + 1, heads[number + 1][0] if number + 1 < len(heads) else len(lines)
    return len(lines), len(lines)


def _with_line(lines: list[str], section: str, key: str, value: str) -> list[str]:
    """The lines with a key's value under a heading: in its old place, else behind the last line that says something there."""
    if not any(line.strip() == f"[{section}]" for line in lines):
        lines = [*(lines if lines[-1] else lines[:-1]), f"[{section}]\r", ""]
    first, last = _place_of(lines, section)
    said = f"{key}={value}\r"
    for place in range(first, last):
        if lines[place].partition("=")[0].strip() == key:
            return [*lines[:place], said, *lines[place + 1 :]]
    while last > first and not lines[last - 1].strip():
        last -= 1
    return [*lines[:last], said, *lines[last:]]


def _free_key(keys: Iterable[str]) -> str:
    numbers = [int(key, 16) for key in keys if re.fullmatch(r"[0-9A-Fa-f]{1,8}", key)]
    return f"{max(numbers, default=0x20) + 1:X}"


def _plain(name: str) -> str:
    return " ".join(name.replace("=", "＝").replace("[", "（").replace("]", "）").split())
