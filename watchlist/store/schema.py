"""The tables of a library: one script for each version, never edited once released.

Facts and what the user made are kept in tables with an integer `id`, so that the journal can name every row. The tables
under “derived” hold nothing that cannot be counted again from the others (`watchlist.store.derived`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from watchlist.store.schema_apart import APART
from watchlist.store.schema_counts import COUNTS
from watchlist.store.schema_days import DAYS
from watchlist.store.schema_desk import DESK
from watchlist.store.schema_facts import FACTS
from watchlist.store.schema_fewer import FEWER, FEWER_STILL
from watchlist.store.schema_kept import KEPT
from watchlist.store.schema_kin import KIN
from watchlist.store.schema_past import PAST
from watchlist.store.schema_search import SEARCH

APPLICATION_ID: Final = 0x574C5354
"""“WLST”: tells a library from any other SQLite file."""

MAIN_LIST: Final = 1
"""The list that is there from the start."""

SCRIPTS: Final = (
    ("first", f"{FACTS}\n{KEPT}\n{COUNTS}"),
    ("search", SEARCH),
    ("desk", DESK),
    ("days", DAYS),
    ("past", f"{PAST}\n{KIN}"),
    ("facts of the past", ""),
    ("fewer indexes", FEWER),
    ("fewer indexes still", FEWER_STILL),
    ("days apart", APART),
)
"""Name of each version and its statements, in order; the place is the version."""

VERSION: Final = len(SCRIPTS)

INDEXED_SINCE: Final = 2
"""The version that brought the index of the texts."""

KEYED_SINCE: Final = 3
"""The version that brought folded names and titles."""

ROLLED_SINCE: Final = 3
"""The version that counts the days of themes and the brokers of stocks."""

SEALED_SINCE: Final = 3
"""The version that brought checksums of the rows."""

DAYS_SINCE: Final = 4
"""The version that counts the days of the whole library, and knows the reports that stand on several."""

PAST_SINCE: Final = 5
"""The version that keeps what lists, tags, flags, comments and notes were before."""

FACTS_PAST_SINCE: Final = 6
"""The version that keeps what reports said, and what themes were called and where they stood, before."""

UNDECLARED: Final[Mapping[str, Mapping[str, str]]] = {
    "picks": {"security_id": "securities", "theme_id": "themes"},
    "mentions": {"security_id": "securities"},
}
"""The references (of a table: its columns, with the tables they refer to) that SQLite does not look after (`schema_fewer`)."""

HOUSED_SINCE: Final = 5
"""The version that keeps which houses name a theme."""

APART_SINCE: Final = 9
"""The version that keeps which originals stand on several days of a theme."""

JOURNALLED: Final = (
    "securities", "brokers", "reports", "texts", "fingerprints", "analysts", "themes", "theme_aliases", "theme_parents",
    "picks", "mentions", "ratings", "rating_scales", "scale_bands", "scale_benchmarks", "copies", "drafts", "lists",
    "list_items", "tags", "notes", "learned_aliases", "settings", "kept_entries", "views", "kept_apart",
    "seen_files", "past",
)  # fmt: skip
"""The tables whose every change can be undone."""

DERIVED: Final = (
    "appearances",
    "evidence",
    "stock_tags",
    "theme_evidence",
    "stock_brokers",
    "theme_days",
    "theme_brokers",
    "library_days",
    "several_days",
    "theme_several_days",
    "name_keys",
    "title_keys",
)
"""The tables that can be emptied and counted again."""


def statements(script: str) -> tuple[str, ...]:
    """The statements of a script, one by one, so that they can run inside one transaction."""
    return tuple(part for part in script.strip().split("\n\n") if part)
