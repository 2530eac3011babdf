"""Metadata: what mastheads, labels, footers and front matter state, and nothing that they do not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind, Metadata
from watchlist.importing.extraction.masthead.metadata import read_metadata
from watchlist.importing.extraction.page.languages import language_of
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.securities.lexicon import Lexicon

GLUED = (
    "证券研究报告|电子 存储价格上行，龙头率先受益强于大市（维持）——电子行业跟踪报告日期：2021年05月06日"
    "行业核心观点：年初以来存储价格持续上行，库存回到低位。我们认为景气度仍将延续。"
    "分析师:张三丰执业证书编号：S0270520050001电话：075583228231邮箱：zhangsf@wlzq.com.cn"
    "相关研究《旧报告》2021-04-30。正文继续，2021年4月30日，公司公告扩产。"
    "免责条款本报告仅供万联证券股份有限公司（以下简称“本公司”）的客户使用。"
)


CLEAN = (
    "通信\n\n2025年3月4日\n\n光模块需求上修，国产算力链受益\n\n——行业点评报告\n\n投资评级：看好（维持）\n\n"
    "李一（分析师）\n\n王二（联系人）\n\nliyi@kysec.cn\n\n证书编号：S0790523120003\n\n证书编号：S0790124040002\n\n"
    "● 需求上修\n\n2025年3月1日，某公司上调指引。\n\n法律声明\n\n开源证券股份有限公司是经中国证监会批准设立的证券经营机构，"
    "已具备证券投资咨询业务资格。本报告仅供开源证券股份有限公司的客户使用。\n"
)


def read(text: str, lexicon: Lexicon, kind: Format = Format.TEXT) -> Metadata:
    return read_metadata(
        Document("a.txt", text, kind, sha256(text.encode("utf-8", "replace"))), zones_of(text), lexicon
    )


def test_a_glued_masthead(lexicon: Lexicon) -> None:
    found = read(GLUED, lexicon)
    assert found.title.value == "存储价格上行，龙头率先受益"
    assert found.broker.value == "万联证券"
    assert found.published.value == date(2021, 5, 6)
    assert found.published.span is not None
    assert found.published.span.of(GLUED) == "2021年05月06日"
    assert found.industry.value == "电子"
    assert found.kind.value is Kind.INDUSTRY
    assert [(one.name, one.licence) for one in found.analysts] == [("张三丰", "S0270520050001")]


def test_a_masthead_in_lines(lexicon: Lexicon) -> None:
    found = read(CLEAN, lexicon)
    assert found.title.value == "光模块需求上修，国产算力链受益"
    assert found.broker.value == "开源证券"
    assert found.broker.rule == "issuer_legal"
    assert found.published.value == date(2025, 3, 4)
    assert found.industry.value == "通信"
    assert [(one.name, one.licence, one.role) for one in found.analysts] == [
        ("李一", "S0790523120003", "analyst"),
        ("王二", "S0790124040002", "contact"),
    ]


def test_an_excerpt_names_house_and_title_in_its_first_line(lexicon: Lexicon) -> None:
    text = "(以下内容从华福证券《算力跟踪:租赁价格回升》研报附件原文摘录)\n投资要点:\n本周前三日(0701-0703)板块上涨。"
    found = read(text, lexicon)
    assert found.title.value == "算力跟踪:租赁价格回升"
    assert (found.broker.value, found.broker.rule) == ("华福证券", "issuer_excerpt")
    assert found.published.value is None
    assert found.published.reason


def test_a_footer_names_title_house_and_day(lexicon: Lexicon) -> None:
    text = (
        "Industry Investment Rating - Overweight (Maintained) Core Views - Demand for optical modules keeps rising "
        "and capacity is short across the industry chain this year\n计算机计算机行业周报:从大会看趋势\n东吴证券·2024-12-24 03:36"
    )
    found = read(text, lexicon)
    assert found.title.value == "计算机行业周报:从大会看趋势"
    assert found.broker.value == "东吴证券"
    assert found.published.value == date(2024, 12, 24)
    assert found.language == "en"


def test_front_matter(lexicon: Lexicon) -> None:
    text = '---\ntitle: "2025.7.22电力设备行业观察"\npublishedAt: "2025-07-22T00:00:00+08:00"\n---\n\n正文提到 2025年6月30日，会议召开。\n'
    found = read(text, lexicon, Format.MARKDOWN)
    assert found.title.value == "2025.7.22电力设备行业观察"
    assert found.published.value == date(2025, 7, 22)
    assert found.industry.value == "电力设备"
    assert found.kind.value is Kind.DIGEST
    assert found.broker.value is None


def test_a_post_states_nothing(lexicon: Lexicon) -> None:
    text = (
        "昨日重点講了算力，整體從應用快速跑到上游，很多人還沒有看懂這個邏輯，中信證券也在買入。\n"
        "2、當下情況：2024年11月26日\n某公司購買了2萬塊GPU，分析師認為仍會增長。\n截至2024年12月5日，用戶突破3億。\n"
    )
    found = read(text, lexicon)
    assert (found.title.value, found.broker.value, found.published.value, found.industry.value) == (None,) * 4
    assert all(stated.reason for stated in (found.title, found.broker, found.published, found.industry))
    assert found.language == "zh-Hant"


def test_a_damaged_surname_is_mended_from_the_address_beside_it(lexicon: Lexicon) -> None:
    text = "证券研究报告 证券分析师\ufffd小明 执业证书:S0600521080005 021-60199781 wangxm@dwzq.com.cn 投资要点 需求回升。"
    [analyst] = read(text, lexicon).analysts
    assert analyst.name == "王小明"
    assert analyst.span is not None
    assert analyst.span.of(text) == "\ufffd小明"


def test_a_damaged_surname_without_an_address_stays_as_it_is(lexicon: Lexicon) -> None:
    text = "证券研究报告 证券分析师\ufffd小明 执业证书:S0600521080005 021-60199781 投资要点 需求回升。"
    assert [analyst.name for analyst in read(text, lexicon).analysts] == ["\ufffd小明"]


def test_a_house_that_is_only_recommended_is_not_the_issuer(lexicon: Lexicon) -> None:
    text = "券商板块观察\n\n券商并购线：重点关注浙商证券、中国银河、国联民生等；估值扩张：推荐东方证券、华泰证券。\n"
    assert read(text, lexicon).broker.value is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024年12月24日", date(2024, 12, 24)),
        ("2024-12-24", date(2024, 12, 24)),
        ("2024/12/24", date(2024, 12, 24)),
        ("2024.12.24", date(2024, 12, 24)),
        ("20241224", date(2024, 12, 24)),
        ("2024年2月31日", None),
    ],
)
def test_a_labelled_date_in_any_form(written: str, expected: date | None, lexicon: Lexicon) -> None:
    text = f"证券研究报告 报告日期：{written}\n半导体周期回升\n投资要点\n需求回升。\n"
    assert read(text, lexicon).published.value == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("国产算力产业链有望全面受益", "zh-Hans"),
        ("國產算力產業鏈有望全面受益", "zh-Hant"),
        ("The beneficiaries are Cambricon and Hygon 寒武纪", "en"),
        ("- [英力特](http://stockpage.10jqka.com.cn/000635/)", "zh-Hans"),
        ("", "zh-Hans"),
    ],
)
def test_language_by_counting(text: str, language: str) -> None:
    assert language_of(text) == language


@given(
    st.text(
        alphabet=st.sampled_from(
            "证券研究报告分析师：S0600521080005 2024年12月24日(维持)增持《》\n\ufffd@a.cn—title#"
        ),
        max_size=200,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_is_read(lexicon: Lexicon, text: str) -> None:
    found = read(text, lexicon)
    spans = [
        stated.span for stated in (found.title, found.broker, found.published, found.industry, found.kind)
    ]
    assert all(span.end <= len(text) for span in spans if span)
    assert all(one.span is not None and one.span.of(text)[1:] == one.name[1:] for one in found.analysts)


@needs_corpus
@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "title", "broker", "published"),
    [
        ("000_8db38ad3f493d381.txt", "从字节大会看算力产业的三个趋势", "东吴证券", date(2024, 12, 24)),
        ("001_48587dbbb1d3fa97.txt", "从字节大会看算力产业的三个趋势", "东吴证券", date(2024, 12, 24)),
        ("002_b244dcf35e1dbaac.txt", "小米搭建万卡集群", "开源证券", date(2024, 12, 26)),
        ("003_4089d94d3189c5a0.txt", None, None, None),
        ("004_7549e411d49f2d01.txt", "算力系列跟踪", "华福证券", None),
    ],
)
def test_the_sample_documents(
    name: str, title: str | None, broker: str | None, published: date | None, lexicon: Lexicon
) -> None:
    found = read((CORPUS / "seeds" / name).read_text(encoding="utf-8"), lexicon)
    assert (title or "") in (found.title.value or "")
    assert (found.title.value is None) == (title is None)
    assert (found.broker.value, found.published.value) == (broker, published)


@needs_corpus
@pytest.mark.corpus
def test_two_damaged_names_of_the_first_sample(lexicon: Lexicon) -> None:
    text = (CORPUS / "seeds" / "000_8db38ad3f493d381.txt").read_text(encoding="utf-8")
    assert [one.name for one in read(text, lexicon).analysts] == ["王紫敬", "王世杰"]


@pytest.mark.parametrize("opening", ["# ", "## ", "---\ntitle: ", '---\ntitle: "', "\n" * 5_000 + "---\n## "])
@pytest.mark.parametrize("closing", ["", "液冷#", "液\n#冷"])
def test_blanks_without_end_in_a_title_are_read_in_one_way_only(
    opening: str, closing: str, lexicon: Lexicon
) -> None:
    stated = read(opening + " " * 20_000 + closing + "\n需求在增长。\n", lexicon).title

    assert stated.rule not in {"title_front_matter", "title_heading"}


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle:  ' 液冷设备  '  \n---\n正文。\n",
        "#   液冷设备\t \n\n正文。\n",
        "\n\n---\nkind: note\n---\n\n##  液冷设备与材料  \n\n正文。\n",
    ],
)
def test_blanks_around_a_title_are_left_out(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value in {"液冷设备", "液冷设备与材料"}


@pytest.mark.parametrize(
    "text",
    [
        "# 持仓\n\n## 明细\n\n| 股票 | 成本 | 更新日期 |\n|---|---|---|\n| 联电 | 50 | 2026-02-05 |\n",
        "# 持仓\n\n## 观察\n\n- 液冷\n\n## 2026-02-05 收盘\n\n- 走弱\n",
    ],
    ids=["the cell of a row", "the day that a later section tells of"],
)
def test_a_day_of_a_part_is_not_the_day_of_the_whole(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).published.value is None


def test_the_day_of_a_row_that_says_so_is(lexicon: Lexicon) -> None:
    text = "# 周报\n\n| 项目 | 内容 |\n|---|---|\n| 日期 | 2026-02-05 |\n"

    assert read(text, lexicon).published.value == date(2026, 2, 5)


def test_an_industry_of_a_title_keeps_its_bracket(lexicon: Lexicon) -> None:
    text = '---\ntitle: "2025.6.18公共事业（电力）行业观察"\npublishedAt: "2025-06-18"\n---\n#### 一、市场\n\n公用事业指数上涨，公用事业排名居中。\n'

    assert read(text, lexicon).industry.value == "公共事业（电力）"


def test_a_title_that_says_how_wide_a_list_is_names_no_industry(lexicon: Lexicon) -> None:
    text = "# Comprehensive Sector Stock Table by Niche\n\nThe table lists the names that we follow in each of them.\n"

    assert read(text, lexicon).industry.value is None


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        (
            "2021年1月疫苗行业批签发月度观察证券研究报告2021年2月医药生物投资评级推荐维持分析师:张三丰执业资格证:S0020520110001核心观点：回调。",
            "医药生物",
        ),
        (
            "行业研究证券研究报告分析师：张三丰执业证书编号：S1380516110001医药生物与上证综指走势图数据来源：wind行业评级中性日前，数据公布。",
            "医药生物",
        ),
        ("# PCB板块大涨从何而来？\n\n8月1日，PCB板块大幅上涨。\n", None),
    ],
    ids=["before its rating", "on its chart", "a headline of what rose"],
)
def test_the_industry_is_what_the_masthead_says(text: str, industry: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# 卡片 #001 — 液冷机柜的钱去哪里\n\n正文一句。\n", "卡片 #001 — 液冷机柜的钱去哪里"),
        ("# 存储[涨价](https://a.example/b)还能走多远\n\n正文一句。\n", "存储涨价还能走多远"),
        (
            "# 固态[电池](terminal://open?!P\\(1%2C2\\)%27)怎么配\n\n正文一句。\n",
            "固态电池怎么配",
        ),
        (
            "围棋程序又进一步 人工智能受关注(受益股)\n某公司的研究人员昨日公布了新的围棋程序，它从零开始学习，三天之内就超过了此前所有的版本，引起各方的讨论，也让投资者再次看向这一行业。\n相关概念股：\n科大讯飞：龙头。\n",
            "围棋程序又进一步 人工智能受关注(受益股)",
        ),
        (
            "某某交易平台\n\n液冷股票有哪些?2025年核心概念股解析\n\n发布日期:2025-03-27 18:38:51|点击次数:141\n\n液冷股票很多，下面慢慢说，先看上游的零部件，再看中游的整机。\n",
            "液冷股票有哪些?2025年核心概念股解析",
        ),
        (
            "图为股市资料照。 图：某某/摄\n\n[新闻] 昨天指数上涨，盘面却出现分歧，上涨的家数不到一千，下跌的却超过一千。\n",
            None,
        ),
        (
            "Uranium stocks extend rally after new orders 4h28 May 2025 06:24\nAnalysts highlighted two companies as benefiting from the orders\n",
            "Uranium stocks extend rally after new orders",
        ),
        ("## 先进封装标的\n\n长电科技量产。\n\n## 存储标的\n\n兆易创新涨价。\n", None),
        ("主题：商业航天\n标的：中国卫星\n\n主题：AI眼镜\n标的：歌尔股份\n", None),
        (
            "My AI watchlist for Q1\n\nNVDA: still the king of training\nAVGO: custom silicon\n",
            "My AI watchlist for Q1",
        ),
    ],
)
def test_the_title_of_a_note(text: str, title: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


@pytest.mark.parametrize(
    "text",
    [
        "证券研究报告：晨会纪要2023年6月9日新版《医疗器械经营办法》施行联系人首席分析师：张三SAC登记编号：S1340511010001\n",
        "中邮证券\n证券研究报告：晨会纪要\n2023年6月9日\n医疗器械行业：新办法施行\n",
    ],
)
def test_notes_of_a_morning_are_of_no_industry(text: str, lexicon: Lexicon) -> None:
    found = read(text, lexicon)

    assert found.industry.value is None
