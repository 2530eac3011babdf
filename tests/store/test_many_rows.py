"""Thousands of rows at once are stored, sealed, taken back and brought again as single ones are."""

from __future__ import annotations

import random
from contextlib import closing
from math import inf, nan

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.store import many_rows, seals
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.journal import Cell, Edit, invert

COLUMNS = ("report_id", "security_id", "scope", "term", "action", "action_term", "previous_term", "step", "step_assumed",
           "target", "previous_target", "currency", "broker_id", "published", "start", "stop", "page", "box", "text",
           "rule", "confidence")  # fmt: skip
PLAIN: tuple[Cell, ...] = (1, None, "stock", "买入", None, "", "", 1, 0, 12.5, None, "", None, None, 0, 2, None, None, "买入", "r", 0.75)  # fmt: skip
ODD: dict[str, tuple[str, tuple[Cell, ...]]] = {
    "other kinds for numbers": ("target", (3, True, "7.50", 1e300, inf)),
    "the sign of a zero": ("target", (-0.0,)),
    "no number": ("target", (nan,)),
    "a number that must be there": ("confidence", (0.0, 1, "0.5", True)),
    "other kinds for whole numbers": ("step", (True, "2", -1.0)),
    "other kinds for words": ("term", (7, 1.50)),
    "strange words": ("box", (3, "\x00\x1f", "龍")),
}
COUNT = many_rows.MANY + 37


def rows(odd: str | None) -> list[tuple[Cell, ...]]:
    """Very many rows, of which a few have such cells as SQLite does not store the way they are."""
    chance = random.Random(odd)
    made = [list(PLAIN) for _ in range(COUNT)]
    column, cells = ODD[odd] if odd else ("target", ())
    for cell in cells:
        made[chance.randrange(COUNT)][COLUMNS.index(column)] = cell
    return [tuple(row) for row in made]


def written(db: Database, columns: tuple[str, ...], given: list[tuple[Cell, ...]]) -> Edit:
    """A step that stores these ratings at once."""
    apply(db, a_report(lists={"芯片": ["寒武纪"]}), now=NOW)
    edit = Edit(db.connection, now=NOW, names=db.names)
    edit.fresh.add(1)
    edit.insert_rows("ratings", columns, given)
    edit.seals.write(db.connection)
    return edit


def stored(db: Database) -> list[str]:
    """The ratings to the last sign: `1.0` is not `1` here."""
    return [repr(row) for row in db.connection.execute("SELECT * FROM ratings ORDER BY id")]


@pytest.mark.parametrize("odd", [None, *ODD])
def test_many_rows_are_stored_and_sealed_as_single_ones(db: Database, odd: str | None) -> None:
    given = rows(odd)
    written(db, COLUMNS, given)
    assert list(seals.broken(db.connection)) == []
    with closing(a_library()) as other:
        apply(other, a_report(lists={"芯片": ["寒武纪"]}), now=NOW)
        for row in given:
            other.connection.execute(many_rows.statement("ratings", COLUMNS), row)
        assert stored(db) == stored(other)


@pytest.mark.parametrize("odd", [None, *ODD])
def test_what_is_told_of_many_rows_is_what_the_file_has_of_them(db: Database, odd: str | None) -> None:
    written(db, COLUMNS, [])
    numbered = [(row_id, *row) for row_id, row in enumerate(rows(odd), 1)]
    told = many_rows.insert(db.connection, "ratings", ("id", *COLUMNS), numbered)
    assert [repr(tuple(row)) for row in told] == stored(db)


@pytest.mark.parametrize(
    "columns", [tuple(name for name in COLUMNS if name not in {"page", "currency"}), tuple(reversed(COLUMNS))]
)
def test_many_rows_with_other_columns_than_the_table_has_are_sealed_as_it_has_them(
    db: Database, columns: tuple[str, ...]
) -> None:
    places = [COLUMNS.index(name) for name in columns]
    written(db, columns, [tuple(row[place] for place in places) for row in rows(None)])
    assert list(seals.broken(db.connection)) == []


def test_columns_of_one_kind_in_another_order_are_sealed_as_the_table_has_them(db: Database) -> None:
    columns = tuple({"start": "stop", "stop": "start"}.get(name, name) for name in COLUMNS)
    places = [COLUMNS.index(name) for name in columns]
    written(db, columns, [tuple(row[place] for place in places) for row in rows(None)])
    assert list(seals.broken(db.connection)) == []


@pytest.mark.parametrize("odd", [None, *ODD])
def test_many_rows_go_and_come_again_as_they_were(db: Database, odd: str | None) -> None:
    edit = written(db, COLUMNS, rows(odd))
    before = stored(db)
    back = invert(db.connection, edit.changes)
    assert stored(db) == []
    invert(db.connection, back)
    assert stored(db) == before
    assert list(seals.broken(db.connection)) == []
