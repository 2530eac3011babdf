"""What stands at the edges of pages: heads and feet are told once, the first and last rows of a table are kept whole."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.support.pdfs import a_pdf
from watchlist.importing.readers.pdf_lines import Line, separators, without_repeats
from watchlist.importing.readers.radicals import without_radicals
from watchlist.importing.readers.registry import read_bytes

HEIGHT, TOP, BOTTOM = 842.0, 810.0, 40.0


def row(page: int, bottom: float, *cells: str) -> list[Line]:
    """The cells of a row, 100 points apart."""
    return [
        Line(
            page, 0, len(cell), cell, 50 + 100 * place, bottom, 50 + 100 * place + 8 * len(cell), bottom + 10
        )
        for place, cell in enumerate(cells)
    ]


def kept(*rows: Sequence[Line]) -> list[list[str]]:
    """What stays on each page, a page for each row and three with nothing but a sentence."""
    body = [row(len(rows) + number, 400, f"句子{'一二三'[number]}") for number in range(3)]
    pages = without_repeats([(HEIGHT, lines) for lines in (*rows, *body)])
    return [[line.text for line in page] for page in pages[: len(rows)]]


def test_rows_of_figures_at_the_foot_of_pages_stay() -> None:
    first, second = ("002837", "41.20", "52.00"), ("300394", "88.80", "115.0")
    assert kept(row(0, BOTTOM, *first), row(1, BOTTOM, *second)) == [list(first), list(second)]


def test_a_short_cell_that_two_last_rows_share_stays_in_its_row() -> None:
    first, second = ("英维克科技股份", "买入", "12"), ("高澜股份有限公司", "买入", "35")
    assert kept(row(0, BOTTOM, *first), row(1, BOTTOM, *second)) == [list(first), list(second)]


def test_the_head_of_a_table_that_goes_on_is_told_once() -> None:
    head = ("代码", "公司", "评级")
    assert kept(row(0, TOP, *head), row(1, TOP, *head)) == [list(head), []]


@pytest.mark.parametrize(
    "foot",
    [
        "请阅读正文之后的免责声明 {page}",
        "{page} / 12",
        "2025年3月10日 证券研究报告 第{page}页 共12页",
        "第{page}页",
        "Page {page} of 12, 10 March 2025",
    ],
)
def test_feet_with_the_number_of_the_page_are_told_once(foot: str) -> None:
    pages = [row(number, BOTTOM, foot.format(page=number + 3)) for number in range(3)]
    assert kept(*pages) == [[foot.format(page=3)], [], []]


def test_a_foot_of_words_and_a_number_of_its_own_is_told_once() -> None:
    pages = [row(number, BOTTOM, "敬请参阅末页重要声明", f"{number + 1} / 9") for number in range(3)]
    assert kept(*pages) == [["敬请参阅末页重要声明", "1 / 9"], [], []]


def test_rows_that_open_with_a_code_are_no_paragraph() -> None:
    rows = [
        "代码 公司 收盘价 目标价 评级",
        *(f"00283{number} 英维克股份 32.10 45.00 买入" for number in range(6)),
        "光模块方面，海外云厂商上修资本开支",
    ]
    lines = [
        Line(0, 0, len(text), text, 50, 700 - 14 * place, 260, 710 - 14 * place, 10)
        for place, text in enumerate(rows)
    ]
    assert list(separators(lines)) == ["\n"] * 7


def test_signs_of_radicals_become_characters_and_keep_every_place() -> None:
    written = "⾼澜股份、⻨格⽶特、⻰芯中科与⻓城汽⻋：⾏业⻛险"
    assert without_radicals(written) == "高澜股份、麦格米特、龙芯中科与长城汽车：行业风险"
    assert without_radicals("高澜") == "高澜"


def test_a_page_of_such_signs_reads_as_it_looks() -> None:
    (line,) = read_bytes("a.pdf", a_pdf([["⽬标价与⾦额"]])).text.split("\n")[:1]
    assert line == "目标价与金额"
