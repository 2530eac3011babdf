"""A listed instrument and the candidates for a name."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.symbols import Symbol


@dataclass(frozen=True, slots=True)
class Security:
    """One line of the security master.

    `name` is the short name in the market's own Chinese script (简 for A-shares), `initials` its pinyin initials in
    lower case, polyphones as alternatives divided by a blank (`cqbh zqbh`), `issuer` the symbol of the company's first line.
    """

    symbol: Symbol
    name: str
    name_en: str = ""
    name_hant: str = ""
    full_name: str = ""
    industry: str = ""
    initials: str = ""
    issuer: Symbol | None = None
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Candidate:
    """A security that a written name can stand for; `score` in 0…1, `reason` the rule that matched (`name`, `code`, …)."""

    symbol: Symbol
    name: str
    score: float
    reason: str
