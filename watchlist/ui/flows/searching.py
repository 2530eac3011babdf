"""The journeys of the search box: what it knows of the library, the searches of before, words in the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from watchlist.store import queries
from watchlist.store.database import Connection
from watchlist.ui import settings as kept
from watchlist.ui.widgets.search_box import MOST_EARLIER, SearchBox
from watchlist.ui.window_body import WindowBody
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.models.completions import Vocabulary


class Searching(QObject):
    """Goes with one search box and one inside of the window."""

    def __init__(
        self, search: SearchBox, body: WindowBody, workspace: Workspace, settings: QSettings
    ) -> None:
        super().__init__(search)
        self._search = search
        self._body = body
        self._workspace = workspace
        self._settings = settings
        search.earlier = _lines(kept.SEARCHES.read(settings))
        search.kept.connect(self._on_kept)
        search.texts_asked.connect(self.search_texts)
        body.counted.connect(lambda _counts: self.learn())

    def learn(self) -> None:
        """Read the names that the box offers, in a thread."""
        self._workspace.read_later(_vocabulary, self._on_vocabulary)

    def search_texts(self, words: str = "") -> None:
        """Show where words stand in the texts; without words the page waits for some."""
        from watchlist.ui.pages.text_hits import TextHitsPage  # noqa: PLC0415 - not before the first paint

        page = self._body.pages.page("texts")
        assert isinstance(page, TextHitsPage)
        self._body.show_page("texts")
        if words:
            page.search(words)

    def _on_vocabulary(self, vocabulary: Vocabulary) -> None:
        self._search.vocabulary = vocabulary

    def _on_kept(self, query: str) -> None:
        if query:
            others = (each for each in self._search.earlier if each != query)
            self._search.earlier = (query, *others)[:MOST_EARLIER]
            kept.SEARCHES.write(self._settings, "\n".join(self._search.earlier))


def _vocabulary(connection: Connection) -> Vocabulary:
    from watchlist.ui.models.completions import Vocabulary  # noqa: PLC0415 - as above

    facets = queries.facets(connection)
    colours = {theme.name: theme.colour for theme in queries.themes(connection)}
    return Vocabulary(
        tuple((row.value, colours.get(row.value, 0)) for row in facets if row.facet == "theme"),
        tuple(row.value for row in facets if row.facet == "broker"),
        tuple(row.name for row in queries.lists(connection)),
        tuple(view.name for view in queries.views(connection)),
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.split("\n") if line)
