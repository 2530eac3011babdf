"""Ways to write of posts, portfolios and digests, each read as its readers would."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.posts import POSTS
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


@pytest.mark.parametrize("name", POSTS)
def test_post(name: str, stocks: Stocks) -> None:
    text, expected = POSTS[name]

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected
