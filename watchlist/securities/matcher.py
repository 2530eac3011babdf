"""Finds the names of all securities in a text in one pass, with an automaton; offsets are those of the text as written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple, TypeAlias

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from watchlist.domain.securities import Candidate
from watchlist.securities.folding import fold
from watchlist.securities.master import Master

_LEFT, _RIGHT, _LATIN = 1, 2, 4
_Found: TypeAlias = tuple[int, int, int]
_Answer: TypeAlias = tuple[tuple[Candidate, ...], frozenset[str]]


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
    """Automata over the names of a master.

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
        taught = {
            fold(" ".join(text.split())): candidates
            for text, candidates in (extra or {}).items()
            if text.strip()
        }
        places = {
            key: place for key in taught if (place := master.place(key)) is not None and place < self._known
        }
        self._patterns = [*tables.keys[: self._known], *(key for key in taught if key not in places)]
        self._edges = bytes(map(_edges, self._patterns))
        self._answers: list[_Answer | None] = [None] * len(self._patterns)
        places |= {key: place for place, key in enumerate(self._patterns[self._known :], self._known)}
        for key, place in places.items():
            self._answers[place] = _answer(taught[key])
        self._longest = CharwiseDoubleArrayAhoCorasick(self._patterns, MATCH_KIND_LEFTMOST_LONGEST)

    @cached_property
    def _nested(self) -> CharwiseDoubleArrayAhoCorasick:
        return CharwiseDoubleArrayAhoCorasick(self._patterns)

    def scan(self, text: str, folded: str | None = None) -> tuple[Hit, ...]:
        """The names in the text, leftmost first, the longest where several start at one place; none overlap.

        Who has the text `folded` already spares the folding.
        """
        folded = fold(text) if folded is None else folded
        edges = self._edges
        found = self._longest.find(folded)
        fallen = [one for one in found if edges[one[2]] and not self._stands(text, folded, one)]
        if fallen:
            found = self._mended(text, folded, found, fallen)
        return self._hits(found)

    def scan_all(self, text: str) -> tuple[Hit, ...]:
        """All names in the text, those inside of others too, by start and then by end."""
        return self._hits(sorted(self._standing(text, fold(text), 0, len(text))))

    def _hits(self, found: list[_Found]) -> tuple[Hit, ...]:
        """Made without `Hit.__new__`, which takes as long as the finding does."""
        answers, answer, make, kind = self._answers, self._answer, tuple.__new__, Hit
        return tuple([make(kind, (start, end) + (answers[at] or answer(at))) for start, end, at in found])

    def _mended(self, text: str, folded: str, found: list[_Found], fallen: list[_Found]) -> list[_Found]:
        """Do those lines again in which a match fell: a shorter or a later name may stand where it hid them.

        No name holds a line end, so that a line's names depend on nothing outside of it.
        """
        firsts: list[int] = []
        lasts: list[int] = []
        again: list[_Found] = []
        for start, _, _ in fallen:
            if not lasts or start >= lasts[-1]:
                firsts.append(folded.rfind("\n", 0, start) + 1)
                lasts.append((folded.find("\n", start) + 1 or len(folded) + 1) - 1)
                again += _leftmost_longest(self._standing(text, folded, firsts[-1], lasts[-1]))
        kept = [
            one for one in found if not (line := bisect_right(firsts, one[0])) or one[0] >= lasts[line - 1]
        ]
        return sorted(kept + again)

    def _standing(self, text: str, folded: str, first: int, last: int) -> list[_Found]:
        moved = (
            (start + first, end + first, place)
            for start, end, place in self._nested.find_overlapping(folded[first:last])
        )
        edges = self._edges
        return [one for one in moved if not edges[one[2]] or self._stands(text, folded, one)]

    def _stands(self, text: str, folded: str, found: _Found) -> bool:
        """Whether Latin letters at a name's edges are those of a word of its own, and a name's."""
        start, end, place = found
        edges = self._edges[place]
        if edges & _LEFT and start and _joins(folded[start - 1]):
            return False
        if edges & _RIGHT and end < len(folded) and _joins(folded[end]):
            return False
        return self._weak or not edges & _LATIN or _capital(text[start:end])

    def _answer(self, place: int) -> _Answer:
        answer = _answer(self._master.candidates_at(place), weak=place >= self._safe)
        self._answers[place] = answer
        return answer


def _answer(candidates: tuple[Candidate, ...], *, weak: bool = False) -> _Answer:
    reasons = (candidate.reason for candidate in candidates)
    return candidates, frozenset((*reasons, "weak") if weak else reasons)


def _leftmost_longest(found: list[_Found]) -> list[_Found]:
    chosen: list[_Found] = []
    begun, free = -1, 0
    for one in sorted(found):
        if one[0] == begun:
            chosen[-1] = one
            free = one[1]
        elif one[0] >= free:
            chosen.append(one)
            begun, free, _ = one
    return chosen


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
