"""Lists of other programs in the library: put on a list, kept where they stand for nothing, settled, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.content import content, recounted
from watchlist.domain.column_mapping import ColumnMapping, Role, header_key
from watchlist.domain.commands import (
    AddStocks,
    ImportList,
    KeptEntry,
    ListedStock,
    NoteFiles,
    RememberMapping,
    SeenFile,
    SetComment,
    SettleEntry,
    TagStocks,
)
from watchlist.domain.errors import NoSuchThing
from watchlist.store import queries, seals
from watchlist.store.check import check
from watchlist.store.database import Database
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo

COOL, CHIP = symbol("英维克"), symbol("寒武纪")
KEPT = KeptEntry("晨宸科技", name="晨宸科技", reason="no_such_name", candidates=(CHIP,), themes=("液冷",))
COMMAND = ImportList(
    "自建", "YL.blk", (ListedStock(COOL, "英维克", "2024-01-02", 33.1, "core"), ListedStock(CHIP)), (KEPT,)
)


@pytest.fixture
def db() -> Database:
    return a_library()


def on_list(db: Database, name: str) -> list[tuple[str, str, str, str]]:
    rows = queries.watchlist(db.conn, list_id=queries.list_id_of(db.conn, name))
    return sorted((str(row.symbol), row.added_at, row.why, row.comment) for row in rows)


def test_stocks_go_on_a_list_of_that_name_with_day_price_and_comment(db: Database) -> None:
    applied = apply(db, COMMAND, now=NOW)
    assert applied.name == "Import the list “自建”"
    assert on_list(db, "自建") == [
        ("002837.SZ", "2024-01-02", "YL.blk @ 33.1", "core"),
        ("688256.SH", NOW, "YL.blk", ""),
    ]
    assert on_list(db, "") == []
    assert queries.symbols_on(db.conn, "自建") == {COOL, CHIP}
    assert (queries.symbols_on(db.conn, ""), queries.symbols_on(db.conn, "none")) == (
        frozenset(),
        frozenset(),
    )


def test_an_empty_name_is_the_main_list(db: Database) -> None:
    apply(db, ImportList("", "a.txt", (ListedStock(CHIP),)), now=NOW)
    assert queries.symbols_on(db.conn, "") == {CHIP}


def test_what_is_there_already_stays_as_it_is(db: Database) -> None:
    apply(db, AddStocks((COOL,), why="mine"), now=NOW)
    apply(db, SetComment(COOL, "my words"), now=NOW)
    apply(db, ImportList("", "a.txt", COMMAND.stocks, COMMAND.kept), now="2025-01-01T00:00:00+00:00")
    assert on_list(db, "")[0] == ("002837.SZ", NOW, "mine", "my words")
    again = apply(db, ImportList("", "b.txt", COMMAND.stocks, COMMAND.kept), now=NOW)
    assert again.step_id is None
    assert len(queries.kept_entries(db.conn)) == 1


def test_what_stands_for_no_security_is_kept_with_all_that_is_known_of_it(db: Database) -> None:
    apply(db, COMMAND, now=NOW)
    (row,) = queries.kept_entries(db.conn, list_id=queries.list_id_of(db.conn, "自建"))
    assert (row.text, row.reason, row.candidates, row.themes) == (
        "晨宸科技",
        "no_such_name",
        (CHIP,),
        ("液冷",),
    )
    assert (row.list_name, row.source, row.added_at) == ("自建", "YL.blk", NOW)
    assert queries.kept_entries(db.conn, list_id=1) == ()


def test_a_kept_entry_is_settled_with_its_themes_or_let_go(db: Database) -> None:
    apply(db, ImportList("", "a.txt", (), (KEPT, KeptEntry("x", reason="unreadable"))), now=NOW)
    first, second = queries.kept_entries(db.conn)
    apply(db, SettleEntry(first.id, COOL), now=NOW)
    apply(db, SettleEntry(second.id), now=NOW)
    (row,) = queries.watchlist(db.conn)
    assert (row.symbol, [theme.name for theme in row.themes]) == (COOL, ["液冷"])
    assert queries.kept_entries(db.conn) == ()
    with pytest.raises(NoSuchThing):
        apply(db, SettleEntry(first.id), now=NOW)


def test_a_mapping_is_remembered_and_the_last_word_counts(db: Database) -> None:
    key = header_key(("标题", "机构"))
    for columns in (((Role.TITLE, 1),), ((Role.TITLE, 0), (Role.BROKER, 1))):
        apply(db, RememberMapping(ColumnMapping(key, columns)), now=NOW)
    assert queries.mappings(db.conn) == (ColumnMapping(key, ((Role.TITLE, 0), (Role.BROKER, 1))),)


def test_an_import_is_one_step_back_and_forth(db: Database) -> None:
    before = content(db.conn)
    apply_many(db, (COMMAND, TagStocks((COOL,), ("液冷",))), "import_lists", now=NOW)
    after = content(db.conn)
    assert recounted(db.conn) == after
    assert check(db) == ()
    undo(db)
    assert content(db.conn) == before
    redo(db)
    assert content(db.conn) == after


def test_a_rating_of_a_list_has_a_house_and_a_day_of_its_own(db: Database) -> None:
    report = a_report(
        "List", {}, broker=None, published="2024-12-26", stock_ratings={"寒武纪": "买入", "英维克": "增持"}
    )
    first, second = report.ratings
    rated = replace(first, broker="東吳證券", published=date(2024, 12, 1))
    apply(db, replace(report, ratings=(rated, second)), now=NOW)
    rows = [(str(row.symbol), row.broker, row.published) for row in queries.ratings(db.conn)]
    assert rows == [("002837.SZ", "", "2024-12-26"), ("688256.SH", "東吳證券", "2024-12-01")]
    assert [str(row.symbol) for row in queries.ratings(db.conn, broker="東吳證券")] == ["688256.SH"]
    newer = a_report("Newer", {"芯片": ["寒武纪"]}, published="2024-12-02", stock_ratings={"寒武纪": "中性"})
    apply(db, newer, now=NOW)
    assert [row.rating for row in queries.watchlist(db.conn) if row.symbol == CHIP] == ["中性"]


SEEN = NoteFiles((SeenFile("0" * 64, "a.txt"), SeenFile("1" * 64, "b.txt")))


def test_files_of_a_watched_folder_stay_noted_when_their_import_is_undone(db: Database) -> None:
    before = content(db.conn)
    assert apply_many(db, (COMMAND, SEEN), "import_lists", now=NOW).step_id is not None
    undo(db)
    assert content(db.conn) == before
    assert queries.seen_files(db.conn) == {"0" * 64, "1" * 64}
    redo(db)
    assert len(on_list(db, "自建")) == 2
    assert apply_many(db, (COMMAND, SEEN), "import_lists", now=NOW).step_id is None
    assert queries.seen_files(db.conn) == {"0" * 64, "1" * 64}
    assert list(seals.broken(db.conn)) == []


def test_a_note_alone_is_no_step_and_keeps_what_can_be_done_again(db: Database) -> None:
    apply(db, COMMAND, now=NOW)
    undo(db)
    assert apply(db, SEEN, now=NOW).step_id is None
    redo(db)
    assert len(on_list(db, "自建")) == 2
    assert queries.seen_files(db.conn) == {"0" * 64, "1" * 64}
    assert list(seals.broken(db.conn)) == []
