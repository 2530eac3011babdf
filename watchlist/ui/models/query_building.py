"""How a click on a facet changes the query in the search box."""

from __future__ import annotations

from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import Or, named, parse
from watchlist.ui.models.joining import Joining


def joined(query: str, term: str, how: Joining) -> str:
    """The query with the term added."""
    query = query.strip()
    if how is Joining.NOT:
        term = f"not {term}"
    if how is Joining.REPLACE or not query:
        return term
    if how is Joining.OR:
        return f"{query} or {term}"
    return f"({query}) {term}" if _is_either(query) else f"{query} {term}"


def column_term(field: str, name: str) -> str:
    """The term that asks whether something stands in a column of the user's own; a relation and a value may follow."""
    return named(field, name).replace(":=", ":", 1)


def _is_either(query: str) -> bool:
    try:
        return isinstance(parse(query), Or)
    except BadQuery:
        return False
