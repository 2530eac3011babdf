"""The industry wherever a title, a field or a chart tells it, for every name that houses use."""

from __future__ import annotations

import pytest

from tests.importing.extraction.test_bylines import read
from watchlist.importing.extraction.vocabulary.industry_names import NAMES
from watchlist.securities.lexicon import Lexicon

PROSE = "本周板块先抑后扬，排产恢复，需求好于节前，海外库存见底，我们维持此前判断。" * 3
SIGNED = "2025年7月9日\n分析师：张三\n执业证书编号：S1234567890123\n"
LAYOUTS = {
    "title of a digest": '---\ntitle: "2025.7.9{}行业观察"\npublishedAt: "2025-07-09"\n---\n\n' + PROSE,
    "a trade's reports": '---\ntitle: "2025.7.9{}业周报"\npublishedAt: "2025-07-09"\n---\n\n' + PROSE,
    "kind of report": "证券研究报告|行业研究{}【某专题】需求回暖，份额提升\n" + SIGNED + PROSE,
    "rated": "证券研究报告\n需求回暖，份额提升\n{}  看好（维持）\n" + SIGNED + PROSE,
    "title of a report": "证券研究报告\n{}行业周报：需求回暖，份额提升\n" + SIGNED + PROSE,
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_industry_is_read(layout: str, lexicon: Lexicon) -> None:
    names = [name for name in NAMES if len(name) > 1]
    wrong = [name for name in names if read(LAYOUTS[layout].format(name), lexicon).industry.value != name]
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ('---\ntitle: "2025.7.9银行业深度报告"\npublishedAt: "2025-07-09"\n---\n\n' + PROSE, "银行"),
        ("证券研究报告\n灵巧手行业深度报告：供应链成形，份额提升\n" + SIGNED + "医药生物沪深300医药生物\n" + PROSE, "医药生物"),
        ("证券研究报告\n灵巧手行业深度报告：供应链成形，份额提升\n" + SIGNED + PROSE, "灵巧手"),
        ("【某某基础化工】需求回暖，份额提升\n\n" + PROSE, "基础化工"),
        ("证券研究报告\n需求回暖，份额提升\n" + SIGNED + PROSE, None),
    ],
    ids=["banks", "the chart before a trade that is none", "a trade", "a team", "no industry in prose"],
)  # fmt: skip
def test_which_industry_is_meant(text: str, industry: str | None, lexicon: Lexicon) -> None:
    assert read(text, lexicon).industry.value == industry
