"""What is odd about an input that can't be read, in the window's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from watchlist.domain.oddities import Limit, Oddity

translate = QCoreApplication.translate


def oddity_words() -> dict[str, str]:
    """The words of each oddity by its value."""
    words = {
        Oddity.FOLDER: translate("Oddities", "a folder"),
        Oddity.PIPE: translate("Oddities", "a pipe"),
        Oddity.SOCKET: translate("Oddities", "a socket"),
        Oddity.DEVICE: translate("Oddities", "a device"),
        Oddity.PICTURE: translate("Oddities", "a picture"),
        Oddity.ARCHIVE: translate("Oddities", "an archive"),
        Oddity.NESTED: translate("Oddities", "an archive too deep inside others"),
        Oddity.SLIDES: translate("Oddities", "slides"),
        Oddity.OLD_OFFICE: translate("Oddities", "an old Office file"),
        Oddity.RICH_TEXT: translate("Oddities", "rich text (RTF)"),
        Oddity.OPEN_DOCUMENT: translate("Oddities", "a file of LibreOffice"),
        Oddity.BINARY_WORKBOOK: translate("Oddities", "a binary workbook (XLSB)"),
        Oddity.APPLE: translate("Oddities", "a file of Pages, Numbers or Keynote"),
        Oddity.OFD: translate("Oddities", "an OFD document"),
        Oddity.CAJ: translate("Oddities", "a CAJ document"),
        Oddity.EBOOK: translate("Oddities", "an e-book"),
        Oddity.OUTLOOK: translate("Oddities", "a message of Outlook"),
        Oddity.SHORTCUT: translate("Oddities", "a link to a page"),
        Oddity.PORTFOLIO: translate("Oddities", "a file of Portfolio Performance"),
        Oddity.SOUND: translate("Oddities", "sound or film"),
        Oddity.BINARY: translate("Oddities", "no text"),
        Oddity.COLOURS: translate("Oddities", "the colours of blocks, no list"),
        Oddity.NO_PDF: translate("Oddities", "no PDF inside"),
        Oddity.NO_DOCX: translate("Oddities", "no Word document inside"),
        Oddity.BROKEN: translate("Oddities", "its structure can't be read"),
        Oddity.BOMB: translate("Oddities", "unpacks to far more than it should"),
        Oddity.PASSWORD: translate("Oddities", "protected by a password"),
        Oddity.OUTSIDE: translate("Oddities", "its name leads out of its archive"),
        Oddity.CHANGING: translate("Oddities", "still being written"),
        Limit.MEMORY: translate("Oddities", "it took more memory than a document may"),
        Limit.TIME: translate("Oddities", "it took longer than a document may"),
        Limit.CRASH: translate("Oddities", "the reader broke off"),
        Limit.START: translate("Oddities", "no process could be started for it"),
        Limit.LATE: translate("Oddities", "the computer was too busy"),
    }
    return {oddity.value: said for oddity, said in words.items()}
