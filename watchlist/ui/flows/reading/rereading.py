"""Read stored reports again: the rows that differ are shown, and made one step where the person agrees."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import Applied, Command
from watchlist.importing.packing import PutAway
from watchlist.ui.dialogs.reread import Reread
from watchlist.ui.jobs import Job
from watchlist.ui.models.revision_columns import ShownRevision
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.securities.lexicon import Lexicon


@dataclass(slots=True)
class Found:
    """What reading again would change, collected report by report."""

    rows: list[ShownRevision] = field(default_factory=list)
    commands: PutAway[Command] = field(default_factory=PutAway)


class Rereading(QObject):
    """`told` says what was changed; `report_asked`: open this report."""

    told = Signal(str)
    report_asked = Signal(int)

    def __init__(self, workspace: Workspace, colours: Colours, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._window = window
        self._dialog: Reread | None = None
        self._job: Job | None = None

    @property
    def dialog(self) -> Reread | None:
        """What is shown now."""
        return self._dialog

    def start(self) -> None:
        """Read all reports again; one reading at a time."""
        lexicon = self._workspace.lexicon
        if lexicon is None:
            self.told.emit(self.tr("The names are being loaded. Try again in a moment."))
            return
        if self._dialog is not None:
            self._dialog.raise_()
            return
        found, path = Found(), self._workspace.path
        dialog = self._dialog = Reread(self._colours, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._job = Job(lambda: _read(path, lexicon, found))
        self._job.progressed.connect(self._on_progress)
        self._job.succeeded.connect(partial(self._on_read, found))
        self._job.failed.connect(self._workspace.failed)
        self._job.finished.connect(self._on_finished)
        dialog.applied.connect(partial(self._apply, found))
        dialog.report_asked.connect(self.report_asked)
        dialog.stopped.connect(self._on_stopped)
        dialog.show_progress(0, 0)
        dialog.show()
        self._workspace.jobs.start(self._job)

    def _on_progress(self, counted: tuple[int, int]) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(*counted)

    def _on_read(self, found: Found, _last: object) -> None:
        if self._dialog is not None:
            self._dialog.show_rows(found.rows)

    def _on_finished(self) -> None:
        self._job = None

    def _on_stopped(self) -> None:
        self._dialog = None
        if self._job is not None:
            self._job.cancel()

    def _apply(self, found: Found) -> None:
        self._workspace.write(
            found.commands, name="reextract", done=partial(self._on_applied, len(found.rows))
        )
        if self._dialog is not None:
            self._dialog.close()

    def _on_applied(self, rows: int, _applied: Applied) -> None:
        self.told.emit(self.tr("%Ln row(s) changed", "", rows))


def _read(library: Path, lexicon: Lexicon, found: Found) -> Iterator[tuple[int, int]]:
    """In a thread: every report outside the trash; each is a chance to stop."""
    from watchlist.filing.rereading import revisions  # noqa: PLC0415 - as above
    from watchlist.store import queries  # noqa: PLC0415 - in the thread
    from watchlist.store.database import open_reader  # noqa: PLC0415 - as above

    with closing(open_reader(library)) as connection:
        titles = {row.id: row.title for row in queries.reports(connection)}
        for done, (report_id, revision) in enumerate(revisions(connection, lexicon), 1):
            for row in revision.rows:
                found.rows.append(ShownRevision(len(found.rows), titles.get(report_id, ""), row))
            if revision.command is not None:
                found.commands.add(revision.command)
            yield done, len(titles)
