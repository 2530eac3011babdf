"""What digests and mastheads call things by: trades in titles and classifications, money's flow over a list, kinds of companies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.test_bylines import read
from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.stocks import Found
from watchlist.securities.lexicon import Lexicon

Stocks = Callable[[str], Found]

FRONT = '---\ntitle: "{}"\npublishedAt: "2025-03-09"\n---\n\n'
PROSE = "上周板块先扬后抑，开工率略有回升，海外订单仍在谈判。" * 3
SIGNED = "2025年7月9日\n分析师：张三\n执业证书编号：S1234567890123\n"


@pytest.mark.parametrize(
    ("title", "industry"),
    [
        ("2025.3.9化工助剂周报", "化工助剂"),
        ("2025.3.9电子布双周报", "电子布"),
        ("2025.3.9海缆系列专题报告", "海缆"),
        ("2025.3.9国防军工中期观察", "国防军工"),
        ("2025.3.9汽车周观点", "汽车"),
        ("2025.3.9市场策略周报", None),
        ("2025.3.9港股观察", None),
    ],
)
def test_the_trade_of_a_digest_is_all_that_its_title_says_before_the_kind(
    title: str, industry: str | None, lexicon: Lexicon
) -> None:
    assert read(FRONT.format(title) + PROSE, lexicon).industry.value == industry


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        (f"证券研究报告\n所属行业。基础材料/化工报告时间。{SIGNED}需求回暖，份额提升\n{PROSE}", "基础材料/化工"),
        (f"深度报告\n{SIGNED}[table_invest]行业评级动物保健Ⅱ看好[Table_relate]相关报告\n{PROSE}", "动物保健Ⅱ"),
    ],
    ids=["a path", "a level of a classification"],
)  # fmt: skip
def test_an_industry_is_told_as_it_is_labelled(text: str, industry: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


def test_a_trade_of_a_lower_level_is_rated(lexicon: Lexicon) -> None:
    text = f"深度报告\n{SIGNED}[table_invest]行业评级动物保健Ⅱ看好[Table_relate]相关报告\n{PROSE}"
    draft = extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)

    assert [rating.term for rating in draft.ratings] == ["看好"]


def test_the_number_in_a_series_is_no_part_of_the_title(lexicon: Lexicon) -> None:
    text = (
        "请参阅最后一页的声明证券研究报告·行业深度研究.行业拐点观察之四电动两轮车：换购高峰将至摘要保有量高，更新需求大。"
        "2022年全国约有三亿五千万辆，其中一半以上骑行超过五年，新国标过渡期临近结束。2025年7月9日分析师张三执业证书编号：S1234567890123"
    )

    assert read(text, lexicon).title.value == "电动两轮车：换购高峰将至"


def _themes(found: Found) -> list[str]:
    return [theme.name for theme in found.themes]


def test_lines_that_nothing_names_stand_under_the_trade_of_a_digest(lexicon: Lexicon) -> None:
    text = FRONT.format("2025.3.9低空经济行业观察") + (
        "## 一、本地链条齐备，上市公司各有布局\n\n本地已有从材料、部件到整机与运营的链条，几家上市公司发挥所长，在不同环节投入：\n\n"
        "- **四创电子**：做雷达，承建监管平台。\n- **应流股份**：供叶片，客户在海外。\n- **芯动联科**：送样导航部件。\n"
    )
    draft = extract(Document("a.md", text, Format.MARKDOWN, sha256(text.encode())), lexicon)

    assert [theme.name for theme in draft.themes] == ["低空经济"]


def test_the_flow_of_money_names_no_list(stocks: Stocks) -> None:
    found = stocks(
        "### （一）证券\n\n#### 南向资金流向\n\n- 上周净流入减少。\n\n相关公司：\n\n"
        "- 中信证券（600030 CH）：目标价 30 元。\n\n- 华泰证券（601688 CH）：目标价 20 元。\n"
    )

    assert _themes(found) == ["证券"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("## 主线\n\n1. **Biotech 企业**：泽璟制药、荣昌生物、康方生物\n", "Biotech 企业"),
        ("可看两类公司：\n\n1. 稳健龙头相关公司：中国神华、陕西煤业等分红高的企业。\n", "稳健龙头"),
    ],
)
def test_a_kind_of_companies_keeps_all_of_its_name(text: str, name: str, stocks: Stocks) -> None:
    assert _themes(stocks(text)) == [name]


def test_the_name_of_a_figure_is_no_company(stocks: Stocks) -> None:
    found = stocks("## 行业估值\n\n- PE（TTM）：25.1 倍。\n- PB（LF）：2.54 倍。\n")

    assert not found.themes


def test_makers_by_their_short_names_are_mentioned(stocks: Stocks) -> None:
    found = stocks("零跑、吉利与奇瑞本月交付创新高，康师傅和洽洽也推新品。")

    assert {str(mention.symbol) for mention in found.mentions} == {
        "09863.HK",
        "00175.HK",
        "09973.HK",
        "00322.HK",
        "002557.SZ",
    }


def test_the_trade_in_bold_print_names_a_bracket_behind_what_becomes_of_a_product(stocks: Stocks) -> None:
    found = stocks("- **玻纤**：粗纱平稳，特种布国产替代加速（相关公司中国巨石、宏和科技）。\n")

    assert _themes(found) == ["玻纤"]


def test_numbered_sentences_go_on_with_several_companies_each(stocks: Stocks) -> None:
    found = stocks(
        "投资建议。狂犬疫苗需求稳步增长，重点推荐：1）康华生物：产能扩张，批签发提高。"
        "2）康泰生物、智飞生物：两家年内有望报产。3）华北制药、南新制药：单抗临近上市，放量可期。"
    )

    assert [pick.text for theme in found.themes for pick in theme.stocks] == [
        "康华生物",
        "康泰生物",
        "智飞生物",
        "华北制药",
        "南新制药",
    ]
    assert {str(pick.stance) for theme in found.themes for pick in theme.stocks} == {"recommended"}


def test_a_headline_ends_before_the_month_of_last_year(lexicon: Lexicon) -> None:
    text = (
        "深度报告【行业·证券研究报告】电子行业12寸硅片供给缺口将延续去年11月8日我们写过供给一侧，这里再从需求一侧看看。"
        "核心观点逻辑与存储的扩产拉动12寸硅片用量，12寸硅片的认证要一年以上。分析师张三执业证书编号：S0860510120001"
    )

    assert read(text, lexicon).title.value == "12寸硅片供给缺口将延续"


def test_customers_before_their_chain_are_not_put_forward(stocks: Stocks) -> None:
    found = stocks("我们维持行业评级，子板块建议关注苹果手表以及可穿戴设备供应链，和涨价的被动元器件。")

    assert not found.themes


def test_a_bank_that_forecasts_is_a_house(stocks: Stocks) -> None:
    found = stocks("维斯塔斯新增订单走低，巴克莱银行预计其全年订单不及同行。")

    assert "巴克莱银行" not in {mention.text for mention in found.mentions}


def test_a_week_s_picks_that_nothing_names_stand_under_the_house_s_industry(lexicon: Lexicon) -> None:
    text = (
        "证券研究报告\n医药生物行业周报\n集采落地好于预期，药房回调后现良机\n"
        f"{SIGNED}本周推荐标的：爱尔眼科（眼科连锁龙头）、金域医学（检验龙头）。\n风险提示：政策变化。\n"
    )
    draft = extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)

    assert [(theme.name, theme.implied) for theme in draft.themes] == [("医药生物", True)]


def test_a_cue_holds_for_the_headings_it_runs_into(stocks: Stocks) -> None:
    found = stocks(
        "回调之后，逢低布局各赛道龙头企业【连锁药店】（益丰药房、大参林等）、【品牌中药】（片仔癀、云南白药）。"
    )

    assert [(theme.name, {str(pick.stance) for pick in theme.stocks}) for theme in found.themes] == [
        ("连锁药店", {"watch"}),
        ("品牌中药", {"watch"}),
    ]
