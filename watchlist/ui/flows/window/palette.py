"""The palette: every command of the window and of the page that is shown, by any of its names; then what the library has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSettings
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from watchlist import resources
from watchlist.ui import settings as kept
from watchlist.ui.flows.window.setting_up import actions_of
from watchlist.ui.models.action_words import ActionWords, Entry, fitting, plain
from watchlist.ui.page_stack import PageStack
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.front import give_back
from watchlist.ui.widgets.search.pick_box import Choice, PickBox, keys_before

if TYPE_CHECKING:
    from watchlist.domain.jumping import JumpNames
    from watchlist.ui.flows.window.jumping import Jumping
    from watchlist.ui.models.suggestions import ThemeFinder

WIDTH = 560
MOST_RECENT = 12
BETWEEN = " ▸ "


class Palette(QObject):
    """Opens over the window's inside; Enter runs a command, Esc closes, the last ones used stand first."""

    def __init__(
        self, bar: QMenuBar, pages: PageStack, jumping: Jumping, colours: Colours, settings: QSettings
    ) -> None:
        super().__init__(jumping.room)
        self._bar = bar
        self._pages = pages
        self._jumping = jumping
        self._settings = settings
        self._found: dict[str, tuple[QAction, str]] = {}
        self._entries: tuple[Entry, ...] = ()
        self._before: QWidget | None = None
        self._room = jumping.room
        self._words = ActionWords(resources.path("i18n", "actions.tsv").read_text("utf-8").splitlines())
        self.box = PickBox(colours, jumping.room, width=WIDTH)
        self.box.setAccessibleName(self.tr("All commands"))
        self.box.closed.connect(self._on_closed)
        self.box.picked.connect(self._run)
        jumping.found_more.connect(self.box.renew)

    def ask(self) -> None:
        """Open it with what was used last."""
        self._before = keys_before(self._room)
        self._found = {key: (action, path) for key, action, path in self._commands()}
        self._entries = tuple(self._entry(key) for key in self._found)
        self._jumping.learn(self._on_names)
        middle = max(0, (self._room.width() - larger(WIDTH)) // 2)
        self.box.ask(
            self.tr("Command: name in any language, or pinyin"), self.find, at=QRect(middle, 0, 0, 0)
        )

    @property
    def actions(self) -> tuple[QAction, ...]:
        """Every action that it offers."""
        return tuple(action for _, action, _ in self._commands())

    def find(self, typed: str) -> list[Choice]:
        """The commands that fit, then stocks, themes, brokers, reports, lists and saved views."""
        recent = kept.RECENT_COMMANDS.read(self._settings).split()
        found = fitting(self._entries, typed, recent)
        commands = [self._choice(entry) for entry in found if self._is_there(entry.key)]
        return [*commands, *self._jumping.find(typed)]

    def _on_names(self, found: tuple[JumpNames, ThemeFinder]) -> None:
        self._jumping.take(found)
        self.box.renew()

    def _commands(self) -> Iterator[tuple[str, QAction, str]]:
        """Key, action and menu path: those of the page first, since they are meant most often."""
        page = self._pages.currentWidget()
        for action in actions_of(page) if page is not None else ():
            yield action.objectName(), action, ""
        for action, path in _in_menus(self._bar.actions(), ()):
            yield action.objectName(), action, BETWEEN.join(path)

    def _is_there(self, key: str) -> bool:
        """Whether an action lives: what a page had when this was opened may be gone, with another language all is."""
        return isValid(self._found[key][0])

    def _entry(self, key: str) -> Entry:
        action, path = self._found[key]
        titles = tuple(self._words.names(title) for title in path.split(BETWEEN) if title)
        return Entry(key, self._words.names(_name(action)), titles, action.isEnabled())

    def _choice(self, entry: Entry) -> Choice:
        action, path = self._found[entry.key]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        detail = "   ".join(part for part in (path, keys) if part)
        name = plain(action.text())
        return Choice(
            entry.key, name if entry.usable else self.tr("{name} (not now)").format(name=name), detail
        )

    def _run(self, choice: Choice) -> None:
        if not isinstance(choice.value, str):
            self._jumping.go(choice)
            return
        action = self._found[choice.value][0]
        if self._is_there(choice.value) and action.isEnabled():
            before = kept.RECENT_COMMANDS.read(self._settings).split()
            recent = dict.fromkeys((str(choice.value), *before))
            kept.RECENT_COMMANDS.write(self._settings, " ".join([*recent][:MOST_RECENT]))
            action.trigger()

    def _on_closed(self) -> None:
        give_back(self._before)


def _name(action: QAction) -> str:
    """The name as it is written down: undo's text names the step too, its icon's text does not."""
    return plain(action.iconText())


def _in_menus(actions: list[QAction], path: tuple[str, ...]) -> Iterator[tuple[QAction, tuple[str, ...]]]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _in_menus(menu.actions(), (*path, plain(action.text())))
        elif not action.isSeparator():
            yield action, path
