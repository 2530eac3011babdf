"""The panes of the window: sidebar and inspector around the page, each where it was dragged to; sides widen with the text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from watchlist.ui.icons import Icons
from watchlist.ui.text_size import USUAL, larger, text_size
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.pane import Pane

SIDEBAR, INSPECTOR = QSize(200, 500), QSize(310, 260)
"""At the first start, for text of the usual size; the page takes what there is."""
NARROWEST, LOWEST = 150, 140
LEAST_PAGE = QSize(300, 200)

Area = Qt.DockWidgetArea
SIDES = (Area.LeftDockWidgetArea, Area.RightDockWidgetArea)


class Panes(QMainWindow):
    """The page in the middle. `moved` after a hand put a pane elsewhere; `closed` names one whose own window was closed."""

    moved = Signal()
    closed = Signal(str)

    def __init__(
        self, sidebar: QWidget, page: QWidget, inspector: QWidget, colours: Colours, icons: Icons
    ) -> None:
        super().__init__()
        self.setWindowFlags(Qt.WindowType.Widget)
        self._size = text_size()
        self._ours = False
        page.setMinimumSize(LEAST_PAGE)
        self.setCentralWidget(page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setCorner(Qt.Corner.BottomLeftCorner, Area.LeftDockWidgetArea)
        self.setCorner(Qt.Corner.BottomRightCorner, Area.RightDockWidgetArea)
        self.sidebar = Pane("sidebar", sidebar, SIDEBAR, colours, icons)
        self.inspector = Pane("inspector", inspector, INSPECTOR, colours, icons)
        for pane, content, area in zip(self.both, (sidebar, inspector), SIDES, strict=True):
            content.setMinimumSize(NARROWEST, LOWEST)
            self.addDockWidget(area, pane)
            pane.topLevelChanged.connect(self._on_moved)
            pane.dockLocationChanged.connect(self._on_moved)
            pane.closed.connect(partial(self.closed.emit, pane.objectName()))

    @property
    def both(self) -> tuple[Pane, Pane]:
        """Sidebar and inspector."""
        return self.sidebar, self.inspector

    @property
    def below(self) -> bool:
        """Whether the inspector stands below the page."""
        return not self.apart and self.inspector.area == Area.BottomDockWidgetArea

    @property
    def apart(self) -> bool:
        """Whether the inspector stands in a window of its own."""
        return self.inspector.isFloating()

    def set_below(self, *, below: bool) -> None:
        """Put the inspector below the page, or beside it."""
        if below != self.below:
            self._put(self.inspector, Area.BottomDockWidgetArea if below else Area.RightDockWidgetArea)
            self._give(self.inspector, INSPECTOR)

    def set_usual_places(self) -> None:
        """As at the first start."""
        for pane, area, size in zip(self.both, SIDES, (SIDEBAR, INSPECTOR), strict=True):
            self._put(pane, area)
            self._give(pane, size)

    def restore(self, state: QByteArray) -> None:
        """Put the panes where they were when `saveState` told so."""
        self._ours = True
        self.restoreState(state)
        self._ours = False

    def sides(self) -> dict[Qt.DockWidgetArea, Pane]:
        """The panes that take width from the page, one for each side."""
        return {
            pane.area: pane
            for pane in self.both
            if not pane.isHidden() and not pane.isFloating() and pane.area in SIDES
        }

    def set_widths(self, widths: dict[Pane, int]) -> None:
        """Give sides another width."""
        self.resizeDocks(list(widths), list(widths.values()), Qt.Orientation.Horizontal)

    def fit_sides(self) -> None:
        """Where the text is larger the sides leave half of the window to the page."""
        now = {pane: pane.width() for pane in self.sides().values()}
        taken, room = sum(now.values()), self.width() // 2
        if self.isVisible() and text_size() > USUAL and taken > room:
            wanted = {pane: max(room * width // taken, NARROWEST) for pane, width in now.items()}
            if wanted != now:
                self.set_widths(wanted)

    def event(self, event: QEvent) -> bool:
        """Qt tells: another width, or a side is shown again."""
        done = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show}:
            self.fit_sides()
        return done

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt tells: the inside of the window goes; windows of panes go with it."""
        super().hideEvent(event)
        for pane in self.both:
            if pane.isFloating() and not event.spontaneous():
                pane.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font; the sides take as much more room as their words do."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and self._size != text_size():
            share, self._size = text_size() / self._size, text_size()
            self.set_widths({pane: round(pane.width() * share) for pane in self.sides().values()})

    def _put(self, pane: Pane, area: Qt.DockWidgetArea) -> None:
        self._ours = True
        pane.set_apart(apart=False)
        if pane.area != area:
            shown = not pane.isHidden()
            self.addDockWidget(area, pane)
            pane.setVisible(shown)
        self._ours = False

    def _give(self, pane: Pane, size: QSize) -> None:
        across = pane.area in SIDES
        length = size.width() if across else size.height()
        way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        self.resizeDocks([pane], [larger(length)], way)

    def _on_moved(self, *_: object) -> None:
        if not self._ours:
            self.moved.emit()
