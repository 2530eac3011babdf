"""Folding for comparison: Traditional to Simplified, full width to half width, case; one character for one character.

A table of single characters cannot move an offset, so that what is found in the folded text stands at the same place in
the text as written.
"""

from __future__ import annotations

from functools import cache
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from watchlist import resources

if TYPE_CHECKING:
    import numpy as np

_LONG = 200
"""From this many characters on the array is ten times as fast; shorter texts never load numpy."""


@cache
def folding_table() -> dict[int, int]:
    """Code point -> code point, for every character that folding changes."""
    pairs = resources.path("securities", "folding.txt").read_text(encoding="utf-8").split("\n")
    return {ord(pair[0]): ord(pair[1]) for pair in pairs if pair}


@cache
def _written() -> dict[str, str]:
    """Folded character -> every other one that folding makes into it."""
    written: dict[str, str] = {}
    for point, folded in folding_table().items():
        written[chr(folded)] = written.get(chr(folded), "") + chr(point)
    return written


def spellings(text: str, most: int = 8) -> tuple[str, ...]:
    """Every text that is folded like this one; none where that were more than `most`.

    >>> spellings("英维克")
    ('英维克', '英維克')
    """
    folded = fold(text)
    ways = [character + _written().get(character, "") for character in folded]
    if prod(map(len, ways)) > most:
        return ()
    return tuple(map("".join, product(*ways)))


@cache
def _array() -> np.ndarray:
    import numpy as np  # noqa: PLC0415 - numpy stays out of the program's start: only long texts need it

    table = np.arange(0x110000, dtype=np.uint32)
    pairs = folding_table()
    table[list(pairs)] = list(pairs.values())
    return table


def fold(text: str) -> str:
    """The text with variants of each character made one; as long as it was.

    >>> fold("英維克ＡBC")
    '英维克abc'
    """
    if text.isascii():
        return text.lower()
    if len(text) < _LONG:
        return text.translate(folding_table())
    return _fold_long(text)


def _fold_long(text: str) -> str:
    import numpy as np  # noqa: PLC0415 - as above

    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    folded: str = _array().take(points).view(f"<U{len(text)}").item()
    return folded.ljust(len(text), "\0")  # numpy drops NULs at the end of a text
