"""Names that only the rows of an English table explain, with the codes that terminals write beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

TABLE = """Goldman Sachs Equity Research
Earnings summary
Founder 600601 CH 55 195%
SYE 688183 CH 103 122%
WUS* 002463 CH 249 63%
Dynamic 603175 CH 35 -234%
"""
TALK = """Profits of WUS and SYE grew. Dynamic growth of orders goes on, and we hear that Dynamic raised prices.
"""


def named(found: Found) -> dict[str, set[str]]:
    names: dict[str, set[str]] = {}
    for mention in found.mentions:
        names.setdefault(mention.text, set()).add(str(mention.symbol))
    return names


def test_the_code_in_the_row_says_who_is_meant_whatever_else_is_called_so(stocks: Stocks) -> None:
    found = named(stocks(TABLE + TALK))
    assert found["Founder"] == {"600601.SH"}
    assert found["SYE"] == {"688183.SH"}
    assert found["WUS"] == {"002463.SZ"}


def test_the_names_of_the_table_are_names_in_the_sentences_too(stocks: Stocks) -> None:
    text = TABLE + TALK
    taken = [mention for mention in stocks(text).mentions if mention.text == "WUS"]
    assert any(span.start > len(TABLE) for mention in taken for span in mention.spans)


def test_an_ordinary_word_that_opens_a_sentence_is_none(stocks: Stocks) -> None:
    text = TABLE + TALK
    places = [
        span.start for mention in stocks(text).mentions if mention.text == "Dynamic" for span in mention.spans
    ]
    assert text.index("Dynamic growth") not in places
    assert text.index("Dynamic raised") in places


@pytest.mark.parametrize(
    "row",
    ["600601 CH Founder 55", "600601 CH Founder", "600601 CH\tFounder\t55"],
    ids=["figures", "end", "tabs"],
)
def test_the_code_may_come_first(stocks: Stocks, row: str) -> None:
    text = f"Ticker Company\n{row}\n688183 CH SYE 103\n002463 CH WUS 249\n"
    assert {"SYE", "WUS", "Founder"} <= named(stocks(text)).keys()


def test_two_rows_are_no_table(stocks: Stocks) -> None:
    assert "SYE" not in named(stocks("SYE 688183 CH 103\nWUS 002463 CH 249\n"))
