"""What every view of the charts page does: ask the library in a thread, show the newest answer, wait while hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from watchlist.domain.changes import Changes
from watchlist.domain.symbols import Symbol
from watchlist.ui.flows.window.saving import save_made
from watchlist.ui.settings import Setting
from watchlist.ui.theming import Colours
from watchlist.ui.time_slices import paint_later
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.counting_word import CountingWord
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.save_dialog import SaveDialog
from watchlist.ui.workspace import Workspace

if TYPE_CHECKING:
    from watchlist.store.database import Connection


class ChartView(QWidget):
    """`span_asked` opens the reader, `query_asked` filters the watchlist, `symbol_asked` charts a stock."""

    span_asked = Signal(int, int, int)
    query_asked = Signal(str)
    symbol_asked = Signal(str)
    answered = Signal()
    chosen_changed = Signal()

    def __init__(self, workspace: Workspace, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.colours = colours
        self._asked = 0
        self._stale = True
        self.as_of: str | None = None
        self.bar = QHBoxLayout()
        self.bar.setContentsMargins(10, 8, 10, 6)
        self.bar.setSpacing(6)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self.bar)
        self._counting = CountingWord(self)
        workspace.failed.connect(self._counting.stop)

    def question(self) -> Callable[[Connection], Any]:
        """What to ask the library, as it is chosen now."""
        raise NotImplementedError

    def show_answer(self, answer: Any) -> None:  # noqa: ANN401 - each view has its own
        """Show what the library answered."""
        raise NotImplementedError

    def why_empty(self, words: str) -> str:
        """What to say where there is nothing: these words, or that nothing was known on the day that is looked back to."""
        if self.as_of is None:
            return words
        return self.tr(
            "Nothing of this was known on {day}: a report counts from the day on that it came in."
        ).format(day=self.as_of)

    def chosen_stocks(self) -> tuple[Symbol, ...]:
        """The stocks that are chosen in it."""
        return ()

    def refresh(self, changes: Changes) -> None:
        """Ask again if what is counted changed; a hidden view waits until it is shown."""
        if changes.picks or changes.reports or changes.themes:
            self._stale = True
            if self.isVisible():
                self.reload()

    def show_as_of(self, day: str | None) -> None:
        """Use only what was known on a day (ISO), None for all that is known now."""
        if day != self.as_of:
            self.as_of = day
            self._stale = True
            if self.isVisible():
                self.reload()

    def reload(self) -> None:
        """Ask; what is there stays until the answer is."""
        self._stale = False
        self._asked += 1
        self._counting.start()
        self.workspace.read_later(
            self.question(), partial(self._on_answer, self._asked), name=self.tr("Chart")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Qt tells: the view is shown; what changed meanwhile is asked now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    def add_box(self, name: str, items: Sequence[tuple[str, object]]) -> ChoiceBox:
        """A choice in the bar; choosing asks again."""
        box = ChoiceBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for label, value in items:
            box.addItem(label, value)
        box.activated.connect(self.reload)
        self.bar.addWidget(box)
        return box

    def add_rule(self, words: str = "") -> QLabel:
        """What is counted or drawn, in a line under the bar."""
        rule = plain_label(words)
        rule.setContentsMargins(12, 0, 12, 6)
        rule.setWordWrap(True)
        rule.setForegroundRole(rule.foregroundRole().PlaceholderText)
        self.column.addWidget(rule)
        return rule

    def ask_path(
        self,
        stem: str,
        forms: Mapping[str, str],
        form: Setting[str],
        made: Callable[[Path], Callable[[], bytes]],
    ) -> None:
        """Ask where to save and in which form, then write what is `made` for that file."""
        dialog = SaveDialog(self.tr("Save"), stem, forms, form, self)
        dialog.chosen.connect(lambda path: self.write(path, made(path)))
        dialog.open()

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        """Make a file and write it, in a thread: years of changes take seconds."""
        save_made(self.workspace, path, make)

    def _on_answer(self, ticket: int, answer: object) -> None:
        if ticket == self._asked:
            self._counting.stop()
            paint_later(self)  # thousands of dots or bars were put in order now
            self.show_answer(answer)
            self.answered.emit()
