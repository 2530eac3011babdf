"""Writing files that take a moment to make, such as pictures and briefings: made and written in a thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from watchlist.ui.jobs import once
from watchlist.ui.workspace import Workspace


def save_made(workspace: Workspace, path: Path, make: Callable[[], bytes]) -> None:
    """Make a file and write it; an error is told as every other of the workspace."""
    from watchlist.exporting.files import write_atomically  # noqa: PLC0415 - seldom needed

    job = once(lambda: write_atomically(path, make()), path.name)
    job.failed.connect(workspace.failed)
    workspace.jobs.start(job)
