"""Rules for the ground of rows: a search and a colour for each, the first that fits decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QToolButton,
    QWidget,
)

from watchlist.domain.colour_rules import BOLD, ColourRule
from watchlist.domain.errors import BadQuery
from watchlist.domain.queries import parse
from watchlist.ui.dialogs.lines_dialog import LinesDialog
from watchlist.ui.theming import ROW_TINTS, Colours
from watchlist.ui.widgets.frame.choice_box import ChoiceBox

WIDTH = 520
SWATCH = 18


class ColourRules(LinesDialog):
    """`chosen` carries the rules; those whose search can't be understood are marked and keep the dialog open.

    `typed` when one is another than before.
    """

    typed = Signal()

    def __init__(
        self, colours: Colours, rules: Sequence[ColourRule], first: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(WIDTH, parent)
        words = self.tr("Rows that a search finds get a colour; where several fit, the first counts.")
        self._tell(self.tr("Colour rules"), words, self.tr("&Another rule"))
        self._colours = colours
        self.lines: list[tuple[QLineEdit, ChoiceBox, QToolButton]] = []
        for rule in rules or (ColourRule(first, 0),):
            self._add_line(rule)

    @property
    def rules(self) -> tuple[ColourRule, ...]:
        """The rules as they are typed, without empty ones."""
        return tuple(
            ColourRule(line.text().strip(), int(box.currentData()))
            for line, box, _ in self.lines
            if line.text().strip()
        )

    def _add_line(self, rule: ColourRule) -> None:
        line, box, away = QLineEdit(rule.query), ChoiceBox(), QToolButton()
        line.setPlaceholderText(self.tr("A search, such as brokers:>=3"))
        line.setAccessibleName(self.tr("Search of the rule"))
        line.textChanged.connect(self._check)
        box.setAccessibleName(self.tr("Colour of the rule"))
        for number, name in enumerate(self._names()):
            box.addItem(_swatch(self._colours.row_tint(number), self._colours.role("border")), name, number)
        box.addItem(self.tr("Bold letters"), BOLD)
        box.setCurrentIndex(box.count() - 1 if rule.colour == BOLD else rule.colour % len(ROW_TINTS))
        box.currentIndexChanged.connect(lambda _: self.typed.emit())
        entry = (line, box, away)
        away.clicked.connect(lambda _=False: self._drop(entry))
        self.lines.append(entry)
        self._put(entry, away, self.tr("Take this rule away"))

    def _drop(self, entry: tuple[QLineEdit, ChoiceBox, QToolButton]) -> None:
        self.lines.remove(entry)
        self._take_away(entry)
        self._check()

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Red"), self.tr("Orange"), self.tr("Yellow"), self.tr("Green"), self.tr("Teal"), self.tr("Blue"),
            self.tr("Purple"),
        )  # fmt: skip

    def _check(self) -> None:
        """Mark the searches that can't be understood; with one of them there is nothing to take over."""
        faults = [_fault(line.text()) for line, _, _ in self.lines]
        for (line, _, _), fault in zip(self.lines, faults, strict=True):
            line.setToolTip(self.tr("This search can't be understood.") if fault else "")
            palette = line.palette()
            palette.setColor(palette.ColorRole.Base, self._colours.role("error_fill" if fault else "base"))
            line.setPalette(palette)
        self.ok.setEnabled(not any(faults))
        self.typed.emit()

    def _add_empty(self) -> None:
        self._add_line(ColourRule("", len(self.lines)))

    def _said(self) -> tuple[ColourRule, ...]:
        return self.rules


def _fault(query: str) -> bool:
    try:
        parse(query)
    except BadQuery:
        return True
    return False


def _swatch(colour: QColor, frame: QColor) -> QIcon:
    picture = QPixmap(SWATCH, SWATCH)
    picture.fill(frame)
    painter = QPainter(picture)
    painter.fillRect(1, 1, SWATCH - 2, SWATCH - 2, colour)
    painter.end()
    return QIcon(picture)
