"""Pages drawn in a limited process, and where the characters of the text stand on them."""

from __future__ import annotations

from collections.abc import Iterator
from multiprocessing.connection import wait
from pathlib import Path

import pypdfium2
import pytest

from tests.support.pdfs import a_form_that_draws_itself, a_pdf, wrapped
from watchlist.domain.documents import sha256
from watchlist.domain.errors import ChangedFile, DamagedFile, ReaderFailed, VanishedFile
from watchlist.domain.spans import Span
from watchlist.importing.limited_process import LimitedProcess
from watchlist.importing.page_images import MOST_PIXELS, prepare
from watchlist.importing.page_questions import ROOM, Drawn, DrawPage, FindLines, Frame
from watchlist.importing.readers.registry import read_file
from watchlist.importing.reading_process import Limits

SENTENCE = (
    "本周液冷方向值得关注，受益标的包括英维克、申菱环境、曙光数创以及寒武纪等公司，建议持续跟踪订单的变化。"
)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "周报.pdf"
    path.write_bytes(a_pdf([["第一页", *wrapped(SENTENCE)], ["第二页的寒武纪"]]))
    return path


def a_page(path: Path, page: int = 1, scale: float = 1.0) -> DrawPage:
    return DrawPage(path, sha256(path.read_bytes()), page, scale)


def seen(frame: Frame, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = frame
    return a * x + c * y + e, b * x + d * y + f


def test_a_page_comes_as_pixels_of_the_size_that_was_asked_for(report: Path) -> None:
    drawn = prepare()(a_page(report, 2, 1.5), ())
    assert isinstance(drawn, Drawn)
    assert (drawn.page, drawn.scale) == (2, 1.5)
    assert (drawn.width, drawn.height) == (round(595.28 * 1.5 + 0.5), round(841.89 * 1.5 + 0.5))
    assert len(drawn.pixels) == drawn.stride * drawn.height
    assert len(set(drawn.pixels)) > 2, "something is drawn on it"


def test_no_zoom_makes_a_picture_that_takes_all_memory(report: Path) -> None:
    drawn = prepare()(a_page(report, 1, 400.0), ())
    assert isinstance(drawn, Drawn)
    assert drawn.width * drawn.height <= MOST_PIXELS * 1.01


def test_a_span_over_a_line_end_has_a_box_on_each_line_with_ink_in_it(report: Path) -> None:
    document = read_file(report)
    start = document.text.index(SENTENCE)
    span = Span(start, start + len(SENTENCE))
    answer = prepare()
    asked = FindLines(report, document.sha256_file, document.sha256_text, (span,))
    found = answer(asked, ())
    assert isinstance(found, tuple)
    (lines,) = found
    assert [line.page for line in lines] == [1, 1]
    assert "".join(line.of(document.text) for line in lines) == SENTENCE
    drawn = answer(a_page(report), ())
    assert isinstance(drawn, Drawn)
    for line in lines:
        assert line.box is not None
        left, bottom, right, top = line.box
        (x0, y0), (x1, y1) = seen(drawn.frame, left, top), seen(drawn.frame, right, bottom)
        assert 0 < x0 < x1 < drawn.width
        assert 0 < y0 < y1 < drawn.height
        rows = [
            drawn.pixels[y * drawn.stride + int(x0) * 4 : y * drawn.stride + int(x1) * 4]
            for y in range(int(y0), int(y1))
        ]
        assert any(pixel < 128 for row in rows for pixel in row)


def test_a_page_that_is_cut_and_turned_tells_how_its_points_lie(report: Path) -> None:
    file = pypdfium2.PdfDocument(report)
    file[0].set_cropbox(50, 40, 450, 640)
    file[0].set_rotation(90)
    file.save(str(report))
    file.close()
    drawn = prepare()(a_page(report), ())
    assert isinstance(drawn, Drawn)
    assert (drawn.width, drawn.height) == (600, 400)
    assert seen(drawn.frame, 50, 40) == pytest.approx((0, 0), abs=0.1)
    assert seen(drawn.frame, 450, 640) == pytest.approx((600, 400), abs=0.1)


def test_another_text_than_the_stored_one_has_no_places(report: Path) -> None:
    document = read_file(report)
    asked = FindLines(report, document.sha256_file, sha256(b"another"), (Span(0, 3),))
    assert prepare()(asked, ()) == ((),)


def test_a_changed_and_a_vanished_file_are_told_also_after_they_were_drawn(report: Path) -> None:
    answer, asked = prepare(), a_page(report)
    answer(asked, ())
    report.write_bytes(report.read_bytes() + b" ")
    with pytest.raises(ChangedFile):
        answer(asked, ())
    report.unlink()
    with pytest.raises(VanishedFile):
        answer(asked, ())


def test_a_page_that_is_not_there_is_told(report: Path) -> None:
    with pytest.raises(DamagedFile):
        prepare()(a_page(report, 3), ())


@pytest.fixture
def process() -> Iterator[LimitedProcess]:
    process = LimitedProcess(ROOM, Limits(seconds=1.0))
    yield process
    process.kill()


def asked_of(process: LimitedProcess, question: DrawPage) -> object:
    process.ask(question)
    while (answered := process.answer()) is None:
        assert process.connection is not None
        wait([process.connection], timeout=1.0)
    return answered[1].result


def test_a_page_without_end_costs_itself_alone(process: LimitedProcess, report: Path, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.pdf"
    hostile.write_bytes(a_form_that_draws_itself())
    failed = asked_of(process, a_page(hostile))
    assert isinstance(failed, ReaderFailed)
    assert isinstance(asked_of(process, a_page(report)), Drawn)
