"""The house that issued a report: from its letterhead, its legal text, its running heads, its mail domain, its licences.

A house that is only talked about (its shares recommended, its data quoted) is not the issuer: each piece of evidence has a
weight, and what stands in the body counts for nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.masthead.bylines import TOLD
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.importing.extraction.vocabulary.guards import guarded, led_by, of_lines
from watchlist.importing.extraction.vocabulary.industry_names import NAMED
from watchlist.securities.brokers import Broker, Brokers
from watchlist.securities.codes import PRINTED_NUMBER

_EXCERPT = re.compile(r"以下内容从[^《\n]{0,30}$")
_FOOTER = re.compile(r"\s?[·•]\s?20\d{2}-\d{2}-\d{2}")
_LEGAL_AFTER = re.compile(
    r"(?:股份|有限|责任|公司|证券|\(香港\)|\(|\)){0,6}\s?(?:\(?以下(?:简称|统称)|经中国证|具有|是经|已具备|\(?已获|版权所有|创建于)"
)
_HOUSE_AFTER = re.compile(
    rf"(?:股份)?有?限?(?:公司)?(?:经济与金融)?研究(?:所|院|部|中心|总部)|\((?!{PRINTED_NUMBER}|[+-]?\d)|行业|投资评级标准|[\u4e00-\u9fff]{{0,4}}团队"
)
_PRINTED_AFTER = re.compile(r"(?:股份有限公司|有限责任公司|有限公司)?(?:发布|编制|制作)")
_LICENCE = led_by("sa", r"(?<![a-z0-9].)\s?(\d{13})(?!\d)")
_DOMAIN = guarded(
    r"(?:@|www\.)([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){0,2}?(?:\.com(?:\.(?:cn|hk))?|\.cn|\.net|\.hk))",
    "@",
    "www.",
)
_TITLED_AFTER = re.compile(
    rf"[:\s·|]{{0,2}}(?:(?:{NAMED})(?:行业|板块)?|行业|策略|宏观|晨会|早会|固收|金工|量化|海外|港股|研究)[^\n。,;]{{0,12}}"
    r"(?:周报|日报|月报|季报|周观点|点评|报告|晨会|早报|纪要|策略|跟踪|专题|深度|快评|速递)"
)
"""What behind a house's name at the head of a document makes it a title of that house: …计算机行业周报."""
_BRACKETED = re.compile(
    rf"[【\[](?P<house>[\u4e00-\u9fff]{{2,6}}?)[|·•\s]?(?:{NAMED}|策略|宏观|固收|金工|量化|海外)(?:行业|组|团队)?(?:[|·•\s/、][^【】\[\]\n]{{1,12}})?[】\]]"
)
"""【国盛电子】 over a note: a house's short name with its team."""
_OWNED_BEFORE = re.compile(r"版权(?:归属于|属于|归|为)$|©\s?(?:20\d{2})?\s?$")
_VIEW_AFTER = re.compile(r"(?:的)?(?:研究)?观点[:：]")
_EDGES = frozenset({"", "\n", "、", *"0123456789"})
BRACKETED = "issuer_team"
_HEAD = 1_500
_TOP = 200
_ENOUGH = 3
_NOT_ISSUER = frozenset({ZoneKind.REFERENCES, ZoneKind.FRONT_MATTER})


@dataclass(frozen=True, slots=True)
class _Evidence:
    broker: Broker
    weight: int
    span: tuple[int, int]
    rule: str


def read_issuer(
    folded: str,
    text: str,
    zones: Zones,
    brokers: Brokers,
    language: str,
    byline: tuple[int, int, Broker] | None = None,
) -> Stated[str]:
    """The house that issued a report, as printed, with the evidence that weighs most.

    `byline` is the house that the lines around the title name.
    """
    if labelled := _labelled(folded, text, brokers):
        return labelled
    named = [hit for hit in brokers.names_in(folded) if zones.kind_at(hit[0]) not in _NOT_ISSUER]
    weighed: dict[str, list[_Evidence]] = defaultdict(list)
    for found in (
        *_named(folded, zones, named),
        *_bracketed(folded, brokers),
        *_licences(folded, brokers),
        *_domains(folded, brokers),
    ):
        weighed[found.broker.name].append(found)
    if byline:
        weighed[byline[2].name].append(_Evidence(byline[2], 8, byline[:2], "issuer_byline"))
    _to_printed(weighed, brokers, {hit[2].name for hit in named})
    if not weighed:
        return Stated(None, reason="no house named as the issuer")
    name, evidence = max(weighed.items(), key=lambda item: sum(found.weight for found in item[1]))
    weight = sum(found.weight for found in evidence)
    views = {owner for owner, found in weighed.items() if found[0].rule == "issuer_view"}
    if len(views) > 1 and name in views:
        return Stated(None, reason="the views of several houses")
    if weight < _ENOUGH:
        return Stated(None, reason="no house named as the issuer")
    best = max(evidence, key=lambda found: (found.weight, -found.span[0]))
    value = _as_printed(text, best.broker, [hit for hit in named if hit[2].name == name], language)
    return Stated(value, Span(*best.span), best.rule, min(0.98, 0.7 + 0.03 * weight))


_LABEL = of_lines(
    r"[ \t>*_-]*(?:(?:研究|发布|出具|撰写|报告)?(?:券商|机构|投行)|发布方|broker(?:age)?|(?:research )?house|institution)[*_ \t]*\"?\s?:[*_ \t\"']*(?P<house>[^\n|,;\"*]{2,40}?)[*_ \t\"']*\r?$"
)
"""A line of a head, or a field of front matter, that names the house: 券商：Daiwa."""
_MOST_WORDS = 4


def _labelled(folded: str, text: str, brokers: Brokers) -> Stated[str] | None:
    """The house behind its label at the head, known or not."""
    for found in _LABEL.finditer(folded, 0, _HEAD):
        written = text[slice(*found.span("house"))]
        known = brokers.find(written)
        if known or (len(written.split()) <= _MOST_WORDS and not _NO_HOUSE.search(found["house"])):
            return Stated(written, Span(*found.span("house")), "issuer_labelled", 0.95 if known else 0.8)
    return None


_NO_HOUSE = re.compile(r"[、/。?!:]|https?|^(?:无|未知|多家|各|n/?a|none|null|unknown|-+)$|等$|多家")


def _to_printed(weighed: dict[str, list[_Evidence]], brokers: Brokers, printed: set[str]) -> None:
    """Licences and domains know a renamed house by its new name; an older report prints the old one."""
    for old in brokers.all:
        if old.successor in weighed and old.name in printed and old.successor not in printed:
            weighed[old.name].extend(replace(one, broker=old) for one in weighed.pop(old.successor))


def _named(folded: str, zones: Zones, named: list[tuple[int, int, Broker]]) -> Iterator[_Evidence]:
    for start, end, broker in named:
        weight, rule = _weight(folded, zones, start, end)
        if weight:
            yield _Evidence(broker, weight, (start, end), rule)


def _weight(folded: str, zones: Zones, start: int, end: int) -> tuple[int, str]:
    """What a name proves by where it stands and what stands beside it."""
    before, after, kind = folded[max(0, start - 40) : start], folded[end : end + 24], zones.kind_at(start)
    legal, house = _LEGAL_AFTER.match(after), _HOUSE_AFTER.match(after)
    small = kind in {ZoneKind.DISCLAIMER, ZoneKind.LEGEND}
    proofs = (
        (_EXCERPT.search(before), 20, "issuer_excerpt"),
        (start < _HEAD and before[-1:] in "[【" and after[:1] in "]】", 8, "issuer_bracketed"),
        (
            start < _TOP
            and not _FORWARDED.sub("", folded[:start]).strip("# *【[")
            and _TITLED_AFTER.match(after),
            8,
            "issuer_titled",
        ),
        (_FOOTER.match(after), 12, "issuer_footer"),
        (small and legal, 8, "issuer_legal"),
        (_OWNED_BEFORE.search(before), 6, "issuer_copyright"),
        (_written_by(folded, start), 6, "issuer_author"),
        (small, 2, "issuer_small_print"),
        (kind is ZoneKind.RUNNING_HEAD, 3, "issuer_running_head"),
        (legal or _PRINTED_AFTER.match(after), 5, "issuer_printed"),
        (start < _HEAD and _is_line(folded, start, end), 4, "issuer_letterhead"),
        (start < _HEAD and house, 3, "issuer_letterhead"),
        (
            start < _HEAD
            and _VIEW_AFTER.match(after)
            and folded[max(0, start - 3) : start].strip(" .*-")[-1:] in _EDGES,
            3,
            "issuer_view",
        ),
        (kind is ZoneKind.CAPTION and house, 1, "issuer_source"),
    )
    return next(((weight, rule) for proof, weight, rule in proofs if proof), (0, ""))


_FORWARDED = re.compile(r"[【\[(]?(?:转发|转载|转|fwd?)[】\])]?[:\s]*", re.IGNORECASE)
"""What a person who passes a text on puts before its first line."""
_AUTHOR = re.compile(r"作者(?:系|是|为|来自|单位)?\s?[:：]?\s?\Z")
_TAG = re.compile(r"<[^<>]{0,200}>")
_TAGS = 240


def _written_by(folded: str, start: int) -> bool:
    """Whether a name stands behind 作者为, tags between them aside."""
    near = folded.rfind("作者", max(0, start - _TAGS), start)
    return near >= 0 and _AUTHOR.match(_TAG.sub("", folded[near:start])) is not None


_BESIDE = re.compile(
    r"[|\s·•,+]|limited|asia|taiwan|l\.l\.c\.?|\(|\)|global markets|equity research|company update|securities|$"
)


def _is_line(folded: str, start: int, end: int) -> bool:
    """Whether a name begins a line of a letterhead and little else stands there."""
    line = folded.rfind("\n", 0, start) + 1
    stop = folded.find("\n", end)
    rest = folded[end : stop if stop >= 0 else len(folded)]
    return (
        "\n" in folded
        and not folded[line:start].strip()
        and len(rest) < 70  # noqa: PLR2004
        and bool(_BESIDE.match(rest))
        and not TOLD.match(rest)
    )


def _bracketed(folded: str, brokers: Brokers) -> Iterator[_Evidence]:
    """A house's short name with its team in 【】 at the head: a short name alone is too common a word."""
    found = _BRACKETED.search(folded, 0, _TOP)
    broker = brokers.find(found["house"]) if found else None
    if found and broker:
        yield _Evidence(broker, 8, found.span("house"), BRACKETED)


def _licences(folded: str, brokers: Brokers) -> Iterator[_Evidence]:
    for found in _LICENCE.finditer(folded):
        broker = brokers.by_licence("S" + found[1])
        if broker:
            yield _Evidence(broker, 4, found.span(), "issuer_licence")


def _domains(folded: str, brokers: Brokers) -> Iterator[_Evidence]:
    """Mail and web domains that are known, or that spell a house's English name."""
    spelled = _spelled(brokers)
    for found in _DOMAIN.finditer(folded):
        first = found[1].split(".")[0].replace("-", "")
        broker = brokers.by_domain(found[1]) or spelled.get(first) or spelled.get(first + "securities")
        if broker:
            yield _Evidence(broker, 3, found.span(), "issuer_domain")


@lru_cache(maxsize=2)
def _spelled(brokers: Brokers) -> dict[str, Broker]:
    """Houses by the letters of their English names."""
    return {_OTHER.sub("", broker.name_en.lower()): broker for broker in brokers.all if broker.name_en}


_OTHER = re.compile(r"[^a-z]")
_SUFFIX = re.compile(r"(?:股份有限公司|有限责任公司|有限公司|\(香港\)|（香港）)+$")


def _as_printed(text: str, broker: Broker, hits: list[tuple[int, int, Broker]], language: str) -> str:
    """The house's name as the report prints it most, without its legal form."""
    if language == "en":
        latin = [text[start:end] for start, end, _ in hits if text[start:end].isascii()]
        return broker.name_en or broker.name if latin or not hits else broker.name
    printed: dict[str, int] = defaultdict(int)
    for start, end, _ in hits:
        name = _SUFFIX.sub("", text[start:end])
        if name in {broker.name, *broker.aliases} and not name.endswith(
            ("研究", "研究所", "研究部", "研究院", "研究中心")
        ):
            printed[name] += 1
    if broker.name in printed and not any(broker.name in other and other != broker.name for other in printed):
        return broker.name
    own = {name: count for name, count in printed.items() if broker.name in name} or printed
    return max(own, key=lambda name: (own[name], len(name)), default=broker.name)
