"""Fields of first pages whose boxes lost their lines, and of posts: on texts of our own."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind
from watchlist.domain.ratings import Action
from watchlist.importing.extraction.extract import extract
from watchlist.importing.labels import as_labels
from watchlist.securities.lexicon import Lexicon

AROUND = (
    "请务必阅读最后一页股票评级说明和免责声明3有色金属报告原因：定期报告钨价跟踪首次覆盖钨价月度上行，矿端供给持续偏紧看好2020年3月2日行业研究/定期报告"
    "有色金属近一年市场表现核心观点➢钨精矿价格环比上涨。分析师：张三执业登记编码：S0760518000001"
)
"""The action over the title, the rating under it, and the day, all run together."""
DOUBLE = "行业深度报告长效制剂新方向——小而美的微球制剂行业深度报告行业报告食品饮料2021年04月16日强于大市（上调）行情走势图证券分析师张三投资咨询资格编号S1060519060002微球是长效制剂的一种。"
MORNING = "证券研究报告：晨会纪要2022年6月8日《数据条例》落地联系人首席分析师：张三SAC登记编号：S1340511010001宏观研究剪刀差扩大。今年以来物价分化。"
CHANGED = "1/17请参阅最后一页的股票投资评级说明和法律声明2022年5月18日证券研究报告纺织服装行业双周报2022年第9期旺季来临行业回顾本期指数下跌。（资料来源：某日报）投资评级看好评级变动上调行业周报分析师：张三执业证书编号：S0200518090001"
PLANNED = (
    "> 来源:某站 # 机械行业2025年6月投资策略 优于大市 # 机床订单改善 # 核心观点 五月行情回顾:指数上涨。\n"
)


def _labels(text: str, lexicon: Lexicon) -> dict[str, object]:
    document = Document("a.txt", text, Format.TEXT, sha256(text.encode()))
    return as_labels(extract(document, lexicon))


def test_a_box_around_the_title(lexicon: Lexicon) -> None:
    found = _labels(AROUND, lexicon)
    assert found["title"] == "钨价月度上行，矿端供给持续偏紧"
    assert found["industry"] == "有色金属"
    assert (found["rating"], found["rating_action"]) == ("看好", "首次")


def test_a_second_title_behind_a_dash_is_no_series(lexicon: Lexicon) -> None:
    assert read(DOUBLE, lexicon).title.value == "长效制剂新方向——小而美的微球制剂"


def test_the_day_of_the_notes_of_a_morning(lexicon: Lexicon) -> None:
    assert read(MORNING, lexicon).published.value == date(2022, 6, 8)


def test_a_source_in_brackets_ends_with_them(lexicon: Lexicon) -> None:
    found = extract(Document("a.txt", CHANGED, Format.TEXT, sha256(CHANGED.encode())), lexicon)
    assert [(rating.term, rating.action) for rating in found.ratings] == [("看好", Action.UPGRADE)]


def test_a_rating_behind_the_name_of_a_strategy(lexicon: Lexicon) -> None:
    found = _labels(PLANNED, lexicon)
    assert (found["industry"], found["rating"]) == ("机械", "优于大市")


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("[Table_Info1]电子[Table_Date]发布时间：2021-03-28[Table_Title]证券研究报告/行业深度报告薄膜电容订单排满，扩产提上日程报告摘要：[Table_Summary]订单饱满。", "电子"),
        ("[Table_Title]行业动态分析2021年01月18日电子元器件[Table_BaseInfo]证券研究报告旺季临近备货积极投资评级领先大市-A首次评级分析师张三S1450518060001", "电子元器件"),
        ("中国医疗保健：出海提速；上调两只股票目标价\n\n我们认为创新药出海的里程碑付款将陆续兑现，行业的现金流会改善，值得长期跟踪下去。\n", "医疗保健"),
    ],
)  # fmt: skip
def test_an_industry(text: str, industry: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


def test_a_digest_of_one_industry_named_twice(lexicon: Lexicon) -> None:
    found = read(
        '---\ntitle: "通信及通信设备行业研究"\n---\n## 一、光缆\n\n集采价升。\n',
        lexicon,
        Format.MARKDOWN,
    )
    assert found.industry.value == "通信及通信设备"


def test_what_a_page_asks_its_readers_is_no_title(lexicon: Lexicon) -> None:
    text = "Sign in to continue:\n\nWednesday, October 22nd, 2025\n\nHong Kong Tech Leads as Brokers Upgrade Chip Names\n\nMicron surged over 5% in New York after strong results from its peers.\n"
    assert read(text, lexicon).title.value == "Hong Kong Tech Leads as Brokers Upgrade Chip Names"


def test_a_stock_that_a_house_rates_in_a_post_is_no_rating_of_the_post(lexicon: Lexicon) -> None:
    text = "存储芯片涨价，谁受益\n\n美光业绩超预期，存储景气上行。高盛将兆易创新评级由中性上调至买入，股价高开。北京君正、江波龙也跟涨，板块热度回升。\n"
    found = _labels(text, lexicon)
    assert found["kind"] == Kind.POST.value
    assert found["ratings"]
    assert found["rating"] is None


def test_a_title_over_its_house_and_day(lexicon: Lexicon) -> None:
    text = "容量电价\n\n搜索文档\n电网设备专题:招标放量,出口跟上\n东吴证券· 2025-09-26 02:06\n行业投资评级 - 看好变压器板块 建议关注思源电气、金盘科技等\n"
    found = read(text, lexicon)
    assert (found.title.value, found.broker.value) == ("电网设备专题:招标放量,出口跟上", "东吴证券")


def test_a_title_behind_the_mark_of_its_box(lexicon: Lexicon) -> None:
    text = "行业综述报告请务必阅读正文之后的免责声明1of24[Table_MainInfo]需求回暖，把握结构升级的机会――医药行业一季报综述分析师：张三SACNO：S11501180800072021年5月11日投资要点：经营回归正常轨道。"
    found = read(text, lexicon)
    assert found.title.value == "需求回暖，把握结构升级的机会"
    assert found.published.value == date(2021, 5, 11)


def test_a_first_line_over_when_it_was_made(lexicon: Lexicon) -> None:
    text = "券商金股3月观察 | 某某金工\n创建于 更新于\n摘要\n本文汇总了各家三月组合的行业分布与收益。\n"
    assert read(text, lexicon).title.value == "券商金股3月观察 | 某某金工"
