"""A saved view on the terminal: its columns, its order, its groups; the names are those of the window's columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from watchlist.commands.tables import Column
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.rows import ViewRow
from watchlist.domain.watch_rows import WatchRow

if TYPE_CHECKING:
    from watchlist.store.database import Connection

_COLUMNS: Final[dict[str, Column[WatchRow]]] = {
    "flag": Column("Flag", lambda row: row.flag or "", right=True),
    "code": Column("Symbol", lambda row: row.symbol),
    "name": Column("Name", lambda row: row.name or row.name_en, widest=24),
    "name_en": Column("English name", lambda row: row.name_en, widest=24),
    "themes": Column("Themes", lambda row: ", ".join(chip.name for chip in row.themes), widest=36),
    "stance": Column("Stance", lambda row: row.stance or ""),
    "rating": Column("Rating", lambda row: f"{row.rating} {row.rating_scope}".strip(), widest=18),
    "reports": Column("Reports", lambda row: row.reports, right=True),
    "brokers": Column("Brokers", lambda row: row.brokers, right=True),
    "files": Column("Files", lambda row: row.files, right=True),
    "mentions": Column("Mentions", lambda row: row.mentions, right=True),
    "first": Column("First", lambda row: row.first_seen),
    "last": Column("Last", lambda row: row.last_seen),
    "comment": Column("Comment", lambda row: row.comment),
    "added": Column("Added", lambda row: row.added_at[:10]),
    "why": Column("Why added", lambda row: row.why),
    "section": Column("Section", lambda row: row.section, widest=18),
}
"""What a view may name; a column that can't be printed (the small bars) is left out."""

_KEYS: Final[dict[str, Callable[[WatchRow], Any]]] = {
    "stance": lambda row: -1 if row.stance is None else row.stance.strength,
    "rating": lambda row: -9 if row.rating_step is None else row.rating_step,
    "code": lambda row: (row.symbol.code, row.symbol.exchange),
    "flag": lambda row: row.flag or 8,
    "spark": lambda row: row.spark[::-1],
}

SORTABLE: Final = tuple(dict.fromkeys((*_COLUMNS, *_KEYS)))
"""The names of the columns by which a view may be ordered."""


def view_of(connection: Connection, name: str) -> ViewRow:
    """The saved view of a name. Raises NoSuchThing."""
    from watchlist.store.queries import view_named

    view = view_named(connection, name)
    if view is None:
        raise NoSuchThing("view", name)
    return view


def columns_of(view: ViewRow, usual: Sequence[Column[WatchRow]]) -> Sequence[Column[WatchRow]]:
    """The columns of a view, the usual ones where it names none that can be printed."""
    return [_COLUMNS[name] for name in view.columns if name in _COLUMNS] or usual


def ordered(rows: tuple[WatchRow, ...], view: ViewRow) -> tuple[WatchRow, ...]:
    """The rows in the order of a view: its first column weighs most."""
    found = list(rows)
    for name in reversed(view.sorting):
        plain = name.removeprefix("-")
        if plain in SORTABLE:
            found.sort(key=_key(plain), reverse=name != plain)
    return tuple(found)


def _key(name: str) -> Callable[[WatchRow], Any]:
    return _KEYS[name] if name in _KEYS else _COLUMNS[name].text
