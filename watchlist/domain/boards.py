"""On which board of its market a stock is listed, and what its name warns of."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from watchlist.domain.symbols import Symbol


class Board(StrEnum):
    """A board with rules of its own: other limits of a day's price, other owners."""

    STAR = "star"
    CHINEXT = "chinext"
    BEIJING = "beijing"
    B_SHARES = "b"


_BOARDS: Final = (
    (Board.STAR, re.compile(r"68[89]\d{3}\.SH", re.ASCII)),
    (Board.CHINEXT, re.compile(r"30[0-2]\d{3}\.SZ", re.ASCII)),
    (Board.BEIJING, re.compile(r"\d{6}\.BJ", re.ASCII)),
    (Board.B_SHARES, re.compile(r"900\d{3}\.SH|200\d{3}\.SZ", re.ASCII)),
)
_WARNED: Final = re.compile(r"S?\*?ST(?![A-Za-z])")


def board_of(symbol: Symbol) -> Board | None:
    """The board that a code is of; None for the main boards and for other markets.

    >>> [board_of(Symbol.parse(text)) for text in ("688256.SH", "300308.SZ", "600519.SH")]
    [<Board.STAR: 'star'>, <Board.CHINEXT: 'chinext'>, None]
    """
    text = str(symbol)
    return next((board for board, shape in _BOARDS if shape.fullmatch(text)), None)


def warning_of(symbol: Symbol, name: str) -> str:
    """`ST` or `*ST` where the exchange warns with it in the name of an A-share, else nothing.

    >>> warning_of(Symbol.parse("600608.SH"), "*ST沪科"), warning_of(Symbol.parse("STM.US"), "STMicro")
    ('*ST', '')
    """
    found = _WARNED.match(name) if symbol.market == "A" else None
    return found[0] if found else ""
