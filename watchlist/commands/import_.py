"""`watchlist import`: read documents into the library, or into its inbox where a person is to look first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from watchlist.commands.batch import outcomes
from watchlist.commands.import_lists import Intake, failed, preview_all, read_columns
from watchlist.commands.import_rows import COLUMNS, ImportRow, State
from watchlist.commands.library import writing
from watchlist.commands.options import db_option, errors_told, explain, json_option, keep_option, ocr_option
from watchlist.commands.tables import amount, show
from watchlist.domain.acceptance import accept, all_verdicts, lacks_date, leaves_open, sure_verdicts
from watchlist.domain.commands import AddReport, KeepDraft
from watchlist.domain.errors import AlreadyImported, WatchlistError
from watchlist.domain.moments import now
from watchlist.domain.oddities import LANGUAGE_NOT_READ
from watchlist.domain.review import Verdicts

if TYPE_CHECKING:
    from watchlist.domain.drafts import Draft
    from watchlist.importing.sources import FromFile
    from watchlist.importing.unpacking import Reading
    from watchlist.store.database import Database
    from watchlist.store.long_steps import LongStep


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user said of all documents of this import."""

    accept: str = "none"
    published: date | None = None
    undated: bool = False

    def verdicts(self, draft: Draft) -> Verdicts:
        """The review that these wishes stand for."""
        if self.accept == "none":
            return Verdicts()
        verdicts = all_verdicts(draft) if self.accept == "all" else sure_verdicts(draft)
        if lacks_date(draft, verdicts):
            verdicts = replace(verdicts, published=self.published, undated=self.undated)
        return verdicts

    def why_not(self, draft: Draft, verdicts: Verdicts) -> str:
        """Why a person is to look although something was to be accepted; empty where nobody need."""
        if lacks_date(draft, verdicts):
            offered = f" (the file is of {draft.document.file_date})" if draft.document.file_date else ""
            return f"states no date{offered}: give --date or --undated, or review it"
        if draft.document.is_recognised and self.accept != "all":
            return "its text was recognised on pictures: review it"
        named = draft.picks or draft.mentions
        return (
            "nothing in it is sure: review it" if named and not (verdicts.rows or verdicts.mentions) else ""
        )


@click.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--accept",
    type=click.Choice(["none", "confident", "all"]),
    default="none",
    show_default=True,
    help="What enters the library without a look: nothing (all goes to the inbox), what is sure, or every stock found.",
)
@click.option(
    "--date", "published", type=click.DateTime(["%Y-%m-%d"]), help="The date of documents that state none."
)
@click.option("--undated", is_flag=True, help="Take documents that state no date without one.")
@click.option(
    "--list",
    "target",
    metavar="NAME",
    help="The list for the stocks of other programs' lists; else the list's own name.",
)
@click.option(
    "--columns",
    metavar="ROLE=TITLE,…",
    callback=read_columns,
    help="Which columns of a table say what, such as title=研报名称,broker=机构; kept for tables with the same header.",
)
@click.option("--preview", is_flag=True, help="Say what the entries of lists stand for; store nothing.")
@click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Read on the Dask cluster at this address, such as tcp://host:8786 (needs the extra `cluster`).",
)
@ocr_option
@keep_option
@db_option
@json_option
@errors_told
def import_(
    paths: tuple[Path, ...],
    db: str | None,
    as_json: bool,
    preview: bool,
    **wishes: Any,  # noqa: ANN401 - the other options
) -> None:
    """Import PATHS (files, folders with all that is in them, archives, mails, lists of other programs).

    A document that states no date goes to the inbox unless --date or --undated says what to do. The same file or text
    again adds nothing. All of one call is one step: `watchlist undo` takes it back. A watchlist of another program goes on a list here; what stands for no security is kept beside it.
    Exit status: 0 all read, 1 some failed.
    """
    if wishes["published"] is not None and wishes["undated"]:
        raise click.UsageError("Give --date or --undated, not both.")
    if preview:
        failed = preview_all(paths, wishes["target"], wishes["columns"], db, as_json=as_json)
    else:
        failed = _import_all(paths, wishes, db, as_json=as_json)
    if failed:
        raise click.exceptions.Exit(1)


def _import_all(paths: Sequence[Path], wishes: dict[str, Any], db: str | None, *, as_json: bool) -> bool:
    """Import them all; whether some failed."""
    published = wishes["published"]
    said = Wishes(wishes["accept"], published.date() if published else None, wishes["undated"])
    with writing(db) as database:
        intake = Intake(database.conn, wishes["target"], wishes["columns"])
        importing = Importing(
            database, said, intake, wishes["scheduler"], ocr=wishes["ocr"], keep=wishes["keep"]
        )
        rows = list(importing.rows(paths))
    show(rows, COLUMNS, as_json=as_json)
    sum_up(rows)
    return any(row.state is State.FAILED for row in rows)


@dataclass(frozen=True, slots=True)
class Importing:
    """One run of the command: the library, what the user said, what each report is compared by."""

    database: Database
    wishes: Wishes
    intake: Intake
    scheduler: str | None = None
    ocr: bool = False
    reading: Reading | None = None
    keep: bool | None = None

    def rows(self, paths: Sequence[Path]) -> Iterator[ImportRow]:
        """One row for each document: those that are known or can't be opened first, then the others in their order."""
        from watchlist.importing.readers.files import gather
        from watchlist.importing.worker import INTAKE
        from watchlist.store.long_steps import LongStep
        from watchlist.store.queries import learned_aliases

        sources: list[FromFile] = []
        for path in gather(paths):
            row = self._known(path)
            if row is None:
                sources.append(self.intake.source(path))
            else:
                yield row
        self.database.before_import(len(sources))
        aliases = learned_aliases(self.database.conn)
        step = LongStep("keep_drafts" if self.wishes.accept == "none" else "import_documents", "files")
        read = outcomes(sources, aliases, INTAKE, self.scheduler, ocr=self.ocr, reading=self.reading)
        for outcome in read:
            name = Path(outcome.source.name).name
            if outcome.lists:
                self.intake.found.extend(outcome.lists)
            elif outcome.draft is None:
                yield failed(name, outcome.error or WatchlistError(name))
            else:
                yield self._with_its_file(outcome.draft, self._taken(outcome.draft, step))
        yield from self.intake.store(self.database, step)

    def _known(self, path: Path) -> ImportRow | None:
        """The row of a file that the library has already, or that can't be opened; None for one to read."""
        from watchlist.importing.readers.files import fingerprint_of
        from watchlist.store.queries import find_report

        try:
            report = find_report(self.database.conn, fingerprint_of(path), "")
        except WatchlistError as error:
            return failed(path.name, error)
        return None if report is None else _duplicate(path.name, report)

    def _with_its_file(self, draft: Draft, row: ImportRow) -> ImportRow:
        """The same row, after a copy of the file was kept where that is wished; it says where that could not be done."""
        from watchlist.filing.keeping_files import keep_original
        from watchlist.store.originals import keeps_copies

        library = self.database.path
        wished = keeps_copies(library) if self.keep is None else self.keep
        if wished and row.state is not State.DUPLICATE:
            try:
                keep_original(library, draft.document)
            except WatchlistError as error:
                told = f"no copy of the file was kept: {explain(error)}"
                return replace(row, message="; ".join(filter(None, (row.message, told))))
        return row

    def _taken(self, draft: Draft, step: LongStep) -> ImportRow:
        """Store a draft, or keep it for a person; one of the same text that waits is done with when the report is stored."""
        from watchlist.store.queries import draft_of_text

        try:
            verdicts = self.wishes.verdicts(draft)
            why_not = self.wishes.why_not(draft, verdicts)
            if self.wishes.accept == "none" or why_not:
                return self._kept(draft, "" if self.wishes.accept == "none" else why_not, step)
            waiting = draft_of_text(self.database.conn, draft.document.name, draft.document.sha256_text)
            if waiting is not None and waiting.started:
                message = "its review has begun: finish it in the window"
                return replace(_found(draft, State.INBOX, message), draft=waiting.id)
            return self._stored(draft, verdicts, waiting.id if waiting else None, step)
        except AlreadyImported as error:
            return _duplicate(draft.document.name, error.args[0])

    def _kept(self, draft: Draft, message: str, step: LongStep) -> ImportRow:
        from watchlist.store.edits import apply

        (waiting,) = apply(self.database, KeepDraft(draft), now=now(), step=step).ids
        return replace(_found(draft, State.INBOX, message), draft=waiting)

    def _stored(self, draft: Draft, verdicts: Verdicts, draft_id: int | None, step: LongStep) -> ImportRow:
        from watchlist.filing.likeness import kinship
        from watchlist.store.edits import apply

        moment = now()
        own, copies = kinship(self.database.conn, draft)
        command = accept(
            draft, verdicts, imported_at=moment, fingerprint=own, copies=copies, draft_id=draft_id
        )
        if self.wishes.accept == "confident" and leaves_open(draft, verdicts):
            command = replace(command, rest=(draft, verdicts))
        (report,) = apply(self.database, command, now=moment, step=step).ids
        return _row_of(draft, command, report)


def _row_of(draft: Draft, command: AddReport, report: int) -> ImportRow:
    published = command.metadata.published.value
    original = command.copies[0] if command.copies else None
    said = (
        f"{original.kind.value} of report {original.original_id}?" if original else "",
        "what is doubtful waits in the inbox" if command.rest else "",
    )
    message = "; ".join(filter(None, said))
    return replace(
        _found(draft, State.IMPORTED, message),
        report=report,
        date=published.isoformat() if published else "",
        picks=len(command.picks),
        mentions=len(command.mentions),
        copy_of=original.original_id if original else None,
    )


def _found(draft: Draft, state: State, message: str) -> ImportRow:
    """What was read of a document, whatever becomes of it."""
    stated = draft.metadata
    named = (*draft.picks, *draft.mentions)
    message = "; ".join(filter(None, (message, *_unread(draft))))
    if not named and not message:
        message = "no stock found in it"
    return ImportRow(
        file=draft.document.name,
        state=state,
        title=stated.title.value or "",
        broker=stated.broker.value or "",
        date=stated.published.value.isoformat() if stated.published.value else "",
        picks=len(draft.picks),
        mentions=len(draft.mentions),
        doubtful=sum(not row.sure for row in named),
        message=message,
    )


_UNREAD: Final = {
    "rows_left_out": "{} rows beyond the limit of a table were left out",
    "columns_left_out": "{} columns beyond the limit of a table were left out",
    "attachments_not_read": "{} files in it were not read: save them out of it and import them",
    "attachments_left_out": "{} attachments beyond the limit of a mail were left out",
}


def _unread(draft: Draft) -> Iterator[str]:
    """What of a document was not read, or not understood."""
    if any(warning.startswith("columns_unknown") for warning in draft.warnings):
        yield "a table whose columns are not known: name them with --columns"
    for code, _, language in (warning.partition(":") for warning in draft.warnings):
        if code == LANGUAGE_NOT_READ:
            yield f"in a language that is not read ({language}): only Chinese and English are"
    if pages := draft.document.unread_pages:
        yield f"{amount(pages, 'page')} of pictures, or of fonts that don't say their characters, need OCR: --ocr reads them"
    for code, _, number in (warning.partition(":") for warning in draft.document.warnings):
        if code in _UNREAD:
            yield _UNREAD[code].format(number)


def _duplicate(file: str, report: int) -> ImportRow:
    return ImportRow(
        file, State.DUPLICATE, report=report, message=f"already in the library as report {report}"
    )


def sum_up(rows: Sequence[ImportRow]) -> None:
    """Say on stderr how many rows became what."""
    counts = {state: sum(row.state is state for row in rows) for state in State}
    told = ", ".join(f"{count} {state.value}" for state, count in counts.items() if count)
    click.echo(told or "nothing to import", err=True)
