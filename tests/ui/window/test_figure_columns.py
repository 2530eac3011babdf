"""Rankings as columns of the watchlist: counted when one is shown, sorted as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import NOW, a_library, a_report, symbol
from tests.support.now_jobs import NowJobs
from watchlist.domain.commands import AddStocks
from watchlist.store.edits import apply
from watchlist.ui.models.figure_columns import FIGURES
from watchlist.ui.pages.watchlist import WatchlistPage
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, colours: Colours) -> Iterator[WatchlistPage]:
    path = tmp_path / "library.db"
    database = a_library(path)
    for report in (
        a_report("一", {"芯片": ["寒武纪", "海光信息"]}, published="2024-12-02"),
        a_report("二", {"芯片": ["海光信息"]}, published="2024-12-20"),
        a_report("三", {"液冷": ["英维克"]}, published="2024-12-21", broker="华福证券"),
    ):
        apply(database, report, now=NOW)
    apply(database, AddStocks((symbol("中芯国际"),)), now=NOW)
    database.close()
    workspace = Workspace(path, NowJobs())
    page = WatchlistPage(workspace, colours)
    qtbot.addWidget(page)
    page.load()
    page.load_rest()
    page.show()
    yield page
    workspace.shut_down()


def place_of(page: WatchlistPage, name: str) -> int:
    return next(place for place, column in enumerate(page.model.columns) if column.name == name)


def shown(page: WatchlistPage, name: str) -> dict[str, str]:
    place = place_of(page, name)
    return {row.name: page.model.columns[place].text(row) for row in page.model.rows}


def show(page: WatchlistPage, name: str, qtbot: QtBot) -> None:
    page.table.setColumnHidden(place_of(page, name), False)
    qtbot.waitUntil(lambda: any(shown(page, name).values()))


def test_figures_are_counted_when_one_is_shown_and_not_before(page: WatchlistPage, qtbot: QtBot) -> None:
    assert {column.name for column in page.model.columns} >= FIGURES
    assert set(shown(page, "dropped").values()) == {""}
    show(page, "dropped", qtbot)
    assert shown(page, "dropped") == {"寒武纪": "1", "海光信息": "", "英维克": "", "中芯国际": ""}
    assert shown(page, "crowding")["海光信息"] == "50%"
    assert shown(page, "affinity")["英维克"] == "3.0×"


def test_they_sort_as_numbers_with_the_unknown_last(page: WatchlistPage, qtbot: QtBot) -> None:
    show(page, "affinity", qtbot)
    page.table.sort_by([(place_of(page, "affinity"), True)])
    names = [row.name for row in page.model.rows]
    assert names[0] == "英维克"
    assert names[-1] == "中芯国际"
