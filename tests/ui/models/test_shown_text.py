"""What a text pane shows, and the way back to the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchlist.ui.models.shown_text import LONG_LINE, ShownText

HOSTILE = st.text(
    st.one_of(st.characters(), st.sampled_from("\x00\r\n\u202e\u200b\u2028\ufeff😀，。算")), max_size=300
)


def units(text: str) -> bytes:
    """UTF-16 as Qt counts it, lone surrogates too."""
    return text.encode("utf-16-le", errors="surrogatepass")


@given(HOSTILE)
def test_every_character_is_found_again(text: str) -> None:
    shown = ShownText(text)
    for offset, char in enumerate(text):
        position = shown.to_shown(offset)
        if text[max(0, offset - 1) : offset + 1] != "\r\n":
            assert shown.to_text(position) == offset, repr(char)


@given(st.text("算力a ，。\n", max_size=4000))
def test_an_ordinary_character_stands_where_it_is_said_to(text: str) -> None:
    shown = ShownText(text)
    all_units = units(shown.shown)
    for offset, char in enumerate(text):
        at = 2 * shown.to_shown(offset)
        assert all_units[at : at + 2] == units(char)


@pytest.mark.parametrize(
    ("hidden", "mark"),
    [("\u202e", "‹RLO›"), ("\u200b", "‹ZWSP›"), ("\x00", "‹NUL›"), ("\x1b", "‹1B›"), ("\u2029", "‹PS›")],
)
def test_what_would_be_obeyed_is_written_out(hidden: str, mark: str) -> None:
    shown = ShownText(f"甲{hidden}乙")
    assert shown.shown == f"甲{mark}乙"
    assert [(m.start, m.end) for m in shown.marks] == [(1, 1 + len(mark))]
    assert shown.to_shown(2) == 1 + len(mark)


def test_a_long_line_is_broken_at_the_ends_of_sentences() -> None:
    sentence = "液冷的需求在年内继续上升，订单排到了下一个季度。"
    shown = ShownText(sentence * 500)
    lines = shown.shown.split("\n")
    assert max(len(line) for line in lines) <= LONG_LINE
    assert all(line.endswith("。") for line in lines if line)
    assert "".join(lines) == sentence * 500


def test_a_line_without_any_sentence_is_broken_all_the_same() -> None:
    shown = ShownText("算" * 1_000_000)
    assert max(len(line) for line in shown.shown.split("\n")) <= LONG_LINE
    assert shown.to_text(shown.to_shown(999_999)) == 999_999


def test_short_lines_stay_as_they_are() -> None:
    text = "第一行\n第二行\r\n第三行"
    assert ShownText(text).shown == "第一行\n第二行\n第三行"
