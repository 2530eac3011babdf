"""Rows as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass

import pytest

from tests.support.csv_files import read_csv
from watchlist.domain.rows import MentionRow
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip
from watchlist.exporting.records import record
from watchlist.exporting.rows_csv import BOM, rows_csv
from watchlist.exporting.rows_json import rows_json

MENTION = MentionRow(
    report_id=3,
    symbol=Symbol("000001", "SZ"),
    text="平安银行",
    start=120,
    end=124,
    page=None,
    theme="银行",
    stance=Stance.RECOMMENDED,
    broker="甲证券",
    title="=一个标题",
    published="2024-12-26",
    quote="推荐“平安银行”，\n看好",
    quote_start=110,
    rule="list",
    confidence=0.97,
)


def test_a_mention_keeps_its_quote_its_report_and_its_offsets() -> None:
    (row,) = read_csv(rows_csv([record(MENTION)]))
    assert row["symbol"] == "000001.SZ"
    assert row["quote"] == MENTION.quote
    assert row["title"] == "=一个标题"
    assert (row["report_id"], row["start"], row["end"], row["page"]) == ("3", "120", "124", "")
    assert row["confidence"] == "0.97"


def test_excel_opens_it_as_utf_8_and_no_cell_is_a_formula() -> None:
    data = rows_csv([record(MENTION)])
    assert data.startswith(BOM.encode())
    cells = [cell for line in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in line]
    assert "'=一个标题" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_columns_can_be_chosen_and_ordered() -> None:
    data = rows_csv([record(MENTION)], ["published", "symbol"])
    assert data.decode("utf-8-sig").splitlines() == ["published,symbol", "2024-12-26,000001.SZ"]


def test_no_rows_make_a_file_all_the_same() -> None:
    assert rows_csv([]) == BOM.encode()
    assert rows_csv([], ["symbol"]).decode("utf-8-sig") == "symbol\r\n"
    assert rows_json([]) == b"[]\n"


def test_json_is_one_array_with_chinese_as_it_is() -> None:
    data = rows_json([record(MENTION), record(MENTION)])
    rows = json.loads(data)
    assert len(rows) == 2
    assert rows[0]["symbol"] == "000001.SZ"
    assert rows[0]["stance"] == "recommended"
    assert "平安银行".encode() in data


def test_a_theme_is_its_name_in_a_cell_and_says_who_set_it_in_json() -> None:
    @dataclass
    class Row:
        themes: tuple[ThemeChip, ...]

    row = record(Row((ThemeChip(1, "液冷", 3, hand=True), ThemeChip(2, "铜连接", 4, hand=False))))
    assert row == {"themes": [{"name": "液冷", "hand": True}, {"name": "铜连接", "hand": False}]}
    assert rows_csv([row]).decode("utf-8-sig").splitlines()[1] == "液冷; 铜连接"


def test_what_has_no_record_is_a_bug_and_not_a_wrong_cell() -> None:
    @dataclass
    class Row:
        thing: object

    with pytest.raises(TypeError):
        record(Row(object()))
