"""What is asked or done of a stock, a theme or a report goes through no table of all picks and places: they have indexes by report alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import pytest

from tests.support.builders import NOW, STOCKS, a_report, symbol
from watchlist.domain.commands import (
    AddStocks,
    DeleteReports,
    RemoveStocks,
    RestoreReports,
    SetFlag,
    TagStocks,
    UntagStocks,
)
from watchlist.domain.series import CountRule
from watchlist.domain.theme_commands import MergeThemes, PruneThemes, SetManualOnly, SplitTheme
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.engine import Connection
from watchlist.store.history import redo, undo
from watchlist.store.queries.tallies import tallies

STOCK: Final = symbol("寒武纪")
CODE: Final = str(STOCK)

READINGS: dict[str, Callable[[Connection], object]] = {
    "stock page": lambda c: queries.stock_page(c, STOCK),
    "places of a stock": lambda c: queries.mentions(c, symbol=CODE),
    "places of a theme": lambda c: queries.mentions(c, theme="芯片"),
    "ratings of a stock": lambda c: queries.ratings(c, symbol=CODE),
    "why a stock": lambda c: queries.why(c, STOCK),
    "why a tag": lambda c: queries.why(c, STOCK, "芯片"),
    "why a report": lambda c: queries.why_report(c, 1),
    "why a theme": lambda c: queries.why_theme(c, "芯片"),
    "theme page": lambda c: queries.theme_page(c, 1),
    "picks of a report": lambda c: queries.report_picks(c, 1),
    "a merge foretold": lambda c: queries.theme_preview(c, MergeThemes(("液冷",), "芯片")),
    "a split foretold": lambda c: queries.theme_preview(c, SplitTheme("芯片", "新", (STOCK,))),
    "chart of a stock": lambda c: tallies(c, CountRule.REPORTS, symbol=CODE),
    "chart of a theme": lambda c: tallies(c, CountRule.FILES, theme="芯片"),
    "search by stock and theme": lambda c: queries.watchlist(c, query="寒武纪 theme:芯片 mentions:>1 in 90d"),
    "counts": queries.counts,
    "sidebar": queries.facets,
    "themes": queries.themes,
}

DOINGS: dict[str, Callable[[Database], object]] = {
    "a report": lambda db: apply(db, a_report(lists={"芯片": ["寒武纪"], "新题": ["GDS"]}), now=NOW),
    "a copy": lambda db: apply(db, a_report(copy_of=1), now=NOW),
    "deleted": lambda db: apply(db, DeleteReports((1,)), now=NOW),
    "restored": lambda db: (
        apply(db, DeleteReports((1,)), now=NOW),
        apply(db, RestoreReports((1,)), now=NOW),
    ),
    "added": lambda db: apply(db, AddStocks((STOCK,)), now=NOW),
    "removed": lambda db: apply(db, RemoveStocks((STOCK,)), now=NOW),
    "flagged": lambda db: apply(db, SetFlag((STOCK,), 3), now=NOW),
    "tagged": lambda db: apply(db, TagStocks((STOCK,), ("手工",)), now=NOW),
    "untagged": lambda db: apply(db, UntagStocks((STOCK,), ("芯片",)), now=NOW),
    "merged": lambda db: apply(db, MergeThemes(("液冷",), "芯片"), now=NOW),
    "split": lambda db: apply(db, SplitTheme("芯片", "新", (STOCK,)), now=NOW),
    "by hand only": lambda db: apply(db, SetManualOnly("芯片", manual_only=True), now=NOW),
    "pruned": lambda db: apply(db, PruneThemes(("芯片",)), now=NOW),
    "undone, done again": lambda db: (
        apply(db, a_report(lists={"新题": ["GDS"]}), now=NOW),
        undo(db),
        redo(db),
    ),
}


@pytest.fixture
def filled(db: Database) -> Database:
    for day in ("2024-12-01", "2024-12-02", "2024-12-03"):
        apply(
            db,
            a_report(
                lists={"芯片": [each for each in STOCKS if each != "GDS"], "液冷": ["英维克"]}, published=day
            ),
            now=NOW,
        )
    return db


@pytest.mark.parametrize("reading", READINGS.values(), ids=READINGS)
def test_a_reading_goes_through_no_whole_table(
    filled: Database, reading: Callable[[Connection], object]
) -> None:
    assert read_whole(filled.connection, lambda: reading(filled.conn)) == []


@pytest.mark.parametrize("doing", DOINGS.values(), ids=DOINGS)
def test_a_step_goes_through_no_whole_table(filled: Database, doing: Callable[[Database], object]) -> None:
    assert read_whole(filled.connection, lambda: doing(filled)) == []


def test_a_whole_table_is_seen(filled: Database) -> None:
    sql = "SELECT p.id FROM picks p WHERE p.theme_id = 1"
    assert read_whole(filled.connection, lambda: filled.conn.execute(sql).fetchall()) == [sql]


def read_whole(connection: Connection, act: Callable[[], object]) -> list[str]:
    """The statements that meanwhile go through all picks or all places."""
    said: list[str] = []
    connection.set_trace_callback(said.append)
    try:
        act()
    finally:
        connection.set_trace_callback(None)
    asked = [sql for sql in dict.fromkeys(said) if re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b", sql)]
    assert asked
    return [sql for sql in asked if goes_through_all(connection, sql)]


def goes_through_all(connection: Connection, sql: str) -> bool:
    """By the statement's program, which also holds what SQLite looks for of its own where a row goes that others refer to."""
    trees = {
        row[0]
        for row in connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('picks', 'mentions')"
        )
    }
    opened, begun, stepped = set[int](), set[int](), set[int]()
    for _, code, cursor, tree, database, *_ in connection.execute(f"EXPLAIN {sql}"):
        if code in {"OpenRead", "OpenWrite", "ReopenIdx"} and tree in trees and database == 0:
            opened.add(cursor)
        elif code == "Rewind":
            begun.add(cursor)
        elif code == "Next":
            stepped.add(cursor)
    return bool(opened & begun & stepped)
