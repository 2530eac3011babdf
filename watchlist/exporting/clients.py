"""The programs whose own files are written: one that runs holds its lists in memory and writes over them as it closes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from watchlist.domain.errors import ClientRunning, UnwritableFile

_PROGRAMS: Final = {"tongdaxin": ("tdxw.exe", "通达信"), "tonghuashun": ("hexin.exe", "同花顺")}
_PARENTS: Final = 4
"""So far above its lists the program itself lies, at most."""


def refuse_while_running(path: Path, program: str) -> None:
    """See that no program runs whose own file this is: it lies in a folder under the program's. Raises ClientRunning."""
    executable, called = _PROGRAMS[program]
    if (
        any(_has(folder, executable) for folder in path.absolute().parents[:_PARENTS])
        and executable in _running()
    ):
        raise ClientRunning(str(path), called)


def bytes_of(path: Path) -> bytes:
    """What a file holds, nothing where there is none. Raises UnwritableFile: what can't be read can't be kept."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise UnwritableFile(str(path), error.strerror or str(error)) from error


def _has(folder: Path, name: str) -> bool:
    with suppress(OSError):
        return any(each.name.casefold() == name for each in folder.iterdir())
    return False


def _running() -> frozenset[str]:
    """The names of what runs, in small letters: as Windows tells, or on Linux of Wine's processes too; elsewhere nothing is known."""
    names = _listed_by_windows() if sys.platform == "win32" else _in_proc()
    return frozenset(name.casefold() for name in names)


def _in_proc() -> Iterator[str]:
    for comm in Path("/proc").glob("[0-9]*/comm"):
        with suppress(OSError):
            yield comm.read_text("utf-8", errors="replace").strip()


def _listed_by_windows() -> Iterator[str]:
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(["tasklist", "/FO", "CSV", "/NH"], capture_output=True, timeout=5, check=True)  # noqa: S607 - Windows' own
        for line in told.stdout.decode(errors="replace").splitlines():
            yield line.split(",")[0].strip('"')
