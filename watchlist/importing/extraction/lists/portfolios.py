"""Lists that a portfolio names: by the cue at them (12月金股), by the label of their unit, or by the words that open their sentence."""

from __future__ import annotations

import re

from watchlist.importing.extraction.lists.heading_names import Named, inner_span
from watchlist.importing.extraction.lists.passages import Passage
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.page.units import Unit, headings_above
from watchlist.importing.extraction.vocabulary.cues import Cue, find_cues
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.trades import PORTFOLIO

_LEAD = re.compile(r"(?:(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|本周|本月|年度|稳健|弹性)$")
_LABEL = re.compile(r"[^,。;:\n]{0,24}?(?:金股|组合|股票池|观察池|自选股)[^,。;:\n]{0,6}(?=:)")
_INNER_NUMBER = re.compile(r".*\d\.\d{1,2}[、.]?(?=[^\d%])")

_COMPOSED = ("长期组合", "短期组合", "中期组合", "成长组合", "价值组合", "前瞻组合", "方向组合", "均衡组合", "防御组合", "重点组合", "推荐组合", "稳健组合", "进攻组合", "弹性组合", "精选组合")  # fmt: skip
_MANNER = re.compile(
    r"(?:观察|左侧|右侧|底仓|短线|长线|备选|潜在|[短中长]{1,2}期)(?:布局|配置|跟踪)?(?=(?:相关|核心|重点|弹性|稳健)*(?:公司|标的|个股))"
)
"""How stocks are held or looked at, where that is all that a label says of them: 观察相关公司."""


def portfolio_cue(folded: str, cue: Cue) -> Named:
    """“12月金股”: a list that is named by its cue; a rating that all of it have says less than what it was called before."""
    if folded.startswith("名单", cue.start) and (
        taken_in := _TAKEN_IN.search(folded, max(0, cue.start - _NAME_ROOM), cue.start + 2)
    ):
        return taken_in.span("name")
    called = (
        _CALLED.search(folded, max(0, cue.start - _CALLED_ROOM), cue.start)
        if folded[cue.end - 2 : cue.end] == "评级"
        else None
    )
    if called:
        return called.span("name")
    lead = _LEAD.search(folded, max(0, cue.start - 12), cue.start)
    return (lead.start() if lead else cue.start), cue.end - folded.endswith(":", cue.start, cue.end)


_CALLED = re.compile(r"(?P<name>(?:推介|首选|推荐|买入|精选|关注)(?:股|标的)?名单)[^。;\n]{0,20}$")
_CALLED_ROOM = 40
_TAKEN_IN = re.compile(r"(?:^|[,。;:\s在其将])(?P<name>(?:(?![在其将])[a-z\u4e00-\u9fff]){0,10}名单)$")
_NAME_ROOM = 14
"""A list of which is said what it takes in: H股首选买入名单 in 在H股首选买入名单中，新增…."""


def opened_portfolio(folded: str, passage: Passage) -> Named | None:
    """The portfolio that opens the sentence, where no list of it was told yet: 推荐组合：建议关注…龙头，A、B."""
    cue = passage.cue
    if cue is None or not passage.sentence == passage.cue_sentence != passage.last_sentence:
        return None
    return portfolio_cue(folded, cue) if PORTFOLIO.search(folded, cue.start, cue.end) else None


def headed_portfolio(folded: str, unit: Unit) -> Named | None:
    """The nearest heading over a unit that names a portfolio: 本周推荐组合."""
    above = (heading for heading in headings_above(unit) if not heading.title)
    return next(
        (
            inner_span(folded, heading.body, heading.end)
            for heading in above
            if heading.end - heading.body <= _WIDEST_HEADING
            and PORTFOLIO.search(folded, heading.body, heading.end)
        ),
        None,
    )


_WIDEST_HEADING = 24


def composed(folded: str, passage: Passage) -> bool:
    """Whether the label in force names a portfolio that its author put together, which recommends what it holds: 长期组合, 成长方向组合."""
    label = passage.label or passage.section
    return label is not None and folded.endswith(_COMPOSED, label.start, label.end)


def recommends(name: str) -> bool:
    """Whether a list so named holds what its author put together: 某某投资组合, 年度金股; one that is only watched recommends nothing.

    >>> recommends("年度金股组合"), recommends("重点关注组合")
    (True, False)
    """
    return _OF_AUTHOR.search(name) is not None and _ONLY_WATCHED.search(name) is None


_OF_AUTHOR = re.compile(r"(?:组合|金股)$")
_ONLY_WATCHED = re.compile(r"观察|关注|模拟|自选|跟踪|覆盖|核心组合")


def portfolio_label(folded: str, passage: Passage, names: int) -> Named | None:
    """The label at the start of a unit that is the name of a portfolio: “年度金股组合：…”; a later sentence's list is another."""
    unit = passage.unit
    begun = max(unit.body, names - _HOLDS_ROOM)
    clause = max(begun, *(folded.rfind(mark, begun, names) + 1 for mark in ",。;\n"))
    if held := _HOLDS.fullmatch(folded, clause, names):
        return held.span("name")
    match = _LABEL.match(folded, unit.body, unit.end)
    if match is None or (passage.last is not None and folded.find("。", match.end(), names) >= 0):
        return None
    start, end = match.span()
    if number := _INNER_NUMBER.match(folded, start, end):
        start = number.end()
    cues = find_cues(folded[start:end])
    if cues and start + cues[-1].end == end and PORTFOLIO.search(folded, start, start + cues[-1].start):
        end = start + cues[-1].start
    return inner_span(folded, start, end)


_HOLDS = re.compile(r"\s*(?P<name>[^,。;:、\n]{2,18}?(?:组合|金股))(?:为|是|包括|有|:)\s*")
_HOLDS_ROOM = 28
"""A portfolio right before what it holds: 9月投资组合为…."""


def names_list(label: str) -> bool:
    """Whether the words of a label name a theme, of which brokers are one before names, or say how stocks are held: 中期配置."""
    return names_theme(label) or label == "券商" or _HELD.fullmatch(label) is not None


_HELD = re.compile(
    r"(?:[短中长]{1,2}期|[长中短]线|稳健|弹性|防御|进攻|底仓|左侧|右侧)(?:配置|布局|弹性|稳健|方向)"
)


def held_so(folded: str, name: str, prose: Token | None, cue: Cue | None) -> Named | None:
    """The label that says of stocks only how they are held or looked at: 观察相关公司：."""
    headed = cue is not None and folded[cue.end : cue.end + 4].lstrip("*_ ").startswith(":")
    said = name == "subject_cue" and headed and prose is not None and _MANNER.match(folded, prose.start)
    return (prose.start, cue.end) if said and prose and cue else None
