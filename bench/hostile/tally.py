"""What became of the trials of one row, with the guard and without."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tally:
    """So many trials of a row; `naive` where the guard was taken out. `kinds` says what became of them."""

    row: str
    what: str
    naive: bool = False
    trials: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def count(self, kind: str, seconds: float = 0.0) -> None:
        """One trial that ended well."""
        self.trials += 1
        self.kinds[kind] += 1
        self.slowest = max(self.slowest, seconds)

    def fail(self, why: str, seconds: float = 0.0) -> None:
        """One trial that did not."""
        self.count("failed", seconds)
        self.failures.append(why)

    def told(self) -> str:
        """One line, and one for each of the first failures."""
        kinds = ", ".join(f"{number} {kind}" for kind, number in self.kinds.most_common())
        head = f"{self.row:<4} {self.what}{' (without its guard)' if self.naive else ''}: {self.trials} trials, {kinds}"
        slowest = f"; slowest {self.slowest:.1f} s" if self.slowest else ""
        return "\n  ".join((head + slowest, *self.failures[:4]))
