"""Lists and saved views inside a search: a view stands for its query, a smart list for what its query finds."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Final, TypeAlias

from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import fault, parse
from watchlist.domain.query_tree import And, Field, Node, Not, Or, Word
from watchlist.domain.query_words import nearest
from watchlist.securities.folding import fold
from watchlist.store.queries.conditions import NOTHING, Asking, Condition, either
from watchlist.store.schema_kept import VIEW_KEY

Compile: TypeAlias = Callable[[Node, Asking], Condition]

_ON: Final = (
    "s.id IN (SELECT x.security_id FROM list_items x WHERE x.list_id IN (SELECT value FROM json_each(?)))"
)
_LISTS: Final = "SELECT id, name, query FROM lists ORDER BY id"
_VIEWS: Final = """
SELECT v.id, v.name, v.query, l.name FROM views v LEFT JOIN settings s ON s.key = ? || v.id
LEFT JOIN lists l ON l.id = s.value ->> '$.list' ORDER BY v.id
"""
_EVERYTHING: Final = Or((Word("", 0), Not(Word("", 0))))
"""What a view without a query finds; a word without characters is in every name."""


def expanded(node: Node, asking: Asking) -> Node:
    """The tree with the query of each view in the place of its name. Raises BadQuery where there is no such view."""
    if isinstance(node, Field):
        return _view(node, asking) if node.name == "view" else node
    if isinstance(node, Word):
        return node
    if isinstance(node, Not):
        return Not(expanded(node.part, asking))
    return replace(node, parts=tuple(expanded(part, asking) for part in node.parts))


def followed_lists(field: Field, asking: Asking, compile_: Compile) -> Condition:
    """Whether a stock is on a list of the name, or with it in its name; of smart lists, whether their query finds it."""
    wanted, whole = fold(field.value.strip()), field.relation != ""
    plain: list[int] = []
    smart: list[Condition] = []
    for list_id, name, query in asking.connection.execute(f"{asking.before}{_LISTS}"):
        if wanted != fold(name) if whole else wanted not in fold(name):
            continue
        if query is None:
            plain.append(list_id)
        elif (tree := _followed(query, f"list {list_id}", field, asking)) is not None:
            part = compile_(tree, _further(asking, f"list {list_id}"))
            smart.append(Condition(f"({part.sql})", part.parameters, part.cost))
    on = Condition(_ON, (json.dumps(plain),), 1) if plain else NOTHING
    return either(on, *smart)


def _view(field: Field, asking: Asking) -> Node:
    views = asking.connection.execute(_VIEWS, (VIEW_KEY,)).fetchall()
    wanted = fold(field.value.strip())
    for view_id, name, query, on_list in views:
        if fold(name) == wanted:
            tree = _followed(query, f"view {view_id}", field, asking)
            if tree is None:
                return Not(_EVERYTHING)
            return And((Field("list", "=", on_list, field.position), tree)) if on_list else tree
    raise fault(asking.query, field.named_at, "view", nearest(field.value, [view[1] for view in views]))


def _followed(query: str, key: str, field: Field, asking: Asking) -> Node | None:
    """The tree of a kept query, all its terms at the place where it is named; None where it can't be read any more."""
    if key in asking.trail:
        raise fault(asking.query, field.named_at, "circle")
    try:
        tree = parse(query)
    except BadQuery:
        return None
    return _EVERYTHING if tree is None else expanded(_placed(tree, field.named_at), _further(asking, key))


def _further(asking: Asking, key: str) -> Asking:
    return replace(asking, trail=(*asking.trail, key), list_id=None)


def _placed(node: Node, position: int) -> Node:
    if isinstance(node, Word):
        return replace(node, position=position)
    if isinstance(node, Field):
        return replace(node, position=position, named_at=position)
    if isinstance(node, Not):
        return Not(_placed(node.part, position))
    parts = tuple(_placed(part, position) for part in node.parts)
    return And(parts) if isinstance(node, And) else Or(parts)
