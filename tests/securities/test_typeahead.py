from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from watchlist.securities.keys import name_key
from watchlist.securities.master import Master


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
    assert len(found) == len(holding)
