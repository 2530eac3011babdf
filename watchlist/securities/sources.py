"""Reads the CSV files that a security master is made from, and refuses what can't be used."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from watchlist.domain.errors import BadMaster, BadSymbol
from watchlist.domain.symbols import Symbol

Row: TypeAlias = dict[str, str]

COLUMNS = {
    "securities.csv": ("symbol", "name_zh", "name_zh_full", "name_en", "industry", "status", "name_raw", "name_zh_hant", "board", "as_of"),
    "aliases.csv": ("symbol", "alias", "lang", "kind"),
    "dual_listings.csv": ("a_symbol", "h_symbol", "us_symbol", "other_symbol", "relation"),
    "brokers.csv": ("short_name_zh", "full_name_zh", "name_en", "aliases", "segment", "successor", "note"),
}  # fmt: skip
"""Each file with the columns that are read; further columns are kept and not used."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The four tables of a master, by file name."""

    tables: dict[str, list[Row]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> list[Row]:
        return self.tables[name]


def read_table(path: Path, name: str) -> list[Row]:
    """The rows of one CSV file of the form `name`. Raises BadMaster with the file, the line and what is wrong."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(lines, strict=True)
            missing = set(COLUMNS[name]) - set(reader.fieldnames or ())
            if missing:
                raise BadMaster(str(path), 1, "columns missing: " + ", ".join(sorted(missing)))
            rows = [_checked(row, path, reader.line_num) for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise BadMaster(str(path), 0, str(fault)) from fault
    if not rows:
        raise BadMaster(str(path), 1, "no rows")
    return rows


def _checked(row: Row, path: Path, line: int) -> Row:
    if None in row or None in row.values():
        raise BadMaster(str(path), line, "another number of fields than the header")
    if any(mark in value for value in row.values() for mark in "\t\n\r\f"):
        raise BadMaster(str(path), line, "a tab or a line end inside a field")
    try:
        if "symbol" in row:
            row["symbol"] = str(Symbol.parse(row["symbol"]))
    except BadSymbol as fault:
        raise BadMaster(str(path), line, f"no symbol: {row['symbol']}") from fault
    return row


def read_sources(folder: Path) -> Sources:
    """All four tables of a folder."""
    return Sources({name: read_table(folder / name, name) for name in COLUMNS})
