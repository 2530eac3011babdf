"""Watchlists that are tables: exports of 同花顺 and 东方财富, of Yahoo and Portfolio Performance, and any other with a header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from watchlist.domain.column_mapping import Role, header_word
from watchlist.domain.notations import PREFIXES
from watchlist.domain.outside_lists import OutsideEntry, OutsideList, Sort
from watchlist.importing.readers.cleaning import as_warnings
from watchlist.importing.readers.workbook import ROWS_LEFT
from watchlist.importing.tables.delimited import Table
from watchlist.importing.watchlists.fields import number_in, one_date
from watchlist.securities.codes import PRINTED_NUMBER

_PROGRAMS: Final = (
    ("yahoo", frozenset(("symbol", "currentprice", "tradedate"))),
    ("portfolio_performance", frozenset(("isin", "wkn"))),
    ("tonghuashun", frozenset(("代码", "名称", "涨速"))),
    ("eastmoney", frozenset(("代码", "名称", "最新"))),
)
"""Program -> titles that give its tables away."""

_CODE: Final = re.compile(
    rf"(?:SH|SZ|BJ|HK|US)?[.:]?{PRINTED_NUMBER}(?:\.[A-Z]{{2,4}})?", re.ASCII | re.IGNORECASE
)
_CASH: Final = re.compile(r"\$\$\w+|[A-Z]{3}=X|[A-Z]{3,5}-USD", re.ASCII)
_EMPTY: Final = frozenset(("--", "-", "—", "n/a", "null", "none"))
_FOOT: Final = re.compile(r"#?\s*(?:数据来源|資料來源|数据日期)\s*[:：]")
"""What programs write under a table that they save."""

_TIME, _PRICE = "自选时间", "自选价格"


def read(name: str, table: Table) -> OutsideList | None:
    """The list of a table; None where it does not list stocks."""
    if not table.mapping.lists_stocks:
        return None
    header, *rows = table.rows
    words = {header_word(cell) for cell in header}
    program = next((program for program, titles in _PROGRAMS if titles <= words), "table")
    if _is_padded(header, rows):
        entries = [_padded_entry(header, row, line) for line, row in enumerate(rows, 2)]
    else:
        entries = [_entry(table, row, line, program) for line, row in enumerate(rows, 2)]
    found = tuple(entry for entry in entries if (entry.code or entry.name) and not _FOOT.match(entry.text))
    left = as_warnings({ROWS_LEFT: table.left_out})
    return OutsideList(name, program, found, oddities=left, tentative=program == "table") if found else None


def _is_padded(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether columns are padded with tabs up to a place on the screen, so that cells are not in their columns."""
    blank = sum(not cell for cell in header)
    return blank > len(header) // 3 and len({len(row) for row in rows}) > 1


def _padded_entry(header: Sequence[str], row: Sequence[str], line: int) -> OutsideEntry:
    """The entry of such a row: the code is the cell that looks like one, the name stands behind it, what is asked for at the end."""
    titles, cells = [cell for cell in header if cell], [cell for cell in row if cell]
    place = next((place for place, cell in enumerate(cells) if _CODE.fullmatch(cell)), None)
    if place is None:
        return OutsideEntry("\t".join(cells), line=line)
    name = cells[place + 1] if place + 1 < len(cells) else ""
    return OutsideEntry(
        text=f"{cells[place]} {name}".strip(),
        code=cells[place],
        name=name,
        added_on=one_date(_from_end(titles, cells, _TIME)),
        price=number_in(_from_end(titles, cells, _PRICE)),
        line=line,
    )


def _from_end(titles: Sequence[str], cells: Sequence[str], title: str) -> str:
    if title not in titles:
        return ""
    behind = len(titles) - titles.index(title)
    return cells[-behind] if behind <= len(cells) else ""


def _entry(table: Table, row: Sequence[str], line: int, program: str) -> OutsideEntry:
    def cell(role: Role) -> str:
        place = table.mapping.column(role)
        text = row[place] if place is not None and place < len(row) else ""
        return "" if text.casefold() in _EMPTY else text

    code, name = cell(Role.CODE), cell(Role.NAME)
    theme = cell(Role.THEME)
    bare, exchange = _without_prefix(code)
    return OutsideEntry(
        text=" ".join(filter(None, (code, name))),
        code=bare,
        name=name,
        exchange=exchange or _exchange(code, program),
        sort=_sort(code, program),
        themes=(theme,) if theme else (),
        added_on=one_date(cell(Role.ADDED)),
        price=number_in(cell(Role.PRICE)),
        comment=cell(Role.COMMENT),
        line=line,
    )


def _exchange(code: str, program: str) -> str:
    """Yahoo and those who use its symbols write a bare ticker for New York."""
    if program in {"yahoo", "portfolio_performance"} and re.fullmatch(
        r"[A-Z]{1,5}(?:-[A-Z])?", code, re.ASCII
    ):
        return "US"
    return ""


def _without_prefix(code: str) -> tuple[str, str]:
    """Code and exchange of `SHA:600519`; the code as it is, and no exchange, where no known one stands before a colon."""
    prefix, colon, bare = code.partition(":")
    exchange = PREFIXES.get(prefix, "") if colon else ""
    if not exchange:
        return code, ""
    return (bare.zfill(5) if exchange == "HK" and bare.isdigit() else bare), exchange


def _sort(code: str, program: str) -> Sort | None:
    if program in {"yahoo", "portfolio_performance"} and code.startswith("^"):
        return Sort.INDEX
    return Sort.CASH if _CASH.fullmatch(code) else None
