"""The board of a stock by its code, and the exchange's warning in its name."""

from __future__ import annotations

import pytest

from watchlist.domain.boards import Board, board_of, warning_of
from watchlist.domain.symbols import Symbol


@pytest.mark.parametrize(
    ("symbol", "board"),
    [
        ("688256.SH", Board.STAR),
        ("689009.SH", Board.STAR),
        ("600519.SH", None),
        ("300308.SZ", Board.CHINEXT),
        ("301018.SZ", Board.CHINEXT),
        ("002837.SZ", None),
        ("920808.BJ", Board.BEIJING),
        ("900901.SH", Board.B_SHARES),
        ("200012.SZ", Board.B_SHARES),
        ("00700.HK", None),
        ("688256.KS", None),
        ("GDS.US", None),
    ],
)
def test_the_code_says_the_board(symbol: str, board: Board | None) -> None:
    assert board_of(Symbol.parse(symbol)) is board


@pytest.mark.parametrize(
    ("symbol", "name", "warning"),
    [
        ("600608.SH", "ST沪科", "ST"),
        ("600608.SH", "*ST沪科", "*ST"),
        ("600608.SH", "S*ST沪科", "S*ST"),
        ("600608.SH", "STAR股份", ""),
        ("600608.SH", "东ST", ""),
        ("STM.US", "ST微电子", ""),
    ],
)
def test_only_the_exchange_warns_and_only_in_front(symbol: str, name: str, warning: str) -> None:
    assert warning_of(Symbol.parse(symbol), name) == warning
