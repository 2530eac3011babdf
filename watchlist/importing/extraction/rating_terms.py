"""The words of ratings: which are known, and the step that is assumed for each where no scale of the broker's own is.

The table is `resources/scales/terms.toml`. Terms are compared folded (simplified, half width, lower case).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from watchlist import resources
from watchlist.domain.ratings import Action, Scope


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(resources.path("scales", "terms.toml").read_text(encoding="utf-8"))


@cache
def assumed_steps(scope: Scope) -> Mapping[str, int | None]:
    """Folded term -> assumed step of a scope; None for the terms that say that there is no rating."""
    steps: dict[str, int | None] = {}
    for step, terms in _table()[str(scope)].items():
        steps.update(dict.fromkeys(terms, None if step == "none" else int(step)))
    return MappingProxyType(steps)


@cache
def actions() -> Mapping[str, Action]:
    """Folded word -> what the broker did."""
    return MappingProxyType(
        {word: Action(name) for name, words in _table()["action"].items() for word in words}
    )


def alternatives(words: tuple[str, ...]) -> str:
    """A pattern of any of the words, longest first, whole words where they are Latin."""
    ordered = sorted(set(words), key=len, reverse=True)
    return "|".join(
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word) for word in ordered
    )


TERM = alternatives((*assumed_steps(Scope.STOCK), *assumed_steps(Scope.INDUSTRY)))
"""A pattern of every known term."""
ACTION = alternatives(tuple(actions()))
"""A pattern of every known action."""
