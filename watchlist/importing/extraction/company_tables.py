"""Tables whose rows are companies with their codes and words about them, under a heading that names the theme.

A table of figures (price, profit) puts nothing forward; one that says in words what each company does is a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.cues import heading_stance
from watchlist.importing.extraction.grids import Grid, bare_cell, companies, grids_of
from watchlist.importing.extraction.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.passages import Item, NameList
from watchlist.importing.extraction.theming import heading_name, heading_span
from watchlist.importing.extraction.units import Unit, headings_above
from watchlist.securities.matcher import Hit

RULE = "company_table"
_WORDS = re.compile(r"(?![\d.+-])[^|\n]*?(?:[\u4e00-\u9fff]{3}|[a-z]{3,}\s[a-z]{2,})")
"""A cell that tells in words."""
_LEAST_ROWS = 2
_MOSTLY, _NEARLY = 0.6, 0.8
_FIRST = 4
"""The companies stand in one of the first columns."""
_CONFIDENCE, _UNSAID = 0.86, 0.82


def find_company_tables(
    text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]
) -> Iterator[NameList]:
    """One list for each such table."""
    known = {hit.start: hit for hit in hits}
    for grid in grids_of(folded, units, known):
        place = _company_column(folded, grid, known)
        if place is None or not _told(folded, grid, place):
            continue
        items = [one[0] for cell in grid.column(place) if cell and (one := companies(folded, cell, known))]
        yield from _listed(text, folded, grid.header or grid.rows[0], items)


def _company_column(folded: str, grid: Grid, hits: Mapping[int, Hit]) -> int | None:
    """The first column of which every cell is one company; None where a table has none."""
    for place in range(min(grid.width, _FIRST)):
        cells = [cell for cell in grid.column(place) if cell and bare_cell(folded, cell)]
        alone = sum(len(companies(folded, cell, hits)) == 1 for cell in cells)
        if alone >= _LEAST_ROWS and alone >= _NEARLY * len(cells):
            return place
    return None


def _told(folded: str, grid: Grid, place: int) -> bool:
    """Whether a column behind the companies tells of them in words, as no table of figures does."""
    for column in range(place + 1, grid.width):
        cells = [cell for cell in grid.column(column) if cell]
        told = sum(_WORDS.match(bare_cell(folded, cell)) is not None for cell in cells)
        if told >= _MOSTLY * len(grid.rows):
            return True
    return False


def _listed(text: str, folded: str, row: Unit, items: Sequence[Item]) -> Iterator[NameList]:
    """The list under the nearest heading, where that names a theme and no heading opens news."""
    heading, said = row.parent, None
    for above in headings_above(row):
        words = folded[above.start : above.end]
        if opens_news(words):
            return
        said = said or heading_stance(bare(words))
    named = next(
        (
            heading_span(folded, above)
            for above in headings_above(row)
            if not above.title and names_theme(heading_name(folded[above.body : above.end]))
        ),
        None,
    )
    if heading is None or (named is None and said is None):
        return
    start, end = named or heading_span(folded, heading)
    confidence = _CONFIDENCE if said else _UNSAID
    stance = said or Stance.MENTIONED
    yield NameList(text[start:end], start, end, named is None, stance, tuple(items), False, RULE, confidence)
