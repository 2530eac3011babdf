"""Symbols: one canonical form for every listed security, and the exchanges behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self

from watchlist.domain.errors import BadSymbol

MARKETS = {
    "SH": "A", "SZ": "A", "BJ": "A", "HK": "HK", "US": "US",
    "TW": "TW", "TWO": "TW", "T": "JP", "KS": "KR", "KQ": "KR",
    "PA": "EU", "DE": "EU", "MI": "EU", "AS": "EU", "ST": "EU", "SW": "EU", "L": "UK", "AX": "AU", "TO": "CA",
}  # fmt: skip
"""Suffix of a canonical symbol -> market."""

_SHAPES = {
    "SH": r"\d{6}", "SZ": r"\d{6}", "BJ": r"\d{6}", "HK": r"\d{5}", "US": r"[A-Z][A-Z0-9]{0,5}([.-][A-Z]{1,3})?",
    "TW": r"\d{4,6}[A-Z]?", "TWO": r"\d{4,6}[A-Z]?", "T": r"\d{3}[0-9A-Z]", "KS": r"\d{6}", "KQ": r"\d{6}",
    **dict.fromkeys(("PA", "DE", "MI", "AS", "ST", "SW", "L", "AX", "TO"), r"[A-Z0-9]{1,6}"),
}  # fmt: skip


@dataclass(frozen=True, slots=True, order=True)
class Symbol:
    """A listed security, written CODE.EXCHANGE everywhere: 688256.SH, 00700.HK, GDS.US, 2330.TW, BRK.B.US."""

    code: str
    exchange: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the canonical form; Hong Kong codes may lack their zeros. Raises BadSymbol."""
        code, _, exchange = text.strip().upper().rpartition(".")
        if exchange == "HK" and code.isdigit():
            code = code.zfill(5)
        shape = _SHAPES.get(exchange)
        if shape is None or not re.fullmatch(shape, code, re.ASCII):
            raise BadSymbol(text)
        return cls(code, exchange)

    @property
    def market(self) -> str:
        """A, HK, US, TW, JP, KR; EU, UK, AU or CA for codes that are taken as printed."""
        return MARKETS[self.exchange]

    def __str__(self) -> str:
        return f"{self.code}.{self.exchange}"
