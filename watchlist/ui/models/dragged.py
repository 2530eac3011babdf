"""What is dragged between tables, tree, search and sidebar, as Qt carries it: stocks by their symbols, a theme by its name, a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData

from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol

STOCKS: Final = "application/x-watchlist-stocks"
THEME: Final = "application/x-watchlist-theme"
QUERY: Final = "application/x-watchlist-query"
SHOWN: Final = "application/x-watchlist-theme-shown"


def stocks_mime(symbols: Sequence[Symbol]) -> QMimeData:
    """Stocks as they are dragged."""
    data = QMimeData()
    data.setData(STOCKS, QByteArray("\n".join(map(str, symbols)).encode()))
    return data


def theme_mime(name: str, shown: str = "") -> QMimeData:
    """A theme as it is dragged; `shown` is what the window calls it."""
    data = QMimeData()
    data.setData(THEME, QByteArray(name.encode()))
    data.setData(SHOWN, QByteArray((shown or name).encode()))
    return data


def query_mime(query: str) -> QMimeData:
    """A query as it is dragged."""
    data = QMimeData()
    data.setData(QUERY, QByteArray(query.encode()))
    data.setData(SHOWN, QByteArray(query.encode()))
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
    return _text_in(data, THEME)


def query_in(data: QMimeData) -> str:
    """The query that is dragged, "" where it is something else."""
    return _text_in(data, QUERY)


def shown_in(data: QMimeData) -> str:
    """What the window calls the theme that is dragged; a query is shown as it is."""
    return _text_in(data, SHOWN)


def _text_in(data: QMimeData, kind: str) -> str:
    return bytes(data.data(kind).data()).decode("utf-8", "replace")
