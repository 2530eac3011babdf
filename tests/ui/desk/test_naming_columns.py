"""Naming the columns of a table: asked once for a header, remembered, undone as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.reading import HereWorkers
from watchlist.domain.column_mapping import Role
from watchlist.domain.drafts import Kind
from watchlist.securities.lexicon import Lexicon
from watchlist.store import queries
from watchlist.ui.dialogs.import_report import worth_showing
from watchlist.ui.dialogs.name_columns import NameColumns
from watchlist.ui.flows.importing.import_flow import ImportFlow
from watchlist.ui.flows.importing.naming_columns import NamingColumns
from watchlist.ui.models.import_rows import Fate, ImportRow
from watchlist.ui.workspace import Workspace

TABLE = "什么,哪家,公司,看法\n温控点评,开源证券,英维克,买入\n算力点评,东吴证券,寒武纪,增持\n液冷点评,开源证券,申菱环境,买入\n"
STOCKS = "甲,乙,丙\n英维克,好,一\n寒武纪,好,二\n申菱环境,好,三\n"


@pytest.fixture
def flow(qtbot: QtBot, workspace: Workspace, lexicon: Lexicon) -> Iterator[ImportFlow]:
    flow = ImportFlow(workspace, workers=lambda: HereWorkers(lexicon))
    yield flow
    flow.shut_down()


@pytest.fixture
def naming(qtbot: QtBot, workspace: Workspace) -> NamingColumns:
    window = QWidget()
    qtbot.addWidget(window)
    return NamingColumns(workspace, window)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    return place


def run(flow: ImportFlow, qtbot: QtBot, *paths: Path) -> tuple[ImportRow, ...]:
    with qtbot.waitSignal(flow.finished) as finished:
        flow.import_paths(paths)
    rows: tuple[ImportRow, ...] = finished.args[0]
    return rows


def asked(naming: NamingColumns, draft_id: int | None) -> NameColumns:
    assert draft_id is not None
    dialog = naming.ask(draft_id)
    assert dialog is not None
    return dialog


def name(dialog: NameColumns, naming: NamingColumns, qtbot: QtBot, **roles: int) -> str:
    for role, place in roles.items():
        dialog.choose(place, Role(role))
    with qtbot.waitSignal(naming.told) as told:
        dialog.ok.click()
    return str(told.args[0])


def test_a_table_that_nobody_knows_says_so_and_is_kept(
    flow: ImportFlow, naming: NamingColumns, folder: Path, qtbot: QtBot
) -> None:
    (folder / "t.csv").write_text(TABLE, "utf-8")
    (row,) = run(flow, qtbot, folder)
    assert (row.fate, row.lacks_columns) == (Fate.INBOX, True)
    assert worth_showing((row,))
    dialog = asked(naming, row.draft_id)
    assert [choice.accessibleName() for choice in dialog.choices] == ["什么", "哪家", "公司", "看法"]
    assert not dialog.ok.isEnabled()
    dialog.choose(3, Role.RATING)
    assert not dialog.ok.isEnabled()
    dialog.choose(2, Role.NAME)
    assert dialog.ok.isEnabled()


def test_named_columns_make_every_such_table_a_list_of_reports_and_are_remembered(
    flow: ImportFlow, naming: NamingColumns, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "t.csv").write_text(TABLE, "utf-8")
    (folder / "u.csv").write_text(TABLE.replace("买入", "中性"), "utf-8")
    rows = run(flow, qtbot, folder)
    dialog = asked(naming, rows[0].draft_id)
    told = name(dialog, naming, qtbot, title=0, broker=1, name=2, rating=3)
    assert told == "2 table(s) read with these columns"
    drafts = workspace.read(lambda c: [queries.draft(c, row.id)[0] for row in queries.drafts(c)])
    assert [draft.metadata.kind.value for draft in drafts] == [Kind.LIST, Kind.LIST]
    assert {rating.term for draft in drafts for rating in draft.ratings} == {"买入", "增持", "中性"}
    (folder / "v.csv").write_text(TABLE.replace("寒武纪", "海光信息"), "utf-8")
    (again,) = run(flow, qtbot, folder / "v.csv")
    assert not again.lacks_columns
    assert len(workspace.read(queries.mappings)) == 1


def test_a_short_table_is_read_with_the_others_and_one_answer_corrects_another(
    flow: ImportFlow, naming: NamingColumns, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "t.csv").write_text(TABLE, "utf-8")
    (folder / "u.csv").write_text("".join(TABLE.splitlines(keepends=True)[:2]), "utf-8")
    rows = run(flow, qtbot, folder)
    assert sorted(row.lacks_columns for row in rows) == [False, True]
    short = next(row.draft_id for row in rows if not row.lacks_columns)
    told = name(asked(naming, short), naming, qtbot, title=0, broker=1, name=2)
    assert told == "2 table(s) read with these columns"
    (first, _) = workspace.read(queries.drafts)
    told = name(asked(naming, first.id), naming, qtbot, title=0, broker=1, name=2, rating=3)
    assert told == "2 table(s) read with these columns"
    drafts = workspace.read(lambda c: [queries.draft(c, row.id)[0] for row in queries.drafts(c)])
    assert all(draft.ratings for draft in drafts)


def test_naming_is_one_step(
    flow: ImportFlow, naming: NamingColumns, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "t.csv").write_text(TABLE, "utf-8")
    (row,) = run(flow, qtbot, folder)
    name(asked(naming, row.draft_id), naming, qtbot, title=0, broker=1, name=2, rating=3)
    with qtbot.waitSignal(workspace.changed):
        workspace.undo()
    assert workspace.read(queries.mappings) == ()
    assert [draft.id for draft in workspace.read(queries.drafts)] == [row.draft_id]


def test_a_table_of_stocks_is_looked_at_as_a_list(
    flow: ImportFlow, naming: NamingColumns, workspace: Workspace, folder: Path, qtbot: QtBot
) -> None:
    (folder / "s.csv").write_text(STOCKS, "utf-8")
    (row,) = run(flow, qtbot, folder)
    with qtbot.waitSignal(naming.lists_found) as found:
        name(asked(naming, row.draft_id), naming, qtbot, name=0)
    (listed,) = found.args[0]
    assert [str(entry.symbol) for entry in listed.entries] == ["002837.SZ", "688256.SH", "301018.SZ"]
    assert workspace.read(queries.drafts) == ()


def test_a_report_has_no_columns_to_name(
    flow: ImportFlow, naming: NamingColumns, folder: Path, qtbot: QtBot
) -> None:
    (folder / "r.txt").write_text("2024年12月24日\n液冷受益标的：英维克、申菱环境。", "utf-8")
    (row,) = run(flow, qtbot, folder)
    assert not row.lacks_columns
    assert row.draft_id is not None
    with qtbot.waitSignal(naming.told):
        assert naming.ask(row.draft_id) is None
