"""What a document says of itself: title, house, date, industry, kind, people, language.

What is not stated stays None with a reason; nothing is taken from a file's name or date.
"""

from __future__ import annotations

import re

from watchlist.domain.documents import Document, Format
from watchlist.domain.drafts import Kind, Metadata, Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.masthead.bylines import read_byline
from watchlist.importing.extraction.masthead.dates import read_date
from watchlist.importing.extraction.masthead.industries import covered, read_industry
from watchlist.importing.extraction.masthead.issuers import read_issuer
from watchlist.importing.extraction.masthead.mastheads import is_masthead
from watchlist.importing.extraction.masthead.people import read_people
from watchlist.importing.extraction.masthead.titles import read_title
from watchlist.importing.extraction.page.languages import language_of
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.securities.codes import PRINTED_BESIDE
from watchlist.securities.lexicon import Lexicon

_KINDS = (
    (
        Kind.COMPANY,
        re.compile(r"公司(?:研究|点评|深度|动态|报告|简评|跟踪|首次覆盖)|company (?:update|report|note)"),
    ),
    (
        Kind.STRATEGY,
        re.compile(r"策略(?:研究|报告|周报|月报)|投资策略|宏观(?:研究|报告)|金融工程|权益量化|strategy"),
    ),
    (
        Kind.INDUSTRY,
        re.compile(
            r"行业(?:研究|周报|月报|点评|深度|跟踪|动态|报告|专题|评级|重大|数据|策略|简评|快评|周观|双周|观察|事件)|周报|月报|industry investment rating|industry view|equity research|sector (?:update|weekly|report|note)|industry (?:update|weekly|report|note)|weekly"
        ),
    ),
    (Kind.DIGEST, re.compile(r"观察|晨会|早餐|摘要|研报|周观点|汇总|日报")),
)
_OF_HOUSES = (*_KINDS[:-1], (Kind.DIGEST, re.compile(r"晨会|早餐|晨报|早报")))
"""Under the masthead of a house a week's views are a report, and a summary (摘要) is a heading."""
_COMPANY_FIRST = re.compile(rf"[^\s\x00()]{{2,10}}\s?\({PRINTED_BESIDE}\)")
_COMPANY_LINE = re.compile(
    r"^[ \t]*[a-z\u4e00-\u9fff][\w .,&'-]{1,40}?\s?\(\s?\d{1,6}(?:[. ](?:sh|sz|bj|hk|ch|us|tw|tt|t|jp|ks|kq))\)[ \t]*$"
    rf"|^[ \t]*[\u4e00-\u9fff]{{2,8}}\s?\(\s?{PRINTED_BESIDE}\s?\)[^\n]{{0,24}}(?:点评|报告|跟踪|季报|年报|中报)[ \t]*$",
    re.MULTILINE,
)
"""A line of the masthead that is nothing but a company with its code."""
_FIRST = 400
_HEAD = 2_500
_SHORT_LINE = 40
_LISTED = 0.7


def read_metadata(document: Document, zones: Zones, lexicon: Lexicon) -> Metadata:
    """Read the fields that describe a document."""
    text = document.text
    folded, body = zones.folded, zones.visible
    language = language_of(text)
    dated = zones.masked(folded, ZoneKind.BODY, ZoneKind.FRONT_MATTER, ZoneKind.RUNNING_HEAD)
    byline = read_byline(folded, lexicon.brokers)
    broker = read_issuer(folded, text, zones, lexicon.brokers, language, byline.house)
    title = read_title(folded, text, body, language, broker.value or "", byline)
    digest = zones.kind_at(0) is ZoneKind.FRONT_MATTER
    return Metadata(
        title=title,
        broker=broker,
        published=read_date(folded, dated, title, byline.day),
        industry=read_industry(
            folded,
            text,
            body[:_HEAD],
            title,
            byline,
            digest=digest,
            report=is_masthead(body),
            english=language == "en",
        ),
        kind=kind_of(document, folded, digest=digest),
        language=language,
        analysts=read_people(folded, text),
    )


def kind_of(document: Document, folded: str, *, digest: bool) -> Stated[Kind]:
    """The sort of document, by the words of its first page, else by its shape."""
    if digest:
        return Stated(Kind.DIGEST, Span(0, 3), "kind_front_matter", 0.85)
    headed = list(_COMPANY_LINE.finditer(folded, 0, _FIRST))
    counted = (
        [(Kind.COMPANY, headed)]
        if headed
        else [
            (kind, found)
            for kind, pattern in (_OF_HOUSES if is_masthead(folded) else _KINDS)
            if (found := list(pattern.finditer(folded, 0, _HEAD)))
        ]
    )
    if counted:
        kind, found = max(counted, key=lambda item: len(item[1]))
        return Stated(kind, Span(*found[0].span()), "kind_named", 0.85)
    if by_letterhead := _by_letterhead(folded):
        return by_letterhead
    lines = [line for line in folded.splitlines() if line.strip()]
    if lines and sum(len(line) < _SHORT_LINE for line in lines) > _LISTED * len(lines) and "。" not in folded:
        return Stated(Kind.LIST, None, "kind_short_lines", 0.6)
    if document.format in {Format.TEXT, Format.PASTE, Format.HTML, Format.MARKDOWN} and lines:
        return Stated(Kind.POST, None, "kind_prose", 0.5)
    return Stated(Kind.UNKNOWN, reason="no words of a known kind")


def _by_letterhead(folded: str) -> Stated[Kind] | None:
    """The sort of a house's report whose masthead names none: what it covers, else whether it opens with a company."""
    if covers := covered(folded[:_FIRST]):
        return Stated(Kind.INDUSTRY, Span(*covers), "kind_coverage", 0.7)
    if "证券研究报告" not in folded[:_HEAD]:
        return None
    named = _COMPANY_FIRST.search(folded, 0, _FIRST)
    kind = Kind.COMPANY if named else Kind.INDUSTRY
    return Stated(kind, Span(*named.span()) if named else None, "kind_letterhead", 0.5)
