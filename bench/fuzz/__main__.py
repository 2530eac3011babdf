"""`python -m bench.fuzz`: every target by coverage and by structure, each in a process of its own."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from bench.fuzz.shapes import trying
from bench.fuzz.targets import TARGETS

_GUIDED = 0.9
"""The share of the runs that coverage guides; the others come by structure."""


@dataclass(slots=True)
class Figures:
    """What came of one target."""

    target: str
    guided: int = 0
    shaped: int = 0
    deaths: int = 0
    slowest: float = 0.0
    steepest: float = 0.0
    failures: list[str] = field(default_factory=list)

    def told(self, seconds: float) -> str:
        """One line."""
        return (
            f"{self.target:<14} {self.guided:>7} by coverage, {self.shaped:>6} by structure: {len(self.failures)} failures,"
            f" {self.deaths} deaths; slowest {self.slowest:.2f} s, steepest {self.steepest:.1f}×  {seconds:.0f} s"
        )


def main() -> int:
    """Run what is asked for; exit status 1 where anything failed."""
    asked = _asked()
    print(f"seed {asked.seed}, {asked.runs} runs", flush=True)
    total = failed = 0
    for name in asked.target or TARGETS:
        began = time.perf_counter()
        runs = round(asked.runs * (1 / len(asked.target) if asked.target else TARGETS[name].share))
        figures = Figures(name)
        shape(figures, runs - round(runs * _GUIDED), asked.seed)
        guide(figures, round(runs * _GUIDED), asked.seed, asked.folder)
        total += figures.guided + figures.shaped
        failed += len(figures.failures)
        print(figures.told(time.perf_counter() - began), *figures.failures, sep="\n  ", flush=True)
    print(f"{total} runs, {failed} failures", flush=True)
    return int(failed > 0)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--folder",
        type=Path,
        default=Path(tempfile.gettempdir()) / "watchlist-fuzz",
        help="where failing inputs are kept",
    )
    parser.add_argument(
        "target",
        nargs="*",
        choices=[*TARGETS, []],
        help="which targets; all, each with its share, where none is named",
    )
    return parser.parse_args()


def shape(figures: Figures, runs: int, seed: int) -> None:
    """By structure, in this process."""
    try:
        trying(TARGETS[figures.target], runs, seed)()
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
        figures.failures.append(f"{type(error).__name__}: {error} {getattr(error, '__notes__', '')}")
    figures.shaped += runs


def guide(figures: Figures, runs: int, seed: int, folder: Path) -> None:
    """By coverage, in a process that is started anew where an input ended it."""
    while runs > 0:
        made = _guided(figures, runs, seed + figures.deaths, folder / figures.target.replace(" ", "-"))
        figures.guided += made
        if made >= runs:
            return
        runs -= made
        figures.deaths += 1
        figures.failures.append(
            f"the process ended after {made} runs; its last input is the newest crash-… or timeout-… file"
        )
        if made == 0:
            return


def _guided(figures: Figures, runs: int, seed: int, folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "bench.fuzz.guided", figures.target, str(runs), str(seed), str(folder)]
    made = 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word, _, rest = line.strip().partition(" ")
            if word == "failed":
                figures.failures.append(rest)
            elif word == "runs":
                count, _, slowest, steepest = rest.split()
                made = int(count)
                figures.slowest = max(figures.slowest, float(slowest))
                figures.steepest = max(figures.steepest, float(steepest))
    return made


if __name__ == "__main__":
    sys.exit(main())
