"""Notes that are there: one written anew, some taken away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import DeleteNote
from watchlist.domain.stock_rows import NotedRow
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.flows.reading.note_desk import NoteDesk
from watchlist.ui.typed_words import About
from watchlist.ui.workspace import Workspace


class Noting(QObject):
    """Opens the box for notes over a window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._desk = NoteDesk(workspace, window)

    def change(self, row: NotedRow) -> NoteEditor:
        """Write a note anew."""
        stock = f"{row.name}  {row.symbol}".strip()
        return self._desk.write(About(str(row.symbol), stock, row.quote, note_id=row.id), row.text)

    def delete(self, rows: list[NotedRow]) -> None:
        """Take notes away, as one step."""
        if len(rows) == 1:
            self._workspace.write(DeleteNote(rows[0].id))
        elif rows:
            self._workspace.write([DeleteNote(row.id) for row in rows], name="delete_notes")
