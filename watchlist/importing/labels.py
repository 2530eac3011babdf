"""A draft as labels: plain data for programs, in the schema by which extraction is scored.

Every item has `start`, `end`, `rule`, `confidence` and `sure`; `spans` lists all its places, with page and box where
the document has pages. A stock has `candidates` where there is more than one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from watchlist.domain.drafts import (
    Draft,
    DraftPick,
    DraftRating,
    DraftTheme,
    Kind,
    Metadata,
    Named,
    NotTaken,
    Stated,
)
from watchlist.domain.ratings import Action, Band, RatingScale, Scope
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE

Labels: TypeAlias = dict[str, Any]

ACTION_WORDS: Final = {
    Action.INITIATE: "首次",
    Action.MAINTAIN: "维持",
    Action.UPGRADE: "上调",
    Action.DOWNGRADE: "下调",
    Action.RESUME: "恢复",
    Action.DROP: "取消",
}
"""What was done to a rating, in the words of the label schema, whatever language the report is in."""


def as_labels(draft: Draft) -> Labels:
    """Everything a draft holds, but for the text itself."""
    document, stated = draft.document, draft.metadata
    leading = _leading(draft.ratings, stated.kind.value)
    return {
        "file": document.name,
        "sha256": document.sha256_file,
        "sha256_text": document.sha256_text,
        "rules_version": draft.rules_version,
        **_metadata(stated),
        "rating": leading.term if leading else None,
        "rating_action": ACTION_WORDS[leading.action] if leading and leading.action else None,
        "themes": [_theme(theme, stocks) for theme in draft.themes if (stocks := _put_forward(theme))],
        "avoided": [_theme(theme, stocks) for theme in draft.themes if (stocks := _avoided(theme))],
        "other_mentions": [
            *(_named(mention) for mention in draft.mentions),
            *(_named(stock) for theme in draft.themes for stock in _avoided(theme)),
        ],
        "ratings": [_rating(rating) for rating in draft.ratings],
        "rating_scale": _scale(draft.scale) if draft.scale else None,
        "seen_not_taken": [_not_taken(seen) for seen in draft.not_taken],
        "evidence": _evidence(stated),
        "warnings": list(dict.fromkeys((*document.warnings, *draft.warnings))),
    }


def _leading(ratings: Iterable[DraftRating], kind: Kind | None) -> DraftRating | None:
    """The rating of the document as a whole: the industry's, else, but in a post, the one of the only stock that is rated."""
    rated = [
        rating for rating in ratings if not (rating.broker or rating.published)
    ]  # rows of a list are not its own
    for rating in rated:
        if rating.scope is Scope.INDUSTRY:
            return rating
    return rated[0] if len(rated) == 1 and kind is not Kind.POST else None


def _metadata(stated: Metadata) -> Labels:
    published, kind = stated.published.value, stated.kind.value
    return {
        "title": stated.title.value,
        "broker": stated.broker.value,
        "date": published.isoformat() if published else None,
        "industry": stated.industry.value,
        "kind": kind.value if kind else None,
        "language": stated.language,
        "analysts": [analyst.name for analyst in stated.analysts],
    }


def _evidence(stated: Metadata) -> Labels:
    """Where the document says what it says of itself, and why a field is unknown."""
    fields: dict[str, Stated[Any]] = {
        "title": stated.title,
        "broker": stated.broker,
        "date": stated.published,
        "industry": stated.industry,
        "kind": stated.kind,
    }
    analysts = [
        {"name": analyst.name, "licence": analyst.licence, "role": analyst.role, **_place(analyst.span)}
        for analyst in stated.analysts
    ]
    return {name: _stated(field) for name, field in fields.items()} | {"analysts": analysts}


def _stated(field: Stated[Any]) -> Labels:
    if field.value is None:
        return {"reason": field.reason}
    return {**_place(field.span), **_trust(field.rule, field.confidence)}


def _put_forward(theme: DraftTheme) -> tuple[DraftPick, ...]:
    return tuple(stock for stock in theme.stocks if stock.stance is not Stance.NEGATIVE)


def _avoided(theme: DraftTheme) -> tuple[DraftPick, ...]:
    """The stocks that a report warns of; the schema of themes has no stance for them."""
    return tuple(stock for stock in theme.stocks if stock.stance is Stance.NEGATIVE)


def _theme(theme: DraftTheme, stocks: tuple[DraftPick, ...]) -> Labels:
    return {
        "name": theme.name,
        **({"implied": True} if theme.implied else {}),
        "open_list": theme.open_list,
        **_places(theme.spans),
        **_trust(theme.rule, theme.confidence),
        "stocks": [_stock(stock) for stock in stocks],
    }


def _stock(stock: DraftPick) -> Labels:
    return _named(stock) | {"stance": stock.stance.value}


def _named(row: Named) -> Labels:
    several = [
        {"symbol": str(each.symbol), "name": each.name, "score": each.score, "reason": each.reason}
        for each in row.candidates
    ]
    return {
        "text": row.text,
        "symbol": str(row.symbol) if row.symbol else None,
        **_places(row.spans),
        **_trust(row.rule, row.confidence),
        "sure": row.sure,
        **({"candidates": several} if len(several) > 1 else {}),
    }


def _rating(rating: DraftRating) -> Labels:
    return {
        "term": rating.term,
        "scope": rating.scope.value,
        "action": rating.action.value if rating.action else None,
        "action_term": rating.action_term,
        "previous_term": rating.previous_term,
        "step": rating.step,
        "step_assumed": rating.step_assumed,
        "symbol": str(rating.symbol) if rating.symbol else None,
        "target": rating.target,
        "previous_target": rating.previous_target,
        "currency": rating.currency,
        "broker": rating.broker or None,
        "date": rating.published.isoformat() if rating.published else None,
        **_place(rating.span),
        **_trust(rating.rule, rating.confidence),
    }


def _scale(scale: RatingScale) -> Labels:
    return {
        "broker": scale.broker,
        "bands": [_band(band) for band in scale.bands],
        "horizon_months": list(scale.horizon_months) if scale.horizon_months else None,
        "benchmarks": [{"market": market, "index": index} for market, index in scale.benchmarks],
        "version_date": scale.version_date.isoformat() if scale.version_date else None,
        "conflicts": list(scale.conflicts),
        **_place(scale.span),
        **_trust(scale.rule, scale.confidence),
    }


def _band(band: Band) -> Labels:
    return {
        "scope": band.scope.value,
        "term": band.term,
        "term_en": band.term_en,
        "step": band.step,
        "low": band.low,
        "high": band.high,
        "words": band.words,
        **_place(band.span),
    }


def _not_taken(seen: NotTaken) -> Labels:
    return {"text": seen.text, "reason": seen.reason, **_place(seen.span)}


def _trust(rule: str, confidence: float) -> Labels:
    return {"rule": rule, "confidence": round(confidence, 4), "sure": confidence >= SURE}


def _places(spans: tuple[Span, ...]) -> Labels:
    """The first place as `start` and `end`, all of them as `spans`."""
    return {**_place(spans[0] if spans else None), "spans": [_place(span) for span in spans]}


def _place(span: Span | None) -> Labels:
    if span is None:
        return {"start": None, "end": None}
    paged = {"page": span.page, "box": [round(edge, 2) for edge in span.box] if span.box else None}
    return {"start": span.start, "end": span.end, **(paged if span.page else {})}
