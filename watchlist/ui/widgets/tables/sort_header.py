"""The titles of a table: an arrow on every column that is sorted by, with its rank where there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionHeader, QWidget

from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.table_layout import ColumnPlace
from watchlist.ui.text_size import USUAL, larger, text_size

RANK_WIDTH = 10
LEAST_WIDTH = 28
EDGE = 4
"""What Qt leaves free at each side of a title. Its style could be asked, but then Qt's binding makes 500 names first."""
ARROW = 13
"""What an arrow takes of the room of a title, its rank with it."""
BEHIND = "\u00a0\u00a0"
"""What keeps a text that ends at the right apart from the next column; blanks that Qt does not leave out."""


class ApartHeader(QHeaderView):
    """Titles at the right of their column keep apart from the next one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Qt asks: how a title is drawn."""
        super().initStyleOptionForIndex(option, logicalIndex)
        sorted_by = option.sortIndicator is not QStyleOptionHeader.SortIndicator.None_
        if option.textAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += BEHIND[1:] if sorted_by else BEHIND

    def title_room(self, title: str) -> int:
        """How wide a column has to be for its title, also once it is sorted by."""
        return self.fontMetrics().horizontalAdvance(title) + 2 * EDGE + larger(ARROW)


class SortHeader(ApartHeader):
    """`sort_asked` with a column, and whether it joins those that are sorted by already (Shift held)."""

    sort_asked = Signal(int, bool)

    def __init__(
        self, columns: Sequence[Column[Any]], sorts: Callable[[], Sequence[tuple[int, bool]]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._sorts = sorts
        self._adding = False
        self._hidden_widths: dict[int, int] = {}
        self._size = text_size()
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_WIDTH)
        self.setStretchLastSection(True)
        self._filling: tuple[int, int] | None = None
        self.sectionClicked.connect(lambda column: self.sort_asked.emit(column, self._adding))

    def fill_with(self, column: int, least: int) -> None:
        """Give a column the room that the others leave; where that is less than `least` it keeps so much, and the table scrolls."""
        self.setStretchLastSection(False)
        self._filling = (column, least)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: there is more room or less."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._filling is None:
            return
        column, least = self._filling[0], larger(self._filling[1])
        others = sum(self.sectionSize(each) for each in range(self.count()) if each != column)
        room = self.width() - others >= least
        self.setSectionResizeMode(column, self.ResizeMode.Stretch if room else self.ResizeMode.Interactive)
        if not room:
            self.resizeSection(column, least)

    def set_first_places(self) -> None:
        """Widths and hidden columns as the columns themselves say."""
        for number, column in enumerate(self._columns):
            self.resizeSection(number, max(larger(column.width), self.title_room(column.title)))
            self.setSectionHidden(number, column.hidden)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """The table has other columns now: they stand as they say themselves."""
        self._columns = columns
        self.set_first_places()

    def places(self) -> tuple[ColumnPlace, ...]:
        """The columns from left to right as they stand."""
        usual = USUAL / self._size  # widths are kept as they are for text of the usual size
        order = [self.logicalIndex(place) for place in range(len(self._columns))]
        return tuple(
            ColumnPlace(self._columns[n].name, round(self._width(n) * usual), not self.isSectionHidden(n))
            for n in order
        )

    def lay_out(self, places: Sequence[ColumnPlace]) -> None:
        """Put the columns in these places; the others stay as they are, behind them."""
        numbers = {column.name: number for number, column in enumerate(self._columns)}
        for target, place in enumerate(place for place in places if place.name in numbers):
            number = numbers[place.name]
            self.moveSection(self.visualIndex(number), target)
            self.setSectionHidden(number, False)
            self._hidden_widths[number] = width = larger(place.width)
            self.resizeSection(number, max(self.minimumSectionSize(), width))
            self.setSectionHidden(number, not place.shown)

    def show_column(self, number: int, *, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or self.count() - self.hiddenSectionCount() > 1:
            self._hidden_widths[number] = width = self._width(number)
            self.setSectionHidden(number, not shown)
            if shown:
                self.resizeSection(number, max(self.minimumSectionSize(), width))

    def _width(self, number: int) -> int:
        """How wide a column is, or was before it was hidden."""
        if not self.isSectionHidden(number):
            return self.sectionSize(number)
        return self._hidden_widths.get(number, larger(self._columns[number].width))

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font; columns widen with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._size != text_size():
            places = self.places()
            self._size = text_size()
            self.lay_out(places)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a click; Shift adds the column to the sort."""
        self._adding = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        super().mouseReleaseEvent(event)
        self._adding = False

    def initStyleOptionForIndex(self, option: QStyleOptionHeader, logicalIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Qt asks: how a title is drawn; with its arrow."""
        super().initStyleOptionForIndex(option, logicalIndex)
        down = dict(self._sorts()).get(logicalIndex)
        if down is not None:
            arrow = QStyleOptionHeader.SortIndicator
            option.sortIndicator = arrow.SortUp if down else arrow.SortDown
            option.text = option.text.removesuffix(BEHIND[1:])  # the arrow keeps it apart too

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - as Qt has it
        """Qt asks: draw a title; the rank stands at the right edge where several columns are sorted by."""
        sorts = [column for column, _ in self._sorts()]
        rank = sorts.index(logicalIndex) + 1 if len(sorts) > 1 and logicalIndex in sorts else 0
        if not rank:
            super().paintSection(painter, rect, logicalIndex)
            return
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        painter.save()
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 0.75)
        painter.setFont(font)
        painter.setPen(self.palette().color(self.foregroundRole()))
        place = QRect(rect.right() - RANK_WIDTH, rect.top() + 1, RANK_WIDTH, rect.height() // 2)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(rank))
        painter.restore()
