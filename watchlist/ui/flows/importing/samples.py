"""The samples that come with the program: taken out again in one step."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist import resources
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.commands import Command
    from watchlist.store.database import Connection


class Samples(QObject):
    """`told` is for the status line."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def remove(self) -> None:
        """Take the samples out of the inbox and put their reports into the trash; one undo brings them back."""
        self._workspace.read_later(partial(_removals, sample_files()), self._on_found)

    def _on_found(self, commands: tuple[Command, ...]) -> None:
        if not commands:
            self.told.emit(self.tr("None of the samples is in the library."))
            return
        self._workspace.write(commands, name=self.tr("Remove the samples"), done=self._on_removed)

    def _on_removed(self, _applied: object) -> None:
        self.told.emit(self.tr("The samples are removed; undo brings them back."))


def sample_files() -> tuple[Path, ...]:
    """The samples."""
    return tuple(sorted(resources.path("samples").glob("*.*")))


def _removals(files: tuple[Path, ...], connection: Connection) -> tuple[Command, ...]:
    """What takes these files out of the library."""
    from watchlist.domain.commands import DeleteReports, DiscardDraft  # noqa: PLC0415 - when asked for
    from watchlist.domain.documents import sha256  # noqa: PLC0415 - as above
    from watchlist.store import queries  # noqa: PLC0415 - as above

    names = {file.name: sha256(file.read_bytes()) for file in files}
    waiting = tuple(
        DiscardDraft(row.id)
        for row in queries.drafts(connection)
        if row.name in names and queries.draft(connection, row.id)[0].document.sha256_file == names[row.name]
    )
    found = (queries.find_report(connection, key, "") for key in names.values())
    stored = tuple(report_id for report_id in found if report_id is not None)
    return (*waiting, *([DeleteReports(stored)] if stored else ()))
