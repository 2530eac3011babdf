"""What a library knew at a moment, ready to be compared: by the dates of the reports, or by when they came in too."""

from __future__ import annotations

from datetime import UTC, date, datetime

from watchlist.analytics.changes import Known
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.appearances import facts
from watchlist.store.queries.knowing import imported_reports
from watchlist.store.queries.opinions import ratings


def dated_by(connection: Connection, day: date) -> Known:
    """All reports dated by the end of a day, whenever they were imported; those without a date are not there."""
    last = day.isoformat()
    with snapshot(connection):
        rated = tuple(row for row in ratings(connection) if row.published and row.published <= last)
        return Known(facts(connection, until=last), rated, day)


def known_on(connection: Connection, day: date) -> Known:
    """What was known at the end of a day: reports dated and imported by then, and undated ones imported by then."""
    last = day.isoformat()
    with snapshot(connection):
        return Known(facts(connection, as_of=last), ratings(connection, as_of=last), day)


def known_at(connection: Connection, moment: datetime) -> Known:
    """What had come in by a moment, dated or not: what a person could have seen then."""
    last = moment.astimezone(UTC).isoformat(timespec="seconds")
    with snapshot(connection):
        there = imported_reports(connection, last)
        rated = tuple(row for row in ratings(connection) if row.report_id in there)
        return Known(facts(connection, imported_by=last), rated, moment.astimezone().date())
