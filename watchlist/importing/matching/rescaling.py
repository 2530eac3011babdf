"""What newer rules would change in the rating scale that a stored report prints; pure, nothing is stored here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from watchlist.domain.drafts import Draft
from watchlist.domain.ratings import Band, RatingScale
from watchlist.domain.revisions import Difference, RevisedRow, StoredFacts
from watchlist.domain.spans import Span
from watchlist.domain.sureness import SURE
from watchlist.securities.folding import fold

SCALE: Final = "scale"


class Scales(NamedTuple):
    """What becomes of the scale of a report."""

    rows: tuple[RevisedRow, ...] = ()
    new: RatingScale | None = None
    dropped: tuple[int, ...] = ()


def compare_scales(old: StoredFacts, draft: Draft, house: str) -> Scales:
    """The scale that takes the place of the stored one; `house` is the report's own, for a scale that names none.

    One that is not sure takes no other's place, and one that was not sure stays until a sure one comes.
    """
    now = draft.scale if draft.scale is not None and draft.scale.confidence >= SURE else None
    gone = [one for one in old.scales if draft.scale is None and one.scale.confidence >= SURE]
    if now is not None:
        wanted = _said(now, house)
        if [_said(one.scale, "") for one in old.scales] == [wanted]:
            return Scales()
        gone = list(old.scales)
    if now is None and not gone:
        return Scales()
    before = gone[0].scale if gone else None
    kind = Difference.CHANGED if before and now else Difference.ADDED if now else Difference.REMOVED
    row = RevisedRow(
        old.report_id, kind, "", None, (now and now.broker) or (before and before.broker) or house, None, None,
        int(before is not None), int(now is not None), SCALE, in_words(before), in_words(now),
    )  # fmt: skip
    return Scales((row,), now, tuple(one.id for one in gone))


def _said(scale: RatingScale, house: str) -> RatingScale:
    """What two scales have in common that say the same at the same places."""
    return replace(
        scale,
        broker=fold(scale.broker or house),
        bands=tuple(replace(band, span=_bare(band.span)) for band in scale.bands),
        span=_bare(scale.span),
        rule="",
        confidence=1.0,
    )


def _bare(span: Span) -> Span:
    return Span(span.start, span.end)


def in_words(scale: RatingScale | None) -> str:
    """Bands, horizon, benchmarks and day: `买入 >20 · 增持 5…20 | 看好 >5 | 6–12 | A 沪深300`; empty for none."""
    if scale is None:
        return ""
    scopes = dict.fromkeys(band.scope for band in scale.bands)
    bands = (" · ".join(map(_band, _of(scale.bands, scope))) for scope in scopes)
    horizon = "–".join(map(str, dict.fromkeys(scale.horizon_months or ())))
    benchmarks = ", ".join(f"{market} {name}" for market, name in scale.benchmarks)
    day = scale.version_date.isoformat() if scale.version_date else ""
    return " | ".join(filter(None, (*bands, horizon, benchmarks, day)))


def _of(bands: Iterable[Band], scope: object) -> list[Band]:
    return [band for band in bands if band.scope is scope]


def _band(band: Band) -> str:
    low, high = (None if edge is None else f"{edge:g}" for edge in (band.low, band.high))
    if low is None and high is None:
        return f"{band.term} {band.words}".strip()
    between = f">{low}" if high is None else f"<{high}" if low is None else f"{low}…{high}"
    return f"{band.term} {between}"
