"""Stored reports read again: machine-made facts exchanged for those of newer rules, the user's own left alone."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from watchlist.domain.acceptance import HAND
from watchlist.domain.changes import Changes
from watchlist.domain.commands import ReviseFacts
from watchlist.domain.drafts import Analyst, Stated
from watchlist.domain.errors import NoSuchThing
from watchlist.store.edits import known, lists
from watchlist.store.edits.facts import Source, add_analysts, add_rating, add_rows, add_scale, why_of
from watchlist.store.edits.outcome import Outcome
from watchlist.store.journal import Cell, Edit

_FACTS: Final = Changes(reports=True, picks=True, themes=True, tags=True, lists=True)
_REPORT: Final = """
SELECT r.title, r.broker_id, t.text FROM reports r JOIN texts t ON t.id = r.id WHERE r.id = ? AND r.deleted_at IS NULL
"""
_PICKED: Final = "SELECT DISTINCT security_id FROM picks WHERE report_id = ?"
_PICKS: Final = """
SELECT id, security_id, theme_id FROM picks WHERE report_id = ? AND rule != ? AND id IN (SELECT value FROM json_each(?))
"""
_PLACES: Final = "SELECT id FROM mentions WHERE pick_id IN (SELECT value FROM json_each(?)) ORDER BY id"
_RATINGS: Final = """
SELECT id, security_id FROM ratings WHERE report_id = ? AND rule != ? AND id IN (SELECT value FROM json_each(?))
"""
_SCALES: Final = (
    "SELECT id FROM rating_scales WHERE report_id = ? AND id IN (SELECT value FROM json_each(?)) ORDER BY id"
)
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
    broker_id = _restate(edit, command, text) or broker_id
    before = _picked(edit, command.report_id)
    _drop_picks(edit, command)
    _drop_mentions(edit, command)
    _drop_ratings(edit, command)
    _drop_scales(edit, command)
    source = Source(command.report_id, broker_id, text)
    rated = tuple(rating.symbol for rating in command.ratings if rating.symbol is not None)
    picked, ids = add_rows(edit, source, command.picks, command.mentions, rated)
    for rating in command.ratings:
        add_rating(edit, source, rating, ids)
    if command.scale is not None:
        add_scale(edit, source, command.scale)
    if command.metadata is not None and "analysts" in command.restated:
        _exchange_analysts(edit, source, command.metadata.analysts)
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


def _drop_ratings(edit: Edit, command: ReviseFacts) -> None:
    found = edit.rows(_RATINGS, command.report_id, HAND, json.dumps(command.dropped_ratings))
    _refuse_unknown("rating", command.dropped_ratings, found)
    for rating, security_id in found:
        edit.delete("ratings", rating)
        edit.touched.securities.update(() if security_id is None else (security_id,))


def _drop_scales(edit: Edit, command: ReviseFacts) -> None:
    found = edit.rows(_SCALES, command.report_id, json.dumps(command.dropped_scales))
    _refuse_unknown("rating_scale", command.dropped_scales, found)
    for (scale,) in found:
        for table in ("scale_bands", "scale_benchmarks"):
            for (part,) in edit.rows(f"SELECT id FROM {table} WHERE scale_id = ?", scale):  # noqa: S608 - names of ours
                edit.delete(table, part)
        edit.delete("rating_scales", scale)


def _exchange_analysts(edit: Edit, source: Source, analysts: tuple[Analyst, ...]) -> None:
    for (analyst,) in edit.rows("SELECT id FROM analysts WHERE report_id = ?", source.report_id):
        edit.delete("analysts", analyst)
    add_analysts(edit, source, analysts)


def _restate(edit: Edit, command: ReviseFacts, text: str) -> int | None:
    """Take over what newer rules read of the report itself; what a person said of it stays. Its house where that is another."""
    before = json.loads(edit.one("SELECT stated FROM reports WHERE id = ?", command.report_id))
    fields = [
        name for name in command.restated if name != "analysts" and before.get(name, {}).get("rule") != HAND
    ]
    if command.metadata is None or not fields:
        return None
    said: dict[str, Stated[Any]] = {name: getattr(command.metadata, name) for name in fields}
    why = before | {name: why_of(value, text) for name, value in said.items()}
    house = known.broker(edit, said["broker"].value) if "broker" in said else None
    values: dict[str, Cell] = {
        name: value.value.isoformat() if isinstance(value.value, date) else str(value.value)
        for name, value in said.items()
        if name != "broker"
    }
    if house is not None:
        values["broker_id"] = house
    edit.update("reports", command.report_id, **values, stated=json.dumps(why, ensure_ascii=False))
    return house


def _refuse_unknown(kind: str, wanted: Sequence[int], found: Sequence[tuple[int, ...]]) -> None:
    """Raise NoSuchThing for a row that is another report's, a person's, or gone."""
    missing = set(wanted) - {row[0] for row in found}
    if missing:
        raise NoSuchThing(kind, min(missing))
