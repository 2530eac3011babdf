"""Names by their sound: what is left out before the comparison is never near."""

from __future__ import annotations

import random
import string

from rapidfuzz import process
from rapidfuzz.distance import Indel, JaroWinkler

from watchlist.securities.master import Master
from watchlist.securities.romanised import Romanised

_CUTOFF, _MEAN = 0.78, 0.72


def test_sounds_with_too_few_letters_in_common_are_not_near(master: Master) -> None:
    romanised = Romanised(master.tables, master.at)
    heard, chance = romanised._heard, random.Random(7)
    for _ in range(200):
        written = _misspelt(chance.choice(heard), chance)
        alike = set(romanised._sharing(written))
        near = process.extract(
            written, heard, scorer=JaroWinkler.similarity, limit=None, score_cutoff=_CUTOFF
        )
        kept = {
            place
            for sound, first, place in near
            if (first + Indel.normalized_similarity(written, sound)) / 2 >= _MEAN
        }
        assert kept <= alike
    assert len(romanised._sharing("xqz")) < len(heard) // 10
    assert len(romanised._sharing("mukechesui")) < len(heard) // 100


def _misspelt(sound: str, chance: random.Random) -> str:
    letters = list(sound)
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(letters))
        letters[place : place + chance.randrange(2)] = chance.choice(string.ascii_lowercase + "é")
    return "".join(letters)
