"""The user's own lists: made of what is chosen or of a search, and told to follow another search or none."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from watchlist.domain.symbols import Symbol
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from watchlist.domain.commands import Applied
    from watchlist.domain.rows import ListRow


class OwnLists(QObject):
    """`made` carries the id of a new list that is to be shown: with nothing chosen that should stay before the eyes."""

    made = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        chosen: Callable[[], tuple[Symbol, ...]],
        query: Callable[[], str],
        sidebar: QWidget,
    ) -> None:
        super().__init__(sidebar)
        self._workspace = workspace
        self._chosen = chosen
        self._query = query
        self._sidebar = sidebar

    def new(self) -> None:
        """Make a list; the stocks that are selected go on it."""
        from watchlist.domain.desk_commands import AddList  # noqa: PLC0415 - not before the first paint
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above

        symbols = self._chosen()

        def make(name: str) -> None:
            self._workspace.write(AddList(name, symbols=symbols), done=None if symbols else self._on_made)

        words = (
            self.tr("A new list. The stocks that are selected go on it.")
            if symbols
            else self.tr("A new list.")
        )
        ask(self._sidebar, Question(self.tr("New list"), words), make)

    def follow_search(self, query: str = "") -> None:
        """Make a list that has the stocks which a search finds, that of now if none is named, now and later; and show it."""
        from watchlist.domain.desk_commands import AddList  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above

        query = query or self._query()
        words = self.tr(
            "A list that follows the search {query}: it has what that finds, after each import too."
        )
        if query:
            question = Question(self.tr("New list from the search"), words.format(query=query), query)
            ask(
                self._sidebar,
                question,
                lambda name: self._workspace.write(AddList(name, query), done=self._on_made),
            )

    def follow(self, list_id: int, query: str | None) -> None:
        """Let a list follow a search; None: it keeps the stocks that it has."""
        from watchlist.domain.desk_commands import FollowQuery  # noqa: PLC0415 - as above

        self._workspace.write(FollowQuery(list_id, query))

    def ask_search(self, list_id: int) -> None:
        """Ask what a list that follows a search shall follow."""
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above
        from watchlist.ui.models.query_words import query_fault  # noqa: PLC0415 - as above

        row = next((row for row in self._all() if row.id == list_id), None)
        if row is not None and row.query is not None:
            words = self.tr("“{name}” has the stocks that this search finds:").format(name=row.name)
            question = Question(self.tr("Change the search"), words, row.query, fault=query_fault)
            ask(self._sidebar, question, partial(self.follow, list_id))

    def add_chosen(self) -> None:
        """Put the selection on a list, an old one or a new one."""
        from watchlist.domain.desk_commands import AddList  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.ask_name import Question, ask  # noqa: PLC0415 - as above

        symbols = self._chosen()
        lists = [row for row in self._all() if row.query is None]

        def add(name: str) -> None:
            known = next((row for row in lists if row.name.casefold() == name.casefold()), None)
            if known is None:
                self._workspace.write(AddList(name, symbols=symbols))
            else:
                self.put_on(known.id, symbols)

        if symbols:
            words, names = self.tr("Which list? A new name makes a new one."), [row.name for row in lists]
            ask(self._sidebar, Question(self.tr("Add to a list"), words, offered=names), add)

    def put_on(self, list_id: int, symbols: tuple[Symbol, ...]) -> None:
        """Put stocks on a list."""
        from watchlist.domain.commands import AddStocks  # noqa: PLC0415 - as above

        self._workspace.write(AddStocks(symbols, list_id))

    def _all(self) -> tuple[ListRow, ...]:
        from watchlist.store import queries  # noqa: PLC0415 - as above

        return self._workspace.read(queries.lists)

    def _on_made(self, applied: Applied) -> None:
        if applied.ids:
            self.made.emit(applied.ids[0])
