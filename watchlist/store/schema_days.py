"""What the fourth version brought: the days of the whole library, and the reports that count on several of them."""

from __future__ import annotations

from typing import Final

DAYS: Final = """
CREATE TABLE library_days (
  day INTEGER PRIMARY KEY,
  reports INTEGER NOT NULL,
  files INTEGER NOT NULL
) STRICT;

CREATE TABLE several_days (
  origin INTEGER PRIMARY KEY
) STRICT;
"""
