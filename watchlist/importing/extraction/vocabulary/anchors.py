"""Patterns that begin with known words, of which one pass through a text finds the places of all.

A search for one pattern of several words takes as long as that pass; a text is searched for dozens of them.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick


class Words:
    """Some words, as a part of some `Anchors`."""

    __slots__ = ("_anchors", "_number", "words")

    def __init__(self, anchors: Anchors, number: int, words: tuple[str, ...]) -> None:
        self._anchors, self._number, self.words = anchors, number, words

    def places(self, text: str) -> Sequence[int]:
        """Where they begin in a text, in order."""
        return self._anchors.places(text)[self._number]


class Anchored(NamedTuple):
    """A pattern all of whose matches begin with one of its words."""

    pattern: re.Pattern[str]
    words: Words

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches between two offsets, in order and apart, as a search through the text gives them."""
        places = self.words.places(text)
        return self._matches(text, places, start, end) if places else iter(())

    def _matches(self, text: str, places: Sequence[int], start: int, end: int) -> Iterator[re.Match[str]]:
        match, past = self.pattern.match, start
        for place in places[bisect_left(places, start) :] if start else places:
            if place >= end:
                return
            if place >= past and (found := match(text, place, end)):
                past = found.end()
                yield found


class Anchors:
    """The words that are looked for in the same texts."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, ...], int] = {}
        self.places = lru_cache(maxsize=1)(self._places)
        """Where each set of words begins in a text, in order; the finders of one text follow one another."""
        self._automaton = lru_cache(maxsize=1)(self._built)

    def words(self, *words: str) -> Words:
        """A set of words, which are plain characters."""
        number = self._words.setdefault(words, len(self._words))
        self.places.cache_clear()
        self._automaton.cache_clear()
        return Words(self, number, words)

    def led(self, pattern: str, *words: str, flags: int = 0) -> Anchored:
        """Compile a pattern with the words that it may begin with."""
        return Anchored(re.compile(pattern, flags), self.words(*words))

    def _built(self) -> tuple[CharwiseDoubleArrayAhoCorasick, tuple[tuple[int, ...], ...]]:
        """The automaton of all words, and the numbers of the sets that hold each."""
        owners: dict[str, list[int]] = {}
        for words, number in self._words.items():
            for word in dict.fromkeys(words):
                owners.setdefault(word, []).append(number)
        return CharwiseDoubleArrayAhoCorasick(list(owners)), tuple(map(tuple, owners.values()))

    def _places(self, text: str) -> tuple[Sequence[int], ...]:
        automaton, owners = self._automaton()
        begun: list[list[int]] = [[] for _ in self._words]
        for start, _, word in automaton.find_overlapping(text):
            for number in owners[word]:
                begun[number].append(start)
        return tuple([sorted(set(places)) if len(places) > 1 else places for places in begun])


PAGES = Anchors()
"""Of whole texts, folded."""
BODIES = Anchors()
"""Of folded texts in which all but the body is masked."""
WRITTEN = Anchors()
"""Of bodies as written, in which names are looked for."""
