"""Tables that rate stocks: a row of a code, a name, figures and a term; in markdown, by tabs, or run together by an extraction.

`read_rating_tables` gives each row's rating, with its target price; `find_rating_tables` the stocks of a table as lists under its
name, one for each stance.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from watchlist.domain.drafts import DraftRating
from watchlist.domain.ratings import Scope
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.extraction.lists.heading_names import Named, heading_name, heading_span
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_mark
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.ratings.prices import Price, currency_of, price_of
from watchlist.importing.extraction.ratings.row_kinds import row_kinds
from watchlist.importing.extraction.vocabulary.anchors import BODIES
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.importing.extraction.vocabulary.headings import bare, names_theme
from watchlist.importing.extraction.vocabulary.rating_terms import (
    ACTION,
    FIRST_TERM,
    TERM,
    TERMS,
    actions,
    assumed_steps,
)
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_MAINLAND, PRINTED_NUMBER
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon
from watchlist.securities.matcher import Hit

_RATED = rf"(?P<term>{FIRST_TERM}(?:-[abc](?![a-z]))?)(?:\((?P<action>{ACTION})[^)\n]{{0,4}}\))?(?=[\s\x00|\d一-龥a-z]|$)(?!评级|行业|标的|组合|[:：,，。、])"
_TERM = BODIES.led(_RATED, *TERMS)
_FIGURES = re.compile(r"[\d.,%()\-\u2013—+/\s|x]{1,160}$")
_DECIMALS = re.compile(r"\d\.\d")
_CODE = re.compile(rf"(?:{PRINTED_MAINLAND}|{PRINTED_HONG_KONG})\s?\|?\s?$")
_EXCHANGE = re.compile(r"(?<=\d)\.(?:SZ|SH|BJ)(?=[A-Z])")
"""An exchange right before a name in Latin letters, which would hide where the name begins."""
_BACK = 160
_NAME = 24
_ROW = guarded(r"^[^\n]*[|\t][^\n]*$", "|", "\t", flags=re.MULTILINE)
_FIELD = re.compile(r"[^|\t\n]*")
_APART = 3
"""Rows of one table stand on lines that follow one another."""
_RATED_CELL = re.compile(rf"\s*{_RATED}\s*(?:\[\d\]|\(\d\))?\s*")
"""A term with the house's own number behind it (Buy [1])."""
_RATING_HEAD = re.compile(
    r"(?:投资|最新|当前|本次|公司)?(?:评[级等])|rating|recommendation|(?:新|现)评[级等]"
)
_TARGET_HEAD = re.compile(
    r"(?P<old>(?:原|前次?|上次|此前|旧|old |previous |prior ))?(?:最新|新|12个月|new )?(?:目标价(?:格|位)?|target price|price target|tp)\s?(?P<unit>\([^()]{1,6}\))?"
)
_PRICED_HEAD = re.compile(r"目标价(?:格)?(?:\([^)]{1,6}\))?\s?(?:投资)?评级(?=\d{6})")
_HEAD_BACK, _LAST_FIGURE = 400, re.compile(r"(?<![\d.])(\d{1,4}\.\d{1,2})\Z")


def read_rating_tables(folded: str, text: str, lexicon: Lexicon) -> Iterator[DraftRating]:
    """The rows of all tables that rate stocks; `folded` is masked to the body."""
    rows = [match.span() for match in _ROW.finditer(folded)]
    columns, past = _NO_COLUMNS, -2
    for start, end in rows:
        columns = columns if start <= past + _APART else _NO_COLUMNS
        if header := _columns(folded, start, end):
            columns = header
        else:
            yield from _celled(folded, text, start, end, lexicon, columns)
        past = end
    held = iter([*rows, (len(folded), len(folded))])
    row = next(held)
    for match in _TERM.finditer(folded):
        while row[1] <= match.start() and row[0] < len(folded):
            row = next(held)
        if not row[0] <= match.start() < row[1]:
            yield from _run_together(folded, text, match, lexicon)


def _celled(
    folded: str, text: str, start: int, end: int, lexicon: Lexicon, columns: _Columns
) -> Iterator[DraftRating]:
    """A row with cells: the cell that is a term rates the stock that another cell is."""
    cells = [match.span() for match in _FIELD.finditer(folded, start, end)]
    terms = [
        (place, found)
        for place, (a, b) in enumerate(cells)
        if (found := _RATED_CELL.fullmatch(folded[a:b].replace("*", " ") + " "))
    ]
    if not terms:
        return
    named = next((symbol for a, b in cells if b > a and (symbol := _sole(lexicon, text[a:b]))), None)
    place, term = next((found for found in terms if found[0] == columns.rating), terms[0])
    if named:
        target, previous = (_price(folded, cells, at) for at in (columns.target, columns.previous))
        draft = _draft(text, term, cells[place][0], named, "rating_row", 0.9)
        yield replace(
            draft,
            target=target.value if target else None,
            previous_target=previous.value if previous else None,
            currency=target.currency or columns.currency if target else "",
        )


def _price(folded: str, cells: list[tuple[int, int]], column: int | None) -> Price | None:
    """The price that fills a cell of a column."""
    return price_of(folded[slice(*cells[column])]) if column is not None and column < len(cells) else None


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table's header says that rating and target prices stand."""

    rating: int | None = None
    target: int | None = None
    previous: int | None = None
    currency: str = ""


_NO_COLUMNS = _Columns()


def _columns(folded: str, start: int, end: int) -> _Columns | None:
    """What the header of a table says; None of a row that is none."""
    cells = [match[0].strip(" *") for match in _FIELD.finditer(folded, start, end)]
    rating = next((place for place, cell in enumerate(cells) if _RATING_HEAD.fullmatch(cell)), None)
    if rating is None:
        return None
    prices = {place: head for place, cell in enumerate(cells) if (head := _TARGET_HEAD.fullmatch(cell))}
    target = next((place for place, head in prices.items() if not head["old"]), None)
    previous = next((place for place, head in prices.items() if head["old"]), None)
    unit = prices[target]["unit"] or "" if target is not None else ""
    return _Columns(rating, target, previous, currency_of(unit.strip("() ")))


_CODED = re.compile(rf"\s?[(（]{PRINTED_NUMBER}(?:[ .][A-Z]{{1,2}})?[)）]$")
"""A code in brackets behind a name, by which alone no market is known."""


def _sole(lexicon: Lexicon, cell: str) -> Symbol | None:
    """The only security that a cell can be."""
    field = _CODED.sub("", cell.strip(" *#"))
    if not 2 <= len(field) <= _NAME or re.fullmatch(r"[\d.,%+-]{1,5}|\d+\.\d+%?", field):  # noqa: PLR2004 - a name or a code
        return None
    candidates = lexicon.resolve(field)
    return _one(lexicon, [candidate.symbol for candidate in candidates if candidate.score >= 0.9])  # noqa: PLR2004 - not a guess


def _one(lexicon: Lexicon, symbols: list[Symbol]) -> Symbol | None:
    """The likeliest line of a company, where the symbols are those of one."""
    return symbols[0] if len({lexicon.master.issuer(symbol) for symbol in symbols}) == 1 else None


def _run_together(folded: str, text: str, match: re.Match[str], lexicon: Lexicon) -> Iterator[DraftRating]:
    """A row without separators: figures lead back from the term to the name, or the name stands between code and term."""
    back = max(0, match.start() - _BACK)
    figures = _FIGURES.search(folded, back, match.start())
    end = figures.start() if figures else match.start()
    named = _name_ending(text, end, lexicon)
    if named is None:
        return
    symbol, start = named
    coded = _CODE.search(folded, max(0, start - 12), start)
    enough = figures is not None and len(_DECIMALS.findall(figures[0])) > 1
    if coded or enough:
        draft = _draft(text, match, 0, symbol, "rating_row_run_together", 0.85 if coded else 0.75)
        figure = _LAST_FIGURE.search(folded, end, match.start())
        priced = figure and _PRICED_HEAD.search(folded, max(0, start - _HEAD_BACK), start)
        yield replace(draft, target=float(figure[1])) if figure and priced else draft


def _name_ending(text: str, end: int, lexicon: Lexicon) -> tuple[Symbol, int] | None:
    """The security whose name ends at an offset, with the name's start."""
    start = max(0, end - _NAME)
    for hit in reversed(lexicon.matcher.scan(_EXCHANGE.sub("   ", text[start:end]))):
        symbol = _one(lexicon, [candidate.symbol for candidate in hit.candidates])
        if start + hit.end == end and symbol:
            return symbol, start + hit.start
    return None


def _draft(
    text: str, match: re.Match[str], offset: int, symbol: Symbol, rule: str, confidence: float
) -> DraftRating:
    start, end = offset + match.start("term"), offset + match.end("term")
    action = match["action"] or ""
    return DraftRating(
        term=text[start:end],
        scope=Scope.STOCK,
        action=actions().get(action),
        step=assumed_steps(Scope.STOCK).get(fold(text[start:end])),
        step_assumed=True,
        span=Span(start, end),
        rule=rule,
        confidence=confidence,
        symbol=symbol,
        action_term=action,
    )


RULE = "rating_table"
_ROW_FIGURES = re.compile(
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
_CAPTION_TITLE = re.compile(
    r"(?:(?:图表|附?表)\s?\d{1,3}\s?[:.、]?|\s{2})\s*(?P<name>[^\s。;:|]{3,30}?表)(?![现示明])(?:\([^()\n]{0,30}\))?"
)
"""A caption that says that it is over a table: 表4:家电行业估值比较表; the body of a text has blanks for some numbers."""
_SECTION = re.compile(r"[^。:]{2,12}(?:估值|预测|建议|评级)(?=重点(?:关注|推荐|覆盖)?(?:股票|公司|标的))")
"""A section that ran into the title of its table."""
_GAP, _TITLE_BACK, _REACH, _LEAST = 24, 200, 200, 2
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
    kinds = row_kinds(folded, hits)
    for hit in hits:
        past = past_mark(folded, hit.end)
        match = _ROW_FIGURES.match(folded, past, past + _REACH) or _rated(folded, hit, past, begun=bool(rows))
        stance = _stance(match[1]) if match else None
        if (
            rows
            and hit.start - rows[-1][2] > _GAP
            and not _MORE_FIGURES.fullmatch(folded, rows[-1][2], hit.start)
        ):
            yield from _table(text, folded, rows, units, kinds)
            rows = []
        if match and stance:
            rows.append((Item(hit.start, hit.end, past, hit), stance, match.end()))
    yield from _table(text, folded, rows, units, kinds)


def _rated(folded: str, hit: Hit, past: int, *, begun: bool) -> re.Match[str] | None:
    """The rating right behind a name that stands behind its own code, in a table of what was picked: 002475立讯精密买入-A."""
    if not begun and not _PICKED.search(folded, max(0, hit.start - _PICKED_BACK), hit.start):
        return None
    code = folded[max(0, hit.start - 6) : hit.start]
    own = any(candidate.symbol.code == code for candidate in hit.candidates)
    return _RATING.match(folded, past) if own else None


_PICKED = re.compile(r"(?P<name>首选(?:股票|标的|个股))[^。\n]{0,12}?\d{6}\s?$")
_PICKED_BACK = 30
_RATING = re.compile(rf"\s?({TERM})(?:-[ab])?(?![\u4e00-\u9fff])")


def _stance(term: str) -> Stance | None:
    step = assumed_steps(Scope.STOCK).get(term, assumed_steps(Scope.INDUSTRY).get(term))
    if step is None:
        return None
    return Stance.RECOMMENDED if step > 0 else Stance.MENTIONED if step == 0 else Stance.NEGATIVE


def _table(
    text: str, folded: str, rows: list[Row], units: Sequence[Unit], kinds: Mapping[int, Named]
) -> Iterator[NameList]:
    """The lists of one table: one for each stance, and for each trade that its rows are told by."""
    if len(rows) < _LEAST:
        return
    first = rows[0][0].start
    picked = _PICKED.search(folded, max(0, first - _PICKED_BACK), first)
    title = picked.span("name") if picked else _title(folded, first) or _above(folded, first, units)
    parts: dict[tuple[Named | None, Stance], list[Item]] = {}
    for item, stance, _ in rows:
        parts.setdefault((kinds.get(item.start, title), stance), []).append(item)
    for (named, stance), items in parts.items():
        start, end = named or (first, first)
        yield NameList(
            text[start:end], start, end, named is None, stance, tuple(items), False, RULE, _CONFIDENCE
        )


def _title(folded: str, place: int) -> tuple[int, int] | None:
    """Where the title before the table's header stands."""
    start = back = max(0, place - _TITLE_BACK)
    for boundary in _BOUNDARY.finditer(folded, back, place):
        if _HEADER.search(folded, boundary.end(), place):
            start = boundary.end()
    for caption in reversed(list(_CAPTION_TITLE.finditer(folded, back, place))):
        if _HEADER.search(folded, caption.end(), place):
            return caption.span("name")
    header = _HEADER.search(folded, start, place)
    if header is None or (start == back and back > 0):
        return None
    return _worded(folded, start, header.start())


def _worded(folded: str, start: int, end: int) -> tuple[int, int] | None:
    """A title without its number, once where it is printed twice; None where the words are none."""
    if caption := _CAPTION.match(folded, start, end):
        start = caption.end()
    if section := _SECTION.match(folded, start, end):
        start = section.end()
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
