"""A PDF of pictures, or with some, to a draft, by text recognition: what runs in the reading process.

A recognised character may be another one; so nothing in such a draft is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePath, PurePosixPath
from typing import Final, TypeAlias, TypeVar

from watchlist.domain.commands import LearnAlias
from watchlist.domain.drafts import Draft, DraftTheme, Metadata, Named
from watchlist.domain.errors import UnsupportedFile
from watchlist.domain.oddities import Oddity
from watchlist.domain.placed import with_places
from watchlist.domain.spans import Span
from watchlist.domain.sureness import SURE
from watchlist.importing.containers import in_its_place, member_bytes
from watchlist.importing.pipeline import draft_of, with_lexicon
from watchlist.importing.readers.files import load
from watchlist.importing.readers.registry import Placed, open_scan
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.securities.lexicon import Lexicon

CONFIDENCE: Final = 0.8 * SURE
"""What a rule that is certain of itself is worth on recognised text."""

N = TypeVar("N", bound=Named)
_Lowered: TypeAlias = Callable[[float, Iterable[Span | None]], float]


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
        return in_its_place(open_scan(name, member_bytes(source), file_date=source.day), source)
    raise UnsupportedFile(source.name, Oddity.NO_PDF)


def unsure(draft: Draft) -> Draft:
    """The draft with what was recognised lowered so far that nothing of it is accepted without a look.

    Where some pages were recognised only, that is what stands on those, with one of its places at least.
    """
    misread = draft.document.may_be_misread

    def lowered(confidence: float, spans: Iterable[Span | None]) -> float:
        places = [span.start for span in spans if span is not None]
        doubtful = any(map(misread, places)) if places else draft.document.is_recognised
        return confidence * CONFIDENCE if doubtful else confidence

    return replace(
        draft,
        metadata=_unsure_metadata(draft.metadata, lowered),
        themes=tuple(_unsure_theme(theme, lowered) for theme in draft.themes),
        mentions=tuple(_unsure_name(each, lowered) for each in draft.mentions),
        ratings=tuple(
            replace(each, confidence=lowered(each.confidence, (each.span,))) for each in draft.ratings
        ),
    )


def _unsure_metadata(metadata: Metadata, lowered: _Lowered) -> Metadata:
    fields = ("title", "broker", "published", "industry", "kind")
    stated = {name: getattr(metadata, name) for name in fields}
    return replace(
        metadata,
        **{
            name: replace(each, confidence=lowered(each.confidence, (each.span,)))
            for name, each in stated.items()
        },
    )


def _unsure_theme(theme: DraftTheme, lowered: _Lowered) -> DraftTheme:
    stocks = tuple(_unsure_name(each, lowered) for each in theme.stocks)
    return replace(theme, stocks=stocks, confidence=lowered(theme.confidence, theme.spans))


def _unsure_name(name: N, lowered: _Lowered) -> N:
    return replace(name, confidence=lowered(name.confidence, name.spans))
