"""What the fifth version brought: what lists, tags, flags, comments and notes were before they were changed."""

from __future__ import annotations

from typing import Final

KEPT_SINCE_KEY: Final = "past_kept_since"
"""The key of the moment from which on all such changes are kept; it is missing where they are from the start."""

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
