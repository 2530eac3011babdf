"""Theme lists: runs of names, and what the letters around them say of theme and stance."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from watchlist.domain.stances import Stance
from watchlist.importing.extraction.cues import Cue, find_cues, heading_stance
from watchlist.importing.extraction.headings import bare, names_theme, opens_news
from watchlist.importing.extraction.layouts import LAYOUTS, Layout, Source, Theme
from watchlist.importing.extraction.tokens import Token, letters, tokens_of
from watchlist.importing.extraction.topics import clause_topic, qualifier_topic, subject_topic
from watchlist.importing.extraction.units import Unit, UnitKind, headings_above
from watchlist.securities.matcher import Hit

_RUN = re.compile(r"[Nu](?:,{0,2}[Nu])*")
_BACK, _AHEAD = 26, 8
_BOLD_LABEL = re.compile(r"\*\*([^*\n:]{1,24})\*\*")
_POSSESSIVE = re.compile(r"[*\s]*(?:的(?!相关|龙头)|和[^、]{0,6}等[^,。;]{0,8}(?:事件|公告)|\d)")


@dataclass(frozen=True, slots=True)
class Item:
    """One written name of a list: `start` to `end`, with what stands in its notes up to `past`."""

    start: int
    end: int
    past: int
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class NameList:
    """One list as found; `theme` is empty where only the context of the whole document can name it."""

    theme: str
    theme_start: int
    theme_end: int
    implied: bool
    stance: Stance
    items: tuple[Item, ...]
    open_list: bool
    rule: str
    confidence: float


@dataclass(slots=True)
class Passage:
    """What has been said so far in one unit and is still in force."""

    unit: Unit
    label: Token | None = None
    bracket: Token | None = None
    cue: Cue | None = None
    cue_sentence: int = -9
    last: int = -1
    last_list: NameList | None = None
    sentence: int = 0
    lists: list[NameList] = field(default_factory=list)


class ListFinder:
    """Finds the lists of one text."""

    def __init__(self, text: str, folded: str, units: Sequence[Unit], hits: Sequence[Hit]) -> None:
        self._text, self._folded, self._units = text, folded, units
        self._hits, self._hit_starts = hits, [hit.start for hit in hits]
        self._cues = find_cues(folded)
        self._cue_starts = [cue.start for cue in self._cues]

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
        tokens = tokens_of(self._folded, unit.body, unit.end, hits, cues)
        string = letters(tokens)
        passage = Passage(unit)
        done = 0
        for run in _RUN.finditer(string):
            if "N" in run[0]:
                self._note_labels(tokens, passage, done, run.start())
                done = run.end()
                yield from self._judge(tokens, string, run, passage)

    def _note_labels(self, tokens: Sequence[Token], passage: Passage, start: int, end: int) -> None:
        """Take in the labels, brackets and sentence ends between two runs."""
        for token, after in zip(tokens[start:end], tokens[start + 1 : end + 1], strict=False):
            if token.letter == "L" and (token.start == passage.unit.body or names_theme(self._words(token))):
                passage.label = token
            elif token.letter == "B":
                passage.bracket, passage.label = (None if ":" in self._words(token) else token), None
            elif token.letter == "C" and token.cue and after.letter in ":.":
                passage.cue, passage.cue_sentence = token.cue, passage.sentence
            elif token.letter == ".":
                passage.sentence += 1
                if passage.label is not None and passage.label.start > passage.unit.body + 4:
                    passage.label = None

    def _judge(
        self, tokens: Sequence[Token], string: str, run: re.Match[str], passage: Passage
    ) -> Iterator[NameList]:
        start, end = run.span()
        left = string[max(0, start - _BACK) : start].rpartition(".")[2]
        right = string[end : end + _AHEAD]
        for layout in LAYOUTS:
            if not (match := layout.before.search(left)) or not layout.after.match(right):
                continue
            before = tokens[start - len(left) + match.start() : start]
            found = self._listed(layout, before, tokens[start:end], tokens[end : end + 4], passage)
            if found is not None:
                passage.last_list, passage.last = found, end
                yield found
                return
        passage.last = -1
        if passage.sentence > passage.cue_sentence + 1:
            passage.cue = None

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
        if stance is None:
            return None
        theme, where, implied = self._theme(layout, before, run, passage)
        if layout.theme is Theme.LABEL and not theme:
            return None
        if layout.stance is Source.CUE and cue is not None:
            passage.cue = cue
        passage.cue_sentence = passage.sentence
        items = tuple(Item(t.start, t.end, t.past, t.hit) for t in run if t.letter in "Nu")
        opened = bool(behind) and behind[0].letter == "E"
        return NameList(
            theme, where.start, where.end, implied, stance, items, opened, layout.name, layout.confidence
        )

    def _fits(
        self,
        layout: Layout,
        before: Sequence[Token],
        run: Sequence[Token],
        passage: Passage,
        cue: Cue | None,
    ) -> bool:
        """Whether the words between cue and names and those behind them are those of a list."""
        anchor = next((token for token in before if token.cue or token.letter in "LB"), None)
        if anchor is not None and run[0].start - anchor.end > layout.reach + LABEL_ROOM * (
            anchor.cue is None
        ):
            return False
        if layout.name == "continued" and (passage.last < 0 or passage.sentence != passage.cue_sentence):
            return False
        if layout.name.endswith(("noted_run", "carried_noted")):
            return all(token.letter != "N" or token.past > token.end + 1 for token in run) and self._noted(
                run
            )
        single = len(run) == 1 and (cue is None or not cue.strong) and layout.stance is not Source.BEHIND
        return not (single and _POSSESSIVE.match(self._folded, run[-1].past, run[-1].past + 20))

    def _noted(self, run: Sequence[Token]) -> bool:
        return any(token.past > token.end + 1 and self._folded[token.past - 1] == ")" for token in run)

    def _stance(
        self, layout: Layout, behind: Sequence[Token], passage: Passage, cue: Cue | None
    ) -> Stance | None:
        match layout.stance:
            case Source.CUE:
                return cue.stance if cue else None
            case Source.BEHIND:
                return next((token.cue.stance for token in behind if token.cue and token.cue.after), None)
            case Source.CARRIED:
                return self._carried(passage, cue)
        return self._above(passage.unit)

    def _carried(self, passage: Passage, cue: Cue | None) -> Stance | None:
        if cue is not None and cue.strong:
            return cue.stance
        if passage.cue is not None and passage.sentence <= passage.cue_sentence + 1:
            return passage.cue.stance
        return None

    def _above(self, unit: Unit) -> Stance | None:
        """The stance that headings give; `mentioned` where they give none, nothing in news."""
        for heading in headings_above(unit):
            words = self._folded[heading.start : heading.end]
            if opens_news(words):
                return None
            stance = heading_stance(bare(words)) if len(words) <= HEADING_ROOM else last_stance(words)
            if stance is not None:
                return stance
        return Stance.MENTIONED

    def _theme(
        self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage
    ) -> tuple[str, Token, bool]:
        """The theme's name as written, where it stands, and whether it is implied."""
        if layout.theme is Theme.LABEL:
            label = next((token for token in reversed(before) if token.letter in "LB"), None)
            named = self._named(label)
            if named or layout.stance is not Source.CUE:
                return (*named, False) if named else ("", run[0], True)
        if layout.theme is Theme.SUBJECT and (found := self._subject(before)):
            return (*found, False)
        if layout.theme is Theme.QUALIFIER:
            return self._qualified(layout, before, run, passage)
        return self._context(run, passage)

    def _qualified(
        self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage
    ) -> tuple[str, Token, bool]:
        prose = next((token for token in reversed(before) if token.letter in "ph"), None)
        topic = qualifier_topic(self._folded, prose.start, prose.end) if prose else None
        if topic and prose and self._named_above(run, passage) is None:
            return self._text[topic[0] : topic[1]], Token("p", *topic, topic[1]), True
        if layout.stance is Source.CARRIED and passage.last_list is not None:
            last = passage.last_list
            return last.theme, Token("p", last.theme_start, last.theme_end, last.theme_end), last.implied
        return self._context(run, passage)

    def _subject(self, before: Sequence[Token]) -> tuple[str, Token] | None:
        prose = next((token for token in before if token.letter in "ph"), None)
        if prose is None:
            return None
        topic = subject_topic(self._folded, prose.start, prose.end)
        return (self._text[topic[0] : topic[1]], Token("p", *topic, topic[1])) if topic else None

    def _context(self, run: Sequence[Token], passage: Passage) -> tuple[str, Token, bool]:
        above = self._named_above(run, passage)
        if above is not None:
            return (*above, False)
        topic = clause_topic(self._folded, passage.unit.body, run[0].start)
        if topic is None:
            return "", run[0], True
        return self._text[topic[0] : topic[1]], Token("p", *topic, topic[1]), True

    def _named_above(self, run: Sequence[Token], passage: Passage) -> tuple[str, Token] | None:
        """The theme that label, bracket, bold start or headings name."""
        for token in (passage.label, passage.bracket, self._bold_start(passage.unit)):
            if token is passage.bracket and token is not None and run[0].start - token.end > BRACKET_REACH:
                continue
            if named := self._named(token):
                return named
        for heading in headings_above(passage.unit):
            words = self._folded[heading.body : heading.end]
            if heading.level > 1 and names_theme(heading_name(words)):
                start, end = heading_span(self._folded, heading)
                return self._text[start:end], Token("L", start, end, end)
        return None

    def _bold_start(self, unit: Unit) -> Token | None:
        match = _BOLD_LABEL.match(self._folded, unit.body, unit.end)
        return Token("L", match.start(1), match.end(1), match.end(1)) if match else None

    def _named(self, token: Token | None) -> tuple[str, Token] | None:
        if token is None or not names_theme(self._words(token)):
            return None
        start, end = inner_span(self._folded, token.start, token.end)
        return (self._text[start:end], Token(token.letter, start, end, end)) if start < end else None

    def _words(self, token: Token) -> str:
        return self._folded[token.start : token.end]


LABEL_ROOM = 40
BRACKET_REACH = 900
"""So far a heading in 【】 names the theme of what follows."""
HEADING_ROOM = 40


def last_stance(folded: str) -> Stance | None:
    """What a long lead line says of the lists under it: its last cue."""
    cues = find_cues(folded)
    return cues[-1].stance if cues else None


def heading_name(folded: str) -> str:
    """The part of a heading that can name a theme: what stands before its colon.

    >>> heading_name("生猪板块:成本为王")
    '生猪板块'
    """
    return bare(folded).partition(":")[0]


def heading_span(folded: str, heading: Unit) -> tuple[int, int]:
    """Where a heading's name stands."""
    colon = folded.find(":", heading.body, heading.end)
    return inner_span(folded, heading.body, colon if colon > heading.body else heading.end)


def inner_span(folded: str, start: int, end: int) -> tuple[int, int]:
    """The characters of a name without the numbers, marks and brackets around it."""
    name = bare(folded[start:end])
    place = folded.find(name, start, end) if name else -1
    return (place, place + len(name)) if place >= 0 else (start, start)
