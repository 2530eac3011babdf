"""The window's settings, each declared once; what belongs to the data is in the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, cast

from PySide6.QtCore import QByteArray, QSettings

from watchlist.domain.stances import Stance
from watchlist.domain.sureness import SURE

if TYPE_CHECKING:
    from watchlist.domain.acceptance import Threshold

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A named value with its default; the type of the default is the type of the value."""

    key: str
    default: T

    def read(self, store: QSettings) -> T:
        """The stored value, or the default."""
        return cast("T", store.value(self.key, self.default, type=type(self.default)))

    def write(self, store: QSettings, value: T) -> None:
        """Keep a value."""
        store.setValue(self.key, value)


LANGUAGE = Setting("window/language", "system")
THEME = Setting("window/theme", "system")
DIRECTION = Setting("window/direction", "system")
TEXT_SIZE = Setting("window/text_size", 100)
KEYS = Setting("window/keys", "")
GEOMETRY = Setting("window/geometry", QByteArray())
PANES = Setting("window/panes", QByteArray())
PAGE = Setting("window/page", "watchlist")
PLACE = Setting("window/place", "")
"""The library, a line end, and what the page showed of it."""
PAGE_LAYOUTS = Setting("window/page_layouts", "")
INSPECTOR = Setting("window/inspector", True)
INSPECTOR_TAB = Setting("window/inspector_tab", "mentions")
INSPECTOR_BELOW = Setting("window/inspector_below", False)
SIDEBAR = Setting("window/sidebar", True)
SIDEBAR_CLOSED = Setting("window/sidebar_closed", "flag\ntag\nmarket\nrating")
WATCH_HEADER = Setting("watchlist/header", QByteArray())
WATCH_SELECTED = Setting("watchlist/selected", "")
WATCH_SCROLL = Setting("watchlist/scroll", 0)
WATCH_GROUPING = Setting("watchlist/grouping", "")
WATCH_LIST = Setting("watchlist/list", "")
"""The number of the list that was shown, a blank, and the library that has it; empty for the main one."""
QUERY = Setting("watchlist/query", "")
SEARCHES = Setting("watchlist/searches", "")
IMPORT_FOLDER = Setting("import/folder", "")
EXPORT_FOLDER = Setting("export/folder", "")
STOCKS_FORM = Setting("export/stocks_form", ".txt")
PICTURE_FORM = Setting("export/picture_form", ".png")
BRIEFING_FORM = Setting("export/briefing_form", ".html")
WATCHED_FOLDER = Setting("import/watched_folder", "")
ACCEPT_SURE = Setting("import/accept_sure", False)
ACCEPT_FROM = Setting("import/accept_from", round(100 * SURE))
ACCEPT_STANCES = Setting("import/accept_stances", " ".join(Stance))
WAITING_LISTS = Setting("import/waiting_lists", "")
RECOGNISE = Setting("import/recognise", False)
RECENT_COMMANDS = Setting("window/recent_commands", "")
RECENT_THEMES = Setting("tags/recent", "")


def open_settings() -> QSettings:
    """The user's own settings file, an ini on every platform so that it can be read and carried along."""
    return QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "watchlist", "watchlist")


def accepting(store: QSettings) -> Threshold | None:
    """What is stored without a review; None where the user never asked for that."""
    from watchlist.domain.acceptance import Threshold  # noqa: PLC0415 - when something is imported

    if not ACCEPT_SURE.read(store):
        return None
    stances = frozenset(stance for stance in Stance if stance in ACCEPT_STANCES.read(store).split())
    return Threshold(ACCEPT_FROM.read(store) / 100, stances)
