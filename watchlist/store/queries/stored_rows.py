"""Rows of the watchlist as the library keeps them: what is more than a cell is put together when it is asked for.

Of ten thousand rows a window shows forty, and what it sorts by is most often a cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import fields
from functools import lru_cache
from typing import Any, Final

from watchlist.domain.stances import Stance
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import ThemeChip, WatchRow
from watchlist.store.days import counted, iso, week_of
from watchlist.store.engine import Connection, one
from watchlist.store.sparks import later_spark

PLACES: Final = {field.name: place for place, field in enumerate(fields(WatchRow))}
"""A query gives one cell for each field of a row, in their order."""

_SYMBOL, _THEMES, _STANCE = PLACES["symbol"], PLACES["themes"], PLACES["stance"]
_FIRST, _LAST, _SPARK = PLACES["first_seen"], PLACES["last_seen"], PLACES["spark"]
_BY_STRENGTH: Final = {stance.strength: stance for stance in Stance}
_SPOKEN: Final = "SELECT theme_id, language, name FROM theme_aliases WHERE language <> ''"

Cells = tuple[Any, ...]


class Shared:
    """What the rows of one reading have in common: the chips of the themes, and the week of the newest report."""

    def __init__(self, connection: Connection) -> None:
        self.chips = _Chips(connection)
        newest = one(connection, "SELECT max(published) FROM reports WHERE deleted_at IS NULL")
        self.week = week_of(counted(newest))


class StoredRow(WatchRow):
    """A row made of its cells, as they are stored."""

    __slots__ = ("_cells", "_shared")
    __setattr__ = object.__setattr__  # quick; the fields can't be set, as each is a property

    def __init__(self, cells: Cells, shared: Shared) -> None:
        self._cells = cells
        self._shared = shared


class _Chips(dict[str, ThemeChip]):
    """The chip of each theme and kind of tag, by the number that the query gives the two; each is made once."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._themes = {
            theme_id: (name, colour)
            for theme_id, name, colour in connection.execute("SELECT id, name, colour FROM themes")
        }
        self._names: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for theme_id, language, name in connection.execute(_SPOKEN):
            self._names[theme_id].append((language, name))

    def __missing__(self, key: str) -> ThemeChip:
        theme_id, hand = divmod(int(key), 2)
        made = self[key] = ThemeChip(
            theme_id, *self._themes[theme_id], bool(hand), tuple(self._names.get(theme_id, ()))
        )
        return made


@lru_cache(maxsize=50_000)
def stored_symbol(text: str) -> Symbol:
    """A symbol that the library holds: it need not be checked again."""
    code, _, exchange = text.rpartition(".")
    return Symbol(code, exchange)


def _themes(cells: Cells, shared: Shared) -> tuple[ThemeChip, ...]:
    tags = cells[_THEMES]
    return tuple(map(shared.chips.__getitem__, tags.split(","))) if tags else ()


def _spark(cells: Cells, shared: Shared) -> tuple[int, ...]:
    return later_spark(cells[_SPARK] or b"", shared.week - week_of(cells[_LAST] or 0))


# Some of these are asked of ten thousand rows at a time, by the window's own thread: each is one call.
_MADE: Final[dict[str, Callable[[StoredRow], Any]]] = {
    "symbol": lambda row: stored_symbol(row._cells[_SYMBOL]),  # noqa: SLF001 - the row's own property
    "themes": lambda row: _themes(row._cells, row._shared),  # noqa: SLF001 - as above
    "stance": lambda row: _BY_STRENGTH.get(row._cells[_STANCE]),  # noqa: SLF001 - as above
    "first_seen": lambda row: iso(row._cells[_FIRST]),  # noqa: SLF001 - as above
    "last_seen": lambda row: iso(row._cells[_LAST]),  # noqa: SLF001 - as above
    "spark": lambda row: _spark(row._cells, row._shared),  # noqa: SLF001 - as above
}


def _field(name: str, place: int) -> property:
    return property(_MADE.get(name) or (lambda row: row._cells[place]))  # noqa: SLF001 - as above


for _name, _place in PLACES.items():
    setattr(StoredRow, _name, _field(_name, _place))
