"""The watched folder: the system's word that something changed, and a slow look for folders of which it says nothing."""

from __future__ import annotations

import time
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from watchlist.ui.jobs import Job, Jobs, once

if TYPE_CHECKING:
    from watchlist.importing.watching import Look, WatchedFolder

AT_ONCE_MS = 50
"""So soon after the system's word it is looked, unless it was just now: a copy of many files is many words."""

SOON_MS = 500
"""While a file is being written it is looked at so often."""

SLOW_MS = 2000
"""Network folders tell of no change: they are looked at so often, in a thread."""

AGAIN_MS = 60_000
"""Files for which the computer was too busy are tried again after this."""


class Watching(QObject):
    """`coming`: a file is there that is not complete yet; `found` carries those that are.

    `gone` carries the error where the folder can't be looked into, once.
    """

    coming = Signal()
    found = Signal(object)
    gone = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._watched: WatchedFolder | None = None
        self._job: Job | None = None
        self._told_gone = False
        self._again: list[Path] = []
        self._looked = 0.0
        self._is_new = True
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(self._look_soon)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        """What is watched."""
        return self._watched.folder if self._watched else None

    def watch(self, folder: Path) -> None:
        """Watch a folder, and no other any more; what lies in it already is found too."""
        from watchlist.importing.watching import WatchedFolder  # noqa: PLC0415 - when a folder is watched

        self.stop()
        self._watched, self._is_new = WatchedFolder(folder), True
        self._look()

    def stop(self) -> None:
        """Watch nothing."""
        self._timer.stop()
        if paths := self._system.directories():
            self._system.removePaths(paths)
        self._watched, self._told_gone = None, False

    def tell_again(self, paths: Iterable[Path]) -> None:
        """Find these files once more after a while: they are as they were, and nothing could read them."""
        QTimer.singleShot(AGAIN_MS, self, partial(self._again.extend, tuple(paths)))

    def _look_soon(self) -> None:
        """At the system's word; a look that is due earlier stays: words that never end must not put it off for ever."""
        since = int(1000 * (time.monotonic() - self._looked))
        wait = max(AT_ONCE_MS, SOON_MS - since)
        if self._watched is not None and not 0 <= self._timer.remainingTime() <= wait:
            self._timer.start(wait)

    def _look(self) -> None:
        """Look into the folder, in a thread."""
        watched = self._watched
        if watched is None or self._job is not None:
            return
        if not self._system.directories() and watched.folder.is_dir():
            self._system.addPath(str(watched.folder))
        while self._again:
            watched.forget(self._again.pop())
        self._job = once(lambda: (watched, watched.look(time.monotonic())))
        self._job.succeeded.connect(self._on_look)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_finished)
        self._jobs.start(self._job)

    def _on_look(self, answer: tuple[WatchedFolder, Look]) -> None:
        watched, look = answer
        if watched is not self._watched:
            return
        self._told_gone = False
        self._timer.start(SOON_MS if look.growing else SLOW_MS)
        if look.fresh and not self._is_new:
            self.coming.emit()
        self._is_new = False
        if look.complete:
            self.found.emit(look.complete)

    def _on_failed(self, error: Exception) -> None:
        """It is gone: told once, and looked for again until it is back."""
        if self._watched is None:
            return
        self._timer.start(SLOW_MS)
        if not self._told_gone:
            self._told_gone = True
            self.gone.emit(error)

    def _on_finished(self) -> None:
        self._job = None
        self._looked = time.monotonic()
        if self._watched is not None and not self._timer.isActive():
            self._look()
