"""Reads the CSV files that a security master is made from, and refuses what can't be used."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from watchlist.domain.errors import BadMaster, BadSymbol
from watchlist.domain.symbols import Symbol

Row: TypeAlias = dict[str, str]

COLUMNS = {
    "securities.csv": (
        "symbol", "name_zh", "name_zh_full", "name_en", "industry", "status", "name_raw", "name_zh_hant", "board", "as_of",
    ),
    "aliases.csv": ("symbol", "alias", "lang", "kind"),
    "dual_listings.csv": ("a_symbol", "h_symbol", "us_symbol", "other_symbol", "relation"),
    "brokers.csv": ("short_name_zh", "full_name_zh", "name_en", "aliases", "segment", "successor", "note"),
}  # fmt: skip
"""Each file with the columns that are read; any others are passed over."""

_STATUS = frozenset({"listed", "delisted"})
_FORBIDDEN = frozenset("\t\n\r\f")


@dataclass(frozen=True, slots=True)
class Sources:
    """The four tables of a master, by file name."""

    tables: dict[str, list[Row]]

    def __getitem__(self, name: str) -> list[Row]:
        return self.tables[name]


def form_of(path: Path) -> str:
    """Which of the four forms a CSV file has, by its header. Raises BadMaster."""
    header = set(_header(path))
    for name, columns in COLUMNS.items():
        if header.issuperset(columns):
            return name
    raise BadMaster(
        str(path), 1, "columns missing: " + ", ".join(sorted(set(COLUMNS["securities.csv"]) - header))
    )


def _header(path: Path) -> list[str]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return next(csv.reader(lines), [])
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadMaster(str(path), 0, str(fault)) from fault


def read_table(path: Path, name: str) -> list[Row]:
    """The rows of one CSV file of the form `name`. Raises BadMaster with the file, the line and what is wrong."""
    columns = COLUMNS[name]
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            missing = set(columns) - set(reader.fieldnames or ())
            if missing:
                raise BadMaster(str(path), 1, "columns missing: " + ", ".join(sorted(missing)))
            rows = [_checked(row, columns, path, reader.line_num) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadMaster(str(path), 0, str(fault)) from fault
    if not rows:
        raise BadMaster(str(path), 1, "no rows")
    _once(rows, path)
    return rows


def _checked(read: Row, columns: Iterable[str], path: Path, line: int) -> Row:
    if None in read or None in read.values():
        raise BadMaster(str(path), line, "another number of fields than the header has")
    row = {column: read[column].strip() for column in columns}
    if any(_FORBIDDEN.intersection(value) for value in row.values()):
        raise BadMaster(str(path), line, "a tab or a line end inside a field")
    if row.get("status", "listed") not in _STATUS:
        raise BadMaster(str(path), line, f"a status that is neither listed nor delisted: {row['status']}")
    if "symbol" in row:
        row["symbol"] = _symbol(row["symbol"], path, line)
    return row


def _symbol(text: str, path: Path, line: int) -> str:
    try:
        return str(Symbol.parse(text))
    except BadSymbol as fault:
        raise BadMaster(str(path), line, f"no symbol: {text}") from fault


def _once(rows: list[Row], path: Path) -> None:
    """A symbol stands once in the list of securities."""
    if "status" not in rows[0]:
        return
    seen: set[str] = set()
    for place, row in enumerate(rows):
        if row["symbol"] in seen:
            raise BadMaster(str(path), place + 2, f"twice: {row['symbol']}")
        seen.add(row["symbol"])


def read_sources(folder: Path) -> Sources:
    """All four tables of a folder."""
    return Sources({name: read_table(folder / name, name) for name in COLUMNS})


def write_sources(sources: Sources, folder: Path) -> None:
    """Write the four tables as CSV files, the columns that are read and no others."""
    for name, columns in COLUMNS.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(sources[name])
