"""Whether a term stands in a text, in whatever script, width or case; texts are looked at as bytes, as they are stored."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import chain, groupby, product
from math import prod
from typing import Final

from watchlist.securities.folding import fold, spellings

_LONGEST: Final = 40
"""So much of a term is looked for in all spellings at once; a longer one is compared folded from there."""

_EVERY: Final = 1_000
"""No character has so many spellings."""

_FEW_WAYS: Final = 2
"""So many spellings of a term are looked for one by one."""

_SOME_WAYS: Final = 64
"""In so many ways what is before or behind a place may be written, and be compared way by way."""

Standing = Callable[[bytes], bool]


def standing(term: str) -> Standing:
    """Whether a term stands in a text.

    Most texts write it as it was typed, and that is found in a fifth of the time in which other spellings are: it comes first.
    """
    typed, ways = _bytes(term), set(map(_bytes, spellings(term)))
    if ways == {typed}:
        return lambda written: typed in written
    otherwise = _in_other_words(fold(term), ways - {typed})
    return lambda written: typed in written or otherwise(written)


def _in_other_words(wanted: str, ways: Collection[bytes]) -> Standing:
    """Whether a folded term stands in a text, in one of these ways (none: they are too many).

    Looking for a spelling costs a tenth of folding the text. Where there are several, that part of the term is looked for which
    is written in the fewest ways, and what is around it compared: a tenth to a fifth of folding.
    """
    if 0 < len(ways) <= _FEW_WAYS:
        return lambda written: any(way in written for way in ways)
    parts = _parts(wanted[:_LONGEST])
    surest = min(parts, key=lambda part: (len(part), -len(part[0])))
    at, cores = parts.index(surest), tuple(map(_bytes, surest))
    around = prod(map(len, parts)) // len(surest)
    if len(surest[0]) > 1 and around <= _SOME_WAYS and len(wanted) <= _LONGEST:
        return _around(cores, _every_way(parts[:at]), _every_way(parts[at + 1 :]))
    places = _places(parts, at)

    def stands(written: bytes) -> bool:
        if not any(core in written for core in cores):
            return False
        text = written.decode()
        return places(text) and (len(wanted) <= _LONGEST or wanted in fold(text))

    return stands


def _every_way(parts: list[tuple[str, ...]]) -> tuple[bytes, ...]:
    return tuple(_bytes("".join(way)) for way in product(*parts))


def _around(cores: tuple[bytes, ...], before: tuple[bytes, ...], after: tuple[bytes, ...]) -> Standing:
    """Whether a text has one of the cores with one of these around it; in UTF-8 no character begins within another.

    For cores of two characters and more, which are rare: one character may stand in a text very often, and is found sooner in it
    once it is decoded.
    """

    def stands(written: bytes) -> bool:
        for core in cores:
            place = written.find(core)
            while place >= 0:
                if written.endswith(before, 0, place) and written.startswith(after, place + len(core)):
                    return True
                place = written.find(core, place + 1)
        return False

    return stands


def _parts(wanted: str) -> list[tuple[str, ...]]:
    """A folded text in parts, each with all its spellings: a character, or all neighbours that are written in one way alone."""
    each = [spellings(character, _EVERY) for character in wanted]
    parts: list[tuple[str, ...]] = []
    for alone, group in groupby(each, key=lambda ways: len(ways) == 1):
        run = list(group)
        parts += [("".join(chain.from_iterable(run)),)] if alone else run
    return parts


def _places(parts: list[tuple[str, ...]], at: int) -> Callable[[str], bool]:
    """Whether a text has one of its parts with the others around it.

    A search begins quickly with a plain character, which the part is asked to have; the rest is only looked at, so that places
    may overlap.
    """
    before = re.compile("".join(map(_in_any_way, parts[:at]))).fullmatch
    length = sum(len(part[0]) for part in parts[:at])
    after = "".join(map(_in_any_way, parts[at + 1 :]))
    found = [re.compile(f"{re.escape(way[0])}(?={re.escape(way[1:])}{after})").finditer for way in parts[at]]
    return lambda text: any(
        before(text, place.start() - length, place.start())
        for look in found
        for place in look(text)
        if place.start() >= length
    )


def _in_any_way(ways: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, ways))})" if len(ways) > 1 else re.escape(ways[0])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
