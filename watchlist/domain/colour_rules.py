"""Rules for how rows look: a query and a colour, or bold letters; the first that fits decides."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

BOLD: Final = -1
"""In place of a colour: the row's letters are bold."""

_RULE: Final = re.compile(r"(-?[0-9]{1,3}) (.+)")


@dataclass(frozen=True, slots=True)
class ColourRule:
    """The rows that the query finds get the ground of that number, or bold letters."""

    query: str
    colour: int


def in_lines(rules: Iterable[ColourRule]) -> str:
    """The rules in a text, a line for each."""
    return "\n".join(f"{rule.colour} {rule.query}" for rule in rules)


def of_lines(text: str) -> tuple[ColourRule, ...]:
    """The rules of such a text; a line that is none is left out."""
    lines = (_RULE.fullmatch(line) for line in text.splitlines())
    return tuple(ColourRule(found[2], int(found[1])) for found in lines if found)
