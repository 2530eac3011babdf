"""Words that were being typed when the program ended without a word: offered again at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import SetComment
from watchlist.domain.desk_commands import SetOwnValue
from watchlist.domain.own_fields import own_field_of
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.reading.note_desk import NoteDesk
from watchlist.ui.typed_words import MANY, RULES, STOCKS, Unfinished, forget, unfinished
from watchlist.ui.widgets.frame.offer_bar import Answer
from watchlist.ui.workspace import Workspace

_LONGEST: Final = 60
"""So much of the words stands in the sentence that offers them, in one line."""

Reopen: TypeAlias = "Callable[[str, Path], None]"
"""Opens a box with what was typed into it, which a file keeps."""


class UnfinishedWords(QObject):
    """A note or a list of lines is gone on with in its box, the words of a cell are put into it; each can be dropped."""

    def __init__(
        self, workspace: Workspace, window: QWidget, boxes: Mapping[str, Reopen], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._boxes = boxes
        self._workspace = workspace
        self._desk = NoteDesk(workspace, window, self)

    def offers(self) -> Iterator[tuple[str, tuple[Answer, ...]]]:
        """What to say about each, with the answers to choose from."""
        for file, words in unfinished(self._workspace.path):
            drop = Answer(self.tr("Drop it"), partial(forget, file))
            if not words.about.box:
                of_stock = self._of_cell if words.about.column else self._of_note
                yield of_stock(file, words, drop)
            elif words.about.box in self._boxes:
                yield self._of_box(file, words, drop)

    def _of_note(self, file: Path, words: Unfinished, drop: Answer) -> tuple[str, tuple[Answer, ...]]:
        sentence = self.tr("A note on {stock} was not finished; what was written of it is kept: “{words}”")
        go_on = Answer(self.tr("Go on writing"), lambda: self._go_on(file, words))
        return sentence.format(stock=words.about.stock, words=_begun(words.text)), (go_on, drop)

    def _of_box(self, file: Path, words: Unfinished, drop: Answer) -> tuple[str, tuple[Answer, ...]]:
        sentence = {
            STOCKS: self.tr("A list of stocks was not added yet; it is kept: “{words}”"),
            MANY: self.tr(
                "What was being written to many stocks is not with them yet; it is kept: “{words}”"
            ),
            RULES: self.tr("Colour rules were not taken over yet; they are kept: “{words}”"),
        }[words.about.box]
        lines = {RULES: _queries, MANY: _below}.get(words.about.box, str)(words.text)
        reopen = partial(self._boxes[words.about.box], words.text, file)
        return sentence.format(words=_begun(lines)), (Answer(self.tr("Go on"), reopen), drop)

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


def _queries(text: str) -> str:
    from watchlist.domain.colour_rules import of_lines  # noqa: PLC0415 - where there are some

    return ", ".join(rule.query for rule in of_lines(text))


def _below(text: str) -> str:
    return text.partition("\n")[2]


def _begun(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
