"""Tables whose rows are companies with their codes and words about them, under a heading that names the theme.

A table of figures (price, profit) puts nothing forward; one that says in words what each company does is a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.heading_names import (
    heading_name,
    heading_span,
    inner_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.page.units import Unit, headings_above
from watchlist.importing.extraction.tables.grids import (
    BESIDES,
    CODE_CELL,
    Cell,
    Grid,
    as_coded,
    bare_cell,
    companies,
    grids_of,
)
from watchlist.importing.extraction.tables.kind_columns import headed_trades, kind_columns, kinds_of
from watchlist.importing.extraction.tables.theme_tables import IDENTITY
from watchlist.importing.extraction.vocabulary.cues import gives_reasons, heading_stance
from watchlist.importing.extraction.vocabulary.headings import FORECASTS, bare, names_theme, opens_news
from watchlist.importing.extraction.vocabulary.trades import PORTFOLIO, Look, look
from watchlist.securities.matcher import Hit

RULE = "company_table"
_WORDS = re.compile(r"(?![\d.+-])[^|\n]*?(?:[\u4e00-\u9fff]{3}|[a-z]{3,}\s[a-z]{2,})")
"""A cell that tells in words."""
_WORD = re.compile(r"(?![\d.+-])[^|\n]*?(?:[\u4e00-\u9fff]{2}|[a-z]{4,})")
"""The same where tickers beside the companies say that somebody watches them: a word is enough."""
_WORDED = re.compile(r"(?:[\u4e00-\u9fff]|[a-z][a-z0-9])(?!.*\d\s?(?:[亿万元倍%]|[bm]n?\b)\s*$)|$")
"""A cell that opens with a word and doesn't close with a figure."""
_TRADES = re.compile(r"行业|板块|sector|industry")
"""A portfolio has such a column too, and is named by its heading all the same; so has every screen, which lists nothing."""
_SUM = re.compile(r"[$€¥]\s?\d|\d%")
"""A sum of money in a heading: the companies of its table are what something is compared with."""
_STOPPED = re.compile(r"[a-z][.!?](?:\W|$)")
_LEAST_ROWS = 2
_MOSTLY, _NEARLY = 0.6, 0.8
_FIRST = 4
"""The companies stand in one of the first columns."""
_CONFIDENCE, _UNSAID, _FIGURES = 0.86, 0.82, 0.7


def find_company_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each such table."""
    known = {hit.start: hit for hit in hits}
    for grid in grids_of(folded, units, known):
        yield from _under_trades(text, folded, grid, known)
        held = _held(folded, grid)
        place = _company_column(folded, grid, known, 1 if held else _LEAST_ROWS)
        watched = _watched(folded, grid)
        codes = place is not None and place in watched[1:] and _only_codes(folded, grid, place, known)
        if (place is None or codes) and watched and _some_known(folded, grid, watched, known):
            place = watched[0]
        if place is None:
            yield from _listed(text, folded, grid.header or grid.rows[0], _headed(folded, grid, known))
            continue
        kind = _kind_column(folded, grid, place)
        if kind is not None:
            yield from _by_kind(text, folded, grid, place, kind, known)
        elif held or _told(folded, grid, place, _WORD if watched else _WORDS):
            items = list(_of_rows(folded, grid, (place, *watched), known))
            yield from _listed(text, folded, grid.header or grid.rows[0], items)
        elif watched and _only_named(folded, grid):
            items = list(_of_rows(folded, grid, (place, *watched), known))
            yield from _listed(text, folded, grid.header or grid.rows[0], items, kept=True)
        elif watched and (trade := _measured(folded, grid.header or grid.rows[0])):
            items = list(_of_rows(folded, grid, (place, *watched), known))
            named = text[slice(*trade)]
            yield NameList(named, *trade, False, Stance.MENTIONED, tuple(items), False, RULE, _FIGURES)


def _under_trades(text: str, folded: str, grid: Grid, hits: Mapping[int, Hit]) -> Iterator[NameList]:
    """One list for each column, where the header is a row of trades and nothing but companies stand below."""
    if not headed_trades(folded, grid.heads) or grid.width > len(grid.heads):
        return
    said, news = _said_above(folded, grid.header or grid.rows[0])
    columns = [
        [cell for cell in grid.column(place) if cell and bare_cell(folded, cell)]
        for place in range(len(grid.heads))
    ]
    listed = [[companies(folded, cell, hits) for cell in cells] for cells in columns]
    if news or not all(cells and sum(map(bool, cells)) >= _NEARLY * len(cells) for cells in listed):
        return
    for head, cells in zip(grid.heads, listed, strict=True):
        start, end = inner_span(folded, *head)
        items = tuple(item for cell in cells for item in cell)
        stance, confidence = said or Stance.MENTIONED, _CONFIDENCE if said else _UNSAID
        yield NameList(text[start:end], start, end, False, stance, items, False, RULE, confidence)


def _measured(folded: str, row: Unit) -> Cell | None:
    """The trade of which the heading right above says that key figures follow (电池板块核心数据): its table says which stocks are of it."""
    if row.parent is None:
        return None
    start, end = heading_span(folded, row.parent)
    said = _KEY_FIGURES.search(folded, start, end)
    trade = (start, said.start()) if said else (start, start)
    return trade if said and look(folded[slice(*trade)]) is Look.TRADE else None


_KEY_FIGURES = re.compile(r"(?:核心|关键|重要|主要)(?:数据|指标)(?:表现|一览|概览|对比)?$")


def _only_named(folded: str, grid: Grid) -> bool:
    """Whether a table has nothing but names, codes and their count: somebody keeps these stocks."""
    heads = [bare_cell(folded, head) for head in grid.heads]
    known = (_NAMED_HEAD, _TICKER_HEAD, _COUNT_HEAD)
    return all(any(one.fullmatch(head) for one in known) for head in heads)


def _only_codes(folded: str, grid: Grid, place: int, hits: Mapping[int, Hit]) -> bool:
    """Whether the companies of a column are known by their codes alone: then their names are in the other column."""
    found = [one for cell in grid.column(place) if cell for one in companies(folded, cell, hits)]
    return all(one.hit is not None and one.hit.kinds == {"code"} for one in found)


def _watched(folded: str, grid: Grid) -> tuple[int, ...]:
    """The columns of companies and of tickers, where the header of a table has both; empty where it has not."""
    heads = [bare_cell(folded, head) for head in grid.heads[:_FIRST]]
    ticker = next((n for n, head in enumerate(heads) if _TICKER_HEAD.fullmatch(head)), None)
    if ticker is None:
        ticker = next((n for n, head in enumerate(heads) if head == _STOCK and _codes(folded, grid, n)), None)
    named = next((n for n, head in enumerate(heads) if n != ticker and _NAMED_HEAD.fullmatch(head)), None)
    return () if named is None or ticker is None else (named, ticker)


def _codes(folded: str, grid: Grid, place: int) -> bool:
    """Whether every cell of a column is a code and nothing else."""
    return all(cell and CODE_CELL.fullmatch(bare_cell(folded, cell)) for cell in grid.column(place))


def _some_known(folded: str, grid: Grid, places: Sequence[int], hits: Mapping[int, Hit]) -> bool:
    """Whether most rows hold a company: one row is enough where a ticker stands beside each, and some may be listed nowhere."""
    found = sum(1 for _ in _of_rows(folded, grid, places, hits))
    return found >= max(1, _HALF * len(grid.cells))


def _of_rows(folded: str, grid: Grid, places: Sequence[int], hits: Mapping[int, Hit]) -> Iterator[Item]:
    """The company of each row by its name, else by its ticker; two in one cell where no ticker stands beside."""
    for row in grid.cells:
        cells = [row[place] for place in places if place < len(row) and bare_cell(folded, row[place])]
        found = next((one for cell in cells if (one := companies(folded, cell, hits))), ())
        found = found or _by_code(folded, row, cells, hits)
        kept = found if len(places) == 1 else found[:1]
        yield from (as_coded(folded, row, one) for one in kept)


def _headed(folded: str, grid: Grid, hits: Mapping[int, Hit]) -> list[Item]:
    """The companies that open the cells under a header that calls them so, where half of them are known and words tell of each."""
    heads = [bare_cell(folded, head) for head in grid.heads[:_FIRST]]
    place = next((n for n, head in enumerate(heads) if _NAMED_HEAD.fullmatch(head)), None)
    if place is None or not _told(folded, grid, place, _WORDS):
        return []
    cells = [cell for cell in grid.column(place) if cell]
    found = [companies(folded, cell, hits) or _opening(folded, cell, hits) for cell in cells]
    known = [one for items in found for one in items[:1]]
    return known if len(known) >= max(_LEAST_ROWS, _HALF * len(grid.cells)) else []


def _opening(folded: str, cell: Cell, hits: Mapping[int, Hit]) -> tuple[Item, ...]:
    """The company that opens a cell in which more words stand, behind its name in English at the most: ASE 日月光."""
    lead = _ENGLISH_LEAD.match(folded, *cell)
    places = {place for match in (lead,) if match for place in (match.end("marks"), match.end())}
    hit = next((hits[place] for place in sorted(places) if place in hits), None)
    return (Item(hit.start, hit.end, hit.end, hit),) if hit else ()


_ENGLISH_LEAD = re.compile(r"(?P<marks>[\s*_\[]*)(?:[a-z][a-z.&-]{1,14}\s(?=[\u4e00-\u9fff]))?")


def _by_code(
    folded: str, row: Sequence[Cell], cells: Sequence[Cell], hits: Mapping[int, Hit]
) -> tuple[Item, ...]:
    """The company whose name opens a cell, whatever more of it stands there, where its code stands in another cell."""
    codes = {bare_cell(folded, cell) for cell in row}
    for start, end in cells:
        opens = start + len(folded[start:end]) - len(folded[start:end].lstrip(" *_"))
        hit = hits.get(opens)
        if hit is not None and any(one.symbol.code in codes for one in hit.candidates):
            return (Item(hit.start, hit.end, hit.end, hit),)
    return ()


_HALF = 0.5
_STOCK = "股票"
"""A header that stands over names as well as over codes."""
_NAMED_HEAD = re.compile(r"company|player|name|stock|公司|(?:公司|股票|证券)?(?:名称|简称)|股票|标的|个股")
_TICKER_HEAD = re.compile(r"tickers?|symbols?|codes?|(?:股票|证券)?代码|代号")
_COUNT_HEAD = re.compile(r"no\.?|#|序号|编号|")


def _company_column(folded: str, grid: Grid, hits: Mapping[int, Hit], least: int) -> int | None:
    """The first column of which every cell is one company, at least so many; None where a table has none."""
    for place in range(min(grid.width, _FIRST)):
        if place < len(grid.heads) and BESIDES.search(folded, *grid.heads[place]):
            continue
        cells = [cell for cell in grid.column(place) if cell and bare_cell(folded, cell)]
        held = [len(companies(folded, cell, hits)) for cell in cells]
        alone = held.count(1)
        if alone >= least and alone >= _MOSTLY * len(cells) and sum(map(bool, held)) >= _NEARLY * len(cells):
            return place
    return None


def _kind_column(folded: str, grid: Grid, company: int) -> int | None:
    """The column that says which link of a chain each company is of; a portfolio is named by its heading all the same."""
    place = next(kind_columns(folded, grid, company), None)
    if place is None or not (_TRADES.search(_head(folded, grid, place)) and _portfolio(folded, grid)):
        return place
    return None


def _head(folded: str, grid: Grid, place: int) -> str:
    return folded[slice(*grid.heads[place])] if place < len(grid.heads) else ""


def _held(folded: str, grid: Grid) -> bool:
    """Whether any heading over a table is the name of a portfolio: 当前持股, and under it 台股."""
    row = grid.header or grid.rows[0]
    return any(PORTFOLIO.search(folded, above.body, above.end) for above in headings_above(row))


def _portfolio(folded: str, grid: Grid) -> bool:
    """Whether the heading over a table is the name of a portfolio."""
    above = (grid.header or grid.rows[0]).parent
    return above is not None and PORTFOLIO.search(folded, above.body, above.end) is not None


def _by_kind(
    text: str, folded: str, grid: Grid, company: int, kind: int, hits: Mapping[int, Hit]
) -> Iterator[NameList]:
    """One list for each kind of company; an empty cell stands for the one above it."""
    said, news = _said_above(folded, grid.header or grid.rows[0])
    if news or (said is None and _TRADES.search(_head(folded, grid, kind)) and _screened(folded, grid)):
        return
    listed: dict[str, tuple[Cell, list[Item]]] = {}
    named: list[Cell] = []
    known = {bare_cell(folded, cell) for cell in grid.column(kind) if cell}
    for row in grid.cells:
        if kind < len(row) and bare_cell(folded, row[kind]):
            named = kinds_of(folded, known, row[kind])
        one = companies(folded, row[company], hits) if company < len(row) else ()
        for cell in named if one else ():
            listed.setdefault(folded[slice(*cell)], (cell, []))[1].append(as_coded(folded, row, one[0]))
    for (start, end), items in listed.values():
        if start < end:
            stance, confidence = said or Stance.MENTIONED, _CONFIDENCE if said else _UNSAID
            yield NameList(text[start:end], start, end, False, stance, tuple(items), False, RULE, confidence)


def _screened(folded: str, grid: Grid) -> bool:
    """Whether a column holds figures: a screen or a portfolio names the trade of each stock too, and lists it under none."""
    columns = (
        [words for cell in grid.column(place) if cell and (words := bare_cell(folded, cell))]
        for place in range(grid.width)
    )
    return any(
        cells and sum(map(bool, map(_FIGURE.fullmatch, cells))) >= _HALF * len(cells) for cells in columns
    )


_RIVALS = re.compile(r"竞争(?:技术|方案|对手|产品|路线|者)|竞品|对手")
"""A heading over those that compare themselves with others."""
_FIGURE = re.compile(
    r"[+-]?[\d,]*\.\d+|[+-]?[\d,.]+\s?(?:[%x倍]|[亿万元].{0,3}|pct)|[$€¥]\s?[\d,.]+.{0,3}|20\d\d[-/.年].*"
)


def _said_above(folded: str, row: Unit) -> tuple[Stance | None, bool]:
    """What the headings over a table say of its stocks, and whether one opens news or figures."""
    said = None
    for above in headings_above(row):
        words = folded[above.start : above.end]
        if opens_news(words) or FORECASTS.search(words) or _RIVALS.search(words):
            return None, True
        said = said or heading_stance(bare(words))
    if said is None and gives_reasons(folded[row.start : row.end]):
        said = Stance.RECOMMENDED
    return said, False


def _told(folded: str, grid: Grid, place: int, words: re.Pattern[str]) -> bool:
    """Whether a column behind the companies tells of them in words, as no table of figures does."""
    for column in range(place + 1, grid.width):
        cells = [cell for cell in grid.column(column) if cell]
        told = sum(words.match(bare_cell(folded, cell)) is not None for cell in cells)
        if told >= _MOSTLY * len(grid.rows):
            return True
    return _answered(folded, grid, place)


def _answered(folded: str, grid: Grid, place: int) -> bool:
    """Whether links to companies, called so by their header, stand before words alone: products, roles, no figure or code.

    A page of notes links what has a page of its own.
    """
    behind = range(place + 1, min(grid.width, len(grid.heads)))
    linked = sum(cell is not None and folded.find("[[", *cell) >= 0 for cell in grid.column(place))
    if (
        not behind
        or linked < _NEARLY * len(grid.rows)
        or not _NAMED_HEAD.fullmatch(bare_cell(folded, grid.heads[place]))
    ):
        return False
    return all(
        not IDENTITY.search(folded, *grid.heads[column])
        and all(_WORDED.match(bare_cell(folded, cell)) for cell in grid.column(column) if cell)
        for column in behind
    )


def _names(words: str) -> bool:
    """Whether a heading names a theme; an English sentence over a table (“The world is …”) tells why, and names none."""
    sentence = words.isascii() and (_STOPPED.search(words) or look(words) is Look.CLAUSE)
    return names_theme(words) and not sentence


def _listed(
    text: str, folded: str, row: Unit, items: Sequence[Item], *, kept: bool = False
) -> Iterator[NameList]:
    """The list under the nearest heading, where that names a theme, or the stocks are only `kept`, and no heading opens news."""
    heading = row.parent
    said, news = _said_above(folded, row)
    if news:
        return
    naming = (
        above
        for above in naming_headings(folded, row)
        if _names(heading_name(folded[above.body : above.end]))
    )
    named = next((heading_span(folded, above) for above in naming), None)
    if heading is None or not items or (named is None and said is None and not kept):
        return
    start, end = named or heading_span(folded, heading)
    if said is None and _SUM.search(folded, start, end):
        return
    confidence = _CONFIDENCE if said else _FIGURES if kept else _UNSAID
    stance = said or Stance.MENTIONED
    yield NameList(text[start:end], start, end, named is None, stance, tuple(items), False, RULE, confidence)
