"""What tests of the store share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.builders import a_library
from watchlist.store.database import Database


@pytest.fixture
def db() -> Iterator[Database]:
    """An empty library in memory; tests that want one on the disk or filled say so themselves."""
    library = a_library()
    yield library
    library.close()
