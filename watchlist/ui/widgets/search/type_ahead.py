"""A line to type into with the fitting lines under it: arrows move, Enter takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.models.suggestions import SUGGESTION_ROLE, Suggestion, SuggestionsModel
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours

BOX = 16
DOT = 8
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class TypedLine(QLineEdit):
    """A line that hands arrows and Enter on, and keeps the lines of a pasted list apart."""

    moved = Signal(QKeyEvent)
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key."""
        if event.key() in _MOVES:
            self.moved.emit(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            lines = QGuiApplication.clipboard().text().splitlines()
            self.insert(", ".join(line.strip() for line in lines if line.strip()))
        else:
            super().keyPressEvent(event)


class SuggestionLine(QStyledItemDelegate):
    """Draws a line of the type-ahead: tick, colour, label, detail at the right."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Qt asks: all lines are equally high."""
        return QSize(120, option.fontMetrics.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a line."""
        line = index.data(SUGGESTION_ROLE)
        if not isinstance(line, Suggestion):
            return
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        painter.save()
        painter.setFont(option.font)
        rect = option.rect.adjusted(10, 0, -10, 0)
        rect = self._draw_tick(painter, rect, line, option)
        rect = self._draw_dot(painter, rect, line)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = self._draw_detail(painter, rect, line)
        painter.setPen(self._colours.role("selection_text" if chosen else "text"))
        text = painter.fontMetrics().elidedText(line.label, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

    def _draw_tick(
        self, painter: QPainter, rect: QRect, line: Suggestion, option: QStyleOptionViewItem
    ) -> QRect:
        if line.ticked is None:
            return rect
        box = QStyleOptionButton()
        box.palette = QApplication.palette("QCheckBox")  # type: ignore[call-overload] # a text, as `theming.apply` gives
        box.rect = QRect(rect.left(), rect.center().y() - larger(BOX) // 2 + 1, larger(BOX), larger(BOX))
        box.state = QStyle.StateFlag.State_Enabled | {
            Qt.CheckState.Checked: QStyle.StateFlag.State_On,
            Qt.CheckState.PartiallyChecked: QStyle.StateFlag.State_NoChange,
        }.get(line.ticked, QStyle.StateFlag.State_Off)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, option.widget
        )
        return rect.adjusted(larger(BOX) + 8, 0, 0, 0)

    def _draw_dot(self, painter: QPainter, rect: QRect, line: Suggestion) -> QRect:
        if line.colour < 0:
            return rect
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.theme(line.colour))
        painter.drawEllipse(rect.left(), rect.center().y() - larger(DOT) // 2 + 1, larger(DOT), larger(DOT))
        return rect.adjusted(larger(DOT) + 8, 0, 0, 0)

    def _draw_detail(self, painter: QPainter, rect: QRect, line: Suggestion) -> QRect:
        width = min(painter.fontMetrics().horizontalAdvance(line.detail) + 2, rect.width() * 3 // 5)
        text = painter.fontMetrics().elidedText(line.detail, Qt.TextElideMode.ElideRight, width)
        painter.setPen(self._colours.role("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return rect.adjusted(0, 0, -width - 10 if width else 0, 0)


class TypeAhead(QWidget):
    """`typed` when the text changed, `taken` when a line was chosen."""

    typed = Signal(str)
    taken = Signal(object)

    def __init__(self, colours: Colours, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SuggestionsModel(self)
        self.line = TypedLine()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What is offered"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(SuggestionLine(colours, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.line.textChanged.connect(self.typed)
        self.line.moved.connect(self.list.keyPressEvent)
        self.line.entered.connect(self._on_entered)
        self.list.clicked.connect(self._on_clicked)

    @property
    def lines(self) -> tuple[Suggestion, ...]:
        """What is offered now."""
        return self._model.lines

    def offer(self, lines: Sequence[Suggestion], *, keep_place: bool = False) -> None:
        """Offer lines; the first is ready for Enter."""
        place = self.list.currentIndex().row() if keep_place else 0
        self._model.set_lines(lines)
        if lines:
            self.list.setCurrentIndex(self._model.index(max(0, min(place, len(lines) - 1)), 0))

    def _on_entered(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self._on_clicked(index)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.taken.emit(index.data(SUGGESTION_ROLE))
