"""The library is counted once for writes that come while it is counted."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from watchlist.domain.commands import TagStocks
from watchlist.store.engine import Connection
from watchlist.ui import overview
from watchlist.ui.jobs import Job
from watchlist.ui.known_themes import known_themes
from watchlist.ui.overview import Listed
from watchlist.ui.recounting import Recounting
from watchlist.ui.workspace import Workspace


@pytest.fixture
def readings(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every reading that was begun."""
    begun: list[object] = []
    plain = workspace.read_later

    def told(query: Callable[[Any], Any], *rest: Any, **more: Any) -> Job:
        begun.append(query)
        return plain(query, *rest, **more)

    monkeypatch.setattr(workspace, "read_later", told)
    return begun


def test_what_is_asked_while_it_is_counted_is_counted_once_more(
    workspace: Workspace, readings: list[object], qtbot: QtBot
) -> None:
    recounting, read = Recounting(workspace), list[Listed]()
    recounting.read.connect(read.append)
    for _ in range(5):
        recounting.ask()
    qtbot.waitUntil(lambda: len(read) == 2 and not workspace.jobs.count)
    assert len(readings) == 2
    recounting.ask()
    qtbot.waitUntil(lambda: len(read) == 3 and not workspace.jobs.count)
    assert len(readings) == 3, "nothing was left over from before"


def test_the_names_of_the_library_come_with_its_counts(workspace: Workspace, qtbot: QtBot) -> None:
    recounting, read = Recounting(workspace), list[Listed]()
    recounting.read.connect(read.append)
    recounting.ask()
    qtbot.waitUntil(lambda: bool(read))
    counts, offered = read[0].overview.counts, read[0].vocabulary
    assert (counts.reports, counts.themes) == (1, len(offered.themes))
    assert offered.brokers == ("开源证券",)
    assert [section.heading.key for section in read[0].sections if section.entries][:2] == ["theme", "broker"]


def test_what_was_counted_is_what_boxes_offer_until_something_is_written(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    recounting = Recounting(workspace)
    with qtbot.waitSignal(recounting.read):
        recounting.ask()
    with monkeypatch.context() as patched:
        patched.setattr(workspace, "read", pytest.fail)
        before = known_themes(workspace)
    assert before
    with qtbot.waitSignal(workspace.changed):
        workspace.write(TagStocks((symbol("英维克"),), ("自己的题材",)))
    assert {row.name for row in known_themes(workspace)} - {row.name for row in before} == {"自己的题材"}


def test_what_was_read_before_a_write_is_offered_by_no_box(
    workspace: Workspace, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    recounting, held = Recounting(workspace), Event()
    plain = overview.read_listed

    def late(connection: Connection) -> Listed:
        read = plain(connection)
        held.wait()
        return read

    monkeypatch.setattr(overview, "read_listed", late)
    recounting.ask()
    with qtbot.waitSignal(workspace.changed):
        workspace.write(TagStocks((symbol("英维克"),), ("自己的题材",)))
    with qtbot.waitSignal(recounting.read):
        held.set()
    assert "自己的题材" in {row.name for row in known_themes(workspace)}


def test_after_a_reading_that_failed_it_is_counted_again(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    recounting, read, failed = Recounting(workspace), list[Listed](), list[object]()
    recounting.read.connect(read.append)
    workspace.failed.connect(failed.append)

    def broken(_connection: object) -> Listed:
        raise OSError

    with monkeypatch.context() as patched:
        patched.setattr(overview, "read_listed", broken)
        recounting.ask()
        qtbot.waitUntil(lambda: bool(failed))
    recounting.ask()
    qtbot.waitUntil(lambda: bool(read))
