"""Where companies are named: what the matcher finds, less what is a word, a place, an index or a source there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick

from watchlist.domain.securities import Candidate
from watchlist.importing.extraction.names.broken_names import broken_names, spaced_names
from watchlist.importing.extraction.names.cut_names import (
    beside,
    marked_behind,
    marked_names,
    names_of_taipei,
)
from watchlist.importing.extraction.names.lone_codes import lone_codes
from watchlist.importing.extraction.names.name_notes import beside_own_code
from watchlist.importing.extraction.names.printed_codes import (
    coded_beside,
    coded_cells,
    glued_rows,
    ticker_beside,
    ticker_cells,
    ticker_lines,
)
from watchlist.importing.extraction.names.short_names import short_in_lists
from watchlist.importing.extraction.names.terminal_rows import terminal_rows
from watchlist.importing.extraction.names.ticker_items import divided_tickers, quoted_tickers, ticker_items
from watchlist.importing.extraction.names.ticker_rows import ticker_rows
from watchlist.importing.extraction.names.told_tickers import told_names, told_tickers
from watchlist.importing.extraction.vocabulary import words
from watchlist.importing.extraction.vocabulary.anchors import WRITTEN
from watchlist.importing.extraction.vocabulary.trades import Look, look
from watchlist.securities.codes import PRINTED_NUMBER
from watchlist.securities.lexicon import Lexicon, remembered
from watchlist.securities.matcher import Hit

_KNOWN = tuple(
    sorted(
        {
            *words.SHORT_NAMES,
            *(word for word in words.SHORT_FOR if " " in word or not word.isascii()),
            *(word for word in words.COMMON_WORDS if not word.isascii()),
        }
    )
)
_AUTOMATON = CharwiseDoubleArrayAhoCorasick(list(_KNOWN), MATCH_KIND_LEFTMOST_LONGEST)
_LATIN = WRITTEN.led(
    rf"(?<![A-Za-z0-9])(?:{'|'.join(sorted(words.SHORT_LATIN))})(?![A-Za-z0-9])", *words.SHORT_LATIN
)
_CODED = re.compile(
    rf"[ab]?\s?[(\[]\s?(?:{PRINTED_NUMBER}|nyse|nasdaq|[a-z]{{1,5}}[).])|\]\(https?:[^()\s]{{4,60}}?(?<!\d)(?:s[hz])?\d{{6}}(?!\d)"
)
_EXCHANGE_OF = re.compile(r"\s?[:：]\s?[a-z0-9.]{1,6}\s?\)")
_OPENS_BRACKET = frozenset("(")
"""(NASDAQ: GDS) names the exchange that a code is of, not the company that runs it."""
_CAPITALISED = re.compile(r"[A-Z](?<![A-Za-z][A-Z])(?=[A-Za-z]{2})")
_CAMEL = re.compile(
    r"(?:[A-Z][a-z]{2,20}(?:[A-Z][a-z]{2,20}){1,3}|[A-Z]{2,8}[a-z]{3,20}(?:[A-Z][a-z]{2,20}){0,3})(?![A-Za-z])"
)
_BEFORE_FIGURE = re.compile(r"[A-Z][A-Za-z]{2,15}(?=\d\d|\d\.\d)")
"""A name that ran into the figure of the next cell: Vishay26-44."""
_TICKERS = WRITTEN.led(
    r"(?<!\w)(?:(?:[Tt]ickers?|[Tt]op [Pp]icks?|[Ss]ymbols?|[Ss]tocks?|[Ss]horts?|[Nn]ames|[Ww]atchlist|[Ll]ongs?)[*_]{0,2}\s?:[*_\s]{0,4}|\$)"
    r"(?P<tickers>\$?[A-Z]{1,5}(?:\.[A-Z])?(?![A-Za-z0-9])(?:(?:\s?[,/、]\s?|\s(?:and|&)\s)\$?[A-Z]{1,5}(?:\.[A-Z])?(?![A-Za-z0-9]))*)",
    *("$", "Ticker", "ticker", "Top ", "top ", "Symbol", "symbol", "Stock", "stock", "Short", "short"),
    *("Names", "names", "Watchlist", "watchlist", "Long", "long"),
)
_TICKER = re.compile(r"[A-Z]{1,5}(?:\.[A-Z])?")
_CASE = re.compile(r"(?<=[a-z])(?=[A-Z])")
_OF_TICKER = frozenset({"ticker"})
_LABEL = re.compile(r"[*_]{0,2}\s?:[*_\s]{0,4}")
_EXACT = frozenset({"name", "english", "brand", "full_name"})
_SHORTENED = frozenset({"short", "brand"})
_REACH = 40
_COMMON = 0.9
"""How sure a name is that many use and no register holds."""
_WRITTEN = frozenset({"name", "short", "brand", "english", "full_name", "former_name", "learned"})
_IN_WORD = re.compile(r"[\u4e00-\u9fff](?<![注荐有括如含选看好为是及和与或司头的股票业商由:])")
"""What before an ordinary word makes it the end of another: 安川机器人."""
_PUT_FORWARD = re.compile(
    r"(?:相关|受益|推荐|关注)(?:公司|标的|个股)(?:包括|[有为是])?(?::\s?(?:[^,。;:、\n]{1,14}、\s?){0,3}|\s?)$"
)
_BACK = 56
_CLOSES = re.compile(r"\s?(?:等|[、,。;(\n]|\Z)")
"""What around an ordinary word says that the company is meant: 相关公司新大陆等."""
_BETWEEN = re.compile(r"(?:\([^()\n]{0,40}\))?\s?[、/+&和及与]\s?")
_PUT_OUT = re.compile(r"(?::|利好|受益|关注|推荐|标的|个股|龙头|概念股)\s?$")
_BLANK = re.compile(r"[ \u3000]{1,2}")
"""Behind a colon, names may have nothing but blanks between them."""
_MARK = r"[-*•·●▪◆■►✅✔\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?\s"
_NEXT_LINE = re.compile(rf"[ \t\"',]{{0,4}}\n[ \t]{{0,12}}(?:{_MARK}|\d{{1,2}}[.、)]\s?)?[\"']?")
"""Between two lines that hold a name each and nothing else."""
_OPENS_LINE = re.compile(rf"(?:^|\n)[ \t]{{0,4}}{_MARK}$")
_LINE_ENDS = re.compile(r"[ \t\"',]{0,4}(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Names:
    """Names to be taken, and those left out with the reason."""

    taken: tuple[Hit, ...]
    left: tuple[tuple[Hit, str], ...]


def find_names(text: str, folded: str, lexicon: Lexicon, plain: str | None = None) -> Names:
    """Sort the names of a text (body only, the rest blanked) into those that mean a company and those that don't.

    `folded` has circled numbers as they are written; who has the `plain` folding too hands it over.
    """
    taken: list[Hit] = []
    left: list[tuple[Hit, str]] = []
    found = _candidates(text, folded, lexicon, plain)
    latin = (hit for hit in found if text[hit.start] <= _LAST_LATIN)
    products = {folded[hit.start : hit.end] for hit in latin if words.PRODUCT_AFTER.match(folded, hit.end)}
    reasons = [doubt(text, folded, hit) for hit in found]
    starts = {hit.start for hit, reason in zip(found, reasons, strict=True) if not reason}
    labels = set(_labels(text, found))
    titles = "common_word" in reasons and _titles_items(folded, found, starts)
    for hit, doubted in zip(found, reasons, strict=True):
        reason = doubted
        if products and folded[hit.start : hit.end] in products:
            reason = "product"
        if reason == "common_word" and (
            _code_before(folded, hit)
            or _listed(folded, hit, taken[-1] if taken else None, starts)
            or (titles and _titles_item(folded, hit) and not _of_many(folded[hit.start : hit.end]))
        ):
            reason = ""
        if reason or hit.start in labels:
            left.append((hit, reason or "common_word"))
        else:
            taken.append(hit)
    return Names(tuple(taken), tuple(left))


def _labels(text: str, found: Iterable[Hit]) -> Iterator[int]:
    """Where names begin that are all of the label before bare tickers: they say the trade (Quantum Computing: IONQ, RGTI)."""
    for one, other in pairwise(found):
        if (
            other.kinds == _OF_TICKER != one.kinds
            and _LABEL.fullmatch(text, one.end, other.start)
            and not text[text.rfind("\n", 0, one.start) + 1 : one.start].strip(" \t>*•-")
        ):
            yield one.start


def _code_before(folded: str, hit: Hit) -> bool:
    """Whether a code with its exchange stands right before an ordinary word, as in tables that lost their lines: 000516.SZ国际医学.

    The body of a text holds blanks where such a code stood, unless it ran into the figure before it.
    """
    code = _CODE_ENDS.search(folded, max(0, hit.start - _CODE_ROOM), hit.start)
    if code is None:
        return False
    return code["code"] is None or any(one.symbol.code == code["code"] for one in hit.candidates)


_CODE_ENDS = re.compile(r"(?:(?P<code>\d{6})\.(?:sh|sz|bj)|(?<=\S) {9})$")
_CODE_ROOM = 14


def _listed(folded: str, hit: Hit, before: Hit | None, starts: set[int]) -> bool:
    """Whether an ordinary word stands between companies in a list."""
    if _PUT_FORWARD.search(folded, max(0, hit.start - _BACK), hit.start) and _CLOSES.match(folded, hit.end):
        return True
    return _opens_list(folded, hit, starts) or (
        before is not None and (_goes_on(folded, hit, before) or _in_row(folded, hit, before, starts))
    )


def _opens_list(folded: str, hit: Hit, starts: set[int]) -> bool:
    """Whether a company follows an ordinary word, behind a separator, in the next line, or where a colon says that some do."""
    ahead = _BETWEEN.match(folded, hit.end)
    if ahead and ahead.end() in starts and not _IN_WORD.search(folded, max(0, hit.start - 1), hit.start):
        return True
    beside = _BLANK.match(folded, hit.end)
    if beside and beside.end() in starts and _PUT_OUT.search(folded, max(0, hit.start - 8), hit.start):
        return True
    below = _NEXT_LINE.match(folded, hit.end)
    marked = _OPENS_LINE.search(folded, max(0, hit.start - 6), hit.start) is not None
    return bool(below and below.end() in starts and marked)


def _in_row(folded: str, hit: Hit, before: Hit, starts: set[int]) -> bool:
    """Whether an ordinary word stands between companies with nothing but figures or a comma: 特宝生物-16.27葫芦娃228.65东阳光."""
    ahead = _FIGURED.match(folded, hit.end)
    return bool(
        ahead
        and ahead.end() in starts
        and _FIGURED.fullmatch(folded, before.end, hit.start)
        and not _of_many(folded[hit.start : hit.end])
    )


def _of_many(name: str) -> bool:
    """Whether rows and items are told of what a name means as a word, a trade or a port, as often as of the company."""
    return name.endswith("港") or look(name) is Look.TRADE


_FIGURED = re.compile(r"[\d.%+-]{0,20},?")


def _titles_items(folded: str, found: Iterable[Hit], starts: set[int]) -> bool:
    """Whether several items of the text stand under companies."""
    return sum(hit.start in starts and _titles_item(folded, hit) for hit in found) >= _LEAST_ITEMS


def _titles_item(folded: str, hit: Hit) -> bool:
    """Whether an ordinary word is all that an item stands under: 【一品红】, - 好未来：."""
    opened = _OPENS_ITEM.search(folded, max(0, hit.start - 6), hit.start)
    return opened is not None and _CLOSES_ITEM.match(folded, hit.end) is not None


_LEAST_ITEMS = 2
_LAST_LATIN = "\u2e80"
_OPENS_ITEM = re.compile(r"(?:【|(?:^|\n)(?:[-*•]|\d{1,2}[.、)])\s{0,2}(?:\*\*)?)$")
_CLOSES_ITEM = re.compile(r"】|(?:\*\*)?\s?:")


def _goes_on(folded: str, hit: Hit, before: Hit) -> bool:
    """Whether an ordinary word goes on from a company, behind a separator or as all of the next line."""
    if _BETWEEN.fullmatch(folded, before.end, hit.start):
        return True
    return bool(_NEXT_LINE.fullmatch(folded, before.end, hit.start) and _LINE_ENDS.match(folded, hit.end))


def _candidates(text: str, folded: str, lexicon: Lexicon, plain: str | None) -> list[Hit]:
    """The matcher's names and the short ones that are trusted, none overlapping."""
    known = [hit for hit in lexicon.matcher.scan(text, plain) if hit.candidates]
    short = [(start, end) for start, end, _ in _AUTOMATON.find(folded)]
    short.extend(match.span() for match in _LATIN.finditer(text))
    ends = {hit.end for hit in known}
    shorts = list(_short_hits(text, short, lexicon))
    merged = sorted(
        [
            *terminal_rows(text, lexicon),
            *ticker_items(text, lexicon),
            *divided_tickers(text, lexicon),
            *quoted_tickers(text, lexicon),
            *ticker_cells(text, lexicon),
            *ticker_lines(text, lexicon),
            *known,
            *shorts,
            *_glued(text, lexicon),
            *broken_names(text, folded, lexicon.matcher),
            *spaced_names(text, lexicon.matcher),
            *marked_names(text, folded, lexicon),
            *marked_behind(text, folded, known, lexicon),
            *names_of_taipei(text, folded, lexicon),
            *beside(text, folded, known, lexicon),
            *short_in_lists(folded, [*known, *shorts], lexicon),
            *_tickers(text, lexicon),
            *coded_beside(text, ends, lexicon),
            *coded_cells(text, ends, lexicon),
            *ticker_beside(text, ends, lexicon),
            *glued_rows(text, ends, lexicon),
            *ticker_rows(text, lexicon),
            *told_tickers(text, known),
        ],
        key=lambda hit: (hit.start, -hit.end),
    )
    kept = _apart(merged)
    if again := list(told_names(text, kept)):
        kept = _apart(sorted([*kept, *again], key=lambda hit: (hit.start, -hit.end)))
    codes = list(lone_codes(text, kept, lexicon))
    return _apart(sorted([*kept, *codes], key=lambda hit: (hit.start, -hit.end))) if codes else kept


def _apart(ordered: Iterable[Hit]) -> list[Hit]:
    """The hits without those that begin inside one before them."""
    kept: list[Hit] = []
    for hit in ordered:
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _short_hits(text: str, found: Iterable[tuple[int, int]], lexicon: Lexicon) -> Iterator[Hit]:
    for start, end in found:
        hit = _short_hit(text[start:end], lexicon)
        if hit.candidates and hit.candidates[0].reason in _WRITTEN:
            yield Hit(start, end, hit.candidates, hit.kinds)


def _glued(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """English names whose blanks were lost: LamResearch."""
    for word in _CAPITALISED.finditer(text):
        if match := _CAMEL.match(text, word.start()):
            hit = _short_hit(_CASE.sub(" ", match[0]), lexicon)
            if hit.candidates and hit.kinds <= _EXACT:
                yield Hit(match.start(), match.end(), hit.candidates, hit.kinds)
        if match := _BEFORE_FIGURE.match(text, word.start()):
            hit = _short_hit(match[0], lexicon)
            if hit.candidates and hit.kinds <= _EXACT and not _is_word(match[0]):
                yield Hit(match.start(), match.end(), hit.candidates, hit.kinds)


def _is_word(written: str) -> bool:
    """Whether a Latin name is so short or so common that the letters before a figure are hardly the company's."""
    return len(written) < _LEAST_LATIN and written not in words.SHORT_LATIN


_LEAST_LATIN = 5


def _tickers(text: str, lexicon: Lexicon) -> Iterator[Hit]:
    """Bare tickers of New York where a label or a sign says that they are some: Ticker: NVDA, AMD; $TSLA."""
    for match in _TICKERS.finditer(text):
        for ticker in _TICKER.finditer(text, *match.span("tickers")):
            found = tuple(c for c in lexicon.master.by_code(ticker[0]) if c.symbol.market == "US")
            if found:
                yield Hit(ticker.start(), ticker.end(), found, frozenset({"ticker"}))


@remembered(1_024)
def _short_hit(name: str, lexicon: Lexicon) -> Hit:
    candidates = lexicon.resolve(name, sounds=False)
    if (symbol := words.SHORT_FOR.get(name)) and (security := lexicon.master.get(symbol)):
        candidates = (Candidate(security.symbol, security.name, _COMMON, "brand"),)
    return Hit(0, len(name), candidates, frozenset(candidate.reason for candidate in candidates))


def doubt(text: str, folded: str, hit: Hit) -> str:
    """Why the characters of a hit don't name the company there; empty where they do."""
    after = folded[hit.end : hit.end + _REACH]
    if _MARK_OF.search(folded, max(0, hit.start - 2), hit.end) and hit.end - hit.start == 1:
        return "part_of_word"
    if (_CODED.match(after) and not _fund_of_word(folded, hit, after)) or beside_own_code(hit, after):
        return ""
    if _EXCHANGE_OF.match(after) and folded[hit.start - 1 : hit.start] in _OPENS_BRACKET:
        return "index"
    if folded[hit.start : hit.end] in words.PRODUCTS:
        return "product"
    for reason, pattern in words.AFTER:
        if pattern.match(after):
            return reason
    return _as_word(text, folded, hit) or _as_source(folded, hit, after) or _as_subsidiary(folded, hit)


_MARK_OF = re.compile(r"[\u4e00-\u9fff]-[abpsw]$")
"""The mark of a share behind a company's name (小米-W), which is a ticker as well."""
_BRACKETED = re.compile(r"\s?\((?P<code>[a-z]{2,5})\)")


def _fund_of_word(folded: str, hit: Hit, after: str) -> bool:
    """Whether the ticker behind an ordinary word is another's: Healthcare (XLV) is a fund of that trade."""
    ticker = _BRACKETED.match(after)
    if ticker is None or folded[hit.start : hit.end] not in words.COMMON_WORDS:
        return False
    return all(one.symbol.code != ticker["code"].upper() for one in hit.candidates)


def _as_word(text: str, folded: str, hit: Hit) -> str:
    """Whether the characters are an ordinary word there, or part of one."""
    name, written = folded[hit.start : hit.end], text[hit.start : hit.end]
    before, after = words.INSIDE_LONGER.get(name, (None, None))
    if before is not None and before.search(folded, max(0, hit.start - 4), hit.start):
        return "part_of_word"
    if after is not None and after.match(folded, hit.end):
        return "part_of_word"
    if words.WHOLE_TRADE.match(folded, hit.end) and words.TRADE_END.search(name):
        return "part_of_word"
    if name in words.SIMPLIFIED_WORDS and name == written:
        return "common_word"
    if name in words.SHORT_NAMES or written in words.SHORT_LATIN or hit.kinds == _OF_TICKER:
        return ""
    common = name in words.COMMON_WORDS or "weak" in hit.kinds or (name.isascii() and written[0].islower())
    return "common_word" if common else ""


def _as_subsidiary(folded: str, hit: Hit) -> str:
    """Whether a short name is said to be a company that belongs to another."""
    owned = hit.kinds <= _SHORTENED and words.OWNED_BEFORE.search(folded, max(0, hit.start - 8), hit.start)
    return "subsidiary" if owned else ""


def _as_source(folded: str, hit: Hit, after: str) -> str:
    """Whether the company stands there as the source of news or figures."""
    before, told = words.ROLES.get(folded[hit.start : hit.end], (None, None))
    if before is not None and before.search(folded, max(0, hit.start - 14), hit.start):
        return "source"
    if told is not None and told.match(after):
        return "source"
    alone = (
        after[:1] == ")" and words.ALONE_BEFORE.search(folded, max(0, hit.start - 3), hit.start) is not None
    )
    back = max(0, hit.start - _REACH)
    given = folded[hit.start - 1 : hit.start] in words.SOURCE_ENDS or folded.find(":", back, hit.start) >= 0
    if alone or (given and words.SOURCE_BEFORE.search(folded, back, hit.start)):
        return "source"
    worked = words.EMPLOYED_BEFORE.search(folded, back, hit.start)
    person = worked and words.EMPLOYED_NEAR.search(folded, max(0, back - _REACH), hit.end + _REACH)
    return "employer" if person else ""
