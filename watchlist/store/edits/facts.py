"""The facts of a report: none is stored without the characters that state it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from watchlist.domain.commands import AddReport, NewMention, NewPick
from watchlist.domain.drafts import Analyst, DraftRating, Stated
from watchlist.domain.errors import BadSpan
from watchlist.domain.ratings import RatingScale
from watchlist.domain.spans import Span
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.edits import known
from watchlist.store.journal import Cell, Edit

_PICK_COLUMNS = (
    "report_id", "security_id", "theme_id", "stance", "start", "stop", "text", "rule", "confidence", "open_list",
)  # fmt: skip
_MENTION_COLUMNS = (
    "report_id", "security_id", "pick_id", "start", "stop", "page", "box", "text", "in_list", "rule", "confidence",
)  # fmt: skip
_BAND_COLUMNS = (
    "scale_id",
    "scope",
    "term",
    "term_en",
    "step",
    "low",
    "high",
    "words",
    "start",
    "stop",
    "page",
)


@dataclass(frozen=True, slots=True)
class Source:
    """The stored report that facts belong to."""

    report_id: int
    broker_id: int | None
    text: str

    def written(self, span: Span) -> str:
        """The characters of a span. Raises BadSpan where there are none."""
        found = span.of(self.text)
        if span.end > len(self.text) or not found.strip():
            raise BadSpan(self.report_id, span.start, span.end)
        return found

    def stating(self, spans: Sequence[Span], text: str) -> tuple[str, ...]:
        """The characters of all spans, of which one at least reads as `text`. Raises BadSpan."""
        found = tuple(self.written(span) for span in spans)
        if text in found:
            return found
        wanted = _squeezed(text)
        if not any(wanted in _squeezed(part) or _squeezed(part) in wanted for part in found):
            raise BadSpan(self.report_id, *((spans[0].start, spans[0].end) if spans else (0, 0)))
        return found


def add_facts(edit: Edit, command: AddReport, source: Source) -> tuple[int, ...]:
    """Store picks, mentions, ratings and the scale; the ids of the picked securities."""
    rated = tuple(rating.symbol for rating in command.ratings if rating.symbol is not None)
    picked, ids = add_rows(edit, source, command.picks, command.mentions, rated)
    for rating in command.ratings:
        add_rating(edit, source, rating, ids)
    if command.scale is not None:
        add_scale(edit, source, command.scale)
    return picked


def add_rows(
    edit: Edit,
    source: Source,
    picks: Sequence[NewPick],
    mentions: Sequence[NewMention],
    others: Sequence[Symbol] = (),
) -> tuple[tuple[int, ...], dict[Symbol, int]]:
    """Store picks and mentions; the ids of the picked securities, and those of all that are named (and of `others`)."""
    written = {m.symbol: m.text for m in mentions} | {p.symbol: p.text for p in picks}
    ids = known.securities(edit, (*written, *others), written)
    pairs = _merged(edit, picks)
    made = _add_picks(edit, source, pairs, ids)
    _add_mentions(edit, source, mentions, pairs, made, ids)
    return tuple(dict.fromkeys(ids[symbol] for _, symbol in pairs)), ids


_Pairs = dict[tuple[int, Symbol], NewPick]


def _merged(edit: Edit, picks: Sequence[NewPick]) -> _Pairs:
    """One pick for each theme and security, however the theme is spelled."""
    pairs: _Pairs = {}
    themes = known.themes(edit, [pick.theme for pick in picks])
    for pick in picks:
        key = (themes[pick.theme], pick.symbol)
        pairs[key] = _joined(pairs[key], pick) if key in pairs else pick
    return pairs


def _joined(one: NewPick, other: NewPick) -> NewPick:
    return replace(
        one,
        stance=max(one.stance, other.stance, key=lambda stance: stance.strength),
        spans=tuple(sorted({*one.spans, *other.spans}, key=lambda span: (span.start, span.end))),
    )


def _add_picks(edit: Edit, source: Source, pairs: _Pairs, ids: dict[Symbol, int]) -> range:
    rows = []
    for (theme_id, symbol), pick in pairs.items():
        source.stating(pick.spans, pick.text)
        first = pick.spans[0]
        rows.append((
            source.report_id, ids[symbol], theme_id, pick.stance.value, first.start, first.end, pick.text,
            pick.rule, pick.confidence, int(pick.open_list),
        ))  # fmt: skip
    return edit.insert_rows("picks", _PICK_COLUMNS, rows)


def _add_mentions(
    edit: Edit,
    source: Source,
    mentions: Sequence[NewMention],
    pairs: _Pairs,
    picks: range,
    ids: dict[Symbol, int],
) -> None:
    """Every place of every pick, and every other place; a place in a list is not told twice."""
    rows: list[tuple[Cell, ...]] = []
    taken: set[tuple[int, int]] = set()
    for pick_id, pick in zip(picks, pairs.values(), strict=True):
        security_id = ids[pick.symbol]
        taken.update((security_id, span.start) for span in pick.spans)
        rows += _mention_rows(source, _places_of(pick), pick.spans, security_id, pick_id)
    for mention in mentions:
        security_id = ids[mention.symbol]
        spans = tuple(span for span in mention.spans if (security_id, span.start) not in taken)
        taken.update((security_id, span.start) for span in spans)
        source.stating(mention.spans, mention.text)
        rows += _mention_rows(source, mention, spans, security_id, None)
    edit.insert_rows("mentions", _MENTION_COLUMNS, rows)


def _places_of(pick: NewPick) -> NewMention:
    """The places of a pick, as mentions in a list."""
    return NewMention(pick.symbol, pick.text, pick.spans, pick.rule, pick.confidence, in_list=True)


def _mention_rows(
    source: Source, mention: NewMention, spans: Iterable[Span], security_id: int, pick_id: int | None
) -> list[tuple[Cell, ...]]:
    return [
        (source.report_id, security_id, pick_id, span.start, span.end, span.page, box_of(span), source.written(span),
         int(mention.in_list), mention.rule, mention.confidence)
        for span in spans
    ]  # fmt: skip


def add_rating(edit: Edit, source: Source, rating: DraftRating, ids: dict[Symbol, int]) -> None:
    """Store a rating; `ids` has the security of one on a stock."""
    edit.insert(
        "ratings",
        report_id=source.report_id,
        security_id=None if rating.symbol is None or rating.scope != "stock" else ids[rating.symbol],
        scope=rating.scope.value,
        term=rating.term,
        action=rating.action and rating.action.value,
        action_term=rating.action_term,
        previous_term=rating.previous_term,
        step=rating.step,
        step_assumed=int(rating.step_assumed),
        target=rating.target,
        previous_target=rating.previous_target,
        currency=rating.currency,
        broker_id=known.broker(edit, rating.broker),
        published=rating.published.isoformat() if rating.published else None,
        start=rating.span.start,
        stop=rating.span.end,
        page=rating.span.page,
        box=box_of(rating.span),
        text=source.written(rating.span),
        rule=rating.rule,
        confidence=rating.confidence,
    )


def add_analysts(edit: Edit, source: Source, analysts: Sequence[Analyst]) -> None:
    """Store who signs the report. Raises BadSpan."""
    rows = []
    for analyst in analysts:
        span = analyst.span
        if span is not None and span.end > len(source.text):
            raise BadSpan(source.report_id, span.start, span.end)
        places = (None, None) if span is None else (span.start, span.end)
        rows.append((source.report_id, analyst.name, analyst.licence, analyst.role, *places))
    edit.insert_rows("analysts", ("report_id", "name", "licence", "role", "start", "stop"), rows)


def add_scale(edit: Edit, source: Source, scale: RatingScale) -> None:
    """Store a house's scale with its bands and benchmarks."""
    source.written(scale.span)
    low, high = scale.horizon_months or (None, None)
    scale_id = edit.insert(
        "rating_scales",
        report_id=source.report_id,
        broker_id=known.broker(edit, scale.broker) or source.broker_id,
        horizon_low=low,
        horizon_high=high,
        version_date=None if scale.version_date is None else scale.version_date.isoformat(),
        conflicts=json.dumps(scale.conflicts, ensure_ascii=False),
        start=scale.span.start,
        stop=scale.span.end,
        page=scale.span.page,
        rule=scale.rule,
        confidence=scale.confidence,
    )
    bands = [
        (scale_id, band.scope.value, band.term, band.term_en, band.step, band.low, band.high, band.words,
         band.span.start, band.span.end, band.span.page)
        for band in scale.bands if source.written(band.span)
    ]  # fmt: skip
    edit.insert_rows("scale_bands", _BAND_COLUMNS, bands)
    benchmarks = [(scale_id, market, name) for market, name in scale.benchmarks]
    edit.insert_rows("scale_benchmarks", ("scale_id", "market", "name"), benchmarks)


def why_of(stated: Stated[Any], text: str) -> dict[str, Any]:
    """The rule and the characters that gave a field of a report."""
    reasons: dict[str, Any] = {"rule": stated.rule, "confidence": stated.confidence, "reason": stated.reason}
    if stated.span is not None and stated.span.end <= len(text):
        reasons |= {"start": stated.span.start, "stop": stated.span.end}
    return {key: reason for key, reason in reasons.items() if reason != ""}


def box_of(span: Span) -> str | None:
    """The box of a span in a PDF, in JSON."""
    return None if span.box is None else json.dumps(span.box)


def _squeezed(text: str) -> str:
    return fold("".join(text.split()))
