"""Rules for the ground of rows: a query and the number of a colour; the first that fits decides."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ColourRule:
    """The rows that the query finds get the ground of that number."""

    query: str
    colour: int


def rules_text(rules: Sequence[ColourRule]) -> str:
    """As the settings keep them."""
    return json.dumps([[rule.query, rule.colour] for rule in rules], ensure_ascii=False)


def rules_of(text: str) -> tuple[ColourRule, ...]:
    """What `rules_text` wrote, nothing for anything else."""
    try:
        return tuple(ColourRule(str(query), int(colour)) for query, colour in json.loads(text or "[]"))
    except (ValueError, TypeError):
        return ()
