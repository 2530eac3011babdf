"""The industry that a report is about: as labelled, as its title names it, or as its masthead repeats it."""

from __future__ import annotations

import re
from collections import Counter

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.masthead.bylines import Byline
from watchlist.importing.extraction.vocabulary.anchors import Anchors
from watchlist.importing.extraction.vocabulary.industry_names import CLASSED, CLASSES, NAMED, NAMES
from watchlist.importing.extraction.vocabulary.rating_terms import TERM
from watchlist.importing.extraction.vocabulary.trades import Look, look

_OFFICIAL = "|".join(sorted((name for name in NAMES if "、" in name), key=len, reverse=True))
"""Names of a classification, which are no words of a sentence."""
_FIRST = "".join(sorted({name[0] for name in NAMES}))
_KINDS = ("研究", "报告", "点评", "周报", "月报", "日报", "深度", "专题", "动态", "跟踪")
_LABELLED = Anchors().led(
    rf"(?:#industryid#|\[table_title2\])\s?(?P<mark>[\u4e00-\u9fff]{{2,12}}?(?=重点公司|评级|[^\u4e00-\u9fff]|\Z)|[\u4e00-\u9fff]{{2,12}})"
    r"|(?:所属行业|行业分类|行业类别|所属板块)\s?[:。।：]\s?(?P<label>[\u4e00-\u9fff/、]{2,16}?)(?=行业|投资|分析师|报告|[\s。।;,\d]|$)"
    rf"|(?<![\u4e00-\u65e4\u65e6-\u9fff])行业\s?[:。।：]\s?(?:(?P<short>{NAMED})|(?P<line>[\u4e00-\u9fff/、]{{2,12}})(?=[ \t]*(?:[\n|]|\Z)))"
    rf"|(?:研究|报告|点评|周报|月报|日报|深度|专题|动态|跟踪)\s?[|·•/-]\s?(?:(?P<kind>{NAMED})(?:行业)?(?=[\s\d|·•]|证券研究报告|\Z)|(?P<open>[\u4e00-\u9fff]{{2,5}})行业(?=本研究报告|本报告|证券研究报告|20\d\d年|[\s\d]))"
    rf"|\[table_(?:industry|info1?)\]\s?(?P<field>{NAMED})(?=[\s\[\d])"
    rf"|(?:tmt[\u4e00-\u9fff]{{0,6}}|大?消费品?|大健康|中游制造|先进制造|周期)/(?P<path>{NAMED})"
    rf"|行业(?:专题|周报|月报|点评|深度|研究|动态|快评)(?P<rated>{NAMED})(?:行业)?(?={TERM}|(?:{NAMED})行业|【)"
    rf"|日(?P<dated>(?:{NAMED})[\u4e00-\u9fff]{{0,4}})(?=\[?table_)"
    rf"|(?P<reason>{NAMED})(?=报告原因|近一年(?:市场|行业|板块)表现)"
    rf"|(?:(?<=# )|(?<=\n)|\A)(?P<planned>{NAMED})行业20\d\d年(?:度|\d{{1,2}}月)?(?:投资|中期)?策略"
    rf"|证券研究报告\s?[|·•]\s?行业[\u4e00-\u9fff]{{2,4}}\s?20\d\d年\d{{1,2}}月\d{{1,2}}日\s?(?P<day>{NAMED})"
    rf"|20\d\d年(?P<strategy>[\u4e00-\u9fff]{{2,8}}?)行业(?:(?:投资|年度|中期)策略|[双半]?[周月]报第)"
    rf"|(?P<stated>{NAMED})(?:行业)?投资评级\s?:?\s?{TERM}"
    rf"|(?P<charted>{NAMED})(?:行业|指数)?与(?:上证综指|上证指数|沪深300)(?:指数)?走势"
    rf"|行业评级\s?(?P<judged>{NAMED}|{CLASSED}){TERM}"
    rf"|(?P<graded>{NAMED})(?:行业)?(?:研究|深度)?\s{{0,4}}{TERM}\s?\((?:维持|首次|上调|下调|调高|调低)"
    rf"|中心(?P<centre>[\u4e00-\u9fff]{{2,6}})行业(?:研究|深度)?\s?{TERM}\s?\((?:维持|首次|上调|下调|调高|调低)"
    rf"|/(?:维持|首次|上调|下调)\s?(?P<kept>{NAMED})(?=行业|深度|专题|研究|点评|报告)"
    rf"|(?P<before>{NAMED})(?:行业)?证券研究报告\s?20\d\d"
    rf"|证券研究报告\s?[|·•/:：]\s?(?:[\u4e00-\u9fff]{{2,8}}\s?[|·•/]\s?|首次覆盖报告)?(?P<head>{NAMED})"
    rf"|(?:(?<=\])|(?<=[\s\d部日])|\A)(?P<bar>{NAMED})\s?[|｜·]\s?(?:行业|公司|策略|专题|深度|点评|简评)(?:研究|点评|简评|深度|动态|周报|月报|报告|专题|策略)"
    rf"|证券研究报告[|·•]?[\u4e00-\u9fff]{{0,8}}?\s?(?P<after>{NAMED})(?=行业)",
    *(
        "#industryid#",
        "[table_title2]",
        "[table_in",
        "所属行业",
        "所属板块",
        "tmt",
        "大消费",
        "消费",
        "大健康",
        "中游制造",
    ),
    *(
        "先进制造",
        "周期/",
        "日",
        "20",
        "中心",
        "/维持",
        "/首次",
        "/上调",
        "/下调",
        "证券研究报告",
        "行业",
        *_KINDS,
    ),
    *NAMES,
)
_TAG = re.compile(
    r"^\s*-\s*[\"']?(?:产业|行业)/(?P<name>[\u4e00-\u9fff]{2,10})[\"']?[ \t]*\r?$"
    r"|^(?:sectors?|industr(?:y|ies)|行业|产业|板块)\s?:\s?(?:\[\s?)?[\"']?(?P<field>[a-z\u4e00-\u9fff][\w\u4e00-\u9fff &/、-]{1,24}?)[\"']?\s?(?:[,\]][^\n]*)?\r?$",
    re.MULTILINE,
)
"""A tag of a note's front matter that is an industry (产业/半导体), or the first that a field of it names (sectors: [半导体])."""
_IN_TITLE = re.compile(
    r"^(?:\d{2,4}[年.\-/]\d{1,2}(?:[.\-/]\d{1,2}|月份?(?:\d{1,2}日)?)?|\d{1,2}\.\d{1,2})?(?:[一二三四1-4]季[度报]|[上下]半年)?\s*(?![本上今当近]|同期|全市场)(?P<name>(?:银行|保险|证券|零售)(?=业)|(?:(?:[a-z]{2,6} )?[a-z\u4e00-\u9fff、]{2,8}?(?:\s?-\s?[\u4e00-\u9fff]{2,6}?|\([\u4e00-\u9fff]{2,6}\))?|[钨钼铜铝锂镍钴锡锌铅金银钛镁锑硅铁])(?=行业|板块(?![^,。]{0,4}(?:[涨跌]|走[强弱高低]|异动|爆发|拉升|活跃|领|盘[前中后]|[收复]盘|[早午]评))|联合专题|\s?(?:20)?\d\d\s?年?(?:[年中]报|[一三]季报|q\d|h\d)))"
)
_FRAMED = re.compile(
    r"(?:\d{2,4}[年.\-/]\d{1,2}(?:[月.\-/]\d{1,2}日?)?)?\s*(?![^:(]{0,6}?(?:策略|宏观|市场|[a港美]股|每日|投资|全球|海外|资金|债|晨会|基金|固收|量化|公司|个股|研报))(?P<name>[a-z\u4e00-\u9fff]{2,8}?)业?"
    r"(?:系列|研究|(?<!房地)产业|专题|深度|跟踪|中期|年度|季度|投资|[双半](?=[周月])){0,3}(?:周报|月报|周观点|研究|观察|(?:专题|研究)?报告|框架)(?=\s*(?:[:(—-]|\Z))"
)
"""A digest's title that is nothing but a trade and what is looked at: 海缆材料 in 2025.3.9海缆材料周报."""
_SCOPED = re.compile(rf"(?:中美|中国|国内|海外|全球|美国|美股|港股|a股)(?P<name>{NAMED})$")
"""Where a market stands before an industry: the industry is the same everywhere."""
_OF_MARKET = re.compile(r"(?:中国|全球|亚洲|美国|大中华区?|亚太)(?P<name>[\u4e00-\u9fff]{2,8}):")
"""How foreign houses open a title: 中国医疗保健：…."""
_BRACKETED = re.compile(rf"(?P<series>[\u4e00-\u9fff]{{2,6}})\((?P<name>{NAMED})\)$")
"""A house's own name for a team, and in brackets the industry: 先进科技(计算机)."""
_TWO = re.compile(rf"[\d\W]*(?!(?:{NAMED})行业)(?P<one>{NAMED})[和与及](?!(?P=one))(?:{NAMED})行业")
_HOUSED = re.compile(rf"[\u4e00-\u9fff]{{2,4}}证券(?P<name>{NAMED})$")
"""A house right before the industry of its title."""
_ENGLISH = re.compile(
    r"^[^\n|]{3,40}\|\s?(?P<research>[a-z][a-z &,/-]{2,40}?)[ \t]equity research\s*$"
    r"|^(?!equity)(?P<region>(?:[a-z]+ ){1,5}[a-z]+) \| (?:asia pacific|asia|china|hong kong|taiwan|europe|global|north america)\s*$"
    r"|^(?P<line>(?:greater china|china|hong kong|taiwan|asia|asean|japan|korea|global) (?:[a-z&,/-]+ ){0,3}(?:internet|technology|hardware|software|semiconductors?|autos?|automobiles?|banks?|financials|insurance|property|healthcare|consumer|staples|materials|energy|utilities|industrials|telecoms?|media|education|equipment|pharmaceuticals|biotech|gaming|transportation|solar|renewables))\s*$",
    re.MULTILINE,
)
"""How English mastheads say what they cover: “China | Technology Equity Research”, “Greater China Hardware | Asia Pacific”."""


def is_coverage(line: str) -> bool:
    """Whether a folded line of an English masthead says what is covered, and no more."""
    return _ENGLISH.fullmatch(line) is not None


def covered(folded: str) -> tuple[int, int] | None:
    """Where an English masthead says what it covers, in a line of its own."""
    found = _ENGLISH.search(folded)
    return found.span() if found else None


_ENGLISH_TITLE = re.compile(
    r"(?!comprehensive|cross|multi|all |every|best|top |hot |key |stock|us |market|full)(?P<name>[a-z][a-z &/-]{2,40}?) (?:industry|sector)\b"
)
_ENGLISH_HEAD = 8_000
_OPENS_TITLE = re.compile(
    rf"[^\w\u4e00-\u9fff]*(?:[\d.\-/年月日]{{3,11}}\s?)?(?:(?P<name>(?:{NAMED})(?:(?:{NAMED})(?=\s?20\d\d|:))?)(?!概念|设备[与和及])|[^\s【】]{{2,4}}?(?P<housed>{NAMED})】)"
)
"""An industry that opens a title, behind a bracket, a date or (in 【】) the house's short name at most."""
_NONE: Stated[str] = Stated(None, reason="not stated")
_KNOWN = re.compile(NAMED)
_MASTHEAD = 3_000
_TWICE = 2
_TOP, _ONCE = 400, 1_200
"""What a prose sentence may name once is no industry further down."""


def read_industry(  # noqa: PLR0913 - the views of one text
    folded: str,
    text: str,
    masthead: str,
    title: Stated[str],
    byline: Byline,
    *,
    digest: bool,
    report: bool,
    english: bool,
) -> Stated[str]:
    """The industry of a report; `masthead` is the folded start with boilerplate masked, same offsets.

    Where no house's masthead stands over a text (`report`), a name in the title counts only where the title opens with it.
    """
    if tag := _TAG.search(folded, 0, _TOP * 2) if digest else None:
        return _stated(text, *tag.span(tag.lastgroup or 0), "industry_tag", 0.9)
    if byline.industry:
        return _stated(text, *byline.industry, "industry_byline", 0.9)
    if english and (named := _in_english(folded, text, title)):
        return named
    if digest and _of_two(folded, title):
        return _NONE
    if digest:
        found = (
            _titled(folded, text, title)
            or _framed(folded, text, title)
            or _known(folded, text, title, opening=True)
        )
        front = folded[: folded.find("\n---", 4)]
        return found or (_counted(folded, text) if "行业" in front else None) or _NONE
    found = _labelled(folded, text)
    if _OF_MORNING.search(folded, 0, _MORNING) is None:
        found = found or _headed(folded, text) or (_repeated(masthead, text) if report else None)
        found = found or _titled(folded, text, title) or _known(folded, text, title, opening=not report)
    if report and (found is None or _of_a_trade(folded, found)):
        found = _charted(folded, text) or found
    return found or (_stated(text, *byline.team, "industry_team", 0.8) if byline.team else _NONE)


_OF_MORNING = re.compile(r"晨会(?:纪要|报告|快报|聚焦)|(?:证券|每日)晨报")
_MORNING = 200
"""A house's notes of a morning are about several industries, whatever their first story is about."""
_LEGEND = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,6})(?<!指数)(?<!股份)(?<!公司)(?<!行业)(?:\((?:申万|中信)\))?\s?沪深300(?=\[table_|[\s\x00]|资料来源|数据来源|(?P=name))"
)


def _of_a_trade(folded: str, found: Stated[str]) -> bool:
    """Whether the title names a trade that is no industry: the masthead's chart may say of which industry it is a part."""
    span = found.span
    return (
        found.rule == "industry_in_title"
        and span is not None
        and _KNOWN.search(folded, span.start, span.end) is None
    )


def _charted(folded: str, text: str) -> Stated[str] | None:
    """The trade whose index the chart of a masthead compares with the market's."""
    found = _LEGEND.search(folded, 0, _MASTHEAD)
    return _stated(text, *found.span("name"), "industry_legend", 0.6) if found else None


def _in_english(folded: str, text: str, title: Stated[str]) -> Stated[str] | None:
    """What an English masthead says it covers, else the words before “industry” that open the title."""
    found = _ENGLISH.search(folded, 0, _ENGLISH_HEAD)
    if found:
        return _stated(text, *found.span(found.lastgroup or 0), "industry_english", 0.85)
    span = title.span
    named = _ENGLISH_TITLE.match(folded, span.start, span.end) if span else None
    return _stated(text, *named.span("name"), "industry_in_title", 0.85) if named else None


def _labelled(folded: str, text: str) -> Stated[str] | None:
    for found in _LABELLED.finditer(folded[:_MASTHEAD]):
        for name in (
            "mark",
            "label",
            "short",
            "line",
            "kind",
            "open",
            "dated",
            "day",
            "planned",
            "reason",
            "strategy",
            "stated",
            "charted",
            "judged",
            "graded",
            "centre",
            "kept",
            "before",
            "field",
            "path",
            "rated",
            "head",
            "bar",
            "after",
        ):
            if found[name]:
                last = re.search(r"[^/、]+$", found[name])
                start = found.start(name) + (last.start() if last and name == "line" else 0)
                whole = name in {"centre", "dated", "label"} or found[name].endswith(CLASSES)
                known = None if whole else _KNOWN.match(folded, start, found.end(name))
                return _stated(
                    text, start, known.end() if known else found.end(name), f"industry_{name}", 0.95
                )
    return None


_ALONE = re.compile(
    rf"^[ \t]*(?P<name>{NAMED})行业[ \t]*\r?$|(?<=table_title\])(?P<field>[\u4e00-\u9fff]{{2,6}})行业(?=专题|深度|点评|周报|月报|动态|研究|跟踪)",
    re.MULTILINE,
)


def _headed(folded: str, text: str) -> Stated[str] | None:
    """A line at the top that is an industry and says so (互联网行业)."""
    found = _ALONE.search(folded, 0, _TOP)
    return _stated(text, *found.span(found.lastgroup or 0), "industry_line", 0.85) if found else None


def _titled(folded: str, text: str, title: Stated[str]) -> Stated[str] | None:
    """The word before 行业 or 板块 at the start of the title."""
    span = title.span
    found = _IN_TITLE.search(folded[span.start : span.end]) if span else None
    if span is not None and (scoped := _OF_MARKET.match(folded, span.start, span.end)):
        trade = look(scoped["name"]) is Look.TRADE
        return _stated(text, *scoped.span("name"), "industry_in_title", 0.8) if trade else None
    if span is None or found is None:
        return None
    start, end = span.start + found.start("name"), span.start + found.end("name")
    return _stated(text, *_own_name(folded, start, end), "industry_in_title", 0.9)


def _of_two(folded: str, title: Stated[str]) -> bool:
    """Whether a title opens with two industries: the document is of neither."""
    return title.span is not None and _TWO.match(folded, title.span.start, title.span.end) is not None


def _own_name(folded: str, start: int, end: int) -> tuple[int, int]:
    """The industry in a name that says a house, a market or a team as well."""
    if inner := _HOUSED.match(folded, start, end) or _SCOPED.match(folded, start, end):
        return inner.span("name")
    team = _BRACKETED.match(folded, start, end)
    return team.span("name") if team and look(team["series"]) is not Look.TRADE else (start, end)


def _framed(folded: str, text: str, title: Stated[str]) -> Stated[str] | None:
    """What the title of a digest says it looks at."""
    span = title.span
    found = _FRAMED.match(folded, span.start, span.end) if span else None
    return _stated(text, *found.span("name"), "industry_in_title", 0.7) if found else None


def _known(folded: str, text: str, title: Stated[str], *, opening: bool = False) -> Stated[str] | None:
    """A known name anywhere in the title, or only where it opens one."""
    span = title.span
    if span is None:
        return None
    pattern = _OPENS_TITLE if opening else _KNOWN
    found = (pattern.match if opening else pattern.search)(folded, span.start, span.end)
    return _stated(text, *found.span(found.lastgroup or 0), "industry_in_title", 0.8) if found else None


def _repeated(masthead: str, text: str) -> Stated[str] | None:
    """A known name that stands alone on a line, or before 行业 or 研究 again and again."""
    alone = re.compile(
        rf"^[ \t]*(?P<name>{NAMED})(?:行业)?[ \t]*(?:[|/·•-][ \t]*[^\n|。,、;:]{{2,10}})?\r?$",
        re.MULTILINE,
    ).search(masthead)
    if alone:
        return _stated(text, alone.start("name"), alone.end("name"), "industry_line", 0.9)
    found = list(
        re.finditer(
            rf"(?=[{_FIRST}])(?:(?<!证券)(?!证券研究|证券行业周报)({NAMED})(?=行业|研究|周报|\d{{4}}年|评级|证券研究报告)|(?<=日)({NAMED})|(?<=研究报告)({NAMED})|(?<=[\u4e00-\u9fff\]])({_OFFICIAL}))",
            masthead,
        )
    )
    named = [(match[match.lastindex or 0], match) for match in found]
    names = Counter(name for name, _ in named if "、" in name and masthead.find(name) < _TOP).most_common(1)
    names = names or Counter(name for name, _ in named if name != "证券").most_common(1)
    if not names:
        return None
    first = next(match for name, match in named if name == names[0][0])
    if names[0][1] < _TWICE and first.start() > _ONCE:
        return None
    confidence = 0.85 if names[0][1] >= _TWICE else 0.7
    return _stated(text, *first.span(first.lastindex or 0), "industry_masthead", confidence)


def _counted(folded: str, text: str) -> Stated[str] | None:
    """The industry that a digest names most often, where its title names none."""
    found = [
        match
        for match in _KNOWN.finditer(folded)
        if folded[match.end() : match.end() + 2] not in {"公司", "股份"}
    ]
    names = Counter(match[0] for match in found if len(match[0]) >= 4)  # noqa: PLR2004 - short names are words too
    if not names:
        return None
    first = next(match for match in found if match[0] == names.most_common(1)[0][0])
    return _stated(text, *first.span(), "industry_counted", 0.5)


def _stated(text: str, start: int, end: int, rule: str, confidence: float) -> Stated[str]:
    if text[start:end] == "元器件" and text[:start].endswith("电子"):
        start -= 2
    return Stated(text[start:end], Span(start, end), rule, confidence)
