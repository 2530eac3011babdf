"""The line of tools above a report: forth and back, where one is, its pages, and the search inside."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from watchlist.ui.widgets.documents.find_bar import FindBar
from watchlist.ui.widgets.documents.reader_actions import ON_PAGES, ReaderActions
from watchlist.ui.widgets.frame.empty_state import plain_label


class ReaderTools(QWidget):
    """Buttons of the reader's actions; tools for pages are seen where pages are shown."""

    def __init__(self, actions: ReaderActions, finder: FindBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = plain_label()
        self._page = plain_label()
        self._of_pages = [actions.button(name) for name in (*reversed(ON_PAGES[:2]), *ON_PAGES[2:])]
        self._beside = actions.button("beside")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 0, 12, 6)
        line.setSpacing(2)
        for name in ("back", "previous", "next"):
            line.addWidget(actions.button(name))
        line.addWidget(self._place)
        line.addSpacing(12)
        for widget in (actions.button("pages"), *self._of_pages, self._page, self._beside):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(finder)

    def tell_place(self, place: int, count: int) -> None:
        """At which of the highlights one is, 0 for none of them."""
        self._place.setText(f"{place}/{count}" if place else self.tr("%Ln highlight(s)", "", count))

    def tell_page(self, page: int, count: int) -> None:
        """Which page is read."""
        self._page.setText(self.tr("page {page} of {count}").format(page=page, count=count))

    def show_pages(self, *, shown: bool) -> None:
        """Whether the tools for pages are seen."""
        for widget in (*self._of_pages, self._page):
            widget.setVisible(shown)

    def show_beside(self, *, shown: bool) -> None:
        """Whether there is a report to put beside."""
        self._beside.setVisible(shown)
