"""Counts the library again after writes: one reading at a time, however many of them there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist.ui.known_themes import learn
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.overview import Listed


class Recounting(QObject):
    """`read` tells what was counted: of a thousand writes in a row the newest alone has somebody to look at it."""

    read = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reading = self._again = False
        self._version = 0

    def ask(self) -> None:
        """Count now, or once more where it is counted already: that may have begun before what was written last."""
        from watchlist.ui.overview import read_listed  # noqa: PLC0415 - not before the first paint

        self._again = self._reading
        if not self._reading:
            self._reading, self._version = True, self._workspace.version
            self._workspace.read_later(read_listed, self._on_read, failed=self._on_failed)

    def _on_read(self, read: Listed) -> None:
        self._reading = False
        learn(self._workspace, self._version, read.overview.themes)
        if self._again:
            self.ask()
        self.read.emit(read)

    def _on_failed(self, error: Exception) -> None:
        self._reading = self._again = False
        self._workspace.failed.emit(error)
