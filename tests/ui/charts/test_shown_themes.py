"""Themes in charts, rankings, maps and changes have the name that they have in the window's language."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.support.builders import NOW, a_library
from tests.ui.charts.conftest import shown
from watchlist.domain.theme_commands import NameTheme
from watchlist.store.edits import apply
from watchlist.ui.pages.changes_view import ChangesView
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.pages.heat_view import HeatView
from watchlist.ui.pages.mentions_chart import MentionsChart
from watchlist.ui.pages.ranking_view import RankingView
from watchlist.ui.shown_themes import called_now, shown_themes
from watchlist.ui.workspace import Workspace


@pytest.fixture
def library(library: Path) -> Path:
    """With a name of the user's own for one theme; the other has one that comes with the program."""
    database = a_library(library)
    apply(database, NameTheme("芯片", "Own chips", language="en"), now=NOW)
    database.close()
    return library


def test_the_chart_of_mentions_calls_them_so(page: ChartsPage) -> None:
    chart = page.mentions
    assert isinstance(chart, MentionsChart)
    assert chart.plot is not None
    labels = [entry.label for entry in chart.plot.legend.entries]
    assert {"Own chips", "Liquid cooling"} <= set(labels)
    assert {series.key for series in chart.plot.chart.series} >= {"芯片", "液冷"}
    chart.show_theme("芯片")
    assert chart.plot.title.text().startswith("Own chips")


def test_maps_and_rankings_call_them_so(page: ChartsPage) -> None:
    heat = shown(page, "heat")
    assert isinstance(heat, HeatView)
    assert ("芯片", "Own chips") in heat.plot.heat.columns
    ranking = shown(page, "ranking")
    assert isinstance(ranking, RankingView)
    assert {row.name for row in ranking.table.rows_model.rows} >= {"Own chips", "Liquid cooling"}
    ranking.what.setCurrentIndex(ranking.what.findData("affinity"))
    ranking.reload()
    assert {row.theme for row in ranking.table.rows_model.rows} == {"Own chips", "Liquid cooling"}


def test_changes_call_them_so(page: ChartsPage) -> None:
    view = shown(page, "changes")
    assert isinstance(view, ChangesView)
    view.show_days(date(2024, 10, 1), date(2024, 12, 31))
    assert "New themes · Own chips" in " ".join(quote.head for quote in view.quotes.quotes)


def test_a_name_that_is_given_counts_at_once(library: Path) -> None:
    workspace = Workspace(library)
    try:
        assert shown_themes(workspace)("芯片") == "Own chips"
        assert shown_themes(workspace)("没有的") == "没有的"
        database = a_library(library)
        apply(database, NameTheme("芯片", "Semis", language="en"), now=NOW)
        database.close()
        assert shown_themes(workspace)("芯片") == "Semis"
    finally:
        workspace.shut_down()


def test_a_library_that_was_given_back_is_called_as_it_was_last(library: Path) -> None:
    workspace = Workspace(library)
    called = called_now(workspace)
    assert called("芯片") == "Own chips"
    workspace.shut_down()
    assert called("芯片") == "Own chips"
