from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.domain.symbols import Symbol
from watchlist.securities.codes import exchanges_of, notations, readings
from watchlist.securities.master import Master, clearly_best

SH = [
    "688256.SH",
    "688256.SS",
    "688256.XSHG",
    "SHSE.688256",
    "sh.688256",
    "sh688256",
    "SH688256",
    "SH.688256",
    "1.688256",
    "1688256",
    "17:688256",
    "SSE:688256",
    "688256.SSE",
]
SZ = [
    "300308.SZ",
    "300308.XSHE",
    "SZSE.300308",
    "sz.300308",
    "sz300308",
    "SZ300308",
    "SZ.300308",
    "0.300308",
    "0300308",
    "33:300308",
    "SZSE:300308",
    "300308.SZSE",
]
BJ = [
    "920808.BJ",
    "bj920808",
    "BJ920808",
    "0.920808",
    "2920808",
    "71:920808",
    "87:920808",
    "120:920808",
    "920808.BSE",
]
HK = [
    "0020.HK",
    "00020.HK",
    "20.HK",
    "00020.XHKG",
    "hk00020",
    "HK.00020",
    "116.00020",
    "31#00020",
    "177:HK0020",
    "HKEX:20",
    "00020.SEHK",
    "HK:20",
    "HK0020",
    "0020.hk",
]
US = [
    "GDS.O",
    "GDS.US",
    "gb_gds",
    "usGDS",
    "US.GDS",
    "105.GDS",
    "106.GDS",
    "107.GDS",
    "74#GDS",
    "185:GDS",
    "NASDAQ:GDS",
    "GDS.NASDAQ",
    "$GDS",
]
SPOKEN = {
    "688256 CH": "688256.SH", "300308 CH Equity": "300308.SZ", "20 HK": "00020.HK", "GDS US": "GDS.US", "(NASDAQ: GDS)": "GDS.US",
    "（688256.SH）": "688256.SH", "【688256】": "688256.SH", "６８８２５６": "688256.SH", "2330 TT": "2330.TW", "TPE:2330": "2330.TW",
    "6758 JP": "6758.T", "005930.KS": "005930.KS", "BRK.B": "BRK.B.US", "BRK-B": "BRK.B.US",
    "2330-TW": "2330.TW", "GDS-US": "GDS.US", "00020-HK": "00020.HK", "688256-CN": "688256.SH", "6758-JP": "6758.T", "005930-KR": "005930.KS",
}  # fmt: skip


@pytest.mark.parametrize(
    ("written", "symbol"),
    [
        *((code, "688256.SH") for code in SH),
        *((code, "300308.SZ") for code in SZ),
        *((code, "920808.BJ") for code in BJ),
        *((code, "00020.HK") for code in HK),
        *((code, "GDS.US") for code in US),
        *SPOKEN.items(),
    ],
)
def test_every_notation_is_read(master: Master, written: str, symbol: str) -> None:
    best = clearly_best(master.by_code(written))
    assert best is not None
    assert str(best.symbol) == symbol


@pytest.mark.parametrize(
    "written",
    [
        "021-60199781",
        "S0600521080005",
        "518000",
        "20241224",
        "42888",
        "999999",
        "ABCDEFGH",
        "",
        "  ",
        "12",
        "688256x",
        "1.5",
        "10.3%",
    ],
)
def test_what_is_no_listed_code_gives_nothing(master: Master, written: str) -> None:
    assert master.by_code(written) == ()


def test_a_bare_code_that_is_an_index_as_well_is_ambiguous(master: Master) -> None:
    found = master.by_code("000001")
    assert {(str(c.symbol), c.reason) for c in found} == {("000001.SZ", "bare_code"), ("000001.SH", "index")}
    assert clearly_best(found) is None
    assert clearly_best(master.by_code("000001.SZ")) is not None


def test_the_index_of_shanghai_is_no_stock(master: Master) -> None:
    assert [c.reason for c in master.by_code("000001.SH")] == ["index"]


@pytest.mark.parametrize("written", ["830799.BJ", "830799", "bj830799"])
def test_an_old_code_of_beijing_leads_to_the_new_one(master: Master, written: str) -> None:
    best = clearly_best(master.by_code(written))
    assert best is not None
    assert (str(best.symbol), best.reason) == ("920799.BJ", "former_code")


def test_four_digits_are_hong_kong_or_taipei(master: Master) -> None:
    assert clearly_best(master.by_code("2330")) is None
    assert str(master.by_code("2330", market="TW")[0].symbol) == "2330.TW"
    assert str(master.by_code("0700", market="HK")[0].symbol) == "00700.HK"


def test_bare_letters_are_less_sure_the_shorter(master: Master) -> None:
    assert master.by_code("BABA")[0].score > master.by_code("AI")[0].score
    assert master.by_code("BABA")[0].reason == "ticker"
    assert master.by_code("baba") == ()


@pytest.mark.parametrize(
    "code",
    ["600000", "688001", "900901", "000001", "300750", "301001", "200011", "920002", "830799", "430047"],
)
def test_ranges_of_the_exchanges(code: str) -> None:
    assert len(exchanges_of(code)) == 1


def test_every_security_is_found_by_all_its_notations(master: Master) -> None:
    for security in master.securities[::23]:
        for system, written in notations(security.symbol).items():
            best = clearly_best(master.by_code(written, market=security.symbol.market))
            assert best is not None, (security, system, written)
            assert best.symbol == security.symbol, (system, written)


def test_notations_as_the_systems_write_them() -> None:
    shanghai, beijing = notations(Symbol("688256", "SH")), notations(Symbol("920808", "BJ"))
    assert (shanghai["yahoo"], shanghai["eastmoney"], shanghai["tradingview"]) == (
        "688256.SS",
        "1.688256",
        "SSE:688256",
    )
    assert beijing["eastmoney"] == "0.920808"
    assert "tradingview" not in beijing
    assert notations(Symbol("00020", "HK"))["bloomberg"] == "20 HK"
    assert notations(Symbol("2330", "TW")) == {"canonical": "2330.TW", "yahoo": "2330.TW"}


@given(st.text(st.sampled_from("0123456789.:#$ -HKSZUBJGDTWO（）"), max_size=14))
def test_reading_never_fails_and_gives_well_formed_symbols(text: str) -> None:
    for reading in readings(text):
        assert Symbol.parse(str(reading.symbol)) == reading.symbol
