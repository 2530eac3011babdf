"""Trades told one after another, each with its companies behind it: “海缆环节A、B，塔筒环节C、D”, “1）双抗平台，A、B；2）小核酸，C”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from watchlist.importing.extraction.lists.bare_runs import unrejected
from watchlist.importing.extraction.lists.bare_runs_rejected import REJECTED
from watchlist.importing.extraction.lists.heading_names import Named
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.lists.trade_rows import VERB
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.salient import longest_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_alone, trade_at

_KIND = r"的?(?:龙头|优质|头部|领先)?(?:企业|公司|厂商|品种|标的|龙头)?"
_KINDS_ENDS = ("龙头", "企业", "公司", "厂商", "品种", "标的")
_CELL = re.compile(
    rf"[①-⑳]?(?:国产|国内|本土)?(?P<name>[\u4e00-\u9fffa-z0-9][\u4e00-\u9fffa-z0-9+/& -]{{1,9}}?(?P<link>环节|端|侧|商|厂|链)?)(?P<side>领域|板块|方面|方向)?{_KIND}"
)
"""A trade right before its companies: 海缆环节, 主机厂, 元器件方向."""
_OTHER = re.compile(
    r"其中|此外|另外|同时|以及|包括|我们|公司|企业|个股|标的|市场|目前|未来|今年|去年|半年|龙头|如|看|选|关注|推荐|主[打营]|借助|凭借|依托|通过|联合|携手|聚焦|专注|布局|随着|带动|驱动"
)
_ROLE = re.compile(
    r"(?:行业|板块)?(?:龙头|高?弹性|稳健|国际化|低位|二线|一线|白马|底仓)(?:标的|公司|品种|企业)?"
)
"""How companies stand, which names no trade: 龙头A、B，弹性C."""
_ADJECTIVE = re.compile(r"(?:覆盖|领先|布局|占优|突出|稳健|完善|丰富)的?$")
_NEXT = re.compile(r"E?[ph]?[,;]O?[ph],?[Nu]")
_SAID_OTHER = re.compile(
    r"[^,。;]{0,10}(?:份额|市占|合计|占比|营收|净利|收入|同比|公告|发布|涨|跌|[上下]调|[提降挺]价|报价|规模|居前|位列|排名|排产环比|中标|签署|减产|停产|亏)"
)
_LINK_BEHIND = re.compile(r"\s?(?:环节|领域|方面|方向|板块|端|侧)?的?(?:龙头)?(?:企业|公司|厂商)?[,\s]{0,2}")
_COUNT = re.compile(
    r"(?:[一二三四五六]是(?!否)|第[一二三四五六](?:是|为)|(?:还有|另外?)?一类(?:是|为)|第[一二三四五六]类(?:是|为)?|其[一二三四五]是?为?|[①-⑳])\s?"
)
_KIND_TAIL = re.compile(
    r"(?P<whole>产业链|板块|行业|领域)?(?:龙头|优质|头部|领先|核心)*(?:企业|公司|厂商|标的|品种|个股|龙头|供应商)?$"
)
_WIDEST_KIND, _LEAST_KIND = 14, 2


def chained(told: Told) -> bool:
    """Whether a trade stands right before the names, and another with its names follows or went before."""
    prose, last = told.prose, told.passage.last
    if prose is None or not _is_cell(told.words(prose)):
        return False
    if told.before[-1].letter == "," and not (
        told.words(told.before[-1]) == "," and _known(told.words(prose))
    ):
        return False
    if _SAID_OTHER.match(told.folded, told.run[-1].past):
        return False
    begun = last is not None and last.rule == "trade_chain"
    if begun and told.passage.sentence == told.passage.last_sentence:
        return True
    return unrejected(told) and _goes_on(told)


def _goes_on(told: Told) -> bool:
    """Whether the next words with names behind them are a trade too, one of both a known one."""
    found = _NEXT.match("".join(token.letter for token in told.behind))
    if found is None or told.prose is None:
        return False
    cell = next(token for token in reversed(told.behind[: found.end() - 1]) if token.letter in "ph")
    words = (told.words(cell), told.words(told.prose))
    return _is_cell(words[0]) and any(_known(one) for one in words)


def _is_cell(words: str) -> bool:
    if _ROLE.fullmatch(words):
        return True
    found = _CELL.fullmatch(words)
    if (
        found is None
        or _ADJECTIVE.search(words)
        or VERB.search(found["name"])
        or _OTHER.search(found["name"])
        or REJECTED.search(words)
    ):
        return False
    return look(found["name"]) is not Look.CLAUSE and names_theme(found["name"])


def _known(words: str) -> bool:
    if _ROLE.fullmatch(words):
        return True
    found = _CELL.fullmatch(words)
    return found is not None and (bool(found["link"] or found["side"]) or look(found["name"]) is Look.TRADE)


def cell_named(folded: str, start: int, end: int) -> Named | None:
    """The trade in the words right before names: 海缆环节, 元器件 in 元器件方向."""
    found = _CELL.fullmatch(folded, start, end)
    if found is None or _ROLE.fullmatch(found[0]):
        return None
    if not _is_cell(found[0]):
        return None
    return trade_alone(folded, *found.span("name")) or found.span("name")


def begins_chain(folded: str, last: NameList, start: int, end: int) -> Named | None:
    """The trade before names that go on with a list whose own trade stood right before it as well; None where they are no such two."""
    beside = last.theme_end <= last.items[0].start and _LINK_BEHIND.fullmatch(
        folded, last.theme_end, last.items[0].start
    )
    named = cell_named(folded, start, end) if beside else None
    return named if named and _known(folded[start:end]) else None


def next_trade(
    folded: str, last: NameList, prose: Token | None, names: int, *, labelled: bool
) -> Named | None:
    """The trade that a sentence goes on to behind a list: the next of a chain, or that of the next clause.

    “海缆环节A、B，塔筒环节C” goes on to 塔筒环节, “…；种业格局优化，A、B” to 种业, a row of a table that lost its lines (“…B等电池C、D”) to 电池. Where a label is in force
    (`labelled`), the companies' kind in the next clause (…；瓣膜龙头C) goes on to nothing.
    """
    beside = prose is not None and not _WORD.search(folded, prose.end, names)
    past = last.items[-1].past
    if prose is not None and beside:
        if chained_on := begins_chain(folded, last, prose.start, prose.end):
            return chained_on
        glued = _ROW_ENDS.fullmatch(folded, past, prose.start) is not None
        if labelled and not glued and folded.endswith(_KINDS_ENDS, prose.start, prose.end):
            return None
        if (glued or folded.find(";", past, names) >= 0) and _known(folded[prose.start : prose.end]):
            return cell_named(folded, prose.start, prose.end)
    start = folded.rfind(";", past, names) + 1
    if start and (counted := _COUNTED_CLAUSE.fullmatch(folded, start, names)):
        return counted.span("name") if names_theme(counted["name"]) else None
    stop = trade_at(folded, start, names) if start else None
    if stop is None:
        return None
    tail = _STYLE.search(folded, start, stop)
    return start, tail.start() if tail else stop


def counted_before(folded: str, before: Sequence[Token], run: Sequence[Token]) -> Named | None:
    """What the counted words right before names say of them; behind a mere number they praise where one name follows."""
    if len(before) > 1 and before[-1].letter == "(":
        return _so_many(folded, before[-2].start, before[-2].end)
    if not before or before[-1].letter not in "ph":
        return None
    numbered = len(run) > 1 and len(before) > 1 and before[-2].letter == "O"
    return _counted_kind(folded, before[-1].start, before[-1].end, numbered=numbered)


def _counted_kind(folded: str, start: int, end: int, *, numbered: bool) -> Named | None:
    """What a counted part of a list says of its companies: 硅料 in “一是受益于出清的硅料龙头”, 辅材 in “三是辅材格局稳定的”."""
    count = _COUNT.match(folded, start, end)
    if count is None and not numbered:
        return None
    start = count.end() if count else start
    if folded[end - 1] == "的":
        named = longest_trade(folded, start, end - 1)
        return named or ((start, end - 1) if end - start <= _WIDEST_KIND else None)
    start = folded.rfind("的", start, end) + 1 or start
    tail = _KIND_TAIL.search(folded, start, end)
    if tail and tail.start() > start:
        whole = tail["whole"] is not None or look(folded[start : tail.start()]) is Look.TRADE
        end = tail.start() if whole else end
    return (start, end) if _LEAST_KIND <= end - start <= _WIDEST_KIND else None


def _so_many(folded: str, start: int, end: int) -> Named | None:
    """How many companies of which kind words end with: 7家代表性检测企业."""
    found = _OF_SO_MANY.search(folded, max(start, end - _WIDEST_KIND - _COUNT_ROOM), end)
    return found.span() if found else None


_OF_SO_MANY = re.compile(r"\d{1,3}家[\u4e00-\u9fff]{2,12}(?:企业|公司|厂商|生产商|供应商|服务商|药企)$")
_COUNT_ROOM = 4


def counted_names(told: Told) -> bool:
    """Whether the numbered parts of a list that a cue opened each say a kind and then its names: 1）小核酸领域，A、B；2）…."""
    passage, prose = told.passage, told.prose
    if prose is None or passage.cue is None or passage.sentence != passage.cue_sentence:
        return False
    words = told.words(prose)
    return len(words) <= _WIDEST_KIND and not _HAPPENED.search(words) and names_theme(words)


_COUNTED_CLAUSE = re.compile(r"\s*[一二三四五六]、(?P<name>[^,、;:()]{2,14}),\s*")
"""A counted clause that is nothing but its name: ;三、高股息央国企,."""
_HAPPENED = re.compile(r"[了已将被]|公告|发布|收购|签署|增长|下降|同比")
_WORD = re.compile(r"\w")
_ROW_ENDS = re.compile(r"(?:、[^、,。;:等]{2,10}){0,2}等")
"""What ends a row of a table right before the next: names that nobody knows, and 等."""
_STYLE = re.compile(r"(?<=..)(?:国产替代|自主可控|国产化|出海|高股息|红利|反内卷|涨价|出口)$")


def cued_trade(told: Told) -> bool:
    """Whether a cue puts a whole trade forward and names its stocks behind a comma: 首推零食量贩产业链，A、B."""
    return (
        told.prose is not None
        and len(told.run) > 1
        and whole_trade(told.folded, *told.prose[1:3]) is not None
    )


def whole_trade(folded: str, start: int, end: int) -> Named | None:
    """A trade without the word that says that it is one: 零食量贩 in 零食量贩产业链."""
    found = _WHOLE.fullmatch(folded, start, end)
    if found is None or VERB.search(found["name"]):
        return None
    return found.span("name") if found["whole"] or look(found["name"]) is Look.TRADE else None


_WHOLE = re.compile(
    r"(?P<name>[\u4e00-\u9fffa-z0-9+/& -]{2,10}?)(?P<whole>产业链|板块|行业|赛道|方向|环节|领域)?"
)
