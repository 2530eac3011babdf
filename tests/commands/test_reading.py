"""The commands that read: what they print on stdout, what they say on stderr."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from tests.support.command_line import rows_of, run
from tests.support.csv_files import read_csv
from watchlist.commands.tables import width
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    lists = {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克", "寒武纪"]}
    for report in (
        a_report("周报", lists, prose=["英维克"], published="2024-12-02"),
        a_report("点评", {"芯片": ["寒武纪"]}, broker="华福证券", published="2025-01-20"),
        a_report("无日期", {"芯片": ["寒武纪"]}, broker=None, published=None),
    ):
        apply(database, report, now=NOW)
    database.close()
    return path


def test_list_is_a_table_whose_columns_stand_under_each_other(library: Path) -> None:
    result = run("list", db=library)
    head, *lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines] == ["688256.SH", "002837.SZ", "688041.SH"]
    starts = {
        width(line[: line.index(name)])
        for line, name in zip(lines, ["寒武纪", "英维克", "海光信息"], strict=True)
    }
    assert starts == {width(head[: head.index("Name")])}
    assert result.stderr == "3 stocks\n"


def test_list_takes_a_query(library: Path) -> None:
    assert [row["symbol"] for row in rows_of("list", "theme:液冷", db=library)] == ["688256.SH", "002837.SZ"]
    assert [row["symbol"] for row in rows_of("list", "ywk", db=library)] == ["002837.SZ"]


def test_a_query_that_cannot_be_understood_is_told_with_status_1(library: Path) -> None:
    result = run("list", "theme:(", db=library)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "theme:(" in result.stderr


def test_reports_and_themes(library: Path) -> None:
    assert [row["title"] for row in rows_of("reports", db=library)]
    assert "no date" in run("reports", db=library).stdout
    assert rows_of("reports", "--trash", db=library) == []
    assert {str(row["name"]): row["stocks"] for row in rows_of("themes", db=library)} == {
        "芯片": 2,
        "液冷": 2,
    }


def test_mentions_lists_the_places_with_their_sentences(library: Path) -> None:
    rows = rows_of("mentions", "--symbol", "002837.SZ", db=library)
    assert {row["theme"] for row in rows} == {"液冷", ""}
    assert all("英维克" in str(row["quote"]) for row in rows)
    assert all(row["end"] == int(str(row["start"])) + 3 for row in rows)


def test_mentions_by_month_tell_zero_from_no_report(library: Path) -> None:
    rows = rows_of("mentions", "--by", "month", "--theme", "液冷", db=library)
    assert [(row["period"], row["count"], row["reports_dated"]) for row in rows] == [
        ("2024-12", 1, True),
        ("2025-01", 0, True),
    ]


def test_mentions_by_week_put_a_long_gap_into_one_line_and_say_what_is_counted(library: Path) -> None:
    result = run("mentions", "--by", "week", "--symbol", "688256.SH", db=library)
    head, first, gap, last = result.stdout.splitlines()
    assert head.split()[0] == "Period"
    assert first.split() == ["2024-W49", "2024-12-02", "1"]
    assert gap.split()[:3] == ["2024-W50", "…", "2025-W03"]
    assert "no report is dated here" in gap
    assert last.split()[0] == "2025-W04"
    assert "distinct reports" in result.stderr
    assert "Without a date, not counted: 1" in result.stderr


@pytest.mark.parametrize(("rule", "count"), [("reports", 1), ("files", 1), ("brokers", 1), ("spans", 4)])
def test_mentions_count_by_the_rule_that_is_asked_for(library: Path, rule: str, count: int) -> None:
    rows = rows_of("mentions", "--by", "month", "--count", rule, "--broker", "开源证券", db=library)
    counts = {row["period"]: row["count"] for row in rows}
    assert counts["2024-12"] == count + (1 if rule == "spans" else 0)


def test_mentions_can_be_divided(library: Path) -> None:
    rows = rows_of("mentions", "--by", "month", "--stack", "theme", "--symbol", "688256.SH", db=library)
    assert rows[0]["parts"] == {"液冷": 1, "芯片": 1}


def test_a_stock_that_nobody_knows_is_told(library: Path) -> None:
    result = run("mentions", "--symbol", "没有这个公司", db=library)
    assert result.exit_code == 1
    assert "没有这个公司" in result.stderr


def test_export_writes_what_the_name_of_the_file_says(library: Path, tmp_path: Path) -> None:
    assert run("export", tmp_path / "自选.csv", db=library).exit_code == 0
    rows = list(read_csv((tmp_path / "自选.csv").read_bytes()))
    assert [row["symbol"] for row in rows] == ["688256.SH", "002837.SZ", "688041.SH"]
    assert rows[0]["themes"] == "芯片; 液冷"
    told = rows_of("export", tmp_path / "提及.json", "theme:液冷", "--what", "mentions", db=library)
    assert told == [{"file": str(tmp_path / "提及.json"), "rows": 6}]
    written = json.loads((tmp_path / "提及.json").read_text("utf-8"))
    assert {row["symbol"] for row in written} == {"688256.SH", "002837.SZ"}
    assert all(row["quote"][row["start"] - row["quote_start"] :].startswith(row["text"]) for row in written)


@pytest.mark.parametrize("what", ["stocks", "mentions", "ratings", "reports", "themes", "notes"])
@pytest.mark.parametrize("suffix", ["csv", "json", "xlsx"])
def test_every_kind_of_row_can_be_exported(library: Path, tmp_path: Path, what: str, suffix: str) -> None:
    target = tmp_path / f"rows.{suffix}"
    assert run("export", target, "--what", what, db=library).exit_code == 0
    assert target.exists()


def test_export_refuses_what_it_cannot_write_before_it_reads(library: Path, tmp_path: Path) -> None:
    assert run("export", tmp_path / "list.xyz", db=library).exit_code == 2
    assert run("export", tmp_path / "list.csv", "液冷", "--what", "themes", db=library).exit_code == 2
    missing = run("export", tmp_path / "no folder" / "list.csv", db=library)
    assert missing.exit_code == 1
    assert "no folder" in missing.stderr


def test_a_list_for_tradingview_has_the_themes_as_sections_and_names_what_it_cannot_write(
    library: Path, tmp_path: Path
) -> None:
    run("tag", "北证", "曙光数创", db=library)
    target = tmp_path / "自选.txt"
    result = run("export", target, "--sections", "theme", db=library)
    assert result.exit_code == 0, result.output
    text = target.read_text("utf-8")
    assert "###液冷,SSE:688256,SZSE:002837" in text
    assert "TradingView has no exchange for: 920808.BJ" in result.stderr
    (told,) = rows_of("export", target, db=library)
    assert "###" not in target.read_text("utf-8"), "the list has no sections"
    assert told["files"] == [{"file": str(target)}]
    assert told["left_out"] == ["920808.BJ"]
    assert told["stocks"] == len(target.read_text("utf-8").split(","))
    assert run("export", target, "--what", "notes", db=library).exit_code == 2


def test_lists_for_other_programs_are_written_by_the_ending_of_the_name(
    library: Path, tmp_path: Path
) -> None:
    run("tag", "北证", "曙光数创", db=library)
    result = run("export", tmp_path / "YL.ebk", "theme:液冷 or theme:北证", db=library)
    assert result.exit_code == 0, result.output
    assert (tmp_path / "YL.ebk").read_bytes() == b"1688256\r\n0002837\r\n2920808\r\n"
    blocks = tmp_path / "stockblock.ini"
    result = run("export", blocks, "--sections", "theme", "--name", "算力", db=library)
    assert "液冷=" not in (text := blocks.read_bytes().decode("gbk"))
    assert "=液冷" in text
    assert "This form of 同花顺 has no place for: 920808.BJ" in result.stderr
    (told,) = rows_of("export", tmp_path / "a.sel", "theme:北证", db=library)
    assert (told["stocks"], told["left_out"]) == (0, ["920808.BJ"])
    run("export", blocks, "theme:液冷", "--name", "算力", db=library)
    assert "=算力\r\n" in blocks.read_bytes().decode("gbk")
    blocks.write_text("[encrypt_section]\n")
    assert "encrypted by 同花顺" in run("export", blocks, db=library).stderr
