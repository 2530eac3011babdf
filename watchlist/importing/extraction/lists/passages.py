"""Lists as found, and what has been said so far in the passage that they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.lists.topics import opens_clause
from watchlist.importing.extraction.page.units import Unit
from watchlist.importing.extraction.vocabulary.cues import Cue
from watchlist.importing.extraction.vocabulary.headings import counts_up, names_theme, width
from watchlist.importing.extraction.vocabulary.trades import Look, ends_in_change, look, trade_alone
from watchlist.securities.matcher import Hit

SECTION_WIDTH = 30
"""A label that names the theme of all that follows it is no wider."""


class Item(NamedTuple):
    """One written name of a list: `start` to `end`, with what stands in its notes up to `past`."""

    start: int
    end: int
    past: int
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class NameList:
    """One list as found; `theme` is empty where only the whole document can name it."""

    theme: str
    theme_start: int
    theme_end: int
    implied: bool
    stance: Stance
    items: tuple[Item, ...]
    open_list: bool
    rule: str
    confidence: float


_POINT = re.compile(
    r"[^,]{4,16}(?:优势|影响|趋势|变化|拓展|需求|供给|机会|兑现|支撑|布局|突破|逻辑|催化|加速|提升|升级|复苏|放量)$"
)
"""The label of a numbered point (…的数据优势) that would be furniture over a section."""
_FIELD = re.compile(
    r"(?:for|in|within|among|on|as for)\s(?:the\s)?(?P<field>[a-z0-9][a-z0-9 /&+-]{1,40}?)(?P<kind>\s(?:segment|sector|space|industry|side|front))?"
)
_WHOLE_TRADE = re.compile(r"(?:板块|领域|赛道|产业链|方向)$")
_FIELD_TAIL = re.compile(r"(?<=..)(?:板块|领域|赛道|方向)$")
_TURNS_TO = re.compile(
    r"(?P<name>[\u4e00-\u9fffa-z0-9+/&]{2,10}?)(?:板块|行业|产业链|赛道|领域|环节|方面)(?=[^,\s])"
)
_TOLD_ROOM = 12
_TWO = re.compile(r"[和与及、/]")
_TRADE_ENDS, _LONGEST_HEAD = frozenset("块域道链向"), 3
_COMPANIES = ("龙头", "企业", "公司", "标的", "个股", "品种")
_PAGE_GAP = 24
"""Blanks as long as this stand where a running head or a caption stood."""


class Passage:
    """What is in force at one place of a unit: label, section, heading in 【】, cue, the list before.

    A label inside a sentence holds until the sentence or its clause ends; one that opens a sentence (a section) holds
    until the next such; a heading in 【】 until the next one.
    """

    def __init__(self, folded: str, unit: Unit) -> None:
        self._folded = folded
        self.unit = unit
        self.label: Token | None = None
        self.section: Token | None = None
        self.bracket: Token | None = None
        self.numbered: Token | None = None
        self._counted = self._headed = False
        self.cue: Cue | None = None
        self.cue_sentence = -9
        self.sentence = 0
        self.last: NameList | None = None
        self.last_end, self.last_sentence = -1, -9

    def read(self, tokens: Sequence[Token], start: int, end: int) -> None:
        """Take in the tokens between two runs of names."""
        for place in range(start, end):
            before = tokens[place - 1].letter if place else "."
            if before == "." and place and tokens[place].start - tokens[place - 1].end > _PAGE_GAP:
                self.section = None
            if before in "ph" and tokens[place].letter == "." and self._turned(tokens, place):
                self.section = self._put_forward(tokens[place - 1])
            after = tokens[place + 1].letter if place + 1 < len(tokens) else "."
            if before == "." and after == "," and tokens[place].letter in "ph" and self.section:
                self.section = self._turned_to(tokens[place]) or self.section
            if tokens[place].letter == "C" and after == "," and before in "ph":
                self.section = self._told_of(tokens[place]) or self.section
            if tokens[place].cue and after in "ph" and self._heads_bracket(tokens, place + 1):
                self.cue, self.cue_sentence = tokens[place].cue, self.sentence
            self._take(tokens[place], before, after)

    def _heads_bracket(self, tokens: Sequence[Token], place: int) -> bool:
        """Whether the kind of companies that a cue puts forward runs into a heading in 【】: 逢低布局各赛道龙头【药店】（…."""
        runs_in = place + 1 < len(tokens) and tokens[place + 1].letter == "B"
        return runs_in and self._words(tokens[place]).endswith(_COMPANIES)

    def _turned(self, tokens: Sequence[Token], stop: int) -> bool:
        """Whether the sentence that ends here puts a whole trade forward and no stock: what was said before is over."""
        end = tokens[stop - 1].end
        if self._folded[end - 1] not in _TRADE_ENDS or not _WHOLE_TRADE.search(
            self._folded, end - _LONGEST_HEAD, end
        ):
            return False
        for place in range(stop - 1, -1, -1):
            if tokens[place].letter in "cC":
                return place == 0 or tokens[place - 1].letter in ".;EN)"
            if tokens[place].letter not in "ph,":
                return False
        return False

    def _put_forward(self, said: Token) -> Token | None:
        """The one trade that the sentence puts forward which these words end: 血制品板块 in “推荐壁垒高的血制品板块。”."""
        return self._one_trade(said.start, said.end)

    def _turned_to(self, said: Token) -> Token | None:
        """The trade that a sentence turns to by its first words: CXO in “CXO板块订单拐点明确，…”."""
        found = _TURNS_TO.match(self._folded, said.start, said.end)
        if found is None or look(found["name"]) is not Look.TRADE:
            return None
        return Token("L", *found.span("name"), found.end("name"))

    def _told_of(self, companies: Token) -> Token | None:
        """The trade whose companies a clause tells of before any are named: 眼科器械 in “符合升级方向的眼科器械相关公司，…”."""
        start = self._folded.rfind("的", max(self.unit.body, companies.start - _TOLD_ROOM), companies.start)
        return self._one_trade(start + 1, companies.start) if start >= 0 else None

    def _one_trade(self, start: int, end: int) -> Token | None:
        """The words behind their last 的, without the head that says that they are a trade (板块), where they are one."""
        start = self._folded.rfind("的", start, end) + 1 or start
        if tail := _FIELD_TAIL.search(self._folded, start, end):
            end = tail.start()
        words = self._folded[start:end]
        if _TWO.search(words) or not names_theme(words) or look(words) is not Look.TRADE:
            return None
        return Token("L", start, end, end)

    def _take(self, token: Token, before: str, after: str) -> None:
        match token.letter:
            case "L" if counts_up(self._words(token)):
                self._counted = True
            case "p" | "h" if before == ":" and self._counted:
                self._counted = False
                self._labelled(token, opens=True)
            case "L":
                self.numbered = token if before == "O" and _POINT.search(self._words(token)) else None
                first = before in ".BO" or token.start <= self.unit.body + 4
                self._labelled(token, opens=first or (before == ":" and self._headed))
                self._headed = first and self.section is None
            case "B" if before in ".;B" or after in "NCcLu":
                words = self._words(token)
                self.bracket = token if ":" not in words and names_theme(words) else None
                self.label = self.section = None
            case "C" if after in ":." and token.cue:
                self.cue, self.cue_sentence = token.cue, self.sentence
            case "p" | "h" if before == "." and after == "," and (field := self._field(token)):
                self.section, self.label = field, None
            case "p" | "h" if before in ".;O:" and after == "," and self._opens(token):
                token = self._trade(token)
                self.section, self.label = (token, None) if before == "O" else (self.section, token)
            case ";" if after not in "Cc":
                self.label = None
            case ".":
                self.sentence += 1
                self.label = None

    def _labelled(self, token: Token, *, opens: bool) -> None:
        words = self._words(token)
        named = names_theme(words)
        if opens and width(words) <= SECTION_WIDTH and "," not in words:
            self.section, self.label = (token if named else None), None
        elif named:
            self.label = token

    def _trade(self, token: Token) -> Token:
        """The trade that the first words of a clause tell of: 军贸 in “军贸放量，…”."""
        start, end = trade_alone(self._folded, token.start, token.end) or (token.start, token.end)
        return Token(token.letter, start, end, end)

    def _opens(self, token: Token) -> bool:
        """Whether a clause's first words say what it is about: “消费电子，我们推荐…”."""
        if not opens_clause(self._words(token), self._folded[token.end + 1 : token.end + 5].lstrip()):
            return False
        told = ends_in_change(self._words(token))
        return not told or trade_alone(self._folded, token.start, token.end) is not None

    def _field(self, token: Token) -> Token | None:
        """What an English sentence is about by its first words: For the networking segment, …."""
        found = _FIELD.fullmatch(self._folded, token.start, token.end)
        if found is None or (found["kind"] is None and look(found["field"]) is not Look.TRADE):
            return None
        return Token("L", found.start("field"), token.end, token.end)

    def _words(self, token: Token) -> str:
        return self._folded[token.start : token.end]

    @property
    def cue_near(self) -> bool:
        """Whether the cue that was met last still speaks: in this sentence or the one after it."""
        return self.cue is not None and self.sentence <= self.cue_sentence + 1

    def listed(self, found: NameList, cue: Cue | None, end: int) -> None:
        """Remember a list that was found, up to the token `end`."""
        if cue is not None:
            self.cue = cue
        self.cue_sentence = self.last_sentence = self.sentence
        self.last, self.last_end = found, end

    def unlisted(self) -> None:
        """Remember that names stood there in prose."""
        self.last_end = -1
        if not self.cue_near:
            self.cue = None
