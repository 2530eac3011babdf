"""What a search asks of the user's own: what stands in a column of theirs, and what is kept at the top of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from watchlist.domain.own_fields import comparison, figure
from watchlist.domain.queries import fault
from watchlist.domain.query_tree import Field
from watchlist.domain.query_words import nearest
from watchlist.securities.folding import fold
from watchlist.store.queries.conditions import Asking, Condition, among, negated
from watchlist.store.queries.own_cells import column_cells, own_fields
from watchlist.store.schema_kept import PINS_KEY

_WRITTEN: Final = "s.id IN (SELECT value FROM json_each(?))"
_PINNED: Final = "s.id IN (SELECT j.value FROM settings k JOIN json_each(k.value) j WHERE k.key GLOB ?)"


def own_column(field: Field, asking: Asking) -> Condition:
    """What stands in a column; without a value, whether something does. Raises BadQuery where there is no such column."""
    fields = {fold(each.name): each for each in own_fields(asking.connection, asking.before)}
    wanted = fields.get(fold(field.column))
    if wanted is None:
        names = {each.name.casefold(): each.name for each in fields.values()}
        near = names.get(nearest(field.column, names), "")
        raise fault(asking.query, field.named_at, "column", near)
    holds = _test(field, asking)
    found = [
        security
        for security, text in column_cells(asking.connection, wanted.id, asking.before)
        if holds(text)
    ]
    condition = among(_WRITTEN, found)
    return negated(condition) if field.relation == "!=" else condition


def pinned(asking: Asking) -> Condition:
    """What the list that is searched keeps at its top; where all are searched, what any of them does."""
    which = "*" if asking.list_id is None else asking.list_id
    return Condition(_PINNED, (f"{PINS_KEY}{which}",), 1)


def _test(field: Field, asking: Asking) -> Callable[[str], bool]:
    """Whether a text that stands there is asked for; `!=` is to be turned round by whoever asks."""
    wanted, number = fold(field.value.strip()), figure(field.value)
    if not wanted:
        return bool
    if field.relation in {"=", "!="}:
        return lambda text: fold(text) == wanted or (number is not None and figure(text) == number)
    if field.relation:
        return comparison(field.relation, field.value, asking.today)
    return lambda text: wanted in fold(text)
