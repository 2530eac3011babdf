"""What the fifth version brought: what lists, tags, flags, comments and notes were before they were changed.

The sixth brings no table: it keeps there too what reports said and how themes stood, and fills that in out of the history.
"""

from __future__ import annotations

from typing import Final

KEPT_SINCE_KEY: Final = "past_kept_since"
"""The key of the moment from which on all such changes are kept; it is missing where they are from the start."""

FACTS_KEPT_SINCE_KEY: Final = "past_facts_kept_since"
"""The same for corrections of reports and changes of themes, which the sixth version keeps too."""

PAST: Final = """
CREATE TABLE past (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL CHECK (table_name <> ''),
  row_id INTEGER NOT NULL,
  until TEXT NOT NULL,
  image TEXT
) STRICT;

CREATE INDEX past_by_row ON past(table_name, row_id, until);
"""
"""One row for each change: up to the moment `until` the row was as in its image, or (NULL) it was not there."""
