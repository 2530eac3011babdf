"""One document from its source to a draft: whichever way it came, with pages and boxes where there are pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.corpus import CORPUS, needs_corpus
from tests.support.pdfs import MARGIN, SIZE, WIDTH, a_pdf, wrapped
from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft
from watchlist.domain.placed import with_places
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.pipeline import prepare
from watchlist.importing.readers import pdf
from watchlist.importing.readers.reading import unplaced
from watchlist.importing.sources import FromBytes, FromFile, Pasted, Source

TEXT = "液冷行业周报\n2024年12月24日\n【液冷】受益标的：英维克、申菱环境、高澜股份等；【芯片】推荐标的：寒武纪、海光信息。\n"

Read = Callable[[Source, tuple[LearnAlias, ...]], Draft]


@pytest.fixture(scope="module")
def read() -> Read:
    return prepare()


def spans_of(value: Any) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_of(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans_of(getattr(value, field.name))


def test_a_file_its_bytes_and_a_paste_of_it_give_the_same_rows(read: Read, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    from_file = read(FromFile(tmp_path / "a.txt"), ())
    assert [pick.text for pick in from_file.picks] == ["英维克", "申菱环境", "高澜股份", "寒武纪", "海光信息"]
    for other in (FromBytes("a.txt", TEXT.encode("gb18030")), Pasted(TEXT)):
        assert replace(read(other, ()), document=from_file.document) == from_file


def test_every_span_of_a_pdf_has_its_page_and_box(read: Read) -> None:
    filler = wrapped("算力需求持续增长带动液冷与光模块景气度上行" * 8)
    draft = read(
        FromBytes("a.pdf", a_pdf([TEXT.split("\n")[:2] + filler, [*filler, TEXT.split("\n")[2]]])), ()
    )
    spans = list(spans_of(draft))
    assert spans
    assert all(span.page and span.box for span in spans)
    (envicool,) = (pick for pick in draft.picks if pick.text == "英维克")
    (span,) = envicool.spans
    assert (span.of(draft.document.text), span.page) == ("英维克", 2)
    assert span.box is not None
    assert MARGIN < span.box[0] < span.box[2] < WIDTH
    assert span.box[2] - span.box[0] <= 3 * SIZE + 1


def test_a_text_has_no_places(read: Read) -> None:
    draft = read(FromBytes("a.txt", TEXT.encode()), ())
    assert with_places(draft, unplaced) is draft
    assert {span.page for span in spans_of(draft)} == {None}


def test_a_name_that_was_taught_is_known_for_this_document_and_forgotten_for_the_next(read: Read) -> None:
    text = TEXT.replace("英维克", "小英")
    alias = LearnAlias("小英", Symbol.parse("002837.SZ"))
    taught = {str(pick.symbol) for pick in read(FromBytes("a.txt", text.encode()), (alias,)).picks}
    plain = {str(pick.symbol) for pick in read(FromBytes("a.txt", text.encode()), ()).picks}
    assert "002837.SZ" in taught
    assert "002837.SZ" not in plain


@needs_corpus
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16", "utf-16-le"])
def test_the_samples_give_the_same_rows_in_every_encoding(encoding: str, read: Read) -> None:
    paths = sorted((CORPUS / "seeds").glob("*.txt"))
    assert paths
    for path in paths:
        plain, other = (
            read(FromBytes(path.name, data), ())
            for data in (path.read_bytes(), path.read_text("utf-8").encode(encoding))
        )
        assert replace(other, document=plain.document, warnings=plain.warnings) == plain
        assert other.document.text == plain.document.text


def test_the_box_of_a_name_is_the_same_on_a_page_that_is_kept_open_and_on_one_that_is_not(
    read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = [[*TEXT.split("\n")[:2], TEXT.split("\n")[2], f"第{number}页的说明文字"] for number in range(4)]
    source = FromBytes("a.pdf", a_pdf(pages))
    kept = read(source, ())
    monkeypatch.setattr(pdf, "_KEPT", 1)
    assert read(source, ()) == kept
    monkeypatch.setattr(pdf, "_PLAIN", 0)
    assert read(source, ()) == kept
    assert {span.page for span in spans_of(kept)} >= {1, 2}
