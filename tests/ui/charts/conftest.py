"""A library with something for every chart, and the charts page over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report, with_scale
from tests.support.now_jobs import NowJobs
from watchlist.domain.ratings import Action
from watchlist.store.edits import apply
from watchlist.ui.pages.charts import ChartsPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    database = a_library(path)
    rated = a_report("三", {"芯片": ["寒武纪"]}, published="2024-12-26", industry_rating="看好")
    up = a_report("四", {}, published="2024-12-28", stock_ratings={"寒武纪": "买入"})
    for report in (
        a_report("一", {"芯片": ["寒武纪", "海光信息"]}, published="2024-11-02"),
        a_report("二", {"芯片": ["寒武纪", "中芯国际"], "液冷": ["英维克"]}, published="2024-12-20"),
        replace(rated, scale=with_scale(rated)),
        replace(up, ratings=(replace(up.ratings[0], action=Action.UPGRADE),)),
    ):
        apply(database, report, now=NOW)
    database.close()
    return path


@pytest.fixture
def page(library: Path, qtbot: QtBot, colours: Colours) -> Iterator[ChartsPage]:
    workspace = Workspace(library, NowJobs())
    page = ChartsPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1000, 640)
    page.show()
    yield page
    workspace.shut_down()


@pytest.fixture
def empty_page(tmp_path: Path, qtbot: QtBot, colours: Colours) -> Iterator[ChartsPage]:
    """Of a library with a report that has neither a date nor a stock."""
    database = a_library(tmp_path / "empty.db")
    apply(database, a_report("零", {}, published=None), now=NOW)
    database.close()
    workspace = Workspace(tmp_path / "empty.db", NowJobs())
    page = ChartsPage(workspace, colours)
    qtbot.addWidget(page)
    page.show()
    yield page
    workspace.shut_down()


def shown(page: ChartsPage, name: str) -> object:
    page.show_view(name)
    return page.view(name)
