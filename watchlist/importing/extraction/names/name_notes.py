"""What stands right behind a name and belongs to it: a share's mark, its product, its code, brackets and links."""

from __future__ import annotations

import re

from watchlist.securities.codes import PRINTED_MAINLAND, PRINTED_NUMBER
from watchlist.securities.matcher import Hit

NOTE_LIMIT, _LINK_LIMIT = 120, 300
"""Brackets behind a name are no longer."""
_MARK = re.compile(
    r"\s?[-\u2013]\s?(?:u|w|uw|wd|sw|sb|s|b|h|a|p)(?![a-z0-9])|(?<=[\u4e00-\u9fff])[ab](?![a-z])|(?<=[\u4e00-\u9fff])\s?(?:a股|h股|a\s?[-/+&]\s?h股?(?![a-z0-9])|(?:ah|[ah])(?=\s?(?:[、,。;)]|等|\Z|\n)))"
)
_MARK_OPENS = frozenset("-\u2013abh")
_NOTELESS = frozenset("、,。;:")
"""Characters that end a name: no note begins with one."""
_MORE_WORDS = re.compile(rf"(?:\s[a-z][a-z&.]{{1,20}}){{1,3}}(?=\s?\({PRINTED_NUMBER}(?:\.[a-z]{{1,2}})?\))")
"""The rest of an English name, of which the lexicon knows the first words and the brackets hold the code."""
_KIND_WORDS = re.compile(
    r"(?:,?\s(?:sports|holdings?|groups?|technolog(?:y|ies)|semiconductors?|electronics?|international|motors?|pharma(?:ceuticals?)?|energy|resources|materials|industries|systems|software|foods?|brands|bank|insurance|chase|corp(?:oration)?\.?|inc\.?|ltd\.?|plc|co\.|& co\.)){1,3}(?=\s*(?:[,;)|、:(\n*]|\Z|[-–—]\s|and\s|&\s))"
)
"""What of an English name says the kind of company, where the lexicon knows the words before it: ANTA Sports."""
_BARE_CODE = re.compile(
    rf"\s?/?\s?(?:s[hz])?{PRINTED_MAINLAND}(?=\s*(?:[、,;。|$]|\Z|\n))|\s(?!20[0-3]\d)\d{{4}}(?=\*{{0,2}}\s?[、|])"
)
"""A code right behind a name, without brackets."""
_MADE = r"(?!sh\d|sz\d|bj\d|hk\d)[a-z]{1,6}-?[a-z]?\d{2,6}[a-z]?\d{0,4}"
_PRODUCT = re.compile(
    rf"(?<=[\u4e00-\u9fff])\s?{_MADE}(?:\s?(?:[、/]|以?及|和|与)\s?{_MADE}){{0,6}}(?=\s*(?:[、,;。|()]|\Z|\n|等|和|与|及))"
)
"""What a company makes, right behind its name: 石药集团 SYS6010; more than one of them: 石药集团 SYS6010、SYS6002."""
_ASIDE = re.compile(r"(?<=[\w)])【[^【】\n]{2,16}】(?=\s*(?:[、,;。]|等|\Z|\n))")
"""What is said of one name of a list, in the brackets that elsewhere hold headings: 甲公司【上市流程中】、乙公司."""
_MADE_BEHIND = re.compile(rf"(?<=[\u4e00-\u9fff])\s?{_MADE}\Z")


def past_mark(folded: str, place: int) -> int:
    """Where a share's mark behind a name (-U, Ａ) ends."""
    behind = folded[place : place + 1]
    mark = _MARK.match(folded, place) if behind in _MARK_OPENS or behind.isspace() else None
    return mark.end() if mark else place


def past_notes(folded: str, place: int, limit: int) -> int:
    """Where the marks, brackets, codes and links behind a name end."""
    limit = min(limit, len(folded))
    place = min(past_mark(folded, place), limit)
    if folded[place : place + 1] in _NOTELESS:
        return place
    if folded[place - 1].isascii() and (
        words := _MORE_WORDS.match(folded, place, limit) or _KIND_WORDS.match(folded, place, limit)
    ):
        place = words.end()
    if product := _PRODUCT.match(folded, place, limit):
        place = product.end()
    if bare := _BARE_CODE.match(folded, place, limit):
        return bare.end()
    if aside := _ASIDE.match(folded, place, limit):
        return aside.end()
    for _ in range(4):
        ahead = place
        while ahead < limit and folded[ahead] in '*_ ]】"”\u26a0\ufe0f':
            ahead += 1
        if ahead >= limit or folded[ahead] not in "([":
            return place
        closing = _closing(
            folded, ahead, min(limit, ahead + (_LINK_LIMIT if folded[ahead - 1] == "]" else NOTE_LIMIT))
        )
        if closing is None:
            return place
        place = closing
    return place


def _closing(folded: str, opening: int, limit: int) -> int | None:
    depth, pair = 0, {"(": ")", "[": "]"}[folded[opening]]
    for place in range(opening, limit):
        if folded[place] == folded[opening]:
            depth += 1
        elif folded[place] == pair:
            depth -= 1
            if depth == 0:
                return place + 1
        elif folded[place] in "。\n":
            return None
    return None


def before_product(folded: str, start: int, end: int) -> int:
    """Where the name ends in words that close with a product of its company."""
    last = folded[end - 1 : end]
    made = _MADE_BEHIND.search(folded, start, end) if last.isascii() or last.isdecimal() else None
    return made.start() if made else end


def beside_own_code(hit: Hit, after: str) -> bool:
    """Whether nothing but blanks stands between a name and its code: 珍宝岛 603567."""
    code = _CODE_BEHIND.match(after)
    return code is not None and any(one.symbol.code == code["code"] for one in hit.candidates)


_CODE_BEHIND = re.compile(r"[ \t]{1,4}(?P<code>\d{6})(?!\d)")
