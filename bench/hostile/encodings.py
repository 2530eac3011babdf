"""R34: reports in eight encodings, cut inside a character or with wrong bytes: the right text, or a doubt that is told."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Final

import opencc

from bench.hostile.tally import Tally
from watchlist import resources
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.registry import open_bytes

TRIALS: Final = 300
LENGTHS: Final = {60: 0.98, 300: 0.993, 3_000: 1.0}
"""Characters of a text -> the share of texts that must come out right."""

_ENCODINGS = ("utf-8", "utf-8-sig", "gbk", "gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-16-be")


def trials(length: int, seed: int, *, naive: bool) -> Tally:
    """Three hundred texts of a length; one in ten is cut inside a character."""
    tally = Tally("R34", f"encodings of {length} characters", naive)
    chance, traditional = random.Random(f"encodings {length} {seed}"), opencc.OpenCC("s2t")
    whole = "\n".join(path.read_text("utf-8") for path in sorted(resources.path("samples").glob("*.txt")))
    read = _as_gbk if naive else _read
    for number in range(TRIALS):
        encoding = _ENCODINGS[number % len(_ENCODINGS)]
        at = chance.randrange(max(1, len(whole) - length))
        text = whole[at : at + length]
        text = traditional.convert(text) if encoding == "big5hkscs" else text
        data = text.encode(encoding, "ignore")
        wanted = clean(data.decode(encoding))[0].strip()
        cut = number % 10 == 9 and encoding not in {"utf-8-sig", "utf-16"}
        _judge(tally, read, data[:-1] if cut else data, wanted[:-1] if cut else wanted)
    return tally


def _judge(tally: Tally, read: Callable[[bytes], tuple[str, bool]], data: bytes, wanted: str) -> None:
    text, doubtful = read(data)
    if text.strip().startswith(wanted[:-1]):
        tally.count("right")
    elif doubtful:
        tally.count("wrong, and told as doubtful")
    else:
        tally.count("wrong without a word")


def enough(tally: Tally, length: int) -> bool:
    """Whether as many are right as the row asks for."""
    return tally.kinds["right"] >= LENGTHS[length] * tally.trials


def _read(data: bytes) -> tuple[str, bool]:
    document = open_bytes("a.txt", data).document
    return document.text, any(w.startswith(("encoding_guessed", "undecodable")) for w in document.warnings)


def _as_gbk(data: bytes) -> tuple[str, bool]:
    """As a plain build reads: UTF-8, else the encoding of the country."""
    try:
        return data.decode("utf-8"), False
    except UnicodeDecodeError:
        return data.decode("gb18030", "replace"), False
