"""How Chinese text is typed in Latin letters: by initials, by syllables or their beginnings, or all of it mixed."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import islice, product

from watchlist import resources

_MOST_WAYS = 12
_END = "\n"


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """The syllables of each character of the table, which has a line for each: the syllable and what is read so."""
    found: dict[str, tuple[str, ...]] = {}
    for line in resources.path("securities", "pinyin.txt").read_text("utf-8").splitlines():
        syllable, characters = line.split(" ")
        alone = (syllable,)
        for character in characters:
            found[character] = (*found[character], syllable) if character in found else alone
    return found


def first_letters(character: str) -> str:
    """The letters that a character may begin with when it is typed; what has no pinyin stands for itself.

    >>> first_letters("重")
    'cz'
    """
    return "".join(reading[0] for reading in _readings().get(character, (character,)))


def sounds(text: str) -> str:
    r"""The ways to say a folded text, each between line ends, its syllables between blanks; letters and digits as they are.

    >>> sounds("芯片 2")
    '\nxin pian 2\n'
    """
    table = _readings()
    spoken = [table.get(character, (character,)) for character in text if character.isalnum()]
    ways = islice(product(*spoken), _MOST_WAYS)
    return _END.join(("", *(" ".join(way) for way in ways), ""))


@lru_cache(maxsize=64)
def typed_as(typed: str) -> re.Pattern[str]:
    """Finds, among `sounds`, what begins with the letters that were typed: after each the next syllable may begin."""
    return re.compile(_END + r"(?:\w* )?".join(map(re.escape, typed)))


def is_spelt(text: str, typed: str) -> bool:
    """Whether the pinyin of a folded text begins with what was typed.

    >>> [is_spelt("液冷", typed) for typed in ("yl", "yeleng", "yele", "yleng", "leng")]
    [True, True, True, True, False]
    """
    return bool(typed) and typed_as(typed).search(sounds(text)) is not None
