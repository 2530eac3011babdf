"""The names of a theme: its other names, and which one the window shows in which language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.theme_commands import DropName, NameTheme
from watchlist.domain.theme_rows import ThemePage
from watchlist.domain.themes import clean_theme_name, theme_key
from watchlist.ui.models.theme_words import language_name
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit

LANGUAGES = ("", "zh_CN", "zh_TW", "en")
SIZE = (440, 340)


class ThemeNames(QDialog):
    """`asked` carries a command; call `show_page` when it was carried out."""

    asked = Signal(object)

    def __init__(self, page: ThemePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = page.name
        self.setWindowTitle(self.tr("Names of a theme"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *SIZE)
        self._head = plain_label()
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Other name"), self.tr("Shown in")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Other names"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Another name"))
        self.line.setAccessibleName(self.tr("Another name"))
        self.language = ChoiceBox()
        self.language.setAccessibleName(self.tr("Shown in"))
        self.add = QPushButton(self.tr("Add"))
        self.drop = QPushButton(self.tr("Take off"))
        self._lay_out()
        self._connect()
        self.show_page(page)

    def _lay_out(self) -> None:
        for code in LANGUAGES:
            self.language.addItem(language_name(code) if code else self.tr("no language"), code)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.language)
        row.addWidget(self.add)
        below = QHBoxLayout()
        below.addWidget(self.drop)
        below.addStretch(1)
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        below.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        self.line.setFocus()

    def _connect(self) -> None:
        for button in (self.add, self.drop):
            button.setAutoDefault(False)
        self.add.clicked.connect(self._on_add)
        self.line.returnPressed.connect(self._on_add)
        self.line.textChanged.connect(self._enable)
        self.drop.clicked.connect(self._on_drop)
        self.list.currentItemChanged.connect(lambda *_: self._on_chosen())

    def show_page(self, page: ThemePage) -> None:
        """Show the names as they are now."""
        self._theme = page.name
        self._head.setText(page.name)
        self.list.clear()
        for name, language in page.aliases:
            item = QTreeWidgetItem([name, language_name(language)])
            item.setData(1, Qt.ItemDataRole.UserRole, language)
            self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(0)
        self.line.clear()
        self._enable()

    def _on_chosen(self) -> None:
        """A name that is chosen can get another language."""
        item = self.list.currentItem()
        if item is not None:
            self.line.setText(item.text(0))
            self.language.setCurrentIndex(LANGUAGES.index(item.data(1, Qt.ItemDataRole.UserRole) or ""))
        self._enable()

    def _on_add(self) -> None:
        name = clean_theme_name(self.line.text())
        if theme_key(name):
            self.asked.emit(NameTheme(self._theme, name, str(self.language.currentData())))

    def _on_drop(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.asked.emit(DropName(self._theme, item.text(0)))

    def _enable(self) -> None:
        self.add.setEnabled(bool(theme_key(self.line.text())))
        self.drop.setEnabled(self.list.currentItem() is not None)
