"""What a theme is, and where it stands in the chain above it: said by menu, key and mouse, copied as a tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from watchlist.domain.rows import ThemeRow
from watchlist.domain.theme_commands import OrderThemes, SetThemeRole
from watchlist.domain.themes import ThemeRole
from watchlist.exporting.theme_tree import theme_tree
from watchlist.store import queries
from watchlist.store.engine import Connection
from watchlist.ui.models.theme_words import role_word
from watchlist.ui.widgets.themes.theme_tree import ThemeTree
from watchlist.ui.workspace import Workspace


class ThemeChains(QObject):
    """Its `actions` belong to the tree whose chosen theme they are about."""

    def __init__(self, workspace: Workspace, tree: ThemeTree, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._tree = tree
        self._roles = QActionGroup(self)
        self.menu = QMenu(self.tr("What it is"), page)
        for role in ThemeRole:
            action = self._action(f"role_{role}", role_word(role), "", partial(self._set_role, role))
            action.setCheckable(True)
            self._roles.addAction(action)
            self.menu.addAction(action)
        self.earlier = self._action("earlier", self.tr("Up the stream"), "Alt+Up", partial(self._move, -1))
        self.later = self._action("later", self.tr("Down the stream"), "Alt+Down", partial(self._move, 1))
        self.copy = self._action(
            "copy_tree", self.tr("Copy as a Markdown tree"), "Ctrl+Shift+T", self.copy_tree
        )
        tree.order_asked.connect(self.order)

    @property
    def actions(self) -> list[QAction]:
        """What stands in the menus, what a theme is behind one of its own."""
        return [self.menu.menuAction(), self.earlier, self.later, self.copy]

    @property
    def keyed(self) -> list[QAction]:
        """What holds on the whole page: what has a key, and what a theme is."""
        return [*self._roles.actions(), self.earlier, self.later, self.copy]

    def show_current(self) -> None:
        """What can be said of the chosen theme."""
        theme, parent = self._tree.current_theme(), self._tree.current_parent()
        for action, role in zip(self._roles.actions(), ThemeRole, strict=True):
            action.setChecked(theme is not None and theme.role is role)
        for action in (self.earlier, self.later):
            action.setEnabled(parent is not None)

    def order(self, parent: str, themes: tuple[str, ...]) -> None:
        """Keep the order of the themes below another."""
        self._workspace.write(OrderThemes(parent, themes))

    def copy_tree(self) -> None:
        """Put what lies below the chosen theme on the clipboard, or the whole tree where none is chosen."""
        theme = self._tree.current_theme()
        self._workspace.read_later(partial(_tree_text, top=theme.id if theme else None), self._on_tree)

    def _on_tree(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _set_role(self, role: ThemeRole) -> None:
        theme = self._tree.current_theme()
        if theme is not None:
            self._workspace.write(SetThemeRole(theme.name, role))

    def _move(self, by: int) -> None:
        """Change places with the one before or behind; the first time, all get the places where they stand."""
        theme, parent = self._tree.current_theme(), self._tree.current_parent()
        if theme is None or parent is None:
            return
        names = [row.name for row in self._tree.siblings()]
        at = names.index(theme.name)
        if 0 <= at + by < len(names):
            names[at], names[at + by] = names[at + by], names[at]
            self.order(parent.name, tuple(names))

    def _action(self, name: str, words: str, keys: str, slot: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(f"themes_{name}")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False: slot())
        return action


def _tree_text(connection: Connection, top: int | None) -> str:
    rows: tuple[ThemeRow, ...] = queries.themes(connection)
    return theme_tree(rows, queries.own_stocks(connection), top)
