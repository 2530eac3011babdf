"""What of the sidebar is open: the page, and on the watchlist its list, saved view and the filters of the search.

It is told from what the window shows, not from what was clicked, so it holds by whichever way one came there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, SignalInstance

from watchlist.domain.errors import BadQuery
from watchlist.store.schema import MAIN_LIST
from watchlist.ui.models.sidebar_model import Place
from watchlist.ui.widgets.frame.sidebar import Sidebar

if TYPE_CHECKING:
    from watchlist.domain.queries import Field, Node
    from watchlist.domain.rows import ViewRow

BELONGS_TO = {"review": "inbox", "stock": "watchlist", "reader": "reports"}
"""Pages that belong to another in the sidebar."""

IN_PART = {"theme", "broker"}
"""Fields of the sidebar whose names are matched in part where a search does not ask for the whole."""


class Pages(Protocol):
    """What shows one page at a time."""

    shown: SignalInstance
    current_name: str


class Table(Protocol):
    """What shows the stocks of a list that a query finds."""

    shown_changed: SignalInstance

    @property
    def query(self) -> str:
        """The search."""

    @property
    def list_id(self) -> int | None:
        """The list, None for the main one."""


class OpenMarks(QObject):
    """Marks in the sidebar what the window shows, whenever that, or the sidebar, changes."""

    def __init__(self, sidebar: Sidebar, pages: Pages, table: Table) -> None:
        super().__init__(sidebar)
        self._sidebar = sidebar
        self._pages = pages
        self._table = table
        self._views: tuple[ViewRow, ...] | None = None
        self._opened = 0
        pages.shown.connect(self._mark)
        table.shown_changed.connect(self._mark)
        sidebar.filled.connect(self._mark)
        sidebar.view_asked.connect(self._on_view)
        sidebar.replace_asked.connect(self._on_view)

    def learn(self, views: Sequence[ViewRow]) -> None:
        """The saved views of the library; one that was just kept, new or in place of an older one, is what is shown."""
        kept = {replace(view, name="") for view in self._views or views}
        new = [view.id for view in views if replace(view, name="") not in kept]
        if len(new) == 1:
            self._opened = new[0]
        self._views = tuple(views)
        self._mark()

    def _on_view(self, view_id: int) -> None:
        self._opened = view_id
        self._mark()

    def _mark(self) -> None:
        name = self._pages.current_name
        page = ("page", BELONGS_TO.get(name, name))
        shown = self._of_watchlist() if name == "watchlist" else []
        shown = shown or [page]
        self._sidebar.mark(frozenset(shown), shown[0])

    def _of_watchlist(self) -> list[Place]:
        """What of the watchlist is open, what says most first; without a list of the user's own its page too."""
        entries = self._sidebar.entries()
        there = {entry.place for entry in entries}
        view, listed = ("view", str(self._open_view())), ("list", str(self._table.list_id or MAIN_LIST))
        main = self._table.list_id in {None, MAIN_LIST} or listed not in there
        filters = filters_of(self._table.query, (entry.key for entry in entries if entry.kind == "facet"))
        page = [("page", "watchlist")] if main else []
        return [
            *(place for place in (view, *page, listed) if place in there),
            *(("facet", key) for key in filters),
        ]

    def _open_view(self) -> int:
        """The view whose list and search are shown: the one opened last where several have them, 0 for none.

        One that has neither would be open all the time: it is after it was opened.
        """
        shown = (self._table.list_id or MAIN_LIST, self._table.query.strip())
        fitting = [
            view.id for view in self._views or () if (view.list_id or MAIN_LIST, view.query.strip()) == shown
        ]
        if self._opened in fitting:
            return self._opened
        return next(iter(fitting), 0) if shown != (MAIN_LIST, "") else 0


def filters_of(query: str, facets: Iterable[str]) -> list[str]:
    """Those of the sidebar's filters, each a term, that a query asks for; what must not hold is none of them.

    A part of a name asks for all that have it in their name.
    """
    if not query.strip():
        return []
    asked = {(term.name, term.relation, term.value.casefold()) for term in _asked(query)}
    asked |= {
        ("theme", "=", each.casefold())
        for name, relation, part in asked
        for each in _meant(name, relation, part)
    }
    values = tuple(value for _, _, value in asked)
    near = (key for key in facets if any(value in key.casefold() for value in values))
    return [key for key in near if any(_asks(asked, term) for term in _asked(key))]


def _meant(name: str, relation: str, part: str) -> tuple[str, ...]:
    """Themes that are commonly called so: `liquid` asks for 液冷."""
    from watchlist.securities.common_themes import meant_by  # noqa: PLC0415 - when there is a search

    return tuple(meant_by(part, whole=False)) if name == "theme" and not relation else ()


def _asks(asked: AbstractSet[tuple[str, str, str]], term: Field) -> bool:
    value = term.value.casefold()
    if (term.name, term.relation, value) in asked:
        return True
    parts = (part for name, relation, part in asked if name == term.name and name in IN_PART and not relation)
    # A theme of a set from outside is asked for with the name of its set only.
    return any(value.startswith(part) or (part in value and ":" not in value) for part in parts)


def _asked(query: str) -> Iterator[Field]:
    from watchlist.domain.queries import parse  # noqa: PLC0415 - when there is a search

    try:
        node = parse(query)
    except BadQuery:
        return
    if node is not None:
        yield from _not_denied(node)


def _not_denied(node: Node) -> Iterator[Field]:
    from watchlist.domain.queries import And, Field, Or  # noqa: PLC0415 - as above

    if isinstance(node, Field):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _not_denied(part)
