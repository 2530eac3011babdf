"""In a new library every page that stands empty offers what fills it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.frame.empty_state import EmptyState

PAGES = ("reports", "themes", "charts")
"""Those that fill by themselves once something was imported; others offer more than that."""


class FirstSteps(QObject):
    """Gives the pages their buttons as they are made."""

    def __init__(self, pages: PageStack, actions: list[QAction]) -> None:
        super().__init__(pages)
        self._pages = pages
        self._actions = actions
        pages.made_page.connect(self._offer)

    def _offer(self, page: QWidget) -> None:
        if any(self._pages.made(name) is page for name in PAGES):
            for empty in page.findChildren(EmptyState):
                for action in self._actions:
                    empty.add_button(action)
