"""Which program's list some bytes are: the content decides; the name is that of the list where the content has none."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath
from typing import Any, Final

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.documents import Format
from watchlist.domain.errors import UnsupportedFile, WatchlistError
from watchlist.domain.oddities import Oddity
from watchlist.domain.outside_lists import OutsideList
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.html import text_of
from watchlist.importing.readers.sniffing import sniff
from watchlist.importing.readers.workbook import Sheet, left_out, read_sheets
from watchlist.importing.tables.delimited import read_table, table_of
from watchlist.importing.watchlists import (
    dazhihui,
    in_json,
    interactive_brokers,
    plain,
    tabular,
    tongdaxin,
    tonghuashun,
    tradingview,
)

MOST_BYTES: Final = 16_000_000
"""No list above this size is looked at."""

SHEETS_LEFT: Final = "sheets_not_read"
"""The oddity of a workbook with lists of stocks: how many of its sheets hold something else."""

_BINARY_SHARE: Final = 0.02
_PAGE: Final = "<table"
_PAGE_REACH: Final = 4_096
_SUFFIXES_OF_PROSE: Final = frozenset((".md", ".markdown"))


def read_lists(name: str, data: bytes, mappings: Iterable[ColumnMapping] = ()) -> tuple[OutsideList, ...]:
    """The lists in some bytes that had this file name; () where they are no list. Raises the readers' WatchlistError."""
    path = PurePath(name)
    if not data or len(data) > MOST_BYTES or path.suffix.lower() in _SUFFIXES_OF_PROSE:
        return ()
    if tongdaxin.is_colours(path.name, data):
        raise UnsupportedFile(name, Oddity.COLOURS)
    readers = (tonghuashun.read_selection, tongdaxin.read_more, tongdaxin.read_names, dazhihui.read)
    binary = next((found for reader in readers if (found := reader(path.stem, data))), None)
    if binary:
        return (binary,)
    kind = _kind(name, data)
    if kind is Format.TABLE:
        return _in_workbook(path.stem, data, mappings)
    text = _text(data) if kind is Format.TEXT else None
    return () if text is None else lists_in_text(path.stem, text, mappings)


def _kind(name: str, data: bytes) -> Format | None:
    """What the bytes are by their first ones; None where no reader takes them."""
    try:
        return sniff(name, data)
    except WatchlistError:
        return None


def _text(data: bytes) -> str | None:
    """The text of some bytes; None where they are none."""
    decoded = decode(data)
    if decoded.noise or (
        data.count(0) > _BINARY_SHARE * len(data) and not decoded.encoding.startswith("utf-16")
    ):
        return None
    text, _ = clean(decoded.text)
    return clean(text_of(text))[0] if _PAGE in text[:_PAGE_REACH].lower() else text


def lists_in_text(stem: str, text: str, mappings: Iterable[ColumnMapping]) -> tuple[OutsideList, ...]:
    """The lists in a text; `stem` is the name of those that have none."""
    blocks = tonghuashun.read_blocks(stem, text)
    if blocks:
        return blocks
    if text.lstrip()[:1] in {"[", "{"}:
        found = _in_json(stem, text)
        if found:
            return (found,)
    if listed := interactive_brokers.read(stem, text):
        return (listed,)
    table = read_table(text, mappings)
    if table is not None:
        found = tabular.read(stem, table)
        return (found,) if found else ()
    readers = (tradingview.read, tongdaxin.read, plain.read)
    first = next((each for reader in readers if (each := reader(stem, text)) is not None), None)
    return (first,) if first else ()


def _in_json(stem: str, text: str) -> OutsideList | None:
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        return None
    readers = (tonghuashun.read_self_stocks, tonghuashun.read_custom_block, in_json.read)
    return next((found for reader in readers if (found := reader(stem, data)) is not None), None)


def _in_workbook(stem: str, data: bytes, mappings: Iterable[ColumnMapping]) -> tuple[OutsideList, ...]:
    """One list for each sheet that is one; nothing in a workbook that can't be read, or in another kind of archive."""
    try:
        sheets = read_sheets(stem, data)
    except WatchlistError:
        return ()
    kept = tuple(mappings)
    found = tuple(
        each for sheet in sheets if (each := _in_sheet(stem, sheet, kept, alone=len(sheets) == 1)) is not None
    )
    return _with_the_rest_told(found, sum(bool(sheet.rows) for sheet in sheets) - len(found))


def _with_the_rest_told(found: tuple[OutsideList, ...], others: int) -> tuple[OutsideList, ...]:
    """The lists of a workbook; the first one tells how many of its sheets are none."""
    if not found or others <= 0:
        return found
    first = replace(found[0], oddities=(*found[0].oddities, f"{SHEETS_LEFT}:{others}"))
    return (first, *found[1:])


def _in_sheet(
    stem: str, sheet: Sheet, mappings: tuple[ColumnMapping, ...], *, alone: bool
) -> OutsideList | None:
    table = table_of(sheet.rows, mappings)
    found = tabular.read(stem if alone else sheet.title, table) if table else None
    return replace(found, oddities=left_out((sheet,))) if found else None
