"""What the ninth version brought: the days of a theme on which an original counts more than once, because of its copies.

A chart takes these few out of the counted days and tells them one by one. Without the table it would look for them among all rows of
the theme, which takes as long again as counting those.
"""

from __future__ import annotations

from typing import Final

APART: Final = """
CREATE TABLE theme_several_days (
  theme_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  PRIMARY KEY (theme_id, day, origin)
) STRICT, WITHOUT ROWID;
"""
