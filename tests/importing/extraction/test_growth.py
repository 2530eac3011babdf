"""All of extraction takes time in proportion to the text: ten times the text at most twelve times as long, whatever it says."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.zones import zones_of
from watchlist.securities.lexicon import Lexicon

SHAPES = {
    "legend": "投资评级说明\n买入：相对基准涨幅15%以上\n增持：未来六个月\n",
    "running heads": "请务必阅读正文之后的免责声明 12/30\n",
    "page numbers": "12/30 ",
    "disclaimers": "免责声明：本报告仅供客户使用，不构成投资建议。\n",
    "notices": "重要声明：本平台为自媒体平台，提供信息存储服务，不构成投资建议\n",
    "contents": "目录\n1 概述....3\n",
    "captions": "图1：收入情况 资料来源：公司公告，某某研究所整理",
    "addresses": "张三zhangsan@abc.com电话021-12345678地址：上海市世纪大道100号",
    "letters": "abc.",
    "digits": "1234567890",
    "dates": "2024-01-02 ",
    "ratings": "给予买入评级，",
    "rating rows": "| 600519 | 贵州茅台 | 1.28 | 买入 |\n",
    "tags": "<p>",
    "nothing": " ",
    "mastheads": "证券研究报告行业点评电子行业",
}


def _seconds(read: Callable[[str], object], text: str) -> float:
    started = time.process_time()
    read(text)
    return time.process_time() - started


def _growth(read: Callable[[str], object], unit: str) -> float:
    """How much longer ten times the text takes; the most favourable of three tries, as other programs disturb them."""
    short, long = unit * (10_000 // len(unit)), unit * (100_000 // len(unit))
    read(short)
    gc.collect()
    gc.disable()
    try:
        return min(_seconds(read, long) / max(_seconds(read, short) for _ in range(2)) for _ in range(3))
    finally:
        gc.enable()


@pytest.mark.parametrize("name", SHAPES)
def test_zones_are_found_in_one_pass(name: str) -> None:
    assert _growth(zones_of, SHAPES[name]) < 12


@pytest.mark.parametrize("name", SHAPES)
def test_a_draft_is_made_in_one_pass(name: str, lexicon: Lexicon) -> None:
    def read(text: str) -> object:
        return extract(Document("long.txt", text, Format.TEXT, sha256(text.encode())), lexicon)

    assert _growth(read, SHAPES[name]) < 12
