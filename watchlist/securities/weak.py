"""Which names may not be looked for in free text: too short, or a word that means something else.

`words.txt` beside the tables holds the ordinary words among the names: 机器人 and Target are companies in a list of
stocks and hardly ever in a sentence.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from watchlist import resources
from watchlist.securities.keys import is_chinese, name_key

_SHORT_CHINESE = 2
_SHORT_ENGLISH = 3


def load_words() -> frozenset[str]:
    """The keys of names that are ordinary words."""
    lines = resources.path("securities", "words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name_key(line) for line in lines if line and not line.startswith("#"))


def is_weak(key: str, kinds: AbstractSet[str], words: AbstractSet[str]) -> bool:
    """Whether `key` stands for a security only where one is expected: in a field, in a list, beside a code.

    An English short form of several words (`s` alone) is the exchange's own abbreviation: `CH INV FIN GP`.
    """
    if key in words:
        return True
    if is_chinese(key):
        return len(key) <= _SHORT_CHINESE
    return len(key) <= _SHORT_ENGLISH or key.replace(" ", "").isdigit() or (" " in key and kinds == {"s"})
