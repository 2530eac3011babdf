from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.support.watch_rows import a_theme_row
from watchlist.domain.rows import FacetRow, LibraryCounts, ListRow
from watchlist.ui.models.sidebar_model import MOST_ENTRIES, Entry, Section, SidebarModel
from watchlist.ui.sidebar_entries import page_entries, sections

COUNTS = LibraryCounts(stocks=64, reports=5, distinct=4, themes=18, drafts=3, undated=1)
FACETS = (
    FacetRow("theme", "液冷", "液冷", 7, "theme:=液冷"),
    FacetRow("broker", "开源证券", "开源证券", 46, "broker:=开源证券"),
    FacetRow("stance", "beneficiary", "beneficiary", 35, "stance:beneficiary"),
    FacetRow("rating", "+1", "+1", 9, "rating:+1"),
    FacetRow("market", "HK", "HK", 2, "market:HK"),
    FacetRow("flag", "3", "3", 1, "flag:3"),
    FacetRow("tag", "hand", "hand", 1, "tag:hand"),
)


def a_model() -> SidebarModel:
    model = SidebarModel()
    lists = (ListRow(1, "Main", 64), ListRow(2, "算力", 9))
    model.set_entries(page_entries(COUNTS), sections(FACETS, lists, (a_theme_row(name="液冷", colour=4),)))
    return model


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = a_model()
    qtmodeltester.check(model)
    model.set_entries((), ())
    qtmodeltester.check(model)


def test_pages_come_first_with_their_counts(qtbot: QtBot) -> None:
    model = a_model()
    pages = [model.entry(model.index(row, 0)) for row in range(5)]
    assert [(page.key, page.count) for page in pages] == [
        ("inbox", 3), ("watchlist", 64), ("reports", 5), ("themes", 18), ("charts", None),
    ]  # fmt: skip
    assert model.place_index(("page", "reports")).row() == 2
    assert not model.place_index(("page", "nowhere")).isValid()


def test_facets_stand_under_their_heading_in_words(qtbot: QtBot) -> None:
    model = a_model()
    words = {
        model.entry(heading).label: [
            model.entry(model.index(row, 0, heading)).label for row in range(model.rowCount(heading))
        ]
        for heading in model.headings()
    }
    assert words == {
        "Lists": ["Watchlist", "算力"],
        "Themes": ["Liquid cooling"],
        "Brokers": ["开源证券"],
        "Stance": ["Beneficiary"],
        "Rating": ["Step +1"],
        "Market": ["Hong Kong"],
        "Flags": ["Flag 3"],
        "Tags": ["Tagged by hand"],
    }


def test_a_theme_has_its_colour_and_its_query(qtbot: QtBot) -> None:
    model = a_model()
    heading = model.headings()[1]
    entry = model.entry(model.index(0, 0, heading))
    assert (entry.kind, entry.key, entry.count, entry.colour) == ("facet", "theme:=液冷", 7, 4)
    assert model.parent(model.index(0, 0, heading)) == heading


def test_one_list_is_no_section_and_headings_cannot_be_chosen(qtbot: QtBot) -> None:
    model = SidebarModel()
    model.set_entries(page_entries(), sections(FACETS[:1], (ListRow(1, "Main", 64),), ()))
    assert [model.entry(heading).label for heading in model.headings()] == ["Themes"]
    assert not model.flags(model.headings()[0]) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


def test_a_section_is_cut_where_it_would_never_end(qtbot: QtBot) -> None:
    model = SidebarModel()
    entries = tuple(Entry("facet", f"theme:{place}", str(place)) for place in range(MOST_ENTRIES + 50))
    model.set_entries((), (Section(Entry("section", "theme", "Themes"), entries),))
    assert model.rowCount(model.headings()[0]) == MOST_ENTRIES


def test_counts_that_changed_are_told_line_by_line_and_other_lines_anew(qtbot: QtBot) -> None:
    model, told, reset = a_model(), list[tuple[str, ...]](), list[object]()
    model.modelReset.connect(lambda: reset.append(model))
    model.dataChanged.connect(
        lambda first, last: told.append(
            tuple(
                model.entry(model.index(row, 0, first.parent())).label
                for row in range(first.row(), last.row() + 1)
            )
        )
    )
    lists, themes = (ListRow(1, "Main", 64), ListRow(2, "算力", 9)), (a_theme_row(name="液冷", colour=4),)
    assert not model.set_entries(page_entries(COUNTS), sections(FACETS, lists, themes))
    assert (told, reset) == ([], []), "the same is nothing new"
    fewer, more = replace(COUNTS, drafts=2), (replace(FACETS[0], count=8), *FACETS[1:])
    assert not model.set_entries(page_entries(fewer), sections(more, lists, themes))
    assert (told, reset) == ([("Inbox",), ("Liquid cooling",)], [])
    assert [entry.count for entry in model.entries()][:6] == [2, 64, 5, 18, None, None]
    assert model.entry(model.index(0, 0, model.headings()[1])).count == 8
    assert model.set_entries(page_entries(fewer), sections(more[1:], lists, themes))
    assert len(reset) == 1


def test_a_tip_with_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    model = SidebarModel()
    model.set_entries((Entry("page", "x", "<b>x</b>"),), ())
    assert (
        model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        == "<p style='white-space:pre-wrap'>&lt;b&gt;x&lt;/b&gt;</p>"
    )
