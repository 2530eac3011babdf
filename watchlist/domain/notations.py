"""How other programs write a stock."""

from __future__ import annotations

from typing import Final

from watchlist.domain.symbols import Symbol

TRADINGVIEW: Final = {
    "SSE": "SH", "SZSE": "SZ", "HKEX": "HK", "NASDAQ": "US", "NYSE": "US", "AMEX": "US", "NYSEARCA": "US", "ARCA": "US",
    "BATS": "US", "OTC": "US", "TWSE": "TW", "TPEX": "TWO", "TSE": "T", "XETR": "DE", "MIL": "MI", "LSE": "L", "ASX": "AX",
    "TSX": "TO", "SIX": "SW", "OMXSTO": "ST",
}  # fmt: skip
"""TradingView's names of exchanges, and ours."""

PREFIXES: Final = TRADINGVIEW | {
    "SHA": "SH", "SHE": "SZ", "HKG": "HK", "TPE": "TW", "TYO": "T", "LON": "L", "ETR": "DE", "BIT": "MI", "STO": "ST", "TSE": "TO",
    "NYSEAMERICAN": "US", "OTCMKTS": "US",
}  # fmt: skip
"""What stands before the colon of a code in tables: TradingView's names, and those of Google Finance and its like."""

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


_TONGDAXIN: Final = {"SZ": "0", "SH": "1", "BJ": "2"}
_TONGHUASHUN: Final = {"SH": "17", "SZ": "33", "US": "185"}
_GROWTH_BOARD: Final = "08"
"""What codes of Hong Kong's growth board begin with."""


def in_tongdaxin(symbol: Symbol) -> str | None:
    """A symbol as 通达信 writes it; None where it has no such market.

    >>> [in_tongdaxin(Symbol.parse(text)) for text in ("688256.SH", "920799.BJ", "00020.HK", "GDS.US", "7203.T")]
    ['1688256', '2920799', '31#00020', '74#GDS', None]
    """
    if symbol.exchange == "HK":
        return f"{48 if symbol.code.startswith(_GROWTH_BOARD) else 31}#{symbol.code}"
    if symbol.exchange == "US":
        return f"74#{symbol.code}"
    market = _TONGDAXIN.get(symbol.exchange)
    return None if market is None else f"{market}{symbol.code}"


def in_tonghuashun(symbol: Symbol) -> str | None:
    """A symbol as 同花顺 writes it; None where it has no such market, or, as for Beijing, nobody knows which.

    >>> [in_tonghuashun(Symbol.parse(text)) for text in ("688256.SH", "300308.SZ", "00020.HK", "GDS.US", "920799.BJ")]
    ['17:688256', '33:300308', '177:HK0020', '185:GDS', None]
    """
    if symbol.exchange == "HK":
        return f"177:HK{symbol.code.lstrip('0'):0>4}"
    market = _TONGHUASHUN.get(symbol.exchange)
    return None if market is None else f"{market}:{symbol.code}"
