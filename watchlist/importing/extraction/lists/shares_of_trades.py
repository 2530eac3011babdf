"""Names right beside words for the shares of a trade, in news that hold no list: “PCB鑽頭股的甲及乙”, “甲、乙等銅箔基板股”.

News puts nobody forward, but it says which stocks are held for that trade: such names are proposed, never sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.ranges import Range
from watchlist.importing.extraction.vocabulary.trades import trade_at
from watchlist.securities.matcher import Hit

RULE = "shares_of_trade"
_CONFIDENCE = 0.62
_SHARES = r"(?:概念股|族群|类股|股)"
_ANY = guarded(_SHARES, "股", "族群")
_WORDS = r"[\u4e00-\u9fffa-z0-9+/&·-]{2,10}?"
_BEFORE = re.compile(
    rf"(?P<name>{_WORDS})(?:\([^()\n]{{1,12}}\))?{_SHARES}(?:近期|今日|早盘|盘中|则|也|还)?(?:中的?|里的?|的|[有如:]|包括|包含|例如)\s?$"
)
_BEHIND = re.compile(
    rf"\s?等(?:多?[\d一二三四五六七八九十]{{0,2}}[档家只支])?(?P<name>{_WORDS})(?:\([^()\n]{{1,12}}\))?{_SHARES}(?![价东票市份权本息])"
)
_JOINT = re.compile(r"\s?(?:[、,及和与]|以及)\s?")
_FELL = re.compile(r"[^,。;\n]{0,14}(?:跌|走弱|下挫|重挫|翻黑|收黑|走低|回档|承压)")
_ROOM, _LEAST = 24, 2


def find_shares(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each row of names that such words stand beside; none where they fell."""
    if _ANY.search(folded) is None:
        return
    for row in _rows(folded, hits):
        named = _named(folded, row)
        if named is not None and len(row) >= _LEAST and not _FELL.match(folded, row[-1].past):
            yield NameList(
                text[slice(*named)], *named, True, Stance.MENTIONED, tuple(row), True, RULE, _CONFIDENCE
            )


def _rows(folded: str, hits: Sequence[Hit]) -> Iterator[list[Item]]:
    """The names that nothing but a separator stands between."""
    row: list[Item] = []
    for hit in hits:
        if row and _JOINT.fullmatch(folded, row[-1].past, hit.start) is None:
            yield row
            row = []
        row.append(Item(hit.start, hit.end, past_notes(folded, hit.end, len(folded)), hit))
    if row:
        yield row


def _named(folded: str, row: Sequence[Item]) -> Range | None:
    """The trade whose shares the names are said to be, by the words behind them, else before."""
    start, past = row[0].start, row[-1].past
    beside = (_BEHIND.match(folded, past, past + _ROOM), _BEFORE.search(folded, max(0, start - _ROOM), start))
    return next((trade for found in beside if found and (trade := _trade(folded, *found.span("name")))), None)


def _trade(folded: str, start: int, end: int) -> Range | None:
    """The words for a trade that end where the shares are named: 机器人 in 26日机器人."""
    places = (place for place in range(start, end - 1) if trade_at(folded, place, end) == end)
    first = next(places, None)
    return (first, end) if first is not None and names_theme(folded[first:end]) else None
