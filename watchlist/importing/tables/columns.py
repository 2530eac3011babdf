"""Which column says what, read off the titles of the columns in Chinese and English.

The words are in `resources/tables/columns.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from watchlist import resources
from watchlist.domain.column_mapping import ColumnMapping, Role, header_key, header_word, remembered
from watchlist.securities.folding import fold

_BESIDE_THE_POINT: Final = re.compile("hit|revised|close|首次|修订|最低|最高|平均|收益|涨|数量|家数")
_COUNTED: Final = re.compile(r"[(（]\d+[)）]$")
"""How many rows there are, as 通达信 writes it behind the title of its names."""
_LONGEST_TITLE: Final = 40
_HEADER_REACH: Final = 12
_LEAST: Final = 2


def guess_mapping(header: Sequence[str]) -> ColumnMapping:
    """The roles that the titles of the columns say; of two columns for one role the plainer title's, then the first."""
    chosen: dict[Role, tuple[int, int]] = {}
    for place, cell in enumerate(header):
        word = fold(header_word(_COUNTED.sub("", cell)))
        if not word or len(cell) > _LONGEST_TITLE:
            continue
        role, grade = _role(word)
        if role is not None and (role not in chosen or grade < chosen[role][0]):
            chosen[role] = (grade, place)
    columns = sorted(((role, place) for role, (_, place) in chosen.items()), key=lambda column: column[1])
    return ColumnMapping(header_key(header), tuple(columns))


@cache
def _words() -> tuple[dict[str, Role], tuple[tuple[Role, tuple[str, ...]], ...]]:
    """Whole title -> role, and the words that say a role within a title; titles of what was before come first."""
    table = tomllib.loads(resources.path("tables", "columns.toml").read_text(encoding="utf-8"))
    titles = {title: Role(role) for role, said in table.items() for title in said["titles"]}
    ordered = sorted(table, key=lambda role: not role.startswith("previous"))
    return titles, tuple((Role(role), tuple(table[role]["words"])) for role in ordered)


def _role(word: str) -> tuple[Role | None, int]:
    """The role of a title: 0 where it says it as a whole, 1 where a word within it does."""
    titles, within = _words()
    if word in titles:
        return titles[word], 0
    if _BESIDE_THE_POINT.search(word):
        return None, 1
    return next((role for role, words in within if any(each in word for each in words)), None), 1


def find_header(
    rows: Sequence[Sequence[str]], mappings: Iterable[ColumnMapping] = ()
) -> tuple[int, ColumnMapping] | None:
    """The place of the header among the first rows, and its mapping: the one that was kept for it, else a guess."""
    kept = tuple(mappings)
    for place, row in enumerate(rows[:_HEADER_REACH]):
        known = remembered(kept, row)
        if known is not None:
            return place, known
        guessed = guess_mapping(row)
        if _says_enough(guessed):
            return _below(rows, place, guessed, kept)
    return None


def _says_enough(guessed: ColumnMapping) -> bool:
    return len(guessed.columns) >= _LEAST and (guessed.lists_reports or guessed.lists_stocks)


def _below(
    rows: Sequence[Sequence[str]], place: int, guessed: ColumnMapping, kept: Sequence[ColumnMapping]
) -> tuple[int, ColumnMapping]:
    """The header itself where a row of titles for groups of columns stands over it: the next row says more."""
    if place + 1 < len(rows):
        row = rows[place + 1]
        following = remembered(kept, row) or replace(
            guess_mapping(_completed(row, rows[place])), key=header_key(row)
        )
        if _says_enough(following) and len(following.columns) > len(guessed.columns):
            return place + 1, following
    return place, guessed


def _completed(row: Sequence[str], above: Sequence[str]) -> list[str]:
    """The titles of a header of two rows: a cell that goes through both is written in the upper one."""
    width = max(len(row), len(above))
    lower, upper = [[*cells, *[""] * (width - len(cells))] for cells in (row, above)]
    return [cell if cell.strip() else over for cell, over in zip(lower, upper, strict=True)]


def mapping_from_words(header: Sequence[str], chosen: Iterable[tuple[Role, str]]) -> ColumnMapping | None:
    """The mapping in which each role has the column of a title, None where a title is not in the header."""
    places = {header_word(cell): place for place, cell in reversed(tuple(enumerate(header)))}
    columns = [(role, places.get(header_word(title), -1)) for role, title in chosen]
    if not columns or any(place < 0 for _, place in columns):
        return None
    return ColumnMapping(header_key(header), tuple(columns))
