from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import partial
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QWidget,
)
from pytestqt.qtbot import QtBot

from watchlist import resources
from watchlist.domain.stances import Stance
from watchlist.domain.themes import THEME_COLOURS
from watchlist.ui import theming
from watchlist.ui.theming import (
    FAMILIES,
    TRADITIONAL,
    Colours,
    ColourTable,
    Direction,
    ThemeName,
    chinese_font,
    load_table,
    read_table,
)
from watchlist.ui.widgets.frame.growing import TickBox

LEAST = 4.5
LEAST_SHAPE = 3.0
GROUNDS = ("window", "base", "alternate", "raised", "hover")
TEXTS = ("text", "muted", "link", "icon", "accent")
PAIRS = (
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    ("selection_text", "selection"),
    ("accent_text", "accent"),
    ("warning_text", "warning_fill"),
    ("error_text", "error_fill"),
    ("info_text", "info_fill"),
    ("text", "highlight"),
    ("muted", "alternate"),
)


@pytest.fixture(params=["light", "dark"])
def table(request: pytest.FixtureRequest) -> ColourTable:
    return load_table(request.param)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_files_are_read_as_toml_means_them(name: str) -> None:
    text = resources.path("themes", f"{name}.toml").read_text("utf-8")
    assert read_table(text) == tomllib.loads(text)


def test_the_two_tables_hold_the_same_names() -> None:
    light, dark = load_table("light"), load_table("dark")
    for part in ("roles", "stances", "ratings", "flags", "moves"):
        assert list(getattr(light, part)) == list(getattr(dark, part))


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_is_readable(table: ColourTable, text: str, ground: str) -> None:
    assert contrast(table.roles[text], table.roles[ground]) >= LEAST


def test_chips_and_highlights_are_readable(table: ColourTable) -> None:
    for fill, text in zip(table.fills, table.texts, strict=True):
        assert contrast(text, fill) >= LEAST
        assert contrast(table.roles["text"], fill) >= LEAST


def test_stances_and_ratings_are_readable_on_rows_and_selection(table: ColourTable) -> None:
    for colour in (*table.stances.values(), *table.ratings.values()):
        assert min(contrast(colour, table.roles[ground]) for ground in ("base", "alternate")) >= LEAST


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_stances_and_ratings_without_colours_are_readable_grey(theme: str, qtbot: QtBot) -> None:
    colours, roles = Colours(ThemeName(theme), direction=Direction.BLUE_UP), load_table(theme).roles
    shown = [*map(colours.stance, Stance), *map(colours.rating, range(-2, 3))]
    for colour in shown:
        assert colour.hslSaturationF() < 0.25
        assert min(contrast(colour.name(), roles[ground]) for ground in ("base", "alternate")) >= LEAST


def test_rise_and_fall_are_readable_on_rows_and_selection(table: ColourTable) -> None:
    for colour in table.moves.values():
        assert (
            min(contrast(colour, table.roles[ground]) for ground in ("base", "alternate", "selection"))
            >= LEAST
        )


def test_marks_and_flags_stand_out_as_shapes(table: ColourTable) -> None:
    assert min(contrast(colour, table.roles["base"]) for colour in (*table.marks, *table.flags.values())) >= 3


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_the_edge_of_a_field_is_seen_as_it_is_drawn(qtbot: QtBot, name: ThemeName) -> None:
    colours = Colours(name)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theming.apply(app, colours)
    try:
        box = QCheckBox()
        qtbot.addWidget(box)
        box.resize(40, 24)
        picture = box.grab().toImage()
        across = {picture.pixelColor(x, picture.height() // 2).name() for x in range(20)}
        for ground in ("window", "base"):
            assert max(contrast(pixel, colours.role(ground).name()) for pixel in across) >= LEAST_SHAPE
    finally:
        theming.apply(app, Colours())


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
@pytest.mark.parametrize("state", [QStyle.StateFlag.State_None, QStyle.StateFlag.State_HasFocus])
def test_the_edge_of_what_is_written_in_is_seen_with_and_without_the_keys(
    qtbot: QtBot, name: ThemeName, state: QStyle.StateFlag
) -> None:
    colours = Colours(name)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theming.apply(app, colours)
    try:
        line, box = QLineEdit(), QComboBox()
        box.setEditable(True)
        picture = QImage(100, 30, QImage.Format.Format_RGB32)
        for widget in (line, box):
            qtbot.addWidget(widget)
            widget.resize(picture.size())
            widget.ensurePolished()
            picture.fill(colours.role("window"))
            painter = QPainter(picture)
            if widget is line:
                frame = QStyleOptionFrame()
                line.initStyleOption(frame)
                frame.state = QStyle.StateFlag.State_Enabled | state
                app.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, line)
            else:
                combo = QStyleOptionComboBox()
                box.initStyleOption(combo)
                combo.state = QStyle.StateFlag.State_Enabled | state
                app.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, combo, painter, box)
            painter.end()
            edge = picture.pixelColor(0, 15).name()
            assert (
                min(contrast(edge, colours.role(ground).name()) for ground in ("window", "base"))
                >= LEAST_SHAPE
            )
    finally:
        theming.apply(app, Colours())


def test_boxes_of_every_dialog_have_one_palette_so_that_they_are_painted_once(
    qtbot: QtBot, colours: Colours
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theming.apply(application, colours)
    makers: list[Callable[[QWidget], QWidget]] = [QComboBox, QSpinBox, QPushButton, QScrollBar, QLineEdit]
    makers.append(partial(TickBox, "a word"))
    found = list[list[int]]()
    for _ in range(2):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        boxes = [make(dialog) for make in makers]
        dialog.show()
        found.append([box.palette().cacheKey() for box in boxes])
        assert [box.palette().color(QPalette.ColorRole.Text) for box in boxes] == [
            colours.role("text")
        ] * len(boxes)
    assert found[0] == found[1]


def test_there_are_twelve_theme_colours_that_differ(table: ColourTable) -> None:
    for colours in (table.fills, table.texts, table.marks):
        assert len(colours) == THEME_COLOURS == len(set(colours))


def test_neighbouring_marks_are_far_apart(table: ColourTable) -> None:
    hues = [QColor(colour).hslHue() for colour in table.marks]
    for one, other in combinations(hues, 2):
        assert min(abs(one - other), 360 - abs(one - other)) >= 8
    for one, other in pairwise(hues):
        assert min(abs(one - other), 360 - abs(one - other)) >= 40


def test_stances_and_ratings_never_use_the_price_colours(table: ColourTable) -> None:
    for colour in (*table.stances.values(), *table.ratings.values()):
        shown = QColor(colour)
        saturated = shown.hslSaturationF() > 0.25
        assert not (
            saturated and (shown.hslHue() < 20 or shown.hslHue() > 335 or 80 <= shown.hslHue() <= 170)
        )


def test_choosing_a_theme_changes_the_same_object(colours: Colours, qtbot: object) -> None:
    told: list[bool] = []
    colours.changed.connect(lambda: told.append(colours.dark))
    before = colours.role("base").name()
    colours.choose(ThemeName.DARK)
    assert told == [True]
    assert colours.role("base").name() != before
    assert colours.palette().color(QPalette.ColorRole.Base) == colours.role("base")


def test_every_stance_rating_and_flag_has_a_colour(colours: Colours) -> None:
    assert all(colours.stance(stance).isValid() for stance in Stance)
    assert all(colours.rating(step).isValid() for step in range(-3, 4))
    assert all(colours.flag(flag).isValid() for flag in range(1, 8))
    assert colours.theme(THEME_COLOURS) == colours.theme(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_row_with_a_ground_of_its_own_stays_readable(theme: str, qtbot: QtBot) -> None:
    colours, table = Colours(ThemeName(theme)), load_table(theme)
    inks = (table.roles["text"], table.roles["muted"], *table.ratings.values())
    tints = [colours.row_tint(number).name() for number in range(7)]
    assert min(contrast(ink, tint) for ink in inks for tint in tints) >= LEAST
    assert min(contrast(dots, tint) for dots in table.stances.values() for tint in tints) >= 3
    assert len(set(tints)) == 7
    assert table.roles["base"] not in tints


def test_the_chinese_forms_are_asked_for_by_name(qapp: object) -> None:
    families = chinese_font(chinese_font(QFont("Sans"))).families()
    assert families == ["Sans", *FAMILIES]


def test_the_script_of_the_window_chooses_the_forms(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("zh_TW"))
    try:
        assert chinese_font(QFont("Sans")).families() == ["Sans", *TRADITIONAL, *FAMILIES]
    finally:
        QLocale.setDefault(QLocale("en_US"))
    assert chinese_font(chinese_font(QFont("Sans"))).families() == ["Sans", *FAMILIES]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it."""
    bright, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
