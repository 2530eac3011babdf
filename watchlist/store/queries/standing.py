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

_WIDEST: Final = 4
"""No character has more bytes."""

_FEW_WAYS: Final = 2
"""So many spellings of a term are looked for one by one."""

_FEW_PLACES: Final = 8
"""Where the sure part of a term stands more often than this, a text is read once instead of around each place."""

Standing = Callable[[bytes], bool]


def standing(term: str) -> Standing:
    """Whether a term stands in a text.

    Looking for a spelling costs a tenth of folding the text. Where there are several, the longest part of the term that is
    written in one way alone is looked for, and the characters around it are compared; only where that stands very often, or
    there is none, the text is read once for all spellings: half of folding.
    """
    ways = tuple(map(_bytes, spellings(term)))
    if 0 < len(ways) <= _FEW_WAYS:
        return lambda written: any(way in written for way in ways)
    wanted = fold(term)
    begins = re.compile("".join(map(_in_any_way, wanted[:_LONGEST]))).search
    around = _around(wanted, begins)
    if len(wanted) <= _LONGEST:
        return around
    return lambda written: around(written) and wanted in fold(written.decode())


def _around(wanted: str, begins: Callable[[str], object]) -> Standing:
    """Whether the beginning of a folded term stands in a text, looked for around the part that is written in one way."""
    alone = "".join(each if len(spellings(each)) == 1 else " " for each in wanted[:_LONGEST])
    sure = max(alone.split(" "), key=len)
    core, before = _bytes(sure), _WIDEST * alone.index(sure)
    after = len(core) + _WIDEST * (min(len(wanted), _LONGEST) - alone.index(sure) - len(sure))

    def stands(written: bytes) -> bool:
        if not sure or written.count(core) > _FEW_PLACES:
            return begins(written.decode()) is not None
        place = written.find(core)
        while place >= 0:
            if begins(written[max(0, place - before) : place + after].decode("utf-8", "ignore")):
                return True
            place = written.find(core, place + 1)
        return False

    return stands


def _in_any_way(character: str) -> str:
    return f"[{''.join(map(re.escape, spellings(character, _EVERY)))}]"


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
