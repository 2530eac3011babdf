"""What a theme is called in the language of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from watchlist.domain.watch_rows import ThemeChip
from watchlist.securities.common_themes import common_name, other_names

if TYPE_CHECKING:
    from watchlist.domain.rows import ThemeRow
    from watchlist.domain.theme_rows import ThemePair

Names = Sequence[tuple[str, str]]
"""Names of a theme with the languages that they are for."""

MOST_NAMES = 20_000
"""So many answers are kept: the same names are asked for by the sidebar, the table, the charts and every box."""

NEAREST = {"zh_TW": ("zh_TW", "zh_CN"), "zh_CN": ("zh_CN", "zh_TW")}
"""The other script is nearer than another language."""


def spoken_now() -> str:
    """The code of the language that the window speaks: `zh_CN`, `zh_TW` or `en`."""
    name = QLocale().name()
    return name if name in NEAREST else "en"


def chip_name(theme: ThemeRow | ThemeChip) -> str:
    """What the window calls a theme now."""
    return shown_name(theme, spoken_now())


def naming() -> Callable[[ThemeRow | ThemeChip], str]:
    """The same for thousands of themes: which language is spoken is asked once."""
    language = spoken_now()
    return lambda theme: shown_name(theme, language)


def shown_name(theme: ThemeRow | ThemeChip, language: str) -> str:
    """The theme's name in a language where it has one, else what such a theme is called there, else its own."""
    return name_in(language, theme.name, theme.names)


def name_in(language: str, name: str, names: Names) -> str:
    """The same of a theme's own name and those that it has for languages."""
    return _name_in(language, name, tuple(names))


@lru_cache(maxsize=MOST_NAMES)
def _name_in(language: str, name: str, names: tuple[tuple[str, str], ...]) -> str:
    spoken = dict(names)
    given = next((spoken[each] for each in NEAREST.get(language, (language,)) if each in spoken), None)
    return given or common_name(name, language) or name


def with_own(called: Callable[[str], str], name: str) -> str:
    """What the window calls a theme; its own name stands behind where that is another, as it is that which is kept."""
    shown = called(name)
    words = QCoreApplication.translate("ThemeNames", "{shown} ({name})")
    return name if shown == name else words.format(shown=shown, name=name)


def all_names(theme: ThemeRow) -> tuple[str, ...]:
    """By what a theme is found: its name, its other names, and what such a theme is commonly called."""
    return (theme.name, *theme.aliases, *other_names(theme.name))


def language_of(pair: ThemePair) -> str:
    """The language of the names that a translation brings, as the window knows it; "" for no translation."""
    return (
        {"en": "en", "zh-Hans": "zh_CN", "zh-Hant": "zh_TW"}.get(pair.language, "") if pair.translated else ""
    )
