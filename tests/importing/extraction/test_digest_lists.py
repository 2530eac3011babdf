"""Lists of digests that count their points, and what stands beside their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE
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
    "the chance of a trade names its list": (
        "#### 环保\n\n1. **类公用事业机会**：相关公司中山公用、光大环境。\n\n2. **国产替代**：相关公司聚光科技。\n",
        {"类公用事业机会": ["中山公用", "光大环境"], "国产替代": ["聚光科技"]},
    ),
    "names that are words open a list and stand behind notes": (
        "零售药店推荐标的：老百姓、益丰药房（603939）、老百姓。火电推荐标的：华能国际（600011）、广州发展（600098）、京能电力。",
        {"零售药店": ["老百姓", "益丰药房"], "火电": ["华能国际", "广州发展", "京能电力"]},
    ),
    "a verb that ends a clause opens no examples": (
        "玻尿酸需求平稳。推荐从原料做到终端、护肤品牌齐全的玻尿酸龙头公司华熙生物。",
        {"玻尿酸": ["华熙生物"]},
    ),
    "the directions of a month name their stocks": (
        "#### 五、投资分析：聚焦新品\n\n#### 重点方向\n\n1. **游戏**：相关公司三七互娱、完美世界。\n\n#### 6 月投资方向相关公司\n\n恺英网络、分众传媒、巨人网络。\n",
        {"游戏": ["三七互娱", "完美世界"], "6 月投资方向相关公司": ["恺英网络", "分众传媒", "巨人网络"]},
    ),
    "a sentence that leads to lists names none of them": (
        (
            "## 四、方向\n\n报告梳理了值得关注的几类企业：\n\n- **业绩扭亏 / 盈利兑现**：关注快要扭亏的企业，如荣昌生物、信达生物等。\n\n"
            "- **全球大单品**：关注出海企业，如科伦博泰、康方生物等。\n"
        ),
        {"业绩扭亏 / 盈利兑现": ["荣昌生物", "信达生物"], "全球大单品": ["科伦博泰", "康方生物"]},
    ),
    "a market names a list that nothing else names": (
        "行权价格为12元。风险提示：竞争加剧。投资建议：把握两条主线，A股核心推荐：天虹股份、家家悦、贝泰妮；港股核心推荐：京东健康、美团。",
        {"A股": ["天虹股份", "家家悦", "贝泰妮"], "港股": ["京东健康", "美团"]},
    ),
    "a group that several lines have gives way to the names of its lines": (
        (
            "### 投资主线分析\n\n- **红利主线**：重卡（潍柴动力 / 中国重汽 A-H）、客车（宇通客车）、零部件（星宇股份 + 福耀玻璃）。\n\n"
            "- **智能化主线**：整车优选港股（理想汽车 - W / 小鹏汽车 - W）> A 股（上汽集团 / 赛力斯）；零部件优选（伯特利 / 德赛西威）。\n"
        ),
        {
            "红利主线": ["潍柴动力", "中国重汽", "宇通客车", "星宇股份", "福耀玻璃"],
            "智能化主线": ["理想汽车", "小鹏汽车", "上汽集团", "赛力斯", "伯特利", "德赛西威"],
        },
    ),
    "a section of risks and advice holds lists": (
        "## 四、投资分析与风险提示\n\n### （一）观察方向\n\n1. **高景气度**：逆变器与支架（德业股份、阳光电源、锦浪科技等）；\n",
        {"逆变器与支架": ["德业股份", "阳光电源", "锦浪科技"]},
    ),
    "a cue that says that more follow goes on with the list": (
        "海外医疗设备采购增加。我们推荐出口渠道齐全的理邦仪器和万孚生物，检测产品放量；受益标的还包括鱼跃医疗、迈瑞医疗、万东医疗等公司。",
        {"医疗设备": ["理邦仪器", "万孚生物", "鱼跃医疗", "迈瑞医疗", "万东医疗"]},
    ),
    "who also benefits behind a list of leaders": (
        "## 消费建材\n\n另外，坚朗五金、东鹏控股、蒙娜丽莎等竣工环节龙头公司，也受益于需求好转。\n",
        {"竣工环节": ["坚朗五金", "东鹏控股", "蒙娜丽莎"]},
    ),
    "a sentence of several clauses names nothing": (
        "## 水泥\n\n从配置角度看下半年，短期博弈难度加大，但部分公司有长期价值：\n\n- **海螺水泥**：成本一直最低。\n\n- **上峰水泥**：有成长属性。\n\n- **塔牌集团**：高分红。\n",
        {"水泥": ["海螺水泥", "上峰水泥", "塔牌集团"]},
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
        "基金家数增加靠前的标的有荣昌生物、药明康德、英科医疗等；",
        "占流通股比减少靠前的标的是热景生物、百济神州、百利天恒。",
        "#### 六、重点相关公司分析\n\n#### 恺英网络（002517.SZ）\n\n1. 2024 年营收增长 19%。\n\n#### 分众传媒（002027.SZ）\n\n1. 2024 年营收增长 3%。\n",
        "民品方面：代表厂商有三环集团、风华高科、鸿远电子。钽电容的参与企业主要为宏达电子、振华科技。",
        "国内陶瓷电容企业主要有：风华高科、三环集团等。",
        "- 云业务：百度、腾讯云通过降价进入海外市场。",
        "#### 名创优品（9896 HK）\n\n- **IP 战略**：合作 150+IP（如三丽鸥、迪士尼），海外店更多。\n",
        "海外订单增加：理邦仪器，收到一国医院的订单；宝莱特，收到监护仪的订单。",
        "欧洲口味不一，要多请当地的设计师（如泡泡玛特）。",
        "基金加仓最多的个股包括新易盛、中际旭创、天孚通信。",
        "2. **自由现金流已转正公司**：瀚蓝环境（16.07）、旺能环境（7.96）、三峰环境（14.91）。",
        "## 附录：数据\n\n| **公司** | **募资额（亿元）** | **用途** |\n| --- | --- | --- |\n| 中泰证券 | 60 | 做市 |\n| 南京证券 | 50 | 投行 |\n",
        "## 券商定增项目\n\n- **中泰证券**：募资六十亿元。\n\n- **南京证券**：募资五十亿元。\n\n- **天风证券**：募资四十亿元。\n",
    ],
)
def test_rankings_figures_and_appendices_are_no_lists(text: str, stocks: Stocks) -> None:
    assert not stocks(text).themes


def test_a_list_that_goes_on_is_no_surer_than_the_one_before_it(stocks: Stocks) -> None:
    found = stocks(
        "相关公司链主标的拓普集团、均胜电子以及丝杠、轻量化个股：精锻科技、福达股份、旭升集团等，北特科技。"
    )

    theme = found.themes[-1]
    assert [pick.text for pick in theme.stocks] == ["精锻科技", "福达股份", "旭升集团", "北特科技"]
    assert not any(pick.sure for pick in theme.stocks)


@pytest.mark.parametrize(
    ("written", "symbol"),
    [("中国重汽 A-H", "000951.SZ"), ("中国重汽A", "000951.SZ"), ("中国重汽-H", "03808.HK")],
)
def test_a_mark_behind_a_name_says_whose_share_it_is(written: str, symbol: str, stocks: Stocks) -> None:
    (theme,) = stocks(f"重卡推荐标的：{written}、潍柴动力。").themes

    assert str(theme.stocks[0].symbol) == symbol


def test_a_section_of_directions_to_invest_in_puts_its_companies_forward(stocks: Stocks) -> None:
    (theme,) = stocks(
        "### 六、投资方向观察：聚焦贵金属\n\n#### 1. 贵金属板块\n\n- **赤峰黄金（600988）**：全球布局\n\n- **山东黄金（600547）**：龙头\n"
    ).themes

    assert {pick.stance for pick in theme.stocks} == {"watch"}


def test_counted_lines_right_under_a_heading_of_their_level_stand_below_it(stocks: Stocks) -> None:
    found = stocks(
        "#### 投资主线及相关公司数据\n\n#### 主线一：黄金珠宝\n\n1. **潮宏基（002345.SZ）**：收入增长。\n\n2. **周大生（002867.SZ）**：门店扩张。\n\n"
        "#### 主线二：化妆品\n\n1. **珀莱雅（603605.SH）**：新品放量。\n\n2. **科笛 - B（****2487.HK****）**：渠道拓展。\n\n#### 行业跟踪\n\n潮宏基、周大生与会。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "黄金珠宝": ["潮宏基", "周大生"],
        "化妆品": ["珀莱雅", "科笛 - B"],
    }
    assert {pick.stance for theme in found.themes for pick in theme.stocks} == {Stance.WATCH}


def test_companies_as_headings_stand_below_the_one_that_leads_to_them(stocks: Stocks) -> None:
    found = stocks(
        "### 四、相关公司：分红与成长\n\n#### 1. 高分红电力运营商\n\n#### 长江电力（600900 CH）\n\n- **数据**：营收 170 亿元；\n\n#### 华能水电（600025 CH）\n\n- **数据**：发电量增长。\n\n"
        "#### 2. 电网设备\n\n#### 国电南瑞（600406 CH）\n\n- **数据**：订单增长。\n\n### 五、风险提示\n\n1. 需求不及预期。\n"
    )

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in found.themes} == {
        "高分红电力运营商": ["长江电力", "华能水电"],
        "电网设备": ["国电南瑞"],
    }


def test_companies_as_headings_stand_beside_a_section_that_says_something(stocks: Stocks) -> None:
    found = stocks(
        "### 四、相关公司\n\n#### 电网设备\n\n招标放量。\n\n#### 长江电力（600900 CH）\n\n- **数据**：营收 170 亿元；\n\n#### 华能水电（600025 CH）\n\n- **数据**：发电量增长。\n"
    )

    assert "电网设备" not in {theme.name for theme in found.themes}


def test_a_mark_behind_a_spaced_dash_makes_a_name_of_hong_kong(stocks: Stocks) -> None:
    found = stocks("建议关注：科笛 - B、爱美客。理想汽车 - W 交付增长，方案科笛 - A 延期。")

    first = found.themes[0].stocks[0]
    assert (first.text, str(first.symbol)) == ("科笛 - B", "02487.HK")
    assert [mention.text for mention in found.mentions] == ["理想汽车"]


def test_what_goes_on_behind_a_label_s_names_wants_a_look(stocks: Stocks) -> None:
    told, plain = (
        stocks(f"## 黄金\n\n- 境外项目：紫金矿业、赤峰黄金等{more}\n").themes[0].stocks[0].confidence
        for more in ("企业推进海外矿山建设。", "。")
    )
    assert told < SURE <= plain


def test_a_portfolio_put_together_for_investors_recommends_what_it_holds(stocks: Stocks) -> None:
    found = stocks(
        "环保行业2026年3月投资策略。# 组合及月度观点: 价值&红利方向组合:瀚蓝环境、伟明环保、三峰环境;洪城环境、兴蓉环境。 重点长期组合:高能环境、浙富控股;景津装备。 "
        "3月金股推荐:【瀚蓝环境】【景津装备】【龙净环保】。"
    )

    assert {
        theme.name: ([pick.text for pick in theme.stocks], {pick.stance for pick in theme.stocks})
        for theme in found.themes
    } == {
        "价值&红利方向组合": (
            ["瀚蓝环境", "伟明环保", "三峰环境", "洪城环境", "兴蓉环境"],
            {Stance.RECOMMENDED},
        ),
        "重点长期组合": (["高能环境", "浙富控股", "景津装备"], {Stance.RECOMMENDED}),
        "3月金股推荐": (["瀚蓝环境", "景津装备", "龙净环保"], {Stance.RECOMMENDED}),
    }


def test_a_group_of_stocks_is_no_portfolio_of_its_author(stocks: Stocks) -> None:
    (theme,) = stocks("环保行业2026年3月投资策略。可比组合:旺能环境、军信股份。").themes

    assert {pick.stance for pick in theme.stocks} == {Stance.WATCH}
