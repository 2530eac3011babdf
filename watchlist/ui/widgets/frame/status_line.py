"""The line at the bottom: what the library holds, what is running, what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QToolButton, QWidget

from watchlist.ui.widgets.frame.empty_state import plain_label

if TYPE_CHECKING:
    from watchlist.domain.rows import LibraryCounts


BAR_WIDTH = 140


class StatusLine(QWidget):
    """Counts at the left, the running import in the middle, the inbox at the right."""

    cancel_asked = Signal()
    inbox_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: LibraryCounts | None = None
        self._shown: int | None = None
        self.label = plain_label()
        self.progress = QProgressBar()
        self.progress.setFixedWidth(BAR_WIDTH)
        self.progress.setTextVisible(False)
        self.doing = plain_label()
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_asked)
        self.inbox = QToolButton()
        self.inbox.setAutoRaise(True)
        self.inbox.clicked.connect(self.inbox_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(8)
        for widget, stretch in (
            (self.label, 1),
            (self.doing, 0),
            (self.progress, 0),
            (self.cancel, 0),
            (self.inbox, 0),
        ):
            row.addWidget(widget, stretch)
        self.show_progress(0, 0)
        self.inbox.hide()

    def show_counts(self, counts: LibraryCounts) -> None:
        """Say what the library holds; its stocks are those of the list that is shown."""
        self._counts = counts
        waiting = self.tr("%Ln to review", "", counts.drafts)
        self.inbox.setText(waiting)
        self.inbox.setVisible(counts.drafts > 0)
        self._say()

    def show_stocks(self, shown: int) -> None:
        """Say how many stocks the table shows; below zero where nobody knows yet."""
        self._shown = None if shown < 0 else shown
        self._say()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the import is, also while what was read is stored; hidden where nothing runs (0 of 0)."""
        running = total > 0
        for widget in (self.doing, self.progress, self.cancel):
            widget.setVisible(running)
        if running:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            words = self.tr("Importing {done} of {total}")
            self.doing.setText(words.format(done=_grouped(done), total=_grouped(total)))

    def sizeHint(self) -> QSize:
        """Qt asks: as high as with the button, or the page would jump whenever an import begins or ends."""
        return super().sizeHint().expandedTo(QSize(0, self.cancel.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Qt asks: the same."""
        return super().minimumSizeHint().expandedTo(QSize(0, self.cancel.sizeHint().height()))

    def _say(self) -> None:
        counts = self._counts
        if counts is None:
            return
        shown = self._shown
        if shown is not None and shown <= counts.stocks:
            stocks = self.tr("{shown} of %Ln stock(s)", "", counts.stocks).format(shown=_grouped(shown))
        else:  # a search that names lists looks at all of them
            stocks = self.tr("%Ln stock(s)", "", counts.stocks if shown is None else shown)
        reports = self.tr("%Ln report(s)", "", counts.reports)
        if counts.distinct != counts.reports:
            reports = self.tr("{reports} ({distinct} distinct)").format(
                reports=reports, distinct=_grouped(counts.distinct)
            )
        themes = self.tr("%Ln theme(s)", "", counts.themes)
        self.label.setText(f"{stocks}  ·  {reports}  ·  {themes}")


def _grouped(number: int) -> str:
    """As the language of the window writes it, and as `%Ln` does beside it."""
    return QLocale().toString(number)
