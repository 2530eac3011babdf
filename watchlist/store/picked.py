"""Which reports pick a stock, or for a theme: `picks` has an index by report alone (`schema_fewer`), what counts is in `appearances`.

What a step changed or adds is not counted yet, and what lies in the trash is not counted at all: both are looked at by report.
"""

from __future__ import annotations

from typing import Final

PICKING: Final = """
WITH named (report_id) AS (
  SELECT report_id FROM appearances WHERE security_id = ?1 AND theme_id > 0 AND (?2 IS NULL OR theme_id = ?2)
  UNION ALL SELECT value FROM json_each(?3)),
picking (report_id) AS (
  SELECT n.report_id FROM named n CROSS JOIN picks p ON p.report_id = n.report_id
  WHERE p.security_id = ?1 AND (?2 IS NULL OR p.theme_id = ?2))
"""
"""The reports outside the trash that pick a stock (?1) for a theme (?2, NULL: any), some of them more than once.

Those that this step changed or adds are ?3 (ids in JSON).
"""

OF_THEMES: Final = """
WITH naming (report_id) AS (
  SELECT report_id FROM appearances WHERE theme_id IN (SELECT value FROM json_each(?1))
  UNION SELECT id FROM reports INDEXED BY reports_in_trash WHERE deleted_at IS NOT NULL UNION SELECT value FROM json_each(?2)),
of_themes (id, report_id, security_id, theme_id) AS (
  SELECT p.id, p.report_id, p.security_id, p.theme_id FROM naming n CROSS JOIN picks p ON p.report_id = n.report_id
  WHERE p.theme_id IN (SELECT value FROM json_each(?1)))
"""
"""The picks for some themes (?1, ids in JSON), in the trash too, in no order; ?2 are the reports that this step changed or adds."""

SAME: Final = "SELECT id FROM picks WHERE report_id = ? AND security_id = ? AND theme_id = ?"

IN_TRASH: Final = """
SELECT p.security_id, p.theme_id FROM reports r CROSS JOIN picks p ON p.report_id = r.id WHERE r.deleted_at IS NOT NULL
"""
"""What the reports in the trash pick: stocks and themes."""
