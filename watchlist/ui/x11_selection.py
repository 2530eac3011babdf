"""The clipboard of an X server, asked for piece by piece: in a thread, and given up as soon as it is too much.

Qt fetches what another program copied in the window's thread, all of it, before it says how much there is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

TEXT = "UTF8_STRING"
PAGE = "text/html"
FILES = "text/uri-list"
_TARGETS = "TARGETS"
_LATIN = "STRING"


class Kind(Enum):
    """What an owner gives: the thing itself, or word that it comes in pieces."""

    WHOLE = auto()
    PIECES = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """A property of the window that asked: its kind, and its bytes; of what comes in pieces `least` is told ahead."""

    kind: Kind
    data: bytes = b""
    size: int = 0


class Wire(Protocol):
    """A connection of one's own to the server. Every call waits a limited time and raises TimeoutError after it."""

    def ask(self, target: str) -> bool:
        """Have the owner convert the clipboard; False where it can't be had as that."""

    def answer(self, most: int) -> Answer:
        """What the owner has put down, at most so many bytes of it; it may go on with the next piece."""

    def await_piece(self) -> None:
        """Until the owner has put down another piece."""

    def names(self, data: bytes) -> tuple[str, ...]:
        """The names of the formats in a list of them."""


class TooMuch(Exception):
    """More lies there than was wanted; `size` is what is known of it."""

    def __init__(self, size: int) -> None:
        super().__init__(size)
        self.size = size


def formats(wire: Wire) -> tuple[str, ...]:
    """As what the clipboard can be had; nothing where nobody owns it."""
    if not wire.ask(_TARGETS):
        return ()
    answer = wire.answer(1 << 16)
    return wire.names(answer.data) if answer.kind is Kind.WHOLE else ()


def fetch(wire: Wire, target: str, most: int) -> bytes:
    """What the owner gives as one format; nothing where it doesn't. Raises TooMuch, TimeoutError."""
    return b"".join(_pieces(wire, most)) if wire.ask(target) else b""


def text(wire: Wire, offered: tuple[str, ...], most: int) -> bytes:
    """The text in UTF-8, whichever way it is offered; nothing where it isn't."""
    if TEXT in offered:
        return fetch(wire, TEXT, most)
    return fetch(wire, _LATIN, most).decode("latin-1").encode() if _LATIN in offered else b""


def _pieces(wire: Wire, most: int) -> Iterator[bytes]:
    answer = wire.answer(most)
    _check(answer.size, most)
    if answer.kind is Kind.WHOLE:
        yield answer.data
        return
    taken = 0
    while True:
        wire.await_piece()
        piece = wire.answer(most)
        if not piece.data:
            return
        taken += piece.size
        _check(taken, most)
        yield piece.data


def _check(size: int, most: int) -> None:
    if size > most:
        raise TooMuch(size)
