"""Tables (in markdown, or with tabs) whose rows are lists: a cell that names the theme, a cell that holds its stocks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.heading_names import heading_span, inner_span
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.tables.grids import (
    HOUSES,
    KIND,
    Cell,
    Grid,
    bare_cell,
    companies,
    grids_of,
    parts,
)
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme, opens_news, says_role
from watchlist.importing.extraction.vocabulary.trades import PORTFOLIO, Look, look
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND
from watchlist.securities.matcher import Hit

RULE, CODED_RULE = "theme_table", "coded_table"
_CODED_ROW = re.compile(
    rf"(?:^|[|\t]|\s{{2}})\s*(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})\s*(?:$|[|\t]|\s{{2}})", re.MULTILINE
)
_PORTFOLIO = re.compile(rf"{PORTFOLIO.pattern}|推荐标的|推荐个股|top picks")
"""What a heading calls a table that puts every stock of its rows forward."""
_LOOKED_BACK = re.compile(r"数据库|介绍|说明|回顾|表现|业绩|收益|复盘|统计")
"""What is told of a portfolio that was."""
_RUN_HEAD = re.compile(
    r"(?P<name>[\u4e00-\u9fffa-z0-9]{2,20}(?:金股|组合|股票池|推荐名单))(?:(?:[上本][周月])?(?:市场)?表现)?(?:\((?:截[至止])?[^()\n]{2,16}\))?(?:(?:证券|股票|公司)?(?:代码|简称|名称)[^\n。;]{2,120}?)(?=(?:\d{6}(?:\.s[hz])?|\s{9})[\u4e00-\u9fff*])"
)
"""A portfolio's name right before the head of its table."""
_RUN_NAME = guarded(
    r"(?:金股|组合|股票池|推荐名单|表现)(?:\([^()\n]{2,18}\))?(?:证券|股票|公司)?(?:代码|简称|名称)",
    "代码",
    "简称",
    "名称",
)
"""What stands in every such head, found far sooner."""
_CODE_RIGHT_BEFORE = re.compile(rf"(?:{PRINTED_MAINLAND}|\s{{9}})\s?$")
"""A code, or the blanks that the body holds for one."""
_ROW_FIGURES = re.compile(r"\s?[-\d][\d.,%-]{6,120}")
_ROW_GAP, _MOST_ROWS, _RUN_TOGETHER = 160, 40, 0.82
_STOCKS = re.compile(
    r"公司|标的|个股|股票|企业|龙头|厂商|厂家|供应商|上市|受益股|概念股|补涨|stocks|companies|names|players|tickers|beneficiar|suppliers"
)
IDENTITY = re.compile(r"代码|名称|简称|code|ticker|symbol")
_RIVALS = re.compile(r"竞争|客户|对手|可比|competitor|customer|client")
"""A column of companies that are not put forward."""
_NO_LABEL = re.compile(
    r"代码|日期|时间|序号|排名|code|date|rank|^\W*(?:#|(?:晶片|芯片|型号|机型|代号|产品型号|model|chip)\W*$)"
)
_WORDS = re.compile(r"[\u4e00-\u9fff]{1,}|[a-z]{2,}")
_MOSTLY = 0.6
_CONFIDENCE, _UNSAID, _CODED, _IN_ROW = 0.92, 0.95, 0.86, 0.8
_TICKERS, _HALF = re.compile(r"tickers?|个股|股票(?!名)"), 0.4
"""A column that says so lists stocks though some cells tell other things (biotech with catalysts)."""
_LEAST_ROWS = 2
_LETTER = re.compile(r"[^\W_]")


def find_theme_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each row that names a theme beside its companies."""
    known = {hit.start: hit for hit in hits}
    for grid in grids_of(folded, units, known):
        stance = _stance(folded, grid)
        places = _company_columns(folded, grid, known) if stance is not None else []
        label = _label_column(folded, grid, places[0]) if places else None
        if stance is not None and not places:
            yield from _row_lists(text, folded, grid, stance, known)
        if stance is None or label is None:
            continue
        named: Cell | None = None
        whole = _of_houses(folded, grid, label)
        kind = label < len(grid.heads) and KIND.search(folded, *grid.heads[label]) is not None
        for row in grid.cells:
            items = [
                item for place in places if place < len(row) for item in companies(folded, row[place], known)
            ]
            if bare_cell(folded, row[label]):
                named = whole or _row_theme(folded, row[label], {} if kind else known)
            if items and named:
                confidence = _CONFIDENCE * (_UNSAID if stance is Stance.MENTIONED else 1)
                for own, part in parts(folded, items):
                    theme = own if own and look(folded[slice(*own)]) is Look.TRADE else named
                    yield NameList(text[slice(*theme)], *theme, False, stance, part, False, RULE, confidence)


def _company_columns(folded: str, grid: Grid, hits: Mapping[int, Hit]) -> list[int]:
    """The columns that list companies: most cells are nothing else, and some hold several, or the header says so."""
    found = []
    above = (grid.header or grid.rows[0]).parent
    portfolio = above is not None and _PORTFOLIO.search(folded, above.body, above.end) is not None
    for place in range(1, grid.width):
        cells = [cell for cell in grid.column(place) if cell and bare_cell(folded, cell)]
        listed = [items for cell in cells if (items := companies(folded, cell, hits))]
        head = folded[slice(*grid.heads[place])] if place < len(grid.heads) else ""
        several = any(len(items) > 1 for items in listed)
        told = (_STOCKS.search(head) is not None or says_role(head)) and not IDENTITY.search(head)
        if (
            len(listed) >= max(1, (_HALF if _TICKERS.search(head) else _MOSTLY) * len(cells))
            and (several or (told and not portfolio))
            and not _RIVALS.search(head)
        ):
            found.append(place)
    return found


def _label_column(folded: str, grid: Grid, before: int) -> int | None:
    """The column that says what each row is about: the first one left of the companies that holds words.

    A cell that is empty goes on with the one above it.
    """
    for place in sorted(range(before), key=lambda place: -_finest(folded, grid, place)):
        cells = [told for cell in grid.column(place) if cell and (told := bare_cell(folded, cell))]
        head = folded[slice(*grid.heads[place])] if place < len(grid.heads) else ""
        words = sum(_WORDS.search(cell) is not None for cell in cells)
        if words >= max(1, _MOSTLY * len(cells)) and not _NO_LABEL.search(head):
            return place
    return None


def _row_lists(
    text: str, folded: str, grid: Grid, stance: Stance, hits: Mapping[int, Hit]
) -> Iterator[NameList]:
    """Rows of one label and nothing but companies behind it, one a cell: `液冷 | 甲公司 | 乙公司`."""
    for cells in (grid.heads, *grid.cells):
        filled = [cell for cell in cells[1:] if bare_cell(folded, cell)]
        items = [one[0] for cell in filled if len(one := companies(folded, cell, hits)) == 1]
        if len(items) < _LEAST_ROWS or len(items) < len(filled):
            continue
        said = heading_stance(bare(folded[slice(*cells[0])])) or stance
        named = _row_theme(folded, cells[0], hits)
        start, end = named or (items[0].start, items[0].start)
        if named or said is not stance:
            yield NameList(
                text[start:end], start, end, named is None, said, tuple(items), False, RULE, _IN_ROW
            )


def _of_houses(folded: str, grid: Grid, label: int) -> Cell | None:
    """The heading over a portfolio whose rows are houses, each with its picks: it names them all."""
    head = folded[slice(*grid.heads[label])] if label < len(grid.heads) else ""
    above = (grid.header or grid.rows[0]).parent
    if above is None or not HOUSES.search(head) or not _PORTFOLIO.search(folded, above.body, above.end):
        return None
    return heading_span(folded, above)


def _finest(folded: str, grid: Grid, place: int) -> int:
    """Of columns that say the link of a chain the one further right says more; others keep their order."""
    head = folded[slice(*grid.heads[place])] if place < len(grid.heads) else ""
    return place if KIND.search(head) else 0


def _row_theme(folded: str, cell: Cell, hits: Mapping[int, Hit]) -> Cell | None:
    """The theme that a row's label names; None where it is furniture or a company."""
    start, end = inner_span(folded, *cell)
    if start >= end or not names_theme(folded[start:end]):
        return None
    if start in hits and (hits[start].end >= end or not _says_more(folded[start:end])):
        return None
    return start, end


def _says_more(words: str) -> bool:
    """Whether words that open with a company name a trade: Reddit AI Monetization."""
    return words.isascii() or look(words) is Look.TRADE


def find_coded_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each table whose rows are a stock with its code, under the name of a portfolio."""
    starts = [hit.start for hit in hits]
    for is_row, block in groupby(units, key=lambda unit: unit.kind is UnitKind.ROW):
        rows = list(block) if is_row else []
        if len(rows) > _LEAST_ROWS and IDENTITY.search(folded, rows[0].start, rows[0].end):
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
    if _LOOKED_BACK.search(folded, heading.body, heading.end):
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


def _stance(folded: str, grid: Grid) -> Stance | None:
    """What the header says of the stocks, else a heading; nothing in news, but under a heading of theirs."""
    said = heading_stance(folded[grid.header.start : grid.header.end]) if grid.header else None
    for heading in headings_above(grid.header or grid.rows[0]):
        words = folded[heading.start : heading.end]
        if opens_news(words):
            return None
        if told := heading_stance(bare(words)):
            return said or told
    return said or Stance.MENTIONED
