"""A widget as a picture: PNG at any scale, or SVG; the same drawing as on the screen, with nothing that floats over it."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget


def image_of(widget: QWidget, base: QColor, scale: float = 2.0) -> QImage:
    """The widget as it stands; `scale` pixels for each of the window's."""
    picture = QImage((widget.size().toSizeF() * scale).toSize(), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(base)
    widget.render(picture)
    return picture


def png_of(widget: QWidget, base: QColor, scale: float = 2.0) -> bytes:
    """The bytes of a PNG file."""
    return png_of_image(image_of(widget, base, scale))


def png_of_image(image: QImage) -> bytes:
    """The bytes of a PNG file of what was drawn; any thread may pack them."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs want the format as bytes, the call takes a text.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg_of(widget: QWidget, base: QColor, title: str) -> bytes:
    """The bytes of an SVG file; its texts stay texts."""
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(widget.size())
    generator.setViewBox(QRect(0, 0, widget.width(), widget.height()))
    generator.setTitle(title)
    painter = QPainter(generator)
    painter.fillRect(widget.rect(), base)
    widget.render(painter, QPoint())
    painter.end()
    buffer.close()
    return bytes(written.data())
