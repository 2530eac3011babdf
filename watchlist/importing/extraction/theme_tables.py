"""Tables (in markdown, or with tabs) whose rows are lists: a cell that names the theme, a cell that holds its stocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.cues import heading_stance
from watchlist.importing.extraction.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.passages import Item, NameList
from watchlist.importing.extraction.theming import inner_span
from watchlist.importing.extraction.tokens import past_notes
from watchlist.importing.extraction.units import Unit, UnitKind, headings_above
from watchlist.securities.matcher import Hit

RULE, CODED_RULE = "theme_table", "coded_table"
_CELL = re.compile(r"[^|\t]+")
_CODED_ROW = re.compile(
    r"(?:^|[|\t]|\s{2})\s*(?:\d{6}(?:\.(?:sh|sz|bj))?|\d{4,5}\.hk)\s*(?:$|[|\t]|\s{2})", re.MULTILINE
)
_PORTFOLIO = re.compile(r"金股|组合|股票池|推荐名单|关注名单|推荐标的|推荐个股|top picks")
"""What a heading calls a table that puts every stock of its rows forward."""
_RUN_HEAD = re.compile(
    r"(?P<name>[\u4e00-\u9fffa-z0-9]{2,20}(?:金股|组合|股票池|推荐名单))(?:(?:证券|股票|公司)?(?:代码|简称|名称)[^\n。;]{2,120}?)(?=(?:\d{6}(?:\.s[hz])?|\s{9})[\u4e00-\u9fff*])"
)
"""A portfolio's name right before the head of its table."""
_RUN_NAME = re.compile(r"(?:金股|组合|股票池|推荐名单)(?:证券|股票|公司)?(?:代码|简称|名称)")
"""What stands in every such head, found far sooner."""
_CODE_RIGHT_BEFORE = re.compile(r"(?:\d{6}(?:\.(?:sh|sz|bj))?|\s{9})\s?$")
"""A code, or the blanks that the body holds for one."""
_ROW_FIGURES = re.compile(r"\s?[-\d][\d.,%-]{6,120}")
_ROW_GAP, _MOST_ROWS, _RUN_TOGETHER = 160, 40, 0.82
_STOCKS = re.compile(r"公司|标的|个股|股票|企业|龙头|厂商|stocks|companies|names")
_IDENTITY = re.compile(r"代码|名称|简称|code|ticker|symbol")
_RULER = re.compile(r"[\s|:\-]+$")
_BETWEEN = re.compile(r"[\s*_\[\]、,，/;；和及与]*")
_UNKNOWN = re.compile(r"[^\s()\[\]:*、,。;|][^()\[\]:*、,。;|\n]{1,38}?(?=\s?\(\d{4,6}(?:\.[a-z]{1,2})?\))")
"""A name that is not known, with its code in brackets."""
_CONFIDENCE, _UNSAID, _CODED = 0.92, 0.95, 0.86
_LEAST_ROWS = 2
_LETTER = re.compile(r"[^\W_]")


def find_theme_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each row that names a theme and its stocks."""
    starts = [hit.start for hit in hits]
    header: Unit | None = None
    for unit in units:
        if unit.kind is not UnitKind.ROW:
            header = None
        elif header is None:
            header = unit
        elif not _RULER.match(folded, unit.start, unit.end):
            inside = hits[bisect_left(starts, unit.start) : bisect_left(starts, unit.end)]
            yield from _row(text, folded, header, unit, inside)


def find_coded_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each table whose rows are a stock with its code, under the name of a portfolio."""
    starts = [hit.start for hit in hits]
    for is_row, block in groupby(units, key=lambda unit: unit.kind is UnitKind.ROW):
        rows = list(block) if is_row else []
        if len(rows) > _LEAST_ROWS and _IDENTITY.search(folded, rows[0].start, rows[0].end):
            yield from _coded_table(text, folded, rows, hits, starts)


def find_run_together(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each portfolio's table that lost its lines: its name and its head, then code, name and figures run together."""
    if not _RUN_NAME.search(folded):
        return
    starts = [hit.start for hit in hits]
    for head in _RUN_HEAD.finditer(folded):
        items: list[Item] = []
        past = head.end()
        for hit in hits[bisect_left(starts, past) : bisect_left(starts, past) + _MOST_ROWS]:
            coded = _CODE_RIGHT_BEFORE.search(folded, hit.start - 12, hit.start)
            figures = _ROW_FIGURES.match(folded, hit.end)
            if coded is None or figures is None or hit.start - past > _ROW_GAP:
                break
            items.append(Item(hit.start, hit.end, hit.end, hit))
            past = figures.end()
        if len(items) > _LEAST_ROWS:
            start, end = inner_span(folded, *head.span("name"))
            stance = heading_stance(folded[start:end]) or Stance.WATCH
            yield NameList(
                text[start:end], start, end, False, stance, tuple(items), False, CODED_RULE, _RUN_TOGETHER
            )


def _coded_table(
    text: str, folded: str, rows: Sequence[Unit], hits: Sequence[Hit], starts: Sequence[int]
) -> Iterator[NameList]:
    heading = rows[0].parent
    if heading is None or not _PORTFOLIO.search(folded, heading.body, heading.end):
        return
    items = []
    for row in rows[1:]:
        inside = hits[bisect_left(starts, row.start) : bisect_left(starts, row.end)]
        named = next((hit for hit in inside if _whole(folded, hit)), None)
        if named and _CODED_ROW.search(folded[row.start : row.end]):
            items.append(Item(named.start, named.end, named.end, named))
    words = folded[heading.body : heading.end]
    stance = None if opens_news(words) else heading_stance(bare(words))
    if stance is not None and len(items) >= _LEAST_ROWS:
        start, end = inner_span(folded, heading.body, heading.end)
        yield NameList(text[start:end], start, end, False, stance, tuple(items), False, CODED_RULE, _CODED)


def _whole(folded: str, hit: Hit) -> bool:
    """Whether a name is all that its cell holds."""
    return not (_LETTER.match(folded, hit.end) or _LETTER.match(folded, max(0, hit.start - 1)))


def _row(text: str, folded: str, header: Unit, unit: Unit, hits: Sequence[Hit]) -> Iterator[NameList]:
    place = _stocks_column(folded, header)
    cells = [cell.span() for cell in _CELL.finditer(folded, unit.start, unit.end) if cell[0].strip()]
    if place is None or place >= len(cells):
        return
    start, end = inner_span(folded, *cells[0])
    items = tuple(
        item for cell in cells[1:] for item in _items(folded, cell, hits, whole=cell != cells[place])
    )
    themed = (
        start < end and names_theme(folded[start:end]) and not any(hit.start < cells[0][1] for hit in hits)
    )
    stance = _stance(folded, header)
    if items and themed and stance is not None:
        confidence = _CONFIDENCE * (_UNSAID if stance is Stance.MENTIONED else 1)
        yield NameList(text[start:end], start, end, False, stance, items, False, RULE, confidence)


def _stocks_column(folded: str, header: Unit) -> int | None:
    """Which column holds the stocks; None where the first says that each row is one company."""
    cells = [cell[0] for cell in _CELL.finditer(folded, header.start, header.end) if cell[0].strip()]
    if not cells or _IDENTITY.search(folded, header.start, header.end) or _STOCKS.search(cells[0]):
        return None
    return next((place for place, cell in enumerate(cells) if _STOCKS.search(cell)), None)


def _items(folded: str, cell: tuple[int, int], hits: Sequence[Hit], *, whole: bool) -> Iterator[Item]:
    """The names that a cell opens with, each with its notes; with `whole` only where the cell holds nothing else."""
    found: list[Item] = []
    place = cell[0]
    starts = {hit.start: hit for hit in hits if cell[0] <= hit.start < cell[1]}
    while between := _BETWEEN.match(folded, place, cell[1]):
        start = between.end()
        hit, unknown = starts.get(start), _UNKNOWN.match(folded, start, cell[1])
        if hit is None and unknown is None:
            break
        end = hit.end if hit else unknown.end() if unknown else start
        place = past_notes(folded, end, cell[1])
        found.append(Item(start, end, place, hit))
    if not whole or not folded[place : cell[1]].strip(" \t等*"):
        yield from found


def _stance(folded: str, header: Unit) -> Stance | None:
    """What the header says of the stocks, else a heading; nothing in news."""
    said = heading_stance(folded[header.start : header.end])
    for heading in headings_above(header):
        words = folded[heading.start : heading.end]
        if opens_news(words):
            return None
        said = said or heading_stance(bare(words))
    return said or Stance.MENTIONED
