"""Accept what is sure in many drafts at once; what needs a look stays in the inbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from watchlist.domain.acceptance import accept, lacks_date, leaves_open, sure_verdicts
from watchlist.domain.commands import Command, SaveReview
from watchlist.domain.drafts import Draft
from watchlist.domain.moments import now
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.ui.jobs import Job
from watchlist.ui.workspace import Workspace


@dataclass(slots=True)
class _Accepted:
    """What the one step writes, how many drafts it stores and how many it leaves in the inbox."""

    commands: list[Command] = field(default_factory=list)
    stored: int = 0
    kept: int = 0


class Accepting(QObject):
    """`progressed` while drafts are looked through, `finished` with how many were stored and how many stay."""

    progressed = Signal(int, int)
    finished = Signal(int, int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        self._stopping = False

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._job is not None

    def accept_sure(self, draft_ids: Sequence[int]) -> None:
        """Store the drafts where nothing is doubtful and the date is known; accept what is sure in the others."""
        if draft_ids and not self.running:
            self._stopping = False
            self._start(tuple(draft_ids))

    def cancel(self) -> None:
        """Stop; nothing is written unless that has begun."""
        self._stopping = True
        if self._job is not None:
            self._job.cancel()

    def _start(self, draft_ids: Sequence[int]) -> None:
        accepted = _Accepted()
        path = self._workspace.path
        self._job = Job(lambda: _look_through(draft_ids, accepted, path))
        heard = self._workspace.while_open
        self._job.progressed.connect(heard(partial(self._on_progress, len(draft_ids))))
        self._job.succeeded.connect(heard(partial(self._write, accepted)))
        self._job.cancelled.connect(partial(self._end, 0, 0))
        self._job.failed.connect(heard(self._on_failed, self._workspace.failed.emit))
        self._workspace.jobs.start(self._job)

    def _on_progress(self, of: int, done: int) -> None:
        self.progressed.emit(done, of)

    def _write(self, accepted: _Accepted, _last: object) -> None:
        if (
            not accepted.commands or self._stopping
        ):  # it may be asked to stop when all was looked through already
            self._end(0, 0)
            return
        self._workspace.write(
            accepted.commands,
            name=self.tr("Accept what is sure in %Ln document(s)", "", len(accepted.commands)),
            done=partial(self._on_written, accepted),
            failed=self._on_failed,
        )

    def _on_written(self, accepted: _Accepted, _applied: object) -> None:
        self._end(accepted.stored, accepted.kept)

    def _on_failed(self, error: Exception) -> None:
        self._workspace.failed.emit(error)
        self._end(0, 0)

    def _end(self, stored: int, kept: int) -> None:
        self._job = None
        self.finished.emit(stored, kept)


def _look_through(draft_ids: Sequence[int], accepted: _Accepted, library: Path) -> Iterator[int]:
    """In a thread: one draft after the other."""
    from watchlist.filing.likeness import Together  # noqa: PLC0415 - only here, in the thread
    from watchlist.store import queries  # noqa: PLC0415 - as above
    from watchlist.store.database import open_reader  # noqa: PLC0415 - as above

    with closing(open_reader(library)) as connection:
        together = Together(connection)
        for place, draft_id in enumerate(draft_ids):
            draft, said = queries.draft(connection, draft_id)
            verdicts = with_sure(draft, said)
            if _needs_a_look(draft, verdicts):
                accepted.commands.append(SaveReview(draft_id, verdicts))
                accepted.kept += 1
            else:
                own, copies = together.kinship(draft_id, draft)
                report = accept(draft, verdicts, imported_at=now(), fingerprint=own, copies=copies, draft_id=draft_id)  # fmt: skip
                accepted.commands.append(report)
                accepted.stored += 1
            yield place + 1


def with_sure(draft: Draft, said: Verdicts) -> Verdicts:
    """What was said already, and every open row that is sure accepted."""
    sure = sure_verdicts(draft)
    rows = {place: _said_or_accepted(said.rows.get(place)) for place in sure.rows}
    mentions = {place: _said_or_accepted(said.mentions.get(place)) for place in sure.mentions}
    return replace(said, rows={**said.rows, **rows}, mentions={**said.mentions, **mentions})


def _said_or_accepted(said: RowVerdict | None) -> RowVerdict:
    if said is not None and said.verdict is not Verdict.OPEN:
        return said
    return replace(said or RowVerdict(), verdict=Verdict.ACCEPTED)


def _needs_a_look(draft: Draft, verdicts: Verdicts) -> bool:
    """Whether a row has no verdict, or nobody knows the date."""
    return leaves_open(draft, verdicts) or lacks_date(draft, verdicts)
