"""Why things are as they are: each value with the rule and the sentence, or the step in which somebody set it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from watchlist.domain.reasons import Reason
from watchlist.ui.models.reason_words import of_reasons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.button_box import ButtonBox
from watchlist.ui.widgets.frame.empty_state import plain_label
from watchlist.ui.widgets.frame.fitting import fit
from watchlist.ui.widgets.frame.quotes_list import QuotesList

WIDTH, HEIGHT = 560, 480


class Reasons(QDialog):
    """`span_asked` carries the place of a sentence that was opened."""

    span_asked = Signal(int, int, int)

    def __init__(
        self,
        colours: Colours,
        reasons: Sequence[Reason],
        about: str,
        called: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.about = plain_label(about)
        self.about.setWordWrap(True)
        font = self.about.font()
        font.setBold(True)
        self.about.setFont(font)
        self.quotes = QuotesList(colours, self.tr("Why?"))
        self.quotes.set_quotes(of_reasons(reasons, called))
        self.quotes.span_asked.connect(self.span_asked)
        none = plain_label(self.tr("Nothing is known of it."))
        none.setVisible(not reasons)
        self.quotes.setVisible(bool(reasons))
        box = ButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.close)
        self.setWindowTitle(self.tr("Why?"))
        fit(self, WIDTH, HEIGHT)
        column = QVBoxLayout(self)
        column.addWidget(self.about)
        column.addWidget(none)
        column.addWidget(self.quotes, 1)
        column.addWidget(box)
