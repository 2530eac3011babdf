"""What the fifth version brought too: what a new report is compared with and which houses name a theme, found without long looks."""

from __future__ import annotations

from typing import Final

KIN: Final = """
DROP INDEX fingerprints_by_day

CREATE INDEX fingerprints_by_day ON fingerprints(json_extract(payload, '$.published'), json_extract(payload, '$.broker'),
  json_array_length(payload, '$.lists'))

CREATE TABLE theme_brokers (
  theme_id INTEGER NOT NULL,
  broker_id INTEGER NOT NULL,
  PRIMARY KEY (theme_id, broker_id)
) STRICT, WITHOUT ROWID;
"""
