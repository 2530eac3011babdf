"""Accept what is sure in many drafts at once; what needs a look stays in the inbox."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from watchlist.domain.acceptance import accept, lacks_date, leaves_open, sure_verdicts
from watchlist.domain.commands import Applied, Command, SaveReview
from watchlist.domain.copies import Fingerprint
from watchlist.domain.drafts import Draft
from watchlist.domain.moments import now
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.ui.jobs import Job
from watchlist.ui.workspace import Workspace


@dataclass(slots=True)
class Wave:
    """What one step writes; `later` are drafts that resemble one of this wave, to be compared once it is stored."""

    commands: list[Command] = field(default_factory=list)
    stored: int = 0
    kept: int = 0
    later: list[int] = field(default_factory=list)


class Accepting(QObject):
    """`progressed` while drafts are looked through, `finished` with how many were stored and how many stay."""

    progressed = Signal(int, int)
    finished = Signal(int, int)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._job: Job | None = None
        self._later: list[int] = []
        self._stopping = False
        self._stored = 0
        self._kept = 0

    @property
    def running(self) -> bool:
        """Whether it is at work."""
        return self._job is not None

    def accept_sure(self, draft_ids: Sequence[int]) -> None:
        """Store the drafts where nothing is doubtful and the date is known; accept what is sure in the others."""
        if draft_ids and not self.running:
            self._stored = self._kept = 0
            self._later = []
            self._stopping = False
            self._start(list(draft_ids))

    def cancel(self) -> None:
        """Stop; nothing of the wave at hand is written unless that has begun, and no other follows."""
        self._stopping = True
        if self._job is not None:
            self._job.cancel()

    def _start(self, draft_ids: list[int]) -> None:
        wave = Wave()
        path = self._workspace.path
        self._job = Job(lambda: _look_through(draft_ids, wave, path))
        heard = self._workspace.while_open
        self._job.progressed.connect(heard(partial(self._on_progress, len(draft_ids))))
        self._job.succeeded.connect(heard(partial(self._write, wave)))
        self._job.cancelled.connect(self._end)
        self._job.failed.connect(heard(self._on_failed, self._workspace.failed.emit))
        self._workspace.jobs.start(self._job)

    def _on_progress(self, of: int, done: int) -> None:
        self.progressed.emit(done, of)

    def _write(self, wave: Wave, _last: object) -> None:
        if not wave.commands or self._stopping:  # it may be asked to stop when all was looked through already
            self._end()
            return
        name = self.tr("Accept what is sure in %Ln document(s)", "", len(wave.commands))
        self._workspace.write(
            wave.commands,
            name=name,
            done=partial(self._on_written, wave),
            failed=self._on_failed,
        )

    def _on_written(self, wave: Wave, _applied: Applied) -> None:
        self._stored += wave.stored
        self._kept += wave.kept
        self._later += wave.later
        if self._later and not self._stopping:
            # One by one from here on: each may be a copy of the one before.
            self._start([self._later.pop(0)])
        else:
            self._end()

    def _on_failed(self, error: Exception) -> None:
        self._workspace.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self._job = None
        self.finished.emit(self._stored, self._kept)


def _look_through(draft_ids: Sequence[int], wave: Wave, library: Path) -> Iterator[int]:
    """In a thread: fill the wave, one draft after the other."""
    from watchlist.filing.likeness import originals_of  # noqa: PLC0415 - only here, in the thread
    from watchlist.importing.matching.copies import propose  # noqa: PLC0415 - as above
    from watchlist.importing.matching.fingerprints import fingerprint  # noqa: PLC0415 - as above
    from watchlist.store import queries  # noqa: PLC0415 - as above
    from watchlist.store.database import open_reader  # noqa: PLC0415 - as above

    with closing(open_reader(library)) as connection:
        here: list[tuple[int, Fingerprint]] = []
        for place, draft_id in enumerate(draft_ids):
            draft, said = queries.draft(connection, draft_id)
            verdicts = with_sure(draft, said)
            if _needs_a_look(draft, verdicts):
                wave.commands.append(SaveReview(draft_id, verdicts))
                wave.kept += 1
            else:
                own = fingerprint(draft)
                if propose(own, here):
                    wave.later.append(draft_id)
                else:
                    here.append((-draft_id, own))
                    copies = originals_of(connection, own)
                    wave.commands.append(
                        accept(
                            draft,
                            verdicts,
                            imported_at=now(),
                            fingerprint=own,
                            copies=copies,
                            draft_id=draft_id,
                        )
                    )
                    wave.stored += 1
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
