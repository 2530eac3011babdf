"""The furniture of a masthead: kinds of report, dates, ratings, people, headings of the summary, and all that zones call boilerplate.

Its pattern has dozens of ways, dear to try at every character: it is tried where a word of it begins, and where characters stand
that open one of its other ways.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from watchlist.importing.extraction.masthead.people import SURNAMES
from watchlist.importing.extraction.vocabulary.anchors import Anchors
from watchlist.importing.extraction.vocabulary.guards import by_openers
from watchlist.importing.extraction.vocabulary.industry_names import NAMED, NAMES
from watchlist.importing.extraction.vocabulary.rating_terms import ACTION, TERM, TERM_OPENERS, TERMS

_OPENERS = "".join(sorted({name[0] for name in NAMES}))
_LONG_NAMES = "|".join(sorted((name for name in NAMES if len(name) >= 4), key=len, reverse=True))  # noqa: PLR2004 - shorter ones open titles
_KIND = (
    r"(?:证券|行业|公司|策略|宏观|金融工程|专题|深度|重大事件|事件|个股|动态|跟踪|年度|季度|月度|海外|港股|信用|债券|业绩|财报|点评|简评|快评|首次覆盖){1,4}"
    r"(?:(?:点评|动态|深度|跟踪|策略|专题|研究|简评|快评)?报告(?:模板)?|研究|周报|月报|日报|点评|动态|深度分析|深度|跟踪|策略|简评|快评)"
)
_HOUSE = r"(?:证券|国际)研究(?:所|院|部)"
SERIES_ENDS = r"报告|点评|周报|月报|系列|专题|研究|策略|小结|周观察|周观点|周谈|[年季中快]报|快评|简评|月度|周记|日报|纪要|数据"
_IN_SERIES = r"(?:报告|研究)系列\s?\([一二三四五六七八九十\d]{1,3}\)(?:之[\u4e00-\u9fff]{2,6})?\s?[:：]"
_NUMBERED = r"行业[\u4e00-\u9fff]{0,6}(?:前瞻|专题|系列|观察|展望|梳理)之[一二三四五六七八九十]{1,2}(?![\u4e00-\u9fff]?[:：])"
_ROLE = r"\s?\(?(?:(?:首席|证券|高级|资深|联席|行业){0,2}分析师|分析员|联系人|研究助理|研究员|首席|sac|sfc|s\d{13}|执业|投资咨询|资格编号|证书编号|[a-z_.]{2,20}[@＠]|(?:\d{3}-\d))"
_FURNITURE = "|".join(
    (
        r"[\x00\n]+",
        by_openers(
            # the kind of report
            (
                "证",
                r"证券研究报告\s?[|·•/]?\s?(?:[\u4e00-\u9fff]{2,8}\s?[|·•/]\s?)*?(?:(?:"
                + NAMED
                + r")(?=[\s\d\x00]|\Z|电子行业|[|·])|(?<=[|·•/])(?:"
                + _LONG_NAMES
                + r")(?!行业|板块|企业|公司))?",
            ),
            (
                "证行公策宏金专深重事个动跟年季月海港信债业财点简快首",
                rf"(?<!之)(?<!下的){_KIND}(?!\s?[一二三四五六七八九十\d]{{0,2}}(?:[:：—]|--)|报告)",
            ),
            ("行", r"行业专题(?!报告|研究|系列|\s?[一二三四五六七八九十\d]{0,2}[:：—])"),
            (
                "t大消中先周本",
                rf"(?:(?:tmt[\u4e00-\u9fff]{{0,6}}|大?消费品?|大健康|中游制造|先进制造|周期)/(?:{NAMED})|本篇报告)",
            ),
            ("产行专深报策研", rf"(?:(?:产业|行业|专题|深度|策略)?{_IN_SERIES}|{_NUMBERED})"),
            # dates
            (
                r"\d",
                r"\d\d{3}年\d{1,2}月\d{1,2}日(?:\d{1,2}:\d{2})?|20\d{2}[-./]\d{1,2}[-./]\d{1,2}|20\d{2}年第\d{1,3}期(?:总?第\d{1,4}期)?",
            ),
            ("2", rf"20\d{{2}}年\d{{1,2}}月(?:份)?(?:{NAMED})(?:行业)?(?:投资)?(?:策略|月报)(?:报告)?"),
            ("本", r"本(?:研究)?报告由[^。\x00]{2,40}(?:编制|撰写|发布)[^。\x00]{0,60}。"),
            (
                "2",
                r"20\d{2}年[\u4e00-\u9fff]{2,12}?(?:投资策略|年度策略|中期策略|策略报告)(?=证券分析师|分析师|[\x00\n])",
            ),
            # a series or a second title behind a dash
            (r"—―\-\u2013", r"(?:—{1,3}|―{1,3}|--|\u2013)兼(?:论|谈|评|议|析)[^。\n\x00—]{2,24}"),
            (
                r"—―\-\u2013",
                rf"(?:—{{1,3}}|―{{1,3}}|--|\u2013|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff]))(?![^。\n\x00—―]{{1,8}}的)[^。\n\x00—―]{{2,26}}?(?:{SERIES_ENDS})(?:之[一二三四五六七八九十]{{1,3}})?(?:\([^)]{{2,26}}\))?",
            ),
            (
                f"报首维上下{TERM_OPENERS}",
                rf"(?:报告原因\s?[:：]\s?[\u4e00-\u9fff]{{2,4}}(?:报告|点评|变动|调整|更新)|(?:(?:首次覆盖|维持评级|[上下]调评级)(?=[^。\x00]{{6,60}}20\d\d年)|(?:{TERM})(?=20\d\d年))(?=[^。\x00]{{0,66}}\d日(?:行业|公司)研究))",
            ),
            # ratings
            ("投风评", rf"(?:投资|风险)?评级\s?[:：]?\s?(?:(?:[高中低]{{1,2}}|一般|较[高低])风险|{TERM})"),
            (
                TERM_OPENERS,
                (
                    rf"(?={TERM})(?:(?:{TERM})(?:(?:-[a-c])?\s?\(\s?(?:{ACTION})[^)]{{0,4}}\)|(?:-[a-c])?(?:{ACTION})评级|\s?[/|·]\s?(?:{ACTION}))"
                    rf"|(?<=日)(?:{TERM})|(?:{TERM})\s?(?:—|-){{2}}\s?(?:{ACTION}))"
                ),
            ),
        ),
        by_openers(
            # an industry's series, also with its date
            (
                f"a-z{_OPENERS}",
                rf"(?:[a-z]{{2,8}}[\u4e00-\u9fff]{{0,4}}|{NAMED})(?:行业)?系列(?:报告|研究)(?:之[一二三四五六七八九十]{{1,3}}|\([一二三四五六七八九十\d]{{1,3}}\))",
            ),
            (
                f"a-z{_OPENERS}行一每本双周月",
                rf"(?:[a-z]{{2,6}}|{NAMED})?(?:行业)?(?:[一每本双]?周谈|周报|月报|周观点|周观察)(?:之[\u4e00-\u9fff]{{2,6}})?[-—(]\(?20\d{{2}}[\d.\-/~—年月日]{{2,18}}\)?",
            ),
            (
                f"2{_OPENERS}",
                rf"(?:20\d{{2}}年)?(?:{NAMED})(?:行业)?(?:[双半]?周报|[双半]?月报|日报)(?:第\d{{1,3}}期|20\d{{6}})",
            ),
            (
                _OPENERS,
                rf"(?:{NAMED})行业20\d{{2}}年(?:\d{{1,2}}月(?:份)?|[一二三四]季度|[上下]半年|年度|中期|春季|秋季)?(?:投资)?策略(?:报告)?",
            ),
        ),
        # headings of what stands under or beside a title
        (
            r"(?=[投核报内摘要主本行基平支业公事表市板走最子])(?:投资要点|核心(?:观点|结论|内容)|报告摘要|内容摘要|摘要|报告(?:要点|导读|正文)|本报告导读|主要(?:观点|内容)|要点总结|投(?<![的期谈论析看]投)资(?:建议|逻辑|聚焦|提示|摘要)|本期(?:投资提示|内容提要)"
            r"|行业核心观点|行业观点|行业回顾|基本(?:结论|面分析)|平安观点|支撑评级的要点|业绩简评|公司基本情况|事件(?:概述|描述|评论)|表现回顾\s?[:：]|行情回顾\s?[:：]|市场回顾\s?[:：]|事件回顾\s?[:：]|板块回顾\s?[:：]|走势回顾\s?[:：]"
            r"|最近一年行[业情]走势图?|行[业情]走势图?|走势对比|子行业评级|市场数据|事(?<!行业事)(?<!重大事)[件项]\s?[:：])"
        ),
        r"(?=[重作行基报日时所风相最市股●◆➢⚫■◼▌►▶◾▪□❑])(?:重点公司|作者|行业分类|基础数据|报告(?:日期|时间)\s?[:。：]|日期\s?[:。：]|时间\s?[:。：]|所属部门|报告类别|所属行业|风险提示|相关研究|相关报告|[●◆➢⚫■◼▌►▶◾▪□❑]|重要提示|最近\d{1,2}个?月内?|市场表现|市场有风险|股市有风险)",
        # people and houses
        rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}(?={_ROLE})",
        r"\[table_[a-z]{3,16}\]?|table_[a-z]{3,16}\]?|[a-z0-9_.](?<![a-z0-9_.]{2})[a-z0-9_.]{1,29}[@＠][a-z]{2,12}(?:\.[a-z]{2,6}){1,3}|[数资][据料]来源:\s?(?:wind|贝格数据)(?:资讯)?",
        r"投资咨询资格编号|资格编号|沪深300|海通综指|上证(?:综指|指数)|证券分析师|首席分析师|分析师|联系人|研究助理|执业证书|s\d{13}|(?=[+(\d])(?<!\d)(?:\+?86[- ]?)?\(?0?\d{2,4}\)?-?\d{7,8}(?:-\d{1,5})?(?!\d)",
        r"财务指标|盈利预测(?!及|与)|研究(?:所|院|部|中心)",
    )
)
_HAS_HOUSE = re.compile(_HOUSE)
_HOUSED = re.compile(rf"{_FURNITURE}|[^\s\x00。]{{2,6}}{_HOUSE}")
"""A house's own name before its department makes the pattern slow: only used where there is one."""
_OWN_NAME = range(2, 7)
"""How long such a name may be."""
_PLAIN = re.compile(_FURNITURE)
_WORDS = Anchors().words(
    "证券", "行业", "公司", "策略", "宏观", "金融工程", "专题", "深度", "重大事件", "事", "个股", "动态", "跟踪", "年度",
    "季度", "月度", "海外", "港股", "信用", "债券", "业绩", "财报", "点评", "简评", "快评", "首次", "首席", "维持", "上调",
    "下调", "tmt", "大消费", "消费", "大健康", "中游制造", "先进制造", "周期", "本篇报告", "产业", "报告", "研究", "本报告",
    "本研究", "20", "—", "―", "\u2013", "-", "投资", "风险", "评级", "一周谈", "每周谈", "本周谈", "双周谈", "周谈",
    "周报", "月报", "周观", "核心", "内容摘要", "摘要", "主要", "要点总结", "本期", "基本", "平安观点", "支撑评级", "表现回顾",
    "行情", "市场", "板块回顾", "走势", "最近", "子行业", "重点公司", "作者", "基础数据", "日期", "时间", "所属", "相关",
    "重要提示", "股市有风险", "[table_", "table_", "数据来源", "数料来源", "资料来源", "资据来源", "资格编号", "沪深300",
    "海通综指", "上证", "分析师", "联系人", "执业证书", "财务指标", "盈利预测",
    *"●◆➢⚫■◼▌►▶◾▪□❑", *TERMS, *NAMES,
)  # fmt: skip
_SIGNS = re.compile(
    rf"[\x00\n\da-z_.+({''.join(sorted(SURNAMES))}](?:(?<=[\x00\n])(?<![\x00\n]{{2}})|(?<=[a-z])(?=[a-z]{{1,7}}[\u4e00-\u9fff])"
    r"|(?<=[a-z0-9_.])(?<![a-z0-9_.]{2})(?=[a-z0-9_.]{1,29}[@＠])|(?<=s)(?=\d{13})|(?<=\d)(?:(?=\d{3}年)|(?<!\d\d)(?=\d))"
    rf"|(?<=\()(?=\d)|(?<=\+)(?=8)|(?<=[{''.join(sorted(SURNAMES))}])(?=[\u4e00-\u9fff]{{1,2}}[\s(首证高资联行分研执投a-z_.\d]))"
)
"""Where a way may begin that no word opens: masked text and line ends, a series in Latin letters, addresses, licences, days, numbers to
call, and surnames before a role."""


def furniture(head: str, start: int) -> Iterator[re.Match[str]]:
    """All furniture of a masthead from `start` on, in order and apart."""
    houses = [found.start() for found in _HAS_HOUSE.finditer(head, start)]
    match = (_HOUSED if houses else _PLAIN).match
    named = (place - size for place in houses for size in _OWN_NAME)
    signs = (sign.start() for sign in _SIGNS.finditer(head, start))
    past = start
    for place in (start, *sorted({*_WORDS.places(head), *signs, *named})):
        begin = place
        # What goes on without a gap may begin inside a run of line ends.
        while begin >= past and (found := match(head, begin)):
            yield found
            begin = past = found.end()
