"""Windows no larger than the screen: at 200 % one of 1920 × 1080 has room for 960 × 540."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from watchlist.ui.text_size import larger

SHARE = 0.92
"""Of the screen; the rest is for the frame that the system draws around a window."""


def room(window: QWidget) -> QSize:
    """The most that a window may take of its screen."""
    whole = window.screen().availableSize()
    return QSize(int(whole.width() * SHARE), int(whole.height() * SHARE))


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, more where the text is larger, or what there is room for."""
    window.resize(QSize(larger(width), larger(height)).boundedTo(room(window)))
