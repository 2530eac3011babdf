"""A watched folder: which files are complete, with real files and a clock that the test turns."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from watchlist.domain.errors import FolderGone
from watchlist.importing.watching import STILL, WatchedFolder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def test_a_file_is_told_once_it_stays_as_it_is(folder: Path) -> None:
    watched = WatchedFolder(folder)
    (folder / "a.txt").write_text("x")
    first = watched.look(0.0)
    assert (first.complete, first.growing) == ((), 1)
    assert watched.look(STILL - 0.1).complete == ()
    assert names(watched.look(STILL).complete) == ["a.txt"]
    assert watched.look(STILL * 5) == watched.look(STILL * 6)
    assert watched.look(STILL * 7).complete == ()


def test_a_file_is_fresh_at_the_first_look_alone(folder: Path) -> None:
    watched = WatchedFolder(folder)
    (folder / "a.txt").write_text("x")
    assert [watched.look(second).fresh for second in (0.0, STILL / 2, STILL, STILL * 2)] == [1, 0, 0, 0]
    (folder / "b.txt").write_text("x")
    (folder / "a.txt").write_text("longer")
    assert watched.look(STILL * 3).fresh == 2


def test_a_file_that_grows_is_not_told_before_it_stops(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = folder / "a.pdf"
    for second in range(6):
        with path.open("ab") as file:
            file.write(b"x" * 100)
        assert watched.look(float(second)).complete == ()
    assert names(watched.look(5.0 + STILL).complete) == ["a.pdf"]


def test_a_file_of_the_same_size_that_was_written_anew_is_told_again(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = folder / "a.txt"
    path.write_text("one")
    os.utime(path, ns=(1, 1))
    watched.look(0.0)
    assert names(watched.look(STILL).complete) == ["a.txt"]
    path.write_text("two")
    os.utime(path, ns=(2, 2))
    assert watched.look(STILL + 1).complete == ()
    assert names(watched.look(2 * STILL + 1).complete) == ["a.txt"]


def test_a_file_that_could_not_be_read_as_it_was_is_told_again(folder: Path) -> None:
    watched = WatchedFolder(folder)
    path = folder / "a.txt"
    path.write_text("one")
    watched.look(0.0)
    watched.look(STILL)
    watched.forget(path)
    watched.look(10.0)
    assert names(watched.look(10.0 + STILL).complete) == ["a.txt"]


def test_what_other_programs_still_write_is_left_alone(folder: Path) -> None:
    watched = WatchedFolder(folder)
    for name in ("a.pdf.part", "b.crdownload", "~$c.docx", ".hidden", "empty.txt"):
        (folder / name).write_text("" if name == "empty.txt" else "x")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe")
    (folder / "deep").mkdir()
    (folder / "deep" / "d.txt").write_text("x")
    watched.look(0.0)
    assert names(watched.look(STILL).complete) == ["d.txt"]


def test_a_folder_that_is_gone_says_so_and_goes_on_when_it_is_back(folder: Path) -> None:
    watched = WatchedFolder(folder)
    moved = folder.with_name("elsewhere")
    (folder / "a.txt").write_text("x")
    watched.look(0.0)
    folder.rename(moved)
    with pytest.raises(FolderGone):
        watched.look(1.0)
    moved.rename(folder)
    assert names(watched.look(2.0).complete) == ["a.txt"]
    (folder / "b.txt").write_text("x")
    watched.look(3.0)
    assert names(watched.look(3.0 + STILL).complete) == ["b.txt"]
