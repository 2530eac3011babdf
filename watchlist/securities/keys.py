"""What two spellings of one company's name have in common: marks, blanks and corporate suffixes are dropped."""

from __future__ import annotations

import re

from watchlist.securities.folding import fold

_BEFORE = re.compile(r"^(?:(?:\*|s\*|s)?st|xd|xr|dr|pt|[nc](?=[^\x00-\x7f]{3}))(?=[^\x00-\x7f])")
_BEHIND = re.compile(r"-(?:u|w|uw|wd|sw|sb|sbw|s|b|p|r|d|ds|创)$")
_BLANKS = re.compile(r"[\s\u200b\u200c\u200d\ufeff]+")
_CJK = re.compile(r"[\u3005-\u303b\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]")
_NOT_WORD = re.compile(r"[^a-z0-9&+]+")
_SUFFIXES = frozenset({
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "plc", "lp", "sa", "ag", "nv",
    "se", "ab", "asa", "spa", "kk", "gmbh", "bhd", "holding", "holdings", "hldgs", "hldg", "group", "grp",
})  # fmt: skip
_JOINERS = frozenset({"&", "and"})
_LEGAL_FORMS = ("股份有限公司", "有限责任公司", "有限公司", "公司")


def is_chinese(text: str) -> bool:
    """Whether the text holds a Chinese (Japanese, Korean) character."""
    return _CJK.search(text) is not None


def is_traditional(text: str) -> bool:
    """Whether a character is one that only Traditional script has.

    >>> is_traditional("鴻海"), is_traditional("中石化")
    (True, False)
    """
    return any(
        before != after and _CJK.match(before) is not None
        for before, after in zip(text, fold(text), strict=True)
    )


def chinese_key(text: str) -> str:
    """The key of a name in Chinese script: folded, without blanks and without ST, XD or -U marks.

    >>> chinese_key("*ST 萬 科Ａ")
    '万科a'
    """
    key = _BLANKS.sub("", fold(text))
    while (bare := _BEHIND.sub("", _BEFORE.sub("", key))) != key and bare:
        key = bare
    return key


def chinese_core(key: str) -> str:
    """A Chinese key without the legal form at its end.

    >>> chinese_core("寒武纪科技股份有限公司")
    '寒武纪科技'
    """
    form = next((form for form in _LEGAL_FORMS if key.endswith(form)), "")
    return key[: -len(form)] if form and len(key) > len(form) + 1 else key


def english_key(text: str) -> str:
    """The key of a name in Latin script: its words in lower case, without dots, commas and "the".

    >>> english_key("Accelink Technologies Co.,Ltd.")
    'accelink technologies co ltd'
    """
    words = _NOT_WORD.sub(" ", fold(text).replace(".,", " ").replace(".", "").replace("'", "")).split()
    return " ".join(words[1:] if words[1:] and words[0] == "the" else words)


def english_core(key: str) -> str:
    """An English key without the corporate suffixes at its end.

    >>> english_core("accelink technologies co ltd")
    'accelink technologies'
    """
    words = key.split(" ")
    kept = len(words)
    while kept > 1 and words[kept - 1] in _SUFFIXES | _JOINERS:
        kept -= 1
    return " ".join(words[:kept])


def name_key(text: str) -> str:
    """The key under which a name is found; empty where nothing is left of it."""
    return chinese_key(text) if is_chinese(text) else english_key(text)


def core_key(key: str) -> str:
    """A key without legal form and corporate suffixes."""
    return chinese_core(key) if is_chinese(key) else english_core(key)
