"""What is kept of other programs' lists, and what the keys of the settings are that live in the library."""

from __future__ import annotations

from typing import Final

MAPPING_KEY: Final = "column_mapping:"
"""What the keys of remembered mappings begin with in the settings."""

VIEW_KEY: Final = "view:"
"""What the keys of a view's widths and list begin with; its id follows."""

RULES_KEY: Final = "colour_rules"
"""The key of the rules for how rows look."""

PINS_KEY: Final = "pins:"
"""What the keys of the stocks that a list keeps at its top begin with; its id follows."""

FIELDS_KEY: Final = "own_fields"
"""The key of the columns of the user's own."""

OWN_KEY: Final = "own:"
"""What the keys of what stands in those columns begin with; the id of the security follows."""

ROLE_KEY: Final = "theme_role:"
"""What the keys of what a theme is begin with; its id follows."""

CHAIN_KEY: Final = "theme_chain:"
"""What the keys of the order below a theme begin with; its id follows."""

KEPT: Final = """
CREATE TABLE kept_entries (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES lists(id),
  text TEXT NOT NULL CHECK (text <> ''),
  code TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  candidates TEXT NOT NULL DEFAULT '[]',
  themes TEXT NOT NULL DEFAULT '[]',
  source TEXT NOT NULL DEFAULT '',
  comment TEXT NOT NULL DEFAULT '',
  added_at TEXT NOT NULL,
  UNIQUE (list_id, text)
) STRICT;
"""
