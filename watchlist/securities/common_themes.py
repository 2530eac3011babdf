"""Common names of themes in 简体, 繁體 and English: a small table that comes with the program.

It only helps to read and to find: nothing is stored under its names, and nobody's own names are touched. Lists of one document
that name a theme in two scripts or languages are one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from watchlist import resources

LEAST_TYPED: Final = 3
"""So many Latin letters begin a word of a name; fewer would mean anything."""
_FIRST_CHINESE: Final = "\u3400"
_LAST_CHINESE: Final = "\u9fff"
"""A pattern of all that lies between them takes three milliseconds to compile."""
_NOTE: Final = "#"


@dataclass(frozen=True, slots=True)
class CommonTheme:
    """What one theme is called, and other spellings of it."""

    simplified: str
    traditional: str
    english: str
    others: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """All of them."""
        return (self.simplified, self.traditional, self.english, *self.others)

    def name(self, language: str) -> str:
        """The name in `zh_CN`, `zh_TW` or `en`."""
        return {"zh_CN": self.simplified, "zh_TW": self.traditional}.get(language, self.english)


def common_name(name: str, language: str) -> str | None:
    """What a theme of this name is called in a language; None where nobody knows, or where it is one of that language.

    >>> common_name("液冷", "en"), common_name("液冷", "zh_TW"), common_name("HBM", "en")
    ('Liquid cooling', '液冷', None)
    """
    theme = _by_spelling().get(_plain(name))
    if theme is None:
        return None
    if language == "en":
        return theme.english if _has_chinese(name) else None
    # A Latin name stays among Chinese ones: beside a theme of the Chinese name nobody could tell the two apart.
    return theme.name(language) if name in {theme.simplified, theme.traditional} else None


def other_names(name: str) -> tuple[str, ...]:
    """The other spellings of a theme of this name."""
    theme = _by_spelling().get(_plain(name))
    return () if theme is None else tuple(each for each in theme.spellings if _plain(each) != _plain(name))


def one_name(name: str) -> str:
    """The spelling that stands for all of a common theme; the name itself where nobody knows it.

    >>> one_name("AI chips"), one_name("AI晶片"), one_name("星链")
    ('AI芯片', 'AI芯片', '星链')
    """
    theme = _by_spelling().get(_plain(name))
    return name if theme is None else theme.simplified


def meant_by(typed: str, *, whole: bool = False) -> tuple[str, ...]:
    """Every spelling of the themes that what was typed is a name of, or a part of a name.

    >>> "液冷" in meant_by("liquid")
    True
    """
    plain = _plain(typed)
    found = {theme: None for name, theme in _by_spelling().items() if _means(plain, name, whole=whole)}
    return tuple(name for theme in found for name in theme.spellings)


def _means(typed: str, name: str, *, whole: bool) -> bool:
    if whole or typed == name:
        return typed == name
    if _has_chinese(typed):
        return len(typed) > 1 and typed in name
    return len(typed) >= LEAST_TYPED and f" {typed}" in f" {name}"


def _has_chinese(text: str) -> bool:
    return any(_FIRST_CHINESE <= letter <= _LAST_CHINESE for letter in text)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


@cache
def _by_spelling() -> dict[str, CommonTheme]:
    themes = [_theme(line) for line in _lines() if line and not line.startswith(_NOTE)]
    return {name.casefold(): theme for theme in themes for name in theme.spellings}


def _lines() -> list[str]:
    return resources.path("tables", "themes.tsv").read_text("utf-8").split("\n")


def _theme(line: str) -> CommonTheme:
    simplified, traditional, english, others = line.split("\t")
    return CommonTheme(simplified, traditional, english, tuple(filter(None, others.split(";"))))
