"""Drafts that left the inbox in steps which the history forgets: gone for good, but for what was rejected of a stored report.

Reading a report again must not bring back what a person rejected, however long ago that was. The rejected rows are known by
their places, so the text is not kept with them a second time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from watchlist.domain.draft_codec import draft_from_json, draft_to_json
from watchlist.domain.review import Verdict
from watchlist.store import seals
from watchlist.store.engine import Connection
from watchlist.store.seals import Row

KEPT: Final = 0
"""In the place of the step that closed a draft: its review outlived that step, for the report that it was of."""

_REJECTING: Final = f"""
SELECT id, payload FROM drafts WHERE {{}} AND verdicts LIKE '%"{Verdict.REJECTED}"%' AND (
  EXISTS (SELECT 1 FROM reports r WHERE r.sha256_text = drafts.sha256_text AND r.deleted_at IS NULL)
  OR EXISTS (SELECT 1 FROM reports r WHERE r.sha256_text = drafts.sha256_text AND r.deleted_at IS NOT NULL)
)
"""  # noqa: S608 - a constant of ours; one for each index of the reports
_ORPHANS: Final = f"closed_by = {KEPT} AND sha256_text NOT IN (SELECT sha256_text FROM reports)"  # noqa: S608 - as above


def forget_drafts(connection: Connection, steps: str, parameters: Row = ()) -> None:
    """Forget the drafts that were closed in `steps`, a condition on `closed_by` in words of ours."""
    closed = f"closed_by > {KEPT} AND {steps}"
    with seals.resealed(connection, "drafts", closed, parameters):
        for draft_id, payload in connection.execute(_REJECTING.format(closed), parameters).fetchall():
            connection.execute(
                "UPDATE drafts SET payload = ?, closed_by = ? WHERE id = ?",
                (_rows_alone(payload), KEPT, draft_id),
            )
        connection.execute(f"DELETE FROM drafts WHERE {closed}", parameters)  # noqa: S608 - as above


def forget_reviews_of_nothing(connection: Connection) -> None:
    """Forget what was rejected of reports that are gone for good."""
    with seals.resealed(connection, "drafts", _ORPHANS):
        connection.execute(f"DELETE FROM drafts WHERE {_ORPHANS}")  # noqa: S608 - as above


def _rows_alone(payload: str) -> str:
    """A draft with what verdicts are about, and nothing else that is long."""
    draft = draft_from_json(payload)
    bare = replace(draft.document, text="", pages=())
    return draft_to_json(replace(draft, document=bare, ratings=(), scale=None, not_taken=()))
