"""Lists as notes, wikis and pages in English set them down: bare tickers, holdings, companies in bold; on texts of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[tuple[str, str]]]]] = {
    "items that open with a bare ticker": (
        "# Seeds\n\n## Chips & Cloud\n- NVDA — accelerators\n- **TSM**: foundry\n- AI — the word, no company\n- MSFT (cloud) — copilots\n\n## Power\n- VRT — cooling\n- Siemens (SIEGY) — software\n",
        {
            "Chips & Cloud": [("NVDA", "NVDA.US"), ("TSM", "TSM.US"), ("MSFT", "MSFT.US")],
            "Power": [("VRT", "VRT.US"), ("Siemens", "SIEGY.US")],
        },
    ),
    "cells of several tickers": (
        "## Niches\n\n| Sector | Top 10 Tickers |\n|---|---|\n| **Space** | RKLB, ASTS, LUNR |\n| **Cybersecurity** | PANW, CRWD |\n",
        {
            "Space": [("RKLB", "RKLB.US"), ("ASTS", "ASTS.US"), ("LUNR", "LUNR.US")],
            "Cybersecurity": [("PANW", "PANW.US"), ("CRWD", "CRWD.US")],
        },
    ),
    "holdings by market, with figures": (
        "# 投資紀錄\n\n## 當前持股\n\n### 台股\n| 股票 | 成本 | 停損 |\n|---|---|---|\n| 聯電 2303 | 50.5 | 45 |\n| 友達 2409 | 15.0 | 13 |\n\n### 美股\n| 股票 | 成本 | 停損 |\n|---|---|---|\n| Tesla TSLA | $400 | $350 |\n",
        {"台股": [("聯電", "2303.TW"), ("友達", "2409.TW")], "美股": [("Tesla", "TSLA.US")]},
    ),
    "companies in bold over bullets that open bullets": (
        (
            "# Report\n\n## Opportunities\n\n### Lithography & Etch\n\n**ASML Holding (ASML) - €320B market cap**\n- **Thesis:** sole supplier\n- **Catalysts:**\n  - new tools\n- **Risks:** customer concentration (TSMC, Samsung, Intel)\n\n"
            "**Applied Materials (AMAT) - $175B market cap**\n- **Catalysts:**\n  - packaging\n\n**Lam Research (LRCX) - $125B market cap**\n- **Thesis:** etch\n\n"
            "### Uranium\n\n**Cameco (CCJ) - $20B market cap**\n- **Thesis:** mines\n\n**Centrus Energy (LEU) - $2B market cap**\n- **Thesis:** fuel\n\n**Uranium Energy (UEC) - $3B market cap**\n- **Thesis:** mines\n\n"
            "### Memory\n\n**Micron Technology (MU) - $115B market cap**\n- **Thesis:** stacks\n\n**SK Hynix (000660.KS) - $95B market cap**\n- **Thesis:** stacks\n"
        ),
        {
            "Lithography & Etch": [
                ("ASML Holding", "ASML.US"),
                ("Applied Materials", "AMAT.US"),
                ("Lam Research", "LRCX.US"),
            ],
            "Uranium": [("Cameco", "CCJ.US"), ("Centrus Energy", "LEU.US"), ("Uranium Energy", "UEC.US")],
            "Memory": [("Micron Technology", "MU.US"), ("SK Hynix", "000660.KS")],
        },
    ),
}


@pytest.mark.parametrize(("text", "listed"), LISTS.values(), ids=LISTS)
def test_the_way_is_read(text: str, listed: dict[str, list[tuple[str, str]]], stocks: Stocks) -> None:
    found = stocks(text)

    assert {
        theme.name: [(pick.text, str(pick.symbol)) for pick in theme.stocks] for theme in found.themes
    } == listed


def test_capitals_that_open_items_are_no_tickers_where_few_are_listed(stocks: Stocks) -> None:
    found = stocks(
        "## Metrics\n- ROIC — return\n- NVDA — a chip\n- WACC — cost\n- CAGR — growth\n- DCF — value\n"
    )

    assert not found.themes


def test_the_word_for_an_exchange_is_no_company(stocks: Stocks) -> None:
    found = stocks(
        "Healthcare leads. Oklo (NASDAQ: OKLO) and the Nasdaq 100 rose, Centrus Energy (AMEX: LEU) too.\n"
    )

    assert {(one.text, str(one.symbol)) for one in found.mentions} >= {
        ("Oklo", "OKLO.US"),
        ("Centrus Energy", "LEU.US"),
    }
    assert not {"Healthcare", "NASDAQ", "Nasdaq"} & {one.text for one in found.mentions}


def test_names_of_taipei_begin_where_the_register_says(stocks: Stocks) -> None:
    found = stocks("權值股漲多，不過鴻海 (2317-TW) 小跌，泰鼎 - KY(4927-TW) 走高。\n")

    assert [one.text for one in found.mentions] == ["鴻海", "泰鼎 - KY"]


def test_companies_that_are_customers_are_no_list(stocks: Stocks) -> None:
    found = stocks("Cooling is fueled by demand from data centers such as Microsoft, Amazon and Google.\n")

    assert not found.themes


def test_sources_that_a_model_cites_are_no_companies(stocks: Stocks) -> None:
    found = stocks(
        "## 其他潜在关注标的\n\n- **佳力图（603912）**：机柜 [Reddit+9雪球](https://xueqiu.com/1/2?utm_source=chatgpt.com)。\n- **依米康（300249）**：温控。\n"
    )

    assert [(theme.name, [pick.text for pick in theme.stocks]) for theme in found.themes] == [
        ("其他潜在关注标的", ["佳力图", "依米康"])
    ]
    assert not found.mentions


def test_a_broker_that_says_something_is_no_stock(stocks: Stocks) -> None:
    found = stocks("财通证券称，用量可观。天风证券表示，空间广阔，国联证券今日也发布报告称，门槛较高。\n")

    assert not found.mentions


def test_a_calendar_of_results_is_no_list(stocks: Stocks) -> None:
    found = stocks("## 本周\n\n- **科技股財報**：Meta、Amazon\n- **央行**：議息\n")

    assert not found.themes
