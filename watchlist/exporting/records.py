"""Rows as plain records: what JSON, CSV and the command line's `--json` say of a row is the same."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_rows import MemberStock, ThemeSet, ThemeSize
from watchlist.domain.watch_rows import ThemeChip

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
Record: TypeAlias = dict[str, Value]


_INSIDE: Final = frozenset({"security_id", "translations"})
"""Fields that mean nothing outside the library."""


def record(row: DataclassInstance) -> Record:
    """A row's fields in their order; symbols and enums as texts, tuples as lists, a theme as its name and who set it."""
    return {field.name: _value(getattr(row, field.name)) for field in fields(row)}


def _value(value: object) -> Value:
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Symbol):
        return str(value)
    if isinstance(value, tuple | list | frozenset):
        return [_value(part) for part in (sorted(value) if isinstance(value, frozenset) else value)]
    if isinstance(value, ThemeChip):
        return {"name": value.name, "hand": value.hand}
    if isinstance(value, ThemeSize | MemberStock | ThemeSet):
        return {
            each.name: _value(getattr(value, each.name)) for each in fields(value) if each.name not in _INSIDE
        }
    message = f"no record of a {type(value).__name__}"
    raise TypeError(message)
