"""A PDF of pictures to a draft, by text recognition: what runs in the reading process.

A recognised character may be another one; so nothing in such a draft is sure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath, PurePosixPath
from typing import Final, TypeVar

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import SURE, Draft, DraftTheme, Metadata, Named
from watchlist.domain.errors import UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.importing.containers import member_bytes
from watchlist.importing.pipeline import draft_of, with_lexicon, with_places
from watchlist.importing.readers.files import load
from watchlist.importing.readers.registry import Placed, open_scan
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.securities.lexicon import Lexicon

CONFIDENCE: Final = 0.8 * SURE
"""What a rule that is certain of itself is worth on recognised text."""

N = TypeVar("N", bound=Named)


def prepare() -> Callable[[Source, tuple[LearnAlias, ...]], Draft]:
    """As `pipeline.prepare`, for PDFs of pictures."""
    return with_lexicon(_recognise_and_extract)


def _recognise_and_extract(source: Source, lexicon: Lexicon) -> Draft:
    placed = _opened(source)
    return unsure(with_places(draft_of(placed.document, lexicon, source.mappings), placed.place))


def _opened(source: Source) -> Placed:
    if isinstance(source, FromFile):
        loaded = load(source.path)
        return open_scan(source.path.name, loaded.data, origin=source.path, file_date=loaded.date)
    if isinstance(source, FromBytes):
        name = PurePath(source.path or source.name).name
        return open_scan(name, source.data, origin=source.path, file_date=source.day)
    if isinstance(source, FromMember):
        name = PurePosixPath(source.inner).name
        return open_scan(name, member_bytes(source), file_date=source.day)
    raise UnsupportedFile(source.name, Oddity.NO_PDF)


def unsure(draft: Draft) -> Draft:
    """The draft with every confidence lowered so far that nothing is accepted without a look."""
    return replace(
        draft,
        metadata=_unsure_metadata(draft.metadata),
        themes=tuple(map(_unsure_theme, draft.themes)),
        mentions=tuple(map(_unsure_name, draft.mentions)),
        ratings=tuple(replace(each, confidence=each.confidence * CONFIDENCE) for each in draft.ratings),
    )


def _unsure_metadata(metadata: Metadata) -> Metadata:
    fields = ("title", "broker", "published", "industry", "kind")
    stated = {name: getattr(metadata, name) for name in fields}
    return replace(
        metadata,
        **{name: replace(each, confidence=each.confidence * CONFIDENCE) for name, each in stated.items()},
    )


def _unsure_theme(theme: DraftTheme) -> DraftTheme:
    stocks = tuple(map(_unsure_name, theme.stocks))
    return replace(theme, stocks=stocks, confidence=theme.confidence * CONFIDENCE)


def _unsure_name(name: N) -> N:
    return replace(name, confidence=name.confidence * CONFIDENCE)
