"""Sets from outside, pairs that may be one, names that are two, and the order of a chain."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.ui.window.conftest import settle
from tests.ui.window.test_themes_page import agree, drop, names, opened
from watchlist.domain.commands import TagStocks
from watchlist.domain.rows import ThemeRow
from watchlist.domain.theme_commands import KeepApart, NestTheme
from watchlist.store import queries
from watchlist.ui.dialogs.ask_name import AskName
from watchlist.ui.dialogs.part_theme import PartTheme
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.dragged import theme_mime
from watchlist.ui.pages.themes import ThemesPage
from watchlist.ui.widgets.themes.pair_cards import PairCard


def test_concepts_of_another_program_are_taken_in_under_their_own_name(
    themes: ThemesPage, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "concepts.csv"
    path.write_text("theme,code,name\n液冷,002837,英维克\n液冷,300442,润泽科技\n芯片,999999,没有\n", "utf-8")
    themes.changes.take_concepts(path)
    dialog = opened(AskName, qtbot)
    assert dialog.text == "ths"
    dialog.ok.click()
    assert "没有" in agree(window, qtbot)
    found = {row.name: row for row in themes.model.rows}
    assert (found["ths:液冷"].stocks, found["ths:液冷"].hand, found["液冷"].stocks) == (2, 0, 2)
    assert found["ths"].all_stocks == 2
    themes.tree.show_theme(found["ths:液冷"].id)
    settle(window, qtbot)
    assert {themes.panel.members.columns[0].text(row) for row in themes.panel.members.rows} == {"◇"}
    assert (
        "Beside 液冷: 1 in both · only there 1 (申菱环境) · only here 1 (润泽科技)"
        in themes.panel.beside.text()
    )
    themes.tree.show_theme(found["液冷"].id)
    settle(window, qtbot)
    assert (
        "Beside ths:液冷: 1 in both · only there 1 (润泽科技) · only here 1 (申菱环境)"
        in themes.panel.beside.text()
    )
    assert len(window.workspace.read(queries.watchlist)) == 5


def test_pairs_that_may_be_one_are_answered_on_cards(
    themes: ThemesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write(TagStocks((symbol("寒武纪"), symbol("海光信息")), ("国产算力芯片",)))
    settle(window, qtbot)
    themes.alike.click()
    card = next(card for card in themes.cards.cards if card.pair.other.name == "国产算力芯片")
    assert "寒武纪" in card.evidence.text()
    before = len(themes.cards.cards)
    press(card, "later")
    assert len(themes.cards.cards) == before - 1
    themes._later.clear()
    themes.reload()
    settle(window, qtbot)
    card = next(card for card in themes.cards.cards if card.pair.other.name == "国产算力芯片")
    press(card, "apart")
    settle(window, qtbot)
    assert window.workspace.read(queries.theme_sets)[1].apart
    assert "国产算力芯片" not in {card.pair.other.name for card in themes.cards.cards}
    window.workspace.write(KeepApart("芯片", "国产算力芯片", apart=False))
    settle(window, qtbot)
    card = next(card for card in themes.cards.cards if card.pair.other.name == "国产算力芯片")
    press(card, "merge")
    settle(window, qtbot)
    agree(window, qtbot)
    assert "国产算力芯片" not in names(themes)


def test_cards_are_made_when_somebody_looks(themes: ThemesPage, window: MainWindow, qtbot: QtBot) -> None:
    window.workspace.write(TagStocks((symbol("寒武纪"), symbol("海光信息")), ("国产算力芯片",)))
    settle(window, qtbot)
    assert themes.alike.isEnabled()
    assert not themes.cards.findChildren(PairCard)
    themes.alike.click()
    assert themes.cards.findChildren(PairCard)


def test_a_theme_whose_name_names_two_is_split_in_one_step(
    themes: ThemesPage, window: MainWindow, qtbot: QtBot
) -> None:
    tags = TagStocks((symbol("英维克"), symbol("寒武纪"), symbol("腾讯控股")), ("液冷&電源",))
    window.workspace.write(tags)
    settle(window, qtbot)
    before = stocks_under(window, "液冷")
    themes.alike.click()
    (card,) = themes.cards.parts
    assert "Liquid cooling (液冷): 英维克" in card.evidence.text()
    assert "電源 (new)" in card.evidence.text()
    press(card, "part")
    dialog = opened(PartTheme, qtbot)
    chosen = {str(stock): box.currentText() for stock, box in dialog.boxes.items()}
    assert chosen == {"002837.SZ": "Liquid cooling", "688256.SH": "both", "00700.HK": "both"}
    dialog.boxes[symbol("腾讯控股")].setCurrentIndex(1)
    dialog.go.click()
    settle(window, qtbot)
    assert "液冷&電源" not in names(themes)
    assert stocks_under(window, "液冷") == before | {"寒武纪"}
    assert stocks_under(window, "電源") == {"寒武纪", "腾讯控股"}
    assert themes.cards.parts == []
    assert window.workspace.undo_name
    window.workspace.undo()
    settle(window, qtbot)
    assert stocks_under(window, "液冷&電源") == {"英维克", "寒武纪", "腾讯控股"}
    (card,) = themes.cards.parts
    press(card, "later")
    assert themes.cards.parts == []
    themes._whole.clear()
    themes.reload()
    settle(window, qtbot)
    press(themes.cards.parts[0], "whole")
    settle(window, qtbot)
    assert themes.cards.parts == []
    assert "液冷&電源" in names(themes)


def stocks_under(window: MainWindow, theme: str) -> set[str]:
    rows = window.workspace.read(queries.watchlist)
    return {row.name for row in rows if theme in {chip.name for chip in row.themes}}


def press(card: QWidget, answer: str) -> None:
    button = card.findChild(QPushButton, answer)
    assert isinstance(button, QPushButton)
    button.click()


def below(page: ThemesPage, name: str) -> list[str]:
    page.tree.show_theme(next(row.id for row in page.model.rows if row.name == name))
    return [row.name for row in page.tree.siblings()]


def test_segments_are_ordered_by_key_and_by_mouse_and_copied(
    themes: ThemesPage, choose: Callable[[str], ThemeRow], window: MainWindow, qtbot: QtBot
) -> None:
    window.workspace.write([NestTheme(name, "算力") for name in ("芯片", "液冷", "chips")], name="nest")
    settle(window, qtbot)
    themes.tree.expandAll()
    choose("chips")
    before = below(themes, "chips")
    assert not any(row.chain for row in themes.model.rows)
    choose(before[0])
    themes.chains.later.trigger()
    settle(window, qtbot)
    assert below(themes, before[0]) == [before[1], before[0], before[2]]
    target, moved = (themes.model.first_of(choose(name).id) for name in (before[1], before[2]))
    rect = themes.tree.visualRect(target)
    drop(
        themes.tree.viewport(),
        QPoint(rect.center().x(), rect.top() + 1),
        theme_mime(themes.model.theme(moved).name),
    )
    settle(window, qtbot)
    assert below(themes, before[0]) == [before[2], before[1], before[0]]
    choose("液冷")
    segment = next(action for action in themes.chains.menu.actions() if action.text() == "segment of a chain")
    segment.trigger()
    settle(window, qtbot)
    assert "segment of a chain" in themes.panel.facts.text()
    choose("算力")
    themes.chains.copy_tree()
    settle(window, qtbot)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "- 算力"
    assert [line.split(".")[0].strip() for line in lines[1:]] == ["1", "2", "3"]
    assert any("液冷 (segment): 英维克" in line for line in lines)
