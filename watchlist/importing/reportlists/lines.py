"""One row of a list of reports: which characters of it say what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from watchlist.domain.column_mapping import ColumnMapping, Role
from watchlist.importing.readers.cells import Cell
from watchlist.importing.watchlists.fields import one_date
from watchlist.securities.brokers import Brokers

_TITLE: Final = re.compile(
    r"(?P<broker>[^\s-]{2,24})-(?:(?P<name>[^-]{2,20}?(?:-[A-Z]{1,2})?)-(?P<code>\d{5,6}(?:\.[A-Z]{2})?)-)?(?P<title>.+?)"
    r"(?:-(?P<date>(?:20)?\d{6}))?",
    re.ASCII | re.DOTALL,
)
_BRACKETED: Final = re.compile(r"(?P<name>.+?)\s*[(（](?P<beside>[^()（）]{1,60})[)）]")
_EMPTY: Final = frozenset(("", "-", "--", "—", "n/a", "null", "none", "无", "nan"))
_LONGEST_NAME: Final = 80
_CENTURY: Final = "20"
_SHORT_DATE: Final = 6


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a row by what they say; `stocks` are the cells that name one stock, the name before the code."""

    cells: dict[Role, Cell]
    title: Cell | None = None
    broker: Cell | None = None
    dated: Cell | None = None
    stocks: tuple[Cell, ...] = field(default_factory=tuple)

    def text(self, role: Role) -> str:
        """What the cell of a role says, empty where there is none."""
        cell = self.cells.get(role)
        return cell.text if cell else ""

    @property
    def published(self) -> date | None:
        """The day of the row."""
        written = self.dated.text if self.dated else ""
        if len(written) == _SHORT_DATE and written.isdigit():
            written = _CENTURY + written
        day = one_date(written)
        return date.fromisoformat(day) if day else None


def read_line(cells: Sequence[Cell], mapping: ColumnMapping) -> Line:
    """The cells of a row by their columns; a title that joins house, stock, code and date by hyphens is taken apart."""
    by_role = {
        role: cells[place]
        for role, place in mapping.columns
        if place < len(cells) and cells[place].text.casefold() not in _EMPTY
    }
    title, parts = by_role.get(Role.TITLE), _title_parts(by_role.get(Role.TITLE))
    stocks = tuple(by_role[role] for role in (Role.NAME, Role.CODE) if role in by_role)
    return Line(
        cells=by_role,
        title=parts.get("title", title),
        broker=by_role.get(Role.BROKER) or parts.get("broker"),
        dated=by_role.get(Role.DATE) or parts.get("date"),
        stocks=stocks or tuple(parts[name] for name in ("name", "code") if name in parts),
    )


def _title_parts(title: Cell | None) -> dict[str, Cell]:
    """The parts of a title such as `东吴证券-英维克-002837-温控龙头-241224`; nothing where it has neither code nor date."""
    match = _TITLE.fullmatch(title.text) if title else None
    if title is None or match is None or not (match["code"] or match["date"]):
        return {}
    return {name: within(title, match, name) for name, text in match.groupdict().items() if text}


def within(cell: Cell, match: re.Match[str], group: str) -> Cell:
    """A part of a cell as a cell."""
    return Cell(cell.start + match.start(group), cell.start + match.end(group), match[group])


def house_of(line: Line, brokers: Brokers) -> str:
    """The house of a row as it is known, else as it is written."""
    if line.broker is None:
        return ""
    written = line.broker.text
    for name in (written, *_names(written)):
        found = brokers.find(name)
        if found is not None:
            return found.name
    return written


def _names(written: str) -> Iterator[str]:
    """The name before its brackets, with fewer of them each time, and what stands in each."""
    while len(written) <= _LONGEST_NAME and (match := _BRACKETED.fullmatch(written)):
        written = match["name"]
        yield written
        yield match["beside"]
