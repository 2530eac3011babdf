"""A library that can only be read: on the pages what would change it is dimmed, and says why."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from watchlist.domain.themes import ThemeRole
from watchlist.ui.page_stack import PageStack
from watchlist.ui.widgets.frame.dragging import TakesDrops
from watchlist.ui.widgets.frame.question_bar import QuestionBar
from watchlist.ui.widgets.themes.pair_cards import PairCards

WRITING: Final = frozenset(
    {
        *(f"inbox_{name}" for name in ("accept", "discard", "columns", "import")),
        *(f"kept_{name}" for name in ("settle", "dismiss")),
        *(f"reports_{name}" for name in ("delete", "restore")),
        *(
            f"review_{name}"
            for name in (
                "accept", "reject", "accept_sure", "accept_to", "clear", "finish", "security", "theme", "stance", "promote",
                "undo", "redo", "details",
            )
        ),
        *(f"reader_{name}" for name in ("add", "theme", "rating", "note")),
        *(f"notes_{name}" for name in ("change", "delete")),
        "stock_add",
        *(
            f"themes_{name}"
            for name in ("rename", "names", "merge", "nest", "unnest", "split", "prune", "concepts", "manual", "earlier", "later")
        ),
        *(f"themes_role_{role}" for role in ThemeRole),
    }
)  # fmt: skip
"""The actions of pages that write, by their names; those of the window are hidden (`Actions.offer_reading_only`)."""

QUESTIONS: Final = (QuestionBar, PairCards)
"""What asks, and writes the answer down."""


def refuse_drops(widget: QWidget) -> None:
    """Let nothing be dropped on it: each drop is a change."""
    for drops in widget.findChildren(TakesDrops):
        drops.refuse()


class ReadingOnly(QObject):
    """Sees to it on every page that is there or is made later."""

    def __init__(self, pages: PageStack) -> None:
        super().__init__(pages)
        for page in pages:
            self._hold(page)
        pages.made_page.connect(self._hold)

    @property
    def reason(self) -> str:
        """Why something can't be done."""
        return self.tr("The library can only be read where it lies.")

    def _hold(self, page: QWidget) -> None:
        for action in page.findChildren(QAction):
            if action.objectName() in WRITING:
                self._dim(action)
                action.changed.connect(partial(self._dim, action))
        for asked in QUESTIONS:
            for widget in page.findChildren(asked):
                widget.setEnabled(False)
                widget.setToolTip(self.reason)

        refuse_drops(page)

    def _dim(self, action: QAction) -> None:
        """Pages enable their actions as rows are chosen: it holds against that."""
        if action.isEnabled() or action.toolTip() != self.reason:
            action.setEnabled(False)
            action.setToolTip(self.reason)
            action.setStatusTip(self.reason)
