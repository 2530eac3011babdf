"""The rows of older reports that a correction would change, each with its sentence, before it is said for which it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from watchlist.domain.rows import MentionRow
from watchlist.ui.models.quotes import of_older
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.frame.offer_bar import Answer
from watchlist.ui.widgets.frame.quotes_list import QuotesList

WIDTH, HEIGHT = 640, 460


class OlderRowsShown(QDialog):
    """The answers are those of the bar that offered this; `span_asked` carries the place of a row that was opened."""

    span_asked = Signal(int, int, int)

    def __init__(
        self,
        colours: Colours,
        about: str,
        rows: Sequence[MentionRow],
        answers: Sequence[Answer],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Older rows"))
        fit(self, WIDTH, HEIGHT)
        head = plain_label(about)
        head.setWordWrap(True)
        self.quotes = QuotesList(colours, self.tr("Older rows"))
        self.quotes.set_quotes(of_older(rows))
        self.quotes.span_asked.connect(self.span_asked)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(self.quotes, 1)
        column.addWidget(self._buttons(answers))

    def _buttons(self, answers: Sequence[Answer]) -> ButtonBox:
        box = ButtonBox()
        for answer in answers:
            words = answer.text.replace("&", "&&")
            button = box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._give, answer))
        leave = box.addButton(self.tr("For this row only"), QDialogButtonBox.ButtonRole.RejectRole)
        leave.setDefault(True)
        box.rejected.connect(self.reject)
        return box

    def _give(self, answer: Answer, _pressed: object = None) -> None:
        self.accept()
        answer.act()
