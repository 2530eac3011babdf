"""What must hold of whatever a reader or the rules give back, be the input what it may."""

from __future__ import annotations

import json
from collections.abc import Iterable
from math import isfinite

from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft, Named
from watchlist.domain.spans import Span
from watchlist.importing.labels import as_labels
from watchlist.importing.readers.cleaning import UNWANTED


def document_holds(document: Document) -> None:
    """A text is there, has nothing that turns or ends texts, and goes into a database; pages lie one after the other."""
    assert document.text.strip(), "no text and no error"
    assert not UNWANTED.search(document.text), "a character that is to be dropped"
    assert document.text.encode("utf-8").decode("utf-8") == document.text
    ends = [0, *(page.end for page in document.pages)]
    assert all(page.start == end <= page.end for page, end in zip(document.pages, ends, strict=False))
    assert not document.pages or ends[-1] == len(document.text), "pages that don't hold the whole text"


def draft_holds(draft: Draft) -> None:
    """Every fact has its characters, and the text has them at that place."""
    text = draft.document.text
    for named in (*draft.mentions, *draft.picks):
        _named_holds(named, text)
    for theme in draft.themes:
        _lie_inside(theme.spans, text)
        assert theme.implied or any(_reads_in(theme.name, span.of(text)) for span in theme.spans), repr(theme)
    for seen in draft.not_taken:
        assert seen.span.of(text) == seen.text, f"{seen!r} reads {seen.span.of(text)!r}"
    _lie_inside((rating.span for rating in draft.ratings), text)
    assert all(_reads_in(rating.term, rating.span.of(text)) for rating in draft.ratings)
    if draft.scale is not None:
        _lie_inside((draft.scale.span, *(band.span for band in draft.scale.bands)), text)
    stated = draft.metadata
    fields = (stated.title, stated.broker, stated.published, stated.industry, stated.kind, *stated.analysts)
    _lie_inside((field.span for field in fields if field.span is not None), text)
    json.dumps(as_labels(draft), ensure_ascii=False).encode("utf-8")


def _named_holds(named: Named, text: str) -> None:
    _lie_inside(named.spans, text)
    assert any(span.of(text) == named.text for span in named.spans), (
        f"{named.text!r} stands at none of its places"
    )
    assert 0 <= named.confidence <= 1
    assert named.symbol is None or isinstance(str(named.symbol), str)


def _lie_inside(spans: Iterable[Span], text: str) -> None:
    for span in spans:
        assert 0 <= span.start < span.end <= len(text), f"{span} lies outside of {len(text)} characters"
        assert span.of(text).strip(), f"{span} holds blanks only"
        assert span.box is None or all(map(isfinite, span.box))


def _reads_in(name: str, written: str) -> bool:
    """Whether a name is what is written, but for the blanks and tags that were left out of it."""
    rest = iter(written)
    return all(character in rest for character in name if not character.isspace())
