"""Companies that nothing but titles name: those of older reports, and those of a report's own sections."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from watchlist.domain.drafts import DraftMention
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.names.names import find_names
from watchlist.importing.extraction.names.resolving import Resolved, Resolver
from watchlist.importing.extraction.page.zones import ZoneKind, Zones
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_RULE = "title"
_TRUST = 0.8
"""What is told of such a company stands elsewhere: never sure."""


def titled_mentions(
    text: str,
    zones: Zones,
    told: Collection[Symbol | None],
    resolver: Resolver,
    lexicon: Lexicon,
    span_at: Callable[[int, int], Span],
) -> tuple[DraftMention, ...]:
    """One mention for each company that titles name and no word of the body does."""
    known: set[Symbol] | None = None
    found: dict[Symbol, tuple[str, Resolved, list[Span]]] = {}
    for hit in _named(text, zones, lexicon):
        written = text[hit.start : hit.end]
        resolved = resolver.resolve(written, "", hit)
        if resolved.symbol is None:
            continue
        known = known or {lexicon.master.issuer(symbol) for symbol in told if symbol}
        if lexicon.master.issuer(resolved.symbol) not in known:
            found.setdefault(resolved.symbol, (written, resolved, []))[2].append(span_at(hit.start, hit.end))
    return tuple(_mention(*one) for one in found.values())


def _named(text: str, zones: Zones, lexicon: Lexicon) -> Iterator[Hit]:
    """The names in the titles, houses aside."""
    for start, end in ((zone.start, zone.end) for zone in zones.spans(*_TITLES)):
        for hit in find_names(text[start:end], zones.folded[start:end], lexicon).taken:
            if not lexicon.brokers.find(text[start + hit.start : start + hit.end]):
                yield hit._replace(start=start + hit.start, end=start + hit.end)


_TITLES = (ZoneKind.CONTENTS, ZoneKind.REFERENCES)


def _mention(written: str, resolved: Resolved, spans: list[Span]) -> DraftMention:
    return DraftMention(
        text=written, symbol=resolved.symbol, candidates=resolved.candidates, spans=tuple(spans), rule=_RULE,
        confidence=round(_TRUST * resolved.trust, 3),
    )  # fmt: skip
