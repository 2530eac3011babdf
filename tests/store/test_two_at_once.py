"""Two programs at once: nobody is refused, nothing is lost, nobody who reads waits, and each sees what the other wrote."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, names, symbol
from tests.support.content import content, recounted
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.commands import KeepDraft, SetComment, SetFlag
from watchlist.domain.errors import MovedDatabase
from watchlist.domain.securities import Security
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.store.backup import save_copy
from watchlist.store.check import check
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply, apply_many
from watchlist.store.engine import data_version, transaction
from watchlist.store.step_rows import STEPS_KEPT

ROOT = Path(__file__).parents[2]
TURNS = int(os.environ.get("WATCHLIST_TURNS", "30"))

IMPORTING = """
import sys
from pathlib import Path
from tests.support.builders import NOW, a_library, a_report
from watchlist.store.edits import apply
library = a_library(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(int(sys.argv[2])):
    apply(library, a_report(f"Theirs {number}"), now=NOW)
library.close()
"""
READING = """
import sqlite3, sys
connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, timeout=0)
print("ready", flush=True)
for _ in range(int(sys.argv[2])):
    connection.execute("SELECT count(*), max(reports) FROM v_watchlist").fetchone()
    connection.execute("SELECT count(*) FROM v_mentions").fetchone()
"""

FLAGGING = """
import sys
from pathlib import Path
from tests.support.builders import NOW, a_library, symbol
from watchlist.domain.commands import SetFlag
from watchlist.store.edits import apply
library = a_library(Path(sys.argv[1]))
library.before_writing()
library.conn.set_trace_callback(lambda said: print(said, flush=True))
print("ready", flush=True)
apply(library, SetFlag((symbol("寒武纪"),), int(sys.argv[2])), now=NOW)
library.conn.set_trace_callback(None)
library.close()
"""
"""Tells each statement as it begins, so that it is known when it stands before the lock."""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    library = a_library(tmp_path / "watchlist.db")
    apply(library, a_report("First"), now=NOW)
    yield library
    library.close()


def started(program: str, path: Path, turns: int) -> subprocess.Popen[str]:
    """Another program at work on the library."""
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path), str(turns)], cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def ended_well(process: subprocess.Popen[str]) -> None:
    """Wait for another program: it was never refused anything."""
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")


def test_imports_edits_and_an_outside_reader_at_once_lose_nothing(db: Database) -> None:
    others = [started(IMPORTING, db.path, TURNS), started(READING, db.path, 20 * TURNS)]
    for number in range(TURNS):
        apply(db, SetComment(symbol("寒武纪"), f"Mine {number}"), now=NOW)
    for other in others:
        ended_well(other)
    assert len(queries.reports(db.conn)) == TURNS + 1
    assert queries.watchlist(db.conn)[0].comment == f"Mine {TURNS - 1}"
    assert len(queries.steps(db.conn)) == min(2 * TURNS + 1, STEPS_KEPT)
    assert content(db.conn) == recounted(db.conn)
    assert check(db) == ()


def test_who_reads_does_not_wait_for_who_writes(db: Database) -> None:
    with closing(open_reader(db.path)) as reader:
        reader.execute("PRAGMA busy_timeout = 0")
        with transaction(db.conn):
            db.conn.execute("UPDATE securities SET comment = 'half done'")
            assert queries.watchlist(reader)[0].comment == ""
            with closing(open_reader(db.path)) as another:
                assert len(queries.reports(another)) == 1


def test_who_writes_does_not_wait_for_who_reads(db: Database) -> None:
    with closing(open_reader(db.path)) as reader:
        reader.execute("BEGIN")
        before = queries.watchlist(reader)
        db.conn.execute("PRAGMA busy_timeout = 0")
        apply(db, SetFlag((symbol("寒武纪"),), 3), now=NOW)
        assert queries.watchlist(reader) == before
        reader.execute("COMMIT")
        assert queries.watchlist(reader)[0].flag == 3


def test_who_writes_waits_until_many_documents_are_accepted(db: Database) -> None:
    drafts = [a_draft(f"Waiting {number}", {"芯片": ["海光信息"]}) for number in range(3)]
    ids = apply_many(db, [KeepDraft(draft) for draft in drafts], "Kept", now=NOW).ids
    accepted = [
        accept(draft, all_verdicts(draft), imported_at=NOW, draft_id=draft_id)
        for draft, draft_id in zip(drafts, ids, strict=True)
    ]
    others: list[subprocess.Popen[str]] = []

    def held_up(wanted: Symbol) -> Security | None:
        """Asked in the middle of the step, whose end waits until the other has asked for the lock."""
        other = started(FLAGGING, db.path, 5)
        others.append(other)
        assert other.stdout is not None
        assert other.stdout.readline() == "BEGIN IMMEDIATE\n"
        assert other.poll() is None
        return names(wanted)

    apply_many(db, accepted, "Accepted at once", now=NOW, names=held_up)
    (other,) = others
    ended_well(other)
    assert len(queries.reports(db.conn)) == 4
    assert {row.name: row.flag for row in queries.watchlist(db.conn)}["寒武纪"] == 5
    assert [step.name for step in queries.steps(db.conn)][:2] == ["Flag 688256.SH", "Accepted at once"]
    assert check(db) == ()


def test_a_write_of_another_is_seen_without_reading_the_file(db: Database) -> None:
    with closing(open_reader(db.path)) as reader:
        before = data_version(reader)
        queries.watchlist(reader)
        assert data_version(reader) == before
        ended_well(started(IMPORTING, db.path, 1))
        assert data_version(reader) != before


@pytest.mark.parametrize("harm", ["deleted", "replaced"])
def test_what_is_open_can_be_saved_after_its_file_is_gone(db: Database, tmp_path: Path, harm: str) -> None:
    apply(db, a_report("Not in the file yet, but in its log"), now=NOW)
    before = content(db.conn)
    with closing(open_reader(db.path)) as reader:
        queries.watchlist(reader)
        db.path.unlink()
        if harm == "replaced":
            db.path.write_bytes(b"")
        with pytest.raises(MovedDatabase):
            apply(db, SetFlag((symbol("寒武纪"),), 3), now=NOW)
        saved = save_copy(reader, tmp_path / "saved" / "copy.db")
    with closing(a_library(saved)) as copy:
        assert content(copy.conn) == before
        assert check(copy) == ()
