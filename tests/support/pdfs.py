"""PDFs made for tests: Chinese text in a font that every reader knows, pictures only, and files that mean harm."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Sequence

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
SIZE = 10.5
LEADING = 17
WIDTH, HEIGHT = A4
MARGIN = 60


def a_pdf(pages: Sequence[Sequence[str]], *, head: str = "", foot: str = "", left: float = MARGIN) -> bytes:
    """One line of text under the other, pages as given; `#` in head and foot becomes the page's number."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for number, lines in enumerate(pages, 1):
        canvas.setFont(FONT, SIZE)
        canvas.drawString(MARGIN, HEIGHT - 40, head.replace("#", str(number)))
        for place, line in enumerate(lines):
            canvas.drawString(left, HEIGHT - 90 - LEADING * place, line)
        canvas.drawString(MARGIN, 35, foot.replace("#", str(number)))
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def wrapped(text: str, width: int = 44) -> list[str]:
    """The text as a page sets it: cut at the margin, between any two characters but inside of a Latin word."""
    lines, line, used = [], "", 0.0
    for piece in re.findall(r"[!-~]+|.", text):
        wide = sum(0.5 if character <= "~" else 1.0 for character in piece)
        if used + wide > width:
            lines.append(line)
            line, used = "", 0.0
        line, used = line + piece, used + wide
    return [*lines, line]


def a_two_column_pdf(left: Sequence[str], right: Sequence[str]) -> bytes:
    """Two columns, one after the other in the file."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont(FONT, SIZE)
    for start, lines in ((MARGIN, left), (WIDTH / 2 + 10, right)):
        for place, line in enumerate(lines):
            canvas.drawString(start, HEIGHT - 90 - LEADING * place, line)
    canvas.save()
    return buffer.getvalue()


def a_placed_pdf(
    pieces: Sequence[tuple[float, float, str]], *, turns: int = 0, marked_as_turned: bool = True
) -> bytes:
    """Pieces of text at their places, in this order; on a page that is turned clockwise by quarters before it is read.

    Without the mark the page itself lies upright and the text on it lies on its side.
    """
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    if marked_as_turned:
        canvas.setPageRotation(90 * turns)
    canvas.translate(*((0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT))[turns])
    canvas.rotate(90 * turns)
    canvas.setFont(FONT, SIZE)
    for left, bottom, text in pieces:
        canvas.drawString(left, bottom, text)
    canvas.save()
    return buffer.getvalue()


def a_marked_pdf(lines: Sequence[str], mark: str) -> bytes:
    """Lines with a large pale mark across the page."""
    pdfmetrics.registerFont(UnicodeCIDFont(FONT))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont(FONT, SIZE)
    for place, line in enumerate(lines):
        canvas.drawString(MARGIN, HEIGHT - 90 - LEADING * place, line)
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(45)
    canvas.setFont(FONT, 60)
    canvas.drawCentredString(0, 0, mark)
    canvas.save()
    return buffer.getvalue()


def a_scan(pages: int = 2) -> bytes:
    """Pages with a picture and nothing else."""
    from PIL import Image  # noqa: PLC0415
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415

    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    picture = ImageReader(Image.effect_noise((60, 80), 60).convert("L"))
    for _ in range(pages):
        canvas.drawImage(picture, 0, 0, WIDTH, HEIGHT)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def raw_pdf(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, the first of them its catalogue."""
    out, offsets = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return bytes(out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table))


def columns_that_fall(columns: Sequence[str]) -> bytes:
    """Chinese written from top to foot, column after column from the right."""
    shown = b"".join(
        b"1 0 0 1 %d 780 Tm <%s> Tj " % (500 - 22 * place, column.encode("utf-16-be").hex().encode())
        for place, column in enumerate(columns)
    )
    return _typed(b"BT /F 12 Tf " + shown + b"ET", b"/BaseFont/STSong-Light/Encoding/UniGB-UCS2-V", b"GB1")


def unknown_glyphs(pages: int = 1) -> bytes:
    """Text in a font that numbers its glyphs and doesn't say which characters they are."""
    numbers = b"".join(b"%04X" % glyph for glyph in range(300, 360))
    return _typed(
        b"BT /F 12 Tf 60 700 Td <" + numbers + b"> Tj ET",
        b"/BaseFont/AAAAAA+Song/Encoding/Identity-H",
        b"Identity",
        pages,
    )


def _typed(content: bytes, font: bytes, order: bytes, pages: int = 1) -> bytes:
    """Pages of the same content in a font of which nothing is in the file."""
    first = 7
    kids = b" ".join(b"%d 0 R" % (first + number) for number in range(pages))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    return raw_pdf(
        [
            CATALOGUE,
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type0%s/DescendantFonts[5 0 R]>>" % font,
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(%s)/Supplement 0>>"
            b"/DW 1000/FontDescriptor 6 0 R>>" % order,
            (
                b"<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900"
                b"/Descent -200/CapHeight 700/StemV 80>>"
            ),
            *[page] * pages,
        ]
    )


def with_a_file_in_it(words: bytes, inner: bytes) -> bytes:
    """A page of Latin words that carries another file, as a portfolio does."""
    content = b"BT /F 12 Tf 60 700 Td (" + words + b") Tj ET"
    return raw_pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)6 0 R]>>>>>>",
            ONE_PAGE,
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            b"<</Type/Filespec/F(a.pdf)/UF(a.pdf)/EF<</F 7 0 R>>>>",
            b"<</Type/EmbeddedFile/Length %d>>stream\n%s\nendstream" % (len(inner), inner),
        ]
    )


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"


def _page(extra: bytes = b"") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R" + extra + b">>"


def _stream(data: bytes, filters: bytes) -> bytes:
    return b"<</Length %d/Filter%b>>stream\n" % (len(data), filters) + data + b"\nendstream"


def a_form_that_draws_itself() -> bytes:
    """A kilobyte that keeps PDFium busy without end."""
    resources = b"/Resources<</XObject<</A 5 0 R>>>>"
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
        + resources
        + b"/Length 30>>stream\n/A Do /A Do /A Do /A Do /A Do  \nendstream"
    )
    return raw_pdf([CATALOGUE, ONE_PAGE, _page(resources), b"<</Length 6>>stream\n/A Do \nendstream", form])


def millions_of_characters() -> bytes:
    """A hundred kilobytes that unpack to 32 million characters."""
    packed = zlib.compress(b"BT /F 9 Tf " + b"(AAAAAAAA) Tj " * 4_000_000 + b"ET", 9)
    font = b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
    return raw_pdf([CATALOGUE, ONE_PAGE, _page(font), _stream(packed, b"/FlateDecode")])


def packed_twice() -> bytes:
    """Two kilobytes that unpack to half a gigabyte of blanks."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(512)) + packer.flush()
    return raw_pdf(
        [CATALOGUE, ONE_PAGE, _page(), _stream(zlib.compress(once, 9), b"[/FlateDecode/FlateDecode]")]
    )


def a_page_tree_that_loops() -> bytes:
    """Pages that are their own children, said to be a hundred million."""
    return raw_pdf([CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999>>"])
