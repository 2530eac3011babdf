"""R12: a library that may not be written is read as it is, or refused; nobody is shown half of it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.errors import ReadOnlyDatabase
from watchlist.store import queries
from watchlist.store.database import open_reader, open_writer
from watchlist.store.edits import apply

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks a process without rights")
NOBODY = 65534
FILES = ("", "-wal", "-shm")


@pytest.fixture
def nest() -> Iterator[Path]:
    """A folder that everybody can look into, which those of pytest are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def said(work: Callable[[], object]) -> str:
    """What a process without special rights says to it."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            answer = repr(work())
        except ReadOnlyDatabase as error:
            answer = error.code
        except BaseException as error:  # noqa: BLE001 - told by the assertion
            answer = repr(error)
        os.write(writing, answer.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        answer = told.read()
    os.waitpid(child, 0)
    return answer


def laid(nest: Path, *, left: tuple[str, ...], file: int, folder: int) -> Path:
    """A library of two reports, the second still in its log; of its files those that are `left`, with these rights."""
    place = nest / "place"
    place.mkdir()
    with closing(a_library(nest / "made.db")) as db:
        apply(db, a_report(), now=NOW)
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        apply(db, a_report(), now=NOW)
        if left == ("",):
            db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for ending in left:
            copy = place / f"library.db{ending}"
            shutil.copy(nest / f"made.db{ending}", copy)
            copy.chmod(file)
    place.chmod(folder)
    return place / "library.db"


def reports(path: Path) -> int:
    with closing(open_reader(path)) as reader:
        return queries.counts(reader).reports


@pytest.mark.parametrize("left", [("",), FILES], ids=["closed", "with its log"])
@pytest.mark.parametrize(
    ("file", "folder"), [(0o444, 0o777), (0o666, 0o555), (0o444, 0o555)], ids=["file", "folder", "both"]
)
def test_what_may_not_be_written_is_read(nest: Path, left: tuple[str, ...], file: int, folder: int) -> None:
    path = laid(nest, left=left, file=file, folder=folder)
    before = path.read_bytes()
    assert said(lambda: reports(path)) == "2"
    if file == 0o444 or left == ("",):
        assert said(lambda: open_writer(path)) == "read_only"
    assert path.read_bytes() == before


def test_where_the_newest_lies_in_a_log_that_cannot_be_read_it_is_refused(nest: Path) -> None:
    path = laid(nest, left=("", "-wal"), file=0o444, folder=0o555)
    assert said(lambda: reports(path)) == "read_only"
