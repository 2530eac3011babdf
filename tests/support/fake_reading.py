"""A reading room for the tests of the reading processes: each document says what it does to its reader."""

from __future__ import annotations

import atexit
import gc
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from watchlist.domain.commands import LearnAlias
from watchlist.domain.documents import Document, Format
from watchlist.domain.drafts import Draft, Kind, Metadata, Stated
from watchlist.domain.errors import BadMaster, EmptyDocument
from watchlist.importing.sources import FromBytes, Source

ROOM = "tests.support.fake_reading:prepare"
BROKEN_ROOM = "tests.support.fake_reading:prepare_badly"
DYING_ROOM = "tests.support.fake_reading:prepare_and_die"
LATE_ROOM = "tests.support.fake_reading:prepare_late"
STARTS = "WATCHLIST_FAKE_STARTS"
"""In the environment: a file that gets a line for each process of the dying room, and how many of them die."""
LATE = "WATCHLIST_FAKE_LATE"
"""In the environment of a process of the late room that is never to get ready."""
_TAKEN: list[bytearray] = []


def a_draft(text: str, *, title: str = "") -> Draft:
    """A draft without any row."""
    document = Document("a.txt", text, Format.TEXT, "00")
    metadata = Metadata(
        Stated(title), Stated(None), Stated(None), Stated(None), Stated(Kind.UNKNOWN), "zh-Hans"
    )
    return Draft(document, metadata)


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Any]:
    """A reader that does what the document says."""
    return _read


def prepare_badly() -> Callable[[Source, tuple[LearnAlias, ...]], Any]:
    """A reading room that can't be set up."""
    raise BadMaster("securities.csv", 7, "no code")


def prepare_and_die() -> Callable[[Source, tuple[LearnAlias, ...]], Any]:
    """A reading room whose first processes die before they are ready."""
    path, _, dying = os.environ[STARTS].rpartition(":")
    with Path(path).open("a+", encoding="ascii") as file:
        file.write("started\n")
        file.seek(0)
        started = len(file.readlines())
    if started <= int(dying):
        os._exit(3)
    return _read


def prepare_late() -> Callable[[Source, tuple[LearnAlias, ...]], Any]:
    """A reading room whose processes never get ready where the environment says so as they start."""
    while LATE in os.environ:
        time.sleep(3600)
    return _read


def _read(source: Source, aliases: tuple[LearnAlias, ...]) -> Draft:
    assert isinstance(source, FromBytes)
    word, _, rest = source.data.decode("utf-8").partition(" ")
    deeds: dict[str, Callable[[], object]] = {
        "hang": _hang,
        "spin": _spin,
        "work": lambda: _work(float(rest)),
        "sleep": lambda: time.sleep(float(rest)),
        "die": lambda: os.kill(os.getpid(), signal.SIGKILL),
        "abort": os.abort,
        "bomb": lambda: _TAKEN.extend(bytearray(1 << 24) for _ in range(64)),
        "bug": lambda: {}["bug"],
        "linger": lambda: atexit.register(Path(rest).touch),
        "empty": lambda: _refuse(source.name),
        "swept": lambda: _refuse_unless(gc.get_freeze_count() > 0, source.name),
    }
    deeds.get(word, lambda: None)()
    return a_draft(f"{os.getpid()}", title=" ".join(alias.text for alias in aliases))


def _hang() -> None:
    while True:
        time.sleep(1)


def _spin() -> None:
    while True:
        pass


def _work(seconds: float) -> None:
    """Use the processor for so long."""
    until = time.process_time() + seconds
    while time.process_time() < until:
        pass


def _refuse(name: str) -> None:
    raise EmptyDocument(name)


def _refuse_unless(it_is_so: bool, name: str) -> None:
    if not it_is_so:
        raise EmptyDocument(name)
