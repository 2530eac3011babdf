"""Titles of columns to roles, headers found among rows, mappings remembered."""

from __future__ import annotations

import pytest

from watchlist.domain.column_mapping import ColumnMapping, Role, header_key
from watchlist.importing.tables.columns import find_header, guess_mapping, mapping_from_words
from watchlist.importing.tables.delimited import read_table


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("研报名称,机构名称,发布时间,行业,研报地址", "title broker date industry link"),
        ("研报标题,摘要,评级,分享时间", "title abstract rating date"),
        ("證券代碼,證券簡稱,評級變動,上次評級,目標價", "code name action previous_rating target"),
        ("Report Title,Broker,Rating,Target Price (HKD),Publish Date", "title broker rating target date"),
        ("Name of Stock,Date of Target Hit,Date of Release", "name date"),
        ("ＣＯＤＥ, Name ,Theme", "code name theme"),
        ("代码,名称,自选时间,自选价格", "code name added price"),
        ("a,b,c", ""),
    ],
)
def test_titles_say_roles(header: str, expected: str) -> None:
    assert " ".join(role for role, _ in guess_mapping(header.split(",")).columns) == expected


def test_titles_that_go_through_both_rows_of_a_header_are_taken_from_the_upper_one() -> None:
    rows = [
        ["11月研报汇总"],
        ["代码", "名称", "机构评级", "", "报告"],
        ["", "", "券商", "评级", "标题", "日期"],
        ["300308", "中际旭创"],
    ]
    found = find_header(rows)
    assert found is not None
    place, mapping = found
    assert (place, mapping.key) == (2, header_key(rows[2]))
    assert " ".join(role for role, _ in mapping.columns) == "code name broker rating title date"


def test_the_plainer_title_is_taken() -> None:
    mapping = guess_mapping(
        ["Date of Target Revised", "Latest Day Close", "Rating", "Old Rating Date", "Date"]
    )
    assert (mapping.column(Role.DATE), mapping.column(Role.RATING)) == (4, 2)


def test_a_header_is_known_again_however_it_is_spaced_and_cased() -> None:
    assert header_key(["Report Title", "评级"]) == header_key([" report_title", "评级 "])
    assert header_key(["a", "b"]) != header_key(["b", "a"])


def test_a_remembered_mapping_wins_over_the_guess() -> None:
    header = ["标题", "评级", "机构"]
    kept = ColumnMapping(header_key(header), ((Role.NAME, 0), (Role.RATING, 2)))
    assert find_header([["导出"], header], [kept]) == (1, kept)


def test_the_titles_of_groups_of_columns_over_a_header_are_not_the_header() -> None:
    rows = [
        ["研报列表（2024年12月）"],
        ["报告", "", "", "股票", "", "评级", ""],
        ["报告标题", "机构", "日期", "股票代码", "股票简称", "评级", "目标价"],
        ["温控龙头", "华泰证券", "2024-12-24", "2837", "英维克", "买入", "45.5"],
    ]
    found = find_header(rows)
    assert found is not None
    place, mapping = found
    assert place == 2
    assert len(mapping.columns) == 7
    found = find_header([rows[2], ["", "", "", "", "", "", "EPS"], rows[3]])
    assert found is not None
    assert found[0] == 0


def test_a_mapping_from_the_users_words() -> None:
    header = ["x", "Y Z", "w"]
    mapping = mapping_from_words(header, [(Role.TITLE, "y z"), (Role.BROKER, "W")])
    assert mapping == ColumnMapping(header_key(header), ((Role.TITLE, 1), (Role.BROKER, 2)))
    assert mapping_from_words(header, [(Role.TITLE, "v")]) is None


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_under_which_a_header_shows(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (["代码", "名称", "备注"], ["002837", "英维克", "a b"]))
    table = read_table(text)
    assert table is not None
    assert table.rows[1] == ("002837", "英维克", "a b")


def test_quoted_cells_keep_commas_and_lose_line_ends() -> None:
    table = read_table('代码,名称,备注\n="000001",平安银行,"a, b\nc"\n')
    assert table is not None
    assert table.rows[1] == ("000001", "平安银行", "a, b c")


def test_an_endless_quote_is_no_table() -> None:
    assert read_table('代码,名称\n"' + "x" * 200_000) is None


def test_a_short_table_with_a_sentence_beside_it_is_a_report() -> None:
    table = (
        "| 代码 | 名称 | 评级 |\n|---|---|---|\n| 002475 | 立讯精密 | 买入 |\n| 300433 | 蓝思科技 | 增持 |\n"
    )
    assert read_table("# 晨会纪要\n\n" + table) is not None
    assert read_table("# 晨会纪要\n\n" + table + "\n比亚迪：上调评级至买入，目标价上调。\n") is None
