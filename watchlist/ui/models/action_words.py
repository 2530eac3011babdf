"""What an action is called in every language of the window, so that it is found by any of its names and by pinyin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_MNEMONIC = re.compile(r"\(&\w\)")
_NUMBER = re.compile(r"\d+")
PLACE = "{number}"
STARTS, WORD_STARTS, HOLDS, SPELT = range(4)
"""How well a name fits, best first: it begins so, a word of it does, it holds it, its pinyin begins so."""


def plain(text: str) -> str:
    """A name without its mnemonic, which Chinese menus write behind it: `导入(&I)…`."""
    return _MNEMONIC.sub("", text).replace("&", "").rstrip("…")


@dataclass(frozen=True, slots=True)
class Names:
    """A name in all languages, folded for searching, and the pinyin of the Chinese ones: initials and in full."""

    texts: tuple[str, ...]
    spelt: tuple[str, ...] = ()

    def grade(self, typed: str) -> int | None:
        """How well what was typed fits; None where it does not."""
        if any(text.startswith(typed) for text in self.texts):
            return STARTS
        if any(f" {typed}" in text for text in self.texts):
            return WORD_STARTS
        if any(typed in text for text in self.texts):
            return HOLDS
        return SPELT if any(spelt.startswith(typed) for spelt in self.spelt) else None


class ActionWords:
    """The table of names, made with the catalogues: one line a name, English, 简体, 繁體 and pinyin between tabs."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._known: dict[str, Names] = {}
        for line in lines:
            *texts, spelt = line.split("\t")
            names = Names(tuple(dict.fromkeys(text.casefold() for text in texts)), tuple(spelt.split()))
            for text in texts:
                self._known.setdefault(text, names)

    def names(self, text: str) -> Names:
        """All names of what is called so in one language; a number in it stays that number."""
        known = self._known.get(text)
        if known is not None:
            return known
        number = _NUMBER.search(text)
        known = self._known.get(_NUMBER.sub(PLACE, text)) if number else None
        if known is None or number is None:
            return Names((text.casefold(),))
        return Names(
            tuple(name.replace(PLACE, number[0]) for name in known.texts),
            tuple(spelt + number[0] for spelt in known.spelt),
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """A command of the palette: its key, its name and where it stands, each with all names."""

    key: str
    name: Names
    path: tuple[Names, ...]
    usable: bool = True

    def grade(self, words: Sequence[str]) -> int | None:
        """How well all words fit, as the worst of them does; a word may also name the menu, which counts less."""
        grades = [self._grade(word) for word in words]
        fitting = [grade for grade in grades if grade is not None]
        return max(fitting, default=0) if len(fitting) == len(grades) else None

    def _grade(self, word: str) -> int | None:
        own = self.name.grade(word)
        if own is not None:
            return own
        above = any(title.grade(word) is not None for title in self.path)
        return SPELT + 1 if above else None


def fitting(entries: Sequence[Entry], typed: str, recent: Sequence[str]) -> list[Entry]:
    """The commands that fit what was typed: what can be done now first, then the best names, the most recent, the rest."""
    words = typed.casefold().split()
    order = {key: place for place, key in enumerate(recent)}
    graded = [(entry, entry.grade(words)) for entry in entries]
    found = [(entry, grade) for entry, grade in graded if grade is not None]
    found.sort(key=lambda pair: (not pair[0].usable, pair[1], order.get(pair[0].key, len(order))))
    return [entry for entry, _ in found]
