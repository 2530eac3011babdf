"""The language of the window: Qt translators for our strings and for Qt's own."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from watchlist import resources

_CATALOGS = {
    "zh_CN": ("qtbase_zh_CN", "watchlist_zh_CN"),
    "zh_TW": ("qtbase_zh_TW", "watchlist_zh_TW"),
    "en": ("watchlist_en",),
}
"""English has a catalogue for its plurals; of several the last is asked first."""


class Language(StrEnum):
    """What the user can choose; English is what the strings are written in."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    TRADITIONAL = "zh_TW"
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
        QLocale.setDefault(QLocale("en_US" if self.language is Language.ENGLISH else self.language.value))
        return self.language

    def remove(self) -> None:
        """Go back to the strings as they are written."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()

    def _install(self, name: str) -> None:
        translator = QTranslator(self)
        folder = resources.path("i18n") if name.startswith("watchlist") else None
        where = str(folder) if folder else QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(name, where):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


def spoken(choice: Language, asked: Sequence[str] | None = None) -> Language:
    """The language that a choice means on this machine; unknown system languages get English."""
    if choice is not Language.SYSTEM:
        return choice
    names = QLocale.system().uiLanguages() if asked is None else asked
    chinese = next((name for name in names if name.startswith("zh")), "")
    if not chinese:
        return Language.ENGLISH
    traditional = QLocale(chinese.replace("-", "_")).script() is QLocale.Script.TraditionalHanScript
    return Language.TRADITIONAL if traditional else Language.CHINESE
