"""Whether a term stands in a text, in whatever script, width or case; texts are looked at as bytes, as they are stored."""

from __future__ import annotations

import re
from collections.abc import Callable
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

_IN_VAIN: Final = 8
"""So often more in vain than not a look is tried; then it is left out."""
_SPARED: Final = 3
"""A look that spares decoding the text is worth as many that don't."""

Standing = Callable[[bytes], bool]


def standing(term: str) -> Standing:
    """Whether a term stands in a text; for many texts, since it learns from them which look is worth its time.

    Most texts write it as it was typed, and that is found in a fifth of the time in which other spellings are: it comes first.
    Looking for a spelling costs a tenth of folding the text. Where there are several, that part of the term is looked for which
    is written in the fewest ways, and what is around it compared: a tenth to a fifth of folding.
    """
    typed, ways = _bytes(term), set(map(_bytes, spellings(term)))
    if ways == {typed}:
        return lambda written: typed in written
    if 0 < len(ways) <= _FEW_WAYS:
        others = tuple(ways - {typed})
        return lambda written: typed in written or any(way in written for way in others)
    wanted = fold(term)
    parts = _parts(wanted[:_LONGEST])
    surest = min(parts, key=lambda part: (len(part), -len(part[0])))
    at, cores = parts.index(surest), tuple(map(_bytes, surest))
    around = prod(map(len, parts)) // len(surest)
    if len(surest[0]) > 1 and around <= _SOME_WAYS and len(wanted) <= _LONGEST:
        otherwise = _around(cores, _every_way(parts[:at]), _every_way(parts[at + 1 :]))
        return lambda written: typed in written or otherwise(written)
    places = _places(parts, at)
    rest = wanted if len(wanted) > _LONGEST else ""
    return _decoded(typed, cores, lambda text: places(text) and (not rest or rest in fold(text)))


def _decoded(typed: bytes, cores: tuple[bytes, ...], stands_in: Callable[[str], bool]) -> Standing:
    """Whether a text, decoded, has a term; before that it is looked at for what settles it sooner.

    Of texts that the index names few have the term as it was typed where its pairs stand apart, and all have its parts.
    """
    as_typed = without = _IN_VAIN

    def stands(written: bytes) -> bool:
        nonlocal as_typed, without
        if as_typed:
            if typed in written:
                as_typed = min(as_typed + 1, _IN_VAIN)
                return True
            as_typed -= 1
        if without:
            if not any(core in written for core in cores):
                without = min(without + _SPARED, _IN_VAIN)
                return False
            without -= 1
        return stands_in(written.decode())

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

    A search begins quickly with a plain character, the first of that part; the rest is only looked at, so that places may
    overlap.
    """
    before, after = ("".join(map(_in_any_way, some)) for some in (parts[:at], parts[at + 1 :]))
    first = [re.escape(way[0]) for way in parts[at]]
    looks = [
        re.compile(f"{one}(?<={before}{one})(?={re.escape(way[1:])}{after})").search
        for one, way in zip(first, parts[at], strict=True)
    ]
    return lambda text: any(look(text) for look in looks)


def _in_any_way(ways: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(map(re.escape, ways))})" if len(ways) > 1 else re.escape(ways[0])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
