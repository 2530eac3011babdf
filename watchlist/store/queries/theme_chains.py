"""Where themes stand in the chains of the themes above them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from watchlist.store.engine import Connection
from watchlist.store.schema_kept import CHAIN_KEY

_CHAINS: Final = """
SELECT c.id, h.name, c.place, c.many FROM (
  SELECT p.theme_id AS id, p.parent_id AS parent, row_number() OVER (PARTITION BY p.parent_id ORDER BY j.key) AS place,
    count(*) OVER (PARTITION BY p.parent_id) AS many
  FROM settings s JOIN json_each(s.value) j
  JOIN theme_parents p ON p.parent_id = CAST(substr(s.key, length(?1) + 1) AS INTEGER) AND p.theme_id = j.value
  WHERE s.key GLOB ?1 || '*') c
JOIN themes h ON h.id = c.parent WHERE c.id IN (SELECT value FROM json_each(?2)) ORDER BY h.name
"""


def chain_places(
    connection: Connection, theme_ids: Iterable[int]
) -> dict[int, tuple[tuple[str, int, int], ...]]:
    """For each theme the chains in which it stands: the theme above, its place from 1, of how many."""
    places: dict[int, list[tuple[str, int, int]]] = defaultdict(list)
    for theme_id, parent, place, many in connection.execute(
        _CHAINS, (CHAIN_KEY, json.dumps(list(theme_ids)))
    ):
        places[theme_id].append((parent, place, many))
    return {theme_id: tuple(found) for theme_id, found in places.items()}
