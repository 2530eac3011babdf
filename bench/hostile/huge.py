"""R36: inputs of a size that nobody means: told or read, the window's process neither held up nor filled, cancelled at once."""

from __future__ import annotations

import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bench.hostile.tally import Tally
from tests.support.pdfs import a_pdf
from watchlist.domain.errors import WatchlistError
from watchlist.importing.pipeline import open_source
from watchlist.importing.readers import plain, reading, registry
from watchlist.importing.readers.files import gather
from watchlist.importing.sources import FromFile, Pasted, Source
from watchlist.importing.worker import INTAKE, Outcome, Workers

_SENTENCE: Final = "液冷推荐标的：英维克、申菱环境；订单能见度延伸至明年下半年。"
_BEAT: Final = 0.01
_LATE: Final = 0.1
_CANCELLED: Final = 1.0
_TIMES: Final = 3
_FLOOR: Final = 32 << 20
"""Less memory than that is nobody's: a thread, the pieces of an allocator."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large they are; the row's own sizes unless a test asks for less."""

    paste: int = 50_000_000
    pages: int = 5_000
    rows: int = 1_000_000
    files: int = 20_000
    line: int = 10_000_000


def trials(rounds: int, seed: int, *, naive: bool, sizes: Sizes | None = None) -> Tally:
    """Each input so many times, cancelled after a few seconds where it is not done by then."""
    tally = Tally("R36", "huge inputs", naive)
    chance = random.Random(f"huge {seed}")
    with tempfile.TemporaryDirectory() as folder:
        made = inputs(Path(folder), sizes or Sizes())
        with Workers(2, room=INTAKE) as workers:
            for name, sources in [*made.items()] * rounds:
                seconds = chance.uniform(1, 5)
                seen = _in_process(sources) if naive else _in_workers(workers, sources, seconds)
                judge(tally, name, seen, size_of(sources))
    return tally


def inputs(folder: Path, sizes: Sizes) -> Mapping[str, Sequence[Source]]:
    """What is dropped or pasted."""
    sentence = len(_SENTENCE.encode())
    files: dict[str, Callable[[], bytes]] = {
        "pages.pdf": lambda: a_pdf([[_SENTENCE] * 5] * sizes.pages),
        "rows.csv": lambda: "代码,名称\n".encode() + b"688256,abc\n" * sizes.rows,
        "line.txt": (_SENTENCE * (sizes.line // sentence)).encode,
    }
    for name, content in files.items():
        (folder / name).write_bytes(content())
    dropped = folder / "dropped"
    dropped.mkdir()
    for number in range(sizes.files):
        (dropped / f"{number}.txt").write_text(f"{number} {_SENTENCE}", "utf-8")
    return {
        "paste": [Pasted("\n".join([_SENTENCE] * (sizes.paste // (sentence + 1))))],
        **{name: [FromFile(folder / name)] for name in files},
        "dropped files": [FromFile(path) for path in gather([dropped])],
    }


def size_of(sources: Sequence[Source]) -> int:
    """Bytes; those of a paste are the bytes of its text."""
    return sum(len(source.text.encode()) if isinstance(source, Pasted) else source.size for source in sources)


@dataclass(slots=True)
class Seen:
    """What came of one input, and what it cost the process that a window would be in."""

    became: str = "read"
    late: float = 0.0
    allowed: float = _LATE
    memory: int = 0
    cancelled: float = 0.0
    wrong: list[str] = field(default_factory=list)


def judge(tally: Tally, name: str, seen: Seen, size: int) -> None:
    """What the row asks: no late beat, no more than three times the input in memory, cancelled within a second."""
    wrong = list(seen.wrong)
    if seen.late > seen.allowed:
        wrong.append(f"a beat came {seen.late:.2f} s late")
    if seen.memory > max(_FLOOR, _TIMES * size):
        wrong.append(f"{seen.memory >> 20} MiB for {size >> 20} MiB")
    if seen.cancelled > _CANCELLED:
        wrong.append(f"cancelled after {seen.cancelled:.2f} s")
    if wrong:
        tally.fail(f"{name}: {', '.join(wrong)}", seen.cancelled)
    else:
        tally.count(seen.became, seen.cancelled)


def _in_workers(workers: Workers, sources: Sequence[Source], seconds: float) -> Seen:
    """As the window reads: in a thread that waits for two processes, while this one's heart beats."""
    seen = Seen()
    list(workers.read([Pasted(_SENTENCE)] * 2))  # they load what they need
    with _watched(seen) as beat:
        thread = threading.Thread(target=_read, args=(workers, sources, seen))
        thread.start()
        until = time.monotonic() + seconds
        while thread.is_alive() and time.monotonic() < until:
            beat()
        asked, stopped = time.monotonic(), thread.is_alive()
        workers.cancel()
        while thread.is_alive():
            beat()
        if stopped:
            workers.close()
    if stopped:
        seen.became, seen.cancelled = "cancelled", time.monotonic() - asked
    return seen


def _read(workers: Workers, sources: Sequence[Source], seen: Seen) -> None:
    """All of them; whatever is no error of a reader is wrong."""
    try:
        for step in workers.read(sources):
            if isinstance(step, Outcome):
                seen.became = f"told ({step.error.code})" if step.error else "read"
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what the row looks for
        seen.wrong.append(repr(error))


def _in_process(sources: Sequence[Source]) -> Seen:
    """As a plain build does it: here, as large as it is."""
    seen = Seen()
    with _unlimited(), _watched(seen) as beat:
        beat()
        for source in sources:
            with suppress(WatchlistError):
                open_source(source)
        beat()
    return seen


@contextmanager
def _watched(seen: Seen) -> Iterator[Callable[[], None]]:
    """A beat that remembers how late it came and how much memory is in use; what an idle machine does is no fault."""
    last = 0.0

    def beat() -> None:
        nonlocal last
        now = time.monotonic()
        seen.late = max(seen.late, now - last - _BEAT if last else 0.0)
        last = now
        time.sleep(_BEAT)

    for _ in range(100):
        beat()
    seen.allowed, seen.late, last = max(_LATE, 2 * seen.late), 0.0, 0.0
    with measured(seen):
        yield beat


@contextmanager
def measured(seen: Seen) -> Iterator[None]:
    """How much more memory is in use meanwhile than before."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")  # the peak is counted from here on
    base = _memory("VmRSS")
    yield
    seen.memory = _memory("VmHWM") - base


@contextmanager
def _unlimited() -> Iterator[None]:
    """Readers without their limits of size."""
    kept = [
        (module, name, getattr(module, name))
        for module in (plain, reading, registry)
        for name in ("MOST_TEXT_BYTES", "MOST_CHARACTERS")
        if hasattr(module, name)
    ]
    for module, name, _ in kept:
        setattr(module, name, 1 << 40)
    try:
        yield
    finally:
        for module, name, value in kept:
            setattr(module, name, value)


def _memory(kind: str) -> int:
    """Bytes of memory in use now (`VmRSS`), or at most since the peak was last forgotten (`VmHWM`)."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split(f"{kind}:")[1].split()[0]) << 10
