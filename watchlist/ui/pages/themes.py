"""The themes: their tree, what is known of the chosen one, and pairs that may be one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.changes import Changes
from watchlist.domain.commands import TagStocks
from watchlist.domain.rows import MentionRow, ThemeRow
from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_commands import KeepApart, PruneThemes
from watchlist.domain.theme_rows import CompoundTheme, ThemePair
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui.flows.themes.changing_themes import ChangingThemes
from watchlist.ui.flows.themes.parting_themes import PartingThemes
from watchlist.ui.flows.themes.reading_themes import MOST_QUOTES, Alike, Shown, read_alike, read_theme
from watchlist.ui.flows.themes.theme_chains import ThemeChains
from watchlist.ui.icons import Icons
from watchlist.ui.models.dragged import stocks_mime
from watchlist.ui.models.quotes import of_sentences
from watchlist.ui.models.suggestions import fits
from watchlist.ui.models.theme_columns import theme_columns
from watchlist.ui.models.theme_names import chip_name, language_of
from watchlist.ui.models.theme_tree import ThemeTreeModel
from watchlist.ui.shown_themes import called_now, shown_themes
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import paint_later
from watchlist.ui.widgets.frame.dragging import DragsEntries
from watchlist.ui.widgets.frame.empty_state import EmptyState
from watchlist.ui.widgets.frame.filter_line import FilterLine
from watchlist.ui.widgets.frame.growing import grow_icons
from watchlist.ui.widgets.themes.pair_cards import PairCards
from watchlist.ui.widgets.themes.theme_panel import ThemePanel
from watchlist.ui.widgets.themes.theme_tree import ThemeTree
from watchlist.ui.workspace import Workspace

SHARE = (410, 450)


class ThemesPage(QWidget):
    """`theme_asked` filters the watchlist, `stock_asked` selects a stock there, `span_asked` opens the reader."""

    theme_asked = Signal(str)
    stock_asked = Signal(object)
    members_selected = Signal(object)
    theme_selected = Signal(str, str)
    chosen_changed = Signal()
    span_asked = Signal(int, int, int)

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._icons = Icons(colours)
        self._wanted: int | None = None
        self._stale, self._reading = True, False
        self._asked: ThemeRow | None = None
        self._stocks: dict[object, WatchRow] = {}
        self._pairs: Alike = ((), (), {})
        self._later: set[tuple[int, int]] = set()
        self._whole: set[int] = set()
        self.changes = ChangingThemes(workspace, colours, self)
        self.parting = PartingThemes(workspace, self)
        self.model = ThemeTreeModel(theme_columns(), self)
        self.front = self.tree = ThemeTree(self.model, colours)
        self.tree.setAccessibleName(self.tr("Themes"))
        self._make_actions()
        self.chains = ThemeChains(workspace, self.tree, self)
        for action in self.chains.keyed:
            self.addAction(action)
        of_theme = [*self._of_theme, *self.chains.actions]
        self.panel = ThemePanel(colours, [*of_theme, self.concepts_action], called_now(workspace))
        self.cards = PairCards(colours, called_now(workspace))
        self.line = FilterLine(self.tr("Filter: name, alias or pinyin"), self.tree)
        self.alike = QToolButton()
        grow_icons(self.alike)
        self.alike.setCheckable(True)
        self._lay_out()
        self._connect()
        colours.changed.connect(self._paint)
        self._paint()

    def _make_actions(self) -> None:
        self.filter_action = self._action(
            "filter", self.tr("Show in the watchlist"), "Return", self._filter_current
        )
        self.rename_action = self._action("rename", self.tr("Rename…"), "F2", self.rename_current)
        self.names_action = self._action("names", self.tr("Other names…"), "Shift+F2", self._ask_names)
        self.merge_action = self._action(
            "merge", self.tr("Merge into…"), "Ctrl+M", self._with_theme(self.changes.ask_merge)
        )
        self.nest_action = self._action(
            "nest", self.tr("Put under…"), "Ctrl+U", self._with_theme(self.changes.ask_nest)
        )
        self.unnest_action = self._action(
            "unnest", self.tr("Take out from here"), "Ctrl+Shift+U", self._unnest
        )
        self.split_action = self._action(
            "split", self.tr("Split off the chosen stocks…"), "Ctrl+Shift+M", self._split
        )
        self.prune_action = self._action("prune", self.tr("Remove, if nothing needs it"), "Del", self._prune)
        self.concepts_action = self._action(
            "concepts", self.tr("Take in concepts of another program…"), "", self.changes.ask_concepts
        )
        self._of_theme = [
            self.filter_action, self.rename_action, self.names_action, self.merge_action, self.nest_action,
            self.unnest_action, self.split_action, self.prune_action,
        ]  # fmt: skip

    def _action(self, name: str, words: str, keys: str, slot: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"themes_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: slot())
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.addWidget(self.line, 1)
        head.addWidget(self.alike)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        self.right = QStackedWidget()
        self.right.addWidget(self.panel)
        self.right.addWidget(self.cards)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.right)
        splitter.setSizes(list(SHARE))
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        self._empty = EmptyState(
            self.tr("No themes yet"),
            self.tr("Themes come with the reports that you accept, or when you tag a stock with T."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(splitter)
        self._stack.addWidget(self._empty)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._stack)

    def _connect(self) -> None:
        self.tree.opened.connect(self.theme_asked)
        self.tree.selection_changed.connect(self._show_current)
        self.tree.typed.connect(self._on_typed)
        self.tree.nest_asked.connect(self.changes.nest)
        self.tree.merge_asked.connect(lambda theme, into: self.changes.merge((theme,), into))
        self.tree.stocks_dropped.connect(
            lambda symbols, theme: self._workspace.write(TagStocks(symbols, (theme,)))
        )
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.line.textChanged.connect(self._narrow)
        self.alike.toggled.connect(lambda on: self.right.setCurrentIndex(int(on)))
        self.panel.manual_asked.connect(self._on_manual)
        self.panel.members_chosen.connect(self._on_members_chosen)
        self.panel.table.row_activated.connect(lambda row: self.stock_asked.emit(row.stock.symbol))
        self.panel.span_asked.connect(self.span_asked)
        self.cards.answered.connect(self._on_answered)
        self.changes.merged.connect(self.tree.show_named)
        DragsEntries(self.panel.table, lambda _: stocks_mime(self.panel.chosen()), selected=True)

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The chosen members of the theme."""
        return self.panel.chosen()

    def take_why(self, action: QAction) -> None:
        """The menus of a theme and of its members offer to ask why."""
        self._of_theme.append(action)
        self.panel.table.addAction(action)

    def take_actions(self, actions: list[QAction]) -> None:
        """Actions on the chosen members."""
        self.panel.take_actions(actions)

    def place(self) -> str:
        """The theme that is chosen."""
        row = self.tree.current_theme()
        return str(row.id) if row is not None else ""

    def return_to(self, place: str) -> bool:
        """Choose it again, as soon as the themes are read."""
        self._wanted = int(place)
        if self._stale:
            self.reload()
        elif not self._reading:
            self._show_wanted()
        return True

    # Reading

    def refresh(self, changes: Changes) -> None:
        """Read again if themes changed; a hidden page waits until it is shown."""
        if changes.themes or changes.tags or changes.picks or changes.reports or changes.lists:
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Read the themes in a thread: there may be ten thousand."""
        self._stale, self._reading = False, True
        self._workspace.read_later(queries.themes, self._on_themes)

    def _on_themes(self, rows: tuple[ThemeRow, ...]) -> None:
        """The first is selected where none was."""
        self._reading = False
        paint_later(self.tree)  # thousands are laid out now
        self.tree.set_themes(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        self._show_wanted()
        if rows and self.tree.current_theme() is None:
            self.tree.setCurrentIndex(self.model.index(0, 0))
        self._show_current()
        self._workspace.read_later(read_alike, self._on_alike)

    def _show_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.tree.show_theme(wanted)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the page is shown; what changed meanwhile is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def _show_current(self) -> None:
        row = self.tree.current_theme()
        self.unnest_action.setEnabled(self.tree.current_parent() is not None)
        self.chains.show_current()
        if row is self._asked:  # chosen while the themes came, told of then
            return
        self._asked = row
        if row is not None:
            self._workspace.read_later(partial(read_theme, row), partial(self._on_shown, row))

    def _on_shown(self, row: ThemeRow, shown: Shown) -> None:
        page, found, places, stocks, besides = shown
        if page is None or row is not self._asked:
            return
        self._stocks = {stock.symbol: stock for stock in stocks}
        self.panel.show_page(page, found, chip_name(row), besides)
        self.split_action.setEnabled(bool(self.panel.chosen()))
        if not self.panel.chosen():
            self.tell_chosen()  # the stock of the theme before is not told of beside this one
        self._on_places(places)

    def tell_chosen(self) -> None:
        """The inspector shows the chosen stocks that are on the main list; where none is chosen, the theme."""
        chosen, theme = self.panel.chosen(), self.panel.page
        if chosen or theme is None:
            self.members_selected.emit([self._stocks[each] for each in chosen if each in self._stocks])
        else:
            self.theme_selected.emit(theme.name, self.panel.counted.text())

    def _on_members_chosen(self) -> None:
        """The sentences are theirs."""
        chosen = self.panel.chosen()
        self.split_action.setEnabled(bool(chosen))
        self.chosen_changed.emit()
        self.tell_chosen()
        theme = self.panel.page
        if theme is not None:
            self._workspace.read_later(
                partial(queries.mentions, theme=theme.name, symbols=chosen or None, limit=MOST_QUOTES),
                self._on_places,
            )

    def _on_places(self, places: tuple[MentionRow, ...]) -> None:
        self.panel.show_quotes(of_sentences(places, shown_themes(self._workspace)))

    def _on_alike(self, found: Alike) -> None:
        self._pairs = found
        kept = [pair for pair in found[0] if (pair.one.id, pair.other.id) not in self._later]
        parts = [each for each in found[1] if each.whole.id not in self._whole]
        self.alike.setText(self.tr("Alike: %Ln", "", len(kept) + len(parts)))
        self.alike.setEnabled(bool(kept or parts) or self.alike.isChecked())
        self.cards.show_pairs(kept, parts, found[2], {row.id: row.colour for row in self.model.rows})

    # Changing

    def rename(self, row: ThemeRow, name: str) -> None:
        """Give a theme another name; the old one stays as an alias."""
        self.changes.rename(row.name, name)

    def rename_current(self) -> None:
        """Ask for another name of the selected theme."""
        row = self.tree.current_theme()
        if row is not None:
            self.changes.ask_name(row)

    def _with_theme(self, act: Callable[[ThemeRow], None]) -> Callable[[], None]:
        def on_current() -> None:
            row = self.tree.current_theme()
            if row is not None:
                act(row)

        return on_current

    def _ask_names(self) -> None:
        row = self.tree.current_theme()
        if row is not None:
            self.changes.ask_names(row.id)

    def _unnest(self) -> None:
        row, parent = self.tree.current_theme(), self.tree.current_parent()
        if row is not None and parent is not None:
            self.changes.unnest(row.name, parent.name)

    def _split(self) -> None:
        row, chosen = self.tree.current_theme(), self.panel.chosen()
        if row is not None and chosen:
            self.changes.ask_split(row, chosen)

    def _prune(self) -> None:
        row = self.tree.current_theme()
        if row is not None:
            self._workspace.write(PruneThemes((row.name,)))

    def _on_manual(self, manual_only: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        row = self.tree.current_theme()
        if row is not None:
            self.panel.manual.setChecked(row.manual_only)
            self.changes.set_manual_only(row.name, manual_only=manual_only)

    def _on_answered(self, answer: str, pair: ThemePair | CompoundTheme) -> None:
        if isinstance(pair, CompoundTheme):
            self._on_part(answer, pair)
        elif answer == "merge":
            self.changes.merge((pair.other.name,), pair.one.name, language_of(pair))
        elif answer == "nest":
            self.changes.nest(pair.other.name, pair.one.name)
        elif answer == "apart":
            self._workspace.write(KeepApart(pair.one.name, pair.other.name))
        else:
            self._later.add((pair.one.id, pair.other.id))
            self._on_alike(self._pairs)

    def _on_part(self, answer: str, compound: CompoundTheme) -> None:
        if answer == "part":
            self.parting.ask(compound)
        elif answer == "whole":
            others = [part.name for part in compound.parts if part.theme is not None]
            self._workspace.write(KeepApart(compound.whole.name, others[0]))
        else:
            self._whole.add(compound.whole.id)
            self._on_alike(self._pairs)

    # What happens

    def _narrow(self, typed: str) -> None:
        self.tree.narrow((lambda theme: fits(theme, typed)) if typed.strip() else None)
        self._show_current()

    def _on_typed(self, text: str) -> None:
        self.line.setFocus()
        self.line.setText(text)

    def _filter_current(self) -> None:
        row = self.tree.current_theme()
        if row is not None:
            self.theme_asked.emit(row.name)

    def _on_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([*self._of_theme, *self.chains.actions, self.panel.manual, self.concepts_action])
        menu.popup(self.tree.viewport().mapToGlobal(point))

    def _paint(self) -> None:
        self._empty.set_icon(self._icons("themes", "muted"))
        self.filter_action.setIcon(self._icons("watchlist"))
        self.rename_action.setIcon(self._icons("rename"))
        self.alike.setIcon(self._icons("tag"))
        self.alike.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
