"""Each kind of damage is planted, and found."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol, with_scale
from tests.support.content import content
from watchlist.domain.commands import AddNote, AddReport, DiscardDraft, KeepDraft, SetComment
from watchlist.domain.spans import Span
from watchlist.store import schema, seals
from watchlist.store.check import Finding, check
from watchlist.store.database import Database, open_reader
from watchlist.store.edits import apply
from watchlist.store.engine import connect


@pytest.fixture
def db(tmp_path: Path) -> Database:
    library = a_library(tmp_path / "watchlist.db")
    report = a_report(lists={"芯片": ["寒武纪", "海光信息"]}, prose=["英维克"], industry_rating="看好")
    scaled = AddReport(
        **{name: getattr(report, name) for name in report.__slots__} | {"scale": with_scale(report)}
    )
    first = apply(library, scaled, now=NOW).ids[0]
    apply(library, a_report(copy_of=first), now=NOW)
    apply(library, AddNote(symbol("寒武纪"), "Cheap", NOW, first, Span(0, 2)), now=NOW)
    apply(library, KeepDraft(a_draft()), now=NOW)
    apply(library, DiscardDraft(1), now=NOW)
    return library


def plant(db: Database, *statements: str) -> None:
    db.connection.execute("PRAGMA foreign_keys = OFF")
    db.connection.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        assert db.connection.execute(statement).rowcount > 0
    db.connection.execute("PRAGMA ignore_check_constraints = OFF")


def test_a_sound_library_has_no_fault(db: Database) -> None:
    assert check(db) == ()
    assert check(open_reader(db.path)) == ()


@pytest.mark.parametrize(
    ("damage", "code", "details"),
    [
        ("UPDATE texts SET text = replace(text, '芯', '新') WHERE id = 1", "text", "report 1"),
        ("UPDATE mentions SET start = start + 1, stop = stop + 1 WHERE id = 1", "span", "mentions 1"),
        ("UPDATE mentions SET stop = 100000 WHERE id = 1", "span", "mentions 1"),
        ("UPDATE picks SET stop = 100000 WHERE id = 1", "span", "picks 1"),
        ("UPDATE ratings SET start = start - 1 WHERE id = 1", "span", "ratings 1"),
        ("UPDATE rating_scales SET stop = 100000 WHERE id = 1", "span", "rating_scales 1"),
        ("UPDATE scale_bands SET stop = 100000 WHERE id = 1", "span", "scale_bands 1"),
        ("UPDATE notes SET stop = 100000 WHERE id = 1", "span", "notes 1"),
        ("DELETE FROM texts WHERE id = 1", "report_without_text", "1"),
        ("DELETE FROM mentions WHERE pick_id = 1", "pick_without_place", "1"),
        ("UPDATE mentions SET pick_id = 2 WHERE pick_id = 1", "place_of_another_pick", "1"),
        ("UPDATE reports SET copy_of = 2, copy_kind = 'copy' WHERE id = 1", "copy_of_a_copy", "1"),
        ("UPDATE drafts SET closed_by = 99", "draft_without_step", "1"),
        ("UPDATE picks SET security_id = 99 WHERE id = 1", "foreign_key", "picks 1 -> securities"),
        ("UPDATE picks SET theme_id = 99 WHERE id = 1", "foreign_key", "picks 1 -> themes"),
        ("UPDATE mentions SET security_id = 99 WHERE id = 2", "foreign_key", "mentions 2 -> securities"),
        ("UPDATE list_items SET security_id = 99 WHERE id = 1", "foreign_key", "list_items 1 -> securities"),
        ("UPDATE evidence SET reports = reports + 1 WHERE security_id = 1", "count", "evidence: 1"),
        ("DELETE FROM appearances WHERE security_id = 2", "count", "appearances: 2"),
        ("DELETE FROM stock_tags WHERE security_id = 2", "count", "stock_tags: 1"),
        ("UPDATE theme_evidence SET last_day = 0", "count", "theme_evidence: 1"),
        ("UPDATE securities SET name = '寒武記' WHERE id = 1", "row", "securities 0-255"),
        ("UPDATE notes SET text = 'Cheep'", "row", "notes 0-255"),
        ("DELETE FROM drafts", "row", "drafts 0-255"),
        ("INSERT INTO settings VALUES (900, 'a', 'b')", "row", "settings 768-1023"),
        ("UPDATE lists SET query = 'flag:1' WHERE id = 1", "row", "lists 0-255"),
        ("INSERT INTO views (name) VALUES ('mine')", "row", "views 0-255"),
        ("INSERT INTO kept_apart VALUES (1, 1, 2)", "row", "kept_apart 0-255"),
        ("UPDATE steps SET made_at = '2026' WHERE id = 2", "row", "step 2"),
        ("UPDATE step_changes SET last_id = last_id + 1 WHERE step_id = 3 AND place = 0", "row", "step 3"),
        ("UPDATE seals SET total = total + 1 WHERE table_name = 'notes'", "seal", "notes 0-255"),
        ("UPDATE picks SET confidence = 7 WHERE id = 1", "integrity", "CHECK constraint failed in picks"),
    ],
)  # fmt: skip
def test_damage_is_found(db: Database, damage: str, code: str, details: str) -> None:
    plant(db, damage)
    found = [finding for finding in check(db) if finding.code == code and finding.details.startswith(details)]
    assert found, check(db)


NOT_OF_FACTS = (
    *(("table", table) for table in schema.DERIVED),
    ("view", "v_picks"), ("trigger", "name_keys_end"), ("index", "reports_by_day"), ("table", "text_index"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "name"), NOT_OF_FACTS)
def test_what_holds_no_facts_can_be_dropped_and_is_made_again_as_it_was(
    db: Database, kind: str, name: str
) -> None:
    before, parts = content(db.connection), db.connection.execute("SELECT * FROM sqlite_schema").fetchall()
    db.connection.execute(f"DROP {kind} {name}")
    assert check(db)[0] == Finding("structure", f"{kind} {name}")
    assert not {finding.code for finding in check(db)} & {"unreadable", "integrity"}
    assert Finding("structure", f"{kind} {name}", repaired=True) in check(db, repair=True)
    assert check(db, repair=True) == check(db) == ()
    assert content(db.connection) == before
    made = db.connection.execute("SELECT * FROM sqlite_schema").fetchall()
    assert {(row[0], row[1], row[4]) for row in made} == {(row[0], row[1], row[4]) for row in parts}


def test_a_view_that_was_changed_is_made_again(db: Database) -> None:
    sql = db.connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'v_picks'").fetchone()[0]
    db.connection.execute("DROP VIEW v_picks")
    db.connection.execute(sql.replace("p.confidence", "p.confidence + 0"))
    assert check(db, repair=True) == (Finding("structure", "view v_picks", repaired=True),)
    assert db.connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'v_picks'").fetchone()[0] == sql


def test_what_another_program_added_is_no_fault(db: Database) -> None:
    db.connection.execute("CREATE TABLE of_mine (a)")
    db.connection.execute("CREATE INDEX of_mine_too ON reports(title)")
    assert check(db) == ()


def test_a_table_of_facts_is_told_and_nothing_breaks_off(db: Database) -> None:
    db.connection.execute("PRAGMA foreign_keys = OFF")
    db.connection.execute("DROP TABLE texts")
    for repair in (False, True):
        found = check(db, repair=repair)
        assert found[0] == Finding("structure", "table texts")
        assert not any(finding.repaired for finding in found)


def test_a_damaged_page_is_found(db: Database) -> None:
    path = db.path
    root = db.connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'mentions'").fetchone()[0]
    size = db.connection.execute("PRAGMA page_size").fetchone()[0]
    db.close()
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 64)
    connection = connect(path, read_only=True)
    findings = check(connection)
    assert {"integrity", "unreadable"} <= {finding.code for finding in findings}
    assert len(findings) == len(set(findings)), "several checks meet the same page"
    connection.close()


def test_a_cell_of_another_kind_is_found(db: Database) -> None:
    """One wrong bit in the head of a row makes a number of a name; no statement could write that."""
    loose = ("name TEXT NOT NULL,\n  name_en", "name NOT NULL,\n  name_en")
    with closing(connect(db.path)) as connection:
        for old, new in (loose, loose[::-1]):
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute(
                "UPDATE sqlite_master SET sql = iif(?1 LIKE '%TEXT%', replace(replace(sql, ?1, ?2), ') STRICT', ')'),"
                " replace(sql, ?1, ?2) || ' STRICT') WHERE name = 'securities'",
                (old, new),
            )
            connection.execute("PRAGMA writable_schema = RESET")
            connection.execute("UPDATE securities SET name = 7 WHERE id = 1 AND ?", (old is loose[0],))
    with closing(open_reader(db.path)) as reader:
        assert reader.execute("SELECT typeof(name) FROM securities WHERE id = 1").fetchone()[0] == "integer"
        assert {"integrity", "unreadable"} <= {finding.code for finding in check(reader)}


def test_wrong_counts_are_put_right_and_told(db: Database) -> None:
    before = content(db.connection)
    plant(db, "UPDATE evidence SET reports = 99", "DELETE FROM stock_tags")
    assert check(db, repair=True) == (
        Finding("count", "evidence: 3", repaired=True),
        Finding("count", "stock_tags: 2", repaired=True),
    )
    assert check(db, repair=True) == ()
    assert content(db.connection) == before


def test_a_damaged_checksum_is_made_again_and_damaged_rows_are_only_told(db: Database) -> None:
    plant(
        db,
        "UPDATE seals SET proof = proof + 1 WHERE table_name = 'notes'",
        "UPDATE securities SET comment = 'x'",
    )
    told = Finding("row", "securities 0-255")
    assert set(check(db, repair=True)) == {Finding("seal", "notes 0-255", repaired=True), told}
    assert check(db, repair=True) == (told,)


def test_damage_stays_visible_when_its_row_and_its_neighbours_are_written(db: Database) -> None:
    plant(db, "UPDATE securities SET name = '寒武記' WHERE id = 1")
    apply(db, SetComment(symbol("海光信息"), "next to it"), now=NOW)
    apply(db, SetComment(symbol("寒武纪"), "the row itself"), now=NOW)
    assert Finding("row", "securities 0-255") in check(db)


def test_what_each_step_added_to_the_seals_is_what_sealing_all_gives(db: Database) -> None:
    before = db.connection.execute("SELECT * FROM seals").fetchall()
    seals.rebuild(db.connection)
    assert sorted(before) == sorted(row for row in db.connection.execute("SELECT * FROM seals"))
