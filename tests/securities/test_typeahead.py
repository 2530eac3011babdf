from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watchlist.securities.keys import name_key
from watchlist.securities.master import Master
from watchlist.securities.typeahead import Match


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("hwj", "688256.SH"), ("HWJ", "688256.SH"), ("zjxc", "300308.SZ"), ("cqbh", "600729.SH"), ("zqbh", "600729.SH"),
        ("688256", "688256.SH"), ("寒武", "688256.SH"), ("寒武紀", "688256.SH"), ("cambric", "688256.SH"), ("hanwuji", "688256.SH"),
        ("intel", "INTC.US"), ("vanke", "01036.HK"), ("00700", "00700.HK"), ("普丽盛", "300442.SZ"), ("gzmt", "600519.SH"), ("baba", "BABA.US"),
    ],
)  # fmt: skip
def test_the_first_offer(master: Master, typed: str, first: str) -> None:
    assert str(master.search(typed)[0].symbol) == first


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [("6882", "688200.SH"), ("700", "00700.HK"), ("微电", "002156.SZ"), ("cambr", "688256.SH")],
)
def test_among_the_offers(master: Master, typed: str, symbol: str) -> None:
    assert symbol in {str(security.symbol) for security in master.search(typed)}


@pytest.mark.parametrize(
    ("typed", "order"),
    [
        ("rm", ["RM.US", "600180.SH", "603000.SH", "000739.SZ"]),
        ("tx", ["TX.US", "00700.HK", "2103.TW"]),
        ("300", ["00300.HK", "300001.SZ", "002300.SZ"]),
        ("zgpa", ["601318.SH", "02318.HK"]),
        ("bd", ["BIDU.US", "09888.HK", "8109.TWO", "300023.SZ"]),
        ("银行", ["000001.SZ", "600036.SH"]),
    ],
    ids=["a ticker, a short form, initials that begin so, inside a name", "Taipei behind short forms", "digits", "lines of one", "a name in another script", "inside"],
)  # fmt: skip
def test_the_best_kind_of_match_comes_first(master: Master, typed: str, order: list[str]) -> None:
    found = [str(security.symbol) for security in master.search(typed, limit=2_000)]
    assert [symbol for symbol in found if symbol in order] == order


def test_each_offer_says_how_it_fits(master: Master) -> None:
    found = {str(security.symbol): match for match, security in master.matches("rm", 2_000)}
    told = [found[symbol] for symbol in ("RM.US", "600180.SH", "603000.SH", "000739.SZ")]
    assert told == [Match.CODE, Match.OTHER_NAME, Match.INITIALS_BEGIN, Match.INSIDE]
    assert [match for match, _ in master.matches("6005", 9)][1] is Match.CODE_BEGINS


@pytest.mark.parametrize(
    ("typed", "symbol"),
    [
        ("600519.SH", "600519.SH"), ("sh600519", "600519.SH"), ("SSE:600519", "600519.SH"), ("600519.ss", "600519.SH"),
        ("00700.HK", "00700.HK"), ("700.hk", "00700.HK"), ("AAPL.US", "AAPL.US"), ("NASDAQ:AAPL", "AAPL.US"),
    ],
)  # fmt: skip
def test_a_code_with_its_market_in_any_notation_is_that_one_security(
    master: Master, typed: str, symbol: str
) -> None:
    assert [(match, str(each.symbol)) for match, each in master.matches(typed, 9)] == [(Match.CODE, symbol)]


@pytest.mark.parametrize("typed", ["", "   ", "、", "qqxxzz", "\n"])
def test_nothing_to_offer(master: Master, typed: str) -> None:
    assert master.search(typed) == ()


def test_at_most_as_many_as_asked_for(master: Master) -> None:
    assert len(master.search("z", limit=7)) == 7
    assert master.search("z", limit=0) == ()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(st.sampled_from("abchjwxz0136中国微电科技 -"), min_size=1, max_size=4))
def test_offers_are_securities_that_hold_what_was_typed_once_each(master: Master, typed: str) -> None:
    found = master.search(typed, limit=20_000)
    assert len({security.symbol for security in found}) == len(found)
    query = name_key(typed) or typed.strip().lower()
    holding = [keys for keys in master.tables.found.split("\n") if query and query in keys]
    coded = [candidate.symbol for candidate in master.by_code(typed)]
    assert len(found) == len(holding) or (not holding and [each.symbol for each in found] == coded)


def test_codes_beyond_those_that_are_looked_at_are_told_as_codes(master: Master) -> None:
    fits = {str(security.symbol): match for match, security in master.matches("300", 5000)}
    begun = [symbol for symbol in fits if symbol.startswith("300")]
    assert len(begun) > 400
    assert {fits[symbol] for symbol in begun} == {Match.CODE_BEGINS}
