"""Theme lists: runs of names, and what the letters around them say of theme and stance."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.bare_runs import praised_stance
from watchlist.importing.extraction.lists.bare_runs_rejected import (
    MARKET_LABEL,
    ONLY_FIGURES,
    PRESSED,
    mostly_figures,
)
from watchlist.importing.extraction.lists.conditions import BORNE_OUT
from watchlist.importing.extraction.lists.layouts import (
    BEHIND,
    CLOSED,
    Layout,
    Source,
    Theme,
    standing_before,
)
from watchlist.importing.extraction.lists.noted_stances import by_note
from watchlist.importing.extraction.lists.passages import Item, NameList, Passage
from watchlist.importing.extraction.lists.portfolios import composed
from watchlist.importing.extraction.lists.runs import Told
from watchlist.importing.extraction.lists.theming import ThemeNamer
from watchlist.importing.extraction.lists.tokens import Token, letters, tokens_of
from watchlist.importing.extraction.lists.topics import stands_for_trade
from watchlist.importing.extraction.names.name_notes import past_notes
from watchlist.importing.extraction.page.units import Unit, UnitKind, headings_above
from watchlist.importing.extraction.vocabulary.brackets import balanced
from watchlist.importing.extraction.vocabulary.cues import ADVICE, Cue, find_cues, heading_stance, last_stance
from watchlist.importing.extraction.vocabulary.headings import bare, opens_news
from watchlist.importing.extraction.vocabulary.trades import PORTFOLIO
from watchlist.securities.matcher import Hit

_RUN = re.compile(r"[Nu](?:,{0,2}[Nu])*")
_BACK, _AHEAD = 26, 28
_LEAD = 12
_CELL_LIST = re.compile(
    r"(?=[受相])(?:受[益惠](?:厂商|标的|公司|个股|股)|相关(?:标的|公司|个股)):[^|\t\n]{4,400}"
)
"""A list with its cue and colon inside a cell of a table."""
_OPENS = re.compile(
    r"(?=[:【→端节游域面首其则可前后如例比诸环)等司股的])(?:[:【→]|[司股的](?:方面|之?中|里|层面),|[端节游域面][由有]|首先|其次|[则可]看|[前后]者|[例比诸]?如[\u4e00-\u9fff]|环节(?:相关|主要)?公司|\)[、+,;][^()\n]{1,12}\(|等[\u4e00-\u9fff]{2,14}(?:标的|龙头|企业|个股|公司))"
)
"""Without a cue and without one of these only names at the start of a unit are a list."""
_JOINED = re.compile(r"[^\w(、/,]*(?:\([^()\n]{0,40}\))?[^\w(、/,]*[、/,][^\w(]*")
_NOTED = 60
_LABEL_ROOM = 40
_LATIN = 2
"""Words in Latin letters take twice the room of Chinese ones."""
_HEADING_ROOM = 40
_DIRECT = 3
_NOUNS = frozenset({"标的", "偏好"})
"""Cues that are said of much else: names must stand right behind them."""
_ADVICE_REACH = 1_500
_POSSESSIVE = re.compile(
    r"[*\s]*(?:的(?!相关|龙头|(?:投资|配置|长期|成长|发展)*(?:机会|价值|潜力|前景|成长性)(?:[,。;:]|$))|在(?!内)|将|通过|凭借|未来|\d)"
)
_EXAMPLES = frozenset({"example", "example_in_label"})
_TELLING = frozenset({"label_praised", "told_on", "company_clauses"})
_VALUED = re.compile(r"[*\s]*(?:pe|pb)?\s?\d[\d.]{0,5}\s?(?:倍|x)(?=[,;。])")
"""What a list that goes on says of a name without a word: 甲公司PE 12 倍，乙公司8 倍."""
_PERFORMANCE = re.compile(
    r"[*\s]*等?(?:[^,。;、:]{0,4}份额|(?:、[^,。;、:]{1,6}?)?[^,。;、:]{0,4}(?:包揽|占据|位居|位列|稳居|跻身|名列)|[^,。;、]{0,4}(?:弹性(?:相对)?较[小弱低]|承压|受损|拖累|面临|涨幅|跌幅|涨跌|融资|营收|净利|收入|股价|发布|公告|表示|宣布|陆续)"
    r"|[^,。;、:()]{0,10}(?:领[涨跌]|[涨跌]停|[大暴跟收飙狂][涨跌]|[涨跌][超逾近]|\d{1,2}天\d{1,2}板|\d{1,2}连?板(?![块材卡])|连板|[封炸翘首]板|反包"
    r"|补涨(?!标的|品种|机会|个股)|走[强弱]|拉升|跳水|异动|新高|新低|[高低]开|尾盘|早盘|午后)"
    r"|\s?(?:20\d\d\s?)?(?:q[1-4]|年|财年)[^,。;、()]{0,12}(?:合计|资本开支|投入|支出|出货|capex)|[^,。;、()]{0,6}(?:厂商|巨头|公司|企业)?(?:合计|纷纷|加大|上调|下调|加码|扩大|缩减)[^,。;]{0,12}(?:投入|投资|开支|支出|capex|指引)"
    r"|等?(?:公司|企业|厂商|头部企业|云)?(?:通过|凭借|借助|利用)"
    r"|[,:][^,。;、:()]{0,8}(?:收到|下了|签订|签署|斩获|获批|中标)"
    r"|[^,。;、()]{0,6}(?:标的|个股|股票|公司)[,\s]*在?(?:上|本|昨|今|前期|近)[周日月期]?[^,。;]{0,6}[涨跌])"
)
_MEASURED = re.compile(
    r"(?:等[\u4e00-\u9fff]{0,6}的|等(?:[\u4e00-\u9fff]{1,4})?\s?(?:20\d\d\s?年|[本上当][周月季]|近[一二三四]周))[^。;\n]{2,100}?(?:同比|环比|增长\s?\d|下降\s?\d|波动|变动|增速)"
    r"|等[\u4e00-\u9fff]{0,6}?(?:也|均|都)?(?:交出|业绩(?:大幅|同比|增|下|承压|亮眼|改善|表现)|营收|净利|股价)"
)
"""What behind the names under a label tells their figures: …等航司的客座率同比提升."""
_MEASURED_ROOM = 120
_THING = re.compile(
    r"(?:的)?(?:主要|相关|最新|核心|后续|近期|新)?(?:产品(?!力)|订单|指引|财报|公告|发布会|交付|销量|业绩会|业绩发布|股东大会|中报|年报|季报|解禁|减持|新品)"
    r"|[^,。;、:()\n]{1,24}(?:节奏|进展|进度|情况|动态|动向)(?=[,。;\n]|$)"
)
"""What behind one name makes that thing the object of a verb: 重点关注某公司主要产品增速."""
"""What behind names makes them the subject of news, or of talk of the market."""
_SOLD = re.compile(
    r"[*\s]*(?!等)[^,。;、:()\n]{0,12}(?:销量|出货量?|份额|新品|新机|备货|的?相对表现)(?=[,。;\n]|$)"
)
"""What behind names makes what they sell the object of a verb: 看好苹果、小米手机销量."""
_OF_CHAIN = re.compile(
    r"[*\s]*(?:等|等?[及和与][\u4e00-\u9fffa-z]{1,6}|[\u4e00-\u9fffa-z]{1,5}(?:(?:以及|[及和与])[\u4e00-\u9fff]{2,8}?)?)?(?:产业|供应)链(?=[,。;的、]|$)"
)
"""Behind customers whose suppliers are meant: 建议关注苹果、小米等产业链."""
_LIKENED = re.compile(r"(?:界|版|[中里]的)的?[“\"「]$")
"""What likens one company to another: 化妆品界的“某某”."""
_TAKEN_OUT = re.compile(
    r"(?:调出|移出|剔出|卖出|清仓|减仓)[^,。;]{0,8}(?:标的|个股|股票|公司)$|(?:收[红跌涨绿]|[涨跌]停|领[涨跌]|[涨跌]幅\S{0,4}|异动|走[强弱])的?(?:标的|个股|股票|公司)$"
)
_RANKED = re.compile(
    r"(?:前(?:[三五十]|[一二三四五六七八九]?十|\d{1,2})[大名位家只]?|(?:买入|成交|流入|换手|增加|减少|增持|减持|[加减]仓|持有|持仓|市值|占比|家数|增速|提升|下降)[^,。;:]{0,3}(?:最[多大高]|[居靠]前)|(?:超过?|[大高低小]于|不足|达到?)\s?\d[\d.,]*\s?(?:[万亿]?元|%|倍)(?:以[上下])?)的?(?:相关|主要)?(?:标的|个股|股票|公司|企业)(?:依次|分别|稳定|仅|只)?[为是有]?:?(?:[^,。;:]{0,10}(?:依次|分别)[为是]:?)?$"
)
"""A ranking or a figure says only who was first, or so large: 融资买入额前五的标的依次为, 营收超千亿元的标的为."""
_TAKEN_IN = re.compile(r"(?:调入|纳入|新增)[^,。;]{0,8}标的$")
"""What a change of a portfolio says of the stocks behind it."""
_GOOD_FOR = re.compile(r"(?:直接)?利好|有利于")
"""What news is good for one company is no list."""
_GOES_ON = re.compile(r"[*\s]*(?!等|以?及|[和与或])[^\W_]")
_WORDED = 0.9
"""A theme that only the first words of a sentence name may be named otherwise."""
_UNSAID, _UNSAID_HEADED = 0.9, 0.98
"""A list of which nobody says that it puts anything forward is less sure to be one, most of all without a heading."""


class ListFinder:
    """Finds the lists of one text."""

    def __init__(self, text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]) -> None:
        self._text, self._folded, self._units = text, folded, units
        self._hits, self._hit_starts = hits, [hit.start for hit in hits]
        self._cues = find_cues(folded)
        self._cue_starts = [cue.start for cue in self._cues]
        self._namer = ThemeNamer(folded)

    def find(self) -> Iterator[NameList]:
        """All lists, in order."""
        for unit in self._units:
            if unit.kind is not UnitKind.ROW:
                yield from self._in_unit(unit)
                continue
            for cell in _CELL_LIST.finditer(self._folded, unit.start, unit.end):
                yield from self._in_unit(replace(unit, start=cell.start(), end=cell.end(), body=cell.start()))

    def _in_unit(self, unit: Unit) -> Iterator[NameList]:
        hits = self._hits[bisect_left(self._hit_starts, unit.body) : bisect_left(self._hit_starts, unit.end)]
        if not hits:
            return
        cues = self._cues[bisect_left(self._cue_starts, unit.body) : bisect_left(self._cue_starts, unit.end)]
        if (
            not cues
            and hits[0].start > unit.body + _LEAD
            and not _OPENS.search(self._folded, unit.body, unit.end)
            and not self._in_a_row(hits)
        ):
            return
        tokens = tokens_of(self._folded, unit.body, unit.end, hits, cues)
        string = letters(tokens)
        passage = Passage(self._folded, unit)
        done = 0
        for run in _RUN.finditer(string):
            if "N" in run[0]:
                passage.read(tokens, done, run.start())
                done = run.end()
                yield from self._judge(tokens, string, run, passage)

    def _in_a_row(self, hits: Sequence[Hit]) -> bool:
        """Whether two names have nothing but a separator between them."""
        return any(
            one.end <= other.start <= one.end + _NOTED
            and _JOINED.fullmatch(self._folded, one.end, other.start)
            for one, other in pairwise(hits)
        )

    def _judge(
        self, tokens: Sequence[Token], string: str, run: re.Match[str], passage: Passage
    ) -> Iterator[NameList]:
        """The list that a run is, by the first layout that fits; none where it is prose."""
        start, end = run.span()
        left = string[max(0, start - _BACK) : start].rpartition(".")[2]
        right = string[end : end + _AHEAD]
        may_follow = BEHIND.match(right)
        behind = may_follow.groups() if may_follow else ()
        closed = CLOSED.match(right)
        for layout, after, opens in standing_before(left):
            if behind[after] is None:
                continue
            before = tokens[start - len(left) + opens : start]
            cue = _last_cue(before)
            if cue is not None and not cue.strong and not closed:
                continue
            told = Told(self._folded, before, tokens[start:end], tokens[end : end + _AHEAD], passage)
            found = self._listed(layout, told, cue)
            if found is not None:
                passage.listed(found, cue if layout.stance is Source.CUE else None, end)
                yield from by_note(self._folded, found)
                return
        passage.unlisted()

    def _listed(self, layout: Layout, told: Told, cue: Cue | None) -> NameList | None:
        """The list of one run by one layout, None where the words don't bear it out."""
        _, before, run, behind, passage = told
        if not self._fits(layout, told, cue):
            return None
        stance = self._stance(layout, behind, passage, cue)
        if stance is Stance.MENTIONED:
            said = praised_stance(self._folded, run[-1].past, passage.unit.end)
            stance = self._by_label(before) or said or stance
        if stance is None or (
            stance is Stance.BENEFICIARY
            and layout.stance is Source.BEHIND
            and len(run) == 1
            and not passage.section
        ):
            return None
        named, implied = self._namer.theme(layout, before, run, passage)
        if layout.theme is Theme.LABEL and named is None and layout.stance is not Source.CUE:
            return None
        start, end = balanced(self._folded, *named) if named else (run[0].start, run[0].start)
        items = tuple(Item(t.start, t.end, t.past, t.hit) for t in run if t.letter in "Nu")
        opened = bool(behind) and behind[0].letter == "E"
        goes_on = layout.bare_label and opened and len(behind) > 1 and behind[1].letter in "ph"
        unsaid = _UNSAID if goes_on or passage.unit.parent is None else _UNSAID_HEADED
        confidence = layout.confidence * (unsaid if stance is Stance.MENTIONED else 1)
        if named and self._doubtful(layout, (start, end), run[0].start, passage, implied=implied):
            confidence *= _WORDED
        if layout.name == "continued" and passage.last is not None:
            confidence = min(confidence, passage.last.confidence)
        return NameList(
            self._text[start:end], start, end, implied, stance, items, opened, layout.name, confidence
        )

    def _doubtful(
        self, layout: Layout, named: tuple[int, int], names: int, passage: Passage, *, implied: bool
    ) -> bool:
        """Whether mere words of a sentence name a theme, or a label sentences before another qualifier."""
        if layout.theme is Theme.QUALIFIER:
            return named[0] >= passage.unit.body and "。" in self._folded[named[1] : names]
        words = self._folded[slice(*named)]
        return implied and not (PORTFOLIO.search(words) or stands_for_trade(self._folded, named[1]))

    def _fits(self, layout: Layout, told: Told, cue: Cue | None) -> bool:
        """Whether the words between cue and names and those behind them are those of a list."""
        body = told.passage.unit.body
        if cue is not None and (
            _TAKEN_OUT.search(self._folded, max(body, cue.start - 16), cue.end)
            or _RANKED.search(self._folded, max(body, cue.start - 16), told.run[0].start)
        ):
            return False
        label = _label(told.before) if layout.stance is Source.ABOVE else None
        if label and MARKET_LABEL.search(self._folded, label.start, label.end):
            return False
        asked = BORNE_OUT.get(layout.name)
        if asked is not None and not asked(told):
            return False
        if cue is not None and len(told.run) == 1 and _GOOD_FOR.fullmatch(self._folded, cue.start, cue.end):
            return False
        if layout.name in _EXAMPLES and self._about_company(told.passage.unit):
            return False
        near = self._near(layout, told.before, told.run, cue)
        return near and self._rests(layout, told.run, cue, told.passage)

    def _about_company(self, unit: Unit) -> bool:
        """Whether the heading right above is a company and nothing else: then examples are its partners."""
        above = unit.parent
        if above is None:
            return False
        place = bisect_left(self._hit_starts, above.body)
        named = self._hits[place] if place < len(self._hits) else None
        if named is None or named.end > above.end:
            return False
        past = past_notes(self._folded, named.end, above.end)
        rest = self._folded[above.body : named.start] + self._folded[past : above.end]
        return not any(map(str.isalpha, rest))

    def _near(self, layout: Layout, before: Sequence[Token], run: Sequence[Token], cue: Cue | None) -> bool:
        """Whether the names follow cue or label closely enough."""
        anchor = next((token for token in before if token.cue or token.letter in "LB"), None)
        if anchor is None:
            return True
        divided = layout.name == "cue_then_trades"
        told = layout.name == "cue_qualifier" and cue is not None and self._folded[cue.end] == ":"
        if cue is not None and not divided and not told and self._folded[cue.start : cue.end] in _NOUNS:
            return run[0].start - cue.end <= _DIRECT
        between = self._folded[anchor.end : run[0].start]
        room = layout.reach * (_LATIN if between.isascii() else 1) + _LABEL_ROOM * (anchor.cue is None)
        return len(between) <= room or len(" ".join(between.split())) <= room

    def _rests(self, layout: Layout, run: Sequence[Token], cue: Cue | None, passage: Passage) -> bool:
        """Whether nothing behind the names makes them the subject of news."""
        past = run[-1].past
        likened = _LIKENED.search(self._folded, max(0, run[0].start - 4), run[0].start)
        of_thing = cue is not None and _THING.match(self._folded, past, past + 30)
        sold = cue is not None and not cue.strong and _SOLD.match(self._folded, past, past + 20)
        if (
            (len(run) == 1 and (likened or of_thing))
            or sold
            or _OF_CHAIN.match(self._folded, past, min(past + 12, passage.unit.end))
        ):
            return False
        if (cue is not None and cue.strong) or layout.stance is Source.BEHIND:
            return True
        limit = min(past + 20, passage.unit.end)
        if layout.name != "heroes" and _PERFORMANCE.match(self._folded, past, limit):
            return False
        if layout.name in _TELLING:
            return True
        figured = layout.stance is Source.ABOVE and self._figured(run, passage.unit)
        if figured or (layout.bare_label and self._said_of(run, passage.unit)):
            return False
        valued = layout.name == "continued" and _VALUED.match(self._folded, past, limit)
        return bool(valued) or len(run) > 1 or not _POSSESSIVE.match(self._folded, past, limit)

    def _figured(self, run: Sequence[Token], unit: Unit) -> bool:
        """Whether names stand in a ranking by the figures behind them; where a heading puts stocks forward, notes hold some too."""
        if not mostly_figures(self._folded, run):
            return False
        advised = self._above(unit, run[0].start) not in {None, Stance.MENTIONED}
        return not advised or mostly_figures(self._folded, run, ONLY_FIGURES)

    def _said_of(self, run: Sequence[Token], unit: Unit) -> bool:
        """Whether the sentence goes on from one name without a break, or measures several: then it is about these companies."""
        past = run[-1].past
        if len(run) == 1 and _GOES_ON.match(self._folded, past, unit.end):
            return True
        return _MEASURED.match(self._folded, past, min(past + _MEASURED_ROOM, unit.end)) is not None

    def _stance(
        self, layout: Layout, behind: Sequence[Token], passage: Passage, cue: Cue | None
    ) -> Stance | None:
        match layout.stance:
            case Source.CUE:
                return self._said(cue) if cue else None
            case Source.BEHIND:
                closing = layout.name == "told_then_cued"
                return next(
                    (token.cue.stance for token in behind if token.cue and (token.cue.after or closing)), None
                )
            case Source.CARRIED:
                return self._carried(layout, passage, cue)
        if passage.cue is not None and passage.cue_near:
            return passage.cue.stance
        place = behind[0].start if behind else passage.unit.end
        return self._in_portfolio(layout, passage) or self._above(passage.unit, place)

    def _in_portfolio(self, layout: Layout, passage: Passage) -> Stance | None:
        """What the name of a portfolio says of its stocks, and a list of those that go on with it behind a semicolon."""
        if composed(self._folded, passage):
            return Stance.RECOMMENDED
        last = passage.last
        return last.stance if last is not None and layout.name == "divided_list" else None

    def _carried(self, layout: Layout, passage: Passage, cue: Cue | None) -> Stance | None:
        """The stance of what stands further back: companies told one by one have that of the first."""
        if layout.name == "one_by_one" and passage.last is not None:
            return passage.last.stance
        if cue is not None and cue.strong:
            return cue.stance
        near = passage.cue_near or layout.name == "told_on"
        return passage.cue.stance if passage.cue is not None and near else None

    def _by_label(self, before: Sequence[Token]) -> Stance | None:
        """What the label right before the names says of them: “Stocks that should benefit: …”."""
        label = _label(before)
        return heading_stance(self._folded[label.start : label.end]) if label else None

    def _said(self, cue: Cue) -> Stance:
        """What a cue says; who takes stocks into a portfolio recommends them."""
        taken_in = _TAKEN_IN.search(self._folded, max(0, cue.start - 16), cue.end)
        return Stance.RECOMMENDED if taken_in else cue.stance

    def _above(self, unit: Unit, place: int) -> Stance | None:
        """The stance that headings give; `mentioned` where they give none, nothing in news."""
        for heading in headings_above(unit):
            words = self._folded[heading.start : heading.end]
            if opens_news(words):
                return None
            if PRESSED.search(words):
                return Stance.MENTIONED
            stance = heading_stance(bare(words)) if len(words) <= _HEADING_ROOM else last_stance(words)
            if stance is not None:
                return stance
        return Stance.WATCH if self._in_advice(place) else Stance.MENTIONED

    def _in_advice(self, place: int) -> bool:
        """Whether a text without headings is at its advice: the words stand there, those of risks not after them."""
        back = max(0, place - _ADVICE_REACH)
        advice = max(self._folded.rfind(words, back, place) for words in ADVICE)
        return advice >= 0 and self._folded.find("风险提示", advice, place) < 0


def _last_cue(tokens: Sequence[Token]) -> Cue | None:
    """The cue nearest to what stands behind some tokens."""
    for token in reversed(tokens):
        if token.cue is not None:
            return token.cue
    return None


def _label(before: Sequence[Token]) -> Token | None:
    """The label nearest before the names."""
    return next((token for token in reversed(before) if token.letter == "L"), None)
