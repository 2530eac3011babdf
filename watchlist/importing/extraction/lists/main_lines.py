"""Groups told line by line (智能化主线：整车（A、B）、零部件（C）；机器人主线：零部件（D）): which of both names the stocks.

A group that several lines have (零部件) is no theme of its own, for it would put what the lines part under one name: then
the lines themselves are the themes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from watchlist.importing.extraction.lists.heading_names import (
    Named,
    heading_span,
    inner_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.passages import NameList
from watchlist.importing.extraction.page.units import Unit
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.trades import Look, look

_GROUPS = frozenset(
    {"group", "group_row", "subject_group", "cue_group", "run_in_brackets", "part_includes", "unlabelled_run"}
)
_LINE = re.compile(r"(?P<name>\*{0,2}【?[^*【】:\n]{2,24}】?\*{0,2})\s?:")


def by_main_line(text: str, folded: str, units: Sequence[Unit], lists: Sequence[NameList]) -> list[NameList]:
    """The lists, those of groups under the names of their lines where several lines have a group of one name."""
    starts = [unit.start for unit in units]
    lists = _by_headings(text, folded, units, starts, lists)
    lines = {
        place: _line(folded, units[bisect_right(starts, found.items[0].start) - 1])
        for place, found in enumerate(lists)
        if found.rule in _GROUPS
    }
    told: defaultdict[str, set[Named]] = defaultdict(set)
    for place, line in lines.items():
        if line is not None:
            told[lists[place].theme].add(line)
    shared = {line for names in told.values() if len(names) > 1 for line in names}
    return [_under(text, found, lines.get(place), shared) for place, found in enumerate(lists)]


def _by_headings(
    text: str, folded: str, units: Sequence[Unit], starts: Sequence[int], lists: Sequence[NameList]
) -> list[NameList]:
    """The lists, parts of a chain (上游) under the trades over them where several trades have the part."""
    over = {
        place: heading
        for place, found in enumerate(lists)
        if _PART.fullmatch(found.theme)
        and (heading := _trade_over(folded, units[bisect_right(starts, found.items[0].start) - 1]))
    }
    parts: defaultdict[str, set[Named]] = defaultdict(set)
    for place, heading in over.items():
        parts[lists[place].theme].add(heading)
    shared = {heading for headings in parts.values() if len(headings) > 1 for heading in headings}
    return [_under(text, found, over.get(place), shared) for place, found in enumerate(lists)]


_PART = re.compile(r"[上中下]游")


def _trade_over(folded: str, unit: Unit) -> Named | None:
    """The nearest heading that names a known trade."""
    spans = (heading_span(folded, above) for above in naming_headings(folded, unit))
    return next((span for span in spans if look(folded[slice(*span)]) is Look.TRADE), None)


def _line(folded: str, unit: Unit) -> Named | None:
    """Where the name stands that opens a line with its colon."""
    label = _LINE.match(folded, unit.body, unit.end)
    return inner_span(folded, *label.span("name")) if label and names_theme(label["name"]) else None


def _under(text: str, found: NameList, line: Named | None, shared: set[Named]) -> NameList:
    if line is None or line not in shared:
        return found
    start, end = line
    return replace(found, theme=text[start:end], theme_start=start, theme_end=end, implied=False)
