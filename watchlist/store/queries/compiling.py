"""From the tree of a search to one condition in SQL, with all that was typed as parameters.

The condition is about `securities s` and the entry `list_items i` by which the stock is shown. Terms that cost little are
asked first; what is excluded by them is not asked the dear ones.
"""

from __future__ import annotations

from watchlist.domain.query_tree import And, Field, Node, Not, Word
from watchlist.store.queries.compiling_fields import compiled_field, compiled_word
from watchlist.store.queries.conditions import ALL, Asking, Condition


def compiled(node: Node | None, asking: Asking) -> Condition:
    """The condition for a tree. Raises BadQuery where a view or list that it names can't be followed."""
    if node is None:
        return ALL
    if isinstance(node, Word):
        return compiled_word(node, asking)
    if isinstance(node, Field):
        return compiled_field(node, asking, compiled)
    if isinstance(node, Not):
        part = compiled(node.part, asking)
        return Condition(f"NOT ({part.sql})", part.parameters, part.cost)
    parts = sorted((compiled(part, asking) for part in node.parts), key=lambda part: part.cost)
    joined = " AND " if isinstance(node, And) else " OR "
    return Condition(
        joined.join(f"({part.sql})" for part in parts),
        tuple(value for part in parts for value in part.parameters),
        sum(part.cost for part in parts),
    )
