"""The part of an import that runs in a thread: find the files, have them read, compare them with the library.

What holds files is opened and its files are read like any other; lists of other programs are handed on, to be looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from watchlist.domain.acceptance import Threshold, accept, all_verdicts
from watchlist.domain.commands import AddReport, KeepDraft, LearnAlias, SeenFile
from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import WatchlistError
from watchlist.domain.outside_lists import ResolvedList, Sort
from watchlist.filing.keeping_files import keep_original
from watchlist.filing.likeness import kinship
from watchlist.importing.packing import packed
from watchlist.importing.readers.files import fingerprint_of, gather
from watchlist.importing.sources import FromFile, FromMember, Source
from watchlist.importing.unpacking import Reading, read_through
from watchlist.importing.worker import Outcome, Progress
from watchlist.store import queries
from watchlist.store.database import open_reader
from watchlist.store.engine import Connection
from watchlist.ui.models.import_rows import Alike, Fate, ImportRow

SCAN_STEP = 50
"""So many files are found or recognised between two chances to cancel."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How far the batch is; `total` grows while folders are walked, `late` tells that no process is ready to read yet."""

    done: int
    total: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class Planned:
    """All that will be tried, each with the row that tells of it where a cancel leaves it out."""

    sources: tuple[Source, ...]
    rows: Mapping[Source, ImportRow]


@dataclass(frozen=True, slots=True)
class Done:
    """One document is through: its row, and the command that keeps it, packed (None where nothing is to be kept).

    `lists` are those of another program that it is instead of a document.
    """

    source: Source
    row: ImportRow
    command: bytes | None = None
    lists: tuple[ResolvedList, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """A file holds files: they take its place in the plan, each with its row as in the plan."""

    source: Source
    parts: tuple[Source, ...]
    rows: Mapping[Source, ImportRow]


@dataclass(frozen=True, slots=True)
class Through:
    """All of a watched folder's files are through: they need not be read again, whatever became of them."""

    files: tuple[SeenFile, ...]


@dataclass(frozen=True, slots=True)
class Unkept:
    """A copy of a file that should be kept could not be; its document is imported all the same."""

    error: WatchlistError


Event: TypeAlias = Counted | Planned | Done | Opened | Through | Unkept


@dataclass(frozen=True, slots=True)
class Order:
    """What to import: paths to walk, sources that are at hand, and which documents are stored without a review (None: no).

    Of a `watched` folder those files are left out of which it is noted that they were through. `keeping`: a copy of every
    file that is new is kept in the folder of the `library`.
    """

    paths: tuple[Path, ...] = ()
    sources: tuple[Source, ...] = ()
    accepting: Threshold | None = None
    imported_at: str = ""
    watched: bool = False
    keeping: bool = False


def run(order: Order, workers: Reading, library: Path) -> Iterator[Event]:
    """The whole batch; every yield is a chance to cancel."""
    with closing(open_reader(library)) as connection:
        mappings = queries.mappings(connection)
        found: list[Source] = [replace(source, mappings=mappings) for source in order.sources]
        for place, path in enumerate(gather(order.paths)):
            found.append(FromFile(path, mappings))
            if place % SCAN_STEP == 0:
                yield Counted(0, len(found))
        batch = _Batch(order, connection, library)
        if order.watched:
            seen = queries.seen_files(connection)
            found = [source for source in found if batch.fingerprint_of(source) not in seen]
        yield Planned(tuple(found), _left_out(found))
        yield from batch.read(found, workers)
        if order.watched:
            yield Through(batch.files)


class _Batch:
    """What is known while a batch is read."""

    def __init__(self, order: Order, connection: Connection, library: Path) -> None:
        self._order = order
        self._library = library
        self._connection = connection
        self._aliases: tuple[LearnAlias, ...] = queries.learned_aliases(connection)
        self._seen: set[str] = set()
        self._hashes: dict[Source, str] = {}
        self._undecided: set[str] = set()
        self._done = 0

    @property
    def files(self) -> tuple[SeenFile, ...]:
        """The files whose bytes could be read, but for those with lists that nobody decided about yet."""
        named = (
            (same, Path(source.name).name)
            for source, same in self._hashes.items()
            if same and same not in self._undecided
        )
        return tuple(SeenFile(same, name) for same, name in dict(named).items())

    def fingerprint_of(self, source: Source) -> str:
        """SHA-256 of a file; empty for what is none, and for one that can't be read: the reader will say why."""
        if source not in self._hashes:
            try:
                self._hashes[source] = fingerprint_of(source.path) if isinstance(source, FromFile) else ""
            except WatchlistError:
                self._hashes[source] = ""
        return self._hashes[source]

    def read(self, found: Sequence[Source], workers: Reading) -> Iterator[Event]:
        """Recognise what the library has, have the rest read."""
        unread: list[Source] = []
        for place, source in enumerate(found):
            report_id = self._recognised(source)
            if report_id is None:
                unread.append(source)
            else:
                self._done += 1
                yield Done(source, _row(source, Fate.KNOWN, report_id=report_id))
            if place % SCAN_STEP == 0:
                yield Counted(self._done, len(found))
        with closing(read_through(workers, unread, self._aliases)) as events:
            yield from self._events(events)

    def _events(self, events: Iterable[Progress | Outcome]) -> Iterator[Event]:
        """What becomes of the sources that had to be read; those that were recognised count as done."""
        for event in events:
            if isinstance(event, Progress):
                yield Counted(self._done + event.done, self._done + event.total, event.late)
            elif event.parts:
                yield Opened(event.source, event.parts, _left_out(event.parts))
            else:
                done = self._done_with(event)
                if done.command is not None and event.draft is not None and self._order.keeping:
                    yield from self._keep(event.draft.document)
                yield done

    def _keep(self, document: Document) -> Iterator[Event]:
        try:
            keep_original(self._library, document)
        except WatchlistError as error:
            yield Unkept(error)

    def _recognised(self, source: Source) -> int | None:
        """The report that has the very same file, so that it need not be read again."""
        same = self.fingerprint_of(source)
        return queries.find_report(self._connection, same, "") if same else None

    def _done_with(self, outcome: Outcome) -> Done:
        source, draft = outcome.source, outcome.draft
        if outcome.lists:
            return Done(source, _listed(source, outcome.lists), lists=self._held(source, outcome.lists))
        if draft is None:
            return Done(source, _row(source, Fate.FAILED, error=outcome.error))
        document = draft.document
        report_id = queries.find_report(self._connection, document.sha256_file, document.sha256_text)
        if report_id is not None:
            return Done(source, _described(_row(source, Fate.KNOWN, report_id=report_id), draft))
        if document.sha256_text in self._seen:
            return Done(source, _described(_row(source, Fate.TWICE), draft))
        self._seen.add(document.sha256_text)
        return self._new(source, draft)

    def _held(self, source: Source, lists: tuple[ResolvedList, ...]) -> tuple[ResolvedList, ...]:
        """Lists know their file, by its bytes in a watched folder: until somebody decides it counts as unread."""
        same = self.fingerprint_of(source) if self._order.watched else ""
        self._undecided.add(same)
        outermost = source.outermost if isinstance(source, FromMember) else source
        origin = str(outermost.path) if isinstance(outermost, FromFile) else ""
        return tuple(replace(each, sha256=same, origin=origin) for each in lists)

    def _new(self, source: Source, draft: Draft) -> Done:
        own, copies = kinship(self._connection, draft)
        row = replace(_described(_row(source, Fate.INBOX), draft), alike=self._alike(copies))
        accepting = self._order.accepting
        if accepting is not None and accepting.lets_through(draft):
            return Done(source, replace(row, fate=Fate.STORED), packed(self._stored(draft, own, copies)))
        return Done(source, row, packed(KeepDraft(draft)))

    def _stored(self, draft: Draft, own: Fingerprint, copies: tuple[ProposedCopy, ...]) -> AddReport:
        return accept(
            draft,
            all_verdicts(draft),
            imported_at=self._order.imported_at,
            fingerprint=own,
            copies=copies,
        )

    def _alike(self, copies: tuple[ProposedCopy, ...]) -> Alike | None:
        if not copies:
            return None
        best = copies[0]
        return Alike(best.original_id, queries.title_of(self._connection, best.original_id), best.kind)


def _row(
    source: Source, fate: Fate, *, report_id: int | None = None, error: Exception | None = None
) -> ImportRow:
    path = source.name if isinstance(source, FromFile | FromMember) else ""
    return ImportRow(Path(source.name).name, path, fate, error=error, report_id=report_id)


def _listed(source: Source, lists: Sequence[ResolvedList]) -> ImportRow:
    entries = sum(len(each.entries) for each in lists)
    open_ = sum(entry.symbol is None and entry.sort is Sort.STOCK for each in lists for entry in each.entries)
    names = sum(len(each.names) for each in lists)
    return replace(_row(source, Fate.LIST), stocks=entries, doubtful=open_, names=names)


def _left_out(sources: Iterable[Source]) -> dict[Source, ImportRow]:
    """The rows of documents that a cancel leaves out."""
    return {source: _row(source, Fate.LEFT_OUT) for source in sources}


def _described(row: ImportRow, draft: Draft) -> ImportRow:
    doubtful = sum(not item.sure for item in (*draft.picks, *draft.mentions))
    return replace(
        row,
        title=draft.metadata.title.value or "",
        stocks=len({pick.symbol or pick.text for pick in draft.picks}),
        doubtful=doubtful,
        warnings=tuple(dict.fromkeys((*draft.document.warnings, *draft.warnings))),
    )
