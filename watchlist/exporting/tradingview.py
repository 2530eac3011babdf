"""Lists for TradingView: `EXCHANGE:TICKER` by commas, `###Name` where a section begins."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from watchlist.domain.notations import in_tradingview
from watchlist.exporting.outside_files import OutsideFiles, Sections

PROGRAM: Final = "tradingview"
MOST: Final = 1000
"""TradingView takes no more stocks in a list."""
_LONGEST: Final = 120


def tradingview_files(path: Path, sections: Sections) -> OutsideFiles:
    """The list in as many files as it takes: `name.txt`, `name 2.txt`…; stocks without a section stand first."""
    ordered = sorted(sections, key=lambda section: bool(section[0]))
    left_out = (symbol for _, symbols in ordered for symbol in symbols if in_tradingview(symbol) is None)
    texts = [",".join(part) for part in _parts(ordered)] or [""]
    names = (
        path if number == 1 else path.with_stem(f"{path.stem} {number}")
        for number in range(1, len(texts) + 1)
    )
    files = {name: text.encode() for name, text in zip(names, texts, strict=True)}
    return OutsideFiles(files, tuple(dict.fromkeys(left_out)), PROGRAM)


def _parts(sections: Sections) -> Iterator[list[str]]:
    """The entries of each file; a section that is cut has its name again in the next."""
    part, stocks = list[str](), 0
    for name, symbols in sections:
        heading = _heading(name)
        written = [found for symbol in symbols if (found := in_tradingview(symbol))]
        for place, entry in enumerate(written):
            if stocks == MOST:
                yield part
                part, stocks = [], 0
            if heading and (place == 0 or not part):
                part.append(heading)
            part.append(entry)
            stocks += 1
    if part:
        yield part


def _heading(name: str) -> str:
    """The entry that opens a section: no comma or line end may be in it."""
    squeezed = " ".join(name.replace(",", "，").split()).lstrip("#").strip()[:_LONGEST]
    return f"###{squeezed}" if squeezed else ""
