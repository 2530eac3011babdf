"""Companies named in the prose, and names that were seen and not taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping

from watchlist.domain.drafts import DraftMention, NotTaken
from watchlist.domain.spans import Span
from watchlist.importing.extraction.names.resolving import Resolved, Resolver
from watchlist.importing.extraction.vocabulary.rating_terms import TERM
from watchlist.importing.extraction.vocabulary.words import HOUSE_AFTER, HOUSE_BEFORE, HOUSE_TELLS
from watchlist.securities.brokers import Broker
from watchlist.securities.codes import WRITTEN_ABROAD, WRITTEN_BESIDE
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

SpanAt = Callable[[int, int], Span]
_PROSE = 0.92
_RULE = "prose"
_NOTE = 24
_CODED = re.compile(rf" [(（]\s?(?:{WRITTEN_BESIDE}|{WRITTEN_ABROAD})\s?[)）]")
_RATES = re.compile(rf"(?:[ \t]*[|\t][ \t]*|\s{{4,}})(?:{TERM})(?:\s*[|\t]|\s{{4,}})")
"""What behind a house says that it rates the stock named before it in the row of a table."""

_GIVES = re.compile(r":?(?:维持|给予|将)[^,。;\n]{0,10}(?:评级|评等|目标价)")
"""The same in a sentence, where companies were named before: 摩根大通维持“增持”评级."""


def sort_mentions(
    text: str, hits: Iterable[Hit], taken: Collection[tuple[int, int]], resolver: Resolver, span_at: SpanAt
) -> tuple[DraftMention, ...]:
    """One mention for each company that stands outside the lists, with all its places."""
    found: dict[str, tuple[str, Resolved, list[Span]]] = {}
    for hit in hits:
        if (hit.start, hit.end) in taken:
            continue
        written = text[hit.start : hit.end]
        resolved = resolver.resolve(written, _note(text, hit.end), hit)
        key = str(resolved.symbol or written)
        found.setdefault(key, (written, resolved, []))[2].append(span_at(hit.start, hit.end))
    return tuple(_mention(*one) for one in found.values())


def _note(text: str, place: int) -> str:
    """The brackets right behind a name, in which a code may stand; behind a blank only those that surely hold one."""
    if coded := _CODED.match(text, place):
        return coded[0].strip()
    if text[place : place + 1] not in {"(", "（", "["}:
        return ""
    return text[place : place + _NOTE].partition("\n")[0]


def _mention(written: str, resolved: Resolved, spans: list[Span]) -> DraftMention:
    return DraftMention(
        text=written, symbol=resolved.symbol, candidates=resolved.candidates, spans=tuple(spans), rule=_RULE,
        confidence=round(_PROSE * resolved.trust, 3),
    )  # fmt: skip


def without_houses(
    folded: str, hits: Iterable[Hit], lexicon: Lexicon, house: str | None
) -> tuple[tuple[Hit, ...], tuple[tuple[Hit, str], ...]]:
    """Take out the house that wrote the report, and houses named as such."""
    issuing = lexicon.brokers.find(house) if house else None
    kept: list[Hit] = []
    left: list[tuple[Hit, str]] = []
    known: dict[str, Broker | None] = {}
    named: list[tuple[Hit, Broker | None]] = []
    for hit in hits:
        name = folded[hit.start : hit.end]
        broker = known[name] if name in known else known.setdefault(name, lexicon.brokers.find(name))
        named.append((hit, broker))
    ends = {hit.start: hit.end for hit, broker in named if broker is not None}
    for hit, broker in named:
        if broker is not None and issuing is not None and broker.name == issuing.name:
            left.append((hit, "issuer"))
        elif broker is not None and _as_house(
            folded, hit.start, _past_row(folded, hit.end, ends), first=not kept
        ):
            left.append((hit, "house"))
        else:
            kept.append(hit)
    return tuple(kept), tuple(left)


def _past_row(folded: str, place: int, ends: Mapping[int, int]) -> int:
    """Where the row of houses ends of which one ends here: what is said behind the last is said of all."""
    while (joint := _JOINT.match(folded, place)) and joint.end() in ends:
        place = ends[joint.end()]
    return place


_JOINT = re.compile(r"[、和及与]|以及")


def _as_house(folded: str, start: int, past: int, *, first: bool) -> bool:
    """Whether a house stands there as the one that wrote: by the words on either side, or by the row of a table in which it rates."""
    return (
        (not first and (_RATES.match(folded, past) or _GIVES.match(folded, past)) is not None)
        or HOUSE_AFTER.match(folded, past, past + _HOUSE_ROOM) is not None
        or HOUSE_TELLS.match(folded, past) is not None
        or HOUSE_BEFORE.search(folded, max(0, start - _HOUSE_ROOM), start) is not None
    )


_HOUSE_ROOM = 18


def not_taken(text: str, left: Iterable[tuple[Hit, str]], span_at: SpanAt) -> tuple[NotTaken, ...]:
    """The names that were left out, each once with its first place."""
    seen: dict[tuple[str, str], NotTaken] = {}
    for hit, reason in left:
        written = text[hit.start : hit.end]
        seen.setdefault((written, reason), NotTaken(written, reason, span_at(hit.start, hit.end)))
    return tuple(seen.values())
