from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from watchlist.domain.rows import LibraryCounts
from watchlist.ui.translating import Language, Translating
from watchlist.ui.widgets.frame.status_line import StatusLine

MANY = LibraryCounts(stocks=5_626, reports=10_000, distinct=9_876, themes=1_040, drafts=1_234, undated=0)
SAID = {
    Language.ENGLISH: (
        "5,626 of 5,626 stocks  ·  10,000 reports (9,876 distinct)  ·  1,040 themes",
        "1,234 to review",
        "Importing 2,000 of 12,345",
    ),
    Language.CHINESE: (
        "5,626 / 5,626 只股票  ·  10,000 份研报（不重复 9,876 份）  ·  1,040 个题材",
        "1,234 份待审阅",
        "正在导入 2,000/12,345",
    ),
    Language.TRADITIONAL: (
        "5,626 / 5,626 檔股票  ·  10,000 份研報（不重複 9,876 份）  ·  1,040 個題材",
        "1,234 份待審閱",
        "正在匯入 2,000/12,345",
    ),
}


@pytest.mark.parametrize("language", SAID)
def test_every_large_number_is_grouped(language: Language, qtbot: QtBot) -> None:
    translating = Translating()
    translating.install(language)
    try:
        line = StatusLine()
        qtbot.addWidget(line)
        line.show_counts(MANY)
        line.show_stocks(5_626)
        line.show_progress(2_000, 12_345)
        assert (line.label.text(), line.inbox.text(), line.doing.text()) == SAID[language]
    finally:
        translating.install(Language.ENGLISH)
        translating.remove()


def test_one_is_one_and_what_the_table_shows_comes_first(qtbot: QtBot) -> None:
    translating = Translating()
    translating.install(Language.ENGLISH)
    try:
        line = StatusLine()
        qtbot.addWidget(line)
        line.show_stocks(0)
        assert line.label.text() == ""
        line.show_counts(LibraryCounts(1, 1, 1, 1, 0, 0))
        assert line.label.text() == "0 of 1 stock  ·  1 report  ·  1 theme"
        assert line.inbox.isHidden()
        line.show_stocks(-1)
        assert line.label.text() == "1 stock  ·  1 report  ·  1 theme"
        line.show_stocks(3)
        assert line.label.text() == "3 stocks  ·  1 report  ·  1 theme"
    finally:
        translating.remove()


def test_the_page_does_not_jump_when_an_import_begins(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    before = line.sizeHint().height(), line.minimumSizeHint().height()
    line.show_progress(1, 5)
    line.show()
    assert (line.sizeHint().height(), line.minimumSizeHint().height()) == before
