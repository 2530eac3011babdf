"""`watchlist backup`, `watchlist restore`, `watchlist check`: that nothing gets lost."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.library import reading, writing
from watchlist.commands.options import db_option, errors_told, json_option
from watchlist.commands.tables import Column, amount, show
from watchlist.domain.errors import UnwritableFile

if TYPE_CHECKING:
    from watchlist.store.check import Finding


_FAULTS: Final = {
    "integrity": "the file is damaged; restore a backup",
    "unreadable": "the file is damaged and can't be read through; restore a backup",
    "foreign_key": "a row names another that is not there",
    "text": "the text of a report is not what was read; import the document again",
    "span": "the characters of a fact are not in its report; import the document again",
    "report_without_text": "a report has no text; import the document again",
    "pick_without_place": "a pick has no place in its report",
    "place_of_another_pick": "a place belongs to a pick of another report or stock",
    "copy_of_a_copy": "a report is the copy of one that is a copy itself",
    "draft_without_step": "a draft was closed by a step that is not in the history",
    "count": "a count differs from the recount; `watchlist check --repair` counts again",
}

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
        try:
            made = back_up(connection, library_path(db), to=file)
        except OSError as error:
            raise UnwritableFile(str(file or library_path(db)), error.strerror or str(error)) from error
    _tell_file(made, "The backup is", as_json=as_json)


@click.command("restore")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@db_option
@json_option
@errors_told
def restore(file: Path, db: str | None, as_json: bool) -> None:
    """Put the backup FILE in the place of the library, which is backed up first."""
    from watchlist.store.restoring import restore as put_back

    with writing(db) as database:
        kept = put_back(database, file)
    _tell_file(kept, "The library as it was is kept in", as_json=as_json)


@click.command("check")
@click.option("--repair", is_flag=True, help="Count again what can be counted again.")
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
