"""What the seventh and the eighth version take away: three indexes that every import paid for, and hardly anything read.

They were ordered by stock and by theme, as `appearances` is, which tells the reports of both as well; within a report its picks are
found by its own indexes. In a large library each stock and each theme of a report has a page of its own in such a tree.

SQLite needs such an index wherever a row refers to another: of a stock or theme that goes, as it does where its first import is taken
back, it would read all picks and mentions. So it is no longer told of these references (“Making Other Kinds Of Table Schema Changes” in
its documentation of ALTER TABLE: what is stored stays as it is); `store.check` and `store.soundness` look after them.
"""

from __future__ import annotations

from typing import Final

FEWER: Final = """
PRAGMA writable_schema = ON

UPDATE sqlite_schema SET sql = replace(sql, 'security_id INTEGER NOT NULL REFERENCES securities(id)', 'security_id INTEGER NOT NULL')
WHERE type = 'table' AND name IN ('picks', 'mentions')

PRAGMA writable_schema = RESET

DROP INDEX mentions_by_security

DROP INDEX picks_by_security
"""

FEWER_STILL: Final = """
PRAGMA writable_schema = ON

UPDATE sqlite_schema SET sql = replace(sql, 'theme_id INTEGER NOT NULL REFERENCES themes(id)', 'theme_id INTEGER NOT NULL')
WHERE type = 'table' AND name = 'picks'

PRAGMA writable_schema = RESET

DROP INDEX picks_by_theme
"""
