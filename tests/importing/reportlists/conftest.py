"""What the tests of report lists share."""

from __future__ import annotations

import pytest

from watchlist.securities.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()
