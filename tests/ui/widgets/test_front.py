"""The part of a page that has the keys, also where it is shown after the page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from watchlist.ui.widgets.frame.front import focus_front


class Page(QWidget):
    """Says that it is empty until it has rows."""

    def __init__(self) -> None:
        super().__init__()
        self.front, self.other = QLineEdit(), QLineEdit()
        self.stack = QStackedWidget()
        for widget in (QWidget(), self.front):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self.other)
        column.addWidget(self.stack)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_the_keys_wait_for_a_front_that_comes_later(page: Page) -> None:
    focus_front(page)
    assert page.hasFocus()
    page.stack.setCurrentIndex(1)
    assert page.front.hasFocus()


def test_who_went_elsewhere_meanwhile_keeps_the_keys(page: Page) -> None:
    focus_front(page)
    focus_front(page)
    page.other.setFocus()
    page.stack.setCurrentIndex(1)
    assert page.other.hasFocus()
    page.stack.setCurrentIndex(0)
    page.setFocus()
    page.stack.setCurrentIndex(1)
    assert page.hasFocus(), "only the first time counts: who gives the keys to the page later means the page"
