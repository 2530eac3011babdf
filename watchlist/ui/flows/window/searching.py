"""The journeys of the search box: what it knows of the library, the searches of before, words in the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from watchlist.ui import settings as kept
from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.search.search_box import MOST_EARLIER, SearchBox

if TYPE_CHECKING:
    from watchlist.ui.models.completions import Vocabulary


class Searching(QObject):
    """Goes with one search box and the pages of one inside of the window."""

    def __init__(self, search: SearchBox, pages: PageStack, settings: QSettings) -> None:
        super().__init__(search)
        self._search = search
        self._pages = pages
        self._settings = settings
        search.earlier = _lines(kept.SEARCHES.read(settings))
        search.kept.connect(self._on_kept)
        search.texts_asked.connect(self.search_texts)

    def learn(self, vocabulary: Vocabulary) -> None:
        """Offer the names of the library, as they were read with what the sidebar lists."""
        self._search.vocabulary = vocabulary

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
