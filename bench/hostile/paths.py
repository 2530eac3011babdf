"""R37: pipes, devices, links in a circle, files that grow or vanish: each is a row with its reason at once, nothing blocks."""

from __future__ import annotations

import multiprocessing
import os
import random
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from bench.hostile.tally import Tally
from watchlist.domain.errors import WatchlistError
from watchlist.importing.readers.files import gather, load
from watchlist.importing.readers.registry import open_data

ROUNDS: Final = 3
_MOST_SECONDS: Final = 3.0
_GOOD: Final = "液冷受益标的：英维克。".encode()


def trials(seed: int, *, naive: bool) -> Tally:
    """Twenty odd paths, three times each."""
    tally = Tally("R37", "odd paths", naive)
    chance = random.Random(f"paths {seed}")
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
            for what, path in _odd(Path(name), chance):
                _judge(tally, what, path, _plain if naive else _read)
    return tally


def _judge(tally: Tally, what: str, path: Path, read: Callable[[Path], str]) -> None:
    """Read in a process that can be ended; a reason or a text in time is well."""
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    began = time.perf_counter()
    process = context.Process(target=_tell, args=(theirs, read, path))
    process.start()
    said = ours.recv() if ours.poll(_MOST_SECONDS) else ""
    process.kill()
    process.join()
    seconds = time.perf_counter() - began
    if not said or said.startswith("!"):
        tally.fail(f"{what}: {said or 'no answer'}", seconds)
    else:
        tally.count(said, seconds)


def _tell(connection: multiprocessing.connection.Connection, read: Callable[[Path], str], path: Path) -> None:
    try:
        connection.send(read(path))
    except MemoryError:
        connection.send("!took all memory")
    except Exception as error:  # noqa: BLE001 - what no reader names is what was looked for
        connection.send(f"!{type(error).__name__}")


def _read(path: Path) -> str:
    """What the program says of all that a path stands for."""
    said = "nothing in it"
    for each in gather([path]):
        try:
            open_data(each.name, load(each).data)
            said = "read"
        except WatchlistError as error:
            said = error.code
    return said


def _plain(path: Path) -> str:
    """As a plain build reads: every file below a path, whatever it is."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
    files = (
        [Path(where) / name for where, _, names in os.walk(path, followlinks=True) for name in names]
        if path.is_dir()
        else [path]
    )
    for each in files:
        each.read_bytes().decode("utf-8")
    return "read"


def _odd(folder: Path, chance: random.Random) -> Iterator[tuple[str, Path]]:
    """What is odd, and its path, made as it is asked for."""

    def at(name: str, data: bytes = _GOOD) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    yield "an odd name", at(f"液冷 😀 #?%{chance.randrange(99)}.txt")
    yield "a long name", at("长" * 80 + ".txt")
    yield "a name of dots", folder / ".." / folder.name / at("a.txt").name
    yield "a name that is not UTF-8", Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.txt"))
    os.mkfifo(folder / "pipe")
    yield "a pipe", folder / "pipe"
    with socket.socket(socket.AF_UNIX) as listening, suppress(OSError):
        listening.bind(str(folder / "socket"))
        yield "a socket", folder / "socket"
    yield "an endless device", Path("/dev/zero")
    yield "a terminal", Path("/dev/tty")
    sparse = at("sparse.txt", b"")
    os.truncate(sparse, 1 << 40)
    yield "a terabyte of nothing", sparse
    (folder / "circle").symlink_to(folder / "circle")
    yield "a link to itself", folder / "circle"
    inner = folder / "inner"
    inner.mkdir()
    (inner / "up").symlink_to(inner)
    at("inner/a.txt")
    yield "a folder that holds itself", inner
    (folder / "dangling.txt").symlink_to(folder / "nowhere")
    yield "a link to nowhere", folder / "dangling.txt"
    yield "a file that is not there", folder / "gone.txt"
    deep = folder / "/".join(["d"] * 200)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_bytes(_GOOD)
    yield "two hundred folders", folder / "d"
    yield "a growing file", _growing(at("growing.txt"))
    yield "a vanishing file", _vanishing(at("vanishing.txt"), chance)
    yield "an empty file", at("empty.txt", b"")
    (folder / "empty").mkdir()
    yield "a folder", folder / "empty"
    holds_pipe = folder / "holds"
    holds_pipe.mkdir()
    os.mkfifo(holds_pipe / "b.txt")
    yield "a folder with a pipe in it", holds_pipe
    yield "a name with a line end", at("a\nb.txt")


def _growing(path: Path) -> Path:
    def grow() -> None:
        for _ in range(200):
            with suppress(OSError), path.open("ab") as file:
                file.write(_GOOD)
            time.sleep(0.001)

    threading.Thread(target=grow, daemon=True).start()
    return path


def _vanishing(path: Path, chance: random.Random) -> Path:
    threading.Timer(chance.uniform(0, 0.02), lambda: path.unlink(missing_ok=True)).start()
    return path
