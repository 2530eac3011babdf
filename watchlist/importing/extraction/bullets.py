"""Lists whose items are lines: “- 名称（代码）：…” under a heading, or one name a line."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.cues import heading_stance
from watchlist.importing.extraction.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.passages import Item, NameList
from watchlist.importing.extraction.theming import heading_name, heading_span
from watchlist.importing.extraction.tokens import past_notes
from watchlist.importing.extraction.units import Unit, UnitKind, headings_above
from watchlist.securities.matcher import Hit

_LEAD = re.compile(r"(?:[\s\[【\"“_]|\*(?!st))*")
_CODED = re.compile(
    r"[\s*\]】”\"]*[(\[]\s*(?:\d{6}(?:\.[a-z]{2,4})?|\d{1,5}\.hk|[a-z]{1,6}(?:\.[a-z]{1,2})?)\s*[)\]]|[*\]]*\(https?:[^()\s]*?\d{5,6}[^()\s]{0,12}\)"
)
_UNKNOWN = re.compile(r"(?:\*(?=st))?[^\s()\[\]:*、,。;|][^()\[\]:*、,。;|\n]{1,30}?(?<!\s)(?=\]?\s?\()")
_BARE = re.compile(r"https?:.*|\.[a-z]{2,4}(?![a-z])|\s?\.(?:hk|sh|sz|bj|us)")
_ENDS = re.compile(r"[\s*\]】”\"]*(?:$|:|[-–—]{1,2}\s|[-–—]{2})")
_SAID_LEAST = {True: 1, False: 2}
_CODED_LEAST, _LINE_LEAST = 2, 3
_MOSTLY = 0.7
_UNHEADED = 0.8
"""Lines of companies that no heading names and of which nobody says that they are put forward may be an enumeration."""


class BulletFinder:
    """Finds the lists of one text whose items are lines."""

    def __init__(self, text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]) -> None:
        self._text, self._folded, self._units = text, folded, units
        self._hits = {hit.start: hit for hit in hits}
        self._hit_starts = [hit.start for hit in hits]

    def find(self) -> Iterator[NameList]:
        """All lists, in order."""
        for _, block in groupby(self._units, key=lambda unit: id(unit.parent)):
            units = list(block)
            found = [
                (item, coded, unit)
                for unit in units
                if (item_coded := self._item(unit))
                for item, coded in (item_coded,)
            ]
            coded = [item for item, with_code, _ in found if with_code]
            if found:
                yield from self._list(units[0], [item for item, _, _ in found], coded, found[0][2].kind)

    def _item(self, unit: Unit) -> tuple[Item, bool] | None:
        """The name that a line opens with, and whether a code stands with it."""
        if unit.kind is UnitKind.ROW:
            return None
        lead = _LEAD.match(self._folded, unit.body, unit.end)
        start = lead.end() if lead else unit.body
        hit, unknown = self._hits.get(start), self._unknown(start, unit)
        if hit and unknown and unknown > hit.end:
            hit = None
        end = hit.end if hit else unknown
        if end is None:
            return None
        past = past_notes(self._folded, end, unit.end)
        code = _CODED.match(self._folded, end, past)
        coded = code is not None and not any(map(str.islower, _BARE.sub("", self._text[end : code.end()])))
        if coded or (hit and _ENDS.match(self._folded, past, unit.end) and unit.kind is not UnitKind.HEADING):
            return Item(start, end, past, hit), coded
        return None

    def _unknown(self, start: int, unit: Unit) -> int | None:
        match = _UNKNOWN.match(self._folded, start, unit.end)
        return match.end() if match and _CODED.match(self._folded, match.end(), unit.end) else None

    def _list(self, unit: Unit, items: list[Item], coded: list[Item], kind: UnitKind) -> Iterator[NameList]:
        stance, said = self._stance(unit)
        if stance is None:
            return
        mostly = len(coded) > _CODED_LEAST and len(coded) >= _MOSTLY * len(items)
        kept = items if said or mostly or kind is UnitKind.PARAGRAPH else coded
        theme = self._theme(unit)
        alone = theme is not None and kind is UnitKind.BULLET
        least = (
            _SAID_LEAST[len(kept) == len(coded)]
            if said
            else (1 if alone else _CODED_LEAST)
            if kept is coded or mostly
            else _LINE_LEAST
        )
        if len(kept) < least or not any(item.hit or item in coded for item in kept):
            return
        start, end = theme or (kept[0].start, kept[0].start)
        confidence = 0.93 if len(coded) == len(kept) else 0.86
        if not said and (theme is None or len(kept) == 1):
            confidence = _UNHEADED
        yield NameList(
            self._text[start:end],
            start,
            end,
            theme is None,
            stance,
            tuple(kept),
            False,
            "name_lines",
            confidence,
        )

    def _stance(self, unit: Unit) -> tuple[Stance | None, bool]:
        for heading in headings_above(unit):
            words = self._folded[heading.start : heading.end]
            if opens_news(words):
                return None, False
            stance = heading_stance(bare(words))
            if stance is not None:
                return stance, True
        return Stance.MENTIONED, False

    def _theme(self, unit: Unit) -> tuple[int, int] | None:
        for heading in headings_above(unit):
            if (
                not heading.title
                and names_theme(heading_name(self._folded[heading.body : heading.end]))
                and not self._named(heading)
            ):
                return heading_span(self._folded, heading)
        return None

    def _named(self, heading: Unit) -> bool:
        """Whether a heading is itself a company."""
        place = bisect_left(self._hit_starts, heading.body)
        return (
            place < len(self._hit_starts)
            and self._hit_starts[place] <= heading.body + 4
            and self._hit_starts[place] < heading.end
        )
