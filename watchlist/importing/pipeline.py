"""One document from its source to a Draft: read, extract, give each span its page and box."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from operator import is_not
from typing import Any, TypeVar

from watchlist.domain.column_mapping import ColumnMapping
from watchlist.domain.commands import LearnAlias
from watchlist.domain.documents import Document
from watchlist.domain.drafts import Draft
from watchlist.domain.errors import TooLarge
from watchlist.domain.spans import Span
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
    return with_places(draft_of(placed.document, lexicon, source.mappings), placed.place)


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


def with_places(draft: T, place: Callable[[Span], Span]) -> T:
    """A draft, or any facts, with every span as `place` gives it."""
    if place is unplaced:
        return draft
    # In the order of the text, so that each page is opened once.
    places = {span: place(span) for span in sorted(set(spans_in(draft)), key=lambda span: span.start)}
    placed: T = _with_places(draft, places)
    return placed


def spans_in(value: Any) -> Iterator[Span]:  # noqa: ANN401 - any value of a draft
    """Every span of a draft, or of any facts."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans_in(item)
    else:
        kind: Any = type(value)
        for name in _field_names(kind):
            yield from spans_in(getattr(value, name))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass, looked up once for each; none of anything else."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def _with_places(value: Any, places: Mapping[Span, Span]) -> Any:  # noqa: ANN401 - any value of a draft
    """The value itself where no span is in it: most of a draft is names and candidates."""
    if isinstance(value, Span):
        return places[value]
    if isinstance(value, tuple):
        items = tuple(_with_places(item, places) for item in value)
        return items if any(map(is_not, items, value)) else value
    kind: Any = type(value)
    changed = {
        name: new
        for name in _field_names(kind)
        if (new := _with_places(old := getattr(value, name), places)) is not old
    }
    return replace(value, **changed) if changed else value


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
