"""Cells: nothing is obeyed, nothing is rewritten, everything comes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.csv_files import read_csv, unguarded
from watchlist.exporting.cells import guarded
from watchlist.exporting.rows_csv import table_csv

HOSTILE = [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "＋1", "－1", "＠x", '=HYPERLINK("http://x")',
    "=cmd|'/C calc'!A0", "'=1", "''", "\0=1", "-2+3+cmd|' /C calc'!D2",
]  # fmt: skip
REWRITTEN = ["000001", "00700", "1E5", "3-4", "1/2", "12:30", "123456789012345678", "1.10", "1,000"]
LEFT_ALONE = ["寒武纪", "688256.SH", "2024-12-26", "", "液冷（温控）", "a=b", "AI+", "3", "液冷; 铜连接"]


@pytest.mark.parametrize("text", HOSTILE + REWRITTEN)
def test_what_a_spreadsheet_would_obey_or_rewrite_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_plain_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=["Cs"])),
            st.sampled_from([*HOSTILE, '"', ",", "\n", "a\r\nb"]),
        ),
        max_size=5,
    )
)
def test_a_table_comes_back_from_csv(lines: list[tuple[str, str]]) -> None:
    data = table_csv([["one", "two"], *lines])
    assert [(row["one"], row["two"]) for row in read_csv(data)] == lines
