"""Themes in tests: carrying commands out, and what is there afterwards."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, STOCKS
from watchlist.domain import commands as c
from watchlist.domain.rows import ThemeRow
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply

NAMES = ("芯片", "国产算力芯片", "液冷", "AIDC")
theme = st.sampled_from(NAMES)
stocks = st.lists(st.sampled_from(sorted(STOCKS)), min_size=1, max_size=4, unique=True)
any_database = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def do(db: Database, *commands: c.Command) -> c.Applied:
    return [apply(db, command, now=NOW) for command in commands][-1]


def themes(db: Database) -> dict[str, ThemeRow]:
    return {row.name: row for row in queries.themes(db.conn)}


def stocks_of(db: Database, name: str) -> set[str]:
    return {row.name for row in queries.watchlist(db.conn) if name in {chip.name for chip in row.themes}}
