"""A report and its translation side by side: linked places, names that one teaches, a conflict for a person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.desk.conftest import Write
from watchlist import resources
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.importing.pipeline import read_and_extract
from watchlist.importing.sources import FromFile
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.ui.models.aligned_rows import AlignedRow
from watchlist.ui.pages.reader import ReaderPage
from watchlist.ui.pages.side_by_side import SideBySide
from watchlist.ui.theming import Colours
from watchlist.ui.workspace import Workspace


@pytest.fixture
def reader(
    qtbot: QtBot, workspace: Workspace, colours: Colours, lexicon: Lexicon, write: Write
) -> ReaderPage:
    chinese, english = (
        read_and_extract(FromFile(path), lexicon)
        for path in sorted(resources.path("samples").glob("[12]_*.txt"))
    )
    (first,) = write(accept(chinese, all_verdicts(chinese), imported_at="2024-12-28T08:00:00"))
    copy = ProposedCopy(first, CopyKind.TRANSLATION, 0.99, ("85%",))
    (second,) = write(
        accept(english, all_verdicts(english), imported_at="2024-12-28T08:00:00", copies=(copy,))
    )
    page = ReaderPage(workspace, colours)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.show_span(second)
    return page


@pytest.fixture
def beside(reader: ReaderPage, qtbot: QtBot) -> SideBySide:
    qtbot.keyClick(reader.text, Qt.Key.Key_B)
    beside = reader.findChild(SideBySide)
    assert beside is not None
    qtbot.waitUntil(lambda: bool(beside.rows))
    return beside


def row(beside: SideBySide, first: str) -> AlignedRow:
    return next(row for row in beside.rows if row.first.text == first)


def framed(beside: SideBySide) -> list[str]:
    return [text.source[slice(*text.current)] for text in beside.texts if text.current]


def answers(beside: SideBySide) -> list[QPushButton]:
    return [button for button in beside.bar.findChildren(QPushButton) if button.isVisible()]


def test_the_original_stands_first_whichever_was_open(beside: SideBySide) -> None:
    assert [text.source[:60].isascii() for text in beside.texts] == [False, True]
    assert len(beside.rows) == 18


def test_a_place_of_the_list_is_framed_in_both(beside: SideBySide) -> None:
    beside.table.show_ids([row(beside, "寒武纪").place])
    assert framed(beside) == ["寒武纪", "Cambricon"]


def test_a_click_in_one_text_leads_to_the_other(beside: SideBySide) -> None:
    english = beside.texts[1]
    hit = english.at(english.source.rindex("Espressif"))
    english.highlight_clicked.emit(hit.key)
    assert framed(beside) == ["乐鑫科技", "Espressif"]


def test_lists_have_the_same_colour_on_both_sides(beside: SideBySide) -> None:
    fills = [{mark.fill.name() for mark in text.highlights} for text in beside.texts]
    assert fills[0] == fills[1]


def test_a_name_that_is_proposed_is_learned_and_then_known(
    beside: SideBySide, workspace: Workspace, qtbot: QtBot
) -> None:
    beside.table.show_ids([row(beside, "云赛智联").place])
    assert "“Cloudwise” stands at the place of 云赛智联 600602.SH" in beside.bar.text
    with qtbot.waitSignal(workspace.lexicon_ready):
        answers(beside)[0].click()
    (alias,) = workspace.read(queries.learned_aliases)
    assert (alias.text, str(alias.symbol), alias.broker) == ("Cloudwise", "600602.SH", "东吴证券")
    qtbot.waitUntil(lambda: row(beside, "云赛智联").state == "confirmed")


def test_a_conflict_is_told_and_settled_by_the_person(
    beside: SideBySide, workspace: Workspace, qtbot: QtBot
) -> None:
    conflict = row(beside, "光环新网")
    assert conflict.state == "conflict"
    beside.table.show_ids([conflict.place])
    assert framed(beside) == ["光环新网", "GDS"]
    assert "Which does the author mean?" in beside.bar.text
    with qtbot.waitSignal(workspace.lexicon_ready):
        answers(beside)[0].click()
    (alias,) = workspace.read(queries.learned_aliases)
    assert (alias.text, str(alias.symbol), alias.broker) == ("GDS", "300383.SZ", "东吴证券")
    qtbot.waitUntil(lambda: row(beside, "光环新网").state == "confirmed")


def test_all_proposals_are_one_step(beside: SideBySide, workspace: Workspace, qtbot: QtBot) -> None:
    with qtbot.waitSignal(workspace.changed):
        beside.learn_all()
    assert {alias.text for alias in workspace.read(queries.learned_aliases)} == {"Cloudwise", "Anbotech"}
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert workspace.read(queries.learned_aliases) == ()


def test_letters_typed_in_the_table_are_not_the_readers_keys(
    reader: ReaderPage, beside: SideBySide, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_V, Qt.Key.Key_T, Qt.Key.Key_N):
        qtbot.keyClick(beside.table, key)
    assert beside.isVisible()
    assert not reader.bar.text
    assert not reader.box.isVisible()


def test_esc_leads_back_to_the_reader_and_not_out_of_it(
    reader: ReaderPage, beside: SideBySide, qtbot: QtBot
) -> None:
    left: list[bool] = []
    reader.left.connect(lambda: left.append(True))
    qtbot.keyClick(beside.table, Qt.Key.Key_Escape)
    assert not beside.isVisible()
    assert left == []
    qtbot.keyClick(reader.text, Qt.Key.Key_Escape)
    assert left == [True]
