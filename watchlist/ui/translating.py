"""The language of the window: Qt translators for our strings and for Qt's own."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from watchlist import resources

_CATALOGS = {"zh_CN": ("qtbase_zh_CN", "watchlist_zh_CN"), "en": ("watchlist_en",)}
"""English has a catalogue for its plurals; of several the last is asked first."""


class Language(StrEnum):
    """What the user can choose; English is what the strings are written in."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"


class Translating(QObject):
    """Holds the translators that are installed: Qt does not own them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self.language = Language.ENGLISH

    def install(self, choice: Language) -> Language:
        """Take a language; the answer is the one that is spoken now."""
        self.remove()
        self.language = spoken(choice)
        for name in _CATALOGS.get(self.language.value, ()):
            self._install(name)
        locale = QLocale("zh_CN" if self.language is Language.CHINESE else "en_US")
        QLocale.setDefault(locale)
        return self.language

    def remove(self) -> None:
        """Go back to the strings as they are written."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str) -> None:
        translator = QTranslator(self)
        folder = resources.path("i18n") if name.startswith("watchlist") else None
        where = str(folder) if folder else QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(name, where):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def spoken(choice: Language) -> Language:
    """The language that a choice means on this machine; unknown system languages get English."""
    if choice is not Language.SYSTEM:
        return choice
    chinese = any(name.startswith("zh") for name in QLocale.system().uiLanguages())
    return Language.CHINESE if chinese else Language.ENGLISH
