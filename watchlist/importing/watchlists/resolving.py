"""What the entries of a list stand for: codes by their notation, names through the lexicon, nothing by guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from watchlist.domain.errors import BadSymbol
from watchlist.domain.outside_lists import OutsideEntry, OutsideList, ResolvedEntry, ResolvedList, Sort
from watchlist.domain.securities import Candidate
from watchlist.domain.symbols import MARKETS, Symbol
from watchlist.importing.watchlists.markets import sort_of, sort_of_bare, sort_of_name
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.master import clearly_best

_COVERED: Final = frozenset(("SH", "SZ", "BJ", "HK", "US", "TW", "TWO"))
"""Exchanges whose securities are all known here: a code that is not among them is no stock of today."""
_LIKE_AN_INDEX: Final = re.compile(r"88\d{4}|9[389]\d{4}", re.ASCII)
"""Codes of sector and other indices where no stock has them: Beijing's old codes begin alike."""

_SURE: Final = 0.85
_PRINTED: Final = 0.6
_MAJORITY: Final = 0.8
_ENOUGH: Final = 0.6
_LEAST: Final = 2
_DIGITS: Final = 6
_MOST: Final = 5


def resolve_list(outside: OutsideList, lexicon: Lexicon, file: str = "") -> ResolvedList | None:
    """The list with what each entry stands for; None where a tentative one turns out to be no list of securities."""
    entries = tuple(_resolved(entry, lexicon, None) for entry in outside.entries)
    home = _home(entries)
    if home is not None:
        entries = tuple(
            _resolved(entry.entry, lexicon, home) if entry.reason in {"ambiguous", "no_such_name"} else entry
            for entry in entries
        )
    if outside.tentative and not _is_a_list(entries):
        return None
    return ResolvedList(outside.name, outside.program, file, entries, outside.names, outside.oddities)


def _is_a_list(entries: tuple[ResolvedEntry, ...]) -> bool:
    told = sum(entry.symbol is not None or entry.sort is not Sort.STOCK for entry in entries)
    stocks = sum(entry.symbol is not None for entry in entries)
    return stocks >= min(_LEAST, len(entries)) and told >= _ENOUGH * len(entries)


def _home(entries: tuple[ResolvedEntry, ...]) -> str | None:
    """The market that nearly all stocks of the list are of."""
    counts = Counter(entry.symbol.market for entry in entries if entry.symbol)
    if not counts:
        return None
    market, count = counts.most_common(1)[0]
    return market if count >= _MAJORITY * counts.total() else None


def _resolved(entry: OutsideEntry, lexicon: Lexicon, market: str | None) -> ResolvedEntry:
    sort = _sort(entry)
    if sort is not Sort.STOCK:
        return ResolvedEntry(entry, sort, name=entry.name)
    if not entry.code:
        return _by_name(entry, lexicon, market)
    if entry.exchange:
        return _with_exchange(entry, lexicon)
    return _bare(entry, lexicon, market)


def _sort(entry: OutsideEntry) -> Sort:
    """What kind of thing an entry is: by its name where that says so, by the shape of its code, else a stock."""
    if entry.sort is not None:
        return entry.sort
    code, exchange = entry.code.upper(), entry.exchange
    by_name = sort_of_name(entry.name)
    if by_name is not None:
        return by_name
    if not exchange and code[:2] in {"SH", "SZ", "BJ"} and code[2:].lstrip(".").isdigit():
        exchange, code = code[:2], code[2:].lstrip(".")
    if not exchange and code.rpartition(".")[2] in {"SH", "SS", "SZ", "BJ"}:
        code, _, exchange = code.rpartition(".")
        exchange = exchange.replace("SS", "SH")
    found = sort_of(code, exchange) if exchange else sort_of_bare(code)
    return found or Sort.STOCK


def _with_exchange(entry: OutsideEntry, lexicon: Lexicon) -> ResolvedEntry:
    """A code of an exchange that the list names."""
    if entry.exchange not in MARKETS:
        return ResolvedEntry(entry, Sort.STOCK, reason="unknown_exchange")
    symbol = f"{entry.code.upper().replace('-', '.')}.{entry.exchange}"
    found = tuple(c for c in lexicon.master.by_code(symbol) if c.reason != "index")
    if found:
        return _agreeing(entry, found, lexicon)
    if entry.exchange not in _COVERED:
        return ResolvedEntry(entry, Sort.STOCK, candidates=_as_printed(entry), reason="unknown_exchange")
    return ResolvedEntry(
        entry, Sort.STOCK, candidates=_named(entry, lexicon, None)[:_MOST], reason="no_such_code"
    )


def _as_printed(entry: OutsideEntry) -> tuple[Candidate, ...]:
    """The symbol that code and exchange would make, for a person to judge."""
    try:
        symbol = Symbol.parse(f"{entry.code}.{entry.exchange}")
    except BadSymbol:
        return ()
    return (Candidate(symbol, entry.name or entry.code, _PRINTED, "printed_code"),)


def _bare(entry: OutsideEntry, lexicon: Lexicon, market: str | None) -> ResolvedEntry:
    """A code that names no exchange of its own in a field of its own: the name beside it decides, else the list's market."""
    found = lexicon.master.by_code(entry.code)
    if entry.name:
        found = tuple(c for c in found if c.reason != "index")
    if not found and _LIKE_AN_INDEX.fullmatch(entry.code):
        return ResolvedEntry(entry, Sort.INDEX, name=entry.name)
    if not found and (shortened := _without_its_zeros(entry, lexicon, market)):
        return _taken(entry, shortened)
    if not found:
        named = _named(entry, lexicon, market)
        return ResolvedEntry(entry, Sort.STOCK, candidates=named[:_MOST], reason="no_such_code")
    if len({lexicon.master.issuer(c.symbol) for c in found}) == 1:
        return _agreeing(entry, found, lexicon)
    companies = {lexicon.master.issuer(c.symbol) for c in _named(entry, lexicon, market)}
    meant = [c for c in found if lexicon.master.issuer(c.symbol) in companies]
    if not meant and all(c.reason != "index" for c in found):
        meant = [c for c in found if c.symbol.market == market]
    if len(meant) == 1:
        return _taken(entry, meant[0])
    return ResolvedEntry(entry, Sort.STOCK, candidates=found[:_MOST], reason="ambiguous")


def _without_its_zeros(entry: OutsideEntry, lexicon: Lexicon, market: str | None) -> Candidate | None:
    """The security of a code that a spreadsheet took for a number (1 for 000001), where the name beside it says which."""
    if not (entry.name and entry.code.isdigit() and entry.code.isascii() and len(entry.code) < _DIGITS):
        return None
    companies = {lexicon.master.issuer(c.symbol) for c in _named(entry, lexicon, market)}
    filled = lexicon.master.by_code(entry.code.zfill(_DIGITS))
    meant = [c for c in filled if c.reason != "index" and lexicon.master.issuer(c.symbol) in companies]
    return meant[0] if len(meant) == 1 else None


def _agreeing(entry: OutsideEntry, found: tuple[Candidate, ...], lexicon: Lexicon) -> ResolvedEntry:
    """The security of a code, unless the name beside it is clearly another company's."""
    best = found[0]
    named = clearly_best(_named(entry, lexicon, best.symbol.market))
    if named is not None and named.score >= _SURE and not _same_company(named, best, lexicon):
        return ResolvedEntry(entry, Sort.STOCK, candidates=(best, named), reason="code_and_name_differ")
    return _taken(entry, best)


def _same_company(one: Candidate, other: Candidate, lexicon: Lexicon) -> bool:
    return lexicon.master.issuer(one.symbol) == lexicon.master.issuer(other.symbol)


def _by_name(entry: OutsideEntry, lexicon: Lexicon, market: str | None) -> ResolvedEntry:
    if not entry.name:
        return ResolvedEntry(entry, Sort.STOCK, reason="unreadable")
    named = _named(entry, lexicon, market)
    best = clearly_best(named)
    if best is not None and best.score >= _SURE:
        return _taken(entry, best)
    return ResolvedEntry(entry, Sort.STOCK, candidates=named[:_MOST], reason=_why_not(named, lexicon))


def _why_not(named: tuple[Candidate, ...], lexicon: Lexicon) -> str:
    if not named:
        return "no_such_name"
    securities = [lexicon.master.get(candidate.symbol) for candidate in named]
    gone = all(security is not None and not security.listed for security in securities)
    return "delisted" if gone else "ambiguous"


def _named(entry: OutsideEntry, lexicon: Lexicon, market: str | None) -> tuple[Candidate, ...]:
    return lexicon.resolve(entry.name, market=market) if entry.name else ()


def _taken(entry: OutsideEntry, found: Candidate) -> ResolvedEntry:
    return ResolvedEntry(entry, Sort.STOCK, found.symbol, found.name, reason=found.reason)


def resolve_lists(lists: Iterable[OutsideList], lexicon: Lexicon, file: str) -> tuple[ResolvedList, ...]:
    """All lists of a file that turn out to be lists."""
    resolved = (resolve_list(each, lexicon, file) for each in lists)
    return tuple(each for each in resolved if each is not None)
