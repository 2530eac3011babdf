"""`watchlist parse`: read documents without storing anything, and write what is proposed as labels."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Final

import click

from watchlist.commands.batch import outcomes
from watchlist.commands.options import errors_told, explain, json_option, ocr_option
from watchlist.commands.tables import Column, show, visible
from watchlist.domain.errors import WatchlistError

if TYPE_CHECKING:
    from watchlist.importing.sources import Source
    from watchlist.importing.worker import Outcome


@dataclass(frozen=True, slots=True)
class ParseRow:
    """What was found in one document, in numbers; `error` is the code of what kept it from being read."""

    file: str
    title: str
    broker: str
    date: str
    themes: int
    stocks: int
    sure: int
    mentions: int
    warnings: int
    error: str


COLUMNS: Final[tuple[Column[ParseRow], ...]] = (
    Column("File", lambda row: row.file),
    Column("Title", lambda row: row.title),
    Column("Broker", lambda row: row.broker),
    Column("Date", lambda row: row.date),
    Column("Themes", lambda row: row.themes, right=True),
    Column("Stocks", lambda row: row.stocks, right=True),
    Column("Sure", lambda row: row.sure, right=True),
    Column("Mentions", lambda row: row.mentions, right=True),
    Column("Error", lambda row: row.error),
)


@click.command("parse")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write one JSON file for each document here.",
)
@click.option(
    "--text", type=click.Path(path_type=Path), help="Print the text of this document that the spans index."
)
@ocr_option
@json_option
@errors_told
def parse(paths: tuple[Path, ...], out: Path | None, text: Path | None, ocr: bool, as_json: bool) -> None:
    """Read PATHS (files, and folders with all that is in them) without storing anything.

    With --json the labels of all documents go to stdout as one array. Exit status: 0 all read, 1 some failed.
    """
    if text is not None:
        _print_text(text, ocr=ocr)
    elif not paths:
        raise click.UsageError("Name the documents to read, or one with --text.")
    if paths and _parse_all(paths, out, ocr=ocr, as_json=as_json):
        raise click.exceptions.Exit(1)


def _print_text(path: Path, *, ocr: bool) -> None:
    from watchlist.importing.sources import FromFile

    read = list(outcomes([FromFile(path)], ocr=ocr))
    if len(read) != 1:
        raise click.UsageError(f"{path} holds {len(read)} files: name one of them, unpacked.")
    (outcome,) = read
    if outcome.error is not None:
        raise outcome.error
    assert outcome.draft is not None
    click.echo(outcome.draft.document.text.encode("utf-8"), nl=False)


def _parse_all(paths: Sequence[Path], out: Path | None, *, ocr: bool, as_json: bool) -> int:
    """Read and write them all; how many could not be read."""
    from watchlist.importing.readers.files import gather
    from watchlist.importing.sources import FromFile

    names = _Names(paths)
    labels = []
    for outcome in outcomes([FromFile(path) for path in gather(paths)], ocr=ocr):
        labels.append(_labels(outcome))
        if out is not None:
            _write(out / f"{names.of(outcome.source)}.json", labels[-1])
    if as_json:
        click.echo(json.dumps(labels, ensure_ascii=False, indent=1))
    else:
        show([_row(each) for each in labels], COLUMNS, as_json=False)
    return sum("error" in each for each in labels)


class _Names:
    """What each result is called: the file's name, below its folder where a folder was named; never the same twice."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._taken: set[str] = set()

    def of(self, source: Source) -> str:
        """The name for the result of a source."""
        plain = name = str(self._place(source))
        number = 1
        while name in self._taken:
            number += 1
            name = f"{plain} ({number})"
        self._taken.add(name)
        return name

    def _place(self, source: Source) -> PurePath:
        """Where it lies below the folder that was named; a file in a file lies below that one, never outside."""
        from watchlist.importing.sources import FromFile, FromMember

        if isinstance(source, FromMember):
            parts = PureWindowsPath(source.inner).parts
            kept = [part for part in parts if part != ".." and not set(part) & set(":\\/")]
            return self._place(source.outer) / PurePath(*kept)
        if not isinstance(source, FromFile):
            return PurePath(PurePath(source.name).name)
        root = next((root for root in self._roots if root in source.path.parents), source.path.parent)
        return source.path.relative_to(root)


def _labels(outcome: Outcome) -> dict[str, Any]:
    if outcome.draft is not None:
        from watchlist.importing.labels import as_labels

        return as_labels(outcome.draft)
    error = outcome.error or WatchlistError(outcome.source.name)
    message = explain(error)
    click.echo(visible(message), err=True)
    return {"file": Path(outcome.source.name).name, "error": {"code": error.code, "message": message}}


def _write(path: Path, labels: dict[str, Any]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(labels, ensure_ascii=False, indent=1) + "\n", "utf-8")
    except OSError as error:
        raise click.FileError(str(path), error.strerror) from error


def _row(labels: dict[str, Any]) -> ParseRow:
    stocks = [stock for theme in labels.get("themes", ()) for stock in theme["stocks"]]
    return ParseRow(
        file=labels["file"],
        title=labels.get("title") or "",
        broker=labels.get("broker") or "",
        date=labels.get("date") or "",
        themes=len(labels.get("themes", ())),
        stocks=len(stocks),
        sure=sum(stock["sure"] for stock in stocks),
        mentions=len(labels.get("other_mentions", ())),
        warnings=len(labels.get("warnings", ())),
        error=labels.get("error", {}).get("code", ""),
    )
