"""Notes that are there: one written anew, some taken away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import ChangeNote, DeleteNote
from watchlist.domain.stock_rows import NotedRow
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.workspace import Workspace


class Noting(QObject):
    """Opens the box for notes over a window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def change(self, row: NotedRow) -> NoteEditor:
        """Write a note anew."""
        editor = NoteEditor(f"{row.name}  {row.symbol}".strip(), row.quote, row.text, self._window)
        editor.written.connect(lambda text: self._workspace.write(ChangeNote(row.id, text)))
        editor.show()
        return editor

    def delete(self, rows: list[NotedRow]) -> None:
        """Take notes away, as one step."""
        if len(rows) == 1:
            self._workspace.write(DeleteNote(rows[0].id))
        elif rows:
            self._workspace.write([DeleteNote(row.id) for row in rows], name="delete_notes")
