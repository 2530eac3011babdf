"""Workbooks: our own reader finds the same cells again, and nothing in them is a formula."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from watchlist.exporting.records import Record
from watchlist.exporting.rows_xlsx import rows_xlsx
from watchlist.importing.readers.workbook import read_sheets
from watchlist.importing.watchlists.recognising import read_lists

ROWS: list[Record] = [
    {"symbol": "000001.SZ", "name": "平安银行", "reports": 3, "purity": 0.5, "hand": True, "themes": ["银行", "红利"]},
    {"symbol": "=1+1", "name": "+7", "reports": None, "purity": 12.0, "hand": False, "themes": []},
]  # fmt: skip


def test_the_cells_are_what_they_were() -> None:
    (sheet,) = read_sheets("a.xlsx", rows_xlsx(ROWS, "自选"))
    assert sheet.title == "自选"
    assert sheet.rows == [
        ["symbol", "name", "reports", "purity", "hand", "themes"],
        ["000001.SZ", "平安银行", "3", "0.5", "yes", "银行; 红利"],
        ["=1+1", "+7", "", "12", "no"],
    ]


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "000001", "1E5", "'x", "\t=1"]
)
def test_no_text_is_a_formula_or_loses_its_zeros(text: str) -> None:  # fmt: skip
    sheet = load_workbook(io.BytesIO(rows_xlsx([{"text": text}]))).active
    assert sheet is not None
    cell = sheet["A2"]
    assert (cell.data_type, cell.value) == ("s", text)


def test_what_no_cell_can_hold_is_left_out_of_it() -> None:
    (sheet,) = read_sheets("a.xlsx", rows_xlsx([{"text": "a\x00b\x1fc" + "长" * 40_000}]))
    assert sheet.rows[1][0] == ("abc" + "长" * 40_000)[:32_767]


def test_more_rows_than_a_sheet_holds_go_on_in_another() -> None:
    data = rows_xlsx([{"number": number} for number in range(5)], most=3)
    assert [sheet.rows for sheet in read_sheets("a.xlsx", data)] == [
        [["number"], ["0"], ["1"]], [["number"], ["2"], ["3"]], [["number"], ["4"]],
    ]  # fmt: skip


def test_no_rows_are_an_empty_sheet() -> None:
    assert [sheet.rows for sheet in read_sheets("a.xlsx", rows_xlsx([]))] == [[]]


def test_a_table_of_stocks_is_read_as_a_list_again() -> None:
    (found,) = read_lists("自选.xlsx", rows_xlsx([{"symbol": "000001.SZ", "name": "平安银行"}]))
    assert [(entry.code, entry.name) for entry in found.entries] == [("000001.SZ", "平安银行")]
