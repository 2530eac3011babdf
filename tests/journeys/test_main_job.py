"""From the samples to the table, the chart and the sentence; and the same after a restart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.journeys.conftest import Open
from tests.journeys.person import Person
from tests.support.content import content
from tests.support.corpus import CORPUS, needs_corpus
from watchlist import resources
from watchlist.domain.review import Verdict
from watchlist.store import queries
from watchlist.ui.models.import_rows import Fate
from watchlist.ui.pages.inbox import InboxPage

SAMPLES = tuple(sorted(resources.path("samples").glob("*.txt")))
KAIYUAN = next(path for path in SAMPLES if path.name.startswith("3_"))


def test_a_dropped_report_is_reviewed_stands_in_the_table_and_the_chart_and_is_there_after_a_restart(
    open_window: Open,
) -> None:
    person = open_window()
    (row,) = person.drop(KAIYUAN)
    assert (row.fate, row.stocks) == (Fate.INBOX, 46)
    assert person.rows() == {}, "nothing enters the watchlist unreviewed"
    person.review_all()
    rows = person.rows()
    assert len(rows) == 46
    assert (rows["002837.SZ"].stance, rows["002837.SZ"].last_seen) == ("recommended", "2024-12-26")
    charts = person.page("charts")
    person.wait(lambda: charts.mentions._shown)
    chart = charts.mentions._shown.chart
    counted = {start: total for start, total in zip(chart.starts, chart.totals, strict=True) if total}
    assert len(counted) == 1
    assert next(iter(counted)) <= date(2024, 12, 26)
    person.close()

    again = open_window()
    assert again.rows() == rows


def test_every_number_opens_the_sentence_it_came_from(person: Person) -> None:
    person.drop(KAIYUAN)
    person.review_all()
    body = person.window.body
    for place in person.window.workspace.read(lambda conn: queries.mentions(conn, symbol="002837.SZ")):
        body.open_span(place.report_id, place.start, place.end)
        assert person.reader.text.source[place.start : place.end] == place.text == "英维克"
        assert person.reader.text.current == (place.start, place.end)


def test_all_samples_are_imported_reviewed_and_counted(person: Person) -> None:
    rows = person.drop(resources.path("samples"))
    assert {row.name for row in rows if row.fate is Fate.INBOX} == {path.name for path in SAMPLES}
    person.review_all(["2024-12-20", "2024-07-04"])
    read = person.window.workspace.read
    assert len(read(queries.reports)) == len(SAMPLES)
    (proposal,) = [copy for copy in read(queries.copies) if copy.kind == "translation"]
    assert {proposal.report_id, proposal.original_id} == {
        row.id for row in read(queries.reports) if row.broker == "东吴证券"
    }
    assert person.rows()["688256.SH"].reports == 4, "the translation counts with its original"
    assert person.rows()["688256.SH"].files == 5


def test_a_pasted_sample_reads_as_its_file(person: Person) -> None:
    drafts = []
    for take in (lambda: person.paste(KAIYUAN.read_text("utf-8")), lambda: person.drop(KAIYUAN)):
        (row,) = take()
        drafts.append(
            person.window.workspace.read(lambda conn, row=row: queries.draft(conn, row.draft_id))[0]
        )
        person.window.workspace.undo()
        person.wait(lambda: not person.window.workspace.read(queries.drafts))
    pasted, filed = drafts
    assert (pasted.themes, pasted.mentions, pasted.ratings) == (filed.themes, filed.mentions, filed.ratings)


def test_undoing_an_import_and_a_review_brings_the_old_state_back(person: Person) -> None:
    person.drop(KAIYUAN)
    person.review_all()
    before = person.rows(), person.window.workspace.read(queries.themes)
    others = [path for path in SAMPLES if path != KAIYUAN]
    person.drop(*others)
    assert len(person.window.workspace.read(queries.drafts)) == 4
    person.window.workspace.undo()
    person.wait(lambda: not person.window.workspace.read(queries.drafts))
    assert (person.rows(), person.window.workspace.read(queries.themes)) == before
    person.window.workspace.undo()
    person.wait(lambda: not person.rows())
    (draft,) = person.window.workspace.read(queries.drafts)
    assert draft.name == KAIYUAN.name, "the report is back in the inbox"


def test_undoing_an_import_that_stored_reports_at_once_leaves_the_very_content_of_before(
    person: Person, tmp_path: Path
) -> None:
    workspace = person.window.workspace
    person.drop(KAIYUAN)
    person.review_all()
    before = workspace.read(content)
    person.window.actions_["accept_sure"].setChecked(True)
    person.drop(*_variants(tmp_path / "in", 6), *SAMPLES)
    after = workspace.read(content)
    assert len(after["reports"]) > len(before["reports"])
    assert after["drafts"]
    assert workspace.undo_name.startswith("Import ")
    workspace.undo()
    person.wait(lambda: workspace.redo_name)
    assert workspace.read(content) == before
    workspace.redo()
    person.wait(lambda: not workspace.redo_name)
    assert workspace.read(content) == after


def _variants(folder: Path, count: int) -> tuple[Path, ...]:
    """So many like reports of other days in files of their own."""
    folder.mkdir()
    for number in range(1, count + 1):
        text = KAIYUAN.read_text("utf-8").replace("2024-12-26", f"2025-{number:02}-15")
        (folder / f"{number}.txt").write_text(f"{text}\n第{number}份", "utf-8")
    return tuple(sorted(folder.iterdir()))


def test_a_review_left_half_done_survives_a_restart(open_window: Open) -> None:
    person = open_window()
    person.drop(KAIYUAN)
    person.start_review()
    person.press(Qt.Key.Key_Space, Qt.Key.Key_X)
    person.wait(lambda: person.window.workspace.read(queries.drafts)[0].started)
    person.press(Qt.Key.Key_Space)
    person.close()

    again = open_window()
    again.start_review()
    verdicts = [row.verdict for row in again.review.session.rows[:4]]
    assert verdicts == [Verdict.ACCEPTED, Verdict.REJECTED, Verdict.ACCEPTED, Verdict.OPEN]
    assert again.review.list.current_row() == again.review.session.rows[3]


def keyed(person: Person, path: Path) -> int:
    """Review a document row by row without the mouse; the answer is how many keys that took."""
    person.drop(path)
    person.start_review()
    person.pressed = 0
    session = person.review.session
    rows = len(session.draft.picks)
    assert rows == 49
    while (row := person.review.list.current_row()) is not None and row.verdict is Verdict.OPEN:
        person.press(Qt.Key.Key_Space if row.symbol else Qt.Key.Key_1)
    person.finish()
    return person.pressed


def test_fifty_rows_take_at_most_sixty_keys(person: Person) -> None:
    assert keyed(person, KAIYUAN) <= 60
    assert len(person.rows()) == 46


def test_after_the_last_review_the_inbox_leads_to_the_watchlist(person: Person) -> None:
    person.drop(KAIYUAN)
    person.review_all()
    body = person.window.body
    assert body.pages.current_name == "inbox"
    inbox = body.pages.made("inbox")
    assert isinstance(inbox, InboxPage)
    assert inbox.bar.text == "1 report stored."
    (way,) = inbox.bar.findChildren(QPushButton)
    way.click()
    assert body.pages.current_name == "watchlist"


def test_sure_documents_skip_the_inbox_only_where_the_user_asked_for_it(person: Person) -> None:
    person.window.actions_["accept_sure"].setChecked(True)
    fates = {row.name: row.fate for row in person.drop(*SAMPLES)}
    assert fates[KAIYUAN.name] is Fate.STORED
    undated = [path.name for path in SAMPLES if path.name.startswith(("4_", "5_"))]
    assert {fates[name] for name in undated} == {Fate.INBOX}, "nobody knows their dates"
    assert "002837.SZ" in person.rows()


@needs_corpus
def test_fifty_rows_of_the_verbatim_report_take_at_most_sixty_keys(person: Person) -> None:
    (path,) = (CORPUS / "seeds").glob("002_*.txt")
    assert keyed(person, path) <= 60
    assert len(person.rows()) == 46


@needs_corpus
def test_the_verbatim_samples_are_four_distinct_reports(person: Person) -> None:
    person.drop(CORPUS / "seeds")
    person.review_all(["2024-12-20", "2024-07-04"])
    han = person.rows()["688256.SH"]
    assert (han.reports, han.files) == (4, 5)


@pytest.mark.parametrize("key", [Qt.Key.Key_A])
def test_all_that_is_sure_takes_two_keys(person: Person, key: Qt.Key) -> None:
    person.drop(KAIYUAN)
    person.start_review()
    person.pressed = 0
    person.press(key)
    assert person.review.session.tally.doubtful == 0
    person.finish()
    assert person.pressed == 2
