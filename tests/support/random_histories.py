"""Libraries at random, lived through day by day: imports, corrections, themes, lists, tags, flags, notes and own columns in any order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final, TypeAlias

from hypothesis import strategies as st

from tests.support.builders import a_report, symbol
from tests.support.random_libraries import BROKERS, FIRST, NAMES, THEMES
from watchlist.domain import commands as c
from watchlist.domain.correction_commands import AddByHand, CorrectName, HandPick
from watchlist.domain.desk_commands import (
    AddList,
    DeleteList,
    FollowQuery,
    PinStocks,
    RenameList,
    SetOwnFields,
    SetOwnValue,
    UnpinStocks,
)
from watchlist.domain.errors import NothingToUndo, WatchlistError
from watchlist.domain.own_fields import OwnField
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.theme_commands import (
    DropName,
    ImportConcepts,
    MergeThemes,
    NameTheme,
    NestTheme,
    PruneThemes,
    SetManualOnly,
    SplitTheme,
    UnnestTheme,
)
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.engine import one, sqlite3
from watchlist.store.history import redo, undo

LISTS: Final = ("Watchlist", "重点", "聪明")
_names = st.sampled_from(NAMES)
_some = st.lists(_names, min_size=1, max_size=2, unique=True).map(lambda names: tuple(map(symbol, names)))
_themes = st.sampled_from(THEMES).map(lambda theme: (theme,))
_lists = st.integers(1, 3)
_texts = st.sampled_from(("a b", "買 100%", "液冷"))
_columns = st.builds(OwnField, st.integers(0, 2), st.sampled_from(("目标价", "Due day")))
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


@dataclass(frozen=True)
class Redate:
    """A report gets the date that lies so many days before."""

    report_id: int
    age: int


@dataclass(frozen=True)
class Reread:
    """Newer rules read a report otherwise: some of its picks (by place) and its ratings go, others come, its house is another."""

    report_id: int
    dropped: tuple[int, ...]
    found: Import
    house: str | None
    industry: str


UNDO: Final = "undo"
"""Takes back what was last done on the same day."""
REDO: Final = "redo"
"""Does again what was taken back."""

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
    st.builds(PinStocks, _some, _lists),
    st.builds(UnpinStocks, _some, _lists),
    st.builds(SetOwnFields, st.lists(_columns, max_size=2, unique_by=lambda each: each.name).map(tuple)),
    st.builds(SetOwnValue, _some, st.integers(1, 3), st.sampled_from(("", "15", "a b", "买"))),
)
_names_of_themes = st.sampled_from((*THEMES, "散热", "光模块"))
_reports = st.integers(1, 4)
_hand = st.builds(
    HandPick, _names_of_themes, _names.map(symbol), st.sampled_from(Stance), st.just(Span(0, 2))
)
_theme_edits = st.one_of(
    st.builds(MergeThemes, _themes, _names_of_themes),
    st.builds(c.RenameTheme, _names_of_themes, _names_of_themes),
    st.builds(NameTheme, _names_of_themes, _names_of_themes),
    st.builds(DropName, _names_of_themes, _names_of_themes),
    st.builds(NestTheme, _names_of_themes, _names_of_themes),
    st.builds(UnnestTheme, _names_of_themes, _names_of_themes),
    st.builds(SplitTheme, _names_of_themes, _names_of_themes, _some, joins=st.booleans()),
    st.builds(SetManualOnly, _names_of_themes, st.booleans()),
    st.builds(PruneThemes, _themes),
    st.builds(
        ImportConcepts, st.just("ths"), st.lists(st.tuples(_names_of_themes, _some), max_size=2).map(tuple)
    ),
)
_corrections = st.one_of(
    st.builds(Redate, _reports, st.integers(0, 40)),
    st.builds(
        Reread, _reports, st.lists(st.integers(0, 3), max_size=3, unique=True).map(tuple), _imports,
        st.sampled_from((None, *BROKERS)), st.sampled_from(("通信", "电子")),
    ),
    st.builds(CorrectName, _names, _names.map(symbol), st.sampled_from((None, *BROKERS))),
    st.builds(AddByHand, _reports, st.lists(_hand, min_size=1, max_size=2).map(tuple)),
    st.builds(c.AnswerCopy, st.integers(1, 3), st.booleans()),
)  # fmt: skip
_done_things = st.integers(0, 19).flatmap(
    lambda n: (
        _imports
        if n < 8
        else _edits
        if n < 11
        else _theme_edits
        if n < 15
        else _corrections
        if n < 18
        else st.just(UNDO)
        if n < 19
        else st.just(REDO)
    )
)
lives = st.lists(st.tuples(st.integers(0, 20), _done_things), min_size=1, max_size=12)
"""What is done, each so many days after what was done before it."""


Done: TypeAlias = Import | Redate | Reread | c.Command | str
"""What is done at a time."""


def lived(library: Database, life: list[tuple[int, Done]]) -> Iterator[date]:
    """The library after each thing that is done; on which day that was."""
    today, done, undone = FIRST, 0, 0
    for place, (later, what) in enumerate(life):
        today = today + timedelta(days=later)
        done, undone = (done, undone) if later == 0 else (0, 0)
        now = f"{today}T{place:02d}:00:00+00:00"
        # A pick that is there is not found once more.
        with suppress(WatchlistError, NothingToUndo, sqlite3.IntegrityError):
            if what == UNDO and done:
                undo(library)
                done, undone = done - 1, undone + 1
            elif what == REDO and undone:
                redo(library)
                done, undone = done + 1, undone - 1
            elif not isinstance(what, str):
                for applied in _done(library, what, today, now, place):
                    done, undone = (done + 1, 0) if applied.step_id is not None else (done, undone)
        yield today


def _done(
    library: Database, what: Import | Redate | Reread | c.Command, today: date, now: str, place: int
) -> Iterator[c.Applied]:
    if isinstance(what, Redate):
        what = c.DateReport(what.report_id, today - timedelta(days=what.age))
    if isinstance(what, Reread):
        what = _revision(library, what)
    if not isinstance(what, Import):
        if isinstance(what, c.AddNote) and not what.made_at:
            what = replace(what, made_at=now)
        yield apply(library, what, now=now)
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


def _revision(library: Database, reread: Reread) -> c.ReviseFacts:
    """What newer rules find in a report, all of it in the first characters of its text."""
    picks = _ids(library, "picks", reread.report_id)
    found = a_report(
        "新", reread.found.lists, prose=reread.found.prose, broker=reread.house, stance=reread.found.stance,
        industry_rating=reread.found.rating,
    )  # fmt: skip
    text = one(library.conn, "SELECT substr(text, 1, 2) FROM texts WHERE id = ?", (reread.report_id,)) or ""
    here = (Span(0, 2),)
    return c.ReviseFacts(
        reread.report_id,
        picks=tuple(replace(pick, text=text, spans=here) for pick in found.picks),
        mentions=tuple(replace(mention, text=text, spans=here) for mention in found.mentions),
        dropped_picks=tuple(
            pick for place, pick in enumerate(picks) if found.picks or place in reread.dropped
        ),
        dropped_ratings=tuple(_ids(library, "ratings", reread.report_id)),
        ratings=tuple(replace(rating, span=here[0]) for rating in found.ratings),
        metadata=replace(found.metadata, industry=replace(found.metadata.industry, value=reread.industry)),
        restated=("broker", "industry"),
    )


def _ids(library: Database, table: str, report_id: int) -> list[int]:
    sql = f"SELECT id FROM {table} WHERE report_id = ? AND rule <> 'hand' ORDER BY id"
    return [row[0] for row in library.conn.execute(sql, (report_id,))]
