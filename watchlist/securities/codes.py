"""Every notation of a security's code: reading any of them, writing each of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from watchlist.domain.symbols import Symbol

_SH, _SZ, _BJ, _HK, _US = ("SH",), ("SZ",), ("BJ",), ("HK",), ("US",)
_MAINLAND = ("SH", "SZ", "BJ")
_A = r"(?P<code>\d{6})"
_H = r"(?P<code>\d{1,5})"
_U = r"(?P<code>[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?)"
_T = r"(?P<code>\d{4,6}[A-Z]?)"
_J = r"(?P<code>\d{3}[0-9A-Z])"
_E = r"(?P<code>[A-Z0-9]{1,6})"

_NOTATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"{_A}\s*\.\s*(?:SH|SS|XSHG|SSE|SHSE)|(?:SHSE|SSE|SH|XSHG)\s*[.:]?\s*{_A}|17:{_A}|1\.{_A}|1{_A}", _SH),
    (rf"{_A}\s*\.\s*(?:SZ|XSHE|SZSE)|(?:SZSE|SZ|XSHE)\s*[.:]?\s*{_A}|33:{_A}", _SZ),
    (rf"{_A}\s*\.\s*(?:BJ|XBSE|BSE|BJSE)|(?:BJSE|BSE|BJ)\s*[.:]?\s*{_A}|(?:71|87|120|151):{_A}|2{_A}", _BJ),
    (rf"0\.{_A}|0{_A}", ("SZ", "BJ")),
    (rf"{_A}\s+(?:CH|C1|C2|CG|CS)(?:\s+EQUITY)?", _MAINLAND),
    (rf"{_H}\s*\.\s*(?:HK|XHKG|SEHK)|(?:HKEX|SEHK|HK|XHKG)\s*[.:]?\s*{_H}|116\.{_H}|31#{_H}|177:HK{_H}", _HK),
    (rf"{_H}\s+HK(?:\s+EQUITY)?", _HK),
    (rf"{_U}\.(?:US|O|OQ|N|K|P|PK|NASDAQ|NYSE|AMEX)|{_U}\s+(?:US|UN|UQ|UW|UA)(?:\s+EQUITY)?", _US),
    (rf"(?:NASDAQ|NYSE|AMEX|NYSE\s?(?:AMERICAN|ARCA)|US|OTC(?:QX|QB|MKTS)?)\s*[.:]\s*{_U}|GB_{_U}|10[567]\.{_U}|74#{_U}|185:{_U}|\$\s*{_U}", _US),
    (rf"{_T}\s*\.\s*TWO?|(?:TWSE|TPEX|TPE|TW)\s*[.:]?\s*{_T}|{_T}\s+TT(?:\s+EQUITY)?", ("TW", "TWO")),
    (rf"{_J}\.T|(?:TYO|TSE)\s*:\s*{_J}|{_J}\s+J[PT](?:\s+EQUITY)?", ("T",)),
    *((rf"{_E}\.{exchange}", (exchange,)) for exchange in ("PA", "DE", "MI", "AS", "ST", "SW", "L", "AX", "TO")),
    *((rf"(?:{board})\s*:\s*{_E}", (exchange,)) for board, exchange in (("ASX", "AX"), ("TSXV?|CVE", "TO"), ("LSE|LON", "L"))),
    (rf"{_T}-TWO?", ("TW", "TWO")),
    (rf"{_U}-US", _US),
    (rf"{_H}-HK", _HK),
    (rf"{_A}-CN", _MAINLAND),
    (rf"{_J}-JP", ("T",)),
    (rf"{_A}-KR", ("KS", "KQ")),
    (rf"{_A}\.K[SQ]|(?:KRX|KOSDAQ)\s*:\s*{_A}|{_A}\s+K[SPQ](?:\s+EQUITY)?", ("KS", "KQ")),
)  # fmt: skip


def _numbered(pattern: str) -> re.Pattern[str]:
    """One group name may stand in one place only: number them."""
    parts = pattern.split("(?P<code>")
    return re.compile("".join(p if i == 0 else f"(?P<code{i}>{p}" for i, p in enumerate(parts)), re.ASCII)


_READERS = tuple((_numbered(pattern), exchanges) for pattern, exchanges in _NOTATIONS)
_LETTERED_US = re.compile(r"US([A-Z]{1,5}(?:\.[A-Z])?)", re.ASCII)
_TICKER = re.compile(r"[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,3})?", re.ASCII)
_WRAPPED = re.compile(r"^[\s(\[{<「【〔]+|[\s)\]}>」】〕]+$")

PRINTED_MAINLAND = r"\d{6}(?:\.(?:sh|sz|bj))?"
"""A mainland code as reports print it, in folded text."""

PRINTED_HONG_KONG = r"\d{1,5}\.hk"
"""A code of Hong Kong likewise; rows of tables have four or five digits."""

PRINTED_BESIDE = r"\d{3,6}(?:[. ](?:sh|sz|bj|hk))?"
"""A code in the brackets behind a company's name, its exchange or not."""

PRINTED_TERMINAL = r"[a-z0-9]{1,6}\s(?:ch|hk|tt|ks|kq|jp|jt|us|un|uw|uq)"
"""A code as terminals write it: 3711 tt, 688498 ch."""

PRINTED_NUMBER = r"\d{4,6}"
"""A code without its exchange, of any market of Asia: in brackets, in a cell or before its name."""

PRINTED_NUMBERED = rf"{PRINTED_NUMBER}(?:\.[a-z]{{2,3}})?"
"""The same with its exchange or not."""

WRITTEN_BESIDE = (
    r"\d{6}\.(?:SH|SZ|BJ|SS)|\d{6}\s(?:CH|C1|C2|KS|KQ)|\d{1,5}[.\s]HK|\d{4,5}[.\s](?:TT|TWO|TW)|\d{4}[.\s](?:JP|JT|T)|\d{6}\.(?:KS|KQ)"
    r"|\d{4,6}-TWO?|[A-Z]{1,5}-US|\d{1,5}-HK|\d{6}-(?:CN|KR)|\d{4}-JP"
    r"|(?<=[(（])0\d{4}|(?<=[(（])[A-Z]{1,5}\.(?:N|OQ?)|[A-Z]{1,5}[.\s](?:US|UN|UW|UQ)|(?<=`)[A-Z]{2,5}(?=`)|(?:NASDAQ|NYSE|Nasdaq|AMEX|NYSE American|NYSE Arca|OTC(?:QX|QB|MKTS)?|HKEX|SEHK|ASX|TSXV?|LSE|LON|KRX|TYO|TWSE)\s?:\s?[A-Z0-9]{1,6}"
)
"""A code of any market in the brackets behind a name, in the text as it is: surely a code, whatever the name is."""

WRITTEN_ABROAD = (
    r"[A-Z0-9][A-Z0-9&-]{0,11}\.(?:NS|BO|KL|SI|BK|JK|PS|VN|NZ|SA|MX|IS|TA|HE|CO|OL|BR|MC|LS|VI|WA|AT|IR|JO|SR)"
    r"|[A-Z0-9&]{1,10}\s(?:IN|IB|SP|MK|TB|IJ|PM|VN|AU|LN|GR|FP|NZ|BZ)"
    r"|(?:NSE|SGX|KLSE|BURSA|Bursa|SET|IDX|PSE|HOSE|NZX|BMV|JSE)\s?:\s?[A-Z0-9&-]{1,12}"
)
"""A code of an exchange whose companies the list of securities does not hold: Mumbai, Kuala Lumpur, Singapore and others."""

WRITTEN_ANYHOW = (
    r"[A-Z0-9]{1,6}\s(?:CH|C1|C2|HK|TT|KS|KQ|JP|JT|US|UN|UW|UQ)|\d{6}(?:\s?\.\s?[A-Za-z]{2,4})?|\d{1,5}\s?[.\s]\s?HK|[A-Z]{2}\d{5,6}|(?:NYSE|NASDAQ|US|HK)\s?[:.]\s?[A-Z0-9.]{1,6}"
    r"|[A-Z]{1,5}(?:\.[A-Z]{1,2})?"
)
"""What may be a code there, in the text as it is; whether it is one the list of securities says."""

INDICES = {
    "000001": "上证指数", "000010": "上证180", "000016": "上证50", "000300": "沪深300", "000688": "科创50",
    "000698": "科创100", "000852": "中证1000", "000905": "中证500", "000906": "中证800", "000985": "中证全指",
}  # fmt: skip
"""Shanghai's index codes that are Shenzhen stock codes as well."""


_LONGEST = 40
_PLAIN = re.compile(r"\d{1,6}|[A-Z]{1,5}", re.ASCII)
"""So few digits or letters alone are no notation that names an exchange."""
_TICKER_SCORE, _WORDLIKE_TICKER_SCORE = 0.85, 0.6
_WORDLIKE = 2
_BARE_SCORE = {6: 0.95, 5: 0.9}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a written code; `bare` where no exchange stands with it."""

    code: str
    exchange: str
    bare: bool = False

    @property
    def symbol(self) -> Symbol:
        """The symbol it stands for, whether or not it is listed."""
        return Symbol(self.code, self.exchange)

    @property
    def reason(self) -> str:
        """`code` with an exchange; `bare_code` without; `ticker` for bare Latin letters, which may be a word."""
        if not self.bare:
            return "code"
        return "ticker" if self.exchange == "US" else "bare_code"

    @property
    def score(self) -> float:
        """How sure the notation is that it is a code."""
        if not self.bare:
            return 1.0
        if self.exchange == "US":
            return _TICKER_SCORE if len(self.code) > _WORDLIKE else _WORDLIKE_TICKER_SCORE
        return _BARE_SCORE.get(len(self.code), _WORDLIKE_TICKER_SCORE)

    @property
    def index(self) -> Symbol | None:
        """The index of Shanghai that the same digits stand for."""
        if self.code in INDICES and (self.exchange == "SH" or (self.exchange == "SZ" and self.bare)):
            return Symbol(self.code, "SH")
        return None


def readings(text: str) -> tuple[Reading, ...]:
    """All ways to read a whole field as a code; none where it is no code.

    >>> [str(r.symbol) for r in readings("SHSE.688256")]
    ['688256.SH']
    """
    if len(text) > _LONGEST:
        return ()
    written = _WRAPPED.sub("", unicodedata.normalize("NFKC", text))
    upper = written.upper()
    found = [
        Reading(_padded(code, exchange), exchange)
        for reader, exchanges in (() if _PLAIN.fullmatch(upper) else _READERS)
        if (match := reader.fullmatch(upper)) and (code := next(filter(None, match.groups())))
        for exchange in (exchanges if exchanges != _MAINLAND else exchanges_of(code))
    ]
    if match := _LETTERED_US.fullmatch(upper):
        found.append(Reading(match[1], "US", bare=not written.startswith("us")))
    return tuple(dict.fromkeys((*found, *_bare(written))))


def _padded(code: str, exchange: str) -> str:
    if exchange == "HK":
        return code.zfill(5)
    return code.replace("-", ".") if exchange == "US" else code


def _bare(written: str) -> tuple[Reading, ...]:
    if written.isascii() and written.isdigit():
        exchanges = {6: exchanges_of(written), 5: _HK, 4: ("HK", "TW", "TWO")}.get(len(written), ())
        return tuple(Reading(_padded(written, exchange), exchange, bare=True) for exchange in exchanges)
    if _TICKER.fullmatch(written):
        return (Reading(_padded(written, "US"), "US", bare=True),)
    return ()


def exchanges_of(code: str) -> tuple[str, ...]:
    """The mainland exchanges whose ranges hold a bare six-digit code.

    >>> exchanges_of("688256"), exchanges_of("830799"), exchanges_of("518000")
    (('SH',), ('BJ',), ())
    """
    if code.startswith(("600", "601", "603", "605", "688", "689", "900")):
        return _SH
    if code.startswith(("000", "001", "002", "003", "004", "200", "300", "301", "302")):
        return _SZ
    return _BJ if code.startswith(("92", "43", "83", "87", "88")) else ()


def notations(symbol: Symbol) -> dict[str, str]:
    """The symbol in each system's notation, by the system's name; systems without that market are left out."""
    code, market = symbol.code, symbol.market
    if market == "A":
        return _mainland(code, symbol.exchange)
    if market == "HK":
        return _hong_kong(code)
    return _new_york(code) if market == "US" else {"canonical": str(symbol), "yahoo": str(symbol)}


def _mainland(code: str, exchange: str) -> dict[str, str]:
    place = ("SH", "SZ", "BJ").index(exchange)
    named = {
        "canonical": f"{code}.{exchange}", "wind": f"{code}.{exchange}", "tushare": f"{code}.{exchange}",
        "yahoo": f"{code}.{('SS', 'SZ', 'BJ')[place]}", "sina": f"{exchange.lower()}{code}",
        "tencent": f"{exchange.lower()}{code}", "xueqiu": f"{exchange}{code}", "eastmoney": f"{'100'[place]}.{code}",
        "tongdaxin": f"{'102'[place]}{code}", "bloomberg": f"{code} CH",
        "vnpy": f"{code}.{('SSE', 'SZSE', 'BSE')[place]}",
    }  # fmt: skip
    if exchange != "BJ":
        long = ("SHSE", "SZSE")[place]
        named |= {
            "joinquant": f"{code}.{('XSHG', 'XSHE')[place]}", "ricequant": f"{code}.{('XSHG', 'XSHE')[place]}",
            "goldminer": f"{long}.{code}", "baostock": f"{exchange.lower()}.{code}", "futu": f"{exchange}.{code}",
            "tonghuashun": f"{('17', '33')[place]}:{code}", "tradingview": f"{('SSE', 'SZSE')[place]}:{code}",
        }  # fmt: skip
    return named


def _hong_kong(code: str) -> dict[str, str]:
    short = code.lstrip("0")
    return {
        "canonical": f"{code}.HK", "wind": f"{short.zfill(4)}.HK", "tushare": f"{code}.HK", "yahoo": f"{short.zfill(4)}.HK",
        "joinquant": f"{code}.XHKG", "ricequant": f"{code}.XHKG", "sina": f"hk{code}", "tencent": f"hk{code}",
        "xueqiu": code, "futu": f"HK.{code}", "eastmoney": f"116.{code}", "tongdaxin": f"31#{code}",
        "tonghuashun": f"177:HK{short.zfill(4)}", "tradingview": f"HKEX:{short}", "bloomberg": f"{short} HK",
        "vnpy": f"{code}.SEHK",
    }  # fmt: skip


def _new_york(code: str) -> dict[str, str]:
    return {
        "canonical": f"{code}.US", "wind": code, "yahoo": code.replace(".", "-"), "sina": f"gb_{code.lower()}",
        "tencent": f"us{code}", "xueqiu": code, "futu": f"US.{code}", "tongdaxin": f"74#{code}",
        "tonghuashun": f"185:{code}", "bloomberg": f"{code} US",
    }  # fmt: skip
