"""Every oddity of an input has words in the window."""

from __future__ import annotations

from watchlist.domain.oddities import Limit, Oddity
from watchlist.ui.models.oddity_words import oddity_words


def test_every_oddity_has_words() -> None:
    assert set(oddity_words()) == {oddity.value for oddity in (*Oddity, *Limit)}
