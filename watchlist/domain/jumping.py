"""What the library knows by name, for the box that jumps to it."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.rows import ListRow, ThemeRow, ViewRow
from watchlist.domain.symbols import Symbol


@dataclass(frozen=True, slots=True)
class JumpNames:
    """The stocks, the themes and the houses of the library, its lists but the main one, and the saved views."""

    symbols: frozenset[Symbol] = frozenset()
    themes: tuple[ThemeRow, ...] = ()
    brokers: tuple[str, ...] = ()
    lists: tuple[ListRow, ...] = ()
    views: tuple[ViewRow, ...] = ()
