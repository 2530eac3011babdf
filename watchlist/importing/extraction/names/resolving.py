"""Written names to securities: codes beside the name decide, markets settle what is near, nothing is guessed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import Symbol
from watchlist.securities.codes import WRITTEN_ABROAD, WRITTEN_ANYHOW
from watchlist.securities.keys import chinese_key, is_chinese
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.master import clearly_best
from watchlist.securities.matcher import Hit

_CODE = re.compile(rf"(?<![A-Za-z0-9.])({WRITTEN_ANYHOW})(?![A-Za-z0-9])")
_FOREIGN = re.compile(r"[A-Z0-9]{1,6}\.(?:PA|DE|MI|L|ST|AS|SW|AX|TO)")
_ELSEWHERE = re.compile(rf"[(\[]\s*`?(?:{WRITTEN_ABROAD})\s*[`)\],/;]")
"""A code that says that the company is none of the list of securities, whatever its name."""
_BRACKETED = re.compile(r"[(\[]\s*([^()\[\]\s][^()\[\]]{0,24}?)\s*[)\]]|/(?:S/)?((?:SH|SZ|BJ|HK)?\d{5,6})\b")
_TRUST = {
    "learned": 1.0, "code": 1.0, "name": 1.0, "full_name": 1.0, "english": 0.97, "brand": 0.97, "transliteration": 0.97,
    "short": 0.96, "share_class": 0.95, "former_name": 0.93, "former_code": 0.97, "bare_code": 0.93, "ticker": 0.9,
    "pinyin": 0.7, "near_pinyin": 0.5,
}  # fmt: skip
_AMBIGUOUS, _BY_MARKET, _CODE_AGAINST_NAME, _ACRONYM = 0.4, 0.82, 0.6, 0.75
_PRINTED = 0.8
"""A code of an exchange that the master does not hold: taken as printed, never sure."""
_MOST = 5
_KNOWN = 0.9
_LEAST = 0.6
"""Candidates below this are shown, none is chosen."""
_NEAR = 0.6
_SHORTENED = 0.78
_SHORTENED_LENGTH = 3
_SHORT_LENGTH = 2
"""Two characters name a company abroad (华东 in Taipei) only where the document is about its market."""
_MOST_GUESSES = 2_000
"""So many unknown words of a document are held against all names: each takes a millisecond, and no report has so many."""
_MAJORITY = 0.6
_NUMBER = re.compile(r"\s?[(\[]\s?(?P<code>\d{1,5})\s?[)\],，;]")
_ACRONYM_LENGTH = 4
_NEAR_HOME = frozenset({"A", "HK", "US", "TW"})
"""Markets that reports are written about; suppliers in Japan or Europe say nothing of a report's own market."""
_OF_CHINA, _PLAINLY = ("A", "HK"), 0.75
"""A report on a chain abroad is still of Shanghai where nearly all companies of China that it names are."""
_ABROAD = frozenset({"TW", "JP", "KR", "EU"})
_FULLWIDTH = {i: i - 0xFEE0 for i in range(0xFF01, 0xFF5F)}


class Resolved(NamedTuple):
    """What a written name stands for: `symbol` the one clearly best candidate, `trust` how far to believe it."""

    symbol: Symbol | None
    candidates: tuple[Candidate, ...]
    trust: float


class Resolver:
    """Resolves the names of one document."""

    def __init__(self, lexicon: Lexicon, broker: str | None, market: str | None) -> None:
        self._lexicon, self._broker, self.market = lexicon, broker, market
        self._looked_up: dict[str, tuple[Candidate, ...]] = {}
        self._shortenings: dict[str, tuple[Candidate, ...]] = {}
        self._settled: dict[str, tuple[Hit, Resolved]] = {}
        self._guesses = 0

    def resolve(self, text: str, note: str = "", hit: Hit | None = None) -> Resolved:
        """The security that `text` stands for; `note` is what the brackets and links behind it hold."""
        if hit is not None and not note:
            return self._again(text, hit)
        named = _of_line(note, self._named(text, hit))
        if _ELSEWHERE.search(note.translate(_FULLWIDTH)):
            return Resolved(None, named[:_MOST], _AMBIGUOUS)
        if numbered := self._numbered(note, named):
            return Resolved(numbered.symbol, (numbered,), 1.0)
        codes = tuple(_codes(note))
        coded = next((found for code in codes if (found := self._coded(code, named))), ())
        if coded:
            return self._with_code(coded, named)
        if foreign := next((code for code in codes if _FOREIGN.fullmatch(code)), None):
            printed = Candidate(Symbol.parse(foreign), text, _PRINTED, "printed_code")
            return Resolved(printed.symbol, (printed, *named)[:_MOST], _PRINTED)
        return self._chosen(text, named, hit)

    def _again(self, text: str, hit: Hit) -> Resolved:
        """What a name without a note stands for; a report tells most of its names more than once."""
        known = self._settled.get(text)
        if known is None or known[0].candidates is not hit.candidates:
            known = self._settled[text] = hit, self._chosen(text, self._named(text, hit), hit)
        return known[1]

    def _named(self, text: str, hit: Hit | None) -> tuple[Candidate, ...]:
        if hit is not None and not self._lexicon.aliases:
            return hit.candidates
        learned = self._looked_up.get(text)
        if learned is None:
            sounds = hit is None and self._may_guess()
            learned = self._lexicon.resolve(text, broker=self._broker, market=self.market, sounds=sounds)
            self._looked_up[text] = learned
        if hit is None or (learned and learned[0].reason == "learned"):
            return learned
        return hit.candidates

    def _may_guess(self) -> bool:
        """Whether one more unknown word of the document is held against all names."""
        self._guesses += 1
        return self._guesses <= _MOST_GUESSES

    def _coded(self, code: str, named: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
        """What a code beside a name stands for; bare letters that a known Chinese name contradicts are a note (CMP)."""
        found = tuple(c for c in self._lexicon.master.by_code(code) if c.reason != "index")
        known = {self._issuer(c) for c in named if c.score >= _KNOWN and is_chinese(c.name)}
        if known and not any(c.reason != "ticker" or self._issuer(c) in known for c in found):
            return ()
        return found

    def _numbered(self, note: str, named: tuple[Candidate, ...]) -> Candidate | None:
        """The company of the name whose number stands in the brackets: 佳能(2374); its line in Hong Kong as papers there print it: 建设银行(939)."""
        number = _NUMBER.match(note.translate(_FULLWIDTH))
        if number is None or not named:
            return None
        if own := next((one for one in named[1:] if one.symbol.code == number["code"]), None):
            return Candidate(own.symbol, own.name, 1.0, "code")
        lines = (named[0].symbol, *self._lexicon.master.siblings(named[0].symbol))
        listed = (line for line in lines if line.market == "HK" and line.code == number["code"].zfill(5))
        return next((Candidate(line, named[0].name, 1.0, "code") for line in listed), None)

    def _with_code(self, coded: tuple[Candidate, ...], named: tuple[Candidate, ...]) -> Resolved:
        """A code beats a name; where the name says another company, a person has to look."""
        issuers = {self._issuer(c) for c in named}
        agreed = [c for c in coded if self._issuer(c) in issuers]
        best = agreed[0] if agreed else coded[0]
        merged = tuple(dict.fromkeys((best, *coded, *named)))[:_MOST]
        if agreed or not named:
            return Resolved(best.symbol, (best,), 1.0 if agreed or best.reason == "code" else 0.9)
        return Resolved(best.symbol, merged, _CODE_AGAINST_NAME)

    def _chosen(self, text: str, named: tuple[Candidate, ...], hit: Hit | None) -> Resolved:
        named = named or self._shortened(text)
        if not named:
            return Resolved(None, (), 0.0)
        best = clearly_best(named) or self._of_one_issuer(named)
        if best is None:
            return self._by_market(named)
        if best.score < _LEAST:
            return Resolved(None, named[:_MOST], best.score)
        at_home = self.market in {None, best.symbol.market} or any(
            line.market == self.market for line in self._lexicon.master.siblings(best.symbol)
        )
        if hit is None and len(text) <= _SHORT_LENGTH and best.symbol.market in _ABROAD and not at_home:
            return Resolved(None, named[:_MOST], _AMBIGUOUS)
        trust = _TRUST.get(best.reason, _NEAR) * (1.0 if best.score > _AMBIGUOUS else best.score)
        if text.isascii() and len(text) <= _ACRONYM_LENGTH and not at_home:
            trust = min(trust, _ACRONYM)
        ticker = hit is not None and hit.kinds == {"ticker"}
        return Resolved(best.symbol if ticker else self._home_line(best), named[:_MOST], trust)

    def _shortened(self, text: str) -> tuple[Candidate, ...]:
        """The one company whose name begins with the text, where only the end of the name was left out."""
        known = self._shortenings.get(text)
        if known is None:
            known = self._shortenings[text] = self._begun(text) if self._may_guess() else ()
        return known

    def _begun(self, text: str) -> tuple[Candidate, ...]:
        key = chinese_key(text)
        if len(key) < _SHORTENED_LENGTH or not is_chinese(key):
            return ()
        found = [one for one in self._lexicon.master.search(key, 4) if chinese_key(one.name).startswith(key)]
        if len({one.issuer for one in found}) != 1:
            return ()
        return (Candidate(found[0].symbol, found[0].name, _SHORTENED, "shortened"),)

    def _home_line(self, best: Candidate) -> Symbol:
        """The line at home of a company of Taiwan, Japan or Korea: its American receipts are seldom meant."""
        if best.symbol.market != "US":
            return best.symbol
        siblings = self._lexicon.master.siblings(best.symbol)
        return next((line for line in siblings if line.market in _ABROAD), best.symbol)

    def _of_one_issuer(self, named: tuple[Candidate, ...]) -> Candidate | None:
        """The best line, where the near candidates are lines of one company."""
        near = [c for c in named if named[0].score - c.score < 0.04]  # noqa: PLR2004 - as clearly_best
        if len({self._issuer(c) for c in near}) > 1:
            return None
        return next((c for c in near if c.symbol.market == self.market), near[0])

    def _by_market(self, named: tuple[Candidate, ...]) -> Resolved:
        at_home = [c for c in named if c.symbol.market == self.market and named[0].score - c.score < 0.04]  # noqa: PLR2004
        if len({self._issuer(c) for c in at_home}) == 1:
            return Resolved(at_home[0].symbol, named[:_MOST], _BY_MARKET)
        return Resolved(None, named[:_MOST], _AMBIGUOUS)

    def _issuer(self, candidate: Candidate) -> Symbol:
        return self._lexicon.master.issuer(candidate.symbol)


def _of_line(note: str, named: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates of the share that a mark behind the name says: 中国重汽 A-H is that of the mainland, 中国重汽 H that of Hong Kong."""
    line = _LINE.match(note) if note else None
    market = line and ("A" if line["home"] else "HK")
    near = tuple(c for c in named if c.symbol.market == market and named[0].score - c.score < 0.04)  # noqa: PLR2004
    return near or named


_LINE = re.compile(r"\s?[-\u2013]?\s?(?:(?P<home>A)(?:\s?[-/+&]?\s?H)?|H)股?(?![A-Za-z0-9])")


def _codes(note: str) -> Iterable[str]:
    """What brackets and links hold that may be a code."""
    if not note:
        return
    for match in _BRACKETED.finditer(note.translate(_FULLWIDTH)):
        inside = (match[1] or match[2] or "").strip("` ")
        found = _CODE.match(inside)
        if _CODE.fullmatch(inside) or _FOREIGN.fullmatch(inside):
            yield inside
        elif found and (" " in found[1] or any(char.isdigit() for char in found[1])):
            yield found[1]


def home_market(hits: Iterable[Hit]) -> str | None:
    """The market that most of the names are listed on, None where none has a clear majority."""
    counts = Counter(
        market for hit in hits if hit.candidates and (market := hit.candidates[0].symbol.market) in _NEAR_HOME
    )
    of_china = Counter({market: counts[market] for market in _OF_CHINA if counts[market]})
    return _clearly_most(counts, _MAJORITY) or _clearly_most(of_china, _PLAINLY)


def _clearly_most(counts: Counter[str], share: float) -> str | None:
    """The market with so large a share of the names."""
    if not counts:
        return None
    market, count = counts.most_common(1)[0]
    return market if count >= share * counts.total() else None
