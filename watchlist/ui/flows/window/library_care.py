"""The care for the library: check and repair, backups, a copy of it, and what has to be said about its file."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenuBar, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.errors import MovedDatabase, NotADatabase
from watchlist.ui.actions import Actions
from watchlist.ui.jobs import once
from watchlist.ui.menus import hide_empty
from watchlist.ui.page_stack import PageStack
from watchlist.ui.theming import Colours
from watchlist.ui.tool_bar import ToolBar
from watchlist.ui.widgets.frame.offer_bar import Answer, OfferBar
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection, Database
    from watchlist.store.keeping import Kept
    from watchlist.store.restoring import Restored
    from watchlist.ui.dialogs.backups import Backups
    from watchlist.ui.dialogs.check_report import CheckReport
    from watchlist.ui.flows.window.unfinished_words import Reopen
    from watchlist.ui.models.care_rows import BackupRow, FaultRow, Held

MOST_NAMED = 5
NO_CHINESE: Final = "No font with Chinese characters was found, they are seen as boxes. Install one, such as Noto Sans CJK (package fonts-noto-cjk), and start again."
"""Not translated: in a window that speaks Chinese nobody could read it."""


class LibraryCare(QObject):
    """What has to be said stands in `bar`, one thing after the other; `told` is for the status line."""

    told = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        bar: OfferBar,
        actions: Actions,
        sentence: Callable[[object], str],
        window: QWidget,
    ) -> None:
        super().__init__(bar)
        self._sentence = sentence
        self._actions = actions
        self._workspace = workspace
        self._colours = colours
        self._bar = bar
        self._window = window
        self._looking = False
        self._said: tuple[str, tuple[Answer, ...]] | None = None
        self._waiting: deque[tuple[str, tuple[Answer, ...]]] = deque()
        self._way_back: tuple[str, Path] | None = None
        bar.gone.connect(self._say_next)
        workspace.kept_safe.connect(self._on_kept_safe)
        workspace.log_held.connect(self._on_log_held)
        workspace.changed.connect(self._on_changed)

    @property
    def slots(self) -> dict[str, Callable[[], object]]:
        """What the actions of the window do here."""
        return {
            "check_library": self.check_library,
            "back_up": self.back_up,
            "restore": self.ask_restore,
            "save_copy": self.ask_copy,
        }

    # Check

    def check_library(self) -> None:
        """Prove that every fact has its characters and every count is right, in a thread."""
        from watchlist.ui.dialogs.check_report import CheckReport  # noqa: PLC0415 - when asked for
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above

        report = CheckReport(self._colours, self._window)
        report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        report.repair_asked.connect(partial(self._repair, report))
        show_instead(report)
        self._workspace.read_later(_checked, report.show_rows)

    def _repair(self, report: CheckReport) -> None:
        report.show_busy()
        self._workspace.keep_up(_repaired, report.show_rows, Changes.everything())

    # Backups

    def back_up(self) -> None:
        """Copy the library beside itself, in a thread."""
        self._workspace.read_later(partial(_backed_up, self._workspace.path), self._on_backed_up)

    def ask_restore(self) -> None:
        """Show the backups with what each holds."""
        from watchlist.ui.dialogs.backups import Backups  # noqa: PLC0415 - when asked for
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above

        dialog = Backups(self._colours, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.restore_asked.connect(self.restore)
        dialog.file_chosen.connect(partial(self._look_into, dialog))
        show_instead(dialog)
        self._workspace.read_later(partial(_held, self._workspace.path), dialog.show_held)

    def _look_into(self, dialog: Backups, file: Path) -> None:
        self._workspace.read_later(partial(_looked_into, file), dialog.add)

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the library."""
        done = partial(self._on_restored, backup)
        self._workspace.keep_up(partial(_restored, backup), done, Changes.everything())

    def ask_copy(self) -> None:
        """Let the user say where a copy of the library goes."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - when asked for

        from watchlist.ui.usual_folder import usual_folder  # noqa: PLC0415 - as above

        dialog = QFileDialog(self._window, self.tr("Save a copy of the library"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Libraries (*.db)")])
        dialog.setDefaultSuffix("db")
        dialog.setDirectory(usual_folder())
        dialog.selectFile(f"{self._workspace.path.stem}-copy.db")
        dialog.fileSelected.connect(lambda name: self.save_copy(Path(name)))
        dialog.open()

    def save_copy(self, target: Path) -> None:
        """Write what is open to a new file."""
        self._workspace.save_copy(target, self._on_copied)

    def _on_backed_up(self, made: Path) -> None:
        self.told.emit(self.tr("Backed up as {file}.").format(file=made.name))

    def _on_copied(self, made: Path) -> None:
        self.told.emit(self.tr("Saved as {file}.").format(file=made))

    def _on_restored(self, backup: Path, restored: Restored) -> None:
        from watchlist.store.backup import made  # noqa: PLC0415 - where one was restored

        done = self.tr("The backup is in the place of the library.")
        for each in made(self._workspace.path):
            if each.path == backup:
                done = self.tr("The backup of {date} is in the place of the library.")
                done = done.format(date=f"{each.made_at.astimezone():%Y-%m-%d %H:%M:%S}")
        if restored.kept is None or restored.damaged:
            kept = self.tr("What was damaged is kept as “{}”.").format(restored.kept)
            self.say(f"{done} {kept}")
        else:
            self._way_back = done, restored.kept
            self.say(done, (Answer(self.tr("Take it back"), partial(self.restore, restored.kept)),))

    def _on_changed(self) -> None:
        """A restore that was undone is said no longer: what was kept is the library again."""
        if self._way_back and not self._way_back[1].exists():
            text, _ = self._way_back
            self._way_back = None
            self._waiting = deque(each for each in self._waiting if each[0] != text)
            if self._bar.text == text:
                self._bar.dismiss()

    # What has to be said

    def look_around(self, boxes: Mapping[str, Reopen]) -> None:
        """See whether the library lies where it is in danger, what was left unfinished, and whether there is a font for Chinese.

        `boxes` go on with lines that were being typed into one.
        """
        from watchlist.store.whereabouts import danger_of, writable  # noqa: PLC0415 - after the first paint
        from watchlist.ui.flows.reviewing.words_beside import take_over  # noqa: PLC0415 - as above
        from watchlist.ui.flows.window.unfinished_words import UnfinishedWords  # noqa: PLC0415 - as above
        from watchlist.ui.theming import lacks_chinese  # noqa: PLC0415 - as above

        if writable(self._workspace.path):
            take_over(self._workspace)
        else:
            self._read_only()
            words = self.tr(
                "The library “{}” can only be read where it lies: nothing that would change it is offered."
            )
            self.say(words.format(self._workspace.path.name))
        code = danger_of(self._workspace.path)
        if code:
            from watchlist.ui.models.care_rows import danger_words  # noqa: PLC0415 - where there is one

            self.say(danger_words(code).format(self._workspace.path.name))
        for words, answers in UnfinishedWords(self._workspace, self._window, boxes, self).offers():
            self.say(words, answers)
        if lacks_chinese():
            self.say(NO_CHINESE)

    def _read_only(self) -> None:
        from watchlist.ui.flows.window.reading_only import ReadingOnly, refuse_drops  # noqa: PLC0415 - where it is so

        self._actions.offer_reading_only()
        self._window.setAcceptDrops(False)
        for sidebar in self._window.findChildren(Sidebar):
            sidebar.may_change = False
            refuse_drops(sidebar)
        for bar in self._window.findChildren(ToolBar):
            bar.offer_reading_only()
        for menus in self._window.findChildren(QMenuBar):
            hide_empty(menus)
        for pages in self._window.findChildren(PageStack):
            ReadingOnly(pages)

    def say(self, text: str, answers: tuple[Answer, ...] = (), *, urgent: bool = False) -> None:
        """Say something once what is said now was read; what is urgent at once, and the other after it."""
        known = text == self._bar.text or text in {waiting for waiting, _ in self._waiting}
        if urgent and not known:
            if self._said is not None and self._said[0] == self._bar.text:
                self._waiting.appendleft(self._said)
            self._waiting.appendleft((text, answers))
            self._say_next()
        elif not known:
            self._waiting.append((text, answers))
        if self._bar.isHidden():
            self._say_next()

    def _say_next(self) -> None:
        if self._waiting:
            self._said = text, answers = self._waiting.popleft()
            self._bar.offer(text, answers, warning=True)

    def _on_kept_safe(self, kept: Kept) -> None:
        if kept.failure is not None:
            words = self.tr("No backup could be made.")
            self.say(f"{words} {self._sentence(kept.failure)}")
        if kept.purged:
            self._tell_purged(kept.purged)
        if kept.backup is not None:
            self._workspace.read_later(partial(_broken, kept.backup), self._on_proved)

    def _on_proved(self, places: tuple[str, ...]) -> None:
        """SQLite takes a flipped bit in a row for what was written: the backup of the day is held against the checksums."""
        if places:
            words = self.tr(
                "Among these rows of the library one is not as it was written: {places}. Older backups may still have it."
            )
            named = ", ".join(places[:MOST_NAMED]) + (", …" if len(places) > MOST_NAMED else "")
            check = Answer(self.tr("Check the library"), self.check_library)
            self.say(
                words.format(places=named), (check, Answer(self.tr("Show the backups"), self.ask_restore))
            )

    def _tell_purged(self, titles: Sequence[str]) -> None:
        named = ", ".join(titles[:MOST_NAMED]) + (", …" if len(titles) > MOST_NAMED else "")
        words = self.tr(
            "Removed for good after 30 days in the trash: {titles}. Today's backup still has them."
        )
        self.say(words.format(titles=named), (Answer(self.tr("Show the backups"), self.ask_restore),))

    def _on_log_held(self, size: int) -> None:
        words = self.tr(
            "Another program has been reading the library for so long that {size} MB of what was written meanwhile wait beside the file. Nothing is lost; end that program, and they go into it."
        )
        self.say(words.format(size=size // 2**20))

    def offer_way_out(self, error: object) -> None:
        """Where an error leaves the library in danger, offer what saves it."""
        if isinstance(error, MovedDatabase):
            self.say(
                self.tr("What you see is still in memory and can be kept in another file."),
                (Answer(self.tr("Save a copy…"), self.ask_copy),),
                urgent=True,
            )
        elif isinstance(error, NotADatabase) and str(error.args[0]) == str(self._workspace.path):
            self._look_for_backup()

    def _look_for_backup(self) -> None:
        """Name the newest good backup: each is looked through for that, in a thread."""
        if self._looking:
            return
        self._looking = True
        job = once(partial(_newest_held, self._workspace.path))
        job.succeeded.connect(self._workspace.while_open(self._offer_backup))
        job.failed.connect(self._workspace.failed)
        job.finished.connect(self._on_looked)
        self._workspace.jobs.start(job)

    def _on_looked(self) -> None:
        self._looking = False

    def _offer_backup(self, newest: BackupRow | None) -> None:
        show = Answer(self.tr("Show the backups"), self.ask_restore)
        if newest is None:
            none = self.tr("The library is damaged, and beside it there is no backup that is good.")
            self.say(none, (show,), urgent=True)
            return
        words = self.tr("The library is damaged.")
        there = self.tr("There is a good backup of {date} with %Ln report(s).", "", newest.reports)
        kept = self.tr("What is damaged is kept.")
        there = there.format(date=f"{newest.made_at.astimezone():%Y-%m-%d %H:%M}")
        put_back = Answer(self.tr("Put the backup back"), partial(self.restore, newest.path))
        self.say(f"{words} {there} {kept}", (put_back, show), urgent=True)


def _checked(library: Connection | Database, *, repair: bool = False) -> tuple[FaultRow, ...]:
    from watchlist.store.check import check  # noqa: PLC0415 - when asked for
    from watchlist.ui.models.care_rows import FaultRow  # noqa: PLC0415 - as above

    found = enumerate(check(library, repair=repair))
    return tuple(FaultRow(place, each.code, each.details, each.repaired) for place, each in found)


def _repaired(db: Database) -> tuple[FaultRow, ...]:
    return _checked(db, repair=True)


def _restored(backup: Path, db: Database) -> Restored:
    from watchlist.store.restoring import restore  # noqa: PLC0415 - when asked for

    return restore(db, backup)


def _backed_up(path: Path, connection: Connection) -> Path:
    from watchlist.store.backup import back_up  # noqa: PLC0415 - when asked for

    return back_up(connection, path)


def _broken(backup: Path, _: Connection) -> tuple[str, ...]:
    """The places of a backup where its rows and their checksums differ."""
    from watchlist.store.database import open_unchanged  # noqa: PLC0415 - once a day
    from watchlist.store.seals import broken  # noqa: PLC0415 - as above

    with closing(open_unchanged(backup)) as copy:
        return tuple(place for _, place in broken(copy))


def _held(path: Path, _: Connection) -> Held:
    """The backups with what they hold, and what the library holds, which may be damaged."""
    from watchlist.store.backup import holding, made  # noqa: PLC0415 - when asked for
    from watchlist.ui.models.care_rows import Held  # noqa: PLC0415 - as above

    now = holding(path)
    rows = tuple(_row(each.path, each.made_at, each.reason) for each in made(path))
    return Held(rows, now.reports, now.stocks, now.themes, now.notes, now.sound)


def _newest_held(path: Path) -> BackupRow | None:
    """The newest backup that is good, with what it holds."""
    from watchlist.store.backup import made  # noqa: PLC0415 - where something is wrong

    rows = (_row(each.path, each.made_at, each.reason) for each in made(path))
    return next((row for row in rows if row.sound), None)


def _looked_into(file: Path, connection: Connection) -> BackupRow | None:
    """What a file that was chosen holds; None where it is the library itself."""
    from watchlist.store.engine import file_of  # noqa: PLC0415 - as above
    from watchlist.ui.models.care_rows import OTHER_FILE  # noqa: PLC0415 - as above

    library = file_of(connection)
    if library is not None and file.samefile(library):
        return None
    return _row(file, datetime.fromtimestamp(file.stat().st_mtime, UTC), OTHER_FILE)


def _row(file: Path, made_at: datetime, reason: str) -> BackupRow:
    from watchlist.store.backup import holding  # noqa: PLC0415 - when asked for
    from watchlist.ui.models.care_rows import BackupRow  # noqa: PLC0415 - as above

    held = holding(file)
    return BackupRow(file, made_at, reason, held.reports, held.stocks, held.themes, held.notes, held.sound)
