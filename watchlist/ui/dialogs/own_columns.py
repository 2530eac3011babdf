"""The columns of the user's own: a name for each, new ones, other names, another order, away with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.own_fields import OwnField
from watchlist.ui.text_size import larger
from watchlist.ui.widgets.button_box import ButtonBox
from watchlist.ui.widgets.empty_state import plain_label

WIDTH = 420
Entry = tuple[QLineEdit, QToolButton]


class OwnColumns(QDialog):
    """`chosen` carries the columns as they shall be."""

    chosen = Signal(object)

    def __init__(self, fields: Sequence[OwnField], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Own columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.lines: list[tuple[int, Entry]] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        words = plain_label(
            self.tr(
                "A double click on a cell writes into it. What stands in a column that is taken away goes with it; Ctrl+Z brings both back."
            )
        )
        words.setWordWrap(True)
        self.add = QPushButton(self.tr("&Another column"))
        self.add.setAutoDefault(False)
        self.add.clicked.connect(lambda _=False: self._add_line(OwnField(0, "")))
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self._on_ok)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addStrut(larger(WIDTH))
        column.setSpacing(10)
        column.addWidget(words)
        column.addLayout(self._grid)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        column.addWidget(buttons)
        for field in fields or (OwnField(0, ""),):
            self._add_line(field)

    @property
    def fields(self) -> tuple[OwnField, ...]:
        """The columns as they are typed, without nameless new ones."""
        typed = ((field_id, " ".join(line.text().split())) for field_id, (line, _) in self.lines)
        return tuple(OwnField(field_id, name) for field_id, name in typed if name or field_id)

    def _add_line(self, field: OwnField) -> None:
        line, away = QLineEdit(field.name), QToolButton()
        line.setPlaceholderText(self.tr("Name of the column, such as target price"))
        line.setAccessibleName(self.tr("Name of the column"))
        line.textChanged.connect(self._check)
        away.setText("×")
        away.setToolTip(self.tr("Take this column away"))
        away.setAccessibleName(self.tr("Take this column away"))
        entry = (field.id, (line, away))
        away.clicked.connect(lambda _=False: self._drop(entry))
        self.lines.append(entry)
        row = self._grid.rowCount()
        self._grid.addWidget(line, row, 0)
        self._grid.addWidget(away, row, 1)
        line.setFocus()
        self._check()

    def _drop(self, entry: tuple[int, Entry]) -> None:
        self.lines.remove(entry)
        for widget in entry[1]:
            widget.hide()  # a second click on it finds nothing
            widget.deleteLater()
        self._check()

    def _check(self) -> None:
        """Each has a name, and one of its own."""
        names = [field.name.casefold() for field in self.fields]
        self.ok.setEnabled(all(names) and len(set(names)) == len(names))

    def _on_ok(self) -> None:
        fields = self.fields
        self.accept()
        self.chosen.emit(fields)
