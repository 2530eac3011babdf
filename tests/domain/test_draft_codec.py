"""A draft or a review that was written reads back equal; anything else is refused."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchlist.domain.documents import Document, Format, Page
from watchlist.domain.draft_codec import draft_from_json, draft_to_json, verdicts_from_json, verdicts_to_json
from watchlist.domain.drafts import (
    Analyst,
    Draft,
    DraftMention,
    DraftPick,
    DraftRating,
    DraftTheme,
    Kind,
    Metadata,
    NotTaken,
    Stated,
)
from watchlist.domain.errors import BadDraft
from watchlist.domain.ratings import Action, Band, RatingScale, Scope
from watchlist.domain.review import AddedPick, RowVerdict, Verdict, Verdicts
from watchlist.domain.securities import Candidate
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
BOXES = st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
SPANS = st.builds(
    lambda start, length, page, box: Span(start, start + length, page, box),
    st.integers(0, 9999),
    st.integers(1, 20),
    st.none() | st.integers(1, 99),
    st.none() | BOXES,
)
SYMBOLS = st.sampled_from(
    [Symbol.parse(s) for s in ("688256.SH", "00700.HK", "GDS.US", "BRK.B.US", "285A.T")]
)
CANDIDATES = st.builds(Candidate, SYMBOLS, TEXTS, NUMBERS, TEXTS)
NAMED = {
    "text": TEXTS,
    "symbol": st.none() | SYMBOLS,
    "candidates": st.lists(CANDIDATES, max_size=2).map(tuple),
    "spans": st.lists(SPANS, min_size=1, max_size=2).map(tuple),
    "rule": TEXTS,
    "confidence": NUMBERS,
}
PICKS = st.builds(DraftPick, stance=st.sampled_from(Stance), **NAMED)
SPAN_TUPLES = NAMED["spans"]


def stated(values: Any) -> Any:
    return st.builds(Stated, st.none() | values, st.none() | SPANS, TEXTS, NUMBERS, TEXTS)


def few(items: Any) -> Any:
    return st.lists(items, max_size=2).map(tuple)


DOCUMENTS = st.builds(
    Document,
    name=TEXTS,
    text=TEXTS,
    format=st.sampled_from(Format),
    sha256_file=TEXTS,
    pages=few(st.builds(Page, st.integers(1), st.integers(0), st.integers(0), NUMBERS, NUMBERS)),
    warnings=few(TEXTS),
    file_date=st.none() | TEXTS,
)
METADATA = st.builds(
    Metadata,
    title=stated(TEXTS),
    broker=stated(TEXTS),
    published=stated(st.dates()),
    industry=stated(TEXTS),
    kind=stated(st.sampled_from(Kind)),
    language=TEXTS,
    analysts=few(st.builds(Analyst, TEXTS, span=st.none() | SPANS)),
)
SCALES = st.builds(
    RatingScale,
    broker=st.none() | TEXTS,
    bands=few(
        st.builds(
            Band,
            st.sampled_from(Scope),
            TEXTS,
            st.integers(-2, 2),
            st.none() | NUMBERS,
            st.none() | NUMBERS,
            TEXTS,
            SPANS,
        )
    ),
    horizon_months=st.none() | st.tuples(st.integers(1, 24), st.integers(1, 24)),
    benchmarks=few(st.tuples(TEXTS, TEXTS)),
    span=SPANS,
    version_date=st.none() | st.dates(),
)
DRAFTS = st.builds(
    Draft,
    document=DOCUMENTS,
    metadata=METADATA,
    themes=few(
        st.builds(DraftTheme, TEXTS, few(PICKS), SPAN_TUPLES, TEXTS, NUMBERS, st.booleans(), st.booleans())
    ),
    mentions=few(st.builds(DraftMention, **NAMED)),
    ratings=few(
        st.builds(
            DraftRating,
            TEXTS,
            st.sampled_from(Scope),
            st.none() | st.sampled_from(Action),
            st.none() | st.integers(-2, 2),
            st.booleans(),
            SPANS,
            TEXTS,
            NUMBERS,
            target=st.none() | NUMBERS,
        )
    ),
    scale=st.none() | SCALES,
    not_taken=few(st.builds(NotTaken, TEXTS, TEXTS, SPANS)),
    warnings=few(TEXTS),
)
ROWS = st.builds(
    RowVerdict,
    st.sampled_from(Verdict),
    st.none() | SYMBOLS,
    st.none() | TEXTS,
    st.none() | st.sampled_from(Stance),
)
VERDICTS = st.builds(
    Verdicts,
    rows=st.dictionaries(st.tuples(st.integers(0, 99), st.integers(0, 99)), ROWS, max_size=3),
    mentions=st.dictionaries(st.integers(0, 99), ROWS, max_size=3),
    added=few(st.builds(AddedPick, TEXTS, SYMBOLS, st.sampled_from(Stance), SPANS)),
    published=st.none() | st.dates(),
    broker=st.none() | TEXTS,
    undated=st.booleans(),
)

PLAIN = Draft(
    document=Document("a.txt", "英维克", Format.TEXT, "00"),
    metadata=Metadata(
        Stated("t"), Stated(None), Stated(date(2024, 12, 24)), Stated(None), Stated(Kind.POST), "zh-Hans"
    ),
)


@settings(deadline=None)
@given(DRAFTS)
def test_a_draft_reads_back_equal(draft: Draft) -> None:
    assert draft_from_json(draft_to_json(draft)) == draft


@settings(deadline=None)
@given(VERDICTS)
def test_a_review_reads_back_equal(verdicts: Verdicts) -> None:
    assert verdicts_from_json(verdicts_to_json(verdicts)) == verdicts


def test_what_has_its_default_is_left_out() -> None:
    written = json.loads(draft_to_json(PLAIN))
    assert "themes" not in written
    assert written["metadata"]["published"] == {"value": "2024-12-24"}


def test_a_whole_number_is_read_where_a_fraction_is_kept() -> None:
    written = json.loads(draft_to_json(PLAIN))
    written["metadata"]["title"]["confidence"] = 1
    confidence = draft_from_json(json.dumps(written)).metadata.title.confidence
    assert (confidence, type(confidence)) == (1.0, float)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("strange", 1),
        ("document", None),
        ("themes", "英维克"),
        ("not_taken", [{"text": "AI", "reason": "common_word", "span": {"start": 3, "end": 3}}]),
        ("not_taken", [{"text": "AI", "reason": "common_word", "span": {"start": True, "end": 3}}]),
        ("metadata", {"language": "zh-Hans"}),
        ("ratings", [{"term": "买入", "scope": "planet"}]),
        ("scale", {"bands": [], "horizon_months": [6]}),
        ("warnings", [1]),
    ],
)
def test_what_does_not_fit_is_refused(place: str, value: Any) -> None:
    written = json.loads(draft_to_json(PLAIN)) | {place: value}
    with pytest.raises(BadDraft):
        draft_from_json(json.dumps(written))


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000])
def test_what_is_no_json_of_a_draft_is_refused(text: str) -> None:
    with pytest.raises(BadDraft):
        draft_from_json(text)


def test_a_bad_symbol_or_date_is_refused() -> None:
    rows = {(0, 0): RowVerdict(Verdict.ACCEPTED, symbol=Symbol.parse("GDS.US"))}
    written = verdicts_to_json(Verdicts(rows=rows, published=date(2024, 1, 2)))
    with pytest.raises(BadDraft):
        verdicts_from_json(written.replace("GDS.US", "GDS.XX"))
    with pytest.raises(BadDraft):
        verdicts_from_json(written.replace("2024-01-02", "2024-02-30"))
