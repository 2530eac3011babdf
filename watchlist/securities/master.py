"""The security master: every listed security, found by code, by name in any language and by what is typed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import platformdirs

from watchlist import resources
from watchlist.domain.securities import Candidate, Security
from watchlist.domain.symbols import MARKETS, Symbol
from watchlist.securities.codes import INDICES, Reading, readings
from watchlist.securities.keys import chinese_key, company_core, name_key
from watchlist.securities.romanised import Romanised
from watchlist.securities.tables import FILE, Tables, read_tables

KINDS = {
    "n": "name", "r": "name", "h": "name", "f": "full_name", "e": "english", "s": "short", "b": "brand", "t": "transliteration",
    "o": "former_name", "c": "share_class",
}  # fmt: skip
_SCORES = {
    "name": 1.0, "full_name": 0.99, "english": 0.97, "transliteration": 0.96, "brand": 0.96, "short": 0.95,
    "share_class": 0.92, "former_name": 0.85,
}  # fmt: skip
_DELISTED = 0.8
_SIBLING = 0.9
_MARGIN = 0.04
_PLACE = re.compile(r"(\d+)(\D)")
_WITH_CODE = re.compile(
    r"^(?P<name>[^()（）\[\]【】]*?)\s*[(（\[【](?P<code>[^()（）\[\]【】]+)[)）\]】]\s*$"
)
_MARKET_ORDER = {"A": 0, "HK": 1, "US": 2, "TW": 3, "JP": 4, "KR": 5}
_MOST_TYPED = 400


def clearly_best(candidates: Iterable[Candidate]) -> Candidate | None:
    """The one candidate that stands clear of all others; None where two are near.

    >>> clearly_best(()) is None
    True
    """
    ranked = sorted(candidates, key=lambda candidate: -candidate.score)
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < _MARGIN):
        return None
    return ranked[0]


class Master:
    """All securities of one set of tables."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._row_of = dict(zip(tables.symbols, range(len(tables.symbols)), strict=True))
        self._place_of = dict(zip(tables.keys, range(len(tables.keys)), strict=True))
        self._made: dict[int, Security] = {}

    @property
    def tables(self) -> Tables:
        """What it was made from."""
        return self._tables

    @property
    def about(self) -> dict[str, str | int]:
        """How many, as of when."""
        return self._tables.about

    @cached_property
    def securities(self) -> tuple[Security, ...]:
        """All of them, the best market first."""
        return tuple(map(self.at, range(len(self._tables.rows))))

    def at(self, row: int) -> Security:
        """The security of one row of the tables."""
        made = self._made.get(row)
        if made is None:
            made = self._made[row] = _security(self._tables.rows[row])
        return made

    def get(self, symbol: Symbol | str) -> Security | None:
        """The security of a symbol (or of its text)."""
        row = self._row_of.get(str(symbol))
        return None if row is None else self.at(row)

    def issuer(self, symbol: Symbol) -> Symbol:
        """The symbol of the company's first line; the symbol itself where it is not known."""
        security = self.get(symbol)
        return security.issuer or symbol if security else symbol

    @cached_property
    def _lines(self) -> dict[Symbol, list[Symbol]]:
        lines: dict[Symbol, list[Symbol]] = {}
        for row in self._tables.rows:
            symbol, *_, issuer, _, _, _ = row.split("\t")
            if symbol != issuer:
                head = Symbol.parse(issuer)
                lines.setdefault(head, [head]).append(Symbol.parse(symbol))
        return lines

    def siblings(self, symbol: Symbol) -> tuple[Symbol, ...]:
        """The company's other lines."""
        return tuple(line for line in self._lines.get(self.issuer(symbol), ()) if line != symbol)

    @cached_property
    def _former_codes(self) -> dict[str, str]:
        return dict(line.split("\t") for line in self._tables.codes if line)

    def by_code(self, text: str, *, market: str | None = None) -> tuple[Candidate, ...]:
        """The securities that a code in any notation stands for, best first; () where it is no code or not listed."""
        found = [c for reading in readings(text) if (c := self._coded(reading)) is not None]
        found += [_index(reading) for reading in readings(text) if _is_index_too(reading)]
        if market is not None:
            found = [c for c in found if c.symbol.market == market]
        else:
            found = [_less_sure(c, found) for c in found]
        return tuple(sorted(dict.fromkeys(found), key=lambda c: -c.score))

    def _coded(self, reading: Reading) -> Candidate | None:
        text = str(reading.symbol)
        reason = (
            "ticker" if reading.bare and reading.exchange == "US" else "bare_code" if reading.bare else "code"
        )
        if text not in self._row_of:
            text, reason = self._former_codes.get(text, ""), "former_code"
        security = self.get(text)
        if security is None:
            return None
        return Candidate(security.symbol, security.name, _code_score(reading, reason), reason)

    def named(self, key: str) -> tuple[Candidate, ...]:
        """The candidates of a name's key, best first."""
        place = self._place_of.get(key)
        return () if place is None else self.candidates_at(place)

    def candidates_at(self, place: int, market: str | None = None) -> tuple[Candidate, ...]:
        """The candidates of the name at one place of the tables' keys, best first."""
        found = (_PLACE.fullmatch(part) for part in self._tables.places[place].split(" "))
        return self._ranked([(self.at(int(m[1])), KINDS[m[2]]) for m in found if m], market)

    def _ranked(self, found: list[tuple[Security, str]], market: str | None) -> tuple[Candidate, ...]:
        scored = sorted(
            (
                (
                    -_SCORES[kind] * (1 if security.listed else _DELISTED),
                    _market_place(security.symbol, market),
                    security,
                    kind,
                )
                for security, kind in found
            ),
            key=lambda one: (one[1] if market else 0, one[0], one[1]),
        )
        seen: set[Symbol | None] = set()
        ranked = []
        for score, _, security, kind in scored:
            again = security.issuer in seen or (
                market is not None and security.symbol.market != market and seen
            )
            seen.add(security.issuer)
            ranked.append(
                Candidate(security.symbol, security.name, -score * (_SIBLING if again else 1), kind)
            )
        return tuple(sorted(ranked, key=lambda c: -c.score))

    def resolve(self, text: str, *, market: str | None = None) -> tuple[Candidate, ...]:
        """The securities that a whole field stands for: code, name in any language, romanised name; best first."""
        if pair := _WITH_CODE.match(text):
            return self.by_code(pair["code"]) or self.resolve(pair["name"], market=market)
        coded = self.by_code(text, market=market)
        named = self._by_name(text, market)
        if coded and coded[0].reason not in {"ticker", "bare_code"}:
            return coded
        if named:
            return named
        return coded or self._romanised.candidates(text)

    def _by_name(self, text: str, market: str | None) -> tuple[Candidate, ...]:
        for key in dict.fromkeys((name_key(text), company_core(chinese_key(text)))):
            place = self._place_of.get(key)
            if place is not None:
                return self.candidates_at(place, market)
        return ()

    @cached_property
    def _romanised(self) -> Romanised:
        return Romanised(self)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(line) + 1 for line in self._tables.found.split("\n"))
        return list(accumulate(lengths, initial=0))

    def search(self, typed: str, limit: int = 20) -> tuple[Security, ...]:
        """What a few typed characters may mean: a code's start, pinyin initials, part of a name; the best first."""
        query = name_key(typed) or typed.strip().lower()
        if not query:
            return ()
        rows = self._typed_prefix(query)[:limit]
        if len(rows) < limit:
            rows += self._typed_inside(query, limit - len(rows), set(rows))
        return tuple(map(self.at, rows))

    def _typed_prefix(self, query: str) -> list[int]:
        typed, places = self._tables.typed, self._tables.typed_rows
        first = bisect_left(typed, query)
        last = min(bisect_left(typed, query + "\U0010ffff", lo=first), first + _MOST_TYPED)
        exact = (
            [int(row) for row in places[first].split(" ")] if first < last and typed[first] == query else []
        )
        others = {int(row) for place in range(first, last) for row in places[place].split(" ")}
        return exact + sorted(others.difference(exact))

    def _typed_inside(self, query: str, limit: int, seen: set[int]) -> list[int]:
        found, starts = self._tables.found, self._starts
        rows: list[int] = []
        at = found.find(query)
        while at >= 0 and len(rows) < limit:
            row = bisect_right(starts, at) - 1
            if row not in seen:
                rows.append(row)
            at = found.find(query, starts[row + 1])
        return rows


def _security(line: str) -> Security:
    symbol, name, name_en, hant, full, industry, initials, issuer, listed, _, _ = line.split("\t")
    return Security(
        Symbol.parse(symbol),
        name,
        name_en,
        hant,
        full,
        industry,
        initials,
        Symbol.parse(issuer),
        listed == "1",
    )


def _market_place(symbol: Symbol, market: str | None) -> int:
    return -1 if symbol.market == market else _MARKET_ORDER[MARKETS[symbol.exchange]]


def _code_score(reading: Reading, reason: str) -> float:
    if reason == "ticker":
        return 0.85 if len(reading.code) > 2 else 0.6  # noqa: PLR2004 - one and two letters are seldom tickers
    if not reading.bare:
        return 1.0
    return 0.95 if len(reading.code) == 6 else 0.9  # noqa: PLR2004 - mainland codes


def _is_index_too(reading: Reading) -> bool:
    return reading.code in INDICES and (
        reading.exchange == "SH" or (reading.bare and reading.exchange == "SZ")
    )


def _index(reading: Reading) -> Candidate:
    return Candidate(
        Symbol(reading.code, "SH"), INDICES[reading.code], 0.95 if reading.bare else 1.0, "index"
    )


def _less_sure(candidate: Candidate, among: list[Candidate]) -> Candidate:
    twins = len({other.symbol for other in among}) > 1 and candidate.reason in {
        "bare_code",
        "index",
        "former_code",
    }
    return Candidate(candidate.symbol, candidate.name, 0.5, candidate.reason) if twins else candidate


def load_master(folder: Path | None = None) -> Master:
    """The newest master there is: the user's own, else the one that comes with the program; or that of `folder`."""
    if folder is not None:
        return Master(read_tables(folder))
    own = user_folder()
    if (own / FILE).is_file():
        try:
            return Master(read_tables(own))
        except (OSError, ValueError):
            pass  # a damaged or outdated own list must not keep the program from working
    return Master(read_tables(resources.path("securities")))


def user_folder() -> Path:
    """Where `watchlist securities update` puts a newer list."""
    return Path(platformdirs.user_data_dir("watchlist", appauthor=False)) / "securities"
