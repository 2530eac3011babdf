"""A theme whose name names two is split: each of its stocks goes to one, to both, or stays."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from watchlist.domain.commands import Command, TagStocks
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import PruneThemes, SplitTheme
from watchlist.domain.theme_rows import CompoundTheme, MemberStock
from watchlist.store import queries
from watchlist.store.engine import Connection
from watchlist.ui.dialogs.part_theme import BOTH, STAYS, PartTheme
from watchlist.ui.shown_themes import shown_themes
from watchlist.ui.workspace import Workspace

Placed = tuple[tuple[MemberStock, ...], dict[Symbol, int]]


class PartingThemes(QObject):
    """Asks for each stock, with what other reports say as the answer that is offered; then it is one step."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    def ask(self, compound: CompoundTheme) -> None:
        """Ask where the stocks go."""

        def show(placed: Placed) -> None:
            stocks, offered = placed
            dialog = PartTheme(compound, stocks, offered, shown_themes(self._workspace), self._window)
            dialog.parted.connect(lambda chosen: self.part(compound, chosen))
            dialog.open()

        self._workspace.read_later(lambda conn: _placed(conn, compound), show)

    def part(self, compound: CompoundTheme, chosen: Mapping[Symbol, int]) -> None:
        """Do it: what reports say moves with its characters; what belongs to both is tagged with the second by hand."""
        self._workspace.write(commands_of(compound, chosen), name="part_theme")


def commands_of(compound: CompoundTheme, chosen: Mapping[Symbol, int]) -> list[Command]:
    """The steps for the places that were chosen: the number of a part, BOTH or STAYS."""
    whole, (first, second) = compound.whole.name, compound.parts
    commands: list[Command] = []
    for number, part in enumerate((first, second)):
        wanted = {number, BOTH} if number == 0 else {number}
        going = tuple(symbol for symbol, place in chosen.items() if place in wanted)
        if going:
            commands.append(SplitTheme(whole, part.name, going, joins=True))
    both = tuple(symbol for symbol, place in chosen.items() if place == BOTH)
    if both:
        commands.append(TagStocks(both, (second.name,)))
    if commands and STAYS not in chosen.values():
        commands.append(PruneThemes((whole,)))
    return commands


def _placed(connection: Connection, compound: CompoundTheme) -> Placed:
    """The stocks of the theme, and where other themes place each: in both where that is not told."""
    page = queries.theme_page(connection, compound.whole.id)
    stocks = page.stocks if page else ()
    held = [_symbols(connection, part.near) for part in compound.parts]
    offered = {}
    for stock in stocks:
        places = [number for number, symbols in enumerate(held) if stock.symbol in symbols]
        offered[stock.symbol] = places[0] if len(places) == 1 else BOTH
    return stocks, offered


def _symbols(connection: Connection, themes: tuple[int, ...]) -> set[Symbol]:
    pages = (queries.theme_page(connection, each) for each in themes)
    return {stock.symbol for page in pages if page is not None for stock in page.stocks}
