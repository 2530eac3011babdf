"""What analytics find: frozen rows that pages, commands and briefings show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

TOO_FEW = 5
"""Under so many distinct reports no share is compared: one report more would turn the answer."""


@dataclass(frozen=True, slots=True)
class Momentum:
    """How the share of distinct reports that name a theme, a stock or a broker moved from one window to the next.

    `now` of `now_of` reports in the last window, `before` of `before_of` in the one before it; `change` is the difference of
    the shares, `low` and `high` its 95 % interval. Where `few`, all three are None.
    """

    key: str
    name: str
    now: int
    now_of: int
    before: int
    before_of: int
    change: float | None
    low: float | None
    high: float | None

    @property
    def few(self) -> bool:
        """Whether there are too few reports to say."""
        return self.change is None

    @property
    def direction(self) -> int:
        """1 where it rises, −1 where it falls, 0 where the interval holds both."""
        if self.low is None or self.high is None:
            return 0
        return (self.low > 0) - (self.high < 0)


@dataclass(frozen=True, slots=True)
class Affinity:
    """How special a theme is to a stock: `ratio` 1 is chance; `both` distinct reports pick it in the theme."""

    symbol: str
    name: str
    theme: str
    both: int
    of_theme: int
    of_stock: int
    of_all: int
    ratio: float


@dataclass(frozen=True, slots=True)
class Attention:
    """How new and how crowded a stock or a theme is.

    `first` is the day of its first naming in the library. `new` says that it lies in the window; `new_brokers` are those
    whose own first naming does. `sources` of `of_sources` sources that wrote in the window name it there: a source is a
    broker, or a report that names none.
    """

    key: str
    name: str
    first: str
    new: bool
    new_brokers: tuple[str, ...]
    sources: int
    of_sources: int
    reports: int

    @property
    def crowding(self) -> float:
        """The share of sources, 0 where nobody wrote."""
        return self.sources / self.of_sources if self.of_sources else 0.0


class Move(StrEnum):
    """What became of a stock from one of a broker's lists on a theme to its next."""

    IN = "in"
    UP = "up"
    DOWN = "down"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class ListMove:
    """A move between two lists; the stances are strengths, None where the stock is not in that list."""

    broker: str
    theme: str
    symbol: str
    name: str
    move: Move
    day: str
    file: int
    before_day: str
    before_file: int
    stance: int | None
    before_stance: int | None


@dataclass(frozen=True, slots=True)
class BaseRate:
    """How often a broker gives a rating: `count` of the `of` newest ratings in its book have this term."""

    broker: str
    scope: str
    term: str
    step: int | None
    count: int
    of: int

    @property
    def share(self) -> float:
        """The share of the broker's book."""
        return self.count / self.of

    @property
    def bits(self) -> float | None:
        """How much the rating tells, in bits; None under TOO_FEW ratings."""
        from math import log2  # noqa: PLC0415 - seldom needed

        return -log2(self.share) + 0.0 if self.of >= TOO_FEW else None


@dataclass(frozen=True, slots=True)
class Consensus:
    """What the brokers say of a stock, and what is left of it without each broker's habit.

    `mean` is the mean step of the newest rating of each broker; `corrected` the mean of step minus the mean step of that
    broker's whole book, over the `compared` brokers with a book of TOO_FEW ratings, None where there is none.
    """

    symbol: str
    brokers: int
    mean: float
    corrected: float | None
    compared: int


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Distinct reports by two keys; `rows` and `columns` are (key, name), from the most reports (months: in time)."""

    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A stock of a network with its place in the unit square."""

    symbol: str
    name: str
    reports: int
    x: float
    y: float


Edge = tuple[int, int, int]
"""Two nodes by their places, and how many distinct reports list both under one theme.

A bare tuple: there are twenty thousand, and Python's collector looks at each object of a class whenever it looks at all.
"""


@dataclass(frozen=True, slots=True)
class Network:
    """Stocks that are listed together; `weaker` counts the lines that were left out because there were too many."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    weaker: int = 0


@dataclass(frozen=True, slots=True)
class RatingStep:
    """A rating of a broker from its day on; `until` is the day after which it is stale, "" where no horizon is known."""

    day: str
    step: int | None
    term: str
    action: str
    until: str
    report_id: int
    start: int
    end: int
    definition: str
    title: str


@dataclass(frozen=True, slots=True)
class RatingCurve:
    """The ratings of one broker for one subject in time, on its own scale."""

    broker: str
    scope: str
    subject: str
    steps: tuple[RatingStep, ...]


class ChangeKind(StrEnum):
    """What changed between two states of a library."""

    NEW_THEME = "new_theme"
    NEW_STOCK = "new_stock"
    RATING = "rating"
    STANCE = "stance"
    HEAT = "heat"
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of what changed; `direction` is 1 up, −1 down, 0 neither.

    `symbol` and `theme` are "" where it is not about one. `before` and `after` are values as the library writes them
    (stances, terms, counts of reports). `file` is the report that shows it, `start` the offset of a rating, else −1.
    """

    kind: ChangeKind
    direction: int
    symbol: str
    name: str
    theme: str
    broker: str
    before: str
    after: str
    day: str
    file: int
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class QuotedChange:
    """A change with the sentence that shows it and the report in which that stands."""

    change: Change
    quote: str
    report_id: int
    start: int
    end: int
    title: str
    broker: str
    published: str
