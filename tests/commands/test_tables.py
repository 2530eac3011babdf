"""Tables on a terminal: aligned where characters are two wide, and nothing in them is obeyed."""

from __future__ import annotations

import pytest

from watchlist.commands.tables import BETWEEN, Column, amount, table, visible, width

COLUMNS: tuple[Column[tuple[str, object]], ...] = (
    Column("Name", lambda row: row[0], widest=10),
    Column("Count", lambda row: row[1], right=True),
)


def test_columns_stand_under_each_other_whatever_script_they_hold() -> None:
    lines = table([("寒武纪", 4), ("GDS", 12), ("é", 3), ("ｆｕ", 0)], COLUMNS).splitlines()
    assert lines[0] == "Name    Count"
    assert {width(line) for line in lines} == {len("Name    Count")}
    assert lines[1] == f"寒武纪{BETWEEN}    4"


def test_a_long_cell_is_cut_to_its_width() -> None:
    line = table([("一二三四五六七八", 1)], COLUMNS).splitlines()[1]
    assert line.startswith("一二三四…")
    assert width(line.split(BETWEEN)[0]) <= 10


def test_a_cell_of_exactly_the_width_stays_whole() -> None:
    assert "一二三四五" in table([("一二三四五", 1)], COLUMNS)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", "a‹1B›[31mb"),
        ("甲\u202e乙", "甲‹202E›乙"),
        ("one\ntwo\tthree", "one two three"),
        ("液冷", "液冷"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_as_a_mark(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_is_one_and_more_are_more() -> None:
    assert [amount(number, "report") for number in (0, 1, 12_000)] == [
        "0 reports",
        "1 report",
        "12,000 reports",
    ]
