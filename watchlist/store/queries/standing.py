"""Whether a term stands in a text, in whatever script, width or case; texts are looked at as bytes, as they are stored."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from watchlist.securities.folding import fold, spellings

_LONGEST: Final = 40
"""So much of a term is looked for in all spellings at once; a longer one is compared folded from there."""

_EVERY: Final = 1_000
"""No character has so many spellings."""

Standing = Callable[[bytes], bool]


def standing(term: str) -> Standing:
    """Whether a term stands in a text.

    Looking for each spelling costs a tenth of folding the text. Where there are many, most texts are passed over for the
    longest part of the term that is written in one way alone, and the others read once for all spellings: half of folding.
    """
    ways = tuple(map(_bytes, spellings(term)))
    if ways:
        return lambda written: any(way in written for way in ways)
    wanted = fold(term)
    sure = "".join(each if len(spellings(each)) == 1 else " " for each in wanted)
    core = _bytes(max(sure.split(" "), key=len))
    begins = re.compile("".join(map(_in_any_way, wanted[:_LONGEST]))).search
    if len(wanted) <= _LONGEST:
        return lambda written: core in written and begins(written.decode()) is not None

    def stands(written: bytes) -> bool:
        text = written.decode() if core in written else ""
        return begins(text) is not None and wanted in fold(text)

    return stands


def _in_any_way(character: str) -> str:
    return f"[{''.join(map(re.escape, spellings(character, _EVERY)))}]"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
