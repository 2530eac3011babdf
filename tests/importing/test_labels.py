"""Labels hold everything of a draft in the keys that scoring reads."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.support.drafts import TEXT, a_draft
from watchlist.domain.drafts import Analyst, Draft, DraftRating, Stated
from watchlist.domain.ratings import Action, Band, RatingScale, Scope
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.importing.labels import ACTION_WORDS, as_labels

KEYS = {"file", "title", "broker", "date", "industry", "rating", "rating_action", "analysts", "language"}


def rating(term: str, scope: Scope, action: Action | None = Action.MAINTAIN) -> DraftRating:
    return DraftRating(term, scope, action, 1, True, Span(0, 2), "printed", 0.9, Symbol.parse("002837.SZ"))


def labels_of(draft: Draft) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(as_labels(draft), allow_nan=False))
    return found


def test_the_keys_of_the_schema_and_those_of_the_contract_are_there() -> None:
    labels = labels_of(a_draft())
    assert labels.keys() >= KEYS | {
        "themes",
        "other_mentions",
        "sha256",
        "seen_not_taken",
        "rating_scale",
        "warnings",
    }
    assert (labels["broker"], labels["date"], labels["language"]) == ("东吴证券", "2024-12-26", "zh-Hans")


def test_every_item_says_where_it_stands_by_which_rule_and_how_sure() -> None:
    labels = labels_of(a_draft())
    items = [
        *labels["themes"],
        *(s for t in labels["themes"] for s in t["stocks"]),
        *labels["other_mentions"],
    ]
    assert all({"start", "end", "rule", "confidence", "sure"} <= item.keys() for item in items)
    assert [TEXT[item["start"] : item["end"]] for item in items] == [
        item.get("text", item.get("name")) for item in items
    ]


def test_stocks_to_avoid_are_told_apart_from_those_put_forward() -> None:
    draft = a_draft()
    theme = draft.themes[0]
    first, *rest = theme.stocks
    warned = replace(theme, stocks=(replace(first, stance=Stance.NEGATIVE), *rest))

    labels = labels_of(replace(draft, themes=(warned,)))

    put_forward = [stock["text"] for found in labels["themes"] for stock in found["stocks"]]
    assert [stock["text"] for found in labels["avoided"] for stock in found["stocks"]] == [first.text]
    assert first.text not in put_forward
    assert first.text in {mention["text"] for mention in labels["other_mentions"]}


def test_candidates_are_told_where_there_is_more_than_one() -> None:
    stocks = {s["text"]: s for t in labels_of(a_draft())["themes"] for s in t["stocks"]}
    assert "candidates" not in stocks["英维克"]
    assert (stocks["英维克"]["symbol"], stocks["英维克"]["stance"], stocks["英维克"]["sure"]) == (
        "002837.SZ",
        "recommended",
        True,
    )
    assert (stocks["GDS"]["symbol"], stocks["GDS"]["sure"]) == (None, False)
    assert [each["symbol"] for each in stocks["GDS"]["candidates"]] == ["GDS.US", "09698.HK"]


def test_what_was_seen_and_not_taken_has_its_reason() -> None:
    (seen,) = labels_of(a_draft())["seen_not_taken"]
    assert (seen["text"], seen["reason"], TEXT[seen["start"] : seen["end"]]) == (
        "友好集团",
        "news",
        "友好集团",
    )


@pytest.mark.parametrize(
    ("ratings", "term", "action"),
    [
        ((), None, None),
        ((rating("增持", Scope.INDUSTRY),), "增持", "维持"),
        ((rating("买入", Scope.STOCK), rating("Overweight", Scope.INDUSTRY)), "Overweight", "维持"),
        ((rating("买入", Scope.STOCK, Action.INITIATE),), "买入", "首次"),
        ((rating("买入", Scope.STOCK), rating("增持", Scope.STOCK)), None, None),
        ((rating("中性", Scope.INDUSTRY, None),), "中性", None),
    ],
)
def test_the_rating_is_the_industrys(
    ratings: tuple[DraftRating, ...], term: str | None, action: str | None
) -> None:
    labels = labels_of(replace(a_draft(), ratings=ratings))
    assert (labels["rating"], labels["rating_action"]) == (term, action)
    assert len(labels["ratings"]) == len(ratings)


def test_every_action_has_its_word() -> None:
    assert ACTION_WORDS.keys() == set(Action)


def test_the_scale_is_told_with_its_bands() -> None:
    band = Band(Scope.STOCK, "买入", 2, 15.0, None, "", Span(0, 2))
    scale = RatingScale(
        "东吴证券", (band,), (6, 12), (("A", "沪深300"),), Span(0, 9), date(2024, 1, 1), ("6-12",)
    )
    found = labels_of(replace(a_draft(), scale=scale))["rating_scale"]
    assert (found["bands"][0]["low"], found["bands"][0]["high"]) == (15.0, None)
    assert (found["horizon_months"], found["benchmarks"]) == ([6, 12], [{"market": "A", "index": "沪深300"}])
    assert (found["version_date"], found["conflicts"], found["start"], found["end"]) == (
        "2024-01-01",
        ["6-12"],
        0,
        9,
    )


def test_evidence_tells_places_and_reasons() -> None:
    draft = a_draft(published=None)
    unknown: Stated[date] = Stated(None, reason="none stated")
    stated = replace(
        draft.metadata, published=unknown, analysts=(Analyst("蒋颖", "S0790523120003", span=Span(0, 2)),)
    )
    evidence = labels_of(replace(draft, metadata=stated))["evidence"]
    assert evidence["date"] == {"reason": "none stated"}
    assert (evidence["title"]["start"], evidence["title"]["end"]) == (0, 4)
    assert evidence["analysts"] == [
        {"name": "蒋颖", "licence": "S0790523120003", "role": "analyst", "start": 0, "end": 2}
    ]


def test_pages_and_boxes_go_along_and_warnings_come_once() -> None:
    draft = a_draft()
    mention = replace(draft.mentions[0], spans=(Span(3, 5, 2, (1.0, 2.0, 3.123, 4.0)), Span(7, 9, 3, None)))
    document = replace(draft.document, warnings=("control_characters:1",))
    changed = replace(
        draft, mentions=(mention,), document=document, warnings=("control_characters:1", "other")
    )
    labels = labels_of(changed)
    (told,) = labels["other_mentions"]
    assert told["spans"] == [
        {"start": 3, "end": 5, "page": 2, "box": [1.0, 2.0, 3.12, 4.0]},
        {"start": 7, "end": 9, "page": 3, "box": None},
    ]
    assert labels["warnings"] == ["control_characters:1", "other"]
