"""Names that no register holds as written, known by the code printed beside them: ASE (3711 TT), Yuanjie Tech (688498 CH, Buy)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.vocabulary.anchors import WRITTEN
from watchlist.importing.extraction.vocabulary.guards import guarded
from watchlist.securities.codes import WRITTEN_ABROAD, WRITTEN_BESIDE
from watchlist.securities.folding import fold
from watchlist.securities.lexicon import Lexicon, remembered
from watchlist.securities.matcher import Hit

_NAME = (
    r"[A-Z][\w&.'’-]{0,18}(?:\s(?:&\s|of\s)?[A-Z0-9][\w&.'’-]{0,18}){0,4}|[\u4e00-\u9fff]{2,6}(?:\s?-\s?KY)?"
)
_OPENS = r"(?<![A-Za-z0-9\u4e00-\u9fff])"
_CODED = re.compile(
    rf"(?:{_OPENS}|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff]))(?P<name>{_NAME})\*{{0,2}}\s?[(（\[]\s?`?(?P<code>{WRITTEN_BESIDE}|{WRITTEN_ABROAD})\s?(?=[`)）\],，/;；])"
)
_GLUED = re.compile(r"[A-Za-z0-9\u4e00-\u9fff]")
_PUT_FORWARD = re.compile(r".*(?:看好|首选|首推|推荐|关注|布局|买入|增持|包括|以及|[及和与])")
"""What is glued before a name that one puts forward, or joins to another."""
_CELL = guarded(
    rf"\|[ *]*(?P<name>[A-Z][A-Za-z0-9&.'-]{{1,18}}(?: [A-Z][A-Za-z0-9&.'-]{{0,18}}){{0,3}})[ *]*\|\s*`?(?P<code>{WRITTEN_BESIDE}|{WRITTEN_ABROAD})`?\s*(?=\|)",
    "|",
)
"""A name in Latin letters in one cell of a row, its code in the next."""
_TABLE_LINE = re.compile(r"^[ ]{0,3}\|[^\n]{3,2000}$", re.MULTILINE)
_TICKER_HEAD = re.compile(
    r"\|[ *]*(?:(?:Stock|Key|Top(?: \d{1,2})?|Related|Example|Main|US) )?(?:Tickers?|Symbols?)(?: \([^|()\n]{1,20}\))?[ *]*\|"
)
_TICKERS = re.compile(
    r"[ *`$]*[A-Z]{1,5}(?:\.[A-Z])?[`*]*(?:\s?[,/、]\s?[`$*]*[A-Z]{1,5}(?:\.[A-Z])?[`*]*){0,30}[ *`]*"
)
_LISTED_TICKER = re.compile(r"(?P<code>[A-Z]{1,5}(?:\.[A-Z])?)(?![A-Z])")
_TICKER_ROW = re.compile(r":[ *]{0,3}[A-Z]{1,6}, ?[A-Z]{1,6}, ?[A-Z]{1,6}[,\n]")
_TICKER_LINE = re.compile(
    r"^[ \t>*•-]{0,6}[A-Z0-9][A-Za-z0-9 _&/().'-]{1,40}[*]{0,2}:[* ]{0,3}(?P<tickers>[A-Z]{1,6}(?:\.[A-Z])?(?:, ?[A-Z]{1,6}(?:\.[A-Z])?){0,40})[ \t]*$",
    re.MULTILINE,
)
_HONG_KONG = re.compile(r"HK(?<=\dHK)(?=-?\d)")
_ROW_HEAD = re.compile(
    r"(?<![A-Za-z0-9\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,6}|[A-Z][A-Za-z]{1,7})(?P<code>\d{1,5}HK)$"
)
_LEAST_GLUED, _LONGEST_GLUED = 4, 14
_LEAST_IN_ROW, _LEAST_ROWS, _MOSTLY_KNOWN = 3, 2, 0.8
_MOST_NAMED = 24
"""A table names no more companies that no register holds; each is looked for in the whole text."""
_BEFORE = 40
"""A name and the blanks behind it are no longer than this."""
_MARGIN = 40
"""A line of prose that the margin breaks has at least so many characters."""
_BRACKET = WRITTEN.led(
    rf"[(（\[]\s?`?(?=[A-Z\d])(?:{WRITTEN_BESIDE}|{WRITTEN_ABROAD})\s?[`)）\],，/;；]", "(", "（", "["
)
_ABROAD = re.compile(WRITTEN_ABROAD)


def coded_beside(text: str, ends: Collection[int], lexicon: Lexicon) -> Iterator[Hit]:
    """The names with a code of an exchange in brackets behind them; `ends` are where names end that are known as they are.

    A code of an exchange that the list of securities does not hold gives a name without candidates.
    """
    past = 0
    for bracket in _BRACKET.finditer(text):
        first = max(past, bracket.start() - _BEFORE)
        past = bracket.end()
        written = _written(text, first, bracket)
        if written is None or written.end("name") in ends:
            continue
        found = by_code(written["code"], lexicon)
        if not found and not _ABROAD.fullmatch(written["code"]):
            continue
        first = _behind_line(text, *written.span("name"))
        start = _own_start(text, first, written.end("name"), found[0].name if found else "")
        if start is not None:
            yield Hit(start, written.end("name"), found, frozenset({"code"}))


def ticker_beside(text: str, ends: Collection[int], lexicon: Lexicon) -> Iterator[Hit]:
    """The first words of American names with their own ticker in brackets: Talen (TLN) for Talen Energy."""
    for bracket in _TICKER_BESIDE.finditer(text):
        stop = bracket.start() - text[bracket.start() - 1].isspace()
        listed = [] if stop in ends else [c for c in by_code(bracket[1], lexicon) if c.symbol.market == "US"]
        for word in _WORD.finditer(text, max(0, stop - _BEFORE), stop) if listed else ():
            words = fold(text[word.start() : stop])
            if found := tuple(c for c in listed if _begins(c, words, lexicon)):
                yield Hit(word.start(), stop, found, frozenset({"code"}))
                break


def _begins(candidate: Candidate, words: str, lexicon: Lexicon) -> bool:
    """Whether a company's English name begins with these whole words."""
    security = lexicon.master.get(candidate.symbol)
    full = fold(security.name_en if security else "")
    return full.startswith(words) and not full[len(words) : len(words) + 1].isalnum()


_TICKER_BESIDE = WRITTEN.led(
    r"[(（](?=[A-Z])(?:(?<=[A-Za-z].)|(?<=[A-Za-z*]\s.))([A-Z]{1,5}(?:\.[A-Z])?)[)）]", "(", "（"
)
_WORD = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9][\w&.'’-]*")


def coded_cells(text: str, ends: Collection[int], lexicon: Lexicon) -> Iterator[Hit]:
    """The names in Latin letters whose code stands in the next cell of their row, wherever the document writes them."""
    named: dict[str, tuple[Candidate, ...]] = {}
    for cell in _CELL.finditer(text):
        if cell.end("name") in ends:
            continue
        found = by_code(cell["code"], lexicon)
        if found or _ABROAD.fullmatch(cell["code"]):
            named[cell["name"]] = found
        if len(named) == _MOST_NAMED:
            break
    if named:
        either = "|".join(map(re.escape, sorted(named, key=len, reverse=True)))
        for place in re.finditer(rf"(?<![A-Za-z0-9])(?:{either})(?![A-Za-z0-9])", text):
            yield Hit(*place.span(), named[place[0]], frozenset({"code"}))


def glued_rows(text: str, ends: Collection[int], lexicon: Lexicon) -> Iterator[Hit]:
    """The names before their codes of Hong Kong in the rows of a table that lost its lines: 3.5%有赞8083HK2.93.

    Several known names must stand so before their codes.
    """
    rows = [mark.start() for mark in _HONG_KONG.finditer(text)]
    heads = [_ROW_HEAD.search(text, max(0, row - _LONGEST_GLUED), row + 2) for row in rows]
    if len(rows) < _LEAST_GLUED or not any(head and head.end("name") in ends for head in heads):
        return
    for head in heads:
        if head is not None and head.end("name") not in ends:
            found = by_code(f"{head['code'][:-2]}.HK", lexicon)
            if found:
                yield Hit(*head.span("name"), found, frozenset({"code"}))


def ticker_cells(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The bare tickers of New York in the column of a table that its header calls so: | **RCAT** | Red Cat Holdings |."""
    place: int | None = None
    for line in _TABLE_LINE.finditer(text) if _TICKER_HEAD.search(text) else ():
        cells = line[0].split("|")
        head = next((n for n, cell in enumerate(cells) if _TICKER_HEAD.fullmatch(f"|{cell}|")), None)
        if head is not None:
            place = head
            continue
        if place is None or place >= len(cells):
            continue
        start = line.start() + sum(len(cell) + 1 for cell in cells[:place])
        end = start + len(cells[place])
        for ticker in (
            _LISTED_TICKER.finditer(text, start, end) if _TICKERS.fullmatch(text, start, end) else ()
        ):
            if found := tuple(c for c in by_code(ticker["code"], lexicon) if c.symbol.market == "US"):
                yield Hit(*ticker.span("code"), found, frozenset({"ticker"}))


def ticker_lines(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """The bare tickers of New York in lines that hold nothing else behind their label, where a document has several such lines.

    SPACE_INFRA: RKLB, LUNR, ASTS
    """
    lines = list(_TICKER_LINE.finditer(text)) if _TICKER_ROW.search(text) else []
    found = {
        ticker.span("code"): tuple(c for c in by_code(ticker["code"], lexicon) if c.symbol.market == "US")
        for line in lines
        for ticker in _LISTED_TICKER.finditer(text, *line.span("tickers"))
    }
    rows = sum(line["tickers"].count(",") + 1 >= _LEAST_IN_ROW for line in lines)
    if rows < _LEAST_ROWS or sum(map(bool, found.values())) < _MOSTLY_KNOWN * len(found):
        return
    for span, candidates in found.items():
        if candidates:
            yield Hit(*span, candidates, frozenset({"ticker"}))


def _written(text: str, first: int, bracket: re.Match[str]) -> re.Match[str] | None:
    """The longest name that ends where the bracket opens."""
    found = _CODED.search(text, first, bracket.end())
    while found is not None and found.end() < bracket.end() - 1:
        found = _CODED.search(text, found.end(), bracket.end())
    return found


def _behind_line(text: str, start: int, end: int) -> int:
    """Where a name begins that reached back over a line: only a long line of prose is broken by its margin, no row, no cell."""
    past = max(text.rfind("\n", start, end), text.rfind("\t", start, end)) + 1
    if not past:
        return start
    line = text[text.rfind("\n", 0, past - 1) + 1 : past - 1]
    broken = text[past - 1] == "\n" and len(line) >= _MARGIN and "\t" not in line
    return start if broken else past


def _own_start(text: str, start: int, end: int, name: str) -> int | None:
    """Where the name begins in the words before its code: 吉利 in 首选吉利(00175), by the first characters of the company's name.

    Other words are a name only where nothing is glued before them.
    """
    listed, written = fold(name), fold(text[start:end])
    for length in range(min(len(listed), len(written)), 1, -1):
        if written.endswith(listed[:length]):
            return end - length
    if lead := _PUT_FORWARD.match(text, start, end - 1):
        return lead.end()
    return None if start and _GLUED.match(text, start - 1) else start


@remembered(4_096)
def by_code(code: str, lexicon: Lexicon) -> tuple[Candidate, ...]:
    """The company of a code in any notation, best first; none where it is an index too, or nobody's."""
    found = lexicon.master.by_code(code)
    return () if any(candidate.reason == "index" for candidate in found) else found
