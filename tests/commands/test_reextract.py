"""`watchlist reextract` over a library of one report that older rules read worse."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support.builders import NOW, a_library, a_report
from tests.support.pdfs import a_pdf
from watchlist.cli import group
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.documents import RECOGNISED
from watchlist.domain.drafts import Draft
from watchlist.domain.revisions import Difference, RevisedRow, Revision
from watchlist.domain.stances import Stance
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile
from watchlist.securities.lexicon import load_lexicon
from watchlist.store.database import open_reader, open_writer
from watchlist.store.edits import apply
from watchlist.store.queries import report_picks


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    db = a_library(path)
    apply(db, a_report("周报", {"芯片": ["寒武纪", "海光信息"]}, stance=Stance.RECOMMENDED), now=NOW)
    db.close()
    return path


def _run(*arguments: str, library: Path) -> Result:
    return CliRunner().invoke(group, [*arguments, "--db", str(library)], catch_exceptions=False)


def test_what_would_change_is_listed_and_nothing_written(library: Path) -> None:
    rows = json.loads(_run("reextract", "--json", library=library).stdout)

    assert {(row["theme"], row["text"], row["stance_before"], row["stance"]) for row in rows} == {
        ("芯片", "寒武纪", "recommended", "beneficiary"),
        ("芯片", "海光信息", "recommended", "beneficiary"),
    }
    assert json.loads(_run("reextract", "1", "--json", library=library).stdout) == rows


def test_applying_is_one_step_and_leaves_nothing_to_change(library: Path) -> None:
    applied = _run("reextract", "--apply", library=library)

    assert applied.exit_code == 0
    assert "2 rows changed in 1 report" in applied.stderr
    assert json.loads(_run("reextract", "--json", library=library).stdout) == []
    undone = _run("undo", library=library)
    assert "Read reports again" in undone.stderr
    assert len(json.loads(_run("reextract", "--json", library=library).stdout)) == 2


def test_a_report_that_is_not_there_is_told(library: Path) -> None:
    assert _run("reextract", "7", library=library).exit_code == 1


def _stored_otherwise(library: Path, path: Path) -> Draft:
    """A report as older rules would have read it: the first stock of its list recommended, the second not found."""
    draft = read_and_extract(FromFile(path), load_lexicon())
    report = accept(draft, all_verdicts(draft), imported_at=NOW)
    older = replace(report, picks=(replace(report.picks[0], stance=Stance.RECOMMENDED), *report.picks[2:]))
    db = a_library(library)
    apply(db, older, now=NOW)
    db.close()
    return draft


def test_new_rows_of_a_pdf_know_their_page_and_box(tmp_path: Path) -> None:
    path, library = tmp_path / "周报.pdf", tmp_path / "pdf.db"
    path.write_bytes(
        a_pdf([["周报"], ["2024年12月24日", "【液冷】受益标的：英维克、申菱环境、高澜股份等。"]])
    )
    draft = _stored_otherwise(library, path)

    _run("reextract", "--apply", library=library)

    with closing(open_reader(library)) as connection:
        rows = report_picks(connection, 1)
    places = {(row.text, row.stance): row.spans for row in rows}
    assert places == {(pick.text, Stance.BENEFICIARY): pick.spans for pick in draft.picks}
    assert all(span.page == 2 and span.box for spans in places.values() for span in spans)


def test_what_was_recognised_on_pictures_is_no_surer_when_it_is_read_again(
    tmp_path: Path,
) -> None:
    path, library = tmp_path / "a.txt", tmp_path / "scan.db"
    path.write_text("2024年12月24日\n【液冷】受益标的：英维克、申菱环境、高澜股份等。", "utf-8")
    _stored_otherwise(library, path)
    with closing(open_writer(library)) as db:
        db.conn.execute("UPDATE texts SET warnings = ?", (json.dumps([f"{RECOGNISED}:1"]),))

    assert json.loads(_run("reextract", "--json", library=library).stdout) == []


def test_places_that_went_for_others_are_told_in_the_table(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = RevisedRow(1, Difference.CHANGED, "", None, "寒武纪", None, None, 6, 6, places_new=2)
    monkeypatch.setattr("watchlist.commands.reextract._revisions", lambda *_: iter((Revision((row,), None),)))

    assert "6 (2 new)" in _run("reextract", library=library).stdout
