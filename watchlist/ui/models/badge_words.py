"""What is to be known of a listing at a glance: board, warning of the exchange, that it ended."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from watchlist.domain.boards import Board, board_of, warning_of
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.words import market_word

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Badge:
    """A word, and whether it warns."""

    text: str
    warns: bool = False


def badges_of(symbol: Symbol, name: str, *, listed: bool = True) -> tuple[Badge, ...]:
    """The badges of a stock by its code and its present name."""
    board, warning = board_of(symbol), warning_of(symbol, name)
    found = [Badge(board_word(board) if board else market_word(symbol.market))]
    if warning:
        found.append(Badge(warning, warns=True))
    if not listed:
        found.append(Badge(translate("Badges", "delisted"), warns=True))
    return tuple(found)


def badges_text(symbol: Symbol, name: str) -> str:
    """The same in one line."""
    return " · ".join(badge.text for badge in badges_of(symbol, name))


def board_word(board: Board) -> str:
    """A board by name."""
    return {
        Board.STAR: translate("Badges", "STAR Market"),
        Board.CHINEXT: translate("Badges", "ChiNext"),
        Board.BEIJING: translate("Badges", "Beijing"),
        Board.B_SHARES: translate("Badges", "B shares"),
    }[board]
