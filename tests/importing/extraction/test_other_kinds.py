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


def _listed(found: Found) -> dict[str, list[tuple[str, str]]]:
    return {theme.name: [(pick.text, str(pick.symbol)) for pick in theme.stocks] for theme in found.themes}


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            "## Key beneficiaries\n\n- Bharat Grid (BGRID.NS): lines\n- Kuala Power (6742.KL): turbines\n- NVIDIA (NVDA.US): chips\n",
            {"Key beneficiaries": [("Bharat Grid", "None"), ("Kuala Power", "None"), ("NVIDIA", "NVDA.US")]},
        ),
        (
            "Cooling top picks: Delta Electronics (DELTA.BK), Singa Tower (ST SP), Vertiv (VRT.US).\n",
            {"Cooling": [("Delta Electronics", "None"), ("Singa Tower", "None"), ("Vertiv", "VRT.US")]},
        ),
        ("印度电力：BGRID.NS、TATAPOWER.NS、NTPC.NS\n", {"印度电力": [("BGRID.NS", "None"), ("TATAPOWER.NS", "None"), ("NTPC.NS", "None")]}),
    ],
    ids=["items", "a sentence", "codes alone"],
)  # fmt: skip
def test_a_code_of_an_exchange_that_nobody_holds_is_left_to_a_person(
    text: str, listed: dict[str, list[tuple[str, str]]], stocks: Stocks
) -> None:
    assert _listed(stocks(text)) == listed


def test_a_code_of_such_an_exchange_tells_its_company_from_another_in_prose(stocks: Stocks) -> None:
    found = stocks("The grid of Delta Electronics (DELTA.BK) grows, and RELIANCE.NS buys more of it.\n")

    assert [(one.text, one.symbol) for one in found.mentions] == [
        ("Delta Electronics", None),
        ("RELIANCE.NS", None),
    ]


def test_the_label_of_tickers_is_their_trade_though_a_company_is_called_so(stocks: Stocks) -> None:
    found = stocks(
        "SPACE LAUNCH: RKLB, LUNR, ASTS\nQUANTUM COMPUTING: IONQ, RGTI, QBTS\n3D PRINTING: DDD, SSYS, PRLB\nAGTECH: DE, AGCO, TRMB\n"
    )

    assert [(name, len(picks)) for name, picks in _listed(found).items()] == [
        ("SPACE LAUNCH", 3),
        ("QUANTUM COMPUTING", 3),
        ("3D PRINTING", 3),
        ("AGTECH", 3),
    ]
    assert not found.mentions


@pytest.mark.parametrize(("title", "stance"), [("My watchlist", "watch"), ("My notes", "mentioned")])
def test_what_a_watch_list_holds_is_watched(title: str, stance: str, stocks: Stocks) -> None:
    found = stocks(f"# {title}\n\nMEMORY: MU, WDC, STX\nCYBER: CRWD, PANW, ZS\n")

    assert {pick.stance.value for theme in found.themes for pick in theme.stocks} == {stance}


def test_names_of_two_characters_beside_the_cell_of_their_code(stocks: Stocks) -> None:
    found = stocks(
        "# 收盤報告\n\n| 排名 | 股票 | 代碼 | 漲幅 |\n|---|---|---|---|\n| 1 | 上詮 | 3363 | +9.96% |\n| 2 | 智邦 | 2345 | -2.5% |\n"
    )

    seen = {str(one.symbol) for one in found.mentions} | {
        str(pick.symbol) for theme in found.themes for pick in theme.stocks
    }
    assert seen == {"3363.TWO", "2345.TW"}


def test_a_chain_of_sources_is_no_list(stocks: Stocks) -> None:
    found = stocks(
        "产能仍紧。\n数据来源：Wind、东方财富、财新、上证报、TrendForce、长江证券、兴业证券、国信证券\n"
    )

    assert not found.themes
    assert not found.mentions


def test_items_of_bare_tickers_hold_those_that_nobody_lists(stocks: Stocks) -> None:
    found = stocks(
        "# The Stack\n\n2. Models\n\t•\tMETA\n\t•\tNOW\n\t•\tAI\n\t•\tQZQZQ\n\t•\tPLTR\n\t•\tCRM\n\nLevered ETFs:\n\t•\tTQQQ — Bull (levered ETF)\n\t•\tSQQQ — Bear (levered ETF)\n\t•\tTECL — Bull (levered ETF)\n\n1. Memory\n\t•\tMU\n\t•\tWDC\n"
    )

    assert _listed(found) == {
        "Models": [
            ("META", "META.US"),
            ("NOW", "NOW.US"),
            ("AI", "AI.US"),
            ("QZQZQ", "None"),
            ("PLTR", "PLTR.US"),
            ("CRM", "CRM.US"),
        ],
        "Memory": [("MU", "MU.US"), ("WDC", "WDC.US")],
    }


def test_tickers_divided_by_dots_with_what_brackets_say_of_them(stocks: Stocks) -> None:
    found = stocks(
        "# Notes\n\n### Core\nMETA · GOOG · V · T\n\n### Defense\nNOC (Northrop) · BA (Boeing) · RTX (Raytheon) · QZQZQ ⚠ (who?)\n"
    )

    assert _listed(found) == {
        "Core": [("META", "META.US"), ("GOOG", "GOOG.US"), ("V", "V.US"), ("T", "T.US")],
        "Defense": [("NOC", "NOC.US"), ("BA", "BA.US"), ("RTX", "RTX.US"), ("QZQZQ", "None")],
    }


def test_capitals_divided_by_dots_are_no_tickers_where_few_are_listed(stocks: Stocks) -> None:
    assert not stocks("# Notes\n\nROIC · WACC · CAGR · V\n\nEBIT · DCF · NPV · T\n").themes


def test_a_selection_is_named_by_its_heading(stocks: Stocks) -> None:
    found = stocks(
        "# 选股日报\n\n## Top 10 精选高弹性个股\n\n1. **岩山科技 (002195)** | 软件 |\n   - 理由: 缩量。\n\n2. **天齐锂业 (002466)** | 锂矿 |\n   - 理由: 企稳。\n"
    )

    assert [theme.name for theme in found.themes] == ["Top 10 精选高弹性个股"]
