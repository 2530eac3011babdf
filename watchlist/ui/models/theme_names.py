"""What a theme is called in the language of the window, and the letters by which it is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from watchlist.domain.watch_rows import ThemeChip

if TYPE_CHECKING:
    from watchlist.domain.rows import ThemeRow
    from watchlist.ui.models.suggestions import Initials

NEAREST = {"zh_TW": ("zh_TW", "zh_CN"), "zh_CN": ("zh_CN", "zh_TW")}
"""The other script is nearer than another language."""


def spoken_now() -> str:
    """The code of the language that the window speaks: `zh_CN`, `zh_TW` or `en`."""
    name = QLocale().name()
    return name if name in NEAREST else "en"


def chip_name(theme: ThemeRow | ThemeChip) -> str:
    """What the window calls a theme now."""
    return shown_name(theme, spoken_now()) if theme.names else theme.name


def shown_name(theme: ThemeRow | ThemeChip, language: str) -> str:
    """The theme's name in a language where it has one, else its own."""
    names = dict(theme.names)
    return next((names[each] for each in NEAREST.get(language, (language,)) if each in names), theme.name)


def fits(theme: ThemeRow, typed: str, initials: Initials) -> bool:
    """Whether what was typed is in a name of the theme, or begins its pinyin initials."""
    from watchlist.domain.themes import theme_key  # noqa: PLC0415 - when something is typed

    key = theme_key(typed)
    names = [theme_key(name) for name in (theme.name, *theme.aliases)]
    return any(key in name for name in names) or any(initials.match(name, key) for name in names)
