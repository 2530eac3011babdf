"""Libraries at random: reports with lists and prose, copies on other days, posts without a broker, reports without a date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.support.builders import STOCKS, a_library, a_report
from watchlist.domain.commands import AnswerCopy
from watchlist.domain.stances import Stance
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.engine import one

FIRST = date(2023, 12, 20)
NAMES = tuple(STOCKS)[:5]
THEMES = ("液冷", "铜连接", "豆包", "机器人")
BROKERS = ("东吴证券", "开源证券", "华福证券")


@dataclass(frozen=True)
class Sketch:
    """One report of a random library; `copy_of` is the place of an earlier one."""

    lists: dict[str, list[str]]
    prose: list[str]
    broker: str | None
    day: int | None
    stance: Stance
    copy_of: int | None
    imported: int


_lists = st.dictionaries(
    st.sampled_from(THEMES), st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True), max_size=3
)
sketches = st.lists(
    st.builds(
        Sketch,
        lists=_lists,
        prose=st.lists(st.sampled_from(NAMES), max_size=2),
        broker=st.sampled_from((None, *BROKERS)),
        day=st.one_of(st.none(), st.integers(0, 60)),
        stance=st.sampled_from(tuple(Stance)),
        copy_of=st.one_of(st.none(), st.integers(0, 6)),
        imported=st.integers(0, 90),
    ),
    max_size=7,
)
"""Up to seven reports over two months and the turn of a year."""


def build(found: list[Sketch]) -> Database:
    """The library of a sketch, in memory."""
    library = a_library()
    for place, sketch in enumerate(found):
        original = None if sketch.copy_of is None or sketch.copy_of >= place else sketch.copy_of + 1
        original = original and one(
            library.conn, "SELECT id FROM reports WHERE id = ? AND copy_of IS NULL", (original,)
        )
        report = a_report(
            f"第{place}号",
            sketch.lists,
            prose=sketch.prose,
            broker=sketch.broker,
            published=None if sketch.day is None else (FIRST + timedelta(days=sketch.day)).isoformat(),
            stance=sketch.stance,
            copy_of=original,
            score=1.0,
        )
        when = f"{FIRST + timedelta(days=sketch.imported)}T12:00:00+00:00"
        apply(library, replace(report, imported_at=when), now=when)
        _accept(library)
    return library


def _accept(library: Database) -> None:
    link = one(library.conn, "SELECT id FROM copies WHERE state = 'proposed'")
    if link is not None:
        apply(library, AnswerCopy(link, accepted=True), now="2024-12-30T08:00:00+00:00")
