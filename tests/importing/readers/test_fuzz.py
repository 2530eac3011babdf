"""Whatever the bytes, a reader gives a clean text or one of its own errors."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.cleaning import UNWANTED
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
