"""What is dragged between tables, tree and sidebar, as Qt carries it: stocks by their symbols, a theme by its name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol

STOCKS: Final = "application/x-watchlist-stocks"
THEME: Final = "application/x-watchlist-theme"


def stocks_mime(symbols: Sequence[Symbol]) -> QMimeData:
    """Stocks as they are dragged."""
    data = QMimeData()
    data.setData(STOCKS, QByteArray("\n".join(map(str, symbols)).encode()))
    return data


def theme_mime(name: str) -> QMimeData:
    """A theme as it is dragged."""
    data = QMimeData()
    data.setData(THEME, QByteArray(name.encode()))
    return data


def stocks_in(data: QMimeData) -> tuple[Symbol, ...]:
    """The stocks that are dragged, none where it is something else."""
    found = []
    for line in data.data(STOCKS).toStdString().splitlines():
        try:
            found.append(Symbol.parse(line))
        except BadSymbol:
            continue
    return tuple(found)


def theme_in(data: QMimeData) -> str:
    """The name of the theme that is dragged, "" where it is something else."""
    return bytes(data.data(THEME).data()).decode("utf-8", "replace")
