"""Commands about the user's own desk: lists, lists that follow a search, and saved views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from watchlist.domain.colour_rules import ColourRule
from watchlist.domain.own_fields import OwnField
from watchlist.domain.symbols import Symbol


@dataclass(frozen=True, slots=True)
class AddList:
    """Make a list; with a query a smart one, whose stocks are those that the query finds, else `symbols` go on it.

    Raises NameTaken, BadQuery.
    """

    name: str
    query: str | None = None
    symbols: tuple[Symbol, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameList:
    """Give a list another name. Raises NameTaken."""

    list_id: int
    name: str


@dataclass(frozen=True, slots=True)
class DeleteList:
    """Take a list away; its stocks and their evidence stay. Raises MainListStays."""

    list_id: int


@dataclass(frozen=True, slots=True)
class MoveList:
    """Put a list at a place among the others, the first being 0."""

    list_id: int
    place: int


@dataclass(frozen=True, slots=True)
class FollowQuery:
    """Let a list follow a query: the stocks put on it by hand go. None: keep the stocks that it has now, as an ordinary list.

    Raises MainListStays, BadQuery.
    """

    list_id: int
    query: str | None


@dataclass(frozen=True, slots=True)
class SetSection:
    """Put stocks of a list (None: the main one) into a section of it; "" for none. Raises FollowsQuery."""

    symbols: tuple[Symbol, ...]
    section: str
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class PinStocks:
    """Keep stocks of a list (None: the main one) above all its others, however it is sorted."""

    symbols: tuple[Symbol, ...]
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class UnpinStocks:
    """Let stocks of a list stand among its others again."""

    symbols: tuple[Symbol, ...]
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class SaveView:
    """Keep a query with columns, order (`-reports`: descending) and grouping under a name; the one of that name is replaced.

    `widths` are those of the columns, as many as are known; `list_id` is the list it looks at, None for the main one.
    Raises BadQuery.
    """

    name: str
    query: str = ""
    columns: tuple[str, ...] = ()
    sorting: tuple[str, ...] = ()
    grouping: str = ""
    widths: tuple[int, ...] = ()
    list_id: int | None = None


@dataclass(frozen=True, slots=True)
class RenameView:
    """Give a saved view another name. Raises NameTaken."""

    view_id: int
    name: str


@dataclass(frozen=True, slots=True)
class DeleteView:
    """Take a saved view away."""

    view_id: int


@dataclass(frozen=True, slots=True)
class MoveView:
    """Put a saved view at a place among the others, the first being 0."""

    view_id: int
    place: int


@dataclass(frozen=True, slots=True)
class SetColourRules:
    """The rules for how rows of the watchlist look, all of them. Raises BadQuery."""

    rules: tuple[ColourRule, ...]


@dataclass(frozen=True, slots=True)
class SetOwnFields:
    """The columns of the user's own, all of them in their order; one with the id 0 is new. Raises NameTaken, NoSuchThing."""

    fields: tuple[OwnField, ...]


@dataclass(frozen=True, slots=True)
class SetOwnValue:
    """Write into a column of the user's own beside stocks; "" clears. Raises NoSuchThing."""

    symbols: tuple[Symbol, ...]
    field_id: int
    text: str


DeskCommand: TypeAlias = (
    AddList
    | RenameList
    | DeleteList
    | MoveList
    | FollowQuery
    | SetSection
    | PinStocks
    | UnpinStocks
    | SaveView
    | RenameView
    | DeleteView
    | MoveView
    | SetColourRules
    | SetOwnFields
    | SetOwnValue
)
