"""What was read in an unwrapped text, put back to where it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft, DraftTheme, Named, NotTaken
from watchlist.domain.placed import with_places
from watchlist.domain.spans import Span
from watchlist.importing.extraction.page.unwrapped import Unwrapped

N = TypeVar("N", bound=Named)


def as_printed(draft: Draft, laid: Unwrapped, document: Document) -> Draft:
    """The draft of the text `laid` as one of `document`: each span where it is printed, each name as it is printed there."""
    printed = _Printed(laid, document.text)
    named = replace(
        draft,
        document=document,
        themes=tuple(map(printed.theme, draft.themes)),
        mentions=tuple(map(printed.named, draft.mentions)),
        not_taken=tuple(map(printed.seen, draft.not_taken)),
    )
    return with_places(named, printed.place)


class _Printed:
    def __init__(self, laid: Unwrapped, text: str) -> None:
        self._laid, self._text = laid, text

    def place(self, span: Span) -> Span:
        """Where the first and the last character of a span are printed, and what is between them."""
        return replace(span, start=self._laid.place(span.start), end=self._laid.place(span.end - 1) + 1)

    def theme(self, theme: DraftTheme) -> DraftTheme:
        return replace(theme, stocks=tuple(map(self.named, theme.stocks)))

    def named(self, named: N) -> N:
        """A name, with the line end in it where it has one."""
        stated = next((span for span in named.spans if span.of(self._laid.text) == named.text), None)
        return replace(named, text=self.place(stated).of(self._text)) if stated else named

    def seen(self, seen: NotTaken) -> NotTaken:
        return replace(seen, text=self.place(seen.span).of(self._text))
