"""Tags, quick-add, comments and notes by hand, through the boxes of the window."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt, qInstallMessageHandler
from PySide6.QtGui import QDragLeaveEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from tests.ui.window.test_themes_page import drop, hover
from watchlist.domain.desk_commands import AddList
from watchlist.domain.symbols import Symbol
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.ui import settings as kept
from watchlist.ui.dialogs.quick_add import QuickAdd
from watchlist.ui.dialogs.tag_editor import TagEditor
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.dragged import stocks_in, stocks_mime, theme_mime
from watchlist.ui.pages.inspector import TABS
from watchlist.ui.widgets.frame import dragging
from watchlist.ui.widgets.frame.drop_mark import DraggedWords, mark_over


@pytest.fixture
def editor(window: MainWindow, qtbot: QtBot) -> TagEditor:
    """The tag editor over two stocks, one of which has the theme 液冷."""
    window.body.watchlist.show_symbols((symbol("英维克"), symbol("寒武纪")))
    window.actions_["tag"].trigger()
    editor = window.findChild(TagEditor)
    assert editor is not None
    settle(window, qtbot)
    return editor


@pytest.fixture
def quick_add(window: MainWindow) -> QuickAdd:
    window.actions_["add_stock"].trigger()
    dialog = window.findChild(QuickAdd)
    assert dialog is not None
    return dialog


def row_of(window: MainWindow, name: str) -> WatchRow:
    return next(row for row in window.body.watchlist.model.rows if row.symbol == symbol(name))


def themes_of(window: MainWindow, name: str) -> dict[str, bool]:
    return {chip.name: chip.hand for chip in row_of(window, name).themes}


def ticks(editor: TagEditor) -> dict[str, Qt.CheckState | None]:
    return {line.label: line.ticked for line in editor.type_ahead.lines}


def type_and_enter(editor: TagEditor | QuickAdd, qtbot: QtBot, text: str) -> None:
    line = editor.type_ahead.line
    line.clear()
    qtbot.keyClicks(line, text) if text.isascii() else line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_editor_tells_all_none_and_some(editor: TagEditor) -> None:
    states = ticks(editor)
    assert states["Liquid cooling"] is Qt.CheckState.PartiallyChecked
    assert states["Chips"] is Qt.CheckState.PartiallyChecked
    assert "HBM" not in states


def test_enter_tags_all_and_again_takes_it_off(
    editor: TagEditor, window: MainWindow, qtbot: QtBot, settings: QSettings
) -> None:
    type_and_enter(editor, qtbot, "yl")
    settle(window, qtbot)
    assert themes_of(window, "寒武纪")["液冷"] is True
    assert ticks(editor)["Liquid cooling"] is Qt.CheckState.Checked
    assert kept.RECENT_THEMES.read(settings) == "液冷"
    type_and_enter(editor, qtbot, "液冷")
    settle(window, qtbot)
    assert "液冷" not in themes_of(window, "寒武纪")
    assert "液冷" not in themes_of(window, "英维克")
    for _ in range(2):
        window.actions_["undo"].trigger()
        settle(window, qtbot)
    assert "液冷" not in themes_of(window, "寒武纪")
    assert themes_of(window, "英维克")["液冷"] is False


def test_an_unknown_name_becomes_a_theme(editor: TagEditor, window: MainWindow, qtbot: QtBot) -> None:
    editor.type_ahead.line.setText("重点 跟踪")
    assert editor.type_ahead.lines[-1].new
    type_and_enter(editor, qtbot, "重点 跟踪")
    settle(window, qtbot)
    assert themes_of(window, "寒武纪")["重点 跟踪"] is True
    assert ticks(editor)["重点 跟踪"] is Qt.CheckState.Checked
    editor.type_ahead.line.setText("重点跟踪")
    assert not any(line.new for line in editor.type_ahead.lines)


def test_the_arrows_move_the_choice(editor: TagEditor, qtbot: QtBot) -> None:
    qtbot.keyClick(editor.type_ahead.line, Qt.Key.Key_Down)
    assert editor.type_ahead.list.currentIndex().row() == 1
    qtbot.keyClick(editor.type_ahead.line, Qt.Key.Key_Up)
    assert editor.type_ahead.list.currentIndex().row() == 0


@pytest.mark.parametrize("typed", ["zjxc", "300308", "中际旭创", "Innolight"])
def test_a_stock_is_added_by_pinyin_code_and_name(
    quick_add: QuickAdd, window: MainWindow, qtbot: QtBot, typed: str
) -> None:
    type_and_enter(quick_add, qtbot, typed)
    settle(window, qtbot)
    assert [str(row.symbol) for row in window.body.watchlist.selected()] == ["300308.SZ"]


def test_a_stock_of_the_list_is_shown_and_not_added_again(
    quick_add: QuickAdd, window: MainWindow, qtbot: QtBot
) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    quick_add.type_ahead.line.setText("hwj")
    assert "on the list" in quick_add.type_ahead.lines[0].detail
    type_and_enter(quick_add, qtbot, "hwj")
    settle(window, qtbot)
    assert window.search.text() == ""
    assert [row.name for row in window.body.watchlist.selected()] == ["寒武纪"]
    assert len(window.workspace.read(queries.watchlist)) == 5


def test_a_pasted_list_is_added_as_one_step(quick_add: QuickAdd, window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("中际旭创\n600519\n\n没有这个公司\n")
    qtbot.keyClick(quick_add.type_ahead.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    lines = quick_add.type_ahead.lines
    assert [line.label.split("  ")[0] for line in lines] == [
        "Add 2 stocks",
        "中际旭创",
        "600519",
        "没有这个公司",
    ]
    assert [line.detail for line in lines] == ["", "300308.SZ", "600519.SH", "not found"]
    assert quick_add._hint.text().startswith("1 not found")
    qtbot.keyClick(quick_add.type_ahead.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert len(window.workspace.read(queries.watchlist)) == 7
    assert quick_add.type_ahead.line.text() == "没有这个公司,"
    assert quick_add._hint.text().startswith("2 stocks added  ·  1 not found")
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert len(window.workspace.read(queries.watchlist)) == 5


def test_what_is_not_clear_in_a_pasted_list_is_chosen(
    quick_add: QuickAdd, window: MainWindow, qtbot: QtBot
) -> None:
    line = quick_add.type_ahead.line
    line.setText("寒武纪, 国泰, 中际旭创")
    before = quick_add.type_ahead.lines
    assert (before[0].label, before[0].detail) == ("Add 1 stock", "1 on the list already")
    doubtful = next(place for place, each in enumerate(before) if each.label == "国泰  ?")
    for _ in range(doubtful):
        qtbot.keyClick(line, Qt.Key.Key_Down)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    candidates = quick_add.type_ahead.lines
    assert len(candidates) > 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    chosen = candidates[0].detail
    assert line.text() == f"寒武纪, {chosen}, 中际旭创"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert chosen in {str(row.symbol) for row in window.workspace.read(queries.watchlist)}


def test_what_of_a_pasted_list_is_not_clear_is_not_lost_when_the_rest_is_added(
    quick_add: QuickAdd, window: MainWindow, qtbot: QtBot
) -> None:
    line = quick_add.type_ahead.line
    line.setText("寒武纪, 国泰, 中际旭创")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    listed = len(window.workspace.read(queries.watchlist))
    assert [each.label for each in quick_add.type_ahead.lines] == ["国泰  ?"]
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert len(window.workspace.read(queries.watchlist)) == listed, "Enter asks which it is"
    chosen = quick_add.type_ahead.lines[0].detail
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == chosen
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert line.text() == ""
    assert quick_add._hint.text() == "1 stock added  ·  Enter adds · Esc closes"
    assert len(window.workspace.read(queries.watchlist)) == listed + 1


def test_stocks_dragged_onto_a_theme_of_the_sidebar_are_tagged_and_a_theme_onto_stocks(
    window: MainWindow, qtbot: QtBot
) -> None:
    sidebar, table = window.body.sidebar, window.body.watchlist.table
    model = sidebar.model()
    entries = [
        model.index(row, 0, heading) for heading in model.headings() for row in range(model.rowCount(heading))
    ]
    cooling = next(index for index in entries if index.data() == "Liquid cooling")
    sidebar.scrollTo(cooling)
    drop(sidebar.viewport(), sidebar.visualRect(cooling).center(), stocks_mime([symbol("寒武纪")]))
    settle(window, qtbot)
    assert themes_of(window, "寒武纪")["液冷"] is True
    window.body.watchlist.show_symbols((symbol("英维克"), symbol("海光信息")))
    first = table.rows_model.index(table.rows_model.place_of(symbol("英维克")), 1)
    hover(table.viewport(), table.visualRect(first).center(), theme_mime("HBM"))
    assert mark_over(table).words == "Tag 2 stocks with HBM"
    drop(table.viewport(), table.visualRect(first).center(), theme_mime("HBM"))
    assert not mark_over(table).words
    settle(window, qtbot)
    assert {"HBM"} <= set(themes_of(window, "英维克")) & set(themes_of(window, "海光信息"))
    assert "HBM" not in themes_of(window, "寒武纪")
    step = window.workspace.undo_step
    assert step is not None
    assert step.code == "tag_stocks"


def test_a_long_sidebar_scrolls_while_stocks_are_held_over_its_end(window: MainWindow, qtbot: QtBot) -> None:
    sidebar = window.body.sidebar
    window.resize(1000, 400)
    bar = sidebar.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bottom = QPoint(40, sidebar.viewport().height() - 2)
    hover(sidebar.viewport(), bottom, stocks_mime([symbol("寒武纪")]))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QApplication.sendEvent(sidebar.viewport(), QDragLeaveEvent())
    bar.setValue(0)
    assert not mark_over(sidebar).words


def test_what_is_dragged_is_named_at_the_pointer(window: MainWindow) -> None:
    table, words = window.body.watchlist.table, DraggedWords()
    one, many = stocks_mime([symbol("寒武纪")]), stocks_mime([symbol("寒武纪"), symbol("英维克")])
    assert words.said(one) == "688256.SH"
    assert words.said(many) == "2 stocks"
    assert words.said(theme_mime("液冷", "Liquid cooling")) == "Liquid cooling"
    assert words.picture(many, table).width() < words.picture(theme_mime("很长的题材名称" * 5), table).width()


def test_a_press_on_chosen_rows_drags_them_and_a_click_chooses_one(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried: list[tuple[Symbol, ...]] = []
    monkeypatch.setattr(dragging, "carry", lambda _view, data: carried.append(stocks_in(data)))
    table = window.body.watchlist.table
    window.body.watchlist.show_symbols((symbol("英维克"), symbol("寒武纪")))
    place = table.visualRect(table.rows_model.index(table.rows_model.place_of(symbol("英维克")), 1)).center()
    port, left = table.viewport(), Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=place)
    for far in (1, 40):
        at = QPointF(place + QPoint(far, 0))
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, port.mapToGlobal(at), left, left, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(port, move)
    qtbot.mouseRelease(port, left, pos=place)
    assert [set(each) for each in carried] == [{symbol("英维克"), symbol("寒武纪")}]
    assert len(window.body.watchlist.selected()) == 2
    qtbot.mouseClick(port, left, pos=place)
    assert [row.symbol for row in window.body.watchlist.selected()] == [symbol("英维克")]
    window.body.watchlist.show_symbols((symbol("英维克"), symbol("寒武纪")))
    with qtbot.waitSignal(table.doubleClicked):
        qtbot.mousePress(port, left, pos=place)
        qtbot.mouseRelease(port, left, pos=place)
        qtbot.mouseDClick(port, left, pos=place)
        qtbot.mouseRelease(port, left, pos=place)  # else Qt holds it for pressed in whatever test is next
    assert [row.symbol for row in window.body.watchlist.selected()] == [symbol("英维克")]


def test_the_list_is_read_once_until_something_is_written(
    quick_add: QuickAdd, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = queries.symbols_found
    monkeypatch.setattr(queries, "symbols_found", lambda *told: asked.append(str(told[1:])) or read(*told))
    quick_add.type_ahead.line.setText("gzmt")
    quick_add.type_ahead.line.setText("gzm")
    assert len(asked) <= 1
    type_and_enter(quick_add, qtbot, "gzmt")
    settle(window, qtbot)
    quick_add.type_ahead.line.setText("gzmt")
    assert 1 <= len(asked) <= 2
    assert "on the list" in quick_add.type_ahead.lines[0].detail


def test_a_stock_is_looked_for_where_the_list_follows_a_search_that_is_none_any_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(AddList("冷", query="液冷"))
    settle(window, qtbot)
    window.body.show_list(2)
    settle(window, qtbot)
    with closing(sqlite3.connect(window.workspace.path)) as db:
        db.execute("UPDATE lists SET query = 'stance:' WHERE id = 2")
        db.commit()
    with qtbot.captureExceptions() as raised:
        window.actions_["add_stock"].trigger()
        dialog = window.findChild(QuickAdd)
        assert dialog is not None
        dialog.type_ahead.line.setText("hwj")
    assert raised == []
    assert "寒武纪" in dialog.type_ahead.lines[0].label


def test_nothing_fits_is_said(quick_add: QuickAdd) -> None:
    quick_add.type_ahead.line.setText("qqqqqq")
    assert quick_add.type_ahead.lines == ()
    assert "qqqqqq" in quick_add._hint.text()


def test_a_comment_is_typed_in_the_table(window: MainWindow, qtbot: QtBot) -> None:
    page = window.body.watchlist
    page.show_symbols((symbol("寒武纪"),))
    window.actions_["edit_comment"].trigger()
    line = page.table.findChild(QLineEdit)
    assert line is not None
    line.setText("看四季度")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row_of(window, "寒武纪").comment == "看四季度")


def test_a_comment_is_asked_for_once_and_of_no_heading(window: MainWindow, qtbot: QtBot) -> None:
    page, comment = window.body.watchlist, window.actions_["edit_comment"]
    page.show_symbols((symbol("寒武纪"),))
    warned: list[str | None] = []
    before = qInstallMessageHandler(lambda _kind, _where, words: warned.append(words))
    comment.trigger()
    page.edit_comment()
    assert len(page.table.findChildren(QLineEdit)) == 1
    qtbot.keyClick(page.table.findChild(QLineEdit), Qt.Key.Key_Escape)
    window.actions_["group_theme"].trigger()
    settle(window, qtbot)
    assert page.model.head_at(0) is not None
    page.table.setCurrentIndex(page.model.index(0, 0))
    page.edit_comment()
    qInstallMessageHandler(before)
    assert "edit: editing failed" not in warned


def test_a_note_is_written_and_deleted_in_the_inspector(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    window.actions_["add_note"].trigger()
    inspector = window.body.inspector
    inspector._note.setText("产能爬坡")
    qtbot.keyClick(inspector._note, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert [quote.text for quote in inspector._notes.quotes] == ["产能爬坡"]
    assert inspector._tabs.tabText(TABS.index("notes")) == "Notes 1"
    inspector._notes.setCurrentIndex(inspector._notes.model().index(0, 0))
    qtbot.keyClick(inspector._notes, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert list(inspector._notes.quotes) == []


def test_the_inspector_shows_every_sentence_and_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    settle(window, qtbot)
    inspector = window.body.inspector
    quotes = inspector._mentions.quotes
    assert len(quotes) == 3
    for quote in quotes:
        ((start, end),) = quote.marks
        assert quote.text[start:end] == "寒武纪"
    assert inspector._tabs.tabText(TABS.index("mentions")) == "Mentions 3"
    inspector._mentions.setCurrentIndex(inspector._mentions.model().index(0, 0))
    qtbot.keyClick(inspector._mentions, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.body.pages.current_name == "reader"
    assert inspector.isVisible()


def test_a_stock_that_the_query_hides_meanwhile_stays_in_the_editor(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("theme:液冷")
    settle(window, qtbot)
    window.body.watchlist.show_symbols((symbol("英维克"), symbol("申菱环境")))
    window.actions_["tag"].trigger()
    editor = window.findChild(TagEditor)
    assert editor is not None
    type_and_enter(editor, qtbot, "液冷")
    settle(window, qtbot)
    assert window.body.watchlist.model.rows == []
    assert ticks(editor)["Liquid cooling"] is Qt.CheckState.Unchecked
    type_and_enter(editor, qtbot, "液冷")
    settle(window, qtbot)
    assert len(window.body.watchlist.model.rows) == 2


def test_escape_leads_from_the_note_back_to_the_table(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.show_symbols((symbol("寒武纪"),))
    window.actions_["add_note"].trigger()
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert window.body.inspector.isAncestorOf(line)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert window.body.watchlist.table.hasFocus()
