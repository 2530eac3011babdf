"""Ratings at random."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from watchlist.domain.rows import RatingRow
from watchlist.domain.symbols import Symbol

TERMS = {"买入": 2, "增持": 1, "中性": 0, "减持": -1, "看好": None}
FIRST = date(2024, 1, 1)


def a_rating(**changes: object) -> RatingRow:
    """A rating of 英维克 by 东吴证券."""
    values: dict[str, object] = {
        "report_id": 1, "symbol": Symbol.parse("002837.SZ"), "industry": "通信", "scope": "stock", "term": "买入",
        "action": "maintain", "step": 2, "step_assumed": False, "target": None, "currency": "", "broker": "东吴证券",
        "published": "2024-01-31", "title": "点评", "start": 5, "end": 7, "definition": "", "horizon": None,
    }  # fmt: skip
    return RatingRow(**(values | changes))  # type: ignore[arg-type]


@st.composite
def _rating(draw: st.DrawFn) -> RatingRow:
    term = draw(st.sampled_from(sorted(TERMS)))
    scope = draw(st.sampled_from(["stock", "stock", "industry"]))
    day = draw(st.one_of(st.none(), st.integers(0, 200), st.integers(0, 200)))
    return a_rating(
        report_id=draw(st.integers(1, 12)),
        symbol=Symbol.parse(f"{draw(st.integers(1, 6)):06}.SZ") if scope == "stock" else None,
        industry=draw(st.sampled_from(["通信", "电子"])),
        scope=scope, term=term, step=TERMS[term],
        broker=draw(st.sampled_from(["", "东吴证券", "开源证券"])),
        published="" if day is None else (FIRST + timedelta(days=day)).isoformat(),
        start=draw(st.integers(0, 500)),
        horizon=draw(st.sampled_from([None, 6, 12])),
    )  # fmt: skip


some_ratings = st.lists(
    _rating(), max_size=25, unique_by=lambda row: (row.published, row.report_id, row.start)
)
