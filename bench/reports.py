"""Made-up reports of 6 kB of Chinese text whose facts are all true, and libraries of as many of them as is asked for.

Stocks, themes and words follow steep curves, as in life: a few have very long histories.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate, islice
from pathlib import Path

from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.copies import Fingerprint
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind, Metadata, Stated
from watchlist.domain.securities import Security
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.database import Database, open_writer
from watchlist.store.edits import apply_many

CHARACTERS, ALPHABET, WORDS, EARLIEST = 2_000, 3_000, 20_000, 0x4E00
TEXTS = 2_000
"""So many texts are made; reports share them, under names and titles of their own."""

STOCKS, THEMES, BROKERS, DAYS = 12_000, 5_000, 60, 2_500
FIRST_CODE = 600_000
PICKS, PROSE = 15, 10
MEMBERS = 30
"""So many stocks belong to a theme: reports on it pick among those."""

BUILDING_KB, A_STEP = 2_000_000, 200
"""Memory for the pages while a library is made, and how many reports are one step: neither changes what is stored."""

LAST = date(2026, 11, 20)
NOW = "2026-11-22T00:00:00+00:00"


def name_of(symbol: Symbol) -> Security:
    """A master that knows every code."""
    return Security(symbol, f"公司{symbol.code}", initials="gs")


def library(path: Path, size: int) -> Database:
    """A library of so many reports; one that isn't there, or was left half made, is made first."""
    opened = open_writer(path, names=name_of)
    stored: int = opened.connection.execute("SELECT count(*) FROM reports").fetchone()[0]
    if stored >= size:
        return opened
    Database.before_import = lambda *_: None  # type: ignore[method-assign]
    opened.connection.execute("PRAGMA synchronous = OFF")
    opened.connection.execute(f"PRAGMA cache_size = -{BUILDING_KB}")
    missing = islice(reports(0), stored, size)
    while group := list(islice(missing, A_STEP)):
        apply_many(opened, group, "Import", now=NOW)
    opened.close()
    return open_writer(path, names=name_of)


def reports(seed: int, picks: int = PICKS, prose: int = PROSE) -> Iterator[AddReport]:
    """Reports without end, spread over the days."""
    chance = random.Random(f"reports {seed}")
    number = 0
    while True:
        number += 1
        yield _report(
            chance, f"报告{seed}-{number}", LAST - timedelta(days=chance.randrange(DAYS)), picks, prose
        )


def _report(chance: random.Random, title: str, day: date, picked: int, prose: int) -> AddReport:
    text, picks, mentions = [title], [], []
    place = len(title)
    theme = ""
    symbols = []
    for item in range(picked + prose):
        if item % 5 == 0:
            theme = f"题材{min(THEMES - 1, int(chance.expovariate(8 / THEMES)))}"
        symbol = chance.choice(members(theme)) if item < picked else a_stock(chance)
        name = f"公司{symbol.code}"
        text += ["，", name]
        span = Span(place + 1, place + 1 + len(name))
        place = span.end
        symbols.append(str(symbol))
        if item < picked:
            picks.append(NewPick(theme, symbol, name, Stance.BENEFICIARY, (span,), "bench", 1.0))
        else:
            mentions.append(NewMention(symbol, name, (span,), "bench", 1.0))
    whole = f"{''.join(text)}。{chance.choice(texts()[0])}"[:CHARACTERS]
    broker = f"券商{chance.randrange(BROKERS)}"
    return AddReport(
        Document(f"{title}.txt", whole, Format.TEXT, sha256(whole.encode())),
        _stated(title, broker, day),
        tuple(picks),
        tuple(mentions),
        fingerprint=_fingerprint(chance, broker, day, tuple(symbols)),
    )


@cache
def members(theme: str) -> tuple[Symbol, ...]:
    """The stocks of a theme."""
    chance = random.Random(theme)
    return tuple(a_stock(chance) for _ in range(MEMBERS))


def a_stock(chance: random.Random) -> Symbol:
    """A stock that a report names: a few are named very often."""
    return Symbol(f"{FIRST_CODE + min(STOCKS - 1, int(chance.expovariate(5 / STOCKS))):06d}", "SH")


def _stated(title: str, broker: str, day: date) -> Metadata:
    return Metadata(Stated(title), Stated(broker), Stated(day), Stated(""), Stated(Kind.INDUSTRY), "zh-Hans")


def _fingerprint(chance: random.Random, broker: str, day: date, symbols: tuple[str, ...]) -> Fingerprint:
    """As large as one that was taken of a text."""
    figures = tuple(f"{chance.randrange(1_000)}%" for _ in range(20))
    shingles = tuple(chance.getrandbits(32) for _ in range(128))
    lists = tuple(symbols[start : start + 5] for start in range(0, len(symbols), 5))
    return Fingerprint(day.isoformat(), broker, "zh-Hans", figures, shingles, lists)


@cache
def texts() -> tuple[list[str], list[str]]:
    """The texts, and the words they are made of, the most frequent first."""
    return made_texts(random.Random(1), TEXTS)


def made_texts(chance: random.Random, count: int) -> tuple[list[str], list[str]]:
    """So many texts of words with a steep distribution, and the words, the most frequent first."""
    every = map(chr, range(EARLIEST, EARLIEST + 3 * ALPHABET))
    # LIKE knows no folding: only characters that are folded to themselves, and the rows are the same.
    alphabet = list(islice((character for character in every if fold(character) == character), ALPHABET))
    steep = list(accumulate(1 / place for place in range(1, ALPHABET + 1)))
    words = [
        "".join(chance.choices(alphabet, cum_weights=steep, k=chance.choice((2, 2, 2, 3, 4))))
        for _ in range(WORDS)
    ]
    often = list(accumulate(1 / (place + 200) for place in range(WORDS)))
    return ["，".join(_sentences(chance, words, often))[:CHARACTERS] for _ in range(count)], words


def _sentences(chance: random.Random, words: list[str], often: list[float]) -> list[str]:
    return ["".join(chance.choices(words, cum_weights=often, k=6)) for _ in range(CHARACTERS // 12)]
