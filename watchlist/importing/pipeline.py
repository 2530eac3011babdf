"""One document from its source to a Draft: read, extract, give each span its page and box."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.commands import LearnAlias
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import TooLarge
from watchlist.domain.placed import with_places
from watchlist.importing.containers import open_member
from watchlist.importing.extraction.extract import extract
from watchlist.importing.readers.reading import MOST_TEXT_BYTES, unplaced
from watchlist.importing.readers.registry import Placed, open_bytes, open_data, open_file, open_paste
from watchlist.importing.reportlists.drafting import draft_list, tabulated
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.securities.lexicon import Lexicon, load_lexicon

T = TypeVar("T")


def read_and_extract(source: Source, lexicon: Lexicon) -> Draft:
    """What is proposed for one document. Raises the reader's WatchlistError."""
    placed = open_source(source)
    draft = draft_of(placed.document, lexicon, source.mappings)
    return draft if placed.place is unplaced else with_places(draft, placed.place)


def draft_of(document: Document, lexicon: Lexicon, mappings: tuple[ColumnMapping, ...] = ()) -> Draft:
    """What the rules propose for a document, read just now or stored: those for lists of reports, else those for reports."""
    return draft_list(tabulated(document, mappings), lexicon, mappings) or extract(document, lexicon)


def open_source(source: Source) -> Placed:
    """The document of a source, with what gives its spans their places."""
    if isinstance(source, FromFile):
        return open_file(source.path)
    if isinstance(source, FromBytes):
        if source.path is not None:
            return open_data(source.path.name, source.data, origin=source.path, file_date=source.day)
        return open_bytes(source.name, source.data)
    if isinstance(source, FromMember):
        return open_member(source)
    if source.held:
        raise TooLarge(source.name, source.held, MOST_TEXT_BYTES)
    return open_paste(source.text, source.html)


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Draft]:
    """Load what all documents need, once for a process, and give the function that reads one of them."""
    return with_lexicon(read_and_extract)


def with_lexicon(read: Callable[[Source, Lexicon], T]) -> Callable[[Source, tuple[LearnAlias, ...]], T]:
    """What reads a source with the names of the lexicon, loaded now, and those that were taught."""
    lexicon = load_lexicon()

    @lru_cache(maxsize=1)
    def taught(aliases: tuple[LearnAlias, ...]) -> Lexicon:
        return lexicon.with_aliases(aliases) if aliases else lexicon

    return lambda source, aliases: read(source, taught(aliases))
