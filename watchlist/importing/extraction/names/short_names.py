"""Companies by the first two characters of their names (生益、建滔、台光), where a list of companies shows that they are meant.

Such a name alone is a word as often as a company, so it is taken only in a chain of names that 、 divides, most of which
are companies. One company is proposed, several are left to a person; what the document names in full decides between them. A place
in a chain with a bank stands for its bank.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.vocabulary import words
from watchlist.importing.extraction.vocabulary.industry_names import NAMES
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.lexicon import Lexicon, remembered
from watchlist.securities.matcher import Hit

_TRIGGER = re.compile(
    r"、(?:(?P<next>[\u4e00-\u9fff]{2})(?=[、,。;)\n]|等|\Z)"
    r"|(?<=[\s,。;:!?(][\u4e00-\u9fff]{2}、)(?=[\u4e00-\u9fffa-z]{3,8}等(?:多家|头部|国内|国产|知名|龙头)?(?:企业|公司|厂商|品牌)))"
)
"""A short name behind a separator, or before the one whole name of a pair of which the words behind say that both are companies."""
_EDGE = re.compile(r"[\s、,。:;!?|()【】“”\"]")
_ENDED = re.compile(r"(?=[、,。;)\s\n等均都也已的将在为和与及涨跌提拟正]|\s?[ah]|\Z)")
_PIECE, _REACH = 12, 160
_LENGTH = 2
_LEAST, _MOSTLY = 2, 0.7
_SAFE = frozenset({"short", "brand"})
_AT_HOME = frozenset({"A", "HK", "US"})
_CHOSEN = 0.82
_BANK = "银行"
_FULL = {_BANK: ("{}银行", "{}农商行"), "证券": ("{}证券", "中国{}")}
_KIND_BEFORE = re.compile(
    r"(?P<kind>银行|城商行|农商行|券商|证券)(?:板块|行业|股|个股|龙头|标的|公司|方面|存在|结构性|投资|机会|包括|包含|涉及|建议|重点|优先|积极|继续|持续|关注|推荐|看好|首推|有|如|为|是|[:,*\s]){1,9}$"
)
"""A kind of companies, and no more between it and the chain than puts it forward."""
_KIND_ROOM, _LEAST_OF_KIND = 32, 3
_WORDS = frozenset(
    {
        *NAMES,
        *words.COMMON_WORDS,
        *[
            "北京",
            "上海",
            "广州",
            "深圳",
            "天津",
            "重庆",
            "江苏",
            "浙江",
            "广东",
            "山东",
            "福建",
            "安徽",
            "四川",
            "湖南",
            "湖北",
            "河南",
            "河北",
            "江西",
            "云南",
            "贵州",
            "海南",
            "陕西",
            "山西",
            "甘肃",
            "青海",
            "宁夏",
            "新疆",
            "西藏",
            "广西",
            "吉林",
            "辽宁",
            "中国",
            "国际",
            "东方",
            "华东",
            "华南",
            "华北",
            "华中",
            "西部",
            "东北",
            "香港",
            "澳门",
            "台湾",
            "杭州",
            "南京",
            "苏州",
            "无锡",
            "宁波",
            "厦门",
            "成都",
            "武汉",
            "长沙",
            "郑州",
            "济南",
            "青岛",
            "大连",
            "沈阳",
            "合肥",
            "福州",
            "珠海",
            "佛山",
            "东莞",
            "互动",
        ],
    }
)
"""Trades and places, which begin the names of many companies."""


def short_in_lists(folded: str, known: Sequence[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """The short names in chains of companies."""
    ends = {hit.end: hit for hit in known}
    starts = {hit.start: hit for hit in known}
    done = 0
    named: frozenset[str] | None = None
    for trigger in _TRIGGER.finditer(folded):
        written = trigger["next"] or folded[trigger.start() - _LENGTH : trigger.start()]
        if trigger.start() < done or not (_candidates(written, lexicon) or _of_kind(written, lexicon)):
            continue
        first, done = _chain(folded, trigger.start())
        pieces = list(_pieces(folded, first, done))
        if named is None:
            named = frozenset(str(c.symbol) for hit in known for c in hit.candidates)
        found = list(_short(folded, pieces, lexicon, named))
        known_here = [hit for start, end in pieces if (hit := ends.get(end) or starts.get(start))]
        full = len(known_here)
        if any(_is_bank(hit) for hit in (*found, *known_here)):
            found.extend(_banks(folded, pieces, lexicon, {hit.start for hit in (*found, *known_here)}))
        elif kind := _kind_before(folded, first, pieces):
            found = _of_their_kind(folded, pieces, kind, lexicon, found)
        sure = sum(_sole(hit.candidates, lexicon) for hit in found)
        if sure + full >= _LEAST and len(found) + full >= _MOSTLY * len(pieces):
            yield from found


def _chain(folded: str, place: int) -> tuple[int, int]:
    """Where the pieces around a separator begin and end."""
    first = max(0, place - _REACH)
    before = [edge for edge in _EDGE.finditer(folded, first, place) if edge[0] != "、"]
    after = (edge for edge in _EDGE.finditer(folded, place, place + _REACH) if edge[0] != "、")
    stop = next(after, None)
    return before[-1].end() if before else first, stop.start() if stop else min(len(folded), place + _REACH)


def _pieces(folded: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for piece in folded[first:last].split("、"):
        yield start, start + len(piece)
        start += len(piece) + 1


def _short(
    folded: str, pieces: Sequence[tuple[int, int]], lexicon: Lexicon, named: frozenset[str]
) -> Iterator[Hit]:
    """The pieces that are two characters; of the first the last two count, of the last the first two."""
    for place, (first, last) in enumerate(pieces):
        start, end = first, last
        if place == 0:
            start = max(first, last - _LENGTH)
        elif place == len(pieces) - 1 and _ENDED.match(folded, first + _LENGTH):
            end = min(last, first + _LENGTH)
        found = _candidates(folded[start:end], lexicon) if end - start == _LENGTH else ()
        if found:
            told = tuple(c for c in found if str(c.symbol) in named)
            sole = tuple(Candidate(c.symbol, c.name, _CHOSEN, c.reason) for c in told)
            chosen = sole if _sole(told, lexicon) else found
            yield Hit(start, end, chosen, frozenset({"short"}))


def _banks(
    folded: str, pieces: Sequence[tuple[int, int]], lexicon: Lexicon, taken: set[int]
) -> Iterator[Hit]:
    """The places in a chain of banks, which stand for theirs: 南京 in 招行、宁波银行、南京."""
    for place, (start, last) in enumerate(pieces):
        end = last
        if place == len(pieces) - 1 and _ENDED.match(folded, start + _LENGTH):
            end = min(last, start + _LENGTH)
        found = _of_kind(folded[start:end], lexicon) if end - start == _LENGTH and start not in taken else ()
        if found:
            yield Hit(start, end, found, frozenset({"short"}))


def _kind_before(folded: str, first: int, pieces: Sequence[tuple[int, int]]) -> str | None:
    """The kind of companies that the words right before a chain say it is of: 银行 in “银行股涉及兴业、南京”."""
    start = pieces[0][1] - _LENGTH if pieces else first
    said = _KIND_BEFORE.search(folded, max(0, start - _KIND_ROOM), start)
    return said and ("证券" if said["kind"] in {"券商", "证券"} else _BANK)


def _of_their_kind(
    folded: str, pieces: Sequence[tuple[int, int]], kind: str, lexicon: Lexicon, found: Sequence[Hit]
) -> list[Hit]:
    """The banks or brokers that a chain of them means, where most of its short pieces are some; else what was found."""
    named: list[Hit] = []
    for place, (first, last) in enumerate(pieces):
        start = max(first, last - _LENGTH) if place == 0 else first
        written = folded[start : start + _LENGTH]
        if _ENDED.match(folded, start + _LENGTH) and (one := _named_by_kind(written, kind, lexicon)):
            named.append(Hit(start, start + _LENGTH, one, frozenset({"short"})))
    if len(named) < _LEAST_OF_KIND or len(named) < len(pieces) / 2:
        return list(found)
    starts = {hit.start for hit in named}
    return [*named, *(hit for hit in found if hit.start not in starts)]


def _named_by_kind(written: str, kind: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The bank or broker of a short name, () where none that is listed is called so."""
    return next((found for full in _FULL[kind] if (found := _called(full.format(written), lexicon))), ())


@remembered(1_024)
def _called(full: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The companies of exactly this name, as those of a shorter one."""
    named = (c for c in lexicon.resolve(full, sounds=False) if c.reason == "name")
    return tuple(Candidate(c.symbol, c.name, _CHOSEN, "name_start") for c in named)


def _is_bank(hit: Hit) -> bool:
    return bool(hit.candidates) and hit.candidates[0].name.endswith(_BANK)


@remembered(1_024)
def _of_kind(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The bank of a place, () where it has none that is listed."""
    if written not in _WORDS:
        return ()
    named = [c for c in lexicon.resolve(written + _BANK, sounds=False) if c.reason == "name"]
    return tuple(Candidate(c.symbol, c.name, _CHOSEN, "name_start") for c in named)


def _sole(candidates: Sequence[Candidate], lexicon: Lexicon) -> bool:
    """Whether all are lines of one company."""
    return len({lexicon.master.issuer(c.symbol) for c in candidates}) == 1


@remembered(4_096)
def _candidates(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The listed companies that two characters can be short for, () where they are a word."""
    if written in _WORDS or look(written) is Look.TRADE:
        return ()
    found = lexicon.resolve(written)
    if found and found[0].reason in _SAFE:
        return found
    begun = tuple(c for c in lexicon.master.beginning(written) if c.symbol.market in _AT_HOME)
    return begun or tuple(c for c in found if c.reason in {"name", "name_start"})
