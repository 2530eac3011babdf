"""`watchlist watch`: new files of a folder go into the library or its inbox as they come."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from watchlist.commands.batch import kept_ready
from watchlist.commands.import_ import Importing, Wishes, sum_up
from watchlist.commands.import_lists import Intake
from watchlist.commands.import_rows import COLUMNS
from watchlist.commands.library import writing
from watchlist.commands.options import db_option, errors_told, explain, json_option, ocr_option
from watchlist.commands.tables import show, visible
from watchlist.domain.commands import NoteFiles, SeenFile
from watchlist.domain.errors import FolderGone, WatchlistError
from watchlist.domain.moments import now

if TYPE_CHECKING:
    from watchlist.importing.unpacking import Reading
    from watchlist.store.engine import Connection

INTERVAL: Final = 0.5
"""Seconds between two looks into the folder."""


@click.command("watch")
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "--accept",
    type=click.Choice(["none", "confident", "all"]),
    default="none",
    show_default=True,
    help="What enters the library without a look, as for import.",
)
@ocr_option
@db_option
@json_option
@errors_told
def watch(folder: Path, accept: str, ocr: bool, db: str | None, as_json: bool) -> None:
    """Import new files of FOLDER, and what lies in it already, as soon as they are complete; Ctrl+C ends.

    The files stay where and as they are. What was read once is not read again, also under another name.
    """
    from watchlist.importing.worker import INTAKE

    click.echo(f"Watching {visible(str(folder))}. Ctrl+C ends.", err=True)
    try:
        with kept_ready(INTAKE, ocr=ocr) as reading:
            for paths in _rounds(folder):
                _import(paths, Wishes(accept), db, reading, as_json=as_json)
    except KeyboardInterrupt:
        click.echo("No longer watched.", err=True)


def _rounds(folder: Path) -> Iterator[Sequence[Path]]:
    """The files that are complete, each time there are some; a folder that is gone is told once and looked for again."""
    from watchlist.importing.watching import WatchedFolder

    watched, gone = WatchedFolder(folder), False
    while True:
        try:
            complete = watched.look(time.monotonic()).complete
            gone = False
        except FolderGone as error:
            complete = ()
            if not gone:
                click.echo(visible(explain(error)), err=True)
            gone = True
        if complete:
            yield complete
        time.sleep(INTERVAL)


def _import(
    paths: Sequence[Path], wishes: Wishes, db: str | None, reading: Reading, *, as_json: bool
) -> None:
    from watchlist.store.edits import apply

    with writing(db) as database:
        files = _unseen(database.conn, paths)
        if not files:
            return
        rows = list(Importing(database, wishes, Intake(database.conn), reading=reading).rows(tuple(files)))
        through = tuple(SeenFile(same, path.name) for path, same in files.items() if same)
        if through:
            apply(database, NoteFiles(through), now=now())
    show(rows, COLUMNS, as_json=as_json)
    sum_up(rows)


def _unseen(connection: Connection, paths: Sequence[Path]) -> dict[Path, str]:
    """The files that were not through before, with their SHA-256; empty where it can't be told: reading will say why."""
    from watchlist.importing.readers.files import fingerprint_of
    from watchlist.store.queries import seen_files

    seen = seen_files(connection)
    files: dict[Path, str] = {}
    for path in paths:
        try:
            same = fingerprint_of(path)
        except WatchlistError:
            same = ""
        if same not in seen:
            files[path] = same
    return files
