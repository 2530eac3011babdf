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

    An input that is done before a timer notices is made longer first, so that both sides are measured.
    """
    while seconds(call, data) < _LEAST_SECONDS and 0 < len(data) < 1 << 17:
        data *= 4
    one = min(seconds(call, data) for _ in range(_TRIES))
    ten = min(seconds(call, data * 10) for _ in range(_TRIES))
    return ten / max(one, _LEAST_SECONDS)
