"""The line that says which keys do what; each is a button too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from watchlist.ui.key_names import key_name
from watchlist.ui.theming import Colours

AROUND, BETWEEN = 12, 2


class KeyLegend(QWidget):
    """Key in bold, what it does beside it; follows the action's name, key and whether it can be done."""

    def __init__(self, actions: Sequence[QAction], colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        layout = QHBoxLayout(self)
        layout.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(AROUND, 2, AROUND, 4)
        layout.setSpacing(BETWEEN)
        self._entries: list[_Entry] = []
        self._entries += [_Entry(action, self) for action in actions]
        for entry in self._entries:
            layout.addWidget(entry)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt tells: another width; the last entries go where there is no room, F1 has them all."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show as many as have room, from the first on."""
        room = self.width() - 2 * AROUND
        for entry in self._entries:
            room -= entry.minimumWidth() + BETWEEN
            entry.setVisible(room >= 0)

    def colours(self) -> Colours:
        """What the entries are drawn in."""
        return self._colours


class _Entry(QToolButton):
    def __init__(self, action: QAction, legend: KeyLegend) -> None:
        super().__init__(legend)
        self._action = action
        self._legend = legend
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
        self._grow()

    def _grow(self) -> None:
        self.setMinimumSize(self._row.sizeHint())
        self._legend.fit()

    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._grow()
        return super().event(event)
