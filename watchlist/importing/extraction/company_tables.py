"""Tables whose rows are companies with their codes and words about them, under a heading that names the theme.

A table of figures (price, profit) puts nothing forward; one that says in words what each company does is a list.
"""

from __future__ import annotations

import re
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

RULE = "company_table"
_OPENING = re.compile(r"[\s|]*\*{0,2}")
_CODE = re.compile(r"\*{0,2}\s?\(\s?(?:\d{6}(?:\.[a-z]{2})?|\d{4,5}(?:\.hk)?)\s?\)")
_CELL_ENDS = re.compile(r"[\s*]*\|")
_RULER = re.compile(r"[\s|:\-]+$")
_WORDS = re.compile(r"\|\s*(?![\d.+-])[^|\n]*?[\u4e00-\u9fff]{3}[^|\n]*\|")
"""A cell that tells in words."""
_LEAST_ROWS = 2
_CONFIDENCE, _UNSAID = 0.86, 0.82


def find_company_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each such table."""
    by_start = {hit.start: hit for hit in hits}
    for is_row, block in groupby(units, key=lambda unit: unit.kind is UnitKind.ROW):
        rows = [row for row in block if not _RULER.match(folded, row.start, row.end)] if is_row else []
        items = [_company(folded, row, by_start) for row in rows]
        told = [item for item in items[items[:1] == [None] :] if item is not None]
        if len(told) >= _LEAST_ROWS and len(told) == len(rows) - (items[0] is None):
            yield from _listed(text, folded, rows[0], told)


def _company(folded: str, row: Unit, hits: dict[int, Hit]) -> Item | None:
    """The company that is all of a row's first cell, with its code; None where a row is no such."""
    opening = _OPENING.match(folded, row.start, row.end)
    hit = hits.get(opening.end()) if opening else None
    if hit is None or not _CODE.match(folded, hit.end, row.end):
        return None
    past = past_notes(folded, hit.end, row.end)
    ended = _CELL_ENDS.match(folded, past, row.end)
    if ended is None or not _WORDS.search(folded, ended.end() - 1, row.end):
        return None
    return Item(hit.start, hit.end, past, hit)


def _listed(text: str, folded: str, row: Unit, items: Sequence[Item]) -> Iterator[NameList]:
    """The list under the nearest heading, where that names a theme and no heading opens news."""
    heading, said = row.parent, None
    for above in headings_above(row):
        words = folded[above.start : above.end]
        if opens_news(words):
            return
        said = said or heading_stance(bare(words))
    if heading is None or not names_theme(heading_name(folded[heading.body : heading.end])):
        return
    start, end = heading_span(folded, heading)
    confidence = _CONFIDENCE if said else _UNSAID
    stance = said or Stance.MENTIONED
    yield NameList(text[start:end], start, end, False, stance, tuple(items), False, RULE, confidence)
