"""The library as the window sees it: read here, write on one thread, and news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from watchlist.domain.changes import Changes
from watchlist.domain.errors import DatabaseBusy, MovedDatabase, NotADatabase, NothingToUndo, WatchlistError
from watchlist.domain.moments import now
from watchlist.ui.jobs import Job, Jobs, once
from watchlist.ui.library_access import answer, identity_at, lexicon_of, open_library, read_once, version_of

if TYPE_CHECKING:
    from watchlist.domain.commands import Applied, Command
    from watchlist.domain.rows import StepRow
    from watchlist.securities.lexicon import Lexicon
    from watchlist.store.database import Connection, Database
    from watchlist.store.keeping import Kept

T = TypeVar("T")

LOOKOUT_MS = 250
"""So often it is seen whether another window or the command line wrote."""


class Workspace(QObject):
    """One library, open: it knows no page, no dialog and no setting."""

    changed = Signal(object)
    failed = Signal(object)
    lexicon_ready = Signal()
    kept_safe = Signal(object)
    """What was done for the library's safety before a write, or could not be: `store.keeping.Kept`."""
    log_held = Signal(int)
    """The bytes that a program which reads for long keeps from the file; once each time."""

    def __init__(self, path: Path, jobs: Jobs | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.jobs = jobs or Jobs(self)
        self.lexicon: Lexicon | None = None
        self._writer: Database | None = None
        self._reader = open_library(path)
        self._identity = identity_at(path)
        self._told_kept: Kept | None = None
        self._told_log = False
        self._steps: tuple[StepRow, ...] | None = None
        self._closed = False
        self._under_way = 0
        self._lost = False
        self._version = version_of(self._reader)
        self._lookout = QTimer(self)
        self._lookout.timeout.connect(self._look_out)
        self._lookout.start(LOOKOUT_MS)

    @property
    def closed(self) -> bool:
        """Whether the library was given back: what comes late from a dialog or a queue has nothing to read any more."""
        return self._closed

    def read(self, query: Callable[[Connection], T]) -> T:
        """The answer of a query, here and now: for what takes milliseconds."""
        return answer(self.path, self._reader, query)

    def try_read(self, query: Callable[[Connection], T]) -> T | None:
        """The same for what may be gone by now, such as what an older dialog names; None after `failed` said so."""
        try:
            return self.read(query)
        except WatchlistError as error:
            self.failed.emit(error)
            return None

    def read_later(
        self,
        query: Callable[[Connection], T],
        done: Callable[[T], None],
        *,
        name: str = "",
        failed: Callable[[Exception], None] | None = None,
    ) -> Job:
        """The answer of a slow query, from a thread with its own connection; `done` gets it in the window's thread.

        Where the job is cancelled the query is broken off, and nobody gets an answer.
        """
        job: Job = once(
            lambda: self._reached(lambda path: read_once(path, query, lambda: job.stopping)), name
        )
        job.succeeded.connect(self.while_open(done))
        job.failed.connect(self.while_open(failed, self.failed.emit) if failed else self.failed)
        return self.jobs.start(job)

    def write(
        self,
        commands: Command | Sequence[Command],
        *,
        name: str = "",
        done: Callable[[Applied], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        stopping: Callable[[], bool] | None = None,
        committed: Callable[[], None] | None = None,
    ) -> Job:
        """Carry out one command, or several as one step called `name`; then `changed`, then `done`. Several are read in the thread that writes.

        An error goes to `failed` where the caller has a use for it, else to the signal of that name. Where a backup comes first
        and it is `stopping` meanwhile, the write does not wait for it. `committed` is called in the thread that writes, also while
        the window closes.
        """
        many = commands if isinstance(commands, Sequence) else (commands,)

        def apply(db: Database) -> Applied:
            from watchlist.store import edits  # noqa: PLC0415 - not before the first paint

            if len(many) == 1 and not name:
                applied = edits.apply(db, many[0], now=now())
            else:
                applied = edits.apply_many(db, many, name, now=now())
            if committed is not None:
                committed()
            return applied

        return self._write(apply, done, failed, stopping)

    def get_ready(self, stopping: Callable[[], bool] | None = None) -> None:
        """Do now what comes before a write, as the backup of a day: one will come, and need not wait for it then.

        What goes wrong the write will meet again, and tell. Nobody waits any longer once it is `stopping`, or the window closes.
        """
        asked = stopping or _never
        job: Job = once(lambda: self._open_writer(lambda: job.stopping or asked()).before_writing())
        job.succeeded.connect(self.while_open(partial(self._on_written, Changes())))
        self._start_writing(job, None, _leave_to_write)

    def keep_up(
        self, work: Callable[[Database], T], done: Callable[[T], None], changes: Changes | None = None
    ) -> Job:
        """Do something with the library as a whole where it is written; `changes` says what may be different then."""
        job = once(lambda: work(self._open_writer()))
        job.succeeded.connect(self.while_open(partial(self._on_written, changes or Changes())))
        return self._start_writing(job, done, None)

    def save_copy(self, target: Path, done: Callable[[Path], None]) -> None:
        """Write what is open to a new file, also where the library's own is no longer in its place."""
        from watchlist.store.backup import save_copy  # noqa: PLC0415 - when asked for

        if (writer := self._writer) is not None:
            self._start_writing(once(lambda: save_copy(writer.connection, target)), done, None)
        elif self._is_in_place():
            self.read_later(lambda connection: save_copy(connection, target), done)
        else:
            # Nobody but this connection, which belongs to the window's thread, has the file any more.
            made = self.try_read(lambda connection: save_copy(connection, target))
            if made is not None:
                done(made)

    def undo(self, done: Callable[[Applied], None] | None = None) -> None:
        """Take the newest step back; `done` hears what that changed, nothing where there was no step."""
        self._travel("undo", done)

    def redo(self, done: Callable[[Applied], None] | None = None) -> None:
        """Do the step that was taken back last again; `done` as of undo."""
        self._travel("redo", done)

    @property
    def version(self) -> int:
        """A number that is another one as soon as something was written, by whomever."""
        return version_of(self._reader)

    def look_again(self) -> None:
        """See at once whether another program wrote meanwhile; everything is told to have changed if so."""
        self._look_out()

    def _look_out(self) -> None:
        """Tell that everything may have changed where another program wrote; what this window writes is told by itself."""
        if self._under_way or self._closed:
            return
        try:
            version = self.read(version_of)
        except DatabaseBusy:
            return
        except WatchlistError as error:
            self._tell_lost(error)
            return
        if version != self._version:
            self._version, self._steps = version, None
            self.changed.emit(Changes.everything())

    def _tell_lost(self, error: WatchlistError) -> None:
        """Tell once that the library can't be looked at any more, where its disk is gone as that."""
        if not self._lost:
            self._lost = True
            self.failed.emit(error if self._is_in_place() else MovedDatabase(str(self.path), "missing"))

    @property
    def undo_step(self) -> StepRow | None:
        """The step that undo would take back."""
        return next((step for step in self._history() if not step.undone), None)

    @property
    def redo_step(self) -> StepRow | None:
        """The step that redo would do again: the one that was taken back last."""
        return min((step for step in self._history() if step.undone), key=lambda step: step.id, default=None)

    @property
    def undo_name(self) -> str:
        """The name of the step that undo would take back, "" where there is none."""
        return self.undo_step.name if self.undo_step else ""

    @property
    def redo_name(self) -> str:
        """The name of the step that redo would do again, "" where there is none."""
        return self.redo_step.name if self.redo_step else ""

    def while_open(
        self, done: Callable[[T], None], otherwise: Callable[[T], None] | None = None
    ) -> Callable[[T], None]:
        """An answer that comes when the library or the page that asked is gone has nobody left to read it.

        Give bound methods, or partials of them: of a lambda nobody can tell whose it is. `otherwise` hears what the page
        that asked can't any more.
        """
        owner = getattr(getattr(done, "func", done), "__self__", None)

        def answer(value: T) -> None:
            if self._closed:
                return
            if not isinstance(owner, QObject) or isValid(owner):
                done(value)
            elif otherwise is not None:
                otherwise(value)

        return answer

    def load_lexicon(self) -> None:
        """Build the lexicon in a thread; after a correction was learned what is there of it is taken over."""
        job = once(lambda: self._reached(lambda path: lexicon_of(path, self.lexicon)))
        job.succeeded.connect(self.while_open(self._on_lexicon))
        job.failed.connect(self.while_open(self.failed.emit))
        self.jobs.start(job)

    def shut_down(self, reading_ms: int | None = None) -> bool:
        """Stop the jobs and close the files; False where a job did not answer, one that reads within so long."""
        # Queued behind all writes: the connection is closed in the thread that opened it.
        self.jobs.start(once(self._close_writer), writing=True)
        stopped = self.jobs.shut_down(reading_ms)
        self._closed = True
        self._lookout.stop()
        self._reader.close()
        return stopped

    def _write(
        self,
        work: Callable[[Database], Applied],
        done: Callable[[Applied], None] | None,
        failed: Callable[[Exception], None] | None = None,
        stopping: Callable[[], bool] | None = None,
    ) -> Job:
        job = once(lambda: work(self._open_writer(stopping)))
        job.succeeded.connect(self.while_open(self._on_applied))
        return self._start_writing(job, done, failed)

    def _start_writing(
        self, job: Job, done: Callable[[Any], None] | None, failed: Callable[[Exception], None] | None
    ) -> Job:
        if done is not None:
            job.succeeded.connect(self.while_open(done))
        job.failed.connect(self.while_open(failed, self.failed.emit) if failed else self.failed)
        job.finished.connect(self._on_finished)
        self._under_way += 1
        return self.jobs.start(job, writing=True)

    def _travel(self, direction: str, done: Callable[[Applied], None] | None) -> None:
        def work(db: Database) -> Applied:
            from watchlist.domain.commands import Applied  # noqa: PLC0415 - not before the first paint
            from watchlist.store import history  # noqa: PLC0415 - as above

            try:
                return history.undo(db) if direction == "undo" else history.redo(db)
            except NothingToUndo:
                return Applied(Changes())

        self._write(work, done)

    def _open_writer(self, stopping: Callable[[], bool] | None = None) -> Database:
        """The one writing connection, made in the writing thread at the first write; nothing but `stopping` ends its waiting for a backup."""
        if self._writer is None:
            from watchlist.store.database import open_writer  # noqa: PLC0415 - brings sqlite_utils

            self._writer = self._reached(open_writer)
        self._writer.stopping = stopping or _never
        return self._writer

    def _reached(self, use: Callable[[Path], T]) -> T:
        """What is made of the library's file. Where that went in the midst of it, it is told so: what is shown can still be saved."""
        try:
            return use(self._own_path())
        except NotADatabase:
            self._own_path()
            raise

    def _own_path(self) -> Path:
        """Where the library is. Raises MovedDatabase where another file, or none, is there by now: opening would make one."""
        from watchlist.store.identity import still_there  # noqa: PLC0415 - beside the store's own use

        still_there(self.path, self._identity)
        return self.path

    def _is_in_place(self) -> bool:
        try:
            self._own_path()
        except MovedDatabase:
            return False
        return True

    def _close_writer(self) -> None:
        """Close the writing connection in the thread that made it."""
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _history(self) -> tuple[StepRow, ...]:
        if self._steps is None:
            from watchlist.store.queries import steps  # noqa: PLC0415 - the store is read when asked

            self._steps = self.read(steps)
        return self._steps

    def _on_finished(self) -> None:
        self._under_way -= 1

    def _on_applied(self, applied: Applied) -> None:
        self._on_written(applied.changes)

    def _on_written(self, changes: Changes, _answer: object = None) -> None:
        self._steps = None
        self._version = version_of(self._reader)
        if changes:
            self.changed.emit(changes)
        if changes.aliases and self.lexicon is not None:
            self.load_lexicon()
        self._tell_kept()
        self._tell_log()

    def _tell_log(self) -> None:
        """Tell once that another program's reading makes the log grow, and again only after it was over."""
        held = self._writer.log_held if self._writer is not None else 0
        if held and not self._told_log:
            self.log_held.emit(held)
        self._told_log = bool(held)

    def _tell_kept(self) -> None:
        """Tell once what was done before a write, or could not be."""
        kept = self._writer.kept if self._writer is not None else None
        if kept is not None and kept is not self._told_kept:
            self._told_kept = kept
            self.kept_safe.emit(kept)

    def _on_lexicon(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.lexicon_ready.emit()


def _never() -> bool:
    return False


def _leave_to_write(_error: Exception) -> None:
    """The write that comes meets the same."""
