"""A name corrected for good changes older rows, as many as were told; facts that a person found in a stored report."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain.correction_commands import AddByHand, CorrectName, HandPick
from watchlist.domain.drafts import DraftRating
from watchlist.domain.errors import BadSpan, NoSuchThing
from watchlist.domain.ratings import Scope
from watchlist.domain.rows import OlderRows
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import undo

GDS, NEW = symbol("GDS"), symbol("腾讯控股")


@pytest.fixture
def db() -> Iterator[Database]:
    db = a_library()
    for report in (
        a_report("一", {"数据中心": ["GDS", "寒武纪"]}, prose=["GDS"], broker="东吴证券"),
        a_report("二", {"数据中心": ["GDS", "腾讯控股"]}, broker="开源证券"),
        a_report("三", {"数据中心": ["寒武纪"]}, broker="东吴证券"),
    ):
        apply(db, report, now=NOW)
    yield db
    db.close()


def picked(db: Database, report_id: int) -> list[tuple[str, str]]:
    return [(row.text, str(row.symbol)) for row in queries.report_picks(db.conn, report_id)]


def test_the_preview_counts_what_the_correction_changes(db: Database) -> None:
    assert queries.older_rows(db.conn, "GDS", NEW, "东吴证券") == OlderRows(2, 1)
    assert queries.older_rows(db.conn, "GDS", NEW) == OlderRows(3, 2)
    apply(db, CorrectName("GDS", NEW, "東吳證券"), now=NOW)
    assert queries.older_rows(db.conn, "GDS", NEW) == OlderRows(1, 1)
    assert queries.older_rows(db.conn, "GDS", GDS) == OlderRows(2, 1)


def test_the_rows_are_shown_with_their_sentences_the_newest_first(db: Database) -> None:
    shown = queries.older_places(db.conn, "GDS", NEW)
    assert [(row.title, row.theme, row.quote[row.start - row.quote_start :][:3]) for row in shown] == [
        ("二", "数据中心", "GDS"), ("一", "数据中心", "GDS"), ("一", "", "GDS"),
    ]  # fmt: skip
    assert {row.symbol for row in shown} == {GDS}
    assert len(queries.older_places(db.conn, "GDS", NEW, "东吴证券")) == 2
    assert len(queries.older_places(db.conn, "GDS", NEW, limit=1)) == 1


def test_the_name_is_the_same_in_either_script_and_width(db: Database) -> None:
    apply(db, a_report("四", {"液冷": ["英维克"]}, broker="开源证券"), now=NOW)
    assert queries.older_rows(db.conn, "ＧＤＳ", NEW) == OlderRows(3, 2)
    assert queries.older_rows(db.conn, "gds", NEW, "东吴证券") == OlderRows(2, 1)
    assert queries.older_rows(db.conn, "英維克", NEW) == OlderRows(1, 1)
    apply(db, CorrectName("英維克", NEW), now=NOW)
    assert picked(db, 4) == [("英维克", str(NEW))]


def test_a_correction_for_one_broker_leaves_the_others(db: Database) -> None:
    apply(db, CorrectName("GDS", NEW, "东吴证券"), now=NOW)
    assert picked(db, 1) == [("GDS", "00700.HK"), ("寒武纪", "688256.SH")]
    assert picked(db, 2) == [("GDS", "GDS.US"), ("腾讯控股", "00700.HK")]
    assert [row.text for row in queries.mentions(db.conn, report_id=1, symbol="00700.HK")] == ["GDS", "GDS"]
    (alias,) = queries.learned_aliases(db.conn)
    assert (alias.text, alias.symbol, alias.broker) == ("GDS", NEW, "东吴证券")


def test_a_correction_for_one_broker_holds_in_whichever_language_it_signs(db: Database) -> None:
    assert queries.older_rows(db.conn, "GDS", NEW, "Soochow Securities") == OlderRows(2, 1)
    apply(db, CorrectName("GDS", NEW, "Soochow Securities"), now=NOW)
    assert picked(db, 1) == [("GDS", "00700.HK"), ("寒武纪", "688256.SH")]


def test_where_the_list_has_the_stock_already_the_two_become_one(db: Database) -> None:
    apply(db, CorrectName("GDS", NEW), now=NOW)
    (pick,) = queries.report_picks(db.conn, 2)
    assert (pick.text, len(pick.spans)) == ("腾讯控股", 2)
    listed = {str(row.symbol) for row in queries.watchlist(db.conn)}
    assert listed == {"688256.SH", "00700.HK"}, "nothing names the old one any more"


def test_one_undo_brings_all_of_it_back(db: Database) -> None:
    before = [picked(db, report) for report in (1, 2, 3)]
    apply(db, CorrectName("GDS", NEW), now=NOW)
    undo(db)
    assert [picked(db, report) for report in (1, 2, 3)] == before
    assert queries.learned_aliases(db.conn) == ()


def test_what_a_person_found_stays_as_it_is(db: Database) -> None:
    text = queries.report_document(db.conn, 3).text
    start = text.index("数据中心")
    apply(db, AddByHand(3, (HandPick("液冷", GDS, Stance.WATCH, Span(start, start + 4)),)), now=NOW)
    assert queries.older_rows(db.conn, "数据中心", NEW) == OlderRows(0, 0)


def test_a_stock_by_hand_stands_under_its_theme_with_its_characters(db: Database) -> None:
    text = queries.report_document(db.conn, 3).text
    start = text.index("受益标的")
    found = HandPick("新主题", GDS, Stance.RECOMMENDED, Span(start, start + 4))
    apply(db, AddByHand(3, (found,)), now=NOW)
    pick = next(row for row in queries.report_picks(db.conn, 3) if row.symbol == GDS)
    assert (pick.text, pick.theme.name, pick.stance, pick.rule) == (
        "受益标的",
        "新主题",
        Stance.RECOMMENDED,
        "hand",
    )
    assert pick.spans == (Span(start, start + 4),)


def test_the_same_stock_found_again_is_another_place_of_its_row(db: Database) -> None:
    for _ in range(2):
        apply(db, AddByHand(3, (HandPick("数据中心", symbol("寒武纪"), Stance.WATCH, Span(0, 1)),)), now=NOW)
    (pick,) = queries.report_picks(db.conn, 3)
    assert (pick.spans[0].start, pick.spans[0].end) == (0, 1)
    assert len(pick.spans) == 2


def test_a_rating_by_hand_is_one_of_the_stocks(db: Database) -> None:
    rating = DraftRating("买入", Scope.STOCK, None, 2, step_assumed=True, span=Span(0, 1), rule="hand", confidence=1.0, symbol=GDS)  # fmt: skip
    apply(db, AddByHand(3, ratings=(rating,)), now=NOW)
    (row,) = queries.ratings(db.conn, symbol=GDS)
    assert (row.term, row.report_id, row.step) == ("买入", 3, 2)


def test_no_characters_and_no_report_are_refused(db: Database) -> None:
    with pytest.raises(BadSpan):
        apply(db, AddByHand(3, (HandPick("液冷", GDS, Stance.WATCH, Span(9000, 9001)),)), now=NOW)
    with pytest.raises(NoSuchThing):
        apply(db, AddByHand(99), now=NOW)
