"""Names that the end of a line broke in two are found where they stand."""

from __future__ import annotations

import random
from collections.abc import Callable

from watchlist.importing.extraction.stocks import Found
from watchlist.securities.folding import fold
from watchlist.securities.keys import is_chinese
from watchlist.securities.lexicon import Lexicon

Stocks = Callable[[str], Found]
WORDS = "行业景气度持续上行产能释放节奏符合预期下游资本开支加速订单能见度延伸至明年下半年维持此前判断"


def _wrapped(text: str, width: int) -> str:
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def test_a_list_over_two_lines_keeps_the_name_between_them(stocks: Stocks) -> None:
    text = "随着需求回暖行业将进入上行周期之中，建议关注液冷龙头英维克、中际\n旭创、新易盛等。\n"

    picks = stocks(text).themes[0].stocks

    assert [str(pick.symbol) for pick in picks] == ["002837.SZ", "300308.SZ", "300502.SZ"]
    assert picks[1].spans[0].of(text) == picks[1].text == "中际\n旭创"


def test_two_short_lines_are_not_one_name(stocks: Stocks) -> None:
    found = stocks("中际\n旭创\n")

    assert not found.themes
    assert not found.mentions


def test_nearly_all_names_broken_by_a_line_end_are_found(stocks: Stocks, lexicon: Lexicon) -> None:
    tables = lexicon.master.tables
    names = [key for key in tables.keys[: tables.safe] if is_chinese(key) and len(key) >= 4]
    chance = random.Random(5)
    text = "".join(
        piece
        for name in chance.sample(names, 600)
        for piece in ("，", chance.choice((WORDS, WORDS[:9])), "，", name)
    )

    whole, broken = stocks(text), stocks(_wrapped(text, 37))

    symbols = {str(mention.symbol or fold(mention.text)) for mention in whole.mentions}
    found = {str(mention.symbol or fold(mention.text.replace("\n", ""))) for mention in broken.mentions}
    assert len(symbols) > 400
    assert len(symbols & found) >= 0.995 * len(symbols)
