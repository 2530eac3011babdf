"""Whatever a document does to its reader costs that document alone."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing.context import SpawnProcess
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from tests.support.fake_reading import BROKEN_ROOM, DYING_ROOM, LATE, LATE_ROOM, ROOM, STARTS
from watchlist.domain.commands import LearnAlias
from watchlist.domain.errors import BadMaster, EmptyDocument, ReaderFailed, TooLarge
from watchlist.domain.oddities import Limit
from watchlist.domain.symbols import Symbol
from watchlist.importing import limited_process
from watchlist.importing.readers.reading import MOST_TEXT_BYTES
from watchlist.importing.reading_process import Limits
from watchlist.importing.sources import FromBytes, Pasted
from watchlist.importing.worker import Outcome, Progress, Workers

PROJECT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the fake reader dies by signals")

LeftBehind = Callable[[], list[BaseProcess]]


@pytest.fixture
def workers() -> Iterator[Workers]:
    with Workers(2, room=ROOM, limits=Limits(memory=1 << 27, seconds=1.0)) as pool:
        yield pool


def documents(*contents: str) -> list[FromBytes]:
    return [FromBytes(f"{place}", content.encode()) for place, content in enumerate(contents)]


def outcomes(workers: Workers, *contents: str) -> dict[str, Outcome]:
    steps = workers.read(documents(*contents))
    return {step.source.name: step for step in steps if isinstance(step, Outcome)}


@pytest.mark.parametrize(
    ("deed", "which"),
    [
        ("die", "crash"),
        ("abort", "memory"),
        ("bomb", "memory"),
        ("hang", "time"),
        ("spin", "time"),
        ("bug", "crash"),
    ],
)
def test_a_reader_that_fails_is_named_and_the_others_are_done(
    deed: str, which: str, workers: Workers
) -> None:
    found = outcomes(workers, "ok", deed, "ok", "ok")
    assert len(found) == 4
    error = found["1"].error
    assert isinstance(error, ReaderFailed)
    assert (error.args, found["1"].draft) == (("1", which), None)
    assert all(found[name].draft and not found[name].error for name in "023")


def test_a_known_error_of_the_reader_comes_as_it_is(workers: Workers) -> None:
    found = outcomes(workers, "empty", "ok")
    assert isinstance(found["0"].error, EmptyDocument)
    assert found["0"].error.args == ("0",)


def test_what_was_loaded_is_set_aside_from_the_collector(workers: Workers) -> None:
    (outcome,) = (step for step in workers.read(documents("swept")) if isinstance(step, Outcome))
    assert outcome.draft is not None


def test_processes_are_kept_from_document_to_document_and_batch_to_batch(workers: Workers) -> None:
    first = {
        outcome.draft.document.text for outcome in outcomes(workers, *["ok"] * 6).values() if outcome.draft
    }
    second = {
        outcome.draft.document.text for outcome in outcomes(workers, *["ok"] * 6).values() if outcome.draft
    }
    assert len(first | second) <= 2
    assert str(os.getpid()) not in first


def test_progress_counts_to_the_end(workers: Workers) -> None:
    steps = [step for step in workers.read(documents("ok", "die", "ok")) if isinstance(step, Progress)]
    assert [step.total for step in steps] == [3] * len(steps)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1] == Progress(3, 3)


@pytest.fixture
def left_behind() -> LeftBehind:
    """The processes that were not there before the test: another test's may be ending still."""
    before = multiprocessing.active_children()
    return lambda: [process for process in multiprocessing.active_children() if process not in before]


def test_names_that_were_taught_go_with_each_document(workers: Workers) -> None:
    alias = LearnAlias("GDS", Symbol.parse("300383.SZ"))
    (found,) = (s for s in workers.read(documents("ok"), (alias,)) if isinstance(s, Outcome))
    assert found.draft is not None
    assert found.draft.metadata.title.value == "GDS"


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells whether a process waits for the processor"
)
@pytest.mark.parametrize(
    ("content", "busy_patience", "is_read"),
    [("work 2", 12.0, True), ("work 2", 0.02, False), ("hang", 12.0, False)],
    ids=["works, late by the clock", "works, and nobody waits", "does nothing"],
)
def test_what_works_may_take_longer_by_the_clock_than_what_hangs(
    content: str, busy_patience: float, is_read: bool
) -> None:
    limits = Limits(seconds=20.0, patience=0.02, busy_patience=busy_patience)
    with Workers(1, room=ROOM, limits=limits) as workers:
        outcome = outcomes(workers, content)["0"]
    assert (outcome.draft is not None) is is_read
    if not is_read:
        assert isinstance(outcome.error, ReaderFailed)
        assert outcome.error.args[-1] is Limit.TIME


def test_cancel_from_another_thread_ends_a_batch_long_before_its_limit(left_behind: LeftBehind) -> None:
    with Workers(2, room=ROOM, limits=Limits(seconds=60)) as workers:
        threading.Timer(1.0, workers.cancel).start()
        list(workers.read(documents("hang", "hang", "ok")))
        began = time.monotonic()
        workers.close()
        assert time.monotonic() - began < 30  # the limit of a hanging one is 60 seconds
    assert left_behind() == []


def test_closing_the_generator_stops_what_is_being_read(workers: Workers) -> None:
    steps = workers.read(documents("hang", "hang"))
    for step in steps:
        if isinstance(step, Progress) and len(step.reading) == 2:
            break
    steps.close()
    assert [outcome.error for outcome in outcomes(workers, "ok", "ok").values()] == [None, None]


def test_no_process_is_left_behind(left_behind: LeftBehind) -> None:
    with Workers(2, room=ROOM) as workers:
        outcomes(workers, "ok", "die", "ok")
    assert left_behind() == []


def test_it_works_in_any_thread() -> None:
    found: list[int] = []

    def run() -> None:
        with Workers(1, room=ROOM) as workers:
            found.append(len(outcomes(workers, "ok", "ok")))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert found == [2]


def test_a_paste_that_is_too_large_is_copied_to_no_process() -> None:
    with Workers(1, room=BROKEN_ROOM) as workers:
        steps = list(workers.read([Pasted("x" * (MOST_TEXT_BYTES + 1))]))
    (found,) = (step for step in steps if isinstance(step, Outcome))
    assert isinstance(found.error, TooLarge)
    assert steps[-1] == Progress(1, 1)


def test_what_keeps_the_processes_from_starting_is_told() -> None:
    with Workers(1, room=BROKEN_ROOM) as workers, pytest.raises(BadMaster, match="no code"):
        list(workers.read(documents("ok")))


def test_a_batch_stops_where_no_process_can_be_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts = tmp_path / "starts"
    monkeypatch.setenv(STARTS, f"{starts}:99")
    with Workers(2, room=DYING_ROOM) as workers, pytest.raises(ReaderFailed) as caught:
        list(workers.read(documents(*["ok"] * 20)))
    assert caught.value.args[1] == "start"
    assert 2 <= len(starts.read_text("ascii").splitlines()) <= 4


def test_a_process_that_is_not_ready_in_time_gets_a_successor_with_more_time(
    monkeypatch: pytest.MonkeyPatch, left_behind: LeftBehind
) -> None:
    start = SpawnProcess.start

    def only_the_first_is_late(process: SpawnProcess) -> None:
        monkeypatch.setenv(LATE, "yes")
        start(process)
        monkeypatch.delenv(LATE)
        monkeypatch.setattr(SpawnProcess, "start", start)

    monkeypatch.setattr(SpawnProcess, "start", only_the_first_is_late)
    monkeypatch.setattr(limited_process, "_START_SECONDS", 0.0)
    with Workers(1, room=LATE_ROOM) as workers:
        steps = list(workers.read(documents("ok", "ok")))
    assert [step.error for step in steps if isinstance(step, Outcome)] == [None, None]
    assert any(step.late for step in steps if isinstance(step, Progress))
    assert steps[-1] == Progress(2, 2)
    assert left_behind() == []


def test_a_batch_says_where_the_computer_is_too_busy(
    monkeypatch: pytest.MonkeyPatch, left_behind: LeftBehind
) -> None:
    monkeypatch.setenv(LATE, "yes")
    monkeypatch.setattr(limited_process, "_START_SECONDS", 0.0)
    monkeypatch.setattr(limited_process, "_SECOND_START_SECONDS", 0.0)
    with Workers(2, room=LATE_ROOM) as workers, pytest.raises(ReaderFailed) as caught:
        list(workers.read(documents(*["ok"] * 20)))
    assert caught.value.args[1] == "late"
    assert left_behind() == []


def test_documents_of_a_process_that_never_starts_are_read_by_the_other(
    monkeypatch: pytest.MonkeyPatch, left_behind: LeftBehind
) -> None:
    with Workers(2, room=LATE_ROOM) as workers:
        workers.warm(1)
        assert outcomes(workers, "ok")["0"].error is None
        monkeypatch.setenv(LATE, "yes")
        monkeypatch.setattr(limited_process, "_START_SECONDS", 0.0)
        monkeypatch.setattr(limited_process, "_SECOND_START_SECONDS", 0.0)
        found = outcomes(workers, *["ok"] * 5)
        assert [each.error for each in found.values()] == [None] * 5
        assert workers._left_out
        monkeypatch.undo()
        assert len(outcomes(workers, *["ok"] * 5)) == 5
        assert not workers._left_out
    assert left_behind() == []


def test_a_process_that_dies_before_its_document_gets_a_successor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(STARTS, f"{tmp_path / 'starts'}:1")
    with Workers(1, room=DYING_ROOM) as workers:
        found = outcomes(workers, "ok", "ok")
    assert [outcome.error for outcome in found.values()] == [None, None]


def test_what_the_system_says_against_a_new_process_stops_the_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with Workers(2, room=ROOM) as workers, pytest.raises(ReaderFailed) as caught:
        list(workers.read(documents("ok", "ok")))
    assert caught.value.args == ("0", "start")
    monkeypatch.undo()
    with Workers(1, room=ROOM) as workers:
        assert outcomes(workers, "ok")["0"].error is None


def test_the_end_waits_for_no_process_to_tidy_up(tmp_path: Path, left_behind: LeftBehind) -> None:
    tidied = tmp_path / "tidied"
    with Workers(1, room=ROOM) as workers:
        assert outcomes(workers, f"linger {tidied}")["0"].error is None
    assert left_behind() == []
    assert not tidied.exists()


def test_processes_that_were_started_ahead_are_those_that_read(workers: Workers) -> None:
    workers.warm()
    ahead = [worker._process for worker in workers._workers]
    found = outcomes(workers, *["ok"] * 6)
    assert [outcome.error for outcome in found.values()] == [None] * 6
    assert [worker._process for worker in workers._workers] == ahead
    assert all(ahead)


def test_a_process_that_was_started_ahead_and_died_gets_a_successor(workers: Workers) -> None:
    workers.warm()
    for worker in workers._workers:
        assert worker._process is not None
        worker._process.kill()
        worker._process.join()
    assert all(outcome.draft for outcome in outcomes(workers, "ok", "ok").values())


def test_between_batches_all_but_one_can_be_ended(workers: Workers, left_behind: LeftBehind) -> None:
    outcomes(workers, *["ok"] * 6)
    workers.rest()
    assert [worker._process is not None for worker in workers._workers] == [True, False]
    workers.close()
    workers.warm()
    assert left_behind() == []


def test_where_nothing_can_be_started_ahead_the_batch_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.SpawnProcess.start", refuse)
    with Workers(1, room=ROOM) as workers:
        workers.warm()
        with pytest.raises(ReaderFailed):
            list(workers.read(documents("ok")))


SCRIPT = """
import multiprocessing, sys
from watchlist.importing.worker import Outcome, Workers
from watchlist.importing.sources import FromBytes

def main():
    with Workers(1, room="tests.support.fake_reading:prepare") as workers:
        steps = list(workers.read([FromBytes("0", b"ok")]))
    assert any(isinstance(step, Outcome) and step.draft for step in steps)
    loaded = {"PySide6", "sqlite3", "pypdfium2", "docx", "pandas"} & sys.modules.keys()
    assert not loaded, loaded
    print("done")

if __name__ == "__main__":
    main()
"""


@pytest.mark.parametrize("way", ["script", "module", "command"])
def test_it_works_from_a_script_a_module_and_a_command_line(way: str, tmp_path: Path) -> None:
    (tmp_path / "reading_script.py").write_text(SCRIPT, "utf-8")
    arguments = {
        "script": [str(tmp_path / "reading_script.py")],
        "module": ["-m", "reading_script"],
        "command": ["-c", SCRIPT],
    }
    environment = os.environ | {"PYTHONPATH": f"{PROJECT}{os.pathsep}{tmp_path}"}
    done = subprocess.run(
        [sys.executable, *arguments[way]],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.stdout.strip(), done.stderr) == ("done", "")


def test_a_process_whose_window_was_killed_ends_by_itself(tmp_path: Path) -> None:
    script = SCRIPT.replace('b"ok"', 'b"sleep 30"').replace(
        "steps = list(workers.read(",
        "steps = []\n        for step in workers.read([FromBytes('0', b'ok')]): pass\n"
        "        print(multiprocessing.active_children()[0].pid, flush=True)\n        sys.stdin.read()\n        list((",
    )
    (tmp_path / "killed.py").write_text(script, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    command = [sys.executable, str(tmp_path / "killed.py")]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        reader = int(window.stdout.readline())
        window.kill()
    until = time.monotonic() + 20
    while Path(f"/proc/{reader}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{reader}").exists()
