"""A briefing is one file that obeys nothing it quotes."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.commands.briefing_words import EnglishWords
from watchlist.domain.findings import Change, ChangeKind, QuotedChange
from watchlist.exporting.briefing import Briefing, briefing_html, briefing_markdown

WORDS = EnglishWords()


def a_line(kind: ChangeKind = ChangeKind.NEW_STOCK, text: str = "相关标的：英维克。") -> QuotedChange:
    change = Change(kind, 1, "002837.SZ", "英维克", "液冷", "东吴证券", "1", "2", "2024-12-20", 7)
    return QuotedChange(change, text, 7, 5, 8, text, "东吴证券", "2024-12-20")


class Reader(HTMLParser):
    """Collects the tags and the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(html: bytes) -> Reader:
    reader = Reader()
    reader.feed(html.decode("utf-8"))
    return reader


def test_each_line_has_its_quote_and_its_source() -> None:
    html = briefing_html(Briefing("What changed", "about", [a_line()], ""), WORDS).decode()
    assert "英维克 002837.SZ: named first by 东吴证券 on 2024-12-20, in 2 reports, under 液冷" in html
    assert "<blockquote>相关标的：英维克。<cite>东吴证券 · 相关标的：英维克。 · 2024-12-20</cite>" in html


@pytest.mark.parametrize("kind", ChangeKind)
def test_every_kind_has_a_heading_and_a_line(kind: ChangeKind) -> None:
    page = briefing_markdown(Briefing("t", "a", [a_line(kind)], ""), WORDS).decode()
    assert f"## {WORDS.heading(kind)} " in page
    assert "> 相关标的" in page


@given(st.text(max_size=200))
def test_no_text_of_a_report_becomes_markup(text: str) -> None:
    plain = read(briefing_html(Briefing("t", "a", [a_line(text="x")], ""), WORDS))
    hostile = read(briefing_html(Briefing(text, text, [a_line(text=text)], ""), WORDS))
    assert hostile.tags == plain.tags
    assert hostile.attributes == plain.attributes


def test_it_needs_nothing_and_runs_nothing() -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"
    html = briefing_html(Briefing(hostile, hostile, [a_line(text=hostile)], ""), WORDS).decode()
    reader = read(html.encode())
    assert not {"script", "img", "link", "iframe", "a"} & set(reader.tags)
    assert not any(name.startswith("on") or name in {"src", "href"} for name in reader.attributes)
    assert "http://" not in html
    assert "https://" not in html
    assert "default-src 'none'" in html


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("# 标题\n\n- 一", r"\# 标题 \- 一"),
        ("[液冷](http://x)", r"\[液冷\]\(http\://x\)"),
        ("1. 一", r"1\. 一"),
        ("<b>*粗*</b>", r"\<b\>\*粗\*\</b\>"),
    ],
)
def test_markdown_shows_what_it_quotes(text: str, written: str) -> None:
    page = briefing_markdown(Briefing("t", "a", [a_line(text=text)], ""), WORDS).decode()
    assert f"  > {written}\n" in page


def test_nothing_is_said_where_nothing_changed() -> None:
    nothing = Briefing("t", "a", [], "Nothing changed.")
    assert b"<p>Nothing changed.</p>" in briefing_html(nothing, WORDS)
    assert briefing_markdown(nothing, WORDS).decode().endswith("Nothing changed.\n")
