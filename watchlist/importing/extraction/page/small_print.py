"""Small print: disclaimers, notices of platforms, and the legends that define ratings.

A heading alone proves nothing (running heads and tables of contents name the same words): it opens a zone only where
legal wording follows. The zone lasts until the wording has not been legal for long. A legend is known by its lines, each
a term with its definition.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from watchlist.importing.extraction.vocabulary.anchors import PAGES
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.ranges import Range, holds
from watchlist.importing.extraction.vocabulary.rating_terms import bands_in, plain_term

_HEAD = PAGES.led(
    r"免责(?:声明|条款|申明|说明)|重要(?:声明|提示|说明)|法律(?:声明|申明)|特别(?:声明|提示)|一般声明|规范性披露"
    r"|信息披露|利益披露|分析师(?:承诺|声明|简介|介绍)|组介绍|公司声明|公司业务资格说明|使用本研究报告的风险提示"
    r"|分析、估值方法的局限性说明|disclosure (?:section|appendix)|disclosures? & disclaimers|analyst certification"
    r"|important[^.\n]{0,12} disclosures?|regulatory[^.\n]{0,12} disclosures?|general[^.\n]{0,12} disclosures?|company specific[^.\n]{0,12} disclosures?|disclosures(?<=\ndisclosures)\s*\n|disclaimer"
    r"|notice:\s?the content above",
    *(
        "免责",
        "重要",
        "法律",
        "特别",
        "一般声明",
        "规范性披露",
        "信息披露",
        "利益披露",
        "分析师",
        "组介绍",
        "公司声明",
        "公司业务资格",
    ),
    *("使用本研究报告", "分析、估值方法", "disclosure", "analyst cert", "important", "regulatory", "general"),
    *("company specific", "disclaimer", "notice:"),
)
_EVIDENCE = re.compile(
    r"不构成|证券投资咨询|本报告仅供|仅供[^。]{0,30}客户|证监会|如实反映|薪酬|版权|任何责任|法律责任|不承担|适当性|勤勉"
    r"|投资决策的|视其为客户|准确性|自媒体|信息存储|参考用途|个人投资建议|所载信息|hereby|certif|compensation|solicit"
    r"|investment banking|informational|no representation|information storage|this (?:report|research)"
)
_PLATFORM = re.compile(r"自媒体平台|信息存储服务|information storage|上传并发布")
_SENTENCE = re.compile(r"[^。!?\n]{1,400}[。!?\n]?|[。!?\n]")
_STOP = re.compile(r"[。\n]")
_LETTER = re.compile(r"[A-Za-z]")
_LEGAL_WORD = re.compile(
    r"本报告|此报告|本公司|我公司|我司|客户|投资者|版权|授权|责任|声明|分析师|执业|承诺|资格|许可|机密|法律|披露|准确|可靠"
    r"|评级|基准|证券的|研究所|研究院|地址|邮编|邮箱|电话|传真|联系|销售|大厦|本平台|notice|disclos|research|report"
    r"|clients?|securit|regulat|analyst|compan|recommend|inform|liab|licen[cs]e|ratings?|invest|\.com"
)
_LOOSE = PAGES.led(
    r"不构成[^。\n]{0,14}(?:投资建议|要约|出价|邀请)|投资决策的(?:唯一|惟一)|盈亏自负|风险自担"
    r"|本(?:公司|报告)[^。\n]{0,20}(?:不承担|概不负责|任何责任)|我公司[^。\n]{0,20}(?:不承担|概不负责|任何责任)|市场有风险|投资有风险|视其为客户"
    r"|作为投资决策的?(?:唯一|依据)|据此(?:买卖|操作|入市)|不作为投资(?:参考)?(?:建议|依据)",
    *(
        "不构成",
        "投资决策的",
        "盈亏自负",
        "风险自担",
        "本公司",
        "本报告",
        "我公司",
        "市场有风险",
        "投资有风险",
        "视其为客户",
    ),
    *("作为投资决策", "据此", "不作为投资"),
)
_DISCLAIMED = guarded(
    r"^[ \t#*>]{0,8}(?:免责(?:声明|条款|申明|说明)|disclaimer)\*{0,2}\s?:[^\n]+",
    "免责",
    "disclaimer",
    flags=re.MULTILINE,
)
"""A line that says itself what it is, whatever its words."""
_MOTTO = re.compile(r"(?:市场|投资)有风险[,、]?\s?(?:投资|入市)(?:需|须|应)谨慎")
"""A house's motto at the head of a page, behind which its first page begins."""
_LEGEND_HEAD = re.compile(
    r"[^\s。;:,]{0,6}评级(?:的)?(?:标准|说明|定义|体系|声明|制度|系统|评定)"
    r"|(?:股票|行业|公司|证券)(?:的)?(?:投资)?评级(?:如下)?[:\s]|(?:股票|行业|公司|证券)投资评级|类别说明评级|rating (?:definitions?|structure|system)"
    r"|stock ratings?\b|ratings? definitions?"
)
_NEAR = 280
"""Lines of one legend lie no further apart."""
_HEADED = 450
"""So far back from its first line a legend's heading is looked for."""
_AFTER = 700
"""So much of what follows its last line still explains a legend."""
_ENOUGH = 2
_ENOUGH_BARE = 3
_RETURN = 500
_RETURN_LATIN = 1_500


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """The stretches of each sort, as start and end."""

    disclaimers: tuple[Range, ...]
    notices: tuple[Range, ...]
    legends: tuple[Range, ...]


def small_print(folded: str, heads: tuple[Range, ...]) -> SmallPrint:
    """Find the small print of a folded text; `heads` are its running heads, whose words prove nothing."""
    openings = tuple(_openings(folded, heads))
    legends = tuple(_legends(folded, heads, openings))
    notices = frozenset(start for start in openings if _PLATFORM.search(folded, start, start + 200))
    disclaimers: list[Range] = []
    noticed: list[Range] = []
    for start, end in _sections(folded, tuple(sorted({*openings, *(start for start, _ in legends)}))):
        (noticed if start in notices else disclaimers).append((start, end))
    disclaimers.extend(_loose(folded, heads))
    return SmallPrint(tuple(disclaimers), tuple(noticed), legends)


def _openings(folded: str, heads: tuple[Range, ...]) -> Iterator[int]:
    """Where headings stand that legal wording follows."""
    for head in _HEAD.finditer(folded):
        if not holds(heads, head.start()) and _EVIDENCE.search(folded, head.end(), head.end() + 300):
            yield head.start()


def _sections(folded: str, openings: tuple[int, ...]) -> Iterator[Range]:
    """From each opening to where the wording has ceased to be legal; one pass over the text."""
    if not openings:
        return
    limit = _RETURN_LATIN if _latin(folded) else _RETURN
    ahead = list(reversed(openings))
    start, kept = None, 0
    for sentence in _SENTENCE.finditer(folded, openings[0]):
        while ahead and ahead[-1] < sentence.end():
            opening = ahead.pop()
            if start is None:
                start, kept = opening, sentence.end()
            elif _PLATFORM.search(folded, opening, opening + 200):
                yield start, opening
                start = opening
        if start is None:
            continue
        if _LEGAL_WORD.search(folded, sentence.start(), sentence.end()):
            kept = sentence.end()
        elif sentence.end() - kept > limit:
            yield start, kept
            start = None
    if start is not None:
        yield start, len(folded)


def _latin(folded: str) -> bool:
    sample = folded[:4_000]
    return len(_LETTER.findall(sample)) * 2 > len(sample)


def _loose(folded: str, heads: tuple[Range, ...]) -> Iterator[Range]:
    """Sentences outside every section that disclaim by themselves."""
    yield from (line.span() for line in _DISCLAIMED.finditer(folded))
    ends = sorted(end for _, end in heads)
    for found in _LOOSE.finditer(folded):
        if motto := _MOTTO.match(folded, found.start()):
            yield motto.span()
            continue
        before = max(folded.rfind(mark, max(0, found.start() - 400), found.start()) for mark in "。!?\n")
        passed = bisect_right(ends, found.start())
        start = max(before + 1, ends[passed - 1] if passed else 0, found.start() - 400)
        after = _STOP.search(folded, found.end(), found.end() + 400)
        yield start, after.end() if after else found.end()


def _legends(folded: str, heads: tuple[Range, ...], openings: tuple[int, ...]) -> Iterator[Range]:
    """Clusters of lines that define terms, each with its heading and what explains it."""
    for cluster in _clusters(folded):
        first, last = cluster[0].start(), cluster[-1].end()
        terms = {plain_term(band["term"] or band["after"]) for band in cluster}
        headings = [
            head.start()
            for head in _LEGEND_HEAD.finditer(folded, max(0, first - _HEADED), first)
            if not holds(heads, head.end() - 1)
        ]
        if len(terms) >= (_ENOUGH if headings else _ENOUGH_BARE):
            passed = bisect_right(openings, last)
            stop = openings[passed] if passed < len(openings) else len(folded)
            yield headings[0] if headings else first, min(stop, last + _AFTER)


def _clusters(folded: str) -> Iterator[list[re.Match[str]]]:
    cluster: list[re.Match[str]] = []
    for band in bands_in(folded):
        if cluster and band.start() - cluster[-1].end() > _NEAR:
            yield cluster
            cluster = []
        cluster.append(band)
    if cluster:
        yield cluster
