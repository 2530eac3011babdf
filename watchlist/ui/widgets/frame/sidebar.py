"""The sidebar: pages, lists and facets; a click opens a page or writes the query."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from watchlist.ui.icons import Icons
from watchlist.ui.models.joining import Joining
from watchlist.ui.models.sidebar_model import Entry, Place, Section, SidebarModel
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.fold_sign import draw_fold_sign

INDENT = 12
ICON = 20
DOT = 8
_KEYS = {
    Qt.KeyboardModifier.ControlModifier: Joining.AND,
    Qt.KeyboardModifier.ShiftModifier: Joining.OR,
    Qt.KeyboardModifier.AltModifier: Joining.NOT,
}


class SidebarLine(QStyledItemDelegate):
    """Draws a line: icon or dot, label, and the count at the right edge."""

    def __init__(self, colours: Colours, icons: Icons, view: Sidebar) -> None:
        super().__init__(view)
        self._view = view
        self._colours = colours
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Qt asks: pages are higher than entries."""
        entry = _found(index)
        padding = 8 if entry is None else {"page": 14, "section": 14}.get(entry.kind, 8)
        return QSize(120, option.fontMetrics.height() + padding)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: draw a line."""
        entry = _found(index)
        if entry is None:
            return
        super().paint(painter, option, index)
        painter.save()
        # From the edge on, as a page has it: Qt leaves out the room before an entry that stands under a heading.
        line = option.rect.adjusted(-option.rect.left(), 0, 0, 0)
        if self._is_shown(entry):
            painter.fillRect(line, self._colours.role("selection"))
        if self._view.hasFocus() and self._view.currentIndex() == index:
            painter.setPen(self._colours.role("frame"))
            painter.drawRect(line.adjusted(0, 0, -1, -1))
        rect = option.rect.adjusted(8, 0, -10, 0)
        rect = self._draw_mark(painter, rect, entry)
        rect = self._draw_count(painter, rect, entry)
        if entry.kind == "section":
            middle = QPointF(rect.right(), rect.center().y() + 1.5)
            closed = not self._view.isExpanded(index)
            draw_fold_sign(painter, middle, self._colours.role("muted"), closed=closed)
        self._draw_label(painter, rect, entry, option.font, shown=self._is_shown(entry))
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt asks: what its style is to draw; the ground of what is shown alone, the words come over it."""
        super().initStyleOption(option, index)
        option.text = ""
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if (entry := _found(index)) is not None and self._is_shown(entry):
            option.state |= QStyle.StateFlag.State_Selected

    def _is_shown(self, entry: Entry) -> bool:
        return entry.place in self._view.shown

    def _draw_mark(self, painter: QPainter, rect: QRect, entry: Entry) -> QRect:
        middle, icon, dot = rect.center().y() + 1, larger(ICON), larger(DOT)
        if entry.icon:
            self._icons(entry.icon).paint(painter, QRect(rect.left(), middle - icon // 2, icon, icon))
            return rect.adjusted(icon + 8, 0, 0, 0)
        if entry.colour >= 0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.theme(entry.colour))
            painter.drawEllipse(rect.left(), middle - dot // 2, dot, dot)
            return rect.adjusted(dot + 8, 0, 0, 0)
        return rect

    def _draw_count(self, painter: QPainter, rect: QRect, entry: Entry) -> QRect:
        if entry.count is None or (not entry.count and entry.kind == "page"):
            return rect
        text = f"{entry.count:,}"
        painter.setPen(self._colours.role("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return rect.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(text) - 8, 0)

    def _draw_label(self, painter: QPainter, rect: QRect, entry: Entry, font: QFont, *, shown: bool) -> None:
        font = QFont(font)
        if entry.kind == "section":
            font.setPointSizeF(font.pointSizeF() * 0.88)
            font.setBold(True)
        elif shown:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        role = "muted" if entry.kind == "section" else "selection_text" if shown else "text"
        painter.setPen(self._colours.role(role))
        text = painter.fontMetrics().elidedText(entry.label, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


class Sidebar(QTreeView):
    """Pages, lists and facets; `may_change` says whether the user's own can be, and not only looked at.

    What the window shows is marked by its ground; the line with the focus of the keys is another thing, and stays where it is.
    """

    filled = Signal()
    page_asked = Signal(str)
    list_asked = Signal(int)
    view_asked = Signal(int)
    query_asked = Signal(str, object)
    rename_asked = Signal(object)
    delete_asked = Signal(object)
    move_asked = Signal(object, int)
    search_asked = Signal(int)
    free_asked = Signal(int)
    replace_asked = Signal(int)

    def __init__(self, colours: Colours, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SidebarModel(self)
        self._closed: set[str] = set()
        self.may_change = True
        self._at: Place = ("page", "")
        self.setModel(self._model)
        self.setItemDelegate(SidebarLine(colours, icons, self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setRootIsDecorated(False)
        self.setIndentation(INDENT)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._colours = colours
        self._paint()
        colours.changed.connect(self._paint)
        self.setAccessibleName(self.tr("Pages, lists and filters"))
        self.expanded.connect(lambda index: self._closed.discard(_entry(index).key))
        self.collapsed.connect(lambda index: self._closed.add(_entry(index).key))

    def set_entries(self, pages: Sequence[Entry], sections: Sequence[Section]) -> None:
        """Show other entries; what was closed stays closed."""
        scroll, closed = self.verticalScrollBar().value(), set(self._closed)
        before = _found(self.currentIndex())
        if not self._model.set_entries(pages, sections):
            return
        for heading in self._model.headings():
            self.setExpanded(heading, _entry(heading).key not in closed)
        self._closed = closed
        self._go_to(before.place if before is not None else self._at)
        self.filled.emit()
        self.verticalScrollBar().setValue(scroll)

    def _paint(self) -> None:
        """Lie on the ground of the window; to ask for the viewport would have Qt's binding make all its kinds of widget first."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._colours.role("window"))
        self.setPalette(palette)

    @property
    def shown(self) -> frozenset[Place]:
        """What is marked as shown."""
        return self._model.shown

    def entries(self) -> tuple[Entry, ...]:
        """Every line but the headings."""
        return tuple(self._model.entries())

    def mark(self, shown: frozenset[Place], at: Place) -> None:
        """Mark what the window shows; where that changed, the focus of the keys goes to `at` of it unless it is at one of them."""
        if (shown, at) == (self.shown, self._at):
            return
        self._at = at
        self._model.mark(shown)
        focus = _found(self.currentIndex())
        if focus is None or focus.place not in shown:
            self._go_to(at)

    def _go_to(self, place: Place) -> None:
        index = self._model.place_index(place)
        if index.isValid():
            self.setCurrentIndex(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt tells: a right click; what can be done with lists and views of the user's own."""
        index = self.indexAt(event.pos())
        entry = _entry(index) if index.isValid() else None
        if entry is not None and entry.own and self.may_change:
            self._menu(entry).popup(event.globalPos())

    def _menu(self, entry: Entry) -> QMenu:
        menu, key = QMenu(self), int(entry.key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry.icon == "smart_list":
            menu.addAction(self.tr("Change the &search…")).triggered.connect(
                lambda: self.search_asked.emit(key)
            )
            menu.addAction(self.tr("&Keep these stocks, follow no longer")).triggered.connect(
                lambda: self.free_asked.emit(key)
            )
        if entry.kind == "view":
            menu.addAction(self.tr("Re&place by what is shown")).triggered.connect(
                lambda: self.replace_asked.emit(key)
            )
        for words, keys, slot in self._own_changes(entry):
            action = menu.addAction(words)
            action.setShortcut(keys)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(slot)
        return menu

    def _own_changes(self, entry: Entry) -> tuple[tuple[str, QKeySequence, Callable[[], None]], ...]:
        """What every entry of the user's own takes, with its key."""
        return (
            (self.tr("&Rename…"), QKeySequence("F2"), lambda: self.rename_asked.emit(entry)),
            (self.tr("Move &up"), QKeySequence("Alt+Up"), lambda: self.move_asked.emit(entry, -1)),
            (self.tr("Move &down"), QKeySequence("Alt+Down"), lambda: self.move_asked.emit(entry, 1)),
            (self.tr("D&elete"), QKeySequence("Del"), lambda: self.delete_asked.emit(entry)),
        )

    @property
    def closed(self) -> tuple[str, ...]:
        """The sections that are closed."""
        return tuple(sorted(self._closed))

    def close_sections(self, keys: Sequence[str]) -> None:
        """Close sections, as they were at the last time."""
        self._closed = set(keys)
        for heading in self._model.headings():
            self.setExpanded(heading, _entry(heading).key not in self._closed)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a click; the keys held down say how a facet joins the query."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self._choose(index, event.modifiers())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a press; it only gives the focus, the release chooses."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Enter chooses, with the same keys as a click."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._choose(self.currentIndex(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier)
            return
        entry = _found(self.currentIndex())
        if entry is not None and entry.own and self.may_change:
            for _, keys, slot in self._own_changes(entry):
                if keys == QKeySequence(event.keyCombination()):
                    slot()
                    return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex, held: Qt.KeyboardModifier) -> None:
        entry = _entry(index)
        self.setCurrentIndex(index)
        if entry.kind == "section":
            self.setExpanded(index, not self.isExpanded(index))
        elif entry.kind == "page":
            self.page_asked.emit(entry.key)
        elif entry.kind == "list":
            self.list_asked.emit(int(entry.key))
        elif entry.kind == "view":
            self.view_asked.emit(int(entry.key))
        else:
            self.query_asked.emit(entry.key, _KEYS.get(held, Joining.REPLACE))


def _found(index: QModelIndex | QPersistentModelIndex) -> Entry | None:
    model = index.model()
    return model.find(index) if isinstance(model, SidebarModel) else None


def _entry(index: QModelIndex | QPersistentModelIndex) -> Entry:
    model = index.model()
    assert isinstance(model, SidebarModel)
    return model.entry(index)
