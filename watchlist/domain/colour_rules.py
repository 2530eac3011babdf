"""Rules for how rows look: a query and a colour, or bold letters; the first that fits decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

BOLD: Final = -1
"""In place of a colour: the row's letters are bold."""


@dataclass(frozen=True, slots=True)
class ColourRule:
    """The rows that the query finds get the ground of that number, or bold letters."""

    query: str
    colour: int
