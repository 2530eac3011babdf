"""What is shown where the library can't be opened: why, and the ways out: a backup in its place, or another file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
    QPushButton,
)

from watchlist.domain.errors import DamagedDatabase, WatchlistError
from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.dialogs.waiting import Waiting
from watchlist.ui.notices import Notices
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.translating import Language, Translating

if TYPE_CHECKING:
    from watchlist.store.restoring import Restored


@dataclass(frozen=True, slots=True)
class Copy:
    """The backup that can take the library's place."""

    path: Path
    made_at: datetime
    reports: int


class StartProblem(QMessageBox):
    """Says why, and asks what to do; where there is a good copy, putting that back is what Enter does.

    A library that is `damaged`, or `missing` beside its backups, can be given a copy that lies elsewhere, too.
    """

    def __init__(
        self, sentence: str, copy: Copy | None = None, *, damaged: bool = False, missing: bool = False
    ) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(self.tr("The library can't be opened"))
        self.setText(self.tr("The library can't be opened"))
        self.setInformativeText(sentence)
        self.put_back: QPushButton | None = None if copy is None else self._offer(copy)
        if damaged:
            self._say_more(self.tr("The damaged file stays beside it under another name."))
        self.elsewhere: QPushButton | None = self._offer_elsewhere() if damaged or missing else None
        self.other: QPushButton = self.addButton(
            self.tr("Open or make another library…"), QMessageBox.ButtonRole.AcceptRole
        )
        self.addButton(self.tr("Quit"), QMessageBox.ButtonRole.RejectRole)

    def _offer(self, copy: Copy) -> QPushButton:
        words = self.tr("There is a backup of {date} with %Ln report(s).", "", copy.reports)
        words = words.format(date=f"{copy.made_at.astimezone():%Y-%m-%d %H:%M}")
        self._say_more(words)
        button = self.addButton(self.tr("Put the backup back"), QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(button)
        return button

    def _say_more(self, words: str) -> None:
        self.setInformativeText(f"{self.informativeText()}\n\n{words}")

    def _offer_elsewhere(self) -> QPushButton:
        return self.addButton(self.tr("Put back another backup…"), QMessageBox.ButtonRole.AcceptRole)

    def ask_backup(self) -> Path | None:
        """A backup that lies elsewhere."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Another backup"), "", self.tr("Libraries (*.db)")
        )
        return Path(name) if name else None

    def ask_file(self) -> Path | None:
        """Another library, which is made where the file is new."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Library"),
            "",
            self.tr("Libraries (*.db)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        return Path(name) if name else None


class PuttingBack(Waiting):
    """Stays while a thread puts the copy in the library's place; afterwards `restored` tells what became of that."""

    def __init__(self, library: Path, copy: Path) -> None:
        super().__init__(lambda: _put_back(library, copy))
        self.say(self.tr("The copy is checked and put in the library's place …"))

    @property
    def restored(self) -> Restored | None:
        """What became of what was in the library's place; None where it stayed."""
        return cast("Restored | None", self.answer)


def _put_back(library: Path, copy: Path) -> Restored:
    from watchlist.store.restoring import restore_file  # noqa: PLC0415 - only where a library is damaged

    return restore_file(library, copy)


class Kept(QMessageBox):
    """Says where the damaged file lies now."""

    def __init__(self, aside: Path) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIcon(QMessageBox.Icon.Information)
        self.setWindowTitle(self.tr("Library"))
        self.setText(self.tr("The copy is in the library's place"))
        self.setInformativeText(self.tr("What was there before is kept as “{}”.").format(aside))
        self.addButton(self.tr("Open the library"), QMessageBox.ButtonRole.AcceptRole)


def way_out(path: Path, error: WatchlistError, notices: Notices, settings: QSettings) -> Path | None:
    """The library to try next, which may be the same one with a backup in its place; None where the program shall end."""
    translating = Translating()
    translating.install(Language(kept.LANGUAGE.read(settings)))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theming.apply(app, Colours(ThemeName(kept.THEME.read(settings))))
    try:
        return _asked(path, error, notices)
    finally:
        translating.remove()


def good_copy(path: Path, error: WatchlistError) -> Copy | None:
    """The backup that the error names, with its date and what it holds."""
    from watchlist.store.backup import holding, made  # noqa: PLC0415 - only where a library is damaged

    named = error.args[2] if isinstance(error, DamagedDatabase) else ""
    backup = next((each for each in made(path) if str(each.path) == named), None)
    return None if backup is None else Copy(backup.path, backup.made_at, holding(backup.path).reports)


def _asked(path: Path, error: WatchlistError, notices: Notices) -> Path | None:
    copy = good_copy(path, error)
    failure: Exception = error
    while True:
        missing = isinstance(error, DamagedDatabase) and error.is_missing
        damaged = isinstance(error, DamagedDatabase) and not missing
        problem = StartProblem(notices.sentence(failure), copy, damaged=damaged, missing=missing)
        problem.exec()
        pressed = problem.clickedButton()
        if pressed is problem.other:
            return problem.ask_file()
        if pressed not in {problem.put_back, problem.elsewhere}:
            return None
        chosen = problem.ask_backup() if copy is None or pressed is problem.elsewhere else copy.path
        if chosen is None:
            continue
        putting = PuttingBack(path, chosen)
        putting.run()
        if putting.restored is not None:
            if putting.restored.kept is not None:
                Kept(putting.restored.kept).exec()
            return path
        failure = putting.failure or failure
