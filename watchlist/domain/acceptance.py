"""From a reviewed draft to the one command that stores it: only what was accepted, as it was corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.copies import Fingerprint, ProposedCopy
from watchlist.domain.drafts import Draft, DraftPick, DraftTheme, Metadata, Named, Stated
from watchlist.domain.errors import AmbiguousName, NoSuchThing
from watchlist.domain.review import AddedPick, RowVerdict, Verdict, Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance, strongest
from watchlist.domain.sureness import SURE
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import clean_theme_name, theme_key

HAND = "hand"
"""The rule of what a person set or corrected."""

_OPEN = RowVerdict()
_ACCEPTED = RowVerdict(Verdict.ACCEPTED)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Threshold:
    """What may be stored without a review: how sure every row must be, and how strongly it may be put forward.

    A name outside the lists counts as mentioned.
    """

    confidence: float = SURE
    stances: frozenset[Stance] = frozenset(Stance)

    def lets_through(self, draft: Draft) -> bool:
        """Whether nobody need look: stocks were found, each row passes, and the date is stated.

        What was recognised on pictures is always looked at.
        """
        if not draft.picks or draft.metadata.published.value is None or draft.document.is_recognised:
            return False
        stances = {pick.stance for pick in draft.picks} | {Stance.MENTIONED for _ in draft.mentions}
        rows = (*draft.picks, *draft.mentions)
        return stances <= self.stances and all(
            row.symbol is not None and row.confidence >= self.confidence for row in rows
        )


def sure_verdicts(draft: Draft) -> Verdicts:
    """A review that accepts what may be accepted without a look and leaves the rest open."""
    return _verdicts(draft, lambda row: row.sure)


def all_verdicts(draft: Draft) -> Verdicts:
    """A review that accepts every row with a symbol; one without is left open."""
    return _verdicts(draft, lambda row: row.symbol is not None)


def accept(
    draft: Draft,
    verdicts: Verdicts,
    *,
    imported_at: str,
    fingerprint: Fingerprint | None = None,
    copies: tuple[ProposedCopy, ...] = (),
    draft_id: int | None = None,
) -> AddReport:
    """The command that stores the accepted rows of a draft, with the corrections and the picks a person added.

    Raises AmbiguousName or NoSuchThing for an accepted row for which nobody named a security.
    """
    listed = tuple(_accepted_picks(draft, verdicts))
    return AddReport(
        document=draft.document,
        metadata=_metadata(draft.metadata, verdicts),
        picks=_merged_picks(listed),
        mentions=_mentions(draft, verdicts, listed),
        ratings=draft.ratings,
        scale=draft.scale,
        fingerprint=fingerprint,
        copies=copies,
        draft_id=draft_id,
        rules_version=draft.rules_version,
        imported_at=imported_at,
    )


def lacks_date(draft: Draft, verdicts: Verdicts) -> bool:
    """Whether a person must still be asked for the date, or say that there is none."""
    return not verdicts.undated and verdicts.published is None and draft.metadata.published.value is None


def leaves_open(draft: Draft, verdicts: Verdicts) -> bool:
    """Whether a row of a list or a mention has no verdict yet."""
    open_rows = any(
        verdicts.rows.get((place, row), _OPEN).verdict is Verdict.OPEN
        for place, theme in enumerate(draft.themes)
        for row in range(len(theme.stocks))
    )
    return open_rows or any(
        verdicts.mentions.get(place, _OPEN).verdict is Verdict.OPEN for place in range(len(draft.mentions))
    )


def _verdicts(draft: Draft, takes: Callable[[Named], bool]) -> Verdicts:
    rows = {
        (place, row): _ACCEPTED
        for place, theme in enumerate(draft.themes)
        for row, stock in enumerate(theme.stocks)
        if takes(stock)
    }
    mentions = {place: _ACCEPTED for place, mention in enumerate(draft.mentions) if takes(mention)}
    return Verdicts(rows=rows, mentions=mentions)


def _accepted_picks(draft: Draft, verdicts: Verdicts) -> Iterator[NewPick]:
    """One pick for each accepted row, then those that the person made."""
    for place, theme in enumerate(draft.themes):
        for row, stock in enumerate(theme.stocks):
            verdict = verdicts.rows.get((place, row), _OPEN)
            if verdict.verdict is Verdict.ACCEPTED:
                yield _pick(theme, stock, verdict)
    for added in verdicts.added:
        yield _added_pick(added, draft.document.text)


def _pick(theme: DraftTheme, stock: DraftPick, verdict: RowVerdict) -> NewPick:
    corrected = verdict != _ACCEPTED
    return NewPick(
        theme=clean_theme_name(verdict.theme or theme.name),
        symbol=_symbol(stock, verdict),
        text=stock.text,
        stance=verdict.stance or stock.stance,
        spans=stock.spans,
        rule=HAND if corrected else stock.rule,
        confidence=1.0 if corrected else stock.confidence,
        open_list=theme.open_list,
    )


def _added_pick(added: AddedPick, text: str) -> NewPick:
    theme = clean_theme_name(added.theme)
    return NewPick(theme, added.symbol, added.span.of(text), added.stance, (added.span,), HAND, 1.0)


def _symbol(row: Named, verdict: RowVerdict) -> Symbol:
    symbol = verdict.symbol or row.symbol
    if symbol is None and row.candidates:
        raise AmbiguousName(row.text, " ".join(str(candidate.symbol) for candidate in row.candidates))
    if symbol is None:
        raise NoSuchThing("security", row.text)
    return symbol


def _merged_picks(picks: Iterable[NewPick]) -> tuple[NewPick, ...]:
    """One pick for each theme and security: the strongest stance, every span."""
    groups = _grouped((((theme_key(pick.theme) or pick.theme), pick.symbol), pick) for pick in picks)
    return tuple(_merged_pick(group) for group in groups)


def _merged_pick(group: list[NewPick]) -> NewPick:
    stance = strongest(tuple(pick.stance for pick in group))
    leading = next(pick for pick in group if pick.stance is stance)
    return replace(
        leading,
        theme=group[0].theme,
        spans=_spans(group),
        confidence=max(pick.confidence for pick in group),
        open_list=any(pick.open_list for pick in group),
    )


def _mentions(draft: Draft, verdicts: Verdicts, listed: Iterable[NewPick]) -> tuple[NewMention, ...]:
    """Every place where a taken security is named; a place in a list is not told twice."""
    in_lists = [NewMention(p.symbol, p.text, p.spans, p.rule, p.confidence, in_list=True) for p in listed]
    taken = {(mention.symbol, span) for mention in in_lists for span in mention.spans}
    in_prose = (
        replace(mention, spans=spans)
        for mention in _accepted_mentions(draft, verdicts)
        if (spans := tuple(span for span in mention.spans if (mention.symbol, span) not in taken))
    )
    groups = _grouped(((m.symbol, m.text, m.in_list), m) for m in (*in_lists, *in_prose))
    return tuple(replace(group[0], spans=_spans(group)) for group in groups)


def _accepted_mentions(draft: Draft, verdicts: Verdicts) -> Iterator[NewMention]:
    for place, mention in enumerate(draft.mentions):
        verdict = verdicts.mentions.get(place, _OPEN)
        if verdict.verdict is not Verdict.ACCEPTED:
            continue
        corrected = verdict != _ACCEPTED
        rule, confidence = (HAND, 1.0) if corrected else (mention.rule, mention.confidence)
        yield NewMention(_symbol(mention, verdict), mention.text, mention.spans, rule, confidence)


def _spans(group: Iterable[NewPick | NewMention]) -> tuple[Span, ...]:
    """The spans of all, each once, in the order of the text."""
    return tuple(
        sorted({span for item in group for span in item.spans}, key=lambda span: (span.start, span.end))
    )


def _grouped(pairs: Iterable[tuple[Hashable, T]]) -> Iterable[list[T]]:
    """What has the same key, together, in the order in which the keys came."""
    groups: dict[Hashable, list[T]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    return groups.values()


def _metadata(stated: Metadata, verdicts: Verdicts) -> Metadata:
    """What the document says of itself, overridden by what the person said of it."""
    published: Stated[date] = _overridden(stated.published, verdicts.published)
    if verdicts.undated:
        published = Stated(None, rule=HAND, reason="undated")
    return replace(
        stated,
        published=published,
        broker=_overridden(stated.broker, verdicts.broker),
        title=_overridden(stated.title, verdicts.title),
    )


def _overridden(stated: Stated[T], said: T | None) -> Stated[T]:
    """The person's word where there is one; an empty text takes the value away."""
    if said is None:
        return stated
    return Stated(said or None, rule=HAND, reason="" if said else "removed")
