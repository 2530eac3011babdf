"""The benchmarks' own arithmetic: ratios are taken round by round, and each module of `bench/` can be run by name."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import bench
from bench import __main__ as runner
from bench.harness import interleave, show, timed


def test_a_ratio_is_the_median_over_rounds_of_what_stood_side_by_side() -> None:
    floor = iter([9.0, 1.0, 2.0, 4.0])
    mine = iter([9.0, 3.0, 4.0, 8.0])
    candidates = {"floor": lambda: next(floor), "mine": lambda: next(mine)}
    base, row = interleave("t", candidates, floor="floor", rounds=3, goals={"mine": 1.5})
    assert (base.ratio, row.ratio, row.least, row.most, row.seconds, row.goal) == (
        1.0,
        2.0,
        2.0,
        3.0,
        4.0,
        1.5,
    )


def test_different_amounts_of_work_are_made_one() -> None:
    rows = interleave(
        "t", {"one": lambda: 1.0, "ten": lambda: 10.0}, floor="one", rounds=1, work={"ten": 10.0}
    )
    assert rows[1].ratio == 1.0


def test_a_missed_goal_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    show(
        interleave(
            "t", {"a": lambda: 1e-4, "b": lambda: 3.0}, floor="a", rounds=1, goals={"b": 2.0, "a": 1.0}
        )
    )
    lines = capsys.readouterr().out.splitlines()
    assert "met" in lines[2]
    assert "MISSED" in lines[3]


def test_a_call_is_timed() -> None:
    assert timed(lambda: sum(range(1000)))() > 0


def test_each_module_loads_and_most_can_be_run() -> None:
    """A benchmark that no longer fits the program is found when the program changes, not when it is next run."""
    names = {module.name for module in pkgutil.iter_modules(bench.__path__)} - {"harness", "__main__"}
    runnable = {name for name in names if hasattr(importlib.import_module(f"bench.{name}"), "run")}
    assert {"names", "startup"} <= runnable


def test_an_unknown_name_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["bench", "nothing"])
    assert runner.main() == 2
    assert "names" in capsys.readouterr().err
