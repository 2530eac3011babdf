"""Figures of stocks: those of the rankings, kept until a step changes the library, and asked for in searches."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.builders import NOW, a_library, a_report, symbol, with_scale
from tests.support.random_facts import FIRST, random_facts
from watchlist.analytics import stock_figures
from watchlist.analytics.affinity import affinity
from watchlist.analytics.attention import attention
from watchlist.analytics.lists import list_moves
from watchlist.analytics.momentum import momentum
from watchlist.domain.commands import TagStocks
from watchlist.domain.facts import Facts
from watchlist.domain.findings import Move
from watchlist.domain.series import Stack
from watchlist.store import queries
from watchlist.store.edits import apply
from watchlist.store.history import undo
from watchlist.store.queries import history

TODAY = date(2024, 12, 31)


class Dawdling(dict[object, object]):
    """Lets other threads in between looking for its first entry and finding it, and once an entry is gone."""

    def __iter__(self) -> Iterator[object]:
        entries = super().__iter__()
        time.sleep(0.001)
        return entries

    def pop(self, key: object, *default: object) -> object:
        found = super().pop(key, *default)
        time.sleep(0.001)
        return found


def test_figures_are_kept_by_several_readers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "state", str)
    monkeypatch.setattr(stock_figures, "_counted", lambda *_: {"new": {}})
    monkeypatch.setattr(stock_figures, "_kept", Dawdling())

    def ask(reader: int) -> None:
        for each in range(20):
            stock_figures.figures_of(reader * 100 + each, TODAY)  # type: ignore[arg-type]

    with ThreadPoolExecutor(8) as readers:
        for asked in [readers.submit(ask, reader) for reader in range(8)]:
            asked.result()


@settings(deadline=None, max_examples=40)
@given(facts=random_facts(), today=st.integers(0, 90))
def test_figures_are_those_of_the_rankings(facts: Facts, today: int) -> None:
    day = date.fromordinal(FIRST + today)
    found = stock_figures.stock_figures(facts, [], day)
    last = date.fromordinal(
        max([row[0] for row in facts.reports if 0 < row[0] <= FIRST + today], default=FIRST + today)
    )
    days = stock_figures.WINDOW_DAYS
    moved = momentum(facts, Stack.STOCK, last=last, days=days)
    assert found["momentum"] == {row.key: row.change for row in moved if not row.few}
    for row in attention(facts, Stack.STOCK, last=last, days=days):
        assert found["novelty"][row.key] == len(row.new_brokers)
        assert (row.key in found["new"]) == row.new
    for row in affinity(facts):
        assert found["affinity"][row.symbol] >= row.ratio
    for name, count in found["dropped"].items():
        out = {
            (move.broker, move.theme)
            for move in list_moves(facts)
            if move.symbol == name and move.move is Move.OUT
        }
        assert 1 <= count <= len(out)


def test_searches_ask_for_them(tmp_path: Path) -> None:
    stock_figures.offer()
    database = a_library(tmp_path / "library.db")
    rated = a_report("评级", {"芯片": ["寒武纪"]}, published="2023-01-05", stock_ratings={"寒武纪": "买入"})
    rated = replace(rated, scale=with_scale(rated))
    for report in (
        rated,
        a_report("一", {"芯片": ["海光信息"]}, published="2024-12-02"),
        a_report("二", {"芯片": ["中芯国际"]}, published="2024-12-20"),
    ):
        apply(database, report, now=NOW)

    def asked(query: str) -> set[str]:
        return {str(row.symbol) for row in queries.watchlist(database.conn, query=query)}

    assert asked("dropped:>=1") == {str(symbol("寒武纪")), str(symbol("海光信息"))}
    assert asked("移出:1 is:new") == {str(symbol("海光信息"))}
    assert asked("is:新进") == {str(symbol("海光信息")), str(symbol("中芯国际"))}
    assert asked("crowding:>=100%") == {str(symbol("海光信息")), str(symbol("中芯国际"))}
    assert asked("is:stale") == {str(symbol("寒武纪"))}
    assert asked("momentum:>0") == set()
    database.close()


def test_they_are_counted_again_after_a_step_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[int] = []
    real = stock_figures.stock_figures
    monkeypatch.setattr(
        stock_figures, "stock_figures", lambda *arguments: counted.append(1) or real(*arguments)
    )
    database = a_library(tmp_path / "library.db")
    apply(database, a_report("一", {"芯片": ["海光信息"]}, published="2024-12-02"), now=NOW)
    first = stock_figures.figures_of(database.conn, TODAY)
    assert stock_figures.figures_of(database.conn, TODAY) is first
    apply(database, TagStocks((symbol("寒武纪"),), ("液冷",)), now=NOW)
    stock_figures.figures_of(database.conn, TODAY)
    assert len(counted) == 2
    undo(database)
    assert stock_figures.figures_of(database.conn, TODAY) is first
    assert len(counted) == 2
    database.close()
