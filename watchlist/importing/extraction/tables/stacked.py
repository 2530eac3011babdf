"""Names in columns with a trade under each: rows of names in wide blanks, and under each row one of as many short words.

So ladders of a day's limit-ups are set down, in blocks of code: a name, under it what it is of; marks in brackets stand before names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.securities.matcher import Hit

RULE = "stacked_columns"
_COLUMN = re.compile(r"\S+(?: \S+)*")
_MARK = re.compile(r"(?:\[[^\[\]\s]{1,4}\]\s?)?")
_LETTER_SPACED = re.compile(r"[\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,3}")
_TRADE = re.compile(r"[\u4e00-\u9fffa-z0-9+/]{2,8}")
_LEAST, _MOSTLY, _FEWEST = 5, 0.8, 4
_INDENT, _WIDEST = "  ", 160
"""A row of columns is set in, and no wider."""
_CONFIDENCE = 0.8


def find_stacked(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each trade that stands under names, where a text has several such rows."""
    lines = list(_set_in(folded))
    if len(lines) < _FEWEST:
        return
    known = {hit.start: hit for hit in hits}
    columns = [list(_COLUMN.finditer(folded, *line)) for line in lines]
    listed: dict[str, list[tuple[re.Match[str], Item]]] = {}
    for names, trades in pairwise(columns):
        if len(names) != len(trades) or not all(_is_trade(trade[0]) for trade in trades):
            continue
        items = [_item(folded, name, known) for name in names]
        if sum(item is not None for item in items) < max(1, _MOSTLY * len(items)):
            continue
        for trade, item in zip(trades, items, strict=True):
            if item is not None:
                listed.setdefault(trade[0], []).append((trade, item))
    if sum(map(len, listed.values())) < _LEAST:
        return
    for found in listed.values():
        start, end = found[0][0].span()
        stocks = tuple(item for _, item in found)
        yield NameList(text[start:end], start, end, False, Stance.MENTIONED, stocks, False, RULE, _CONFIDENCE)


def _set_in(folded: str) -> Iterator[tuple[int, int]]:
    """Where the lines stand that are set in and hold something: most texts have hardly any."""
    start = 0
    for line in folded.split("\n"):
        if len(line) <= _WIDEST and line.startswith(_INDENT) and not line.isspace():
            yield start, start + len(line)
        start += len(line) + 1


def _is_trade(words: str) -> bool:
    return _TRADE.fullmatch(words) is not None and names_theme(words)


def _item(folded: str, column: re.Match[str], known: Mapping[int, Hit]) -> Item | None:
    """The company that is all a column holds behind its mark, also where blanks stand between its letters (红 宝 丽)."""
    mark = _MARK.match(folded, *column.span())
    start = mark.end() if mark else column.start()
    hit = known.get(start)
    if hit is not None and hit.end == column.end():
        return Item(start, hit.end, hit.end, hit)
    spaced = _LETTER_SPACED.fullmatch(folded, start, column.end())
    return Item(start, column.end(), column.end(), None) if spaced else None
