"""How places in a report's text look: marks for hidden characters, and what a search found."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCharFormat

FOUND_ALPHA = 70


def mark_format(colour: QColor) -> QTextCharFormat:
    """A mark that stands for a character which would not be seen."""
    form = QTextCharFormat()
    form.setForeground(colour)
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def found_format(colour: QColor) -> QTextCharFormat:
    """What a search found: underlined, on a ground of the same colour."""
    form = QTextCharFormat()
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    form.setUnderlineColor(colour)
    tint = QColor(colour)
    tint.setAlpha(FOUND_ALPHA)
    form.setBackground(tint)
    return form
