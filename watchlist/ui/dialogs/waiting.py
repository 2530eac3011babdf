"""A box that stays while a thread does what the library needs before a window can show it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog, QProgressBar, QVBoxLayout

from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.jobs import Jobs, once
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.translating import Language, Translating
from watchlist.ui.widgets.frame.empty_state import plain_label

WAITING_WIDTH = 360


class Waiting(QDialog):
    """Stays while a thread does the work; afterwards `answer` is what that gave, or `failure` why it did not."""

    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self._words = plain_label("")
        self._words.setWordWrap(True)
        self.answer: object = None
        self.failure: Exception | None = None
        self.setWindowTitle(self.tr("Library"))
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addWidget(bar)
        self.setMinimumWidth(larger(WAITING_WIDTH))

    def say(self, words: str) -> None:
        """Tell what is being done."""
        self._words.setText(words)

    def run(self) -> None:
        """Do it, and come back when it is done."""
        jobs = Jobs()
        job = once(self._work)
        job.succeeded.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.finished.connect(self.accept)
        jobs.start(job, writing=True)
        self.exec()
        jobs.shut_down()

    def reject(self) -> None:
        """No way out half way: it is over soon, and either whole or not begun."""

    def _on_done(self, answer: object) -> None:
        self.answer = answer

    def _on_failed(self, failure: Exception) -> None:
        self.failure = failure


class Upgrading(Waiting):
    """Stays while a library of an earlier version is backed up and brought up to date."""

    def __init__(self, path: Path) -> None:
        super().__init__(lambda: _upgrade(path))
        self.say(self.tr("The library is backed up and brought to the version of this program …"))


def bring_up_to_date(path: Path, settings: QSettings) -> None:
    """Do so with a word to who waits: it takes as long as the backup. Raises what opening a library raises."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    translating = Translating()
    translating.install(Language(kept.LANGUAGE.read(settings)))
    theming.apply(app, Colours(ThemeName(kept.THEME.read(settings))))
    try:
        upgrading = Upgrading(path)
        upgrading.run()
    finally:
        translating.remove()
    if upgrading.failure is not None:
        raise upgrading.failure


def _upgrade(path: Path) -> None:
    from watchlist.store.database import open_writer  # noqa: PLC0415 - only where there is something to do

    open_writer(path).close()
