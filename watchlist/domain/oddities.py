"""What is odd about an input that can't be read: the words that go with UnsupportedFile, DamagedFile and ReaderFailed."""

from __future__ import annotations

from enum import StrEnum


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
    BINARY = "no text"
    COLOURS = "the colours of blocks, no list"
    NO_PDF = "no PDF inside"
    NO_DOCX = "no Word document inside"
    BROKEN = "its structure can't be read"
    BOMB = "unpacks to far more than it should"
    PASSWORD = "protected by a password"  # noqa: S105 - no password, a word for it
    OUTSIDE = "its name leads out of its archive"
    CHANGING = "still being written"


class Limit(StrEnum):
    """Which limit a reading process met; START where none could be started at all, LATE where none was ready in time."""

    MEMORY = "memory"
    TIME = "time"
    CRASH = "crash"
    START = "start"
    LATE = "late"
