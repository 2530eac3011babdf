"""Themes that only the words before a list imply, and those of the list before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.importing.extraction.lists.heading_names import Named, bold_start
from watchlist.importing.extraction.lists.passages import Passage
from watchlist.importing.extraction.lists.portfolios import headed_portfolio
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.lists.topics import (
    advised_trade,
    before_bracket,
    clause_topic,
    kind_topic,
    market_before,
)
from watchlist.importing.extraction.vocabulary.cues import Cue
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.salient import adjacent_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look


def told_theme(folded: str, cue: Cue | None, run: Sequence[Token], passage: Passage) -> Named | None:
    """The theme that only the words before a list imply."""
    if cue is None and (beside := adjacent_trade(folded, passage.unit.body, run[0].start)):
        return beside
    anchor = cue.start if cue else run[0].start
    if goes_on(folded, passage, anchor, run[0].start):
        return of_last(passage)
    if bracketed := before_bracket(folded, passage.unit.body, anchor):
        return bracketed
    if liked := _liked(folded, passage.unit.body, anchor):
        return liked
    unlabelled = cue is not None and bold_start(folded, passage.unit) is None
    if cue is not None and unlabelled and (kind := _looked_for(folded, cue.end, run[0].start)):
        return kind
    topic = clause_topic(folded, passage.unit.body, anchor)
    if topic is None or look(folded[slice(*topic)]) is not Look.TRADE:
        before = (
            _advised_field(folded, passage.unit.body, anchor),
            market_before(folded, passage.unit.body, anchor),
        )
        topic = next(filter(None, before), topic)
    return topic or advised_trade(folded, anchor) or headed_portfolio(folded, passage.unit)


def _looked_for(folded: str, start: int, names: int) -> Named | None:
    """The companies that one is to look at, told by what they are like: 研发投入高的企业 in “关注研发投入高的企业，包括…”."""
    found = _LIKE.fullmatch(folded, start, names)
    if found is None:
        return None
    return (
        found.span("kind")
        if look(found["kind"]) is not Look.TRADE
        else kind_topic(folded, *found.span("kind"))
    )


_LIKE = re.compile(
    r"\s*(?P<kind>[^,。;:()]{4,26}的[^,。;:()的]{0,6}(?:企业|公司|龙头|厂商|标的|品种)),?(?:包括|例?如|比如|诸如|:)+\s?"
)


def _advised_field(folded: str, start: int, anchor: int) -> Named | None:
    """The field that one is to look at, said in a clause before the companies that are its best."""
    found = list(_ADVISED_FIELD.finditer(folded, max(start, anchor - _FIELD_BACK), anchor))
    return found[-1].span("thing") if found and names_theme(found[-1]["thing"]) else None


_ADVISED_FIELD = re.compile(
    r"关注(?:[^。;,]{0,24}的)?(?P<thing>[^。;,的]{2,16}?(?:产业链|板块|赛道|领域))(?=[;。,])"
)
"""建议关注业绩确定的存储、苹果及面板产业链;建议关注…的标的."""
_FIELD_BACK = 160


def _liked(folded: str, start: int, cue: int) -> Named | None:
    """The trade that the clause right before a cue likes as a whole: 光伏逆变器厂商 in “坚定看好光伏逆变器厂商，重点推荐”."""
    found = _LIKED.search(folded, max(start, cue - _LIKED_ROOM), cue)
    if found is None or not names_theme(found["name"]) or look(found["name"]) is Look.CLAUSE:
        return _chosen(folded, start, cue)
    return found.span("name")


def _chosen(folded: str, start: int, cue: int) -> Named | None:
    """The trade that the clause right before a cue chooses among its kind: 城商行 in “优选资产质量好的城商行，推荐”."""
    found = _CHOSEN.search(folded, max(start, cue - _CHOSEN_ROOM), cue)
    return found.span("name") if found and look(found["name"]) is Look.TRADE else None


_CHOSEN = re.compile(
    r"(?:优选|精选|看好|选择|布局|把握|聚焦|关注|配置)[^。;:,]{2,30}的(?P<name>[\u4e00-\u9fffa-z0-9+/&-]{2,10}),\s?(?:建议|重点|持续|我们)*$"
)
_CHOSEN_ROOM = 56


_LIKED = re.compile(
    r"(?:看好|聚焦|布局)(?:优质|头部|相关|国产|国内)*的?(?P<name>(?![该本此这其])[\u4e00-\u9fffa-z0-9+/&-]{2,12}?)(?:板块|行业|领域|赛道)?(?:,|\s)\s?(?:投资建议:?)?(?:我们)?$"
)
_LIKED_ROOM = 32


def goes_on(folded: str, passage: Passage, anchor: int, names: int) -> bool:
    """Whether a cue follows the list before with nothing said in between, or says that more of it follow: 受益标的还包括."""
    last = passage.last
    if last is None or not last.implied or passage.sentence != passage.cue_sentence:
        return False
    if folded.find("还", anchor, names) >= 0:
        return True
    return not re.search(r"\w", folded[last.items[-1].past : anchor].lstrip("等"))


def of_last(passage: Passage) -> Named | None:
    """The theme of the list before, where it has one."""
    last = passage.last
    return (last.theme_start, last.theme_end) if last and last.theme else None
