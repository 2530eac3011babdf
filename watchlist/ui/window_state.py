"""What the window remembers from one start to the next: panes, columns, page, query, selection, place."""

from __future__ import annotations

from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QMainWindow

from watchlist.domain.errors import BadSymbol
from watchlist.domain.symbols import Symbol
from watchlist.ui import last_place
from watchlist.ui import settings as kept
from watchlist.ui.models.table_layout import TableLayout
from watchlist.ui.widgets.frame.fitting import room
from watchlist.ui.window_body import WindowBody

SIZE = (1360, 840)
"""Of the window at its first start."""


def save(window: QMainWindow, body: WindowBody, settings: QSettings) -> None:
    """Keep everything."""
    fill(body, settings)  # what has no rows yet would forget the place among them
    kept.GEOMETRY.write(settings, window.saveGeometry())
    kept.PANES.write(settings, body.panes.saveState())
    kept.INSPECTOR_TAB.write(settings, body.inspector_tab or kept.INSPECTOR_TAB.read(settings))
    last_place.keep(body, settings)
    kept.SIDEBAR_CLOSED.write(settings, "\n".join(body.sidebar.closed))
    table = body.watchlist.table
    kept.WATCH_HEADER.write(settings, table.layout_state())
    kept.WATCH_SELECTED.write(settings, " ".join(str(row.symbol) for row in body.watchlist.selected()[:200]))
    kept.WATCH_SCROLL.write(settings, table.verticalScrollBar().value())
    kept.QUERY.write(settings, body.watchlist.query)
    shown = body.watchlist.list_id
    kept.WATCH_LIST.write(settings, "" if shown is None else f"{shown} {body.library}")
    settings.sync()


def restore_frame(window: QMainWindow, settings: QSettings) -> bool:
    """Place and size of the window; False where there is nothing to restore."""
    geometry = kept.GEOMETRY.read(settings)
    return not geometry.isEmpty() and window.restoreGeometry(geometry)


def restore_body(body: WindowBody, settings: QSettings) -> None:
    """Panes, columns, list and query, before the first rows are read."""
    body.panes.restore(kept.PANES.read(settings))
    body.want_below(below=kept.INSPECTOR_BELOW.read(settings))
    closed = kept.SIDEBAR_CLOSED.read(settings)
    body.sidebar.close_sections([key for key in closed.split("\n") if key])
    body.watchlist.table.restore_layout(kept.WATCH_HEADER.read(settings))
    body.watchlist.start_with(kept.QUERY.read(settings), _list_of(body, settings))


def fill(body: WindowBody, settings: QSettings) -> None:
    """Read the first rows of an inside that was just made, and come back to the place among them."""
    if not body.is_filled:
        body.is_filled = True
        body.watchlist.load()
        _restore_place(body, settings)


def _restore_place(body: WindowBody, settings: QSettings) -> None:
    """Selection and place in the table, once its rows are there."""
    symbols = [_symbol(text) for text in kept.WATCH_SELECTED.read(settings).split()]
    body.watchlist.table.select_ids([symbol for symbol in symbols if symbol is not None])
    body.watchlist.table.verticalScrollBar().setValue(kept.WATCH_SCROLL.read(settings))


def reset(window: QMainWindow, body: WindowBody) -> None:
    """Size, columns and sidebar as at the first start; what is shown stays."""
    if not window.isMaximized() and not window.isFullScreen():
        window.resize(QSize(*SIZE).boundedTo(room(window)))
    body.sidebar.close_sections(kept.SIDEBAR_CLOSED.default.split("\n"))
    body.watchlist.table.lay_out(TableLayout.usual(body.watchlist.model.columns))


def _list_of(body: WindowBody, settings: QSettings) -> int | None:
    """The list that was shown, where it was one of this library; the first count of all lists tells whether it is still there."""
    number, _, library = kept.WATCH_LIST.read(settings).partition(" ")
    return int(number) if number.isdecimal() and library == str(body.library) else None


def _symbol(text: str) -> Symbol | None:
    try:
        return Symbol.parse(text)
    except BadSymbol:
        return None
