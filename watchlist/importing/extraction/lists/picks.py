"""Lists to themes with picks: names resolved, repeats merged, what is unsure marked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from watchlist.domain.drafts import DraftPick, DraftTheme
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.importing.extraction.lists.believing import TABLE, listing, naming
from watchlist.importing.extraction.lists.passages import Item, NameList
from watchlist.importing.extraction.names.resolving import Resolved, Resolver
from watchlist.securities.common_themes import one_name
from watchlist.securities.folding import fold

SpanAt = Callable[[int, int], Span]
_SHARED = 0.8
"""Two lists are the same, printed twice, when so many of the smaller one's names are in the other."""
_REPEAT = 3
"""Lists shorter than this are never taken for a repeat by their members alone."""
_MARKS = re.compile(r"^[#*\s\ue000-\uf8ff\ufe0f\u20e3]+|[*\s]+$")
"""Marks of markdown and bullets of symbol fonts around a name."""
_COMPANIES = ("厂商", "企业", "公司", "标的", "龙头", "供应商", "类公司")
"""What a name may add without naming another theme, where the stocks are the same."""
_MOST_HOLDING = 100
"""Of the themes that hold one stock so many are looked at; a text made to have more would take the square of its length."""


@dataclass(slots=True)
class _Pick:
    text: str
    resolved: Resolved
    stance: Stance
    rule: str
    confidence: float
    spans: dict[Span, None] = field(default_factory=dict)


@dataclass(slots=True)
class _Theme:
    name: str
    implied: bool
    rule: str
    confidence: float
    place: int = 0
    spans: dict[Span, None] = field(default_factory=dict)
    picks: dict[str, _Pick] = field(default_factory=dict)
    open_list: bool = False


class PickBoard:
    """Gathers the lists of one document."""

    def __init__(
        self, text: str, resolver: Resolver, span_at: SpanAt, fallback: tuple[str, Span] | None
    ) -> None:
        self._text, self._resolver, self._span_at, self._fallback = text, resolver, span_at, fallback
        self._themes: dict[str, _Theme] = {}
        self._repeatable: defaultdict[str, list[_Theme]] = defaultdict(list)

    def add(self, lists: Iterable[NameList]) -> None:
        """Take in lists; those without a theme of their own get the document's topic."""
        for found in lists:
            picks = [(item, self._resolved(item)) for item in found.items]
            if any(resolved.symbol for _, resolved in picks) or found.items[0].hit is not None:
                self._merge(found, picks)

    def themes(self) -> tuple[DraftTheme, ...]:
        """Everything gathered, in the order of the text; a short form of a theme's name is no theme beside it."""
        named = self._named()
        for key, theme in list(self._themes.items()):
            if whole := self._whole(key, theme, named) if theme.implied else self._titled(key, theme):
                _absorb(whole, self._themes.pop(key))
        self._drop_tables()
        return tuple(_draft(theme) for theme in self._themes.values() if theme.picks)

    def _drop_tables(self) -> None:
        """A table of ratings without a name of its own is no theme where its stocks all stand in lists that have one."""
        holding: dict[str, _Theme] = {}
        for theme in self._themes.values():
            for pick in theme.picks if theme.rule != TABLE else ():
                holding.setdefault(pick, theme)
        for key, table in list(self._themes.items()):
            if table.rule == TABLE and table.implied and table.picks.keys() <= holding.keys():
                del self._themes[key]
                for pick in table.picks:
                    holding[pick].picks[pick].spans |= table.picks[pick].spans

    def _named(self) -> dict[str, list[tuple[str, _Theme]]]:
        """The first themes with names of their own that hold each stock."""
        named: defaultdict[str, list[tuple[str, _Theme]]] = defaultdict(list)
        for key, theme in self._themes.items():
            if theme.rule != TABLE and not theme.implied:
                for pick in theme.picks:
                    if len(named[pick]) < _MOST_HOLDING:
                        named[pick].append((key, theme))
        return named

    def _whole(self, key: str, short: _Theme, named: dict[str, list[tuple[str, _Theme]]]) -> _Theme | None:
        """The theme with the longer name that holds all of a theme's stocks."""
        holding = min((named.get(pick, []) for pick in short.picks), key=len, default=[])
        longer = (
            theme
            for other, theme in holding
            if key in other and other != key and self._themes.get(other) is theme
        )
        return next((theme for theme in longer if short.picks.keys() <= theme.picks.keys()), None)

    def _titled(self, key: str, short: _Theme) -> _Theme | None:
        """The theme of the same stocks whose name only adds that they are companies: 电池组件厂商 beside 电池组件."""
        for kind in _COMPANIES:
            theme = self._themes.get(key + kind)
            if theme is not None and theme.picks.keys() == short.picks.keys():
                return theme
        return None

    def taken(self) -> set[tuple[int, int]]:
        """Where names stand that are in lists."""
        return {
            (span.start, span.end)
            for theme in self._themes.values()
            for pick in theme.picks.values()
            for span in pick.spans
        }

    def _resolved(self, item: Item) -> Resolved:
        note = self._text[item.end : item.past]
        return self._resolver.resolve(self._text[item.start : item.end], note, item.hit)

    def _merge(self, found: NameList, picks: list[tuple[Item, Resolved]]) -> None:
        theme = self._theme(found, {_key(self._text, item, resolved) for item, resolved in picks})
        theme.open_list |= found.open_list
        believed = listing(found) * naming(found, titled=self._fallback is not None)
        for item, resolved in picks:
            key = _key(self._text, item, resolved)
            confidence = round(believed * resolved.trust, 3)
            span = self._span_at(item.start, item.end)
            pick = theme.picks.get(key)
            if pick is None:
                text = self._text[item.start : item.end]
                pick = theme.picks[key] = _Pick(text, resolved, found.stance, found.rule, confidence)
                if (theme.implied or theme.rule == TABLE) and len(self._repeatable[key]) < _MOST_HOLDING:
                    self._repeatable[key].append(theme)
            elif found.stance.strength > pick.stance.strength:
                pick.stance = found.stance
            pick.spans[span] = None
            pick.confidence = max(pick.confidence, confidence)

    def _theme(self, found: NameList, keys: set[str]) -> _Theme:
        name, span = clean_theme_name(_MARKS.sub("", found.theme)), None
        if name:
            span = self._span_at(found.theme_start, found.theme_end)
        elif self._fallback:
            name, span = self._fallback
        else:
            name, span = "", self._span_at(found.items[0].start, found.items[0].end)
        key = fold(theme_key(one_name(name)))
        theme = self._themes.get(key) or self._repeated(found, keys)
        if theme is None:
            place = len(self._themes)
            theme = self._themes[key] = _Theme(name, found.implied, found.rule, found.confidence, place)
        theme.spans[span] = None
        theme.implied &= found.implied
        return theme

    def _repeated(self, found: NameList, keys: set[str]) -> _Theme | None:
        """The theme whose list this one prints again, where no heading says otherwise."""
        table = found.rule == TABLE
        if not (found.implied or table) or len(keys) < _REPEAT:
            return None
        holding: Counter[int] = Counter()
        themes: dict[int, _Theme] = {}
        for key in keys:
            for theme in self._repeatable.get(key, ()):
                holding[theme.place] += 1
                themes[theme.place] = theme
        for place in sorted(holding):
            theme, shared = themes[place], holding[place]
            alike = theme.rule == TABLE if table else theme.implied
            least = _SHARED * (min if table else max)(len(keys), len(theme.picks))
            if alike and shared >= max(least, _REPEAT):
                return theme
        return None


def _absorb(theme: _Theme, short: _Theme) -> None:
    """Take the places of the same stocks under a shorter name into a theme."""
    theme.spans |= short.spans
    theme.open_list |= short.open_list
    for key, pick in short.picks.items():
        known = theme.picks[key]
        known.spans |= pick.spans
        known.confidence = max(known.confidence, pick.confidence)
        if pick.stance.strength > known.stance.strength:
            known.stance = pick.stance


def _key(text: str, item: Item, resolved: Resolved) -> str:
    return str(resolved.symbol) if resolved.symbol else text[item.start : item.end]


def _draft(theme: _Theme) -> DraftTheme:
    picks = tuple(
        DraftPick(
            text=pick.text, symbol=pick.resolved.symbol, candidates=pick.resolved.candidates,
            spans=tuple(sorted(pick.spans)),
            rule=pick.rule, confidence=pick.confidence, stance=pick.stance,
        )
        for pick in theme.picks.values()
    )  # fmt: skip
    return DraftTheme(
        name=theme.name, stocks=picks, spans=tuple(sorted(theme.spans)), rule=theme.rule, confidence=theme.confidence,
        implied=theme.implied, open_list=theme.open_list,
    )  # fmt: skip
