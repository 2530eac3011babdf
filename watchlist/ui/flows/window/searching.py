"""The journeys of the search box: what it knows of the library, the searches of before, words in the texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.search.search_box import MOST_EARLIER, SearchBox
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.rows import FacetRow, ListRow, ThemeRow


class Searching(QObject):
    """Goes with one search box and the pages of one inside of the window."""

    def __init__(
        self, search: SearchBox, pages: PageStack, workspace: Workspace, settings: QSettings
    ) -> None:
        super().__init__(search)
        self._search = search
        self._pages = pages
        self._workspace = workspace
        self._settings = settings
        search.earlier = _lines(kept.SEARCHES.read(settings))
        search.kept.connect(self._on_kept)
        search.texts_asked.connect(self.search_texts)

    def learn(
        self, overview: tuple[object, Sequence[FacetRow], Sequence[ListRow], Sequence[ThemeRow]]
    ) -> None:
        """Offer the names of the library, as they were counted for the sidebar."""
        from watchlist.ui.models.completions import Vocabulary  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.models.theme_names import naming  # noqa: PLC0415 - as above

        _, facets, lists, themes = overview
        called = naming()
        known = {theme.name: (theme.name, theme.colour, called(theme)) for theme in themes}
        self._search.vocabulary = Vocabulary(
            tuple(known.get(row.value, (row.value, 0, row.value)) for row in facets if row.facet == "theme"),
            tuple(row.value for row in facets if row.facet == "broker"),
            tuple(row.name for row in lists),
            tuple(view.name for view in self._workspace.read(queries.views)),
            tuple(field.name for field in self._workspace.read(queries.own_fields)),
        )

    def search_texts(self, words: str = "") -> None:
        """Show where words stand in the texts; without words the page waits for some."""
        page = self._pages.page("texts")
        self._pages.show_page("texts")
        if words:
            page.search(words)  # type: ignore[attr-defined] # the page of the texts has it

    def _on_kept(self, query: str) -> None:
        if query:
            others = (each for each in self._search.earlier if each != query)
            self._search.earlier = (query, *others)[:MOST_EARLIER]
            kept.SEARCHES.write(self._settings, "\n".join(self._search.earlier))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)
