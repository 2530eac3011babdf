"""A pane beside the page: it can be dragged to another side of the window, or out of it into a window of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QMainWindow, QToolButton, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.growing import grow_icons

AREAS = (
    Qt.DockWidgetArea.LeftDockWidgetArea
    | Qt.DockWidgetArea.RightDockWidgetArea
    | Qt.DockWidgetArea.BottomDockWidgetArea
)
GRIP = 11
"""Pixels of the strip by which a pane in the window is dragged."""
DOTS, STEP, DOT = 5, 5, 0.22
OUT = 48
"""So far from its place a pane comes out of the window."""


class Pane(QDockWidget):
    """One of them; `closed` when its own window was."""

    closed = Signal()

    def __init__(self, name: str, content: QWidget, size: QSize, colours: Colours, icons: Icons) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAllowedAreas(AREAS)
        self.setWidget(_Room(content, size))
        self.head = PaneHead(self, colours, icons)
        self.setTitleBarWidget(self.head)

    @property
    def area(self) -> Qt.DockWidgetArea:
        """Where in the window it stands, or stood before it came out."""
        window = self.parentWidget()
        assert isinstance(window, QMainWindow)
        return window.dockWidgetArea(self)

    def set_apart(self, *, apart: bool) -> None:
        """Let it come out of the window, beside its place, or go back there."""
        if apart == self.isFloating():
            return
        place = QRect(self.mapToGlobal(self.rect().topLeft()), self.size())
        self.setFloating(apart)
        if apart and place.isValid():
            self.setGeometry(_on_screen(place.translated(-OUT, OUT), self))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt tells: its own window is closed by the system's means."""
        super().closeEvent(event)
        self.closed.emit()


class PaneHead(QWidget):
    """A grip of some dots; in a window of its own the name, and the ways back and away."""

    def __init__(self, pane: Pane, colours: Colours, icons: Icons) -> None:
        super().__init__(pane)
        self._pane, self._colours, self._icons = pane, colours, icons
        self._name = plain_label()
        self._back, self._close = QToolButton(), QToolButton()
        for button in (self._back, self._close):
            button.setAutoRaise(True)
        grow_icons(self._back, self._close)
        self._back.clicked.connect(lambda: pane.set_apart(apart=False))
        self._close.clicked.connect(pane.close)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(10, 2, 4, 2)
        self._line.addWidget(self._name, 1)
        self._line.addWidget(self._back)
        self._line.addWidget(self._close)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        pane.topLevelChanged.connect(self._fit)
        colours.changed.connect(self._paint)
        self._fit(apart=False)
        self._paint()

    def name(self, words: str, *actions: QAction) -> None:
        """What the pane is called, and what its menu offers."""
        self._pane.setWindowTitle(words)
        self._name.setText(words)
        tip = self.tr("Drag to another side, or out of the window; a double click takes it out, too")
        self.setToolTip(tip)
        for button, says in ((self._back, self.tr("Back into the window")), (self._close, self.tr("Hide"))):
            button.setToolTip(says)
            button.setAccessibleName(says)
        self.addActions(actions)

    def sizeHint(self) -> QSize:
        """Qt asks: a strip, or a line of words."""
        if self._pane.isFloating():
            return super().sizeHint()
        return QSize(QFontMetrics(self.font()).horizontalAdvance("M"), larger(GRIP))

    def minimumSizeHint(self) -> QSize:
        """Qt asks: no narrower than its pane."""
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Qt tells: anything; the dots are stronger under the pointer."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt asks: draw."""
        super().paintEvent(event)
        if self._pane.isFloating():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.role("text" if self.underMouse() else "muted"))
        middle, step = QRectF(self.rect()).center(), larger(STEP)
        for place in range(DOTS):
            at = QPointF(middle.x() + (place - DOTS // 2) * step, middle.y())
            painter.drawEllipse(at, step * DOT, step * DOT)
        painter.end()

    def _fit(self, apart: bool) -> None:  # noqa: FBT001 - as Qt's signal has it
        for part in (self._name, self._back, self._close):
            part.setVisible(apart)
        self.setCursor(Qt.CursorShape.ArrowCursor if apart else Qt.CursorShape.OpenHandCursor)
        self.updateGeometry()

    def _paint(self) -> None:
        self._back.setIcon(self._icons("restore"))
        self._close.setIcon(self._icons("clear"))
        self.update()


class _Room(QWidget):
    """What a pane holds, and how large that would be."""

    def __init__(self, content: QWidget, size: QSize) -> None:
        super().__init__()
        self._size = size
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(content)

    def sizeHint(self) -> QSize:
        """Qt asks: as at the first start."""
        return QSize(larger(self._size.width()), larger(self._size.height()))


def _on_screen(place: QRect, widget: QWidget) -> QRect:
    """The place, moved so far that all of it is seen."""
    room = widget.screen().availableGeometry()
    place = QRect(place.topLeft(), place.size().boundedTo(room.size()))
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    return place
