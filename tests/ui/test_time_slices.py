from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import Turns, paint_later
from watchlist.ui.widgets.charts.week_bars import WeekBars


def _steps(done: list[str], *names: str) -> Iterator[None]:
    for name in names:
        done.append(name)
        yield


def test_between_two_steps_the_window_answers(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()

    def answering() -> Iterator[None]:
        done.append("first")
        QTimer.singleShot(0, lambda: done.append("an answer"))
        yield
        done.append("second")

    turns = Turns(lambda: True, parent)
    turns.take(answering())
    assert done == [], "not before the next turn"
    assert turns.busy
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["first", "an answer", "second"]


def test_what_comes_due_in_the_midst_of_a_step_comes_before_the_next(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    beat = QTimer(parent)
    beat.timeout.connect(lambda: done.append("beat"))

    def working() -> Iterator[None]:
        for step in ("first", "second", "third"):
            done.append(step)
            time.sleep(0.02)
            yield

    turns = Turns(lambda: True, parent)
    turns.take(working())
    beat.start(5)
    qtbot.waitUntil(lambda: not turns.busy)
    steps = [each for each in done if each != "beat"]
    assert steps == ["first", "second", "third"]
    assert all(done[done.index(step) - 1] == "beat" for step in steps[1:])


def test_what_was_filled_is_painted_in_a_turn_of_its_own(
    qtbot: QtBot, colours: Colours, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, painted = WeekBars(colours, "weeks"), list[object]()
    qtbot.addWidget(page)
    monkeypatch.setattr(page, "_draw_bars", lambda *_: painted.append(page))
    page.set_counts((1, 2))
    page.show()
    qtbot.waitUntil(lambda: bool(painted))
    painted.clear()
    paint_later(page)
    page.set_counts((2, 1))
    QCoreApplication.sendPostedEvents()
    assert not painted
    qtbot.waitUntil(lambda: bool(painted))


def test_what_is_taken_later_replaces_what_was_left(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(lambda: True, parent)
    turns.take(_steps(done, "old"))
    turns.take(_steps(done, "new", "newer"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["new", "newer"]


def test_nothing_goes_on_where_nobody_wants_it_any_more(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(lambda: not done, parent)
    turns.take(_steps(done, "one", "two"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["one"]


def test_what_comes_then_waits_for_what_is_left_and_is_for_somebody(qtbot: QtBot) -> None:
    parent, owner, done = QObject(), QObject(), list[str]()
    turns = Turns(lambda: True, parent)
    turns.take(_steps(done, "first", "second"))
    turns.then(parent, _steps(done, "third"))
    turns.then(owner, _steps(done, "for nobody"))
    turns.then(parent, _steps(done, "last"))
    delete(owner)
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["first", "second", "third", "last"]


def test_a_step_may_have_others_taken_in_the_place_of_all(qtbot: QtBot) -> None:
    parent, done = QObject(), list[str]()
    turns = Turns(lambda: True, parent)

    def turning() -> Iterator[None]:
        turns.take(_steps(done, "instead"))
        yield

    turns.take(turning())
    turns.then(parent, _steps(done, "left"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["instead"]
