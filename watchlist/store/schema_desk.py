"""What the third version brought: lists that follow a query, saved views, what a person decides about themes, checksums."""

from __future__ import annotations

from typing import Final

DESK: Final = """
ALTER TABLE lists ADD COLUMN query TEXT

ALTER TABLE list_items ADD COLUMN section TEXT NOT NULL DEFAULT ''

ALTER TABLE drafts ADD COLUMN rest_of INTEGER

ALTER TABLE themes ADD COLUMN manual_only INTEGER NOT NULL DEFAULT 0

CREATE INDEX themes_from_outside ON themes(id) WHERE kind <> 'concept'

CREATE INDEX themes_by_hand_only ON themes(id) WHERE manual_only = 1

ALTER TABLE theme_aliases ADD COLUMN language TEXT NOT NULL DEFAULT ''

CREATE TABLE views (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  query TEXT NOT NULL DEFAULT '',
  columns TEXT NOT NULL DEFAULT '[]',
  sorting TEXT NOT NULL DEFAULT '[]',
  grouping TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE name_keys (
  security_id INTEGER PRIMARY KEY,
  names TEXT NOT NULL
) STRICT;

CREATE TRIGGER name_keys_end AFTER DELETE ON securities BEGIN DELETE FROM name_keys WHERE security_id = old.id; END

CREATE TABLE title_keys (
  report_id INTEGER PRIMARY KEY,
  title TEXT NOT NULL
) STRICT;

CREATE TRIGGER title_keys_end AFTER DELETE ON reports BEGIN DELETE FROM title_keys WHERE report_id = old.id; END

CREATE INDEX reports_by_industry ON reports(industry)

CREATE INDEX reports_in_trash ON reports(deleted_at) WHERE deleted_at IS NOT NULL

CREATE TABLE kept_apart (
  id INTEGER PRIMARY KEY,
  theme_id INTEGER NOT NULL REFERENCES themes(id),
  other_id INTEGER NOT NULL REFERENCES themes(id) CHECK (other_id > theme_id),
  UNIQUE (theme_id, other_id)
) STRICT;

CREATE TABLE stock_brokers (
  security_id INTEGER NOT NULL,
  broker_id INTEGER NOT NULL,
  PRIMARY KEY (security_id, broker_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE theme_days (
  theme_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  files INTEGER NOT NULL,
  spans INTEGER NOT NULL,
  PRIMARY KEY (theme_id, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE seen_files (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  seen_at TEXT NOT NULL
) STRICT;

CREATE INDEX fingerprints_by_day ON fingerprints(json_extract(payload, '$.published'))

CREATE INDEX fingerprints_by_bin0 ON fingerprints(json_extract(payload, '$.shingles[0]'))

CREATE INDEX fingerprints_by_bin1 ON fingerprints(json_extract(payload, '$.shingles[1]'))

CREATE INDEX fingerprints_by_bin2 ON fingerprints(json_extract(payload, '$.shingles[2]'))

CREATE INDEX fingerprints_by_bin3 ON fingerprints(json_extract(payload, '$.shingles[3]'))

CREATE INDEX fingerprints_by_bin4 ON fingerprints(json_extract(payload, '$.shingles[4]'))

CREATE INDEX fingerprints_by_bin5 ON fingerprints(json_extract(payload, '$.shingles[5]'))

CREATE TABLE seals (
  table_name TEXT NOT NULL,
  block INTEGER NOT NULL,
  total INTEGER NOT NULL,
  proof INTEGER NOT NULL,
  PRIMARY KEY (table_name, block)
) STRICT, WITHOUT ROWID;
"""
