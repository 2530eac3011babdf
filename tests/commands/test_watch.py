"""`watchlist watch` in a process of its own, over real files; Ctrl+C ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from watchlist.store.database import open_reader
from watchlist.store.queries import drafts, seen_files

ROOT = Path(__file__).parents[2]
REPORT = "2024年12月24日\n开源证券\n液冷受益标的：英维克、申菱环境。"
HEARING = """
import signal
# A shell that starts a program beside itself has it ignore Ctrl+C.
signal.signal(signal.SIGINT, signal.default_int_handler)
from watchlist.cli import main
main()
"""
PATIENCE = 90.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C goes to the whole console there")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def watching(folder: Path, library: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", HEARING, "watch", str(folder), "--db", str(library)],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.1)


def names(library: Path) -> list[str]:
    if not library.exists():
        return []
    connection = open_reader(library)
    try:
        return sorted(row.name for row in drafts(connection))
    finally:
        connection.close()


def noted(library: Path) -> int:
    connection = open_reader(library)
    try:
        return len(seen_files(connection))
    finally:
        connection.close()


def test_files_come_in_as_they_are_complete_and_ctrl_c_ends(
    watching: subprocess.Popen[str], folder: Path, library: Path
) -> None:
    (folder / "a.txt").write_text(REPORT, "utf-8")
    wait_for(lambda: names(library) == ["a.txt"])
    (folder / "b.txt").write_text(REPORT + "第二份", "utf-8")
    (folder / "copy.txt").write_text(REPORT, "utf-8")
    wait_for(lambda: names(library) == ["a.txt", "b.txt"])
    wait_for(lambda: noted(library) == 2)
    watching.send_signal(signal.SIGINT)
    stdout, stderr = watching.communicate(timeout=PATIENCE)
    assert watching.returncode == 0, stderr
    assert "No longer watched." in stderr
    assert stdout.count("inbox") == 2
    assert (folder / "a.txt").read_text("utf-8") == REPORT
