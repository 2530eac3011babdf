"""The colours of series stay apart for those who see no red or no green."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from watchlist.domain.series import Stack
from watchlist.domain.stances import Stance
from watchlist.ui.theming import Colours, Direction, ThemeName, load_table
from watchlist.ui.widgets.charts.plot_colours import series_colour

APART = 18
"""Least distance of two marks in CIE L*a*b*; 2.3 is what can just be told from each other side by side."""

APART_OF_TWENTY = 12

Matrix = tuple[tuple[float, float, float], ...]
SIGHTS: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    # Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), severity 1.0, on linear RGB.
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}  # fmt: skip


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_marks_stay_apart_for_every_sight(name: str, sight: str) -> None:
    """Twelve series in one chart: no two look alike to someone who sees no red or no green."""
    seen = [_lab(SIGHTS[sight], colour) for colour in load_table(name).marks]
    assert min(dist(one, other) for one, other in combinations(seen, 2)) >= APART


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_twenty_series_stay_apart_for_every_sight(name: str, sight: str) -> None:
    """Beyond twelve the colours lie closer, but no two are alike, and each stands out from the ground."""
    table = load_table(name)
    series = [*table.marks, *table.marks_again]
    assert len(series) == 20
    seen = [_lab(SIGHTS[sight], colour) for colour in series]
    assert min(dist(one, other) for one, other in combinations(seen, 2)) >= APART_OF_TWENTY
    ground = _lab(SIGHTS[sight], table.roles["base"])
    assert min(dist(ground, one) for one in seen) >= APART


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("name", ["light", "dark"])
def test_blue_and_orange_stay_apart_for_every_sight(name: str, sight: str) -> None:
    moves = load_table(name).moves
    assert dist(_lab(SIGHTS[sight], moves["blue"]), _lab(SIGHTS[sight], moves["orange"])) >= 3 * APART


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_without_colours_lightness_alone_tells_stances_and_moves(qtbot: QtBot, name: ThemeName) -> None:
    colours = Colours(name, direction=Direction.PLAIN)
    up, down = (_lightness(colours.move(sign)) for sign in (1, -1))
    assert abs(up - down) >= APART
    shades = [_lightness(series_colour(colours, Stack.STANCE, stance, {})) for stance in Stance]
    assert min(abs(one - other) for one, other in combinations(shades, 2)) >= APART_OF_TWENTY


def _lightness(colour: QColor | None) -> float:
    assert colour is not None
    return _lab(SIGHTS["normal"], colour.name())[0]


def _lab(sight: Matrix, colour: str) -> tuple[float, float, float]:
    """A colour as someone with this sight sees it, in CIE L*a*b* (D65)."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    seen = [
        min(max(sum(weight * part for weight, part in zip(row, linear, strict=True)), 0), 1) for row in sight
    ]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.95047, 1.0, 1.08883)
    xyz = [
        sum(weight * part for weight, part in zip(row, seen, strict=True)) / of
        for row, of in zip(to_xyz, white, strict=True)
    ]
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)
