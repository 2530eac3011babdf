"""The column of a table that says of which trade or link each company is: by its header, else by what it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from watchlist.importing.extraction.lists.heading_names import inner_span
from watchlist.importing.extraction.tables.grids import KIND, Cell, Grid, bare_cell
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme, width
from watchlist.importing.extraction.vocabulary.trades import CLAUSE, Look, look

_BELONGS = re.compile(r"所属|归属|标签|属性|类型|用途|分组|tags?|group|bucket|basket|chain|")
"""Headers that may mean a trade as well as anything else: there the cells must be trades."""
_WIDEST, _NEARLY, _MOSTLY, _HALF = 28, 0.8, 0.6, 0.5
_FEW, _SHORT = 2, 12
_REST = frozenset({"其他", "其它", "其余", "others", "other"})
"""A last row of what is left names nothing, and is no trade the less."""
_FIGURE = re.compile(r"\d{2}|%")
_DIVIDED = re.compile(r"\s?[;、,]\s?")
_JOINED = re.compile(r"\s?[/+&|]\s?")


def kind_columns(folded: str, grid: Grid, company: int) -> Iterator[int]:
    """The columns that say what each company is of, those whose header says so first."""
    others = [place for place in range(grid.width) if place != company]
    named = [place for place in others if KIND.search(_head(folded, grid, place))]
    yield from (place for place in named if _sorted_by(folded, grid, place))
    unsaid = (place for place in others if _BELONGS.fullmatch(_head(folded, grid, place)))
    yield from (place for place in unsaid if place not in named and _of_trades(folded, grid, place))


def kinds_of(folded: str, known: Collection[str], cell: Cell) -> list[Cell]:
    """The trades that one cell names: several where it divides them (液冷；储能), or joins `known` ones, which stand alone in other cells."""
    for edge in (_DIVIDED, _JOINED):
        found = [inner_span(folded, *part) for part in _parts(folded, cell, edge)]
        words = [folded[slice(*part)] for part in found]
        alone = edge is _DIVIDED or any(one in known for one in words)
        if len(found) > 1 and alone and all(one and _names_kind(one) for one in words):
            return found
    return [inner_span(folded, *cell)]


def _parts(folded: str, cell: Cell, edge: re.Pattern[str]) -> Iterator[Cell]:
    place = cell[0]
    for mark in edge.finditer(folded, *cell):
        yield place, mark.start()
        place = mark.end()
    yield place, cell[1]


def _head(folded: str, grid: Grid, place: int) -> str:
    """What the header says of a column; nothing where a table has none, or it is empty."""
    return bare_cell(folded, grid.heads[place]) if place < len(grid.heads) else ""


def _filled(folded: str, grid: Grid, place: int) -> list[str]:
    return [words for cell in grid.column(place) if cell and (words := bare_cell(folded, cell))]


def _sorted_by(folded: str, grid: Grid, place: int) -> bool:
    """Whether the cells under a header that speaks of trades name what their rows are of."""
    cells = _filled(folded, grid, place)
    sparse = len(set(cells)) < len(grid.rows)
    named = sum(_names_kind(words) or (sparse and _sorts(words)) for words in cells)
    return bool(cells) and named >= _NEARLY * len(cells)


def _of_trades(folded: str, grid: Grid, place: int) -> bool:
    """Whether the cells of a column without such a header are trades: some come again or stand for several rows, or all are short."""
    cells = [words for words in _filled(folded, grid, place) if words not in _REST]
    if not cells or not all(_names_kind(words) for words in cells):
        return False
    trades = sum(_is_trade(words) for words in cells)
    again = len(set(cells)) > 1 and (max(Counter(cells).values()) > 1 or len(cells) < len(grid.rows))
    short = len(cells) > _FEW and max(map(width, cells)) <= _SHORT
    least = _MOSTLY if grid.header else _HALF
    return (again and trades >= least * len(cells)) or (short and trades == len(cells))


def _is_trade(words: str) -> bool:
    return all(look(part) is Look.TRADE for part in _DIVIDED.split(words))


def _names_kind(words: str) -> bool:
    return width(words) <= _WIDEST and names_theme(words) and look(bare(words)) is not Look.CLAUSE


def _sorts(words: str) -> bool:
    """Whether a cell that stands for several rows says what sort they are, if only 成长标的."""
    return width(words) <= _WIDEST and not (_FIGURE.search(words) or CLAUSE.search(words))


def headed_trades(folded: str, heads: Sequence[Cell]) -> bool:
    """Whether every cell of a header is a trade: then each column lists the stocks of its own."""
    words = [bare_cell(folded, head) for head in heads]
    return len(words) > 1 and all(one and _names_kind(one) and _is_trade(one) for one in words)
