"""The language of a text, by counting its letters."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from watchlist.securities.folding import folding_table

if TYPE_CHECKING:
    import numpy as np

_CHINESE, _TRADITIONAL_ALONE, _LATIN_LETTER = 1, 2, 3
_RANGES = ((0x3400, 0xA000), (0xF900, 0xFB00))
ADDRESS = re.compile(r"https?://[!-~]+")
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
    chinese, traditional, letters = _counted(sample)
    if "|" in sample:
        prose = _ROW.sub("", sample)
        counts = _counted(prose)
        if counts[0] >= _TELLING or counts[0] + len(_LATIN.findall(prose)) >= _TELLING:
            sample, (chinese, traditional, letters) = prose, counts
    if letters > chinese * _WORDS and len(_LATIN.findall(ADDRESS.sub(" ", sample))) > chinese * _WORDS:
        return "en"
    return "zh-Hant" if traditional > chinese * _TRADITIONAL else "zh-Hans"


def _counted(sample: str) -> tuple[int, int, int]:
    """How many Chinese characters there are, how many of those that only Traditional script has, and how many Latin letters."""
    import numpy as np  # noqa: PLC0415 - stays out of the program's start

    points = np.frombuffer(sample.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    chinese, traditional, letters = np.bincount(_script().take(points), minlength=4)[1:].tolist()
    return chinese + traditional, traditional, letters


@cache
def _script() -> np.ndarray:
    """What each code point is: a Chinese character of both scripts, one that folding changes, a Latin letter, or none of these.

    A text in 简 has hardly any of the last, one in 繁 about one in three.
    """
    import numpy as np  # noqa: PLC0415 - as above

    kinds = np.zeros(0x110000, dtype=np.uint8)
    for first, past in _RANGES:
        kinds[first:past] = _CHINESE
    kinds[[point for point in folding_table() if kinds[point]]] = _TRADITIONAL_ALONE
    for letter in "Aa":
        kinds[ord(letter) : ord(letter) + 26] = _LATIN_LETTER
    return kinds
