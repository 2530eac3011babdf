"""Rows on a terminal: aligned columns in which a Chinese character is two wide, or JSON for programs."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

import click

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T")

WIDEST = 44
"""The most columns of a terminal that one cell takes."""

BETWEEN = "  "


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column of a printed table; numbers stand right."""

    title: str
    text: Callable[[T], object]
    right: bool = False
    widest: int = WIDEST


def show(rows: Sequence[DataclassInstance], columns: Sequence[Column], *, as_json: bool) -> None:  # type: ignore[type-arg]
    """Print rows to stdout: as a table, or as an array of records with all their fields."""
    if as_json:
        from watchlist.exporting.records import record
        from watchlist.exporting.rows_json import rows_json

        click.echo(rows_json(list(map(record, rows))).decode(), nl=False)
    elif rows:
        click.echo(table(rows, columns))


def table(rows: Iterable[T], columns: Sequence[Column[T]]) -> str:
    """The rows under their titles, each column as wide as its widest cell."""
    lines = [[_cut(visible(column.text(row)), column.widest) for column in columns] for row in rows]
    lines.insert(0, [column.title for column in columns])
    widths = [max(map(width, cells)) for cells in zip(*lines, strict=True)]
    return "\n".join(
        BETWEEN.join(
            _aligned(cell, wide, right=column.right)
            for cell, wide, column in zip(line, widths, columns, strict=True)
        ).rstrip()
        for line in lines
    )


def amount(number: int, noun: str) -> str:
    """A number with its noun: `1 report`, `2 reports`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


@lru_cache(maxsize=65536)
def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_width_of(character) for character in text)


def visible(value: object) -> str:
    """A value in one line, with a mark for each character that a terminal would obey instead of showing."""
    text = str(value)
    return text if text.isprintable() else "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\r\n\t\u2028\u2029":
        return " "
    return (
        f"‹{ord(character):02X}›"
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co"}
        else character
    )


def _width_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _cut(text: str, widest: int) -> str:
    if width(text) <= widest:
        return text
    kept, taken = 0, 1
    for character in text:
        taken += _width_of(character)
        if taken > widest:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def _aligned(text: str, wide: int, *, right: bool) -> str:
    blanks = " " * (wide - width(text))
    return blanks + text if right else text + blanks
