"""What a process may take of memory, work and disk: bounds that it sets itself before it touches a document (POSIX)."""

from __future__ import annotations

import sys
from contextlib import suppress
from enum import StrEnum


class Bound(StrEnum):
    """What can be bounded, by the name that the system's module has for it."""

    WORK = "RLIMIT_CPU"
    ADDRESSES = "RLIMIT_AS"
    CORE = "RLIMIT_CORE"


def bound(what: Bound, most: int) -> None:
    """Allow so much (seconds, bytes) for good, or what is left of an earlier bound.

    A system that refuses goes on without: macOS takes no bound of addresses, and a document that cannot be read there at
    all would be worse than one that is bounded by time alone.
    """
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not on every system

    kind = getattr(resource, what)
    _, hard = resource.getrlimit(kind)
    allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (allowed, allowed))
