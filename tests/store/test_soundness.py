"""The quick look at a library: each reference to a row that is gone is found, also where SQLite does not look after it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library, a_report
from watchlist.domain.errors import NotADatabase
from watchlist.store import soundness
from watchlist.store.backup import verify
from watchlist.store.edits import apply
from watchlist.store.soundness import fault_in, fault_of

GONE = 99_999
WITH_GAPS = "SELECT 1, 99, 3"
UNKNOWN_TO_SQLITE = {
    ("mentions", "security_id", "securities"),
    ("picks", "security_id", "securities"),
    ("picks", "theme_id", "themes"),
}
REFERENCES = [
    ("mentions", "security_id", "securities"),
    ("picks", "security_id", "securities"),
    ("mentions", "pick_id", "picks"),
    ("picks", "theme_id", "themes"),
    ("picks", "report_id", "reports"),
    ("reports", "broker_id", "brokers"),
    ("list_items", "report_id", "reports"),
    ("texts", "id", "reports"),
]


@pytest.mark.parametrize(
    ("many", "long", "ends"),
    [(0, 1, WITH_GAPS), (4, 1, WITH_GAPS), (4, 100_000, WITH_GAPS), (4, 1, soundness._ENDS)],
    ids=["by the index", "as it comes", "with the pages", "without gaps"],
)
@pytest.mark.parametrize("reference", REFERENCES, ids=".".join)
def test_a_reference_to_nothing_is_found(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    reference: tuple[str, str, str],
    many: int,
    long: int,
    ends: str,
) -> None:
    table, column, parent = reference
    monkeypatch.setattr(soundness, "_LONG", long)
    monkeypatch.setattr(soundness, "_MANY_EACH", many)
    monkeypatch.setattr(soundness, "_ENDS", ends)
    path = tmp_path / "watchlist.db"
    with closing(a_library(path)) as library:
        for published in ("2024-12-01", "2024-12-02", "2024-12-03"):
            apply(library, a_report(published=published), now=NOW)
        assert fault_of(library.conn) == ""
        library.conn.execute("PRAGMA foreign_keys = OFF")
        library.conn.execute(
            f"UPDATE {table} SET {column} = ? WHERE id = (SELECT max(id) FROM {table})", (GONE,)
        )
        known_to_sqlite = bool(library.conn.execute("PRAGMA foreign_key_check").fetchall())
        assert known_to_sqlite is (reference not in UNKNOWN_TO_SQLITE)
        told = f"{table}.{column} {GONE} -> {parent}"
        assert fault_of(library.conn) == told
    assert fault_in(path) == told


def test_what_may_take_longest_is_looked_at_first_and_everything_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundness, "_LONG", 3)
    path, looked_at = tmp_path / "watchlist.db", list[str]()
    with closing(a_library(path)) as library:
        for published in ("2024-12-01", "2024-12-02", "2024-12-03"):
            apply(library, a_report(published=published), now=NOW)
        tables = {
            row[0] for row in library.conn.execute("SELECT name FROM pragma_table_list WHERE schema = 'main'")
        }
        unnumbered = set(
            library.conn.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 1")
        )
    looking = soundness._fault_in_pages
    monkeypatch.setattr(soundness, "_fault_in_pages", lambda *of: looked_at.append(of[2]) or looking(*of))
    monkeypatch.setattr(soundness, "_MOST_AT_ONCE", 1)
    assert fault_in(path) == ""
    assert {*looked_at[: len(unnumbered)]} == {name for (name,) in unnumbered} >= {"appearances"}
    assert looked_at.index("reports") < looked_at.index("lists")
    assert len(looked_at) == len({*looked_at})
    assert {*looked_at} >= {name for name in tables if not name.startswith(("sqlite_", "text_index", "v_"))}


def test_a_missing_table_is_a_fault_too(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.db"
    with closing(a_library(path)) as library:
        apply(library, a_report(), now=NOW)
        library.conn.execute("PRAGMA foreign_keys = OFF")
        library.conn.execute("DROP TABLE brokers")
    with pytest.raises(NotADatabase, match="brokers"):
        verify(path)
