"""The tree of a review's rows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from tests.support.drafts import a_draft
from watchlist.domain.symbols import Symbol
from watchlist.ui.models.review_rows import RowKey, Sort
from watchlist.ui.models.review_session import ReviewSession
from watchlist.ui.models.review_tree import ReviewTree
from watchlist.ui.theming import Colours

GDS = RowKey(Sort.PICK, 1, 2)


@pytest.fixture
def tree(qtbot: Any) -> ReviewTree:
    return ReviewTree(Colours())


def test_the_tree_keeps_qts_rules(tree: ReviewTree, qtmodeltester: Any) -> None:
    session = ReviewSession(a_draft())
    tree.set_groups(session.groups)
    qtmodeltester.check(tree)
    session.accept_all_sure()
    tree.set_groups(session.groups)
    qtmodeltester.check(tree)


def test_a_row_without_a_security_shows_its_candidates(tree: ReviewTree) -> None:
    tree.set_groups(ReviewSession(a_draft()).groups)
    index = tree.index_of(GDS)
    assert index.siblingAtColumn(1).data() == "GDS GDS.US | GDS 09698.HK"


def test_a_name_that_differs_from_the_written_one_is_told(tree: ReviewTree) -> None:
    session = ReviewSession(a_draft(), name_of=lambda _symbol: "万国数据")
    session.set_symbol([GDS], Symbol.parse("09698.HK"))
    tree.set_groups(session.groups)
    assert tree.index_of(GDS).siblingAtColumn(1).data() == "万国数据 09698.HK"


def test_a_verdict_moves_nothing_a_theme_does(tree: ReviewTree) -> None:
    session = ReviewSession(a_draft())
    assert tree.set_groups(session.groups)
    session.accept_all_sure()
    assert not tree.set_groups(session.groups)
    session.set_theme([GDS], "数据中心")
    assert tree.set_groups(session.groups)


def test_a_reader_of_the_screen_hears_the_whole_row(tree: ReviewTree) -> None:
    tree.set_groups(ReviewSession(a_draft()).groups)
    heard = tree.index_of(GDS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "GDS, GDS GDS.US | GDS 09698.HK, 液冷, Beneficiary, needs a look"


def test_what_was_not_taken_tells_its_reason_where_every_width_shows_it(colours: Colours) -> None:
    tree = ReviewTree(colours)
    tree.set_groups(ReviewSession(a_draft()).groups)
    seen = tree.index_of(RowKey(Sort.SEEN, 0, 0))
    assert seen.data() == "友好集团"
    assert seen.siblingAtColumn(1).data() == "only in news"


def test_a_heading_says_what_the_window_calls_a_theme_and_the_reports_own_words(qtbot: Any) -> None:
    tree = ReviewTree(Colours(), called=lambda name: {"液冷": "Liquid cooling"}.get(name, name))
    tree.set_groups(ReviewSession(a_draft()).groups)
    heads = [tree.index(row, 0).data() for row in range(tree.rowCount())]
    assert heads[:2] == ["芯片", "Liquid cooling (液冷)"]
    assert tree.groups[1].title == "液冷"


def test_themes_are_named_when_rows_come_and_not_when_qt_asks(qtbot: Any) -> None:
    """Whoever names them may read the library, and fail; an error in what Qt asks ends the program."""
    names = {"液冷": "Liquid cooling"}
    tree = ReviewTree(Colours(), called=lambda name: names.get(name, name))
    groups = ReviewSession(a_draft()).groups
    tree.set_groups(groups)
    heading = next(tree.index(place, 0) for place, group in enumerate(groups) if group.title == "液冷")
    told: list[int] = []
    tree.dataChanged.connect(lambda first, _last: told.append(first.row()))
    shown = heading.data()
    names["液冷"] = "Cooling by liquid"
    assert heading.data() == shown
    assert not tree.set_groups(groups)
    assert "Cooling by liquid" in heading.data()
    assert told == [heading.row()]
