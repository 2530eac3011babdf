"""Text in pictures by the program `tesseract`: one picture at a time, in a process of its own with limits."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from watchlist.domain.errors import MissingProgram, ReaderFailed
from watchlist.domain.oddities import Limit
from watchlist.importing.bounds import Bound, bound

PROGRAM: Final = "tesseract"
PACKAGES: Final = "tesseract-ocr tesseract-ocr-chi-sim tesseract-ocr-chi-tra"
"""What Debian calls the program and the languages that are asked for."""

_KNOWN: Final = ("chi_sim", "chi_tra", "eng")
_SECONDS: Final = 60
_MEMORY: Final = 2 << 30
_PATIENCE: Final = 3
_WORD: Final = "5"
_COLUMNS: Final = 12
_DIE_WITH_PARENT: Final = 1
"""PR_SET_PDEATHSIG."""

_LATE: Final = {-getattr(signal, name) for name in ("SIGKILL", "SIGXCPU") if hasattr(signal, name)}
"""How a program ends that worked for too long, where the system knows such signals."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its box in pixels from the upper left, how sure it is (0 to 100), and what stands on the same line."""

    line: tuple[str, ...]
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    text: str


def is_installed() -> bool:
    """Whether the program can be found; its languages are asked for when it is needed."""
    return shutil.which(PROGRAM) is not None


def languages() -> tuple[str, ...]:
    """Those of the languages of reports that are installed. Raises MissingProgram where none is."""
    if not is_installed():
        raise MissingProgram(PROGRAM, PACKAGES)
    said = _run(PROGRAM, ["--list-langs"], b"").split()
    found = tuple(language for language in _KNOWN if language in said)
    if not found:
        raise MissingProgram(PROGRAM, PACKAGES)
    return found


def words(origin: str, picture: bytes, dots: int, language: str) -> tuple[Word, ...]:
    """The words of a picture (any format of Leptonica) in reading order. Raises MissingProgram, ReaderFailed."""
    table = _run(origin, ["stdin", "stdout", "-l", language, "--dpi", str(dots), "tsv"], picture)
    return tuple(_read(table))


def _read(table: str) -> Iterator[Word]:
    """The rows of words; a row that is none of the program's own is left out."""
    for row in table.split("\n"):
        cells = row.rstrip("\r").split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD or not cells[-1].strip():
            continue
        try:
            left, top, width, height = map(int, cells[6:10])
            confidence = float(cells[10])
        except ValueError:
            continue
        yield Word(tuple(cells[1:5]), left, top, left + width, top + height, confidence, cells[-1].strip())


def _run(origin: str, arguments: list[str], given: bytes) -> str:
    try:
        done = subprocess.run(  # noqa: S603 - no part of it comes from a document but the picture
            [PROGRAM, *arguments],
            input=given,
            capture_output=True,
            check=True,
            timeout=_PATIENCE * _SECONDS,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            preexec_fn=_limit if sys.platform != "win32" else None,
        )
    except FileNotFoundError as error:
        raise MissingProgram(PROGRAM, PACKAGES) from error
    except subprocess.TimeoutExpired as error:
        raise ReaderFailed(origin, Limit.TIME) from error
    except subprocess.CalledProcessError as error:
        late = error.returncode in _LATE
        raise ReaderFailed(origin, Limit.TIME if late else Limit.CRASH) from error
    return done.stdout.decode("utf-8", "replace")


def _limit() -> None:
    """In the new process, before the program starts: bounds for it, and an end with the one that reads."""
    bound(Bound.WORK, _SECONDS)
    bound(Bound.ADDRESSES, _MEMORY)
    bound(Bound.CORE, 0)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
