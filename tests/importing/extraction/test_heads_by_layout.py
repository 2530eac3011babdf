"""Heads whose fields run into each other, pages of sites, and notes that label who wrote the report they retell."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.page.languages import language_of
from watchlist.securities.lexicon import Lexicon

SIGNED = "证券研究报告分析师：张三S0600521080009"
GLUED = "行业报告|行业研究周报请务必阅读正文之后的信息披露和免责申明1半导体证券研究报告2022年05月05日投资评级行业评级强于大市(维持评级)作者张三分析师SAC执业证书编号：S1110517070009行业走势图"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (GLUED + "封测中报小结：稼动率触底后的分化与机会A股二季度业绩陆续公布。板块收入下降。", "封测中报小结：稼动率触底后的分化与机会"),
        (GLUED + "订单回暖，设备龙头优势扩大本周费城半导体指数上涨。设备订单增加。", "订单回暖，设备龙头优势扩大"),
        (f"行业及产业行业研究/行业点评{SIGNED}医药生物2022年08月03日眼科需求前景广阔，连锁龙头扩张加速看好——眼科行业动态点评相关研究本期投资提示：需求旺盛。", "眼科需求前景广阔，连锁龙头扩张加速"),
        (f"{SIGNED}深度报告【行业·证券研究报告】电子行业折叠手机放量，铰链环节率先受益核心观点渗透率提升。", "折叠手机放量，铰链环节率先受益"),
        (f"2022年2月2日{SIGNED}医药生物行业双周报2022年第3期总第27期国家医保谈判结果公布多款创新药大幅降价行业回顾本期指数上涨。", "国家医保谈判结果公布多款创新药大幅降价"),
        (f"{SIGNED}器械白皮书发布，评审提速成看点2022年医药生物行业周报第8期投资要点：行业动态。", "器械白皮书发布，评审提速成看点"),
        (f"{SIGNED}国产设备崛起，首选平台型龙头医药行业2022年12月投资策略核心观点需求提升。", "国产设备崛起，首选平台型龙头"),
        (f"{SIGNED}本报告版权属于安信证券股份有限公司。各项声明请参见报告尾页。眼科产业链剖析之二：需求释放时，聚焦角膜塑形镜与屈光手术眼科市场渗透率提升，规模扩大。", "眼科产业链剖析之二：需求释放时，聚焦角膜塑形镜与屈光手术"),
        (f"见分析师申明之后部分，或请与您的投资代表联系。{SIGNED}深度报告【行业·证券研究报告】电子行业存储芯片供给偏紧，合约价与国产化共同上行存储芯片核心观点价格上涨。行业评级看好中性看淡(维持)国家/地区中国行业电子", "存储芯片供给偏紧，合约价与国产化共同上行"),
    ],
    ids=["a sentence of the market", "a sentence of the week", "a rating before the series", "the trade in a field of its own", "the number of an issue", "a weekly with its number", "a strategy of a month", "a sentence on the same subject", "its subject as a field behind it"],
)  # fmt: skip
def test_a_title_without_what_it_runs_into(text: str, title: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


def test_a_trade_that_opens_the_title_everywhere_stays(lexicon: Lexicon) -> None:
    text = f"{SIGNED}2022年1月20日电子行业涨幅领先，订单变化带动预期投资要点：上涨。电子行业涨幅领先，订单变化带动预期2"
    assert read(text, lexicon).title.value == "电子行业涨幅领先，订单变化带动预期"


def test_where_a_page_stands_on_its_site_is_no_title(lexicon: Lexicon) -> None:
    found = read(
        "您的位置:首页 >新闻 >\n\n中泰证券:资源品周度变化\n\n2022-03-01 12:29:06来源:中泰证券研究\n\n钢铁\n\n社会库存继续上行，去库存仍需等待旺季的检验。\n",
        lexicon,
    )
    assert (found.title.value, found.broker.value, found.published.value) == (
        "资源品周度变化",
        "中泰证券",
        date(2022, 3, 1),
    )


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("### 📊 组合再平衡的思路\n\n市场波动加大。\n\n### 🔍 一、依据\n\n估值回落。\n\n### ⚖️ 二、细节\n\n降低仓位。\n", "📊 组合再平衡的思路"),
        ("### 液冷\n- 英维克\n- 申菱环境\n### 光模块\n- 中际旭创\n", None),
        ("### 一、依据\n\n估值回落。\n\n### 二、细节\n\n降低仓位。\n\n### 三、结论\n\n等待。\n", None),
    ],
    ids=["numbered ones follow", "none has a number", "all have"],
)  # fmt: skip
def test_the_heading_without_a_number(text: str, title: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


@pytest.mark.parametrize(
    ("text", "broker"),
    [
        ("# Datacentre Hardware\n\n**券商**：Daiwa  \n**日期**：2026-06-04  \n\n機架出貨增加，看好緯穎。\n", "Daiwa"),
        ("---\nbroker: Macquarie\ndate: 2026-06-04\n---\n# 伺服器\n\n出貨增加。\n", "Macquarie"),
        ("# 液冷笔记\n\n- 研究机构：Rivermark Research\n- 日期：2026-06-04\n\n需求增加。\n", "Rivermark Research"),
        ("# 液冷笔记\n\n- 机构：中信证券、华泰证券等\n\n需求增加。\n", None),
        ('某某：当前市场的机会\n\n布局医药与军工。\n（作者为<span id="s"><a href="https://a.b/c">西南证券</a></span>策略分析师）\n', "西南证券"),
        ("Macquarie names four chip makers\n\nThe broker says demand will grow through the year and margins recover.\nIt likes TSMC.\n", None),
    ],
    ids=["a line", "front matter",  "a house that is not known", "several", "an author", "told of by others"],
)  # fmt: skip
def test_the_house_that_a_note_names(text: str, broker: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).broker.value == broker


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("# 產業週報\n**期間**：2026 年 2 月 7 日 - 2 月 13 日  \n**產出日期**：2026-02-13  \n\n內容。\n", date(2026, 2, 13)),
        ("# 下周大事\n\n**时间范围：** 2026.1.26 ~ 2.1  \n**核心：** 预告\n\n内容。\n", None),
        ("[Table_Industry]证券研究报告/行业报告简版2022年03月02日医疗器械投入加大，长期受益分析师张三S0740517010009投资要点", date(2022, 3, 2)),
        ("[Table_Title]海外需求升温[Table_Summary]截止2022年3月10日，订单增加。" + "需求增加。" * 300 + "请务必阅读[Table_Date]2022年03月11日20521证券研究报告|动态", date(2022, 3, 11)),
        ("证券研究报告相关报告1.《设备订单》，2020.12.22.《材料涨价》，2020.12.4张三分析师SAC执业编号：S1130518070009订单饱满。2020年12月31日电子行业研究买入（维持评级）", date(2020, 12, 31)),
    ],
    ids=["a period and a day", "a period alone", "a short report", "a field of the template", "older reports with commas"],
)  # fmt: skip
def test_the_day_of_the_report_itself(text: str, published: date | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).published.value == published


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("---\ntype: 產業報告\nsectors: [AI伺服器, 散熱]\n---\n# 伺服器\n\n出貨增加。\n", "AI伺服器"),
        ('---\ntitle: "2026.5.6钨行业研究"\n---\n## 一、钨价\n\n上行。\n', "钨"),
        (f"行业研究/医药与健康护理{SIGNED}2022年03月24日条例出台，创新器械受益", "医药与健康护理"),
        (f"{SIGNED}＃industryId＃穿戴设备链重点公司评级小米集团买入＃title＃出货回升，龙头受益＃", "穿戴设备链"),
        (f"{SIGNED}医药药店业绩承压，静待拐点2022年05月10日医药健康研究中心药品流通行业研究增持（维持评级）", "药品流通"),
        (f"[Table_Rank]评级：看好[Table_Authors]{SIGNED}市场指数走势8-Apr20-May药品零售沪深300[Table_Title]政策利好叠加旺季，药店迎来机会", "药品零售"),
        ("光伏设备与辅材的几家龙头，一次说清\n\n结合中报数据和市场表现,以下按环节列出龙头股,仅供参考,不构成建议。\n", None),
    ],
    ids=["a field", "a metal", "a field of a masthead", "a mark before its stocks", "a research centre", "the legend of a chart", "a trade that goes on"],
)  # fmt: skip
def test_what_a_head_is_about(text: str, industry: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


def test_of_a_box_with_all_choices_the_first_is_proposed_and_never_sure(lexicon: Lexicon) -> None:
    text = f"{SIGNED}电子行业Table_BaseInfo行业评级看好中性看淡(维持)国家/地区中国行业电子行业报告发布日期2022年10月13日"
    draft = extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)
    [rating] = draft.ratings
    assert (rating.term, rating.action_term, rating.rule) == ("看好", "维持", "rating_of_choices")
    assert rating.confidence < SURE


def test_names_in_tables_do_not_make_a_language() -> None:
    row = "| 002131.SZ | 利欧股份 | 机器人概念、智谱概念、文化传媒概念、云计算数据中心 |\n"
    words = "Prefer names whose rank lasted over the whole month and whose themes still draw attention. "
    assert language_of(f"# Popular ten\n\n{words * 8}\n\n{row * 40}") == "en"
    assert language_of(row * 40) == "zh-Hans"
