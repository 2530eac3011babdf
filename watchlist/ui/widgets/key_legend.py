"""The line that says which keys do what; each is a button too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from watchlist.ui.key_names import key_name
from watchlist.ui.theming import Colours


class KeyLegend(QWidget):
    """Key in bold, what it does beside it; follows the action's name, key and whether it can be done."""

    def __init__(self, actions: Sequence[QAction], colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 4)
        layout.setSpacing(2)
        for action in actions:
            layout.addWidget(_Entry(action, self))
        layout.addStretch(1)

    def colours(self) -> Colours:
        """What the entries are drawn in."""
        return self._colours


class _Entry(QToolButton):
    def __init__(self, action: QAction, legend: KeyLegend) -> None:
        super().__init__(legend)
        self._action = action
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._key = QLabel()
        self._name = QLabel()
        for label in (self._key, self._name):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = self._key.font()
        font.setBold(True)
        self._key.setFont(font)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(5, 2, 5, 2)
        layout.setSpacing(4)
        layout.addWidget(self._key)
        layout.addWidget(self._name)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_changed)
        self._on_changed()

    def _on_changed(self) -> None:
        key = key_name(self._action.shortcut())
        self._key.setText(key)
        self._name.setText(self._action.text())
        self.setAccessibleName(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setMinimumSize(self._row.sizeHint())

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setMinimumSize(self._row.sizeHint())
        return super().event(event)
