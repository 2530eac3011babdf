"""The head of a review: title, how far one is, and what the document says of itself, each field with its evidence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from watchlist.ui.models.review_head import Field
from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.one_line import OneLine

BUTTON_PAD, GAP = 6, 16


class ReviewHeader(QWidget):
    """`span_asked`: show where that is stated; `report_asked`: open that report; `details_asked`: let me say it."""

    span_asked = Signal(object)
    report_asked = Signal(int)
    details_asked = Signal()

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self.title = OneLine()
        self._place = plain_label()
        self._fields = QHBoxLayout()
        self._buttons: list[QToolButton] = []
        self._shown: tuple[Field, ...] = ()
        colours.changed.connect(self._on_colours)
        self._build()

    def _build(self) -> None:
        self._fields.setSpacing(0)
        self._fields.setContentsMargins(-BUTTON_PAD, 0, 0, 0)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self._place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 6)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addLayout(self._fields)

    def show_head(self, title: str, place: str, fields: Sequence[Field]) -> None:
        """Show another document's head."""
        self.title.say(title)
        self._place.setText(place)
        if tuple(fields) != self._shown:
            self._fill(tuple(fields))

    def _fill(self, fields: tuple[Field, ...]) -> None:
        self._shown = fields
        for button in self._buttons:
            self._fields.removeWidget(button)
            button.hide()
            button.deleteLater()
        while self._fields.count():
            self._fields.takeAt(0)
        self._buttons = [self._button(field) for field in fields]
        for button in self._buttons:
            self._fields.addWidget(button)
        self._fields.addStretch(1)

    def _on_colours(self) -> None:
        self._fill(self._shown)

    @property
    def buttons(self) -> tuple[QToolButton, ...]:
        """The fields, as they are clicked."""
        return tuple(self._buttons)

    def _button(self, field: Field) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setText(field.text.replace("&", "&&"))
        button.setToolTip(plain_tip(field.tip))
        button.setAccessibleName(f"{field.name}: {field.text}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        role = "warning_text" if field.missing else "link" if field.report is not None else "muted"
        palette = button.palette()
        palette.setColor(QPalette.ColorRole.ButtonText, self._colours.role(role))
        button.setPalette(palette)
        button.clicked.connect(lambda: self._on_clicked(field))
        return button

    def _on_clicked(self, field: Field) -> None:
        if field.span is not None:
            self.span_asked.emit(field.span)
        elif field.report is not None:
            self.report_asked.emit(field.report)
        else:
            self.details_asked.emit()
