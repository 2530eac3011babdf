"""The style that draws boxes to tick and icons as large as the text; loaded where the text is not of the usual size."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleOption, QWidget

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


def grown_style() -> QStyle:
    """The one of the program, which outlives whoever it draws."""
    app = QApplication.instance()
    assert app is not None
    style = app.findChild(_Grown)
    if style is None:
        style = _Grown()
        style.setParent(app)
    return style
