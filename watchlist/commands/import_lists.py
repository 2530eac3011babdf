"""Lists of other programs on the command line: what their entries stand for, and how they enter the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from watchlist.commands.batch import outcomes
from watchlist.commands.import_rows import ImportRow, State
from watchlist.commands.library import reading
from watchlist.commands.options import explain
from watchlist.commands.tables import Column, show, visible
from watchlist.domain.errors import WatchlistError
from watchlist.domain.moments import now

if TYPE_CHECKING:
    from watchlist.domain.column_mapping import ColumnMapping, Role
    from watchlist.domain.outside_lists import ListPreview, PreviewRow, ResolvedList
    from watchlist.importing.sources import FromFile
    from watchlist.importing.worker import Outcome
    from watchlist.store.database import Database
    from watchlist.store.engine import Connection
    from watchlist.store.long_steps import LongStep

_ODDITIES: Final = {
    "encrypted_section": "its section {} is encrypted and was not read",
    "dates_and_prices_not_read": "only its codes are read, not its days and prices{}",
    "section_not_read": "its section {} holds no lists and was not read",
    "sheets_not_read": "{} sheets beside it that list no stocks were not read",
    "entries_left_out": "{} entries beyond the limit of a list were left out",
    "rows_left_out": "{} rows beyond the limit of a table were left out",
    "columns_left_out": "{} columns beyond the limit of a table were left out",
}


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What one entry of a list stands for; `standing` is `document` for a file that is no list, with its title as text."""

    file: str
    list: str
    text: str
    standing: str
    symbol: str = ""
    name: str = ""
    themes: tuple[str, ...] = ()
    reason: str = ""
    candidates: tuple[str, ...] = ()
    added_on: str = ""


ENTRY_COLUMNS: Final[tuple[Column[EntryRow], ...]] = (
    Column("File", lambda row: row.file),
    Column("List", lambda row: row.list),
    Column("Entry", lambda row: row.text, widest=40),
    Column("Is", lambda row: row.standing),
    Column("Symbol", lambda row: row.symbol),
    Column("Name", lambda row: row.name),
    Column("Themes", lambda row: ", ".join(row.themes), widest=36),
    Column("Why", lambda row: row.reason),
    Column("Could be", lambda row: " ".join(row.candidates)),
)


def read_columns(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> tuple[tuple[Role, str], ...]:
    """The roles and titles of `--columns`. Raises BadParameter for one that is no role."""
    from watchlist.domain.column_mapping import Role

    chosen = []
    for part in filter(None, (value or "").split(",")):
        role, _, title = part.partition("=")
        if role.strip() not in set(Role) or not title.strip():
            raise click.BadParameter(
                f"{part}: write one of {', '.join(Role)}, then = and the title of a column."
            )
        chosen.append((Role(role.strip()), title.strip()))
    return tuple(chosen)


@dataclass(slots=True)
class Intake:
    """What one run knows of columns and lists: mappings to read tables by, the lists that were found."""

    connection: Connection
    target: str | None = None
    columns: tuple[tuple[Role, str], ...] = ()
    found: list[ResolvedList] = field(default_factory=list)
    named: dict[str, ColumnMapping] = field(default_factory=dict)

    def source(self, path: Path) -> FromFile:
        """A file to read, with the mappings that may hold for it."""
        from watchlist.importing.sources import FromFile
        from watchlist.importing.tables.naming import mapping_in
        from watchlist.store.queries import mappings

        if self.columns:
            mapping = mapping_in(path, self.columns)
            if mapping is not None:
                self.named[mapping.key] = mapping
        kept = tuple(one for one in mappings(self.connection) if one.key not in self.named)
        return FromFile(path, (*self.named.values(), *kept))

    def previews(self) -> tuple[ListPreview, ...]:
        """What importing the lists would do, in the order in which they were found."""
        from watchlist.store.queries import list_previews

        return list_previews(self.connection, self.found, self.target)

    def store(self, database: Database, step: LongStep) -> Iterator[ImportRow]:
        """Put all lists into the library at once, as a part of a step; a row for each, and one for each index of lists."""
        from watchlist.domain.commands import RememberMapping
        from watchlist.domain.outside_lists import commands_for
        from watchlist.store.edits import apply_many

        shown = self.previews()
        commands = [command for each in shown for command in commands_for(each)]
        remembered = map(RememberMapping, self.named.values())
        apply_many(database, (*commands, *remembered), "import_lists", now=now(), step=step)
        yield from map(_row_of, shown)
        for each in self.found:
            if each.names:
                named = ", ".join(f"{key} is “{name}”" for key, name in each.names)
                yield ImportRow(each.file, State.LISTED, message=f"names of lists: {named}")


def preview_all(
    paths: Sequence[Path],
    target: str | None,
    columns: tuple[tuple[Role, str], ...],
    db: str | None,
    *,
    as_json: bool,
) -> bool:
    """Print what the entries of all lists stand for; whether some file could not be read."""
    from watchlist.importing.readers.files import gather
    from watchlist.importing.worker import INTAKE
    from watchlist.store.queries import learned_aliases

    with reading(db) as connection:
        intake = Intake(connection, target, columns)
        sources = [intake.source(path) for path in gather(paths)]
        read = list(outcomes(sources, learned_aliases(connection), INTAKE))
        intake.found.extend(each for outcome in read for each in outcome.lists)
        shown = intake.previews()
    rows = [row for each in shown for row in _entries(each)]
    show([*rows, *_documents(read)], ENTRY_COLUMNS, as_json=as_json)
    for each in shown:
        click.echo(visible(f"{each.file}: {_told(_row_of(each))}"), err=True)
    return any(outcome.error is not None for outcome in read)


def _documents(read: Iterable[Outcome]) -> Iterator[EntryRow]:
    for outcome in read:
        name = Path(outcome.source.name).name
        if outcome.error is not None:
            click.echo(visible(explain(outcome.error)), err=True)
        elif outcome.draft is not None:
            yield EntryRow(name, "", outcome.draft.metadata.title.value or "", "document")


def _entries(shown: ListPreview) -> Iterator[EntryRow]:
    target = shown.target or "Watchlist"
    for row in shown.rows:
        resolved = row.resolved
        yield EntryRow(
            file=shown.file,
            list=target,
            text=resolved.entry.text,
            standing=row.standing.value,
            symbol=str(resolved.symbol or ""),
            name=resolved.name or resolved.entry.name,
            themes=row.themes,
            reason=_reason(row),
            candidates=tuple(str(candidate.symbol) for candidate in resolved.candidates),
            added_on=resolved.entry.added_on,
        )


def _reason(row: PreviewRow) -> str:
    """The rule that found it, why none did, or what kind of thing it is."""
    return row.resolved.reason or row.resolved.sort.value


def _row_of(shown: ListPreview) -> ImportRow:
    from watchlist.domain.outside_lists import Standing

    counts: dict[str, Any] = {standing.value: shown.count(standing) for standing in Standing}
    title = shown.target or "Watchlist"
    row = ImportRow(shown.file, State.LISTED, title=title, doubtful=counts["unresolved"], **counts)
    odd = "; ".join(_oddity(oddity) for oddity in shown.oddities)
    told = f"on list “{title}”: {_told(row)}" if shown.rows else "no entries"
    return ImportRow(
        shown.file,
        State.LISTED,
        title=title,
        doubtful=row.doubtful,
        message="; ".join(filter(None, (told, odd))),
        **counts,
    )


def _told(row: ImportRow) -> str:
    kept = f"{row.unresolved} unresolved and {row.unsupported} that are no stocks, kept"
    return (
        f"{row.new} new, {row.known} known, {kept}"
        if row.unresolved + row.unsupported
        else f"{row.new} new, {row.known} known"
    )


def _oddity(oddity: str) -> str:
    code, _, word = oddity.partition(":")
    return _ODDITIES.get(code, oddity).format(word)


def failed(file: str, error: WatchlistError) -> ImportRow:
    """The row of a file that could not be read."""
    message = explain(error)
    click.echo(visible(message), err=True)
    return ImportRow(file, State.FAILED, error=error.code, message=message)
