"""Words that stay in their lines, however long they are and however narrow the place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from watchlist.ui.plain_tip import plain_tip
from watchlist.ui.text_size import Subheading


class OneLine(Subheading):
    """A title: what has no room ends in “…”; the tooltip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        _prepare(self)

    def say(self, text: str) -> None:
        """Show another title."""
        self.setText(text)
        self.setToolTip(plain_tip(text))

    @property
    def seen(self) -> str:
        """What of it there is room for."""
        return _fitted(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt has it
        """Qt asks: draw it."""
        _draw(self, Qt.AlignmentFlag.AlignVCenter)


class FittedLines(QLabel):
    """Facts, a line each: it is as high in a narrow place as in a wide one, so that nothing below it ever moves."""

    def __init__(self) -> None:
        super().__init__()
        _prepare(self)

    def say(self, lines: Iterable[str]) -> None:
        """Show other facts; without any it goes away."""
        text = "\n".join(lines)
        self.setText(text)
        self.setToolTip(plain_tip(text))
        self.setVisible(bool(text))

    @property
    def seen(self) -> str:
        """What of them there is room for."""
        return _fitted(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - as Qt has it
        """Qt asks: draw them."""
        _draw(self, Qt.AlignmentFlag.AlignTop)


def _prepare(label: QLabel) -> None:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)


def _fitted(label: QLabel) -> str:
    metrics, room = label.fontMetrics(), label.contentsRect().width()
    end = Qt.TextElideMode.ElideRight
    return "\n".join(metrics.elidedText(line, end, room) for line in label.text().split("\n"))


def _draw(label: QLabel, upright: Qt.AlignmentFlag) -> None:
    flags = Qt.AlignmentFlag.AlignLeft | upright
    painter = QPainter(label)
    label.style().drawItemText(
        painter,
        label.contentsRect(),
        flags.value,
        label.palette(),
        label.isEnabled(),
        _fitted(label),
        label.foregroundRole(),
    )
    painter.end()
