"""The zones of a report's text: what is body, and what is boilerplate that no pick may come from.

Every character belongs to exactly one zone. Boilerplate is known by what it says (a heading with legal sentences under
it, lines that define ratings, entries of a table of contents), never by a place in a file, so that the same rules hold
for clean text and for text whose extraction lost every space and line break.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from watchlist.domain.spans import Span
from watchlist.importing.extraction.page.margins import (
    caption_spans,
    contact_spans,
    contents_spans,
    front_matter_spans,
    reference_spans,
    running_head_spans,
)
from watchlist.importing.extraction.page.small_print import SmallPrint, small_print
from watchlist.securities.folding import fold


class ZoneKind(StrEnum):
    """What a stretch of text is."""

    BODY = "body"
    FRONT_MATTER = "front_matter"
    CONTENTS = "contents"
    CAPTION = "caption"
    REFERENCES = "references"
    CONTACTS = "contacts"
    RUNNING_HEAD = "running_head"
    LEGEND = "legend"
    DISCLAIMER = "disclaimer"
    NOTICE = "notice"


_KINDS = tuple(ZoneKind)
_CODE = {kind: code for code, kind in enumerate(_KINDS)}
_RUN = re.compile(b"|".join(rb"\x%02x+" % code for code in _CODE.values()))


@dataclass(frozen=True, slots=True)
class Zone:
    """Characters `start` to `end` (exclusive) are of one kind."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True)
class Zones:
    """The zones of one text in order, without gaps; `folded` is that text, folded once for all who read it."""

    zones: tuple[Zone, ...]
    folded: str = field(repr=False, compare=False)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(zone.start for zone in self.zones)

    @cached_property
    def visible(self) -> str:
        """The folded text with all but the body masked."""
        return self.masked(self.folded, ZoneKind.BODY)

    def kind_at(self, offset: int) -> ZoneKind:
        """The kind of the zone that holds a character; what lies outside the text is body."""
        place = bisect_right(self._starts, offset) - 1
        return self.zones[place].kind if place >= 0 else ZoneKind.BODY

    def spans(self, *kinds: ZoneKind) -> tuple[Span, ...]:
        """The stretches of these kinds, in order."""
        return tuple(Span(zone.start, zone.end) for zone in self.zones if zone.kind in kinds)

    def masked(self, text: str, *kinds: ZoneKind, mask: str = "\x00") -> str:
        """The text with every character outside these kinds replaced, so that offsets stay; line ends stay too."""
        return "".join(
            text[zone.start : zone.end]
            if zone.kind in kinds
            else "\n".join(mask * len(line) for line in text[zone.start : zone.end].split("\n"))
            for zone in self.zones
        )


def zones_of(text: str) -> Zones:
    """Divide a text into its zones."""
    folded = fold(text)
    heads = tuple(running_head_spans(folded))
    paint = bytearray(len(text))
    for kind, spans in _layers(folded, heads):
        for start, end in spans:
            paint[start:end] = bytes((_CODE[kind],)) * (end - start)
    return Zones(tuple(_runs(paint)), folded)


def _layers(
    folded: str, heads: tuple[tuple[int, int], ...]
) -> Iterator[tuple[ZoneKind, Iterable[tuple[int, int]]]]:
    """The kinds from the weakest to the strongest: a later one takes what an earlier one had."""
    yield ZoneKind.REFERENCES, reference_spans(folded)
    yield ZoneKind.CONTENTS, contents_spans(folded, heads)
    yield ZoneKind.CAPTION, caption_spans(folded, heads)
    yield ZoneKind.CONTACTS, contact_spans(folded)
    printed: SmallPrint = small_print(folded, heads)
    yield ZoneKind.DISCLAIMER, printed.disclaimers
    yield ZoneKind.NOTICE, printed.notices
    yield ZoneKind.LEGEND, printed.legends
    yield ZoneKind.RUNNING_HEAD, heads
    yield ZoneKind.FRONT_MATTER, front_matter_spans(folded)


def _runs(paint: bytearray) -> Iterator[Zone]:
    for run in _RUN.finditer(bytes(paint)):
        yield Zone(_KINDS[paint[run.start()]], run.start(), run.end())
