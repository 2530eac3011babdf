"""The stocks that are on the screen, as they are now: some forty, where the whole list may be ten thousand."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from watchlist.domain.errors import WatchlistError
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.widgets.tables.text_cells import PaintedTable
from watchlist.ui.workspace import Workspace


def renew_seen(workspace: Workspace, table: PaintedTable[WatchRow], list_id: int | None) -> None:
    """Read them here and now, and show what changed of each where it stands.

    To read all of them takes a thread long where the computer is busy; where they stand, and which are there, is for that.
    """
    first, last = table.seen_places()
    seen = filter(None, map(table.rows_model.row_at, range(first, last + 1)))
    ask = partial(queries.rows_of, symbols={row.symbol for row in seen}, list_id=list_id)
    with suppress(WatchlistError):  # the thread meets the same, and tells it
        table.rows_model.renew_some(workspace.read(ask), first, last)
