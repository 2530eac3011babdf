"""Themes whose name names two (服務器&交換機), where a report knows one of the two by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from watchlist.domain.theme_rows import CompoundTheme, Decided, ThemePart, ThemeSet
from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold

_BETWEEN: Final = re.compile(r"\s*[&＆/／、]\s*|\s+and\s+|和|与|與|以及|及")
_SHORTEST: Final = 2
_TWO: Final = 2


def compound_themes(themes: Sequence[ThemeSet], decided: Decided | None = None) -> tuple[CompoundTheme, ...]:
    """Themes to be split in two, those with the most stocks that others place first.

    The name has two parts, of which at least one is a theme of its own, kept apart from the whole by nobody; where the
    stocks belong is told by the themes that are called like a part or hold it in their name (交换机及芯片 for 交換機).
    """
    apart = (decided or Decided()).apart
    keys = {theme.id: [fold(theme_key(name)) for name in theme.names] for theme in themes}
    found = []
    for whole in themes:
        for names in _parts(whole):
            parts = tuple(_part(name, whole, themes, keys) for name in names)
            own = [part.theme for part in parts if part.theme is not None]
            if own and not any(_pair(whole.id, each) in apart for each in own):
                found.append(CompoundTheme(whole, parts))
                break
    return tuple(sorted(found, key=lambda each: (-len(each.placed), each.whole.name)))


def _parts(whole: ThemeSet) -> Iterator[tuple[str, ...]]:
    """The two names in one of a theme's own."""
    for name in whole.names:
        parts = tuple(part.strip() for part in _BETWEEN.split(name))
        if len(parts) == _TWO and all(len(theme_key(part)) >= _SHORTEST for part in parts):
            yield parts


def _part(name: str, whole: ThemeSet, themes: Sequence[ThemeSet], keys: dict[int, list[str]]) -> ThemePart:
    wanted, theme, called, members, near = fold(theme_key(name)), None, name, set[str](), list[int]()
    for other in themes:
        if other is whole or other.kind != whole.kind:
            continue
        if theme is None and wanted in keys[other.id]:
            theme, called = other.id, other.name
        elif not any(wanted in key for key in keys[other.id]) or not other.members & whole.members:
            continue
        near.append(other.id)
        members |= other.members & whole.members
    return ThemePart(called, theme, frozenset(members), tuple(near))


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
