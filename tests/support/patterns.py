"""Patterns taken apart: the characters that their matches may begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from re import _constants as sre
from re import _parser
from typing import Any

_MOST = 10_000
_FEW = 100


def ways_into(pattern: re.Pattern[str], longest: int) -> Iterator[str]:
    """The first characters of the ways into a pattern, as far as they are certain, so many of them at most as a test has time for."""
    nodes = list(_parser.parse(pattern.pattern, pattern.flags))
    return islice((way for way, _ in _ways(nodes, longest)), _MOST)


def _ways(nodes: Sequence[Any], longest: int, begun: str = "") -> Iterator[tuple[str, bool]]:
    """The characters that matches may begin with, and whether more of the pattern may follow them."""
    for place, (op, value) in enumerate(nodes):
        if len(begun) >= longest:
            break
        rest = nodes[place + 1 :]
        if op is sre.LITERAL:
            begun += chr(value)
        elif op in {sre.ASSERT, sre.ASSERT_NOT, sre.AT}:
            continue
        else:
            for way, whole in _into(op, value, longest - len(begun)):
                if whole:
                    yield from _ways(rest, longest, begun + way)
                else:
                    yield begun + way, False
            return
    yield begun[:longest], True


def _into(op: Any, value: Any, longest: int) -> Iterator[tuple[str, bool]]:
    match op:
        case sre.SUBPATTERN:
            yield from _ways(list(value[-1]), longest)
        case sre.BRANCH:
            for one in value[1]:
                yield from _ways(list(one), longest)
        case sre.IN if all(kind in {sre.LITERAL, sre.RANGE} for kind, _ in value):
            ends = (span if kind is sre.RANGE else (span, span) for kind, span in value)
            yield from ((chr(one), True) for first, last in ends for one in range(first, last + 1)[:_FEW])
        case sre.MAX_REPEAT | sre.MIN_REPEAT if value[0] <= 1:
            if value[0] == 0:
                yield "", True
            yield from ((way, whole and value[1] == 1) for way, whole in _ways(list(value[2]), longest))
        case _:
            yield "", False
