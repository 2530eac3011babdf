"""The words of ratings as patterns."""

from __future__ import annotations

import re

import pytest

from watchlist.domain.ratings import Scope
from watchlist.importing.extraction.vocabulary.rating_terms import (
    FIRST_ACTION,
    FIRST_TERM,
    TERM,
    actions,
    assumed_steps,
)


def test_the_pattern_for_a_start_finds_every_word_whole() -> None:
    for scope in Scope:
        for term in assumed_steps(scope):
            assert re.fullmatch(FIRST_TERM, term), term
    for action in actions():
        assert re.fullmatch(FIRST_ACTION, action), action


@pytest.mark.parametrize(
    "text",
    [
        "rebuy buyer buy",
        "一致看好,强烈推荐",
        "hold-off add padding added",
        "买 入或买入",
        "underperform",
        "不评级",
    ],
)
def test_the_pattern_for_a_start_finds_what_the_other_finds(text: str) -> None:
    assert [m.span() for m in re.finditer(FIRST_TERM, text)] == [m.span() for m in re.finditer(TERM, text)]
