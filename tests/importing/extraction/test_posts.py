"""Ways to write of posts, portfolios and digests, each read as its readers would."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.importing.extraction.more_posts import MORE_POSTS
from tests.importing.extraction.posts import POSTS
from tests.importing.extraction.posts_of_sectors import SECTOR_POSTS
from watchlist.importing.extraction.stocks import Found

Stocks = Callable[[str], Found]


_ALL = POSTS | MORE_POSTS | SECTOR_POSTS


@pytest.mark.parametrize("name", _ALL)
def test_post(name: str, stocks: Stocks) -> None:
    text, expected = _ALL[name]

    assert {theme.name: [pick.text for pick in theme.stocks] for theme in stocks(text).themes} == expected
