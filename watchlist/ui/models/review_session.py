"""A review as it goes on: the draft, the verdicts so far, the way back; no Qt in here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from watchlist.domain.acceptance import sure_verdicts
from watchlist.domain.drafts import Draft
from watchlist.domain.review import AddedPick, RowVerdict, Verdict, Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import clean_theme_name
from watchlist.securities.folding import fold
from watchlist.ui.models.review_rows import (
    ColoursOf,
    Group,
    NameOf,
    ReviewRow,
    RowKey,
    Sort,
    groups_of,
    no_colours,
)


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a review is: rows of the lists with a verdict, all of them, and those that need a look."""

    decided: int
    rows: int
    doubtful: int


class ReviewSession:
    """What a person says of one draft; every change can be taken back, as far as the first."""

    def __init__(
        self,
        draft: Draft,
        verdicts: Verdicts | None = None,
        name_of: NameOf = str,
        colours_of: ColoursOf = no_colours,
    ) -> None:
        self.draft = draft
        self.verdicts = verdicts or Verdicts()
        self._name_of = name_of
        self._colours_of = colours_of
        self._past: list[Verdicts] = []
        self._future: list[Verdicts] = []
        self.groups: tuple[Group, ...] = ()
        self._rows: dict[RowKey, ReviewRow] = {}
        self._order: tuple[RowKey, ...] = ()
        self._rebuild()

    # What is shown

    def row(self, key: RowKey) -> ReviewRow | None:
        """The row of a key, None where it is gone (a pick that was added and taken back)."""
        return self._rows.get(key)

    @property
    def rows(self) -> tuple[ReviewRow, ...]:
        """All rows in the order of the page."""
        return tuple(self._rows[key] for key in self._order)

    @property
    def tally(self) -> Tally:
        """How far the review is; what was seen and not taken doesn't wait for anybody."""
        rows = [row for row in self._rows.values() if row.key.sort is not Sort.SEEN]
        open_rows = [row for row in rows if row.verdict is Verdict.OPEN]
        return Tally(len(rows) - len(open_rows), len(rows), sum(not row.sure for row in open_rows))

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of the themes of this draft as they are now."""
        return tuple(group.title for group in self.groups if group.sort is Sort.PICK)

    def theme_near(self, span: Span) -> str:
        """The theme in whose list a place stands, or of the list nearest to it; "" without lists."""
        lists = [group for group in self.groups if group.sort is Sort.PICK]
        nearest = min(lists, key=lambda group: _distance(group, span), default=None)
        return nearest.title if nearest else ""

    def next_open(self, after: RowKey | None, *, doubtful: bool = False) -> RowKey | None:
        """The next row without a verdict behind this one, round the end; None where all have one."""
        waiting = [
            key
            for key in self._behind(after)
            if key.sort is not Sort.SEEN
            and self._rows[key].verdict is Verdict.OPEN
            and not (doubtful and self._rows[key].sure)
        ]
        return waiting[0] if waiting else None

    def next_row(self, after: RowKey | None) -> RowKey | None:
        """The row below, whatever its verdict."""
        behind = self._behind(after)
        return behind[0] if behind else None

    def _behind(self, key: RowKey | None) -> tuple[RowKey, ...]:
        if key is None or key not in self._rows:
            return self._order
        place = self._order.index(key)
        return self._order[place + 1 :] + self._order[:place]

    # Verdicts

    def accept(self, keys: Iterable[RowKey]) -> tuple[RowKey, ...]:
        """Accept rows; the answer are those that can't be, because nobody has named their security."""
        rows = [row for key in keys if (row := self._rows.get(key))]
        able = [
            row.key for row in rows if row.symbol is not None and row.key.sort in {Sort.PICK, Sort.MENTION}
        ]
        self._say(able, lambda verdict: replace(verdict, verdict=Verdict.ACCEPTED))
        return tuple(row.key for row in rows if row.symbol is None)

    def reject(self, keys: Iterable[RowKey]) -> None:
        """Reject rows; one that the person added goes away."""
        keys = tuple(keys)
        kept = tuple(
            pick for place, pick in enumerate(self.verdicts.added) if RowKey(Sort.ADDED, 0, place) not in keys
        )
        rejected = self._with(keys, lambda verdict: replace(verdict, verdict=Verdict.REJECTED))
        self._take(replace(rejected, added=kept))

    def accept_all_sure(self) -> int:
        """Accept every open row that needs no look; the answer is how many."""
        sure = sure_verdicts(self.draft)
        keys = [RowKey(Sort.PICK, *place) for place in sure.rows]
        keys += [RowKey(Sort.MENTION, 0, place) for place in sure.mentions]
        waiting = [key for key in keys if self._rows[key].verdict is Verdict.OPEN]
        self.accept(waiting)
        return len(waiting)

    def accept_to(self, key: RowKey) -> int:
        """Accept every open row from the first to this one whose security is named; the answer is how many."""
        if key not in self._rows:
            return 0
        until = self._order[: self._order.index(key) + 1]
        waiting = [
            each for each in until if each.sort is not Sort.SEEN and self._rows[each].verdict is Verdict.OPEN
        ]
        return len(waiting) - len(self.accept(waiting))

    def clear(self) -> None:
        """Take back every verdict and correction of the rows; what was said of the document stays."""
        self._take(replace(self.verdicts, rows={}, mentions={}, added=()))

    def set_symbol(self, keys: Iterable[RowKey], symbol: Symbol) -> None:
        """Say which security a written name stands for; that accepts the row."""
        changed = self.verdicts
        for key in self._there(keys):
            changed = self._corrected(changed, key, symbol)
        self._take(changed)

    def _there(self, keys: Iterable[RowKey]) -> list[RowKey]:
        """Those that are rows still: what the person added may have been taken back while a box asked about it."""
        return [key for key in keys if key in self._rows]

    def _corrected(self, verdicts: Verdicts, key: RowKey, symbol: Symbol) -> Verdicts:
        if key.sort is Sort.ADDED:
            return _with_added(verdicts, key.place, symbol=symbol)
        said = None if symbol == self._drafted(key) else symbol
        return _with_verdict(verdicts, key, lambda v: replace(v, verdict=Verdict.ACCEPTED, symbol=said))

    def same_text(self, key: RowKey) -> tuple[RowKey, ...]:
        """All rows of the draft where the same name is written."""
        row = self._rows.get(key)
        return tuple(
            k
            for k, r in self._rows.items()
            if row and fold(r.text) == fold(row.text) and k.sort is not Sort.SEEN
        )

    def set_theme(self, keys: Iterable[RowKey], theme: str) -> None:
        """Put rows under a theme; an empty name changes nothing."""
        name = clean_theme_name(theme)
        changed = self.verdicts
        for key in self._there(keys) if name else ():
            if key.sort is Sort.ADDED:
                changed = _with_added(changed, key.place, theme=name)
            elif key.sort is Sort.PICK:
                said = None if name == self.draft.themes[key.theme].name else name
                changed = _with_verdict(changed, key, lambda v, said=said: replace(v, theme=said))  # type: ignore[misc]
        self._take(changed)

    def cycle_stance(self, keys: Sequence[RowKey]) -> None:
        """Give rows the next stance of the ladder after the first row's, round the end."""
        rows = [row for key in keys if (row := self._rows.get(key)) and row.stance is not None]
        if rows:
            self.set_stance([row.key for row in rows], _next_stance(rows[0].stance))

    def set_stance(self, keys: Iterable[RowKey], stance: Stance) -> None:
        """Say how strongly rows are put forward."""
        changed = self.verdicts
        for key in self._there(keys):
            if key.sort is Sort.ADDED:
                changed = _with_added(changed, key.place, stance=stance)
            elif key.sort is Sort.PICK:
                drafted = self.draft.themes[key.theme].stocks[key.place].stance
                said = None if stance is drafted else stance
                changed = _with_verdict(changed, key, lambda v, said=said: replace(v, stance=said))  # type: ignore[misc]
        self._take(changed)

    def add(self, theme: str, symbol: Symbol, span: Span, stance: Stance | None = None) -> RowKey:
        """A pick of the person's own: selected text, or something that was seen and not taken."""
        pick = AddedPick(clean_theme_name(theme), symbol, stance or self._stance_of(theme), span)
        self._take(replace(self.verdicts, added=(*self.verdicts.added, pick)))
        return RowKey(Sort.ADDED, 0, len(self.verdicts.added) - 1)

    def describe(
        self,
        *,
        published: date | None = None,
        undated: bool | None = None,
        broker: str | None = None,
        title: str | None = None,
    ) -> None:
        """Set what the document doesn't say of itself, or says wrongly."""
        now = self.verdicts
        self._take(
            replace(
                now,
                published=now.published if published is None else published,
                undated=now.undated if undated is None else undated,
                broker=now.broker if broker is None else broker,
                title=now.title if title is None else title,
            )
        )

    def _stance_of(self, theme: str) -> Stance:
        """The stance that most rows of a theme have: what is added to a list is meant as the list is."""
        stances = [row.stance for row in self._rows.values() if row.theme == theme and row.stance]
        return max(stances, key=stances.count) if stances else Stance.MENTIONED

    def _drafted(self, key: RowKey) -> Symbol | None:
        if key.sort is Sort.PICK:
            return self.draft.themes[key.theme].stocks[key.place].symbol
        return self.draft.mentions[key.place].symbol

    # The way back

    @property
    def can_undo(self) -> bool:
        """Whether something was said that can be taken back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back that can be said again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the last thing back."""
        if self._past:
            self._future.append(self.verdicts)
            self.verdicts = self._past.pop()
            self._rebuild()

    def redo(self) -> None:
        """Say it again."""
        if self._future:
            self._past.append(self.verdicts)
            self.verdicts = self._future.pop()
            self._rebuild()

    def _say(self, keys: Iterable[RowKey], said: Callable[[RowVerdict], RowVerdict]) -> None:
        self._take(self._with(keys, said))

    def _with(self, keys: Iterable[RowKey], said: Callable[[RowVerdict], RowVerdict]) -> Verdicts:
        changed = self.verdicts
        for key in keys:
            if key.sort in {Sort.PICK, Sort.MENTION}:
                changed = _with_verdict(changed, key, said)
        return changed

    def _take(self, verdicts: Verdicts) -> None:
        if verdicts == self.verdicts:
            return
        self._past.append(self.verdicts)
        self._future.clear()
        self.verdicts = verdicts
        self._rebuild()

    def _rebuild(self) -> None:
        self.groups = groups_of(self.draft, self.verdicts, self._name_of, self._colours_of)
        self._rows = {row.key: row for group in self.groups for row in group.rows}
        self._order = tuple(self._rows)


def _distance(group: Group, span: Span) -> int:
    places = (place for row in group.rows for place in row.spans)
    return min(abs(place.start - span.start) for place in places)


def _with_verdict(verdicts: Verdicts, key: RowKey, said: Callable[[RowVerdict], RowVerdict]) -> Verdicts:
    if key.sort is Sort.PICK:
        place = (key.theme, key.place)
        return replace(verdicts, rows={**verdicts.rows, place: said(verdicts.rows.get(place, RowVerdict()))})
    now = verdicts.mentions.get(key.place, RowVerdict())
    return replace(verdicts, mentions={**verdicts.mentions, key.place: said(now)})


def _with_added(
    verdicts: Verdicts,
    place: int,
    *,
    symbol: Symbol | None = None,
    theme: str = "",
    stance: Stance | None = None,
) -> Verdicts:
    picks = list(verdicts.added)
    old = picks[place]
    picks[place] = replace(
        old, symbol=symbol or old.symbol, theme=theme or old.theme, stance=stance or old.stance
    )
    return replace(verdicts, added=tuple(picks))


def _next_stance(stance: Stance | None) -> Stance:
    ladder = list(Stance)
    return ladder[(ladder.index(stance) + 1) % len(ladder)] if stance else ladder[0]
