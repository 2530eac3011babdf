from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyleOptionViewItem, QTreeView
from pytestqt.qtbot import QtBot

from watchlist.ui.theming import Colours
from watchlist.ui.widgets.review.review_delegate import ReviewDelegate

WIDTH = 120


@pytest.mark.parametrize("alignment", [Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight])
def test_figures_keep_apart_from_the_edge(
    colours: Colours, qtbot: QtBot, alignment: Qt.AlignmentFlag
) -> None:
    view, model = QTreeView(), QStandardItemModel()
    qtbot.addWidget(view)
    item = QStandardItem("0.88")
    item.setTextAlignment(alignment | Qt.AlignmentFlag.AlignVCenter)
    model.appendRow([QStandardItem(), item])
    view.setModel(model)
    option = QStyleOptionViewItem()
    option.initFrom(view)
    option.rect = QRect(0, 0, WIDTH, 24)
    picture = QImage(WIDTH, 24, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    ReviewDelegate(colours, view).paint(painter, option, model.index(0, 1))
    painter.end()
    inked = [x for x in range(WIDTH) for y in range(24) if picture.pixelColor(x, y).lightness() < 128]
    assert inked
    if alignment is Qt.AlignmentFlag.AlignRight:
        assert WIDTH // 2 < max(inked) < WIDTH - 8
    else:
        assert max(inked) < WIDTH // 2
