"""What a clipboard or a drop holds, as bytes: how much it is, is known before any of it becomes a text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QClipboard, QGuiApplication

from watchlist.importing.readers.reading import MOST_TEXT_BYTES
from watchlist.importing.sources import Pasted
from watchlist.ui import x11_selection

LEAST_PASTE = 30
"""A shorter text on the clipboard is no report."""

_TEXT = "text/plain"
_PAGE = "text/html"


@dataclass(frozen=True, slots=True)
class Held:
    """The text, the page where there is no text, or of either nothing but its `size` where it is too large."""

    text: bytes = b""
    page: bytes = b""
    size: int = 0

    @property
    def is_report(self) -> bool:
        """Whether it is long enough; a huge one is not looked through to find out."""
        if self.size:
            return True
        head = self.text[: 16 * LEAST_PASTE]
        return any(len(_read(text).strip()) >= LEAST_PASTE for text in (head, self.text, self.page))

    def source(self) -> Pasted:
        """What is to be read, from any thread."""
        return Pasted(_read(self.text), _read(self.page) or None, held=self.size)


def held_in(mime: QMimeData) -> Held:
    """What a drop or a clipboard of this program holds; nothing that is larger than a reader takes comes along."""
    text = mime.data(_TEXT)
    if text.size() > MOST_TEXT_BYTES:
        return Held(size=text.size())
    plain = bytes(text.data())
    if plain.strip() or not mime.hasHtml():
        return Held(plain)
    page = mime.data(_PAGE)
    return Held(size=page.size()) if page.size() > MOST_TEXT_BYTES else Held(page=bytes(page.data()))


def is_foreign(clipboard: QClipboard) -> bool:
    """Whether another program of an X server has what was copied: it can be asked in a thread, without Qt."""
    return QGuiApplication.platformName() == "xcb" and not clipboard.ownsClipboard()


def held_by_another() -> Held | None:
    """What that program holds; None where it has to be asked through Qt: files, or no way to the server. For a thread."""
    from watchlist.ui.x11_wire import connected  # noqa: PLC0415 - where there is an X server

    try:
        with connected() as wire:
            return held_on(wire)
    except x11_selection.TooMuch as error:
        return Held(size=error.size)
    except OSError:  # a TimeoutError too
        return None


def held_on(wire: x11_selection.Wire) -> Held | None:
    """As `held_by_another`, on a wire."""
    offered = x11_selection.formats(wire)
    if x11_selection.FILES in offered:
        return None
    text = x11_selection.text(wire, offered, MOST_TEXT_BYTES)
    if text.strip() or x11_selection.PAGE not in offered:
        return Held(text)
    return Held(page=x11_selection.fetch(wire, x11_selection.PAGE, MOST_TEXT_BYTES))


def _read(data: bytes) -> str:
    """UTF-8, but for pages of browsers that give UTF-16 with its mark."""
    marked = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    return data.decode("utf-16" if marked else "utf-8", "replace").removesuffix("\0")
