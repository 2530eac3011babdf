"""PDFs of pictures by text recognition: characters with page and box, limits, and what is said where the program is missing."""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.support.fake_tesseract import install, table
from tests.support.pdfs import HEIGHT, a_scan
from watchlist.domain.documents import Format
from watchlist.domain.errors import DamagedFile, EmptyDocument, MissingProgram, ReaderFailed
from watchlist.domain.spans import Span
from watchlist.importing.readers import tesseract
from watchlist.importing.readers.registry import open_bytes, open_scan

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fake program is a script of a shell")
POINT = 72 / 300
LINES = table(
    [
        [("建议", 300, 400, 80, 40), ("关注", 380, 400, 80, 40), (":", 460, 400, 20, 40)],
        [("AI", 300, 500, 60, 40), ("server", 380, 500, 120, 40), ("寒武纪", 520, 500, 120, 40)],
    ]
)


def test_words_become_lines_whose_characters_have_page_and_box(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": LINES})
    placed = open_scan("a.pdf", a_scan(2))
    assert placed.document.text == "建议关注:\nAI server寒武纪\n建议关注:\nAI server寒武纪"
    assert (placed.document.format, placed.document.warnings) == (Format.PDF, ("recognised:2",))
    assert placed.document.is_recognised
    assert [page.number for page in placed.document.pages] == [1, 2]
    start = placed.document.text.rindex("武纪")
    span = placed.place(Span(start, start + 2))
    assert span.page == 2
    assert span.box == pytest.approx(
        (560 * POINT, HEIGHT - 540 * POINT, 640 * POINT, HEIGHT - 500 * POINT), abs=0.5
    )
    assert (tmp_path / "bin" / "picture").read_bytes().startswith(b"P5 2481 3508 255\n")


def a_mixed_pdf(pictures: int = 1) -> bytes:
    """A page of text, pages that are pictures, and another page of text."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, HEIGHT - 100, "First page of text")
    canvas.showPage()
    for _ in range(pictures):
        canvas.drawImage(ImageReader(Image.new("L", (40, 30), 200)), 0, 0, 595, 842)
        canvas.showPage()
    canvas.drawString(72, HEIGHT - 100, "Last page of text")
    canvas.save()
    return buffer.getvalue()


def test_pictures_among_pages_of_text_are_recognised_and_the_text_stays_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = install(tmp_path / "bin", monkeypatch, {"chi_sim": table([[("寒武纪", 300, 400, 120, 40)]])})
    plain = open_bytes("a.pdf", a_mixed_pdf(2))
    assert plain.document.unread_pages == 2
    placed = open_scan("a.pdf", a_mixed_pdf(2))
    document = placed.document
    assert document.text.split() == [
        "First",
        "page",
        "of",
        "text",
        "寒武纪",
        "寒武纪",
        "Last",
        "page",
        "of",
        "text",
    ]
    assert document.warnings == ("recognised_pages:2,3",)
    assert (document.recognised_pages, document.is_recognised, document.unread_pages) == ({2, 3}, False, 0)
    assert [document.may_be_misread(document.text.index(each)) for each in ("First", "寒", "Last")] == [
        False,
        True,
        False,
    ]
    assert asked.read_text("ascii").split() == ["chi_sim", "chi_sim"]
    own = Span(document.text.index("First"), document.text.index("First") + 5)
    assert placed.place(own) == plain.place(own)
    seen = placed.place(Span(document.text.index("寒"), document.text.index("寒") + 3))
    assert (seen.page, seen.box) == (
        2,
        pytest.approx((300 * POINT, HEIGHT - 440 * POINT, 420 * POINT, HEIGHT - 400 * POINT), abs=0.5),
    )


def test_pictures_without_a_word_stay_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": table([])})
    document = open_scan("a.pdf", a_mixed_pdf()).document
    assert (document.warnings, document.unread_pages) == (("pages_without_text:1",), 1)


def test_boxes_of_a_turned_page_are_in_its_own_points(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": table([[("寒", 100, 200, 40, 50)]])})
    placed = open_scan("a.pdf", a_turned_scan())
    # Turned to the right by a quarter: what is seen 200 pixels below the top lies so far from the page's own left.
    assert placed.place(Span(0, 1)).box == pytest.approx(
        (200 * POINT, 100 * POINT, 250 * POINT, 140 * POINT), abs=0.5
    )


def a_turned_scan() -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 300))
    canvas.setPageRotation(90)
    canvas.drawImage(ImageReader(Image.new("L", (40, 30), 200)), 0, 0, 400, 300)
    canvas.save()
    return buffer.getvalue()


def test_the_language_that_suits_the_first_page_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = {
        "chi_sim": table([[("伶", 900, 1700, 90, 90)]], 41.0),
        "chi_tra": table([[("龍", 900, 1700, 90, 90)]], 93.0),
        "eng": table([]),
        "osd": "",
    }
    asked = install(tmp_path / "bin", monkeypatch, tables)
    assert open_scan("a.pdf", a_scan(3)).document.text == "龍\n龍\n龍"
    assert asked.read_text("ascii").split() == ["chi_sim", "chi_tra", "eng", "chi_tra", "chi_tra"]


def test_rows_that_are_none_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = table([[("寒", 9, 9, 9, 9)]]) + "5\t1\t1\t1\t1\t2\tx\t0\t0\t0\t1\t壬\n5\t1\n\n\ufffd"
    install(tmp_path / "bin", monkeypatch, {"chi_sim": rows})
    assert open_scan("a.pdf", a_scan(1)).document.text == "寒"


def test_pictures_without_a_word_are_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": table([])})
    with pytest.raises(EmptyDocument):
        open_scan("a.pdf", a_scan(1))


def test_a_missing_program_or_language_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(MissingProgram, match="tesseract-ocr-chi-sim"):
        open_scan("a.pdf", a_scan(1))
    install(tmp_path / "bin", monkeypatch, {"osd": ""})
    with pytest.raises(MissingProgram):
        open_scan("a.pdf", a_scan(1))


@pytest.mark.parametrize(
    ("deed", "which"), [("exit 3", "crash"), ("kill -9 $$", "time"), ("exec sleep 60", "time")]
)
def test_a_program_that_fails_is_told(
    deed: str, which: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "_PATIENCE", 1 / 60)
    install(tmp_path / "bin", monkeypatch, {"chi_sim": LINES}, deed)
    with pytest.raises(ReaderFailed) as caught:
        open_scan("a.pdf", a_scan(1))
    assert caught.value.args == ("a.pdf", which)


def test_a_broken_file_is_told_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path / "bin", monkeypatch, {"chi_sim": LINES})
    with pytest.raises(DamagedFile):
        open_scan("a.pdf", b"%PDF-1.4")


@pytest.mark.skipif(shutil.which("tesseract") is None, reason="the program tesseract is not installed")
def test_the_program_itself_reads_a_picture() -> None:
    document = open_scan("a.pdf", a_picture_of("BUY 300308.SZ AND 688256.SH")).document
    assert "300308.SZ" in document.text
    assert "688256.SH" in document.text


def a_picture_of(text: str) -> bytes:
    picture = Image.new("L", (1240, 400), 255)
    ImageDraw.Draw(picture).text((100, 150), text, font=ImageFont.load_default(50), fill=0)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(595, 192))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 192)
    canvas.save()
    return buffer.getvalue()
