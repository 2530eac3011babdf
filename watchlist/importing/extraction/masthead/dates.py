"""The date of a report: where a masthead, a label or a footer states it; never the dates that its text talks about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from watchlist.domain.drafts import Stated
from watchlist.domain.spans import Span
from watchlist.importing.extraction.vocabulary.guards import guarded, led, led_by
from watchlist.importing.extraction.vocabulary.industry_names import NAMED

_MONTHS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1
    )
}
MONTHS = "|".join(_MONTHS)
"""The months of a folded English date, for a pattern."""
WEEKDAY = "(?:星期|周)[一二三四五六日天]"
SOURCE = "(?:来源|作者|编辑|出处|记者|转自|原创|公众号)"
"""What labels the person or place that a text comes from."""
UNIT = "研究(?:所|院|部|中心|总部)"
"""The part of a house that writes reports."""
_MONTH = rf"({MONTHS})[a-z]{{0,6}}"
_CHINESE = re.compile(r"((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_NUMERIC = re.compile(r"((?:19|20)\d{2})(?<!\d\d{4})([-./])(\d{1,2})\2(\d{2}|\d)(?!\d)")
_NUMERALS = {numeral: digit for digit, numeral in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_IN_NUMERALS = re.compile(
    r"([一二][零〇○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
)
_SPAN_OF_DAYS = re.compile(r"(20\d{2})(?<!\d\d{4})\d{4}\s?[-~—\u2013]\s?(?:\1)?(\d{2})(\d{2})(?!\d)")
"""A week as weeklies print it (20251102-1108): its last day counts."""
_COMPACT = re.compile(r"(20\d{2})(?<!\d\d{4})(\d{2})(\d{2})(?!\d)")
_YEARS = led(*(century + r"(?=\d\d(?:\s?年\s?\d|[-./]\d|\d{4}))" for century in ("19", "20")))
"""How dates begin that have their year first."""
_YEARS_IN_NUMERALS = led_by("一二", r"(?=[零〇○一二三四五六七八九]{3}年)")
_YEAR_LAST = re.compile(r"20(?:(?<=[a-z.,\d]\s20)|(?<=,20))\d\d")
"""What no English date is without, found far sooner."""
_MONTH_NAMED = re.compile(rf"(?:{MONTHS})[a-z]{{0,6}}\.?,?\s\d")
_DAY_FIRST = re.compile(rf"(?<!\d)(\d{{1,2}})\s{_MONTH}\.?,?\s(20\d{{2}})")
_MONTH_FIRST = re.compile(rf"(?<![a-z]){_MONTH}\.?\s(\d{{1,2}}),\s?(20\d{{2}})")
_STAMPED_BY_A_BOARD = re.compile(
    rf"(?<![a-z])(?:mon|tue|wed|thu|fri|sat|sun)\s{_MONTH}\s{{1,2}}(\d{{1,2}})\s\d{{2}}:\d{{2}}:\d{{2}}\s(20\d{{2}})"
)
"""As bulletin boards stamp a post: Wed Mar 11 20:31:22 2026."""

_LABEL = re.compile(
    r"(?:(?:报告|发布|发表|出版|分析|更新|撰写|收录|产出|完成|制作|生成)(?:日期|时间)|(?<=\n)更新(?=[:])|(?<![止日易定布])(?:日期|时间)|publish(?:ed)?_?(?:at|date|on)?|pub_?date|created(?:_?at)?|(?<=[\n*_>])(?:last[_ ]?)?(?:updated|modified|revised)(?:[_ ]?(?:at|on))?|(?<=[#＃])createtime\d?[#＃]|\bdate|table_(?:report)?date\])[*_\"]{0,2}\s?[:।。：]?[\s*_\"]{0,4}$"
)
_NOT = re.compile(
    r"(?:截[至止]|收盘价|收盘|行情|自|于|在|至|到|基础数据|现价|首次报告日期|(?:时间)?(?:期间|区间|范围|周期)|数据(?:截[至止])?(?:日期)?)"
    r"\s?[(:：*]{0,4}\s?[(（]?$"
)
_UNTIL = re.compile(r"\(截[至止]到?\s?$")
"""“（截至…）” in a title is the date of what stands under it."""
_AXIS = re.compile(r"\d[-~]?$")
_TIME = re.compile(r",?\s?\d{1,2}:\d{2}")
_ZONED = guarded(r"(?:gmt|hkt|sgt|est|edt|cst)\b", "gmt", "hkt", "sgt", "est", "edt", "cst")
_STAMP = re.compile(r"(?:,?\s\d{1,2}:\d{2}\s?(?:am|pm)?\s?)(?:gmt|hkt|sgt|est|edt|cst)\b")
_PROSE = re.compile(r"\s?[,，、;；]|[的起至前后以之]|上午|下午|消息")
_BEFORE = re.compile(
    r"(?:\x00|研究报告|报告(?:简版|摘要版)?|周报|月报|日报|晨报|早报|纪要|点评|专题|(?:公司|行业|策略|宏观)研究|评级\)?|声明|条款|部分|table_(?:title|date|reportdate)|\]|[#＃]|[·•|]|行业|沪深300|^.?|"
    + NAMED
    + r")\s*$"
)
_AFTER = re.compile(
    r"[ \t]*(?:\x00|[\[【#＃|]|证券|星期|周[一二三四五六日]|\d{1,2}:\d{2}|增持|买入|推荐|看好|中性|(?:证券)?分析师|股市有风险"
    r"|(?:请务必|敬请|本公司|本报告|投资要点|报告摘要|核心观点|内容提要)|[\u4e00-\u9fff]{2,6}\[?table_|[\u4e00-\u9fff]{2,4}\s?\(?(?:sac|sfc|首席|分析师|分析员|研究员|执业|s\d{13})|[\u4e00-\u9fff]{2,8}\(\d{3,6}(?:\.|\))|[\u4e00-\u9fff]{1,14}?(?:报告|研究|周报|专题|评级|行业))"
)
_HEAD, _STAMPED = 5_000, 20_000
_TOP = 1_500
"""Further down more must speak for a date."""
_MARGIN = 800
_BESIDE = re.compile(
    rf"[│|·•,，].{{0,40}}|\(?{WEEKDAY}\)?.{{0,8}}|[\d:\sa-z]{{0,16}}|[^\s。,，]{{0,4}}|\(?总?第\d{{1,5}}期.{{0,12}}"
)
"""What may stand beside a date on its line: a time, a weekday, what a bar divides from it."""
_BLANKS = re.compile(r"\A[\s\x00]+")
_MOST_BESIDE = 48
_DEPARTMENT = re.compile(rf"[^\s,。:;|]{{2,12}}\s{{0,3}}[^\s,。:;|]{{0,6}}{UNIT}(?:\s?\|)?")
"""A house with its department, which may stand before the date of a masthead in one line."""
_SOURCED = re.compile(rf"(?:{SOURCE}|文)\s?[:/][^,。;:]{{2,20}}")
"""What may stand before a date on its line: where the text comes from."""
_SERIES = re.compile(r"(?:周报|日报|月报|点评|报告|晨会|晨报|早报|纪要|快评|策略|周观点|跟踪|专题)\s?\($")
"""A series that has its day in brackets."""
_ASIDE = re.compile(r"(?:^|\n)[*_>]{1,2}\s?$")
"""A line in italics, or quoted, that opens with its day: *2026-03-02，自用笔记*."""
_FOOT = 200
_BESIDE_TITLE = 16
"""Between a title and its date stand a series or a kind of report."""
_ENOUGH = 2
_WEEK = 3
"""What a week covers says less than a day that is stated: the report comes out after it."""


@dataclass(frozen=True, slots=True)
class Written:
    """A calendar date as written."""

    value: date
    start: int
    end: int
    form: str


def dates_in(folded: str, start: int = 0, end: int | None = None) -> Iterator[Written]:
    """Every full calendar date of a folded text between two offsets."""
    stop = len(folded) if end is None else end
    years = [mark.start() for mark in _YEARS.finditer(folded, start, stop)]
    numerals = [mark.start() for mark in _YEARS_IN_NUMERALS.finditer(folded, start, stop)]
    for match in _matches(_CHINESE, folded, years, stop):
        yield from _written(match, match[1], match[2], match[3], "chinese")
    for match in _matches(_NUMERIC, folded, years, stop):
        yield from _written(match, match[1], match[3], match[4], "numeric")
    for match in _matches(_IN_NUMERALS, folded, numerals, stop):
        year, month, day = map(_figures, match.groups())
        yield from _written(match, year, month, day, "chinese")
    yield from _compact_dates(folded, years, stop)
    if not (_YEAR_LAST.search(folded, start, stop) and _MONTH_NAMED.search(folded, start, stop)):
        return
    for match in _DAY_FIRST.finditer(folded, start, stop):
        yield from _written(match, match[3], str(_MONTHS[match[2]]), match[1], "english")
    for match in (
        *_MONTH_FIRST.finditer(folded, start, stop),
        *_STAMPED_BY_A_BOARD.finditer(folded, start, stop),
    ):
        yield from _written(match, match[3], str(_MONTHS[match[1]]), match[2], "english")


def _matches(
    pattern: re.Pattern[str], folded: str, places: Iterable[int], stop: int
) -> Iterator[re.Match[str]]:
    """The matches that begin at some places, in order and apart, as a search through the whole text would give them."""
    past = 0
    for place in places:
        if place >= past and (match := pattern.match(folded, place, stop)):
            past = match.end()
            yield match


def _compact_dates(folded: str, years: Sequence[int], stop: int) -> Iterator[Written]:
    """Dates of eight figures; of a week that is printed as two of them the last day."""
    past = 0
    for week in _matches(_SPAN_OF_DAYS, folded, years, stop):
        yield from _written(week, week[1], week[2], week[3], "week")
    for match in _matches(_COMPACT, folded, years, stop):
        if span := _SPAN_OF_DAYS.match(folded, match.start(), stop):
            past = span.end()
        if match.start() >= past:
            yield from _written(match, match[1], match[2], match[3], "compact")


def _figures(numerals: str) -> str:
    """A number written in Chinese numerals.

    >>> _figures("二〇二六"), _figures("三十一"), _figures("十")
    ('2026', '31', '10')
    """
    if "十" not in numerals:
        return "".join(str(_NUMERALS[numeral]) for numeral in numerals)
    tens, _, ones = numerals.partition("十")
    return str(10 * _NUMERALS.get(tens, 1) + _NUMERALS.get(ones, 0))


def _written(match: re.Match[str], year: str, month: str, day: str, form: str) -> Iterator[Written]:
    try:
        yield Written(date(int(year), int(month), int(day)), match.start(), match.end(), form)
    except ValueError:
        return


def read_date(
    folded: str, visible: str, title: Stated[str], byline: tuple[int, int] | None = None
) -> Stated[date]:
    """The date a report was published; `visible` is the folded text with references, captions and small print masked.

    `byline` is where the lines around the title state it.
    """
    if byline and (signed := _signed(folded, *byline)):
        return Stated(signed.value, Span(*byline), "date_byline", 0.95)
    candidates = list(dates_in(visible, 0, _HEAD))
    candidates += list(_stamped(folded))
    candidates += [found for found in dates_in(visible, max(0, len(visible) - _FOOT)) if found.start >= _HEAD]
    everywhere = Counter(found.value for found in dates_in(folded)) if candidates else Counter()
    scored = [
        (score, -found.start, found)
        for found in candidates
        if (score := _score(visible, found, everywhere, title)) >= _ENOUGH
    ]
    if not scored:
        return Stated(None, reason="no full date stated")
    score, _, best = max(scored, key=lambda item: item[:2])
    confidence = min(0.98, 0.7 + 0.06 * score)
    return Stated(best.value, Span(best.start, best.end), f"date_{best.form}", confidence)


_SHORT_DAY = 6


def _signed(folded: str, start: int, end: int) -> Written | None:
    """The day of a byline; six figures are a day of this century."""
    if end - start == _SHORT_DAY:
        match = _COMPACT.fullmatch("20" + folded[start:end])
        return next(_written(match, match[1], match[2], match[3], "compact"), None) if match else None
    return next(dates_in(folded, start, end), None)


def _stamped(folded: str) -> Iterator[Written]:
    """Dates that stand with the minute and the zone of release, which some houses print in their small print."""
    if not _ZONED.search(folded, 0, _STAMPED):
        return iter(())
    stamps = [match.start() for match in _STAMP.finditer(folded, 0, _STAMPED)]
    return (found for found in dates_in(folded, 0, _STAMPED) if found.end in stamps)


def _score(visible: str, found: Written, everywhere: Counter[date], title: Stated[str]) -> int:
    """How much speaks for a date's being the report's own."""
    before, after = visible[max(0, found.start - 24) : found.start], visible[found.end : found.end + 24]
    if _in_row(visible, found) or _of_section(visible, found):
        return 0
    in_title = title.span is not None and title.span.start <= found.start <= title.span.end + 3
    if (_NOT.search(before) and not (in_title and _UNTIL.search(before))) or (
        found.form == "numeric" and _AXIS.search(before)
    ):
        return 0
    score = 6 if _LABEL.search(before) else 0
    aside = found.start < _MARGIN and _ASIDE.search(visible, max(0, found.start - 4), found.start)
    if score == 0 and _PROSE.match(after) and not aside:
        return 0
    score += 2 * _alone(visible, found)
    score += 2 * bool(_BEFORE.search(before)) + 2 * bool(_AFTER.match(after))
    score += 3 * bool(_TIME.match(after))
    score += 1 if everywhere[found.value] > 1 else 0
    if title.span and title.span.start <= found.start <= title.span.end + _BESIDE_TITLE:
        score += 2
    if found.form == "week" and score > _ENOUGH:
        score = max(_ENOUGH, score - _WEEK)
    return score if found.start < _TOP or score > _ENOUGH else 0


_SECTION = re.compile(r"^#{2,5}\s", re.MULTILINE)


def _of_section(visible: str, found: Written) -> bool:
    """Whether a date opens the heading of a section that is not the first: the day that a note tells of there."""
    line = visible.rfind("\n", 0, found.start) + 1
    opens = _SECTION.match(visible, line)
    return (
        opens is not None
        and not visible[opens.end() : found.start].strip()
        and _SECTION.search(visible, 0, line) is not None
    )


_ROW = re.compile(r"[ \t]*\|(?P<cells>[^\n]*\|)?[\s*]*")
_ROW_LABEL = re.compile(r"日期|时间|\bdate\b|updated|published")


def _in_row(visible: str, found: Written) -> bool:
    """Whether a date fills a cell of a table in whose row nothing says that it is one: when a price was noted, when a thing was bought."""
    line = visible.rfind("\n", 0, found.start) + 1
    row = _ROW.fullmatch(visible, line, found.start)
    return row is not None and not _ROW_LABEL.search(visible, line, found.start)


def _alone(visible: str, found: Written) -> bool:
    """Whether the date has a line of its own, a time, a weekday or a house's name aside."""
    if not (found.start < _MARGIN or found.end > len(visible) - _FOOT) or "\n" not in visible[:_HEAD]:
        return False
    lead = visible[visible.rfind("\n", 0, found.start) + 1 : found.start].strip(" \t\x00*>")
    stop = visible.find("\n", found.end)
    rest = visible[found.end : stop if stop >= 0 else len(visible)].strip("*").rstrip()
    beside = _BLANKS.sub("", rest)
    named = (
        not lead
        or (lead[-1] == "(" and _SERIES.search(lead) is not None and rest[:1] == ")")
        or lead[-1] in "·•|,，"
        or bool(_LABEL.search(lead) or _SOURCED.fullmatch(lead) or _DEPARTMENT.fullmatch(lead))
    )
    return named and len(beside) <= _MOST_BESIDE and bool(_BESIDE.fullmatch(beside))
