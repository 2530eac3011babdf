"""What the tests of extraction share: one lexicon, and a way to read a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from watchlist.domain.documents import Document, Format, sha256
from watchlist.importing.extraction.masthead.metadata import read_metadata
from watchlist.importing.extraction.page.zones import zones_of
from watchlist.importing.extraction.stocks import Found, find_stocks
from watchlist.securities.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture
def stocks(lexicon: Lexicon) -> Callable[[str], Found]:
    """Find the stocks of a text."""

    def find(text: str) -> Found:
        document = Document("text.txt", text, Format.TEXT, sha256(text.encode()))
        zones = zones_of(text)
        return find_stocks(document, zones, read_metadata(document, zones, lexicon), lexicon)

    return find
