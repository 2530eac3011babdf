"""A process and those that read for it: which they are, what they hold, what they have worked."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

_PAGE = os.sysconf("SC_PAGE_SIZE")
_TICK = os.sysconf("SC_CLK_TCK")


def family(parent: int) -> list[int]:
    """A process and its children, but for the one that multiprocessing keeps for itself."""
    try:
        threads = Path(f"/proc/{parent}/task").glob("*/children")
        children = " ".join(thread.read_text("ascii") for thread in threads).split()
        readers = [
            int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()
        ]
    except OSError:
        return []
    return [parent, *readers]


def resident(process: int) -> int:
    """The bytes of memory that a process holds; 0 where it is gone."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0


def worked(processes: Iterable[int]) -> float:
    """The seconds of the processor that some processes have had since they were started."""
    return sum(_ticks(process) for process in processes) / _TICK


def _ticks(process: int) -> int:
    try:
        fields = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])
