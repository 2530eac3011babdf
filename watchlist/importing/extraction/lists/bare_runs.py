"""Names that stand in a row by themselves, where no layout says that they are a list: what speaks for one and against.

Such rows are proposed, never sure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bare_runs_rejected import (
    BROKEN_OFF,
    MARKET_LABEL,
    ONLY_FIGURES,
    REJECTED,
    REJECTED_BEHIND,
    ROSE,
    mostly_figures,
)
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.page.units import UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.cues import ADVICE, heading_stance
from watchlist.importing.extraction.vocabulary.headings import FORECASTS, bare, names_theme, opens_news
from watchlist.importing.extraction.vocabulary.salient import field_of
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND

_DIRECT = 3
_STOPS = r"(?=[,。;\n]|$)"
_HELD = r"资源|储量|技术|渠道|客户|品牌|成本|规模|订单|产能|弹性|业绩|盈利|股息率?|分红|估值|管线|流量|现金流|壁垒|自给率"
_PRAISED_RUN = re.compile(
    r"[”\"\s]*(?:等)?(?:公司|标的|龙头|企业|个股|品种|[两三四五六几]家(?:公司|企业|龙头)?)?的?(?:业绩|股价|盈利|利润|估值|价格|向上|订单|成长|出海|短期|长期|中期){0,2}"
    r"(?:(?:弹性|确定性|空间|壁垒|受益程度|性价比|优势|潜力|看点|卡位)(?:都|也|更|最|较|相对|比较|仍|还|很|非常|十分)*(?:大|高|强|好|足|明显|显著|突出|优|可期|领先|占优|充足|可观)"
    r"|(?:有望|将|可|直接|充分|率先|优先|首先|同步|显著|持续|核心|深度|最|更|明显|均|全面|也|都)+受[益惠]|(?:更|最|也|亦|可|均|都|仍|尤其)*值得|(?:亦|也|均|都)?可以?(?:重点|积极|逢低)?(?:关注|留意|跟踪|重视|布局|配置)|布局(?:领先|较早|充分|完善|全面)|卡位(?:领先|优势|较好)"
    r"|订单(?:能见度|饱满|充足|旺盛|满)|(?:已|均已|率先|已经|均|也已)+(?:进入|切入|拿到|导入)|产能(?:满载|吃紧)|深度绑定|占据?先机|(?:相对|更|最)(?:受[益惠]|占优|纯正|稀缺|稳健|直接)"
    rf"|受[益惠][^,。;、\n]{{0,12}}{_STOPS}|(?:估值)?处于(?:历史)?(?:低位|底部){_STOPS}|(?:{_HELD}){{1,3}}(?:更|较|相对|十分)?(?:丰富|领先|充裕|充沛|充足|深厚|完善|先发|扶持|优势|弹性|居前|靠前|可期|稳固|突出|明显){_STOPS}|抗[^,。;]{{2,6}}能力强{_STOPS}|积极布局{_STOPS}|在[^,。;]{{2,20}}方面(?:均|都|也)*(?:具有|拥有|具备|已有|有)(?:相应|一定|较强|领先|深厚|完整)?的?(?:布局|优势|积累|储备){_STOPS}|(?:均|都|也|已|皆)+有?所?(?:布局|覆盖|储备|卡位){_STOPS}|(?:具有?备?)?(?:先发|成本|资源|渠道|规模|一体化|技术|客户)优势{_STOPS}"
    rf"|(?:具有?备?)(?:配置价值|防御价值|吸引力){_STOPS}|(?:率先|有望)修复{_STOPS})"
)


def unrejected(told: Told) -> bool:
    """Whether names stand in a row by themselves and nothing around them says that they are anything but a list."""
    unit = told.passage.unit
    names = [token for token in told.run if token.letter == "N"]
    if len(names) < _RUN_LEAST or unit.kind is UnitKind.HEADING:
        return False
    above = [told.folded[heading.start : heading.end] for heading in headings_above(unit)]
    if any(opens_news(words) or FORECASTS.search(words) for words in above):
        return False
    first, last = told.run[0], told.run[-1]
    inside = told.folded[first.start : last.past]
    lead = clause_before(told.folded, unit.body, first.start)
    return (
        (len(names) > _RUN_LEAST or _DIVIDED_BY.search(inside) is not None or _coded(told.folded, names))
        and not (inside.isascii() and not _LED.search(lead) and not _whole(told))
        and not _FOR_OTHERS.search(lead)
        and not BROKEN_OFF.search(lead)
        and not mostly_figures(told.folded, told.run)
        and not (REJECTED.search(lead) or MARKET_LABEL.search(lead))
        and not REJECTED_BEHIND.match(told.folded, last.past, unit.end)
    )


def _coded(folded: str, names: Sequence[Token]) -> bool:
    """Whether a code stands behind each name: then a comma divides them as well."""
    return all(_CODE_BEHIND.match(folded, name.end, name.past) is not None for name in names)


def well_spoken(told: Told) -> bool:
    """Whether what stands behind a row of names praises them: …弹性更大, …确定性最强, …亦可留意."""
    past = told.run[-1].past
    praised = _PRAISED_RUN.match(told.folded, past) or (advised(told) and _HAS_MUCH.match(told.folded, past))
    return bool(praised) and unrejected(told)


def praised_stance(folded: str, past: int, end: int) -> Stance | None:
    """What the words right behind names say of them: …有望充分受益, …值得跟踪; None where they say neither."""
    found = _SAID_OF_THEM.match(folded, past, end)
    return None if found is None else Stance.BENEFICIARY if found["gain"] else Stance.WATCH


_SAID_OF_THEM = re.compile(
    r"[^\S\n]*(?:等)?(?:公司|企业|厂商|标的|龙头|个股)?(?:有望|将|或|可|直接|充分|率先|优先|首先|显著|持续|深度|全面|核心|均|都|也|亦|最为?|更|尤其|明显)*(?:(?P<gain>受[益惠])(?!于)|值得)"
)


_HAS_MUCH = re.compile(
    rf"(?![^,。;、:]{{0,12}}(?:营收|净利|收入|业绩|同比|环比|涨|跌))[^,。;、:\n]{{2,10}}(?:丰富|领先|充足|充沛|饱满|突出|深厚|优异|稳健|扎实|完善|齐全|明显|清晰|可期){_STOPS}"
)
"""What of companies is told well in a section of advice: 产品储备丰富."""


def led_by_field(told: Told) -> bool:
    """Whether the clause before the names says in which trade one looks, and nothing behind them tells results or news."""
    prose = told.prose
    past = told.run[-1].past
    named = prose is not None and field_of(told.folded, prose.start, prose.end) is not None
    return named and not (REJECTED.search(told.folded, past, past + 24) or ROSE.match(told.folded, past))


def cued(told: Told) -> bool:
    """Whether a cue speaks of names, whatever stands between: what stands before it makes them no ranking and no rivals.

    A weak one speaks of what its own clause holds.
    """
    names = [token for token in told.run if token.letter == "N"]
    cue = told.before[0].cue
    near = (cue is not None and cue.strong) or all(token.letter != "," for token in told.before)
    between = told.folded[told.before[0].end : told.run[0].start]
    past = told.run[-1].past
    return (
        near
        and len(names) >= _RUN_LEAST
        and not (REJECTED.search(between) or MARKET_LABEL.search(between) or BROKEN_OFF.search(between))
        and not mostly_figures(told.folded, told.run, ONLY_FIGURES)
        and not REJECTED_BEHIND.match(told.folded, past, told.passage.unit.end)
    )


def stood_for(told: Told) -> bool:
    """Whether names stand for a kind that is told of: …的整机厂，以A、B为代表."""
    past = told.run[-1].past
    opened = told.words(told.before[-1]).endswith("以")
    return opened and _STAND_FOR.match(told.folded, past) is not None and unrejected(told)


_STAND_FOR = re.compile(
    r"\W*等?(?:公司|企业|厂商|龙头)?为(?:主要|典型)?(?:代表|首)(?=\s*(?:[,。;)]|$))", re.MULTILINE
)
"""“以A、B为代表的企业进入…” tells what they do."""


def _whole(told: Told) -> bool:
    """Whether a line under a heading that names a theme holds nothing but the names: then it needs no word before them."""
    unit = told.passage.unit
    if unit.parent is None or told.run[0].start > unit.body + _DIRECT:
        return False
    heading = bare(told.folded[unit.parent.start : unit.parent.end])
    return not _REST.search(told.folded, told.run[-1].past, unit.end) and names_theme(heading)


def advised(told: Told) -> bool:
    """Whether the words before the names are advice: a cue was met, advice opens the passage, or a heading gives it."""
    unit, place = told.passage.unit, told.run[0].start
    near = max(unit.body, place - _ADVICE_ROOM)
    if told.passage.cue is not None or any(told.folded.find(word, near, place) >= 0 for word in ADVICE):
        return True
    return any(heading_stance(told.folded[above.start : above.end]) for above in headings_above(unit))


def clause_before(folded: str, body: int, place: int) -> str:
    """The words of the same sentence before a place."""
    start = max(body, place - _LEAD_ROOM)
    stops = [stop.end() for stop in _STOP.finditer(folded, start, place)]
    return folded[stops[-1] if stops else start : place]


_RUN_LEAST, _LEAD_ROOM, _ADVICE_ROOM = 2, 60, 240
_STOP = re.compile(r"[。;!?]|\.\s")
_DIVIDED_BY = re.compile(r"[、/|]")
_FOR_OTHERS = re.compile(r"^\W*(?:对于?|关于|至于)(?:其他|其它|其余)")
"""What opens a sentence about those that are not meant: 对于其他港股公司，如…."""
_CODE_BEHIND = re.compile(rf"[*\s]{{0,3}}\(\s?(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})\s?\)")
_REST = re.compile(r"\w")
_LED = re.compile(
    r"(?::|\(|(?:stocks|names|picks|companies|plays|winners|ideas)\b[^.;:,]{0,60}\b(?:are|include)|\bwith|especially|particularly|notably|led by|\blike|such as|includ\w+|e\.g\.|namely|如|包括|有)[\s*\[]*$"
)
