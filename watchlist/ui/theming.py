"""Colours by name, from one table for light and one for dark; nothing else in the window names a colour."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from watchlist import resources
from watchlist.domain.stances import Stance
from watchlist.ui import text_size

FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "Source Han Sans SC", "WenQuanYi Micro Hei")
"""Chinese families named outright: without them Qt may pick the Japanese forms of 骨, 直 and 今."""
TRADITIONAL = ("Noto Sans CJK TC", "Microsoft JhengHei", "PingFang TC", "Source Han Sans TC", "PingFang HK")
"""The same for 繁體; 简体 families stand behind them, since reports stay as they were written."""


ROW_TINTS = (7, 1, 4, 8, 2, 0, 3)
"""Which of the soft colours a row can have: red, orange, yellow, green, teal, blue, purple."""
TINT = 0.75
"""The share of the soft colour in the ground of a row."""


class ThemeName(StrEnum):
    """What the user can choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Direction(StrEnum):
    """Which colour stands for what rises."""

    SYSTEM = "system"
    RED_UP = "red"
    GREEN_UP = "green"
    BLUE_UP = "blue"
    PLAIN = "plain"


_ENDS = {
    Direction.RED_UP: ("red", "green"),
    Direction.GREEN_UP: ("green", "red"),
    Direction.BLUE_UP: ("blue", "orange"),
}
"""What rises and what falls; without colours the one is written as strongly as any text, the other paler."""
PLAIN_STANCES = {
    Stance.RECOMMENDED: 1.0,
    Stance.BENEFICIARY: 0.7,
    Stance.WATCH: 0.35,
    Stance.MENTIONED: 0.0,
    Stance.NEGATIVE: 1.0,
}
"""How near to the text a stance without colour stands, the rest is muted; the dots and the struck ring say the same."""


@dataclass(frozen=True, slots=True)
class ColourTable:
    """One theme as its file says."""

    dark: bool
    roles: dict[str, str]
    fills: tuple[str, ...]
    texts: tuple[str, ...]
    marks: tuple[str, ...]
    marks_again: tuple[str, ...]
    stances: dict[str, str]
    ratings: dict[str, str]
    flags: dict[str, str]
    moves: dict[str, str]


def load_table(name: str) -> ColourTable:
    """The colours of `light` or `dark`."""
    data = read_table(resources.path("themes", f"{name}.toml").read_text("utf-8"))
    themes = {key: tuple(values) for key, values in data["themes"].items()}
    return ColourTable(
        data["dark"], data["roles"], themes["fill"], themes["text"], themes["mark"], themes["again"],
        data["stances"], data["ratings"], data["flags"], data["moves"],
    )  # fmt: skip


def read_table(text: str) -> dict[str, Any]:
    """What a file of colours says: the part of TOML whose values are JSON as well, as a whole reader of it takes long to load."""
    data: dict[str, Any] = {}
    section = data
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            section = data[line.strip("[]")] = {}
        elif line and not line.startswith("#"):
            key, value = line.split("=", 1)
            section[key.strip().strip('"')] = json.loads(value)
    return data


class Colours(QObject):
    """The colours of now: one object for the life of the window, `changed` when another table takes over."""

    changed = Signal()

    def __init__(
        self,
        name: ThemeName = ThemeName.LIGHT,
        parent: QObject | None = None,
        direction: Direction = Direction.SYSTEM,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self.direction = direction
        self._table = load_table(_shown(name))

    @property
    def dark(self) -> bool:
        """Whether the texts are bright on dark."""
        return self._table.dark

    def choose(self, name: ThemeName) -> None:
        """Take another table, or the same again where the system changed its mind."""
        self.name = name
        self._table = load_table(_shown(name))
        self.changed.emit()

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
        """The system changed between light and dark. A slot of this object: a lambda would be called when the window is gone."""
        if self.name is ThemeName.SYSTEM:
            self.choose(ThemeName.SYSTEM)

    def choose_direction(self, direction: Direction) -> None:
        """Let another colour stand for what rises."""
        self.direction = direction
        self.changed.emit()

    @property
    def rising(self) -> Direction:
        """What stands for what rises: as chosen, else as the language that the window speaks has it."""
        if self.direction is not Direction.SYSTEM:
            return self.direction
        chinese = QLocale().language() is QLocale.Language.Chinese
        return Direction.RED_UP if chinese else Direction.GREEN_UP

    @property
    def plain(self) -> bool:
        """Whether stances and ratings have no colours: none is wished, or theirs would be those of rise and fall."""
        return self.direction in {Direction.BLUE_UP, Direction.PLAIN}

    def move(self, sign: float) -> QColor | None:
        """The colour of what rises or falls; None where it does neither."""
        if not sign:
            return None
        ends = _ENDS.get(self.rising)
        if ends is None:
            return self.role("text" if sign > 0 else "muted")
        return QColor(self._table.moves[ends[0] if sign > 0 else ends[1]])

    def role(self, name: str) -> QColor:
        """A colour by what it is for, such as `text`, `muted`, `accent`, `border`."""
        return QColor(self._table.roles[name])

    def theme(self, index: int) -> QColor:
        """The strong colour of a theme, for lines, bars and dots."""
        return QColor(self._table.marks[index % len(self._table.marks)])

    @property
    def most_again(self) -> int:
        """How many colours `series_again` has."""
        return len(self._table.marks_again)

    def series_again(self, number: int) -> QColor | None:
        """The colour of the series, from 0 on, whose own colour is taken already; None where there are no more."""
        return QColor(self._table.marks_again[number]) if number < len(self._table.marks_again) else None

    def theme_fill(self, index: int) -> QColor:
        """The soft colour of a theme, under its chip and its highlights."""
        return QColor(self._table.fills[index % len(self._table.fills)])

    def theme_text(self, index: int) -> QColor:
        """The colour of a text on `theme_fill`."""
        return QColor(self._table.texts[index % len(self._table.texts)])

    def stance(self, stance: Stance) -> QColor:
        """The colour of a stance, for text and dots."""
        if self.plain:
            return _blend(self.role("muted"), self.role("text"), PLAIN_STANCES[stance])
        return QColor(self._table.stances[stance.value])

    def rating(self, step: int) -> QColor:
        """The colour of a rating by its step, −2…+2."""
        if self.plain:
            return self.role("text" if step else "muted")
        return QColor(self._table.ratings[str(max(-2, min(2, step)))])

    def flag(self, flag: int) -> QColor:
        """The colour of a flag, 1…7."""
        return QColor(self._table.flags[str(flag)])

    def row_tint(self, number: int) -> QColor:
        """The ground that a rule gives a row: a soft colour, so far paler that every text on it stays readable."""
        return _blend(self.role("base"), self.theme_fill(ROW_TINTS[number % len(ROW_TINTS)]), TINT)

    def edge(self) -> QColor:
        """The line around a field: seen on either ground, and quieter than any text."""
        muted = self.role("muted")
        return _between(muted, _between(muted, _between(muted, self.role("window"))))

    def palette(self) -> QPalette:
        """The same colours as Qt's own widgets take them."""
        palette = QPalette()
        for place, name in _PLACES.items():
            palette.setColor(place, self.role(name))
        for place in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(
                QPalette.ColorGroup.Disabled, place, _between(self.role("muted"), self.role("window"))
            )
        return palette


_Place = QPalette.ColorRole
_PLACES = {
    _Place.Window: "window", _Place.WindowText: "text", _Place.Base: "base", _Place.AlternateBase: "alternate",
    _Place.Text: "text", _Place.Button: "window", _Place.ButtonText: "text", _Place.BrightText: "accent_text",
    _Place.ToolTipBase: "raised", _Place.ToolTipText: "text", _Place.PlaceholderText: "muted",
    _Place.Highlight: "selection", _Place.HighlightedText: "selection_text", _Place.Accent: "accent",
    _Place.Link: "link", _Place.LinkVisited: "link", _Place.Mid: "border", _Place.Midlight: "hover",
    _Place.Light: "raised", _Place.Dark: "border",
}  # fmt: skip


WRITTEN: Final = ("QLineEdit", "QAbstractSpinBox", "QComboBox")
"""What is written in, or chosen from: with the keys it has an edge in the colour of the accent."""
FIELDS: Final = ("QCheckBox", "QListWidget", *WRITTEN)
"""Whose edge has to tell where they are: on a dark ground Qt draws it darker still."""
KEPT_PAINTED: Final = ("QPushButton", "QScrollBar")
"""What else Qt's style keeps as it painted it, beside fields."""
_DARKER: Final = 140
"""Qt's style draws an edge so much darker, in per cent, than the ground of the window, which these don't paint."""


def apply(app: QApplication, colours: Colours) -> None:
    """Give the whole program the colours and a font that has Chinese glyphs in their Chinese form."""
    palette = colours.palette()
    app.setPalette(palette)
    palette.setColor(QPalette.ColorRole.Window, colours.edge().lighter(_DARKER))
    for name in FIELDS:
        if name in WRITTEN:
            palette.setColor(QPalette.ColorRole.Highlight, colours.role("accent"))
            palette.setColor(QPalette.ColorRole.HighlightedText, colours.role("accent_text"))
        _give(app, palette, name)
    for name in KEPT_PAINTED:
        alone = colours.palette()
        alone.setColor(QPalette.ColorRole.Shadow, colours.edge())  # Qt takes one like the program's for none
        _give(app, alone, name)
    text_size.dress(app, chinese_font(app.font()))


def _give(app: QApplication, palette: QPalette, name: str) -> None:
    """Let all widgets of a class have one palette together.

    Where it says which of its colours were chosen, Qt makes a copy for each widget, and keeps what it paints by the copy: each
    box of each dialog that was ever open has pictures of its own then, with names that Qt keeps for good.
    """
    shared = QPalette(palette)
    shared.setResolveMask(0)
    app.setPalette(shared, name)  # type: ignore[arg-type] # takes a text; given bytes, as typed, it does nothing


def chinese_font(font: QFont) -> QFont:
    """The same font with the Chinese families behind it, those of the script that the window speaks first."""
    latin = [family for family in font.families() if family not in {*FAMILIES, *TRADITIONAL}]
    traditional = QLocale().script() is QLocale.Script.TraditionalHanScript
    font = QFont(font)
    font.setFamilies([*latin, *(TRADITIONAL if traditional else ()), *FAMILIES])
    return font


def lacks_chinese() -> bool:
    """Whether no font of this computer has Chinese characters."""
    systems = set(QFontDatabase.writingSystems())
    return not systems & {
        QFontDatabase.WritingSystem.SimplifiedChinese,
        QFontDatabase.WritingSystem.TraditionalChinese,
    }


def _shown(name: ThemeName) -> str:
    if name is not ThemeName.SYSTEM:
        return name.value
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return (ThemeName.DARK if dark else ThemeName.LIGHT).value


def _between(one: QColor, other: QColor) -> QColor:
    return _blend(one, other, 0.5)


def _blend(ground: QColor, over: QColor, share: float) -> QColor:
    pairs = ((ground.red(), over.red()), (ground.green(), over.green()), (ground.blue(), over.blue()))
    return QColor(*(round(below + (above - below) * share) for below, above in pairs))
