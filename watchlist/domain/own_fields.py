"""Columns of the user's own: a name, and beside each stock what the user wrote there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnField:
    """A column of the user's own; one that is yet to be made has the id 0."""

    id: int
    name: str
