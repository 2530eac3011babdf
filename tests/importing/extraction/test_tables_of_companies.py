"""Tables whose cells hold companies, whatever their header is called, and names known by the code beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]

ROWS = {
    "a column of codes beside the companies": (
        "| 环节 | 核心公司 | 代码 | 逻辑 |\n|---|---|---|---|\n| 执行器 | 三花智控、拓普集团 | 002050/601689 | 总成 |\n| 减速器 | 绿的谐波、双环传动 | 688017/002472 | 壁垒高 |\n",
        [("执行器", ["三花智控", "拓普集团"]), ("减速器", ["绿的谐波", "双环传动"])],
    ),
    "a header that says nothing of companies": (
        "| 板块 | 谁做 |\n|---|---|\n| 大型CRO | 药明康德、康龙化成 |\n| 眼科 | 爱尔眼科 / 华厦眼科 |\n",
        [("大型CRO", ["药明康德", "康龙化成"]), ("眼科", ["爱尔眼科", "华厦眼科"])],
    ),
    "line ends inside a cell": (
        "| 板块 | 标的 |\n|---|---|\n| 光模块 | 中际旭创(300308)<br>新易盛(300502) |\n| 液冷 | 英维克<br/>高澜股份 |\n",
        [("光模块", ["中际旭创", "新易盛"]), ("液冷", ["英维克", "高澜股份"])],
    ),
    "several columns of companies": (
        "产业链 | 上游 | 中游\n光伏 | 通威股份、大全能源 | 隆基绿能\n储能 | 天齐锂业 | 宁德时代、亿纬锂能\n",
        [("光伏", ["通威股份", "大全能源", "隆基绿能"]), ("储能", ["天齐锂业", "宁德时代", "亿纬锂能"])],
    ),
    "a table in the markup of pages": (
        "<table>\n<tr><th>环节</th><th>公司</th></tr>\n<tr>\n<td>传感器</td>\n<td>柯力传感、奥比中光</td>\n</tr><tr><td>电机</td><td>汇川技术、卧龙电驱</td></tr>\n</table>\n",
        [("传感器", ["柯力传感", "奥比中光"]), ("电机", ["汇川技术", "卧龙电驱"])],
    ),
    "companies that words inside the cell part": (
        (
            "| 类型 | 公司名称 |\n|---|---|\n| 风电整机 | 金风科技、明阳智能，运达股份 |\n| 光伏 | 隆基绿能、通威股份；弹性标的：爱旭股份 |\n"
            "| 电网 | 国电南瑞、许继电气，海缆标的相关：东方电缆、中天科技 |\n| 储能 | 阳光电源、德业股份；可比公司：派能科技 |\n"
        ),
        [
            ("风电整机", ["金风科技", "明阳智能", "运达股份"]),
            ("光伏", ["隆基绿能", "通威股份", "爱旭股份"]),
            ("电网", ["国电南瑞", "许继电气"]),
            ("海缆", ["东方电缆", "中天科技"]),
        ],
    ),
    "references behind the companies": (
        "| 赛道 | 代表公司 |\n|---|---|\n| 稀土 | 北方稀土、洛阳钼业等[^5][^6] |\n| 量子 | 国盾量子、神州信息[^14] |\n",
        [("稀土", ["北方稀土", "洛阳钼业"]), ("量子", ["国盾量子", "神州信息"])],
    ),
    "links of a wiki": (
        "| 環節 | 台股廠商 |\n|---|---|\n| 濕製程設備 | [[3583_辛耘（市）]] |\n| 介電材料 | [[1717_長興（市）]]、[[5234_達興材料（市）]] |\n",
        [("濕製程設備", ["辛耘"]), ("介電材料", ["長興", "達興材料"])],
    ),
    "English names with codes": (
        "| Segment | Companies |\n|---|---|\n| Packaging | ASE (3711 TT), KYEC (2449 TT) |\n| Wafers | GWC (6488 TT), FST (3532 TT) |\n",
        [("Packaging", ["ASE", "KYEC"]), ("Wafers", ["GWC", "FST"])],
    ),
}


def _lists(found: Found) -> list[tuple[str, list[str]]]:
    return [(theme.name, [pick.text for pick in theme.stocks]) for theme in found.themes]


@pytest.mark.parametrize("kind", ROWS)
def test_each_row_is_a_list(kind: str, stocks: Stocks) -> None:
    text, expected = ROWS[kind]
    assert _lists(stocks(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "| 产品 | 竞争对手 |\n|---|---|\n| 连接器 | 立讯精密、电连技术 |\n| 线缆 | 沃尔核材、新亚电子 |\n",
        "## 公司动态\n\n| 板块 | 公司 |\n|---|---|\n| 光模块 | 中际旭创、新易盛 |\n| 液冷 | 英维克、高澜股份 |\n",
        "| 公司 | 营收（亿元） | 同比 |\n|---|---|---|\n| 中际旭创 | 10.2 | 12% |\n| 新易盛 | 9.1 | 8% |\n",
    ],
)
def test_rivals_news_and_figures_are_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_companies_with_words_about_them_are_a_list_whatever_stands_between(stocks: Stocks) -> None:
    found = stocks(
        "## 相关公司\n\n| 公司 | 代码 | PE | 逻辑 |\n|---|---|---|---|\n| 中国神华 | 601088.SH | 13.9 | 高股息，煤电一体 |\n"
        "| 华阳股份 | 600348.SH | 10.4 | 无烟煤稀缺，布局电池 |\n"
    )
    assert _lists(found) == [("相关公司", ["中国神华", "华阳股份"])]
    assert {pick.stance for theme in found.themes for pick in theme.stocks} == {"watch"}


def test_a_code_makes_a_name_of_what_no_register_holds(stocks: Stocks) -> None:
    found = stocks(
        "For the testing segment, our buy ratings for: 1) ASE (3711 TT), packaging upside, 2) KYEC (2449 TT), test demand, and "
        "3) EMC (2383 TT)/TUC (6274 TT), laminate prices."
    )
    (theme,) = found.themes
    assert theme.name == "testing segment"
    assert [str(pick.symbol) for pick in theme.stocks] == ["3711.TW", "2449.TW", "2383.TW", "6274.TWO"]


def test_a_note_gives_its_stock_a_stance_of_its_own(stocks: Stocks) -> None:
    (theme,) = stocks("半导体板块投资建议：闻泰科技（推荐），斯达半导（推荐），新洁能（建议关注）。").themes
    assert [(pick.text, pick.stance) for pick in theme.stocks] == [
        ("闻泰科技", "recommended"),
        ("斯达半导", "recommended"),
        ("新洁能", "watch"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "昨日涨幅居前的有景津装备、中国天楹、节能国祯。",
        "公司客户包括比亚迪、宁德时代、亿纬锂能等。",
        "设备方面：北方华创（+5.3%）、中微公司（+4.1%）、拓荆科技（-1.0%）。",
        "CR3为中国巨石、中材科技、国际复材。",
        "全天收跌标的：牧原股份、中国巨石、卫星化学。",
        "龙虎榜：中科曙光、浪潮信息、紫光股份。",
        "可比公司我们选择爱美客、华熙生物、昊海生科。",
    ],
)
def test_rankings_and_customers_are_no_list(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_a_short_line_over_a_long_one_is_a_title(stocks: Stocks) -> None:
    found = stocks(
        "重点看燃气轮机与光通信设备（订单饱满）。\n固态电池\n设备先行，产线验证陆续落地，国内做这块的主要有先导智能、赢合科技、利元亨。"
    )
    assert [theme.name for theme in found.themes] == ["固态电池"]


def test_a_company_before_its_chain_is_part_of_a_theme(stocks: Stocks) -> None:
    found = stocks(
        "建议关注特斯拉产业链核心供应商（恒立液压、五洲新春等）及增量环节（唯万密封、龙溪股份等）。"
    )
    assert _lists(found) == [
        ("特斯拉产业链核心供应商", ["恒立液压", "五洲新春"]),
        ("增量环节", ["唯万密封", "龙溪股份"]),
    ]


def test_the_end_of_another_word_is_no_company_in_a_list(stocks: Stocks) -> None:
    found = stocks("高端装备：恒立液压、安川机器人、埃斯顿。")
    assert "机器人" not in {pick.text for theme in found.themes for pick in theme.stocks}


def test_a_label_says_what_its_list_is(stocks: Stocks) -> None:
    (theme,) = stocks("Stocks that should benefit: Inovance (300124 CH), Estun (002747 CH).").themes
    assert {pick.stance for pick in theme.stocks} == {"beneficiary"}


def test_an_english_line_that_says_why_stands_behind_the_heading_over_it(stocks: Stocks) -> None:
    table = "| Company | Ticker | Angle |\n|---|---|---|\n| Eaton | ETN | breakers and switchgear |\n| Vertiv | VRT | thermal systems |\n"
    text = (
        "# Notes\n\n## Grid suppliers\n\nOld makers that win from every new line:\n\n"
        f'{table}\n## Cooling makers\n### "Heat is the wall that all of them hit"\n\n{table}'
    )

    assert [theme.name for theme in stocks(text).themes] == ["Grid suppliers", "Cooling makers"]


def test_two_characters_in_rows_under_the_header_of_companies_are_names_of_taipei(stocks: Stocks) -> None:
    rows = "### 設備供應鏈\n\n| 公司 | 產品 |\n|------|------|\n| **弘塑** | 清洗設備 |\n| **辛耘** | 再生晶圓與設備 |\n"
    found = stocks(rows)

    assert {pick.text for theme in found.themes for pick in theme.stocks} == {"弘塑", "辛耘"}
    assert not stocks(rows.replace("公司", "項目")).themes


def test_a_table_that_compares_what_chips_can_do_lists_nobody(stocks: Stocks) -> None:
    table = "| {} | 廠商 | 製程 |\n|---|---|---|\n| Gaudi 3 | Intel | 5nm |\n| MI355 | AMD | 3nm |\n| B300 | NVIDIA | 4nm |\n"

    assert not stocks(table.format("晶片")).themes
    assert stocks(table.format("方向")).themes
