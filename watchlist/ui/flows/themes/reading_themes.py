"""What the page of the themes reads, in a thread."""

from __future__ import annotations

from watchlist.analytics.theme_likeness import like_themes
from watchlist.analytics.theme_members import members
from watchlist.analytics.theme_parts import compound_themes
from watchlist.domain.queries import named
from watchlist.domain.rows import MentionRow, ThemeRow
from watchlist.domain.theme_rows import Beside, CompoundTheme, Member, ThemePage, ThemePair
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.store.engine import Connection

MOST_QUOTES = 100
Shown = tuple[
    ThemePage | None, tuple[Member, ...], tuple[MentionRow, ...], tuple[WatchRow, ...], tuple[Beside, ...]
]
Alike = tuple[tuple[ThemePair, ...], tuple[CompoundTheme, ...], dict[str, str]]


def read_theme(row: ThemeRow, connection: Connection) -> Shown:
    """What its page shows; nothing where it is gone."""
    page = queries.theme_page(connection, row.id)
    if page is None:
        return None, (), (), (), ()
    places = queries.mentions(connection, theme=page.name, limit=MOST_QUOTES)
    stocks = queries.watchlist(connection, query=named("theme", page.name))
    return page, members(page), places, stocks, queries.themes_beside(connection, page)


def read_alike(connection: Connection) -> Alike:
    """The pairs that may be one theme, the names that name two, and the names of their stocks."""
    sets = queries.theme_sets(connection)
    pairs, parts = like_themes(*sets), compound_themes(*sets)
    shown = {each for pair in pairs for each in pair.shared}.union(*(each.placed for each in parts))
    return pairs, parts, queries.stock_names(connection, shown)
