"""Reports by words of their titles, looked for in a thread: among a hundred thousand that takes longer than a key may."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist.securities.folding import fold
from watchlist.store import queries
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.jobs import Job

Titled = tuple[int, str, str, str]
"""The id of a report, its title, day and house."""


class Titles(QObject):
    """`found` once more is known than `holding` could say: of several asked for in a row the newest words alone are."""

    found = Signal()

    def __init__(self, workspace: Workspace, most: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._most = most
        self._words = ""
        self._known: tuple[Titled, ...] = ()
        self._job: Job | None = None
        workspace.changed.connect(self._forget)

    def holding(self, words: str) -> tuple[Titled, ...]:
        """The newest reports with these words in their titles; until they are found, those of the words before that hold them."""
        if words != self._words:
            self._words = words
            self._drop()
            if words:
                query = partial(queries.titled_reports, words=words, most=self._most)
                self._job = self._workspace.read_later(query, partial(self._take, words))
        key = fold(words)
        return tuple(each for each in self._known if key in fold(each[1])) if words else ()

    def _take(self, words: str, known: tuple[Titled, ...]) -> None:
        if words == self._words:
            self._job, self._known = None, known
            self.found.emit()

    def _drop(self) -> None:
        """Nobody waits any more for what is looked for."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self) -> None:
        """The library changed: what was found is asked for again with the next key."""
        self._drop()
        self._words, self._known = "", ()
