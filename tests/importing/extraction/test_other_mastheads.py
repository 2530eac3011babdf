"""Heads of reports, notes and posts by other hands: titles, houses, days, industries."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.domain.drafts import Kind
from watchlist.securities.lexicon import Lexicon

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
        (
            "【轉發】華安證券 計算機行業週報 2024/12/23\n資本開支上修。\n",
            (None, "华安证券", date(2024, 12, 23), None),
        ),
        (
            "华安证券 | 行业周报\n敬请参阅末页重要声明及评级说明\t1 / 3\n液冷周报：渗透率加快提升\n2025年3月10日 通信行业\n需求上行。\n",
            ("液冷周报：渗透率加快提升", "华安证券", date(2025, 3, 10), "通信行业"),
        ),
        (
            "国元证券研究所\n公司点评报告\n2025年4月22日\n英维克（002837.SZ）\n投资评级：买入（上调）\n液冷放量，业绩高增\n一季度营收增长。\n",
            ("液冷放量，业绩高增", "国元证券", date(2025, 4, 22), None),
        ),
        (
            "Huaan Securities\n23 December 2024\nLead Analyst: Li Ming S0010520010001\nCompute demand beats as giants raise capex\n\nCapex of the four cloud vendors rose again this week and is expected to grow further next year.\n",
            ("Compute demand beats as giants raise capex", "Huaan Securities", date(2024, 12, 23), None),
        ),
    ],
    ids=[
        "a series with its day",
        "a team",
        "a team and a day",
        "a heading that opens",
        "front matter",
        "passed on",
        "a foot that was told first",
        "a company and its rating before the headline",
        "who signs over the headline",
    ],
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


@pytest.mark.parametrize(
    ("title", "industry"),
    [
        ("先进科技（计算机）行业周报：算力需求上修", "计算机"),
        ("公共事业（电力）行业周报：火电盈利改善", "公共事业（电力）"),
        ("中美互联网行业观察", "互联网"),
        ("2026.2.3无人车系列专题报告", "无人车"),
        ("2026.2.3有色与面板行业观察", None),
        ("传媒互联网2026年度投资策略", "传媒互联网"),
        ("AI板块盘后复盘", None),
    ],
)
def test_industries_are_those_of_titles(title: str, industry: str | None, lexicon: Lexicon) -> None:
    text = f'---\ntitle: "{title}"\n---\n\n产能仍紧，价格上行。\n'

    assert read(text, lexicon).industry.value == industry
