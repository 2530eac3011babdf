"""Libraries that are damaged, moved away while they are open, lie behind a link, or are put back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.content import content
from watchlist.domain.commands import SetComment
from watchlist.domain.errors import (
    DamagedDatabase,
    KeptLibraryGone,
    MovedDatabase,
    NotADatabase,
    NothingToRedo,
)
from watchlist.store import history, queries, restoring
from watchlist.store.backup import back_up, backups, holding
from watchlist.store.check import check
from watchlist.store.database import Database, library_path, open_reader, open_unchanged, open_writer
from watchlist.store.edits import apply
from watchlist.store.engine import connect, errors_of
from watchlist.store.restoring import Restored, restore, restore_file


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    library = a_library(tmp_path / "watchlist.db")
    apply(library, a_report("First"), now=NOW)
    yield library
    library.close()


def comment(library: Database) -> None:
    apply(library, SetComment(symbol("寒武纪"), "x"), now=NOW)


def _delete(path: Path) -> None:
    path.unlink()


def _replace(path: Path) -> None:
    other = path.with_name("other.db")
    a_library(other).close()
    other.replace(path)


def _cut(path: Path) -> None:
    os.truncate(path, 4096)


@pytest.mark.parametrize(
    ("change", "word"), [(_delete, "missing"), (_replace, "replaced"), (_cut, "truncated")]
)
def test_a_file_that_changed_under_an_open_library_is_noticed_before_the_next_write(
    db: Database, change: Callable[[Path], None], word: str
) -> None:
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    comment(db)
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    change(db.path)
    left = db.path.read_bytes() if db.path.exists() else None
    for _ in range(2):
        with pytest.raises(MovedDatabase) as caught:
            comment(db)
        assert caught.value.args == (str(db.path), word)
    assert (db.path.read_bytes() if db.path.exists() else None) == left


@pytest.mark.parametrize("noticed", [True, False])
def test_the_log_goes_with_a_file_that_was_moved_and_not_into_the_one_in_its_place(
    db: Database, tmp_path: Path, *, noticed: bool
) -> None:
    other, moved = tmp_path / "other.db", tmp_path / "elsewhere.db"
    with closing(a_library(other)) as placed:
        apply(placed, a_report("Another"), now=NOW)
        there = content(placed.conn)
    for _ in range(5):
        apply(db, a_report(prose=["英维克"] * 50), now=NOW)
    here = content(db.conn)
    db.path.rename(moved)
    other.replace(db.path)
    if noticed:
        with pytest.raises(MovedDatabase):
            comment(db)
    db.close()
    for path, kept in ((db.path, there), (moved, here)):
        with closing(open_reader(path)) as reader:
            assert check(reader) == ()
            assert content(reader) == kept


def test_a_library_that_another_program_made_smaller_is_written_to(db: Database, tmp_path: Path) -> None:
    small = back_up(db.conn, db.path, to=tmp_path / "small.db")
    for _ in range(20):
        apply(db, a_report(prose=["英维克"] * 50), now=NOW)
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    comment(db)
    other = open_writer(db.path)
    restore(other, small)
    other.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    other.close()
    comment(db)
    assert queries.counts(db.conn).reports == 1


@pytest.mark.parametrize("harm", ["header", "cut", "empty", "schema"])
def test_a_damaged_library_is_left_as_it_is_and_its_newest_good_backup_named(db: Database, harm: str) -> None:
    good = back_up(db.conn, db.path)
    comment(db)
    bad = back_up(db.conn, db.path)
    bad.write_bytes(bad.read_bytes()[:20_000])
    db.close()
    data = db.path.read_bytes()
    damaged = {
        "header": b"\0" * 200 + data[200:],
        "cut": data[: len(data) // 2],
        "empty": b"",
        "schema": data[:100] + b"\xff" * 3996 + data[4096:],
    }[harm]
    db.path.write_bytes(damaged)
    for open_it in (open_reader, open_writer):
        with pytest.raises(DamagedDatabase) as caught:
            open_it(db.path)
        assert (caught.value.args[0], caught.value.args[2]) == (str(db.path), str(good))
    assert db.path.read_bytes() == damaged


def test_a_damaged_library_without_a_backup_says_so(db: Database) -> None:
    db.close()
    db.path.write_bytes(db.path.read_bytes()[:8192])
    with pytest.raises(DamagedDatabase) as caught:
        open_reader(db.path)
    assert caught.value.args[2] == ""


@pytest.mark.parametrize("opened", [open_writer, open_reader])
def test_a_library_that_is_gone_is_not_begun_anew_beside_its_backups(
    db: Database, opened: Callable[[Path], object]
) -> None:
    good = back_up(db.conn, db.path)
    db.close()
    for file in db.path.parent.glob(f"{db.path.name}*"):
        file.unlink()
    with pytest.raises(DamagedDatabase) as told:
        opened(db.path)
    assert told.value.is_missing
    assert told.value.args[2] == str(good)
    assert not db.path.exists()
    assert restore_file(db.path, good) == Restored(None)
    with closing(open_reader(db.path)) as reader:
        assert check(reader) == ()


def test_a_backup_takes_the_place_of_a_damaged_library_which_is_kept(db: Database) -> None:
    good = back_up(db.conn, db.path)
    before = content(db.conn)
    db.close()
    damaged = db.path.read_bytes()[:8192]
    db.path.write_bytes(damaged)
    restored = restore_file(db.path, good)
    assert restored.damaged
    assert restored.kept is not None
    assert restored.kept.read_bytes() == damaged
    again = a_library(db.path)
    assert content(again.conn) == before
    comment(again)
    again.close()
    with pytest.raises(NotADatabase):
        restore_file(db.path, restored.kept)


def test_a_damage_that_no_start_notices_is_put_right_by_a_backup_too(db: Database) -> None:
    good = back_up(db.conn, db.path)
    before = content(db.conn)
    torn = tear(db)
    open_reader(db.path).close()
    assert restore_file(db.path, good).kept.read_bytes() == torn
    again = a_library(db.path)
    assert content(again.conn) == before
    again.close()


def test_an_open_library_that_turns_out_damaged_is_put_right_in_place(db: Database) -> None:
    good = back_up(db.conn, db.path)
    before = content(db.conn)
    tear(db)
    torn = a_library(db.path)
    restored = restore(torn, good)
    assert (restored.damaged, restored.kept.parent) == (True, db.path.parent)
    assert content(torn.conn) == before
    comment(torn)
    assert check(torn) == ()
    with pytest.raises(NotADatabase):
        restore(torn, restored.kept)
    torn.close()


def tear(db: Database) -> bytes:
    """Damage a page that no start looks at, and close the library; the bytes of its file."""
    root = db.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'picks'").fetchone()[0]
    size = db.conn.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    whole = db.path.read_bytes()
    torn = whole[: (root - 1) * size] + b"\xff" * size + whole[root * size :]
    db.path.write_bytes(torn)
    return torn


def test_an_index_that_cannot_be_opened_is_told_as_damage(db: Database) -> None:
    db.conn.execute("PRAGMA writable_schema = ON")
    db.conn.execute("DELETE FROM sqlite_master WHERE name = 'text_index_config'")
    db.close()
    with closing(connect(db.path)) as library, pytest.raises(NotADatabase), errors_of(db.path):
        library.execute("SELECT count(*) FROM text_index").fetchone()


def test_a_restore_can_be_taken_back(db: Database) -> None:
    first = back_up(db.conn, db.path)
    comment(db)
    after = content(db.conn)
    db.close()
    kept = restore_file(db.path, first).kept
    restored = a_library(db.path)
    assert content(restored.conn) != after
    restored.close()
    restore_file(db.path, kept)
    again = a_library(db.path)
    assert content(again.conn) == after
    again.close()


def test_a_restore_is_the_newest_step_and_is_undone_and_done_again(db: Database, tmp_path: Path) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    before = content(db.conn)
    comment(db)
    after, steps = content(db.conn), queries.steps(db.conn)
    restore(db, backup)
    assert queries.steps(db.conn)[0].name == "Restore the backup “first.db”"
    apply(db, a_report("Second"), now=NOW)
    later = content(db.conn)
    for _ in range(2):
        assert [history.undo(db).name[:6] for _ in range(2)] == ["Import", "Restor"]
        assert content(db.conn) == after
        assert queries.steps(db.conn)[1:] == steps
        assert check(db) == ()
        assert history.undo(db).name.startswith("Comment")
        assert content(db.conn) == before
        assert [history.redo(db).name[:6] for _ in range(3)] == ["Commen", "Restor", "Import"]
        assert content(db.conn) == later
        assert check(db) == ()
    assert len(backups(db.path)) == 1, "of the library that is not there now"


def test_what_is_written_after_a_restore_was_taken_back_ends_its_being_done_again(
    db: Database, tmp_path: Path
) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    comment(db)
    history.undo(db)
    restore(db, backup)
    assert [each.undone for each in queries.steps(db.conn)] == [False, False]
    history.undo(db)
    apply(db, a_report("Second"), now=NOW)
    with pytest.raises(NothingToRedo):
        history.redo(db)
    assert check(db) == ()
    assert [history.undo(db).name[:6] for _ in range(2)] == ["Import", "Import"]


def test_a_restore_whose_kept_library_is_gone_stays_and_says_so(db: Database, tmp_path: Path) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    kept = restore(db, backup).kept
    kept.unlink()
    with pytest.raises(KeptLibraryGone) as caught:
        history.undo(db)
    assert caught.value.args == (str(kept),)
    db.conn.execute("DELETE FROM step_changes")
    with pytest.raises(KeptLibraryGone):
        history.undo(db)
    comment(db)
    assert history.undo(db).name.startswith("Comment")


def test_what_another_program_writes_while_a_library_is_kept_is_in_what_is_kept(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    others = iter([lambda: other_program(db.path), lambda: None])

    def back_up_then_written(*given: Any, **named: Any) -> Path:
        made = back_up(*given, **named)
        next(others)()
        return made

    monkeypatch.setattr(restoring, "back_up", back_up_then_written)
    kept = restore(db, backup).kept
    assert queries.counts(db.conn).reports == 1
    assert holding(kept).reports == 2
    assert [step.name[:6] for step in queries.steps(db.conn)] == ["Restor", "Import"], (
        "one step, though it was tried twice"
    )
    monkeypatch.undo()
    history.undo(db)
    assert queries.counts(db.conn).reports == 2


def test_a_step_that_another_program_adds_before_a_restore_is_taken_back_is_taken_back_instead(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    comment(db)
    restore(db, backup)

    def written_then_back_up(*given: Any, **named: Any) -> Path:
        monkeypatch.undo()
        other_program(db.path)
        return back_up(*given, **named)

    monkeypatch.setattr(restoring, "back_up", written_then_back_up)
    assert history.undo(db).name == "Import “Elsewhere”"
    assert history.undo(db).name.startswith("Restore")


def other_program(path: Path) -> None:
    with closing(a_library(path)) as other:
        apply(other, a_report("Elsewhere"), now=NOW)


def test_a_damaged_library_stays_where_the_backup_is_no_good(db: Database, tmp_path: Path) -> None:
    db.close()
    db.path.write_bytes(b"")
    wrong = tmp_path / "wrong.db"
    wrong.write_text("no database")
    before = sorted(file.name for file in tmp_path.iterdir())
    with pytest.raises(NotADatabase):
        restore_file(db.path, wrong)
    assert sorted(file.name for file in tmp_path.iterdir()) == before


def test_what_a_backup_holds_is_told_without_touching_it(db: Database) -> None:
    copy = back_up(db.conn, db.path)
    before = copy.read_bytes()
    found = holding(copy)
    assert (found.reports, found.stocks, found.themes, found.notes, found.sound) == (1, 1, 1, 0, True)
    assert copy.read_bytes() == before
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    copy.write_bytes(before[:5000])
    assert not holding(copy).sound


def test_of_two_windows_that_take_a_restore_back_at_once_the_later_takes_back_what_was_before(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup = back_up(db.conn, db.path, to=tmp_path / "first.db")
    comment(db)
    restore(db, backup)

    def the_other_first(*given: Any, **named: Any) -> Any:
        monkeypatch.undo()
        with closing(open_writer(db.path)) as other:
            assert history.undo(other).name.startswith("Restore")
        return restoring.exchange(*given, **named)

    monkeypatch.setattr(restoring, "exchange", the_other_first)
    assert history.undo(db).name.startswith("Comment")


def test_a_library_behind_a_link_is_looked_into_with_its_log(db: Database, tmp_path: Path) -> None:
    comment(db)
    link = tmp_path / "link" / "library.db"
    link.parent.mkdir()
    link.symlink_to(db.path)
    with closing(open_unchanged(link)) as found:
        assert queries.watchlist(found)[0].comment == "x"
    assert library_path(str(link)) == db.path
