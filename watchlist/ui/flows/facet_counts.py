"""The sidebar's counts: of the whole library after each write, and within a search or list while that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance

from watchlist.domain.errors import BadQuery
from watchlist.domain.rows import FacetRow
from watchlist.store import queries
from watchlist.ui.sidebar_entries import page_entries, sections
from watchlist.ui.widgets.sidebar import Sidebar
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
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
    """Fills the sidebar, and counts its facets again when the watchlist shows another search or list."""

    def __init__(
        self, workspace: Workspace, sidebar: Sidebar, page: Page, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._sidebar = sidebar
        self._page = page
        self._overview: Overview | None = None
        self._shown = EVERYTHING
        self._within: tuple[FacetRow, ...] | None = None
        page.counted.connect(self._on_rows)

    def show(self, overview: Overview) -> None:
        """Show what was counted of a library; what is counted within a search stays until it is counted again."""
        self._overview = overview
        self._fill()
        self._count()

    def _on_rows(self) -> None:
        if (self._page.query.strip(), self._page.list_id) != self._shown:
            self._count()

    def _count(self) -> None:
        shown = self._shown = (self._page.query.strip(), self._page.list_id)
        if shown == EVERYTHING:
            if self._within is not None:
                self._take(shown, None)
            return
        query, list_id = shown
        self._workspace.read_later(
            partial(queries.facets, query=query, list_id=list_id),
            partial(self._take, shown),
            failed=partial(self._on_failed, shown),
        )

    def _take(self, shown: Shown, within: tuple[FacetRow, ...] | None) -> None:
        if shown == self._shown:
            self._within = within
            self._fill()

    def _on_failed(self, shown: Shown, error: Exception) -> None:
        if isinstance(error, BadQuery):
            self._take(shown, None)
        else:
            self._workspace.failed.emit(error)

    def _fill(self) -> None:
        if self._overview is None:
            return
        overview = self._overview
        facets = overview.facets if self._within is None else narrowed(overview.facets, self._within)
        listed = sections(facets, overview.lists, overview.themes, overview.views)
        self._sidebar.set_entries(page_entries(overview.counts), listed)


def narrowed(facets: Sequence[FacetRow], within: Sequence[FacetRow]) -> tuple[FacetRow, ...]:
    """The facets with their counts within a search; those that it finds nothing of stand after the others."""
    counts = {row.query: row.count for row in within}
    known = {row.query for row in facets}
    counted = [replace(row, count=counts.get(row.query, 0)) for row in facets]
    # A list of one's own may hold stocks that the main one lacks.
    counted += [row for row in within if row.query not in known]
    return tuple(sorted(counted, key=lambda row: row.count == 0))
