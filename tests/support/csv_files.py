"""Tables that the program has written, read again as a person's program would."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from watchlist.exporting.cells import GUARD


def read_csv(data: bytes) -> Iterator[dict[str, str]]:
    """The records of a CSV file, every value as its text."""
    lines = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    names = [unguarded(name) for name in next(lines, [])]
    for line in lines:
        yield dict(zip(names, map(unguarded, line), strict=True))


def unguarded(cell: str) -> str:
    """The text that was guarded against a spreadsheet."""
    return cell.removeprefix(GUARD)
