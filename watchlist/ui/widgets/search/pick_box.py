"""A small box over a page: type, and pick one of what is offered; for securities and for themes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.text_size import larger
from watchlist.ui.theming import Colours

Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT = 400, 300
DETAIL_ROLE = Qt.ItemDataRole.UserRole
PAD = 8
LABEL_SHARE = 0.6
"""So much of a line the label may take from a long detail."""
LEAST_ROWS = 4
_COMES_BACK = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked: `value` is the answer, `label` and `detail` are what is seen of it."""

    value: object
    label: str
    detail: str = ""


Search = Callable[[str], Sequence[Choice]]


class ChoiceList(QAbstractListModel):
    """What is offered now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer something else."""
        self.beginResetModel()
        self.choices = tuple(choices)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Qt asks: how many rows."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """Qt asks: what a cell shows."""
        if not 0 <= index.row() < len(self.choices):
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.label
        if role == DETAIL_ROLE:
            return choice.detail
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{choice.label} {choice.detail}"
        return None


def shortened(label: str, detail: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """What is seen of both in one line: the label comes first, a detail that is long loses its middle (its code stands last)."""
    most = max(width - metrics.horizontalAdvance(detail) - PAD, int(width * LABEL_SHARE))
    label = metrics.elidedText(label, Qt.TextElideMode.ElideRight, most)
    rest = width - metrics.horizontalAdvance(label) - PAD
    return label, metrics.elidedText(detail, Qt.TextElideMode.ElideMiddle, rest)


class ChoiceDelegate(QStyledItemDelegate):
    """Label on the left, detail small on the right."""

    def __init__(self, muted: Callable[[], QColor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._muted = muted

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Qt asks: how much room a cell needs."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt tells: draw a cell."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        own.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, own, painter, own.widget
        )
        rect: QRect = own.rect.adjusted(PAD, 0, -PAD, 0)
        metrics: QFontMetrics = own.fontMetrics
        label, detail = shortened(
            str(index.data()), str(index.data(DETAIL_ROLE) or ""), metrics, rect.width()
        )
        painter.save()
        painter.setPen(own.palette.text().color())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), label)
        painter.setPen(self._muted())
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), detail)
        painter.restore()


def keys_before(room: QWidget) -> QWidget | None:
    """What has the keys in the window; boxes that lie over `room` are closed first, and give them back."""
    for box in room.findChildren(PickBox):
        box.dismiss()
    return room.window().focusWidget()


class PickBox(QFrame):
    """Lies over its parent (not a window of its own, so that input methods work in it); Esc closes it."""

    picked = Signal(object)
    closed = Signal()

    def __init__(self, colours: Colours, parent: QWidget, *, width: int = WIDTH) -> None:
        super().__init__(parent)
        self._search: Search = lambda _typed: ()
        self._prompt = QLabel()
        self._prompt.setTextFormat(Qt.TextFormat.PlainText)
        self._line = QLineEdit()
        self._list = QListView()
        self._none = QLabel(self.tr("Nothing found"), self._list)
        self._model = ChoiceList(self)
        self._colours = colours
        self._page = parent
        self._width = width
        self._above = False
        self._build()
        self.hide()

    def _build(self) -> None:
        self.setObjectName("pick_box")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.resize(larger(self._width), HEIGHT)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ChoiceDelegate(lambda: self._colours.role("muted"), self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.clicked.connect(lambda _index: self._take())
        self._line.textChanged.connect(self._on_typed)
        self._line.installEventFilter(self)
        self._prompt.setBuddy(self._line)
        self._none.setTextFormat(Qt.TextFormat.PlainText)
        self._none.setForegroundRole(self._none.foregroundRole().PlaceholderText)
        self._none.setContentsMargins(PAD, PAD, PAD, PAD)
        layout = QVBoxLayout(self)
        for widget in (self._prompt, self._line, self._list):
            layout.addWidget(widget)

    def ask(self, prompt: str, search: Search, *, at: QRect, typed: str = "") -> None:
        """Open beside `at` (in the parent's coordinates) with what `search("")` offers first."""
        self._search = search
        self._line.setAccessibleName(prompt)
        self._line.setText(typed)
        self._line.selectAll()
        self._on_typed(typed)
        self._place(at)
        self._tell(prompt)
        self._fit()
        self.show()
        self.raise_()
        self._line.setFocus()

    def _tell(self, prompt: str) -> None:
        """In one line: the words that are asked about may be a whole paragraph, what is asked stands behind them."""
        column = self.layout()
        assert column is not None
        margins = column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self.frameWidth()
        line = self.fontMetrics().elidedText(" ".join(prompt.split()), Qt.TextElideMode.ElideMiddle, room)
        self._prompt.setText(line)
        self._prompt.setToolTip(plain_tip(prompt) if line != prompt else "")

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered now."""
        return self._model.choices

    @property
    def line(self) -> QLineEdit:
        """Where the user types."""
        return self._line

    def renew(self) -> None:
        """Search again for what is typed: there is more to be found now. A line that was gone to by keys stays the one."""
        if self.isVisible():
            place = self._list.currentIndex().row()
            chosen = self._model.choices[place] if place > 0 else None
            self._on_typed(self._line.text())
            if chosen in self._model.choices:
                self._list.setCurrentIndex(self._model.index(self._model.choices.index(chosen)))

    def dismiss(self) -> None:
        """Close without an answer."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _fit(self) -> None:
        """As high as what is offered, within bounds; the side that touches the row stays where it is."""
        bottom = self.geometry().bottom()
        rows = max(LEAST_ROWS, len(self._model.choices))
        wanted = self.sizeHint().height() - self._list.sizeHint().height() + rows * self._row_height() + 6
        self.resize(self.width(), min(larger(HEIGHT), wanted))
        if self._above:
            self.move(self.x(), bottom - self.height() + 1)

    def _row_height(self) -> int:
        return self.fontMetrics().height() + PAD + 4

    def _place(self, at: QRect) -> None:
        room = self._page.rect()
        self.resize(min(larger(self._width), room.width() - 16), min(larger(HEIGHT), room.height() - 16))
        below = at.bottom() + 2
        self._above = below + self.height() > room.bottom()
        y = below if not self._above else max(8, at.top() - self.height() - 2)
        x = min(max(8, at.left()), max(8, room.width() - self.width() - 8))
        self.move(x, min(y, max(8, room.height() - self.height() - 8)))

    def _on_typed(self, typed: str) -> None:
        self._model.set_choices(self._search(typed.strip()))
        self._none.adjustSize()
        self._none.setVisible(bool(typed.strip()) and not self._model.choices)
        if self._model.choices:
            self._list.setCurrentIndex(self._model.index(0))
        if self.isVisible():
            self._fit()

    def _take(self) -> None:
        place = self._list.currentIndex().row()
        if 0 <= place < len(self._model.choices):
            choice = self._model.choices[place]
            self.dismiss()
            self.picked.emit(choice)

    def _move(self, by: int) -> None:
        rows = len(self._model.choices)
        if rows:
            place = (self._list.currentIndex().row() + by) % rows
            self._list.setCurrentIndex(self._model.index(place))

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt tells: something happened in the line."""
        if watched is self._line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._on_key(event.key())
        left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _COMES_BACK
        if watched is self._line and left:
            self.dismiss()
        return super().eventFilter(watched, event)

    def _on_key(self, key: int) -> bool:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if key in moves:
            self._move(moves[Qt.Key(key)])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}:
            self._take()
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True
