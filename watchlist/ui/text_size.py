"""How large the text is beside what the system has: fonts that follow it, and lengths that have to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel

SIZES: Final[Sequence[int]] = (80, 90, 100, 110, 125, 150, 175, 200)
"""What can be chosen, in per cent of the system's text."""
USUAL: Final = 100
_PROPERTY: Final = "text_size"


class Heading(QLabel):
    """What a page or a pane is about."""


class Subheading(QLabel):
    """The first line of a head that has more."""


_HEADINGS: Final = {
    Heading.__name__: (1.4, QFont.Weight.Bold),
    Subheading.__name__: (1.2, QFont.Weight.DemiBold),
}


def text_size() -> int:
    """The size of the text now, in per cent."""
    app = QApplication.instance()
    size = app.property(_PROPERTY) if app is not None else None
    return size if isinstance(size, int) else USUAL


def set_text_size(app: QApplication, size: int) -> None:
    """What the next `sized` takes; a size that nobody offers is the nearest that somebody does."""
    app.setProperty(_PROPERTY, min(SIZES, key=lambda each: abs(each - size)))


def sized(font: QFont) -> QFont:
    """The font of the program in the size that was chosen."""
    font = QFont(font)
    font.setPointSizeF(_usual_points(font) * text_size() / USUAL)
    return font


def dress(app: QApplication, font: QFont) -> None:
    """Write everything in a font of the chosen size; headings stay as much larger than the rest."""
    font = sized(font)
    app.setFont(font)
    for name, (times, weight) in _HEADINGS.items():
        heading = QFont(font)
        heading.setPointSizeF(font.pointSizeF() * times)
        heading.setWeight(weight)
        app.setFont(heading, name)  # type: ignore[arg-type] # as with palettes: given bytes, as typed, it does nothing


def larger(length: int) -> int:
    """A length in pixels that fits the system's text, for the text as it is."""
    return round(length * text_size() / USUAL)


def next_size(size: int, step: int) -> int:
    """The size after, or before, another; the last stays."""
    place = SIZES.index(min(SIZES, key=lambda each: abs(each - size))) + step
    return SIZES[min(max(0, place), len(SIZES) - 1)]


def _usual_points(font: QFont) -> float:
    """How large the system writes; a system that tells pixels is asked in points all the same."""
    usual = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return usual.pointSizeF() if usual.pointSizeF() > 0 else max(font.pointSizeF(), 9.0)
