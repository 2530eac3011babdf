"""Tables as grids of cells, and cells that hold nothing but companies: `甲公司（000001）、乙公司等`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from watchlist.importing.extraction.lists.passages import Item
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.securities.codes import PRINTED_NUMBER, PRINTED_NUMBERED
from watchlist.securities.matcher import Hit

Cell = tuple[int, int]
"""Where a cell begins and ends."""

_RULER = re.compile(r"[\s|:\-—=+]+$")
_COLUMNS = re.compile(r"[ \u3000]{2,}")
_BETWEEN = re.compile(r"[\s*_\[\]【】、,，/;；&+|\"“”]*(?:(?:以及|[和及与])(?=\S))?[\s*_\[\]]*")
_CODE = re.compile(rf"(?:[a-z]{{2}})?{PRINTED_NUMBERED}[\s_]{{1,2}}(?=\S)")
_TICKER_LEAD = re.compile(r"(?P<code>[a-z]{1,5})\s(?=\S)")
"""A ticker right before the name of its company: NVDA Nvidia."""
_CODE_BEHIND = re.compile(rf"[\s_]{{1,16}}(?P<code>{PRINTED_NUMBER}|[a-z]{{1,5}}(?![a-z]))(?!\d)")
_CODED = re.compile(
    rf"[^\s()\[\]:*、,。;|/][^()\[\]:*、,。;|/\n]{{1,38}}?(?=\s?\(`?(?:[a-z]{{2}})?{PRINTED_NUMBER}(?:\.[a-z]{{1,3}})?`?[),])"
)
"""A name that is not known, with its code in brackets."""
_PART = re.compile(
    r"(?!可比|竞争|对手|客户)(?P<name>[\u4e00-\u9fffa-z0-9]{0,6}?)(?:相关)?(?:标的|公司|个股|龙头|弹性标的)(?:相关)?:\s?"
)
"""What parts the companies of one cell: 白银相关标的:."""
_UNKNOWN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}|[a-z][a-z0-9&.-]{1,14}(?:\s[a-z][a-z0-9&.-]{1,14})?)(?=\s*(?:[、,/;&|(\])]|$|等))"
)
_TOLD = re.compile(r"\s?(?::|--|[-–—](?=\s))\s?[^、;|\t\n]{2,40}(?=[、;]|$)")
"""What is told of each company where several stand in one cell: 甲公司：龙头<br>乙公司：….."""
_REST = re.compile(
    r"[\s*_\]】\"”]*(?:(?:等(?:\d{0,2}家)?(?:公司|企业|龙头|厂商|标的)?|etc\.?|[。.;])(?:\[\^?\d{1,3}\])*[\s*_。.;]*)?$"
)
KIND = re.compile(
    r"环节|领域|方向|板块|主题|赛道|细分|概念|题材|涨停原因|产业链|分类|类别|主线|行业|子类|^\W*(?:segment|theme|sector|category|layer|industry)"
)
"""The header of the column that says what each company is of."""
HOUSES = re.compile(r"券商|机构|研究所|推荐人|broker|house")
"""That of the column that says who picked each."""
BESIDES = re.compile(rf"{HOUSES.pattern}|平台|渠道|客户|股东|出品|platform|customer|holder")
"""That of a column whose companies a table tells only of its things: who shows, sells, buys or holds them."""
_MOST_COLUMNS = 60
"""A row of thousands of cells is no row of a table; every column is looked at in every row."""
_HEADS = re.compile(
    rf"{KIND.pattern}|(?:股票|证券|公司|个股|标的)?(?:代码|代号|名称|简称)|股票|公司|标的|个股|tickers?|symbols?|codes?|company|names?|stocks?"
)
"""What a cell says that is the header of a column; one row of such cells may stand under another."""
_TABLE = 2
_SEPARATOR = re.compile(r"[、,，/;；&+|和及与]")
_EDGE = " \t*_|"


@dataclass(frozen=True, slots=True)
class Grid:
    """One table: its rows under the header (None where the first row already holds data), each as cells."""

    header: Unit | None
    heads: tuple[Cell, ...]
    rows: tuple[Unit, ...]
    cells: tuple[tuple[Cell, ...], ...]

    def column(self, place: int) -> list[Cell | None]:
        """The cells of one column, None where a row is too short."""
        return [row[place] if place < len(row) else None for row in self.cells]

    @property
    def width(self) -> int:
        """How many columns the widest row has, of those that count."""
        return min(max(map(len, self.cells), default=0), _MOST_COLUMNS)


def grids_of(folded: str, units: Sequence[Unit], hits: Mapping[int, Hit]) -> Iterator[Grid]:
    """The tables of a text; the first row is the header unless one of its cells is a company, or it is one cell over them all."""
    for block in _blocks(folded, units):
        rows = [row for row in block if not _RULER.match(folded, row.start, row.end)]
        cells = [cells_of(folded, row) for row in rows]
        if len(cells) > _TABLE and len(cells[0]) == 1 < len(cells[1]):
            rows, cells = rows[1:], cells[1:]
        if not rows:
            continue
        first = _heads(folded, cells, hits)
        header, heads = (rows[first - 1], cells[first - 1]) if first else (None, ())
        yield Grid(header, heads, tuple(rows[first:]), tuple(cells[first:]))


def _heads(folded: str, cells: Sequence[Sequence[Cell]], hits: Mapping[int, Hit]) -> int:
    """How many rows are the header: none where the first holds a company, two where one over several columns stands above."""
    if len(cells) < _TABLE or any(companies(folded, cell, hits) for cell in cells[0]):
        return 0
    below = [bare_cell(folded, cell) for cell in cells[1]]
    again = len(cells) > _TABLE and sum(_HEADS.fullmatch(words) is not None for words in below) >= _TABLE
    return 2 if again else 1


def _blocks(folded: str, units: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The rows of each table: a blank line ends one."""
    held: list[Unit] = []
    for unit in units:
        row = unit.kind is UnitKind.ROW
        if held and (not row or folded.count("\n", held[-1].end, unit.start) > 1):
            yield held
            held = []
        if row:
            held.append(unit)
    if held:
        yield held


def cells_of(folded: str, row: Unit) -> tuple[Cell, ...]:
    """The cells of a row, empty ones too: between bars, else between tabs or wide blanks."""
    start, end = row.start, row.end
    while start < end and folded[start] != "\t" and folded[start].isspace():
        start += 1
    while start < end and folded[end - 1].isspace():
        end -= 1
    if "|" not in folded[start:end]:
        return _between(_TAB if folded.find("\t", start, end) >= 0 else _COLUMNS, folded, start, end)
    start += folded[start] == "|"
    end -= folded[end - 1] == "|" and end > start
    return _between(_BAR, folded, start, end)


_BAR, _TAB = re.compile(r"\||\t"), re.compile(r"\t")


def _between(edge: re.Pattern[str], folded: str, start: int, end: int) -> tuple[Cell, ...]:
    found, place = [], start
    for mark in edge.finditer(folded, start, end):
        found.append((place, mark.start()))
        place = mark.end()
    return (*found, (place, end))


def bare_cell(folded: str, cell: Cell) -> str:
    """What a cell holds, without marks around it."""
    return folded[slice(*cell)].strip(_EDGE)


def companies(folded: str, cell: Cell, hits: Mapping[int, Hit]) -> tuple[Item, ...]:
    """The companies that are all a cell holds; none where it holds other words, or mostly names that are not known."""
    found: list[Item] = []
    place, unknown, told = cell[0], 0, False
    while (between := _BETWEEN.match(folded, place, cell[1])) and between.end() < cell[1]:
        start = between.end()
        if found and (label := _PART.match(folded, start, cell[1])):
            start = label.end()
        if code := _CODE.match(folded, start, cell[1]):
            start = code.end() if code.end() in hits else start
        if ticker := _TICKER_LEAD.match(folded, start, cell[1]):
            start = ticker.end() if _is_code(hits.get(ticker.end()), ticker["code"]) else start
        if (found or unknown) and _REST.match(folded, place, cell[1]):
            break
        hit, coded = hits.get(start), _CODED.match(folded, start, cell[1])
        divided = not found or _SEPARATOR.search(folded, place, start) is not None
        other = None if hit or coded or not divided else _UNKNOWN.match(folded, start, cell[1])
        if hit is None and coded is None and other is None:
            return ()
        end = hit.end if hit else coded.end() if coded else other.end() if other else start
        place = _past_code(folded, past_notes(folded, end, cell[1]), cell[1], hit)
        if remark := _TOLD.match(folded, place, cell[1]):
            place, told = remark.end(), True
        if not _closed(folded, place, cell[1]):
            return ()
        unknown += other is not None
        if other is None:
            found.append(Item(start, end, place, hit))
    known = sum(item.hit is not None for item in found)
    alone = told and len(found) == 1 and not _coded(folded, found[0])
    return tuple(found) if known and len(found) >= unknown and not alone else ()


def _coded(folded: str, item: Item) -> bool:
    """Whether a company's code stands in brackets behind it: then a remark on it may follow."""
    return _CODE_NOTE.match(folded, item.end, item.past) is not None


_CODE_NOTE = re.compile(rf"[\s*]*\((?:[a-z]{{2}})?{PRINTED_NUMBER}(?:\.[a-z]{{1,3}})?\)")


def _is_code(hit: Hit | None, code: str) -> bool:
    """Whether a code is one of a company's."""
    return hit is not None and any(one.symbol.code == code.upper() for one in hit.candidates)


def as_coded(folded: str, row: Sequence[Cell], item: Item) -> Item:
    """A company as the line of its shares that a code in another cell of its row says: 中芯国际 beside 00981."""
    if item.hit is None or len(item.hit.candidates) == 1:
        return item
    codes = {code["code"].zfill(5) for cell in row if (code := CODE_CELL.fullmatch(bare_cell(folded, cell)))}
    line = next((one for one in item.hit.candidates if one.symbol.code.zfill(5) in codes), None)
    if line is None:
        return item
    return item._replace(hit=item.hit._replace(candidates=(replace(line, score=1.0, reason="code"),)))


CODE_CELL = re.compile(r"(?:(?:hk|sh|sz|bj)[.:]?)?(?P<code>\d{4,6})(?:[. ](?:hk|sh|sz|ss|bj|xshe|xshg))?")


def parts(folded: str, items: Sequence[Item]) -> Iterator[tuple[Cell | None, tuple[Item, ...]]]:
    """The companies of one cell, those behind each word that parts them with what it names; None for those it opens with."""
    held: list[Item] = []
    named: Cell | None = None
    for item in items:
        if held and (part := _part_between(folded, held[-1].past, item.start)):
            yield named, tuple(held)
            held, named = [], part
        held.append(item)
    if held:
        yield named, tuple(held)


def _part_between(folded: str, start: int, end: int) -> Cell | None:
    between = _BETWEEN.match(folded, start, end)
    part = _PART.fullmatch(folded, between.end(), end) if between else None
    return part.span("name") if part else None


def _past_code(folded: str, place: int, end: int, hit: Hit | None) -> int:
    """Behind the bare code of a name, where it is its own: 研華 2395, Tesla TSLA."""
    code = _CODE_BEHIND.match(folded, place, end) if hit else None
    return code.end() if code and _is_code(hit, code["code"]) else place


def _closed(folded: str, place: int, end: int) -> bool:
    """Whether a name ends here: a separator or the cell's end follows."""
    return _NEXT.match(folded, place, end) is not None


_NEXT = re.compile(r"[\s*_\]】\"”]*(?:$|[、,/;&+|<]|[和及与]|以及|等)|\s+(?=\S)|[*_\]】]")
