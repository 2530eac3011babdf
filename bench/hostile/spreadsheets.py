"""R32: cells that a spreadsheet would obey or rewrite, through a library into every file that it writes, and read again.

No spreadsheet program is asked: what one obeys or rewrites is told here by rules of its own, apart from the exporter's.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner

from bench.hostile.tally import Tally
from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.csv_files import read_csv
from watchlist.cli import group
from watchlist.domain.commands import AddNote, TagStocks
from watchlist.exporting import rows_csv
from watchlist.store.edits import apply

HARMFUL: Final = (
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|'/C calc'!A0", '=HYPERLINK("http://x.example";"y")', "-2+3+cmd|' /C calc'!D2",
    '=DDE("cmd";"/C calc";"x")', "＝1+1", "＋1", "－1", "＠SUM(A1)", "|calc", "'=1+1", "''", '"=1+1"', '",=1+1', "=1+1;2",
    "000001", "00700", "1E5", "3-4", "1/2", "12:30", "123456789012345678", "1.10", "1,000", "+86 21 1234", "%0A=1", "=\u4e00",
)  # fmt: skip
"""Thirty of them, each the theme, the house and the title of a report, a tag, and a note."""

_WHATS: Final = ("stocks", "mentions", "ratings", "reports", "themes", "notes")
_OBEYED: Final = re.compile(r"[\s\0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_REWRITTEN: Final = re.compile(r"0\d+|\d{12,}|[\d.]+[eE]\d+|\d+([-/.:,]\d+)+")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def trials(*, naive: bool) -> Tally:
    """Each kind of file with all texts; a naive build writes cells as they come."""
    tally = Tally("R32", "exported cells", naive)
    with tempfile.TemporaryDirectory() as name, _unguarded(naive=naive):
        library = Path(name) / "a.db"
        _fill(library)
        for what in _WHATS:
            table = _exported(library, Path(name) / f"{what}.csv", what)
            told = json.loads(_exported(library, Path(name) / f"{what}.json", what))
            for why in _cells(table, told):
                if why:
                    tally.fail(f"{what}: {why}")
                else:
                    tally.count("cells that are text and come back")
    return tally


def _fill(library: Path) -> None:
    db = a_library(library)
    for number, text in enumerate(HARMFUL):
        apply(
            db, a_report(f"{text} {number}", {text: ["英维克"]}, broker=text, industry_rating="看好"), now=NOW
        )
        apply(db, TagStocks((symbol("寒武纪"),), (f"{text}{number}",)), now=NOW)
        apply(db, AddNote(symbol("寒武纪"), text, NOW), now=NOW)
    db.close()


def _exported(library: Path, target: Path, what: str) -> bytes:
    done = CliRunner().invoke(group, ["export", str(target), "--what", what, "--db", str(library)])
    assert done.exit_code == 0, done.output
    return target.read_bytes()


def _cells(table: bytes, told: list[dict[str, Any]]) -> Iterator[str]:
    """What is wrong with each cell that holds a text, or nothing; the same rows as JSON tell what it should hold."""
    lines = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    rows = list(read_csv(table))
    assert len(told) == len(rows) == len(lines) - 1
    for line, row, values in zip(lines[1:], rows, told, strict=True):
        for cell, (name, text) in zip(line, values.items(), strict=True):
            if isinstance(text, str | list):
                yield _wrong(cell, row[name], text)


def _wrong(cell: str, back: str, text: str | list[Any]) -> str:
    if _OBEYED.match(cell) or (_REWRITTEN.fullmatch(cell) and not _DAY.fullmatch(cell)):
        return f"the cell {cell!r}"
    return f"{text!r} came back as {back!r}" if isinstance(text, str) and back != text else ""


@contextmanager
def _unguarded(*, naive: bool) -> Iterator[None]:
    guard = rows_csv.guarded
    if naive:
        rows_csv.guarded = lambda text: text
    try:
        yield
    finally:
        rows_csv.guarded = guard
