"""The end of the trash: reports that lay in it for thirty days go for good. Nothing else in a library can't be undone."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Final

from watchlist.store import derived, indexing, seals
from watchlist.store.engine import Connection, as_array, transaction
from watchlist.store.forgotten_reviews import forget_drafts, forget_reviews_of_nothing
from watchlist.store.journal import Touched

DAYS: Final = 30
"""How long a deleted report can be taken out of the trash."""

_OLD: Final = (
    "SELECT id, title FROM reports WHERE deleted_at IS NOT NULL AND unixepoch(deleted_at) < ? ORDER BY id"
)
_GONE: Final = "IN (SELECT value FROM json_each(?1))"
_OF_SCALES: Final = f"IN (SELECT id FROM rating_scales WHERE report_id {_GONE})"  # noqa: S608 - a constant of ours
_SCALES: Final = f"scale_id {_OF_SCALES}"

_LEFT_BEHIND: Final = (
    ("notes", "report_id = NULL, start = NULL, stop = NULL"),
    ("list_items", "report_id = NULL"),
)
"""A note keeps its words, a list its stock."""

_GOING: Final = (
    ("scale_bands", _SCALES),
    ("scale_benchmarks", _SCALES),
    *(
        (table, f"report_id {_GONE}")
        for table in ("rating_scales", "ratings", "mentions", "picks", "analysts", "copies")
    ),
    *((table, f"id {_GONE}") for table in ("fingerprints", "texts", "reports")),
)

_PAST: Final = " OR ".join((
    f"(table_name = 'reports' AND row_id {_GONE})",
    f"(table_name IN ('picks', 'mentions', 'ratings', 'rating_scales') AND image ->> '$.report_id' {_GONE})",
    f"(table_name = 'scale_bands' AND image ->> '$.scale_id' {_OF_SCALES})",
    *(
        f"(table_name = '{table}' AND row_id IN (SELECT id FROM {table} WHERE report_id {_GONE}))"  # noqa: S608 - names of ours
        for table in ("picks", "mentions", "ratings", "rating_scales")
    ),
))  # fmt: skip
"""What is kept of what these reports said before."""

_HEIRS: Final = f"""
SELECT copy_of, coalesce(min(CASE WHEN deleted_at IS NULL THEN id END), min(id)) FROM reports
WHERE copy_of {_GONE} AND id NOT {_GONE} GROUP BY copy_of
"""  # noqa: S608 - constants of ours

_REFERRING: Final = """
SELECT c.step_id, c.image FROM step_changes c
WHERE c.kind <> 'insert' AND c.table_name IN ('notes', 'list_items', 'copies', 'reports')
"""


def purge(connection: Connection, now: datetime) -> tuple[str, ...]:
    """Remove what lay in the trash for longer than its days; the titles. Steps that would need it can't be undone then."""
    limit = int((now - timedelta(days=DAYS)).timestamp())
    if not connection.execute(_OLD, (limit,)).fetchone():
        return ()
    with transaction(connection):
        gone = dict(connection.execute(_OLD, (limit,)).fetchall())
        _forget_steps(connection, set(gone))
        touched = Touched(reports=set(gone) | _copies_of(connection, gone))
        derived.include_facts(connection, touched)
        for report_id in gone:
            indexing.forget(connection, indexing.texts_between(connection, report_id, report_id))
        connection.execute("PRAGMA defer_foreign_keys = ON")
        _hand_on(connection, gone)
        _change(connection, "past", "", _PAST, as_array(gone))
        for table, values in _LEFT_BEHIND:
            _change(connection, table, values, f"report_id {_GONE}", as_array(gone))
        for table, condition in _GOING:
            _change(connection, table, "", condition, as_array(gone))
        forget_reviews_of_nothing(connection)
        derived.recount(connection, touched)
    return tuple(gone.values())


def _hand_on(connection: Connection, gone: dict[int, str]) -> None:
    """Where an original goes, the oldest of its copies takes its place, so that they still count once."""
    for original, heir in connection.execute(_HEIRS, (as_array(gone),)).fetchall():
        _change(connection, "reports", "copy_of = NULL, copy_kind = ''", "id = ?", heir)
        _change(connection, "reports", f"copy_of = {heir:d}", "copy_of = ?", original)
        with seals.resealed(connection, "copies", "original_id = ?", (original,)):
            connection.execute(
                "UPDATE OR IGNORE copies SET original_id = ?1 WHERE original_id = ?2 AND report_id <> ?1",
                (heir, original),
            )
    _change(connection, "copies", "", f"original_id {_GONE}", as_array(gone))


def _change(connection: Connection, table: str, values: str, condition: str, parameter: str | int) -> None:
    """Change or (without values) delete the rows of a condition, and their seals with them."""
    statement = f"UPDATE {table} SET {values}" if values else f"DELETE FROM {table}"  # noqa: S608 - our own words
    with seals.resealed(connection, table, condition, (parameter,)):
        connection.execute(f"{statement} WHERE {condition}", (parameter,))


def _copies_of(connection: Connection, gone: dict[int, str]) -> set[int]:
    rows = connection.execute(f"SELECT id FROM reports WHERE copy_of {_GONE}", (as_array(gone),))  # noqa: S608 - as above
    return {row[0] for row in rows}


def _forget_steps(connection: Connection, gone: set[int]) -> None:
    """Forget the steps that speak of these reports, and all before them: a history has no holes."""
    needing = [
        step
        for step, touched in connection.execute("SELECT id, touched FROM steps")
        if gone & Touched.from_json(touched).reports
    ]
    needing += [step for step, image in connection.execute(_REFERRING) if gone & _reports_in(image)]
    connection.execute("DELETE FROM steps WHERE undone = 1 OR id <= ?", (max(needing, default=0),))
    seals.forget_steps(connection)
    forget_drafts(connection, "closed_by NOT IN (SELECT id FROM steps)")


def _reports_in(image: str) -> set[int]:
    """The reports that an image of the journal names."""
    kept = json.loads(image)
    if "columns" not in kept:
        return {kept[name] for name in ("report_id", "original_id", "copy_of") if kept.get(name) is not None}
    places = [
        place for place, name in enumerate(kept["columns"]) if name in {"report_id", "original_id", "copy_of"}
    ]
    return {row[place] for row in kept["rows"] for place in places if row[place] is not None}
