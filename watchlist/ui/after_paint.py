"""What the first paint did not need, and what another language makes again, is read after it, in turns.

All of it in one go held the window for 120 to 190 ms on a busy machine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from watchlist.ui import settings as kept
from watchlist.ui.icons import app_icon
from watchlist.ui.last_place import return_there
from watchlist.ui.typed_words import MANY, RULES, STOCKS
from watchlist.ui.window_state import fill

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QIcon

    from watchlist.ui.actions import Actions
    from watchlist.ui.flows.desk.desk import Desk
    from watchlist.ui.flows.desk.tagging import Tagging
    from watchlist.ui.flows.importing.intake import Intake
    from watchlist.ui.flows.window.library_care import LibraryCare
    from watchlist.ui.widgets.search.search_box import SearchBox
    from watchlist.ui.window_body import WindowBody
    from watchlist.ui.workspace import Workspace


class Window(Protocol):
    """What of the main window has a use for time after the first paint."""

    workspace: Workspace
    settings: QSettings
    intake: Intake
    actions_: Actions
    body: WindowBody
    search: SearchBox
    desk: Desk
    tagging: Tagging
    care: LibraryCare

    def setWindowIcon(self, icon: QIcon, /) -> None:
        """Qt's own."""


def after_rebuild(window: Window) -> Iterator[None]:
    """What another inside still lacks: its place and its rows, then its painting, then what comes after any first paint.

    The place first: a page that is read already would show what stands first of all, and read that for nothing.
    """
    return_there(window.body, window.settings)
    yield
    fill(window.body, window.settings)
    yield
    window.body.setUpdatesEnabled(True)
    yield
    yield from _rest(window)


def after_paint(window: Window) -> Iterator[None]:
    """Each turn ends with a yield. What a person sees comes first; the lexicon is built in a thread."""
    from watchlist.analytics import stock_figures  # noqa: PLC0415 - not before the first paint

    stock_figures.offer()
    yield
    charts = kept.PAGE.read(window.settings) == "charts"  # they bring pyqtgraph, and come last
    if not charts:
        return_there(window.body, window.settings)
        yield
    yield from _rest(window)
    if charts:
        yield
        return_there(window.body, window.settings)


def _rest(window: Window) -> Iterator[None]:
    yield from _inside(window.workspace, window.body)
    window.actions_.name_steps(window.workspace)
    yield
    window.actions_.paint()
    yield
    window.desk.take_drops(window.search)
    yield
    window.care.look_around(_boxes(window))
    yield
    if window.workspace.lexicon is None:
        window.workspace.load_lexicon()
    window.setWindowIcon(app_icon())
    window.intake.resume_watching()
    window.intake.offer_lists_again()
    yield
    window.body.inspector.show_tab(
        kept.INSPECTOR_TAB.read(window.settings)
    )  # the chart loads as much as its page


def _boxes(window: Window) -> dict[str, Callable[[str, Path], None]]:
    """What goes on with words that were typed into a box; each is made again with another language."""
    return {
        STOCKS: lambda text, file: window.tagging.go_on_adding(text, file),  # noqa: PLW0108 - as said
        MANY: lambda text, file: window.desk.go_on_changing(text, file),  # noqa: PLW0108 - as above
        RULES: lambda text, file: window.desk.rules.go_on(text, file),  # noqa: PLW0108 - as above
    }


def _inside(workspace: Workspace, body: WindowBody) -> Iterator[None]:
    from watchlist.ui.flows.desk.drag_tagging import DragTagging  # noqa: PLC0415 - not before the first paint
    from watchlist.ui.flows.desk.facet_counts import FacetCounts  # noqa: PLC0415 - as above

    body.facets = FacetCounts(workspace, body.sidebar, body.watchlist, body)
    body.facets.counted.connect(body.counted)
    DragTagging(workspace, body.sidebar, body.watchlist.table, body)
    body.read_overview()
    yield
    body.watchlist.load_rest()
    yield
    if body.pages.current_name == "watchlist":
        body.inspector.show_rows(body.watchlist.selected())
    yield
