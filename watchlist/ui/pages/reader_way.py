"""The way through a report: from highlight to highlight, from one place of a stock to its next, and the row beside it."""

from __future__ import annotations

from watchlist.ui.models.highlights import Highlight
from watchlist.ui.models.review_rows import Group, ReviewRow, RowKey
from watchlist.ui.pages.document_pane import DocumentPane
from watchlist.ui.widgets.documents.reader_tools import ReaderTools
from watchlist.ui.widgets.review.review_list import ReviewList


class ReaderWay:
    """Goes to places in the text, chooses their rows in the list and tells in the tools where one is."""

    def __init__(self, pane: DocumentPane, rows: ReviewList, tools: ReaderTools) -> None:
        self._pane = pane
        self._text = pane.text
        self._rows = rows
        self._tools = tools

    def follow(self, where: ReviewRow | Group | None) -> None:
        """A row was chosen: its first place is shown, where none of its places is."""
        spans = where.spans if isinstance(where, ReviewRow) else ()
        if spans and self._text.current not in [(span.start, span.end) for span in spans]:
            self._text.go_to(spans[0].start, spans[0].end)
            self.tell_place(spans[0].start)

    def step(self, *, back: bool) -> None:
        """To the next highlight or the one before; before any was gone to, from what is seen."""
        at = self._text.current[0] if self._text.current else self._pane.first_shown() - 1
        found = self._text.next_from(at, back=back)
        if found is not None:
            self._text.go_to(found.start, found.end)
            self.choose(found)
            self.tell_place(found.start)

    def step_same(self, *, back: bool) -> None:
        """To the next place of the stock that one is on in the list; on a heading, of any stock of its theme."""
        row, group = self._rows.current_row(), self._rows.current_group()
        rows = (row,) if row is not None else group.rows if group is not None else ()
        places = sorted({(span.start, span.end) for each in rows for span in each.spans}, reverse=back)
        at = self._text.current or (-1, -1)
        following = [place for place in places if (place < at if back else place > at)] or places
        if following:
            self._text.go_to(*following[0])
            self.tell_place(following[0][0])

    def choose(self, found: Highlight | None) -> None:
        """The row of a highlight is chosen in the list."""
        if found is not None and isinstance(found.key, RowKey):
            self._rows.go(found.key)

    def tell_place(self, start: int) -> None:
        """Say at which of the highlights one is, if at any."""
        marks = self._text.highlights
        place = next((number for number, mark in enumerate(marks, 1) if mark.start == start), 0)
        self._tools.tell_place(place, len(marks))
