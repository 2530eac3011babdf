"""Theme lists: runs of names, and what the letters around them say of theme and stance."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.brackets import balanced
from watchlist.importing.extraction.cues import ADVICE, Cue, find_cues, heading_stance
from watchlist.importing.extraction.headings import bare, opens_news
from watchlist.importing.extraction.layouts import CLOSED, LAYOUTS, Layout, Source, Theme
from watchlist.importing.extraction.passages import Item, NameList, Passage
from watchlist.importing.extraction.questions import asked_theme
from watchlist.importing.extraction.theming import ThemeNamer
from watchlist.importing.extraction.tokens import Token, letters, tokens_of
from watchlist.importing.extraction.topics import stands_for_trade
from watchlist.importing.extraction.units import Unit, UnitKind, headings_above
from watchlist.securities.matcher import Hit

_RUN = re.compile(r"[Nu](?:,{0,2}[Nu])*")
_BACK, _AHEAD = 26, 28
_LEAD = 12
_OPENS = re.compile(r"[:【→]|[端节游][由有]")
"""Without a cue, a label or a heading in 【】 only names at the start of a unit are a list."""
_LABEL_ROOM = 40
_HEADING_ROOM = 40
_DIRECT = 3
_BLANK_BEFORE = re.compile(r"\s[\[*_]{0,4}$")
_CODED = re.compile(r"[*\s]*\(\s*(?:\d{6}|\d{1,5}\.hk)")
_ADVICE_REACH = 1_500
_POSSESSIVE = re.compile(r"[*\s]*(?:的(?!相关|龙头)|在(?!内)|将|通过|凭借|未来|\d)")
_PERFORMANCE = re.compile(
    r"[*\s]*等?(?:[^,。;、]{0,4}(?:弹性(?:相对)?较[小弱低]|承压|受损|拖累|面临|涨幅|跌幅|涨跌|融资|营收|净利|收入|份额|股价|发布|公告|表示|宣布|陆续)"
    r"|[^,。;、:()]{0,10}(?:领[涨跌]|[涨跌]停|[大暴跟收飙狂][涨跌]|[涨跌][超逾近]|\d{1,2}天\d{1,2}板|\d{1,2}连?板(?![块材卡])|连板|[封炸翘首]板|反包"
    r"|走[强弱]|拉升|跳水|异动|新高|新低|[高低]开|尾盘|早盘|午后))"
)
"""What behind names makes them the subject of news, or of talk of the market."""
_PART = re.compile(
    r"(?:产业链|链条)?(?:[上中下]游[\u4e00-\u9fffa-z0-9]{0,8}|[\u4e00-\u9fffa-z0-9]{1,8}(?:端|侧|环节|方面|领域))"
)
_TRADE = re.compile(
    r"(?!大家|[我你他她它从就先再往以怎])(?:[铜铝铅锌锡镍锂金银煤油钢猪鸡船]|[\u4e00-\u9fffa-z0-9]{2,8})(?<![来好查观要先再往面则可以能会家期体前市年值])"
)
"""What may stand before 看: a trade, no speaker and no sentence."""
_LINK = re.compile(
    r"(?:(?:主要|首先|其次|重点)(?:是|有|包括)|以及)?[\u4e00-\u9fffa-z0-9]{1,8}(?:环节|领域|方向)的"
)
_COUNTED = re.compile(r"[一二三四五六]是(?!否)")
_DIVIDED = {"label_list", "label_coded", "divided_list"}
"""A list behind a label goes on behind a semicolon with these."""
_TAKEN_OUT = re.compile(r"(?:调出|移出|剔出|卖出|清仓|减仓)[^,。;]{0,8}(?:标的|个股|股票|公司)$")
_TAKEN_IN = re.compile(r"(?:调入|纳入|新增)[^,。;]{0,8}标的$")
"""What a change of a portfolio says of the stocks behind it."""
_GOES_ON = re.compile(r"[*\s]*(?!等|以?及|[和与或])[^\W_]")
_SHORT_PART = 8
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

    def _in_unit(self, unit: Unit) -> Iterator[NameList]:
        hits = self._hits[bisect_left(self._hit_starts, unit.body) : bisect_left(self._hit_starts, unit.end)]
        if not hits:
            return
        cues = self._cues[bisect_left(self._cue_starts, unit.body) : bisect_left(self._cue_starts, unit.end)]
        if (
            not cues
            and hits[0].start > unit.body + _LEAD
            and not _OPENS.search(self._folded, unit.body, unit.end)
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

    def _judge(
        self, tokens: Sequence[Token], string: str, run: re.Match[str], passage: Passage
    ) -> Iterator[NameList]:
        """The list that a run is, by the first layout that fits; none where it is prose."""
        start, end = run.span()
        left = string[max(0, start - _BACK) : start].rpartition(".")[2]
        right = string[end : end + _AHEAD]
        for layout in LAYOUTS:
            if not (match := layout.before.search(left)) or not layout.after.match(right):
                continue
            before = tokens[start - len(left) + match.start() : start]
            cue = next((token.cue for token in reversed(before) if token.cue), None)
            if cue is not None and not cue.strong and not CLOSED.match(right):
                continue
            found = self._listed(layout, before, tokens[start:end], tokens[end : end + _AHEAD], passage)
            if found is not None:
                passage.listed(found, cue if layout.stance is Source.CUE else None, end)
                yield found
                return
        passage.unlisted()

    def _listed(
        self,
        layout: Layout,
        before: Sequence[Token],
        run: Sequence[Token],
        behind: Sequence[Token],
        passage: Passage,
    ) -> NameList | None:
        """The list of one run by one layout, None where the words don't bear it out."""
        cue = next((token.cue for token in reversed(before) if token.cue), None)
        if not self._fits(layout, before, run, passage, cue):
            return None
        stance = self._stance(layout, behind, passage, cue)
        if stance is None or (
            stance is Stance.BENEFICIARY and layout.stance is Source.BEHIND and len(run) == 1
        ):
            return None
        named, implied = self._namer.theme(layout, before, run, passage)
        if layout.theme is Theme.LABEL and named is None and layout.stance is not Source.CUE:
            return None
        start, end = balanced(self._folded, *named) if named else (run[0].start, run[0].start)
        items = tuple(Item(t.start, t.end, t.past, t.hit) for t in run if t.letter in "Nu")
        opened = bool(behind) and behind[0].letter == "E"
        unsaid = _UNSAID_HEADED if passage.unit.parent is not None else _UNSAID
        confidence = layout.confidence * (unsaid if stance is Stance.MENTIONED else 1)
        if named and self._doubtful(layout, (start, end), run[0].start, passage, implied=implied):
            confidence *= _WORDED
        return NameList(
            self._text[start:end], start, end, implied, stance, items, opened, layout.name, confidence
        )

    def _doubtful(
        self, layout: Layout, named: tuple[int, int], names: int, passage: Passage, *, implied: bool
    ) -> bool:
        """Whether a theme is named by the mere words of a sentence, or by a label sentences before another qualifier."""
        if layout.theme is Theme.QUALIFIER:
            return named[0] >= passage.unit.body and "。" in self._folded[named[1] : names]
        return implied and not stands_for_trade(self._folded, named[1])

    def _fits(
        self,
        layout: Layout,
        before: Sequence[Token],
        run: Sequence[Token],
        passage: Passage,
        cue: Cue | None,
    ) -> bool:
        """Whether the words between cue and names and those behind them are those of a list."""
        if cue is not None and _TAKEN_OUT.search(
            self._folded, max(passage.unit.body, cue.start - 16), cue.end
        ):
            return False
        borne_out = self._borne_out(layout, before, run, passage)
        return borne_out and self._near(layout, before, run, cue) and self._rests(layout, run, cue, passage)

    def _borne_out(
        self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage
    ) -> bool:
        """Whether what a layout says besides its letters holds."""
        match layout.name:
            case "continued":
                holds = passage.last_end >= 0 and passage.sentence == passage.cue_sentence
            case "numbered_chain":
                holds = passage.last is not None
            case "label_coded":
                holds = _CODED.match(self._folded, run[0].end, run[0].past) is not None
            case "answer_list":
                holds = asked_theme(self._folded, passage.unit.body) is not None
            case "counted" | "divided_list" | "answer_list" | "looked_at" | "link_named":
                holds = self._told(layout, before, run, passage)
            case "spaced_label":
                holds = passage.unit.kind is UnitKind.BULLET and self._apart(run[0])
            case "bare_list":
                holds = self._under_cue(passage.unit, run)
            case _ if layout.in_parts:
                holds = self._part(before) or self._next_part(layout, before, passage)
            case _:
                holds = not layout.runs_noted or self._noted(run)
        return holds

    def _told(self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage) -> bool:
        """Whether names are a list as one tells it in a call, or go on behind the semicolon of one."""
        match layout.name:
            case "divided_list":
                last = passage.last
                return last is not None and last.rule in _DIVIDED and last.items[-1].end == before[0].end
            case "counted":
                return any(
                    token.letter in "ph" and _COUNTED.match(self._folded, token.start) for token in before
                )
            case "answer_list":
                return asked_theme(self._folded, passage.unit.body) is not None
            case "looked_at":
                return self._looked_at(before)
        return len(run) > 1 and _LINK.fullmatch(self._folded, before[-1].start, before[-1].end) is not None

    def _apart(self, name: Token) -> bool:
        """Whether a blank divides a name from the words before it."""
        return _BLANK_BEFORE.search(self._folded, max(0, name.start - 6), name.start) is not None

    def _under_cue(self, unit: Unit, run: Sequence[Token]) -> bool:
        """Whether a line of nothing but names stands right under a heading that puts stocks forward."""
        if unit.parent is None or len(run) == 1 or run[0].start > unit.body + _DIRECT:
            return False
        words = self._folded[unit.parent.start : unit.parent.end]
        return not opens_news(words) and heading_stance(bare(words)) is not None

    def _near(self, layout: Layout, before: Sequence[Token], run: Sequence[Token], cue: Cue | None) -> bool:
        """Whether the names follow cue or label closely enough."""
        anchor = next((token for token in before if token.cue or token.letter in "LB"), None)
        if anchor is None:
            return True
        if cue is not None and self._folded[cue.start : cue.end] == "标的":
            return run[0].start - cue.end <= _DIRECT
        return run[0].start - anchor.end <= layout.reach + _LABEL_ROOM * (anchor.cue is None)

    def _rests(self, layout: Layout, run: Sequence[Token], cue: Cue | None, passage: Passage) -> bool:
        """Whether nothing behind the names makes them the subject of news."""
        if (cue is not None and cue.strong) or layout.stance is Source.BEHIND:
            return True
        past = run[-1].past
        limit = min(past + 20, passage.unit.end)
        if _PERFORMANCE.match(self._folded, past, limit):
            return False
        if layout.bare_label and len(run) == 1 and self._said_of(run[0], passage.unit):
            return False
        return len(run) > 1 or not _POSSESSIVE.match(self._folded, past, limit)

    def _part(self, before: Sequence[Token]) -> bool:
        """Whether the words right before the names are a part of a chain of trades: 设备端, 上游材料."""
        prose = next((token for token in reversed(before) if token.letter in "ph"), None)
        return prose is not None and _PART.fullmatch(self._folded, prose.start, prose.end) is not None

    def _looked_at(self, before: Sequence[Token]) -> bool:
        """Whether a short trade and 看 stand before the names, as one says it: 芯片看…."""
        trade, verb = before[-2:]
        return (
            self._folded[verb.start : verb.end] == "看"
            and _TRADE.fullmatch(self._folded, trade.start, trade.end) is not None
        )

    def _next_part(self, layout: Layout, before: Sequence[Token], passage: Passage) -> bool:
        """Whether a clause of the same sentence goes on telling the parts of a chain, of which the first was said to be one."""
        prose = next((token for token in reversed(before) if token.letter in "ph"), None)
        chained = passage.last is not None and passage.last.rule == layout.name
        return (
            chained
            and passage.sentence == passage.cue_sentence
            and prose is not None
            and prose.end - prose.start <= _SHORT_PART
        )

    def _said_of(self, name: Token, unit: Unit) -> bool:
        """Whether the sentence goes on from a name without a break: then it is about that company."""
        return _GOES_ON.match(self._folded, name.past, unit.end) is not None

    def _noted(self, run: Sequence[Token]) -> bool:
        """Whether each name has its note in brackets, as lists without separators do."""
        return all(token.letter == "N" and self._folded[token.past - 1] == ")" for token in run)

    def _stance(
        self, layout: Layout, behind: Sequence[Token], passage: Passage, cue: Cue | None
    ) -> Stance | None:
        match layout.stance:
            case Source.CUE:
                return self._said(cue) if cue else None
            case Source.BEHIND:
                return next((token.cue.stance for token in behind if token.cue and token.cue.after), None)
            case Source.CARRIED:
                if cue is not None and cue.strong:
                    return cue.stance
                return passage.cue.stance if passage.cue is not None and passage.cue_near else None
        if passage.cue is not None and passage.cue_near:
            return passage.cue.stance
        return self._above(passage.unit, behind[0].start if behind else passage.unit.end)

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
            stance = heading_stance(bare(words)) if len(words) <= _HEADING_ROOM else last_stance(words)
            if stance is not None:
                return stance
        return Stance.WATCH if self._in_advice(place) else Stance.MENTIONED

    def _in_advice(self, place: int) -> bool:
        """Whether a text without headings is at its advice: the words stand there, those of risks not after them."""
        back = max(0, place - _ADVICE_REACH)
        advice = max(self._folded.rfind(words, back, place) for words in ADVICE)
        return advice >= 0 and self._folded.find("风险提示", advice, place) < 0


def last_stance(folded: str) -> Stance | None:
    """What a long lead line says of the lists under it: its last cue."""
    cues = find_cues(folded)
    return cues[-1].stance if cues else None
