"""The theme of a list: from its label, its subject, a qualifier, what stands over it, or the topic of its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from watchlist.importing.extraction.lists.heading_names import (
    Named,
    any_words,
    bold_trade,
    heading_name,
    heading_span,
    headline_trade,
    inner_span,
    naming_headings,
)
from watchlist.importing.extraction.lists.held_labels import REST, holds, in_chain, labels
from watchlist.importing.extraction.lists.item_kinds import item_kind
from watchlist.importing.extraction.lists.layouts import Layout, Source, Theme
from watchlist.importing.extraction.lists.passages import Passage
from watchlist.importing.extraction.lists.players import players_trade
from watchlist.importing.extraction.lists.portfolios import (
    held_so,
    names_list,
    opened_portfolio,
    portfolio_cue,
    portfolio_label,
)
from watchlist.importing.extraction.lists.questions import asked_theme
from watchlist.importing.extraction.lists.tokens import Token
from watchlist.importing.extraction.lists.told_themes import goes_on, of_last, told_theme
from watchlist.importing.extraction.lists.topics import (
    BEHIND,
    MARKET,
    heads_companies,
    kind_alone,
    kind_behind,
    kind_topic,
    link_topic,
    opening_subject,
    paired_themes,
    qualifier_topic,
    spoken_of,
    subject_topic,
)
from watchlist.importing.extraction.lists.trade_chains import (
    cell_named,
    counted_before,
    next_trade,
    whole_trade,
)
from watchlist.importing.extraction.lists.trade_rows import glued_cell, group_cell, last_trade
from watchlist.importing.extraction.page.units import Unit
from watchlist.importing.extraction.vocabulary.cues import Cue
from watchlist.importing.extraction.vocabulary.headings import (
    emoji_line,
    item_title,
    names_point,
    names_theme,
    says_role,
)
from watchlist.importing.extraction.vocabulary.salient import (
    field_of,
    kind_named,
    named_after,
)
from watchlist.importing.extraction.vocabulary.trades import (
    PORTFOLIO,
    Look,
    ends_in_change,
    look,
    trade_alone,
    trade_part,
)

_BOLD_LABEL = re.compile(r"\*\*([^*\n:]{1,24})\*\*(?!\s?[、/])")
_TAGGED = re.compile(r"#([^#\s]{2,16})#")
"""A tag of a post: #CPO概念股#."""
_ASIDE = re.compile(r"\([^()]*\)")
"""Words in brackets between a cue and its colon say how the stocks are: 核心标的(业绩已兑现):…."""
_RELATED = ("相关", "其他相关", "其它相关")
_BESIDE = 3
_SHORT_CELL = 8
"""In a row of such even words that name nothing elsewhere (设备更新) are what their names stand under."""


class ThemeNamer:
    """Names the themes of one text's lists."""

    def __init__(self, folded: str) -> None:
        self._folded = folded

    def theme(
        self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage
    ) -> tuple[Named | None, bool]:
        """Where the theme's name stands (None: only the document can name it), and whether it is implied."""
        cue = next((token.cue for token in reversed(before) if token.cue), None)
        if own := self._by_layout(layout, before, run, passage, cue):
            return own
        if layout.theme is Theme.LABEL:
            label = next((token for token in reversed(before) if token.letter in "LB"), None)
            unnamed = self._says_no_name(label, before) and layout.stance is Source.CUE
            if unnamed or (label and says_role(self._folded[label.start : label.end])):
                return self._context(cue, run, passage)
            market = self._over_market(label, passage.unit) if label else None
            named = market or self.named(label) or self._in_row(label, passage)
            talk = named is not None and self._is_clause(named) and self._folded[slice(*named)].isascii()
            if not talk and (named or layout.stance is not Source.CUE):
                return named, False
        if layout.theme in {Theme.SUBJECT, Theme.LABEL} and (named := self._subject(before)):
            labelled = self._labelled(named, passage) if layout.stance is Source.CUE else None
            return labelled or named, False
        if layout.theme is Theme.QUALIFIER:
            return self._qualified(layout, before, run, passage)
        return self._context(cue, run, passage)

    def _over_market(self, label: Token, unit: Unit) -> Named | None:
        """The name in the heading over a label that says only where stocks are listed: 海外：甲、乙."""
        above = (named for named in self._headings(unit) if not self._is_clause(named))
        return next(above, None) if MARKET.fullmatch(self._folded, label.start, label.end) else None

    def _says_no_name(self, label: Token | None, before: Sequence[Token]) -> bool:
        """Whether a label says only that others follow, or in brackets how they are, with no trade before it."""
        if label is None or REST.fullmatch(self._folded, label.start, label.end):
            return label is not None
        subject = self._subject(before) if _ASIDE.fullmatch(self._folded, label.start, label.end) else None
        return subject is not None and look(self._folded[slice(*subject)]) is not Look.TRADE

    def _by_layout(
        self,
        layout: Layout,
        before: Sequence[Token],
        run: Sequence[Token],
        passage: Passage,
        cue: Cue | None,
    ) -> tuple[Named | None, bool] | None:
        """The theme of the layouts that say in a way of their own where it stands, and of cues that name a portfolio."""
        if cue is not None and PORTFOLIO.search(self._folded, cue.start, cue.end):
            return portfolio_cue(self._folded, cue), True
        told = cue.start if cue else run[0].start
        labelled = layout.theme is Theme.LABEL
        if not labelled and (
            kind := item_kind(self._folded, passage.unit.body, told)
            or (item_kind(self._folded, cue.end, run[0].start) if cue else None)
            or counted_before(self._folded, before, run)
        ):
            return kind, True
        prose = next((token for token in reversed(before) if token.letter in "ph"), None)
        grouped = self._group(layout.name, prose, passage) if prose else None
        if own := grouped or held_so(self._folded, layout.name, prose, cue):
            return own, False
        if layout.name == "cue_in_group":
            return self._context(cue, run, passage)
        if prose is not None and layout.name in _OF_WORDS:
            named = _OF_WORDS[layout.name](self._folded, prose.start, prose.end)
            return (named, layout.name == "led_by_field") if named else self._context(cue, run, passage)
        return self._in_a_way(layout.name, prose, before, run, passage)

    def _group(self, name: str, prose: Token, passage: Passage) -> Named | None:
        """What stands right before the bracket of the names; before the first that opens with a cue it must be a trade."""
        if name not in _GROUPS:
            return None
        cell = group_cell(self._folded, prose.start, prose.end)
        moved = cell[0] > prose.start
        begun = passage.last is not None and passage.last.rule == name and not passage.last.implied
        named = last_trade(self._folded, subject_topic(self._folded, *cell))
        if named is None and begun and cell[1] - cell[0] <= _SHORT_CELL:
            named = cell
        trade = moved or (named is not None and look(self._folded[slice(*named)]) is Look.TRADE)
        labelled = self._folded[prose.start - 1 : prose.start] == ":"
        if (over := bold_trade(self._folded, passage.unit)) and ends_in_change(self._folded[slice(*cell)]):
            return over
        return named if trade or begun or labelled or name != "cue_in_group" else None

    def _in_a_way(
        self,
        name: str,
        prose: Token | None,
        before: Sequence[Token],
        run: Sequence[Token],
        passage: Passage,
    ) -> tuple[Named | None, bool] | None:
        """The theme of a layout that says in a way of its own where it stands."""
        match name:
            case "told_examples":
                above = self._above(run, passage)
                return above, above is None
            case "kind_examples" if prose is not None:
                kind = kind_topic(self._folded, prose.start, prose.end)
                return (kind, False) if kind else None
            case "told_on":
                return of_last(passage), passage.last is None or passage.last.implied
            case "label_clauses" | "company_clauses" if before[-1].letter == ";":
                return of_last(passage), False
            case "group" | "carried_label" | "run_in_brackets" if passage.last is not None and (
                self._goes_with(before, passage)
                or (before[0].letter == "O" and in_chain(self._folded, passage))
            ):
                return of_last(passage), name == "group" or passage.last.implied
        return self._with_behind(name, prose, before, run, passage)

    def _with_behind(
        self,
        name: str,
        prose: Token | None,
        before: Sequence[Token],
        run: Sequence[Token],
        passage: Passage,
    ) -> tuple[Named | None, bool] | None:
        """The theme of a layout that says it behind the names, or of which link of a chain they are."""
        match name:
            case "former_latter":
                pair = paired_themes(self._folded, passage.unit.body, run[0].start, run[-1].past)
                told = passage.last is not None and passage.last.rule == name
                return _implied(pair or (of_last(passage) if told else None))
            case "stood_for":
                said = before[0]
                label = said.letter == "L"
                return _implied(self.named(said) if label else kind_alone(self._folded, said.start, said.end))
            case "focused":
                return _implied(players_trade(self._folded, passage.unit))
            case "named_behind" | "named_after":
                behind = BEHIND.match(self._folded, run[-1].past)
                after = named_after(self._folded, run[-1].past)
                return (behind.span("theme"), False) if behind else _implied(after)
            case "praised_behind" | "next_part" | "link_named" if name != "link_named" or not self._subject(
                before
            ):
                return _implied(link_topic(self._folded, prose.start, prose.end) if prose else None)
        return None

    def _in_row(self, label: Token | None, passage: Passage) -> Named | None:
        """The words of a heading in 【】 that name nothing by themselves, where those beside it head lists of one row: 【细分赛道】（…）."""
        last = passage.last
        if label is None or label.letter != "B" or last is None or passage.sentence != passage.cue_sentence:
            return None
        if not last.rule.startswith("bracket_"):
            return None
        start, end = inner_span(self._folded, label.start, label.end)
        return (start, end) if start < end else None

    def _goes_with(self, before: Sequence[Token], passage: Passage) -> bool:
        """Whether words say only where stocks are listed, or that others go with them (以及相关封测厂（…）): the trade before still holds."""
        said = next((token for token in reversed(before) if token.letter in "phL"), None)
        if said is None:
            return False
        related = passage.sentence == passage.cue_sentence and self._folded.startswith(_RELATED, said.start)
        cell = group_cell(self._folded, said.start, said.end)
        return related or MARKET.fullmatch(self._folded, *cell) is not None

    def _subject(self, before: Sequence[Token]) -> Named | None:
        prose = next((token for token in before if token.letter in "ph"), None)
        return subject_topic(self._folded, prose.start, prose.end) if prose else None

    def _labelled(self, subject: Named, passage: Passage) -> Named | None:
        """The label right before a subject that is no known trade: 观察池 in “观察池:技术突破后增配…”."""
        label = passage.label or passage.section
        if label is None or not 0 < subject[0] - label.end <= _BESIDE:
            return None
        return None if look(self._folded[slice(*subject)]) is Look.TRADE else self.named(label)

    def _qualified(
        self, layout: Layout, before: Sequence[Token], run: Sequence[Token], passage: Passage
    ) -> tuple[Named | None, bool]:
        if layout.name in _OF_LAST and passage.last is not None:
            return of_last(passage), passage.last.implied
        cue = next((token.cue for token in reversed(before) if token.cue), None)
        if cue is not None and (opened := opening_subject(self._folded, cue.start)):
            return opened, False
        if cue is not None and goes_on(self._folded, passage, cue.start, run[0].start):
            return of_last(passage), True
        prose = next((token for token in reversed(before) if token.letter in "ph"), None)
        last = passage.last if layout.stance is Source.CARRIED else None
        labelled = labels(self._folded, passage.label, passage.section, run[0].start)
        behind = kind_behind(self._folded, run[-1].past)
        next_one = next_trade(self._folded, last, prose, run[0].start, labelled=labelled) if last else None
        told = behind or next_one
        topic = told or (qualifier_topic(self._folded, prose.start, prose.end) if prose else None)
        topic = None if topic and MARKET.fullmatch(self._folded, *topic) else topic
        row = len(before) > 1 and before[0].letter == "E" and before[1].letter in "ph"
        lone = last is not None and not told and len(run) == 1
        described = lone and topic is not None and look(self._folded[slice(*topic)]) is not Look.TRADE
        if topic and not described and (told or row or self._above(run, passage) is None):
            doubted = not told and self._is_clause(topic)
            return (self._context(None, run, passage)[0] if doubted else None) or topic, True
        if last is not None:
            return of_last(passage), last.implied
        return self._context(None, run, passage)

    def _context(self, cue: Cue | None, run: Sequence[Token], passage: Passage) -> tuple[Named | None, bool]:
        if portfolio := opened_portfolio(self._folded, passage):
            return portfolio, True
        above = asked_theme(self._folded, passage.unit.body) or self._above(run, passage)
        if above is not None:
            return above, False
        if kind := kind_behind(self._folded, run[-1].past):
            return kind, True
        if cue is not None and heads_companies(self._folded, cue, run[0].start, run[-1].past):
            return (cue.start, cue.end), True
        told = told_theme(self._folded, cue, run, passage)
        if told is None or self._is_clause(told):
            told = any_words(self._folded, passage.unit, cue) or told
        return told, True

    def _above(self, run: Sequence[Token], passage: Passage) -> Named | None:
        """The theme that label, section, bracket, bold start or headings name."""
        first: Named | None = None
        for named in self._over(run, passage):
            told_of = trade_alone if named[0] >= passage.unit.body else trade_part
            if part := told_of(self._folded, *named) or trade_part(self._folded, *named):
                return part
            if trade := headline_trade(self._folded, named, passage.unit):
                return trade
            if not self._is_clause(named):
                return named
            first = first or named
        return first

    def _over(self, run: Sequence[Token], passage: Passage) -> Iterator[Named]:
        """What may name a list from over it, the nearest first."""
        unit = passage.unit
        ways: tuple[Callable[[], Named | None], ...] = (
            lambda: self._held("label", passage.label, run[0].start),
            lambda: (
                inner_span(self._folded, passage.numbered.start, passage.numbered.end)
                if passage.numbered
                else self._held("section", passage.section, run[0].start)
            ),
            lambda: self._held("bracket", passage.bracket, run[0].start),
            lambda: self.named(self._opened_by(_BOLD_LABEL, unit)),
            lambda: self.named(self._opened_by(_TAGGED, unit)),
            lambda: spoken_of(self._folded, unit.body),
            lambda: portfolio_label(self._folded, passage, run[0].start),
            lambda: item_title(self._folded, unit.parent.end if unit.parent else 0, run[0].start),
        )
        yield from (named for way in ways if (named := way()))
        yield from self._headings(unit)
        if line := emoji_line(self._folded, unit.start):
            yield line

    def _held(self, kind: str, token: Token | None, names: int) -> Named | None:
        """The name in a label that is still in force where names stand."""
        return self.named(token) if token is not None and holds(self._folded, kind, token, names) else None

    def _is_clause(self, named: Named) -> bool:
        """Whether a name is a clause, a time or a style; what names a portfolio is none."""
        words = self._folded[slice(*named)]
        return look(words) is Look.CLAUSE and not PORTFOLIO.search(words)

    def _headings(self, unit: Unit) -> Iterator[Named]:
        for heading in naming_headings(self._folded, unit):
            words = self._folded[heading.body : heading.end]
            if names_theme(heading_name(words)) or names_point(words):
                yield heading_span(self._folded, heading)

    def _opened_by(self, pattern: re.Pattern[str], unit: Unit) -> Token | None:
        """The label that opens a unit: in bold print, or as a tag of the site that it was posted on."""
        match = pattern.match(self._folded, unit.body, unit.end)
        return Token("L", match.start(1), match.end(1), match.end(1)) if match else None

    def named(self, token: Token | None) -> Named | None:
        """Where the name in a label stands, None where the label is none."""
        if token is not None and (tag := _TAGGED.match(self._folded, max(0, token.start - 1), token.end)):
            token = Token("L", *tag.span(1), tag.end(1))
        if token is None or not names_list(self._folded[token.start : token.end]):
            return None
        if _ASIDE.fullmatch(self._folded, token.start, token.end):
            return None
        start, end = inner_span(self._folded, token.start, token.end)
        return trade_part(self._folded, start, end) or ((start, end) if start < end else None)


_OF_WORDS: dict[str, Callable[[str, int, int], Named | None]] = {
    "led_by_field": field_of,
    "glued_rows": glued_cell,
    "glued_cue": glued_cell,
    "next_kind": kind_named,
    "trade_chain": cell_named,
    "cued_trade": whole_trade,
}
"""Layouts whose theme is a part of the words before the names."""

_GROUPS = frozenset({"group_row", "run_in_brackets", "cue_in_group", "colon_run"})
"""Layouts whose theme stands right before the bracket of the names."""

_OF_LAST = frozenset(
    {"also", "coded_on", "divided_list", "interrupted", "numbered_next", "reported_next", "second_choice", "told_on"}
)  # fmt: skip
"""Layouts that go on with the list before them, under its name."""


def _implied(named: Named | None) -> tuple[Named, bool] | None:
    return (named, True) if named else None
