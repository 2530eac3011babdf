"""Makes the folding table, with OpenCC, which the program does not load when it runs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import opencc

_CODE_POINTS = (*range(0x41, 0x5B), *range(0x80, 0xD800), *range(0xF900, 0x10000), *range(0x20000, 0x2FA20))
_SAME = {
    "’": "'",
    "‘": "'",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "−": "-",
    "・": "·",
    "•": "·",
    "‧": "·",
    "･": "·",
}


def folding_pairs() -> list[str]:
    """The folding table as lines of two characters: OpenCC's single characters, widths, case, accents."""
    simplify = opencc.OpenCC("t2s").convert
    pairs = [(char, _folded(char, simplify)) for char in map(chr, _CODE_POINTS)]
    return [char + folded for char, folded in pairs if char != folded and unicodedata.category(char) != "Cn"]


def _folded(char: str, simplify: Callable[[str], str]) -> str:
    for step in (_compatible, simplify, _unaccented, str.lower):
        changed = step(char)
        char = changed if len(changed) == 1 else char
    return _SAME.get(char, char)


def _compatible(char: str) -> str:
    return unicodedata.normalize("NFKC", char)


def _unaccented(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() and base.isalpha() else char
