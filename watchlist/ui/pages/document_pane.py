"""A document as its text or as its pages: two views of the same places, with the same highlights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget

from watchlist.domain.documents import Document, Format
from watchlist.domain.spans import Box, Span
from watchlist.ui.flows.importing.original_files import OriginalFiles
from watchlist.ui.models.highlights import Highlight
from watchlist.ui.notices import Notices
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.documents.text_view import TextView
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.flows.reading.page_images import PageImages, Picture
    from watchlist.ui.widgets.documents.pdf_view import PdfView

REDRAW_MS = 100
MOST_CHARACTERS = 4_000
"""Where so many characters of a page stand is asked at once."""
MOST_PLACES = 3_000
"""So many highlights and found places are looked up on the pages at most."""


class DocumentPane(QStackedWidget):
    """`text` leads: what is marked and framed in it is marked and framed on the pages too; words selected there are in it.

    `menu_asked` at a place of the screen, `switched` when the other view is shown, `page_shown` with its number, `refused` with a sentence why there are no pages.
    """

    menu_asked = Signal(QPoint)
    switched = Signal(bool)
    page_shown = Signal(int)
    refused = Signal(str)

    def __init__(
        self, workspace: Workspace, colours: Colours, text: TextView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._workspace = workspace
        self._originals = OriginalFiles(workspace, self)
        self._originals.told.connect(self.refused)
        self._colours = colours
        self._document: Document | None = None
        self._pages: PdfView | None = None
        self._images: PageImages | None = None
        self._lines: dict[tuple[int, int], tuple[Span, ...]] = {}
        self._asked: set[tuple[int, int]] = set()
        self._characters: dict[Span, int] = {}
        self._lettered: set[int] = set()
        self._redrawing = QTimer(self)
        self._redrawing.setSingleShot(True)
        self._redrawing.setInterval(REDRAW_MS)
        self._redrawing.timeout.connect(self._on_marked)
        self._shown: Document | None = None
        self.addWidget(text)
        self.front: QWidget = text
        text.framed.connect(self._on_framed)
        text.marked.connect(self._on_marked)
        text.found_marked.connect(self._on_marked)
        text.selection_made.connect(self._on_selection)
        self._offer_menu(text)

    # What is shown

    def show_document(self, document: Document | None) -> None:
        """Another document: its text at once, its pages where they were shown for the last one and it has some."""
        self._document = document
        self._lines, self._asked, self._shown = {}, set(), None
        self._characters, self._lettered = {}, set()
        self.text.show_text(document.text if document else "")
        if self._images is not None:
            self._images.open(None)
        if self.showing_pages:
            self.show_pages(wanted=True)

    @property
    def has_pages(self) -> bool:
        """Whether the document is one that has pages, and says where its file lies."""
        document = self._document
        return (
            document is not None
            and document.format is Format.PDF
            and bool(document.pages)
            and document.path is not None
        )

    def open_original(self) -> None:
        """Open the file that the report was read from."""
        if self._document is not None:
            self._originals.open(self._document)

    @property
    def showing_pages(self) -> bool:
        """Whether the pages are in front."""
        return self.currentWidget() is not self.text

    @property
    def pages(self) -> PdfView | None:
        """The view of the pages, once it was asked for."""
        return self._pages

    def show_pages(self, *, wanted: bool) -> None:
        """Bring the pages to the front, or the text, at the place that is read."""
        if wanted and self.has_pages:
            self._open_pages()
        elif self.showing_pages:
            self._open_text()

    def first_shown(self) -> int:
        """The character at the top of what is read: of the page that is shown, or of the text."""
        if self.showing_pages and self._pages is not None and self._document is not None:
            return self._document.pages[self._pages.page - 1].start
        return self.text.first_shown()

    def _open_text(self) -> None:
        document, pages = self._document, self._pages
        if (
            self.text.current is None
            and document is not None
            and pages is not None
            and self._shown is document
        ):
            self.text.show_from(document.pages[pages.page - 1].start)
        self.setCurrentWidget(self.text)
        self.front = self.text
        self.switched.emit(False)

    def _open_pages(self) -> None:
        document = self._document
        assert document is not None
        view, images = self._views()
        if self._shown is not document:
            self._shown = document
            images.open(document)
            view.show_pages([(page.width, page.height) for page in document.pages])
        self.setCurrentWidget(view)
        self.front = view
        self._on_marked()
        if self.text.current is not None:
            self._on_framed(*self.text.current)
        elif not view.verticalScrollBar().value():
            view.go_to_page(document.page_at(self.text.first_shown()) or 1)
        self.switched.emit(True)

    def _views(self) -> tuple[PdfView, PageImages]:
        """The pages and who draws them, made when first asked for."""
        if self._pages is None or self._images is None:
            from watchlist.ui.flows.reading.page_images import PageImages  # noqa: PLC0415 - when first asked for
            from watchlist.ui.widgets.documents.pdf_view import PdfView  # noqa: PLC0415 - as above

            self._pages = view = PdfView(self._colours)
            self._images = images = PageImages(self._workspace.jobs, self, self._workspace.path)
            self.addWidget(view)
            view.wanted.connect(images.want)
            view.highlight_clicked.connect(self.text.highlight_clicked)
            view.characters_wanted.connect(self._on_characters_wanted)
            view.selected.connect(self._on_selected)
            self._offer_menu(view)
            view.page_shown.connect(self.page_shown)
            images.drawn.connect(self._on_drawn)
            images.placed.connect(self._on_placed)
            images.page_failed.connect(lambda page, error: view.set_failure(page, Notices().sentence(error)))
            images.file_failed.connect(self._on_file_failed)
        return self._pages, self._images

    # Places

    def _on_marked(self) -> None:
        """Mark on the pages what is marked in the text: by the boxes that are known, and ask for those of each line."""
        if self._pages is None or not self.showing_pages or self._shown is not self._document:
            return
        self._redrawing.stop()
        self._pages.set_marks([line for mark in self.text.highlights for line in self._marked_lines(mark)])
        found = [line for start, end in self.text.found for line in self._lines_of(Span(start, end))]
        self._pages.set_found([place for line in found for place in _place(line)])
        self._ask([(mark.start, mark.end) for mark in self.text.highlights])
        self._ask(self.text.found)

    def _marked_lines(self, mark: Highlight) -> Sequence[Highlight]:
        """A highlight as it stands on its lines; as a whole where nobody knows them yet, or it has one only."""
        lines = self._lines.get((mark.start, mark.end), ())
        if not lines or (len(lines) == 1 and lines[0].box == mark.box):
            return (mark,)
        return [replace(mark, start=line.start, end=line.end, page=line.page, box=line.box) for line in lines]

    def _lines_of(self, span: Span) -> Sequence[Span]:
        return self._lines.get((span.start, span.end)) or (span,)

    def _ask(self, places: Sequence[tuple[int, int]]) -> None:
        fresh = [place for place in dict.fromkeys(places) if place not in self._asked][:MOST_PLACES]
        if fresh and self._images is not None:
            self._asked.update(fresh)
            self._images.find([Span(*place) for place in fresh])

    def _on_placed(self, lines: Mapping[Span, tuple[Span, ...]]) -> None:
        """Lines came: what is framed is framed anew at once, what is marked in a moment, when more may have come."""
        letters = [line for span, found in lines.items() if span in self._characters for line in found]
        if letters and self._pages is not None:
            self._pages.add_characters(letters)
        came = {
            (span.start, span.end): found for span, found in lines.items() if span not in self._characters
        }
        if not came:
            return
        self._lines |= came
        if self.text.current in came:
            self._on_framed(*self.text.current)
        self._redrawing.start()

    def _on_framed(self, start: int, end: int) -> None:
        """Frame on the pages what is framed in the text; where nobody knows its box yet, show its page."""
        document = self._document
        if self._pages is None or not self.showing_pages or document is None or start >= end:
            return
        known = [mark for mark in self.text.highlights if (mark.start, mark.end) == (start, end)]
        span = Span(start, end, known[0].page, known[0].box) if known else Span(start, end)
        places = [place for line in self._lines_of(span) for place in _place(line)]
        if not places:
            self._ask([(start, end)])
            self._pages.go_to_page(document.page_at(start) or 1)
        self._pages.frame(places)

    # Words selected on a page

    def selection_rect(self) -> QRect:
        """Where the selected words begin, in pixels of this pane."""
        if self.showing_pages and self._pages is not None:
            rect, area = self._pages.selection_rect(), self._pages.viewport()
        else:
            rect, area = self.text.cursorRect(), self.text.viewport()
        return QRect(area.mapTo(self, rect.topLeft()), rect.size())

    def _on_characters_wanted(self, page: int) -> None:
        """Have the characters of a page looked for, once."""
        document = self._document
        if document is None or self._images is None or page in self._lettered:
            return
        self._lettered.add(page)
        room = document.pages[page - 1]
        spans = [Span(at, at + 1) for at in range(room.start, room.end) if not document.text[at].isspace()]
        self._characters.update(dict.fromkeys(spans, page))
        self._images.find(spans, MOST_CHARACTERS)

    def _on_selected(self, start: int, end: int) -> None:
        """What is selected on the pages is selected in the text, for whoever asks for it."""
        if start < end:
            self.text.select(start, end)
        else:
            self.text.clear_selection()

    def _on_selection(self, made: bool) -> None:  # noqa: FBT001 - as the text's signal has it
        if not made and self._pages is not None:
            self._pages.clear_selection()

    def _offer_menu(self, view: QAbstractScrollArea) -> None:
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(
            lambda point: self.menu_asked.emit(view.viewport().mapToGlobal(point))
        )

    # What came

    def _on_drawn(self, picture: Picture) -> None:
        assert self._pages is not None
        self._pages.set_picture(picture.page, picture.scale, picture.image, picture.frame)

    def _on_file_failed(self, error: object) -> None:
        """No page can be shown: the text is, and a sentence says why."""
        self._shown = None
        self._open_text()
        self.refused.emit(Notices().sentence(error))


def _place(line: Span) -> tuple[tuple[int, Box], ...]:
    return ((line.page, line.box),) if line.page is not None and line.box is not None else ()
