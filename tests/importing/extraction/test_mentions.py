"""Companies named outside the lists, and houses that are named as such."""

from __future__ import annotations

from collections.abc import Callable

from watchlist.importing.extraction.stocks import Found


def test_a_house_that_rates_a_stock_in_its_row_is_no_company(stocks: Callable[[str], Found]) -> None:
    found = stocks(
        "| 股票 | 机构 | 评级 | 目标价 |\n| --- | --- | --- | --- |\n| 恒立液压 | 中金公司 | 跑赢行业 | 118 |\n"
    )

    named = {one.text for one in found.mentions} | {
        one.text for theme in found.themes for one in theme.stocks
    }
    assert named == {"恒立液压"}
    assert ("中金公司", "house") in {(one.text, one.reason) for one in found.not_taken}
