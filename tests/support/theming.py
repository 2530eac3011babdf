"""Themes in tests: carrying commands out, and what is there afterwards."""

from __future__ import annotations

from tests.support.builders import NOW
from watchlist.domain import commands as c
from watchlist.domain.rows import ThemeRow
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply


def do(db: Database, *commands: c.Command) -> c.Applied:
    return [apply(db, command, now=NOW) for command in commands][-1]


def themes(db: Database) -> dict[str, ThemeRow]:
    return {row.name: row for row in queries.themes(db.conn)}


def stocks_of(db: Database, name: str) -> set[str]:
    return {row.name for row in queries.watchlist(db.conn) if name in {chip.name for chip in row.themes}}
