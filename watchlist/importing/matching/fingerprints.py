"""The fingerprint of a report: what is compared to find copies and translations, small enough to keep for all.

The sketch is a one-permutation MinHash of the shingles of five characters of the body, spaces and punctuation aside: two
sketches agree in about the share of shingles that their texts share.
"""

from __future__ import annotations

import re
from itertools import compress
from operator import eq

from watchlist.domain.copies import EMPTY_BIN, Fingerprint
from watchlist.domain.drafts import Draft
from watchlist.importing.extraction.page.zones import ZoneKind, zones_of
from watchlist.importing.matching.figures import figures_in
from watchlist.securities.folding import fold

BINS = 128
"""Values of a sketch; a power of two."""
_SHINGLE = 5
_NOISE = re.compile(r"[\W_]+")
_PRIME = 0x9E3779B97F4A7C15
_MIX = 0xBF58476D1CE4E5B9


def fingerprint(draft: Draft) -> Fingerprint:
    """What is compared of a draft."""
    text = draft.document.text
    body = zones_of(text).masked(text, ZoneKind.BODY, mask=" ")
    published = draft.metadata.published.value
    return Fingerprint(
        published=published.isoformat() if published else "",
        broker=draft.metadata.broker.value or "",
        language=draft.metadata.language,
        figures=figures_in(body),
        shingles=sketch(body),
        lists=tuple(
            tuple(str(stock.symbol) if stock.symbol else "" for stock in theme.stocks)
            for theme in draft.themes
        ),
    )


def sketch(text: str) -> tuple[int, ...]:
    """The MinHash sketch of a text; a text of fewer than five characters has an empty one."""
    import numpy as np  # noqa: PLC0415 - numpy stays out of the program's start

    letters = _NOISE.sub("", fold(text))
    codes = np.frombuffer(letters.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    count = len(codes) - _SHINGLE + 1
    if count < 1:
        return (EMPTY_BIN,) * BINS
    hashes = np.zeros(count, dtype=np.uint64)
    for place in range(_SHINGLE):
        hashes = hashes * np.uint64(_PRIME) + codes[place : place + count] + np.uint64(1)
    hashes = (hashes ^ (hashes >> np.uint64(31))) * np.uint64(_MIX)
    hashes ^= hashes >> np.uint64(29)
    least = np.full(BINS, EMPTY_BIN, dtype=np.uint64)
    np.minimum.at(
        least, (hashes >> np.uint64(57)).astype(np.int64), (hashes >> np.uint64(20)) & np.uint64(EMPTY_BIN)
    )
    return tuple(least.tolist())


def resemblance(one: tuple[int, ...], two: tuple[int, ...]) -> float:
    """The share of shingles that two texts share, estimated from their sketches; 0…1."""
    alike = list(compress(one, map(eq, one, two)))
    empty = alike.count(EMPTY_BIN)
    filled = len(one) - empty
    return (len(alike) - empty) / filled if filled else 0.0
