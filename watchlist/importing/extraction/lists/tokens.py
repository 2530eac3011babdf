"""Units as strings of tokens, one letter a token, so that a layout is a pattern over letters.

| letter | token |
|---|---|
| `N` | a name that the lexicon knows, with the notes, codes and links behind it |
| `u` | an unknown item between list separators |
| `C` `c` `A` | a strong cue, a weak one, one that stands behind its names |
| `L` | a label: what stands from the start of a clause to a colon (without the colon) |
| `B` | a heading in 【】 |
| `x` | 如, 包括, such as |
| `E` | 等, etc. |
| `h` | prose that ends with a word for companies (龙头企业) |
| `p` `d` | other prose; figures |
| `O` | the number of an item: （1）, ①, 2） |
| `,` `;` `:` `.` `(` `)` | punctuation; 和, 及, and count as `,` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from watchlist.importing.extraction.lists.pieces import LETTERS, PIECE
from watchlist.importing.extraction.names.name_notes import NOTE_LIMIT, before_product, past_notes
from watchlist.importing.extraction.vocabulary.cues import Cue
from watchlist.importing.extraction.vocabulary.headings import LABEL_WIDTH, width
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND, PRINTED_NUMBER, PRINTED_TERMINAL
from watchlist.securities.matcher import Hit


class Token(NamedTuple):
    """One token; `hit` for a name, `cue` for a cue; `end` of a name is that of the name itself, `past` of its notes too."""

    letter: str
    start: int
    end: int
    past: int
    hit: Hit | None = None
    cue: Cue | None = None


_made = tuple.__new__
"""Makes the tokens of which every text has thousands in half the time of `Token.__new__`."""
_DASHED = re.compile(r"(?<=[\u4e00-\u9fff])(?:-|\s{1,24}-\s)$")
"""A dash between a Chinese word and a name is a colon: 光刻胶—彤程新材; blanks stand beside it where tags stood."""
_DASH_ROOM = 30
_LATIN_LABEL = re.compile(r"[*_]{0,2}[a-z0-9][a-z0-9 &/+'().*_-]{1,30}")
_LINE_MARKS = " \t*_•·-"
"""The like of English at the head of a line: Nuclear — Vistra (VST)."""
_SOFT = frozenset(
    " \t\r\n\x00$*_`~\"'“”‘’「」『』《》【】[]<>#|=·➢⚫⚠\ufe0f◆■◇●•-—–\u200b\u3000"
    + "".join(map(chr, range(0xF06C, 0xF0FF)))
)
_ETC = re.compile(
    r"等|的(?:中?长期|后续|未来)?(?:投资|配置|布局|成长|发展)?(?:价值|机会|前景)|etc\.?\b|and others|among others"
)
_ETC_OPENS = frozenset("等的ea")
_ETC_TAIL = re.compile(
    r"(?:公司|企业|标的|个股|龙头|厂商|上市公司|优秀龙头|龙头公司|龙头企业|行业龙头|相关标的|相关公司|品种)?$"
)
_LEAD = re.compile(r"(?:以及|及|与|和|并|或|and\b|[&/+])\s*")
_TAIL = re.compile(r"(?<![涉顾波普])(?:再?加上|以及|及|与|和|并|或|\band|[&/+])$")
_SUCH = re.compile(
    r"(?:(?<=:)股份|例如|诸如|比如|如|包括|包含|分别为|分别是|主要有|主要为|有|(?<!华)为|是|即|由|则看|可看|看|涉及|涵盖|囊括|覆盖|关联|对应|集中在|such as|including|include|includes|e\.g\.|namely)$"
)
_CLOSING = frozenset({"覆盖", "涵盖", "囊括", "对应", "关联"})
"""Verbs that may end a clause (全产业链覆盖，): before a comma they open no examples."""
_HEAD = re.compile(
    r"(?:企业|公司|龙头|标的|个股|股票|厂商|厂家|大厂|商|厂|板块|品种|的|领军者|供应商|组合|国企|央企|房企|车企|药企|猪企|牧企|者|[双二三四五六七八九十两]{1,2}(?:雄|强|虎|剑客|巨头|小龙|金刚)|头部品牌|龙头品牌|names|stocks|companies|players|leaders)$"
)
_LAST = {
    ",": "上及与和并或d&/+",
    "x": "份如括含为是有即由看及盖联应在sgey.",
    "h": "业司头的股票商家厂块种者合企牌雄强虎客龙刚s",
}
"""The last characters of the three patterns above: a look at one spares the search almost everywhere."""
_UNITS = "倍年月日元亿万"
_FIGURES = re.compile(rf"[\d\s.%,+\-~x×{_UNITS}]+$")
_REFERENCE = re.compile(r"(?:^|\s*\[)\d{1,3}(?:\]\[\d{1,3})*$")
_OPENS = re.compile(r"(?:例如|包括|包含|涉及|涵盖|如|有(?![色机望限])|为)(?=\S{2,10}$)")
_BEFORE_CODED = ":,CcLxN"
_LEAST_ITEM, _MOST_ITEM = 2, 9
_JOINT = len("and")
_THEMED = re.compile(
    r"(?:产业|供应)?链(?:条|龙头|核心|相关|标的)?[\"']?[】:]|概念股?[】:]|(?:产业|供应)链(?=(?:核心|相关|主要|国产|国内|本土|a股)*(?:供应商|标的|公司|企业|龙头|厂商|个股|[(]))"
)
_OWN_CODE = re.compile(rf"(?<![\w.])(?P<code>{PRINTED_NUMBER})(?:\.[a-z]{{2,3}})?[\s_]{{0,2}}$")
_CODED_ITEM = re.compile(
    rf"\(\s?(?:(?!20[0-3]\d)\d{{4}}|{PRINTED_MAINLAND}|{PRINTED_HONG_KONG}|{PRINTED_TERMINAL})\s?\)"
)
_CODE_BEFORE = re.compile(rf"(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})\s?$")
_ITEM = re.compile(
    r"[\u4e00-\u9fff]{2,6}[a-z]?$|[a-z][a-z0-9 .&'-]{1,28}$|[a-z]{1,5}[\u4e00-\u9fff]{2,5}$|st\s[\u4e00-\u9fff]{2,4}$"
)
_WIDEST_ITEM = 29
"""No pattern of an item is wider."""
_NOT_ITEM = re.compile(
    r"(?:板块|行业|设备|材料|领域|企业|公司|产业链|环节|产品|业务|市场|芯片|服务器|系统|装备|仪表|集运|方面|机会|龙头|标的|个股|风险|股|"
    r"厂商|技术|平台|服务|零部件|赛道|方向|品种|指数|概念|需求|价格|政策)$|的|\b(?:said|says|told|wrote)\b"
)


def tokens_of(
    folded: str, start: int, end: int, hits: Sequence[Hit], cues: Sequence[Cue]
) -> tuple[Token, ...]:
    """The tokens of the characters `start` to `end`; `hits` and `cues` are those that lie inside, in order."""
    raw = _raw(folded, start, end, _listed_names(folded, hits), cues)
    return tuple(_with_labels(folded, _with_pairs(folded, _with_items(folded, raw))))


def letters(tokens: Sequence[Token]) -> str:
    """The tokens as a string."""
    return "".join([token.letter for token in tokens])


def _listed_names(folded: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Without the names that are but the head of a theme's name: 【苹果链龙头】, 英伟达产业链：."""
    return [hit for hit in hits if not _THEMED.match(folded, hit.end)]


def _raw(folded: str, start: int, end: int, hits: Sequence[Hit], cues: Sequence[Cue]) -> list[Token]:
    """Names and cues, and the pieces of what lies between them."""
    made: list[Token] = []
    place, named, cued = start, False, False
    for mark in _marks(hits, cues):
        if mark.start < place:
            continue
        edge = _before_code(folded, place, mark) if isinstance(mark, Hit) else mark.start
        _pieces(made, folded, place, edge, named=named, before_name=isinstance(mark, Hit), cued=cued)
        if isinstance(mark, Hit):
            past = past_notes(folded, mark.end, end)
            made.append(_made(Token, ("N", mark.start, mark.end, past, mark, None)))
            place, named, cued = past, True, False
        else:
            letter = "A" if mark.after else "C" if mark.strong else "c"
            made.append(Token(letter, mark.start, mark.end, mark.end, cue=mark))
            place, named, cued = mark.end, False, True
    _pieces(made, folded, place, end, named=named, before_name=False, cued=cued)
    return made


def _before_code(folded: str, start: int, hit: Hit) -> int:
    """Where the code begins that stands right before a name and is its own: 3443 創意."""
    found = _OWN_CODE.search(folded, max(start, hit.start - 12), hit.start)
    own = found and any(candidate.symbol.code == found["code"] for candidate in hit.candidates)
    return found.start() if found and own else hit.start


def _marks(hits: Sequence[Hit], cues: Sequence[Cue]) -> list[Hit | Cue]:
    return sorted([*hits, *cues], key=lambda mark: (mark.start, -mark.end))


def _pieces(  # noqa: PLR0913 - what stands on both sides of a stretch
    made: list[Token], folded: str, start: int, end: int, *, named: bool, before_name: bool, cued: bool
) -> None:
    """Add the tokens of a stretch without names and cues."""
    if before_name and (code := _CODE_BEFORE.search(folded, max(start, end - 12), end)):
        end = code.start()
    place = start
    for match in PIECE.finditer(folded, start, end):
        edge, past = match.span()
        if place < edge:
            first = place == start
            _prose(made, folded, place, edge, named=named and first, before_name=False, cued=cued and first)
        made.append(_made(Token, (LETTERS[match.lastgroup or "list"], edge, past, past, None, None)))
        place = past
    if place < end:
        first = place == start
        _prose(made, folded, place, end, named=named and first, before_name=before_name, cued=cued and first)


def _prose(  # noqa: PLR0913 - as above
    made: list[Token], folded: str, start: int, end: int, *, named: bool, before_name: bool, cued: bool
) -> None:
    """Add the tokens of a stretch without punctuation: 等 behind a name, 和 and 如 beside one, the prose between."""
    if before_name and (dash := _DASHED.search(folded, max(start, end - _DASH_ROOM), end)):
        _prose(made, folded, start, dash.start(), named=named, before_name=False, cued=cued)
        made.append(Token(":", dash.start(), end, end))
        return
    if before_name and _latin_label(folded, start, end - 3):
        made += (Token("p", start, end - 3, end - 3), Token(":", end - 3, end, end))
        return
    opens = start > 0 and folded[start - 1] in ",:" and not named
    start, end = _trimmed(folded, start, end)
    if (opens or cued) and (such := _OPENS.match(folded, start, end)):
        start = such.end()
        made.append(Token("x", such.start(), start, start))
    if (
        end > start
        and folded[end - 1].isdigit()
        and (reference := _REFERENCE.search(folded, max(start, end - 12), end))
    ):
        start, end = _trimmed(folded, start, reference.start())
    closed = start > 0 and folded[start - 1] == ")"
    if (named or closed) and (joint := _LEAD.match(folded, start, end)):
        start = joint.end()
        made.append(Token(",", joint.start(), start, start))
    if folded[start : start + 1] in _ETC_OPENS and (etc := _ETC.match(folded, start, end)):
        stop = end if _ETC_TAIL.fullmatch(folded, etc.end(), end) else etc.end()
        made.append(Token("E", start, stop, stop))
        start = stop
    if start < end:
        _inner_prose(made, folded, start, end, before_name=before_name)


def _latin_label(folded: str, start: int, end: int) -> bool:
    """Whether English words at the head of a line stand before a dash."""
    return (
        folded.startswith(" - ", end)
        and _LATIN_LABEL.fullmatch(folded, start, end) is not None
        and not folded[folded.rfind("\n", 0, start) + 1 : start].strip(_LINE_MARKS)
    )


def _inner_prose(made: list[Token], folded: str, start: int, end: int, *, before_name: bool) -> None:
    tail: list[Token] = []
    if end - start == _JOINT and folded[start:end] == "and":
        made.append(Token(",", start, end, end))
        return
    for pattern, letter in ((_TAIL, ","), (_SUCH, "x")) if before_name else ((_SUCH, "x"),):
        if (
            end > start
            and folded[end - 1] in _LAST[letter]
            and (match := pattern.search(folded, max(start, end - 12), end))
            and not (match[0] in _CLOSING and folded[end : end + 1] == ",")
        ):
            tail.insert(0, Token(letter, match.start(), match.end(), match.end()))
            start, end = _trimmed(folded, start, match.start())
    start, end = _trimmed(folded, start, end)
    if _LEAST_ITEM < end - start <= _MOST_ITEM and folded[end - 1] == "等":
        made.append(Token("p", start, end - 1, end - 1))
        tail.insert(0, Token("E", end - 1, end, end))
        end = start
    if start < end:
        letter = (
            "d"
            if (folded[start] < "\u4e00" or folded[start] in _UNITS)
            and _FIGURES.fullmatch(folded, start, end)
            else "h"
            if folded[end - 1] in _LAST["h"] and _HEAD.search(folded, max(start, end - 12), end)
            else "p"
        )
        made.append(_made(Token, (letter, start, end, end, None, None)))
    made += tail


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start] in _SOFT:
        start += 1
    while end > start and folded[end - 1] in _SOFT:
        end -= 1
    return start, end


def _with_items(folded: str, tokens: list[Token]) -> list[Token]:
    """Prose between list separators and beside a name becomes an unknown item, with the notes behind it."""
    kept: list[Token] = []
    past = 0
    for place, token in enumerate(tokens):
        if token.start < past:
            continue
        kept.append(token)
        if token.letter not in "ph":
            continue
        ahead = tokens[place + 1 : place + 3]
        if _may_be_item(kept, ahead) and _is_item(folded, kept, ahead):
            end = before_product(folded, token.start, token.end)
            past = past_notes(folded, end, end + NOTE_LIMIT)
            kept[-1] = Token("u", token.start, end, past)
    return kept


def _with_pairs(folded: str, tokens: list[Token]) -> list[Token]:
    """Words that a plus or a stroke joins before a bracket become one: 网约车 / 出租车转型（…）."""
    made: list[Token] = []
    for token in tokens:
        if (
            token.letter == "("
            and [one.letter for one in made[-3:]] in _PAIRED
            and _JOINED_BY.fullmatch(folded, made[-2].start, made[-2].end)
        ):
            made[-3:] = [made[-1]._replace(start=made[-3].start)]
        made.append(token)
    return made


_PAIRED = [[first, ",", second] for first in "ph" for second in "ph"]
_JOINED_BY = re.compile(r"\s[+/&]\s")


def _may_be_item(made: list[Token], ahead: list[Token]) -> bool:
    """Whether the letters beside a word allow what `_is_item` looks for, which spares most words the look."""
    before = made[-2].letter if len(made) > 1 else "."
    after = ahead[0].letter if ahead else "."
    return before == "," or after == "," or before in "Nu" or (after == "(" and before in _BEFORE_CODED)


def _is_item(folded: str, made: list[Token], ahead: list[Token]) -> bool:
    """Whether the last of the tokens made so far is an item; `ahead` are the two behind it."""
    token = made[-1]
    before = made[-2] if len(made) > 1 else None
    after = ahead[0] if ahead else None
    if token.end - token.start > _WIDEST_ITEM:
        return False
    text = folded[token.start : before_product(folded, token.start, token.end)]
    if not _ITEM.match(text) or _NOT_ITEM.search(text):
        return False
    if _coded_item(folded, before, after) and (text.isascii() or _among_coded(folded, made)):
        return True
    ascii_list = text.isascii()
    listed = {"、"} if not ascii_list else {"、", ",", "and", ", and", ",and"}
    if _among_blanks(folded, made, after):
        return True
    joints = {*listed, "和", "及", "以及", "、以及", "、和", "、及"}
    comma = before is not None and before.letter == ","
    behind = before is not None and comma and folded[before.start : before.end].strip() in joints
    goes_on = after is not None and after.letter == "," and folded[after.start : after.end].strip() in listed
    if behind and len(made) >= 3:  # noqa: PLR2004 - an item and its separator
        closed = after is None or after.letter in ",E.;()"
        coded = any(map(str.isdigit, folded[made[-3].end : made[-3].past]))
        return made[-3].letter in "Nu" and closed and not (coded and ascii_list and " " in text)
    opens = before is None or before.letter in ":CcLx"
    return goes_on and opens and len(ahead) > 1 and ahead[1].letter == "N"


def _coded_item(folded: str, before: Token | None, after: Token | None) -> bool:
    """Whether a code in brackets stands behind a word that a list or a cue may open."""
    if before is None or after is None or after.letter != "(" or before.letter not in _BEFORE_CODED:
        return False
    return _CODED_ITEM.match(folded, after.start) is not None


def _among_coded(folded: str, made: list[Token]) -> bool:
    """Whether the item before a word has its code in brackets too: A（3491），B（6980）."""
    before = made[-3:-2]
    return bool(before) and before[0].letter in "Nu" and _CODED_ITEM.match(folded, before[0].end) is not None


def _among_blanks(folded: str, made: list[Token], after: Token | None) -> bool:
    """Whether a word stands in a list whose names have nothing but blanks between them."""
    names = made[-3:-1]
    if len(names) < 2 or any(one.letter not in "Nu" for one in names):  # noqa: PLR2004 - two names make it a list
        return False
    closed = after is None or after.letter in "N.;"
    return closed and all(folded[one.past : one.past + 1].isspace() for one in names)


def _with_labels(folded: str, tokens: list[Token]) -> Iterator[Token]:
    """What stands from the start of a clause to its colon becomes one token."""
    place, opens, string = 0, True, letters(tokens)
    while place < len(tokens):
        token = tokens[place]
        colon = string.find(":", place, place + _LABEL_TOKENS) if opens else -1
        length = _label_length(folded, tokens, place, colon) if colon >= 0 else 0
        if length:
            last = tokens[place + length - 1]
            yield Token("L", token.start, last.past, last.past)
            place += length
            opens = place + 1 < len(tokens) and tokens[place + 1].letter in "ph"
            continue
        yield token
        noted = token.letter == "N" and folded[token.past - 1] == ")" and token.past > token.end
        opens = (
            token.letter in ".;OCcB"
            or noted
            or (token.letter == "(" and place > 0 and tokens[place - 1].letter in "phB")
            or (opens and token.letter in ":(")
            or (token.letter == ":" and place > 0 and tokens[place - 1].letter in "Cc")
            or (token.letter in "NE" and _labels_next(folded, token, tokens[place + 1 : place + 3]))
        )
        place += 1


def _labels_next(folded: str, names: Token, after: Sequence[Token]) -> bool:
    """Whether a trade and a colon stand behind a blank that ends a list: 甲公司、乙公司 液冷：丙公司."""
    labelled = folded[names.past : names.past + 1].isspace() and letters(after) in {"p:", "h:"}
    return labelled and look(folded[after[0].start : after[0].end].strip()) is Look.TRADE


_LABEL_TOKENS = 9
"""The colon of a label is at most so many tokens off."""


def _label_length(folded: str, tokens: list[Token], place: int, colon: int) -> int:
    """How many tokens from here to a colon make a label; 0 where they make none."""
    first, opened = tokens[place].start, 0
    for ahead in range(place, colon):
        token = tokens[ahead]
        opened += (token.letter == "(") - (token.letter == ")")
        following = tokens[ahead + 1].letter
        named = token.letter == "N" and ahead == place == 0 and following in "ph"
        allowed = "phd,()xCc" if opened > 0 else "phd,()x"
        wide = (token.start - first) * 2 > LABEL_WIDTH
        if not (named or token.letter in allowed) or (
            wide and width(folded[first : token.start]) > LABEL_WIDTH
        ):
            return 0
    return 0 if all(one.letter in "N,u" for one in tokens[place:colon]) else colon - place
