"""Reading on any executor: the same outcomes as here, limits there as here, nothing lost when it goes away."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from bench.fuzz.wrapping import zipped
from tests.support.fake_reading import ROOM
from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import ClusterLost, EmptyDocument, OtherRules, ReaderFailed
from watchlist.domain.oddities import Limit
from watchlist.domain.symbols import Symbol
from watchlist.importing.on_executor import Errand, OnExecutor, read_one, rules_here
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes, FromFile, FromMember, Source
from watchlist.importing.worker import INTAKE, Outcome, Progress, Workers

LIMITS = Limits(memory=1 << 27, seconds=1.0)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fake reader dies by signals")


@dataclass
class Here:
    """An executor of this machine as an engine."""

    executor: Executor
    lost: bool = False
    name: str = "here"

    def width(self) -> int:
        return 2

    def is_lost(self) -> bool:
        return self.lost

    def close(self) -> None:
        self.executor.shutdown(cancel_futures=True)


@pytest.fixture
def threads() -> Iterator[OnExecutor]:
    with OnExecutor(Here(ThreadPoolExecutor(2)), room=ROOM, limits=LIMITS) as reading:
        yield reading


def documents(*contents: str) -> list[FromBytes]:
    return [FromBytes(f"{place}", content.encode()) for place, content in enumerate(contents)]


def outcomes(
    reading: OnExecutor | Workers, sources: list[Source], *aliases: LearnAlias
) -> dict[str, Outcome]:
    return {step.source.name: step for step in reading.read(sources, aliases) if isinstance(step, Outcome)}


@pytest.mark.parametrize(
    ("deed", "which"), [("die", "crash"), ("bomb", "memory"), ("hang", "time"), ("bug", "crash")]
)
def test_the_limits_of_a_document_hold_there_too(deed: str, which: str, threads: OnExecutor) -> None:
    found = outcomes(threads, [*documents("ok", deed, "ok", "ok")])
    error = found["1"].error
    assert isinstance(error, ReaderFailed)
    assert error.args == ("1", which)
    assert all(found[name].draft for name in "023")


def test_known_errors_and_taught_names_travel(threads: OnExecutor) -> None:
    found = outcomes(threads, [*documents("ok", "empty")], LearnAlias("GDS", Symbol.parse("300383.SZ")))
    assert isinstance(found["1"].error, EmptyDocument)
    assert found["0"].draft
    assert found["0"].draft.metadata.title.value == "GDS"


def test_progress_counts_to_the_end(threads: OnExecutor) -> None:
    steps = [step for step in threads.read(documents("ok", "ok", "ok")) if isinstance(step, Progress)]
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1] == Progress(3, 3)


def test_a_pool_of_processes_reads_files_as_this_machine_does(tmp_path: Path) -> None:
    text = "2024年12月24日\n液冷受益标的：英维克、申菱环境。"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.zip").write_bytes(zipped({"c.zip": zipped({"c.txt": text.encode()}), "d.txt": b""}))
    files: list[Source] = [
        FromFile(tmp_path / "a.txt"),
        FromFile(tmp_path / "b.zip"),
        FromFile(tmp_path / "gone.txt"),
    ]
    with Workers(1, room=INTAKE) as workers:
        here = outcomes(workers, files)
        parts = outcomes(workers, [*here[str(tmp_path / "b.zip")].parts])
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
    with OnExecutor(Here(pool), room=INTAKE) as reading:
        there = outcomes(reading, files)
        parts_there = outcomes(reading, [*there[str(tmp_path / "b.zip")].parts])
    assert {name: _plain(outcome) for name, outcome in there.items()} == {
        name: _plain(each) for name, each in here.items()
    }
    assert {name: _plain(outcome) for name, outcome in parts_there.items()} == {
        name: _plain(each) for name, each in parts.items()
    }
    assert [
        part.outermost for part in there[str(tmp_path / "b.zip")].parts if isinstance(part, FromMember)
    ] == [files[1]] * 2
    assert len(parts_there) == 2


def _plain(outcome: Outcome) -> Outcome:
    """With the error as text: two errors of the same words are not equal."""
    return replace(outcome, error=None if outcome.error is None else repr(outcome.error))  # type: ignore[arg-type]


def test_cancel_does_not_wait_for_what_is_read_there() -> None:
    with OnExecutor(Here(ThreadPoolExecutor(2)), room=ROOM, limits=Limits(seconds=3.0)) as reading:
        threading.Timer(0.5, reading.cancel).start()
        began = time.monotonic()
        left = [step for step in reading.read(documents(*["hang"] * 6)) if isinstance(step, Outcome)]
        assert time.monotonic() - began < 5  # six that hang take nine seconds on two threads
    assert left == []


def test_what_a_lost_engine_had_not_read_is_told_one_by_one() -> None:
    engine = Here(ThreadPoolExecutor(2))
    with OnExecutor(engine, room=ROOM, limits=LIMITS) as reading:
        found = []
        for step in reading.read(documents("ok", "ok", "sleep 0.5", "sleep 0.5", "ok", "ok", "ok", "ok")):
            if isinstance(step, Outcome):
                found.append(step)
                engine.lost = True
    assert len(found) == 8
    assert {type(each.error) for each in found} == {type(None), ClusterLost}
    assert next(each.error for each in found if each.error).args[1] == "here"


def test_an_executor_that_takes_nothing_more_loses_no_document() -> None:
    engine = Here(ThreadPoolExecutor(1))
    engine.executor.shutdown()
    with OnExecutor(engine, room=ROOM) as reading:
        found = outcomes(reading, [*documents("ok", "ok")])
    assert [type(each.error) for each in found.values()] == [ClusterLost] * 2


def test_a_machine_that_breaks_off_costs_that_document(
    threads: OnExecutor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Errand) -> Outcome:
        raise KeyError("a bug of the cluster")

    monkeypatch.setattr("watchlist.importing.on_executor.read_one", broken)
    (outcome,) = outcomes(threads, [*documents("ok")]).values()
    assert isinstance(outcome.error, ReaderFailed)
    assert outcome.error.args[1] == Limit.CRASH


def test_other_rules_or_securities_are_refused() -> None:
    errand = Errand(FromBytes("a", b"ok"), (), ROOM, LIMITS, "0.0.1, rules 0, securities 0")
    with pytest.raises(OtherRules, match=r"0\.0\.1"):
        read_one(errand)
    assert rules_here() == rules_here()
