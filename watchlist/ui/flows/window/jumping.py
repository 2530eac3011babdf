"""Jumping by typing: letters or digits find stocks, themes, houses, reports, lists and views; Enter goes there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from watchlist.domain.jumping import JumpNames
from watchlist.domain.symbols import Symbol
from watchlist.securities.folding import fold
from watchlist.securities.spelling import is_spelt
from watchlist.securities.typeahead import Match
from watchlist.store import queries
from watchlist.ui.flows.window.titles import Titles
from watchlist.ui.models.suggestions import ThemeFinder
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.front import give_back
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, keys_before
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.domain.rows import ListRow, ViewRow
    from watchlist.domain.securities import Security
    from watchlist.store.database import Connection

WIDTH = 460
IN_TABLE, STOCKS, OTHERS, FEW, SEARCHED = 4, 6, 4, 4, 200
"""How many of each kind are offered; of the security master so many are looked at."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a line leads."""

    kind: str
    value: Any


class Jumping(QObject):
    """`stock_asked` carries a symbol, `theme_asked` and `broker_asked` a name, `report_asked`, `list_asked` and `view_asked` an id.

    `found_more` when `find` has more to say of what was asked last.
    """

    stock_asked = Signal(object)
    theme_asked = Signal(str)
    broker_asked = Signal(str)
    report_asked = Signal(int)
    list_asked = Signal(int)
    view_asked = Signal(int)
    found_more = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, room: QWidget) -> None:
        super().__init__(room)
        self._workspace = workspace
        self.room = room
        self._table: RowsTable[Any] | None = None
        self._names = JumpNames()
        self._themes = ThemeFinder(())
        self._titles = Titles(workspace, FEW, self)
        self._titles.found.connect(self.found_more)
        self._before: QWidget | None = None
        self.box = PickBox(colours, room, width=WIDTH)
        self.box.setAccessibleName(self.tr("Go to"))
        self.box.picked.connect(self._go)
        self.box.closed.connect(self._on_closed)
        self.found_more.connect(self.box.renew)

    def begin(self, typed: str, table: RowsTable[Any] | None = None) -> None:
        """Open the box with what was typed into a table, or over the one that has the keys."""
        self._before = keys_before(self.room)
        self._table = self._before if table is None and isinstance(self._before, RowsTable) else table
        self.learn(self._on_names)
        middle = max(0, (self.room.width() - larger(WIDTH)) // 2)
        prompt = self.tr("Go to: code, pinyin, stock, theme, broker or report")
        self.box.ask(prompt, self.find, at=QRect(middle, 0, 0, 0), typed=typed)
        self.box.line.deselect()
        self.box.line.setCursorPosition(len(typed))

    def learn(self, done: Callable[[tuple[JumpNames, ThemeFinder]], None]) -> None:
        """Read the names of the library in a thread; give `take` what comes."""
        self._workspace.read_later(_catalogue, done)

    def take(self, found: tuple[JumpNames, ThemeFinder]) -> None:
        """Find by these names."""
        self._names, self._themes = found

    def find(self, typed: str) -> list[Choice]:
        """Where what is typed may lead: rows of the table, what the library has, then all other securities."""
        if not typed:
            return []
        stocks = list(self._stocks(typed))
        return [
            *self._rows(typed),
            *[choice for choice, known, begins in stocks if known and begins][:STOCKS],
            *self._named(typed),
            *self._reports(typed),
            *[choice for choice, known, begins in stocks if not known and begins][:OTHERS],
            *[choice for choice, known, begins in stocks if known and not begins][:STOCKS],
            *[choice for choice, known, begins in stocks if not known and not begins][:OTHERS],
        ]

    def _rows(self, typed: str) -> Iterator[Choice]:
        """Rows of a table of other things than stocks, which are found anyway."""
        table = self._table
        for row in table.matching(typed, IN_TABLE) if table is not None else ():
            assert table is not None
            identity = table.rows_model.identity(row)
            if not isinstance(identity, Symbol):
                yield Choice(Goal("row", identity), table.name_of(row), self.tr("in this table"))

    def _stocks(self, typed: str) -> Iterator[tuple[Choice, bool, bool]]:
        """Securities, each with whether the library knows it and whether a code or a name of it begins with what is typed."""
        lexicon = self._workspace.lexicon
        if lexicon is None:
            return
        found = lexicon.master.matches(typed, SEARCHED)
        for match, security in found:
            choice = Choice(Goal("stock", security.symbol), _label(security), str(security.symbol))
            yield choice, security.symbol in self._names.symbols, match is not Match.INSIDE
        seen = {security.symbol for _, security in found}
        for security in self._known_codes(typed) if len(found) == SEARCHED else ():
            if security.symbol not in seen:
                yield (
                    Choice(Goal("stock", security.symbol), _label(security), str(security.symbol)),
                    True,
                    True,
                )

    def _known_codes(self, typed: str) -> Iterator[Security]:
        """What the library has of more codes that begin so than are looked at (`300`)."""
        assert self._workspace.lexicon is not None
        if typed.isdecimal():
            begun = (each for each in self._names.symbols if each.code.startswith(typed))
            for symbol in sorted(begun, key=str):
                known = self._workspace.lexicon.master.get(symbol)
                if known is not None:
                    yield known

    def _named(self, typed: str) -> Iterator[Choice]:
        for theme in self._themes.find(typed)[:FEW]:
            yield Choice(Goal("theme", theme.name), chip_name(theme), self.tr("theme"))
        key = fold(typed)
        houses = (name for name in self._names.brokers if _is_called(name, key))
        for name in islice(houses, FEW):
            yield Choice(Goal("broker", name), name, self.tr("broker"))
        for kind, row in self._kept():
            if _is_called(row.name, key):
                detail = self.tr("list") if kind == "list" else self.tr("saved view")
                yield Choice(Goal(kind, row.id), row.name, detail)

    def _kept(self) -> Iterator[tuple[str, ListRow | ViewRow]]:
        yield from (("list", row) for row in self._names.lists)
        yield from (("view", row) for row in self._names.views)

    def _reports(self, typed: str) -> Iterator[Choice]:
        for report_id, title, day, house in self._titles.holding(typed):
            yield Choice(Goal("report", report_id), title, " ".join(part for part in (house, day) if part))

    def _on_names(self, found: tuple[JumpNames, ThemeFinder]) -> None:
        self.take(found)
        self.box.renew()

    def go(self, choice: Choice) -> None:
        """Go where a line leads that was found without a table."""
        self._table = None
        self._go(choice)

    def _go(self, choice: Choice) -> None:
        goal = choice.value
        assert isinstance(goal, Goal)
        ways: dict[str, Callable[[Any], object]] = {
            "row": lambda identity: self._table and self._table.show_ids([identity]),
            "stock": self._go_to_stock,
            "theme": self.theme_asked.emit,
            "broker": self.broker_asked.emit,
            "report": self.report_asked.emit,
            "list": self.list_asked.emit,
            "view": self.view_asked.emit,
        }
        ways[goal.kind](goal.value)

    def _go_to_stock(self, symbol: Symbol) -> None:
        """Select it in the table where it stands there, else open its page."""
        if self._table is None or not self._table.show_ids([symbol]):
            self.stock_asked.emit(symbol)

    def _on_closed(self) -> None:
        give_back(self._before)


def _catalogue(connection: Connection) -> tuple[JumpNames, ThemeFinder]:
    """The names of the library, ready to be searched."""
    names = queries.jump_names(connection)
    return names, ThemeFinder(names.themes)


def _is_called(name: str, key: str) -> bool:
    """Whether what was typed, folded, is in a name or begins its pinyin."""
    folded = fold(name)
    return key in folded or is_spelt(folded, key)


def _label(security: Security) -> str:
    return f"{security.name}  {security.name_en}" if security.name_en else security.name
