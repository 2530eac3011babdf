"""The security master: every listed security, found by code, by name in any language and by what is typed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

import platformdirs

from watchlist import resources
from watchlist.domain.securities import Candidate, Security
from watchlist.domain.symbols import Symbol
from watchlist.securities.codes import INDICES, Reading, readings
from watchlist.securities.keys import core_key, is_traditional, name_key
from watchlist.securities.partial import Partial
from watchlist.securities.tables import FILE, Tables, read_about, read_tables
from watchlist.securities.typeahead import Match, TypeAhead

if TYPE_CHECKING:
    from watchlist.securities.romanised import Romanised

SCORES = {
    "n": (1.0, "name"), "r": (1.0, "name"), "h": (1.0, "name"), "f": (0.99, "full_name"), "e": (0.97, "english"),
    "t": (0.97, "transliteration"), "b": (0.96, "brand"), "F": (0.96, "full_name"), "s": (0.95, "short"),
    "c": (0.92, "share_class"), "E": (0.91, "english"), "o": (0.85, "former_name"),
}  # fmt: skip
"""Kind of a name in the tables -> score and reason; `E` and `F` are names whose suffix was dropped."""

_DELISTED, _SIBLING, _OTHER_MARKET = 0.8, 0.9, 0.8
_FAR = {"TW": (0.93, 0.78), "JP": (0.92, 0.84), "KR": (0.92, 0.78)}
"""Names, and names of two characters: 中石化 is one company in Shanghai and another in Taipei, 佳能 is seldom Taipei's."""
_SHORT_NAME = 2
_MARGIN = 0.04
_LONGEST = 120
"""No field is longer than a company's full name with its code."""
_TWINS = 0.5
_MARKETS = {"A": 0, "HK": 1, "US": 2, "TW": 3, "JP": 4, "KR": 5, "EU": 6, "UK": 6, "AU": 6, "CA": 6}
_PLACE = re.compile(r"(\d+)(\D)")
_AROUND = " \t\r\n\u3000·•●■◆*-、，,；;。.:：“”\"'‘’【】「」『』《》"
_BRACKET = re.compile(r"^(?P<name>.+?)\s*[(（\[【〔](?P<code>[^()（）\[\]【】〔〕]+)[)）\]】〕]$")
_APART = re.compile(
    r"^(?:(?P<before>[\w.:]*\d[\w.:]*)[\s/|]+(?P<behind>\D.*)|(?P<name>.*\D)[\s/|]+(?P<code>[\w.:]*\d[\w.:]*))$"
)
_CLASS = re.compile(r"-[A-Z]$")
_SHARES = {
    "a股": "A", "沪a": "A", "深a": "A", "h股": "HK", "港股": "HK", "美股": "US", "adr": "US", "a": "A", "h": "HK", "us": "US", "hk": "HK",
}  # fmt: skip


def clearly_best(candidates: Iterable[Candidate]) -> Candidate | None:
    """The one candidate that stands clear of all others; None where two are near.

    Lines of one company are no rivals: `Master.resolve` puts the line of the likely market first, its siblings below.
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
    def securities(self) -> tuple[Security, ...]:
        """All of them, the best market first, delisted ones last."""
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
        """The symbol of the company's first line; the symbol itself where the company is not known."""
        security = self.get(symbol)
        return (security.issuer if security else None) or symbol

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
        """The securities that a code in any notation stands for, best first; () where it is no code or not listed.

        A bare code that is an index of Shanghai as well gives both, the index with the reason `index`, neither clearly best.
        """
        found = [
            c for reading in readings(text) for c in self._coded(reading) if market in (None, c.symbol.market)
        ]
        if len({self.issuer(c.symbol) for c in found}) > 1:
            found = [Candidate(c.symbol, c.name, min(c.score, _TWINS), c.reason) for c in found]
        return tuple(sorted(dict.fromkeys(found), key=lambda c: -c.score))

    def _coded(self, reading: Reading) -> Iterable[Candidate]:
        symbol = str(reading.symbol)
        security, reason = self.get(symbol), reading.reason
        if security is None:
            security, reason = self.get(self._former_codes.get(symbol, "")), "former_code"
        if security is not None:
            yield Candidate(security.symbol, security.name, reading.score, reason)
        if reading.index is not None:
            yield Candidate(reading.index, INDICES[reading.code], reading.score, "index")

    def place(self, key: str) -> int | None:
        """Where a name's key stands among the tables' keys."""
        return self._place_of.get(key)

    def candidates_at(
        self, place: int, market: str | None = None, *, traditional: bool = False
    ) -> tuple[Candidate, ...]:
        """The candidates of the name at one place of the tables' keys, best first.

        A short name in Simplified script seldom means a company of Taipei; in `traditional` it may.
        """
        key, found = self._tables.keys[place], _PLACE.findall(self._tables.places[place])
        companies: dict[Symbol | None, list[Candidate]] = {}
        for row, kind in found:
            security, (score, reason) = self.at(int(row)), SCORES[kind]
            weight = (
                score
                * (1 if security.listed else _DELISTED)
                * (1 if traditional else _likely(security, key, market))
            )
            companies.setdefault(security.issuer, []).append(
                Candidate(security.symbol, security.name, weight, reason)
            )
        return _ranked(companies.values(), market)

    def resolve(self, text: str, *, market: str | None = None, sounds: bool = True) -> tuple[Candidate, ...]:
        """The securities that a whole field stands for: code, name in any language, romanised name; best first.

        `market` decides between companies of one name and between the lines of one company, and nothing else. `sounds`
        is whether an unknown word is held against the sound of every name, which takes a millisecond.
        """
        field = text.strip(_AROUND) or text.strip()
        if len(field) > _LONGEST:
            return ()
        coded = self.by_code(field, market=market)
        if coded and coded[0].reason not in {"ticker", "bare_code"}:
            return coded
        return (
            self._by_name(field, market)
            or coded
            or self._two_parts(field, market)
            or self._by_part(field, market)
            or (self._romanised.candidates(field) if sounds else ())
        )

    def _by_name(self, field: str, market: str | None) -> tuple[Candidate, ...]:
        key = name_key(field)
        place = self._place_of.get(key, self._place_of.get(core_key(key)))
        return () if place is None else self.candidates_at(place, market, traditional=is_traditional(field))

    def _by_part(self, field: str, market: str | None) -> tuple[Candidate, ...]:
        key = name_key(field)
        place = self._partial.squeezed(key)
        if place is not None:
            return self.candidates_at(place, market)
        companies: dict[Symbol, list[Candidate]] = {}
        for candidate in self._partial.beginning(key):
            companies.setdefault(self.issuer(candidate.symbol), []).append(candidate)
        return _ranked(companies.values(), market)

    def _two_parts(self, field: str, market: str | None) -> tuple[Candidate, ...]:
        """A name with its code in brackets or beside it, or with a word about its market in brackets."""
        match = _BRACKET.match(field) or _APART.match(field)
        if match is None:
            return ()
        parts = match.groupdict()
        name, code = parts["name"] or parts["behind"], parts["code"] or parts["before"]
        hint = _SHARES.get(name_key(code), market)
        return self._agreed(self.by_code(code, market=market), self.resolve(name, market=hint))

    def _agreed(self, coded: tuple[Candidate, ...], named: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """The code decides; where the name beside it is another company's, neither is clearly best."""
        if not coded or not named:
            return coded or named
        companies = {self.issuer(c.symbol) for c in named}
        agreed = tuple(c for c in coded if self.issuer(c.symbol) in companies)
        if agreed:
            return tuple(Candidate(c.symbol, c.name, 1.0, "name_and_code") for c in agreed[:1])
        return tuple(Candidate(c.symbol, c.name, min(c.score, _TWINS), c.reason) for c in (*coded, *named))

    def beginning(self, text: str) -> tuple[Candidate, ...]:
        """The listed securities whose current name begins with `text`: those of one company likely, several a choice."""
        return self._partial.beginning(name_key(text))

    @cached_property
    def _romanised(self) -> Romanised:
        from watchlist.securities.romanised import Romanised  # noqa: PLC0415 - rapidfuzz stays out of start-up

        return Romanised(self._tables, self.at)

    @cached_property
    def _partial(self) -> Partial:
        return Partial(self._tables, self.at)

    @cached_property
    def _typeahead(self) -> TypeAhead:
        return TypeAhead(self._tables)

    def search(self, typed: str, limit: int = 20) -> tuple[Security, ...]:
        """Type-ahead: a code's start or a code in any notation, pinyin initials, part of a name in 简, 繁 or English; the best first."""
        return tuple(security for _, security in self.matches(typed, limit))

    def matches(self, typed: str, limit: int) -> tuple[tuple[Match, Security], ...]:
        """As `search`, each with how it fits."""
        found = tuple((match, self.at(row)) for match, row in self._typeahead.matches(typed, limit))
        return found or self._with_market(typed)[:limit]

    def _with_market(self, typed: str) -> tuple[tuple[Match, Security], ...]:
        """A code as tables and other programs write it: 600519.SH, SH600519, 0700.HK, NASDAQ:AAPL."""
        candidates = self.by_code(typed) if len(typed) <= _LONGEST else ()
        coded = (self.get(candidate.symbol) for candidate in candidates)
        return tuple((Match.CODE, security) for security in coded if security is not None)


def _likely(security: Security, key: str, market: str | None) -> float:
    """How likely a name alone means a security of a market that was not asked for."""
    far = _FAR.get(security.symbol.market, (1.0, 1.0)) if market != security.symbol.market else (1.0, 1.0)
    return far[len(key) <= _SHORT_NAME]


def _ranked(companies: Collection[list[Candidate]], market: str | None) -> tuple[Candidate, ...]:
    at_home = [any(line.symbol.market == market for line in lines) for lines in companies]
    ranked = (
        candidate
        for home, lines in zip(at_home, companies, strict=True)
        for candidate in _lines_of_one(lines, market, 1.0 if home or not any(at_home) else _OTHER_MARKET)
    )
    return tuple(sorted(ranked, key=lambda candidate: -candidate.score))


def _lines_of_one(lines: list[Candidate], market: str | None, weight: float) -> Iterable[Candidate]:
    """One company's lines: that of the market asked for (else the first of A, HK, US, TW) leads, the others follow."""
    best = max(line.score for line in lines) * weight
    for place, line in enumerate(sorted(lines, key=lambda line: _line_order(line, market))):
        yield Candidate(line.symbol, line.name, best * (_SIBLING if place else 1.0), line.reason)


def _line_order(line: Candidate, market: str | None) -> tuple[bool, int, bool, float]:
    """Of two classes of one market the one without a mark of its own (谷歌, 谷歌-C)."""
    market_of_line = line.symbol.market
    marked = _CLASS.search(line.name) is not None
    return market_of_line != market, _MARKETS[market_of_line], marked, -line.score


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


_IN_USE: WeakValueDictionary[tuple[Path, int, int, int], Master] = WeakValueDictionary()
_LOADING = Lock()


def user_folder() -> Path:
    """Where a newer list of the user's lies."""
    return Path(platformdirs.user_data_dir("watchlist", appauthor=False)) / "securities"


def master_folder() -> Path:
    """The folder of the master in use: the user's own where it is no older than the program's, else the program's."""
    own, shipped = user_folder(), resources.path("securities")
    mine, theirs = read_about(own), read_about(shipped)
    return own if mine and (theirs is None or str(mine["as_of"]) >= str(theirs["as_of"])) else shipped


def load_master(folder: Path | None = None) -> Master:
    """The master of a folder, or the newest there is; a damaged list of the user's does not keep the program from working."""
    if folder is not None:
        return _shared(folder)
    try:
        return _shared(master_folder())
    except (OSError, ValueError):
        return _shared(resources.path("securities"))


def _shared(folder: Path) -> Master:
    """The one of all who ask while any of them has it: it takes fifty megabytes. A list that was replaced is another."""
    with _LOADING:
        kept = (folder / FILE).stat()
        stamp = (folder, kept.st_mtime_ns, kept.st_size, kept.st_ino)
        found = _IN_USE.get(stamp) or Master(read_tables(folder))
        _IN_USE[stamp] = found
        return found
