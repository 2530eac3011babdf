"""What hangs under the search box: what is wrong with the query, and lines that can be taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from watchlist.ui.models.suggestions import SUGGESTION_ROLE, Suggestion, SuggestionsModel
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.search.type_ahead import SuggestionLine

MOST_ROWS = 11
LEAST_WIDTH = 420
EDGE = 2


class SearchPopup(QFrame):
    """Lies over the window, not a window of its own, so that the box keeps the focus; `taken` with a line's key."""

    taken = Signal(object)

    def __init__(self, colours: Colours, box: QWidget) -> None:
        super().__init__(box.window())
        self._box = box
        self._colours = colours
        self._model = SuggestionsModel(self)
        self.fault: QLabel = plain_label()
        self.fault.setWordWrap(True)
        self.fault.setContentsMargins(10, 6, 10, 6)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(SuggestionLine(colours, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setFocusPolicy(self.focusPolicy().NoFocus)
        self.list.clicked.connect(self._take)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(0)
        column.addWidget(self.fault)
        column.addWidget(self.list, 1)
        self.hide()

    @property
    def lines(self) -> tuple[Suggestion, ...]:
        """What is offered now."""
        return self._model.lines

    def offer(self, lines: Sequence[Suggestion], fault: str) -> None:
        """Show lines and what is wrong; with neither it goes away."""
        self._model.set_lines(lines)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.list.setVisible(bool(lines))
        if lines or fault:
            self._place()
            self.show()
            self.raise_()
        else:
            self.hide()

    def move_by(self, rows: int) -> None:
        """Go down or up among the lines; above the first is the box again."""
        row = self.list.currentIndex().row() + rows
        inside = 0 <= row < len(self.lines)
        self.list.setCurrentIndex(self._model.index(row, 0) if inside else QModelIndex())

    def take(self) -> bool:
        """Take the line that is marked; False where none is."""
        index = self.list.currentIndex()
        if index.isValid():
            self._take(index)
        return index.isValid()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw; an edge that is seen on dark ground too."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._colours.role("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _take(self, index: QModelIndex) -> None:
        self.taken.emit(index.data(SUGGESTION_ROLE).key)

    def _place(self) -> None:
        """Under the box, as high as its lines."""
        corner = self._box.mapTo(self._box.window(), QPoint(0, self._box.height() + 2))
        room = self._box.window().width() - corner.x() - 4
        width = max(min(LEAST_WIDTH, room), min(self._box.width(), room))
        row = self.list.sizeHintForRow(0) if self.lines else 0
        height = min(len(self.lines), MOST_ROWS) * row + 2 * EDGE + 2 * self.frameWidth()
        if self.fault.text():
            height += self.fault.heightForWidth(width - 2 * EDGE)
        self.setGeometry(corner.x(), corner.y(), width, height + 2)
