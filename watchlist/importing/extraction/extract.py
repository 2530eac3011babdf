"""A document to a draft: every part of extraction put together; a pure function of document and lexicon."""

from __future__ import annotations

from dataclasses import replace

from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft, Metadata
from watchlist.domain.oddities import LANGUAGE_NOT_READ
from watchlist.domain.ratings import RatingScale
from watchlist.importing.extraction.as_printed import as_printed
from watchlist.importing.extraction.masthead.metadata import read_metadata
from watchlist.importing.extraction.page.unread_languages import unread_language
from watchlist.importing.extraction.page.unwrapped import unwrapped
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.importing.extraction.ratings.ratings import read_ratings
from watchlist.importing.extraction.ratings.scales import read_scale
from watchlist.importing.extraction.stocks import find_stocks
from watchlist.securities.lexicon import Lexicon

RULES_VERSION = "31"
"""Raised with every change of a rule, so that stored reports can be read again with the newer ones."""


def extract(document: Document, lexicon: Lexicon) -> Draft:
    """Everything that the document says of stocks, and of itself; a text that was broken at a width is read as it was written."""
    laid = None if document.pages else unwrapped(document.text)
    if laid is None:
        return _read(document, lexicon)
    return as_printed(_read(replace(document, text=laid.text), lexicon), laid, document)


def _read(document: Document, lexicon: Lexicon) -> Draft:
    zones = zones_of(document.text)
    metadata = read_metadata(document, zones, lexicon)
    scale = _dated(read_scale(document, zones, metadata.broker.value), metadata)
    found = find_stocks(document, zones, metadata, lexicon)
    return Draft(
        document=document,
        metadata=metadata,
        themes=found.themes,
        mentions=found.mentions,
        ratings=read_ratings(document, zones, metadata.kind.value, scale, lexicon),
        scale=scale,
        not_taken=found.not_taken,
        warnings=(*document.warnings, *_language_not_read(document.text)),
        rules_version=RULES_VERSION,
    )


def _language_not_read(text: str) -> tuple[str, ...]:
    language = unread_language(text)
    return (f"{LANGUAGE_NOT_READ}:{language}",) if language else ()


def _dated(scale: RatingScale | None, metadata: Metadata) -> RatingScale | None:
    """The scale as printed on the day of the report: brokers change theirs."""
    return replace(scale, version_date=metadata.published.value) if scale else None
