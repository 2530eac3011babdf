"""The sidebar's counts follow what the watchlist shows."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import settle
from watchlist.domain.commands import RemoveStocks, TagStocks
from watchlist.domain.desk_commands import AddList
from watchlist.domain.rows import FacetRow
from watchlist.store import queries
from watchlist.ui.flows.desk.facet_counts import narrowed
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.sidebar_model import Entry, SidebarModel


def facets(window: MainWindow) -> list[Entry]:
    model = window.body.sidebar.model()
    assert isinstance(model, SidebarModel)
    below = (model.index(row, 0, head) for head in model.headings() for row in range(model.rowCount(head)))
    return [entry for entry in map(model.entry, below) if entry.kind == "facet"]


def counted(window: MainWindow) -> dict[str, int | None]:
    return {entry.key: entry.count for entry in facets(window)}


def test_counts_follow_the_search_and_come_back_when_it_is_cleared(window: MainWindow, qtbot: QtBot) -> None:
    whole = counted(window)
    assert whole["theme:=液冷"] == 2
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    within = counted(window)
    assert within.keys() == whole.keys()
    assert within["theme:=液冷"] == 2
    for query, count in within.items():
        found = window.workspace.read(
            lambda connection, query=query: queries.watchlist(connection, query=f"theme:液冷 and {query}")
        )
        assert len(found) == count, query
    assert 0 in within.values()
    window.search.set_query("")
    settle(window, qtbot)
    assert counted(window) == whole


def test_the_line_at_the_bottom_counts_the_stocks_of_the_list_that_is_shown(
    window: MainWindow, qtbot: QtBot
) -> None:
    rows = window.body.watchlist.model.rows
    symbols = tuple(row.symbol for row in rows[:2])
    stocks = lambda: window.status.label.text().split("  ·  ")[0]  # noqa: E731 - asked four times
    assert stocks() == f"{len(rows)} of {len(rows)} stocks"
    window.workspace.write(AddList("自选", symbols=symbols))
    settle(window, qtbot)
    window.body.show_list(2)
    settle(window, qtbot)
    assert stocks() == "2 of 2 stocks"
    window.search.set_query(rows[0].symbol.code)
    settle(window, qtbot)
    assert stocks() == "1 of 2 stocks"
    window.workspace.write(RemoveStocks(symbols[1:], 2))
    settle(window, qtbot)
    assert stocks() == "1 of 1 stock"


def test_a_search_that_is_not_understood_leaves_the_counts(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    within = counted(window)
    window.search.set_query("theme:(")
    settle(window, qtbot)
    assert counted(window) == within


def test_a_write_counts_again_within_the_search(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    stock = window.body.watchlist.model.rows[0].symbol
    window.workspace.write(TagStocks((stock,), ("冷板",)))
    settle(window, qtbot)
    assert counted(window)["theme:=冷板"] == 1
    window.search.set_query("not theme:液冷")
    settle(window, qtbot)
    assert counted(window)["theme:=冷板"] == 0


def test_counts_are_those_of_the_list_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(AddList("冷", "theme:液冷"))
    settle(window, qtbot)
    window.body.show_list(2)
    settle(window, qtbot)
    assert counted(window)["theme:=液冷"] == 2
    assert sum(count or 0 for key, count in counted(window).items() if key.startswith("market:")) == 2


def test_facets_with_nothing_stand_after_the_others_and_those_of_a_list_alone_come_too() -> None:
    whole = [FacetRow("theme", name, name, 9, f"theme:={name}") for name in ("a", "b", "c")]
    within = [FacetRow("theme", name, name, 2, f"theme:={name}") for name in ("c", "d")]
    shown = narrowed(whole, within)
    assert [(row.value, row.count) for row in shown] == [("c", 2), ("d", 2), ("a", 0), ("b", 0)]
