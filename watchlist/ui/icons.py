"""Icons: SVG files of one colour, painted in the text colour of the theme of now."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from watchlist import resources
from watchlist.ui.theming import Colours

SIZES = (16, 20, 40)
APP = "app"
KEPT = 256
"""More than all icons in the colours of both themes; each takes 8 kB."""


class Icons:
    """Icons by name, in the colours of now."""

    def __init__(self, colours: Colours) -> None:
        self._colours = colours

    def __call__(self, name: str, role: str = "icon") -> QIcon:
        """The icon in a colour of the theme."""
        return self.in_colour(name, self._colours.role(role))

    def in_colour(self, name: str, colour: QColor) -> QIcon:
        """The icon in any colour, such as a flag's."""
        return painted(name, colour.name())


@lru_cache(maxsize=KEPT)
def painted(name: str, colour: str) -> QIcon:
    """An icon with pixmaps for the usual sizes: one for all pages, windows and languages that show it."""
    icon = QIcon()
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    for size in SIZES:
        icon.addPixmap(pixmap(renderer, QSize(size, size)))
    return icon


def pixmap(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    """A drawing in pixels, clear around."""
    image = QPixmap(size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def app_icon() -> QIcon:
    """The icon of the program itself, which has colours of its own."""
    return painted(APP, QColor().name())


def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")
