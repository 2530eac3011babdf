"""What the watchlist page reads in one go: the rows, the grounds that rules give them, what they are grouped by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from watchlist.domain.errors import BadQuery
from watchlist.domain.own_fields import OwnField, own_field_of
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.models.arrangement import Arrangement
from watchlist.ui.models.row_groups import Group, Grouping

if TYPE_CHECKING:
    from watchlist.store.database import Connection


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows, and what beside them."""

    query: str = ""
    list_id: int | None = None
    grouping: str = ""
    figures: bool = False


@dataclass(frozen=True, slots=True)
class WatchTable:
    """The rows with their grounds and, where they are grouped by themes, houses or lists, what they belong to."""

    rows: tuple[WatchRow, ...]
    tints: Mapping[Symbol, int] = field(default_factory=dict)
    groups: Mapping[Symbol, tuple[Group, ...]] = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    pins: frozenset[Symbol] = frozenset()
    fields: tuple[OwnField, ...] = ()
    own: Mapping[Symbol, Mapping[int, str]] = field(default_factory=dict)


def read_watchlist(connection: Connection, wanted: Wanted) -> WatchTable:
    """Read everything that is wanted. Raises BadQuery where the search can't be understood."""
    rows = queries.watchlist(connection, query=wanted.query, list_id=wanted.list_id)
    figures = _figures(connection) if wanted.figures else {}
    pins = queries.pins(connection, wanted.list_id)
    fields = queries.own_fields(connection)
    own = queries.own_values(connection) if fields else {}
    groups = _groups(connection, wanted.grouping, rows, own)
    return WatchTable(rows, _tints(connection, wanted), groups, figures, pins, fields, own)


def read_arranged(
    connection: Connection, wanted: Wanted, now: Arrangement[WatchRow]
) -> tuple[WatchTable, Arrangement[WatchRow]]:
    """The same, and the rows as the table that asked had them then. Raises BadQuery."""
    read = read_watchlist(connection, wanted)
    grouping = headings(wanted.grouping, read.groups, read.fields)
    return read, now.of(read.rows, grouping, read.pins).prepare()


def headings(
    name: str, groups: Mapping[Symbol, Sequence[Group]], fields: Sequence[OwnField]
) -> Grouping[WatchRow] | None:
    """What stands under which heading; None where nothing is wished, or a column of the user's own that is gone."""
    from watchlist.ui.models.watch_groups import watch_grouping  # noqa: PLC0415 - where there are headings

    column = own_field_of(name)
    gone = column and all(field.id != column for field in fields)
    return None if gone or not name else watch_grouping(name, groups)


def _figures(connection: Connection) -> Mapping[str, Mapping[str, float]]:
    """What rankings say of each stock."""
    from watchlist.analytics.stock_figures import figures_of  # noqa: PLC0415 - pandas, where it is shown

    return figures_of(connection, date.today())  # noqa: DTZ011 - the user's own day


def _tints(connection: Connection, wanted: Wanted) -> dict[Symbol, int]:
    """The first rule that fits decides; a rule that can't be understood colours nothing."""
    tints: dict[Symbol, int] = {}
    for rule in reversed(queries.colour_rules(connection)):
        try:
            found = queries.symbols_found(connection, rule.query, wanted.list_id)
        except BadQuery:
            continue
        tints.update(dict.fromkeys(found, rule.colour))
    return tints


def _groups(
    connection: Connection,
    grouping: str,
    rows: Sequence[WatchRow],
    own: Mapping[Symbol, Mapping[int, str]],
) -> dict[Symbol, tuple[Group, ...]]:
    from watchlist.ui.models.watch_groups import (  # noqa: PLC0415 - where there are headings
        named_groups,
        own_groups,
        theme_groups,
    )

    if grouping == "theme":
        return theme_groups(rows)
    if field := own_field_of(grouping):
        return own_groups({symbol: texts[field] for symbol, texts in own.items() if field in texts})
    return named_groups(grouping, _names(connection, grouping)) if grouping else {}


def _names(connection: Connection, grouping: str) -> Mapping[Symbol, tuple[str, ...]]:
    if grouping == "broker":
        return queries.brokers_of_stocks(connection)
    return queries.lists_of_stocks(connection) if grouping == "list" else {}
