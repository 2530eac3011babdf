"""Where a few typed characters may lead: the names of the library, for the box that jumps."""

from __future__ import annotations

from typing import Final

from watchlist.domain.jumping import JumpNames
from watchlist.domain.rows import ThemeRow
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.store.engine import Connection, snapshot
from watchlist.store.queries.desk import views
from watchlist.store.queries.own_rows import lists
from watchlist.store.queries.tagging import themes

_TITLES: Final = """
SELECT r.id, r.title, coalesce(r.published, ''), coalesce(b.name, '') FROM title_keys k JOIN reports r ON r.id = k.report_id
LEFT JOIN brokers b ON b.id = r.broker_id
WHERE r.deleted_at IS NULL AND instr(k.title, ?) ORDER BY r.published DESC, r.id DESC LIMIT ?
"""


def jump_names(connection: Connection) -> JumpNames:
    """The stocks, the themes, the houses, lists and views that the library knows."""
    with snapshot(connection):
        symbols = connection.execute("SELECT symbol FROM securities")
        houses = connection.execute("SELECT name FROM brokers ORDER BY name")
        found: tuple[ThemeRow, ...] = themes(connection)
        return JumpNames(
            frozenset(Symbol.parse(row[0]) for row in symbols),
            found,
            tuple(row[0] for row in houses),
            lists(connection)[1:],  # the first is the watchlist itself
            views(connection),
        )


def titled_reports(connection: Connection, words: str, most: int) -> tuple[tuple[int, str, str, str], ...]:
    """Reports of which the title holds the words in either script: id, title, day, house; the newest first."""
    return tuple(connection.execute(_TITLES, (fold(words), most)).fetchall()) if words.strip() else ()
