"""Answers of a reading process as bytes: what comes out is what went in."""

from __future__ import annotations

import pickle

import pytest

from tests.support.drafts import a_draft
from watchlist.domain.errors import ReaderFailed, TooLarge
from watchlist.domain.oddities import Limit
from watchlist.importing.packing import PutAway, packed
from watchlist.importing.reading_process import Answer, Ready


def test_a_draft_comes_out_as_it_went_in_and_in_fewer_bytes() -> None:
    answer = Answer(a_draft())
    assert pickle.loads(packed(answer)) == answer
    assert len(packed(answer)) < len(pickle.dumps(answer))


@pytest.mark.parametrize("error", [TooLarge("a.pdf", 9, 5), ReaderFailed("a.pdf", Limit.MEMORY)])
def test_an_error_keeps_its_facts_and_its_notes(error: Exception) -> None:
    error.add_note("where it broke off")
    found = pickle.loads(packed(Answer(error))).result
    assert (type(found), found.args, found.__notes__) == (type(error), error.args, error.__notes__)


def test_what_holds_nothing_comes_out_too() -> None:
    assert pickle.loads(packed(Ready())) == Ready()
    assert pickle.loads(packed((1, "a", None, {"b": Limit.TIME}))) == (1, "a", None, {"b": Limit.TIME})


def test_one_object_named_twice_is_one_afterwards() -> None:
    draft = a_draft()
    one, two = pickle.loads(packed((draft.document, draft.document)))
    assert one is two


def test_what_is_put_away_is_made_anew_each_time() -> None:
    drafts = [a_draft(), a_draft(broker="开源证券")]
    away = PutAway([packed(drafts[0])])
    away.add(drafts[1])
    assert (len(away), list(away), list(away[1:])) == (2, drafts, drafts[1:])
    assert away[0] == drafts[0]
    assert away[0] is not away[0]
