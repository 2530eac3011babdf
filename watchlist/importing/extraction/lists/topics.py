"""Themes that no heading names: the topic of the clause before a list, or of a qualifier between its names."""

from __future__ import annotations

import re

from watchlist.importing.extraction.vocabulary.cues import Cue, find_cues
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.salient import salient_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_at

_TAIL = (
    r"(?:设计|制造|代工|(?<![电分粒原量核])子|细分)?(?:龙头企业|龙头公司|龙头厂商|行业龙头|龙头|板块|行业|产业链|赛道|领域|概念|供应链|企业|公司|厂商|标的|品种|环节|"
    r"方向|方面|个股|价格|国产化|国产替代|投资机会)"
)
_WORD = r"[\u4e00-\u9fffa-z0-9+/&-]"
_TOPIC = re.compile(rf"({_WORD}{{2,16}}?)(?:的)?{_TAIL}(?!{_WORD}{{0,2}}(?:表示|认为))")
_QUALIFIER = re.compile(rf"({_WORD}{{2,14}}?)(?:的)?(?:{_TAIL})$|({_WORD}{{2,6}})$")
_BEHIND_TOPIC = re.compile(rf"(?:的|相关|类)?{_TAIL}")
_CUT = re.compile(
    r"的|了|将|对|在|为|是|把|被(?!动)|使|由|从|向|于|以|至|让|带动|推动|提升|促进|重申|维持|看好|布局|受益|拉动|驱动|进入|迎来|实现|具备|具有|拥有|"
    r"建议|关注|推荐|领先|代表|长期|目前|当前|后续|首先|其次|最后|此|持续|继续|重点|积极|我们|认为|判断|预计|有望|随着|叠加|以及|和|与|及|或|\d{1,2}月|相关|国内|国产(?!替代|化|算力|芯片)|本土|来看|跑赢|跑输|同时|全球|优秀|头部|核心|"
    r"主要|主流|细分|优质|其他|各|该|本|公司|行业|企业|投资者|投资|包括|例如|如|等|高端|中长期|短期|(?:空间|弹性|壁垒|确定性|潜力)[大高强足]|除此之外|此外|另外|其中|给予|可(?!穿戴|降解|控|回收|再生|选消费|转债|燃冰)|逢低|续"
)
_CHAINS = {"产业链", "供应链"}
"""What belongs to a theme's name: an industry is not its chain."""
_TRAILING = re.compile(r"(?:加速|高?景气度?|上行|上涨|下跌|行情|市场|[+/&-])+$")
_OWN = re.compile(r"(?:相关|我们|重点|持续|继续|的|类|龙头|核心)+$")
_BEFORE_CUE = re.compile(
    r"(?:相关|我们|重点|持续|继续|的|类|还?可以?|核心|(?<=[股块])[中里内]|(?<=[端侧面域节])[则也亦])+$"
)
_SIDE = re.compile(r"(?<=[\u4e00-\u9fffa-z0-9]{2})方面$|(?<=零部件)领域$")
_FRAGMENT = re.compile(
    r"个股|标的|公司|企业|股票|样本|[本上下当][年月周季日]度?|近期|年度|月度|(?:高|低|大)?(?:弹性|稳健|低位|防御|进攻|龙头|核心|优质|首选)性?(?:品种|方向|标的|个股|公司)|相关(?:分析|观察|研究|参考|跟踪|投资|配置|覆盖|重点|代表|上市)+|(?:极?少|大|绝大)?(?:部分|多数|少数)|我们(?:维持|重申|坚持|继续|仍然?|也|还)?|我司|本期|[大中小]{1,2}型|个别|若干|一些|某些|上述|上面|以上|以下|下述|前述|前者|后者|这些|那些|这类|此类|同类|其余|其他|其它|其中|多家|几家|几个"
    r"|(?:第|前|共|这|近)?[一二两三四五六七八九十几多\d]+(?:个|只|家|支|类|大|项|种|条|名|位|点|方面)?|同时|此外|另外|目前|当前|核心|重点|主要|优先|优选|同步|[短中长]{1,2}期|相关|未来|整体|总体"
    r"|产业正?|行业正|[\u4e00-\u9fff]{2,4}(?:实力|能力|优势)(?:较?强|突出|领先|明显|显著)?|(?:较|最|更)?[多高大好强优快]|较[少低小弱]|(?:超|好于|符合)预期|优异|突出|领先|良好|充沛|饱满|(?:平台|研发|成长|技术|资源|综合|规模|渠道|品牌|价值|进攻|防御)型"
    r"|(?:情况|背景|趋势|环境|格局|过程)[下中]|中小|深度|充分|直接|显著|[一二三]线|跑[赢输]|供给端|需求端|a|b|the|are|is|was|were|be|include|includes|including|remain|remains|namely|like|names?|stocks?|companies|some|several|many|most|both|others?|these|those|such|top \d+|(?:该行|该券商|该机构|大行|团队)(?:亦|也|还|并|同时)*|it|they|we|(?:it|they|we) also|(?:the|this|that|our|its) (?:house|broker|brokerage|bank|firm|report|note|team|strategists?|analysts?)(?: also)?"
)
"""Words that say how many or which, and stand for no theme."""
_ABOUT = re.compile(
    r"(?<=对)(?P<thing>(?!其|此|于|该|公司|我)[\u4e00-\u9fffa-z0-9]{2,14}?(?:、[\u4e00-\u9fffa-z0-9]{2,10}?){0,3})(?=自主|的(?:重视|投入|建设|需求|支持|关注|布局)|需求|(?:持续)?[增提]|[,。])"
)
MARKET = re.compile(r"[abh]\s?股|[港美台日韩]股|海外|国内|科创板|创业板|北交所")
"""What says where stocks are listed, and names no theme."""
_CLAUSE = re.compile(r"[,。;!?:\n()]")
_BACK = 160
_TOPIC_LENGTH = 16
_LEAST = 2
_OPENING = 6
_ADVISED = re.compile(r"我们|建议|可|重点|推荐|关注|持续")
_FIELD = re.compile(r"(?:领域|板块|方面|赛道|方向|产业链|供应链|行业|环节|主线)$")
_SUBJECT_LENGTH = 26
_TIME = re.compile(
    r"[年月日周季]|展望|未来|近期|目前|当前|现阶段|此前|最近|后续|首先|其次|最后|一方面|综合|整体|第[一二三四]"
)
_FIGURE = re.compile(r"\d\.\d|\d\s?家|\d\s?[个只家支]$|^[\d.%]+$|^\d+(?![a-z])|^[一二两三四五]个|[日天]$")
_QUOTED = re.compile(r"[“‘「『《][^”’」』》]*$")
LEAD = r"(?:主要|重点|首先|其次|再次|再者|然后|最后|此外|另外|同时|其他|以及)(?:还)?(?:是|有|为|看|包括)|还有|第[一二三四五六](?:是|为)|[一二三四五六]是(?!否)"
"""What one says before a link of a chain: 主要是铰链环节的…, 一是光刻胶, 其次为PCB的…."""
_TALK_LEAD = re.compile(LEAD)
PRAISE = re.compile(
    r"(?:(?:(?:业绩|股价|盈利|利润|涨价|价格|估值|向上)[和与及、]?){0,2}(?:修复|提升|改善|增长|成长|上行)?(?:弹性|空间|确定性|壁垒|景气度?|增速|估值|市占率|份额|股息率?|分红|性价比|优势|把握|受益程度)(?:都|也|均|更|最|较|相对|比较|仍|还|很|非常)*"
    r"(?:大|高|低|强|好|足|明显|显著|突出|优|深|充足|可观)|(?:弹性|空间|确定性|受益|份额)(?:大|最大|较大)的|最?受益|更受益|值得[重关看期][视注好待])$"
)
"""What is said of a trade before its examples: 炒股软件弹性大，如…."""
PRAISED_KIND = re.compile(rf"{PRAISE.pattern[:-1]}的(?P<kind>[\u4e00-\u9fffa-z0-9]{{2,8}})$")
"""The same with the trade behind it: 弹性较大的次高端，如…."""
_VERB_LEAD = re.compile(
    r"[^,。;、]{0,8}?(?:观察|看好|布局|聚焦|把握|涵盖|涉及|包含)\s?(?=[\u4e00-\u9fffa-z0-9]{2})"
)
"""2B/2G 观察 before 营销."""
_SPEAKER = re.compile(r"我们(?:认为|看好|建议|推荐)?")
_NAMED_LINK = re.compile(
    r"(?P<link>[\u4e00-\u9fffa-z0-9+/&-]{2,10}?)(?:(?:环节|领域|方向|[端侧]|方面|板块|产业链)的?|(?:股|板块)?[中里]的|的)(?:公司|企业|龙头|厂商)?"
)
BEHIND = re.compile(
    r"等(?:共?\d{1,2}[只家支档]?)?(?P<theme>[\u4e00-\u9fffa-z0-9+/&-]{2,14}?)(?:行业|板块|领域)?(?:龙头|白马|优质|领先|头部|核心)*(?:(?:标的|个股|企业|公司|品种|龙头|厂商|白马|概念股)|(?<=[药车酒房险煤钢船纸猪券]企))(?=\s*(?:[。;,)]|\Z|\n))"
)
"""What names the stocks before it: 等优质板材标的."""
_ASIDE_LEAD = re.compile(r"(?:除此之外|此外|另外)(?=\S{2})|[例比]?如(?![意何果此期今同])(?=\S)")
_UNDER = re.compile(r".*(?:预期|背景|趋势|逻辑|驱动|带动|环境|格局|推动|影响|周期)下的")
_PAIR = re.compile(
    r"(?P<first>[\u4e00-\u9fffa-z0-9+/-]{2,16}?)(?:和|与|及|以及)(?P<second>[\u4e00-\u9fffa-z0-9+/-]{2,12})"
)
WHICH = re.compile(
    r"(?:等|均|都|主要|分别|则|更|将|直接|充分|有望|是|属于?|在|为|做|布局|聚焦|主攻|专注|偏|受益于?|对应|供应|生产|代表|占据?|卡位)*(?P<which>前者|后者)"
)
_TWO = re.compile(r"(?:[一二两三]|两)?(?:[个条大种类])?(?:方向|主线|环节|路线|领域|线)$")
_LONGEST = 1_000
_ITEM = re.compile(
    r"[;一二三四五六风\d(①-⑳](?:(?<=;)(?:[一二三四五六]、)?|(?<=\d)(?<![\d(].)\d?\)|(?<=\()\d{1,2}\)|(?<=风)险提示:|(?<=:[一二三四五六])、|(?<=[①-⑳]))"
)
_JOINT = re.compile(
    r"[\s\W]*(?:(?:(?:根?据|截[至止])[^,。;]{2,40}(?=,)|[一二三四五六七八九]是|在[^,。;]{2,16}(?:背景|情况|环境|趋势|预期)下(?=,)|据[^,。;]{2,16}(?:统计|调研|数据|报道|披露|测算)|同时|另外|此外|其中|因此|综上|总体来看|上周|本周|目前|当前|我们认为|(?:报告|该行|研报)(?:称|指出?|表示|认为|预计))[,\s]*)+"
)


def stands_for_trade(folded: str, end: int) -> bool:
    """Whether the words that end here are said to be a trade: “血制品” before 板块, “变压器” before 龙头."""
    return _BEHIND_TOPIC.match(folded, end) is not None


def opens_clause(words: str, following: str) -> bool:
    """Whether the words before the first comma of a clause say what it is about: “消费电子，我们推荐…”."""
    if len(words) > _OPENING or not (_ADVISED.match(following) or _FIELD.search(words)):
        return False
    return (
        not _CUT.search(words)
        and not _TIME.search(words)
        and names_theme(words)
        and look(words) is not Look.CLAUSE
    )


def subject_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The theme in the words right before a cue: “变压器” in “变压器相关公司”; None where they are talk."""
    if lead := _TALK_LEAD.match(folded, start, end):
        start = lead.end()
    for way in (_ASIDE_LEAD, _UNDER):
        if under := way.match(folded, start, end):
            start = under.end()
    if (led := _VERB_LEAD.match(folded, start, end)) and _is_trade(folded, (led.end(), end)):
        start = led.end()
    if kind := PRAISED_KIND.search(folded, start, end):
        start = kind.start("kind")
    for pattern in (PRAISE, _BEFORE_CUE, _SIDE):
        tail = pattern.search(folded, start, end)
        end = tail.start() if tail else end
    words = folded[start:end]
    if (
        not 0 < len(words) <= _SUBJECT_LENGTH
        or _FIGURE.search(words)
        or _FRAGMENT.fullmatch(words)
        or MARKET.fullmatch(words)
        or not _CUT.sub("", words)
        or not names_theme(words)
        or look(words) is Look.CLAUSE
    ):
        return None
    return start, end


def qualifier_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The theme in the words between cue and names: “血制品” in “血制品龙头企业”."""
    if end - start > _TOPIC_LENGTH + 10:
        return None
    if lead := _TALK_LEAD.match(folded, start, end):
        start = lead.end()
        end -= folded[end - 1] == "的"
    match = _QUALIFIER.match(folded, start, end)
    if match is None:
        return None
    return _noun(folded, *match.span(1 if match[1] else 2))


def kind_behind(folded: str, past: int) -> tuple[int, int] | None:
    """The trade that the words behind names say they are of: 电池产业链 in “A、B等电池产业链龙头。”."""
    found = BEHIND.match(folded, past)
    return found.span("theme") if found and _is_trade(folded, found.span("theme")) else None


def link_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The link of a chain in the words right before names: 液冷 in 液冷的, PCB in PCB方面; None where they are none."""
    for pattern in (_SPEAKER, _TALK_LEAD):
        if lead := pattern.match(folded, start, end):
            start = lead.end()
    found = _NAMED_LINK.fullmatch(folded, start, end)
    return found.span("link") if found and not _CUT.search(found["link"]) else None


def kind_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The kind of company that examples are told of, where it says its trade: CXO龙头企业 in 具备全球影响力的CXO龙头企业."""
    said = folded.rfind("的", start, end - 2) + 1
    named = subject_topic(folded, said or start, end)
    return named if named and _is_trade(folded, named) else None


def kind_alone(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The kind of company that words end with, whatever they say of it: 整机厂 in 交付提速的整机厂."""
    said = folded.rfind("的", start, end - 2) + 1
    kind = (said or start, end)
    return kind if end - kind[0] <= _LONGEST_KIND and names_theme(folded[slice(*kind)]) else None


_LONGEST_KIND = 10


def paired_themes(folded: str, start: int, place: int, past: int) -> tuple[int, int] | None:
    """Which of two trades named last before `place` the words from `past` on mean: 前者 the first, 后者 the second."""
    which = WHICH.match(folded, past, past + 16)
    pairs = list(_PAIR.finditer(folded, max(start, place - _BACK), place)) if which else []
    for pair in reversed(pairs):
        first, second = _noun(folded, *pair.span("first")), pair.span("second")
        tail = _TWO.search(folded, *second)
        other = _noun(folded, second[0], tail.start() if tail else second[1])
        if which and first and other:
            return first if which["which"] == "前者" else other
    return None


def clause_topic(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The topic of the sentences before a list: the nearest noun that stands for a trade, else the clause's start."""
    begun = max(start, end - _LONGEST)
    start = _clause_begin(folded, begun, end)
    if (
        start > begun
        and (opening := _ITEM_OPENING.match(folded, start, end))
        and _is_trade(folded, opening.span("name"))
    ):
        return opening.span("name")
    first = max(start, end - _BACK)
    if (said := list(_BENEFITS.finditer(folded, first, end))) and _is_trade(folded, said[-1].span("thing")):
        return said[-1].span("thing")
    found = [
        topic for match in _TOPIC.finditer(folded, first, end) if (topic := _noun(folded, *match.span(1)))
    ]
    found = [(first, last + 3 * (folded[last : last + 3] in _CHAINS)) for first, last in found]
    if named := [topic for topic in found if look(folded[slice(*topic)]) is not Look.CLAUSE]:
        first, last = named[-1]
        begun = max(start, folded.rfind("。", start, end) + 1)
        doubted = first < begun or look(folded[first:last]) is not Look.TRADE
        if doubted and (opened := _opening(folded, begun, end)):
            return opened
        headed = folded[last - 3 : last] in _CHAINS or _HEAD_BEHIND.match(folded, last)
        if headed and (joined := _JOINED_WITH.search(folded, max(start, first - 12), first)):
            first = joined.start("other")
        return first, last
    alone = _alone(folded, max(start, folded.rfind("。", start, end - 1) + 1), end)
    return (
        alone
        or salient_trade(folded, start, end)
        or (found[-1] if found else _sentence_start(folded, start, end))
    )


def _opening(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade that a sentence opens with: 动力煤 in “投资建议:动力煤长协占比高的公司…”."""
    lead = _LABEL_LEAD.match(folded, start, end)
    start = lead.end() if lead else start
    stop = trade_at(folded, start, end)
    return (start, stop) if stop is not None and _is_trade(folded, (start, stop)) else None


def _alone(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The trade that is a sentence's whole first clause: 先进封装 in “先进封装，国产替代空间大，推荐…”."""
    opened = _opening(folded, start, end)
    return opened if opened and _CLAUSE_ENDS.match(folded, opened[1], end) else None


_CLAUSE_ENDS = re.compile(r"(?:板块|行业|领域|赛道|方向|环节|产业链)?,")
_LABEL_LEAD = re.compile(r"\s*(?:投资建议|投资策略|核心观点|观点)?[:\s]*")


def _noun(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The last words of a stretch, without the verbs and fillers before them; None where nothing is left."""
    while tail := _TRAILING.search(folded, start, end) or _OWN.search(folded, start, end):
        end = tail.start()
    for cut in _CUT.finditer(folded, start, end):
        if cut.end() < end:
            start = cut.end()
        else:
            end = cut.start()
    plain = _FIGURE.search(folded, start, end) is None and not folded[start:end].isdigit()
    return (
        (start, end)
        if end - start >= _LEAST and plain and not _FRAGMENT.fullmatch(folded, start, end)
        else None
    )


_THING = r"[\u4e00-\u9fffa-z0-9+/&-]{2,10}"
_BENEFITS = re.compile(
    rf"(?:^|(?<=[,。;:]))(?P<thing>{_THING}?(?:、{_THING}?){{0,2}})(?:板块|行业)?(?:因此|将|有望|也|均|都|会|直接|充分|深度|率先|显著|最为?|更为?|持续){{1,3}}受益[。,;]"
)
"""服务器、存储因此受益。"""
_HEAD_BEHIND = re.compile(r"产业链|板块|行业|赛道|领域|龙头")
_JOINED_WITH = re.compile(
    r"(?:^|[的,。;:、])(?:看好|关注|推荐|布局|观察|把握|聚焦|重视)?(?P<other>(?!看好|关注|推荐|布局|观察|把握|聚焦|重视)[a-z0-9\u4e00-\u9fff]{2,6}?)[及和与]$"
)
"""LCD in LCD及被动件产业链."""
_ITEM_OPENING = re.compile(
    rf"\s*(?P<name>{_THING}?(?:[、和与及]{_THING}?)?(?:板块|行业|领域|赛道|产业链)?)(?:方面|方向|环节)?[,:]"
)
"""4）医药流通和药店板块，估值较低，建议关注…"""
_TOLD_OF = re.compile(r"\||[涨跌]幅|居前|领[涨跌]")
"""What a first clause holds that names nothing: a running head, or how the market did."""
_ADVICE_ALONE = re.compile(
    r"(?:投资|配置|布局|操作|策略|个股|标的|选股)(?:建议|策略|角度|层面|观点|思路)?(?:方面|上|来看|看)?"
)
_OPENING_SUBJECT = re.compile(rf"(?:^|[\n)、.;。:①-⑳])\s*(?P<name>{_THING})$")
_ADVISED_TRADE = re.compile(
    r"(?:^|(?<=[\n。;)]))(?P<name>[\u4e00-\u9fff]{2,6}?)(?:行业|板块)投资(?:建议|策略)\s?:"
)
_SPOKEN_OF = re.compile(
    r"(?:for|in|within|on|among) (?:the )?(?P<name>[a-z][a-z0-9 &/-]{1,40}? (?:segment|sector|space|industry|chain|names|field))\b"
)
_ADVICE_BACK = 700


def _is_trade(folded: str, span: tuple[int, int]) -> bool:
    return look(folded[slice(*span)]) is Look.TRADE


def opening_subject(folded: str, cue: int) -> tuple[int, int] | None:
    """The trade right before a cue that opens a sentence or an item: 电子铜箔 in “2）电子铜箔建议关注…”."""
    found = _OPENING_SUBJECT.search(folded, max(0, cue - 14), cue)
    if found is None or _CUT.search(found["name"]) or not _is_trade(folded, found.span("name")):
        return None
    return found.span("name")


def heads_companies(folded: str, cue: Cue, start: int, past: int) -> bool:
    """Whether a cue is the heading, run together with the text, of companies told one by one: 推荐标的某公司：….

    The first of them stands at `start` to `past`.
    """
    before = folded[max(0, cue.start - 1) : cue.start].strip()
    opens = not before.isalnum() and before not in {",", ":", "、", "("}
    told = cue.end == start and folded[past : past + 1] == ":"
    return told and opens and folded[cue.start : cue.end].endswith(_STOCKS)


_STOCKS = ("标的", "公司", "个股", "股票", "组合", "名单")


def market_before(folded: str, start: int, cue: int) -> tuple[int, int] | None:
    """The market right before a cue, as the name of a list that nothing else names: A股 in “A股核心推荐：”."""
    found = _MARKET_BEFORE.search(folded, max(start, cue - 4), cue)
    return found.span() if found else None


_MARKET_BEFORE = re.compile(r"(?:[abh]\s?|[港美台日韩])股$")


def before_bracket(folded: str, start: int, cue: int) -> tuple[int, int] | None:
    """The trade before the bracket that a cue stands right behind: AI芯片 in “AI芯片（包括GPU）相关标的：”."""
    start = max(start, cue - _ADVICE_BACK)
    if folded[cue - 1 : cue] != ")" or (opened := folded.rfind("(", max(start, cue - 40), cue)) < 0:
        return None
    found = _noun(
        folded,
        max(start, opened - _TOPIC_LENGTH, *(folded.rfind(mark, start, opened) + 1 for mark in ",。;:")),
        opened,
    )
    return found if found and _is_trade(folded, found) else None


def advised_trade(folded: str, anchor: int) -> tuple[int, int] | None:
    """The trade whose advice a list stands in, where nothing nearer names it: 通信 in “通信行业投资建议：”."""
    found = list(_ADVISED_TRADE.finditer(folded, max(0, anchor - _ADVICE_BACK), anchor))
    return found[-1].span("name") if found else None


def spoken_of(folded: str, body: int) -> tuple[int, int] | None:
    """What an English paragraph says first that it is about: “For the networking segment, …”."""
    found = _SPOKEN_OF.match(folded, body)
    return found.span("name") if found else None


def _clause_begin(folded: str, start: int, end: int) -> int:
    """Behind the last semicolon or item number: what stands before belongs to another list."""
    marks = [mark.end() for mark in _ITEM.finditer(folded, start, end)]
    return marks[-1] if marks else start


def _object(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """What a clause too long for a name is about: 高端设备 in 市场对高端设备自主发展的重视…; None where it does not say so."""
    found = _ABOUT.search(folded, start, end)
    return found.span("thing") if found and not _FIGURE.search(found["thing"]) else None


def _sentence_start(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The first clause of the sentence that ends at `end`."""
    first = max(folded.rfind("。", start, max(start, end - 1)) + 1, start)
    if joint := _JOINT.match(folded, first, end):
        first = joint.end()
    while first < end and not folded[first].isalnum():
        first += 1
    stop = _CLAUSE.search(folded, first, end)
    last = stop.start() if stop else end
    if last - first > _TOPIC_LENGTH:
        return _object(folded, first, last)
    last = first + len(_QUOTED.sub("", folded[first:last]))
    whole = _FIGURE.search(folded, first, last) is None and _FRAGMENT.fullmatch(folded, first, last) is None
    told = _TOLD_OF.search(folded, first, last) or _ADVICE_ALONE.fullmatch(folded, first, last)
    plain = whole and not told and not find_cues(folded[first:end])
    return (first, last) if last - first >= _LEAST and plain else None
