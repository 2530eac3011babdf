"""Lists for other programs: which program takes a file goes by the ending of its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from watchlist.exporting.outside_files import OutsideFiles, Sections
from watchlist.exporting.tongdaxin import block_files, exchange_file
from watchlist.exporting.tonghuashun import blocks_file, selection_file
from watchlist.exporting.tradingview import tradingview_files

_WRITERS: Final[dict[str, Callable[[Path, str, Sections], OutsideFiles]]] = {
    ".txt": lambda path, _, sections: tradingview_files(path, sections),
    ".blk": block_files,
    ".ebk": lambda path, _, sections: exchange_file(path, sections),
    ".sel": lambda path, _, sections: selection_file(path, sections),
    ".ini": blocks_file,
}
ENDINGS: Final = tuple(_WRITERS)
"""TradingView; a block in the folder of 通达信, one to be imported there; a list to be imported into 同花顺, and its blocks."""


def list_files(path: Path, name: str, sections: Sections) -> OutsideFiles:
    """A list called `name` as the program wants it that files of this ending are for; stocks without a section stand first.

    Raises UnwritableFile, ClientRunning, EncryptedList.
    """
    ordered = sorted(
        ((section, tuple(stocks)) for section, stocks in sections), key=lambda each: bool(each[0])
    )
    return _WRITERS[path.suffix.casefold()](path, name, ordered)
