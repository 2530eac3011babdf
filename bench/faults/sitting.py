"""The window of a trial, in a process of its own: it imports, or somebody reviews and writes a note, until it is ended.

`python -m bench.faults.sitting import LIBRARY FOLDER [CLOSE_MS [stored]]`, `python -m bench.faults.sitting write LIBRARY`. Each line
it prints is a moment: `ready`, `closing`, or the number of the word that was given.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from watchlist.ui.main_window import MainWindow

WORD_MS = 90
# What a reading process would load again, since it begins with this file, is imported where it is needed.


def main() -> int:
    """Sit before the window until it ends, or is ended."""
    from PySide6.QtCore import QSettings, QTimer
    from PySide6.QtWidgets import QApplication

    from watchlist.app import build_window, until_closed

    what, library, *rest = sys.argv[1:]
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = build_window(Path(library), QSettings(f"{library}.ini", QSettings.Format.IniFormat))
    window.show()
    start = _import if what == "import" else _write
    QTimer.singleShot(300, window, lambda: start(window, rest))
    return until_closed(app, window)


def _import(window: MainWindow, rest: list[str]) -> None:

    folder, *close = rest
    window.intake.flow.import_paths([Path(folder)])
    _say("ready")
    if close:
        _close_after(window, int(close[0]), stored="stored" in close)


def _close_after(window: MainWindow, milliseconds: int, *, stored: bool) -> None:
    """Close it so much later, or so much after the first document is stored."""
    from PySide6.QtCore import QTimer

    from bench.faults.ending import how_many_stored

    if stored and not window.workspace.read(how_many_stored):
        QTimer.singleShot(20, window, lambda: _close_after(window, milliseconds, stored=True))
    else:
        QTimer.singleShot(milliseconds, window, lambda: _close(window))


def _close(window: MainWindow) -> None:
    _say("closing")
    window.close()


def _write(window: MainWindow, _rest: list[str]) -> None:
    """Give one word after the other of the first draft, and type the same words into two notes, a cell and boxes of lines."""
    from PySide6.QtCore import QTimer

    from watchlist.ui.dialogs.colour_rules import ColourRules
    from watchlist.ui.dialogs.quick_add import QuickAdd
    from watchlist.ui.flows.reading.note_desk import NoteDesk
    from watchlist.ui.note_line import NoteLine
    from watchlist.ui.pages.review import ReviewPage
    from watchlist.ui.typed_words import About

    table = window.body.watchlist.table
    stock = window.body.watchlist.model.rows[0]
    line = NoteLine(window.workspace, lambda: stock.symbol, window)
    window.body.review(1)
    page = window.body.pages.page("review")
    assert isinstance(page, ReviewPage)
    editor = NoteDesk(window.workspace, window).write(About("600000.SH", "600000.SH"))
    window.desk.rules.ask()
    window.tagging.add_stock()
    (rules,), (pasted,) = window.findChildren(ColourRules), window.findChildren(QuickAdd)
    words = iter(range(1, 10_000))

    def word() -> None:
        session, number = page.session, next(words)
        assert session is not None
        session.set_theme([session.rows[0].key], f"题材{number}")
        page.flow.touch()
        editor.text.setPlainText(f"word {number}")
        line.setText(f"word {number}")
        table.cell_typed.emit(stock, "comment", f"word {number}")
        rules.lines[0][0].setText(f"word {number}")
        pasted.type_ahead.line.setText(f"600000, 600519, {number}")
        _say(str(number))

    timer = QTimer(window)
    timer.timeout.connect(word)
    timer.start(WORD_MS)


def _say(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main())
