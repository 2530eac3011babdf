"""Notes as they are written: what is typed is kept beside the library until it is in it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import AddNote, ChangeNote
from watchlist.domain.moments import now
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.typed_words import About, TypedWords
from watchlist.ui.workspace import Workspace


class NoteDesk(QObject):
    """Opens the box for a note over a window, and stores what was written."""

    def __init__(self, workspace: Workspace, window: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent or window)
        self._workspace = workspace
        self._window = window

    def write(self, about: About, text: str = "", file: Path | None = None) -> NoteEditor:
        """Write a note, or go on with one that was found unfinished in a `file`."""
        editor = NoteEditor(about.stock, about.quote, text, self._window)
        typed = TypedWords(self._workspace.path, editor, file)
        editor.text.textChanged.connect(lambda: typed.keep(about, editor.text.toPlainText()))
        editor.rejected.connect(typed.drop)
        editor.written.connect(lambda text: self._store(about, typed, text))
        editor.show()
        return editor

    def _store(self, about: About, typed: TypedWords, text: str) -> None:
        command: AddNote | ChangeNote
        if about.note_id is not None:
            command = ChangeNote(about.note_id, text)
        else:
            span = None if about.report_id is None else Span(about.start, about.end)
            command = AddNote(Symbol.parse(about.symbol), text, now(), about.report_id, span)
        typed.keep(about, text)
        self._workspace.write(command, committed=typed.hand_over())
