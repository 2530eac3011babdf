"""What changed between two days: quoted, briefed, noted as seen."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from tests.ui.charts.conftest import shown
from watchlist.analytics.findings import Compared
from watchlist.ui.pages.changes_view import ChangesView
from watchlist.ui.pages.charts import ChartsPage


def read_pdf_text(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_changes_are_quoted_and_open_the_reader(page: ChartsPage, qtbot: QtBot) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    assert view.quotes.quotes == []
    view.show_days(date(2024, 12, 1), date(2024, 12, 31))
    heads = [quote.head for quote in view.quotes.quotes]
    assert any("New themes" in head and "Liquid cooling" in head for head in heads)
    assert any("New stocks" in head and "英维克" in head and "1 report" in head for head in heads)
    quote = next(quote for quote in view.quotes.quotes if "英维克" in quote.head)
    assert "英维克" in quote.text
    with qtbot.waitSignal(view.span_asked):
        view.quotes.opened.emit(quote)


def test_changes_share_the_words_that_they_have_in_common(page: ChartsPage) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    view.show_days(date(2024, 12, 1), date(2024, 12, 31))
    titles = [row.title for row in view.rows]
    assert len({id(title) for title in titles}) == len(set(titles)) < len(titles)


def test_days_behind_the_newest_report_offer_those_before_it(page: ChartsPage) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    view.show_days(date(2026, 1, 1), date(2026, 2, 1))
    assert view.earlier.isVisible()
    view.earlier.click()
    assert view.until.date().toPython() == view._newest
    assert view.rows
    view.show_days(date(2001, 1, 1), date(2001, 2, 1))
    assert view.rows == ()
    assert not view.earlier.isVisible()


def test_a_briefing_is_saved_and_copied(page: ChartsPage, tmp_path: Path) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    view.show_days(date(2024, 12, 1), date(2024, 12, 31))
    for name, begins in (("简报.html", "<!DOCTYPE html>"), ("简报.md", "# What changed")):
        view.write(tmp_path / name, view.briefing(tmp_path / name))
        assert (tmp_path / name).read_text("utf-8").startswith(begins)
    view.copy.click()
    assert "英维克" in QGuiApplication.clipboard().text()


def test_a_look_is_noted_and_the_next_begins_there(page: ChartsPage) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    assert view.how.currentData() == Compared.DATED
    view.how.setCurrentIndex(view.how.findData(Compared.LOOK))
    view.how.activated.emit(view.how.currentIndex())
    assert len(view.rows) > 3
    assert not view.since.isVisible()
    view.seen.click()
    assert view.rows == ()
    again = ChangesView(page._workspace, page._colours, page)
    again.show()
    assert again.how.currentData() == Compared.LOOK
    assert again.rows == ()
    page._workspace.undo()


def test_a_briefing_can_be_a_pdf_file(page: ChartsPage) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    view.show_days(date(2024, 12, 1), date(2024, 12, 31))
    text = read_pdf_text(view.briefing(Path("简报.pdf"))())
    assert "英维克" in text
    assert "2024-12-20" in text
