"""Names that the matcher passes over for being short: cut by an exchange's mark (XD宁沪高), or two characters of Taipei."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.vocabulary.guards import guarded, led
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.folding import fold
from watchlist.securities.keys import chinese_key
from watchlist.securities.lexicon import Lexicon, remembered
from watchlist.securities.master import clearly_best
from watchlist.securities.matcher import Hit

_MARK = led(
    r"s(?<![a-z0-9*].)(?:\*?s)?t\s?(?=[\u4e00-\u9fff])",
    r"\*(?<![a-z0-9*].)st\s?(?=[\u4e00-\u9fff])",
    r"x(?<![a-z0-9*].)[dr]\s?(?=[\u4e00-\u9fff])",
    r"dr(?<![a-z0-9*]..)\s?(?=[\u4e00-\u9fff])",
)
_LENGTHS = (4, 3, 2)
_CUT = re.compile(r"[\u4e00-\u9fffa-z]{2,4}")
_LEAST = 0.8
_CHAIN = re.compile(
    r"[^\s、,。:;|()]{2,12}+(?:\([^()、,。\n]{0,24}\))?(?:、[^\s、,。:;|()]{2,12}+(?:\([^()、,。\n]{0,24}\))?){1,30}"
)
_JOINT = re.compile(r"[\u4e00-\u9fff-]{2,5}[与和及](?P<next>[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff]*[、])")
_NOTE = re.compile(r"\([^()]*\)")
_PIECE = re.compile(r"(?:\([^()、\n]{0,24}\))?、([\u4e00-\u9fff]{3,4})(?=[、,。;()\n]|等|\Z)")
_OPENS_LIST = re.compile(
    r"(?:[:(]|推荐|关注|标的|公司|企业|包括|[如为有是])(?P<name>[\u4e00-\u9fff]{3,4})(?:\([^()、\n]{0,24}\))?、$"
)
_LIST_ROOM = 36
_SURE = 0.99
_SHORT = 2
_HEAD = 4_000
_TRADITIONAL = re.compile(
    r"[產業為數據電國際發關證價漲龍頭應與設備體機車線廠進時長開聯資訊無導軌達個熱類強會變]"
)
"""Characters of every other sentence in Traditional script, and of none in Simplified."""
_CODE = re.compile(r"\d{4}(?<!\d{5})(?<![a-z.]\d{4})(?![\d.%])")
_BLANK = frozenset(" _|\t*")
_OPENED = re.compile(r"[\s*_]{0,3}[(|]?\s?$")
_UNKNOWN = re.compile(
    r"(?:^|[、,::;。(\s*\[【|•>-]|[与和及])(?P<name>[\u4e00-\u9fff]{2,4}(?:-ky)?|[a-z][a-z0-9&-]{2,14})\s?\($"
)
"""A name that no register holds as it is written, before the bracket of its code."""
_YEAR = re.compile(r"19\d\d|20[0-3]\d")
_WINDOW, _BRACKETED_ROOM = 6, 20
_TAIPEI = frozenset({"TW", "TWO"})
_OWN, _CODED = frozenset({"name"}), frozenset({"code"})


def marked_names(text: str, folded: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Names behind ST, XD and the like, which the exchange cuts to fit: *ST金科, XD宁沪高."""
    for mark in _MARK.finditer(folded):
        for length in _LENGTHS:
            end = mark.end() + length
            if not _CUT.fullmatch(folded, mark.end(), end):
                continue
            if found := _at_home("".join(text[mark.start() : end].split()), lexicon):
                yield Hit(mark.start(), end, found, _OWN)
                break


def marked_behind(text: str, folded: str, known: Sequence[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """Names of Hong Kong that only their mark makes one, behind a dash that blanks divide: 科笛 - B."""
    starts = {hit.start for hit in known}
    for mark in _MARK_BEHIND.finditer(folded):
        name = _MARKED.search(folded, max(0, mark.start() - _MARKED_ROOM), mark.start())
        if name is None or name.start() in starts:
            continue
        if found := _in_hong_kong(f"{text[slice(*name.span())]}-{mark['mark'].upper()}", lexicon):
            yield Hit(name.start(), mark.end(), found, _OWN)


@remembered(1_024)
def _in_hong_kong(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    found = lexicon.resolve(written)
    own = bool(found) and found[0].reason == "name" and found[0].score >= _SURE
    return found if own and any(one.symbol.exchange == "HK" for one in found) else ()


_MARK_BEHIND = re.compile(r" -\s?(?P<mark>[bpsw])(?![a-z0-9])")
_MARKED, _MARKED_ROOM = re.compile(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}$"), 5


def names_of_taipei(text: str, folded: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The names of two characters, and those known by the code beside them, of a text in Traditional script."""
    if _TRADITIONAL.search(text, 0, _HEAD):
        yield from _short_names(text, folded, lexicon)
        yield from _moved_names(text, folded, lexicon)
        yield from _headed_names(text, lexicon)
        yield from _coded_names(folded, lexicon)


def _short_names(text: str, folded: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Names of two characters in a list of Taipei's stocks: 散熱族群：奇鋐、雙鴻、健策.

    Two of them beside each other speak for all; what runs on behind the last is none of the name.
    """
    for chain in _CHAIN.finditer(folded):
        pieces = chain[0].split("、")
        known = sum(len(piece) > _SHORT and bool(_of_taipei(piece, lexicon)) for piece in pieces)
        found = list(_in_chain(text, chain.start(), pieces, lexicon))
        if len(found) + known > 1:
            yield from found


def _moved_names(text: str, folded: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Names of two characters that news of the day's market tell of: 十銓奔漲停, 凱崴與榮科強攻漲停."""
    places = {
        place for moved in _MOVED.finditer(folded) for place in _two_before(folded, moved.start()) if place
    }
    for place in sorted(places):
        end = place + _SHORT
        if folded[place:end] not in _ANYTHING and (found := _of_taipei(text[place:end], lexicon)):
            yield Hit(place, end, found, _OWN)


def _two_before(folded: str, place: int) -> Iterator[int]:
    """Where names of two characters may begin in the row of names before what the market did with them."""
    first = max(0, place - _ROW_ROOM)
    end = place
    while how := _HOW_MOVED.search(folded, max(first, end - _HOW_ROOM), end):
        end = how.start()
    row = _ROW.search(folded, first, end)
    place = row.start() if row else end
    for number, piece in enumerate(_ROW_JOINT.split(folded[place:end])):
        if len(piece) == _SHORT or (number == 0 and piece[-_SHORT - 1 : -_SHORT] == "厂"):
            yield place + len(piece) - _SHORT
        place += len(piece) + 1


_MOVED = re.compile(
    r"亮灯|涨停|大涨|上涨|涨幅?[超逾近达]|走强|走扬|走高|劲扬|收红|翻红|维持红盘|飙涨|飙升|创下?(?:历史)?新高"
)
_HOW_MOVED = re.compile(
    r"(?:等|多[档家]|个股|股价|集体|强势|也|亦|则|同步|双双|早盘|盘中|今日?|更|再|均|皆|都|一度|持续|终场|直接|跟进|奔|[强猛急]?攻[上抵]?)$"
)
_ROW, _ROW_JOINT = (
    re.compile(r"(?<![\u4e00-\u9fffa-z、-])[\u4e00-\u9fffa-z、-]{2,40}$"),
    re.compile(r"[、与和及]"),
)
_ROW_ROOM, _HOW_ROOM = 48, 4
_ANYTHING = frozenset({"国产", "大量", "全国", "全球", "统一", "中国", "三大", "全部", "美国"})
"""Names of Taipei that are words."""


def _headed_names(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Names of two characters of Taipei at the head of items (- **奇鋐 / AVC**：水冷板), or of rows under 公司. Two of them speak for all."""
    found = {
        item.span("name"): candidates
        for item in _HEADED.finditer(text)
        if (candidates := _of_taipei(item["name"], lexicon))
    }
    for table in _TABLED.finditer(text):
        cells = _FIRST_CELL.finditer(text, *table.span("rows"))
        column = {cell.span("name"): _of_taipei(cell["name"], lexicon) for cell in cells}
        known = {span: candidates for span, candidates in column.items() if candidates}
        found |= known if len(known) > 1 else {}
    if len({text[slice(*span)] for span in found}) > 1:
        for span, candidates in found.items():
            yield Hit(*span, candidates, _OWN)


_HEADED = re.compile(
    r"^[ \t>]{0,8}(?:[-*•·]|\d{1,2}[.、)）])[ \t]{0,3}[*_【\[]{0,3}(?P<name>[\u4e00-\u9fff]{2})(?=[*_】\]]{0,3}\s?(?:[:：/／(（|｜—–]|-\s|$))",
    re.MULTILINE,
)


_TABLED = guarded(
    r"^\|[ *]*(?:公司|個股|股票|標的|廠商|名稱)[^\n]{0,200}\|[ ]*\n\|[-:| ]+\n(?P<rows>(?:\|[^\n]{1,400}(?:\n|\Z)){1,60})",
    "公司",
    "個股",
    "股票",
    "標的",
    "廠商",
    "名稱",
    flags=re.MULTILINE,
)
_FIRST_CELL = re.compile(r"^\|[ *]*(?P<name>[\u4e00-\u9fff]{2})[ *]*(?=\|)", re.MULTILINE)


def _coded_names(folded: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Names of Taipei beside their bare code: 3443 創意, 研揚 6579, 健策（3653）. Four digits that are no name's code are a year or a sum.

    What stands before a code in brackets is the company by whatever name, but then nobody is sure of it.
    """
    for code in _CODE.finditer(folded):
        listed = _listed_in_taipei(code[0], lexicon)
        if not listed:
            continue
        candidates, name = listed
        start = next(
            place for place in range(code.end(), len(folded) + 1) if folded[place : place + 1] not in _BLANK
        )
        opened = _OPENED.search(folded, max(0, code.start() - _WINDOW), code.start())
        end = opened.start() if opened else code.start()
        if folded.startswith(name, start):
            yield Hit(start, start + len(name), _as_named(candidates), _OWN)
        elif folded.endswith(name, 0, end):
            yield Hit(end - len(name), end, _as_named(candidates), _OWN)
        elif folded[code.end() : code.end() + 1] == ")" and not _YEAR.fullmatch(code[0]):
            written = _UNKNOWN.search(folded, max(0, code.start() - _BRACKETED_ROOM), code.start())
            if written:
                yield Hit(*written.span("name"), candidates, _CODED)


@remembered(4_096)
def _listed_in_taipei(code: str, lexicon: Lexicon) -> tuple[tuple[Candidate, ...], str] | None:
    """The company of Taipei with a bare code, and its name folded."""
    found = tuple(c for c in lexicon.master.by_code(code) if c.symbol.exchange in _TAIPEI)
    return (found, fold(found[0].name)) if found else None


def _as_named(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """A name and a code that agree are a name as the register has it."""
    return tuple(Candidate(c.symbol, c.name, 1.0, "name") for c in candidates)


def _in_chain(text: str, start: int, pieces: list[str], lexicon: Lexicon) -> Iterator[Hit]:
    for place, piece in enumerate(pieces):
        end = start + len(_NOTE.sub("", piece))
        first = end - _SHORT if place == 0 else start
        last = start + _SHORT if place == len(pieces) - 1 else end
        spans = [(first, last)]
        if place == len(pieces) - 1 and (joint := _JOINT.match(piece)):
            spans.append(joint.span("next"))
            spans[-1] = (start + spans[-1][0], start + spans[-1][1])
        for one, other in spans:
            if other - one == _SHORT and (found := _of_taipei(text[one:other], lexicon)):
                yield Hit(one, other, found, _OWN)
        start += len(piece) + 1


def beside(text: str, folded: str, known: Sequence[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """Names that are words (好太太), where they stand in a list of companies: behind a known one and a separator.

    Before a known one they open the list (推荐老百姓、益丰药房), unless they are a trade (机器人).
    """
    starts = {hit.start for hit in known}
    for hit in known:
        listed = folded.startswith("、", hit.start - 1) if hit.start else False
        opens = _OPENS_LIST.search(folded, max(0, hit.start - _LIST_ROOM), hit.start) if listed else None
        if opens and opens.start("name") not in starts and look(opens["name"]) is not Look.TRADE:
            first = _as_written(text[slice(*opens.span("name"))], lexicon)
            if first:
                yield Hit(*opens.span("name"), first, _OWN)
        place = hit.end
        while (piece := _PIECE.match(folded, place)) and piece.start(1) not in starts:
            found = _as_written(text[slice(*piece.span(1))], lexicon)
            if not found:
                break
            yield Hit(*piece.span(1), found, _OWN)
            place = piece.end()


@remembered(1_024)
def _as_written(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    found = lexicon.resolve(written) if lexicon.master.place(chinese_key(written)) is not None else ()
    own = found and found[0].reason == "name" and found[0].score >= _SURE
    return found if own else ()


@remembered(1_024)
def _at_home(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The one mainland company that a marked name can be."""
    found = lexicon.resolve(written, market="A")
    best = clearly_best(found)
    return found if best and best.score >= _LEAST and best.symbol.market == "A" else ()


@remembered(1_024)
def _of_taipei(written: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    known = lexicon.master.place(chinese_key(written)) is not None
    found = lexicon.resolve(written, market="TW") if known else ()
    own = found and found[0].reason == "name" and found[0].symbol.exchange in _TAIPEI
    return found if own else ()
