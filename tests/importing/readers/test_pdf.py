"""PDFs: names that a line end cuts are whole again, every character has its page and box, scans are told."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from tests.support.pdfs import (
    LEADING,
    MARGIN,
    SIZE,
    a_pdf,
    a_placed_pdf,
    a_scan,
    a_two_column_pdf,
    raw_pdf,
    wrapped,
)
from watchlist.domain.errors import DamagedFile, NeedsOcr, WatchlistError
from watchlist.domain.oddities import Oddity
from watchlist.domain.spans import Span
from watchlist.importing.readers.registry import open_bytes, read_bytes

NAMES = ("英维克", "申菱环境", "寒武纪", "海光信息", "中际旭创", "光迅科技", "欧陆通", "浪潮信息", "乐鑫科技")
FILLER = "算力需求持续增长带动液冷与光模块及服务器电源景气度上行我们预计行业资本开支仍将保持较快增速"

Pieces = list[tuple[float, float, str]]


def prose(length: int, seed: int) -> tuple[str, list[str]]:
    chosen, parts, named = random.Random(seed), [], []
    while sum(map(len, parts)) < length:
        named.append(chosen.choice(NAMES))
        parts += [
            named[-1],
            chosen.choice("，、；"),
            FILLER[: chosen.randint(5, len(FILLER))],
            chosen.choice("，。"),
        ]
    return "".join(parts), named


def the_span(text: str, name: str) -> Span:
    start = text.index(name)
    return Span(start, start + len(name))


def test_lines_that_the_margin_ended_are_joined() -> None:
    text, named = prose(3000, seed=1)
    pages = [wrapped(text)[start : start + 40] for start in range(0, len(wrapped(text)), 40)]
    read = read_bytes("a.pdf", a_pdf(pages, head="证券研究报告", foot="第#页 请阅读正文之后的免责声明")).text
    assert sum(read.count(name) for name in set(named)) == len(named)
    assert sum("\n".join(wrapped(text)).count(name) for name in set(named)) < len(named)


def test_headings_paragraphs_and_lists_keep_their_lines() -> None:
    body = wrapped(FILLER * 4)
    page = ["投资要点", *body, "风险提示", "1、英维克", "2、申菱环境", "3、寒武纪"]
    lines = read_bytes("a.pdf", a_pdf([page])).text.split("\n")
    assert lines[0] == "投资要点"
    assert lines[-4:] == ["风险提示", "1、英维克", "2、申菱环境", "3、寒武纪"]
    assert (FILLER * 4) in lines


def test_running_heads_are_told_once_and_do_not_cut_names_across_pages() -> None:
    text = (FILLER * 40)[:1757] + "浪潮信息" + FILLER * 20
    pages = [wrapped(text)[start : start + 40] for start in range(0, len(wrapped(text)), 40)]
    document = read_bytes("a.pdf", a_pdf(pages, head="东吴证券研究所", foot="第#页 免责声明"))
    assert document.text.count("东吴证券研究所") == 1
    assert document.text.count("免责声明") == 1
    assert "浪潮信息" in document.text
    start = document.text.index("浪潮信息")
    assert (document.page_at(start), document.page_at(start + 3)) == (1, 2)


def test_columns_are_read_one_after_the_other() -> None:
    left, named = prose(800, seed=2)
    right, more = prose(800, seed=3)
    read = read_bytes("a.pdf", a_two_column_pdf(wrapped(left, 21), wrapped(right, 21))).text
    assert "".join(read.split()) == left + right
    assert sum(read.count(name) for name in NAMES) == len(named) + len(more)


def test_the_cells_of_a_row_stand_on_one_line() -> None:
    english = a_two_column_pdf(["Company", "Envicool"], ["Rating", "Buy"])
    assert "Company" in read_bytes("a.pdf", english).text


TABLE = [
    ["公司", "代码", "收盘价", "评级"],
    ["英维克", "002837", "40.1", "买入"],
    ["申菱环境", "301018", "35.2", "增持"],
]


def laid_out(
    table: Sequence[Sequence[str]], *, left: float = MARGIN, top: float = 500, step: float = 90
) -> Pieces:
    """The cells row after row, as most programs write them."""
    return [
        (left + step * column, top - LEADING * row, cell)
        for row, cells in enumerate(table)
        for column, cell in enumerate(cells)
    ]


def side_by_side(*columns: str, width: int = 16) -> Pieces:
    """Columns of prose written row after row, as a table without lines."""
    lines = [wrapped(column, width) for column in columns]
    rows = [[each[row] if row < len(each) else "" for each in lines] for row in range(max(map(len, lines)))]
    return [piece for piece in laid_out(rows, top=700, step=SIZE * (width + 1.6)) if piece[2]]


def test_the_cells_of_a_table_don_t_run_together_and_no_row_goes_on_in_the_next() -> None:
    text = read_bytes("a.pdf", a_placed_pdf(laid_out(TABLE))).text
    assert text == "\n".join("\t".join(row) for row in TABLE)


def test_a_table_between_full_lines_keeps_its_rows() -> None:
    lines = wrapped(
        "液冷需求持续旺盛，海外云厂商资本开支上修，渗透率快速提升，订单能见度延伸至明年。" * 4, 40
    )
    prose = [(MARGIN, 780 - LEADING * place, line) for place, line in enumerate(lines)]
    after = [(MARGIN, 300 - LEADING * place, line) for place, line in enumerate(lines)]
    text = read_bytes("a.pdf", a_placed_pdf([*prose, *laid_out(TABLE, step=125), *after])).text
    whole = "".join(lines)
    assert text.split("\n") == [whole, *("\t".join(row) for row in TABLE), whole]


@pytest.mark.parametrize("count", [2, 3])
def test_columns_that_are_written_row_by_row_are_read_one_after_the_other(count: int) -> None:
    columns = [f"第{number}栏" + prose(70, number)[0] for number in range(count)]
    width = 44 // count
    text = read_bytes("a.pdf", a_placed_pdf(side_by_side(*columns, width=width))).text
    assert text.replace("\n", "") == "".join(columns)


def test_a_bullet_far_from_its_words_is_no_cell() -> None:
    text = read_bytes(
        "a.pdf",
        a_placed_pdf([(60, 500, "■"), (100, 500, "液冷需求旺盛"), (60, 480, "1."), (100, 480, "渗透率提升")]),
    ).text
    assert text == "■ 液冷需求旺盛\n1. 渗透率提升"


@pytest.mark.parametrize(
    ("turns", "marked"),
    [(0, True), (1, True), (2, True), (3, True), (1, False), (2, False), (3, False)],
)
def test_a_page_on_its_side_reads_as_an_upright_one(turns: int, *, marked: bool) -> None:
    document = read_bytes("a.pdf", a_placed_pdf(laid_out(TABLE), turns=turns, marked_as_turned=marked))
    assert document.text == "\n".join("\t".join(row) for row in TABLE)


def test_words_at_a_line_end_are_divided_by_a_blank() -> None:
    words = (
        "Cambricon",
        "Technologies",
        "and",
        "Hygon",
        "Information",
        "lead",
        "domestic",
        "computing",
        "power",
    )
    text = " ".join(random.Random(4).choice(words) for _ in range(300))
    lines, line = [], ""
    for word in text.split():
        if len(line) + len(word) > 80:
            lines.append(line.strip())
            line = ""
        line += f"{word} "
    read = read_bytes("a.pdf", a_pdf([[*lines, line.strip()]])).text
    assert " ".join(read.split()) == text
    assert read.count("\n") <= 3


def test_every_span_gets_its_page_and_the_box_around_its_characters() -> None:
    pages = [[FILLER, "看好英维克的增长"], [FILLER, FILLER, "看好寒武纪的增长"]]
    placed = open_bytes("a.pdf", a_pdf(pages))
    span = placed.place(the_span(placed.document.text, "寒武纪"))
    assert span.of(placed.document.text) == "寒武纪"
    assert span.page == 2
    assert span.box is not None
    left, bottom, right, top = span.box
    assert MARGIN + 2 * SIZE - 1 < left < right < MARGIN + 5 * SIZE + 1
    assert 0 < top - bottom <= SIZE * 1.2


def test_pages_cover_the_text_without_a_gap() -> None:
    document = read_bytes("a.pdf", a_pdf([["甲"], ["乙"], ["丙"]]))
    assert [page.number for page in document.pages] == [1, 2, 3]
    assert document.pages[0].start == 0
    assert document.pages[-1].end == len(document.text)
    assert all(one.end == other.start for one, other in zip(document.pages, document.pages[1:], strict=False))
    assert [document.page_at(document.text.index(c)) for c in "甲乙丙"] == [1, 2, 3]


def test_pictures_only_need_a_text_recognition() -> None:
    with pytest.raises(NeedsOcr) as caught:
        read_bytes("scan.pdf", a_scan(3))
    assert caught.value.args == ("scan.pdf", 3)


@pytest.mark.parametrize("data", [b"%PDF-1.4", b"%PDF-1.4\n" + b"x" * 4000, raw_pdf([b"<</Type/Catalog>>"])])
def test_a_broken_pdf_is_told(data: bytes) -> None:
    with pytest.raises(DamagedFile) as caught:
        read_bytes("a.pdf", data)
    assert caught.value.args == ("a.pdf", Oddity.BROKEN)


def test_a_cut_or_mutated_pdf_is_text_or_a_known_error() -> None:
    whole, chosen = a_pdf([[FILLER] * 20] * 2), random.Random(11)
    for _ in range(60):
        broken = bytearray(whole)
        for _ in range(chosen.randint(1, 60)):
            broken[chosen.randrange(len(broken))] = chosen.randrange(256)
        del broken[chosen.randrange(len(broken) // 2, len(broken)) :]
        try:
            document = read_bytes("a.pdf", bytes(broken))
        except WatchlistError:
            continue
        assert document.pages[-1].end == len(document.text)
