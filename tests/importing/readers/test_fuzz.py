"""Whatever the bytes, a reader gives a clean text or one of its own errors; time grows with the text, not faster."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.cleaning import UNWANTED, clean
from watchlist.importing.readers.encodings import decode
from watchlist.importing.readers.html import text_of
from watchlist.importing.readers.pdf_lines import Line, separators, without_repeats
from watchlist.importing.readers.registry import read_bytes, read_paste

MAGIC = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"\xef\xbb\xbf", b"\xff\xfe", b"<html>", b"{\\rtf", b"\x00"]
)
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.pdf", "a.docx", "a", "报告.TXT", "../../a.txt"])
MARKUP = st.lists(
    st.sampled_from(
        [
            "<p>",
            "</p>",
            "<td>",
            "<table>",
            "<br",
            "<!--",
            "-->",
            "&amp;",
            "&#x0;",
            "<script>",
            "英维克",
            "\n",
            "<",
        ]
    )
    | st.text(max_size=5),
    max_size=30,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(NAMES, MAGIC, st.binary(max_size=300))
def test_any_bytes(name: str, magic: bytes, data: bytes) -> None:
    try:
        document = read_bytes(name, magic + data)
    except WatchlistError:
        return
    assert document.text.strip()
    assert not UNWANTED.search(document.text)
    assert document.text.encode("utf-8").decode("utf-8") == document.text


@settings(max_examples=200, deadline=None)
@given(MARKUP)
def test_any_markup(markup: str) -> None:
    try:
        text = read_paste("", markup).text
    except WatchlistError:
        return
    assert not UNWANTED.search(text)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.builds(
            Line,
            page=st.integers(0, 2),
            start=st.just(0),
            end=st.just(1),
            text=st.text(min_size=1, max_size=6),
            left=st.floats(-1e4, 1e4),
            bottom=st.floats(-1e4, 1e4),
            right=st.floats(-1e4, 1e4),
            top=st.floats(-1e4, 1e4),
            size=st.floats(0, 100),
        ),
        max_size=12,
    )
)
def test_any_lines(lines: list[Line]) -> None:
    lines.sort(key=lambda line: line.page)
    assert len(list(separators(lines))) == max(0, len(lines) - 1)
    pages = [(842.0, [line for line in lines if line.page == number]) for number in range(3)]
    kept = [line for page in without_repeats(pages) for line in page]
    assert {line.text for line in kept} <= {line.text for line in lines}


def many_lines(count: int) -> list[Line]:
    return [
        Line(
            0, 0, 1, "算力需求" * 10, 60.0 + place % 7, -10.0 * place, 500.0 + place % 11, 10.0 - 10.0 * place
        )
        for place in range(count)
    ]


INPUTS: dict[str, tuple[Callable[[Any], object], Callable[[int], Any]]] = {
    "decode": (decode, lambda n: "液冷，".encode("gb18030") * n * 50),
    "clean": (clean, lambda n: "液\x00冷\r\n\u202e" * n * 30),
    "one long line": (lambda data: read_bytes("a.txt", data), lambda n: "液冷".encode() * n * 50),
    "html": (text_of, lambda n: "<p>液冷\n受益<td>英维克</p>" * n * 3),
    "blanks": (text_of, lambda n: "<p>" + " \n" * n * 30 + "液"),
    "open comments": (text_of, lambda n: "<!--" * n * 20),
    "cells that never end": (text_of, lambda n: "<td>" * n * 2),
    "lines of a page": (lambda lines: list(separators(lines)), lambda n: many_lines(n * 2)),
}
"""What is done -> to which input of a size."""


@pytest.mark.parametrize("name", INPUTS)
def test_ten_times_the_text_takes_little_more_than_ten_times_as_long(name: str) -> None:
    def best(size: int) -> float:
        call, made = INPUTS[name]
        given_input, times = made(size), []
        for _ in range(5):
            started = time.process_time()
            call(given_input)
            times.append(time.process_time() - started)
        return min(times)

    small, large = best(500), best(5000)
    assert large <= 15 * small + 0.02
