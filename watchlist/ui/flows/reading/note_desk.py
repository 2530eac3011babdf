"""Notes as they are written: what is typed is kept beside the library, twice a second, so that a crash takes no more than that."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSaveFile, QTimer
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import AddNote, ChangeNote
from watchlist.domain.moments import now
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.ui.dialogs.note_editor import NoteEditor
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.commands import Applied

KEEP_MS: Final = 500
"""What is typed is kept at its first letter, and then at most this long after each."""


@dataclass(frozen=True, slots=True)
class NoteAbout:
    """What a note is about: a stock, the words of a report that it quotes, the note that is written anew."""

    symbol: str
    stock: str
    quote: str = ""
    note_id: int | None = None
    report_id: int | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A note that nobody saved or dropped."""

    about: NoteAbout
    text: str


class NoteDesk(QObject):
    """Opens the box for a note over a window, and stores what was written."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def write(self, about: NoteAbout, text: str = "") -> NoteEditor:
        """Write a note, or go on with one."""
        editor = NoteEditor(about.stock, about.quote, text, self._window)
        keeping = _Keeping(self._workspace.path, about, editor)
        editor.rejected.connect(lambda: self._drop(keeping.timer))
        editor.written.connect(partial(self._store, about, keeping.timer))
        editor.show()
        return editor

    def go_on(self, note: Unfinished) -> None:
        """Open the box where the program ended."""
        self.write(note.about, note.text)

    def _drop(self, timer: QTimer) -> None:
        timer.stop()
        forget(self._workspace.path)

    def _store(self, about: NoteAbout, timer: QTimer, text: str) -> None:
        timer.stop()
        command: AddNote | ChangeNote
        if about.note_id is not None:
            command = ChangeNote(about.note_id, text)
        else:
            span = None if about.report_id is None else Span(about.start, about.end)
            command = AddNote(Symbol.parse(about.symbol), text, now(), about.report_id, span)
        keep(self._workspace.path, Unfinished(about, text))
        self._workspace.write(command, done=self._on_stored)

    def _on_stored(self, _applied: Applied) -> None:
        forget(self._workspace.path)


class _Keeping(QObject):
    """Keeps what an editor holds, now or where that was done just before once the `timer` says so."""

    def __init__(self, library: Path, about: NoteAbout, editor: NoteEditor) -> None:
        super().__init__(editor)
        self._library, self._about, self._text = library, about, editor.text
        self._kept = self._text.toPlainText()
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(KEEP_MS)
        self.timer.timeout.connect(self._keep)
        self._text.textChanged.connect(self._keep)

    def _keep(self) -> None:
        text = self._text.toPlainText()
        if text != self._kept and not self.timer.isActive():
            keep(self._library, Unfinished(self._about, text))
            self._kept = text
            self.timer.start()


def keep(library: Path, note: Unfinished) -> None:
    """Put what was typed beside the library; where that can't be written, nothing is kept."""
    file = QSaveFile(str(_place(library)))
    if file.open(QSaveFile.OpenModeFlag.WriteOnly):
        file.write(json.dumps(asdict(note), ensure_ascii=False).encode())
        file.commit()


def unfinished(library: Path) -> Unfinished | None:
    """What was being written when the program ended without a word."""
    try:
        found = json.loads(_place(library).read_bytes())
        return Unfinished(NoteAbout(**found["about"]), str(found["text"]))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def forget(library: Path) -> None:
    """The note was saved or dropped."""
    with suppress(OSError):
        _place(library).unlink(missing_ok=True)


def _place(library: Path) -> Path:
    return library.with_name(f"{library.name}-note.json")
