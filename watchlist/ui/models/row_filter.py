"""Filtering while a person types: the texts of all rows in one string, so that a key costs one search through it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

APART = "\0"
"""Stands between the rows; no word that is typed holds it."""


class JoinedTexts:
    """The rows of which a text holds a word, in their order."""

    def __init__(self, texts: Iterable[str]) -> None:
        cleaned = [text.replace(APART, " ") for text in texts]
        self._joined = APART.join(cleaned)
        self._starts = [0, *accumulate(len(text) + 1 for text in cleaned)]

    def find(self, word: str) -> list[int]:
        """The numbers of the rows that hold a word, all for no word."""
        if not word:
            return list(range(len(self._starts) - 1))
        found: list[int] = []
        place = self._joined.find(word)
        while place >= 0:
            row = bisect_right(self._starts, place) - 1
            found.append(row)
            place = self._joined.find(word, self._starts[row + 1])
        return found

    def find_all(self, words: Iterable[str]) -> list[int]:
        """The numbers of the rows that hold every one of the words."""
        hits = [self.find(word) for word in words]
        if len(hits) == 1:
            return hits[0]
        common = set(hits[0]).intersection(*hits[1:]) if hits else set(self.find(""))
        return sorted(common)
