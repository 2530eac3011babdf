"""Lists of digests that count their points, and what stands beside their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

LISTS: dict[str, tuple[str, dict[str, list[str]]]] = {
    "a point that goes on counting ends the point before it": (
        (
            "### （一）管桩与海缆：内外需共振\n\n1. **国内项目**\n\n- **送出工程**：开工在即。\n\n2. **北海项目**\n\n"
            "- **基础招标**：提前三年。\n\n3. 相关公司：大金重工、东方电缆、海力风电等。\n"
        ),
        {"管桩与海缆": ["大金重工", "东方电缆", "海力风电"]},
    ),
    "points counted inside a point stay in it": (
        "## 设备\n\n1. **刻蚀设备**\n\n1. 相关公司：中微公司、北方华创。\n\n2. **清洗设备**\n\n1. 相关公司：盛美上海、至纯科技。\n",
        {"刻蚀设备": ["中微公司", "北方华创"], "清洗设备": ["盛美上海", "至纯科技"]},
    ),
    "a remark on what to look at is no part of a name": (
        "产业链如下：1）海外厂商（关注新品与标准）：博通、英伟达等；2）国产厂商：盛科通信、中兴通讯等。",
        {"海外厂商": ["博通", "英伟达"], "国产厂商": ["盛科通信", "中兴通讯"]},
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_each_list_has_its_theme(name: str, stocks: Stocks) -> None:
    text, lists = LISTS[name]

    found = {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes}

    assert found == lists


@pytest.mark.parametrize(
    "text",
    [
        "持有家数增加靠前的标的有药明康德、荣昌生物、英科医疗等；",
        "占流通股比减少靠前的标的为百利天恒、百济神州、热景生物。",
        "基金加仓最多的个股包括新易盛、中际旭创、天孚通信。",
    ],
)
def test_what_funds_hold_most_is_a_ranking(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_a_list_that_goes_on_is_no_surer_than_the_one_before_it(stocks: Stocks) -> None:
    found = stocks(
        "相关公司链主标的拓普集团、均胜电子以及丝杠、轻量化个股：精锻科技、福达股份、旭升集团等，北特科技。"
    )

    theme = found.themes[-1]
    assert [pick.text for pick in theme.stocks] == ["精锻科技", "福达股份", "旭升集团", "北特科技"]
    assert not any(pick.sure for pick in theme.stocks)


def test_a_section_of_directions_to_invest_in_puts_its_companies_forward(stocks: Stocks) -> None:
    (theme,) = stocks(
        "### 六、投资方向观察：聚焦贵金属\n\n#### 1. 贵金属板块\n\n- **赤峰黄金（600988）**：全球布局\n\n- **山东黄金（600547）**：龙头\n"
    ).themes

    assert {pick.stance for pick in theme.stocks} == {"watch"}
