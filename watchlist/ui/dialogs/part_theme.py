"""Asks for each stock of a theme whose name names two to which of them it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.symbols import Symbol
from watchlist.domain.theme_rows import CompoundTheme, MemberStock
from watchlist.ui.models.theme_names import with_own
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit

WIDTH, HEIGHT = 480, 420
BOTH, STAYS = 2, 3
"""Places beside the numbers of the two parts."""


class PartTheme(QDialog):
    """`parted` carries the place of each stock once it is confirmed."""

    parted = Signal(object)

    def __init__(
        self,
        compound: CompoundTheme,
        stocks: Sequence[MemberStock],
        offered: Mapping[Symbol, int],
        called: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split a theme"))
        fit(self, WIDTH, HEIGHT)
        self._names = tuple(called(part.name) for part in compound.parts)
        self.boxes = {stock.symbol: self._box(stock, offered[stock.symbol]) for stock in stocks}
        head = plain_label(
            self.tr("Where do the stocks of {theme} go? Offered is what other reports say.").format(
                theme=with_own(called, compound.whole.name)
            )
        )
        head.setWordWrap(True)
        told = plain_label(
            self.tr(
                "What reports say moves with its sentence. A stock in both is tagged with {second} by hand."
            ).format(second=self._names[1])
        )
        told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self._table(stocks), 1)
        column.addWidget(told)
        column.addWidget(self._buttons())

    def _box(self, stock: MemberStock, place: int) -> ChoiceBox:
        box = ChoiceBox()
        for name in self._names:
            box.addItem(name)
        box.addItem(self.tr("both"))
        box.addItem(self.tr("stays"))
        box.setCurrentIndex(place)
        box.setAccessibleName(stock.name or str(stock.symbol))
        return box

    def _table(self, stocks: Sequence[MemberStock]) -> QScrollArea:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setColumnStretch(2, 1)
        for row, stock in enumerate(stocks):
            grid.addWidget(plain_label(str(stock.symbol)), row, 0)
            grid.addWidget(plain_label(stock.name), row, 1)
            grid.addWidget(self.boxes[stock.symbol], row, 2)
        grid.setRowStretch(len(stocks), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _buttons(self) -> ButtonBox:
        box = ButtonBox()
        self.go = box.addButton(self.tr("Split"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.go.setEnabled(bool(self.boxes))
        cancel = box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        box.accepted.connect(self._on_accepted)
        box.rejected.connect(self.reject)
        return box

    def _on_accepted(self) -> None:
        self.accept()
        self.parted.emit({symbol: box.currentIndex() for symbol, box in self.boxes.items()})
