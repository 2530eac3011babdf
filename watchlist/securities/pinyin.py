"""Pinyin of company names and of single characters, for the build alone: pypinyin is slow to load."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import islice, product

from pypinyin import Style, lazy_pinyin, pinyin

from watchlist.securities.tails import strip_tail

_POLYPHONES = {
    "重": "cz", "长": "cz", "行": "xh", "厦": "xs", "乐": "ly", "朝": "cz", "藏": "cz", "曾": "cz", "单": "ds", "传": "cz",
    "调": "dt", "盛": "sc", "会": "hk", "参": "cs", "尉": "wy", "解": "jx", "贾": "jg", "仇": "cq", "降": "jx", "弹": "dt",
}  # fmt: skip
"""Initials of the characters that people read in two ways in names; the full dictionary would find too much."""

_MOST_READINGS = 4


@cache
def _pieces(name: str) -> tuple[str, ...]:
    return tuple(lazy_pinyin(name))


def pinyin_of(name: str) -> str:
    """The full pinyin of a Chinese name, its letters and digits only.

    >>> pinyin_of("欧陆通")
    'oulutong'
    """
    return "".join(c for c in "".join(_pieces(name)).lower() if c.isascii() and c.isalnum())


def core_pinyin_of(name: str) -> str:
    """The pinyin of a name without the word of its trade at the end.

    >>> core_pinyin_of("亚康股份")
    'yakang'
    """
    return pinyin_of(strip_tail(name))


def initials_of(name: str) -> tuple[str, ...]:
    """The pinyin initials of a name, the likely reading first, then those of common polyphones.

    >>> initials_of("重庆百货")
    ('cqbh', 'zqbh')
    """
    choices = [_choices(char, syllable) for char, syllable in _syllables(name)]
    return tuple(islice(("".join(choice) for choice in product(*filter(None, choices))), _MOST_READINGS))


def syllable_lines() -> list[str]:
    """Each syllable with the characters that are read so: those of GB 2312, which what is folded is written in.

    `v` stands for ü, as it is typed. A reading with another initial counts only where people read names so.
    """
    lines: dict[str, str] = {}
    for character in _gb_2312():
        for syllable in _readings(character):
            lines[syllable] = lines.get(syllable, "") + character
    return [f"{syllable} {lines[syllable]}" for syllable in sorted(lines)]


def _gb_2312() -> Iterator[str]:
    """Both levels of its characters, in its order; the places left free hold none."""
    for row, cell in product(range(0xB0, 0xF8), range(0xA1, 0xFF)):
        yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def _readings(character: str) -> list[str]:
    first, *others = pinyin(character, style=Style.NORMAL, heteronym=True)[0]
    letters = first[0] + _POLYPHONES.get(character, "")
    return [first, *(other for other in others if other[0] in letters)]


def _syllables(name: str) -> Iterator[tuple[str, str]]:
    """Each character with its syllable; what has no pinyin stands for itself (pypinyin gives such runs in one piece)."""
    place = 0
    for piece in _pieces(name):
        if name.startswith(piece, place):
            yield from zip(piece, piece, strict=True)
            place += len(piece)
        else:
            yield name[place], piece
            place += 1


def _choices(char: str, syllable: str) -> list[str]:
    first = syllable[:1].lower()
    if not (first.isascii() and first.isalnum()):
        return []
    return [first, *(other for other in _POLYPHONES.get(char, "") if other != first)]
