"""Names in Latin letters that are no company's English name: pinyin of the Chinese one, or near it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from watchlist.domain.securities import Candidate
from watchlist.securities.keys import is_chinese

if TYPE_CHECKING:
    from watchlist.securities.master import Master

_NEAR = 76.0
_MOST = 5
_EXACT_SCORE = 0.75
_NEAR_SCORE = 0.7
_LETTERS = re.compile(r"[^a-z]+")


class Romanised:
    """The full pinyin of every name, to compare with."""

    def __init__(self, master: Master) -> None:
        self._master = master
        self._pinyin: dict[int, str] = {}
        for row, line in enumerate(master.tables.rows):
            pinyin = line.rpartition("\t")[2]
            if pinyin:
                self._pinyin[row] = pinyin

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """Securities whose names sound like it, best first; scores are below what counts as sure."""
        query = _LETTERS.sub("", text.lower())
        if is_chinese(text) or not query:
            return ()
        near = process.extract(query, self._pinyin, scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR)
        return tuple(self._candidate(row, score) for _, score, row in near)

    def _candidate(self, row: int, score: float) -> Candidate:
        security = self._master.at(row)
        exact = score == 100.0  # noqa: PLR2004 - rapidfuzz scores in percent
        if exact:
            return Candidate(security.symbol, security.name, _EXACT_SCORE, "pinyin")
        return Candidate(security.symbol, security.name, _NEAR_SCORE * score / 100, "near_pinyin")
