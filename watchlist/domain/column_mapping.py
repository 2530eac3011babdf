"""Which column of a table says what, and the key by which a table with the same header is known again."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

_LONGEST_TITLE = 64
"""No title of a column is longer: what is longer is prose."""


class Role(StrEnum):
    """What a column says."""

    CODE = "code"
    NAME = "name"
    THEME = "theme"
    COMMENT = "comment"
    ADDED = "added"
    PRICE = "price"
    TITLE = "title"
    BROKER = "broker"
    DATE = "date"
    RATING = "rating"
    ACTION = "action"
    PREVIOUS_RATING = "previous_rating"
    TARGET = "target"
    PREVIOUS_TARGET = "previous_target"
    CURRENCY = "currency"
    INDUSTRY = "industry"
    ANALYST = "analyst"
    ABSTRACT = "abstract"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The roles of the columns under one header; `key` is the header's."""

    key: str
    columns: tuple[tuple[Role, int], ...]

    def column(self, role: Role) -> int | None:
        """The place of the column with a role."""
        return next((place for each, place in self.columns if each is role), None)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that some column has."""
        return frozenset(role for role, _ in self.columns)

    @property
    def lists_reports(self) -> bool:
        """Whether each row is a report: it has a title, or a house with its rating, target or date."""
        roles = self.roles
        said = roles & {Role.RATING, Role.TARGET, Role.DATE, Role.LINK}
        named = roles & {Role.CODE, Role.NAME, Role.INDUSTRY}
        return bool(
            (Role.TITLE in roles and (said or roles & {Role.BROKER, Role.INDUSTRY, Role.CODE}))
            or (Role.BROKER in roles and said and named)
            or (Role.RATING in roles and named)
        )

    @property
    def lists_stocks(self) -> bool:
        """Whether each row is a stock of a watchlist or of a theme."""
        return not self.lists_reports and bool(self.roles & {Role.CODE, Role.NAME})


def header_word(cell: str) -> str:
    """What two spellings of a column's title have in common.

    >>> header_word(" Target Price (Adj)"), header_word("ＣＯＤＥ")
    ('targetpriceadj', 'code')
    """
    folded = unicodedata.normalize("NFKC", cell[:_LONGEST_TITLE]).casefold()
    return "".join(character for character in folded if character.isalnum() or character in "%$")


def header_key(header: Sequence[str]) -> str:
    """The key of a header: the same for the same titles in the same order, however they are spaced and cased."""
    words = "\n".join(header_word(cell) for cell in header)
    return hashlib.sha256(words.encode("utf-8", errors="replace")).hexdigest()[:32]


def remembered(mappings: Iterable[ColumnMapping], header: Sequence[str]) -> ColumnMapping | None:
    """The mapping that was kept for this header."""
    key = header_key(header)
    return next((mapping for mapping in mappings if mapping.key == key), None)
