"""The file that a report was read from: found again, and opened by the program that is for it.

What could run something (a page with scripts, a file with a name of its own choosing) is never opened: its folder is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from watchlist.domain.documents import Document
from watchlist.domain.errors import ChangedFile, VanishedFile
from watchlist.store import queries
from watchlist.store.originals import kept_copy

if TYPE_CHECKING:
    from watchlist.store.engine import Connection
    from watchlist.ui.workspace import Workspace

HARMLESS: Final = frozenset({".pdf", ".txt", ".md", ".csv", ".docx", ".xlsx", ".eml"})
"""What may be handed to another program as it is; those take it for a document."""


class OriginalFiles(QObject):
    """`told` says why there is nothing to open."""

    told = Signal(str)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def open_report(self, report_id: int) -> None:
        """Open the file of a report."""
        self._read(partial(_of_report, self._workspace.path, report_id))

    def open(self, document: Document) -> None:
        """Open the file of a document that is shown."""
        self._read(partial(_of_document, self._workspace.path, document))

    def _read(self, find: Callable[[Connection], Path | None]) -> None:
        self._workspace.read_later(find, self._show, failed=self._on_failed)

    def _show(self, path: Path | None) -> None:
        if path is None:
            self.told.emit(self.tr("This text was pasted: there is no file."))
            return
        shown = path if path.suffix.casefold() in HARMLESS else path.parent
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(shown))):
            self.told.emit(
                self.tr("No program here opens such files. The file: {path}").format(path=str(path))
            )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ChangedFile | VanishedFile):
            words = self.tr(
                "The file is no longer where it was, or another one took its place, and no copy of it was kept: {path}"
            )
            self.told.emit(words.format(path=str(error.args[0])))
        else:
            self._workspace.failed.emit(error)


def _of_report(library: Path, report_id: int, connection: Connection) -> Path | None:
    return _of_document(library, queries.report_document(connection, report_id), connection)


def _of_document(library: Path, document: Document, _connection: Connection) -> Path | None:
    """The kept copy, else the file where it lay; what holds it where it came out of an archive or a mail."""
    from watchlist.importing.originals import holder_of, original  # noqa: PLC0415 - when first asked for

    found = kept_copy(library, document.sha256_file)
    path = found or (Path(document.path) if document.path is not None else None)
    if path is not None:
        original(path, document.sha256_file)
        return holder_of(path)
    return None
