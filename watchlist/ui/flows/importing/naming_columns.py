"""Tables whose columns nobody knows: a person names them once, and every table with that header is read again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.commands import Applied, Command, DiscardDraft, KeepDraft, RememberMapping
from watchlist.domain.drafts import Draft
from watchlist.domain.outside_lists import ResolvedList
from watchlist.ui.dialogs.name_columns import NameColumns
from watchlist.ui.jobs import Job
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.securities.lexicon import Lexicon


@dataclass(slots=True)
class ReadAgain:
    """What naming the columns comes to: what to write, how many tables were read, the lists of stocks among them."""

    commands: list[Command]
    tables: int = 0
    lists: list[ResolvedList] = field(default_factory=list)


class NamingColumns(QObject):
    """`told` says what came of it; `lists_found` carries tables that turn out to list stocks."""

    told = Signal(str)
    lists_found = Signal(object)

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._job: Job | None = None
        self._read: ReadAgain | None = None

    def ask(self, draft_id: int) -> NameColumns | None:
        """Ask for the columns of a draft; None where it is no table without names."""
        from watchlist.importing.tables.unnamed import HEADER_AND_ROW, unnamed_table  # noqa: PLC0415 - when first asked
        from watchlist.store import queries  # noqa: PLC0415 - as above

        read = self._workspace.try_read(lambda connection: queries.draft(connection, draft_id))
        if read is None:
            return None
        draft, _ = read
        table = unnamed_table(draft.document, least=HEADER_AND_ROW)
        if table is None:
            self.told.emit(self.tr("This document is no table whose columns have to be named."))
            return None
        dialog = NameColumns(Path(draft.document.name).name, table.header, table.rows, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.named.connect(self._on_named)
        dialog.open()
        return dialog

    def _on_named(self, mapping: ColumnMapping) -> None:
        lexicon = self._workspace.lexicon
        if lexicon is None or self._job is not None:
            self.told.emit(self.tr("The names are being loaded. Try again in a moment."))
            return
        found = ReadAgain([RememberMapping(mapping)])
        path = self._workspace.path
        self._job = Job(lambda: _read_again(path, mapping, lexicon, found))
        self._job.succeeded.connect(partial(self._on_read, found))
        self._job.failed.connect(self._workspace.failed)
        self._job.finished.connect(self._on_finished)
        self._workspace.jobs.start(self._job)

    def _on_read(self, found: ReadAgain, _last: object) -> None:
        self._read = found

    def _on_finished(self) -> None:
        """Only now: who hears that the tables were read may name the next columns at once."""
        self._job, found = None, self._read
        self._read = None
        if found is not None:
            written = partial(self._on_written, found)
            self._workspace.write(found.commands, name="remember_mapping", done=written)

    def _on_written(self, found: ReadAgain, _applied: Applied) -> None:
        self.told.emit(self.tr("%Ln table(s) read with these columns", "", found.tables))
        if found.lists:
            self.lists_found.emit(tuple(found.lists))


def _read_again(library: Path, mapping: ColumnMapping, lexicon: Lexicon, found: ReadAgain) -> Iterator[int]:
    """In a thread: read every table of the inbox that has this header by the mapping."""
    from watchlist.importing.tables.unnamed import HEADER_AND_ROW, opens_with, unnamed_table  # noqa: PLC0415 - in the thread
    from watchlist.store import queries  # noqa: PLC0415 - as above
    from watchlist.store.database import open_reader  # noqa: PLC0415 - as above

    with closing(open_reader(library)) as connection:
        for row in queries.drafts(connection):
            draft, _ = queries.draft(connection, row.id)
            document = draft.document
            if opens_with(document, mapping.key) and unnamed_table(document, least=HEADER_AND_ROW):
                _take(row.id, draft, mapping, lexicon, found)
            yield found.tables


def _take(draft_id: int, draft: Draft, mapping: ColumnMapping, lexicon: Lexicon, found: ReadAgain) -> None:
    from watchlist.importing.pipeline import draft_of  # noqa: PLC0415 - in the thread
    from watchlist.importing.watchlists.recognising import lists_in_text  # noqa: PLC0415 - as above
    from watchlist.importing.watchlists.resolving import resolve_lists  # noqa: PLC0415 - as above

    document = draft.document
    found.tables += 1
    found.commands.append(DiscardDraft(draft_id))
    if mapping.lists_reports:
        found.commands.append(KeepDraft(draft_of(document, lexicon, (mapping,))))
    else:
        name = Path(document.name)
        lists = lists_in_text(name.stem, document.text, (mapping,))
        found.lists.extend(resolve_lists(lists, lexicon, name.name))
