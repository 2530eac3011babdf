"""What reading a source finds in place of a document."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.outside_lists import ResolvedList
from watchlist.importing.sources import Source


@dataclass(frozen=True, slots=True)
class Lists:
    """Lists of another program, looked up."""

    lists: tuple[ResolvedList, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Files that the source holds, to be read one by one."""

    sources: tuple[Source, ...]
