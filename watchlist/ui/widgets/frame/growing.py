"""Boxes to tick and icons that grow with the text: Qt's style has them as large as the system's text, whatever the program's is."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QListWidget,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)

from watchlist.ui.text_size import larger

_Length = QStyle.PixelMetric
_GROWING = frozenset(
    {
        _Length.PM_IndicatorWidth,
        _Length.PM_IndicatorHeight,
        _Length.PM_ButtonIconSize,
        _Length.PM_SmallIconSize,
    }
)


def grow_icons(*widgets: QWidget) -> None:
    """Let the icons in buttons and lines be as large as their words."""
    for widget in widgets:
        widget.setStyle(_grown())


class TickBox(QCheckBox):
    """A word with a box to tick."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setStyle(_grown())


class TickList(QListWidget):
    """A list whose lines have boxes to tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyle(_grown())


class _Grown(QProxyStyle):
    """The style of the system with larger boxes and icons. Only those who have some are asked by it: a table's cells ask too often."""

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Qt asks for a length."""
        length = super().pixelMetric(metric, option, widget)
        return larger(length) if metric in _GROWING else length


def _grown() -> _Grown:
    """The one of the program, which outlives whoever it draws."""
    app = QApplication.instance()
    assert app is not None
    style = app.findChild(_Grown)
    if style is None:
        style = _Grown()
        style.setParent(app)
    return style
