"""The first run: from an empty window to a filled table and a chart in five clicks; and out of the samples in one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.journeys.person import PATIENCE, Person
from watchlist.store import queries
from watchlist.ui.pages.charts import ChartsPage

MOST_CLICKS = 5


class Hand:
    """Clicks on what can be seen, and counts."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.clicks = 0

    def button(self, words: str) -> None:
        """Click the button with these words."""
        found = [each for each in self.person.window.findChildren(QPushButton) if each.isVisible()]
        self._click(next(each for each in found if each.text().replace("&", "") == words))

    def page(self, words: str) -> None:
        """Click a page in the sidebar."""
        sidebar = self.person.window.body.sidebar
        model = sidebar.model()
        lines = (model.index(row, 0) for row in range(model.rowCount()))
        line = next(index for index in lines if index.data() == words)
        sidebar.scrollTo(line)
        self.clicks += 1
        QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=sidebar.visualRect(line).center())

    def _click(self, widget: QWidget) -> None:
        self.clicks += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.fixture
def hand(person: Person) -> Hand:
    return Hand(person)


def take_samples(hand: Hand) -> None:
    """Import the samples and store what is sure in them."""
    person = hand.person
    with person.qtbot.waitSignal(person.window.intake.imported, timeout=PATIENCE):
        hand.button("Try the samples")
    person.wait(lambda: person.window.body.pages.current_name == "inbox")
    inbox = person.inbox
    person.wait(lambda: inbox.table.rows_model.rows)
    hand.button("Accept all sure")
    person.wait(lambda: not inbox.accepting.running)
    person.wait(lambda: person.window.workspace.read(queries.watchlist))


def test_from_the_samples_to_a_filled_table_and_chart_in_five_clicks(hand: Hand) -> None:
    person = hand.person
    take_samples(hand)
    hand.page("Watchlist")
    person.wait(lambda: person.window.body.watchlist.model.rows)
    assert person.window.body.pages.current_name == "watchlist"
    hand.page("Charts")
    charts = person.window.body.pages.made("charts")
    assert isinstance(charts, ChartsPage)
    plot = charts.mentions.plot
    assert plot is not None
    person.wait(lambda: sum(plot.chart.totals) > 0)
    assert hand.clicks <= MOST_CLICKS


def test_the_samples_go_in_one_step_and_come_back_by_undo(hand: Hand) -> None:
    person = hand.person
    read = person.window.workspace.read
    take_samples(hand)
    person.paste("2024-12-24 开源证券\n液冷受益标的：英维克、申菱环境。")
    before = {row.id for row in read(queries.reports)}, {row.id for row in read(queries.drafts)}
    person.window.actions_["remove_samples"].trigger()
    person.wait(lambda: person.window.workspace.undo_name == "Remove the samples")
    assert read(queries.reports) == ()
    assert [row.name for row in read(queries.drafts) if row.name[0].isdigit() and ".txt" in row.name] == []
    assert len(read(queries.drafts)) == 1, "what was pasted is no sample"
    person.window.actions_["undo"].trigger()
    person.wait(lambda: len(read(queries.reports)) == len(before[0]))
    assert ({row.id for row in read(queries.reports)}, {row.id for row in read(queries.drafts)}) == before


def test_without_samples_there_is_nothing_to_remove(hand: Hand) -> None:
    window = hand.person.window
    window.actions_["remove_samples"].trigger()
    hand.person.wait(lambda: "None of the samples" in window.statusBar().currentMessage())
    assert window.workspace.undo_name == ""
