"""Words that were being typed when the program ended without a word: offered again at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import SetComment
from watchlist.domain.desk_commands import SetOwnValue
from watchlist.domain.own_fields import own_field_of
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.reading.note_desk import NoteDesk
from watchlist.ui.typed_words import Unfinished, forget, unfinished
from watchlist.ui.widgets.frame.offer_bar import Answer
from watchlist.ui.workspace import Workspace

_LONGEST: Final = 60
"""So much of the words stands in the sentence that offers them, in one line."""


class UnfinishedWords(QObject):
    """A note is gone on with in its box, the words of a cell are put into it; either can be dropped."""

    def __init__(self, workspace: Workspace, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = NoteDesk(workspace, window, self)

    def offers(self) -> Iterator[tuple[str, tuple[Answer, ...]]]:
        """What to say about each, with the answers to choose from."""
        for file, words in unfinished(self._workspace.path):
            drop = Answer(self.tr("Drop it"), partial(forget, file))
            yield self._of_cell(file, words, drop) if words.about.column else self._of_note(file, words, drop)

    def _of_note(self, file: Path, words: Unfinished, drop: Answer) -> tuple[str, tuple[Answer, ...]]:
        sentence = self.tr("A note on {stock} was not finished; what was written of it is kept: “{words}”")
        go_on = Answer(self.tr("Go on writing"), lambda: self._go_on(file, words))
        return sentence.format(stock=words.about.stock, words=_begun(words.text)), (go_on, drop)

    def _go_on(self, file: Path, words: Unfinished) -> None:
        self._desk.write(words.about, words.text, file)

    def _of_cell(self, file: Path, words: Unfinished, drop: Answer) -> tuple[str, tuple[Answer, ...]]:
        sentence = self.tr("“{words}” was being typed into a cell of {stock}, and is not in it yet.")
        said = sentence.format(words=_begun(words.text), stock=words.about.stock)
        return said, (Answer(self.tr("Put it in"), partial(self._put, file, words)), drop)

    def _put(self, file: Path, words: Unfinished) -> None:
        symbol, own = Symbol.parse(words.about.symbol), own_field_of(words.about.column)
        command = SetOwnValue((symbol,), own, words.text) if own else SetComment(symbol, words.text.strip())
        self._workspace.write(command, committed=partial(forget, file))


def _begun(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
