"""Finds the names of all securities in a text in one pass, with an automaton; offsets are those of the text as written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from watchlist.domain.securities import Candidate
from watchlist.securities.folding import fold
from watchlist.securities.master import Master

_LEFT, _RIGHT, _LATIN = 1, 2, 4


class Hit(NamedTuple):
    """A name at `start` to `end` of the text, with the securities that it can stand for.

    `kinds` holds the reasons of the candidates (`name`, `short`, `brand`, …) and `weak` where the name is too short or too
    common a word to stand for a security outside of a list.
    """

    start: int
    end: int
    candidates: tuple[Candidate, ...]
    kinds: frozenset[str]


class Matcher:
    """An automaton over the names of a master.

    Without `weak` only safe names are found, English ones only where they are written with capitals; with it, all of them.
    `extra` are further names with what they stand for.
    """

    def __init__(
        self, master: Master, *, weak: bool = False, extra: Mapping[str, tuple[Candidate, ...]] | None = None
    ) -> None:
        self._master = master
        self._weak = weak
        tables = master.tables
        self._safe = tables.safe
        self._known = len(tables.keys) if weak else tables.safe
        self._extra = {fold(text): candidates for text, candidates in (extra or {}).items() if text.strip()}
        self._patterns = [*tables.keys[: self._known], *self._extra]
        self._edges = list(map(_edges, self._patterns))
        self._answers: dict[int, tuple[tuple[Candidate, ...], frozenset[str]]] = {}
        self._automaton = CharwiseDoubleArrayAhoCorasick(self._patterns)

    def scan(self, text: str) -> tuple[Hit, ...]:
        """The names in the text, leftmost first, the longest where several start at one place; none overlap."""
        found = self._found(text)
        found.sort()
        hits: list[tuple[int, int, int]] = []
        begun, free = -1, 0
        for one in found:
            start = one[0]
            if start == begun:
                hits[-1] = one
                free = one[1]
            elif start >= free:
                hits.append(one)
                begun = start
                free = one[1]
        return tuple(map(self._hit, hits))

    def scan_all(self, text: str) -> tuple[Hit, ...]:
        """All names in the text, those inside of others too, by start and then by end."""
        return tuple(map(self._hit, sorted(self._found(text))))

    def _found(self, text: str) -> list[tuple[int, int, int]]:
        folded = fold(text)
        edges = self._edges
        return [
            found
            for found in self._automaton.find_overlapping(folded)
            if not edges[found[2]] or self._stands(text, folded, found)
        ]

    def _stands(self, text: str, folded: str, found: tuple[int, int, int]) -> bool:
        """Whether Latin letters at a name's edges are those of a word of its own, and a name's."""
        start, end, place = found
        edges = self._edges[place]
        if edges & _LEFT and start and _joins(folded[start - 1]):
            return False
        if edges & _RIGHT and end < len(folded) and _joins(folded[end]):
            return False
        return self._weak or not edges & _LATIN or _capital(text[start:end])

    def _hit(self, found: tuple[int, int, int]) -> Hit:
        answer = self._answers.get(found[2])
        if answer is None:
            answer = self._answers[found[2]] = self._answer(found[2])
        return Hit(found[0], found[1], *answer)

    def _answer(self, place: int) -> tuple[tuple[Candidate, ...], frozenset[str]]:
        if place >= self._known:
            candidates = self._extra[self._patterns[place]]
        else:
            candidates = self._master.candidates_at(place)
        weak = ("weak",) if self._safe <= place < self._known else ()
        return candidates, frozenset((*(candidate.reason for candidate in candidates), *weak))


def _edges(pattern: str) -> int:
    latin = pattern.isascii()
    return _LEFT * _joins(pattern[0]) + _RIGHT * _joins(pattern[-1]) + _LATIN * latin


def _joins(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _capital(written: str) -> bool:
    """Whether a Latin name is written as one: a capital somewhere, and no small word at its end (`Range resources`)."""
    if written == written.lower():
        return written[0].isdigit()
    return not written.rpartition(" ")[2][:1].islower() or " " not in written
