"""What exchange an entry is of, in the words of each program, and what kind of thing a code is."""

from __future__ import annotations

import re
from typing import Final

from watchlist.domain.outside_lists import Sort

TRADINGVIEW_OTHERS: Final = {
    **dict.fromkeys(("INDEX", "TVC", "SP", "DJ", "CBOE", "CSI", "HSI", "NIKKEI", "ECONOMICS"), Sort.INDEX),
    **dict.fromkeys(("FX", "FX_IDC", "OANDA", "FOREXCOM", "CRYPTO", "CRYPTOCAP", "BINANCE", "BITSTAMP", "COINBASE", "KRAKEN",
                     "COMEX", "NYMEX", "CME", "CME_MINI", "CBOT", "ICEUS", "SHFE", "DCE", "CZCE"), Sort.OTHER),
}  # fmt: skip
"""Sources of TradingView that are no exchanges of shares."""

TONGDAXIN: Final = {"0": "SZ", "1": "SH", "2": "BJ", "31": "HK", "48": "HK", "71": "HK", "74": "US"}
TONGDAXIN_OTHERS: Final = {
    **dict.fromkeys(("12", "27", "62", "102"), Sort.INDEX),
    **dict.fromkeys(("33", "34"), Sort.FUND),
    **dict.fromkeys(("28", "29", "30", "42", "47"), Sort.OTHER),
}

TONGHUASHUN: Final = {
    "17": "SH", "18": "SH", "20": "SH", "33": "SZ", "36": "SZ", "71": "BJ", "87": "BJ", "120": "BJ", "151": "BJ", "177": "HK",
    "185": "US",
}  # fmt: skip
TONGHUASHUN_OTHERS: Final = {"16": Sort.INDEX, "20": Sort.FUND, "36": Sort.FUND}

_KINDS: Final[dict[str, tuple[tuple[Sort, re.Pattern[str]], ...]]] = {
    exchange: tuple((sort, re.compile(pattern, re.ASCII)) for sort, pattern in kinds)
    for exchange, kinds in {
        "SH": (
            (Sort.STOCK, r"60[0135]\d{3}|68[89]\d{3}|900\d{3}"),
            (Sort.FUND, r"5\d{5}"),
            (Sort.INDEX, r"00\d{4}|88\d{4}|9[39]\d{4}|1A\d{4}|1B\d{4}"),
            (Sort.BOND, r"0[12]\d{4}|[12]\d{5}"),
            (Sort.OTHER, r"7\d{5}"),
        ),
        "SZ": (
            (Sort.STOCK, r"00[0-4]\d{3}|30[0-2]\d{3}|200\d{3}"),
            (Sort.FUND, r"1[568]\d{4}"),
            (Sort.INDEX, r"39\d{4}|98\d{4}"),
            (Sort.BOND, r"1[0-4]\d{4}"),
        ),
        "BJ": (
            (Sort.STOCK, r"92\d{4}|4[3]\d{4}|8[378]\d{4}"),
            (Sort.INDEX, r"899\d{3}"),
            (Sort.BOND, r"81\d{4}"),
        ),
        "HK": ((Sort.STOCK, r"\d{1,5}"), (Sort.INDEX, r"HS\w*|HZ\w*")),
        "US": ((Sort.STOCK, r"[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?"),),
    }.items()
}
"""Exchange -> kinds and the shapes of their codes."""

_BARE_FUND: Final = re.compile(r"(?:5[0168]|15|16|18)\d{4}", re.ASCII)
_BARE_INDEX: Final = re.compile(r"399\d{3}|899\d{3}|999999|880\d{3}|\^.+", re.ASCII)
_BARE_BOND: Final = re.compile(r"(?:204|131|11[0138]|12[378])\d{3}", re.ASCII)
_FUND_NAME: Final = re.compile(r"(?:ETF|LOF|REITs?|基金)(?:[A-Z]|联接)?$|ETF", re.IGNORECASE)
_INDEX_NAME: Final = re.compile(
    r"^(?:沪深|滬深|中证|中證|上证|上證|深证|深證|国证|北证|科创|創業板|创业板|恒生|恆生|标普|標普|纳斯达克|納斯達克|道琼斯|日经|日經)"
    r"[\w ]*?(?:指|指数|指數|综指|成指|\d{2,4})$|(?:指数|指數|综指|成指)$"
)
_BOND_NAME: Final = re.compile(r"转债|轉債|国债|國債|逆回购|可转债|^(?:GC|R-)\d{3}$")


def sort_of(code: str, exchange: str) -> Sort | None:
    """What kind of thing a code of an exchange is; None where the exchange has no such code, or is not known here."""
    kinds = _KINDS.get(exchange, ())
    return next((sort for sort, shape in kinds if shape.fullmatch(code)), None)


def sort_of_bare(code: str) -> Sort | None:
    """What a code without an exchange is where its digits alone say that it is no stock."""
    if _BARE_FUND.fullmatch(code):
        return Sort.FUND
    if _BARE_INDEX.fullmatch(code):
        return Sort.INDEX
    return Sort.BOND if _BARE_BOND.fullmatch(code) else None


def sort_of_name(name: str) -> Sort | None:
    """What a name says it is where it says that it is no stock."""
    squeezed = name.replace(" ", "")
    if _FUND_NAME.search(squeezed):
        return Sort.FUND
    if _INDEX_NAME.search(squeezed):
        return Sort.INDEX
    return Sort.BOND if _BOND_NAME.search(squeezed) else None
