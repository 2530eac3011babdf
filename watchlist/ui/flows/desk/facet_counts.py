"""The sidebar's counts: of the whole library after each write, and within a search or list while that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from watchlist.domain.errors import BadQuery
from watchlist.domain.rows import FacetRow
from watchlist.store import queries
from watchlist.ui.sidebar_entries import page_entries
from watchlist.ui.widgets.frame.sidebar import Sidebar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection
    from watchlist.ui.jobs import Job
    from watchlist.ui.models.sidebar_model import Section
    from watchlist.ui.overview import Overview

Shown = tuple[str, int | None]
EVERYTHING: Shown = ("", None)


class Page(Protocol):
    """What shows the rows of a search or list; `counted` when it does."""

    counted: SignalInstance

    @property
    def query(self) -> str:
        """The search."""

    @property
    def list_id(self) -> int | None:
        """The list, None for the main one."""


class FacetCounts(QObject):
    """Fills the sidebar, and counts its facets again when the watchlist shows another search or list.

    `counted` tells what the library holds; its stocks are those of the list that is shown.
    """

    counted = Signal(object)

    def __init__(
        self, workspace: Workspace, sidebar: Sidebar, page: Page, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._sidebar = sidebar
        self._page = page
        self._overview: Overview | None = None
        self._listed: tuple[Section, ...] = ()
        self._shown = EVERYTHING
        self._within: tuple[Section, ...] | None = None
        self._job: Job | None = None
        page.counted.connect(self._on_rows)

    def show(self, overview: Overview, listed: tuple[Section, ...]) -> None:
        """Show what was counted of a library; what is counted within a search stays until it is counted again."""
        self._overview, self._listed = overview, listed
        self._fill()
        self._tell()
        self._count()

    def _tell(self) -> None:
        if self._overview is not None:
            counts, shown = self._overview.counts, self._page.list_id
            held = next((row.stocks for row in self._overview.lists if row.id == shown), counts.stocks)
            self.counted.emit(replace(counts, stocks=held))

    def _on_rows(self) -> None:
        self._tell()
        if (self._page.query.strip(), self._page.list_id) != self._shown:
            self._count()

    def _count(self) -> None:
        shown = self._shown = (self._page.query.strip(), self._page.list_id)
        if self._job is not None:
            self._job.cancel()  # it counts what is not shown any more, or was counted of the library before
            self._job = None
        if self._overview is None:
            return
        if shown == EVERYTHING:
            if self._within is not None:
                self._take(shown, None)
            return
        query, list_id = shown
        self._job = self._workspace.read_later(
            partial(_within, overview=self._overview, query=query, list_id=list_id),
            partial(self._take, shown),
            failed=partial(self._on_failed, shown),
        )

    def _take(self, shown: Shown, within: tuple[Section, ...] | None) -> None:
        self._job = None  # one that is kept keeps all that it answers to
        if shown == self._shown:
            self._within = within
            self._fill()

    def _on_failed(self, shown: Shown, error: Exception) -> None:
        if isinstance(error, BadQuery):
            self._take(shown, None)
        else:
            self._workspace.failed.emit(error)

    def _fill(self) -> None:
        if self._overview is not None:
            listed = self._listed if self._within is None else self._within
            self._sidebar.set_entries(page_entries(self._overview.counts), listed)


def _within(
    connection: Connection, *, overview: Overview, query: str, list_id: int | None
) -> tuple[Section, ...]:
    """In a thread: what the sidebar lists, counted within a search or list."""
    facets = queries.facets(connection, query=query, list_id=list_id)
    return overview.listed(narrowed(overview.facets, facets))


def narrowed(facets: Sequence[FacetRow], within: Sequence[FacetRow]) -> tuple[FacetRow, ...]:
    """The facets with their counts within a search; those that it finds nothing of stand after the others."""
    counts = {row.query: row.count for row in within}
    known = {row.query for row in facets}
    counted = [replace(row, count=counts.get(row.query, 0)) for row in facets]
    # A list of one's own may hold stocks that the main one lacks.
    counted += [row for row in within if row.query not in known]
    return tuple(sorted(counted, key=lambda row: row.count == 0))
