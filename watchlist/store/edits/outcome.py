"""What carrying out a command answers."""

from __future__ import annotations

from dataclasses import dataclass

from watchlist.domain.changes import Changes


@dataclass(frozen=True, slots=True)
class Outcome:
    """Which kinds of thing changed, the ids that were made, and the data of the step's name."""

    changes: Changes
    arguments: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()
