"""Names beside words for the shares of a trade, in news without lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


@pytest.mark.parametrize(
    ("text", "theme", "expected"),
    [
        (
            "今年漲了一倍的不少，騰輝、聯茂、台光電等銅箔基板（CCL）股之外，被動元件也熱。",
            "銅箔基板",
            ["騰輝", "聯茂", "台光電"],
        ),
        ("今天機器人概念股中上銀（2049）、廣明（6188）盤中都大漲約7%。", "機器人", ["上銀", "廣明"]),
    ],
)
def test_news_says_of_which_trade_shares_are(
    text: str, theme: str, expected: list[str], stocks: Stocks
) -> None:
    found = stocks(text).themes

    assert [(one.name, [pick.text for pick in one.stocks]) for one in found] == [(theme, expected)]
    assert all(pick.confidence < SURE for pick in found[0].stocks)


@pytest.mark.parametrize(
    "text",
    [
        "今天機器人概念股中上銀（2049）、廣明（6188）盤中都大跌約7%。",
        "今天機器人概念股中上銀（2049）盤中大漲約7%。",
        "今年漲了一倍的不少，騰輝、聯茂等低價股票受矚目。",
    ],
)
def test_falls_single_names_and_no_trade_are_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_beside_other_lists_such_words_only_tell(stocks: Stocks) -> None:
    text = "重點推薦：英維克、高瀾股份。\n\n今年漲了一倍的不少，騰輝、聯茂等銅箔基板股之外，被動元件也熱。"

    assert [pick.text for theme in stocks(text).themes for pick in theme.stocks] == ["英維克", "高瀾股份"]


def test_a_number_in_brackets_chooses_between_companies_of_one_name(stocks: Stocks) -> None:
    found = stocks("今天機器人概念股中上銀（2049）、佳能（2374）盤中都大漲。").themes[0]

    assert [str(pick.symbol) for pick in found.stocks] == ["2049.TW", "2374.TW"]
