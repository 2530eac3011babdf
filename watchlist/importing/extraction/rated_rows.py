"""Stocks of rating tables: rows of code, name, figures and rating, whether the table kept its lines or lost them all."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.ratings import Scope
from watchlist.domain.stances import Stance
from watchlist.importing.extraction.headings import bare, names_theme
from watchlist.importing.extraction.notes import past_mark
from watchlist.importing.extraction.passages import Item, NameList
from watchlist.importing.extraction.rating_terms import TERM, assumed_steps
from watchlist.importing.extraction.theming import heading_name, heading_span
from watchlist.importing.extraction.units import Unit, UnitKind, headings_above
from watchlist.securities.matcher import Hit

RULE = "rating_table"
_FIGURES = re.compile(
    rf"[\s|]*(?=[\d\-.|])(?:\d{{4,6}}\s?(?:c[ghs]|s[hz]|hk|us|tt)(?=[\d-]))?[\d.,%+\-\s()ea/|:x—港元美]{{2,160}}?({TERM})(?:-[ab])?"
)
_MORE_FIGURES = re.compile(r"[\d.,%+\-()x/ ]{1,160}(?:c[ghs]|s[hz]|hk|us)?\s?")
"""What may stand between the rating of one row and the name of the next: more columns of figures, and its code."""
_HEADED = re.compile(r"评级|rating")
_BOUNDARY = re.compile(
    r"[。;#】》!?\n]|(?<![种元倍%价])\)|wind(?=[\u4e00-\u9fff])|研究所?(?=(?:重点)?推荐|重点)|\s{2,}|\](?=\S)"
)
_HEADER = re.compile(
    r"(?:证券|公司|股票)?(?:代码|简称)|(?:证券|股票|公司)?名称|公司股票|重点公司(?=股票|代码|20)|eps|股价|收盘价|评级(?!股票|证券|公司|代码|表)|20\d\d|\d\de"
    r"|证券股票|股票(?=20)|总市值|pe\b"
)
_CAPTION = re.compile(r"(?:图表?|表格?)\s?\d{1,3}\s?[:.、]?\s*")
_GAP, _BACK, _REACH, _LEAST = 24, 200, 200, 2
_TITLE_LEAST, _TITLE_MOST = 2, 24
_LOOSE = 12
"""Headings from this level on are short lines: too loose for a table's name."""
_CONFIDENCE = 0.9

Row = tuple[Item, Stance, int]


def find_rating_tables(
    text: str, folded: str, hits: Sequence[Hit], units: Sequence[Unit]
) -> Iterator[NameList]:
    """The rows of each table as lists, one for each stance."""
    rows: list[Row] = []
    for hit in hits:
        past = past_mark(folded, hit.end)
        match = _FIGURES.match(folded, past, past + _REACH)
        stance = _stance(match[1]) if match else None
        if (
            rows
            and hit.start - rows[-1][2] > _GAP
            and not _MORE_FIGURES.fullmatch(folded, rows[-1][2], hit.start)
        ):
            yield from _table(text, folded, rows, units)
            rows = []
        if match and stance:
            rows.append((Item(hit.start, hit.end, past, hit), stance, match.end()))
    yield from _table(text, folded, rows, units)


def _stance(term: str) -> Stance | None:
    step = assumed_steps(Scope.STOCK).get(term, assumed_steps(Scope.INDUSTRY).get(term))
    if step is None:
        return None
    return Stance.RECOMMENDED if step > 0 else Stance.MENTIONED if step == 0 else Stance.NEGATIVE


def _table(text: str, folded: str, rows: list[Row], units: Sequence[Unit]) -> Iterator[NameList]:
    if len(rows) < _LEAST:
        return
    first = rows[0][0].start
    title = _title(folded, first) or _above(folded, first, units)
    start, end = title or (first, first)
    for stance in dict.fromkeys(stance for _, stance, _ in rows):
        items = tuple(item for item, said, _ in rows if said is stance)
        yield NameList(text[start:end], start, end, title is None, stance, items, False, RULE, _CONFIDENCE)


def _title(folded: str, place: int) -> tuple[int, int] | None:
    """Where the title before the table's header stands."""
    start = back = max(0, place - _BACK)
    for boundary in _BOUNDARY.finditer(folded, back, place):
        if _HEADER.search(folded, boundary.end(), place):
            start = boundary.end()
    header = _HEADER.search(folded, start, place)
    if header is None or (start == back and back > 0):
        return None
    return _worded(folded, start, header.start())


def _worded(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """A title without its number, once where it is printed twice; None where the words are none."""
    if caption := _CAPTION.match(folded, start, end):
        start = caption.end()
    half = (end - start) // 2
    if half and folded[start : start + half] == folded[start + half : end]:
        end = start + half
    name = bare(folded[start:end])
    if not _TITLE_LEAST <= len(name) <= _TITLE_MOST or not re.search(r"[\u4e00-\u9fff]{2}", name):
        return None
    start = folded.index(name, start)
    return start, start + len(name)


def _above(folded: str, place: int, units: Sequence[Unit]) -> tuple[int, int] | None:
    """The heading over the table."""
    before = bisect_left(units, place, key=lambda unit: unit.start)
    for heading in headings_above(units[before - 1]) if before else ():
        words = folded[heading.body : heading.end]
        titled = (
            units[before - 1].kind is UnitKind.ROW
            or names_theme(heading_name(words))
            or _HEADED.search(words)
        )
        if heading.level < _LOOSE and titled:
            return heading_span(folded, heading)
    return None
