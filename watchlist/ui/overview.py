"""What the sidebar, the line at the bottom and the search box say of a library, made ready in one go in a thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from watchlist.domain.errors import BadQuery
from watchlist.domain.rows import FacetRow, LibraryCounts, ListRow, ThemeRow, ViewRow
from watchlist.store import queries
from watchlist.ui.sidebar_entries import sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from watchlist.store.database import Connection
    from watchlist.ui.models.completions import Vocabulary
    from watchlist.ui.models.sidebar_model import Section


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts, facets, lists with the stocks of smart ones counted, themes, and saved views with what they find.

    A view that can't be understood any more has no count.
    """

    counts: LibraryCounts
    facets: tuple[FacetRow, ...]
    lists: tuple[ListRow, ...]
    themes: tuple[ThemeRow, ...]
    views: tuple[tuple[ViewRow, int | None], ...]

    def listed(self, facets: Sequence[FacetRow]) -> tuple[Section, ...]:
        """What the sidebar lists, with these facets: thousands of themes by their names, a matter for a thread."""
        return sections(facets, self.lists, self.themes, self.views)


@dataclass(frozen=True, slots=True)
class Listed:
    """What was counted, in words: what the sidebar lists, and the names that the search box offers."""

    overview: Overview
    sections: tuple[Section, ...]
    vocabulary: Vocabulary


def read_overview(connection: Connection) -> Overview:
    """Count everything."""
    return Overview(
        queries.counts(connection),
        queries.facets(connection),
        tuple(_counted(connection, row) for row in queries.lists(connection)),
        queries.themes(connection),
        tuple((view, _found(connection, view)) for view in queries.views(connection)),
    )


def read_listed(connection: Connection) -> Listed:
    """Count everything, and put what is listed and offered of it into words."""
    overview = read_overview(connection)
    own = tuple(field.name for field in queries.own_fields(connection))
    return Listed(overview, overview.listed(overview.facets), _vocabulary(overview, own))


def _vocabulary(overview: Overview, own: tuple[str, ...]) -> Vocabulary:
    from watchlist.ui.models.completions import Vocabulary  # noqa: PLC0415 - only here, in the thread
    from watchlist.ui.models.theme_names import naming  # noqa: PLC0415 - as above

    called = naming()
    known = {theme.name: (theme.name, theme.colour, called(theme)) for theme in overview.themes}
    return Vocabulary(
        tuple(
            known.get(row.value, (row.value, 0, row.value)) for row in overview.facets if row.facet == "theme"
        ),
        tuple(row.value for row in overview.facets if row.facet == "broker"),
        tuple(row.name for row in overview.lists),
        tuple(view.name for view, _ in overview.views),
        own,
    )


def _counted(connection: Connection, row: ListRow) -> ListRow:
    if row.query is None:
        return row
    try:
        return replace(row, stocks=queries.list_count(connection, row.id))
    except BadQuery:
        return row


def _found(connection: Connection, view: ViewRow) -> int | None:
    try:
        return queries.query_count(connection, view.query, view.list_id)
    except BadQuery:
        return None
