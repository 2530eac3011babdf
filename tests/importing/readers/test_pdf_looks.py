"""PDFs as some programs make them: marks across the page, columns that fall, fonts that don't say what they draw, files inside."""

from __future__ import annotations

import io

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.support.pdfs import (
    FONT,
    LEADING,
    SIZE,
    a_marked_pdf,
    a_pdf,
    columns_that_fall,
    raw_pdf,
    unknown_glyphs,
    with_a_file_in_it,
    wrapped,
)
from watchlist.domain.errors import NeedsOcr
from watchlist.domain.spans import Span
from watchlist.importing.readers.registry import open_bytes, read_bytes

PROSE = (
    "液冷的需求继续上修，单机柜的功率提升带动冷板与快接头的价值量，推荐英维克、高澜股份，建议关注申菱环境与同飞股份的"
    "订单落地节奏。光模块进入批量交付的阶段，龙头的份额稳定，推荐中际旭创、新易盛。"
)


def test_a_mark_across_the_page_is_no_part_of_its_text() -> None:
    document = read_bytes("a.pdf", a_marked_pdf(wrapped(PROSE, 40), "远山证券内部资料"))
    assert document.text == PROSE


def test_columns_that_fall_are_read_from_the_right_and_keep_their_places() -> None:
    columns = [PROSE[start : start + 25] for start in range(0, len(PROSE), 25)]
    placed = open_bytes("a.pdf", columns_that_fall(columns))
    assert placed.document.text == PROSE
    start = PROSE.index("高澜股份")
    box = placed.place(Span(start, start + 4)).box
    assert box is not None
    left, bottom, right, top = box
    assert top - bottom > 2 * (right - left)


def _upright_but_marked(turn: int) -> bytes:
    """Lines that stand upright on a page which somebody turned in a viewer."""
    buffer = io.BytesIO()
    a_pdf([[""]])  # registers the font
    canvas = Canvas(buffer, pagesize=A4[::-1])
    canvas.setPageRotation(turn)
    canvas.setFont(FONT, SIZE)
    for place, line in enumerate(wrapped(PROSE, 30)):
        canvas.drawString(60, A4[1] - 90 - LEADING * place, line)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize("turn", [90, 270])
def test_upright_lines_on_a_page_that_was_turned_later_keep_their_order(turn: int) -> None:
    placed = open_bytes("a.pdf", _upright_but_marked(turn))
    assert placed.document.text == PROSE
    first, last = (placed.place(Span(place, place + 2)).box for place in (0, len(PROSE) - 2))
    assert first is not None
    assert last is not None
    assert first[3] > last[3]


def test_fonts_that_do_not_say_what_they_draw_need_a_text_recognition() -> None:
    with pytest.raises(NeedsOcr) as caught:
        read_bytes("a.pdf", unknown_glyphs(pages=3))
    assert caught.value.args == ("a.pdf", 3)


def test_a_few_unknown_signs_among_text_do_no_harm() -> None:
    content = b"BT /F 12 Tf 60 700 Td (Nvidia and Marvell lead) Tj /G 12 Tf (AB) Tj ET"
    unnamed = b"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Type/Encoding/Differences[65/g1/g2]>>>>"
    data = raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            unnamed,
        ]
    )
    assert read_bytes("a.pdf", data).text.startswith("Nvidia and Marvell lead")


def test_files_in_a_pdf_are_told() -> None:
    document = read_bytes("a.pdf", with_a_file_in_it(b"A portfolio of reports", a_pdf([["英维克"]])))
    assert (document.text, document.warnings) == ("A portfolio of reports", ("attachments_not_read:1",))
