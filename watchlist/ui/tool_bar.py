"""The tool bar: what is wanted most, the search box, and the panes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from watchlist.ui.actions import Actions
from watchlist.ui.icons import Icons
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.search.search_box import SearchBox

ICON_SIZE = 20
GAP = 16


class ToolBar(QToolBar):
    """One build of it; another language gets another."""

    def __init__(
        self, actions: Actions, search: SearchBox, flags: QMenu, colours: Colours, icons: Icons
    ) -> None:
        super().__init__()
        self._icons = icons
        self.setWindowTitle(self.tr("Tool bar"))
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self._size_icons()
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in ("import_files", "add_stock", "tag"):
            self.addAction(actions[name])
        self._flag = self._make_flag_button(flags)
        self._flagging = self.addWidget(self._flag)
        gap = QWidget()
        gap.setFixedWidth(GAP)
        self.addWidget(gap)
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addWidget(search)
        for name in ("sidebar", "inspector"):
            self._add_icon(actions, name)
        colours.changed.connect(self._paint)
        self._paint()

    def offer_reading_only(self) -> None:
        """Take the button away that sets flags; the others go with their actions."""
        self._flagging.setVisible(False)

    def changeEvent(self, event: QEvent) -> None:
        """Qt tells: another font; the icons go with it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._size_icons()

    def _size_icons(self) -> None:
        self.setIconSize(QSize(larger(ICON_SIZE), larger(ICON_SIZE)))

    def _add_icon(self, actions: Actions, name: str) -> None:
        self.addAction(actions[name])
        button = self.widgetForAction(actions[name])
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _make_flag_button(self, flags: QMenu) -> QToolButton:
        button = QToolButton()
        button.setObjectName("flag_button")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolTip(self.tr("Flag the selected stocks (1–7)"))
        button.setAccessibleName(self.tr("Flag"))
        button.setMenu(flags)
        return button

    def _paint(self) -> None:
        self._flag.setIcon(self._icons("flag"))
