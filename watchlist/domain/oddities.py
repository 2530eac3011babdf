"""What is odd about an input that can't be read: the words that go with UnsupportedFile, DamagedFile and ReaderFailed, and one warning."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

LANGUAGE_NOT_READ: Final = "language_not_read"
"""A draft's warning; behind a colon follows the language as in ISO 639-1."""


class Oddity(StrEnum):
    """A finite list, so that windows and commands can translate it."""

    FOLDER = "a folder"
    PIPE = "a pipe"
    SOCKET = "a socket"
    DEVICE = "a device"
    PICTURE = "a picture"
    ARCHIVE = "an archive"
    NESTED = "an archive too deep inside others"
    SLIDES = "slides"
    OLD_OFFICE = "an old Office file"
    RICH_TEXT = "rich text (RTF)"
    OPEN_DOCUMENT = "a file of LibreOffice"
    BINARY_WORKBOOK = "a binary workbook (XLSB)"
    APPLE = "a file of Pages, Numbers or Keynote"
    OFD = "an OFD document"
    CAJ = "a CAJ document"
    EBOOK = "an e-book"
    OUTLOOK = "a message of Outlook"
    SHORTCUT = "a link to a page"
    SOUND = "sound or film"
    PORTFOLIO = "a file of Portfolio Performance"
    BINARY = "no text"
    COLOURS = "the colours of blocks, no list"
    NO_PDF = "no PDF inside"
    NO_DOCX = "no Word document inside"
    BROKEN = "its structure can't be read"
    BOMB = "unpacks to far more than it should"
    PASSWORD = "protected by a password"  # noqa: S105 - no password, a word for it
    OUTSIDE = "its name leads out of its archive"
    CHANGING = "still being written"


class Remedy(StrEnum):
    """What is to be done about a file that no reader takes."""

    SAVE_AS = "save_as"
    UNPACK = "unpack"
    UNLOCK = "unlock"
    RECOGNISE = "recognise"
    AS_MAIL = "as_mail"
    FOLLOW = "follow"
    EXPORT = "export"
    NOTHING = "nothing"


_REMEDIES: dict[str, Remedy] = {
    Oddity.ARCHIVE: Remedy.UNPACK,
    Oddity.NESTED: Remedy.UNPACK,
    Oddity.PASSWORD: Remedy.UNLOCK,
    Oddity.PICTURE: Remedy.RECOGNISE,
    Oddity.OUTLOOK: Remedy.AS_MAIL,
    Oddity.SHORTCUT: Remedy.FOLLOW,
    Oddity.PORTFOLIO: Remedy.EXPORT,
    Oddity.SOUND: Remedy.NOTHING,
    Oddity.BINARY: Remedy.NOTHING,
    Oddity.COLOURS: Remedy.NOTHING,
    Oddity.FOLDER: Remedy.NOTHING,
    Oddity.PIPE: Remedy.NOTHING,
    Oddity.SOCKET: Remedy.NOTHING,
    Oddity.DEVICE: Remedy.NOTHING,
}


def remedy_for(oddity: str) -> Remedy:
    """What helps where a file was refused for this: the program that wrote it can nearly always save it in another format.

    >>> remedy_for(Oddity.OLD_OFFICE), remedy_for(Oddity.NESTED)
    (<Remedy.SAVE_AS: 'save_as'>, <Remedy.UNPACK: 'unpack'>)
    """
    return _REMEDIES.get(oddity, Remedy.SAVE_AS)


class Limit(StrEnum):
    """Which limit a reading process met; START where none could be started at all, LATE where none was ready in time."""

    MEMORY = "memory"
    TIME = "time"
    CRASH = "crash"
    START = "start"
    LATE = "late"
