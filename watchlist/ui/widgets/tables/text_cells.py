"""Cells of text as a table of rows draws them: one call a cell and no question to the model, for tables of any length."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from watchlist.domain.colour_rules import BOLD
from watchlist.ui.models.rows_model import CENTRE, RIGHT, Column, RowsModel

R = TypeVar("R")
MARGIN = 4
BEHIND = 8
"""The room behind what ends at the right: else a number would touch the words of the next column."""
MOST_WORDS = 50_000
_APART = str.maketrans("\n\r\t\u2028\u2029", "     ")


class PaintedTable(QTableView, Generic[R]):
    """A table over a `RowsModel` whose cells are drawn by this module's delegates.

    `cell_typed` carries row, column and what stands in the cell so far, `cell_left` tells that nobody types there any more.
    """

    cell_typed = Signal(object, str, str)
    cell_left = Signal()

    def __init__(self, model: RowsModel[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows_model = model
        self._focus = (-1, -1)
        self._tints: Sequence[QColor] = ()
        self.setModel(model)
        self.row_paint = RowPaint(self)
        self.setItemDelegate(TextCell(self))

    def set_tints(self, colours: Sequence[QColor]) -> None:
        """The colours behind the numbers that the model gives its rows."""
        self._tints = colours
        if (
            self.isVisible()
        ):  # before that the viewport is not asked for: Qt's binding would make all kinds of widget first
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: a key. With Ctrl its own way would move the focus to the first or last row and leave another one selected."""
        ends = (
            event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.state() is not self.State.EditingState
        )
        if ends and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            held = event.modifiers() & ~Qt.KeyboardModifier.ControlModifier
            event = QKeyEvent(event.type(), event.key(), held)
        super().keyPressEvent(event)

    def moveCursor(
        self,
        cursorAction: QTableView.CursorAction,  # noqa: N803 - as Qt has it
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        """Qt asks: where a key leads. Home and End lead to the first and the last row: rows are selected, not cells."""
        ends = {QTableView.CursorAction.MoveHome: 0, QTableView.CursorAction.MoveEnd: -1}
        if cursorAction not in ends:
            return super().moveCursor(cursorAction, modifiers)
        row = ends[cursorAction] % max(1, self.model().rowCount())
        return self.model().index(row, max(0, self.currentIndex().column()))

    @property
    def columns(self) -> tuple[Column[R], ...]:
        """All columns in their first order."""
        return self.rows_model.columns

    @property
    def is_written_in(self) -> bool:
        """Whether somebody types into a cell: rows that come in another order would take it away."""
        return self.state() is QTableView.State.EditingState

    def seen_places(self) -> tuple[int, int]:
        """The first and the last line that are on the screen, the second before the first where there is none."""
        last = self.rowAt(self.viewport().height() - 1)
        return max(0, self.rowAt(0)), last if last >= 0 else self.rows_model.rowCount() - 1

    def tint(self, place: int) -> QColor | None:
        """The ground of a row, None for the plain one."""
        number = self.rows_model.tint_at(place) if self._tints else None
        return None if number is None or number == BOLD else self._tints[number % len(self._tints)]

    def is_bold(self, place: int) -> bool:
        """Whether a rule makes the letters of a row bold."""
        return self.rows_model.tint_at(place) == BOLD

    def is_focused(self, place: int, column: int) -> bool:
        """Whether a cell has the focus and is to show it."""
        return (place, column) == self._focus


class RowPaint:
    """What all cells of a table share: which rows are selected, the colours of now, texts as they fit into their cells.

    Delegates ask it instead of the option that Qt hands them: its flags cost more than the drawing.
    """

    def __init__(self, table: PaintedTable[Any]) -> None:
        self._table = table
        self._selected: list[tuple[int, int]] | None = None
        self._fitted: dict[tuple[str, int, bool], tuple[str, int]] = {}
        self.renew()

    def renew(self) -> None:
        """Take the colours and the font of now."""
        palette = self._table.palette()
        self.text = palette.color(QPalette.ColorRole.Text)
        self.selected_text = palette.color(QPalette.ColorRole.HighlightedText)
        self.selection = palette.color(QPalette.ColorRole.Highlight)
        self.focus = palette.color(QPalette.ColorRole.Accent)
        self.plain, self.bold = self._table.font(), self._table.font()
        self.bold.setBold(True)
        self.metrics, self._bold_metrics = QFontMetrics(self.plain), QFontMetrics(self.bold)
        self.ascent, self.height = self.metrics.ascent(), self.metrics.height()
        self.font_key = self._table.font().key()
        self._fitted.clear()

    def forget_selection(self) -> None:
        """Other rows are selected."""
        self._selected = None

    def selected(self, place: int) -> bool:
        """Whether the row at a place is selected."""
        if self._selected is None:
            ranges = self._table.selectionModel().selection().toList()
            self._selected = [(chosen.top(), chosen.bottom()) for chosen in ranges]
        return any(first <= place <= last for first, last in self._selected)

    def fitted(self, text: str, room: int, *, bold: bool = False) -> tuple[str, int]:
        """A text in one line as it fits, and how wide it is then."""
        found = self._fitted.get((text, room, bold))
        if found is None:
            if len(self._fitted) >= MOST_WORDS:
                self._fitted.clear()
            line = text.translate(_APART)
            metrics = self._bold_metrics if bold else self.metrics
            width = metrics.horizontalAdvance(line)
            if width > room:
                line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
                width = metrics.horizontalAdvance(line)
            found = self._fitted[text, room, bold] = (line, width)
        return found

    def ground(self, painter: QPainter, rect: QRect, place: int, *, focused: bool) -> bool:
        """Fill a cell's ground and mark the focus; whether the row is selected."""
        selected = self.selected(place)
        if selected:
            painter.fillRect(rect, self.selection)
        else:
            tint = self._table.tint(place)
            if tint is not None:
                painter.fillRect(rect, tint)
        model = self._table.rows_model
        if rect.left() <= 0 and model.pins and model.is_pinned(place):
            self._draw_corner(painter, rect)
        if focused:
            painter.setPen(self.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        return selected

    def _draw_corner(self, painter: QPainter, rect: QRect) -> None:
        """The mark of a row that is kept at the top."""
        left, top, side = rect.left(), rect.top(), self.height * 2 // 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.focus)
        painter.drawPolygon([QPoint(left, top), QPoint(left + side, top), QPoint(left, top + side)])


class TextCell(QStyledItemDelegate):
    """Draws what is written in a cell, in the column's colour, elided where there is no room."""

    def __init__(self, table: PaintedTable[Any]) -> None:
        super().__init__(table)
        self._paint = table.row_paint
        self._model = table.rows_model
        self._table = table
        self.closeEditor.connect(table.cell_left)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Qt asks: a line to type into."""
        editor = super().createEditor(parent, option, index)
        row, column = self._model.row_at(index.row()), self._model.columns[index.column()]
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(partial(self._table.cell_typed.emit, row, column.name))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt tells: the cell may be another one now; what somebody has typed since stays."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a cell."""
        place, column = index.row(), index.column()
        row = self._model.row_at(place)
        if row is None:
            return
        rect = option.rect
        selected = self._paint.ground(painter, rect, place, focused=self._table.is_focused(place, column))
        text = self._model.text_at(place, column)
        if text:
            painter.setPen(self._ink(self._model.columns[column], row, selected=selected))
            bold = self._table.is_bold(place)
            if bold:
                painter.setFont(self._paint.bold)
            self._write(painter, rect, text, self._model.columns[column].align, bold=bold)
            if bold:
                painter.setFont(self._paint.plain)

    def _write(
        self, painter: QPainter, rect: QRect, text: str, align: Qt.AlignmentFlag, *, bold: bool
    ) -> None:
        paint, room = self._paint, rect.width() - 2 * MARGIN - (BEHIND if align is RIGHT else 0)
        line, width = paint.fitted(text, room, bold=bold)
        left = rect.left() + MARGIN
        if align is RIGHT:
            left += room - width
        elif align is CENTRE:
            left += (room - width) // 2
        painter.drawText(left, rect.top() + (rect.height() - paint.height) // 2 + paint.ascent, line)

    def _ink(self, column: Column[Any], row: object, *, selected: bool) -> QColor:
        if selected:
            return self._paint.selected_text
        return (column.colour(row) if column.colour else None) or self._paint.text
