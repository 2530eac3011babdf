"""Libraries at random, lived through day by day: imports, lists, tags, flags and notes in any order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from hypothesis import strategies as st

from tests.support.builders import a_report, symbol
from tests.support.random_libraries import BROKERS, FIRST, NAMES, THEMES
from watchlist.domain import commands as c
from watchlist.domain.desk_commands import AddList, DeleteList, FollowQuery, RenameList
from watchlist.domain.errors import NothingToUndo, WatchlistError
from watchlist.domain.stances import Stance
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.engine import one
from watchlist.store.history import undo

LISTS: Final = ("Watchlist", "重点", "聪明")
_names = st.sampled_from(NAMES)
_some = st.lists(_names, min_size=1, max_size=2, unique=True).map(lambda names: tuple(map(symbol, names)))
_themes = st.sampled_from(THEMES).map(lambda theme: (theme,))
_lists = st.integers(1, 3)
_texts = st.sampled_from(("a b", "買 100%", "液冷"))
_listed = st.lists(
    st.builds(c.ListedStock, _names.map(symbol), st.just(""), st.just("2023-12-21"), st.none(), _texts),
    max_size=2,
).map(tuple)


@dataclass(frozen=True)
class Import:
    """A report that comes in: dated so many days before (None: undated), perhaps a copy of the report of an id."""

    lists: dict[str, list[str]]
    prose: list[str]
    broker: str | None
    age: int | None
    stance: Stance
    rating: str
    copy_of: int | None


UNDO: Final = "undo"
"""Takes back what was last done on the same day."""

_imports = st.builds(
    Import,
    lists=st.dictionaries(st.sampled_from(THEMES), st.lists(_names, min_size=1, max_size=3, unique=True), max_size=2),
    prose=st.lists(_names, max_size=2),
    broker=st.sampled_from((None, *BROKERS)),
    age=st.one_of(st.none(), st.integers(0, 40)),
    stance=st.sampled_from(tuple(Stance)),
    rating=st.sampled_from(("", "看好")),
    copy_of=st.one_of(st.none(), st.none(), st.integers(1, 4)),
)  # fmt: skip
_edits = st.one_of(
    st.builds(c.AddStocks, _some, _lists, _texts),
    st.builds(c.RemoveStocks, _some, _lists),
    st.builds(c.SetFlag, _some, st.integers(0, 2)),
    st.builds(c.SetComment, _names.map(symbol), st.sampled_from(("", "a b", "液冷"))),
    st.builds(c.AddNote, _names.map(symbol), _texts, st.sampled_from(("", "2023-12-01T08:00:00+00:00"))),
    st.builds(c.ChangeNote, st.integers(1, 3), _texts),
    st.builds(c.DeleteNote, st.integers(1, 3)),
    st.builds(c.TagStocks, _some, _themes),
    st.builds(c.UntagStocks, _some, _themes),
    st.builds(
        AddList, st.sampled_from(LISTS), st.sampled_from((None, "reports:>=2", "theme:液冷", "flag:1"))
    ),
    st.builds(RenameList, _lists, st.sampled_from(LISTS)),
    st.builds(FollowQuery, _lists, st.sampled_from((None, "is:tagged", "brokers:>=2"))),
    st.builds(DeleteList, _lists),
    st.builds(c.ImportList, st.sampled_from(LISTS), st.just("a.txt"), _listed, st.just(())),
)
_done_things = st.integers(0, 9).flatmap(lambda n: _imports if n < 5 else _edits if n < 9 else st.just(UNDO))
lives = st.lists(st.tuples(st.integers(0, 20), _done_things), min_size=1, max_size=12)
"""What is done, each so many days after what was done before it."""


def lived(library: Database, life: list[tuple[int, Import | c.Command | str]]) -> Iterator[date]:
    """The library after each thing that is done; on which day that was."""
    today, done = FIRST, 0
    for place, (later, what) in enumerate(life):
        today, done = today + timedelta(days=later), done if later == 0 else 0
        now = f"{today}T{place:02d}:00:00+00:00"
        with suppress(WatchlistError, NothingToUndo):
            if what == UNDO:
                if done:
                    undo(library)
                    done -= 1
            else:
                done += sum(
                    applied.step_id is not None for applied in _done(library, what, today, now, place)
                )
        yield today


def _done(
    library: Database, what: Import | c.Command | str, today: date, now: str, place: int
) -> Iterator[c.Applied]:
    if not isinstance(what, Import):
        if isinstance(what, c.AddNote) and not what.made_at:
            what = replace(what, made_at=now)
        yield apply(library, what, now=now)  # type: ignore[arg-type] # no UNDO comes here
        return
    original = what.copy_of and one(
        library.conn, "SELECT id FROM reports WHERE id = ? AND copy_of IS NULL", (what.copy_of,)
    )
    report = a_report(
        f"第{place}号", what.lists, prose=what.prose, broker=what.broker, stance=what.stance, score=1.0,
        published=None if what.age is None else (today - timedelta(days=what.age)).isoformat(),
        industry_rating=what.rating, copy_of=original,
    )  # fmt: skip
    yield apply(library, replace(report, imported_at=now), now=now)
    link = one(library.conn, "SELECT id FROM copies WHERE state = 'proposed'")
    if link is not None:
        yield apply(library, c.AnswerCopy(link, accepted=True), now=now)
