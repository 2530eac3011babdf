"""Which column of a table says what: asked once for a header, then known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from watchlist.domain.column_mapping import ColumnMapping, Role, header_key
from watchlist.ui.models.role_words import role_words
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.choice_box import ChoiceBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit

WIDTH, HEIGHT = 860, 420
NARROWEST, WIDEST = 120, 260
ORDER = (
    Role.TITLE, Role.BROKER, Role.RATING, Role.DATE, Role.CODE, Role.NAME, Role.TARGET, Role.THEME, Role.INDUSTRY,
    Role.ACTION, Role.PREVIOUS_RATING, Role.PREVIOUS_TARGET, Role.CURRENCY, Role.ANALYST, Role.ABSTRACT, Role.LINK,
    Role.COMMENT, Role.ADDED, Role.PRICE,
)  # fmt: skip
"""What is asked for most comes first."""


class NameColumns(QDialog):
    """`named` carries the mapping that the person gave."""

    named = Signal(object)

    def __init__(
        self, file: str, header: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._header = tuple(header)
        self.choices = [self._choice(title) for title in header]
        self.told = plain_label()
        self.table = QTableWidget(len(rows) + 1, len(header))
        self._box = ButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self._box.button(QDialogButtonBox.StandardButton.Ok)
        self._build(file, rows)
        for choice in self.choices:
            choice.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen()

    def _build(self, file: str, rows: Sequence[Sequence[str]]) -> None:
        self.setWindowTitle(self.tr("Name the columns"))
        fit(self, WIDTH, HEIGHT)
        asked = plain_label(
            self.tr(
                "What do the columns of “{file}” say? The answer is kept for every table with the same header."
            ).format(file=file)
        )
        asked.setWordWrap(True)
        self.told.setWordWrap(True)
        self._fill(rows)
        self.ok.clicked.connect(self._on_ok)
        self._box.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (asked, self.table, self.told, self._box):
            layout.addWidget(widget)
        layout.setStretchFactor(self.table, 1)

    def _fill(self, rows: Sequence[Sequence[str]]) -> None:
        self.table.setAccessibleName(self.tr("The first rows of the table"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from choice to choice, and back
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeaderLabels(list(self._header))
        for place, choice in enumerate(self.choices):
            self.table.setCellWidget(0, place, choice)
            for number, row in enumerate(rows, 1):
                self.table.setItem(number, place, QTableWidgetItem(row[place] if place < len(row) else ""))
            wanted = max((len(row[place]) for row in rows if place < len(row)), default=0)
            width = self.fontMetrics().averageCharWidth() * (wanted + 4)
            self.table.setColumnWidth(place, min(WIDEST, max(NARROWEST, width)))
        self.table.setRowHeight(0, self.choices[0].sizeHint().height() + 4 if self.choices else 30)

    def _choice(self, title: str) -> ChoiceBox:
        choice = ChoiceBox()
        choice.setAccessibleName(title)
        choice.addItem("–", "")
        for role in ORDER:
            choice.addItem(role_words(role), role.value)
        return choice

    # What is said

    def choose(self, place: int, role: Role) -> None:
        """Take it that a column says this."""
        choice = self.choices[place]
        choice.setCurrentIndex(choice.findData(role.value))

    @property
    def mapping(self) -> ColumnMapping:
        """The roles of the columns as they are chosen now; of two columns for one role the first counts."""
        columns: dict[Role, int] = {}
        for place, choice in enumerate(self.choices):
            if choice.currentData():
                columns.setdefault(Role(choice.currentData()), place)
        return ColumnMapping(header_key(self._header), tuple(columns.items()))

    def _on_chosen(self) -> None:
        mapping = self.mapping
        if mapping.lists_reports:
            words = self.tr("A list of reports: each row gives its stock and its rating.")
        elif mapping.lists_stocks:
            words = self.tr("A list of stocks: you will see what its entries stand for.")
        else:
            words = self.tr(
                "Choose at least a title and a broker, date or rating; or a rating and a stock; or the code or name of a stock."
            )
        self.told.setText(words)
        self.ok.setEnabled(mapping.lists_reports or mapping.lists_stocks)

    def _on_ok(self) -> None:
        mapping = self.mapping
        self.close()
        self.named.emit(mapping)
