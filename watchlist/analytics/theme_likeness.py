"""Which themes may be one: different reports call one thing by different names, and a translation by another language's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Final

from watchlist.domain.theme_rows import Decided, ThemePair, ThemeSet
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold

LEAST_SHARED: Final = 2
LEAST_OVERLAP: Final = 0.5
LEAST_LIKENESS: Final = 0.5
ALIKE: Final = 0.75
PART: Final = 0.5
"""A theme with at most this share of the other's stocks, nearly all of them shared, looks like a part of it."""
NEARLY_ALL: Final = 0.8
BUSIEST: Final = 200
"""A stock in more themes than this joins none: it is in every list."""
MOST_OF_A_PIECE: Final = 60
"""A pair of characters in more names than this (AI, 概念) says nothing about any two of them."""


def like_themes(themes: Sequence[ThemeSet], decided: Decided | None = None) -> tuple[ThemePair, ...]:
    """Pairs of themes that may be one, the clearest first; what a person decided is never asked again.

    overlap = shared stocks ÷ stocks of the smaller theme; likeness = 2 × shared pairs of characters ÷ all pairs of
    characters of both names (Dice), 1 where one name holds the other, 0.6 where it is less than half of it. Proposed are
    a translation's theme and its original's with an overlap of ½; themes that share 2 stocks and half of the smaller one;
    themes that share a stock and whose names are alike by ½; and names alike by ¾ that share nothing. Two lists of one
    document are never proposed: their author told them apart; what is a translation of one is not compared with others as
    well. score = ⅗ overlap + ⅖ likeness, ½ more for a translation.
    """
    decided = decided or Decided()
    by_id = {theme.id: theme for theme in themes}
    above = {theme.id: _above(theme.id, decided) for theme in themes}
    found = []
    for first, second in _candidates(themes):
        if (first, second) not in decided.apart and second not in above[first] and first not in above[second]:
            pair = _pair(by_id[first], by_id[second])
            if pair is not None:
                found.append(pair)
    translations = {pair.other.id for pair in found if pair.translated}
    kept = [pair for pair in found if pair.translated or not translations & {pair.one.id, pair.other.id}]
    return tuple(sorted(kept, key=lambda pair: (-pair.score, pair.one.name, pair.other.name)))


def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 to 1.

    >>> likeness("国产算力芯片", "芯片"), round(likeness("国产算力芯片", "国产算力链"), 2)
    (0.6, 0.67)
    """
    first, second = sorted((_key(one), _key(other)), key=len)
    if not first or first == second:
        return float(bool(first))
    if len(first) > 1 and first in second:
        return 1.0 if 2 * len(first) >= len(second) else 0.6
    pieces, others = Counter(_pieces(first)), Counter(_pieces(second))
    every = sum(pieces.values()) + sum(others.values())
    return 2 * sum((pieces & others).values()) / every if every else 0.0


def _candidates(themes: Sequence[ThemeSet]) -> list[tuple[int, int]]:
    """Pairs that may be alike, by numbers alone: comparing each with each would take minutes for ten thousand."""
    by_id = {theme.id: theme for theme in themes}
    kept = {
        pair
        for pair, shared in _sharing([(theme.members, theme.id) for theme in themes])
        if shared >= LEAST_OVERLAP * min(len(by_id[each].members) for each in pair)
        and (shared >= LEAST_SHARED or any(by_id[each].translations for each in pair))
    }
    return sorted(kept | _like_names(themes))


def _like_names(themes: Sequence[ThemeSet]) -> set[tuple[int, int]]:
    """Pairs with two names that share enough pieces: likeness needs the half of the shorter one's."""
    names = [(theme, set(_pieces(_key(name)))) for theme in themes for name in theme.names]
    kept = set()
    for (one, other), shared in _sharing(
        [(pieces, place) for place, (_, pieces) in enumerate(names)], MOST_OF_A_PIECE
    ):
        (first, pieces), (second, others) = names[one], names[other]
        joined = not first.members.isdisjoint(second.members)
        if first is not second and shared >= (LEAST_LIKENESS if joined else ALIKE) * min(
            len(pieces), len(others)
        ):
            kept.add((min(first.id, second.id), max(first.id, second.id)))
    return kept


def _sharing(
    holders: Sequence[tuple[AbstractSet[str], int]], busiest: int = BUSIEST
) -> Iterator[tuple[tuple[int, int], int]]:
    """How many things each two have in common, without things that more than `busiest` have.

    Counted for one holder after the other: all pairs of thousands of themes at once would be a hundred megabytes.
    """
    having: dict[str, list[int]] = defaultdict(list)
    for things, holder in holders:
        for thing in things:
            having[thing].append(holder)
    joining = {thing: ids for thing, ids in having.items() if 1 < len(ids) <= busiest}
    for things, holder in holders:
        shared = Counter(chain.from_iterable(joining.get(thing, ()) for thing in things))
        yield from (((holder, other), count) for other, count in shared.items() if other > holder)


def _pair(first: ThemeSet, second: ThemeSet) -> ThemePair | None:
    if first.kind != second.kind or first.files & second.files:
        return None
    shared = first.members & second.members
    smaller = min(len(first.members), len(second.members))
    overlap = len(shared) / smaller if smaller else 0.0
    like = max(likeness(one, other) for one in first.names for other in second.names)
    translated = _translated(first, second) and overlap >= LEAST_OVERLAP
    if not (translated or _alike(len(shared), overlap, like)):
        return None
    other, one = sorted((first, second), key=lambda theme: _standing(theme, translated=translated))
    part = len(other.members) <= PART * len(one.members) and overlap >= NEARLY_ALL
    return ThemePair(
        one, other, tuple(sorted(shared)), like, translated, part and not translated and like < ALIKE,
        0.6 * overlap + 0.4 * like + (0.5 if translated else 0), other.language if translated else "",
    )  # fmt: skip


def _alike(shared: int, overlap: float, like: float) -> bool:
    if shared >= LEAST_SHARED and overlap >= LEAST_OVERLAP:
        return True
    return like >= (LEAST_LIKENESS if shared else ALIKE)


def _standing(theme: ThemeSet, *, translated: bool) -> tuple[bool, int, int, int]:
    """Which of two keeps its name: the original before its translation, then more stocks, more brokers, the older."""
    original = translated and not theme.translations
    return (original, len(theme.members), theme.brokers, -theme.id)


def _translated(one: ThemeSet, other: ThemeSet) -> bool:
    """Whether a report that lists one is a translation of a report that lists the other."""
    return any(
        original in b.files for a, b in ((one, other), (other, one)) for original in a.translations.values()
    )


def _above(theme: int, decided: Decided) -> set[int]:
    seen: set[int] = set()
    waiting = [theme]
    while waiting:
        for parent in decided.parents.get(waiting.pop(), ()):
            if parent not in seen:
                seen.add(parent)
                waiting.append(parent)
    return seen


def _key(name: str) -> str:
    return fold(theme_key(name))


def _pieces(key: str) -> list[str]:
    return [key[place : place + 2] for place in range(len(key) - 1)]
