"""What may be stored without a review, as a part of the settings."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from watchlist.domain.stances import Stance
from watchlist.ui.models.words import stance_word
from watchlist.ui.widgets.frame.empty_state import label_for, plain_label
from watchlist.ui.widgets.frame.growing import TickBox

LEAST, MOST = 50, 100
INDENT = 24
BESIDE = 3


class ThresholdBox(QWidget):
    """Whether at all (`wished`), how sure every row must be in hundredths (`least`), and how it may be put forward (`stances`)."""

    wished = Signal(bool)
    least_asked = Signal(int)
    stances_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wish = TickBox(self.tr("&Store sure documents without a review"))
        self.least = QSpinBox()
        self.least.setRange(LEAST, MOST)
        self.least.setSuffix("\u2009%")
        self.stances = {stance: TickBox(stance_word(stance)) for stance in Stance}
        self._below = QWidget()
        told = plain_label(
            self.tr(
                "They must state their date, and every row must pass. A name outside the lists counts as mentioned."
            )
        )
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.wish)
        column.addWidget(self._below)
        inside = QVBoxLayout(self._below)
        inside.setContentsMargins(INDENT, 0, 0, 0)
        inside.addLayout(self._sureness())
        inside.addLayout(self._stances())
        inside.addWidget(told)
        self._below.setEnabled(False)
        self._connect()

    def show_choices(self, *, wished: bool, least: int, stances: frozenset[Stance]) -> None:
        """Show what holds now; nobody is told of it."""
        for box in (self.wish, self.least, *self.stances.values()):
            box.blockSignals(True)
        self.wish.setChecked(wished)
        self.least.setValue(least)
        for stance, box in self.stances.items():
            box.setChecked(stance in stances)
        for box in (self.wish, self.least, *self.stances.values()):
            box.blockSignals(False)
        self._below.setEnabled(wished)

    def _sureness(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(label_for(self.least, self.tr("Every row is sure to at &least")))
        row.addWidget(self.least)
        row.addStretch(1)
        return row

    def _stances(self) -> QGridLayout:
        """Three beside each other: all five have no room on a small screen with large text."""
        grid = QGridLayout()
        for place, box in enumerate(self.stances.values()):
            grid.addWidget(box, *divmod(place, BESIDE))
        grid.setColumnStretch(BESIDE, 1)
        return grid

    def _connect(self) -> None:
        self.wish.toggled.connect(self._below.setEnabled)
        self.wish.toggled.connect(self.wished)
        self.least.valueChanged.connect(self.least_asked)
        for box in self.stances.values():
            box.toggled.connect(self._on_stance)

    def _on_stance(self) -> None:
        self.stances_asked.emit(frozenset(stance for stance, box in self.stances.items() if box.isChecked()))
