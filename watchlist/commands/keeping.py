"""`watchlist backup`, `watchlist restore`, `watchlist check`: that nothing gets lost."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import reading, writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show

if TYPE_CHECKING:
    from watchlist.store.check import Finding


_FAULTS: Final = {
    "integrity": "the file is damaged; restore a backup",
    "unreadable": "the file is damaged and can't be read through; restore a backup",
    "structure": "missing or changed; `watchlist check --repair` makes it again, unless it is a table of facts: then restore a backup",
    "foreign_key": "a row names another that is not there",
    "text": "the text of a report is not what was read; import the document again",
    "span": "the characters of a fact are not in its report; import the document again",
    "report_without_text": "a report has no text; import the document again",
    "pick_without_place": "a pick has no place in its report",
    "place_of_another_pick": "a place belongs to a pick of another report or stock",
    "copy_of_a_copy": "a report is the copy of one that is a copy itself",
    "draft_without_step": "a draft was closed by a step that is not in the history",
    "row": "among these rows one is not as it was written, though the file can be read; restore a backup, or look it up there",
    "seal": "a checksum is damaged, what it stands for is not known to be; `watchlist check --repair` makes it again",
    "search_index": "the index of the texts differs from the texts; `watchlist check --repair` makes it again",
    "count": "a count differs from the recount; `watchlist check --repair` counts again",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A backup that can be restored, with what it holds."""

    file: str
    made_at: str
    reason: str
    reports: int
    stocks: int
    themes: int
    notes: int
    last_step: str
    sound: bool


OFFERED: Final[tuple[Column[Offer], ...]] = (
    Column("Made at", lambda offer: offer.made_at),
    Column("Why", lambda offer: offer.reason),
    Column("Reports", lambda offer: offer.reports, right=True),
    Column("Stocks", lambda offer: offer.stocks, right=True),
    Column("Themes", lambda offer: offer.themes, right=True),
    Column("Notes", lambda offer: offer.notes, right=True),
    Column("Sound", lambda offer: "yes" if offer.sound else "NO"),
    Column("File", lambda offer: offer.file, widest=120),
)

COLUMNS: Final[tuple[Column[Finding], ...]] = (
    Column("Fault", lambda finding: _FAULTS.get(finding.code, finding.code), widest=90),
    Column("Where", lambda finding: finding.details, widest=90),
    Column("Repaired", lambda finding: "yes" if finding.repaired else "no"),
)


@click.command("backup")
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@db_option
@json_option
@errors_told
def backup(file: Path | None, db: str | None, as_json: bool) -> None:
    """Copy the library to FILE, or beside it under the moment's name; also while the window is open."""
    from watchlist.store.backup import back_up
    from watchlist.store.database import library_path

    if file is not None and file.exists():
        message = f"{file} is there already; a backup never takes the place of a file"
        raise click.BadParameter(message, param_hint="FILE")
    with reading(db) as connection:
        made = back_up(connection, library_path(db), to=file)
    _tell_file(made, "The backup is", as_json=as_json)


@click.command("restore")
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@db_option
@json_option
@errors_told
def restore(file: Path | None, db: str | None, as_json: bool) -> None:
    """Put the backup FILE in the place of the library, which is kept; without FILE list the backups with what they hold."""
    from watchlist.store.database import library_path
    from watchlist.store.restoring import restore_file

    path = library_path(db)
    if file is None:
        rows = _offered(path)
        show(rows, OFFERED, as_json=as_json)
        click.echo(amount(len(rows), "backup"), err=True)
        return
    if path.exists() and file.samefile(path):
        message = f"{file} is the library itself"
        raise click.BadParameter(message, param_hint="FILE")
    for name, place in (("The library", path), ("The backup", file)):
        click.echo(f"{name}: {_in_words(place)}", err=True)
    restored = restore_file(path, file)
    if restored.kept is None:
        _tell_file(path, "The library is there again:", as_json=as_json)
        return
    words = (
        "What was damaged lies as it was in"
        if restored.damaged
        else "To take this back, undo it, or restore the library as it was:"
    )
    _tell_file(restored.kept, words, as_json=as_json)


def _offered(path: Path) -> list[Offer]:
    from watchlist.store.backup import holding, made

    return [
        Offer(
            str(each.path),
            each.made_at.astimezone().isoformat(timespec="seconds"),
            each.reason,
            *astuple(holding(each.path)),
        )
        for each in made(path)
    ]


def _in_words(file: Path) -> str:
    """What a library or a backup holds, and of when it is."""
    from watchlist.store.backup import holding

    if not file.exists():
        return "nothing"
    found = holding(file)
    if not found.sound:
        return "damaged, or none of this program's"
    counts = (
        (found.reports, "report"),
        (found.stocks, "stock"),
        (found.themes, "theme"),
        (found.notes, "note"),
    )
    changed = found.last_step or datetime.fromtimestamp(file.stat().st_mtime, UTC).isoformat(
        timespec="seconds"
    )
    return f"{', '.join(amount(*count) for count in counts)}; last changed {changed}"


@click.command("check")
@click.option(
    "--repair",
    is_flag=True,
    help="Count again what can be counted again, and index texts of earlier versions anew.",
)
@db_option
@json_option
@errors_told
def check(repair: bool, db: str | None, as_json: bool) -> None:
    """Prove that the library holds together: facts on their characters, counts against a recount, the file itself.

    Exit status: 0 nothing is wrong or all of it was repaired, 1 something is wrong.
    """
    from watchlist.store.check import check as prove

    # Only a repair writes: a library that can't be written can be proved all the same.
    with writing(db) if repair else reading(db) as library:
        findings = prove(library, repair=repair)
    show(findings, COLUMNS, as_json=as_json)
    click.echo(amount(len(findings), "fault") if findings else "The library is sound.", err=True)
    if not all(finding.repaired for finding in findings):
        raise click.exceptions.Exit(1)


def _tell_file(path: Path, words: str, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps([{"file": str(path)}], ensure_ascii=False))
    else:
        click.echo(f"{words} {path}", err=True)
