"""One draft after the other: opened, kept as it is reviewed, stored when it is finished."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from watchlist.domain.acceptance import accept
from watchlist.domain.commands import AddReport, Applied, DiscardDraft, SaveReview
from watchlist.domain.correction_commands import CorrectName
from watchlist.domain.drafts import Draft
from watchlist.domain.moments import now
from watchlist.domain.review import Verdicts
from watchlist.domain.rows import DraftRow
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.reviewing.words_beside import WordsBeside
from watchlist.ui.jobs import Job
from watchlist.ui.library_access import read_once
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.workspace import Workspace

SAVE_MS = 500
"""A review is kept at its first word, and then at most this long after each: a busy machine may be late with that too."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft on the desk: its session, and where it stands among those that wait."""

    draft_id: int
    session: ReviewSession
    place: int
    waiting: int


class ReviewFlow(QObject):
    """Knows drafts by id; the page knows what is on the screen.

    `all_stored` says how many reports one after the other were stored, once nothing waits any more.
    """

    opened = Signal(object)
    stored = Signal(int)
    emptied = Signal()
    all_stored = Signal(int)
    refused = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._beside = WordsBeside(workspace.path)
        self._now: Opened | None = None
        self._kept = Verdicts()
        self._storing = False
        self._count = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MS)
        self._timer.timeout.connect(self._save_newer)

    @property
    def current(self) -> Opened | None:
        """What is on the desk."""
        return self._now

    @property
    def storing(self) -> bool:
        """Whether a finished review is being stored."""
        return self._storing

    def waiting(self) -> tuple[DraftRow, ...]:
        """The drafts of the inbox, in its order."""
        from watchlist.store.queries import drafts  # noqa: PLC0415 - the store is read when asked

        return self._workspace.read(drafts)

    def open(self, draft_id: int) -> None:
        """Put a draft on the desk; what was on it is kept. One that is gone leaves the desk empty."""
        from watchlist.store.queries import draft  # noqa: PLC0415 - as above

        self.save()
        read = self._workspace.try_read(lambda conn: draft(conn, draft_id))
        if read is None:
            self._now = None
            self.emptied.emit()
            return
        found, verdicts = read
        ids = [row.id for row in self.waiting()]
        said = self._beside.kept(draft_id, found.document.sha256_text) or verdicts
        session = ReviewSession(
            found, said, NameLookup(self._workspace, found), ColourLookup(self._workspace)
        )
        self._kept = session.verdicts
        place = ids.index(draft_id) + 1 if draft_id in ids else 1
        self._now = Opened(draft_id, session, place, max(1, len(ids)))
        self.opened.emit(self._now)

    def touch(self) -> None:
        """Something was said: keep it now, or soon where something was kept just before."""
        if not self._timer.isActive():
            self.save()
            self._timer.start()

    def _save_newer(self) -> None:
        if self._now is not None and self._now.session.verdicts != self._kept:
            self.touch()

    def save(self) -> None:
        """Keep what was said up to now."""
        self._timer.stop()
        desk = self._now
        if desk is None or self._storing or desk.session.verdicts == self._kept:
            return
        draft_id, self._kept = desk.draft_id, desk.session.verdicts
        self._beside.keep(draft_id, desk.session.draft.document.sha256_text, self._kept)
        in_it = partial(self._beside.forget, draft_id, self._kept)
        self._workspace.write(SaveReview(draft_id, self._kept), committed=in_it)

    def close(self) -> None:
        """Clear the desk; what was said is kept."""
        self.save()
        self._now = None
        self._count = 0

    def drop(self) -> None:
        """Clear the desk of a draft that is gone."""
        self._timer.stop()
        self._now = None

    def discard(self) -> None:
        """Throw the draft on the desk away (undo brings it back) and open the next."""
        desk = self._now
        if desk is not None:
            self.drop()
            self._workspace.write(DiscardDraft(desk.draft_id), done=partial(self._open_next, desk))

    def learn(self, text: str, symbol: Symbol, broker: str | None) -> None:
        """From now on a written name stands for a security, for one broker or for all; older rows follow."""
        self.save()  # kept a moment later, the review would be the step that Ctrl+Z takes back
        self._workspace.write(CorrectName(text, symbol, broker))

    def finish(self) -> None:
        """Store the report with what was accepted; then the next draft."""
        desk = self._now
        if desk is None or self._storing:
            return
        self.save()  # taking the finished report back brings the whole review back
        self._storing = True
        job = Job(lambda: self._steps(desk.draft_id, desk.session.draft, desk.session.verdicts))
        # Not bound to the page: a finished report is stored whether or not somebody is left to see it.
        store: Callable[[AddReport], None] = lambda command: self._store(desk, command)  # noqa: E731 - as above
        job.succeeded.connect(self._workspace.while_open(store))
        job.failed.connect(self._workspace.while_open(self._on_refused, self._workspace.failed.emit))
        self._workspace.jobs.start(job)

    def _steps(self, draft_id: int, draft: Draft, verdicts: Verdicts) -> Iterator[AddReport]:
        """In a thread: compare it with what is known, and make the command."""
        from watchlist.filing.likeness import kinship  # noqa: PLC0415 - only here, in the thread

        print_, copies = read_once(self._workspace.path, partial(kinship, draft=draft))
        yield accept(draft, verdicts, imported_at=now(), fingerprint=print_, copies=copies, draft_id=draft_id)

    def _store(self, desk: Opened, command: AddReport) -> None:
        self._workspace.write(command, done=partial(self._on_stored, desk), failed=self._on_refused)

    def _on_stored(self, desk: Opened, applied: Applied) -> None:
        self._storing = False
        self._now = None
        self._count += 1
        self.stored.emit(applied.ids[0] if applied.ids else 0)
        self._open_next(desk)

    def _on_refused(self, error: Exception) -> None:
        self._storing = False
        self.refused.emit(error)

    def _open_next(self, desk: Opened, _applied: object = None) -> None:
        rows = [row.id for row in self.waiting() if row.id != desk.draft_id]
        if not rows:
            self.emptied.emit()
            self.all_stored.emit(self._count)
            self._count = 0
            return
        place = min(desk.place - 1, len(rows) - 1)
        self.open(rows[place])


class NameLookup:
    """The name of a security: from the master once it is there, before that from the draft's own candidates."""

    def __init__(self, workspace: Workspace, draft: Draft) -> None:
        self._workspace = workspace
        named = (*draft.picks, *draft.mentions)
        self._own = {c.symbol: c.name for item in named for c in item.candidates}

    def __call__(self, symbol: Symbol) -> str:
        """The name, or the symbol where nobody knows one."""
        lexicon = self._workspace.lexicon
        security = lexicon.master.get(symbol) if lexicon is not None else None
        return security.name if security else self._own.get(symbol, str(symbol))


class ColourLookup:
    """The colours of themes that the library has; each name is looked up once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._asked: set[str] = set()
        self._found: dict[str, int] = {}

    def __call__(self, names: Collection[str]) -> Mapping[str, int]:
        """Those of `names` that are known, among others."""
        from watchlist.store.queries import theme_colours  # noqa: PLC0415 - as above

        new = set(names) - self._asked
        if new:
            self._asked |= new
            self._found.update(self._workspace.try_read(lambda conn: theme_colours(conn, new)) or {})
        return self._found
