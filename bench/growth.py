"""Ten times the text takes about ten times as long, whatever it says: readers, zones, all rules, lists of other programs.

Each row is the time of ten times the input as a ratio to the input's own, least of several tries on either side.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from bench.harness import Row
from watchlist.domain.documents import Document, Format, sha256
from watchlist.domain.errors import EmptyDocument
from watchlist.importing.extraction.extract import extract
from watchlist.importing.extraction.zones import zones_of
from watchlist.importing.readers.cleaning import clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.html import text_of
from watchlist.importing.readers.pdf_lines import Line, separators
from watchlist.importing.readers.registry import read_bytes
from watchlist.importing.watchlists.recognising import read_lists
from watchlist.securities.lexicon import Lexicon, load_lexicon

GOAL = 12.0
TRIES = 4
CHARACTERS = 10_000
LEAST_SECONDS = 0.002
"""Below this a timer measures itself."""

REPORTS = {
    "legend": "投资评级说明\n买入：相对基准涨幅15%以上\n增持：未来六个月\n",
    "running heads": "请务必阅读正文之后的免责声明 12/30\n",
    "page numbers": "12/30 ",
    "disclaimers": "免责声明：本报告仅供客户使用，不构成投资建议。\n",
    "contents": "目录\n1 概述....3\n",
    "captions": "图1：收入情况 资料来源：公司公告，某某研究所整理",
    "addresses": "张三zhangsan@abc.com电话021-12345678地址：上海市世纪大道100号",
    "letters": "abc.",
    "digits": "1234567890",
    "dates": "2024-01-02 ",
    "ratings": "给予买入评级，",
    "rating rows": "| 600519 | 贵州茅台 | 1.28 | 买入 |\n",
    "tags": "<p>",
    "blanks": " ",
    "mastheads": "证券研究报告行业点评电子行业",
    "names": "寒武纪、海光信息、英维克，",
    "open brackets": "英维克（（（",
    "labels": "相关标的：液冷：",
    "one line": "建议关注钻孔、曝光、电镀等核心环节设备企业，如大族数控、芯碁微装等。",
    "stars": "**铝**",
    "lines": "- 光伏设备：晶盛机电、捷佳伟创等\n",
    "commas": "甲、乙、丙、丁、",
    "figures": "领益智造1.281.76",
    "headings": "## 一、光伏\n",
}
LISTS = {
    "prose": "液冷需求在增长，推荐英维克、申菱环境。\n",
    "names": "英维克\n寒武纪\n",
    "codes": "1600519\n",
    "tickers": "SSE:688256,",
    "dashes": "|-",
    "marks": "#【[",
    "links": "|[](",
    "quotes": '"a",',
    "objects": '{"a":[',
    "members": "17:600519,",
    "tabs": ".\t\t代码\t\t名称\n",
}


def _lines(count: int) -> list[Line]:
    return [
        Line(
            0, 0, 1, "算力需求" * 10, 60.0 + place % 7, -10.0 * place, 500.0 + place % 11, 10.0 - 10.0 * place
        )
        for place in range(count)
    ]


def _refused(data: bytes) -> None:
    with suppress(EmptyDocument):
        read_bytes("a.txt", data)


READERS: dict[str, tuple[Callable[[Any], object], Callable[[int], Any]]] = {
    "decode": (decode, lambda n: "液冷，".encode("gb18030") * n * 50),
    "clean": (clean, lambda n: "液\x00冷\r\n\u202e" * n * 30),
    "one long line": (lambda data: read_bytes("a.txt", data), lambda n: "液冷".encode() * n * 50),
    "html": (text_of, lambda n: "<p>液冷\n受益<td>英维克</p>" * n * 3),
    "blanks": (text_of, lambda n: "<p>" + " \n" * n * 30 + "液"),
    "open comments": (text_of, lambda n: "<!--" * n * 20),
    "cells that never end": (text_of, lambda n: "<td>" * n * 2),
    "tags that never end": (text_of, lambda n: "<e><pre>a</pre>" * n * 2),
    "blanks and nothing else": (_refused, lambda n: b" \n" * n * 50),
    "lines of a page": (lambda lines: list(separators(lines)), lambda n: _lines(n * 2)),
}
"""What is done, and to which input of a size."""


def run() -> list[Row]:
    """One row for each shape of text and what reads it."""
    lexicon = load_lexicon()
    return [
        *(row(f"reader: {name}", call, made(500), made(5_000)) for name, (call, made) in READERS.items()),
        *(row(f"zones: {name}", zones_of, *texts(unit)) for name, unit in REPORTS.items()),
        *(row(f"all rules: {name}", extracting(lexicon), *texts(unit)) for name, unit in REPORTS.items()),
        *(row(f"list: {name}", recognise, *texts(unit)) for name, unit in LISTS.items()),
    ]


def texts(unit: str) -> tuple[str, str]:
    """A text of one phrase over and over, and ten times of it."""
    short = unit * (CHARACTERS // len(unit))
    return short, short * 10


def extracting(lexicon: Lexicon) -> Callable[[str], object]:
    """All rules over a text."""
    return lambda text: extract(Document("a.txt", text, Format.TEXT, sha256(text.encode())), lexicon)


def recognise(text: str) -> object:
    """Everything that looks for lists of other programs."""
    return read_lists("a.txt", text.encode())


def row(name: str, call: Callable[[Any], object], small: object, large: object) -> Row:
    """How much longer ten times the input takes."""
    one, ten = _seconds(call, small), _seconds(call, large)
    ratio = ten / max(one, LEAST_SECONDS)
    return Row("ten times the text", name, "the text", ten, ratio, ratio, ratio, GOAL)


def _seconds(call: Callable[[Any], object], given: object) -> float:
    """Processor time, the least of several tries: other programs only ever add to it."""
    times = []
    for _ in range(TRIES):
        gc.collect()
        started = time.process_time()
        call(given)
        times.append(time.process_time() - started)
    return min(times)
