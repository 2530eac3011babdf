"""What is done for the library's safety without being asked: backups by the day, thinned by age; the end of the trash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.content import content, recounted
from tests.support.held_backup import HeldBackup
from watchlist.domain.commands import (
    AddNote,
    Command,
    DateReport,
    DeleteNote,
    DeleteReports,
    RenameTheme,
    SetComment,
)
from watchlist.domain.correction_commands import CorrectName
from watchlist.domain.errors import DamagedDatabase, NothingToUndo, UnwritableFile
from watchlist.domain.spans import Span
from watchlist.store import backup, check, queries
from watchlist.store.backup import back_up, backups, made, thin
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import redo, undo
from watchlist.store.keeping import LARGE_IMPORT, keep_daily
from watchlist.store.restoring import restore
from watchlist.store.thinning import FOLDER, outlived
from watchlist.store.trash import DAYS, purge

TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    library = a_library(tmp_path / "watchlist.db")
    apply(library, a_report("First"), now=NOW)
    yield library
    library.close()


def days_ago(*ages: float) -> list[datetime]:
    return [TODAY - timedelta(days=age) for age in ages]


def kept_ages(ages: list[float]) -> list[float]:
    gone = outlived(days_ago(*ages), TODAY)
    return [age for age in ages if TODAY - timedelta(days=age) not in gone]


def test_every_backup_of_the_last_two_days_stays() -> None:
    assert kept_ages([0, 0.1, 0.5, 1, 1.9, 2]) == [0, 0.1, 0.5, 1, 1.9, 2]


def test_of_an_older_day_the_newest_stays() -> None:
    assert kept_ages([0, 3.1, 3.2, 3.3, 4.1, 4.2]) == [0, 3.1, 4.1]


def test_a_year_of_daily_backups_becomes_days_weeks_and_months() -> None:
    ages = kept_ages(list(map(float, range(400))))
    assert ages[:15] == list(map(float, range(15)))
    days = [(TODAY - timedelta(days=age)).date() for age in ages]
    weeks, months = days[15:25], days[25:]
    assert [day.isoweekday() for day in weeks] == [6, *[7] * 9]
    assert [(day.year, day.month) for day in months] == [(2026, month) for month in range(8, 0, -1)] + [
        (2025, 12)
    ]
    assert all((day + timedelta(days=1)).day == 1 for day in months[1:])


def test_thinned_every_day_a_year_keeps_days_weeks_and_months() -> None:
    held: set[datetime] = set()
    for day in range(400):
        now = TODAY + timedelta(days=day)
        held.add(now)
        held -= outlived(held, now)
    ages = sorted((TODAY + timedelta(days=399) - moment).days for moment in held)
    assert ages[:15] == list(range(15))
    assert len(ages) == 3 + 12 + 10 + 9
    assert ages[-1] > 270


def test_the_newest_backup_stays_however_old() -> None:
    assert outlived(days_ago(5000), TODAY) == frozenset()


def test_backups_that_someone_asked_for_stay(db: Database) -> None:
    asked = back_up(db.conn, db.path)
    older, newer = (back_up(db.conn, db.path, reason="daily") for _ in range(2))
    assert thin(db.conn, db.path, TODAY + timedelta(days=4000)) == (older,)
    assert backups(db.path) == (newer, asked)


def test_what_restores_replaced_is_thinned_but_for_what_undo_and_redo_lead_back_to(
    db: Database, tmp_path: Path
) -> None:
    first = back_up(db.conn, db.path, to=tmp_path / "first.db")
    states, later = [], datetime.now(UTC) + timedelta(days=4000)
    for word in ("one", "two", "three"):
        apply(db, SetComment(symbol("寒武纪"), word), now=NOW)
        states.append(content(db.conn))
        restore(db, first)
    undo(db)
    ways = backups(db.path)
    assert [each.reason for each in made(db.path)] == ["before-restore"] * 3
    older, newer, newest = (back_up(db.conn, db.path, reason="before-restore") for _ in range(3))
    assert thin(db.conn, db.path, later - timedelta(days=3999)) == ()
    assert sorted(thin(db.conn, db.path, later)) == [older, newer]
    for state in (states[1], states[0]):
        for _ in range(2):
            undo(db)
        assert content(db.conn) == state
        assert thin(db.conn, db.path, later) == ()
    for _ in range(4):
        redo(db)
    assert content(db.conn) == states[2]
    redo(db)
    undo(db)
    assert len(backups(db.path)) == len({*ways, newest})
    apply(db, SetComment(symbol("寒武纪"), "four"), now=NOW)
    assert len(thin(db.conn, db.path, later)) == 1, "nothing leads to what can't be done again"
    assert check.check(db) == ()


def test_a_kept_library_that_cannot_be_read_stays_where_undo_leads_to_it(
    db: Database, tmp_path: Path
) -> None:
    kept = restore(db, back_up(db.conn, db.path, to=tmp_path / "first.db")).kept
    assert kept is not None
    kept.write_bytes(b"noise" * 1000)
    back_up(db.conn, db.path, reason="daily")
    assert thin(db.conn, db.path, TODAY + timedelta(days=4000)) == ()
    assert kept in backups(db.path)


def test_a_library_that_a_restore_replaced_does_not_serve_as_the_backup_of_the_day(
    db: Database, tmp_path: Path
) -> None:
    apply(db, a_report(), now=NOW)
    restore(db, back_up(db.conn, db.path, to=tmp_path / "first.db"))
    kept = keep_daily(db.conn, db.path, made(db.path)[0].made_at)
    assert kept is not None
    assert kept.backup is not None
    assert [each.reason for each in made(db.path)] == ["daily", "before-restore"]


def test_names_of_other_libraries_are_not_taken_for_backups(db: Database) -> None:
    own = back_up(db.conn, db.path)
    stamp = own.name.removeprefix("watchlist-")
    (own.parent / f"watchlist-old-{stamp}").write_bytes(b"")
    (own.parent / "watchlist-20240101.db").write_bytes(b"")
    assert backups(db.path) == (own,)


def test_the_first_write_of_a_day_makes_a_backup(db: Database) -> None:
    assert (db.kept and db.kept.backup) is None
    kept = keep_daily(db.conn, db.path, TODAY)
    assert kept is not None
    assert [each.reason for each in made(db.path)] == ["daily"]
    assert kept.backup == backups(db.path)[0]
    assert keep_daily(db.conn, db.path, made(db.path)[0].made_at) is None
    again = a_library(db.path)
    apply(again, SetComment(symbol("寒武纪"), "x"), now=NOW)
    assert len(backups(db.path)) == 1
    again.close()


def test_a_reopened_library_is_backed_up_before_it_is_written_to(db: Database) -> None:
    before = content(db.conn)
    again = a_library(db.path)
    apply(again, SetComment(symbol("寒武纪"), "x"), now=NOW)
    copy = a_library(backups(db.path)[0])
    assert content(copy.conn) == before
    copy.close()
    again.close()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[HeldBackup]:
    backups_held = HeldBackup(monkeypatch)
    yield backups_held
    backups_held.let_go.set()


def test_a_write_that_no_longer_waits_goes_on_and_the_backup_holds_the_library_before_it(
    db: Database, held: HeldBackup
) -> None:
    deleted_long_ago(db, 1)
    before = content(db.conn)
    again = a_library(db.path)
    again.stopping = lambda: True
    for comment in ("x", "y"):
        apply(again, SetComment(symbol("寒武纪"), comment), now=NOW)
    assert (again.kept, backups(db.path)) == (None, ())
    held.let_go.set()
    again.stopping = lambda: False
    apply(again, SetComment(symbol("寒武纪"), "z"), now=NOW)
    (made_then,) = backups(db.path)
    with closing(open_reader(made_then)) as copy:
        assert content(copy) == before
    assert again.kept is not None
    assert (again.kept.backup, again.kept.purged) == (made_then, ("First",))
    apply(again, SetComment(symbol("寒武纪"), ""), now=NOW)
    assert backups(db.path) == (made_then,)
    assert check.check(again) == ()
    again.close()


def test_a_backup_that_goes_on_beside_serves_the_large_import_too(db: Database, held: HeldBackup) -> None:
    before = content(db.conn)
    again = a_library(db.path)
    again.stopping = lambda: True
    apply_many(again, [a_report(f"No. {number}") for number in range(LARGE_IMPORT)], "Import", now=NOW)
    held.let_go.set()
    again.stopping = lambda: False
    apply(again, SetComment(symbol("寒武纪"), "z"), now=NOW)
    (made_then,) = backups(db.path)
    with closing(open_reader(made_then)) as copy:
        assert content(copy) == before
    again.close()


def test_ctrl_c_ends_the_backup_and_nothing_is_written_without_it(db: Database, held: HeldBackup) -> None:
    before = content(db.conn)
    again = a_library(db.path)

    def interrupted() -> bool:
        held.begun.wait(60)
        raise KeyboardInterrupt

    again.stopping = interrupted
    with pytest.raises(KeyboardInterrupt):
        apply(again, SetComment(symbol("寒武纪"), "x"), now=NOW)
    assert content(again.conn) == before
    assert list((db.path.parent / FOLDER).iterdir()) == []
    again.close()


def test_a_large_import_makes_one_backup(db: Database) -> None:
    db.before_import(LARGE_IMPORT - 1)
    assert made(db.path) == ()
    for _ in range(2):
        apply_many(db, [a_report() for _ in range(LARGE_IMPORT)], "Import", now=NOW)
    assert [each.reason for each in made(db.path)] == ["import"]


def test_commands_are_counted_no_further_than_a_large_import_begins(db: Database) -> None:
    looked_at: list[int] = []

    class Made(Sequence[Command]):
        def __len__(self) -> int:
            return 3 * LARGE_IMPORT

        def __getitem__(self, place: Any) -> Any:
            if place >= len(self):
                raise IndexError
            looked_at.append(place)
            return a_report(f"No. {place}")

    apply_many(db, Made(), "Import", now=NOW)
    assert len(looked_at) == 4 * LARGE_IMPORT
    assert [each.reason for each in made(db.path)] == ["import"]


def test_where_no_backup_can_be_made_the_write_goes_on_and_it_is_told(db: Database) -> None:
    (db.path.parent / "backups").write_bytes(b"in the way")
    again = a_library(db.path)
    apply(again, SetComment(symbol("寒武纪"), "x"), now=NOW)
    assert again.kept is not None
    assert isinstance(again.kept.failure, UnwritableFile)
    assert again.kept.backup is None
    again.kept = None
    apply_many(again, [a_report() for _ in range(LARGE_IMPORT)], "Import", now=NOW)
    assert (again.kept and again.kept.failure) is not None
    assert queries.counts(again.conn).reports == LARGE_IMPORT + 1
    again.close()


def test_a_day_that_begins_with_a_large_import_empties_the_trash_too(db: Database) -> None:
    deleted_long_ago(db, 1)
    back_up(db.conn, db.path, reason="import")
    kept = keep_daily(db.conn, db.path, made(db.path)[0].made_at)
    assert kept is not None
    assert (kept.backup, kept.purged) == (None, ("First",))


def test_a_damaged_library_is_not_written_to_and_its_good_backup_named(db: Database) -> None:
    apply_many(db, [a_report(prose=["英维克"] * 40) for _ in range(15)], "Import", now=NOW)
    good = back_up(db.conn, db.path)
    older = good.with_name("watchlist-20240101T000000000000-manual.db")
    good.rename(older)
    db.close()
    data = bytearray(db.path.read_bytes())
    page = 4096
    for number in range(len(data) // page - 12, len(data) // page):
        data[number * page : number * page + 300] = b"\xff" * 300
    db.path.write_bytes(data)
    damaged = a_library(db.path)
    for _ in range(2):
        with pytest.raises(DamagedDatabase) as caught:
            apply(damaged, SetComment(symbol("寒武纪"), "x"), now=NOW)
        assert caught.value.args[2] == str(older)
    damaged.close()
    assert db.path.read_bytes() == bytes(data)
    assert backups(db.path) == (older,)


def deleted_long_ago(library: Database, *reports: int) -> None:
    apply(library, DeleteReports(reports), now=(TODAY - timedelta(days=DAYS + 1)).isoformat())


def test_after_thirty_days_in_the_trash_a_report_goes_for_good() -> None:
    db = a_library()
    for title in ("Kept", "Gone"):
        apply(db, a_report(title, prose=["英维克"], stock_ratings={"寒武纪": "买入"}), now=NOW)
    for report in (1, 2):
        apply(db, DateReport(report, date(2024, 5, 1)), now=NOW)
    apply(db, RenameTheme("芯片", "半导体"), now=NOW)
    apply(db, CorrectName("寒武纪", symbol("海光信息")), now=NOW)
    deleted_long_ago(db, 2)
    assert purge(db.conn, TODAY - timedelta(days=2)) == ()
    assert purge(db.conn, TODAY) == ("Gone",)
    told = "SELECT DISTINCT iif(table_name = 'reports', row_id, image ->> '$.report_id') FROM past WHERE table_name IN ('reports', 'picks', 'mentions')"
    assert db.conn.execute(told).fetchall() == [(1,)]
    assert queries.reports(db.conn, deleted=True) == ()
    for table in ("texts", "picks", "mentions", "ratings"):
        key = "id" if table == "texts" else "report_id"
        assert db.conn.execute(f"SELECT count(*) FROM {table} WHERE {key} = 2").fetchone() == (0,)
    assert content(db.conn) == recounted(db.conn)
    assert check.check(db.conn) == ()
    assert purge(db.conn, TODAY) == ()


def test_steps_that_need_what_is_gone_are_forgotten_and_later_ones_stay() -> None:
    db = a_library()
    apply(db, a_report("Gone"), now=NOW)
    apply(db, AddNote(symbol("寒武纪"), "Quote", NOW, 1, Span(0, 2)), now=NOW)
    apply(db, AddNote(symbol("寒武纪"), "Stays", NOW, 1, Span(0, 2)), now=NOW)
    deleted_long_ago(db, 1)
    apply(db, DeleteNote(1), now=NOW)
    apply(db, SetComment(symbol("寒武纪"), "a"), now=NOW)
    apply(db, SetComment(symbol("寒武纪"), "b"), now=NOW)
    undo(db)
    purge(db.conn, TODAY)
    assert [step.name for step in queries.steps(db.conn)] == ["Comment on 688256.SH"]
    assert [(note.text, note.report_id) for note in queries.notes(db.conn)] == [("Stays", None)]
    with pytest.raises(NothingToUndo):
        redo(db)
    undo(db)
    with pytest.raises(NothingToUndo):
        undo(db)
    assert db.conn.execute("PRAGMA foreign_key_check").fetchall() == []


def test_where_an_original_goes_its_copies_still_count_once() -> None:
    db = a_library()
    apply(db, a_report("Original"), now=NOW)
    for title in ("Copy", "Other copy"):
        apply(db, a_report(title, copy_of=1), now=NOW)
    deleted_long_ago(db, 1)
    assert queries.watchlist(db.conn)[0].reports == 1
    purge(db.conn, TODAY)
    assert {report.id: report.copy_of for report in queries.reports(db.conn)} == {2: None, 3: 2}
    assert queries.watchlist(db.conn)[0].reports == 1
    assert content(db.conn) == recounted(db.conn)
    assert check.check(db.conn) == ()


def test_the_trash_is_emptied_after_the_backup_of_the_day(db: Database) -> None:
    deleted_long_ago(db, 1)
    kept = keep_daily(db.conn, db.path, datetime.now(UTC))
    assert kept is not None
    assert kept.purged == ("First",)
    assert kept.backup is not None
    assert backup.holding(kept.backup).sound
    copy = a_library(kept.backup)
    assert [report.title for report in queries.reports(copy.conn, deleted=True)] == ["First"]
    copy.close()
