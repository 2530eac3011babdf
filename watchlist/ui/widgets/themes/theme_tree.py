"""The tree of themes: typing filters, dragging nests, Ctrl and dragging merges, stocks dropped on a theme are tagged."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from watchlist.domain.rows import ThemeRow
from watchlist.domain.watch_rows import ThemeChip
from watchlist.ui.models.dragged import shown_in, stocks_in, theme_in
from watchlist.ui.models.rows_model import Column
from watchlist.ui.models.table_layout import ColumnPlace, TableLayout
from watchlist.ui.models.theme_names import chip_name
from watchlist.ui.models.theme_tree import PLACE_ROLE, THEME_ROLE, Path, ThemeTreeModel
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.chips import draw_chips
from watchlist.ui.widgets.frame.dragging import TakesDrops, carry
from watchlist.ui.widgets.tables.sort_header import BEHIND, ApartHeader

ROW_PADDING = 12
EDGE = 0.28
"""So much of an entry at its top and at its bottom is between it and the next."""
NAMES = 190
"""The room that the names of themes have at least."""
_FILTERED = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}


class ThemeBranch(QStyledItemDelegate):
    """Draws a theme as its chip; one that only hands tag has the dot and the line of a hand tag."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002
        """Qt asks: all rows are equally high."""
        return QSize(60, option.fontMetrics.height() + ROW_PADDING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a theme."""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        theme = index.data(THEME_ROLE)
        if not isinstance(theme, ThemeRow):
            return
        chip = ThemeChip(theme.id, chip_name(theme), theme.colour, hand=theme.manual_only)
        painter.save()
        painter.setFont(option.font)
        rect = QRect(option.rect).adjusted(2, 0, -4, 0)
        if place := index.data(PLACE_ROLE):
            painter.setPen(self._colours.role("muted"))
            width = option.fontMetrics.horizontalAdvance("00")
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(place))
            rect.setLeft(rect.left() + width)
        draw_chips(painter, rect, (chip,), self._colours)
        painter.restore()


class ThemeFigure(QStyledItemDelegate):
    """Draws a figure apart from the column behind it."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: how a cell is drawn."""
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += BEHIND


class ThemeTree(QTreeView):
    """Signals carry names: `nest_asked` theme and parent, `merge_asked` theme and the one that stays.

    `order_asked`: a parent and those below it in their new order, where one was dropped between two others.
    """

    selection_changed = Signal()
    opened = Signal(str)
    typed = Signal(str)
    nest_asked = Signal(str, str)
    merge_asked = Signal(str, str)
    order_asked = Signal(str, object)
    stocks_dropped = Signal(object, str)

    def __init__(self, model: ThemeTreeModel, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._opened: set[Path] = set()
        self._line: int | None = None
        self._hidden = {column.name for column in model.columns if column.hidden}
        self._widths = {column.name: column.width for column in model.columns}
        self.setModel(model)
        self.setItemDelegate(ThemeFigure(self))
        self.setItemDelegateForColumn(0, ThemeBranch(colours, self))
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setDragEnabled(True)
        self.setIndentation(18)
        self._set_header()
        self.drops = TakesDrops(self, self._takes, self._says)
        self.drops.dropped.connect(self._on_dropped)
        self.drops.over.connect(self._show_line)
        self.expanded.connect(lambda index: self._opened.add(model.path(index)))
        self.collapsed.connect(lambda index: self._opened.discard(model.path(index)))
        self.doubleClicked.connect(self._on_opened)
        self.selectionModel().currentChanged.connect(lambda *_: self.selection_changed.emit())

    def _set_header(self) -> None:
        header = ApartHeader(self)
        self.setHeader(header)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place, column in enumerate(self._model.columns):
            self.setColumnHidden(place, column.hidden)
            if place:
                header.resizeSection(place, self._width(place))
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sectionClicked.connect(self._on_title)

    @property
    def columns(self) -> tuple[Column[ThemeRow], ...]:
        """What is told of each theme."""
        return self._model.columns

    def table_layout(self) -> TableLayout:
        """The columns from left to right, and what the tree is sorted by."""
        header, columns = self.header(), self._model.columns
        order = [header.logicalIndex(place) for place in range(len(columns))]
        names = [columns[number].name for number in order]
        places = tuple(ColumnPlace(name, self._widths[name], name not in self._hidden) for name in names)
        number, down = self._model.sorting
        return TableLayout(places, ((columns[number].name, down),))

    def lay_out(self, layout: TableLayout) -> None:
        """Put the columns as a layout says, and sort by the first that it names; the names have the room that is left."""
        numbers = {column.name: number for number, column in enumerate(self._model.columns)}
        header = self.header()
        for target, place in enumerate(layout.columns):
            header.moveSection(header.visualIndex(numbers[place.name]), target)
            self._widths[place.name] = place.width
            if numbers[place.name]:
                header.resizeSection(numbers[place.name], self._width(numbers[place.name]))
        self._hidden = {place.name for place in layout.columns if not place.shown} - {self.columns[0].name}
        self._make_room(self.viewport().width() - larger(NAMES))
        for name, down in layout.sorting[:1]:
            self._sort(numbers[name], down=down)

    def set_themes(self, rows: Iterable[ThemeRow]) -> None:
        """Show other themes; what was open and chosen stays so."""
        self._keep(lambda: self._model.set_themes(rows))

    def narrow(self, fits: Callable[[ThemeRow], bool] | None) -> None:
        """Show what fits, all branches open; None shows all as it was."""
        opened = set(self._opened)
        self._keep(lambda: self._model.narrow(fits))
        if fits is not None:
            self.expandAll()
            self._opened = opened
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._model.index(0, 0))

    def current_theme(self) -> ThemeRow | None:
        """The theme that is chosen."""
        return self._model.theme(self.currentIndex())

    def current_parent(self) -> ThemeRow | None:
        """The theme under which the chosen one stands here."""
        return self._model.theme(self._model.parent(self.currentIndex()))

    def siblings(self) -> list[ThemeRow]:
        """The themes that stand beside the chosen one here, itself among them, in their order."""
        return self._below(self._model.parent(self.currentIndex()))

    def _below(self, parent: QModelIndex) -> list[ThemeRow]:
        rows = (
            self._model.theme(self._model.index(at, 0, parent)) for at in range(self._model.rowCount(parent))
        )
        return [row for row in rows if row is not None]

    def show_theme(self, theme_id: int) -> bool:
        """Choose a theme and scroll to it; False where it is not shown."""
        index = self._model.first_of(theme_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def show_named(self, name: str) -> None:
        """Choose the theme of a name, where it is shown."""
        for row in self._model.rows:
            if row.name == name:
                self.show_theme(row.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Enter opens, letters go into the filter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_opened(self.currentIndex())
        elif event.modifiers() in _FILTERED and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another width; where it is narrow the names keep their room, the last columns give way."""
        super().resizeEvent(event)
        self._make_room(event.size().width() - larger(NAMES))

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font, wider columns."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for place in range(1, len(self._model.columns)):
                self.header().resizeSection(place, self._width(place))
            self._make_room(self.viewport().width() - larger(NAMES))

    def _width(self, place: int) -> int:
        column, header = self._model.columns[place], self.header()
        assert isinstance(header, ApartHeader)
        return max(larger(self._widths[column.name]), header.title_room(column.title))

    def _make_room(self, room: int) -> None:
        for place, column in enumerate(self._model.columns[1:], 1):
            if column.name not in self._hidden:
                room -= self._width(place)
            self.setColumnHidden(place, column.name in self._hidden or room < 0)

    def _keep(self, change: Callable[[], None]) -> None:
        path, opened = self._model.path(self.currentIndex()), sorted(self._opened, key=len)
        scroll = self.verticalScrollBar().value()
        change()
        for each in opened:
            index = self._model.index_of(each)
            if index.isValid():
                self.expand(index)
        index = self._model.index_of(path)
        if not index.isValid() and path:
            index = self._model.first_of(path[-1])
        if index.isValid():
            self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(scroll)

    def _takes(self, index: QModelIndex, data: QMimeData) -> bool:
        target = self._model.theme(index)
        return target is not None and (bool(stocks_in(data)) or theme_in(data) not in {"", target.name})

    def _says(self, index: QModelIndex, data: QMimeData, held: Qt.KeyboardModifier) -> str:
        target = self._model.theme(index)
        name = chip_name(target) if target is not None else ""
        if symbols := stocks_in(data):
            return self.tr("Tag %Ln stock(s) with {theme}", "", len(symbols)).format(theme=name)
        if held & Qt.KeyboardModifier.ControlModifier:
            said = self.tr("Merge {theme} into {other}")
        elif self._edge(index, data) is not None:
            said = self.tr("Move {theme} here")
        else:
            said = self.tr("Put {theme} under {other} (Ctrl: merge)")
        return said.format(theme=shown_in(data), other=name)

    def startDrag(self, actions: Qt.DropAction) -> None:  # noqa: ARG002 - Qt names them, one is meant
        """Qt tells: the mouse drags the chosen theme."""
        carry(self, self._model.mimeData([self.currentIndex()]))

    def _on_dropped(self, index: QModelIndex, data: QMimeData, held: Qt.KeyboardModifier) -> None:
        target = self._model.theme(index)
        if target is None:
            return
        if symbols := stocks_in(data):
            self.stocks_dropped.emit(symbols, target.name)
        elif held & Qt.KeyboardModifier.ControlModifier:
            self.merge_asked.emit(theme_in(data), target.name)
        elif (edge := self._edge(index, data)) is not None:
            self._order(index, theme_in(data), behind=edge)
        else:
            self.nest_asked.emit(theme_in(data), target.name)

    def _edge(self, index: QModelIndex, data: QMimeData) -> bool | None:
        """Between which two a theme of the same parent would come: False before an entry, True behind it, None upon it."""
        parent, edge = self._model.parent(index), 0.5 - abs(self.drops.share - 0.5)
        names = [row.name for row in self._below(parent)]
        between = parent.isValid() and theme_in(data) in names and edge < EDGE
        return self.drops.share > EDGE if between else None

    def _order(self, index: QModelIndex, name: str, *, behind: bool) -> None:
        parent, target = self._model.theme(self._model.parent(index)), self._model.theme(index)
        if parent is None or target is None:
            return
        names = [row.name for row in self._below(self._model.parent(index)) if row.name != name]
        names.insert(names.index(target.name) + behind, name)
        self.order_asked.emit(parent.name, tuple(names))

    def _show_line(self, index: QModelIndex, data: object) -> None:
        """A line where a theme that is dragged would come between two others."""
        edge = self._edge(index, data) if isinstance(data, QMimeData) and index.isValid() else None
        rect = self.visualRect(index)
        line = None if edge is None else (rect.bottom() + 1 if edge else rect.top())
        if line != self._line:
            self._line = line
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw; over it the line between two themes."""
        super().paintEvent(event)
        if self._line is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(0, self._line - 1, self.viewport().width(), 2, self.palette().highlight())
            painter.end()

    def _on_opened(self, index: QModelIndex) -> None:
        theme = self._model.theme(index)
        if theme is not None:
            self.opened.emit(theme.name)

    def _on_title(self, column: int) -> None:
        header = self.header()
        down = self._model.columns[column].strong_first
        if header.sortIndicatorSection() == column and self.property("sorted") == column:
            down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self._sort(column, down=down)

    def _sort(self, column: int, *, down: bool) -> None:
        header = self.header()
        self.setProperty("sorted", column)
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)
        self._keep(lambda: self._model.sort(column, order))
