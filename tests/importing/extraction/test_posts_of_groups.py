"""What posts, notes and answers list that group their stocks in ways of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.posts_of_groups import POSTS_OF_GROUPS
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


@pytest.mark.parametrize(("text", "listed"), POSTS_OF_GROUPS.values(), ids=POSTS_OF_GROUPS)
def test_the_groups_are_read(text: str, listed: dict[str, list[str]], stocks: Stocks) -> None:
    found = stocks(text)

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == listed
    assert all(pick.symbol for theme in found.themes for pick in theme.stocks)


def test_a_heading_numbered_by_a_key_gives_its_name_without_it(stocks: Stocks) -> None:
    found = stocks("## 4️⃣ 儲能逆變器\n- 陽光電源（300274）：龍頭\n- 德業股份（605117）：戶儲\n")

    assert [theme.name for theme in found.themes] == ["儲能逆變器"]


@pytest.mark.parametrize("label", ["主题", "**标签**", "指标"])
def test_a_label_that_says_what_kind_of_thing_follows_names_no_theme(label: str, stocks: Stocks) -> None:
    found = stocks(f"# 笔记\n\n## 算力芯片\n{label}：寒武纪、海光信息、景嘉微\n")

    assert not {theme.name for theme in found.themes} & {"主题", "标签", "指标"}


@pytest.mark.parametrize(
    "text",
    [
        "引用招商证券看法评说交换机，寒武纪涨价。\n",
        "并援引中信证券、申万宏源等多家券商观点。\n",
        "据中信证券，寒武纪扩产。\n",
    ],
)
def test_a_house_that_is_cited_is_no_company_of_the_text(text: str, stocks: Stocks) -> None:
    found = stocks(text)

    assert not {mention.text for mention in found.mentions} & {"招商证券", "申万宏源"}
    assert not text.startswith("据") or [mention.text for mention in found.mentions] == ["寒武纪"]
