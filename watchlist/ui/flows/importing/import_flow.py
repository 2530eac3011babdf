"""From a drop, a paste or a file dialog to drafts in the inbox and a report of what became of each document."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal

from watchlist.domain.acceptance import Threshold
from watchlist.domain.commands import Applied, Command, NoteFiles, SeenFile
from watchlist.domain.errors import AlreadyImported, ReaderFailed
from watchlist.domain.moments import now
from watchlist.domain.outside_lists import ResolvedList
from watchlist.importing.sources import Source
from watchlist.importing.worker import INTAKE, Workers
from watchlist.ui.flows.importing.clipboard import Held, held_in
from watchlist.ui.flows.importing.reading_processes import ReadingProcesses
from watchlist.ui.jobs import Job
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.time_slices import Turns
from watchlist.ui.workspace import Workspace

A_TURN = 1_000
"""So many documents are told of at once what became of them."""


@dataclass(frozen=True, slots=True)
class Wish:
    """One batch that was asked for; `names` are paths as they were dropped: thousands become paths in the thread that reads."""

    names: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()
    held: Held | None = None
    watched: bool = False
    offered_again: bool = False


class ImportFlow(QObject):
    """One batch at a time, the next one waits; every batch is one step of the history, whatever it holds.

    `late` once where a process that reads takes very long to start. `lists_found` carries the lists of other programs that were in a batch: nothing of them is taken here.
    """

    started = Signal()
    progressed = Signal(int, int)
    late = Signal()
    lists_found = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        parent: QObject | None = None,
        *,
        accepting: Callable[[], Threshold | None] = lambda: None,
        recognises: Callable[[], bool] = lambda: False,
        keeps: Callable[[], bool] = lambda: False,
        workers: Callable[[], Workers] = lambda: Workers(room=INTAKE),
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._accepting = accepting
        self._recognises = recognises
        self._keeps = keeps
        self._unkept = False
        self.processes = ReadingProcesses(workspace.jobs, self, workers)
        self._turns = Turns(lambda: not workspace.closed, self)
        self._waiting: list[Wish] = []
        self._watched = self._offered_again = False
        self._through: tuple[SeenFile, ...] = ()
        self._late = False
        self._job: Job | None = None
        self._writing = False
        self._stopping = threading.Event()
        self._planned: list[Source] = []
        self._rows: dict[Source, ImportRow] = {}
        self._lists: dict[Source, tuple[ResolvedList, ...]] = {}
        self._kept: list[tuple[Source, bytes]] = []
        self._singly: list[tuple[Source, bytes]] = []

    # What others ask

    @property
    def running(self) -> bool:
        """Whether documents are being read or kept."""
        return self._job is not None or self._writing

    @property
    def watched(self) -> bool:
        """Whether the batch at hand, or the one that just finished, came from the watched folder."""
        return self._watched

    @property
    def offered_again(self) -> bool:
        """Whether it only reads again what waited when the window was closed."""
        return self._offered_again

    def offer_again(self, paths: Sequence[Path]) -> None:
        """Read the lists again that waited for somebody's decision."""
        self._take(Wish(paths=tuple(paths), offered_again=True))

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files, and what lies in folders."""
        if paths:
            self._take(Wish(paths=tuple(paths)))

    def import_watched(self, paths: Sequence[Path]) -> None:
        """Import files of the watched folder that were not through before."""
        self._take(Wish(paths=tuple(paths), watched=True))

    def import_mime(self, mime: QMimeData) -> bool:
        """Import what was dropped or lies on the clipboard; False where there is nothing to import in it."""
        names = tuple(url.toLocalFile() for url in mime.urls() if url.isLocalFile())
        if names:
            self._take(Wish(names))
        if mime.hasUrls():  # a link alone is no report, however long it is
            return bool(names)
        return self.import_held(held_in(mime))

    def import_held(self, held: Held) -> bool:
        """Import what the clipboard holds; False where that is no report."""
        if held.is_report:
            self._take(Wish(held=held))
        return held.is_report

    def cancel(self) -> None:
        """Stop reading; what was read up to now is kept at once: a backup that comes before it is then made beside it."""
        self._waiting.clear()
        self._stop()

    def _stop(self) -> None:
        self._stopping.set()
        if self._job is not None:
            self._job.cancel()

    def shut_down(self) -> None:
        """Stop at once and end the reading processes; what is being written is written."""
        self._waiting.clear()
        self._stop()
        self.processes.cancel()
        if self._job is None:
            self.processes.close()

    # One batch

    def _take(self, wish: Wish) -> None:
        self._waiting.append(wish)
        if not self.running:
            self._start()

    def _start(self) -> None:
        wish = self._waiting.pop(0)
        self._watched, self._offered_again, self._through = wish.watched, wish.offered_again, ()
        self._planned, self._rows, self._lists, self._kept = [], {}, {}, []
        workers = self.processes.lend(recognising=self._recognises())
        accepting, at, keeps = self._accepting(), now(), self._keeps()
        self._unkept = False
        self._stopping = threading.Event()

        def steps() -> Iterator[object]:
            from watchlist.ui.flows.importing.import_batch import Order, run  # noqa: PLC0415 - in the thread, after the first paint

            paths = (*wish.paths, *map(Path, wish.names))
            sources = (wish.held.source(),) if wish.held is not None else ()
            order = Order(paths, sources, accepting, at, wish.watched, keeps)
            return run(order, workers, self._workspace.path)

        self._job = Job(steps)
        self._job.progressed.connect(self._on_event)
        self._job.failed.connect(self._on_failed)
        self._job.finished.connect(self._on_read)
        self.started.emit()
        self._workspace.jobs.start(self._job)

    def _on_event(self, event: object) -> None:
        from watchlist.ui.flows.importing.import_batch import Counted, Done, Opened, Planned, Through, Unkept  # noqa: PLC0415 - loaded by the job

        if isinstance(event, Counted):
            self.progressed.emit(event.done, event.total)
            if event.late and not self._late:
                self.late.emit()
            self._late = event.late
        elif isinstance(event, Planned):
            self._planned, self._rows = list(event.sources), dict(event.rows)
        elif isinstance(event, Unkept) and not self._unkept:
            self._unkept = True  # a full disk is told once, not for each of a thousand files
            self._workspace.failed.emit(event.error)
        elif isinstance(event, Through):
            self._through = event.files
        elif isinstance(event, Opened):
            place = self._planned.index(event.source)
            self._planned[place : place + 1] = event.parts
            self._rows.update(event.rows)
        elif isinstance(event, Done):
            self._rows[event.source] = event.row
            if event.lists:
                self._lists[event.source] = event.lists
            if event.command is not None:
                self._keep(event.source, event.command)

    def _keep(self, source: Source, command: bytes) -> None:
        """With the first it is known that something will be written: the backup of the day is made while the others are read."""
        if not self._kept:
            self._workspace.get_ready(self._stopping.is_set)
        self._kept.append((source, command))

    def _on_failed(self, error: Exception) -> None:
        """Something went wrong that is no document's fault: what was read is kept, the window is told.

        Where nothing reads any more, each document that was not read says so.
        """
        if not isinstance(error, ReaderFailed):
            self._workspace.failed.emit(error)
            return
        for source, row in self._rows.items():
            if row.fate is Fate.LEFT_OUT:
                self._rows[source] = replace(
                    row, fate=Fate.FAILED, error=ReaderFailed(source.name, error.args[1])
                )

    def _on_read(self) -> None:
        self._job = None
        if self._workspace.closed:
            # The window is gone: nothing can be written any more, and a report of it would keep the program alive.
            return
        if self._kept or self._through:
            self._writing = True
            self._write(self._kept)
        else:
            self._finish()

    def _write(self, kept: list[tuple[Source, bytes]]) -> None:
        from watchlist.importing.packing import PutAway  # noqa: PLC0415 - loaded by the job
        from watchlist.store.queries import newest_draft  # noqa: PLC0415 - the store is read when asked

        before = self._workspace.read(newest_draft)
        commands: PutAway[Command] = PutAway(command for _, command in kept)
        if self._through:
            commands.add(NoteFiles(self._through))
            self._through = ()
        many = len(commands) > 1
        self._workspace.write(
            commands,
            name=self.tr("Import %Ln document(s)", "", len(kept)) if many else "",
            done=partial(self._on_written, kept, before),
            failed=partial(self._on_refused, kept),
            stopping=self._stopping.is_set,
        )

    def _on_written(self, kept: list[tuple[Source, bytes]], before: int, applied: Applied) -> None:
        steps = self._tell_fates(kept, before, applied)
        if next(steps, self) is not self:
            self._turns.take(steps)

    def _tell_fates(self, kept: list[tuple[Source, bytes]], before: int, applied: Applied) -> Iterator[None]:
        """Those of many in turns: ten thousand at once held the window for a quarter of a second."""
        for place, ((source, _), row_id) in enumerate(zip(kept, applied.ids, strict=True), 1):
            row = self._rows[source]
            if row.fate is Fate.STORED:
                self._rows[source] = replace(row, report_id=row_id)
            else:
                fate = Fate.WAITING if row_id <= before else row.fate
                self._rows[source] = replace(row, draft_id=row_id, fate=fate)
            if place % A_TURN == 0:
                yield
        self._go_on()

    def _on_refused(self, kept: list[tuple[Source, bytes]], error: Exception) -> None:
        """One of them came into the library by another way meanwhile, or nothing can be written at all."""
        known = isinstance(error, AlreadyImported)
        if known and len(kept) > 1:
            # Each as a step of its own, so that the one that is known already takes no other with it.
            self._singly = list(kept)
        else:
            for source, _ in kept:
                self._rows[source] = _refused(self._rows[source], error)
        self._go_on()

    def _go_on(self) -> None:
        if self._singly:
            self._write([self._singly.pop(0)])
        else:
            self._finish()

    def _finish(self) -> None:
        was_to_be_written = bool(self._kept)
        self._writing, self._kept = False, []
        rows = tuple(self._rows[source] for source in self._planned)
        self.processes.rest()
        lists = tuple(each for source in self._planned for each in self._lists.get(source, ()))
        if lists:
            self.lists_found.emit(lists)
        self.finished.emit(rows)
        if self._stopping.is_set() and was_to_be_written:
            self._workspace.get_ready()  # where a backup still goes on, wait for it and tell what became of it
        if self._waiting:
            self._start()


def _refused(row: ImportRow, error: Exception) -> ImportRow:
    if isinstance(error, AlreadyImported):
        return replace(row, fate=Fate.KNOWN, report_id=int(error.args[0]))
    return replace(row, fate=Fate.FAILED, error=error)
