"""Names in Latin letters that are no company's English name: pinyin of the Chinese one, or near it.

Machine translations write 欧陆通 as Oulutong and 亚康股份 as Yakang. What is found so is proposed, never taken for sure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

from watchlist.domain.securities import Candidate, Security
from watchlist.securities.keys import english_core, english_key, is_chinese
from watchlist.securities.tables import Tables
from watchlist.securities.tails import split_brand

if TYPE_CHECKING:
    import numpy as np

_EXACT, _EXACT_OTHER_TRADE = 0.78, 0.66
_START = 0.72
_NEAR, _NEAR_FIRST, _NEAR_CUTOFF = 0.68, 0.78, 0.72
_NEAR_BARE = 0.699
"""Jaro's measure before Winkler adds for the first letters: at 0.7 and below nothing is added."""
_WINKLER = 0.4
"""The share of what Jaro's measure lacks that Winkler adds at most, and not where the first letters differ."""
_ROUNDING = 1e-9
_ALPHABET = 27
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
        alike = self._sharing(heard)
        near = process.extract(
            heard,
            self._sounds[alike].tolist(),
            scorer=JaroWinkler.similarity,
            limit=_MOST * 8,
            score_cutoff=_NEAR_FIRST,
        )
        for sound, similarity, place in near:
            mean = (similarity + Indel.normalized_similarity(heard, sound)) / 2
            for row in self._rows[self._written[alike[place]]] if mean >= _NEAR_CUTOFF else ():
                yield row, _NEAR * mean, "near_pinyin"

    @cached_property
    def _letters(self) -> np.ndarray:
        """How often each letter stands in each sound, a row for each letter; all that are none share the last."""
        import numpy as np  # noqa: PLC0415 - stays out of the program's start

        lengths = list(map(len, self._heard))
        letters = np.fromiter(map(_row, "".join(self._heard)), dtype=np.intp)
        places = np.repeat(np.arange(len(lengths)), lengths)
        cells = np.bincount(letters * len(lengths) + places, minlength=_ALPHABET * len(lengths))
        return cells.reshape(_ALPHABET, -1).astype(np.uint8)

    @cached_property
    def _lengths(self) -> np.ndarray:
        lengths: np.ndarray = self._letters.sum(axis=0, dtype="uint8")
        return lengths

    @cached_property
    def _sounds(self) -> np.ndarray:
        """The sounds as an array, of which many are taken at once."""
        import numpy as np  # noqa: PLC0415 - as above

        return np.array(self._heard, dtype=object)

    @cached_property
    def _firsts(self) -> np.ndarray:
        import numpy as np  # noqa: PLC0415 - as above

        return np.fromiter((_row(sound[0]) for sound in self._heard), dtype=np.uint8)

    def _sharing(self, heard: str) -> np.ndarray:
        """Where the sounds stand that have letters enough in common with this one: all others are below the bounds of both measures."""
        import numpy as np  # noqa: PLC0415 - as above

        common = np.zeros(len(self._heard), dtype=np.uint8)
        for letter, times in Counter(map(_row, heard)).items():
            common += np.minimum(self._letters[letter], np.uint8(times))
        others = np.arange(1, 256)
        alike = _least_common(len(heard), others, _NEAR_BARE, _WINKLER)
        other = _least_common(len(heard), others, _NEAR_FIRST, 0.0)
        lengths = self._lengths - 1
        least = np.where(self._firsts == _row(heard[0]), alike[lengths], other[lengths])
        return np.flatnonzero(common >= least)

    def _candidate(self, row: int, score: float, reason: str) -> Candidate:
        security = self._at(row)
        return Candidate(security.symbol, security.name, score, reason)


def _least_common(length: int, others: np.ndarray, least_jaro: float, added: float) -> np.ndarray:
    """How many letters sounds must have in common with one of a length for Jaro's measure, and for its mean with Indel's.

    With c letters in common Jaro's is at most (c / a + c / b + 1) / 3 and Indel's 2 c / (a + b).
    """
    import numpy as np  # noqa: PLC0415 - as above

    parts = 1 / length + 1 / others
    rate = (1 - added) * parts / 3 + 2 / (length + others)
    rest = 2 * _NEAR_CUTOFF - added - (1 - added) / 3
    bound: np.ndarray = np.maximum((3 * least_jaro - 1) / parts, rest / rate)
    return np.ceil(bound - _ROUNDING).astype("uint8")


def _row(letter: str) -> int:
    """Which row of the table of letters counts this one."""
    return ord(letter) - ord("a") if "a" <= letter <= "z" else _ALPHABET - 1
