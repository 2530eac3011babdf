"""Icons: SVG files of one colour, painted in the text colour of the theme of now."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from watchlist import resources
from watchlist.ui.theming import Colours

SIZES = (16, 20, 40)
APP = "app"


class Icons(QObject):
    """Icons by name; those of one colour are made again after the theme changed."""

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._made: dict[tuple[str, str], QIcon] = {}
        # Not the dictionary's own method: nobody would end that connection, and the icons would outlive their page.
        colours.changed.connect(self._forget)

    def _forget(self) -> None:
        self._made.clear()

    def __call__(self, name: str, role: str = "icon") -> QIcon:
        """The icon in a colour of the theme."""
        return self.in_colour(name, self._colours.role(role))

    def in_colour(self, name: str, colour: QColor) -> QIcon:
        """The icon in any colour, such as a flag's."""
        key = (name, colour.name())
        if key not in self._made:
            self._made[key] = painted(name, colour)
        return self._made[key]


def painted(name: str, colour: QColor) -> QIcon:
    """An icon with pixmaps for the usual sizes, at one and two pixels a point."""
    icon = QIcon()
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour.name()).encode()))
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
    return painted(APP, QColor())


def _source(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")
