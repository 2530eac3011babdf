"""What a process opens and connects to while it is watched; the interpreter itself tells."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

_SEEN: list[list[str]] = []
"""The list that is filled now, if any: a hook of the interpreter can't be taken off again."""


@contextmanager
def watched() -> Iterator[list[str]]:
    """The paths opened and the addresses connected to meanwhile."""
    _hooked()
    _SEEN.append([])
    try:
        yield _SEEN[-1]
    finally:
        _SEEN.clear()


@cache
def _hooked() -> None:
    sys.addaudithook(_note)


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if not _SEEN:
        return
    if event == "open":
        _SEEN[-1].append(str(arguments[0]))
    elif event in {"socket.connect", "socket.getaddrinfo"}:
        _SEEN[-1].append(f"connect {arguments[1:]}")
