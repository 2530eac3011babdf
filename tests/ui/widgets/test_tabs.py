"""Which tab is chosen is seen on any ground, and titles keep apart."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QStyleOptionTab
from pytestqt.qtbot import QtBot

from watchlist.ui import theming
from watchlist.ui.theming import Colours, ThemeName
from watchlist.ui.widgets.frame.tabs import TabBar, Tabs


@pytest.mark.parametrize("name", [ThemeName.LIGHT, ThemeName.DARK])
def test_the_chosen_tab_has_a_line_and_the_others_quieter_words(qtbot: QtBot, name: ThemeName) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    colours = Colours(name)
    theming.apply(app, colours)
    tabs = Tabs()
    qtbot.addWidget(tabs)
    bar = tabs.tabBar()
    assert isinstance(bar, TabBar)
    for title in ("One", "Two"):
        bar.addTab(title)
    bar.setCurrentIndex(1)
    bar.resize(bar.sizeHint())
    picture = bar.grab().toImage()
    seen = [picture.pixelColor(bar.tabRect(place).center().x(), bar.tabRect(1).top()) for place in (0, 1)]
    assert seen[1] == colours.role("accent") != seen[0]
    words = []
    for place in (0, 1):
        option = QStyleOptionTab()
        bar.initStyleOption(option, place)
        words.append(option.palette.color(QPalette.ColorRole.WindowText))
    assert words == [colours.role("muted"), colours.role("text")]
    theming.apply(app, Colours(ThemeName.LIGHT))
