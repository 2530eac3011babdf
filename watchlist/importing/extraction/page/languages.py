"""The language of a text, by counting its letters."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from watchlist.securities.folding import folding_table

if TYPE_CHECKING:
    import numpy as np

_CHINESE, _TRADITIONAL_ALONE, _LATIN_LETTER, _OTHER_LETTER = 1, 2, 3, 4
SCRIPTS: Final = {
    "ja": (("ぁ", "ゖ"), ("ァ", "ヺ")),
    "ko": (("가", "힣"),),
    "ru": (("а", "я"), ("А", "Я"), ("ё", "ё"), ("Ё", "Ё")),
    "th": (("ก", "ฮ"),),
    "ar": (("ء", "ي"),),
    "hi": (("ऄ", "ह"),),
    "he": (("א", "ת"),),
    "el": (("α", "ω"), ("Α", "Ω")),
}
"""The first and the last of the letters that a language which is not read has for itself."""
VIETNAMESE: Final = "ăĂđĐơƠưƯẠ-ỹ"
_LATIN_RANGES = ((0xAA, 0x250), (ord("Ạ"), ord("ỹ") + 1))
"""Latin letters beyond ASCII, and a few signs among them."""
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


class Letters(NamedTuple):
    """How many letters of each kind a text has."""

    chinese: int
    traditional: int
    """Those of the Chinese ones that only Traditional script has."""
    latin: int
    other: int
    """Those that only a language has which is not read."""


def language_of(text: str) -> str:
    """zh-Hans, zh-Hant or en; what has no letters is zh-Hans."""
    sample = text[:_SAMPLE]
    counts = letters_in(sample)
    if "|" in sample:
        prose = _ROW.sub("", sample)
        told = letters_in(prose)
        if told.chinese >= _TELLING or told.chinese + len(_LATIN.findall(prose)) >= _TELLING:
            sample, counts = prose, told
    chinese, traditional, latin, _ = counts
    if latin > chinese * _WORDS and len(_LATIN.findall(ADDRESS.sub(" ", sample))) > chinese * _WORDS:
        return "en"
    return "zh-Hant" if traditional > chinese * _TRADITIONAL else "zh-Hans"


@lru_cache(maxsize=2)
def letters_in(sample: str) -> Letters:
    """Count the letters of a text by their kinds; of the text at hand they are asked for twice."""
    import numpy as np  # noqa: PLC0415 - stays out of the program's start

    points = np.frombuffer(sample.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    chinese, traditional, latin, other = np.bincount(_script().take(points), minlength=5)[1:].tolist()
    return Letters(chinese + traditional, traditional, latin, other)


@cache
def _script() -> np.ndarray:
    """What each code point is: a Chinese character of both scripts, one that folding changes, a Latin letter, another one, or none of these.

    A text in 简 has hardly any of the last, one in 繁 about one in three.
    """
    import numpy as np  # noqa: PLC0415 - as above

    kinds = np.zeros(0x110000, dtype=np.uint8)
    for first, past in _RANGES:
        kinds[first:past] = _CHINESE
    kinds[[point for point in folding_table() if kinds[point]]] = _TRADITIONAL_ALONE
    for letter in "Aa":
        kinds[ord(letter) : ord(letter) + 26] = _LATIN_LETTER
    for first, past in _LATIN_RANGES:
        kinds[first:past] = _LATIN_LETTER
    for opens, closes in chain.from_iterable(SCRIPTS.values()):
        kinds[ord(opens) : ord(closes) + 1] = _OTHER_LETTER
    return kinds
