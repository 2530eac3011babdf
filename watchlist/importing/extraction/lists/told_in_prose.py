"""Companies that prose tells of one by one, in a text that holds no list: the reader of last resort for sentences.

Who writes of a trade and names nobody in a row still says whom he means: a company is called a leader or a stock that gains
(某某是血统最纯的受惠股), it is what a word for such stocks ends with (核心代表为某某), or its code stands beside it. Such companies are proposed,
never sure. Their trade is the label of the sentence, else a heading, else the one that the text names most.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bare_runs import praised_stance
from watchlist.importing.extraction.lists.bare_runs_rejected import BROKEN_OFF, MARKET_LABEL, REJECTED
from watchlist.importing.extraction.lists.heading_names import (
    Named,
    heading_name,
    heading_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind
from watchlist.importing.extraction.vocabulary.headings import names_theme
from watchlist.importing.extraction.vocabulary.salient import salient_trade
from watchlist.importing.extraction.vocabulary.trades import Look, look, trade_at
from watchlist.securities.codes import PRINTED_HONG_KONG, PRINTED_NUMBERED, PRINTED_TERMINAL
from watchlist.securities.matcher import Hit

RULE = "told_in_prose"
_CONFIDENCE = 0.62
_KIND = r"(?:龙头|领头羊|领军者?|标的|个?股|赢家|首选|代表(?!的|性)|受[惠益]者|先锋|黑马|指标厂?)"
_IS_ONE = re.compile(
    rf"[\s*]*(?:[则正也更就仍亦]|目前|依旧|一直|无疑|堪称|被视){{0,2}}(?:是|为|系|作为|成为)(?!了?什么|否)[^,。;!?\n]{{0,24}}?{_KIND}"
    rf"|[\s*]*(?:血统)?最(?:为)?(?:纯正?|受[惠益]|直接)|[^。;!?\n]{{0,14}}(?:弹性|确定性|受益程度)最[大强高]"
)
"""What behind a company says that it is one of those that are meant."""
_IS_ONE_IN_ENGLISH = re.compile(
    r"[\s*]*(?:(?:is|are|remains?|looks?)\s(?:still |also |clearly |probably )?(?:the |our |my |an? )?[^.;!?\n]{0,24}?(?:winners?|beneficiar(?:y|ies)|(?:best|cleanest|purest) (?:way|play)s?|top picks?|favou?rites?|leaders?|pure[- ]plays?)\b|(?:should|will|could|stands?|is set|are set|look set) (?:also )?(?:to )?(?:benefit|gain|profit)\b)"
)
_NOTED = re.compile(r"[\s*]*\([^()\n]{0,14}龙头\)")
_GAINS = re.compile(r"受|benef|winner|gain|profit")
_IS_NONE = re.compile(r"\bnot\b|不|非|曾|前|竞争|客户|股东|子公司")
_ONE_IS = re.compile(
    rf"(?:核心|主要|典型|最佳|最大|国内|重点|值得[^,。;]{{0,6}}的){{0,2}}{_KIND}(?:公司|企业|厂商)?(?:就|便|包括|首推|当属|非|则|仍)?(?:是|为|有|属|即|:|如)\s?[\"“*\[]{{0,3}}$"
    r"|最[^,。;、]{1,8}的?(?:公司|企业|标的)?(?:就|还|仍)?是\s?[\"“]?$|(?:第一大|最大的?)(?:仓位|持仓|重仓股?)(?:就|仍|还)?[是为:]\s?$"
    r"|(?:力荐|点名|提及|建议买入)\s?[\"“*\[]{0,3}$"
)
"""What before a company says the same."""
_RATED = re.compile(
    r"[\s*]*等?(?:[^,。;、\n]{0,8}?[只家余股])?(?:公司|个股|股票|标的)?(?:也|都|均|则|还|亦|同时|已)*(?:被|获|受到?)得?[^,。;、\n]{0,16}?(?:推荐|看好|青睐|买入|增持|强推|跑赢|优于大市|[上调]{2}(?:评级|目标价))"
)
"""What behind companies says that houses put them forward: 均获多家券商看好."""
_SAYS = re.compile(
    r"[\s*]*等?[^,。;]{0,12}?(?:说|表示|认为|指出|宣布|称|预计|给[予出]|分别|的?带领|之后|以外|之外|不|否认|回应|已[于经]|推出|召开|参[加与]|出席)|[\s*]*等?(?:今日|股价|均|都|全线|集体|纷纷|双双){0,3}[大上下领]?[涨跌亏]"
)
"""What behind a row of names tells what they said or did."""
_PROMISES = re.compile(r"空间|潜力|受[益惠]|雨露均沾|翻[倍番]|目标价|机会|值得|看好|低估|性价比|想象力")
"""What behind a row of names says that they have something before them; of any other row prose tells what they did."""
_ROW = 3
_CODE = re.compile(
    rf"[\s*\]]{{0,3}}\(\s?(?:{PRINTED_NUMBERED}|{PRINTED_HONG_KONG}|{PRINTED_TERMINAL}|(?P<ticker>[a-z]{{1,5}})(?:\.us)?)\s?[),，]"
)
_FELL = re.compile(
    r"[^。;\n]{0,16}?(?:[大暴领下续重急收]?[跌挫]|走[弱低]|卖压|承压|受压|回调|回档|杀|[翻收]黑)|[^.;\n]{0,24}?(?:\bfell|\blos[te]|\bdropp|\bslid|\bdown|\bcut\b|-\d)"
)
_WEIGHT = re.compile(r"权[值重]股[^。;\n]{0,24}$")
"""What moves an index is named for that."""
_STOP = re.compile(r"[。;!?\n]")
_LABEL = re.compile(r"(?:[\s*#]|【[^【】\n]*】){0,6}(?P<name>[^,。;:!?()【】\n]{2,16}):")
_JOINT = re.compile(r"\s?(?:[、/]|和|与|及|以及|and|,(?: and)?|&)\s?")
_ROOM = 48
_BACK, _SHOWN, _OFTEN = 200, 2_500, 3
"""How far back a label is in force; how much of a text says what it is about, and how often."""
_COUNTS = re.compile(r"[\d两三四五六七八九十][只家支档]?(?:个股|股票|公司|概念股|标的|潜力股|龙头股?)")
"""A heading that counts stocks says what they are."""
_ANY_TRADE = frozenset({"ai", "energy", "technology", "显示", "模组", "设备", "材料", "市场", "券商"})
_COUNTED = 2
"""A single company with its code is what the text is about."""


class ProseFinder:
    """Finds such companies in one text."""

    def __init__(
        self, text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit], *, coded: bool
    ) -> None:
        """`coded`: whether companies with their codes count by themselves, which houses print beside any."""
        self._text, self._folded, self._units = text, folded, units
        self._hits, self._coded = hits, coded
        self._starts = [unit.start for unit in units]
        self._hit_starts = [hit.start for hit in hits]

    def find(self, title: str) -> Iterator[NameList]:
        """One list for each place that tells of such a company; none where the title is about one of them."""
        told = [(hit, stance) for hit in self._hits if (stance := self._stance(hit)) is not None]
        known = {hit.start for hit, _ in told}
        told += [(hit, Stance.MENTIONED) for hit in self._rows() if hit.start not in known]
        if self._coded:
            coded = [(hit, Stance.MENTIONED) for hit in self._hits if self._with_code(hit)]
            several = len({self._folded[hit.start : hit.end] for hit, _ in coded}) >= _COUNTED
            told += coded if several else ()
        if any(self._folded[hit.start : hit.end] in title for hit, _ in told):
            return
        for hit, stance in sorted(told, key=lambda one: one[0].start):
            named = self._theme(hit)
            start, end = named or (hit.start, hit.start)
            item = Item(hit.start, hit.end, past_notes(self._folded, hit.end, len(self._folded)), hit)
            yield NameList(self._text[start:end], start, end, True, stance, (item,), False, RULE, _CONFIDENCE)

    def _stance(self, hit: Hit) -> Stance | None:
        """How the words around a company put it forward; None where they do not."""
        unit = self._unit(hit)
        past = self._past_rows[hit.start]
        before = self._before(unit, hit)
        if unit.kind is UnitKind.ROW or REJECTED.search(before) or MARKET_LABEL.search(before):
            return None
        if _ONE_IS.search(before):
            return Stance.WATCH
        if _RATED.match(self._folded, past, unit.end):
            return Stance.RECOMMENDED
        if praised := praised_stance(self._folded, past, unit.end):
            return praised
        one = (
            _IS_ONE.match(self._folded, past, unit.end)
            or _NOTED.match(self._folded, hit.end, unit.end)
            or _IS_ONE_IN_ENGLISH.match(self._folded, past, unit.end)
        )
        if one is None or _IS_NONE.search(one[0]):
            return None
        return Stance.BENEFICIARY if _GAINS.search(one[0]) else Stance.MENTIONED

    def _rows(self) -> Iterator[Hit]:
        """Names of which several stand in a row, where neither the words before them nor those behind tell news of them."""
        for past, same in groupby(self._hits, key=lambda hit: self._past_rows[hit.start]):
            row = list(same)
            if len(row) >= _ROW and self._is_list(row, past):
                yield from row

    def _is_list(self, row: Sequence[Hit], past: int) -> bool:
        unit = self._unit(row[0])
        if unit.kind in {UnitKind.ROW, UnitKind.HEADING} or self._folded.find("、", row[0].end, past) < 0:
            return False
        if all(self._folded[hit.start : hit.end].endswith("证券") for hit in row):
            return False
        before = self._before(unit, row[0])
        stop = _STOP.search(self._folded, past, min(unit.end, past + _ROOM))
        behind = self._folded[past : stop.start() if stop else min(unit.end, past + _ROOM)]
        told = any(way.search(words) for way in (REJECTED, MARKET_LABEL) for words in (before, behind))
        return not (told or BROKEN_OFF.search(before) or _SAYS.match(behind) or not _PROMISES.search(behind))

    def _with_code(self, hit: Hit) -> bool:
        """Whether a company's code stands right behind it, and nothing says that it fell or only weighs in an index."""
        unit = self._unit(hit)
        code = _CODE.match(self._folded, hit.end, unit.end)
        if unit.kind in {UnitKind.ROW, UnitKind.HEADING} or code is None:
            return False
        if code["ticker"] and all(one.symbol.code.lower() != code["ticker"] for one in hit.candidates):
            return False
        before = self._before(unit, hit)
        against = REJECTED.search(before) or _WEIGHT.search(before)
        past = past_notes(self._folded, hit.end, unit.end)
        return not (against or _FELL.match(self._folded, past, unit.end))

    def _before(self, unit: Unit, hit: Hit) -> str:
        """The words of the sentence before a name."""
        return self._folded[self._sentence(unit, hit.start) : hit.start]

    @cached_property
    def _past_rows(self) -> dict[int, int]:
        """Where the row of names ends in which each stands: what is said of the last is said of all."""
        ends: dict[int, int] = {}
        for hit in reversed(self._hits):
            end = self._unit(hit).end
            past = past_notes(self._folded, hit.end, end)
            joint = _JOINT.match(self._folded, past, end)
            ends[hit.start] = ends.get(joint.end(), past) if joint else past
        return ends

    def _unit(self, hit: Hit) -> Unit:
        return self._units[max(0, bisect_right(self._starts, hit.start) - 1)]

    def _sentence(self, unit: Unit, place: int) -> int:
        """Where the sentence of a place begins."""
        start = max(unit.body, place - _ROOM)
        stops = [stop.end() for stop in _STOP.finditer(self._folded, start, place)]
        return stops[-1] if stops else start

    def _theme(self, hit: Hit) -> Named | None:
        """The trade of a company: the label before it in its paragraph, the heading over it, else what the text names most."""
        unit = self._unit(hit)
        first = max(unit.body, hit.start - _BACK)
        edges = [*(stop.end() for stop in _STOP.finditer(self._folded, first, hit.start))]
        opened = [unit.body] if first == unit.body else []
        for edge in reversed([*opened, *edges]):
            if label := self._label(edge, hit.start):
                return label
        headings = [
            (look(words), heading_span(self._folded, above))
            for above in naming_headings(self._folded, unit)
            if names_theme(words := heading_name(self._folded[above.body : above.end]))
        ]
        counted = unit.parent is not None and _COUNTS.search(self._folded, unit.parent.body, unit.parent.end)
        if counted and headings:
            return headings[0][1]
        trade = next((span for said, span in headings if said is Look.TRADE), None)
        near = salient_trade(self._folded, unit.body, hit.start)
        named = trade or self._told_most or (near if near and not self._within(*near) else None)
        return named or (headings[0][1] if headings else None)

    def _within(self, start: int, end: int) -> bool:
        """Whether words are part of a company's name: the 汽车 of 零跑汽车 is no trade."""
        place = bisect_left(self._hit_starts, end) - 1
        return place >= 0 and self._hits[place].end > start

    def _label(self, start: int, end: int) -> Named | None:
        """The last of the labels that a sentence opens with: 储能 in “产业链: 储能: …”."""
        found = None
        while label := _LABEL.match(self._folded, start, end):
            found = label.span("name") if names_theme(label["name"]) else found
            start = label.end()
        return found

    @cached_property
    def _told_most(self) -> Named | None:
        """The words for a trade that the text says most often, where it says them first."""
        places: dict[str, Named] = {}
        counted: Counter[str] = Counter()
        place, end = 0, min(len(self._folded), _SHOWN)
        while place < end:
            stop = trade_at(self._folded, place, end)
            if stop is not None and not self._within(place, stop):
                word = self._folded[place:stop]
                counted[word] += word not in _ANY_TRADE
                places.setdefault(word, (place, stop))
            place = stop or place + 1
        best = max(counted, key=lambda word: (counted[word], len(word)), default=None)
        return places[best] if best is not None and counted[best] >= _OFTEN else None
