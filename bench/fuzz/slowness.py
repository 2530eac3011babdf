"""No input takes longer than any other of its size by much: ten times the bytes take at most twelve times as long."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

MOST_SECONDS: Final = 2.0
"""Work on one input of a fuzzer, a few kilobytes, on a busy machine with every line of code traced."""

MOST_GROWTH: Final = 12.0
_LEAST_SECONDS: Final = 0.004
"""Below this a timer measures itself."""

_TRIES: Final = 3


def seconds(call: Callable[[bytes], None], data: bytes) -> float:
    """Processor time of one call."""
    began = time.process_time()
    call(data)
    return time.process_time() - began


def growth(call: Callable[[bytes], None], data: bytes) -> float:
    """The time of ten times the input as a ratio to the input's own, the least of some tries on either side.

    An input that is done before a timer notices is made longer first, so that both sides are measured; one that is still done
    at once at a hundred kilobytes is not slow. What looks steep is measured again: another program may have been in the way.
    """
    while seconds(call, data) < _LEAST_SECONDS and 0 < len(data) < 1 << 17:
        data *= 4
    if min(seconds(call, data) for _ in range(_TRIES)) < _LEAST_SECONDS:
        return 0.0
    measured = (_measured(call, data) for _ in range(_TRIES))
    return next((steep for steep in measured if steep <= MOST_GROWTH), _measured(call, data))


def _measured(call: Callable[[bytes], None], data: bytes) -> float:
    one = min(seconds(call, data) for _ in range(_TRIES))
    ten = min(seconds(call, data * 10) for _ in range(_TRIES))
    return ten / one
