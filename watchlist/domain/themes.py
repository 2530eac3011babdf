"""Themes: named groups of stocks, and when two names are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

_SILENT = re.compile(r"[\s\"'“”‘’「」『』【】\[\]()（）《》<>:：;；,，、。.·•●■◆\-—–_/]+")
_NUMBERING = re.compile(r"^\s*(?:第?[一二三四五六七八九十]+[、.．:：]|[（(]?\d{1,2}[)）、.．])\s*")

OWN_KIND = "concept"
"""The kind of themes that come from reports and from the user; those of a set from outside have the set's name."""

THEME_COLOURS = 12
"""How many theme colours the colour tables of the window hold."""


class ThemeRole(StrEnum):
    """What a theme is in the world: a link of a chain of suppliers, an idea, an event that moves, whose suppliers they are."""

    CONCEPT = "concept"
    SEGMENT = "segment"
    CATALYST = "catalyst"
    CUSTOMER = "customer"


@dataclass(frozen=True, slots=True)
class Theme:
    """A named group of stocks (题材); `colour` is a place in the window's table of theme colours."""

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    parents: tuple[int, ...] = ()
    colour: int = 0
    kind: str = "concept"


def theme_key(name: str) -> str:
    """What two spellings of one theme have in common: width, case, blanks, quotes and numbering folded away.

    >>> theme_key("1、 端侧“+AI”") == theme_key("端侧 +ai")
    True
    """
    folded = unicodedata.normalize("NFKC", _NUMBERING.sub("", name))
    return _SILENT.sub("", folded).casefold()


def clean_theme_name(name: str) -> str:
    """The name as it is kept: one blank between words, none around, control and format characters dropped."""
    kept = "".join(c for c in name if unicodedata.category(c) not in {"Cc", "Cf", "Cs"} or c in "\t\n ")
    return " ".join(kept.split())


def theme_colour(key: str) -> int:
    """The colour a theme gets at birth: the same for the same key on every machine."""
    return sum(ord(c) * (place + 1) for place, c in enumerate(key)) % THEME_COLOURS


def told_apart(keys: Sequence[str], known: Mapping[str, int]) -> dict[str, int]:
    """A colour for each key of what is seen together: its own, or the next of those that are taken least.

    Those that are `known` choose first, so that a theme keeps its colour beside new ones.
    """
    chosen: dict[str, int] = {}
    taken = [0] * THEME_COLOURS
    for key in sorted(keys, key=lambda key: key not in known):
        wanted = known.get(key, theme_colour(theme_key(key)))
        places = [(wanted + step) % THEME_COLOURS for step in range(THEME_COLOURS)]
        chosen[key] = min(places, key=lambda place: taken[place])
        taken[chosen[key]] += 1
    return chosen


def outside_name(set_name: str, name: str) -> str:
    """What a theme of a set from outside is called: never the same as one of the user's own.

    >>> outside_name("ths", "液冷")
    'ths:液冷'
    """
    return f"{set_name}:{clean_theme_name(name)}"


def cycle_through(parents: Mapping[int, Collection[int]], theme: int) -> tuple[int, ...]:
    """The shortest way up from a theme that comes back to it, the theme at both ends; empty where there is none.

    >>> cycle_through({1: [2], 2: [3], 3: [1]}, 1)
    (1, 2, 3, 1)
    """
    ways: list[tuple[int, ...]] = [(theme,)]
    seen: set[int] = set()
    for way in ways:
        for parent in parents.get(way[-1], ()):
            if parent == theme:
                return (*way, parent)
            if parent not in seen:
                seen.add(parent)
                ways.append((*way, parent))
    return ()
