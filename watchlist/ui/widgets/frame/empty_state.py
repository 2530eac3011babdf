"""What an empty page shows: what to do next, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from watchlist.ui.text_size import Heading, larger
from watchlist.ui.widgets.frame.growing import grow_icons

ICON_SIZE = 48
WIDEST = 440


class EmptyState(QWidget):
    """An icon, a title, a sentence, buttons; the first button is the one that Enter presses."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = plain_label()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = Heading()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setText(title)
        self._title.setWordWrap(True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text = plain_label(text)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._text.setWordWrap(True)
        self._text.setMaximumWidth(larger(WIDEST))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addWidget(self._title)
        words = QHBoxLayout()
        words.addStretch(1)
        words.addWidget(self._text, 100)
        words.addStretch(1)
        column.addLayout(words)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addLayout(self._buttons)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def set_icon(self, icon: QIcon) -> None:
        """The picture above."""
        self._icon.setPixmap(icon.pixmap(ICON_SIZE, ICON_SIZE))

    def set_words(self, title: str, text: str, *, buttons: bool = True) -> None:
        """Other words, as when a search finds nothing; without the buttons where these would not help."""
        self._title.setText(title)
        self._text.setText(text)
        for button in self.findChildren(QPushButton):
            button.setVisible(buttons)

    def add_button(self, action: QAction) -> QPushButton:
        """A button for an action of the window."""
        button = _Offer(action)
        grow_icons(button)
        button.setDefault(self._buttons.count() == 0)
        button.setMinimumHeight(button.fontMetrics().height() + 16)
        self._buttons.addWidget(button)
        return button


class _Offer(QPushButton):
    """Does what an action does; its icon is always that of the action, which is painted anew in other colours."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action.icon(), action.iconText())
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)

    def _follow(self) -> None:
        self.setIcon(self._action.icon())


def plain_label(text: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows markup instead of obeying it: every label with words of a report is one."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label


def label_for(field: QWidget, text: str) -> QLabel:
    """The label before a field; the letter behind its & goes there."""
    label = plain_label(text)
    label.setBuddy(field)
    return label
