"""What two spellings of one company's name have in common: marks, blanks and corporate suffixes are dropped."""

from __future__ import annotations

import re

from watchlist.securities.folding import fold

_MARKS = re.compile(
    r"^(?:\*?s?\*?st|xd|xr|dr|pt|[nc](?=[^a-z0-9]))(?=[^\x00-\x7f])|-(?:u|w|uw|wd|sw|sb|sbw|s|b|p|r|ds?|ky|cr|dr|创)$"
)
_BLANKS = re.compile(r"[\s\u200b\u200c\u200d\ufeff]+")
_CJK = re.compile(r"[\u3005-\u303b\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_NOT_WORD = re.compile(r"[^a-z0-9&+]+")
_SUFFIXES = frozenset({
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "lp", "sa", "ag", "nv",
    "se", "ab", "asa", "spa", "kk", "gmbh", "bhd", "holding", "holdings", "hldgs", "hldg", "group", "grp",
})  # fmt: skip
_TAILS = ("股份有限公司", "有限责任公司", "有限公司", "公司")


def is_chinese(text: str) -> bool:
    """Whether the text holds a Chinese (Japanese, Korean) character."""
    return _CJK.search(text) is not None


def chinese_key(text: str) -> str:
    """The key of a name in Chinese script: folded, without blanks, brackets' width and ST, XD or -U marks.

    >>> chinese_key("*ST 萬 科Ａ")
    '万科a'
    """
    key = _BLANKS.sub("", fold(text))
    while (bare := _MARKS.sub("", key)) != key and bare:
        key = bare
    return key


def company_core(key: str) -> str:
    """A Chinese key without the legal form at its end."""
    for tail in _TAILS:
        if key.endswith(tail) and len(key) > len(tail) + 1:
            return key[: -len(tail)]
    return key


def english_key(text: str) -> str:
    """The key of a name in Latin script: words in lower case, without dots, commas and corporate suffixes.

    >>> english_key("Accelink Technologies Co.,Ltd.")
    'accelink technologies'
    """
    words = _NOT_WORD.sub(" ", fold(text).replace(".", "").replace("'", "")).split()
    if words and words[0] == "the":
        words = words[1:] or words
    kept = len(words)
    while kept > 1 and words[kept - 1] in _SUFFIXES:
        kept -= 1
    return " ".join(words[:kept])


def name_key(text: str) -> str:
    """The key under which a name is found; empty where nothing is left of it."""
    return chinese_key(text) if is_chinese(text) else english_key(text)
