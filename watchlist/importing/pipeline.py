"""One document from its source to a Draft: read, extract, give each span its page and box."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache, lru_cache
from typing import Any

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft
from watchlist.domain.spans import Span
from watchlist.importing.extraction.extract import extract
from watchlist.importing.readers.reading import unplaced
from watchlist.importing.readers.registry import Placed, open_bytes, open_file, open_paste
from watchlist.importing.sources import FromBytes, FromFile, Source
from watchlist.securities.lexicon import Lexicon, load_lexicon


def read_and_extract(source: Source, lexicon: Lexicon) -> Draft:
    """What is proposed for one document. Raises the reader's WatchlistError."""
    placed = open_source(source)
    return with_places(extract(placed.document, lexicon), placed.place)


def open_source(source: Source) -> Placed:
    """The document of a source, with what gives its spans their places."""
    if isinstance(source, FromFile):
        return open_file(source.path)
    if isinstance(source, FromBytes):
        return open_bytes(source.name, source.data)
    return open_paste(source.text, source.html)


def with_places(draft: Draft, place: Callable[[Span], Span]) -> Draft:
    """The draft with every span as `place` gives it."""
    if place is unplaced:
        return draft
    placed: Draft = _with_places(draft, cache(place))
    return placed


def _with_places(value: Any, place: Callable[[Span], Span]) -> Any:  # noqa: ANN401 - any value of a draft
    if isinstance(value, Span):
        return place(value)
    if isinstance(value, tuple):
        return tuple(_with_places(item, place) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{field.name: _with_places(getattr(value, field.name), place) for field in fields(value)}
        )
    return value


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Draft]:
    """Load what all documents need, once for a process, and give the function that reads one of them."""
    lexicon = load_lexicon()

    @lru_cache(maxsize=1)
    def taught(aliases: tuple[LearnAlias, ...]) -> Lexicon:
        return lexicon.with_aliases(aliases) if aliases else lexicon

    return lambda source, aliases: read_and_extract(source, taught(aliases))
