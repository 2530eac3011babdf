"""Words as they are typed, about a stock or into a box of lines, beside the library until they are in it: a crash takes no more than the last of them.

Each place where somebody types has a file of its own, `library.db-note.json` or one with a number behind it. It is there from the
first letter until the words are in the library or dropped; the names are known, so that no start has to look through a folder.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSaveFile, QTimer

from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol

KEEP_MS: Final = 500
"""What is typed is kept at its first letter, and then at most this long after each."""
STOCKS: Final = "stocks"
"""The box for a pasted list of stocks."""

RULES: Final = "colour rules"
"""The box for rules of colour: a line for each."""

MANY: Final = "many stocks"
"""The box that changes many stocks: words for all of them."""

_MOST: Final = 20
"""So many places hold unfinished words at a time; whatever is typed in another takes the last one's."""


@dataclass(frozen=True, slots=True)
class About:
    """What words are about: a stock; for a note the words of a report that it quotes, or the note that is written anew.

    `column` is that of the cell which they are typed into, "" for a note. What is typed into a `box` is about no stock.
    """

    symbol: str = ""
    stock: str = ""
    quote: str = ""
    note_id: int | None = None
    report_id: int | None = None
    start: int = 0
    end: int = 0
    column: str = ""
    box: str = ""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """Words that nobody saved or dropped."""

    about: About
    text: str


class TypedWords(QObject):
    """Keeps what is typed in one place, one thing after the other; with a `file` in the one where it was found."""

    def __init__(self, library: Path, parent: QObject, file: Path | None = None) -> None:
        super().__init__(parent)
        self._library, self._file = library, file
        self._typed: Unfinished | None = None
        self._kept: Unfinished | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_MS)
        self._timer.timeout.connect(self._keep_newer)

    def keep(self, about: About, text: str) -> None:
        """Something was typed: keep it now, or soon where something was kept just before. Blanks alone are nothing."""
        if not text.strip():
            self.drop()
            return
        self._typed = Unfinished(about, text)
        if not self._timer.isActive():
            self._keep_newer()

    def drop(self) -> None:
        """Nobody wants what was typed."""
        self.hand_over()()

    def hand_over(self) -> Callable[[], None]:
        """What was typed is on its way into the library; to be called once it is there, from whichever thread.

        What is typed next has a file of its own.
        """
        self._timer.stop()
        self._keep()
        file, self._file, self._typed, self._kept = self._file, None, None, None
        return partial(forget, file) if file is not None else lambda: None

    def _keep_newer(self) -> None:
        if self._typed != self._kept:
            self._keep()
            self._timer.start()

    def _keep(self) -> None:
        if self._typed is not None and self._typed != self._kept:
            self._file = self._file or _free(self._library)
            _put(self._file, self._typed)
            self._kept = self._typed


def unfinished(library: Path) -> Iterator[tuple[Path, Unfinished]]:
    """What was being typed when a program ended without a word, with the files that keep it."""
    for file in _places(library):
        with suppress(OSError, ValueError, TypeError, KeyError, AttributeError, BadSymbol):
            found = json.loads(file.read_bytes())
            about = About(**found["about"])
            if not about.box:
                Symbol.parse(about.symbol)
            yield file, Unfinished(about, str(found["text"]))


def forget(file: Path) -> None:
    """The words are in the library, or nobody wants them."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def _put(file: Path, words: Unfinished) -> None:
    """Where that can't be written, nothing is kept."""
    saving = QSaveFile(str(file))
    if saving.open(QSaveFile.OpenModeFlag.WriteOnly):
        saving.write(json.dumps(asdict(words), ensure_ascii=False).encode())
        saving.commit()


def _free(library: Path) -> Path:
    places = list(_places(library))
    return next((file for file in places if not file.exists()), places[-1])


def _places(library: Path) -> Iterator[Path]:
    for number in range(1, _MOST + 1):
        yield library.with_name(f"{library.name}-note{f'-{number}' if number > 1 else ''}.json")
