"""Looking at the first bytes of a library that is open lets go of no lock: no other program takes its log away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.builders import NOW, symbol
from watchlist.domain.commands import AddStocks, SetComment
from watchlist.store.database import is_older, open_reader, open_writer
from watchlist.store.edits import apply
from watchlist.store.first_bytes import first_bytes
from watchlist.store.identity import cut_short

OTHER = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT count(*) FROM securities').fetchone(); c.close()"


@pytest.mark.parametrize("look", ["reader", "bytes", "older", "cut short"])
def test_another_program_that_looks_in_leaves_the_log_where_it_is(tmp_path: Path, look: str) -> None:
    path = tmp_path / "library.db"
    writer = open_writer(path)
    apply(writer, AddStocks((symbol("寒武纪"),)), now=NOW)
    if look == "reader":
        open_reader(path).close()
    elif look == "bytes":
        assert first_bytes(path, 6) == b"SQLite"
    elif look == "older":
        assert not is_older(path)
    else:
        assert not cut_short(path, path.stat().st_size)
    log = path.with_name("library.db-wal")
    number = log.stat().st_ino
    subprocess.run([sys.executable, "-c", OTHER, str(path)], check=True)
    assert log.stat().st_ino == number
    apply(writer, SetComment(symbol("寒武纪"), "kept"), now=NOW)
    with open_reader(path) as reader:
        assert reader.execute("SELECT comment FROM securities WHERE comment <> ''").fetchall() == [("kept",)]
    writer.close()


def test_handles_are_closed_when_nobody_has_the_file_open(tmp_path: Path) -> None:
    for number in range(5):
        file = tmp_path / f"{number}"
        file.write_bytes(b"x" * number)
        assert first_bytes(file) == b"x" * number
    open_now = {path.resolve() for path in Path("/proc/self/fd").iterdir() if path.exists()}
    assert not any(tmp_path in path.parents for path in open_now)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        first_bytes(tmp_path / "none")
