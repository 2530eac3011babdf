"""The names of themes: whole, balanced, no fragments; and lists that no label or cue of the usual kind opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.importing.extraction.stocks import Found
from watchlist.importing.extraction.vocabulary.brackets import balanced
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_part

Stocks = Callable[[str], Found]


def _lists(found: Found) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(theme.name, [(pick.text, str(pick.stance)) for pick in theme.stocks]) for theme in found.themes]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("相关标的：\n端侧“+AI”：乐鑫科技、恒玄科技等。\n", "端侧“+AI”"),
        (
            'Investment Recommendations\n- Edge side "+AI": Espressif, BES, and Intellifusion\n',
            'Edge side "+AI"',
        ),
        ("## “AI”眼镜\n相关标的：歌尔股份、立讯精密。\n", "“AI”眼镜"),
        ("## 算力“国产化”\n相关标的：寒武纪、海光信息。\n", "算力“国产化”"),
        ("推荐标的：存储（HBM）：香农芯创、雅克科技等。\n", "存储（HBM）"),
        ("“车路云”相关公司：千方科技、金溢科技。\n", "车路云"),
    ],
)
def test_the_quotes_of_a_name_stay_paired(text: str, name: str, stocks: Stocks) -> None:
    (theme,) = stocks(text).themes

    assert theme.name == name
    assert theme.spans[0].of(text) == name


def test_a_mark_that_nothing_answers_is_left_out_at_the_edge() -> None:
    assert balanced("芯片(", 0, 3) == (0, 2)
    assert balanced("」芯片", 0, 3) == (1, 3)
    assert balanced("“甲”乙", 0, 4) == (0, 4)
    assert balanced("端侧“+ai没有", 0, 5) == (0, 5)


@pytest.mark.parametrize("heading", ["Investment Recommendations", "Recommendations", "投资建议"])
def test_a_section_of_advice_alone_recommends_nothing(heading: str, stocks: Stocks) -> None:
    found = stocks(f"## {heading}\n\n- Inference chips: Cambricon, Hygon, and Jingjia Micro\n")

    assert {str(pick.stance) for theme in found.themes for pick in theme.stocks} == {"watch"}


@pytest.mark.parametrize(
    "talk",
    [
        "大消費：友好集團走到7板，中百又反包。",
        "大消费：友好集团走到7板。",
        "AI应用：寒武纪2板，明天或有分歧。",
        "算力：麦格米特4天2板。",
        "算力：麦格米特午后强势涨停。",
        "白酒：贵州茅台、五粮液尾盘跳水。",
        "机器人：三花智控、拓普集团双双大涨。",
        "芯片：寒武纪订单大增。",
    ],
)
def test_talk_of_the_market_behind_a_label_is_no_list(talk: str, stocks: Stocks) -> None:
    found = stocks(f"收评：三大指数分化。\n\n{talk}\n")

    assert not found.themes
    assert found.mentions


def test_the_same_label_with_names_alone_is_a_list(stocks: Stocks) -> None:
    assert _lists(stocks("白酒：贵州茅台、五粮液。\n")) == [
        ("白酒", [("贵州茅台", "mentioned"), ("五粮液", "mentioned")])
    ]


def test_how_many_is_no_theme(stocks: Stocks) -> None:
    found = stocks(
        "面板价格回升，面板行业景气。同时，少部分标的值得留意，建议关注三个标的京东方A、TCL科技。\n"
    )

    (theme,) = found.themes
    assert theme.implied
    assert theme.name not in {"少部分", "三个", "同时"}


def test_a_change_of_a_portfolio_takes_what_comes_in(stocks: Stocks) -> None:
    found = stocks(
        "- 2030年汽车金股组合调整：风格再平衡。本期调入2个标的【理想汽车 / 星宇股份】，调出2个标的【德赛西威 / 伯特利】。\n"
    )

    assert _lists(found) == [
        ("2030年汽车金股组合调整", [("理想汽车", "recommended"), ("星宇股份", "recommended")])
    ]
    assert {mention.text for mention in found.mentions} == {"德赛西威", "伯特利"}


def test_names_with_blanks_between_them_are_one_list(stocks: Stocks) -> None:
    (theme,) = stocks("我的自选股有：三一重工 金山办公 美团-W 戊己科技 中芯国际 指南针。\n").themes

    assert theme.name == "自选股"
    assert [(pick.text, str(pick.symbol)) for pick in theme.stocks] == [
        ("三一重工", "600031.SH"),
        ("金山办公", "688111.SH"),
        ("美团", "03690.HK"),
        ("戊己科技", "None"),
        ("中芯国际", "688981.SH"),
        ("指南针", "300803.SZ"),
    ]


def test_a_list_with_blanks_may_end_the_text_with_an_unknown_name(stocks: Stocks) -> None:
    (theme,) = stocks("自选股：三一重工 金山办公 戊己科技").themes

    assert [pick.text for pick in theme.stocks] == ["三一重工", "金山办公", "戊己科技"]


def test_a_short_form_of_a_theme_is_no_second_theme(stocks: Stocks) -> None:
    text = (
        "持续推荐血液制品天坛生物，药店板块一心堂。\n\n"
        "## 血液制品板块\n相关标的：天坛生物、华兰生物。\n\n## 零售药店\n相关标的：大参林、益丰药房、一心堂。\n"
    )

    found = stocks(text)

    assert [theme.name for theme in found.themes] == ["血液制品板块", "零售药店"]
    tiantan = found.themes[0].stocks[0]
    assert (tiantan.text, str(tiantan.stance), len(tiantan.spans)) == ("天坛生物", "recommended", 2)
    assert list(tiantan.spans) == sorted(tiantan.spans)


def test_a_short_name_after_the_word_for_a_subsidiary_is_no_mention(stocks: Stocks) -> None:
    found = stocks("紫光股份通过旗下新华三布局液冷服务器。")

    assert {mention.text for mention in found.mentions} == {"紫光股份"}
    assert {one.text: one.reason for one in found.not_taken}["新华三"] == "subsidiary"


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("光伏设备", Look.TRADE),
        ("半导体材料及设备", Look.TRADE),
        ("liquid cooling", Look.TRADE),
        ("星链", Look.OPEN),
        ("供需缺口持续缩小", Look.CLAUSE),
        ("估值最低", Look.CLAUSE),
        ("弹性最强", Look.CLAUSE),
        ("2025q3", Look.CLAUSE),
        ("中长期逻辑", Look.CLAUSE),
        ("we stay positive on", Look.CLAUSE),
        ("动力煤长协占比高", Look.CLAUSE),
        ("关键观察点", Look.CLAUSE),
        ("数据驱动估值重估", Look.CLAUSE),
        ("某某生物等龙头盈利改善", Look.CLAUSE),
        ("ai驱动的研发创新", Look.OPEN),
        ("景气持续改善的面板企业", Look.TRADE),
    ],
)
def test_what_words_look_like(name: str, seen: Look) -> None:
    assert look(name) is seen


def test_a_name_that_tells_how_its_trade_does_is_cut_behind_the_trade() -> None:
    said = "光伏产业链加速出清"

    assert trade_part(said, 0, len(said)) == (0, 5)
    assert trade_part("光伏产业链设备", 0, 7) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a clause before the cue is no name: the heading over it is
        ("## 航空板块\n\n投资分析：票价跌幅持续收窄，相关公司中国国航、南方航空。\n", "航空板块"),
        ("1. **光伏产业链加速出清**：报价止跌，相关公司通威股份、隆基绿能。\n", "光伏产业链"),
        # the trade before a bracket, the one that benefits, the one that opens an item, the one that is advised
        ("建议关注存储芯片（含DRAM、NAND）相关标的：兆易创新、北京君正。", "存储芯片"),
        ("机柜功耗上升，液冷、温控因此受益。建议关注相关标的：英维克、高澜股份。", "液冷、温控"),
        (
            "看好两类。1）锂电铜箔需求向上；2）电子铜箔建议关注具有规模优势的高端铜箔厂商铜冠铜箔、德福科技。",
            "电子铜箔",
        ),
        ("持续看好具备弹性的连接器及光模块产业链，相关标的：中航光电、中际旭创。", "连接器及光模块产业链"),
        ("第一类是原料药。2）医药流通和药店板块，估值较低，建议关注国药股份、大参林。", "医药流通和药店板块"),
        ("面向企业观察教育（全通教育、中公教育）等领域的落地。", "教育"),
        # what an English paragraph says first that it is about
        (
            "For the networking segment, we see room to grow, and we like Cisco (CSCO US, Buy) and Arista (ANET US, Buy).",
            "networking segment",
        ),
        # the line of a post that opens with an emoji
        (
            "今日热点一览\n\n🔥 华为新机开售，供应链订单上修\n首周销量超出前代三成。\n相关标的：立讯精密、歌尔股份\n",
            "华为新机开售，供应链订单上修",
        ),
    ],
)
def test_a_list_is_named_by_the_nearest_words_that_look_like_a_name(
    text: str, name: str, stocks: Stocks
) -> None:
    assert [theme.name for theme in stocks(text).themes] == [name]


def test_the_label_of_an_item_does_not_hold_for_the_next_item(stocks: Stocks) -> None:
    found = _lists(stocks("通信行业投资建议：①低估值：关注中国联通、中国移动；②短期关注新易盛、光环新网。"))

    assert found[0][0] == "低估值"
    assert found[1][0] != "低估值"


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("## 光伏设备\n\n相关标的：晶盛机电、捷佳伟创。\n", True),
        ("持续看好光伏板块，相关标的：晶盛机电、捷佳伟创。", True),
        ("持续看好壁垒高的方向，相关标的：晶盛机电、捷佳伟创。", False),
        ("相关标的：\n业绩持续改善：晶盛机电、捷佳伟创。\n", True),
        ("相关标的：\n业绩持续改善：晶盛机电。\n", False),
        ("本周推荐组合为：晶盛机电、捷佳伟创。", True),
        ("相关标的：\n海外龙头：晶盛机电、捷佳伟创。\n", False),
        ("建议关注功率模块（斯达半导、新洁能）、光学镜头（舜宇光学科技、欧菲光）。", True),
    ],
)
def test_a_pick_is_sure_only_where_its_theme_is_named_surely(text: str, sure: bool, stocks: Stocks) -> None:
    assert {pick.sure for theme in stocks(text).themes for pick in theme.stocks} == {sure}


def test_a_verb_before_a_colon_and_what_is_said_of_stocks_name_no_theme(stocks: Stocks) -> None:
    found = stocks(
        "芯片持仓居前。相关标的为：韦尔股份、卓胜微、兆易创新。攻守兼备的标的如中国太保、中国平安。"
    )

    assert not {theme.name for theme in found.themes} & {"为", "攻守兼备"}


def test_the_head_of_a_mail_names_no_theme(stocks: Stocks) -> None:
    (theme,) = stocks(
        "液冷点评\nFrom: a@example.com\nDate: 2025-05-12\n\n建议关注：英维克、高澜股份。\n"
    ).themes
    assert theme.name == "液冷点评"


def test_a_theme_in_two_scripts_or_languages_is_one_theme(stocks: Stocks) -> None:
    (theme,) = stocks(
        "## AI芯片\n相关标的：寒武纪。\n\n## AI晶片\n相關標的：海光信息。\n\n## AI chips\nRelated companies: 景嘉微.\n"
    ).themes

    assert theme.name == "AI芯片"
    assert [pick.text for pick in theme.stocks] == ["寒武纪", "海光信息", "景嘉微"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# 白酒行业周报\n\n## 政策催化\n\n相关标的：贵州茅台、五粮液。\n", "政策催化"),
        ("# 白酒行业周报\n\n## 政策催化\n\n- **弹性标的**：贵州茅台、五粮液。\n", "弹性标的"),
        ("# 白酒行业周报\n\n## 政策催化\n\n- **弹性标的：** 贵州茅台、五粮液。\n", "弹性标的"),
    ],
)
def test_what_nothing_names_is_called_by_what_stands_over_it(text: str, name: str, stocks: Stocks) -> None:
    [theme] = stocks(text).themes

    assert theme.implied
    assert theme.name == name
    assert {pick.text for pick in theme.stocks} == {"贵州茅台", "五粮液"}


def test_bold_print_over_a_clause_names_the_list(stocks: Stocks) -> None:
    [theme] = stocks(
        "# 煤炭周报\n\n- **弹性标的**：煤价处于上行通道中，高弹性企业（如兖矿能源、陕西煤业）受益。\n"
    ).themes

    assert theme.name == "弹性标的"


def test_the_product_of_one_company_is_no_sure_theme(stocks: Stocks) -> None:
    picks = {
        pick.text: pick.sure
        for theme in stocks("建议关注功率模块（斯达半导）、止咳新片（以岭药业）。").themes
        for pick in theme.stocks
    }
    assert picks == {"斯达半导": True, "以岭药业": False}


def test_what_a_heading_shows_of_companies_is_no_part_of_its_name(stocks: Stocks) -> None:
    (theme,) = stocks(
        "## 沪股标的市场表现\n\n- **英维克**：收入增长，订单饱满。\n\n- **高澜股份**：扩产提速。\n"
    ).themes
    assert theme.name == "沪股"


def test_how_long_stocks_are_held_is_a_name_with_what_they_are(stocks: Stocks) -> None:
    (theme,) = stocks("## 相关公司\n\n- 短期弹性标的：英维克、高澜股份（提价）。\n").themes
    assert theme.name == "短期弹性标的"


def test_stocks_that_a_figure_sets_apart_are_no_list(stocks: Stocks) -> None:
    assert not stocks("- **营收区间**：近年营收超 1000 亿元标的稳定为英维克和高澜股份。\n").themes


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("## 相关公司\n\n- 中期配置：英维克（估值低）。\n", {"中期配置": ["英维克"]}),
        (
            "## 相关公司\n\n光模块领域的中际旭创、新易盛，液冷领域的英维克。\n",
            {"光模块领域": ["中际旭创", "新易盛"], "液冷领域": ["英维克"]},
        ),
        (
            "## 机器人\n\n标的方面，优先推荐三花智控，同时关注拓普集团。\n",
            {"机器人": ["三花智控", "拓普集团"]},
        ),
        (
            "首选AI算力链条的寒武纪、海光信息；其次是国产替代的北方华创、中微公司。",
            {"AI算力链": ["寒武纪", "海光信息"], "国产替代": ["北方华创", "中微公司"]},
        ),
        (
            "## 半导体\n\n建议关注A股的北方华创和港股的中芯国际、华虹半导体。\n",
            {"半导体": ["北方华创", "中芯国际", "华虹半导体"]},
        ),
        (
            "## 投资策略\n\n（1）优选股息较高的国有大行，推荐工商银行、建设银行；\n（2）优选活跃地区的城商行，推荐宁波银行。\n",
            {"国有大行": ["工商银行", "建设银行"], "城商行": ["宁波银行"]},
        ),
        ("标配消费电子：立讯精密、歌尔股份。", {"消费电子": ["立讯精密", "歌尔股份"]}),
        (
            "建议从以下方向选择标的：具备规模优势的连锁药店龙头益丰药房、大参林；受益集采的IVD龙头安图生物、迈瑞医疗。",
            {"连锁药店": ["益丰药房", "大参林"], "IVD": ["安图生物", "迈瑞医疗"]},
        ),
        (
            "推荐药明康德、泰格医药等CRO龙头，以及恒瑞医药、贝达药业等创新药企。",
            {"CRO": ["药明康德", "泰格医药"], "创新药企": ["恒瑞医药", "贝达药业"]},
        ),
        (
            "推荐关注受益于扩产的设备公司，如北方华创、中微公司，以及材料公司，如安集科技、江丰电子。",
            {"设备公司": ["北方华创", "中微公司"], "材料公司": ["安集科技", "江丰电子"]},
        ),
        (
            "建议优先配置：保险——中国平安、中国太保；券商——中信证券、华泰证券。",
            {"保险": ["中国平安", "中国太保"], "券商": ["中信证券", "华泰证券"]},
        ),
    ],
)
def test_names_say_what_stocks_are_of_rather_than_when_how_or_where(
    text: str, named: dict[str, list[str]], stocks: Stocks
) -> None:
    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == named


def test_a_trade_before_names_is_named_without_what_becomes_of_it(stocks: Stocks) -> None:
    text = "## 存储\n\n模组芯片放量，江波龙、佰维存储受益；封测放量，长电科技、通富微电受益。\n"
    assert "模组芯片" in {theme.name for theme in stocks(text).themes}
