"""The report on an import."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain import errors
from watchlist.domain.copies import CopyKind
from watchlist.ui.dialogs.import_report import ImportReport, worth_showing
from watchlist.ui.models.import_rows import Alike, Fate, ImportRow
from watchlist.ui.theming import Colours

GOOD = ImportRow("a.txt", "/in/a.txt", Fate.INBOX, draft_id=7, title="<img src=x>", stocks=3, doubtful=1)
KNOWN = ImportRow("b.txt", "/in/b.txt", Fate.KNOWN, report_id=4)
BAD = ImportRow("c.pdf", "/in/c.pdf", Fate.FAILED, error=errors.NeedsOcr("/in/c.pdf", 12))
COPY = ImportRow(
    "d.txt", "/in/d.txt", Fate.INBOX, draft_id=8, stocks=1, alike=Alike(4, "原文", CopyKind.TRANSLATION)
)


@pytest.fixture
def report(qtbot: QtBot, colours: Colours) -> ImportReport:
    report = ImportReport(colours)
    qtbot.addWidget(report)
    report.show_rows((GOOD, KNOWN, BAD, COPY))
    return report


def test_what_went_wrong_comes_first_with_why_and_what_to_do(report: ImportReport) -> None:
    first = report.as_text().splitlines()[1]
    assert first.startswith(
        "/in/c.pdf\tnot read\t“c.pdf” holds pictures, or text in fonts that don't say its characters (pages: 12)"
    )
    assert "text recognition" in first


def test_the_summary_counts(report: ImportReport) -> None:
    assert report.summary.text() == "2 in the inbox · 1 already imported · 1 not read"


def test_a_likeness_is_told(report: ImportReport) -> None:
    assert "seems to be a translation of “原文”" in report.as_text()


def test_rows_lead_to_what_they_are_about(report: ImportReport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.report_asked) as asked:
        report.table.row_activated.emit(KNOWN)
    assert asked.args == [4]
    with qtbot.waitSignal(report.draft_asked) as asked:
        report.table.row_activated.emit(GOOD)
    assert asked.args == [7]


def test_review_now_opens_the_first_draft(report: ImportReport, qtbot: QtBot) -> None:
    with qtbot.waitSignal(report.draft_asked) as asked:
        report.review.click()
    assert asked.args == [7]


def test_it_never_stands_in_the_way(report: ImportReport) -> None:
    assert not report.isModal()
    assert not worth_showing((GOOD, COPY))
    assert worth_showing((GOOD, BAD))
    assert worth_showing(())


def test_a_language_that_is_not_read_is_told_before_what_was_read(report: ImportReport) -> None:
    japanese = ImportRow(
        "e.txt", "/in/e.txt", Fate.INBOX, draft_id=9, stocks=0, warnings=("language_not_read:ja",)
    )
    assert worth_showing((GOOD, japanese))
    report.show_rows((GOOD, japanese))
    first = report.as_text().splitlines()[1]
    assert "it seems to be in Japanese; only 简体, 繁體 and English are read" in first
