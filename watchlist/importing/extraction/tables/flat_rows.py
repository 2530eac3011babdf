"""Tables whose cells only a blank divides, as they are when a page is copied: a head that says trade and companies, then a row a line.

环节 说明 代表公司
冷板 贴着芯片 英维克、高澜股份 订单足
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.securities.matcher import Hit

RULE = "flat_rows"
_CONFIDENCE = 0.72
_TRADE_HEADS = (
    "层级",
    "环节",
    "领域",
    "类别",
    "分类",
    "族群",
    "板块",
    "细分",
    "方向",
    "赛道",
    "主题",
    "题材",
    "产业",
    "应用",
)
_HEAD = guarded(
    rf"\n(?:{'|'.join(_TRADE_HEADS)})[^\s|]{{0,4}}(?: [^\s|]{{1,10}}){{0,4}}? (?:代表|相关|核心|重点|主要|受益|受惠|上市|国内|台湾)*(?:公司|企业|标的|个股|概念股|厂商|台厂|股票|龙头)(?: [^\s|]{{1,12}}){{0,4}}[ \t]*\n",
    *_TRADE_HEADS,
)
_ROW = re.compile(r"(?P<name>[^\s|、,]{2,14}) (?P<rest>[^\n|\t]{2,240})(?:\n|\Z)")
_JOINT = re.compile(r"\s?(?:[、,/]|和|与|及)\s?")
_LEAST = 2


def find_flat_rows(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each row of such tables, under the trade that its line opens with."""
    starts = [hit.start for hit in hits]
    yield from _headless(text, folded, hits)
    for head in _HEAD.finditer(folded):
        stance = heading_stance(head[0]) or Stance.MENTIONED
        rows = list(_rows(folded, head.end(), hits, starts))
        for (start, end), items in rows if len(rows) >= _LEAST else ():
            yield NameList(text[start:end], start, end, False, stance, items, False, RULE, _CONFIDENCE)


def _headless(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each of several lines, one right below the other, that open with a trade and go on with its companies alone."""
    block: list[tuple[tuple[int, int], tuple[Item, ...]]] = []
    ended, place = -1, 0
    while place < len(hits):
        line = folded.rfind("\n", 0, hits[place].start) + 1
        row, past, place = _row_of_names(folded, line, hits, place)
        if row is None or line > ended + _GAP:
            yield from _of_block(text, block)
            block = []
        if row is not None:
            block.append(row)
            ended = past
    yield from _of_block(text, block)


def _of_block(text: str, block: Sequence[tuple[tuple[int, int], tuple[Item, ...]]]) -> Iterator[NameList]:
    for (start, end), items in block if len(block) >= _LEAST_HEADLESS else ():
        yield NameList(text[start:end], start, end, False, Stance.MENTIONED, items, False, RULE, _HEADLESS)


def _row_of_names(
    folded: str, line: int, hits: Sequence[Hit], place: int
) -> tuple[tuple[tuple[int, int], tuple[Item, ...]] | None, int, int]:
    """The row that a line is, where it ends, and which name is the first behind it."""
    end = folded.find("\n", hits[place].start)
    end = len(folded) if end < 0 else end
    inside = []
    while place < len(hits) and hits[place].start < end:
        inside.append(hits[place])
        place += 1
    near = inside[0].start - line <= _WIDEST_LEAD
    lead = _LEAD.fullmatch(folded, line, inside[0].start) if near else None
    if lead is None or not names_theme(lead["name"]):
        return None, end, place
    items = [Item(hit.start, hit.end, past_notes(folded, hit.end, end), hit) for hit in inside]
    gaps = [(one.past, other.start) for one, other in pairwise(items)]
    whole = all(_BLANK.fullmatch(folded, *gap) for gap in (*gaps, (items[-1].past, end)))
    return ((lead.span("name"), tuple(items)) if whole else None), end, place


_LEAD = re.compile(
    r"\[?(?P<name>[^\s|、,:;()\[\]#\d%]{2,10})\]?[ \u3000]{1,2}(?:[<>≥≤~约]?\d[\d.]{0,5}%?(?:[-~]\d{1,3}%)?[ \u3000]{1,2})?"
)
_WIDEST_LEAD = 28
_BLANK = re.compile(r"[ \u3000、]{0,2}")
_LEAST_HEADLESS, _GAP, _HEADLESS = 3, 2, 0.66


def _rows(
    folded: str, place: int, hits: Sequence[Hit], starts: Sequence[int]
) -> Iterator[tuple[tuple[int, int], tuple[Item, ...]]]:
    """The rows from a place on, each with what names it and the first companies that stand in a row in it."""
    while row := _ROW.match(folded, place):
        place = row.end()
        items = tuple(_first_names(folded, row.span("rest"), hits, starts))
        if items and names_theme(row["name"]):
            yield row.span("name"), items


def _first_names(
    folded: str, cell: tuple[int, int], hits: Sequence[Hit], starts: Sequence[int]
) -> Iterator[Item]:
    past = None
    for hit in hits[bisect_left(starts, cell[0]) : bisect_left(starts, cell[1])]:
        if past is not None and _JOINT.fullmatch(folded, past, hit.start) is None:
            return
        past = past_notes(folded, hit.end, cell[1])
        yield Item(hit.start, hit.end, past, hit)
