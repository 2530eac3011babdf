"""Stored reports read again: machine-made facts exchanged for those of newer rules, the user's own left alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.changes import Changes
from watchlist.domain.commands import ReviseFacts
from watchlist.domain.errors import NoSuchThing
from watchlist.store.edits import lists
from watchlist.store.edits.facts import Source, add_rows
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Edit

_FACTS: Final = Changes(reports=True, picks=True, themes=True, tags=True, lists=True)
_REPORT: Final = """
SELECT r.title, r.broker_id, t.text FROM reports r JOIN texts t ON t.id = r.id WHERE r.id = ? AND r.deleted_at IS NULL
"""
_PICKED: Final = "SELECT DISTINCT security_id FROM picks WHERE report_id = ?"
_PICKS: Final = """
SELECT id, security_id, theme_id FROM picks WHERE report_id = ? AND rule != ? AND id IN (SELECT value FROM json_each(?))
"""
_PLACES: Final = "SELECT id FROM mentions WHERE pick_id IN (SELECT value FROM json_each(?)) ORDER BY id"
_MENTIONS: Final = """
SELECT id, security_id FROM mentions
WHERE report_id = ? AND rule != ? AND pick_id IS NULL AND id IN (SELECT value FROM json_each(?))
"""


def revise_facts(edit: Edit, command: ReviseFacts) -> Outcome:
    """Take the dropped rows away and store the new ones. Raises NoSuchThing for a row that is not there to be dropped."""
    rows = edit.rows(_REPORT, command.report_id)
    if not rows:
        raise NoSuchThing("report", command.report_id)
    title, broker_id, text = rows[0]
    before = _picked(edit, command.report_id)
    _drop_picks(edit, command)
    _drop_mentions(edit, command)
    picked, ids = add_rows(edit, Source(command.report_id, broker_id, text), command.picks, command.mentions)
    edit.touched.securities.update(ids.values())
    lists.enlist(edit, command.report_id, title, [one for one in picked if one not in before])
    lists.delist(edit, command.report_id, before - _picked(edit, command.report_id))
    edit.update("reports", command.report_id, rules_version=command.rules_version)
    edit.touched.reports.add(command.report_id)
    return Outcome(_FACTS, (title,), (command.report_id,))


def _picked(edit: Edit, report_id: int) -> set[int]:
    return {row[0] for row in edit.rows(_PICKED, report_id)}


def _drop_picks(edit: Edit, command: ReviseFacts) -> None:
    wanted = json.dumps(command.dropped_picks)
    found = edit.rows(_PICKS, command.report_id, HAND, wanted)
    _refuse_unknown("pick", command.dropped_picks, found)
    for (place,) in edit.rows(_PLACES, wanted):
        edit.delete("mentions", place)
    for pick, security_id, theme_id in found:
        edit.delete("picks", pick)
        edit.touched.securities.add(security_id)
        edit.touched.themes.add(theme_id)


def _drop_mentions(edit: Edit, command: ReviseFacts) -> None:
    found = edit.rows(_MENTIONS, command.report_id, HAND, json.dumps(command.dropped_mentions))
    _refuse_unknown("mention", command.dropped_mentions, found)
    for mention, security_id in found:
        edit.delete("mentions", mention)
        edit.touched.securities.add(security_id)


def _refuse_unknown(kind: str, wanted: Sequence[int], found: Sequence[tuple[int, ...]]) -> None:
    """Raise NoSuchThing for a row that is another report's, a person's, or gone."""
    missing = set(wanted) - {row[0] for row in found}
    if missing:
        raise NoSuchThing(kind, min(missing))
