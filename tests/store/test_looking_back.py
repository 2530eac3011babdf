"""Looking back to a day: a search, a list and a chart give what they gave then, and say so where that can't be known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.builders import a_library, a_report, symbol
from tests.support.earlier import EARLIER, unpacked
from tests.support.random_histories import Import, Redate, Reread, lived, lives
from tests.support.random_queries import queries as random_queries
from watchlist.domain import commands as c
from watchlist.domain.correction_commands import AddByHand, CorrectName, HandPick
from watchlist.domain.desk_commands import AddList, DeleteList, RenameList
from watchlist.domain.errors import BadQuery
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.theme_commands import MergeThemes, NestTheme, SetManualOnly, SplitTheme
from watchlist.store import queries
from watchlist.store.check import check
from watchlist.store.database import Connection, Database, open_writer
from watchlist.store.edits import apply
from watchlist.store.engine import connect
from watchlist.store.history import redo, undo
from watchlist.store.past import facts_kept_since, kept_since
from watchlist.store.queries import searching
from watchlist.store.queries.grouping import symbols_found

slow = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))

ASKED = (
    "", "reports:>=2", "reports:0", "stance:!=watch", "brokers:2", "files:>1", "mentions:<3", "first:<30d", "last:>10d", "seen:2024-01", "added:<9d",
    "stance:>=beneficiary", "rating:看好", "is:rated", "theme:液冷", "tag:hand", "tag:machine", "tag:hidden", "is:untagged",
    "broker:开源", "flag:1", "comment:a", "note:a", "why:第", "text:液冷", "list:重点", "list:聪明", "is:listed", "is:undated",
    "reports:1 in 30d", "title:第1", "industry:通信", "液冷", "not (液冷 or flag:any)", "own:目标价", "own:目标价:>20", "is:pinned",
)  # fmt: skip


def now_found(connection: Connection, query: str, list_id: int | None, today: date) -> frozenset[str]:
    """What is found without looking back, on a day."""
    ids = searching.found(connection, query, list_id, today)
    sql = "SELECT s.symbol FROM list_items i JOIN securities s ON s.id = i.security_id WHERE i.id = ?"
    return frozenset(connection.execute(sql, (each,)).fetchone()[0] for each in ids)


def then_found(connection: Connection, query: str, list_id: int | None, day: date) -> frozenset[str]:
    """What is found by looking back to a day."""
    return frozenset(map(str, symbols_found(connection, query, list_id, as_of=day.isoformat())))


def answered(connection: Connection, query: str, today: date, find: Any) -> frozenset[str]:
    """What a query finds on the main list; one that can't be asked, since it names a column that is not there, says so."""
    try:
        found: frozenset[str] = find(connection, query, None, today)
    except BadQuery as error:
        return frozenset({f"? {error.args[3]}"})
    return found


def answers(connection: Connection, asked: list[str], today: date, find: Any) -> dict[Any, frozenset[str]]:
    """What all queries find on the main list, and what is on the others."""
    found = {query: answered(connection, query, today, find) for query in asked}
    return found | {list_id: find(connection, "", list_id, today) for list_id in (1, 2, 3)}


@slow
@given(life=lives, asked=st.lists(random_queries, max_size=3))
def test_each_day_is_found_again_as_it_was(life: list[tuple[int, Any]], asked: list[str]) -> None:
    asked = [*ASKED, *asked]
    with closing(a_library()) as library:
        remembered = {day: answers(library.conn, asked, day, now_found) for day in lived(library, life)}
        for day, found in remembered.items():
            assert answers(library.conn, asked, day, then_found) == found
        assert check(library) == ()


def test_what_the_random_lives_draw_is_of_every_kind() -> None:
    kinds: set[type] = set()

    @settings(max_examples=600, deadline=None, database=None, derandomize=True)
    @given(lives)
    def draw(life: list[tuple[int, Any]]) -> None:
        kinds.update(type(what) for _, what in life)

    draw()
    assert {
        Import,
        c.AddStocks,
        c.RemoveStocks,
        c.UntagStocks,
        c.ImportList,
        AddList,
        DeleteList,
        Redate,
        Reread,
        CorrectName,
        AddByHand,
        MergeThemes,
        SplitTheme,
        NestTheme,
        SetManualOnly,
        str,
    } <= kinds


@pytest.fixture
def library() -> Iterator[Database]:
    with closing(a_library()) as made:
        yield made


def at(library: Database, day: str, *commands: c.Command) -> None:
    for command in commands:
        now = f"{day}T12:00:00+00:00"
        dated = replace(command, imported_at=now) if isinstance(command, c.AddReport) else command
        apply(library, dated, now=now)


def found(library: Database, query: str, day: str, list_id: int | None = None) -> set[str]:
    return set(then_found(library.conn, query, list_id, date.fromisoformat(day)))


def test_what_was_taken_off_a_list_is_on_it_then_and_what_came_later_is_not(library: Database) -> None:
    pair = (symbol("寒武纪"), symbol("英维克"))
    at(library, "2025-01-01", c.AddStocks(pair))
    at(library, "2025-01-05", c.RemoveStocks(pair[:1]))
    at(library, "2025-01-09", c.AddStocks(pair[:1]))
    assert found(library, "", "2024-12-31") == set()
    assert found(library, "", "2025-01-04") == {"688256.SH", "002837.SZ"}
    assert found(library, "", "2025-01-05") == {"002837.SZ"} == found(library, "", "2025-01-08")
    assert found(library, "", "2025-01-09") == {"688256.SH", "002837.SZ"}


def test_what_is_undone_never_was(library: Database) -> None:
    at(library, "2025-01-01", c.AddStocks((symbol("寒武纪"),)))
    at(library, "2025-01-05", c.RemoveStocks((symbol("寒武纪"),)))
    undo(library)
    assert found(library, "", "2025-01-06") == {"688256.SH"}
    redo(library)
    assert found(library, "", "2025-01-06") == set()
    assert found(library, "", "2025-01-04") == {"688256.SH"}


def test_an_entry_that_says_it_is_older_than_its_import_was_not_known_before(library: Database) -> None:
    listed = c.ListedStock(symbol("寒武纪"), "", "2024-06-01", None, "old")
    at(library, "2025-01-05", c.ImportList("", "a.txt", (listed,), ()))
    assert found(library, "", "2025-01-04") == set()
    assert found(library, "added:2024-06", "2025-01-05") == {"688256.SH"}


def test_a_brokers_later_word_does_not_count(library: Database) -> None:
    for number, broker in enumerate(("东吴证券", "开源证券", "华福证券"), 1):
        day = f"2025-01-{number:02d}"
        at(library, day, a_report(f"{number}", {"芯片": ["寒武纪"]}, published=day, broker=broker))
    assert found(library, "brokers:>=3", "2025-01-02") == set()
    assert found(library, "brokers:2", "2025-01-02") == {"688256.SH"}
    assert found(library, "brokers:>=3", "2025-01-03") == {"688256.SH"}


def test_a_list_is_known_by_the_name_and_the_query_that_it_had(library: Database) -> None:
    at(
        library,
        "2025-01-01",
        c.SetFlag((symbol("寒武纪"),), 1),
        c.AddStocks((symbol("寒武纪"), symbol("英维克"))),
    )
    at(library, "2025-01-02", AddList("红", "flag:1"))
    at(library, "2025-01-04", RenameList(2, "橙"))
    at(library, "2025-01-06", DeleteList(2))
    assert found(library, "list:红", "2025-01-01") == set()
    assert found(library, "list:红", "2025-01-03") == {"688256.SH"} == found(library, "", "2025-01-03", 2)
    assert found(library, "list:红", "2025-01-04") == set()
    assert found(library, "list:橙", "2025-01-05") == {"688256.SH"}
    assert found(library, "list:橙", "2025-01-06") == set()


def test_themes_are_those_of_the_day_that_is_looked_back_to(library: Database) -> None:
    at(library, "2025-01-01", c.TagStocks((symbol("寒武纪"),), ("存储",)))
    at(library, "2025-01-02", c.TagStocks((symbol("英维克"),), ("内存",)))
    at(library, "2025-01-03", c.UntagStocks((symbol("英维克"),), ("内存",)))
    at(library, "2025-01-04", NestTheme("内存", "半导体"))
    at(library, "2025-01-05", MergeThemes(("内存",), "存储"), c.RenameTheme("存储", "闪光"))
    assert found(library, "theme:=存储", "2025-01-02") == {"688256.SH"}
    assert found(library, "theme:=内存", "2025-01-02") == {"002837.SZ"}
    assert (
        found(library, "theme:=内存", "2025-01-04") == set() == found(library, "theme:=半导体", "2025-01-04")
    )
    assert found(library, "theme:=半导体", "2025-01-05") == {"688256.SH"}
    assert found(library, "theme:=闪光", "2025-01-04") == set()
    assert found(library, "theme:=内存", "2025-01-05") == {"688256.SH"}


def test_a_correction_changes_nothing_of_the_days_before(library: Database) -> None:
    at(library, "2025-01-01", a_report("一", {"芯片": ["寒武纪"]}, published="2024-12-31"))
    at(library, "2025-01-03", c.DateReport(1, date(2024, 11, 30)))
    at(library, "2025-01-04", CorrectName("寒武纪", symbol("海光信息")))
    hand = HandPick("液冷", symbol("英维克"), Stance.WATCH, Span(0, 1))
    at(library, "2025-01-05", AddByHand(1, (hand,)), MergeThemes(("芯片",), "液冷"))
    counted = {
        day: {
            (point.day, str(point.symbol), point.theme) for point in queries.points(library.conn, as_of=day)
        }
        for day in ("2025-01-02", "2025-01-03", "2025-01-04", "2025-01-05")
    }
    assert counted["2025-01-02"] == {("2024-12-31", "688256.SH", "芯片")}
    assert counted["2025-01-03"] == {("2024-11-30", "688256.SH", "芯片")}
    assert counted["2025-01-04"] == {("2024-11-30", "688041.SH", "芯片")}
    assert counted["2025-01-05"] == {("2024-11-30", "688041.SH", "液冷"), ("2024-11-30", "002837.SZ", "液冷")}
    behind = queries.mentions(library.conn, as_of="2025-01-02", symbol="688256.SH")
    assert [(row.theme, row.published) for row in behind] == [("芯片", "2024-12-31")]
    undo(library)
    undo(library)
    undo(library)
    assert found(library, "theme:芯片", "2025-01-09") == {"688256.SH"}
    redo(library)
    assert found(library, "theme:芯片", "2025-01-03") == {"688256.SH"}
    assert found(library, "theme:芯片", "2025-01-09") == {"688041.SH"}


def test_a_report_that_was_in_the_trash_counts_as_it_stood(library: Database) -> None:
    at(library, "2025-01-01", a_report("一", {"芯片": ["寒武纪"]}, published="2024-12-31"))
    at(library, "2025-01-02", c.DeleteReports((1,)))
    at(
        library,
        "2025-01-03",
        c.TagStocks((symbol("英维克"),), ("半导体",)),
        MergeThemes(("芯片",), "半导体"),
    )
    assert queries.points(library.conn, as_of="2025-01-01") == ()
    at(library, "2025-01-04", c.RestoreReports((1,)))
    assert [p.theme for p in queries.points(library.conn, as_of="2025-01-02")] == ["芯片"]
    assert [p.theme for p in queries.points(library.conn, as_of="2025-01-03")] == ["半导体"]


def test_an_originals_word_counts_only_once_it_is_known(library: Database) -> None:
    original = a_report("原文", {"芯片": ["寒武纪"]}, published="2025-01-09", stance=Stance.WATCH)
    at(library, "2025-01-01", original)
    copy = a_report(
        "译文", {"芯片": ["寒武纪"]}, published="2025-01-02", stance=Stance.RECOMMENDED, copy_of=1, score=1.0
    )
    at(library, "2025-01-02", copy, c.AnswerCopy(1, accepted=True))
    assert found(library, "stance:recommended", "2025-01-08") == {"688256.SH"}
    assert found(library, "stance:recommended", "2025-01-09") == set()
    counted = {
        day: [point.counted for point in queries.points(library.conn, as_of=day)]
        for day in ("2025-01-08", "2025-01-09")
    }
    assert counted["2025-01-08"] == ["recommended"]
    assert set(counted["2025-01-09"]) == {"watch"}


V4, V5 = (next(file for file in EARLIER if file.name.startswith(name)) for name in ("v4", "v5"))


def upgraded(path: Path, file: Path = V4, *, forgotten: int = 0) -> Database:
    """The library of a version, its first steps perhaps forgotten, brought up to date."""
    unpacked(file, path)
    with closing(connect(path)) as older:
        older.execute("DELETE FROM step_changes WHERE step_id <= ?", (forgotten,))
        older.execute("DELETE FROM steps WHERE id <= ?", (forgotten,))
        older.execute("DELETE FROM seals WHERE table_name = 'steps' AND block <= ?", (forgotten,))
    return open_writer(path)


def test_an_older_library_remembers_what_its_history_holds(tmp_path: Path) -> None:
    with closing(upgraded(tmp_path / "v4.db")) as library:
        assert kept_since(library.conn) == ""
        assert (
            found(library, "flag:1", "2025-03-02") == {"002837.SZ"} == found(library, "flag:4", "2025-03-04")
        )
        assert found(library, "flag:any", "2025-02-28") == set()
        assert "002837.SZ" in found(library, "", "2025-03-04")
        assert "002837.SZ" not in found(library, "", "2025-03-06")
        assert found(library, "theme:手工", "2025-03-10") == {"002837.SZ"}
        assert found(library, "theme:手工", "2025-03-11") == set()
        assert found(library, "why:back", "2025-03-07") == {"002837.SZ"}
        assert check(library) == ()
        before = library.conn.execute("SELECT count(*) FROM past").fetchone()[0]
        for _ in range(6):
            undo(library)
        assert check(library) == ()
        assert before > library.conn.execute("SELECT count(*) FROM past").fetchone()[0]
        assert found(library, "flag:1", "2025-03-20") == {"002837.SZ"}


def test_a_past_that_was_forgotten_is_refused_and_never_guessed(tmp_path: Path) -> None:
    with closing(upgraded(tmp_path / "v4.db", forgotten=6)) as library:
        assert kept_since(library.conn) == "2025-03-03"
        for query in (
            "flag:1",
            "comment:dear",
            "is:flagged",
            "note:x",
            "why:back",
            "tag:hidden",
            "reports:>=1 not (is:noted)",
        ):
            with pytest.raises(BadQuery) as raised:
                found(library, query, "2025-03-02")
            assert raised.value.args[3] == "then"
            found(library, query, "2025-03-03")
        assert found(library, "theme:液冷", "2025-03-02") == {"002837.SZ", "301018.SZ"}


def named_then(library: Database, day: str) -> set[tuple[str, str, str]]:
    return {(p.day, str(p.symbol), p.theme) for p in queries.points(library.conn, as_of=day) if p.theme}


def test_an_older_library_remembers_corrections_and_themes(tmp_path: Path) -> None:
    with closing(upgraded(tmp_path / "v5.db", V5)) as library:
        assert facts_kept_since(library.conn) == ""
        before = named_then(library, "2025-03-31")
        assert ("2024-12-26", "688256.SH", "芯片") in before
        assert ("2024-11-30", "688256.SH", "芯片") in named_then(library, "2025-04-11")
        assert ("2024-12-26", "688256.SH", "光模块") in named_then(library, "2025-04-13")
        assert ("2024-12-26", "688256.SH", "液冷") in named_then(library, "2025-04-14")
        assert found(library, "theme:散热", "2025-04-02") == set()
        assert "002837.SZ" in found(library, "theme:散热", "2025-04-03")
        assert found(library, "theme:=旧题", "2025-04-05") == {"002837.SZ"}
        assert (
            found(library, "theme:=手工", "2025-04-05")
            == set()
            == found(library, "theme:=旧题", "2025-04-07")
        )
        assert found(library, "theme:=手工", "2025-03-10") == {"002837.SZ"}
        assert found(library, "theme:=人工", "2025-03-10") == set()
        assert check(library) == ()
        for _ in range(8):
            undo(library)
        assert check(library) == ()
        assert named_then(library, "2025-04-20") == before


def test_a_past_of_themes_that_was_forgotten_is_said_to_be(tmp_path: Path) -> None:
    with closing(upgraded(tmp_path / "v5.db", V5, forgotten=15)) as library:
        assert kept_since(library.conn) == ""
        assert facts_kept_since(library.conn) == "2025-04-06"
        assert ("2024-11-30", "688256.SH", "芯片") in named_then(library, "2025-03-01")


@pytest.mark.parametrize("file", EARLIER, ids=lambda file: file.name)
def test_every_older_library_can_be_looked_back_at(tmp_path: Path, file: Path) -> None:
    with closing(open_writer(unpacked(file, tmp_path / "old.db"))) as library:
        assert found(library, "", "2024-12-29") == set()
        assert found(library, "theme:液冷 reports:1", "2024-12-30") == {"002837.SZ", "301018.SZ"}
