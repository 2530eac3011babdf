"""The columns of the user's own: a name for each, new ones, other names, another order, away with one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from watchlist.domain.own_fields import OwnField
from watchlist.ui.dialogs.lines_dialog import LinesDialog

WIDTH = 420
Entry = tuple[QLineEdit, QToolButton]


class OwnColumns(LinesDialog):
    """`chosen` carries the columns as they shall be."""

    def __init__(self, fields: Sequence[OwnField], parent: QWidget | None = None) -> None:
        super().__init__(WIDTH, parent)
        words = self.tr(
            "F2 or a double click on a cell writes into it. What stands in a column that is taken away goes with it; Ctrl+Z brings both back."
        )
        self._tell(self.tr("Own columns"), words, self.tr("&Another column"))
        self.lines: list[tuple[int, Entry]] = []
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
        entry = (field.id, (line, away))
        away.clicked.connect(lambda _=False: self._drop(entry))
        self.lines.append(entry)
        self._put(entry[1], away, self.tr("Take this column away"))
        self._check()

    def _drop(self, entry: tuple[int, Entry]) -> None:
        self.lines.remove(entry)
        self._take_away(entry[1])
        self._check()

    def _check(self) -> None:
        """Each has a name, and one of its own."""
        names = [field.name.casefold() for field in self.fields]
        self.ok.setEnabled(all(names) and len(set(names)) == len(names))

    def _add_empty(self) -> None:
        self._add_line(OwnField(0, ""))

    def _said(self) -> tuple[OwnField, ...]:
        return self.fields
