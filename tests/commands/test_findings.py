"""`watchlist rank` and `watchlist changes`: what they print and write."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report
from tests.support.command_line import rows_of, run
from watchlist.analytics import states
from watchlist.domain.stances import Stance
from watchlist.store.database import open_writer
from watchlist.store.edits import apply


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Reports of one broker: a list in which a stock falls out and another comes in, a rating that moves, a new theme."""
    path = tmp_path / "library.db"
    database = a_library(path)
    first = a_report(
        "一", {"芯片": ["寒武纪", "海光信息"]}, published="2024-12-02", stock_ratings={"寒武纪": "增持"}
    )
    first = replace(first, ratings=(replace(first.ratings[0], step=1),))
    for report in (
        first,
        a_report(
            "二", {"芯片": ["寒武纪", "中芯国际"], "液冷": ["英维克"]}, published="2024-12-20",
            stance=Stance.RECOMMENDED, stock_ratings={"寒武纪": "买入"},
        ),
        a_report("三", {"芯片": ["寒武纪"]}, published="2024-12-05", broker="华福证券"),
        a_report("四", {"芯片": ["海光信息"]}, published="2024-12-05", broker="华福证券"),
    ):  # fmt: skip
        apply(database, report, now=NOW)
    database.close()
    return path


def test_changes_are_listed_by_kind_each_with_its_sentence(library: Path) -> None:
    rows = rows_of("changes", "--since", "2024-12-10", "--until", "2024-12-31", db=library)
    told = {(row["kind"], row["name"], row["before"], row["after"]) for row in rows}
    assert told == {
        ("new_theme", "液冷", "", "1"),
        ("new_stock", "英维克", "", "1"),
        ("new_stock", "中芯国际", "", "1"),
        ("rating", "寒武纪", "增持", "买入"),
        ("stance", "寒武纪", "beneficiary", "recommended"),
        ("silence", "海光信息", "2", "0"),
    }
    for row in rows:
        quote = str(row["quote"])
        assert str(row["name"]) in quote or row["kind"] in {"new_theme", "rating"}
        assert quote
    table = run("changes", "--since", "2024-12-10", "--until", "2024-12-31", db=library)
    assert "New themes" in table.stdout
    assert "6 changes from 2024-12-10 to 2024-12-31" in table.stderr


def test_nothing_changed_for_who_could_not_know(library: Path) -> None:
    """All four reports came in on 2024-12-30: before that day nothing was known."""
    assert rows_of("changes", "--since", "2024-12-10", "--until", "2024-12-25", "--known", db=library) == []
    rows = rows_of("changes", "--since", "2024-12-25", "--until", "2024-12-31", "--known", db=library)
    assert {row["name"] for row in rows if row["kind"] == "new_stock"} == {
        "寒武纪", "海光信息", "中芯国际", "英维克",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "begins"), [("简报.html", b"<!DOCTYPE html>"), ("简报.md", b"# What changed")]
)
def test_a_briefing_is_written(library: Path, tmp_path: Path, name: str, begins: bytes) -> None:
    done = run("changes", "--since", "2024-12-10", "--output", tmp_path / name, db=library)
    assert (done.exit_code, done.stdout) == (0, "")
    written = (tmp_path / name).read_bytes()
    assert written.startswith(begins)
    assert "英维克" in written.decode()


def test_wrong_usage_is_told(library: Path, tmp_path: Path) -> None:
    assert run("changes", "--since", "2024-12-10", "--output", tmp_path / "x.doc", db=library).exit_code == 2
    assert run("changes", "--since", "2024-12-10", "--until", "2024-12-01", db=library).exit_code == 2
    assert run("changes", db=library).exit_code == 2
    assert run("rank", "attention", "--by", "broker", db=library).exit_code == 2


def test_lists_tell_what_came_in_and_what_fell_out(library: Path) -> None:
    rows = rows_of("rank", "lists", db=library)
    moves = {(row["broker"], row["name"]): row["move"] for row in rows if row["theme"] == "芯片"}
    assert moves["开源证券", "海光信息"] == "out"
    assert moves["开源证券", "中芯国际"] == "in"
    assert moves["开源证券", "寒武纪"] == "up"


def test_momentum_says_too_few(library: Path) -> None:
    result = run("rank", "momentum", "--days", "10", db=library)
    assert "too few" in result.stdout
    assert "Too few: under 5" in result.stderr
    assert "Window: 10 days up to 2024-12-20" in result.stderr


@pytest.mark.parametrize("what", ["momentum", "attention", "affinity", "lists", "consensus", "terms"])
def test_every_ranking_has_rows_and_none_before_anything_was_known(library: Path, what: str) -> None:
    assert rows_of("rank", what, db=library)
    assert rows_of("rank", what, "--as-of", "2024-12-29", db=library) == []
    assert run("rank", what, db=library).stdout.splitlines()


def test_attention_of_stocks_names_new_brokers(library: Path) -> None:
    rows = {
        row["name"]: row for row in rows_of("rank", "attention", "--by", "stock", "--days", "30", db=library)
    }
    assert rows["寒武纪"]["sources"] == 2
    assert set(rows["寒武纪"]["new_brokers"]) == {"开源证券", "华福证券"}  # type: ignore[call-overload]


def test_the_next_look_begins_where_the_last_one_ended(library: Path) -> None:
    unseen = run("changes", "--since", "last", db=library)
    assert unseen.exit_code == 2
    assert "--seen" in unseen.stderr
    assert rows_of("changes", "--since", "2024-12-10", "--seen", db=library)
    assert rows_of("changes", "--since", "last", db=library) == []
    later = datetime.now(UTC) + timedelta(minutes=1)
    with closing(open_writer(library)) as database:
        report = a_report("五", {"机器人": ["英维克"]}, published="2024-12-20")
        apply(
            database, replace(report, imported_at=later.isoformat(timespec="seconds")), now=later.isoformat()
        )
        moment = datetime.now(UTC)
        assert (
            states.known_at(database.conn, moment).facts.reports
            != states.known_at(database.conn, later).facts.reports
        )
    assert run("changes", "--since", "last", "--known", db=library).exit_code == 2


def test_a_briefing_on_paper_can_be_searched(library: Path, tmp_path: Path, qtbot: QtBot) -> None:
    done = run("changes", "--since", "2024-12-10", "--output", tmp_path / "简报.pdf", db=library)
    assert done.exit_code == 0
    text = "".join(
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(tmp_path / "简报.pdf")
    )
    assert "英维克" in text
    assert "2024-12-20" in text
