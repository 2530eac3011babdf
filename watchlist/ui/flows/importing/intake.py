"""How documents come into the window: dialogs, a drop, the clipboard, the samples; and the report on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from watchlist.ui import settings as kept
from watchlist.ui.flows.importing.samples import Samples, sample_files
from watchlist.ui.jobs import once
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog

    from watchlist.domain.outside_lists import ResolvedList
    from watchlist.ui.flows.importing.clipboard import Held
    from watchlist.ui.flows.importing.import_flow import ImportFlow
    from watchlist.ui.flows.importing.naming_columns import NamingColumns
    from watchlist.ui.flows.importing.taking_lists import TakingLists
    from watchlist.ui.flows.importing.watching import Watching
    from watchlist.ui.flows.reading.rereading import Rereading
    from watchlist.ui.models.import_rows import ImportRow

READY_AFTER_MS = 4_000
"""A watched folder gets a reading process that waits for its files once the window has had time for itself."""


class Intake(QObject):
    """`imported` after each batch; `draft_asked` and `report_asked` come from the report on it; `told` is for the status line."""

    progressed = Signal(int, int)
    imported = Signal(object)
    draft_asked = Signal(int)
    report_asked = Signal(int)
    told = Signal(str)

    def __init__(self, workspace: Workspace, colours: Colours, settings: QSettings, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._colours = colours
        self._settings = settings
        self._window = window
        self.samples = Samples(workspace, self)
        self.samples.told.connect(self.told)
        self._flow: ImportFlow | None = None
        self._lists: TakingLists | None = None
        self._columns: NamingColumns | None = None
        self._watching: Watching | None = None
        self._rereading: Rereading | None = None
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.setInterval(READY_AFTER_MS)
        self._ready.timeout.connect(lambda: self.flow.processes.keep_one(True))

    @property
    def slots(self) -> dict[str, Callable[[], object]]:
        """What the actions of the window do here."""
        return {
            "import_files": self.ask_files,
            "import_folder": self.ask_folder,
            "paste_report": self.paste,
            "try_samples": self.try_samples,
            "remove_samples": self.samples.remove,
            "look_at_lists": self.look_at_lists,
            "reread": self.reread,
            "watch_folder": self.ask_watched,
            "stop_watching": self.stop_watching,
        }

    @property
    def lists(self) -> TakingLists:
        """The lists of other programs that came with documents."""
        if self._lists is None:
            from watchlist.ui.flows.importing.taking_lists import TakingLists  # noqa: PLC0415 - when the first one came

            self._lists = TakingLists(self._workspace, self._colours, self._window)
            self._lists.told.connect(self.told)
            self._lists.waiting_changed.connect(self._keep_waiting)
        return self._lists

    @property
    def columns(self) -> NamingColumns:
        """The naming of tables' columns."""
        if self._columns is None:
            from watchlist.ui.flows.importing.naming_columns import NamingColumns  # noqa: PLC0415 - when first asked for

            self._columns = NamingColumns(self._workspace, self._window)
            self._columns.told.connect(self.told)
            self._columns.lists_found.connect(self._on_lists)
        return self._columns

    def name_columns(self, draft_id: int) -> None:
        """Ask which column of a draft's table says what."""
        self.columns.ask(draft_id)

    @property
    def flow(self) -> ImportFlow:
        """The import itself, loaded when first needed."""
        if self._flow is None:
            from watchlist.store.originals import keeps_copies  # noqa: PLC0415 - not before the first paint
            from watchlist.ui.flows.importing.import_flow import ImportFlow  # noqa: PLC0415 - as above

            self._flow = ImportFlow(
                self._workspace,
                self,
                accepting=lambda: kept.accepting(self._settings),
                recognises=lambda: kept.RECOGNISE.read(self._settings),
                keeps=lambda: keeps_copies(self._workspace.path),
            )
            self._flow.progressed.connect(self.progressed)
            self._flow.finished.connect(self._on_finished)
            self._flow.late.connect(self._on_late)
            self._flow.lists_found.connect(self._on_lists)
        return self._flow

    def ask_files(self) -> None:
        """Let the user choose files."""
        dialog = self._dialog(self.tr("Import reports"))
        dialog.setFileMode(dialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [
                self.tr("Reports (*.pdf *.docx *.html *.htm *.md *.txt *.eml *.mht *.zip)"),
                self.tr("Lists (*.txt *.csv *.xlsx *.xls *.json *.blk *.ebk *.cfg *.ini *.sel)"),
                self.tr("All files (*)"),
            ]
        )
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def ask_folder(self) -> None:
        """Let the user choose a folder."""
        dialog = self._dialog(self.tr("Import a folder"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.filesSelected.connect(self._on_chosen)
        dialog.open()

    def paste(self) -> None:
        """Import what lies on the clipboard."""
        from watchlist.ui.flows.importing.clipboard import held_by_another, is_foreign  # noqa: PLC0415 - when first pasted

        if is_foreign(QGuiApplication.clipboard()):
            fetching = once(held_by_another)
            fetching.succeeded.connect(self._on_fetched)
            fetching.failed.connect(self._workspace.failed)
            self._workspace.jobs.start(fetching)
        else:
            self._on_fetched(None)

    def _on_fetched(self, held: Held | None) -> None:
        """What another program holds came by a way of its own, or is to be had through Qt."""
        if held is not None:
            taken = self.flow.import_held(held)
        else:
            mime: QMimeData | None = (
                QGuiApplication.clipboard().mimeData()
            )  # None where nothing was ever copied
            taken = mime is not None and self.flow.import_mime(mime)
        if not taken:
            self.told.emit(self.tr("There is no report on the clipboard."))

    def look_at_lists(self) -> None:
        """Show the lists that nobody has decided about yet."""
        if not self.lists.look():
            self.told.emit(self.tr("No list waits to be taken in."))

    def take(self, mime: QMimeData) -> bool:
        """Import what was dropped."""
        taken = self.flow.import_mime(mime)
        if not taken:
            self.told.emit(
                self.tr("Nothing in it can be imported: drop files, folders or the text of a report.")
            )
        return taken

    def try_samples(self) -> None:
        """Import the samples that come with the program."""
        self.flow.import_paths(sample_files())

    @property
    def rereading(self) -> Rereading:
        """Reading stored reports again."""
        if self._rereading is None:
            from watchlist.ui.flows.reading.rereading import Rereading  # noqa: PLC0415 - when first asked for

            self._rereading = Rereading(self._workspace, self._colours, self._window)
            self._rereading.told.connect(self.told)
            self._rereading.report_asked.connect(self.report_asked)
        return self._rereading

    def reread(self) -> None:
        """Show what newer rules would change in stored reports."""
        self.rereading.start()

    # The watched folder

    @property
    def watching(self) -> Watching:
        """The watch over a folder."""
        if self._watching is None:
            from watchlist.ui.flows.importing.watching import Watching  # noqa: PLC0415 - when a folder is watched

            self._watching = Watching(self._workspace.jobs, self)
            self._watching.coming.connect(self._on_coming)
            self._watching.found.connect(self._on_watched)
            self._watching.gone.connect(self._workspace.failed)
        return self._watching

    def resume_watching(self) -> None:
        """Watch the folder that was chosen, if one was and none is watched yet."""
        folder = kept.WATCHED_FOLDER.read(self._settings)
        if folder and self.watching.folder is None:
            self._watch(Path(folder))

    def ask_watched(self) -> None:
        """Let the user choose the folder to watch."""
        dialog = self._dialog(self.tr("Watch a folder"))
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda names: self.watch(Path(names[0])))
        dialog.open()

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on."""
        kept.WATCHED_FOLDER.write(self._settings, str(folder))
        self._watch(folder)
        self.told.emit(self.tr("New files of {folder} go to the inbox by themselves.").format(folder=folder))

    def _watch(self, folder: Path) -> None:
        self.watching.watch(folder)
        self._ready.start()

    def stop_watching(self) -> None:
        """Watch nothing any more."""
        folder = kept.WATCHED_FOLDER.read(self._settings)
        kept.WATCHED_FOLDER.write(self._settings, "")
        self.watching.stop()
        self._ready.stop()
        if self._flow is not None:
            self._flow.processes.keep_one(False)
        words = self.tr("{folder} is no longer watched.") if folder else self.tr("No folder is watched.")
        self.told.emit(words.format(folder=folder))

    def _on_late(self) -> None:
        self.told.emit(self.tr("The computer is busy: reading starts once there is room for it."))

    def _on_coming(self) -> None:
        """One is enough for most: two that start at once take longer until the first stands."""
        self.flow.processes.warm(1)

    def _on_watched(self, paths: Sequence[Path]) -> None:
        self.flow.import_watched(paths)

    def cancel(self) -> None:
        """Stop what is running."""
        if self._flow is not None:
            self._flow.cancel()

    def shut_down(self) -> None:
        """End the reading processes, and the watch."""
        self._ready.stop()
        if self._watching is not None:
            self._watching.stop()
        if self._flow is not None:
            self._flow.shut_down()

    def _dialog(self, title: str) -> QFileDialog:
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - not before the first paint

        from watchlist.ui.usual_folder import usual_folder  # noqa: PLC0415 - as above

        folder = usual_folder(kept.IMPORT_FOLDER.read(self._settings))
        dialog = QFileDialog(self._window, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _on_chosen(self, names: Sequence[str]) -> None:
        paths = tuple(Path(name) for name in names)
        if paths:
            kept.IMPORT_FOLDER.write(self._settings, str(paths[0].parent))
            self.flow.import_paths(paths)

    def _on_lists(self, found: Sequence[ResolvedList]) -> None:
        again = self._flow is not None and self._flow.offered_again
        self.lists.add(found, showing=not again)
        if again:
            self.told.emit(self.tr("%Ln list(s) wait to be taken in (File menu).", "", len(found)))

    def offer_lists_again(self) -> None:
        """Once the window has had time for itself, read the files again whose lists waited when it was closed."""
        if kept.WAITING_LISTS.read(self._settings):
            QTimer.singleShot(READY_AFTER_MS, self, self.offer_lists)

    def offer_lists(self) -> None:
        """Read them now; lists of a watched folder come by themselves."""
        mine, _ = self._waiting_files()
        paths = [path for name in mine if (path := Path(name)).is_file()]
        if paths:
            self.flow.offer_again(paths)

    def _keep_waiting(self) -> None:
        """Which files hold lists that wait, for the next start."""
        library, (_, others) = self._workspace.path, self._waiting_files()
        waiting = (each.origin for each in self.lists.waiting if each.origin and not each.sha256)
        lines = (*others, *(f"{library}\t{name}" for name in dict.fromkeys(waiting)))
        kept.WAITING_LISTS.write(self._settings, "\n".join(lines))

    def _waiting_files(self) -> tuple[list[str], list[str]]:
        """The files whose lists wait for this library, and the lines of the settings about others."""
        lines = kept.WAITING_LISTS.read(self._settings).splitlines()
        mine = f"{self._workspace.path}\t"
        return [line.removeprefix(mine) for line in lines if line.startswith(mine)], [
            line for line in lines if not line.startswith(mine)
        ]

    def _on_finished(self, rows: Sequence[ImportRow]) -> None:
        from watchlist.ui.dialogs.import_report import ImportReport, worth_showing  # noqa: PLC0415 - after an import
        from watchlist.ui.models.import_words import summary  # noqa: PLC0415 - as above

        self.progressed.emit(0, 0)
        if self.flow.offered_again:
            return
        if self.flow.watched:
            self.watching.tell_again(Path(row.path) for row in rows if row.can_be_tried_again)
        if not self.flow.watched:
            self.imported.emit(rows)
        elif rows:
            self.told.emit(self.tr("From the watched folder: {what}").format(what=summary(rows)))
        if any(row.went_wrong for row in rows) if self.flow.watched else worth_showing(rows):
            report = ImportReport(self._colours, self._window)
            report.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            report.draft_asked.connect(self.draft_asked)
            report.report_asked.connect(self.report_asked)
            report.lists_asked.connect(self.look_at_lists)
            report.columns_asked.connect(self.name_columns)
            report.show_rows(rows)
            report.show()
