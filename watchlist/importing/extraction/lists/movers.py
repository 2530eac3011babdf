"""Stocks of a trade that rose together: “光刻胶板块爆发，A、B涨停，C涨超16%”.

A post about the day's market says first which trade moved and then by which of its stocks. That puts nobody forward, but
it says which stocks the market holds for that trade: a list that is never sure. In a report the same words tell the past
week and list nothing, rankings by how much stocks moved name no trade, and what fell is in no list.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_at
from watchlist.securities.matcher import Hit

Sector = tuple[int, int, bool]
"""Where a trade stands that is said to have moved, and whether up."""

RULE = "risers"
_OF_THE_DAY = re.compile(
    r"[收午早盘涨市今概族板台恒加亮每短题强弱](?:(?<=亮)灯涨停|(?:(?<=今)日|(?<=每)日|(?<=收)盘|(?<=盘)后|(?<=短)线|(?<=题)材)复盘|(?<=盘)前(?:重点|焦点|必读|速览)|(?<=[强弱])势族群"
    r"|(?<=[收午早])评|(?<=收)盘[::]|(?<=盘)面(?:上|热点[一二1])|(?<=涨)停潮|(?<=市)场热点[一二1]|(?<=今)日热点[一二1]"
    r"|(?:(?<=概)念股?|(?<=族)群|(?<=板)块)(?:[^。\n]{0,14}(?:涨停|亮点|攻顶|爆[发了]|点火|暴[冲涨]|沸腾|股价表现|异动拉升|集体走强|走强)|(?:今日|今天|今|早盘|盘中|呈现?|持续|全面|一片|表现|态势){0,4}(?:强强滚|强势上[涨扬攻]|气势如虹|翻红|走扬))"
    r"|(?:(?<=板)块|(?<=概)念股?)[^。,\n]{0,10}(?:上涨|大涨|走[强高]|拉升),(?:截[至止]|到)?(?:今日|当日)?收盘|(?<=台)股盘[后中前]|(?:(?<=恒)(?:生指数|指)|(?<=加)权指数|(?<=台)股)[^。\n]{0,90}?(?:[收午]市|终场|作收|收[报在]|[高低]开|半日))"
)
"""What the first lines of a post about the day's market say."""
_HEAD, _TOP = 600, 6_000
_ROSE = (
    r"(?:大|暴|飙|狂|跟|普|上|续|急|劲|强|收|领)?(?:涨(?!价|幅)|升(?!级|温|至|为|值|格))|爆发|走[强高]|拉升|反弹|活跃|升温|发酵|冲高|沸腾|暴冲|点火|异动|掀起|爆了|[强猛]?攻上?(?:涨停|顶)"
    r"|亮点|猛攻|齐步大?涨|锁死|崛起|创下?(?:历史)?新高|(?:可望|有望)(?:跟|补|续|同步)涨|受关注|有撑|奔涨停|维持红盘|造好|做好|追捧|表态|撑盘|强[势劲]|亮眼|逆势|吸金|[收翻]红|涨幅(?:均|都|皆|也|达|逾|超过|超|近){1,3}|强强滚|走扬|登高|上扬|表现抢眼|涨幅最大"
)
_FELL = r"(?:大|暴|领|跟|下|续|重|急|收)?(?:跌(?<![止抗]跌)|挫)|走[弱低]|回调|跳水|低迷|下挫|承压|杀跌|飘绿|受压|向下|遭[空袭殃]|[翻收]黑|重挫|熄火|疲[软弱]|退潮|走跌"
_FELL_BEHIND = re.compile(rf"[^,。;:]{{0,16}}?(?:{_FELL})")
_SECTOR = re.compile(
    rf"(?P<name>[\u4e00-\u9fffa-z0-9·]{{2,10}}?)\s?(?:板块|概念股?|族群|题材|赛道|产业链|行业|类股|个股|(?<!次新)(?<![台港])股份?(?!价))(?:个股|股|方面)?[^,。;:、\d]{{0,8}}?(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL}))"
)
_HEADED = re.compile(
    r"(?:^|(?<=\n))(?:\d{1,2}[、.]\s?)?(?P<name>[\u4e00-\u9fffa-z0-9·]{2,10}?)(?:个股)?(?:盘中|午后|早盘|集体|全线|持续|再度|掀起?|迎)*(?:涨停潮|爆发|大涨|走强|拉升|活跃|崛起|异动|走高)",
    re.MULTILINE,
)
"""A line that opens with a trade and what it did, without a word for a trade: 房地产掀涨停潮：."""
_PLAIN = re.compile(
    r"(?:^|(?<=[\n。,\s]))(?P<name>[\u4e00-\u9fffa-z0-9·]{2,10}?)\s?(?:板块|概念股|族群|类股|股份?)(?=的|[^,。、:\d]{0,16}[,:。])",
    re.MULTILINE,
)
"""A sentence that opens with a trade and tells how it did in words of its own: PCB 族群今天也发红包，."""
_NUMBERED = re.compile(
    r"^[ \t]{0,4}(?:\d{1,2}[、.)]|[一二三四五六七八九十]、)[ \t]?(?P<name>[\u4e00-\u9fffa-z0-9·]{2,10}?)(?:板块|概念股?|方向)?[ \t]?:",
    re.MULTILINE,
)
"""A numbered line that opens with a trade and what its stocks did: 1、商业航天：甲公司3连板."""
_HOT = re.compile(
    r"^[ \t*#>]*(?:(?:市场|今日|盘面)热点[一二三四五六七八九十\d]{1,2})[ \t:、.]{0,3}(?P<name>[^\s。,:*]{1,16})[ \t*]*$",
    re.MULTILINE,
)
"""A heading that counts the day's hot trades: 市场热点二 锂电."""
_LEAD = re.compile(
    r"(?:盘面上|具体看|其中|同时|此外|另外|昨日|今日|今天|早盘|午后|盘中|当日|近期|月|日|a股|港股|台股|两市|受此影响|消息面上|激励|带动|推升|同[为属]|反观|上|看|的)+(?=[^,。;]{2,})"
)
_BEHIND = re.compile(
    rf"\s*(?:等)?(?:超?\d{{0,3}}[只家余]?|多[档家])?(?:个股|股|概念股|公司)?(?:等|均|纷纷?|双双|齐步|直接|通通|集体|早盘|盘中|午后|今日?股价|股价|其他[^,。;]{{1,6}}股|跟随大盘|也|亦|则|更|曾|各|封|亮灯|今日|今天|当日|次日|封[住死]|于|在|\d{{1,2}}月\d{{1,2}}日|成功|连续[两二三\d]日|大幅|迅速|快速|最高|日内|区间|盘初|一度|同步|同样|开盘后?|持续|收获|触及|\d{{1,2}}个交易日[内其]?|强势|逆势|一字|不同程度|\d{{1,2}}(?:cm|%)|,|因[^,。;]{{0,24}},)*"
    rf"(?:{_ROSE}|[\d一二三四五六七八九十]{{1,2}}(?:天[\d一二三四五六七八九十]{{1,2}}|连)板|[拉站][^,。;]{{0,3}}长红|(?:有|表现)[^,。;]{{0,6}}(?:涨幅|不俗|亮眼))"
)
_FALLS = re.compile(rf"\s*(?:等)?(?:均|纷纷|双双|也|则|一度|跟)*(?:[^,。;]{{0,4}})(?:{_FELL})")
_NO_TRADE = re.compile(r"个$|权[值重]|蓝筹|高位|其[他它余]|多数|部分|前期|龙头|成分|领[涨跌]|热门|人气")
"""What says how much stocks weigh or how they stand, and no trade."""
_RANKED = re.compile(
    r"涨幅(?!(?:均|都|皆|也|亦|达|逾|超过?|近)[^,。;的]{0,10}[,。])|前[三五十\d]|居前|排名|领涨个股|依次|净流入|龙虎榜"
)
_MARK = re.compile(r"-\s?[abswr]$")
"""The mark of a share behind its name (某某-B), which is a ticker as well."""
_JOINT = re.compile(r"\s?[、和与及,]\s?")
_STOP = re.compile(r"[。;!?\n]")
_OTHER_TRADE = re.compile(
    r"\s*(?:[^,。\n]{0,40}?(?:板块|行业|行情|概念|题材|族群)[^,。\n]{0,20},|(?!此外|另外|同时|其中|还有|以及|个股|消息|截至|值得|据|〔)[^,。\n、:()]{6,40},)"
)
"""A line that opens with a clause of its own is about something else, whether it names a trade or not."""
_REACH, _LEAST, _LEAST_OF_ALL, _MOST_RISERS = 500, 2, 5, 60
_SECTION = 2_000
"""How far a heading of its own is in force, by which the trade is known for all that follows."""
_WORDS = 6
"""What opens a line is a trade as it stands where it is no longer."""
_CONFIDENCE = 0.6


def find_risers(text: str, folded: str, hits: Sequence[Hit]) -> Iterator[NameList]:
    """One list for each trade that is said to have risen, with the stocks that are told of as rising behind it."""
    starts = [hit.start for hit in hits]
    yield from _english_risers(text, folded, hits, starts)
    if not _OF_THE_DAY.search(" ".join(folded[:_TOP].split())[:_HEAD]):
        return
    hot = [(*head.span("name"), True) for head in _HOT.finditer(folded)]
    counted = len(hot) > 1
    sectors, reach = (hot, _SECTION) if counted else (_outside(_sectors(folded), hits, starts), _REACH)
    told_before = (None, *sectors)
    sectors = [
        one for before, one in zip(told_before, sectors, strict=False) if not _goes_on(folded, before, one)
    ]
    listed: list[NameList] = []
    for place, (start, end, rose) in enumerate(sectors):
        limit = sectors[place + 1][0] if place + 1 < len(sectors) else len(folded)
        items = tuple(_risers(folded, hits, starts, end, limit, reach)) if rose else ()
        if len(items) >= (1 if counted else _LEAST):
            name = text[start:end]
            listed.append(NameList(name, start, end, True, Stance.MENTIONED, items, True, RULE, _CONFIDENCE))
    if sum(len(one.items) for one in listed) >= (_LEAST if counted else _LEAST_OF_ALL):
        yield from listed


def _outside(sectors: Iterable[Sector], hits: Sequence[Hit], starts: Sequence[int]) -> list[Sector]:
    """The trades that are no part of a company's name: none is the 光电 of 台光电."""

    def within(place: int) -> bool:
        before = bisect_left(starts, place) - 1
        return before >= 0 and hits[before].end > place

    return [sector for sector in sectors if not within(sector[0])]


def _goes_on(folded: str, before: Sector | None, sector: Sector) -> bool:
    """Whether the trade before is told of once more: then it goes on."""
    return before is not None and _moved(folded, before) == _moved(folded, sector)


def _moved(folded: str, sector: Sector) -> tuple[str, bool]:
    """The name of a trade, and whether it rose."""
    start, end, rose = sector
    return folded[start:end], rose


def _sectors(folded: str) -> Iterator[Sector]:
    """Where trades are said to have moved, and whether up, in order; what opens a line need be no trade that is known."""
    found: dict[int, tuple[int, bool]] = {}
    for start, end in _counted(folded):
        found[start] = end, _FELL_BEHIND.match(folded, end) is None
    for pattern in (_SECTOR, _HEADED, _PLAIN, _NUMBERED):
        for told in pattern.finditer(folded):
            start, end = _trade(folded, *told.span("name"))
            least = Look.OPEN if _opens_line(folded, start) and pattern is not _HEADED else Look.TRADE
            if _names(folded[start:end], least):
                found.setdefault(start, (end, not _fell(folded, told)))
    yield from ((start, *found[start]) for start in sorted(found))


def _counted(folded: str) -> Iterator[tuple[int, int]]:
    """Where the trades are told of that a sentence before counts: 记忆体 behind “聚焦于记忆体、矽光子(CPO)及IC载板等三大族群。”."""
    for said in _COUNTED.finditer(folded):
        names = _EACH.split(said["names"])
        if len(names) != (_COUNT.get(said["count"]) or int(said["count"])):
            continue
        for name in names:
            written = [part for part in re.split(r"[()]", name) if len(part) > 1]
            either = re.compile(rf"[,。;:\s](?P<name>{'|'.join(map(re.escape, written)) or '$'})")
            if told := either.search(folded, said.end(), said.end() + _SECTION):
                yield told.span("name")


_COUNTED = re.compile(
    r"(?:于|在|为|有|是|包括|点名|聚焦|看好|:)\s?(?P<names>[^。;:\n于在]{6,80}?)等(?P<count>[两二三四五六七八九2-9])大(?:强势|热门|领涨|主流|人气|涨价|题材|焦点|族群){0,3}(?:族群|板块|主线|类股|概念股?)"
)
_COUNT = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_EACH = re.compile(r"[、及和与]|以及")


def _trade(folded: str, start: int, end: int) -> tuple[int, int]:
    """What names the trade in the words before its word for one: 重电 of 资金转向炒热重电."""
    if lead := _LEAD.match(folded, start, end):
        start = lead.end()
    if _opens_line(folded, start) and end - start <= _WORDS:
        return start, end
    return next((place for place in range(start, end - 1) if trade_at(folded, place, end) == end), start), end


def _english_risers(text: str, folded: str, hits: Sequence[Hit], starts: Sequence[int]) -> Iterator[NameList]:
    """The stocks behind an English headline that says that those of a trade rose, each with how far it did."""
    told = _ENGLISH_HEADLINE.match(folded)
    if told is None or not names_theme(told["name"]):
        return
    limit = min(len(folded), told.end() + _TOP)
    items = [
        Item(hit.start, hit.end, past, hit)
        for hit in hits[bisect_left(starts, told.end()) : bisect_left(starts, limit)]
        if (past := past_notes(folded, hit.end, limit)) and _BY.match(folded, past)
    ]
    if len(items) >= _LEAST_IN_ENGLISH:
        start, end = told.span("name")
        yield NameList(
            text[start:end], start, end, True, Stance.MENTIONED, tuple(items), True, RULE, _CONFIDENCE
        )


_ENGLISH_HEADLINE = re.compile(
    r"[\s#*]{0,9}(?P<name>[a-z0-9][a-z0-9&/ -]{1,30}?) (?:stocks|shares|names|equities|miners|makers|producers) (?:(?:also|continue to|keep|are|again) )?(?:extend|rall|surg|soar|jump|gain|climb|ris|rise|rose|pop|rocket|lead|spik|advanc|higher|up )"
)
_BY = re.compile(
    r"[,\s]{0,2}(?:(?:closed|finished|ended|rose|gained|jumped|surged|climbed|soared|rallied|added|advanced|up|was|is|by|more than|nearly|about|over) ){0,4}\+?\d{1,3}(?:\.\s?\d{1,2})?%"
)
_LEAST_IN_ENGLISH = 3


def _opens_line(folded: str, start: int) -> bool:
    return start == 0 or folded[start - 1] == "\n"


def _names(name: str, least: Look) -> bool:
    return len(name) > 1 and names_theme(name) and look(name) >= least and not _NO_TRADE.search(name)


def _fell(folded: str, told: re.Match[str]) -> bool:
    """Whether a trade is said to have fallen: by the pattern itself, else in the clause behind it."""
    said = told.groupdict()
    if "fell" in said:
        return said["rose"] is None
    return _FELL_BEHIND.match(folded, told.end()) is not None


def _risers(
    folded: str, hits: Sequence[Hit], starts: Sequence[int], place: int, limit: int, reach: int
) -> list[Item]:
    """The names behind a place that are told of as rising, one row after the other, none further off than a few sentences."""
    items: list[Item] = []
    row: list[Item] = []
    for hit in hits[bisect_left(starts, place) : bisect_left(starts, limit)]:
        if (
            hit.start - place > reach
            or len(items) > _MOST_RISERS
            or (items and reach < _SECTION and _turned(folded, items[-1].past, hit.start))
        ):
            break
        if _MARK.match(folded, hit.start - 1, hit.end):
            continue
        item = Item(hit.start, hit.end, past_notes(folded, hit.end, limit), hit)
        joined = row and _JOINT.fullmatch(folded, row[-1].past, item.start)
        row = [*row, item] if joined else [item]
        if _JOINT.match(folded, item.past) and not _BEHIND.match(folded, item.past):
            continue
        if _rose(folded, item.past, reach) and not _ranked(folded, row[0].start):
            items.extend(row)
            place = item.past
        elif _FALLS.match(folded, item.past):
            break
        row = []
    return items


def _rose(folded: str, place: int, reach: int) -> bool:
    """Whether the words behind a name say that it rose; under a heading of its own a later clause may say so (…，其股价涨停)."""
    if _BEHIND.match(folded, place):
        return True
    return reach == _SECTION and _ITS.match(folded, place) is not None


_ITS = re.compile(rf"[^。\n]{{0,80}}?[,。]\s{{0,9}}其(?:股价)?{_BEHIND.pattern}")


def _turned(folded: str, place: int, name: int) -> bool:
    """Whether a line between two names opens with a clause about another trade, known to us or not."""
    line = folded.rfind("\n", place, name)
    return line >= 0 and _OTHER_TRADE.match(folded, line, name) is not None


def _ranked(folded: str, place: int) -> bool:
    """Whether the sentence before a row says that it is a ranking."""
    first = max(0, place - 40)
    stops = [stop.end() for stop in _STOP.finditer(folded, first, place)]
    return _RANKED.search(folded, stops[-1] if stops else first, place) is not None
