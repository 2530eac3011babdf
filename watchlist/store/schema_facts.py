"""Version 1, first half: what reports say and what the user made of it."""

from __future__ import annotations

FACTS = """
CREATE TABLE securities (
  id INTEGER PRIMARY KEY,
  symbol TEXT NOT NULL UNIQUE,
  market TEXT NOT NULL,
  name TEXT NOT NULL,
  name_en TEXT NOT NULL DEFAULT '',
  name_hant TEXT NOT NULL DEFAULT '',
  full_name TEXT NOT NULL DEFAULT '',
  initials TEXT NOT NULL DEFAULT '',
  issuer TEXT NOT NULL DEFAULT '',
  flag INTEGER NOT NULL DEFAULT 0 CHECK (flag BETWEEN 0 AND 7),
  comment TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE brokers (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  key TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE reports (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  broker_id INTEGER REFERENCES brokers(id),
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  kind TEXT NOT NULL,
  industry TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL,
  path TEXT,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  file_date TEXT,
  sha256_file TEXT NOT NULL,
  sha256_text TEXT NOT NULL CHECK (length(sha256_text) = 64),
  stated TEXT NOT NULL DEFAULT '{}',
  rules_version TEXT NOT NULL DEFAULT '',
  imported_at TEXT NOT NULL,
  copy_of INTEGER REFERENCES reports(id) CHECK (copy_of <> id),
  copy_kind TEXT NOT NULL DEFAULT '' CHECK (copy_kind IN ('', 'copy', 'translation')),
  deleted_at TEXT,
  CHECK ((copy_of IS NULL) = (copy_kind = ''))
) STRICT;

CREATE UNIQUE INDEX reports_by_file ON reports(sha256_file) WHERE deleted_at IS NULL AND sha256_file <> '';

CREATE UNIQUE INDEX reports_by_text ON reports(sha256_text) WHERE deleted_at IS NULL;

CREATE INDEX reports_by_day ON reports(published) WHERE deleted_at IS NULL;

CREATE INDEX reports_by_broker ON reports(broker_id);

CREATE INDEX reports_by_original ON reports(copy_of) WHERE copy_of IS NOT NULL;

CREATE TABLE texts (
  id INTEGER PRIMARY KEY REFERENCES reports(id),
  text TEXT NOT NULL,
  pages TEXT NOT NULL DEFAULT '[]',
  warnings TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE TABLE fingerprints (
  id INTEGER PRIMARY KEY REFERENCES reports(id),
  payload TEXT NOT NULL
) STRICT;

CREATE TABLE analysts (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  name TEXT NOT NULL,
  licence TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  start INTEGER,
  stop INTEGER,
  CHECK ((start IS NULL) = (stop IS NULL) AND (start IS NULL OR (start >= 0 AND stop > start)))
) STRICT;

CREATE INDEX analysts_by_report ON analysts(report_id);

CREATE TABLE themes (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  key TEXT NOT NULL UNIQUE,
  colour INTEGER NOT NULL,
  kind TEXT NOT NULL DEFAULT 'concept'
) STRICT;

CREATE TABLE theme_aliases (
  id INTEGER PRIMARY KEY,
  theme_id INTEGER NOT NULL REFERENCES themes(id),
  name TEXT NOT NULL,
  key TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX theme_aliases_by_theme ON theme_aliases(theme_id);

CREATE TABLE theme_parents (
  id INTEGER PRIMARY KEY,
  theme_id INTEGER NOT NULL REFERENCES themes(id),
  parent_id INTEGER NOT NULL REFERENCES themes(id) CHECK (parent_id <> theme_id),
  UNIQUE (theme_id, parent_id)
) STRICT;

CREATE INDEX theme_parents_by_parent ON theme_parents(parent_id);

CREATE TABLE picks (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  security_id INTEGER NOT NULL REFERENCES securities(id),
  theme_id INTEGER NOT NULL REFERENCES themes(id),
  stance TEXT NOT NULL CHECK (stance IN ('recommended', 'beneficiary', 'watch', 'mentioned', 'negative')),
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  open_list INTEGER NOT NULL DEFAULT 0,
  UNIQUE (report_id, security_id, theme_id),
  CHECK (stop > start)
) STRICT;

CREATE INDEX picks_by_security ON picks(security_id, theme_id);

CREATE INDEX picks_by_theme ON picks(theme_id);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  security_id INTEGER NOT NULL REFERENCES securities(id),
  pick_id INTEGER REFERENCES picks(id),
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL,
  page INTEGER,
  box TEXT,
  text TEXT NOT NULL CHECK (text <> ''),
  in_list INTEGER NOT NULL DEFAULT 0,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK (stop > start)
) STRICT;

CREATE INDEX mentions_by_report ON mentions(report_id, security_id);

CREATE INDEX mentions_by_security ON mentions(security_id);

CREATE INDEX mentions_by_pick ON mentions(pick_id) WHERE pick_id IS NOT NULL;

CREATE TABLE ratings (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  security_id INTEGER REFERENCES securities(id),
  scope TEXT NOT NULL CHECK (scope IN ('stock', 'industry')),
  term TEXT NOT NULL CHECK (term <> ''),
  action TEXT CHECK (action IN ('initiate', 'maintain', 'upgrade', 'downgrade', 'resume', 'drop')),
  action_term TEXT NOT NULL DEFAULT '',
  previous_term TEXT NOT NULL DEFAULT '',
  step INTEGER CHECK (step BETWEEN -2 AND 2),
  step_assumed INTEGER NOT NULL DEFAULT 0,
  target REAL,
  previous_target REAL,
  currency TEXT NOT NULL DEFAULT '',
  broker_id INTEGER REFERENCES brokers(id),
  published TEXT CHECK (published GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL,
  page INTEGER,
  box TEXT,
  text TEXT NOT NULL CHECK (text <> ''),
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK (stop > start),
  CHECK (scope = 'stock' OR security_id IS NULL)
) STRICT;

CREATE INDEX ratings_by_report ON ratings(report_id);

CREATE INDEX ratings_by_security ON ratings(security_id) WHERE security_id IS NOT NULL;

CREATE TABLE rating_scales (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  broker_id INTEGER REFERENCES brokers(id),
  horizon_low INTEGER,
  horizon_high INTEGER,
  version_date TEXT,
  conflicts TEXT NOT NULL DEFAULT '[]',
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL,
  page INTEGER,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK (stop > start),
  CHECK ((horizon_low IS NULL) = (horizon_high IS NULL))
) STRICT;

CREATE INDEX rating_scales_by_report ON rating_scales(report_id);

CREATE INDEX rating_scales_by_broker ON rating_scales(broker_id);

CREATE TABLE scale_bands (
  id INTEGER PRIMARY KEY,
  scale_id INTEGER NOT NULL REFERENCES rating_scales(id),
  scope TEXT NOT NULL CHECK (scope IN ('stock', 'industry')),
  term TEXT NOT NULL,
  term_en TEXT NOT NULL DEFAULT '',
  step INTEGER NOT NULL CHECK (step BETWEEN -2 AND 2),
  low REAL,
  high REAL,
  words TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  stop INTEGER NOT NULL,
  page INTEGER,
  CHECK (stop > start)
) STRICT;

CREATE INDEX scale_bands_by_scale ON scale_bands(scale_id);

CREATE TABLE scale_benchmarks (
  id INTEGER PRIMARY KEY,
  scale_id INTEGER NOT NULL REFERENCES rating_scales(id),
  market TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT;

CREATE INDEX scale_benchmarks_by_scale ON scale_benchmarks(scale_id);

CREATE TABLE copies (
  id INTEGER PRIMARY KEY,
  report_id INTEGER NOT NULL REFERENCES reports(id),
  original_id INTEGER NOT NULL REFERENCES reports(id) CHECK (original_id <> report_id),
  kind TEXT NOT NULL CHECK (kind IN ('copy', 'translation')),
  score REAL NOT NULL,
  evidence TEXT NOT NULL DEFAULT '[]',
  state TEXT NOT NULL DEFAULT 'proposed' CHECK (state IN ('proposed', 'accepted', 'rejected')),
  UNIQUE (report_id, original_id)
) STRICT;

CREATE INDEX copies_by_original ON copies(original_id);

CREATE TABLE drafts (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  sha256_file TEXT NOT NULL,
  sha256_text TEXT NOT NULL,
  payload TEXT NOT NULL,
  verdicts TEXT,
  title TEXT NOT NULL DEFAULT '',
  broker TEXT NOT NULL DEFAULT '',
  published TEXT NOT NULL DEFAULT '',
  stocks INTEGER NOT NULL,
  sure INTEGER NOT NULL,
  doubtful INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  closed_by INTEGER
) STRICT;

CREATE UNIQUE INDEX drafts_by_text ON drafts(sha256_text) WHERE closed_by IS NULL;

CREATE INDEX drafts_by_step ON drafts(closed_by) WHERE closed_by IS NOT NULL;

CREATE TABLE lists (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE list_items (
  id INTEGER PRIMARY KEY,
  list_id INTEGER NOT NULL REFERENCES lists(id),
  security_id INTEGER NOT NULL REFERENCES securities(id),
  added_at TEXT NOT NULL,
  why TEXT NOT NULL DEFAULT '',
  report_id INTEGER REFERENCES reports(id),
  UNIQUE (list_id, security_id)
) STRICT;

CREATE INDEX list_items_by_security ON list_items(security_id);

CREATE INDEX list_items_by_report ON list_items(report_id) WHERE report_id IS NOT NULL;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  security_id INTEGER NOT NULL REFERENCES securities(id),
  theme_id INTEGER NOT NULL REFERENCES themes(id),
  state TEXT NOT NULL CHECK (state IN ('hand', 'hidden')),
  made_at TEXT NOT NULL,
  UNIQUE (security_id, theme_id)
) STRICT;

CREATE INDEX tags_by_theme ON tags(theme_id);

CREATE TABLE notes (
  id INTEGER PRIMARY KEY,
  security_id INTEGER NOT NULL REFERENCES securities(id),
  text TEXT NOT NULL,
  made_at TEXT NOT NULL,
  report_id INTEGER REFERENCES reports(id),
  start INTEGER,
  stop INTEGER,
  CHECK ((start IS NULL) = (stop IS NULL)),
  CHECK (start IS NULL OR (report_id IS NOT NULL AND start >= 0 AND stop > start))
) STRICT;

CREATE INDEX notes_by_security ON notes(security_id);

CREATE INDEX notes_by_report ON notes(report_id) WHERE report_id IS NOT NULL;

CREATE TABLE learned_aliases (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL CHECK (text <> ''),
  security_id INTEGER NOT NULL REFERENCES securities(id),
  broker TEXT NOT NULL DEFAULT '',
  made_at TEXT NOT NULL,
  UNIQUE (text, broker)
) STRICT;

CREATE TABLE settings (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;
"""
