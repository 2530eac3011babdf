"""The search box: the query is always seen and always editable; under it hangs what may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from watchlist.domain.errors import BadQuery
from watchlist.ui.icons import Icons
from watchlist.ui.theming import Colours
from watchlist.ui.widgets.frame.growing import grow_icons

if TYPE_CHECKING:
    from watchlist.ui.models.completions import Vocabulary
    from watchlist.ui.widgets.search.search_popup import SearchPopup

TYPING_MS = 150
MOST_EARLIER = 30


class SearchBox(QLineEdit):
    """`asked` a moment after the last key, or at once with Enter; `left` with Escape or the down key.

    `kept` when Enter was pressed on a query, `texts_asked` when its words are wanted in the texts of the reports.
    """

    asked = Signal(str)
    left = Signal()
    kept = Signal(str)
    texts_asked = Signal(str)

    def __init__(
        self, colours: Colours, icons: Icons, help_action: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._colours = colours
        self._icons = icons
        self._tip = self.tr("Search stocks: words, code, pinyin, theme:液冷, brokers:>=2, not flag:1 …")
        self._fault = self._faulted = self._entered = ""
        self._error: object = None
        self._composing = False
        self.is_underlined = False
        self._popup: SearchPopup | None = None
        self.vocabulary: Vocabulary | None = None
        self.earlier: tuple[str, ...] = ()
        self.setPlaceholderText(self.tr("Search: 液冷, 002837, hwj, theme:芯片 brokers:>=2"))
        self.setAccessibleName(self.tr("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(220)
        self.setToolTip(self._tip)
        self._lens = self.addAction(icons("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(help_action, QLineEdit.ActionPosition.TrailingPosition)
        grow_icons(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_MS)
        self._timer.timeout.connect(self._ask)
        self.textChanged.connect(self._timer.start)
        self.textEdited.connect(lambda _text: self._offer())
        colours.changed.connect(self._paint)

    @property
    def lens(self) -> QWidget:
        """The lens at the left, by which the search can be dragged."""
        buttons = self.findChildren(QToolButton)
        return next(button for button in buttons if button.defaultAction() == self._lens)

    @property
    def popup(self) -> SearchPopup:
        """What hangs under the box, made when it is first needed."""
        if self._popup is None:
            from watchlist.ui.widgets.search.search_popup import SearchPopup  # noqa: PLC0415 - not before the first paint

            self._popup = SearchPopup(self._colours, self)
            self._popup.taken.connect(self._on_taken)
        return self._popup

    def start_with(self, query: str) -> None:
        """Show a query that is asked already."""
        self.blockSignals(True)
        self.setText(query)
        self.blockSignals(False)

    def set_query(self, query: str) -> None:
        """Show a query and ask it at once."""
        if query != self.text():
            self.setText(query)
        self._ask()

    def show_fault(self, sentence: str, error: object = None) -> None:
        """Say why the query can't be understood, and underline where; or that it can."""
        self._fault, self._faulted, self._error = sentence, self.text().strip(), error
        self.setToolTip(sentence or self._tip)
        palette = QPalette()
        place = self._place_of(error)
        if sentence and not self._is_half_written(place):
            palette.setColor(QPalette.ColorRole.Base, self._colours.role("error_fill"))
            palette.setColor(QPalette.ColorRole.Text, self._colours.role("error_text"))
        self.setPalette(palette)
        self._underline(place)
        if self.hasFocus() and (sentence or self._is_open):
            self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt tells: Escape closes what hangs under the box, then clears and leaves; the down key goes on to the table."""
        handled = self._on_open_key(event.key()) if self._is_open else False
        if handled:
            return
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._ask()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and not self.text() and self.earlier:
            self._offer()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._close()
            self._entered = self.text()
            self._say_again()
            self._ask()
            self.kept.emit(self.text().strip())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Qt tells: something is being composed; nothing of ours may come between."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """Qt tells: anything; Tab takes the first line instead of leaving the box."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self._is_open
            and self.popup.lines
        ):
            if not self.popup.list.currentIndex().isValid():
                self.popup.move_by(1)
            return self.popup.take()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt tells: the box is left; what hangs under it goes."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._close()
            self._say_again()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt tells: a click; an empty box offers the searches of before."""
        super().mousePressEvent(event)
        if not self.text():
            self._offer()

    @property
    def _is_open(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def _on_open_key(self, key: int) -> bool:
        """A key while something hangs under the box; whether it was meant for that."""
        if key == Qt.Key.Key_Escape:
            self._close()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.popup.lines:
            self.popup.move_by(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return self.popup.take()
        else:
            return False
        return True

    def _offer(self) -> None:
        """Show what fits what was typed."""
        if self.vocabulary is None:
            return
        from watchlist.ui.models.completions import Insertion, completions  # noqa: PLC0415 - not before the first paint

        lines = completions(self.text(), self.cursorPosition(), self.vocabulary, self.earlier)
        # Half a term is no fault as long as there is something that completes it.
        completed = any(isinstance(line.key, Insertion) for line in lines)
        fault = "" if completed or self.text().strip() != self._faulted else self._fault
        self.popup.offer(lines, fault)

    def _on_taken(self, key: object) -> None:
        from watchlist.ui.models.completions import Insertion  # noqa: PLC0415 - loaded with the lines

        if isinstance(key, Insertion):
            text = self.text()
            self.setText(f"{text[: key.start]}{key.text}{text[key.end :]}")
            self.setCursorPosition(key.start + len(key.text))
            self.setFocus()
            self._offer() if key.text.endswith(":") else self._close()
        else:
            self._close()
            self.texts_asked.emit(self.text().strip())

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _underline(self, place: int | None) -> None:
        """A wavy line from where the query went wrong to the end of the word: a line edit has formats for input methods."""
        formats = []
        if (place is None and not self.is_underlined) or self._composing:
            return
        if place is not None:
            from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415 - its many names take long to make

            wavy = QTextCharFormat()
            wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            wavy.setUnderlineColor(self._colours.role("error_text"))
            rest = self.text()[place:]
            length = max(1, len(rest.split(" ", 1)[0]))
            kind = QInputMethodEvent.AttributeType.TextFormat
            formats = [QInputMethodEvent.Attribute(kind, place - self.cursorPosition(), length, wavy)]
        self.is_underlined = place is not None
        super().inputMethodEvent(QInputMethodEvent("", formats))

    def _place_of(self, error: object) -> int | None:
        """The character where the query that stands here went wrong."""
        if not isinstance(error, BadQuery) or error.args[0] != self.text().strip():
            return None
        return int(error.args[1]) + len(self.text()) - len(self.text().lstrip())

    def _say_again(self) -> None:
        """What is wrong with what stands here is wrong for good now: nothing more is being typed."""
        if self._fault and self.text().strip() == self._faulted:
            self.show_fault(self._fault, self._error)

    def _is_half_written(self, place: int | None) -> bool:
        """Whether nothing is wrong so far with what is being typed: more is expected at its end, and Enter did not end it."""
        return place == len(self.text().rstrip()) and self.hasFocus() and self.text() != self._entered

    def _ask(self) -> None:
        self._timer.stop()
        self.asked.emit(self.text().strip())

    def _paint(self) -> None:
        self._lens.setIcon(self._icons("search", "muted"))
