"""Mastheads whose extraction lost every space and line break: how each house orders title, date, industry and rating."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.drafts import Draft
from watchlist.importing.extraction.extract import extract
from watchlist.importing.labels import as_labels
from watchlist.securities.lexicon import Lexicon


def read(text: str, lexicon: Lexicon) -> Draft:
    return extract(
        Document("a.txt", text, Format.TEXT, sha256(text.encode("utf-8", "replace"))),
        lexicon,
    )


@dataclass(frozen=True, slots=True)
class Sample:
    """A masthead in our own words and what it states."""

    name: str
    text: str
    title: str | None
    broker: str | None = None
    published: date | None = None
    industry: str | None = None
    rating: str | None = None
    action: str | None = None


SAMPLES = (
    Sample(
        "titles of older reports above the title",
        (
            "请务必阅读正文之后的信息披露和法律声明[Table_MainInfo]行业研究/商业贸易证券研究报告行业周报2022年05月07日[Table_InvestInfo]投资评级优于大市维持"
            "相关研究[Table_ReportInfo]《估值处于低位，关注回调后的机会》2022.04.14《可选复苏是主线，超市待观察》2022.03.28[Table_AuthorInfo]"
            "分析师:张三Tel:(021)23219000证书:S0850511040099门店客流回升，并购案落地[Table_Summary]投资要点：板块上周下跌。海通证券股份有限公司"
        ),
        "门店客流回升，并购案落地",
        "海通证券",
        date(2022, 5, 7),
        "商业贸易",
        "优于大市",
        "维持",
    ),
    Sample(
        "a strategy of the year behind the title",
        (
            "需求企稳回升，首选渠道龙头公司2022年化妆品行业投资策略证券分析师：李四A0230511040099研究支持：王五2021.11.20www.swsresearch.com2报告摘要"
            "◼需求稳定，渠道分化。◼投资建议：推荐珀莱雅。"
        ),
        "需求企稳回升，首选渠道龙头公司",
        "申万宏源",
        date(2021, 11, 20),
        "化妆品",
    ),
    Sample(
        "advice for the trade, and the one before it",
        (
            "1Table_First|Table_ReportType证券研究报告行业点评Table_First|Table_Summary板块业绩回升，关注创新药与器械医药生物行业投资要点：收入增速回升。"
            "Table_First|Table_ReportDate2022年03月06日Table_First|Table_Rating投资建议：优异上次建议：中性Table_First|Table_Author王一分析师执业证书编号：S0590516030099国联证券股份有限公司"
        ),
        "板块业绩回升，关注创新药与器械",
        "国联证券",
        date(2022, 3, 6),
        "医药生物",
        "优异",
    ),
    Sample(
        "a running head of two parts, and a series with its date behind the title",
        (
            "免责声明和披露以及分析师声明是报告的一部分，请务必一起阅读。1证券研究报告行业研究/专题研究2022年03月06日电子增持（维持）"
            "赵一SACNo.S0570518080009研究员010-56787654zhaoyi@htsc.com资料来源：Wind折叠屏放量，铰链、盖板供应商受益TMT一周谈之电子-20220306"
            "折叠手机出货翻倍过去一周，上证综指下跌0.3%。我们认为渗透率将继续提升。风险提示：需求不及预期。华泰证券股份有限公司"
        ),
        "折叠屏放量，铰链、盖板供应商受益",
        "华泰证券",
        date(2022, 3, 6),
        "电子",
        "增持",
        "维持",
    ),
    Sample(
        "rating, date and title behind the summary",
        (
            "请务必阅读尾页重要声明[Table_Author]分析师：钱二Tel：021-53686000E-mail：qianer@shzq.com执业证书编号：S0870513090009"
            "[Table_Summary]主要观点行业要闻：审评加快。上周指数下跌。增持——维持证券研究报告/行业研究/行业动态日期：2022年02月07日"
            "节后关注市值弹性品种——医药生物行业周报行业：医药生物行业动态重要提示：请务必阅读尾页分析师承诺。"
        ),
        "节后关注市值弹性品种",
        "上海证券",
        date(2022, 2, 7),
        "医药生物",
        "增持",
        "维持",
    ),
    Sample(
        "series and headline on lines of their own, together in the running head",
        (
            "本报告的信息均来自已公开信息，据此入市，风险自担。请务必阅读末页声明。医药生物行业推荐（维持）后疫情时代之家用器械专题报告风险评级：中风险"
            "关注呼吸与血压管理2022年3月8日孙三SAC执业证书编号：S0340513040009电话：0769-22119000投资要点：◼需求常态化。居家检测渗透率提升。"
            "行业研究证券研究报告后疫情时代之家用器械专题报告——关注呼吸与血压管理2请务必阅读末页声明。东莞证券研究所"
        ),
        "后疫情时代之家用器械专题报告——关注呼吸与血压管理",
        "东莞证券",
        date(2022, 3, 8),
        "医药生物",
        "推荐",
        "维持",
    ),
    Sample(
        "a series only in running heads, each with the headline",
        (
            "深度报告【行业·证券研究报告】电子行业显示需求增长，龙头份额扩大核心观点远程办公兴起。需求上行。行业评级看好（维持）行业电子2022年3月8日"
            "证券分析师孙三S0860514050004请务必阅读末页声明。HeaderTable_TypeTitle电子行业深度报告——显示需求增长，龙头份额扩大21.需求上行，份额集中。"
            "请务必阅读末页声明。HeaderTable_TypeTitle电子行业深度报告——显示需求增长，龙头份额扩大\n"
        ),
        "显示需求增长，龙头份额扩大",
        "东方证券",
        date(2022, 3, 8),
        "电子",
        "看好",
        "维持",
    ),
    Sample(
        "a month with two figures before a short title",
        "2021年07月疫苗行业批签发盘点证券研究报告2021年08月医药生物投资评级推荐维持分析师：孙三执业资格证：S0020517090001电话：021-51097188",
        "2021年07月疫苗行业批签发盘点",
        "国元证券",
        None,
        "医药生物",
        "推荐",
        "维持",
    ),
    Sample(
        "a field that holds the kind of report as well",
        (
            "本公司具备证券投资咨询业务资格，请务必阅读最后一页免责声明证券研究报告1[Table_Summary]报告摘要：铜价回升，成本传导顺畅。"
            "[Table_Invest]推荐维持评级[Table_QuotePic]行业与沪深300走势比较资料来源：Wind，民生证券研究院[Table_Author]分析师：李四执业证号：S0100519090009"
            "[Table_Title]电子行业研究/动态报告铜箔再度提价，载板扩产提速动态研究报告/电子2022年04月11日本公司具备证券投资咨询业务资格"
        ),
        "铜箔再度提价，载板扩产提速",
        "民生证券",
        date(2022, 4, 11),
        "电子",
        "推荐",
        "维持",
    ),
    Sample(
        "a company report with its title before the table of figures",
        (
            "-1-敬请参阅最后一页特别声明市场价格（人民币）：30.10元市场数据(人民币)总股本(亿股)8.24总市值(亿元)248周五分析师SAC执业编号：S1130518080009"
            "(8621)60230000zhou_wu＠gjzq.com.cn订单饱满兑现，海外基地投产公司基本情况(人民币)项目20202021营业收入(百万元)3,700"
            "业绩简评公司公布年报，业绩符合预期。维持“买入”评级。2022年04月12日高端制造研究中心公司点评证券研究报告"
        ),
        "订单饱满兑现，海外基地投产",
        "国金证券",
        date(2022, 4, 12),
    ),
    Sample(
        "a second title behind a dash",
        (
            "行业报告|行业研究周报请务必阅读正文之后的信息披露和免责申明1医药生物证券研究报告2022年05月15日投资评级行业评级强于大市(维持评级)上次评级强于大市"
            "作者吴六分析师SAC执业证书编号：S1110517110009wuliu@tfzq.com行业走势图否极泰来，重视疫后诊疗复苏与创新药反转——兼谈中药基药目录调整医药生物同比上涨2.3%。"
        ),
        "否极泰来，重视疫后诊疗复苏与创新药反转",
        "天风证券",
        date(2022, 5, 15),
        "医药生物",
        "强于大市",
        "维持",
    ),
    Sample(
        "a telephone number right before the title",
        (
            "本报告版权属于中原证券股份有限公司www.ccnew.com请阅读最后一页各项声明第1页/共30页医药分析师:郑七登记编码：S0730511010019zhengqi@ccnew.com021-50580000"
            "两条“主线”下把握结构行情，中药板块存补涨可能——医药行业月报证券研究报告-行业月报强于大市（维持）发布日期：2022年06月02日投资要点：估值处于低位。"
        ),
        "两条“主线”下把握结构行情，中药板块存补涨可能",
        "中原证券",
        date(2022, 6, 2),
        "医药",
        "强于大市",
        "维持",
    ),
    Sample(
        "a bar between industry and kind",
        (
            "TMT|2022年3月14日请阅读最后一页的重要声明页码:1/5TMT|行业点评港股TMT周观察：估值见底，静待财报表现回顾：恒生科技指数继续下跌上周恒生科技指数下跌2.1%。"
            "行业评级：推荐来源：彭博、中泰国际研究部分析师王八+85223590000ba.wang@ztsc.com.hk"
        ),
        "港股TMT周观察：估值见底，静待财报",
        "中泰国际",
        date(2022, 3, 14),
        "TMT",
        "推荐",
    ),
    Sample(
        "title and date in fields at the foot of the page",
        (
            "请务必仔细阅读本报告最后部分的重要法律声明[Table_Rank]评级：看好[Table_Authors]冯九首席分析师SAC执证编号：S0110520090009fengjiu@sczq.com.cn"
            "核心观点[Table_Summary]⚫医药周观点：估值回到低位。⚫风险提示：集采超预期。[Table_Title]从ROE的角度看，龙头估值仍有空间"
            "[Table_ReportDate]医药生物|行业简评报告|2022.03.14行业简评报告证券研究报告"
        ),
        "从ROE的角度看，龙头估值仍有空间",
        "首创证券",
        date(2022, 3, 14),
        "医药生物",
        "看好",
    ),
    Sample(
        "marks without brackets, a grade of risk, and a house that has another name today",
        (
            "1本报告版权属于安信证券股份有限公司。各项声明请参见报告尾页。Table_Title2015年05月04日医药Table_Summary上海展会见闻：影像设备国产化提速安信医药周报（2015.05.04-2015.05.08）"
            "■国内企业迎来机遇。■投资建议：均衡配置。Table_BaseInfo行业动态分析证券研究报告投资评级领先大市-A维持评级Table_Author陈十分析师SAC执业证书编号：S1450512080009"
        ),
        "上海展会见闻：影像设备国产化提速",
        "安信证券",
        date(2015, 5, 4),
        "医药",
        "领先大市-A",
        "维持",
    ),
    Sample(
        "an industry below the title's field",
        (
            "请仔细阅读在本报告尾部的重要法律声明[Table_Title]集采落地好于预期，关注骨科龙头的修复机会[Table_Title2]医疗器械[Table_Summary]事件概述：集采结果公布。分析与判断：►降幅温和。"
            "评级及分析师信息[Table_IndustryRank]行业评级：推荐[Table_Author]分析师：褚一SACNO：S1120519110009[Table_Date]2022年04月18日"
        ),
        "集采落地好于预期，关注骨科龙头的修复机会",
        "华西证券",
        date(2022, 4, 18),
        "医疗器械",
        "推荐",
    ),
    Sample(
        "a motto over the page, which disclaims nothing",
        (
            "证券研究报告：机械设备|深度报告市场有风险，投资需谨慎请务必阅读正文之后的免责条款部分[Table_IndustryInfo]行业投资评级强于大市|维持行业基本情况收盘点位1500.10"
            "[Table_Author]研究所分析师:刘小一SAC登记编号:S1340522110009Email:liuxiaoyi@cnpsec.com近期研究报告《旧题》-2023.05.08发布时间：2023-05-15"
            "[Table_Title]人形机器人丝杠国产化从零到一[Table_Summary]⚫投资要点行业供需格局持续改善。风险提示：需求不及预期。"
        ),
        "人形机器人丝杠国产化从零到一",
        "中邮证券",
        date(2023, 5, 15),
        "机械设备",
        "强于大市",
        "维持",
    ),
    Sample(
        "a rating in a field of its own",
        (
            "证券研究报告请务必仔细阅读正文后的所有说明和声明[Table_Reportdate]2023年07月18日行业研究[table_invest]标配[Table_NewTitle]社零增速放缓，线下客流仍具韧性——商贸零售行业周报"
            "[table_main]投资要点：➢市场：客流恢复。[Table_Authors]证券分析师任小晓S0630522070009renxiaoxiao@longone.com.cn"
        ),
        "社零增速放缓，线下客流仍具韧性",
        "东海证券",
        date(2023, 7, 18),
        "商贸零售",
        "标配",
    ),
    Sample(
        "a week's views are a report of the house",
        (
            "万联证券请阅读正文后的免责声明[Table_MainInfo]证券研究报告|商业贸易免税销售恢复，新品牌加速出海强于大市（维持）——商贸零售行业周观点报告日期：2022年02月21日"
            "[Table_Summary]行业核心观点：上周板块上涨。⚫行业周观点：关注免税。周观点、周观点。[Table_AuthorInfo]分析师:卫二执业证书编号：S0270519060009万联证券研究所"
        ),
        "免税销售恢复，新品牌加速出海",
        "万联证券",
        date(2022, 2, 21),
        "商业贸易",
        "强于大市",
        "维持",
    ),
)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_a_masthead_run_together(sample: Sample, lexicon: Lexicon) -> None:
    draft = read(sample.text, lexicon)
    stated = draft.metadata
    assert (stated.title.value, stated.broker.value) == (sample.title, sample.broker)
    assert (stated.published.value, stated.industry.value) == (sample.published, sample.industry)
    if sample.rating:
        labels = as_labels(draft)
        assert (labels["rating"], labels["rating_action"]) == (sample.rating, sample.action)


def test_a_grade_of_risk_leaves_the_step_as_it_is(lexicon: Lexicon) -> None:
    text = "证券研究报告投资评级领先大市-B维持评级分析师：陈一执业证书编号：S1450512080009行业动态分析"
    [rating] = read(text, lexicon).ratings
    assert (rating.term, rating.step) == ("领先大市-B", 1)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\nmodel: A\n---\n### 液冷产业链全景（截至2025年8月1日）\n\n#### **一、背景**\n\n需求增长。\n\n#### **二、公司**\n", "液冷产业链全景（截至2025年8月1日）"),
        ("---\nmodel: A\n---\n### **一、背景**\n\n需求增长。\n\n#### **1. 公司**\n", None),
        ("---\nmodel: A\n---\n### 市场前景\n\n需求增长。\n\n### 相关公司\n\n#### 上游\n", None),
    ],
    ids=["over all others", "numbered", "one of several"],
)  # fmt: skip
def test_the_heading_over_all_others_is_the_title(text: str, title: str | None, lexicon: Lexicon) -> None:
    stated = read(text, lexicon).metadata
    assert stated.title.value == title
    assert stated.published.value == (date(2025, 8, 1) if title else None)


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ('---\ntitle: "2025.7.4钢铁行业观察"\n---\n1. 东方证券观点：库存持续去化，需求韧性较强。\n', "东方证券"),
        ('---\ntitle: "2025.7.4钢铁行业观察"\n---\n1. 东方证券观点：库存去化。\n2. 国金证券观点：供给收缩。\n', None),
        ('---\ntitle: "2025.7.4钢铁行业观察"\n---\n1. 据东方证券数据，库存去化。\n', None),
    ],
    ids=["one house", "several houses", "a source"],
)  # fmt: skip
def test_a_digest_of_one_house(text: str, house: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).metadata.broker.value == house


LABELLED = Path(__file__).parents[3] / "bench" / "labelled"
MASTHEADS = sorted(path.stem for path in (LABELLED / "gold").glob("x_*.json"))


@pytest.mark.parametrize("name", MASTHEADS)
def test_the_labelled_mastheads_of_many_houses(name: str, lexicon: Lexicon) -> None:
    wanted = json.loads((LABELLED / "gold" / f"{name}.json").read_text(encoding="utf-8"))
    found = as_labels(read((LABELLED / "documents" / name).read_text(encoding="utf-8"), lexicon))
    alike = SequenceMatcher(None, found["title"], wanted["title"]).ratio()
    assert alike > 0.85
    fields = ("broker", "date", "industry", "rating", "rating_action", "language")
    assert {field: found[field] for field in fields if field in wanted} == {
        field: wanted[field] for field in fields if field in wanted
    }


def test_there_are_labelled_mastheads() -> None:
    assert len(MASTHEADS) > 20


def test_people_of_an_english_note(lexicon: Lexicon) -> None:
    text = (
        "Example Bank | Equity Research\nChina Autos\nExports offset a slow home market\n"
        "We expect exports to grow further this year, which should support the margins of the makers that we cover.\n\n"
        "Lily Wong, CFA\n(852) 3900 0000\nlilywong@example.com\n\nTom Chan\n(852) 3900 0001\ntomchan@example.com\n"
    )
    assert [one.name for one in read(text, lexicon).metadata.analysts] == ["Lily Wong", "Tom Chan"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "证券研究报告投资评级：看好（维持）相关研究报告蒋小明（分析师）证书编号：S0790523120009投资要点",
            ["蒋小明"],
        ),
        ("证券研究报告行业周报左小明能源行业首席分析师执业编号：S1500518070009投资要点", ["左小明"]),
        ("行业推荐（维持）2022年3月8日孙小明SAC执业证书编号：S0340513040009投资要点", ["孙小明"]),
    ],
    ids=["a word before the name", "an industry behind it", "a date before it"],
)
def test_names_that_run_into_words(text: str, people: list[str], lexicon: Lexicon) -> None:
    assert [one.name for one in read(text, lexicon).metadata.analysts] == people


def test_a_row_of_a_table_is_no_title(lexicon: Lexicon) -> None:
    text = "某证券研究报告\n储能周报\n2025年6月1日\n环节\t公司\n逆变器\t阳光电源、锦浪科技\n建议关注：宁德时代、亿纬锂能。\n"
    assert read(text, lexicon).metadata.title.value is None
