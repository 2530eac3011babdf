"""R36 in the window: what another program of an X server copied, pasted; the window's heart meanwhile. Needs Xvfb.

`python -m bench.hostile.foreign_paste own BYTES` is the program that copied, `… paste [naive]` the one with the window.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Final

from bench.hostile.tally import Tally

SIZES: Final = (5_000_000, 50_000_000)
SENTENCE: Final = "液冷推荐标的：英维克、申菱环境；订单能见度延伸至明年下半年。\n"
_ME: Final = (sys.executable, "-m", "bench.hostile.foreign_paste")


def trials(rounds: int, *, naive: bool) -> Tally:
    """Each size so many times; as a plain build does it Qt fetches all of it in the window's thread."""
    from bench.hostile.huge import Seen, judge

    tally = Tally("R36x", "pastes from another program", naive)
    if shutil.which("Xvfb") is None:
        tally.count("not tried: no Xvfb")
        return tally
    for size in SIZES * rounds:
        with display() as name, copied(name, size):
            command = [*_ME, "paste", *["naive"] * naive]
            told = subprocess.run(command, env=_environment(name), capture_output=True, check=True).stdout
        judge(tally, f"{size:,} bytes", Seen(**json.loads(told)), size)
    return tally


@contextmanager
def display() -> Iterator[str]:
    """The name of a display of one's own."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}"
        server.terminate()


@contextmanager
def copied(display: str, size: int) -> Iterator[None]:
    """A program that owns the clipboard."""
    command = [*_ME, "own", str(size)]
    with subprocess.Popen(command, env=_environment(display), stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        owner.stdout.readline()
        yield
        owner.terminate()


def _environment(display: str) -> dict[str, str]:
    return {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


def _own(size: int) -> None:
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    application.clipboard().setText(SENTENCE * (size // len(SENTENCE.encode())))
    application.processEvents()
    print("owned", flush=True)
    application.exec()


def _paste(*, naive: bool) -> None:
    from bench.hostile import huge_window
    from watchlist.ui.flows.importing import clipboard

    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        window = stack.enter_context(huge_window.opened(Path(name)))
        huge_window.live(3.0)
        if naive:
            clipboard.is_foreign = lambda _: False
        rows: list[object] = []
        window.intake.flow.finished.connect(rows.append)
        seen = huge_window.watched(window, window.intake.paste, lambda: bool(rows), 20.0)
        if not rows:
            seen.wrong.append("nothing came of it")
    print(json.dumps(asdict(seen)))


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    _own(int(rest[0])) if what == "own" else _paste(naive=bool(rest))
