"""The lines around a title that say who and when.

`来源：某证券 2025-01-02`, `House | 14 Feb 2025 | Equity Research`, `某证券 张三,李四 2024-03-26 计算机设备`, `【某证券电子】`: a line of
nothing but labels, houses, days, people, kinds of report, industries and ratings. The title is the line beside them that is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from watchlist.importing.extraction.masthead.dates import MONTHS, SOURCE, UNIT, WEEKDAY
from watchlist.importing.extraction.masthead.page_tops import (
    CAPTION,
    CRUMBS,
    REPORTER,
    SCRAPED,
    without_flashes,
)
from watchlist.importing.extraction.vocabulary.industry_names import NAMED
from watchlist.importing.extraction.vocabulary.rating_terms import ACTION, TERM
from watchlist.securities.brokers import Broker, Brokers

Place = tuple[int, int]

_MONTH = rf"(?:{MONTHS})[a-z]{{0,6}}"
_TOKENS = re.compile(
    rf"(?P<label>(?:文章|信息)?(?:{SOURCE}|时间|日期|发布|更新|发表)(?:时间|日期|于|者)?\s?[:/ ]|文/|"
    rf"{REPORTER}(?=[\s)〕】]|$)|"
    r"[\u4e00-\u9fff]{2,6}(?:证券|国际|资本)(?:研究(?:所|院|部)?)?(?![\u4e00-\u9fff])|(?:source|by|author|dated?|published|updated)(?:\s?:|(?=\s)))"
    rf"|(?P<day>20\d\d\s?年\s?\d{{1,2}}\s?月\s?\d{{1,2}}\s?日|20\d\d([-./])\d{{1,2}}\3\d{{1,2}}(?!\d)|20\d\d[01]\d[0-3]\d(?!\d)|\d{{1,2}}\s{_MONTH}\.?,?\s20\d\d|{_MONTH}\.?\s\d{{1,2}},\s?20\d\d)"
    rf"|(?P<time>\d{{1,2}}:\d{{2}}(?::\d{{2}})?|{WEEKDAY}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?P<kind>(?:证券|行业|公司|策略|宏观|深度|专题|投资)?(?:研究|点评|深度|专题|快评|简评|跟踪)(?:报告)?|投资策略|(?:equity|industry|company|china|global|sector)?\s?(?:equity )?(?:research|strategy|update|flash|report|note)(?![a-z]))"
    rf"|(?P<rated>{TERM}(?:\s?\((?:{ACTION})\))?)"
    rf"|(?P<industry>{NAMED})(?:行业|团队|小组|组|首席|研究)?"
    r"|(?P<blank>[\s|·•,/\-—()\[\]【】〔〕*_>#、]+)"
)
_SHORT = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,4}}?)(?=(?:{NAMED}|策略|宏观|固收|海外)(?:行业|团队|小组|组|首席|研究)?(?:[\s|·•,:】\]]|$))"
)
_LATIN = re.compile(r"[a-z]{2,}")
_WORDY = 9
"""A line of more Latin words is a sentence."""
_DEPARTMENT = re.compile(rf"(?:{UNIT}|(?:首席)?[\u4e00-\u9fff]{{0,4}}(?:团队|小组)|首席)")
_NAMED = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,10}(?![\u4e00-\u9fff])|[a-z][a-z.'-]{1,15}(?: [a-z][a-z.'-]{1,15}){0,2}(?![a-z])"
)
"""A person, an account or a place: only beside a label or a house."""
_CLASSED = re.compile(rf"(?:{NAMED})[\u4e00-\u9fff]{{0,6}}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_FIELD = re.compile(r"[^|·•,:\n()\[\]]+")
_LINE = re.compile(r"[^\n]+")
_TITLED = re.compile(r"^[ \t]*(?:标题|题目|主题|title)\s?:\s?(?P<title>[^\n]{4,90})$", re.MULTILINE)
_FILED = re.compile(
    r"(?P<house>[^\s\-_—]{2,12})[-_—]+(?P<title>[^\n]{6,80}?)[-_—]+(?P<day>(?:20)?\d\d[01]\d[0-3]\d)(?:\.pdf)?"
)
"""How files of reports are called: house, title, day of six or eight figures."""
_BOLD = re.compile(rf"(?:{SCRAPED})?[#*_ \t>]*(?P<title>[^\n]*?)[*_ \t\r]*")
TOLD = re.compile(
    r" (?:has |have |had |is |was )?(?:names?|named|says?|said|sees|saw|highlight(?:s|ed)|rais(?:es|ed)|cuts?|lift(?:s|ed)|upgrad(?:es|ed)|downgrad(?:es|ed)"
    r"|maintain(?:s|ed)|reiterat(?:es|ed)|expect(?:s|ed)|believ(?:es|ed)|warn(?:s|ed)|picks?|picked|prefers?|preferred|initiat(?:es|ed)|issued|releas(?:es|ed)"
    r"|publish(?:es|ed)|added|adds|boost(?:s|ed)|forecasts?|predict(?:s|ed)|likes?|recommend(?:s|ed)|stays?|turn(?:s|ed)|trim(?:s|med)|analysts?)\b"
)
"""A house that does something is told of by others."""
_HEAD, _LINES = 600, 6
_SHORTEST, _LONGEST, _NAME, _SOURCE, _WIDEST = 6, 90, 4, 16, 60
_NO_HEAD = re.compile(
    rf"{CRUMBS}|{CAPTION}|(?:敬?请|务必)[^\n。]{{0,6}}(?:参阅|阅读|参见|查阅)[^\n。]{{0,16}}(?:声明|披露|说明|条款|提示)[^\n。]{{0,16}}"
    r"|[\u4e00-\u9fff][^\s()。,;:]{1,11}\s?\(\s?\d{4,6}(?:\s?\.[a-z]{2})?\s?\)"
    r"|(?:(?:投资|公司|股票)?评[级等]|目标价(?:格|位)?)\s?:[^\n。]{1,24}"
)
"""What stands over a head and is none: a place on a site, where the small print stands, the company or its rating by itself."""
_HOUSE_DEPARTMENT = re.compile(r"(?:股份有限公司|有限责任公司|有限公司)?研究(?:所|院|部|中心)(?=\s|$)")
_LEAD = re.compile(r"[ \t]*(?:[|丨]|—{1,2})[ \t]*")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who and when as the head of a text says it, and the lines that say nothing else; places in the folded text."""

    title: Place | None = None
    house: tuple[int, int, Broker] | None = None
    day: Place | None = None
    industry: Place | None = None
    team: Place | None = None
    labelled: bool = False
    lines: tuple[Place, ...] = ()

    def states(self) -> bool:
        """Whether it says who or when at all."""
        return bool(self.house or self.day or self.labelled)

    def joined(self, other: Byline) -> Byline:
        """With what another line adds."""
        return replace(
            self,
            house=self.house or other.house,
            day=self.day or other.day,
            industry=self.industry or other.industry,
            team=self.team or other.team,
            labelled=self.labelled or other.labelled,
            lines=self.lines + other.lines,
        )


def read_byline(folded: str, brokers: Brokers) -> Byline:
    """What the first lines of a text say of house, day and industry, and which line beside them is the title."""
    if filed := _as_filed(folded, brokers):
        return filed
    said, title, sources = Byline(), None, 0
    words = [line for line in _LINE.finditer(folded, 0, _HEAD) if line[0].strip()]
    lines = [line for line in without_flashes(words) if not _NO_HEAD.fullmatch(line[0].strip())]
    for line in lines[:_LINES]:
        found = _Line(folded, *line.span(), brokers).read()
        if found is None and title:
            sources += 1
            if said.states() or sources > 1 or len(line[0].strip()) > _SOURCE:
                break
        elif found is None:
            found, title = _led(folded, *line.span(), brokers)
        said = said.joined(found or Byline())
    return replace(said, title=_as_title(folded, title)) if said.states() else Byline()


def _as_filed(folded: str, brokers: Brokers) -> Byline | None:
    """The first line as the name of a file, where what opens it is a house."""
    first = _LINE.search(folded, 0, _HEAD)
    named = _FILED.fullmatch(folded, first.start(), first.end()) if first else None
    house = brokers.find(named["house"]) if named else None
    if named is None or house is None:
        return None
    return Byline(named.span("title"), (*named.span("house"), house), named.span("day"))


def _as_title(folded: str, place: Place | None) -> Place | None:
    """A line without its marks, where it can be a title; what is labelled as one comes first."""
    if labelled := _TITLED.search(folded, 0, _HEAD):
        return labelled.span("title")
    found = _BOLD.fullmatch(folded, *place) if place else None
    if found is None:
        return None
    words = found["title"]
    fits = _SHORTEST <= len(words) <= _LONGEST and words[-1] not in "。;,:、." and "、" not in words
    return found.span("title") if fits else None


def _led(folded: str, start: int, end: int, brokers: Brokers) -> tuple[Byline, Place]:
    """A line that opens with a house and goes on with the title behind a bar: 某证券电子团队｜…."""
    for bar in _LEAD.finditer(folded, start, end):
        said = _Line(folded, start, bar.start(), brokers).read() if bar.start() > start else None
        if said and said.house and not said.day and folded[start] not in "【[":
            return replace(said, lines=()), (bar.end(), end)
    return Byline(), (start, end)


@dataclass(frozen=True, slots=True)
class _Line:
    """A scanner over one line."""

    folded: str
    start: int
    end: int
    brokers: Brokers

    def read(self) -> Byline | None:
        """What the line says that is nothing but who and when; None where it says anything else."""
        if len(_LATIN.findall(self.folded, self.start, self.end)) > _WORDY:
            return None
        said, at = Byline(), self.start
        while at < self.end:
            found = self._house(at) or self._plain(at, said) or self._name(at, said)
            if found is None:
                return None
            said, at = said.joined(found[0]), found[1]
        if said.team and not said.states():
            return None
        beside = (
            said.house
            and said.team
            and said.house[1] == said.team[0]
            and self.folded[self.start] not in "【["
        )
        return replace(said, lines=((self.start, self.end),), team=said.team if beside else None)

    def _house(self, at: int) -> tuple[Byline, int] | None:
        """A house: a name that is safe anywhere, a short one before its team, any that fills its field."""
        named = self.brokers.names_in(self.folded[at : min(at + _WIDEST, self.end)])
        if named and named[0][0] == 0 and not TOLD.match(self.folded, at + named[0][1], self.end):
            end = at + named[0][1]
            department = _HOUSE_DEPARTMENT.match(self.folded, end, self.end)
            return Byline(house=(at, end, named[0][2])), department.end() if department else end
        for pattern in (_SHORT, _FIELD):
            found = pattern.match(self.folded, at, self.end)
            house = self.brokers.find(found[0].strip()) if found else None
            if found and house:
                return Byline(house=(*found.span(), house)), found.end()
        return None

    def _plain(self, at: int, said: Byline) -> tuple[Byline, int] | None:
        """A label, a day, a time, a kind of report, a rating, an industry, or what divides them."""
        if said.day and at > said.day[1] and (classed := _CLASSED.fullmatch(self.folded, at, self.end)):
            return Byline(industry=classed.span()), self.end
        token = _TOKENS.match(self.folded, at, self.end)
        if token is None:
            return None
        found = Byline(
            day=token.span("day") if token["day"] else None,
            team=token.span("industry") if token["industry"] else None,
            labelled=bool(token["label"]),
        )
        return found, token.end()

    def _name(self, at: int, said: Byline) -> tuple[Byline, int] | None:
        """A person, an account or a place, where the line has said who or when."""
        if not said.states():
            return None
        word = _DEPARTMENT.match(self.folded, at, self.end) or _NAMED.match(self.folded, at, self.end)
        if word is None:
            return None
        fits = said.labelled or len(word[0]) <= _NAME or not _CHINESE.match(word[0])
        return (Byline(), word.end()) if fits else None
