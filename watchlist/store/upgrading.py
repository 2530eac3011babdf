"""What an upgrade has to make up for: what older versions did not index, count, keep or seal."""

from __future__ import annotations

from watchlist.store import derived, indexing, name_keys, past_filling, schema, seals
from watchlist.store.engine import Connection


def make_up(connection: Connection, version: int) -> None:
    """Bring what a library of an older version (0: a new one) holds to where its new tables are; in its transaction."""
    if version < schema.INDEXED_SINCE <= schema.VERSION:
        indexing.rebuild(connection)
    if version < schema.KEYED_SINCE <= schema.VERSION:
        name_keys.rebuild(connection)
    if version < schema.ROLLED_SINCE <= schema.VERSION:
        derived.count_days_and_brokers(connection)
    if version < schema.DAYS_SINCE <= schema.VERSION:
        derived.recount_all_days(connection)
    if 0 < version < schema.FACTS_PAST_SINCE <= schema.VERSION:
        past_filling.fill(connection, version)
    if version < schema.HOUSED_SINCE <= schema.VERSION:
        derived.count_houses_of_themes(connection)
    if version < schema.APART_SINCE <= schema.VERSION:
        derived.count_several_days_of_themes(connection)
    # Last: what came before may have changed rows. Those of sealed tables that it did not change keep their seals, and damage shows.
    if version < schema.SEALED_SINCE <= schema.VERSION:
        seals.rebuild(connection)
    elif version < schema.FACTS_PAST_SINCE <= schema.VERSION:
        seals.rebuild(connection, past_filling.FILLED)
