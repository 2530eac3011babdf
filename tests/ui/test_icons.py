from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from watchlist import resources
from watchlist.ui.icons import Icons, app_icon
from watchlist.ui.theming import Colours, ThemeName

ROOT = Path(__file__).parents[2]
FILES = sorted(path.stem for path in resources.path("icons").glob("*.svg"))


def strings() -> set[str]:
    """Every string of the window's sources: an icon that no string names is not used."""
    return {
        node.value
        for path in (ROOT / "watchlist" / "ui").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("name", FILES)
def test_an_icon_is_used_and_draws_something(name: str, colours: Colours) -> None:
    assert name in strings()
    image = Icons(colours)(name).pixmap(QSize(20, 20)).toImage()
    painted = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    assert sum(colour.alpha() > 100 for colour in painted) > 15


def test_an_icon_has_the_colour_of_the_theme(colours: Colours) -> None:
    icons = Icons(colours)
    for theme in (ThemeName.LIGHT, ThemeName.DARK):
        colours.choose(theme)
        image = icons("list").pixmap(QSize(40, 40)).toImage()
        solid = [
            image.pixelColor(x, y).name()
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).alpha() == 255
        ]
        assert set(solid) == {colours.role("icon").name()}


def test_an_icon_is_drawn_once_for_all_that_show_it(colours: Colours) -> None:
    one, other = Icons(colours), Icons(Colours(ThemeName.LIGHT))
    colours.choose(ThemeName.LIGHT)
    before = one("list").cacheKey()
    assert other("list").cacheKey() == before
    colours.choose(ThemeName.DARK)
    assert one("list").cacheKey() != before
    colours.choose(ThemeName.LIGHT)
    assert one("list").cacheKey() == before


def test_a_missing_icon_is_told(colours: Colours) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(colours)("no-such-icon")


def test_the_program_has_its_own_icon(qtbot: QtBot) -> None:
    assert not app_icon().isNull()
