"""Facts that were found in a stored text get the pages and boxes that the reader of its PDF would give them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.pdfs import a_pdf, wrapped
from watchlist.domain.documents import Document
from watchlist.domain.spans import Span
from watchlist.importing.placing import Placing
from watchlist.importing.readers.registry import open_file

SENTENCE = (
    "本周液冷方向值得关注，受益标的包括英维克、申菱环境、曙光数创以及寒武纪等公司，建议持续跟踪订单的变化。"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "周报.pdf"
    path.write_bytes(a_pdf([["第一页", *wrapped(SENTENCE)], ["第二页的寒武纪"]]))
    return path


@pytest.fixture
def placing() -> Iterator[Placing]:
    with Placing() as placing:
        yield placing


def spans(document: Document) -> tuple[Span, ...]:
    """A word on each page, and a sentence over two lines."""
    places = (document.text.index("英维克"), document.text.rindex("寒武纪"))
    whole = Span(document.text.index("本周"), document.text.index("的变化"))
    return (*(Span(place, place + 3) for place in places), whole)


def test_spans_get_the_pages_and_boxes_that_the_reader_gives(path: Path, placing: Placing) -> None:
    opened = open_file(path)
    wanted = spans(opened.document)
    assert placing.placed(wanted, opened.document, ()) == tuple(map(opened.place, wanted))
    assert [span.page for span in placing.placed(wanted, opened.document, ())] == [1, 2, 1]


def test_what_is_known_is_not_asked_for_again(path: Path, placing: Placing) -> None:
    document = open_file(path).document
    known = replace(spans(document)[0], page=1, box=(1.0, 2.0, 3.0, 4.0))
    assert placing.placed(spans(document)[:1], document, (known,)) == (known,)
    assert placing._process._process is None


@pytest.mark.parametrize("fate", ["gone", "another", "read otherwise"])
def test_where_the_file_says_nothing_the_page_is_known(path: Path, placing: Placing, fate: str) -> None:
    document = open_file(path).document
    if fate == "gone":
        path.unlink()
    elif fate == "another":
        path.write_bytes(a_pdf([["别的内容"]]))
    else:
        document = replace(document, text=document.text.replace("第一页", "第壹页"))
    found = placing.placed(spans(document), document, ())
    assert [(span.page, span.box) for span in found] == [(1, None), (2, None), (1, None)]


def test_a_text_that_is_no_pdf_has_no_pages(placing: Placing) -> None:
    document = Document("a.txt", "英维克", open_file(Path(__file__)).document.format, "00")
    assert placing.placed((Span(0, 3),), document, ()) == (Span(0, 3),)
