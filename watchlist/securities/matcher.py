"""Finds the names of all securities in a text in one pass, with an automaton; offsets are those of the text as written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from daachorse import CharwiseDoubleArrayAhoCorasick

from watchlist.domain.securities import Candidate
from watchlist.securities.folding import fold
from watchlist.securities.master import Master

_LEFT, _RIGHT = 1, 2


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
    """An automaton over the names of a master."""

    def __init__(
        self, master: Master, *, weak: bool = False, extra: Mapping[str, tuple[Candidate, ...]] | None = None
    ) -> None:
        self._master = master
        tables = master.tables
        names = tables.keys if weak else tables.keys[: tables.safe]
        self._safe = tables.safe
        self._extra = {fold(text): candidates for text, candidates in (extra or {}).items() if text.strip()}
        self._patterns = [key for key in (*names, *self._extra) if key]
        self._known = len(names)
        self._edges = [_edges(pattern) for pattern in self._patterns]
        self._answers: dict[int, tuple[tuple[Candidate, ...], frozenset[str]]] = {}
        self._automaton = CharwiseDoubleArrayAhoCorasick(self._patterns)

    def scan(self, text: str) -> tuple[Hit, ...]:
        """The names in the text, leftmost first, the longest where several start at one place; none overlap."""
        hits = []
        last = 0
        pending: tuple[int, int, int] | None = None
        for found in sorted(self._found(text)):
            if pending is None or found[0] == pending[0]:
                pending = found if found[0] >= last else pending
            elif found[0] >= pending[1]:
                hits.append(pending)
                last = pending[1]
                pending = found
        if pending is not None:
            hits.append(pending)
        return tuple(map(self._hit, hits))

    def scan_all(self, text: str) -> tuple[Hit, ...]:
        """All names in the text, those inside of others too, by start and then by end."""
        return tuple(map(self._hit, sorted(self._found(text))))

    def _found(self, text: str) -> Iterable[tuple[int, int, int]]:
        folded = fold(text)
        edges = self._edges
        return [
            found
            for found in self._automaton.find_overlapping(folded)
            if not edges[found[2]] or _whole(folded, found[0], found[1], edges[found[2]])
        ]

    def _hit(self, found: tuple[int, int, int]) -> Hit:
        start, end, place = found
        answer = self._answers.get(place)
        if answer is None:
            answer = self._answers[place] = self._answer(place)
        return Hit(start, end, *answer)

    def _answer(self, place: int) -> tuple[tuple[Candidate, ...], frozenset[str]]:
        if place >= self._known:
            candidates = self._extra[self._patterns[place]]
        else:
            candidates = self._master.candidates_at(place)
        weak = ("weak",) if self._safe <= place < self._known else ()
        return candidates, frozenset((*(candidate.reason for candidate in candidates), *weak))


def _edges(pattern: str) -> int:
    return _LEFT * _joins(pattern[0]) + _RIGHT * _joins(pattern[-1])


def _joins(char: str) -> bool:
    return char.isascii() and char.isalnum()


def _whole(text: str, start: int, end: int, edges: int) -> bool:
    if edges & _LEFT and start and _joins(text[start - 1]):
        return False
    return not (edges & _RIGHT and end < len(text) and _joins(text[end]))
