"""Metadata: what mastheads, labels, footers and front matter state, and nothing that they do not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.corpus import CORPUS, needs_corpus
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Kind, Metadata
from watchlist.importing.extraction.languages import language_of
from watchlist.importing.extraction.metadata import read_metadata
from watchlist.importing.extraction.zones import zones_of
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


LETTERHEAD = """证券研究报告

电子

存储涨价持续，国产厂商受益

华泰研究
2025 年 9 月 12 日│中国内地 专题研究
电子 增持 (维持)
研究员 张三
SAC No. S0570520000001

投资要点
存储价格持续上行。
免责声明
华泰证券股份有限公司具有中国证监会核准的“证券投资咨询”业务资格。本报告仅供客户使用。
"""
WEEKLY = """国金证券研究所
分析师：李四（执业 S1130520000001）

半导体设备周报：
订单饱满，国产化率提升
投资逻辑
设备公司订单饱满。
特别声明：
国金证券股份有限公司经中国证券监督管理委员会批准，已具备证券投资咨询业务资格。
"""
FORWARDED = """[中信建投]计算机行业周报：智能体加速落地
发布时间：2025-03-10
来源：某网站

核心观点：
智能体应用加速。
"""
COMPANY = """贵州茅台(600519)
公司点评报告：业绩符合预期，直销占比提升
投资评级：买入（维持）
日期：2024/4/3
事件：公司发布年报。
分析师：王五
民生证券股份有限公司具有中国证监会许可的证券投资咨询业务资格。
"""


@pytest.mark.parametrize(
    ("text", "stated", "kind", "people"),
    [
        (LETTERHEAD, ("存储涨价持续，国产厂商受益", "华泰证券", date(2025, 9, 12)), Kind.INDUSTRY, ["张三"]),
        (WEEKLY, ("半导体设备周报：订单饱满，国产化率提升", "国金证券", None), Kind.INDUSTRY, ["李四"]),
        (
            FORWARDED,
            ("[中信建投]计算机行业周报：智能体加速落地", "中信建投", date(2025, 3, 10)),
            Kind.INDUSTRY,
            [],
        ),
        (
            COMPANY,
            ("公司点评报告：业绩符合预期，直销占比提升", "民生证券", date(2024, 4, 3)),
            Kind.COMPANY,
            ["王五"],
        ),
    ],
    ids=["letterhead", "weekly", "forwarded", "company"],
)
def test_other_mastheads(
    text: str, stated: tuple[str, str, date | None], kind: Kind, people: list[str], lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert (found.title.value, found.broker.value, found.published.value) == stated
    assert found.kind.value is kind
    assert [one.name for one in found.analysts] == people


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "[Table_Title]医疗保健制药医药周报—政策面回暖，重点推荐医疗服务[Table_Summary]报告摘要本周讨论需求。",
            "医药周报—政策面回暖，重点推荐医疗服务",
        ),
        (
            "＃title＃面板价格持续上涨，物联网时代开启＃createTime1＃2021年03月28日",
            "面板价格持续上涨，物联网时代开启",
        ),
        (
            "收购医美项目以强化增值服务奥园健康公告收购某公司的股权。我们维持评级。2020年9月22日奥园健康（3662.HK）公司动态证券研究报告",
            "收购医美项目以强化增值服务",
        ),
        (
            (
                "行业报告医药生物证券研究报告2020年12月07日分析师行业走势图从批签发看血制品迎来高景气医药生物上涨，表现强于大盘。"
                "本周专题：从批签发看血制品迎来高景气⚫从数量看，增长明显。"
            ),
            "从批签发看血制品迎来高景气",
        ),
        (
            (
                "China | Technology Equity Research\nJuly 13, 2026\nJacky He | Equity Analyst\n+852 3743 8084 | jacky@example.com\n"
                "PCB Update: New Results from\nSome Key Local Names\nWe update the results of several makers, including two with strong growth.\n"
            ),
            "PCB Update: New Results from Some Key Local Names",
        ),
        ("# 新能源龙头股\n\n- 收录时间: 2022年08月23日\n", "新能源龙头股"),
        (
            "周度点评：算力需求仍在上行\n某某证券 张三,李四 2024-05-06 计算机设备\n大模型带来的需求仍在增加，我们认为。\n",
            "周度点评：算力需求仍在上行",
        ),
        (
            "[Table_Title]需求放缓，再看半导体投资逻辑[Table_ReportDate]2021年5月9日",
            "需求放缓，再看半导体投资逻辑",
        ),
        (
            "[Table_MainInfo]关注顺应政策走势的创新器械个股――医疗器械板块月报分析师：张三SACNO：S1150520040001\n2020年9月6日",
            "关注顺应政策走势的创新器械个股",
        ),
    ],
    ids=[
        "mark",
        "field mark",
        "company's name follows",
        "repeated below",
        "english block",
        "heading",
        "byline",
        "heading of its own",
        "series behind a bar",
    ],
)
def test_titles_of_other_layouts(text: str, title: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("公司深度研究\n食品饮料｜调味品\n2025 年 11 月 20 日\n研究员 周某\n执业证书编号 S0010523040002\n■ 行业：存量竞争，份额分散。\n", "食品饮料"),
        ("行业研究·国防军工      2025 年 08 月 24 日\n卫星组网提速\n分析师：胡某  执业证号：S1250522050003\n", "国防军工"),
        ("China | Technology Equity Research\nJuly 13, 2026\nBoards: Results of Several Makers\nWe update the results of several makers.\n", "Technology"),
        ("Communications Industry Weekly: Optical interconnect demand continues to exceed all expectations\n\nThe index rose this week by four per cent.\n", "Communications"),
        ("太空光伏又火了！一文看懂产业链\n\n各位好，今天盘面最强的还是商业航天，咱们把线索捋一捋，先看卫星电源。\n", None),
        ('---\ntitle: "先进封装笔记"\ntags:\n  - 技术/封装\n  - 產業/半導體\nupdated: 2026-03-02\n---\n\n各家产能仍紧。\n', "半導體"),
        ('---\ntitle: "2025.9.9人工智能研究框架"\npublishedAt: "2025-09-09"\n---\n\n云厂商继续加大投入。\n', "人工智能"),
        ("某某证券 周度点评：算力需求仍在上行\n某某证券 张三,李四 2024-05-06 计算机设备\n大模型带来的需求仍在增加，我们认为。\n", "计算机设备"),
        ("请务必阅读末页声明。电子行业推荐（维持）某某TMT行业专题系列报告之三\n需求释放，市场有望保持高增\n2021年5月6日\n执业证书编号：S0340521020001\n", "电子"),
        ("行业报告|行业深度研究请务必阅读正文之后的声明1半导体证券研究报告2021年02月01日投资评级强于大市(维持评级)作者某某分析师SAC执业证书编号：S1110517070005", "半导体"),
        ("请仔细阅读末页声明证券研究报告|行业深度2021年05月09日电子需求回暖，面板行业景气超预期。面板行业价格上行，面板行业格局优化。分析师张三执业证书编号：S0680518120002", "电子"),
        ("[Table_IndInvest]行业评级医疗器械中性[Table_StkSuggest]分析师某某执业证书编号：S1150520040001", "医疗器械"),
        ("组合调整记录\n更新：2025-11-25\n\n半导体\n持有：中芯国际、寒武纪、海光信息\n", None),
    ],
    ids=["masthead with a part", "kind and industry", "english bar", "english title", "a post's title", "a tag", "a framework", "a byline", "graded", "before the letterhead", "behind the day", "judged", "a post's heading"],
)  # fmt: skip
def test_industries_are_those_of_mastheads(text: str, industry: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("晨會焦點  |  二零二六年三月十日\n交銀國際研究\n\n內地消費：政策加碼\n分析員：譚某\n", date(2026, 3, 10)),
        ("传媒行业周观点（20251102-1108）：拐点将至\n我们持续看好三条主线，其一为游戏，其二为影视，其三为出版。\n", date(2025, 11, 8)),
        ("提案梳理\n\n来源：某周刊　2026年3月6日\n\n本届会议的提案明显增多，代表们讨论了很久。\n", date(2026, 3, 6)),
        ("# 新能源龙头股\n\n- 收录时间: 2022年08月23日\n", date(2022, 8, 23)),
        ("# 零件手记\n\n*2026-03-02，自用*\n\n丝杠仍是瓶颈。\n", date(2026, 3, 2)),
        ('---\ntitle: "先进封装笔记"\nupdated: 2026-03-02\n---\n\n各家产能仍紧。\n', date(2026, 3, 2)),
        ("周度点评：算力需求仍在上行\n某某证券 张三,李四 2024-05-06 计算机设备\n大模型带来的需求仍在增加，我们认为。\n", date(2024, 5, 6)),
        ("行业研究2021年5月7日面板涨价持续，上游产能紧缺——数据跟踪报告之四电子行业买入（维持）分析师：张三执业证书编号：S0930517100002", date(2021, 5, 7)),
        ("赛道优质，家居回暖轻工制造行业周报20201221-20201225行业周报|轻工制造证券研究报告2020年12月28日分析师李四S0800519080001", date(2020, 12, 28)),
        ("中信证券 研究部 2025年3月14日\n储能行业点评：欧洲需求复苏\n推荐标的：阳光电源。欧洲去库接近尾声，出货环比改善。\n", date(2025, 3, 14)),
    ],
    ids=["numerals", "last day of a week", "behind its source", "day of collecting", "in italics", "day of a change", "a byline", "glued to its kind", "after its week", "behind the department"],
)  # fmt: skip
def test_dates_of_other_hands(text: str, stated: date, lexicon: Lexicon) -> None:
    assert read(text, lexicon).published.value == stated


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "华福证券计算机行业周报（2025-08-18）\n本周计算机板块上涨3.2%。\n应用加速落地。\n",
            ("华福证券计算机行业周报", "华福证券", date(2025, 8, 18), "计算机"),
        ),
        (
            "【中金化工】氟化工：制冷剂价格继续上行\n配额落地，价格上行，建议关注巨化股份、三美股份。\n",
            ("【中金化工】氟化工：制冷剂价格继续上行", "中金公司", None, "化工"),
        ),
        ("【申万宏源·电新】2025-11-03 海风周报\n装机提速。\n", (None, "申万宏源", date(2025, 11, 3), None)),
        (
            "---\nid: 58\n---\n### 液冷概念股全景分析（截至2025年7月25日）\n\n#### 一、背景\n\n需求扩大。\n",
            ("液冷概念股全景分析（截至2025年7月25日）", None, date(2025, 7, 25), None),
        ),
        (
            "---\ntitle: 晶片\npublishDate: 2026-07-12T08:00:00+08:00\n---\n\n出貨增加。\n",
            ("晶片", None, date(2026, 7, 12), None),
        ),
    ],
    ids=["a series with its day", "a team", "a team and a day", "a heading that opens", "front matter"],
)
def test_heads_of_notes_and_posts(
    text: str, stated: tuple[str | None, str | None, date | None, str | None], lexicon: Lexicon
) -> None:
    found = read(text, lexicon)
    assert (found.title.value, found.broker.value, found.published.value, found.industry.value) == stated


@pytest.mark.parametrize(
    "text", ["中信证券2025年三季报点评\n公司净利增长。\n", "【中信证券三季报点评】\n超预期。\n"]
)
def test_a_company_in_a_title_is_no_house(text: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).broker.value is None


def test_an_older_report_keeps_the_name_that_its_house_had(lexicon: Lexicon) -> None:
    found = read(
        "本报告版权属于安信证券股份有限公司。\n医药周报：器械市场扩容\n分析师：李一 S1450511020001\n安信证券股份有限公司已具备证券投资咨询业务资格。\n",
        lexicon,
    )
    assert found.broker.value == "安信证券"
