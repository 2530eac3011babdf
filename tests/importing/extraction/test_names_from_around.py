"""What around a list says of it: portfolios, what benefits, markets, lines that share a group; and what is no list."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

SAID: dict[str, tuple[str, dict[str, tuple[str, list[str]]]]] = {
    "a portfolio before its colon": (
        "全年主线看液冷。投资组合：英维克、申菱环境、高澜股份。\n",
        {"投资组合": ("recommended", ["英维克", "申菱环境", "高澜股份"])},
    ),
    "a portfolio as heading": (
        "## 恒星环保投资组合\n\n- 瀚蓝环境\n- 旺能环境\n- 三峰环境\n",
        {"恒星环保投资组合": ("recommended", ["瀚蓝环境", "旺能环境", "三峰环境"])},
    ),
    "a portfolio that is only watched": (
        "## 环保模拟组合\n\n- 瀚蓝环境\n- 旺能环境\n- 三峰环境\n",
        {"环保模拟组合": ("mentioned", ["瀚蓝环境", "旺能环境", "三峰环境"])},
    ),
    "what benefits before its colon": (
        "- 碳酸锂降价受益：宁德时代、亿纬锂能。\n",
        {"碳酸锂降价": ("beneficiary", ["宁德时代", "亿纬锂能"])},
    ),
    "two markets of one trade": (
        "- 【智驾主线】：整车方面，港股（理想汽车、小鹏汽车、吉利汽车）弹性强于 A 股（赛力斯、上汽集团）。\n",
        {"整车": ("mentioned", ["理想汽车", "小鹏汽车", "吉利汽车", "赛力斯", "上汽集团"])},
    ),
    "a part that two lines have": (
        "- 【出海主线】：客车（宇通客车）、零部件（岱美股份、爱柯迪）。\n- 【人形主线】：零部件领域包括三花智控、双环传动、旭升集团等。\n",
        {
            "出海主线": ("mentioned", ["宇通客车", "岱美股份", "爱柯迪"]),
            "人形主线": ("mentioned", ["三花智控", "双环传动", "旭升集团"]),
        },
    ),
    "two portfolios of one line": (
        "- 25 年 3 月投资组合为英维克、申菱环境、高澜股份；4 月投资组合为曙光数创、同飞股份。\n",
        {
            "25 年 3 月投资组合": ("recommended", ["英维克", "申菱环境", "高澜股份"]),
            "4 月投资组合": ("recommended", ["曙光数创", "同飞股份"]),
        },
    ),
    "how many companies of a kind": (
        "建议关注研发服务商：药明康德、泰格医药。检测行业分化，我们把业绩较好的8家代表性检测企业（华测检测、广电计量、谱尼测试等）放在一起看。\n",
        {
            "研发服务商": ("watch", ["药明康德", "泰格医药"]),
            "8家代表性检测企业": ("watch", ["华测检测", "广电计量", "谱尼测试"]),
        },
    ),
    "what companies to look at are like": (
        "一方面，建议重点关注具备渠道和品牌积累的企业，包括安克创新、石头科技、科沃斯等，另一方面建议关注具备成本管控优势的公司，如苏泊尔、九阳股份。\n",
        {
            "具备渠道和品牌积累的企业": ("watch", ["安克创新", "石头科技", "科沃斯"]),
            "具备成本管控优势的公司": ("watch", ["苏泊尔", "九阳股份"]),
        },
    ),
    "counted ways of companies": (
        "- **厂商分类**：出海厂商分为两类。一是品牌先行，渠道铺设较早，如安克创新、石头科技等；二是代工起家，品牌仍在培育，如新宝股份、比依股份等。\n",
        {
            "品牌先行，渠道铺设较早": ("mentioned", ["安克创新", "石头科技"]),
            "代工起家，品牌仍在培育": ("mentioned", ["新宝股份", "比依股份"]),
        },
    ),
    "companies that are placed in a part": (
        "涤纶需求回升。现在，恒力石化、荣盛石化、桐昆股份等公司在涤纶长丝方面具有完整布局。\n",
        {"涤纶": ("mentioned", ["恒力石化", "荣盛石化", "桐昆股份"])},
    ),
    "stocks in focus": (
        "## Robots\n\nOrders are up.\n\nFocus stocks: NVIDIA, Broadcom and Marvell\n",
        {"Robots": ("watch", ["NVIDIA", "Broadcom", "Marvell"])},
    ),
    "companies of a sample": (
        "品牌中药韧性较强，样本上市公司主要有：片仔癀、同仁堂、云南白药。\n",
        {"品牌中药": ("watch", ["片仔癀", "同仁堂", "云南白药"])},
    ),
}


@pytest.mark.parametrize("way", SAID)
def test_what_stands_around_a_list_names_it(way: str, stocks: Stocks) -> None:
    text, wanted = SAID[way]

    found = {
        theme.name: (str(theme.stocks[0].stance), [pick.text for pick in theme.stocks])
        for theme in stocks(text).themes
    }

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "| 排名 | 剧名 | 播放平台 | 类别 |\n|---|---|---|---|\n| 1 | 《春山》 | 爱奇艺 | 网络剧 |\n| 2 | 《远航》 | 爱奇艺 | 电视剧 |\n| 3 | 《夜归》 | 芒果超媒 | 网络剧 |\n",
        "## 研发进展\n\n- 日本：丰田（硫化物，小批量产）、本田（硫化物，试生产）等。\n- 美国：福特汽车（氧化物，样品测试）、通用汽车（样品交付）等。\n",
        "- 主要航司：中国国航、南方航空、春秋航空等航司本周客座率及票价各有变动。\n",
    ],
)
def test_who_shows_things_and_whose_week_is_told_is_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes
