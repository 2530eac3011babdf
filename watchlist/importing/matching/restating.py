"""What newer rules would change in a stored report's ratings and in what it says of itself; pure, nothing is stored here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, Final, NamedTuple

from watchlist.domain.acceptance import HAND
from watchlist.domain.drafts import Analyst, Draft, DraftRating, Kind, Stated
from watchlist.domain.ratings import Scope
from watchlist.domain.revisions import Difference, RevisedRow, StoredFacts, StoredRating
from watchlist.domain.spans import Span
from watchlist.domain.sureness import SURE
from watchlist.domain.symbols import Symbol
from watchlist.securities.brokers import house_keys
from watchlist.securities.folding import fold

RATING: Final = "rating"
REPORT: Final = "report"
FIELDS: Final = ("title", "broker", "published", "industry", "kind")
"""What a report says of itself, one value each."""

ANALYSTS: Final = "analysts"
"""Beside those: the people who sign."""

_Subject = tuple[Scope, Symbol | None]


class Ratings(NamedTuple):
    """What becomes of the ratings of a report."""

    rows: tuple[RevisedRow, ...]
    new: tuple[DraftRating, ...]
    dropped: tuple[int, ...]


def compare_ratings(old: StoredFacts, draft: Draft) -> Ratings:
    """The ratings that differ; one that a person gave stays, and nothing is put in its place."""
    by_hand = {(one.rating.span.start, one.rating.span.end) for one in old.ratings if one.rating.rule == HAND}
    machine = [one for one in old.ratings if one.rating.rule != HAND]
    before = {_said(one.rating) for one in machine}
    now = {_said(rating) for rating in draft.ratings}
    new = tuple(
        rating
        for rating in draft.ratings
        if _said(rating) not in before and (rating.span.start, rating.span.end) not in by_hand
    )
    dropped = [one for one in machine if _said(one.rating) not in now]
    return Ratings(tuple(_rating_rows(old.report_id, dropped, new)), new, tuple(one.id for one in dropped))


def _said(rating: DraftRating) -> DraftRating:
    """What two ratings have in common that say the same at the same place."""
    return replace(
        rating,
        symbol=_subject(rating)[1],
        span=Span(rating.span.start, rating.span.end),
        rule="",
        confidence=1.0,
        broker="",
    )


def _subject(rating: DraftRating) -> _Subject:
    return rating.scope, rating.symbol if rating.scope is Scope.STOCK else None


def _rating_rows(
    report_id: int, dropped: list[StoredRating], new: tuple[DraftRating, ...]
) -> Iterator[RevisedRow]:
    """A row for each; one that goes and one that comes for the same subject are one change."""
    left = [one.rating for one in dropped]
    for rating in new:
        same = next((one for one in left if _subject(one) == _subject(rating)), None)
        if same is not None:
            left.remove(same)
        yield _rating_row(report_id, same, rating)
    for rating in left:
        yield _rating_row(report_id, rating, None)


def _rating_row(report_id: int, before: DraftRating | None, now: DraftRating | None) -> RevisedRow:
    shown = now or before
    assert shown is not None
    kind = Difference.CHANGED if before and now else Difference.ADDED if now else Difference.REMOVED
    return RevisedRow(
        report_id, kind, "", _subject(shown)[1], shown.term, None, None, int(before is not None), int(now is not None),
        RATING, _in_words(before), _in_words(now),
    )  # fmt: skip


def _in_words(rating: DraftRating | None) -> str:
    """Term, step and target: `买入 +2 35.5 CNY`."""
    if rating is None:
        return ""
    step = "" if rating.step is None else f"{rating.step:+d}{'?' if rating.step_assumed else ''}"
    target = "" if rating.target is None else f"{rating.target:g} {rating.currency}".strip()
    action = rating.action.value if rating.action else ""
    return " ".join(filter(None, (rating.term, action, step, target)))


def restated(old: StoredFacts, draft: Draft) -> tuple[RevisedRow, ...]:
    """The fields that newer rules read differently and surely; `text` of a row is the field. Nothing is taken away."""
    rows = []
    for name in FIELDS:
        stated: Stated[Any] = getattr(draft.metadata, name)
        before, rule = old.stated.get(name, ("", ""))
        now = _plain(stated.value)
        if rule != HAND and now and not _same(name, now, before) and stated.confidence >= SURE:
            kind = Difference.CHANGED if before else Difference.ADDED
            rows.append(
                RevisedRow(old.report_id, kind, "", None, name, None, None, 1, 1, REPORT, before, now)
            )
    return (*rows, *_signed(old, draft.metadata.analysts))


def _same(name: str, now: str, before: str) -> bool:
    """A house is the same in 简, 繁 and English and however it is cased."""
    return now == before or (name == "broker" and fold(before) in house_keys(now))


def _signed(old: StoredFacts, analysts: tuple[Analyst, ...]) -> Iterator[RevisedRow]:
    """One row where other people sign, or the same otherwise. They are exchanged together, but never for nobody."""
    if analysts and [*map(_person, analysts)] != [*map(_person, old.analysts)]:
        kind = Difference.CHANGED if old.analysts else Difference.ADDED
        before, now = (", ".join(map(_in_full, each)) for each in (old.analysts, analysts))
        yield RevisedRow(old.report_id, kind, "", None, ANALYSTS, None, None, 1, 1, REPORT, before, now)


def _person(analyst: Analyst) -> tuple[object, ...]:
    span = analyst.span
    return analyst.name, analyst.licence, analyst.role, None if span is None else (span.start, span.end)


def _in_full(analyst: Analyst) -> str:
    """Name, and what else is known: `蒋颖 S0600521080005`; an assistant is told as such."""
    role = "" if analyst.role == "analyst" else analyst.role
    return " ".join(filter(None, (analyst.name, analyst.licence, role)))


def _plain(value: object) -> str:
    if value is None or value is Kind.UNKNOWN:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
