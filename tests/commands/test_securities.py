"""`watchlist securities`: find, info, update."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library, a_report
from watchlist import resources
from watchlist.commands.securities import MOST_SHOWN, securities, summary
from watchlist.securities.updating import Updated
from watchlist.store.database import open_reader
from watchlist.store.edits import apply
from watchlist.store.queries import report_picks


def run(*arguments: str) -> Result:
    return CliRunner().invoke(securities, arguments)


def test_find_tells_what_a_text_stands_for() -> None:
    rows = json.loads(run("find", "英維克", "--json").output)
    assert [(row["symbol"], row["best"], row["reason"]) for row in rows] == [("002837.SZ", True, "name")]


def test_find_shows_the_other_lines_of_a_company() -> None:
    done = run("find", "GDS")
    assert done.exit_code == 0
    assert "09698.HK" in done.output
    assert "best" in done.output


def test_find_in_a_market() -> None:
    rows = json.loads(run("find", "中芯国际", "--market", "HK", "--json").output)
    assert rows[0]["symbol"] == "00981.HK"


def test_find_offers_what_begins_so() -> None:
    rows = json.loads(run("find", "hwj", "--json").output)
    assert (rows[0]["symbol"], rows[0]["best"], rows[0]["reason"]) == ("688256.SH", False, "typed")


def test_find_names_an_index_that_shares_a_code() -> None:
    rows = json.loads(run("find", "000001", "--json").output)
    assert {row["reason"] for row in rows} == {"bare_code", "index"}
    assert not any(row["best"] for row in rows)


def test_nothing_found_is_exit_status_1() -> None:
    done = run("find", "qqxxzz")
    assert done.exit_code == 1
    assert "qqxxzz" in done.output


def test_info_tells_which_list_is_in_use() -> None:
    (row,) = json.loads(run("info", "--json").output)
    assert (row["securities"], row["own"]) == (14_831, False)
    assert "14,831 securities" in run("info").output


def test_update_takes_a_list_into_the_users_folder(tmp_path: Path) -> None:
    done = run("update", str(resources.path("securities", "brokers.csv")))
    assert done.exit_code == 0, done.output
    assert json.loads(run("info", "--json").output)[0]["own"]


@pytest.mark.parametrize("name", ["gone.csv", "bad.csv"])
def test_update_says_what_is_wrong(tmp_path: Path, name: str) -> None:
    (tmp_path / "bad.csv").write_text("symbol,name\n", "utf-8")
    done = run("update", str(tmp_path / name))
    assert done.exit_code == 1
    assert name in done.output
    assert "Nothing was changed" in done.output


def test_update_without_a_file_is_wrong_usage() -> None:
    assert run("update").exit_code == 2


def test_a_summary_cuts_long_rows_short() -> None:
    many = tuple(f"{code}.SH" for code in range(600000, 600000 + MOST_SHOWN + 2))
    text = summary(Updated(Path("x"), 9, 9, "2026-01-01", added=many, renamed=(), delisted=many[:1]))
    assert "7 added" in text
    assert "and 2 more" in text
    assert "renamed" not in text
    assert "1 delisted: 600000.SH" in text


def test_a_name_is_taught_for_a_house_or_for_all_and_older_rows_follow(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    db = a_library(path)
    for title, broker in (("一", "东吴证券"), ("二", "开源证券")):
        apply(db, a_report(title, {"数据中心": ["GDS"]}, broker=broker), now=NOW)
    db.close()
    teach = ("teach", "GDS", "光环新网")
    at = ("--db", str(path))

    assert "2 older rows would change in 2 reports" in run(*teach, "--dry-run", *at).stderr
    assert run("taught", "--json", *at).stdout.strip() == "[]"
    assert "1 older row changed in 1 report" in run(*teach, "--broker", "Soochow Securities", *at).stderr
    assert "1 older row changed in 1 report" in run(*teach, *at).stderr
    rows = json.loads(run("taught", "--json", *at).stdout)
    assert [(row["text"], row["symbol"], row["broker"]) for row in rows] == [
        ("GDS", "300383.SZ", "Soochow Securities"),
        ("GDS", "300383.SZ", None),
    ]
    with closing(open_reader(path)) as connection:
        assert [str(pick.symbol) for each in (1, 2) for pick in report_picks(connection, each)] == [
            "300383.SZ"
        ] * 2
