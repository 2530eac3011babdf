"""`python -m bench.faults`: all faults, with the figures and the seed."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.faults import kills
from bench.faults.kills import Tally
from bench.faults.workload import course


def main() -> int:
    """Run everything; exit status 1 where anything was lost, half done or unreadable."""
    asked = _asked()
    kills.LONGEST = asked.longest
    print(f"seed {asked.seed}, {asked.kills} kills, {asked.cuts} cuts")
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        clean = [_told(tally) for tally in _trials(Path(name), asked)]
    return 0 if all(clean) else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--cuts", type=int, default=100)
    parser.add_argument("--bits", type=int, default=100)
    parser.add_argument(
        "--every", type=int, default=7, help="fail every so many-th call to the disk (1: each)"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--longest",
        type=float,
        default=kills.LONGEST,
        help="kill within so many seconds (more on a busy machine)",
    )
    parser.add_argument("--folder", type=Path, help="where the libraries lie meanwhile")
    return parser.parse_args()


def _trials(folder: Path, asked: argparse.Namespace) -> Iterator[Callable[[], Tally]]:
    from bench.faults import broken, calls, ending, harms, readers, rooms, versions

    base, whole = course(folder, asked.seed)
    short = whole.beginning(18)
    share = max(1, asked.kills // 10)
    seed = asked.seed
    yield lambda: kills.kill_steps(folder, base, whole, asked.kills - 4 * share, seed)
    yield lambda: kills.kill_migration(folder, base, share, seed)
    yield lambda: versions.kill_upgrades(folder, 2 * share, seed)
    yield lambda: versions.stop_upgrades(folder, asked.every)
    yield lambda: kills.kill_thinning(folder, base, share, seed)
    yield lambda: kills.kill_settings(folder, share, seed)
    yield lambda: kills.kill_backup(folder, base, share, seed)
    yield lambda: kills.kill_restore(folder, base, whole, share, seed)
    yield lambda: kills.kill_export(folder, share, seed)
    yield lambda: broken.cut_power(folder, base, short, asked.cuts, seed)
    yield lambda: broken.fill_disk(folder, base, short, max(1, asked.cuts // 5), seed)
    yield lambda: broken.fail_calls(folder, base, short, asked.every)
    for work in rooms.WORKS:
        yield partial(rooms.without_room, folder, base, short, work, share, seed)
    if sys.platform == "linux" and shutil.which("cc"):
        for work in (*rooms.WORKS, calls.NAIVE):
            yield partial(calls.fail_calls, folder, work, asked.every, seed)
    yield lambda: readers.hold_readers(folder, base, max(1, share // 2), seed)
    yield lambda: readers.hold_readers(folder, base, 1, seed, limited=False)
    yield lambda: broken.flip_bits(folder, base, short, asked.bits, seed)
    yield lambda: harms.harm_files(folder, base, short, max(6, asked.bits // 4), seed)
    yield lambda: harms.swap_logs(folder, base, whole, max(5, asked.kills // 20), seed)
    yield lambda: harms.back_up_damaged(folder, base, short, max(1, asked.bits // 18), seed)
    yield lambda: harms.count_again(folder, max(1, share // 5), seed)
    yield lambda: ending.end_imports(folder, max(3, share // 2), seed)
    yield lambda: ending.kill_writers(folder, share, seed)
    yield lambda: ending.start_again(folder, max(1, share // 2))
    yield lambda: kills.kill_naive(folder, base, max(1, asked.kills // 5), seed)
    yield lambda: broken.cut_power(folder, base, short, max(1, asked.cuts // 5), seed, synchronous="NORMAL")


def _told(trial: Callable[[], Tally]) -> bool:
    started = time.perf_counter()
    tally = trial()
    naive = "naive" in tally.what or "NORMAL" in tally.what
    print(
        f"{tally.what:<52} {tally.trials:>5} trials, {tally.acknowledged:>6} acknowledged: {tally.lost} lost, {tally.half} half,"
        f" {tally.unopened} unopened{' (a naive build)' if naive else ''}  {time.perf_counter() - started:.0f} s",
        flush=True,
    )
    for note in tally.notes[:5]:
        print(f"  {note}")
    bits = tally.what.startswith("flipped")
    return naive or (tally.lost <= tally.trials // 100 if bits else tally.clean and not tally.notes)


if __name__ == "__main__":
    sys.exit(main())
