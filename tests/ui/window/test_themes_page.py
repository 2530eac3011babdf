"""The page of themes: tree, what is known of one, changes with their counts, pairs that may be one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from watchlist.domain.commands import TagStocks
from watchlist.domain.rows import ThemeRow
from watchlist.domain.theme_commands import NameTheme, NestTheme
from watchlist.ui.dialogs.ask_name import AskName
from watchlist.ui.dialogs.choose_theme import ChooseTheme
from watchlist.ui.dialogs.theme_change import ThemeChange
from watchlist.ui.dialogs.theme_names import ThemeNames
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.dragged import stocks_mime, theme_mime
from watchlist.ui.models.watch_columns import themes_text
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.widgets.frame.drop_mark import mark_over

W = TypeVar("W", bound=QWidget)


def names(page: ThemesPage) -> set[str]:
    return {row.name for row in page.model.rows}


def opened(kind: type[W], qtbot: QtBot) -> W:
    def found() -> list[W]:
        return [
            each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()
        ]

    qtbot.waitUntil(lambda: bool(found()) and found()[0].isActiveWindow())
    return found()[0]


def agree(window: MainWindow, qtbot: QtBot) -> str:
    """Let the preview be done; its words."""
    dialog = opened(ThemeChange, qtbot)
    words = dialog.words.text()
    dialog.go.click()
    settle(window, qtbot)
    return words


def test_a_theme_shows_its_members_by_purity_and_filters_the_watchlist(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("芯片")
    rows = themes.panel.members.rows
    assert [(row.stock.name, row.brokers) for row in rows] == [("寒武纪", 2), ("海光信息", 1)]
    assert "Since 2024-12-20: 华福证券 · 芯片点评" in themes.panel.facts.text()
    assert themes.panel.quotes.quotes
    columns = {column.name: number for number, column in enumerate(themes.panel.members.columns)}
    widths = {name: themes.panel.table.columnWidth(number) for name, number in columns.items()}
    assert widths["name"] > 2 * widths["brokers"], "the room goes to the names, the figures stay together"
    assert not themes.panel.formula.isVisible()
    themes.panel.how.click()
    assert themes.panel.formula.isVisible()
    with qtbot.waitSignal(themes.theme_asked):
        qtbot.keyClick(themes.tree, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.search.text() == "theme:=芯片"
    assert window.body.pages.current_name == "watchlist"


def test_a_member_is_shown_in_the_watchlist_and_its_sentences_open_the_reader(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("液冷")
    member = themes.panel.members.rows[0]
    themes.panel.table.selectRow(0)
    settle(window, qtbot)
    marked = [quote.text[slice(*mark)] for quote in themes.panel.quotes.quotes for mark in quote.marks]
    assert set(marked) == {member.stock.name}
    themes.panel.quotes.opened.emit(themes.panel.quotes.quotes[0])
    settle(window, qtbot)
    assert window.body.pages.current_name == "reader"
    themes.panel.table.row_activated.emit(member)
    settle(window, qtbot)
    assert [row.symbol for row in window.body.watchlist.selected()] == [member.stock.symbol]


def test_a_theme_gets_another_name_and_keeps_the_old_one(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    row = choose("液冷")
    themes.rename(row, "  液体冷却 ")
    settle(window, qtbot)
    renamed = next(other for other in themes.model.rows if other.id == row.id)
    assert (renamed.name, renamed.aliases) == ("液体冷却", ("液冷",))
    themes.rename(renamed, "  ")
    settle(window, qtbot)
    assert window.workspace.undo_step is not None
    assert window.workspace.undo_step.code == "rename_theme"
    themes.rename_action.trigger()
    dialog = opened(AskName, qtbot)
    dialog.line.setText("冷却")
    dialog.ok.click()
    settle(window, qtbot)
    assert "冷却" in names(themes)


def test_a_name_that_is_taken_offers_a_merge(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    themes.rename(choose("chips"), "芯片")
    settle(window, qtbot)
    dialog = opened(ThemeChange, qtbot)
    assert not dialog.go.isEnabled()
    dialog.merge.click()
    settle(window, qtbot)
    assert "chips" in agree(window, qtbot)
    assert names(themes) == {"液冷", "芯片"}


def test_a_theme_is_merged_by_the_keyboard_and_undo_brings_it_back(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("chips")
    themes.merge_action.trigger()
    dialog = opened(ChooseTheme, qtbot)
    assert [line.key for line in dialog.type_ahead.lines] == ["液冷", "芯片"]
    dialog.type_ahead.line.insert("芯")
    qtbot.keyClick(dialog.type_ahead.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert "Kept as other names: chips" in agree(window, qtbot)
    assert names(themes) == {"液冷", "芯片"}
    current = themes.tree.current_theme()
    assert current is not None
    assert current.name == "芯片", "what it went into stays in view"
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert names(themes) == {"液冷", "芯片", "chips"}


def test_a_theme_is_put_under_another_and_taken_out(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("芯片")
    themes.nest_action.trigger()
    dialog = opened(ChooseTheme, qtbot)
    dialog.type_ahead.line.insert("算力")
    assert dialog.type_ahead.lines[-1].new
    qtbot.keyClick(dialog.type_ahead.line, Qt.Key.Key_Return)
    settle(window, qtbot)
    agree(window, qtbot)
    parent = choose("算力")
    assert (parent.stocks, parent.all_stocks, parent.all_reports) == (0, 2, 2)
    assert "Holds: Chips" in themes.panel.facts.text()
    choose("芯片")
    assert themes.unnest_action.isEnabled()
    themes.unnest_action.trigger()
    settle(window, qtbot)
    assert not themes.unnest_action.isEnabled()
    choose("算力")
    themes.prune_action.trigger()
    settle(window, qtbot)
    assert "算力" not in names(themes)


def test_a_circle_is_told_with_its_path_and_cannot_be_done(
    themes: ThemesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(NestTheme("芯片", "液冷"))
    settle(window, qtbot)
    themes.tree.nest_asked.emit("液冷", "芯片")
    settle(window, qtbot)
    dialog = opened(ThemeChange, qtbot)
    assert "Liquid cooling › Chips › Liquid cooling" in dialog.words.text()
    assert not dialog.go.isEnabled()


def test_chosen_stocks_are_split_off(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("芯片")
    themes.panel.table.selectRow(1)
    themes.split_action.trigger()
    dialog = opened(AskName, qtbot)
    dialog.line.setText("CPU")
    dialog.ok.click()
    settle(window, qtbot)
    agree(window, qtbot)
    choose("CPU")
    assert [row.stock.name for row in themes.panel.members.rows] == ["海光信息"]


def test_a_theme_is_kept_by_hand(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(TagStocks((symbol("英维克"),), ("芯片",)))
    settle(window, qtbot)
    choose("芯片")
    assert [themes.panel.members.columns[0].text(row) for row in themes.panel.members.rows] == ["▤", "▤", "◉"]
    themes.panel.manual.trigger()
    settle(window, qtbot)
    agree(window, qtbot)
    assert [row.stock.name for row in themes.panel.members.rows] == ["英维克"]
    assert themes.panel.manual.isChecked()


def test_names_are_given_and_taken_in_a_dialog(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    choose("液冷")
    themes.names_action.trigger()
    dialog = opened(ThemeNames, qtbot)
    dialog.line.setText("Liquid cooling")
    dialog.language.setCurrentIndex(3)
    dialog.add.click()
    settle(window, qtbot)
    assert dialog.list.topLevelItem(0).text(0) == "Liquid cooling"
    index = themes.model.first_of(next(row.id for row in themes.model.rows if row.name == "液冷"))
    assert index.data() == "Liquid cooling"
    window.body.show_page("watchlist")
    settle(window, qtbot)
    cooled = next(row for row in window.body.watchlist.model.rows if row.symbol == symbol("英维克"))
    assert themes_text(cooled) == "Liquid cooling"
    sidebar = window.body.sidebar.model()
    labels = [
        sidebar.index(row, 0, top).data()
        for top in sidebar.headings()
        for row in range(sidebar.rowCount(top))
    ]
    assert "Liquid cooling" in labels
    assert "液冷" not in labels
    dialog.list.setCurrentItem(dialog.list.topLevelItem(0))
    dialog.drop.click()
    settle(window, qtbot)
    assert dialog.list.topLevelItemCount() == 0


def test_letters_typed_into_the_tree_filter_it(themes: ThemesPage, window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(NameTheme("液冷", "水冷板"))
    settle(window, qtbot)
    qtbot.keyClicks(themes.tree, "y")
    assert themes.line.text() == "y"
    qtbot.keyClicks(themes.line, "l")
    assert themes.model.rowCount() == 1
    assert themes.tree.current_theme() is not None
    themes.line.setText("水冷")
    assert themes.model.rowCount() == 1
    themes.line.clear()
    assert themes.model.rowCount() == 3


def test_stocks_dropped_on_a_theme_are_tagged_and_a_theme_dropped_on_another_is_asked(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    row = choose("液冷")
    point = themes.tree.visualRect(themes.model.first_of(row.id)).center()
    drop(themes.tree.viewport(), point, stocks_mime([symbol("寒武纪")]))
    settle(window, qtbot)
    point = themes.tree.visualRect(themes.model.first_of(row.id)).center()
    assert "寒武纪" in {each.stock.name for each in themes.panel.members.rows}
    held = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(themes.tree.merge_asked) as asked:
        drop(themes.tree.viewport(), point, theme_mime("chips"), held)
    assert asked.args == ["chips", "液冷"]
    with qtbot.waitSignal(themes.tree.nest_asked) as asked:
        drop(themes.tree.viewport(), point, theme_mime("chips"))
    assert asked.args == ["chips", "液冷"]
    with qtbot.assertNotEmitted(themes.tree.nest_asked):
        drop(themes.tree.viewport(), point, theme_mime("液冷"))


def test_what_a_drop_would_do_stands_beside_the_theme(
    themes: ThemesPage, choose: Callable[[str], ThemeRow]
) -> None:
    port = themes.tree.viewport()
    point = themes.tree.visualRect(themes.model.first_of(choose("液冷").id)).center()
    said = {
        "Tag 1 stock with Liquid cooling": (stocks_mime([symbol("寒武纪")]), Qt.KeyboardModifier.NoModifier),
        "Put chips under Liquid cooling (Ctrl: merge)": (theme_mime("chips"), Qt.KeyboardModifier.NoModifier),
        "Merge chips into Liquid cooling": (theme_mime("chips"), Qt.KeyboardModifier.ControlModifier),
        "": (theme_mime("液冷"), Qt.KeyboardModifier.NoModifier),
    }
    for words, (data, held) in said.items():
        hover(port, point, data, held)
        assert mark_over(themes.tree).words == words
    hover(port, point, theme_mime("chips"))
    QApplication.sendEvent(port, QDragLeaveEvent())
    assert mark_over(themes.tree).isHidden()


def hover(
    widget: QWidget, point: QPoint, data: object, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    actions, left = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QDragEnterEvent(point, actions, data, left, held))  # type: ignore[arg-type]
    QApplication.sendEvent(widget, QDragMoveEvent(point, actions, data, left, held))  # type: ignore[arg-type]


def drop(
    widget: QWidget, point: QPoint, data: object, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left = Qt.MouseButton.LeftButton
    QApplication.sendEvent(widget, QDragEnterEvent(point, actions, data, left, held))  # type: ignore[arg-type]
    QApplication.sendEvent(widget, QDropEvent(QPointF(point), actions, data, left, held))  # type: ignore[arg-type]
