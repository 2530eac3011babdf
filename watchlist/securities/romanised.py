"""Names in Latin letters that are no company's English name: pinyin of the Chinese one, or near it.

Machine translations write 欧陆通 as Oulutong and 亚康股份 as Yakang. What is found so is proposed, never taken for sure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

from watchlist.domain.securities import Candidate, Security
from watchlist.securities.keys import english_core, english_key, is_chinese
from watchlist.securities.tables import Tables
from watchlist.securities.tails import split_brand

_EXACT, _EXACT_OTHER_TRADE = 0.78, 0.66
_START = 0.72
_NEAR, _NEAR_FIRST, _NEAR_CUTOFF = 0.68, 0.78, 0.72
_MARKETS = {"SH": 1.0, "SZ": 1.0, "BJ": 1.0, "HK": 0.9, "TW": 0.85, "TWO": 0.85}
"""Elsewhere a Chinese name is itself a translation, and nobody romanises it."""
_LEAST_LETTERS = 3
_MOST = 5
_GLUED = re.compile(r"(?<=\w{3})(technology|tech|micro|bio|data|soft)$")
_SOUNDS = str.maketrans({"r": "l", "w": "v"})


class Romanised:
    """The full pinyin of every name, and that of the name without the word of its trade."""

    def __init__(self, tables: Tables, security_at: Callable[[int], Security]) -> None:
        self._at = security_at
        self._rows: dict[str, list[int]] = {}
        for row, (symbol, line) in enumerate(zip(tables.symbols, tables.rows, strict=True)):
            sounds = line.rpartition("\t")[2]
            if sounds and symbol.rpartition(".")[2] in _MARKETS:
                for pinyin in sounds.split(" "):
                    self._rows.setdefault(pinyin, []).append(row)
        self._written = list(self._rows)
        self._sorted = sorted(self._rows)
        self._heard = [pinyin.translate(_SOUNDS) for pinyin in self._written]

    def candidates(self, text: str) -> tuple[Candidate, ...]:
        """Securities whose names sound like it, best first; the scores stay below what counts as sure."""
        if is_chinese(text):
            return ()
        brand, tails = split_brand(_GLUED.sub(r" \1", english_core(english_key(text))).split())
        whole = english_core(english_key(text)).replace(" ", "")
        if len(whole) < _LEAST_LETTERS or not whole.isalpha():
            return ()
        scores: dict[int, tuple[float, str]] = {}
        for row, score, reason in (
            *self._exact(whole, brand, tails),
            *self._start(brand, tails),
            *self._near(whole),
        ):
            weight = score * _MARKETS[self._at(row).symbol.exchange]
            scores[row] = max(scores.get(row, (0.0, "")), (weight, reason))
        ranked = sorted(scores, key=lambda row: (-scores[row][0], row))[:_MOST]
        return tuple(self._candidate(row, *scores[row]) for row in ranked)

    def _exact(self, whole: str, brand: str, tails: tuple[str, ...]) -> Iterable[tuple[int, float, str]]:
        for row in self._rows.get(whole, ()):
            yield row, _EXACT, "pinyin"
        for row in self._rows.get(brand, ()) if tails else ():
            same_trade = self._at(row).name.endswith(tails)
            yield row, _EXACT if same_trade else _EXACT_OTHER_TRADE, "pinyin"

    def _start(self, brand: str, tails: tuple[str, ...]) -> Iterable[tuple[int, float, str]]:
        if len(brand) < _LEAST_LETTERS or not tails:
            return
        for place in range(bisect_right(self._sorted, brand), len(self._sorted)):
            pinyin = self._sorted[place]
            if not pinyin.startswith(brand):
                return
            for row in self._rows[pinyin]:
                if self._at(row).name.endswith(tails):
                    yield row, _START, "pinyin_start"

    def _near(self, whole: str) -> Iterable[tuple[int, float, str]]:
        """Two measures: the first letters weigh most in the one, letters left out in the other."""
        heard = whole.translate(_SOUNDS)
        near = process.extract(
            heard, self._heard, scorer=JaroWinkler.similarity, limit=_MOST * 8, score_cutoff=_NEAR_FIRST
        )
        for sound, similarity, place in near:
            mean = (similarity + Indel.normalized_similarity(heard, sound)) / 2
            for row in self._rows[self._written[place]] if mean >= _NEAR_CUTOFF else ():
                yield row, _NEAR * mean, "near_pinyin"

    def _candidate(self, row: int, score: float, reason: str) -> Candidate:
        security = self._at(row)
        return Candidate(security.symbol, security.name, score, reason)
