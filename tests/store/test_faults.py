"""A short, fixed part of `python -m bench.faults`: nothing acknowledged is lost, nothing is half done, all libraries open."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from bench.faults import broken, calls, ending, harms, kills, readers, rooms, versions
from bench.faults.workload import Course, course
from watchlist.store import log

SEED = 20261122

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that are forked")


@pytest.fixture(scope="module")
def gone_through(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Course]:
    folder = tmp_path_factory.mktemp("faults")
    return folder, *course(folder, SEED, 20)


Gone = tuple[Path, Path, Course]


def test_a_killed_process_leaves_whole_steps(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    for tally in (
        kills.kill_steps(folder, base, steps, 8, SEED),
        kills.kill_migration(folder, base, 4, SEED),
        kills.kill_backup(folder, base, 3, SEED),
        kills.kill_restore(folder, base, steps, 3, SEED),
        kills.kill_export(folder, 3, SEED),
        kills.kill_thinning(folder, base, 2, SEED),
        kills.kill_settings(folder, 3, SEED),
        versions.kill_upgrades(folder, 4, SEED),
        versions.stop_upgrades(folder, 71),
    ):
        assert tally.clean, tally


def test_a_review_and_a_note_outlive_the_process(tmp_path: Path) -> None:
    tally = ending.kill_writer_once_kept(tmp_path, 3)
    assert tally.clean, tally


def test_what_was_acknowledged_survives_a_power_cut(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    tally = broken.cut_power(folder, base, steps.beginning(8), 25, SEED)
    assert tally.clean, tally
    assert tally.acknowledged > 25


def test_without_a_sync_at_each_commit_a_power_cut_loses_what_was_acknowledged(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    assert broken.cut_power(folder, base, steps.beginning(8), 25, SEED, synchronous="NORMAL").lost > 0


def test_on_a_full_or_failing_disk_the_error_is_told_and_nothing_is_half_stored(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    for tally in (
        broken.fill_disk(folder, base, steps.beginning(8), 8, SEED),
        broken.fail_calls(folder, base, steps.beginning(4), every=17),
    ):
        assert tally.clean, tally
        assert tally.notes == []


def test_harmed_files_and_logs_are_told_and_the_good_backup_stays(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    for tally in (
        harms.harm_files(folder, base, steps.beginning(8), 12, SEED),
        harms.swap_logs(folder, base, steps, 5, SEED),
        harms.back_up_damaged(folder, base, steps.beginning(8), 2, SEED),
    ):
        assert tally.clean, tally
        assert tally.notes == []


def test_what_is_counted_is_emptied_and_counted_again(tmp_path: Path) -> None:
    tally = harms.count_again(tmp_path, 2, SEED)
    assert tally.clean, tally
    assert tally.acknowledged == tally.trials


def test_flipped_bits_are_found_or_make_no_difference(gone_through: Gone) -> None:
    folder, base, steps = gone_through
    tally = broken.flip_bits(folder, base, steps.beginning(6), 40, SEED)
    assert tally.lost == 0
    assert tally.half > 0


@pytest.mark.parametrize("work", rooms.WORKS)
def test_without_room_for_it_nothing_is_half_done(gone_through: Gone, work: str) -> None:
    folder, base, steps = gone_through
    tally = rooms.without_room(folder, base, steps, work, 10, SEED)
    assert tally.clean, tally
    assert tally.notes == []
    assert 0 < tally.acknowledged < tally.trials


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("cc"), reason="compiles what fails the calls")
def test_an_error_at_some_call_leaves_no_file_half_written(tmp_path: Path) -> None:
    for work, every in {"a backup": 97, "a restore": 211, "a migration": 151, "an export": 3}.items():
        tally = calls.fail_calls(tmp_path, work, every, SEED)
        assert tally.clean, tally
        assert tally.notes == []
        assert tally.acknowledged < tally.trials
    assert calls.fail_calls(tmp_path, calls.NAIVE, 1, SEED).half > 0


def test_a_reader_of_one_state_is_noticed_and_the_log_shrinks_after(
    gone_through: Gone, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, base, _ = gone_through
    for name in ("LOUD", "KEPT", "CHECKPOINT_PAGES"):
        monkeypatch.setattr(log, name, getattr(log, name) // 16)
    tally = readers.hold_readers(folder, base, 1, SEED)
    assert tally.clean, tally
    assert readers.hold_readers(folder, base, 1, SEED, limited=False).half == 1
