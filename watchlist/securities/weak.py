"""Which names may not be looked for in free text: too short, or a word that means something else."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from watchlist.securities.keys import is_chinese

_SHORT_CHINESE = 2
_SHORT_ENGLISH = 3


def is_weak(key: str, kinds: AbstractSet[str]) -> bool:  # noqa: ARG001
    """Whether `key` stands for a security only where a security is expected: in a field, a list, beside a code."""
    if is_chinese(key):
        return len(key) <= _SHORT_CHINESE
    return len(key) <= _SHORT_ENGLISH or key.replace(" ", "").isdigit()
