"""The reports that come with the program say what their own words say: a new user sees them first."""

from __future__ import annotations

import pytest

from watchlist import resources
from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.securities.lexicon import Lexicon

SAID = {
    "1_dongwu_computer_weekly": {
        "国内大厂算力资本开支增加": 6, "端侧“+AI”": 4, "ASIC和推理算力卡占比提升": 8,
    },
    "2_dongwu_computer_weekly_en": {
        "Domestic computing power capital expenditure increase": 6, 'Edge side "+AI"': 4,
        "ASIC and inference computing power": 8,
    },
    "3_kaiyuan_telecom_comment": {
        "国产算力芯片": 2, "AIDC 供应商": 7, "服务器电源": 2, "柴油发电机": 4, "变压器": 1, "液冷": 7, "铜连接": 5,
        "交换机及芯片": 4, "服务器": 5, "光通信": 9, "通信模组": 3,
    },
    "4_post_zh_hant": {"芯片": 3, "液冷": 4, "光模塊": 4, "服務器&交換機": 3, "服務器電源": 2},
    "5_huafu_compute_series": {"国产算力链": 2, "先进封装及HBM产业链": 5, "数据中心网络架构": 6},
}  # fmt: skip
"""Stocks under each theme."""


@pytest.mark.parametrize("name", SAID)
def test_a_sample_has_its_themes_and_stocks(name: str, lexicon: Lexicon) -> None:
    text = resources.path("samples", f"{name}.txt").read_text("utf-8")

    draft = extract(Document(f"{name}.txt", text, Format.TEXT, sha256(text.encode())), lexicon)

    assert {theme.name: len(theme.stocks) for theme in draft.themes} == SAID[name]


def test_each_sample_is_told_here() -> None:
    assert {path.stem for path in resources.path("samples").glob("*.txt")} == set(SAID)
