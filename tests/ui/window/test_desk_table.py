"""The table of stocks under headings, coloured by rules, changed many at a time, saved to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.support.builders import symbol
from tests.support.csv_files import read_csv
from tests.ui.window.conftest import Opener, settle
from tests.ui.window.test_desk import dialog, entries, names
from watchlist.domain.changes import Changes
from watchlist.domain.colour_rules import BOLD, ColourRule
from watchlist.domain.commands import AddStocks, TagStocks
from watchlist.domain.desk_commands import AddList, SetColourRules, SetSection
from watchlist.domain.symbols import Symbol
from watchlist.importing.readers.workbook import read_sheets
from watchlist.store import queries
from watchlist.ui.dialogs.bulk_edit import BulkEditor
from watchlist.ui.dialogs.colour_rules import ColourRules
from watchlist.ui.flows.desk.sorting_ahead import SortingAhead
from watchlist.ui.main_window import MainWindow
from watchlist.ui.models.bulk_rows import BulkKind


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("theme", {"Liquid cooling": 2, "Chips": 2, "chips": 2}),
        ("broker", {"开源证券": 4, "华福证券": 1, "东吴证券": 2}),
        ("market", {"A-shares": 4, "United States": 1}),
        ("rating", {"Rating +1": 4, "No rating": 1}),
        ("list", {"Watchlist": 5, "甲": 1}),
        ("section", {"核心": 1, "No section": 4}),
    ],
)
def test_the_rows_stand_under_headings(
    window: MainWindow, qtbot: QtBot, name: str, heads: dict[str, int]
) -> None:
    window.workspace.write(AddList("甲"))
    settle(window, qtbot)
    window.workspace.write(AddStocks((symbol("英维克"),), int(entries(window)["甲"].key)))
    window.workspace.write(SetSection((symbol("寒武纪"),), "核心"))
    window.actions_[f"group_{name}"].trigger()
    settle(window, qtbot)
    assert {head.label: head.count for head in window.body.watchlist.model.heads} == heads


def test_rows_that_come_late_stand_as_the_table_is_sorted_and_folded_by_then(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.body.watchlist
    window.actions_["group_theme"].trigger()
    settle(window, qtbot)
    name = next(place for place, column in enumerate(page.model.columns) if column.name == "name")
    asked = page.model.now
    page.refresh(Changes(tags=True))  # a thread arranges the rows as they stand now
    page.table.sort_by([(name, True)])
    page.table.toggle_group("chips")
    settle(window, qtbot)
    assert page.model.now.order is not asked.order, "they were read again"
    assert page.model.sorts == ((name, True),)
    assert page.model.closed_groups == {"chips"}
    keys = [page.model.columns[name].key(row) for row in page.model.rows]
    assert keys == sorted(keys, reverse=True)
    assert page.model.now.names != asked.names


@pytest.mark.parametrize(("before", "after"), [("", "market"), ("market", ""), ("market", "rating")])
def test_rows_that_come_late_stand_under_the_headings_of_by_then(
    window: MainWindow, qtbot: QtBot, before: str, after: str
) -> None:
    page = window.body.watchlist
    page.set_grouping(before)
    settle(window, qtbot)
    page.refresh(Changes(tags=True))  # a thread reads, and puts the rows under the headings of now
    page.set_grouping(after)
    settle(window, qtbot)
    assert page.model.now.wish.heading == after


def test_headings_are_kept_over_a_restart(open_window: Opener, qtbot: QtBot) -> None:
    first = open_window()
    first.actions_["group_market"].trigger()
    settle(first, qtbot)
    first.close()
    second = open_window()
    settle(second, qtbot)
    assert second.actions_["group_market"].isChecked()
    assert second.body.watchlist.model.heads


def test_rules_colour_rows_and_the_first_that_fits_counts(window: MainWindow, qtbot: QtBot) -> None:
    window.search.set_query("brokers:>=1")
    settle(window, qtbot)
    window.actions_["colour_rules"].trigger()
    rules = dialog(window, ColourRules)
    assert rules.lines[0][0].text() == "brokers:>=1"
    rules.lines[0][0].setText("theme:(")
    assert not rules.ok.isEnabled()
    rules.lines[0][0].setText("theme:液冷")
    rules.add.click()
    rules.lines[1][0].setText("brokers:>=1")
    rules.lines[1][1].setCurrentIndex(3)
    rules.ok.click()
    settle(window, qtbot)
    model = window.body.watchlist.model
    tints = {model.row(model.index(at, 0)).name: model.tint_at(at) for at in range(model.rowCount())}
    assert tints["英维克"] == 0
    assert tints["寒武纪"] == 3
    window.actions_["colour_rules"].trigger()
    again = dialog(window, ColourRules)
    assert [rule.query for rule in again.rules] == ["theme:液冷", "brokers:>=1"]
    for line in tuple(again.lines):
        line[2].click()
    again.ok.click()
    settle(window, qtbot)
    assert model.tint_at(0) is None
    window.actions_["undo"].trigger()
    settle(window, qtbot)
    assert model.tint_at(0) is not None


def test_a_rule_makes_letters_bold(window: MainWindow, qtbot: QtBot) -> None:
    table = window.body.watchlist.table
    plain = table.grab().toImage()
    window.workspace.write(SetColourRules((ColourRule("brokers:>=2", BOLD),)))
    settle(window, qtbot)
    rows = window.body.watchlist.model.rows
    assert [row.name for at, row in enumerate(rows) if table.is_bold(at)] == ["寒武纪"]
    assert table.tint(0) is None
    assert table.grab().toImage() != plain


def test_many_stocks_are_changed_after_a_look_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.table.selectAll()
    window.actions_["bulk_edit"].trigger()
    editor = dialog(window, BulkEditor)
    assert not editor.ok.isEnabled()
    editor.theme.setEditText("液冷")
    assert len(editor.model.rows) == 5
    assert "Liquid cooling (by hand)" in editor.model.rows[0].after
    editor.theme.setEditText("liquid cooling")
    assert editor.edit.value == "液冷"
    editor.kind.setCurrentIndex(editor.kind.findData(BulkKind.COMMENT))
    editor.comment.setText("跟踪")
    assert {(row.before, row.after) for row in editor.model.rows} == {("", "跟踪")}
    editor.ok.click()
    settle(window, qtbot)
    assert {row.comment for row in window.body.watchlist.model.rows} == {"跟踪"}
    assert "Change many" in window.actions_["undo"].text()
    window.workspace.undo()
    settle(window, qtbot)
    assert {row.comment for row in window.body.watchlist.model.rows} == {""}


def test_a_note_is_added_to_many_stocks_as_one_step(window: MainWindow, qtbot: QtBot) -> None:
    window.body.watchlist.table.selectAll()
    window.actions_["bulk_edit"].trigger()
    editor = dialog(window, BulkEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(BulkKind.NOTE))
    assert not editor.model.rows, "nothing is written yet"
    editor.note.setText("等半年报")
    assert {(row.before, row.after) for row in editor.model.rows} == {("", "a note: 等半年报")}
    editor.ok.click()
    settle(window, qtbot)

    def notes() -> list[str]:
        return [row.text for row in window.workspace.read(queries.noted)]

    assert notes() == ["等半年报"] * len(window.body.watchlist.model.rows)
    window.workspace.undo()
    settle(window, qtbot)
    assert notes() == []


@pytest.mark.parametrize(
    ("kind", "changed"),
    [
        (BulkKind.TAG, 5),
        (BulkKind.UNTAG, 2),
        (BulkKind.UNTAG_MACHINE, 2),
        (BulkKind.FLAG, 5),
        (BulkKind.LIST, 4),
        (BulkKind.REMOVE, 1),
    ],
)
def test_the_preview_says_exactly_what_changes(
    window: MainWindow, qtbot: QtBot, kind: BulkKind, changed: int
) -> None:
    window.workspace.write(AddList("甲"))
    settle(window, qtbot)
    list_id = int(entries(window)["甲"].key)
    window.workspace.write(AddStocks((symbol("英维克"),), list_id))
    settle(window, qtbot)
    window.body.watchlist.table.selectAll()
    window.actions_["bulk_edit"].trigger()
    editor = dialog(window, BulkEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(kind))
    editor.theme.setEditText("液冷")
    editor.list.setCurrentIndex(editor.list.findData(list_id))
    assert len(editor.model.rows) == changed
    before = {row.symbol: row for row in window.body.watchlist.model.rows}
    on_list = window.workspace.read(lambda c: queries.symbols_found(c, "", list_id))
    editor.ok.click()
    settle(window, qtbot)
    now_on = window.workspace.read(lambda c: queries.symbols_found(c, "", list_id))
    after = {row.symbol: row for row in window.body.watchlist.model.rows}
    differ = {key for key in before if before[key] != after.get(key)} | (on_list ^ now_on)
    assert len(differ) == changed
    window.workspace.undo()
    settle(window, qtbot)
    assert {row.symbol: row for row in window.body.watchlist.model.rows} == before


def test_what_reports_tagged_is_taken_off_and_own_tags_stay(window: MainWindow, qtbot: QtBot) -> None:
    def tags() -> dict[str, set[tuple[str, bool]]]:
        rows = window.body.watchlist.model.rows
        return {row.name: {(chip.name, chip.hand) for chip in row.themes} for row in rows}

    window.workspace.write(TagStocks((symbol("英维克"), symbol("寒武纪")), ("液冷", "重点")))
    settle(window, qtbot)
    before = tags()
    by_machine = {name for name, chips in before.items() if any(not hand for _, hand in chips)}
    assert by_machine
    window.body.watchlist.table.selectAll()
    window.actions_["bulk_edit"].trigger()
    editor = dialog(window, BulkEditor)
    editor.kind.setCurrentIndex(editor.kind.findData(BulkKind.UNTAG_MACHINE))
    assert {row.name for row in editor.model.rows} == by_machine
    editor.ok.click()
    settle(window, qtbot)
    assert tags() == {name: {chip for chip in chips if chip[1]} for name, chips in before.items()}
    window.workspace.undo()
    settle(window, qtbot)
    assert tags() == before


def saved(window: MainWindow, qtbot: QtBot, path: Path) -> bytes:
    window.desk.saving.save(path)
    settle(window, qtbot)
    return path.read_bytes()


def test_the_stocks_of_the_table_are_saved_with_its_headings(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    section = SetSection((symbol("英维克"),), "先看这些")
    window.workspace.write(section)
    settle(window, qtbot)
    window.actions_["save_stocks"].trigger()
    asked = dialog(window, QFileDialog)
    path = tmp_path / "自选.txt"
    asked.fileSelected.emit(str(path))
    asked.close()
    qtbot.waitUntil(path.exists)
    settle(window, qtbot)
    assert path.read_text("utf-8").endswith("###先看这些,SZSE:002837")
    assert f"{len(names(window))} stocks saved in 自选.txt." in window.statusBar().currentMessage()
    window.actions_["group_theme"].trigger()
    settle(window, qtbot)
    window.desk.saving.save(path)
    settle(window, qtbot)
    assert "###液冷" in path.read_text("utf-8")
    block = tmp_path / "YL.blk"
    window.desk.saving.save(block)
    settle(window, qtbot)
    assert (tmp_path / "YL2.blk").read_bytes()  # a block for each heading
    (told,) = read_sheets("a", saved(window, qtbot, tmp_path / "a.xlsx"))
    assert [row[0] for row in told.rows[1:]] == [str(row.symbol) for row in window.body.watchlist.model.rows]
    window.workspace.write(TagStocks((Symbol.parse("920808.BJ"),), ("北证",)))
    settle(window, qtbot)
    saved(window, qtbot, tmp_path / "a.sel")
    assert "This form of 同花顺 has no place for GDS.US 920808.BJ" in window.statusBar().currentMessage()
    table = tmp_path / "自选.csv"
    window.desk.saving.save(table)
    settle(window, qtbot)
    assert [row["symbol"] for row in read_csv(table.read_bytes())] == [
        str(row.symbol) for row in window.body.watchlist.model.rows
    ]


def test_rows_of_a_page_that_is_not_seen_are_not_put_in_order_ahead(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[str]()
    for name in ("ask", "put_off"):
        monkeypatch.setattr(SortingAhead, name, lambda _, name=name: told.append(name))
    window.body.show_page("reports")
    settle(window, qtbot)
    assert told == ["put_off"]
    window.body.show_page("watchlist")
    assert told == ["put_off", "ask"]
    window.body.watchlist.set_query("theme:芯片")
    settle(window, qtbot)
    assert told == ["put_off", "ask", "put_off", "ask"], "not before the rows are there that may be sorted"
