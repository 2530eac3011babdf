"""The settings: language, colours, what rises in which colour, recognition, what skips the review, and every key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.dialogs.threshold import ThresholdBox
from watchlist.ui.key_map import NATIVE, KeyMap, taken_by
from watchlist.ui.models.action_words import plain
from watchlist.ui.text_size import SIZES, larger
from watchlist.ui.theming import Direction, ThemeName
from watchlist.ui.translating import Language
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import label_for, plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.frame.growing import TickBox
from watchlist.ui.widgets.frame.tabs import Tabs

WIDTH, HEIGHT = 620, 520
ACTION = Qt.ItemDataRole.UserRole


class Preferences(QDialog):
    """Everything holds at once; each signal carries what was chosen."""

    language_asked = Signal(object)
    theme_asked = Signal(object)
    direction_asked = Signal(object)
    text_size_asked = Signal(int)
    recognition_asked = Signal(bool)
    originals_asked = Signal(bool)

    def __init__(self, keys: KeyMap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._groups: list[Sequence[QAction]] = []
        self.setWindowTitle(self.tr("Settings"))
        fit(self, WIDTH, HEIGHT)
        self.tabs = Tabs()
        self.tabs.addTab(self._make_general(), self.tr("&General"))
        self.tabs.addTab(self._make_keys(), self.tr("&Keys"))
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(self.tabs, 1)
        column.addWidget(box)
        self._on_current()

    def show_choices(self, language: Language, theme: ThemeName, direction: Direction) -> None:
        """Show what holds now."""
        chosen = ((self.language, language), (self.theme, theme), (self.direction, direction))
        for box, value in chosen:
            box.setCurrentIndex(box.findData(value.value))

    def show_text_size(self, size: int) -> None:
        """Show how large the text is."""
        self.text_size.setCurrentIndex(self.text_size.findData(size))

    def show_recognition(self, *, wished: bool, installed: bool) -> None:
        """Whether pictures are read, and what is missing for it."""
        self.recognition.setChecked(wished)
        self.recognition_told.setText(
            self.tr("What is recognised on pictures is never taken without a look.")
            if installed
            else self.tr("The program “tesseract” is not installed: until it is, pictures stay unread.")
        )

    def show_originals(self, *, wished: bool) -> None:
        """Whether a copy of every file is kept."""
        self.originals.blockSignals(True)  # told, not asked
        self.originals.setChecked(wished)
        self.originals.blockSignals(False)

    def tell_originals(self, copies: int, size: int, folder: str) -> None:
        """How many there are, how much room they take, and where."""
        room = QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        words = self.tr("%Ln file(s) of {size} in {folder}", "", copies)
        self.originals_told.setText(words.format(size=room, folder=folder))

    def add_actions(self, place: str, actions: Sequence[QAction]) -> None:
        """List the actions of the window or of a page; each key may stand for one of them."""
        self._groups.append(actions)
        for action in actions:
            item = QTreeWidgetItem([plain(action.iconText()), place, ""])
            item.setData(0, ACTION, (len(self._groups) - 1, action.objectName()))
            self.list.addTopLevelItem(item)
            self._show_key(item, action)
        self._on_search(self.search.text())

    # General

    def _make_general(self) -> QWidget:
        self._make_choices()
        page = QWidget()
        form = QFormLayout(page)
        form.setVerticalSpacing(12)
        form.addRow(label_for(self.language, self.tr("&Language")), self.language)
        form.addRow(label_for(self.theme, self.tr("&Colours")), self.theme)
        form.addRow(label_for(self.text_size, self.tr("&Text")), self.text_size)
        form.addRow(label_for(self.direction, self.tr("&Rise and fall")), self.direction)
        form.addRow(self._make_recognition())
        form.addRow(self._make_originals())
        self.threshold = ThresholdBox()
        form.addRow(self.threshold)
        area = QScrollArea()  # at 200 % a screen may have less room than this takes
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(page)
        return area

    def _make_choices(self) -> None:
        # The names of languages are written in themselves, whatever the window speaks.
        self.language = _box(
            (self.tr("As the system"), Language.SYSTEM), ("简体中文", Language.CHINESE),
            ("繁體中文", Language.TRADITIONAL), ("English", Language.ENGLISH),
        )  # fmt: skip
        self.theme = _box(
            (self.tr("As the system"), ThemeName.SYSTEM), (self.tr("Light"), ThemeName.LIGHT), (self.tr("Dark"), ThemeName.DARK)
        )  # fmt: skip
        self.text_size = ChoiceBox()
        for size in SIZES:
            self.text_size.addItem(f"{size} %", size)
        self.direction = _box(
            (self.tr("As the language has it"), Direction.SYSTEM),
            (self.tr("Red rises, green falls"), Direction.RED_UP),
            (self.tr("Green rises, red falls"), Direction.GREEN_UP),
            (self.tr("Blue rises, orange falls"), Direction.BLUE_UP),
            (self.tr("Without colours, by arrows"), Direction.PLAIN),
        )
        self.language.activated.connect(
            lambda _: self.language_asked.emit(Language(self.language.currentData()))
        )
        self.theme.activated.connect(lambda _: self.theme_asked.emit(ThemeName(self.theme.currentData())))
        self.text_size.activated.connect(lambda _: self.text_size_asked.emit(self.text_size.currentData()))
        self.direction.activated.connect(
            lambda _: self.direction_asked.emit(Direction(self.direction.currentData()))
        )

    def _make_recognition(self) -> QWidget:
        self.recognition = TickBox(self.tr("Read the &pictures in PDFs by text recognition (OCR)"))
        self.recognition.toggled.connect(self.recognition_asked)
        self.recognition_told = plain_label()
        self.recognition_told.setWordWrap(True)
        return _under(self.recognition, self.recognition_told)

    def _make_originals(self) -> QWidget:
        self.originals = TickBox(self.tr("Keep a copy of every &file that is imported, unchanged"))
        self.originals.toggled.connect(self.originals_asked)
        self.originals_told = plain_label()
        self.originals_told.setWordWrap(True)
        return _under(self.originals, self.originals_told)

    # Keys

    def _make_keys(self) -> QWidget:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search an action"))
        self.search.setAccessibleName(self.tr("Search an action"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Where"), self.tr("Key")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setColumnWidth(0, larger(WIDTH) // 2)
        self.list.currentItemChanged.connect(self._on_current)
        self.told = plain_label()
        self.told.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_key_line())
        column.addWidget(self.told)
        return page

    def _make_key_line(self) -> QHBoxLayout:
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("The new key"))
        self.set_key = QPushButton(self.tr("&Set"))
        self.no_key = QPushButton(self.tr("&No key"))
        self.reset = QPushButton(self.tr("&Own key"))
        self.reset_all = QPushButton(self.tr("Own keys of &all"))
        self.edit.keySequenceChanged.connect(self._on_typed)
        self.set_key.clicked.connect(lambda: self._choose(self.edit.keySequence()))
        self.no_key.clicked.connect(lambda: self._choose(QKeySequence()))
        self.reset.clicked.connect(self._on_reset)
        self.reset_all.clicked.connect(self._on_reset_all)
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        for button in (self.set_key, self.no_key, self.reset, self.reset_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    def _on_search(self, typed: str) -> None:
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            assert item is not None
            words = " ".join(item.text(column) for column in range(3))
            item.setHidden(typed.casefold() not in words.casefold())

    def _on_current(self) -> None:
        action = self._current()
        self.edit.clear()
        self.told.clear()
        for widget in (self.edit, self.set_key, self.no_key, self.reset):
            widget.setEnabled(action is not None)
        if action is not None:
            self.reset.setEnabled(self._keys.is_chosen(action))
            self.set_key.setEnabled(False)

    def _on_typed(self, keys: QKeySequence) -> None:
        """A key that stands for something else at the same place can't be set."""
        other = self._other(keys)
        self.set_key.setEnabled(not keys.isEmpty() and other is None)
        if other is not None:
            words = self.tr("{key} stands for “{action}” already. Give that another key first.")
            self.told.setText(words.format(key=keys.toString(NATIVE), action=plain(other.iconText())))
        else:
            self.told.clear()

    def _other(self, keys: QKeySequence) -> QAction | None:
        action, item = self._current(), self.list.currentItem()
        if action is None or item is None:
            return None
        return taken_by(keys, action, self._groups[item.data(0, ACTION)[0]])

    def _choose(self, keys: QKeySequence) -> None:
        action = self._current()
        if action is not None:
            self._keys.choose(action, keys)
            self._show_keys()

    def _on_reset(self) -> None:
        action = self._current()
        if action is not None:
            self._keys.reset([action])
            self._show_keys()

    def _on_reset_all(self) -> None:
        for actions in self._groups:
            self._keys.reset(actions)
        self._show_keys()

    def _show_keys(self) -> None:
        for place in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(place)
            assert item is not None
            action = self._action(item)
            if action is not None:
                self._show_key(item, action)
        self._on_current()

    def _show_key(self, item: QTreeWidgetItem, action: QAction) -> None:
        item.setText(2, ", ".join(keys.toString(NATIVE) for keys in action.shortcuts()))
        font = item.font(2)
        font.setBold(self._keys.is_chosen(action))
        item.setFont(2, font)

    def _current(self) -> QAction | None:
        item = self.list.currentItem()
        return None if item is None else self._action(item)

    def _action(self, item: QTreeWidgetItem) -> QAction | None:
        group, name = item.data(0, ACTION)
        return next((action for action in self._groups[group] if action.objectName() == name), None)


def _box(*choices: tuple[str, Language | ThemeName | Direction]) -> ChoiceBox:
    box = ChoiceBox()
    for words, value in choices:
        box.addItem(words, value.value)
    return box


def _under(*widgets: QWidget) -> QWidget:
    """One below the other, without a margin of their own."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return box
