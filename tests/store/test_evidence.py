"""What the watchlist says of a stock, counted from the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain.commands import (
    AddReport,
    AddStocks,
    AnswerCopy,
    DateReport,
    DeleteReports,
    RestoreReports,
    SetFlag,
)
from watchlist.domain.copies import CopyKind, ProposedCopy
from watchlist.domain.desk_commands import AddList
from watchlist.domain.stances import Stance
from watchlist.domain.watch_rows import WatchRow
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply
from watchlist.store.history import redo, undo


@pytest.fixture
def db() -> Database:
    return a_library()


def add(db: Database, report: AddReport) -> int:
    return apply(db, report, now=NOW).ids[0]


def row(db: Database, name: str = "寒武纪") -> WatchRow:
    return next(row for row in queries.watchlist(db.conn) if row.symbol == symbol(name))


def test_a_report_puts_its_picked_stocks_on_the_list_with_itself_as_the_reason(db: Database) -> None:
    add(db, a_report("算力周报", {"芯片": ["寒武纪", "海光信息"]}, prose=["英维克"]))
    rows = queries.watchlist(db.conn)
    assert {str(row.symbol) for row in rows} == {"688256.SH", "688041.SH"}
    assert {row.why for row in rows} == {"算力周报"}
    assert {row.added_at for row in rows} == {NOW}


def test_a_stock_carries_its_names_from_the_master(db: Database) -> None:
    add(db, a_report())
    found = row(db)
    assert (found.name, found.name_en, found.initials) == ("寒武纪", "Cambricon", "hwj")


def test_a_row_is_like_itself_read_again_and_can_not_be_changed(db: Database) -> None:
    add(db, a_report(lists={"芯片": ["寒武纪"], "液冷": ["寒武纪"]}))
    first = row(db)
    assert first == row(db)
    assert hash(first) == hash(row(db))
    assert len({first.themes, first.spark, first.symbol}) == 3
    for name in ("name", "themes"):
        with pytest.raises(AttributeError):
            setattr(first, name, "")
    apply(db, SetFlag((symbol("寒武纪"),), 3), now=NOW)
    assert first.flag == 0
    assert first != row(db)


def test_some_stocks_of_a_list_are_as_they_are_among_all(db: Database) -> None:
    add(db, a_report("周报", {"芯片": ["寒武纪", "海光信息"], "液冷": ["英维克"]}))
    other = apply(db, AddList("甲"), now=NOW).ids[0]
    apply(db, AddStocks((symbol("英维克"),), other), now=NOW)
    smart = apply(db, AddList("乙", "theme:芯片"), now=NOW).ids[0]
    wanted = [symbol(name) for name in ("寒武纪", "英维克", "腾讯控股")]
    among = {row.symbol: row for row in queries.watchlist(db.conn)}
    assert {row.symbol: row for row in queries.rows_of(db.conn, wanted)} == {
        each: among[each] for each in wanted[:2]
    }
    assert queries.rows_of(db.conn, wanted, other) == queries.watchlist(db.conn, list_id=other)
    assert queries.rows_of(db.conn, wanted, smart) == ()


def test_a_stock_that_no_master_knows_is_called_as_the_report_writes_it(db: Database) -> None:
    add(db, a_report(lists={"芯片": ["600000.SH"]}))
    assert row(db, "600000.SH").name == "600000.SH"


def test_five_files_of_which_one_is_a_translation_are_four_reports_of_three_brokers(db: Database) -> None:
    first = add(db, a_report(broker="东吴证券", published="2024-12-24"))
    add(db, a_report("Translation", broker="东吴证券", published="2024-12-24", copy_of=first))
    add(db, a_report(broker="开源证券", published="2024-12-26"))
    add(db, a_report(broker=None, published=None))
    add(db, a_report(broker="华福证券", published=None, prose=["寒武纪"]))
    found = row(db)
    assert (found.files, found.reports, found.brokers, found.mentions) == (5, 4, 3, 6)
    assert (found.first_seen, found.last_seen) == ("2024-12-24", "2024-12-26")


def test_a_house_that_signs_in_two_languages_is_one_broker(db: Database) -> None:
    for title, broker in (
        ("一", "东吴证券"),
        ("二", "Soochow Securities"),
        ("三", "東吳證券股份有限公司"),
        ("四", "Own House"),
    ):
        add(db, a_report(title, broker=broker))
    assert (row(db).files, row(db).brokers) == (4, 2)
    assert db.conn.execute("SELECT name FROM brokers ORDER BY id").fetchall() == [
        ("东吴证券",),
        ("Own House",),
    ]


def test_a_weak_proposal_counts_apart_until_it_is_accepted(db: Database) -> None:
    first = add(db, a_report())
    add(db, a_report("Perhaps the same", copy_of=first, score=0.5))
    assert row(db).reports == 2
    (proposal,) = queries.copies(db.conn)
    apply(db, AnswerCopy(proposal.id, accepted=True), now=NOW)
    assert row(db).reports == 1
    assert [copy.state for copy in queries.copies(db.conn, "accepted")] == ["accepted"]


def test_a_strong_proposal_counts_as_one_until_it_is_rejected(db: Database) -> None:
    first = add(db, a_report())
    second = add(db, a_report("Translation", copy_of=first))
    assert (row(db).reports, row(db).files) == (1, 2)
    (proposal,) = queries.copies(db.conn)
    assert (proposal.report_id, proposal.original_id, proposal.evidence) == (
        second,
        first,
        ("figures 12", "lists 3"),
    )
    apply(db, AnswerCopy(proposal.id, accepted=False), now=NOW)
    assert row(db).reports == 2
    assert {report.copy_of for report in queries.reports(db.conn)} == {None}


def test_what_repeats_the_words_of_a_report_is_its_copy_though_a_translation_is_as_near(db: Database) -> None:
    first = add(db, a_report())
    second = add(db, a_report("English", copy_of=first))
    proposals = (
        ProposedCopy(second, CopyKind.TRANSLATION, 0.97, ("figures 12",)),
        ProposedCopy(first, CopyKind.COPY, 0.9, ("wording 0.90",)),
    )
    third = add(db, replace(a_report("Excerpt"), copies=proposals))
    told = {report.id: (report.copy_of, report.copy_kind) for report in queries.reports(db.conn)}
    assert told[third] == (first, "copy")


def test_a_copy_of_a_copy_counts_with_the_first(db: Database) -> None:
    first = add(db, a_report())
    second = add(db, a_report("Second", copy_of=first))
    third = add(db, a_report("Third", copy_of=second))
    assert {report.id: report.copy_of for report in queries.reports(db.conn)} == {
        first: None,
        second: first,
        third: first,
    }
    link = next(copy.id for copy in queries.copies(db.conn) if copy.report_id == second)
    apply(db, AnswerCopy(link, accepted=False), now=NOW)
    assert {report.id: report.copy_of for report in queries.reports(db.conn)} == {
        first: None,
        second: None,
        third: second,
    }
    assert row(db).reports == 2


def test_the_strongest_stance_counts(db: Database) -> None:
    add(db, a_report(stance=Stance.WATCH))
    add(db, a_report(stance=Stance.RECOMMENDED))
    add(db, a_report(stance=Stance.BENEFICIARY))
    assert row(db).stance is Stance.RECOMMENDED


def test_a_stock_in_prose_alone_is_mentioned(db: Database) -> None:
    add(db, a_report(stance=Stance.NEGATIVE, prose=["海光信息"], lists={"芯片": ["寒武纪"]}))
    add(db, a_report(lists={"芯片": ["海光信息"]}, stance=Stance.NEGATIVE))
    assert row(db).stance is Stance.NEGATIVE
    assert row(db, "海光信息").stance is Stance.MENTIONED


def test_an_industry_rating_is_shown_as_the_industry_s(db: Database) -> None:
    add(db, a_report(industry_rating="看好", prose=["英维克"]))
    assert (row(db).rating, row(db).rating_scope, row(db).rating_step) == ("看好", "industry", 1)
    assert [rating.symbol for rating in queries.ratings(db.conn)] == [None]


def test_the_newest_rating_counts_and_on_the_same_day_the_stock_s_own(db: Database) -> None:
    add(db, a_report(published="2024-12-20", stock_ratings={"寒武纪": "买入"}))
    assert (row(db).rating, row(db).rating_scope) == ("买入", "stock")
    add(db, a_report(published="2024-12-26", industry_rating="看好"))
    assert (row(db).rating, row(db).rating_scope) == ("看好", "industry")
    add(db, a_report(published="2024-12-26", industry_rating="看好", stock_ratings={"寒武纪": "增持"}))
    assert (row(db).rating, row(db).rating_scope) == ("增持", "stock")


def test_a_rating_may_come_before_the_first_report_that_names_its_stock(db: Database) -> None:
    add(db, a_report(lists={"芯片": ["英维克"]}, stock_ratings={"寒武纪": "买入"}))
    add(db, a_report(lists={"芯片": ["寒武纪"]}))
    assert (row(db).rating, row(db).rating_scope) == ("买入", "stock")


def test_a_translation_never_speaks_over_its_original(db: Database) -> None:
    first = add(db, a_report(stance=Stance.WATCH, industry_rating="增持"))
    digest = add(
        db,
        a_report(
            "Digest",
            {"芯片": ["寒武纪", "英维克"]},
            stance=Stance.RECOMMENDED,
            industry_rating="看好",
            copy_of=first,
        ),
    )
    assert (row(db).stance, row(db).rating) == (Stance.WATCH, "增持")
    assert (row(db, "英维克").stance, row(db, "英维克").rating) == (Stance.RECOMMENDED, "看好")
    apply(db, DeleteReports((first,)), now=NOW)
    assert (row(db).stance, row(db).rating) == (Stance.RECOMMENDED, "看好")
    undo(db)
    assert (row(db).stance, row(db).rating) == (Stance.WATCH, "增持")
    (proposal,) = queries.copies(db.conn)
    assert proposal.report_id == digest
    apply(db, AnswerCopy(proposal.id, accepted=False), now=NOW)
    assert (row(db).stance, row(db).rating) == (Stance.RECOMMENDED, "看好")


def test_an_industry_rating_says_nothing_of_a_stock_named_in_prose(db: Database) -> None:
    add(db, a_report(lists={"芯片": ["英维克"]}))
    add(db, a_report(lists={"芯片": ["海光信息"]}, industry_rating="看好", prose=["英维克"]))
    assert row(db, "英维克").rating == ""


def test_the_sparkline_ends_with_the_newest_week_of_the_library(db: Database) -> None:
    add(db, a_report(published="2024-12-02"))
    add(db, a_report(published="2024-12-08"))
    add(db, a_report(published="2024-12-09"))
    add(db, a_report(lists={"芯片": ["英维克"]}, published="2024-12-23"))
    assert row(db).spark == (*[0] * 22, 2, 1, 0, 0)
    assert row(db, "英维克").spark == (*[0] * 25, 1)
    add(db, a_report(lists={"芯片": ["英维克"]}, published="2026-12-23"))
    assert row(db).spark == (0,) * 26


def test_a_week_outside_the_sparkline_is_not_drawn(db: Database) -> None:
    add(db, a_report(published="2024-01-01"))
    add(db, a_report(published="2024-06-24"))
    assert row(db).spark == (1, *[0] * 24, 1)
    add(db, a_report(published="2024-07-01"))
    assert row(db).spark == (*[0] * 24, 1, 1)


def test_a_date_set_by_hand_moves_the_report_into_its_week(db: Database) -> None:
    report = add(db, a_report(published=None))
    assert (row(db).first_seen, sum(row(db).spark)) == ("", 0)
    assert queries.counts(db.conn).undated == 1
    apply(db, DateReport(report, date(2024, 12, 26)), now=NOW)
    assert (row(db).first_seen, sum(row(db).spark)) == ("2024-12-26", 1)
    assert queries.counts(db.conn).undated == 0


def test_reports_in_the_trash_count_nowhere(db: Database) -> None:
    kept = add(db, a_report("Kept", {"芯片": ["寒武纪"]}))
    gone = add(db, a_report("Gone", {"液冷": ["寒武纪", "英维克"]}))
    apply(db, DeleteReports((gone,)), now=NOW)
    assert [str(found.symbol) for found in queries.watchlist(db.conn)] == ["688256.SH"]
    assert row(db).reports == 1
    assert [chip.name for chip in row(db).themes] == ["芯片"]
    assert {point.file for point in queries.points(db.conn)} == {kept}
    assert [report.id for report in queries.reports(db.conn, deleted=True)] == [gone]
    apply(db, RestoreReports((gone,)), now=NOW)
    assert {str(found.symbol) for found in queries.watchlist(db.conn)} == {"688256.SH", "002837.SZ"}
    assert row(db).reports == 2


def test_a_stock_stays_on_the_list_while_another_report_picks_it(db: Database) -> None:
    first = add(db, a_report("First"))
    add(db, a_report("Second"))
    apply(db, DeleteReports((first,)), now=NOW)
    assert row(db).why == "Second"


def test_undo_and_redo_of_a_report_take_its_stocks_along(db: Database) -> None:
    add(db, a_report())
    undo(db)
    assert queries.watchlist(db.conn) == ()
    assert queries.counts(db.conn).reports == 0
    redo(db)
    assert row(db).reports == 1
