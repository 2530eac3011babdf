"""How other programs write the exchange of a stock."""

from __future__ import annotations

from typing import Final

from watchlist.domain.symbols import Symbol

TRADINGVIEW: Final = {
    "SSE": "SH", "SZSE": "SZ", "HKEX": "HK", "NASDAQ": "US", "NYSE": "US", "AMEX": "US", "NYSEARCA": "US", "ARCA": "US",
    "BATS": "US", "OTC": "US", "TWSE": "TW", "TPEX": "TWO", "TSE": "T", "XETR": "DE", "MIL": "MI", "LSE": "L", "ASX": "AX",
    "TSX": "TO", "SIX": "SW", "OMXSTO": "ST",
}  # fmt: skip
"""TradingView's names of exchanges, and ours."""

_NAMED: Final = {ours: theirs for theirs, ours in TRADINGVIEW.items() if ours != "US"}


def in_tradingview(symbol: Symbol) -> str | None:
    """A symbol as TradingView writes it; None where it has no such exchange.

    >>> [in_tradingview(Symbol.parse(text)) for text in ("688256.SH", "00020.HK", "GDS.US", "920799.BJ")]
    ['SSE:688256', 'HKEX:20', 'GDS', None]
    """
    code = symbol.code.replace("-", "_").replace("&", "_")
    if symbol.exchange == "US":
        return code  # which of the exchanges there is not known; TradingView finds it by itself
    exchange = _NAMED.get(symbol.exchange)
    if exchange is None:
        return None
    return f"{exchange}:{code.lstrip('0') if symbol.exchange == 'HK' else code}"
