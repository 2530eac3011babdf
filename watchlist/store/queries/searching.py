"""Search: a query read, compiled and asked; the answer is the entries of lists, for whoever shows their stocks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Final

from watchlist.domain.queries import parse, terms
from watchlist.domain.query_tree import Field, Node
from watchlist.store.engine import Connection, one, snapshot
from watchlist.store.queries.compiling import compiled
from watchlist.store.queries.conditions import ALL, Asking, Condition, prepare
from watchlist.store.queries.following import expanded
from watchlist.store.schema import MAIN_LIST

_OF_A_LIST: Final = "SELECT i.id FROM list_items i CROSS JOIN securities s ON s.id = i.security_id WHERE i.list_id = ? AND ({0})"
_OF_ALL: Final = """
SELECT i.id FROM securities s CROSS JOIN list_items i ON i.id = (
  SELECT x.id FROM list_items x WHERE x.security_id = s.id ORDER BY x.list_id, x.id LIMIT 1)
WHERE ({0})
"""
"""A stock on several lists is found once, by its entry on the first of them."""

_SYMBOLS: Final = """
SELECT y.symbol FROM securities y WHERE y.id IN (SELECT x.security_id FROM list_items x WHERE x.id IN ({0}))
"""


def found(
    connection: Connection, query: str, list_id: int | None = None, today: date | None = None
) -> list[int]:
    """The entries (`list_items`) that a query finds: on a list (None: the main one), or on any list.

    All lists are looked through where the list is a smart one, or where the query itself names lists. Raises BadQuery.
    """
    which = MAIN_LIST if list_id is None else list_id
    follows = one(connection, "SELECT query FROM lists WHERE id = ?", (which,))
    asking = Asking(connection, today or date.today(), query, list_id=which)  # noqa: DTZ011 - the user's own day
    sql, parameters = _asked(query, follows, which, asking)
    return [row[0] for row in connection.execute(sql, parameters)]


def found_then(
    connection: Connection, query: str, list_id: int | None = None, *, as_of: str
) -> tuple[str, ...]:
    """The symbols that a query found at the end of a day (ISO, UTC), on a list as it was then; ages count back from that day.

    Raises BadQuery, also where a field's past is not known so far back.
    """
    which = MAIN_LIST if list_id is None else list_id
    asking = Asking(connection, date.fromisoformat(as_of), query, as_of=as_of)
    with snapshot(connection):
        follows = one(connection, f"{asking.before} SELECT query FROM lists WHERE id = ?", (which,))  # noqa: S608 - our own words
        sql, parameters = _asked(query, follows, which, asking)
        rows = connection.execute(f"{asking.before}{_SYMBOLS.format(sql)}", parameters)
        return tuple(row[0] for row in rows)


def _asked(
    query: str, follows: str | None, list_id: int, asking: Asking
) -> tuple[str, tuple[str | int | float, ...]]:
    """The search for entries in SQL: on a list, or (where that follows a query, or lists are named) on any."""
    prepare(asking.connection)
    tree = _tree(query, asking)
    named = _names_lists(tree)
    condition = compiled(tree, replace(asking, list_id=None) if named else asking)
    if follows is None and not named:
        return _OF_A_LIST.format(condition.sql), (list_id, *condition.parameters)
    own = _own(follows, list_id, asking)
    return _OF_ALL.format(f"({own.sql}) AND ({condition.sql})"), (*own.parameters, *condition.parameters)


def _tree(query: str, asking: Asking) -> Node | None:
    tree = parse(query)
    return None if tree is None else expanded(tree, asking)


def _own(follows: str | None, list_id: int, asking: Asking) -> Condition:
    """What a smart list finds by itself."""
    if follows is None:
        return ALL
    own = replace(asking, query=follows, trail=(f"list {list_id}",), list_id=None)
    return compiled(_tree(follows, own), own)


def _names_lists(tree: Node | None) -> bool:
    return tree is not None and any(isinstance(term, Field) and term.name == "list" for term in terms(tree))
