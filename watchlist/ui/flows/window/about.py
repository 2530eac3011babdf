"""What the window says of itself: how to search, the keys, the version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from watchlist import __version__
from watchlist.ui.actions import Actions
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.ui.dialogs.facts import FactsBox


class About(QObject):
    """Small boxes that can be closed with any key."""

    def __init__(self, workspace: Workspace, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._actions = actions
        self._window = window

    def search_help(self) -> FactsBox:
        """The grammar of the search box by examples."""
        lines = (
            ("液冷", self.tr("code, name, pinyin or theme")),
            ("hwj", self.tr("pinyin initials")),
            ("theme:液冷", self.tr("one field: theme, broker, stance, market, rating, flag, tag")),
            ("theme:=芯片", self.tr("the whole name")),
            ("theme:液冷 brokers:>=2", self.tr("both must hold")),
            ("theme:液冷 or theme:光模块", self.tr("one of them must hold")),
            ("not stance:negative", self.tr("must not hold")),
            ("last:<30d", self.tr("seen within the last 30 days")),
            ("mentions:>5 in 90d", self.tr("counted in a window of days")),
            ("list:自选 not view:冷门", self.tr("a list, or what a saved view finds")),
            ("own:目标价>=600", self.tr("a column of your own, by its name")),
            ("note:订单 or text:算力", self.tr("words in your notes, or in the texts of reports")),
            ("(hwj or 002837) flag:red", self.tr("parentheses")),
        )
        return self._tell(self.tr("How to search"), self.tr("Examples of what can be typed:"), lines)

    def keys(self) -> FactsBox:
        """Every action with a key."""
        form = QKeySequence.SequenceFormat.NativeText
        lines = [
            (action.shortcut().toString(form), action.iconText())
            for action in self._actions
            if not action.shortcut().isEmpty()
        ]
        return self._tell(self.tr("Keys"), self.tr("Keys of the main window:"), lines)

    def about(self) -> FactsBox:
        """The version and where the library lies."""
        lines = (
            (self.tr("Version"), __version__),
            (self.tr("Library"), str(self._workspace.path)),
            (self.tr("Licence"), "MIT"),
        )
        return self._tell(
            self.tr("About Watchlist"), self.tr("Stocks of research reports, each with its sentence."), lines
        )

    def _tell(self, title: str, text: str, pairs: Sequence[tuple[str, str]]) -> FactsBox:
        from watchlist.ui.dialogs.facts import FactsBox  # noqa: PLC0415 - when first asked for
        from watchlist.ui.dialogs.one_of_a_kind import show_instead  # noqa: PLC0415 - as above

        box = FactsBox(title, text, pairs, self._window)
        show_instead(box)
        return box
