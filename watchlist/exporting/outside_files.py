"""What is written for another program: its files, and what it has no way to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from watchlist.domain.symbols import Symbol

Sections: TypeAlias = Iterable[tuple[str, Sequence[Symbol]]]


@dataclass(frozen=True, slots=True)
class OutsideFiles:
    """What is to be written, and the stocks that the other program has no way to write."""

    files: dict[Path, bytes]
    left_out: tuple[Symbol, ...] = ()
    program: str = ""


def every_stock(sections: Sections) -> tuple[Symbol, ...]:
    """The stocks of all sections, each once."""
    return tuple(dict.fromkeys(symbol for _, stocks in sections for symbol in stocks))
