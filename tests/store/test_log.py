"""R23: a reader that holds one state makes the log grow; that is told, and the log shrinks after."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain.commands import SetComment
from watchlist.store import log
from watchlist.store.check import check
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply

LOUD = 2**20


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """A library whose log is loud, full and cut down at a sixtieth of the usual sizes."""
    for name, value in {"LOUD": LOUD, "KEPT": LOUD // 4, "CHECKPOINT_PAGES": 60}.items():
        monkeypatch.setattr(log, name, value)
    library = a_library(tmp_path / "watchlist.db")
    apply(library, a_report("First"), now=NOW)
    yield library
    library.close()


def size(db: Database) -> int:
    return db.path.with_name(f"{db.path.name}-wal").stat().st_size


def write(db: Database, until: int) -> None:
    """Write until the log is so large; where it never is, a few hundred times."""
    for number in range(400):
        apply(db, SetComment(symbol("寒武纪"), f"{number}" * 2_000), now=NOW)
        if size(db) > until:
            return


def test_a_log_that_a_reader_keeps_from_the_file_is_told_and_shrinks_after(db: Database) -> None:
    with closing(open_reader(db.path)) as reader:
        reader.execute("BEGIN")
        before = reader.execute("SELECT count(*) FROM steps").fetchone()
        told: list[int] = []
        db.when_held = told.append
        write(db, LOUD)
        assert db.log_held == size(db) > LOUD
        assert told == [db.log_held]
        write(db, LOUD)
        assert len(told) == 1
        assert reader.execute("SELECT count(*) FROM steps").fetchone() == before
        reader.execute("COMMIT")
    for number in range(3):
        apply(db, SetComment(symbol("寒武纪"), f"after {number}"), now=NOW)
    assert db.log_held == 0
    assert size(db) < LOUD
    assert check(db) == ()


def test_without_a_reader_the_log_stays_small(db: Database) -> None:
    write(db, LOUD)
    assert size(db) < LOUD
    assert db.log_held == 0


def test_a_step_that_is_large_by_itself_is_no_ones_fault(db: Database) -> None:
    apply(db, SetComment(symbol("寒武纪"), "长" * LOUD), now=NOW)
    assert size(db) > LOUD
    assert db.log_held == 0
