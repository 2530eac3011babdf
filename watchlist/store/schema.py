"""The tables of a library: one script for each version, never edited once released.

Facts and what the user made are kept in tables with an integer `id`, so that the journal can name every row. The tables
under “derived” hold nothing that cannot be counted again from the others (`watchlist.store.derived`).
"""

from __future__ import annotations

from typing import Final

APPLICATION_ID: Final = 0x574C5354
"""“WLST”: tells a library from any other SQLite file."""

MAIN_LIST: Final = 1
"""The list that is there from the start."""

_FIRST = """
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

CREATE TABLE steps (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  arguments TEXT NOT NULL DEFAULT '[]',
  name TEXT NOT NULL,
  made_at TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0,
  changes TEXT NOT NULL DEFAULT '[]',
  touched TEXT NOT NULL DEFAULT '{}'
) STRICT;

CREATE TABLE step_changes (
  step_id INTEGER NOT NULL REFERENCES steps(id) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL,
  image TEXT,
  PRIMARY KEY (step_id, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE appearances (
  security_id INTEGER NOT NULL,
  day INTEGER NOT NULL,
  report_id INTEGER NOT NULL,
  theme_id INTEGER NOT NULL,
  stance INTEGER NOT NULL,
  origin INTEGER NOT NULL,
  broker_id INTEGER NOT NULL,
  spans INTEGER NOT NULL,
  PRIMARY KEY (security_id, day, report_id, theme_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX appearances_by_theme ON appearances(theme_id, day, report_id, security_id, stance, origin, broker_id, spans);

CREATE INDEX appearances_by_report ON appearances(report_id);

CREATE TABLE evidence (
  security_id INTEGER PRIMARY KEY,
  reports INTEGER NOT NULL,
  brokers INTEGER NOT NULL,
  files INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  stance INTEGER NOT NULL,
  rating_id INTEGER,
  spark BLOB NOT NULL
) STRICT;

CREATE TABLE stock_tags (
  security_id INTEGER NOT NULL,
  theme_id INTEGER NOT NULL,
  hand INTEGER NOT NULL,
  machine INTEGER NOT NULL,
  PRIMARY KEY (security_id, theme_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX stock_tags_by_theme ON stock_tags(theme_id, hand, machine);

CREATE TABLE theme_evidence (
  theme_id INTEGER PRIMARY KEY,
  reports INTEGER NOT NULL,
  brokers INTEGER NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL
) STRICT;

INSERT INTO lists (id, name, position) VALUES (1, 'Watchlist', 0);

CREATE VIEW v_reports AS
SELECT r.id, r.title, b.name AS broker, r.published, r.kind, r.industry, r.language, r.source, r.format,
  r.sha256_file, r.sha256_text, r.imported_at, r.copy_of, r.copy_kind, t.text
FROM reports r JOIN texts t ON t.id = r.id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL;

CREATE VIEW v_picks AS
SELECT p.id, p.report_id, s.symbol, s.name, h.name AS theme, p.stance, p.text, p.start AS span_start,
  p.stop AS span_end, p.rule, p.confidence, r.published, b.name AS broker, coalesce(r.copy_of, r.id) AS distinct_report
FROM picks p JOIN reports r ON r.id = p.report_id JOIN securities s ON s.id = p.security_id
JOIN themes h ON h.id = p.theme_id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL;

CREATE VIEW v_mentions AS
SELECT m.id, m.report_id, s.symbol, s.name, h.name AS theme, p.stance, m.text, m.start AS span_start,
  m.stop AS span_end, m.page, m.in_list, m.rule, m.confidence, r.published, b.name AS broker,
  coalesce(r.copy_of, r.id) AS distinct_report
FROM mentions m JOIN reports r ON r.id = m.report_id JOIN securities s ON s.id = m.security_id
LEFT JOIN picks p ON p.id = m.pick_id LEFT JOIN themes h ON h.id = p.theme_id LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL;

CREATE VIEW v_ratings AS
SELECT g.id, g.report_id, s.symbol, g.scope, r.industry, g.term, g.action, g.step, g.step_assumed, g.target, g.currency,
  g.text, g.start AS span_start, g.stop AS span_end, r.published, b.name AS broker
FROM ratings g JOIN reports r ON r.id = g.report_id LEFT JOIN securities s ON s.id = g.security_id
LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL;

CREATE VIEW v_watchlist AS
SELECT l.name AS list, s.symbol, s.name, s.name_en, s.market, i.added_at, i.why, s.flag, s.comment,
  coalesce(e.reports, 0) AS reports, coalesce(e.brokers, 0) AS brokers, coalesce(e.files, 0) AS files,
  coalesce(e.mentions, 0) AS mentions,
  CASE WHEN e.first_day > 0 THEN date((e.first_day - 719163) * 86400, 'unixepoch') END AS first_seen,
  CASE WHEN e.last_day > 0 THEN date((e.last_day - 719163) * 86400, 'unixepoch') END AS last_seen,
  CASE e.stance WHEN 4 THEN 'recommended' WHEN 3 THEN 'beneficiary' WHEN 2 THEN 'watch' WHEN 1 THEN 'mentioned'
    WHEN 0 THEN 'negative' END AS stance,
  g.term AS rating, g.scope AS rating_scope, g.step AS rating_step,
  (SELECT group_concat(h.name, '; ') FROM stock_tags t JOIN themes h ON h.id = t.theme_id
    WHERE t.security_id = s.id) AS themes
FROM list_items i JOIN lists l ON l.id = i.list_id JOIN securities s ON s.id = i.security_id
LEFT JOIN evidence e ON e.security_id = s.id LEFT JOIN ratings g ON g.id = e.rating_id;
"""

SCRIPTS: Final = (("first", _FIRST),)
"""Name of each version and its statements, in order; the place is the version."""

VERSION: Final = len(SCRIPTS)

JOURNALLED: Final = (
    "securities", "brokers", "reports", "texts", "fingerprints", "analysts", "themes", "theme_aliases", "theme_parents",
    "picks", "mentions", "ratings", "rating_scales", "scale_bands", "scale_benchmarks", "copies", "drafts", "lists",
    "list_items", "tags", "notes", "learned_aliases", "settings",
)  # fmt: skip
"""The tables whose every change can be undone."""

DERIVED: Final = ("appearances", "evidence", "stock_tags", "theme_evidence")
"""The tables that can be emptied and counted again."""


def statements(script: str) -> tuple[str, ...]:
    """The statements of a script, one by one, so that they can run inside one transaction."""
    return tuple(part for part in script.strip().split("\n\n") if part)
