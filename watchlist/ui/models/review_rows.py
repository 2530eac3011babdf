"""The rows of a review, grouped as the page shows them: the draft with the verdicts laid over it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from watchlist.domain.drafts import Draft, DraftMention, DraftPick
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import theme_key, told_apart
from watchlist.securities.folding import fold

NameOf = Callable[[Symbol], str]
ColoursOf = Callable[[Collection[str]], Mapping[str, int]]
"""The colours of those of some themes that the library has."""


class Sort(StrEnum):
    """Where a row comes from."""

    PICK = "pick"
    ADDED = "added"
    MENTION = "mention"
    SEEN = "seen"
    STORED = "stored"


@dataclass(frozen=True, slots=True)
class RowKey:
    """What stays of a row when everything else about it changes: its place in the draft."""

    sort: Sort
    theme: int
    place: int


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One row: what is written, what it stands for, and what was said of it.

    `name` is the security's own name, `corrected` whether the person changed anything, `reason` (a code) why something
    was not taken.
    """

    key: RowKey
    text: str
    symbol: Symbol | None
    name: str
    candidates: tuple[Candidate, ...]
    theme: str
    stance: Stance | None
    spans: tuple[Span, ...]
    rule: str
    confidence: float
    verdict: Verdict
    sure: bool
    corrected: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading; `sort` is PICK for a theme, else what they have in common."""

    sort: Sort
    title: str
    colour: int
    rows: tuple[ReviewRow, ...]
    spans: tuple[Span, ...] = field(default=())
    implied: bool = False
    open_list: bool = False

    @property
    def key(self) -> str:
        """What tells one group from another while rows come and go."""
        return f"{self.sort}:{theme_key(self.title) or self.title}"

    @property
    def decided(self) -> int:
        """How many of its rows have a verdict."""
        return sum(row.verdict is not Verdict.OPEN for row in self.rows)


def no_colours(_names: Collection[str]) -> Mapping[str, int]:
    """For a review without a library: every theme is new."""
    return {}


def groups_of(
    draft: Draft, verdicts: Verdicts, name_of: NameOf, colours_of: ColoursOf = no_colours
) -> tuple[Group, ...]:
    """The themes in the draft's order, new ones behind, then the mentions in prose and what was not taken."""
    themes: dict[str, list[ReviewRow]] = {}
    titles: dict[str, str] = {}
    for row in (*_picks(draft, verdicts, name_of), *_added(draft, verdicts, name_of)):
        key = theme_key(row.theme) or row.theme
        titles.setdefault(key, row.theme)
        themes.setdefault(key, []).append(row)
    colours = _colours(titles, colours_of)
    found = [_theme_group(draft, key, titles[key], rows, colours[key]) for key, rows in themes.items()]
    elsewhere = Group(Sort.MENTION, "", 0, tuple(_mentions(draft, verdicts, name_of)))
    seen = Group(Sort.SEEN, "", 0, tuple(_seen(draft, verdicts)))
    return (*found, *(group for group in (elsewhere, seen) if group.rows))


def _colours(titles: Mapping[str, str], colours_of: ColoursOf) -> dict[str, int]:
    """Those that the themes have or will get when the report is stored: no two alike, as long as there are enough."""
    stored = colours_of(tuple(titles.values()))
    keys = {key: fold(key) for key in titles}
    known = {keys[key]: stored[title] for key, title in titles.items() if title in stored}
    chosen = told_apart(tuple(dict.fromkeys(keys.values())), known)
    return {key: chosen[folded] for key, folded in keys.items()}


def _theme_group(draft: Draft, key: str, title: str, rows: Iterable[ReviewRow], colour: int) -> Group:
    headings = [theme for theme in draft.themes if (theme_key(theme.name) or theme.name) == key]
    return Group(
        Sort.PICK,
        title,
        colour,
        tuple(sorted(rows, key=lambda row: row.spans[0].start)),
        spans=tuple(span for theme in headings for span in theme.spans),
        implied=any(theme.implied for theme in headings),
        open_list=any(theme.open_list for theme in headings),
    )


def _picks(draft: Draft, verdicts: Verdicts, name_of: NameOf) -> Iterator[ReviewRow]:
    for place, theme in enumerate(draft.themes):
        for row, stock in enumerate(theme.stocks):
            said = verdicts.rows.get((place, row), RowVerdict())
            yield _row(
                RowKey(Sort.PICK, place, row),
                stock,
                said,
                name_of,
                said.theme or theme.name,
                said.stance or stock.stance,
            )


def _mentions(draft: Draft, verdicts: Verdicts, name_of: NameOf) -> Iterator[ReviewRow]:
    for place, mention in enumerate(draft.mentions):
        said = verdicts.mentions.get(place, RowVerdict())
        yield _row(RowKey(Sort.MENTION, 0, place), mention, said, name_of, "", None)


def _row(
    key: RowKey,
    item: DraftPick | DraftMention,
    said: RowVerdict,
    name_of: NameOf,
    theme: str,
    stance: Stance | None,
) -> ReviewRow:
    symbol = said.symbol or item.symbol
    return ReviewRow(
        key,
        item.text,
        symbol,
        name_of(symbol) if symbol else "",
        item.candidates,
        theme,
        stance,
        item.spans,
        item.rule,
        item.confidence,
        said.verdict,
        sure=item.sure,
        corrected=any((said.symbol, said.theme, said.stance)),
    )


def _added(draft: Draft, verdicts: Verdicts, name_of: NameOf) -> Iterator[ReviewRow]:
    for place, pick in enumerate(verdicts.added):
        yield ReviewRow(
            RowKey(Sort.ADDED, 0, place),
            pick.span.of(draft.document.text),
            pick.symbol,
            name_of(pick.symbol),
            (),
            pick.theme,
            pick.stance,
            (pick.span,),
            "hand",
            1.0,
            Verdict.ACCEPTED,
            sure=True,
            corrected=True,
        )


def _seen(draft: Draft, verdicts: Verdicts) -> Iterator[ReviewRow]:
    """What was seen and not taken; what the person promoted stands in its theme instead."""
    promoted = {pick.span for pick in verdicts.added}
    for place, seen in enumerate(draft.not_taken):
        if seen.span not in promoted:
            yield ReviewRow(
                RowKey(Sort.SEEN, 0, place),
                seen.text,
                None,
                "",
                (),
                "",
                None,
                (seen.span,),
                "",
                0.0,
                Verdict.OPEN,
                sure=False,
                reason=seen.reason,
            )
