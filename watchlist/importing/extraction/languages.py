"""The language of a text, by counting its letters."""

from __future__ import annotations

import re
from functools import cache

from watchlist.securities.folding import folding_table

_CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_ADDRESS = re.compile(r"https?://[!-~]+")
_LATIN = re.compile(r"[A-Za-z]+")
_SAMPLE = 200_000
_WORDS = 1.0
"""A Chinese character says as much as so many Latin words, roughly."""


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en; what has no letters is zh-Hans."""
    sample = text[:_SAMPLE]
    chinese = _CHINESE.findall(sample)
    words = len(_LATIN.findall(_ADDRESS.sub(" ", sample)))
    if words > len(chinese) * _WORDS:
        return "en"
    traditional, simplified = _scripts()
    score = sum((character in traditional) - (character in simplified) for character in chinese)
    return "zh-Hant" if score > 0 else "zh-Hans"


@cache
def _scripts() -> tuple[frozenset[str], frozenset[str]]:
    """Characters of one script only: those that folding changes, and those that it changes them to."""
    pairs = {chr(one): chr(two) for one, two in folding_table().items() if _CHINESE.match(chr(one))}
    return frozenset(pairs), frozenset(pairs.values()) - frozenset(pairs)
