"""Names that open lines or fill them, where no other finder read a list: the reader of last resort for lines.

Nobody says that such names are a list, yet whoever writes a post or a note sets down line by line what is meant. They are
proposed, never sure. A text whose other lists put stocks forward tells of companies in its remaining lines, so there only those count
over which a heading puts stocks forward too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bare_runs_rejected import MARKET_LABEL, REJECTED
from watchlist.importing.extraction.lists.heading_names import (
    Named,
    heading_name,
    heading_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.lists.told_lines import SEE_ALSO, analysed, tells_how, tells_results
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.cues import heading_stance
from watchlist.importing.extraction.vocabulary.headings import (
    FORECASTS,
    NUMBERING,
    bare,
    names_theme,
    opens_news,
)
from watchlist.securities.codes import PRINTED_NUMBER
from watchlist.securities.matcher import Hit

RULE = "set_down"
_CONFIDENCE = 0.7
_LEAD = re.compile(r"(?:[\s$\[【\"“_>+•·\u2600-\u27bf\U0001f300-\U0001faff\ufe0f-]|\*(?!st))*")
_CELL_LEAD = re.compile(
    rf"[|\s]*(?:\d{{1,3}}[.、]?\s*\|)?(?:[*_\s]{{0,4}}{PRINTED_NUMBER}[*_\s]{{0,4}}\|)?{_LEAD.pattern}"
)
_JOINT = re.compile(r"[\s*_\]】]*(?:[、,/|&+·•;]|以及|[和及与]|and\b)?[\s*_\[$]*(?:and\s)?[\s*_\[$]*")
_ENDS = re.compile(
    r"[\s*\]】”\"_]*(?:$|[|:]|等(?:[^,。;:\n]{0,14}?(?:公司|企业|厂商|标的))?\s*(?:$|[:。])|[-–—]{2}|[-–—=→│]\s|[,;]|[。.]\s*$|\d{1,2}(?:\.\d{1,2})?%)"
)
"""What ends the names that open a line: nothing more, or a mark before what is said of them."""
_ETC = re.compile(r"\s?等(?:公司|企业|厂商|标的|个股)?")
_UNKNOWN = re.compile(r"[\u4e00-\u9fff]{2,6}(?:\([^()\n]{1,20}\))?[、/;]")
"""A company that the register does not know, or an ordinary word that is one, among the names of a line."""
_OWN_HOLDINGS = re.compile(r"我的持仓|(?<!机构)(?<!基金)持仓(?:周[记报]|日[记志]|明细|记录|更新|分享|列表)")
"""Who sets down what he holds himself."""
_WEIGHED = re.compile(r"[\s*:|│-]{0,5}\d{1,2}(?:\.\d{1,2})?%[\s*)]*")
"""A share of a portfolio, and nothing more."""
_WORD = re.compile(r"\w")
_MOSTLY, _LEAST, _FULL = 0.6, 2, 3

_Opened = tuple[Unit, Sequence[Item]]


class SetDownFinder:
    """Finds such lists of one text; `taken` is where names stand that are in lists already."""

    def __init__(
        self,
        text: str,
        folded: str,
        units: Sequence[Unit],
        hits: Sequence[Hit],
        taken: Collection[int],
        *,
        advised: bool,
    ) -> None:
        """`advised`: whether other lists of the text put stocks forward."""
        self._text, self._folded, self._units = text, folded, units
        self._hits = {hit.start: hit for hit in hits}
        self._starts = [hit.start for hit in hits]
        self._advised, self._taken = advised, sorted(taken)
        self._listed = {folded[hit.start : hit.end] for hit in hits if hit.start in taken}

    def find(self) -> Iterator[NameList]:
        """All lists, in order."""
        blocks: defaultdict[tuple[int, UnitKind], list[Unit]] = defaultdict(list)
        for unit in self._units:
            blocks[id(unit.parent), unit.kind].append(unit)
        for (_, kind), block in blocks.items():
            if kind is not UnitKind.ROW or not self._read(block):
                yield from self._list(block)

    def _read(self, rows: Sequence[Unit]) -> bool:
        """Whether another finder read a list in a table."""
        return any(bisect_left(self._taken, row.body) < bisect_left(self._taken, row.end) for row in rows)

    def _list(self, units: Sequence[Unit]) -> Iterator[NameList]:
        """The list that lines under one heading are."""
        opened = [(unit, found) for unit in units if (found := self._opened(unit))]
        items = tuple(item for _, found in opened for item in found if self._free(item))
        if not items:
            return
        said, against = self._above(units[0])
        if against or self._tells(opened) or not self._enough(units, opened, items, said):
            return
        theme = self._theme(units[0])
        start, end = theme or (items[0].start, items[0].start)
        stance, named = said or Stance.MENTIONED, self._text[start:end]
        yield NameList(named, start, end, theme is None, stance, items, False, RULE, _CONFIDENCE)

    def _tells(self, opened: Sequence[_Opened]) -> bool:
        """Whether the lines tell of companies rather than list them."""
        unit, pasts = opened[0][0], [items[-1].past for _, items in opened]
        ways = (tells_how(self._folded, unit), analysed(self._folded, unit))
        weighed = all(
            _WEIGHED.fullmatch(self._folded, past, line.end)
            for (line, _), past in zip(opened, pasts, strict=True)
        )
        return any(ways) or (not weighed and tells_results(self._folded, pasts))

    def _free(self, item: Item) -> bool:
        """Whether no other list holds the company by this name: its theme is told there."""
        return self._folded[item.start : item.end] not in self._listed

    def _enough(
        self, units: Sequence[Unit], opened: Sequence[_Opened], items: Sequence[Item], said: Stance | None
    ) -> bool:
        """Whether so many lines open with names that they are a list; one paragraph with one name is who signs."""
        if said:
            return len(items) > 1 or units[0].kind is not UnitKind.PARAGRAPH
        several = len(opened) >= _LEAST and len(opened) >= _MOSTLY * len(units)
        return not self._advised and (several or any(self._full(*line) for line in opened))

    def _full(self, unit: Unit, items: Sequence[Item]) -> bool:
        """Whether a line holds several names and no other word."""
        past = _past(_ETC, self._folded, items[-1].past, unit.end)
        return len(items) >= _FULL and _WORD.search(self._folded, past, unit.end) is None

    def _opened(self, unit: Unit) -> list[Item]:
        """The names that a line opens with, where the line ends behind them or goes on with what is said of them."""
        first = bisect_left(self._starts, unit.body)
        if first == len(self._starts) or self._starts[first] >= unit.end:
            return []
        number = NUMBERING.match(self._folded, unit.body, unit.end)
        body = number.end() if number else unit.body
        place = _past(_CELL_LEAD if unit.kind is UnitKind.ROW else _LEAD, self._folded, body, unit.end)
        found: list[Item] = []
        while (hit := self._hits.get(place)) is not None:
            past = past_notes(self._folded, hit.end, unit.end)
            found.append(Item(hit.start, hit.end, past, hit))
            place = _past(_JOINT, self._folded, past, unit.end)
            if len(found) >= _FULL and place not in self._hits:
                place = _past(_UNKNOWN, self._folded, place, unit.end)
        return found if found and _ENDS.match(self._folded, found[-1].past, unit.end) else []

    def _above(self, unit: Unit) -> tuple[Stance | None, bool]:
        """What the headings say of the stocks, and whether one speaks against a list."""
        said = None
        for above in headings_above(unit):
            words = self._folded[above.start : above.end]
            if SEE_ALSO.fullmatch(words):
                return None, True
            against = not _OWN_HOLDINGS.search(words) and any(
                told.search(words) for told in (FORECASTS, REJECTED, MARKET_LABEL)
            )
            if against or opens_news(words):
                return None, True
            said = said or heading_stance(bare(words))
        return said, said is Stance.NEGATIVE

    def _theme(self, unit: Unit) -> Named | None:
        """The nearest heading that names a theme."""
        for above in naming_headings(self._folded, unit):
            if names_theme(heading_name(self._folded[above.body : above.end])):
                return heading_span(self._folded, above)
        return None


def _past(pattern: re.Pattern[str], folded: str, place: int, end: int) -> int:
    found = pattern.match(folded, place, end)
    return found.end() if found else place
