"""Version 1, second half: the history, what is counted out of the facts, and the views for other programs."""

from __future__ import annotations

COUNTS = """CREATE TABLE steps (
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
  g.text, g.start AS span_start, g.stop AS span_end, coalesce(g.published, r.published) AS published, b.name AS broker
FROM ratings g JOIN reports r ON r.id = g.report_id LEFT JOIN securities s ON s.id = g.security_id
LEFT JOIN brokers b ON b.id = coalesce(g.broker_id, r.broker_id)
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
