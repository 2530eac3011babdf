"""The columns of a table by keys alone: which are shown, in which order, how wide, and what the rows are sorted by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.table_layout import TableLayout
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.frame.tick_list import TickList

WIDTH, HEIGHT = 460, 480
STEP, LEAST = 20, 28
"""How much wider a press makes a column, and how narrow it can be."""


class TableColumns(QDialog):
    """`changed` carries the layout at each change, so that the table behind shows it at once."""

    changed = Signal(object)

    def __init__(
        self, columns: Sequence[Column[Any]], layout: TableLayout, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns and order"))
        self._columns = {column.name: column for column in columns}
        self._layout = layout
        self.list = TickList()
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.itemChanged.connect(self._on_ticked)
        self.buttons = {name: self._button(*words) for name, words in self._words().items()}
        self._lay_out()
        self._show()
        self.list.setCurrentRow(0)
        self.list.setFocus()
        fit(self, WIDTH, HEIGHT)

    def _words(self) -> dict[str, tuple[str, Callable[[str], TableLayout], str]]:
        return {
            "up": (self.tr("Move &up"), lambda name: self._layout.moved(name, -1), "Alt+Up"),
            "down": (self.tr("Move &down"), lambda name: self._layout.moved(name, 1), "Alt+Down"),
            "sort": (self.tr("&Sort by it"), self._sorted, ""),
            "join": (self.tr("&Then by it"), partial(self._sorted, joining=True), ""),
            "unsort": (self.tr("&Not by it"), self._unsorted, ""),
            "wider": (self.tr("&Wider"), lambda name: self._layout.widened(name, STEP, LEAST), "+"),
            "narrower": (self.tr("Na&rrower"), lambda name: self._layout.widened(name, -STEP, LEAST), "-"),
            "usual": (self.tr("As at &first"), lambda _: TableLayout.usual(self._columns.values()), ""),
        }

    def _button(self, words: str, change: Callable[[str], TableLayout], keys: str) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        if keys:
            # Not the button's own: Qt would press it for a tenth of a second, and swallow a key that is held.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(button.click)
            button.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
        button.clicked.connect(lambda _=False: self._take(change(self.chosen)))
        return button

    def _lay_out(self) -> None:
        words = self.tr("Space shows or hides a column; a second press of Sort turns the order round.")
        told = plain_label(words)
        told.setWordWrap(True)
        beside = QVBoxLayout()
        for name, button in self.buttons.items():
            beside.addWidget(button)
            if name in {"down", "unsort", "narrower"}:
                beside.addSpacing(10)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(beside)
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(told)
        column.addLayout(row, 1)
        column.addWidget(box)

    @property
    def chosen(self) -> str:
        """The name of the column that is chosen."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _sorted(self, name: str, *, joining: bool = False) -> TableLayout:
        return self._layout.sorted_by(name, down=self._columns[name].strong_first, joining=joining)

    def _unsorted(self, name: str) -> TableLayout:
        return self._layout.unsorted(name)

    def _take(self, layout: TableLayout) -> None:
        if layout != self._layout:
            self._layout = layout
            chosen = self.chosen
            self._show()
            self.list.setCurrentRow([place.name for place in layout.columns].index(chosen))
            self.changed.emit(layout)

    def _show(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for place in self._layout.columns:
            item = QListWidgetItem(self._told(place.name), self.list)
            item.setData(Qt.ItemDataRole.UserRole, place.name)
            item.setCheckState(Qt.CheckState.Checked if place.shown else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def _told(self, name: str) -> str:
        """The title, and how the rows are sorted by it: with its rank where there are several."""
        sorts = [each for each, _ in self._layout.sorting]
        if name not in sorts:
            return self._columns[name].title
        arrow = "↓" if dict(self._layout.sorting)[name] else "↑"
        rank = f" {sorts.index(name) + 1}" if len(sorts) > 1 else ""
        return f"{self._columns[name].title}  {arrow}{rank}"

    def _on_ticked(self, item: QListWidgetItem) -> None:
        name, shown = str(item.data(Qt.ItemDataRole.UserRole)), item.checkState() is Qt.CheckState.Checked
        self.list.setCurrentItem(item)
        layout = self._layout.showing(name, shown=shown)
        if layout == self._layout:
            self._show()  # the last one keeps its tick
        self._take(layout)
