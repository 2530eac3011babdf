"""What lists, tags, notes, own columns, themes and the facts of reports were before they changed: kept for good, so that one can look back to any day.

The history forgets its oldest steps; this does not. What is taken back by undo never was: its entries go with the step.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from watchlist.store.engine import Connection, one
from watchlist.store.schema_kept import FIELDS_KEY, OWN_KEY, PINS_KEY
from watchlist.store.schema_past import FACTS_KEPT_SINCE_KEY, KEPT_SINCE_KEY

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a table: changes of these columns; `image` names what is kept of a row (empty: all of it).

    `moment` is the column that says since when a row is there (None: the past says it); `report` that of the report whose import
    brings the row, which says it then; `keys` what the keys of the rows begin with that are kept (empty: all rows are).
    """

    columns: frozenset[str]
    moment: str | None = None
    from_birth: bool = True
    report: str | None = None
    image: frozenset[str] = frozenset()
    keys: tuple[str, ...] = ()


DESK: Final[Mapping[str, Kept]] = {
    "lists": Kept(frozenset({"name", "query"})),
    "list_items": Kept(frozenset({"added_at", "why"}), "added_at"),
    "tags": Kept(frozenset({"state", "theme_id"}), "made_at"),
    "notes": Kept(frozenset({"text"}), "made_at"),
    "securities": Kept(frozenset({"flag", "comment"}), from_birth=False),
    "settings": Kept(frozenset({"value"}), keys=(OWN_KEY, FIELDS_KEY, PINS_KEY)),
}
"""What a person sets."""

_OF_REPORTS: Final = frozenset(
    {"title", "broker_id", "published", "kind", "industry", "language", "copy_of", "copy_kind"}
)

FACTS: Final[Mapping[str, Kept]] = {
    "themes": Kept(frozenset({"name", "key", "kind", "manual_only"})),
    "theme_aliases": Kept(frozenset({"theme_id", "name", "key"})),
    "theme_parents": Kept(frozenset({"theme_id", "parent_id"})),
    "reports": Kept(_OF_REPORTS, from_birth=False, report="id", image=_OF_REPORTS | {"id"}),
    "picks": Kept(frozenset({"security_id", "theme_id", "stance"}), report="report_id"),
    "mentions": Kept(frozenset({"security_id", "pick_id"}), report="report_id"),
    "ratings": Kept(frozenset({"term"}), report="report_id"),
    "rating_scales": Kept(frozenset({"broker_id"}), report="report_id"),
    "scale_bands": Kept(frozenset({"term"}), from_birth=False),
}
"""What reports say, and what themes are called and where they stand: it changes by corrections and by what a person makes of themes.

The import of a report brings its rows; they are kept from the first change after it. A band is there as long as its scale.
"""

TABLES: Final[Mapping[str, Kept]] = {**DESK, **FACTS}


def births(
    table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], now: str, fresh: Collection[int]
) -> Iterator[int]:
    """The new rows (by id, their first cell) that have to be noted: nothing that stands in them says since when they are there.

    A row says so by its moment, where that is when it was made, or by its report, where that is one of the `fresh` ones.
    """
    kept = TABLES.get(table)
    if kept is None or not kept.from_birth:
        return
    told = kept.moment or kept.report
    place = columns.index(told) if told else 0
    known = (now,) if kept.moment else fresh if kept.report else ()
    keyed = columns.index("key") if kept.keys else None
    for row in rows:
        if row[place] not in known and (keyed is None or row[keyed].startswith(kept.keys)):
            yield row[0]


def is_noted(table: str, row: Row, fresh: Collection[int]) -> bool:
    """Whether a change of a row is noted; of a fresh report's the import says since when they are as they are."""
    kept = TABLES[table]
    if kept.keys and not row["key"].startswith(kept.keys):
        return False
    return kept.report is None or row[kept.report] not in fresh


def is_kept(table: str, columns: frozenset[str]) -> bool:
    """Whether a change of these columns is noted."""
    kept = TABLES.get(table)
    return kept is not None and bool(kept.columns & columns)


def image_of(table: str, row: Row) -> str:
    """A row as it is kept."""
    wanted = TABLES[table].image
    return json.dumps(
        {name: cell for name, cell in row.items() if not wanted or name in wanted}, ensure_ascii=False
    )


def kept_since(connection: Connection) -> str:
    """The day (ISO, UTC) from which on every change of what a person sets is kept, "" where that is so from the start."""
    return _day(connection, KEPT_SINCE_KEY)


def facts_kept_since(connection: Connection) -> str:
    """The same for corrections of reports and changes of themes."""
    return _day(connection, FACTS_KEPT_SINCE_KEY)


def _day(connection: Connection, key: str) -> str:
    moment = one(connection, "SELECT value FROM settings WHERE key = ?", (key,))
    return "" if moment is None else str(moment)[:10]
