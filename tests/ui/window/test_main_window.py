"""The window as a whole: pages, search, sidebar, undo, restart, language, colours."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import a_library, a_report, symbol
from tests.ui.window.conftest import Opener, settle
from watchlist.app import build_window
from watchlist.domain.changes import Changes
from watchlist.domain.commands import AddStocks, DiscardDraft, RemoveStocks, SetFlag
from watchlist.domain.desk_commands import AddList
from watchlist.domain.errors import DamagedFile, DiskFull, NameTaken, WatchlistError
from watchlist.store.edits import apply
from watchlist.ui import settings as kept
from watchlist.ui.actions import PAGES
from watchlist.ui.icons import Icons
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.joining import Joining
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.reports import ReportsPage
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.theming import ThemeName
from watchlist.ui.translating import Language
from watchlist.ui.widgets.tables.rows_table import RowsTable
from watchlist.ui.widgets.themes.theme_tree import ThemeTree


def names(window: MainWindow) -> list[str]:
    return [row.name for row in window.body.watchlist.model.rows]


def test_the_window_shows_the_stocks_and_counts_everything(window: MainWindow, qtbot: QtBot) -> None:
    assert names(window)[0] == "寒武纪"
    assert len(names(window)) == 5
    assert window.status.label.text() == "5 of 5 stocks  ·  3 reports (2 distinct)  ·  3 themes"
    assert window.status.inbox.text() == "1 to review"


def test_every_page_opens_with_its_key(window: MainWindow, qtbot: QtBot) -> None:
    for number, page in enumerate(PAGES, 1):
        action = window.actions_[f"page_{page}"]
        assert action.shortcut() == QKeySequence(f"Ctrl+{number}")
        action.trigger()
        settle(window, qtbot)
        assert window.body.pages.current_name == page
        assert action.isChecked()
    window.actions_["back"].trigger()
    assert window.body.pages.current_name == PAGES[-2]


def test_searching_filters_and_a_fault_is_told_without_losing_the_rows(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    assert names(window) == ["英维克", "申菱环境"]
    assert window.status.label.text().startswith("2 of 5")
    window.search.set_query("theme:(")
    settle(window, qtbot)
    assert names(window) == ["英维克", "申菱环境"]
    assert "understood" in window.search.toolTip()
    window.search.set_query("nothing fits this")
    settle(window, qtbot)
    assert names(window) == []
    button = next(button for button in window.body.watchlist.findChildren(QPushButton) if button.isVisible())
    button.click()
    settle(window, qtbot)
    assert window.search.text() == ""
    assert len(names(window)) == 5


def test_a_facet_writes_the_query_that_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("reports")
    window.body.join_query("theme:=液冷", Joining.REPLACE)
    window.body.join_query("market:TW", Joining.NOT)
    settle(window, qtbot)
    assert window.search.text() == "theme:=液冷 not market:TW"
    assert window.body.pages.current_name == "watchlist"
    assert names(window) == ["英维克", "申菱环境"]


def test_the_menu_names_the_step_and_undo_takes_it_back(window: MainWindow, qtbot: QtBot) -> None:
    page = window.body.watchlist
    page.show_symbols((symbol("英维克"), symbol("寒武纪")))
    window.actions_["flag_3"].trigger()
    settle(window, qtbot)
    assert {row.flag for row in page.selected()} == {3}
    assert window.actions_["undo"].text().startswith("&Undo: Flag")
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert {row.flag for row in page.selected()} == {0}
    assert window.actions_["redo"].text().startswith("&Redo: Flag")
    window.actions_["redo"].trigger()
    settle(window, qtbot)
    assert {row.flag for row in page.selected()} == {3}
    window.actions_["flag_3"].trigger()
    settle(window, qtbot)
    assert {row.flag for row in page.selected()} == {0}


def test_deleting_takes_stocks_off_the_list_and_undo_brings_them_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.actions_["remove"].trigger()
    settle(window, qtbot)
    assert "英维克" not in names(window)
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert "英维克" in names(window)


def test_actions_on_stocks_need_a_stock(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.actions_["tag"].isEnabled()
    window.body.watchlist.show_symbols((symbol("英维克"),))
    assert window.actions_["tag"].isEnabled()
    window.actions_["copy_codes"].trigger()
    assert QGuiApplication.clipboard().text() == "002837.SZ"
    window.body.show_page("reports")
    assert not window.actions_["tag"].isEnabled()


def test_a_restart_brings_everything_back(open_window: Opener, settings: QSettings, qtbot: QtBot) -> None:
    first = open_window()
    first.resize(790, 610)
    first.search.set_query("芯片")
    settle(first, qtbot)
    first.body.watchlist.show_symbols((symbol("海光信息"),))
    first.body.watchlist.table.horizontalHeader().resizeSection(1, 171)
    panes = first.body.panes
    panes.set_widths({panes.sidebar: 180, panes.inspector: 210})
    qtbot.waitUntil(lambda: (panes.sidebar.width(), panes.inspector.width()) == (180, 210))
    first.actions_["sidebar"].setChecked(True)
    first.body.show_page("themes")
    settle(first, qtbot)
    first.close()
    second = open_window()
    assert (second.width(), second.height()) == (790, 610)
    assert second.search.text() == "芯片"
    assert sorted(names(second)) == ["GDS", "寒武纪", "海光信息"]
    assert [row.name for row in second.body.watchlist.selected()] == ["海光信息"]
    assert second.body.watchlist.table.columnWidth(1) == 171
    assert second.body.pages.current_name == "themes"
    second.body.show_page("watchlist")
    panes = second.body.panes
    qtbot.waitUntil(lambda: (panes.sidebar.width(), panes.inspector.width()) == (180, 210))


def test_the_list_that_was_shown_is_shown_again_in_another_language_and_at_the_next_start(
    open_window: Opener, settings: QSettings, qtbot: QtBot
) -> None:
    first = open_window()
    for command in (AddList("核心"), AddStocks((symbol("寒武纪"),), list_id=2)):
        first.workspace.write(command)
        settle(first, qtbot)
    first.body.show_list(2)
    settle(first, qtbot)
    first.choose_language(Language.CHINESE)
    settle(first, qtbot)
    assert names(first) == ["寒武纪"]
    first.close()
    second = open_window()
    assert (second.body.watchlist.list_id, names(second)) == (2, ["寒武纪"])
    assert second.body.sidebar.currentIndex().data() == "核心"
    second.workspace.undo()  # the stock
    settle(second, qtbot)
    second.close()
    kept.WATCH_LIST.write(settings, "2 /another/library.db")
    third = open_window()
    assert third.body.watchlist.list_id is None, "the list of that number is of another library"
    assert len(names(third)) > 1


def test_a_list_whose_search_is_none_any_more_gives_way_at_the_start(
    open_window: Opener, settings: QSettings, qtbot: QtBot
) -> None:
    first = open_window()
    first.workspace.write(AddList("冷", query="液冷"))
    settle(first, qtbot)
    first.body.show_list(2)
    settle(first, qtbot)
    first.close()
    with closing(sqlite3.connect(first.workspace.path)) as db:
        db.execute("UPDATE lists SET query = 'stance:' WHERE id = 2")
        db.commit()
    second = open_window()
    assert second.body.watchlist.list_id is None
    assert len(names(second)) > 1


def test_the_inspector_stands_below_the_page_where_that_is_wanted(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.resize(900, 700)
    first.actions_["inspector"].setChecked(False)
    first.actions_["inspector_below"].trigger()
    settle(first, qtbot)
    pane = first.body.panes.inspector
    qtbot.waitUntil(lambda: pane.isVisible() and pane.y() >= first.body.pages.height())
    assert first.body.inspector.width() > first.body.inspector.height()
    first.body.show_page("themes")
    settle(first, qtbot)
    assert pane.isVisible(), "it tells of the theme"
    first.body.show_page("inbox")
    assert not pane.isVisible()
    first.body.show_page("watchlist")
    first.body.panes.resizeDocks([pane], [180], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: pane.height() == 180)
    first.close()
    second = open_window()
    assert second.actions_["inspector_below"].isChecked()
    again = second.body.panes.inspector
    qtbot.waitUntil(lambda: again.height() == 180)
    second.actions_["inspector_below"].trigger()
    qtbot.waitUntil(lambda: again.x() >= second.body.pages.width())


def test_the_layout_is_reset_and_what_is_shown_stays(window: MainWindow, qtbot: QtBot) -> None:
    body, table = window.body, window.body.watchlist.table
    window.actions_["reset_layout"].trigger()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: body.panes.below and body.sidebar.width() == 200)
    before, sizes = table.table_layout().columns, [pane.size() for pane in body.panes.both]
    window.search.set_query("芯片")
    settle(window, qtbot)
    table.horizontalHeader().resizeSection(1, 171)
    table.setColumnHidden(2, True)
    table.horizontalHeader().moveSection(1, 4)
    window.actions_["inspector_below"].trigger()
    body.panes.set_widths({body.panes.sidebar: 390})
    qtbot.waitUntil(lambda: body.sidebar.width() == 390)
    window.actions_["inspector"].setChecked(False)
    window.actions_["sidebar"].setChecked(False)
    window.actions_["reset_layout"].trigger()
    settle(window, qtbot)
    assert table.table_layout().columns == before
    assert body.inspector_pane.isVisible()
    assert body.sidebar.isVisible()
    qtbot.waitUntil(lambda: [pane.size() for pane in body.panes.both] == sizes)
    assert window.search.text() == "芯片"
    assert sorted(names(window)) == ["GDS", "寒武纪", "海光信息"]


def test_in_half_a_screen_the_inspector_leaves_the_table_its_width(window: MainWindow, qtbot: QtBot) -> None:
    body = window.body
    window.resize(1300, 900)
    qtbot.waitUntil(lambda: body.width() == 1300)
    body.panes.set_widths({body.panes.sidebar: 230, body.panes.inspector: 310})
    window.resize(800, 900)
    qtbot.waitUntil(lambda: body.panes.below)
    qtbot.waitUntil(lambda: body.watchlist.width() >= 550)
    assert body.sidebar.width() >= 200
    assert not window.actions_["inspector_below"].isChecked(), "nobody asked for that for good"
    window.resize(1300, 900)
    qtbot.waitUntil(lambda: not body.panes.below)
    window.resize(800, 540)
    qtbot.waitUntil(lambda: body.width() == 800)
    assert not body.panes.below, "low as it is, the table would have no rows left"
    window.resize(800, 900)
    qtbot.waitUntil(lambda: body.panes.below)
    for below in (True, False):
        window.actions_["inspector_below"].trigger()
        assert body.panes.below is below, "who says where it stands is obeyed"
    window.actions_["reset_layout"].trigger()
    window.resize(790, 900)
    qtbot.waitUntil(lambda: body.panes.below)


def test_themes_have_the_inspector_beside_them_where_there_is_room(window: MainWindow, qtbot: QtBot) -> None:
    window.body.show_page("themes")
    page = window.body.pages.page("themes")
    assert isinstance(page, ThemesPage)
    settle(window, qtbot)
    window.resize(1300, 600)
    assert window.body.inspector.symbol is None, "it tells of the theme"
    assert not page.split_action.isEnabled()
    page.panel.table.selectRow(0)
    assert page.split_action.isEnabled()
    for width, shown in ((960, False), (1300, True), (900, False)):
        window.resize(width, 600)
        qtbot.waitUntil(lambda shown=shown: window.body.inspector_pane.isVisible() is shown)
    window.resize(1300, 600)
    index = page.tree.currentIndex()
    page.tree.setCurrentIndex(index.siblingAtRow(index.row() + 1))
    settle(window, qtbot)
    assert window.body.inspector_pane.isVisible()
    assert window.body.inspector.symbol is None
    window.body.show_page("watchlist")
    assert window.body.inspector_pane.isVisible()


def test_another_language_is_spoken_at_once_and_nothing_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.choose_language(Language.CHINESE)
    settle(window, qtbot)
    try:
        assert window.menuBar().actions()[0].text() == "文件(&F)"
        assert window.actions_["import_files"].iconText() == "导入"
        assert window.status.label.text() == "5 / 5 只股票  ·  3 份研报（不重复 2 份）  ·  3 个题材"
        assert [row.name for row in window.body.watchlist.selected()] == ["英维克"]
        assert window.actions_["language_zh_CN"].isChecked()
        window.actions_["flag_1"].trigger()
        settle(window, qtbot)
        assert window.actions_["undo"].text().startswith("撤销(&U): 为")
    finally:
        window.choose_language(Language.ENGLISH)
    settle(window, qtbot)
    assert window.menuBar().actions()[0].text() == "&File"
    assert len(window.menuBar().actions()) == 8


def test_a_language_that_is_left_at_once_forgets_nothing(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("英维克"),))
    window.choose_language(Language.CHINESE)
    assert not window.body.watchlist.model.rows, "they are read in the next turn"
    window.choose_language(Language.ENGLISH)
    settle(window, qtbot)
    assert window.menuBar().actions()[0].text() == "&File"
    assert [row.name for row in window.body.watchlist.selected()] == ["英维克"]
    assert window.body.updatesEnabled()


def test_other_colours_paint_the_page_after_what_is_around_it(window: MainWindow, qtbot: QtBot) -> None:
    try:
        window.choose_theme(ThemeName.DARK)
        assert window.body.sidebar.updatesEnabled()
        assert not window.body.pages.updatesEnabled()
        qtbot.waitUntil(window.body.pages.updatesEnabled)
    finally:
        window.choose_theme(ThemeName.LIGHT)
        settle(window, qtbot)


def test_rows_that_come_are_painted_after_what_follows_from_them(window: MainWindow, qtbot: QtBot) -> None:
    page, painting = window.body.watchlist, list[bool]()
    page.counted.connect(lambda: painting.append(page.table.updatesEnabled()))
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    assert painting == [False]
    qtbot.waitUntil(page.table.updatesEnabled)


def test_colours_change_at_once_and_are_kept(window: MainWindow, settings: QSettings, qtbot: QtBot) -> None:
    light = window.body.watchlist.table.grab().toImage().pixelColor(300, 200).lightness()
    window.actions_["theme_dark"].trigger()
    table = window.body.watchlist.table
    qtbot.waitUntil(lambda: table.palette().base().color() == window.colours.role("base"))
    dark = window.body.watchlist.table.grab().toImage().pixelColor(300, 200).lightness()
    assert light > 200
    assert dark < 80
    assert kept.THEME.read(settings) == ThemeName.DARK
    window.choose_theme(ThemeName.LIGHT)


def test_an_error_from_anywhere_is_a_sentence_above_the_page(window: MainWindow, qtbot: QtBot) -> None:
    assert window.body.notice_bar.isHidden()
    window.notices.raised.emit(DamagedFile(Path("report.pdf"), "no pages"))
    assert "report.pdf" in window.body.notice_bar.text
    window.workspace.failed.emit(ValueError("seven"))
    assert "seven" in window.body.notice_bar.text
    window.body.notice_bar.clear()
    assert window.body.notice_bar.isHidden()


def test_files_dragged_over_the_window_are_welcome(window: MainWindow, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/tmp/report.pdf")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDragEnterEvent(window.rect().center(), both, mime, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(window, event)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert not window.search.acceptDrops()
    assert window._overlay is not None
    assert window._overlay.isVisible()
    assert window._overlay.size() == window.size()


def test_what_was_dropped_and_is_no_report_is_told(window: MainWindow) -> None:
    told: list[str] = []
    window.intake.told.connect(told.append)
    link = QMimeData()
    link.setUrls([QUrl("https://example.org/a/report/with/a/long/address.html")])
    link.setText(link.urls()[0].toString())
    assert not window.intake.take(link)
    assert "files, folders" in told[-1]


def test_what_another_program_wrote_is_seen_when_the_window_comes_back(
    window: MainWindow, library: Path, qtbot: QtBot
) -> None:
    window.workspace.look_again()
    settle(window, qtbot)
    db = a_library(library)
    apply(db, a_report("外部", {"铜": ["中芯国际"]}), now="2024-12-31T00:00:00+00:00")
    db.close()
    window.workspace.look_again()
    settle(window, qtbot)
    assert "中芯国际" in names(window)


def test_the_first_run_says_what_to_do(tmp_path: Path, settings: QSettings, qtbot: QtBot) -> None:
    kept.LANGUAGE.write(settings, "en")
    window = build_window(tmp_path / "new" / "library.db", settings)
    qtbot.addWidget(window)
    window.show()
    settle(window, qtbot)
    for name in ("watchlist", "reports", "themes", "charts"):
        window.body.show_page(name)
        settle(window, qtbot)
        assert buttons_of(window, name) == ["Import", "Try the samples"], name
        assert not window.body.inspector_pane.isVisible(), "there is nothing to be chosen yet"
    window.choose_theme(ThemeName.DARK)
    for name in ("watchlist", "reports", "themes", "charts", "inbox"):
        window.body.show_page(name)
        settle(window, qtbot)
        first = next(
            each for each in window.body.pages.page(name).findChildren(QPushButton) if each.isVisible()
        )
        shown, wanted = (
            icon.pixmap(16).toImage() for icon in (first.icon(), Icons(window.colours)("import"))
        )
        assert shown == wanted, f"the icon is dark on dark: {name}"
    window.choose_theme(ThemeName.LIGHT)
    window.body.show_page("watchlist")
    window.search.set_query("theme:x")
    settle(window, qtbot)
    assert buttons_of(window, "watchlist") == ["Import", "Try the samples"], "no search is at fault"
    assert not window.body.inspector_pane.isVisible()
    window.search.set_query("")
    settle(window, qtbot)
    window.workspace.write(AddStocks((symbol("寒武纪"),)))
    window.body.show_page("watchlist")
    settle(window, qtbot)
    assert window.body.inspector_pane.isVisible()
    window.workspace.undo()
    settle(window, qtbot)
    assert not window.body.inspector_pane.isVisible()
    window.body.show_page("reports")
    reports = window.body.pages.page("reports")
    assert isinstance(reports, ReportsPage)
    trash = reports.trash
    trash.click()
    settle(window, qtbot)
    assert buttons_of(window, "reports") == []
    trash.click()
    settle(window, qtbot)
    assert buttons_of(window, "reports") == ["Import", "Try the samples"]
    window.close()


def buttons_of(window: MainWindow, name: str) -> list[str]:
    """What an empty page offers."""
    found = window.body.pages.page(name).findChildren(QPushButton)
    return [button.text() for button in found if button.isVisible()]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"not a library at all, only text", "not_a_database"), (b"SQLite format 3\0" + b"x" * 200, "")],
)
def test_a_file_that_is_no_library_is_refused(
    tmp_path: Path, settings: QSettings, qtbot: QtBot, content: bytes, code: str
) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(WatchlistError) as refused:
        build_window(path, settings)
    assert code in refused.value.code
    assert path.read_bytes() == content


def test_closing_ends_every_thread(window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(SetFlag((symbol("寒武纪"),), 2))
    window.close()
    assert window.workspace.jobs._writing.activeThreadCount() == 0
    assert window.workspace.jobs._reading.activeThreadCount() == 0


def test_the_reader_shares_its_room_only_where_there_is_enough(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    window.resize(960, 540)
    window.body.open_span(1, 0, 0)
    assert not window.body.inspector_pane.isVisible()
    window.resize(1280, 760)
    assert window.body.inspector_pane.isVisible()
    window.resize(960, 540)
    assert not window.body.inspector_pane.isVisible()
    window.body.show_page("watchlist")
    assert window.body.inspector_pane.isVisible()
    settle(window, qtbot)


def test_the_inspector_beside_a_report_tells_of_the_stock_that_is_framed_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(RemoveStocks((symbol("海光信息"),)))
    settle(window, qtbot)
    body = window.body
    body.watchlist.show_symbols((symbol("英维克"),))
    window.resize(1300, 760)
    body.open_span(2, 0, 0)
    settle(window, qtbot)
    assert not body.inspector_pane.isVisible(), "the report says nothing of 英维克"
    body.open_span(1, 0, 0)
    reader = body.pages.page("reader")
    assert isinstance(reader, ReaderPage)
    reader.list.go(reader.list.tree.groups[1].rows[1].key)
    settle(window, qtbot)
    assert body.inspector.symbol == symbol("海光信息"), "not on the watchlist, but named"
    assert body.inspector_pane.isVisible()
    assert body.inspector._name.text() == "海光信息"
    body.show_page("watchlist")
    settle(window, qtbot)
    assert body.inspector.symbol == symbol("英维克")
    body.pages.back()
    settle(window, qtbot)
    assert body.inspector.symbol == symbol("海光信息")


def test_boxes_go_with_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.tagging.add_stock()
    boxes = [each for each in window.findChildren(QDialog) if each.isVisible()]
    assert boxes
    window.close()
    assert not any(each.isVisible() for each in boxes)


def test_a_window_that_is_closed_before_it_was_idle_reads_nothing_more(
    library: Path, settings: QSettings, qtbot: QtBot
) -> None:
    window = build_window(library, settings)
    qtbot.addWidget(window)
    with qtbot.captureExceptions() as raised:
        window.show()
        window.grab()
        window.close()
        qtbot.wait(50)
    assert raised == []
    assert window.workspace.lexicon is None


def test_what_can_t_be_done_is_told_as_no_error_and_goes_with_the_next_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    bar = window.body.notice_bar

    def ground() -> str:
        return bar.palette().window().color().name()

    def flag(number: int) -> None:
        window.workspace.write(SetFlag((symbol("寒武纪"),), number))
        settle(window, qtbot)

    window.show_error(NameTaken("list", "重点"))
    assert ground() == window.colours.role("warning_fill").name()
    window.workspace.changed.emit(Changes(drafts=True))
    assert "重点" in bar.text, "an import goes on by itself: nobody has read it yet"
    flag(1)
    assert not bar.text
    window.show_error(DiskFull("x.db", 3))
    assert ground() == window.colours.role("error_fill").name()
    flag(2)
    assert not bar.text, "there is room again"
    window.show_error(NameTaken("list", "重点"))
    window.show_error(DamagedFile(Path("report.pdf"), "no pages"))
    window.show_error(NameTaken("list", "重点"))
    assert ground() == window.colours.role("error_fill").name(), "of several the graver one counts"
    flag(3)
    assert "3 messages" in bar.text
    bar.clear()
    window.show_error(NameTaken("list", "重点"))
    assert ground() == window.colours.role("warning_fill").name()


def test_a_draft_that_is_gone_is_told_and_the_inbox_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.body.review(999)
    settle(window, qtbot)
    assert window.body.pages.current_name == "inbox"
    assert window.body.notice_bar.isVisible()
    assert "999" in window.body.notice_bar.text


def test_a_report_that_is_gone_is_told(window: MainWindow, qtbot: QtBot) -> None:
    window.body.open_span(999, 0, 2)
    settle(window, qtbot)
    assert "999" in window.body.notice_bar.text
    reader = window.body.pages.page("reader")
    assert isinstance(reader, ReaderPage)
    assert reader.report is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [("watchlist", RowsTable), ("reports", RowsTable), ("inbox", RowsTable), ("themes", ThemeTree)],
)
def test_the_keys_go_to_the_front_of_a_page(
    window: MainWindow, qtbot: QtBot, name: str, kind: type[QWidget]
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.body.show_page("notes")
    window.actions_[f"page_{name}"].trigger()
    settle(window, qtbot)
    page = window.body.pages.page(name)
    focus = QApplication.focusWidget()
    assert isinstance(focus, kind)
    assert page.isAncestorOf(focus)


def test_nothing_to_paste_is_told(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: SimpleNamespace(mimeData=lambda: None))
    window.actions_["paste_report"].trigger()
    assert window.statusBar().currentMessage() == "There is no report on the clipboard."


def test_a_draft_that_is_taken_back_while_only_its_review_is_there_opens_the_inbox(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.body.review(1)
    assert window.body.pages.made("inbox") is None
    with qtbot.captureExceptions() as raised:
        window.workspace.write(DiscardDraft(1))
        settle(window, qtbot)
    assert raised == []
    assert window.body.pages.current_name == "inbox"
