"""What two spellings of a theme have in common in the library, whichever script they are written in."""

from __future__ import annotations

from watchlist.domain.themes import theme_key
from watchlist.securities.folding import fold


def key_of(name: str) -> str:
    """What two spellings of a theme have in common, Traditional and Simplified too."""
    return fold(theme_key(name) or name.casefold())
