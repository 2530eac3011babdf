"""TradingView: `EXCHANGE:TICKER` by commas or lines, sections as `###Name`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from watchlist.domain.notations import TRADINGVIEW
from watchlist.domain.outside_lists import OutsideEntry, OutsideList
from watchlist.importing.watchlists.markets import TRADINGVIEW_OTHERS

PROGRAM: Final = "tradingview"
_SECTION: Final = re.compile(r"###\s*(?P<name>[^,\n]{1,120})")
_PREFIXED: Final = re.compile(
    r"(?P<exchange>[A-Z][A-Z0-9_]{1,15}):(?P<code>[A-Z0-9][A-Z0-9._!/-]{0,19})", re.ASCII
)
_BARE: Final = re.compile(r"(?P<code>[A-Z][A-Z0-9._]{0,9})", re.ASCII)
_TOKEN: Final = re.compile(r"[^,\n]+")
_ENOUGH: Final = 0.9


def read(name: str, text: str) -> OutsideList | None:
    """The list of an exported text; None where it is not one."""
    tokens = [match[0].strip() for match in _TOKEN.finditer(text) if match[0].strip()]
    entries = [token for token in tokens if not _SECTION.fullmatch(token)]
    prefixed = [token for token in entries if _PREFIXED.fullmatch(token)]
    readable = len(prefixed) + sum(_BARE.fullmatch(token) is not None for token in entries)
    is_export = prefixed or (entries and len(entries) < len(tokens))
    if not is_export or readable < _ENOUGH * len(entries):
        return None
    return OutsideList(name, PROGRAM, tuple(_entries(text)))


def _entries(text: str) -> Iterator[OutsideEntry]:
    themes: tuple[str, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        for token in filter(None, map(str.strip, line.split(","))):
            if section := _SECTION.fullmatch(token):
                themes = (section["name"].strip(),)
            else:
                yield _entry(token, themes, number)


def _entry(token: str, themes: tuple[str, ...], line: int) -> OutsideEntry:
    prefixed = _PREFIXED.fullmatch(token)
    if prefixed is None:
        code, exchange, sort = (token, "US", None) if _BARE.fullmatch(token) else ("", "", None)
    else:
        written = prefixed["exchange"]
        code, exchange = prefixed["code"].replace("_", "-"), TRADINGVIEW.get(written, written)
        sort = TRADINGVIEW_OTHERS.get(written)
    if exchange == "HK" and code.isdigit():
        code = code.zfill(5)
    return OutsideEntry(token, code, "", exchange, sort, themes, line=line)
