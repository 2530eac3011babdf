"""One target fuzzed by coverage (atheris): `python -m bench.fuzz.guided TARGET RUNS SEED FOLDER`, run by `bench.fuzz`.

Inputs that fail are kept in FOLDER and fuzzing goes on; the last line says how many runs were made.
"""

from __future__ import annotations

import hashlib
import sys
import traceback
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["watchlist.importing", "watchlist.securities"]):
    from bench.fuzz.targets import TARGETS

from bench.fuzz.slowness import MOST_GROWTH, MOST_SECONDS, growth, seconds

_LONGEST = 4_096
_EVERY = 4_000
"""How often the growth of an input is measured: that costs as much as some hundred runs."""


class Fuzzed:
    """One target, how often it was called, and what it failed on: one input for each place in the code."""

    def __init__(self, name: str, runs: int, folder: Path) -> None:
        self.target = TARGETS[name]
        self.runs, self.folder = runs, folder
        self.made = 0
        self.slowest = 0.0
        self.steepest = 0.0
        self.failed: set[str] = set()

    def one(self, data: bytes) -> None:
        """Try one input; tell how far it is now and then, so that a dead process is no lost count."""
        self.made += 1
        try:
            taken = seconds(self.target.check, data)
            self.slowest = max(self.slowest, taken)
            assert taken < MOST_SECONDS, f"{taken:.1f} s for {len(data)} bytes"
            if self.target.grows and self.made % _EVERY == 0:
                self._grow(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            self._keep(data, error)
        if self.made % 500 == 0 or self.made == self.runs:
            self.tell()

    def _grow(self, data: bytes) -> None:
        steep = growth(self.target.check, data)
        self.steepest = max(self.steepest, steep)
        assert steep <= MOST_GROWTH, f"{steep:.1f} times as long for ten times the input"

    def _keep(self, data: bytes, error: Exception) -> None:
        where = traceback.extract_tb(error.__traceback__)[-1]
        key = f"{type(error).__name__} {Path(where.filename).name}:{where.lineno}"
        if key not in self.failed:
            self.failed.add(key)
            path = self.folder / hashlib.sha256(data).hexdigest()[:12]
            path.write_bytes(data)
            print(f"failed {key}: {error} -> {path}", flush=True)

    def tell(self) -> None:
        """One line of figures for whoever started this."""
        print(f"runs {self.made} {len(self.failed)} {self.slowest:.3f} {self.steepest:.2f}", flush=True)


def main() -> None:
    """Fuzz; the process ends with the last run."""
    name, runs, seed, folder = sys.argv[1:]
    starts = Path(folder) / "seeds"
    starts.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(TARGETS[name].seeds()):
        (starts / str(number)).write_bytes(data)
    fuzzed = Fuzzed(name, int(runs), Path(folder))
    options = [
        f"-runs={runs}",
        f"-seed={seed}",
        f"-max_len={_LONGEST}",
        "-timeout=60",
        "-rss_limit_mb=0",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *options, str(starts)], fuzzed.one, enable_python_coverage=True)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
