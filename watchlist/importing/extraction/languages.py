"""The language of a text, by counting its letters."""

from __future__ import annotations

import re
from functools import cache

from watchlist.securities.folding import folding_table

_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff][\u3400-\u9fff\uf900-\ufaff]*")
_ADDRESS = re.compile(r"https?://[!-~]+")
_LATIN = re.compile(r"[A-Za-z][A-Za-z]*")
_ROW = re.compile(r"^[ \t]*\|[^\n]*$", re.MULTILINE)
"""What stands in the rows of a table are names, whatever the language around them is."""
_TELLING = 60
_SAMPLE = 200_000
_TRADITIONAL = 0.1
_WORDS = 1.0
"""A Chinese character says as much as so many Latin words, roughly."""


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en; what has no letters is zh-Hans."""
    sample = text[:_SAMPLE]
    prose = _ROW.sub("", sample)
    if "|" in sample and _count(_CHINESE, prose) + len(_LATIN.findall(prose)) >= _TELLING:
        sample = prose
    chinese = _count(_CHINESE, sample)
    words = len(_LATIN.findall(_ADDRESS.sub(" ", sample)))
    if words > chinese * _WORDS:
        return "en"
    return "zh-Hant" if _count(_traditional(), sample) > chinese * _TRADITIONAL else "zh-Hans"


def _count(kind: re.Pattern[str], sample: str) -> int:
    """How many characters of a kind there are; a pattern that begins with a plain set is skipped to, one with a repeat is not."""
    return sum(map(len, kind.findall(sample)))


@cache
def _traditional() -> re.Pattern[str]:
    """Characters that folding changes; a text in 简 has hardly any of them, one in 繁 about one in three."""
    changed = "".join(chr(point) for point in folding_table() if _CHINESE.match(chr(point)))
    return re.compile(f"[{changed}][{changed}]*")
