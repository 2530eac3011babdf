"""How strongly a report puts a stock forward."""

from __future__ import annotations

from enum import StrEnum


class Stance(StrEnum):
    """The ladder: recommended > beneficiary > watch > mentioned > negative."""

    RECOMMENDED = "recommended"
    BENEFICIARY = "beneficiary"
    WATCH = "watch"
    MENTIONED = "mentioned"
    NEGATIVE = "negative"

    @property
    def strength(self) -> int:
        """4 for recommended down to 0 for negative."""
        return _STRENGTH[self]


_STRENGTH = {stance: 4 - place for place, stance in enumerate(Stance)}


def strongest(stances: tuple[Stance, ...]) -> Stance | None:
    """The one that counts where several were given."""
    return max(stances, key=lambda stance: stance.strength, default=None)
