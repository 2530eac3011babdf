"""What a cell of the watchlist rests on: over a stance, a rating or a day the sentence of its report is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QAbstractItemView, QToolTip

from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.models.rows_model import Column
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.rows import MentionRow, RatingRow
    from watchlist.store.database import Connection

RATING: Final = "rating"


class EvidenceTips(QObject):
    """Qt is told at once what a cell says itself; the sentence follows from a thread, as long as the pointer stays."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._last: tuple[str, WatchRow, str] | None = None

    def over(self, columns: Sequence[Column[WatchRow]]) -> tuple[Column[WatchRow], ...]:
        """The same columns, with the sentence in the tips of those that have one."""
        return tuple(
            replace(column, tip=partial(self._tip, column)) if column.name in ASKED else column
            for column in columns
        )

    def _tip(self, column: Column[WatchRow], row: WatchRow) -> str:
        if self._last is not None and self._last[:2] == (column.name, row):
            return self._last[2]
        told = (column.tip or column.text)(row)
        if told:
            self._workspace.read_later(
                partial(ASKED[column.name], row=row), partial(self._tell, column.name, row, told)
            )
        return told

    def _tell(self, name: str, row: WatchRow, told: str, found: Sequence[Any]) -> None:
        from watchlist.ui.models.quotes import of_mentions, of_ratings  # noqa: PLC0415 - when first looked at

        quotes = of_ratings(found) if name == RATING else of_mentions(found, shown_themes(self._workspace))
        if not quotes:
            return
        words = f"{told}\n\n{quotes[0].head}\n{quotes[0].text}"
        self._last = (name, row, words)
        view = QToolTip.text() == plain_tip(told) and self._view()
        if view:
            place = view.viewport().mapFromGlobal(QCursor.pos())
            cell = view.visualRect(view.indexAt(place))
            QToolTip.showText(QCursor.pos(), plain_tip(words), view.viewport(), cell)

    def _view(self) -> QAbstractItemView | None:
        """The table over whose cells the pointer stands."""
        return getattr(self.parent(), "table", None)


def _strongest(connection: Connection, row: WatchRow) -> Sequence[MentionRow]:
    return queries.mentions(connection, symbol=row.symbol, stance=row.stance, limit=1)


def _first(connection: Connection, row: WatchRow) -> Sequence[MentionRow]:
    return queries.mentions(connection, symbol=row.symbol, until=row.first_seen, limit=1)


def _last(connection: Connection, row: WatchRow) -> Sequence[MentionRow]:
    return queries.mentions(connection, symbol=row.symbol, since=row.last_seen, limit=1)


def _rating(connection: Connection, row: WatchRow) -> Sequence[RatingRow]:
    return [each for each in queries.ratings(connection, symbol=row.symbol) if each.term == row.rating][:1]


ASKED: Final[Mapping[str, Callable[..., Sequence[Any]]]] = {
    "stance": _strongest,
    RATING: _rating,
    "first": _first,
    "last": _last,
}
"""By the name of a column what tells its evidence."""
