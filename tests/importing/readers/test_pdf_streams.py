"""Streams of a PDF that unpack to more than any page holds are refused before PDFium unpacks them."""

from __future__ import annotations

import zlib

import pytest

from tests.support.pdfs import a_pdf, packed_twice
from watchlist.domain.errors import DamagedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.readers import pdf_streams
from watchlist.importing.readers.pdf_streams import MOST_STREAM, refuse_bombs


def _stream(content: bytes) -> bytes:
    return b"<</Length %d/Filter/FlateDecode>>stream\r\n" % len(content) + content + b"\r\nendstream"


def _blanks(count: int) -> bytes:
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(count // 1_000_000)) + packer.flush()


@pytest.mark.parametrize(
    "data", [_stream(_blanks(MOST_STREAM + 1_000_000)), packed_twice()], ids=["once", "twice"]
)
def test_a_stream_of_hundreds_of_megabytes_is_refused(data: bytes) -> None:
    with pytest.raises(DamagedFile) as caught:
        refuse_bombs("bomb.pdf", data)
    assert caught.value.args == ("bomb.pdf", Oddity.BOMB)


@pytest.mark.parametrize(
    "data",
    [
        a_pdf([["正文一行"] * 40] * 3),
        _stream(_blanks(5_000_000)),
        _stream(_blanks(300_000_000)[:2_000]),
        b"stream\n" + _blanks(1_000_000)[:700] + b"not packed\xff" * 300,
        b"stream",
        b"stream\nendstream\n",
    ],
    ids=["a document", "a white picture", "cut off", "broken", "no content", "empty"],
)
def test_what_stays_below_is_left_to_the_reader(data: bytes) -> None:
    refuse_bombs("a.pdf", data)


def test_a_stream_that_says_something_is_not_run_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_streams, "MOST_STREAM", 0)
    refuse_bombs("a.pdf", _stream(zlib.compress(bytes(range(256)) + b"(words of a page) Tj " * 3)))
    with pytest.raises(DamagedFile):
        refuse_bombs("a.pdf", _stream(_blanks(1_000_000)))
