"""Notes: a new one on words of a report, an older one written anew, one taken away."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import AddNote, ChangeNote, DeleteNote
from watchlist.domain.spans import Span
from watchlist.domain.stock_rows import NotedRow
from watchlist.domain.symbols import Symbol
from watchlist.store import queries
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.workspace import Workspace, now


class Noting(QObject):
    """Opens the box for notes over a window."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def quote(self, report_id: int, start: int, end: int, likely: Symbol | None = None) -> NoteEditor | None:
        """A note that quotes words of a report, on one of the stocks that it names: those nearest to the words first."""
        places = self._workspace.read(lambda connection: queries.mentions(connection, report_id=report_id))
        near = sorted(places, key=lambda row: max(row.start - end, start - row.end, 0))
        stocks = dict.fromkeys(([likely] if likely else []) + [row.symbol for row in near])
        if not stocks or end <= start:
            return None
        document = self._workspace.read(lambda connection: queries.report_document(connection, report_id))
        named = [(symbol, self._name(symbol)) for symbol in stocks]
        editor = NoteEditor(named, document.text[start:end], parent=self._window)
        editor.written.connect(
            lambda symbol, text: self._workspace.write(
                AddNote(symbol, text, now(), report_id, Span(start, end))
            )
        )
        editor.show()
        return editor

    def _name(self, symbol: Symbol) -> str:
        known = self._workspace.lexicon.master.get(symbol) if self._workspace.lexicon else None
        return known.name if known else ""

    def change(self, row: NotedRow) -> NoteEditor:
        """Write a note anew."""
        editor = NoteEditor([(row.symbol, row.name)], row.quote, row.text, self._window)
        editor.written.connect(lambda _symbol, text: self._workspace.write(ChangeNote(row.id, text)))
        editor.show()
        return editor

    def delete(self, rows: list[NotedRow]) -> None:
        """Take notes away, as one step."""
        if len(rows) == 1:
            self._workspace.write(DeleteNote(rows[0].id))
        elif rows:
            self._workspace.write([DeleteNote(row.id) for row in rows], name="delete_notes")
