"""The tag editor: themes of one or many stocks, ticked on and off by type-ahead; each tick is a step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from watchlist.domain.commands import Applied, TagStocks, UntagStocks
from watchlist.domain.rows import ThemeRow
from watchlist.domain.stock_rows import MarkedStock
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.models.suggestions import Suggestion, ThemeFinder
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.search.type_ahead import TypeAhead
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.engine import Connection

MOST_RECENT = 12
MOST_NAMES = 6
SIZE = (400, 440)


class TagEditor(QDialog):
    """Open it with the chosen stocks; it stays open for the next theme until Escape."""

    def __init__(
        self,
        workspace: Workspace,
        colours: Colours,
        stocks: Sequence[MarkedStock],
        settings: QSettings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._names = {stock.symbol: stock.name or str(stock.symbol) for stock in stocks}
        self._carried = {stock.symbol: set(stock.themes) for stock in stocks}
        self._settings = settings
        self.setWindowTitle(self.tr("Tag"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        self._title = plain_label()
        self._title.setWordWrap(True)
        self.type_ahead = TypeAhead(colours, self.tr("Theme: name, alias or pinyin"))
        self._keys = plain_label(self.tr("Enter adds or removes · Esc closes"))
        self._keys.setForegroundRole(self._keys.foregroundRole().PlaceholderText)
        self._lay_out()
        self.type_ahead.typed.connect(self._offer)
        self.type_ahead.taken.connect(self._on_taken)
        self._name_stocks()
        self._finder: ThemeFinder | None = None
        self._entered = False
        self.type_ahead.line.entered.connect(self._on_entered)
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.type_ahead, 1)
        column.addWidget(self._keys)

    def _read(self) -> None:
        """Read the themes, and by what each is found, in a thread: there may be ten thousand."""
        self._workspace.read_later(partial(_finder, recent=self._recent()), self._on_finder)

    def _on_finder(self, finder: ThemeFinder) -> None:
        self._finder = finder
        self._offer(self.type_ahead.line.text(), keep_place=True)

        if self._entered and self.type_ahead.lines:
            self._entered = False
            self._on_taken(self.type_ahead.lines[0])

    def _on_entered(self) -> None:
        """Enter before the themes are read holds until they are."""
        self._entered = self._finder is None

    def _recent(self) -> tuple[str, ...]:
        return tuple(name for name in kept.RECENT_THEMES.read(self._settings).split("\n") if name)

    def _name_stocks(self) -> None:
        names = list(self._names.values())
        shown = ", ".join(names[:MOST_NAMES])
        self._title.setText(shown if len(names) <= MOST_NAMES else f"{shown} … ({len(names)})")

    def _offer(self, typed: str, *, keep_place: bool = False) -> None:
        if self._finder is None:  # nothing is new before it is known what is there
            return
        found = self._finder.find(typed)
        counts = {theme.name: self._count(theme.name) for theme in found}
        if not theme_key(typed):
            found.sort(key=lambda theme: not counts[theme.name])
        lines = [self._line(theme, counts[theme.name]) for theme in found]
        name = clean_theme_name(typed)
        if theme_key(name) and self._finder.exact(name) is None:
            lines.append(Suggestion(name, self.tr("New theme “{name}”").format(name=name), new=True))
        self.type_ahead.offer(lines, keep_place=keep_place)

    def _count(self, theme: str) -> int:
        """How many of the stocks carry a theme."""
        return sum(theme in themes for themes in self._carried.values())

    def _line(self, theme: ThemeRow, carried: int) -> Suggestion:
        every = len(self._carried)
        state = Qt.CheckState.Checked if carried == every else Qt.CheckState.PartiallyChecked
        ticked = state if carried else Qt.CheckState.Unchecked
        detail = self.tr("%Ln stock(s)", "", theme.stocks)
        return Suggestion(theme.name, chip_name(theme), detail, theme.colour, ticked)

    def _on_taken(self, line: Suggestion) -> None:
        symbols, theme = tuple(self._names), str(line.key)
        off = line.ticked is Qt.CheckState.Checked
        command = UntagStocks(symbols, (theme,)) if off else TagStocks(symbols, (theme,))
        if not off:
            self._remember(theme)
        self._workspace.write(command, done=partial(self._on_written, theme, off))
        self.type_ahead.line.selectAll()
        if line.new:
            self.type_ahead.line.clear()

    def _on_written(self, theme: str, off: bool, _applied: Applied) -> None:  # noqa: FBT001 - bound beforehand
        for themes in self._carried.values():
            (themes.discard if off else themes.add)(theme)
        self._read()

    def _remember(self, theme: str) -> None:
        before = [name for name in self._recent() if name != theme]
        kept.RECENT_THEMES.write(self._settings, "\n".join([theme, *before][:MOST_RECENT]))


def _finder(connection: Connection, *, recent: tuple[str, ...]) -> ThemeFinder:
    return ThemeFinder(queries.themes(connection), recent)
