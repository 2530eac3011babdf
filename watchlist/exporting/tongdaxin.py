"""Lists for 通达信: a block (`.blk`) in its folder `T0002/blocknew`, or one to be imported there (`.EBK`, which 同花顺 takes too).

One stock a line, ended by CR and LF: the number of the market and six digits without anything between (0 Shenzhen, 1
Shanghai, 2 Beijing: `1600519`), elsewhere the number, `#` and the code (`31#00700` Hong Kong, 48 for its growth board,
`74#AAPL`), as the parsers that are public read them. A block is shown under the name that `blocknew.cfg` beside it gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from watchlist.domain.block_index import BlockIndex, read_index
from watchlist.domain.notations import in_tongdaxin
from watchlist.domain.symbols import Symbol
from watchlist.exporting.clients import bytes_of, refuse_while_running
from watchlist.exporting.outside_files import OutsideFiles, Sections, every_stock

PROGRAM: Final = "tongdaxin"
_INDEX: Final = "blocknew.cfg"
_FOLDER: Final = "blocknew"
_OWN: Final = "zxg"
"""The block that everybody has; it stands in no index."""


def exchange_file(path: Path, sections: Sections) -> OutsideFiles:
    """One block with every stock, to be imported in the program."""
    stocks = every_stock(sections)
    return OutsideFiles({path: _block(stocks)}, _left_out(stocks), PROGRAM)


def block_files(path: Path, name: str, sections: Sections) -> OutsideFiles:
    """A block for each section, the first at `path`; those beside it have a number behind its name.

    Where an index lies beside them, or the folder is the program's own, it gets their names; what it was before is kept
    as `blocknew.cfg.bak`. Raises ClientRunning where the program runs that the folder belongs to, UnwritableFile.
    """
    refuse_while_running(path, PROGRAM)
    before = bytes_of(path.with_name(_INDEX))
    index = read_index(before) or (BlockIndex() if not before else None)
    files: dict[Path, bytes] = {}
    written = [(section or name, stocks) for section, stocks in sections if stocks] or [(name, ())]
    named = _named(path, index, [title for title, _ in written])
    for block, (title, stocks) in zip(named, written, strict=True):
        files[block] = _block(stocks)
        if index is not None and block.stem.casefold() != _OWN:
            index = index.with_block(block.stem, title)
    wanted = before or path.parent.name.casefold() == _FOLDER
    if index is not None and index.blocks and wanted:
        files |= {path.with_name(f"{_INDEX}.bak"): before} if before else {}
        files[path.with_name(_INDEX)] = index.data
    return OutsideFiles(files, _left_out(every_stock(sections)), PROGRAM)


def _named(path: Path, index: BlockIndex | None, titles: list[str]) -> Iterator[Path]:
    """The files of blocks: the first is what was asked for; another is that of its name before, or a number that is free."""
    known = {title: file_id for file_id, title in index.blocks} if index is not None else {}
    taken = {path.stem.casefold(), *(file_id.casefold() for file_id in known.values())}
    yield path
    number = 2
    for title in titles[1:]:
        if known.get(title, "").casefold().startswith(path.stem.casefold()) and known[title] != path.stem:
            yield path.with_stem(known[title])
            continue
        while f"{path.stem}{number}".casefold() in taken or path.with_stem(f"{path.stem}{number}").exists():
            number += 1
        taken.add(f"{path.stem}{number}".casefold())
        yield path.with_stem(f"{path.stem}{number}")


def _block(stocks: Sequence[Symbol]) -> bytes:
    lines = filter(None, map(in_tongdaxin, stocks))
    return "".join(f"{line}\r\n" for line in lines).encode("ascii")


def _left_out(stocks: tuple[Symbol, ...]) -> tuple[Symbol, ...]:
    return tuple(symbol for symbol in stocks if in_tongdaxin(symbol) is None)
