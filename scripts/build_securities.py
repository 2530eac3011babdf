"""Rebuild resources/securities from a folder of CSV files of the same form: `python scripts/build_securities.py FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path

from watchlist import resources
from watchlist.securities.build import build_folder
from watchlist.securities.pinyin import syllable_lines
from watchlist.securities.sources import read_sources
from watchlist.securities.variants import folding_pairs


def main() -> None:
    """Build in place: the CSV files of FOLDER (the project's own where none is given) and the tables made from them."""
    target = resources.path("securities")
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else target
    for name, lines in (("folding.txt", folding_pairs()), ("pinyin.txt", syllable_lines())):
        (target / name).write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    tables = build_folder(read_sources(source), target)
    print(
        f"{len(tables.symbols):,} securities, {len(tables.keys):,} names, {tables.safe:,} safe in free text"
    )


if __name__ == "__main__":
    main()
