"""Settings: the dialog, what it changes, and the keys of every action of the window and its pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from watchlist.domain.errors import WatchlistError
from watchlist.domain.stances import Stance
from watchlist.ui import settings as kept
from watchlist.ui import theming
from watchlist.ui.actions import Actions
from watchlist.ui.key_map import KeyMap
from watchlist.ui.page_stack import PageStack
from watchlist.ui.text_size import USUAL, next_size, set_text_size, text_size
from watchlist.ui.theming import Colours, Direction, ThemeName
from watchlist.ui.translating import Language
from watchlist.ui.widgets.frame.growing import grow_all
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.dialogs.preferences import Preferences
    from watchlist.ui.dialogs.threshold import ThresholdBox


class SettingUp(QObject):
    """`language_asked` carries a language: the inside is made again for it, and this with it."""

    language_asked = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        settings: QSettings,
        colours: Colours,
        actions: Actions,
        pages: PageStack,
        window: QWidget,
    ) -> None:
        super().__init__(pages)
        self._workspace = workspace
        self._settings = settings
        self._colours = colours
        self._actions = actions
        self._pages = pages
        self._window = window
        self.keys = KeyMap(settings)
        self.keys.dress(actions)
        for page in pages:
            self._dress(page)
        pages.made_page.connect(self._dress)

    @property
    def slots(self) -> dict[str, Callable[[], object]]:
        """What the actions of the menus do."""
        return {
            "settings": self.ask,
            "text_larger": lambda: self.choose_text_size(next_size(text_size(), 1)),
            "text_smaller": lambda: self.choose_text_size(next_size(text_size(), -1)),
            "text_usual": lambda: self.choose_text_size(USUAL),
        }

    def choose_text_size(self, size: int) -> None:
        """Write everything larger or smaller, now."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        kept.TEXT_SIZE.write(self._settings, size)
        set_text_size(app, size)
        grow_all()
        theming.apply(app, self._colours)

    def ask(self) -> Preferences:
        """Open the dialog; pages that nobody has seen are made one after the other for their actions."""
        from watchlist.importing.readers.tesseract import is_installed  # noqa: PLC0415 - when first asked for
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above
        from watchlist.ui.dialogs.preferences import Preferences  # noqa: PLC0415 - as above

        dialog = Preferences(self.keys, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_choices(
            Language(kept.LANGUAGE.read(self._settings)), self._colours.name, self._colours.direction
        )
        dialog.show_text_size(text_size())
        dialog.text_size_asked.connect(self.choose_text_size)
        dialog.show_recognition(wished=kept.RECOGNISE.read(self._settings), installed=is_installed())
        dialog.recognition_asked.connect(self._on_recognition)
        self._offer_originals(dialog)
        self._offer_threshold(dialog.threshold)
        dialog.language_asked.connect(self._on_language)
        dialog.theme_asked.connect(self._on_theme)
        dialog.direction_asked.connect(self._on_direction)
        dialog.language_asked.connect(dialog.close)
        dialog.add_actions(self.tr("Window"), list(self._actions))
        _AddingPages(self._pages, dialog)
        # Its actions go with the inside of the window.
        self._pages.destroyed.connect(dialog.close)
        show_instead(dialog)
        return dialog

    def _offer_originals(self, dialog: Preferences) -> None:
        from watchlist.store.originals import folder_of, keeps_copies, kept_size  # noqa: PLC0415 - when first asked for

        library = self._workspace.path

        def tell(size: tuple[int, int]) -> None:
            if isValid(dialog):
                dialog.tell_originals(*size, str(folder_of(library)))

        dialog.show_originals(wished=keeps_copies(library))
        dialog.originals_asked.connect(partial(self._on_originals, dialog))
        self._workspace.read_later(lambda _: kept_size(library), tell)

    def _on_originals(self, dialog: Preferences, wished: bool) -> None:  # noqa: FBT001 - as the signal has it
        from watchlist.store.originals import keeps_copies, wish_copies  # noqa: PLC0415 - as above

        try:
            wish_copies(self._workspace.path, wished=wished)
        except WatchlistError as error:
            self._workspace.failed.emit(error)
            dialog.show_originals(wished=keeps_copies(self._workspace.path))

    def _offer_threshold(self, box: ThresholdBox) -> None:
        stances = kept.ACCEPT_STANCES.read(self._settings).split()
        box.show_choices(
            wished=kept.ACCEPT_SURE.read(self._settings),
            least=kept.ACCEPT_FROM.read(self._settings),
            stances=frozenset(stance for stance in Stance if stance in stances),
        )
        # The same is in the Tools menu, and what is set there is kept.
        box.wished.connect(self._actions["accept_sure"].setChecked)
        box.least_asked.connect(self._on_least)
        box.stances_asked.connect(self._on_stances)

    def _on_least(self, least: int) -> None:
        kept.ACCEPT_FROM.write(self._settings, least)

    def _on_stances(self, stances: frozenset[Stance]) -> None:
        kept.ACCEPT_STANCES.write(self._settings, " ".join(stance for stance in Stance if stance in stances))

    def _on_language(self, language: Language) -> None:
        self.language_asked.emit(language)

    def _on_theme(self, theme: ThemeName) -> None:
        self._actions[f"theme_{theme}"].trigger()

    def _on_direction(self, direction: Direction) -> None:
        kept.DIRECTION.write(self._settings, direction.value)
        self._colours.choose_direction(direction)

    def _on_recognition(self, wished: bool) -> None:  # noqa: FBT001 - a signal's own argument
        kept.RECOGNISE.write(self._settings, wished)

    def _dress(self, page: QWidget) -> None:
        self.keys.dress(actions_of(page))


class _AddingPages(QObject):
    """Makes one page each time that nothing else is to be done, and lists its actions."""

    def __init__(self, pages: PageStack, dialog: Preferences) -> None:
        super().__init__(dialog)
        self._pages = pages
        self._dialog = dialog
        self._left = list(pages.names)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._add)
        self._timer.start(0)

    def _add(self) -> None:
        if not self._left or not isValid(self._pages):
            self._timer.stop()
            return
        name = self._left.pop(0)
        actions = actions_of(self._pages.page(name))
        if actions:
            self._dialog.add_actions(self._place(name), actions)

    def _place(self, name: str) -> str:
        return {
            "watchlist": self.tr("Watchlist"),
            "inbox": self.tr("Inbox"),
            "review": self.tr("Review"),
            "reports": self.tr("Reports"),
            "reader": self.tr("Reader"),
            "themes": self.tr("Themes"),
            "charts": self.tr("Charts"),
            "notes": self.tr("Notes"),
            "stock": self.tr("Stock"),
            "texts": self.tr("Texts"),
        }[name]


def actions_of(page: QWidget) -> list[QAction]:
    """The actions of a page; what lines of text and charts bring along has no name, or one of Qt's own."""
    named = (action for action in page.findChildren(QAction) if action.objectName())
    return [action for action in named if not action.objectName().startswith("_q")]
