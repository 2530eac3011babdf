"""Lists told in words that no layout was made for: by a cue somewhere before the names, by what they stand for, by what follows them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


def lists(found: Found) -> list[tuple[str, list[str]]]:
    return [(theme.name, [pick.text for pick in theme.stocks]) for theme in found.themes]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("面板产能转移，建议关注：技术占优，成本更低，京东方A和TCL科技。", True),
        ("面板产能转移，建议关注：技术占优，份额居前，京东方A和TCL科技。", False),
        ("看好行业景气，今年以来，京东方A和TCL科技，股价新高。", False),
    ],
)
def test_a_cue_speaks_of_names_whatever_stands_between(text: str, *, told: bool, stocks: Stocks) -> None:
    picks = [pick for theme in stocks(text).themes for pick in theme.stocks]

    assert [pick.text for pick in picks] == (["京东方A", "TCL科技"] if told else [])
    assert all(pick.confidence < SURE for pick in picks)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "可选交付提速的整机厂，以中航沈飞、中航西飞为代表；受益于信息化的元器件企业，以振华科技、鸿远电子为代表。",
            [("整机厂", ["中航沈飞", "中航西飞"]), ("元器件企业", ["振华科技", "鸿远电子"])],
        ),
        (
            "- **渠道企业**：以华凯易佰、赛维时代为代表，走多店路线。",
            [("渠道企业", ["华凯易佰", "赛维时代"])],
        ),
        ("竞争对手众多，以跨境通、有棵树为代表。", []),
        ("看好增强现实。以高通、苹果为代表的企业各有生态，中小公司难以进入。", []),
    ],
)
def test_names_stand_for_a_kind(text: str, expected: list[tuple[str, list[str]]], stocks: Stocks) -> None:
    assert lists(stocks(text)) == expected


def test_what_follows_the_names_says_of_which_trade_they_are(stocks: Stocks) -> None:
    text = "# 周报\n\n- 排产上修。观察相关公司亿纬锂能、星源材质等电池产业链龙头。\n"

    assert lists(stocks(text)) == [("电池产业链", ["亿纬锂能", "星源材质"])]


def test_how_stocks_are_looked_at_names_them_only_before_a_colon(stocks: Stocks) -> None:
    assert lists(stocks("观察相关公司：宁德时代、恩捷股份。"))[0][0] == "观察相关公司"


def test_of_things_told_together_the_last_stands_before_the_bracket(stocks: Stocks) -> None:
    text = "- 风电：观察整机、铸件盈利企稳及叶片（中材科技、时代新材）。\n"

    assert lists(stocks(text)) == [("叶片", ["中材科技", "时代新材"])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("谈判成功的有伊尼妥单抗（三生国健）、泽布替尼（百济神州）、达格列净（华东医药）等品种。", False),
        ("- 泵阀：水泵（大元泵业）、阀门（纽威股份）、压缩机（汉钟精机）。\n", True),
    ],
)
def test_the_maker_behind_its_product_is_no_list(text: str, *, told: bool, stocks: Stocks) -> None:
    assert bool(stocks(text).themes) is told


def test_a_heading_that_says_which_companies_names_them_where_no_trade_is_told(stocks: Stocks) -> None:
    text = "# 周报\n\n### （一）留意中报增速快的公司\n\n可寻找业绩有望超预期的公司，相关公司彤程新材、华特气体。\n"

    assert lists(stocks(text)) == [("留意中报增速快的公司", ["彤程新材", "华特气体"])]


def test_paragraphs_that_open_with_a_company_under_other_companies(stocks: Stocks) -> None:
    text = (
        "# 汽车\n\n## 四、相关公司\n\n### （一）其他相关公司\n\n"
        "吉利汽车品牌众多，覆盖各个价位。\n\n长城汽车在皮卡上有优势。\n"
    )

    assert [names for _, names in lists(stocks(text))] == [["吉利汽车", "长城汽车"]]
    assert not stocks(text.replace("其他相关公司", "市场格局").replace("相关公司", "市场")).themes


def test_companies_that_a_cue_counts_up_are_told_sentence_for_sentence(stocks: Stocks) -> None:
    text = "建议关注（1）时代天使：隐形矫治领先，产品齐全。（2）通策医疗：口腔连锁，扩张提速。"

    assert [names for _, names in lists(stocks(text))] == [["时代天使", "通策医疗"]]


@pytest.mark.parametrize("words", ["品种较多的企业", "业绩超预期的公司", "平台型企业"])
def test_what_only_praises_names_no_theme(words: str, stocks: Stocks) -> None:
    found = stocks(f"# 创新药行业周报\n\n把握{words}，建议关注百济神州、贝达药业。\n")

    assert not any(theme.name in {"较多", "超预期", "平台型"} for theme in found.themes)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "## 投资建议\n\n**游戏：** 周期上行，恺英网络、心动公司产品储备丰富。\n",
            [("游戏", ["恺英网络", "心动公司"])],
        ),
        (
            "### 出海链条\n\n需求旺盛，A股中思源电气、金盘科技均有布局。\n",
            [("出海链条", ["思源电气", "金盘科技"])],
        ),
        ("恺英网络、心动公司产品储备丰富。", []),
        ("## 投资建议\n\n**游戏：** 恺英网络、心动公司营收增速明显。\n", []),
    ],
)
def test_what_companies_have_praises_them_in_a_section_of_advice(
    text: str, expected: list[tuple[str, list[str]]], stocks: Stocks
) -> None:
    assert lists(stocks(text)) == expected


def test_a_kind_is_counted_as_one_of_several(stocks: Stocks) -> None:
    text = (
        "建议关注三类企业：一类是资源型企业，如云天化、兴发集团；"
        "还有一类是受益反内卷的企业，如合盛硅业、新安股份。"
    )

    assert lists(stocks(text)) == [
        ("资源型企业", ["云天化", "兴发集团"]),
        ("受益反内卷的企业", ["合盛硅业", "新安股份"]),
    ]


@pytest.mark.parametrize(("words", "stance"), [("有望充分受益", "beneficiary"), ("值得重点跟踪", "watch")])
def test_words_behind_a_row_say_how_it_is_put_forward(words: str, stance: str, stocks: Stocks) -> None:
    text = f"主机厂三一重工、徐工机械以及零部件厂商恒立液压、艾迪精密{words}。"

    found = {pick.text: pick.stance.value for theme in stocks(text).themes for pick in theme.stocks}
    assert found["恒立液压"] == found["艾迪精密"] == stance


def test_a_point_is_named_by_what_stands_behind_its_number(stocks: Stocks) -> None:
    text = (
        "# 锂电周报\n\n#### 三大主线\n\n1. **主线一：成本占优的头部企业**\n\n"
        "1. 关注规模效应显著的公司，相关公司宁德时代、湖南裕能。\n\n"
        "2. **主线二：固态电池主题性机会**\n\n1. 相关公司欣旺达、尚太科技。\n"
    )

    assert lists(stocks(text)) == [
        ("成本占优的头部企业", ["宁德时代", "湖南裕能"]),
        ("固态电池主题性机会", ["欣旺达", "尚太科技"]),
    ]


def test_a_point_names_the_list_in_the_line_below(stocks: Stocks) -> None:
    text = (
        "# 医药周报\n\n1. 主线：创新药出海（相关公司百济神州、恒瑞医药）、设备更新（相关公司联影医疗、迈瑞医疗）。\n\n"
        "2. 主线：中药提价。\n\n相关公司：片仔癀、同仁堂。\n"
    )

    assert lists(stocks(text)) == [
        ("创新药出海", ["百济神州", "恒瑞医药"]),
        ("设备更新", ["联影医疗", "迈瑞医疗"]),
        ("中药提价", ["片仔癀", "同仁堂"]),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("#### 铝：库存低位\n\n- **供需面**：偏紧。相关公司为神火股份、云铝股份。\n", "铝"),
        ("# 创新药行业\n\n投资建议方面，建议关注：恒瑞医药、君实生物。\n", "创新药行业"),
        ("重点推荐组合：家居龙头欧派家居、顾家家居。\n", "重点推荐组合"),
        ("扫地机渗透率提升（石头科技、科沃斯），黑电放量（海信视像、TCL电子）。\n", "扫地机"),
    ],
)
def test_what_says_no_trade_names_no_theme(text: str, name: str, stocks: Stocks) -> None:
    assert lists(stocks(text))[0][0] == name


@pytest.mark.parametrize(
    ("second", "names"),
    [
        ("福昕软件（688095），订阅转型。", ["金山办公", "福昕软件"]),
        ("客户是福昕软件（688095），订阅转型。", ["金山办公"]),
    ],
)
def test_a_list_goes_on_as_it_began(second: str, names: list[str], stocks: Stocks) -> None:
    text = f"### 相关公司情况\n\n- 办公软件：金山办公（688111），付费率提升；{second}\n"

    assert lists(stocks(text)) == [("办公软件", names)]


def test_a_name_that_opens_a_line_behind_a_list_goes_on_with_none(stocks: Stocks) -> None:
    text = "办公软件：金山办公（688111），付费率提升。福昕软件（688095），订阅转型。"

    assert lists(stocks(text)) == [("办公软件", ["金山办公"])]


def test_a_heading_that_says_when_names_what_it_puts_forward(stocks: Stocks) -> None:
    text = "# 2026.3.2机械设备周报\n\n## 四、本周关注\n\n三一重工、恒立液压、杰瑞股份。\n"

    assert lists(stocks(text)) == [("本周关注", ["三一重工", "恒立液压", "杰瑞股份"])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("硅料降价，利润高增。我们坚定看好光伏逆变器厂商，重点推荐阳光电源、德业股份。", "光伏逆变器厂商"),
        ("创新药服务商景气。我们看好该板块，推荐泰格医药、药石科技。", "创新药服务商"),
        ("行业评级 - 整体看好变压器板块 投资建议首推思源电气、金盘科技。", "变压器"),
    ],
)
def test_the_trade_that_is_liked_right_before_the_cue(text: str, name: str, stocks: Stocks) -> None:
    assert lists(stocks(text))[0][0] == name
