"""Headlines that have run into the sentence under them, and what is no headline though it stands like one."""

from __future__ import annotations

from datetime import date

import pytest

from tests.importing.extraction.test_metadata import read
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.ratings import Scope
from watchlist.domain.sureness import SURE
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.masthead.headlines import guessed_end
from watchlist.securities.lexicon import Lexicon

HEAD = "证券研究报告 2025年3月7日分析师行业走势图"
BODY = (
    "本周板块先抑后扬。储能招标量环比增加，海外订单逐步落地。国内工厂的排产恢复，需求好于节前。"
    "海外市场的库存见底。风险提示：需求不及预期。"
)


@pytest.mark.parametrize(
    ("glued", "title"),
    [
        ("储能需求回暖，龙头份额有望提升国内工厂的排产在节后恢复，" + BODY, "储能需求回暖，龙头份额有望提升"),
        ("排产拐点已现，关注材料环节机会海外市场的库存连降三月，" + BODY, "排产拐点已现，关注材料环节机会"),
        ("招标持续放量：户储仍是主线2025年前两月国内招标增加，" + BODY, "招标持续放量：户储仍是主线"),
        (
            "工商业储能渐入佳境，静待电价落地我们认为节后的排产不弱，" + BODY,
            "工商业储能渐入佳境，静待电价落地",
        ),
    ],
)
def test_a_headline_ends_where_a_sentence_opens(glued: str, title: str, lexicon: Lexicon) -> None:
    found = read(HEAD + glued, lexicon)
    assert found.title.value == title
    assert 0 < found.title.confidence < SURE


def test_a_headline_stands_behind_the_name_of_its_review(lexicon: Lexicon) -> None:
    glued = (
        "机械行业2024年年报与2025年一季报综述出口链订单恢复，零部件龙头占优机械板块2024年营收增长4%，" + BODY
    )
    assert read(HEAD + glued, lexicon).title.value == "出口链订单恢复，零部件龙头占优"


def test_the_edition_in_brackets_ends_a_headline(lexicon: Lexicon) -> None:
    glued = (
        "储能变流器行业深度报告：首款构网型储能变流器并网，开启替代新时代(更新)储能变流器是电站的核心部件，"
        + BODY
    )
    title = "储能变流器行业深度报告：首款构网型储能变流器并网，开启替代新时代(更新)"
    assert read(HEAD + glued, lexicon).title.value == title


def test_a_rating_of_risk_ends_a_headline(lexicon: Lexicon) -> None:
    head = "证券研究报告\n机械设备推荐（维持）\n构网型储能迎来放量风险评级：一般风险构网型储能专题2025年3月7日投资要点："
    assert read(head + "分析师" + BODY, lexicon).title.value == "构网型储能迎来放量"


def test_a_headline_stands_behind_its_place_in_a_series(lexicon: Lexicon) -> None:
    head = "证券研究报告产业报告系列（三）之储能篇：构网型设备放量在即，关注高壁垒环节2025年03月07日看好/维持机械设备深度报告分析师：张三"
    found = read(head + BODY, lexicon)
    assert found.title.value == "构网型设备放量在即，关注高壁垒环节"
    assert found.industry.value == "机械设备"


def test_an_address_of_mail_is_no_place_and_ends_before_the_headline(lexicon: Lexicon) -> None:
    head = "2025年3月7日首次覆盖/证券研究报告机械设备研究团队张三分析师证书编号：S1680519040001电话：+862160150000电邮地址：san@huajingsec.com"
    found = read(head + "储能设备渐入佳境，海外份额前景广阔我国储能设备的出口空间大，" + BODY, lexicon)
    assert found.title.value == "储能设备渐入佳境，海外份额前景广阔"
    assert found.industry.value == "机械设备"
    assert read(head + "华菁证券" + BODY, lexicon).broker.value == "华菁证券"


def test_a_guess_is_made_only_where_a_headline_may_stand(lexicon: Lexicon) -> None:
    prose = "证券研究报告。分析师。他说储能需求的恢复慢于预期且各地补贴退坡后装机意愿仍然不高，" + BODY
    assert read(prose, lexicon).title.value is None


def test_prose_without_a_seam_has_no_end() -> None:
    prose = "的恢复慢于此前设想且各地补贴退出之后装机的意愿仍然不算高而且没有什么办法"
    assert guessed_end(prose, 0, len(prose)) == 0


@pytest.mark.parametrize(
    "furniture",
    [
        "(注：等权重分配，按年初价格)风险提示",
        "最近一年行业相对大盘走势，指数与行业\n",
        "月度股票池甲公司增持乙公司增持丙公司增持\n",
        "医药生物医药生物行业\n",
        "特此鸣谢：张三、李四，行业数据\n",
    ],
)
def test_furniture_is_no_title(furniture: str, lexicon: Lexicon) -> None:
    text = f"证券研究报告 2025年3月7日\n{furniture}分析师：王五 执业证书编号：S0010523040002\n{BODY}"
    assert read(text, lexicon).title.value is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("[Table_MainInfo]把握集采之下的长期投资逻辑――器械板块月报分析师：张三SACNO：S1150520040001", "把握集采之下的长期投资逻辑"),
        ("证券研究报告 分析师：张三S0600521080009“轻资产”为正道，首推连锁板块2019年1月医药行业投资策略投资要点：回暖。", "“轻资产”为正道，首推连锁板块"),
        ("主题研究|医疗行业本文由某某证券有限公司分析师写成，请仔细阅读文末的免责声明。2021年眼科展望：稳中有进，静待放量2020年回顾：门诊恢复。证券分析师证券研究报告", "2021年眼科展望：稳中有进，静待放量"),
        ("明日看点 - 2026年10月10日/下周事件\n生成日期: 2026-10-09\n聚焦: 本周\n\n一、涨价落地，国产替代加快，关注功率器件。\n", "明日看点 - 2026年10月10日/下周事件"),
    ],
    ids=["a heading's word within", "a strategy of a month", "behind the small print", "a day within a first line"],
)  # fmt: skip
def test_titles_beside_what_looks_like_furniture(text: str, title: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).title.value == title


def test_a_house_that_rose_is_not_the_issuer(lexicon: Lexicon) -> None:
    text = (
        '---\ntitle: "2025.6.30金融行业周报"\n---\n个股涨幅前列：天风证券（+28.75%）、国海证券（+13.14%）。\n'
    )
    assert read(text, lexicon).broker.value is None


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("[Table_Title]电子设备行业专题研究新应用出现，市场有望成长2020年06月22日[Table_Summary]要点", "电子设备"),
        ('---\ntitle: "2026.5.14  PCB 设备 2025 年报 & 2026 年一季报总结"\n---\n订单饱满。\n', "PCB 设备"),
    ],
)  # fmt: skip
def test_industries_of_templates_and_results(text: str, industry: str, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry


def test_the_rating_of_a_trade_beside_words_on_stocks(lexicon: Lexicon) -> None:
    text = (
        "证券研究报告 行业动态分析\n个股上挑业绩稳的公司，也看价钱，推荐某某投资评级同步大市-A维持首选股票评级\n"
        "分析师 张三 S0910511080001\n"
    )
    document = Document("a.txt", text, Format.TEXT, sha256(text.encode()))
    found = [one for one in extract(document, lexicon).ratings if one.scope is Scope.INDUSTRY]
    assert [(one.term, one.action_term) for one in found] == [("同步大市-A", "维持")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("# Holdings\n\nChips and memory first.\n\n- NVDA\n\n---\n\n*Last updated: 2026-01-06*\n", date(2026, 1, 6)),
        ("＃title＃创新药迎来收获期＃createTime1＃2021年01月05日请务必阅读正文之后的声明", date(2021, 1, 5)),
    ],
)  # fmt: skip
def test_days_behind_their_labels(text: str, day: date, lexicon: Lexicon) -> None:
    assert read(text, lexicon).published.value == day


def test_an_industry_with_its_branch_behind_a_dash(lexicon: Lexicon) -> None:
    text = '---\ntitle: "2025.7.28有色 - 能源金属行业周报"\n---\n镍价环比上涨。\n'
    assert read(text, lexicon).industry.value == "有色 - 能源金属"
