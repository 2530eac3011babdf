"""A list of reports to a draft: each row gives a mention of its stock and its rating, with house and date of its own.

The document is the table as text, one line a row with tabs between the cells, so every span holds the characters of a
cell. A row makes no report of its own: whoever wants that report imports it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from watchlist.domain.column_mapping import ColumnMapping, Role
from watchlist.domain.documents import Document, Format
from watchlist.domain.drafts import Draft, DraftMention, DraftRating, Kind, Metadata, NotTaken, Stated
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.extract import RULES_VERSION
from watchlist.importing.extraction.names.mentions import not_taken, sort_mentions, without_houses
from watchlist.importing.extraction.names.names import find_names
from watchlist.importing.extraction.names.resolving import Resolver
from watchlist.importing.extraction.page.languages import language_of
from watchlist.importing.readers.cells import Cell, as_text, rows_of
from watchlist.importing.readers.cleaning import as_warnings
from watchlist.importing.readers.workbook import ROWS_LEFT
from watchlist.importing.reportlists.lines import Line, house_of, read_line
from watchlist.importing.reportlists.rating_cells import RULE, Rated, rating_of
from watchlist.importing.tables.columns import find_header
from watchlist.importing.tables.delimited import read_table
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.master import clearly_best

_TABULAR: Final = frozenset((Format.TEXT, Format.MARKDOWN, Format.HTML, Format.PASTE))
_SURE, _NEWEST = 0.96, 0.9
_LEAST: Final = 0.85
_MOST: Final = 5


def tabulated(document: Document, mappings: Iterable[ColumnMapping] = ()) -> Document:
    """The document as a table where it is a list of reports, else as it is."""
    if document.format not in _TABULAR:
        return document
    table = read_table(document.text, mappings)
    if table is None or not table.mapping.lists_reports:
        return document
    left = as_warnings({ROWS_LEFT: table.left_out})
    text, warnings = as_text(table.rows), (*document.warnings, *left)
    return replace(document, text=text, format=Format.TABLE, warnings=warnings)


def draft_list(document: Document, lexicon: Lexicon, mappings: Iterable[ColumnMapping] = ()) -> Draft | None:
    """What a list of reports proposes; None where the document is no such list."""
    lines = tuple(_lines(document, tuple(mappings))) if document.format is Format.TABLE else ()
    if not lines:
        return None
    found = [_Found(line, house_of(line, lexicon.brokers), *_stock(line, lexicon)) for line in lines]
    named, left = _in_titles(document.text, lines, lexicon)
    return Draft(
        document=document,
        metadata=_metadata(document, found),
        mentions=_mentions(found, named),
        ratings=tuple(_ratings(found)),
        not_taken=(*_not_found(found), *left),
        warnings=document.warnings,
        rules_version=RULES_VERSION,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A row with what was found for it."""

    line: Line
    house: str
    best: Candidate | None
    candidates: tuple[Candidate, ...]


def _lines(document: Document, mappings: tuple[ColumnMapping, ...]) -> Iterator[Line]:
    """The rows of all tables of the document that list reports."""
    for rows in _blocks(rows_of(document.text)):
        header = find_header([[cell.text for cell in row] for row in rows], mappings)
        if header is not None and header[1].lists_reports:
            place, mapping = header
            yield from (read_line(row, mapping) for row in rows[place + 1 :])


def _blocks(rows: list[tuple[Cell, ...]]) -> Iterator[list[tuple[Cell, ...]]]:
    """The tables of a text: an empty line divides the sheets of a workbook."""
    block: list[tuple[Cell, ...]] = []
    for row in rows:
        if any(cell.text for cell in row):
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _stock(line: Line, lexicon: Lexicon) -> tuple[Candidate | None, tuple[Candidate, ...]]:
    """The security that the cells of a row name, and what they could stand for where that is not clear."""
    if not line.stocks:
        return None, ()
    texts = [cell.text for cell in line.stocks]
    written = f"{texts[0]}({texts[1]})" if len(texts) > 1 else texts[0]
    candidates = tuple(c for c in lexicon.resolve(written) if c.reason != "index")
    best = clearly_best(candidates)
    return (best if best is not None and best.score >= _LEAST else None), candidates[:_MOST]


def _mentions(found: Iterable[_Found], named: Iterable[DraftMention]) -> tuple[DraftMention, ...]:
    """One mention for each security or unclear name, with all its places in columns and titles."""
    groups: dict[Symbol | str, list[DraftMention]] = defaultdict(list)
    for mention in (*_row_mentions(found), *named):
        groups[mention.symbol or mention.text].append(mention)
    return tuple(
        replace(group[0], spans=tuple(sorted({span for mention in group for span in mention.spans})))
        for group in groups.values()
    )


def _row_mentions(found: Iterable[_Found]) -> Iterator[DraftMention]:
    for row in found:
        if row.candidates:
            cell = row.line.stocks[0]
            yield DraftMention(
                text=cell.text,
                symbol=row.best.symbol if row.best else None,
                candidates=row.candidates,
                spans=(Span(cell.start, cell.end),),
                rule=RULE,
                confidence=round(_SURE * row.best.score, 3) if row.best else row.candidates[0].score / 2,
            )


def _not_found(found: Iterable[_Found]) -> Iterator[NotTaken]:
    for row in found:
        if row.line.stocks and not row.candidates:
            cell = row.line.stocks[0]
            yield NotTaken(cell.text, "no_such_name", Span(cell.start, cell.end))


def _ratings(found: Iterable[_Found]) -> Iterator[DraftRating]:
    """The rating of each row; of a row whose stock is not known nothing is said of its industry."""
    for row in found:
        if not row.line.stocks or row.best is not None:
            rating = rating_of(row.line, Rated(row.best.symbol if row.best else None), row.house)
            if rating is not None:
                yield rating


def _in_titles(
    text: str, lines: Iterable[Line], lexicon: Lexicon
) -> tuple[tuple[DraftMention, ...], tuple[NotTaken, ...]]:
    """The companies that titles and abstracts name, by the rules for prose."""
    cells = [
        cell for line in lines for cell in (line.title, line.cells.get(Role.ABSTRACT)) if cell is not None
    ]
    prose = _only(text, cells)
    folded = fold(prose)
    names = find_names(prose, folded, lexicon)
    kept, houses = without_houses(folded, names.taken, lexicon, None)
    mentions = sort_mentions(text, kept, (), Resolver(lexicon, None, None), Span)
    return mentions, not_taken(text, (*names.left, *houses), Span)


def _only(text: str, cells: Iterable[Cell]) -> str:
    """The text with everything but some cells blanked, so that offsets stay; a line's end stands behind each."""
    parts, done = [], 0
    for cell in sorted(cells, key=lambda cell: cell.start):
        parts += [
            " " * max(0, cell.start - done - 1),
            "\n" if cell.start > done else "",
            text[cell.start : cell.end],
        ]
        done = cell.end
    return "".join(parts)


def _metadata(document: Document, found: list[_Found]) -> Metadata:
    """What holds for the list as a whole: the newest day of its rows, and the house where they are all of one."""
    houses = {row.house for row in found if row.house}
    dated = [(day, row.line.dated) for row in found if (day := row.line.published)]
    newest: Stated[date] = Stated(None, reason="no row states a date")
    if dated:
        day, cell = max(dated, key=lambda one: one[0])
        newest = Stated(day, Span(cell.start, cell.end) if cell else None, "newest_row", _NEWEST)
    broker: Stated[str] = Stated(None, reason="rows of several houses" if houses else "no row names a house")
    if len(houses) == 1:
        cell = next(row.line.broker for row in found if row.line.broker)
        broker = Stated(houses.pop(), Span(cell.start, cell.end), RULE, _NEWEST)
    return Metadata(
        title=Stated(None, reason="a list of reports"),
        broker=broker,
        published=newest,
        industry=Stated(None, reason="a list of reports"),
        kind=Stated(Kind.LIST, None, RULE, _NEWEST),
        language=language_of(document.text),
    )
