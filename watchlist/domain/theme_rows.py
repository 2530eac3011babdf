"""What the themes page shows: a theme with its members and evidence, what a change would do, and which themes look alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.themes import ThemeRole

HALF_LIFE: Final = 180
"""Days after which a report tells half as much of who belongs to a theme."""

ABOVE: Final = " › "
"""Between a theme and the one below it, in the path of a cycle."""


@dataclass(frozen=True, slots=True)
class ThemeSize:
    """A theme as a preview counts it: stocks and distinct reports, those below it too where `below`."""

    name: str
    stocks: int
    reports: int


@dataclass(frozen=True, slots=True)
class ThemePreview:
    """What a command on themes would do, counted before it is done.

    `facts` are places of stocks in lists that move, `folded` those that two themes hold for one stock of one report and
    that become one; `tags` are tags set by hand that move; `names` stay as other names. `cycle` is the path from the top
    down where the command would put a theme above itself, and is refused; `taken` is the theme that bears the name already.
    """

    before: tuple[ThemeSize, ...] = ()
    after: tuple[ThemeSize, ...] = ()
    facts: int = 0
    folded: int = 0
    tags: int = 0
    names: tuple[str, ...] = ()
    cycle: str = ""
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """One distinct report that lists a stock under a theme: `source` is its broker, or itself where it names none.

    `strength` is that of its strongest stance there, `day` the counted day, 0 without a date.
    """

    security_id: int
    report: int
    broker: str
    strength: int
    day: int


@dataclass(frozen=True, slots=True)
class MemberStock:
    """A stock of a theme; `hand` and `machine` say who put it there."""

    security_id: int
    symbol: Symbol
    name: str
    initials: str
    hand: bool
    machine: bool


@dataclass(frozen=True, slots=True)
class ThemePage:
    """A theme with all that is known of it; members and evidence are those of the themes below it too.

    `role` says what it is, `chain` where it stands in those of its parents: parent, place from 1, of how many.
    `aliases` are name and language ("" for none); `first_report` and `first_broker` say who brought it up, `newest_day` when
    a report with a date listed it last, 0 for never.
    """

    id: int
    name: str
    colour: int
    kind: str
    manual_only: bool
    aliases: tuple[tuple[str, str], ...]
    parents: tuple[str, ...]
    children: tuple[str, ...]
    first_day: str
    first_broker: str
    first_report: str
    brokers: tuple[tuple[str, int], ...]
    newest_day: int
    stocks: tuple[MemberStock, ...]
    said: tuple[Said, ...]
    role: ThemeRole = ThemeRole.CONCEPT
    chain: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """A theme beside the one of that name in a set from outside: how many stocks both have, and which only one has."""

    name: str
    both: int
    there: tuple[str, ...]
    here: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Member:
    """A stock of a theme with its purity: the sum of `parts`, one for each source, the strongest first."""

    stock: MemberStock
    purity: float
    stance: Stance | None
    brokers: int
    reports: int
    last_day: int
    parts: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True, slots=True)
class ThemeSet:
    """A theme as the search for like ones sees it.

    `members` are issuers, so that two lines of one company are one; `files` the reports that list it, `origins` the
    distinct ones, `translations` those that are translations, with their original.
    """

    id: int
    name: str
    names: tuple[str, ...]
    kind: str
    members: frozenset[str]
    files: frozenset[int] = frozenset()
    translations: Mapping[int, int] = field(default_factory=dict)
    brokers: int = 0
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThemePair:
    """Two themes that may be one, with the evidence: what they share, how large they are, how like their names are.

    `one` has more stocks, and keeps its name; `nest` where `other` looks like a part of it rather than like it.
    `translated` where one of them is how a translation calls the other; `language` then is its language.
    """

    one: ThemeSet
    other: ThemeSet
    shared: tuple[str, ...]
    likeness: float
    translated: bool
    nest: bool
    score: float
    language: str = ""


@dataclass(frozen=True, slots=True)
class ThemePart:
    """One of the two that a theme's name names: `theme` where it is one already, with the name that it has there.

    `members` are those stocks (issuers) of the whole that themes of its name (`near`) list.
    """

    name: str
    theme: int | None
    members: frozenset[str] = frozenset()
    near: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CompoundTheme:
    """A theme that may be split in two."""

    whole: ThemeSet
    parts: tuple[ThemePart, ...]

    @property
    def placed(self) -> frozenset[str]:
        """The stocks of which other themes say where they belong."""
        return frozenset[str]().union(*(part.members for part in self.parts))


@dataclass(frozen=True, slots=True)
class Decided:
    """What the user has settled between themes: pairs kept apart, and parents of each theme."""

    apart: frozenset[tuple[int, int]] = frozenset()
    parents: Mapping[int, Sequence[int]] = field(default_factory=dict)
