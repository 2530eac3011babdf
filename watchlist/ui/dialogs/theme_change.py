"""What a change of themes would do, counted, before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from watchlist.domain.theme_rows import ThemePreview, ThemeSize
from watchlist.ui.models.theme_words import preview_lines
from watchlist.ui.text_size import larger
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label

WIDTH = 460


class ThemeChange(QDialog):
    """`merge_asked` where the name is taken and the person wants the two merged; `accepted` where it shall be done."""

    merge_asked = Signal(str)

    def __init__(self, title: str, question: str, told: ThemePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = told.taken
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.addStrut(larger(WIDTH))
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        head = plain_label()
        head.setWordWrap(True)
        head.setText(question)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        column.addWidget(head)
        column.addLayout(self._sizes(told))
        self.words = plain_label()
        self.words.setWordWrap(True)
        self.words.setText("\n".join(preview_lines(told)))
        column.addWidget(self.words)
        column.addWidget(self._buttons(title, refused=bool(told.cycle or told.taken)))

    def _sizes(self, told: ThemePreview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        titles = (self.tr("Theme"), self.tr("Stocks"), self.tr("Reports"))
        row = 0
        for heading, sizes in ((self.tr("Now"), told.before), (self.tr("Then"), told.after)):
            if sizes:
                row = _add_rows(grid, row, (heading, *titles[1:]), sizes)
        return grid

    def _buttons(self, title: str, *, refused: bool) -> ButtonBox:
        box = ButtonBox()
        self.go = box.addButton(title.removesuffix("…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setEnabled(not refused)
        self.go.setDefault(not refused)
        box.accepted.connect(self.accept)
        if self._taken:
            self.merge = box.addButton(self.tr("Merge the two…"), QDialogButtonBox.ButtonRole.ActionRole)
            self.merge.clicked.connect(self._on_merge)
        cancel = box.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        box.rejected.connect(self.reject)
        return box

    def _on_merge(self) -> None:
        self.merge_asked.emit(self._taken)
        self.reject()


def _add_rows(grid: QGridLayout, row: int, titles: Sequence[str], sizes: Sequence[ThemeSize]) -> int:
    """A heading and the themes below it; the next free row."""
    for place, title in enumerate(titles):
        label = plain_label()
        label.setText(title)
        label.setForegroundRole(label.foregroundRole().PlaceholderText)
        label.setAlignment(Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label, row, place)
    for size in sizes:
        row += 1
        for place, text in enumerate((size.name, f"{size.stocks:,}", f"{size.reports:,}")):
            label = plain_label()
            label.setText(text)
            label.setAlignment(Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label, row, place)
    return row + 1
