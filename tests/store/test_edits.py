"""What each command does to the library."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support.builders import NOW, a_draft, a_library, a_report, symbol, with_scale
from tests.support.content import content
from watchlist.domain import commands as c
from watchlist.domain.acceptance import accept, all_verdicts
from watchlist.domain.errors import AlreadyImported, BadSpan, NameTaken, NoSuchThing
from watchlist.domain.review import RowVerdict, Verdict, Verdicts
from watchlist.domain.spans import Span
from watchlist.domain.stances import Stance
from watchlist.domain.watch_rows import ThemeChip
from watchlist.store import queries
from watchlist.store.database import Database
from watchlist.store.edits import apply, apply_many
from watchlist.store.history import undo


@pytest.fixture
def db() -> Database:
    return a_library()


def do(db: Database, *commands: c.Command) -> c.Applied:
    return [apply(db, command, now=NOW) for command in commands][-1]


def chips(db: Database, name: str = "寒武纪") -> dict[str, bool]:
    row = next(row for row in queries.watchlist(db.conn) if row.symbol == symbol(name))
    return {chip.name: chip.hand for chip in row.themes}


# --- the same document again


def test_the_same_file_or_text_again_adds_nothing(db: Database) -> None:
    report = a_report()
    first = do(db, report).ids[0]
    before = content(db.conn)
    other_file = replace(report, document=replace(report.document, name="b.pdf", sha256_file="f" * 64))
    other_text = replace(report, document=replace(report.document, text=report.document.text + "。"))
    for again in (report, other_file, other_text):
        with pytest.raises(AlreadyImported) as caught:
            do(db, again)
        assert caught.value.args == (first,)
    assert content(db.conn) == before


def test_pasted_texts_have_no_file_to_be_the_same(db: Database) -> None:
    for report in (a_report(), a_report()):
        do(db, replace(report, document=replace(report.document, sha256_file="")))
    assert queries.counts(db.conn).reports == 2


def test_what_is_in_the_trash_can_be_imported_again_and_then_not_restored(db: Database) -> None:
    report = a_report()
    first = do(db, report).ids[0]
    do(db, c.DeleteReports((first,)))
    second = do(db, report).ids[0]
    with pytest.raises(AlreadyImported) as caught:
        do(db, c.RestoreReports((first,)))
    assert caught.value.args == (second,)


def test_a_known_report_is_found_by_file_or_text(db: Database) -> None:
    document = a_report().document
    first = do(db, replace(a_report(), document=document, picks=(), mentions=())).ids[0]
    assert queries.find_report(db.conn, document.sha256_file, "") == first
    assert queries.find_report(db.conn, "", document.sha256_text) == first
    assert queries.find_report(db.conn, "", "") is None


# --- no fact without its characters


@pytest.mark.parametrize("where", ["picks", "mentions", "ratings", "scale", "band"])
def test_a_fact_outside_the_text_is_refused(db: Database, where: str) -> None:
    report = a_report(prose=["英维克"], industry_rating="看好")
    nowhere = Span(10_000, 10_003)
    scale = with_scale(report)
    wrong = {
        "picks": replace(report, picks=(replace(report.picks[0], spans=(nowhere,)),)),
        "mentions": replace(report, mentions=(replace(report.mentions[0], spans=(nowhere,)),)),
        "ratings": replace(report, ratings=(replace(report.ratings[0], span=nowhere),)),
        "scale": replace(report, scale=replace(scale, span=nowhere)),
        "band": replace(report, scale=replace(scale, bands=(replace(scale.bands[0], span=nowhere),))),
    }[where]
    before = content(db.conn)
    with pytest.raises(BadSpan):
        do(db, wrong)
    assert content(db.conn) == before


def test_a_fact_whose_characters_say_something_else_is_refused(db: Database) -> None:
    report = a_report(lists={"芯片": ["寒武纪"]}, prose=["英维克"])
    elsewhere = replace(report.picks[0], spans=(report.mentions[0].spans[0],))
    with pytest.raises(BadSpan):
        do(db, replace(report, picks=(elsewhere,)))
    with pytest.raises(BadSpan):
        do(db, replace(report, picks=(replace(report.picks[0], spans=()),)))


def test_a_name_broken_by_the_end_of_a_line_is_the_name(db: Database) -> None:
    report = a_report(lists={"芯片": ["寒武纪"]})
    text = report.document.text.replace("寒武纪", "寒\n武紀", 1)
    span = report.picks[0].spans[0]
    broken = replace(report.picks[0], spans=(Span(span.start, span.end + 1),))
    do(db, replace(report, document=replace(report.document, text=text), picks=(broken,)))
    assert [mention.text for mention in queries.mentions(db.conn)] == ["寒\n武紀"]


def test_a_place_in_a_list_is_not_told_twice(db: Database) -> None:
    report = a_report(lists={"芯片": ["寒武纪"]})
    pick = report.picks[0]
    mention = c.NewMention(pick.symbol, pick.text, pick.spans, "list", 1.0, in_list=True)
    do(db, replace(report, mentions=(mention, mention)))
    assert len(queries.mentions(db.conn)) == 1


def test_one_theme_in_two_spellings_is_one_pick_with_both_places(db: Database) -> None:
    report = a_report(lists={"服务器电源": ["英维克"], "服務器 電源": ["英维克"]})
    do(db, replace(report, picks=(report.picks[0], replace(report.picks[1], stance=Stance.RECOMMENDED))))
    (pick,) = queries.report_picks(db.conn, 1)
    assert (pick.theme.name, pick.stance, len(pick.spans)) == ("服务器电源", Stance.RECOMMENDED, 2)
    assert len(queries.mentions(db.conn, theme="服务器电源")) == 2


def test_an_industry_s_rating_is_never_a_stock_s(db: Database) -> None:
    report = a_report(industry_rating="看好")
    do(db, replace(report, ratings=(replace(report.ratings[0], symbol=symbol("寒武纪")),)))
    assert [(rating.symbol, rating.scope) for rating in queries.ratings(db.conn)] == [(None, "industry")]


def test_a_pick_without_a_theme_is_refused(db: Database) -> None:
    report = a_report()
    with pytest.raises(NoSuchThing):
        do(db, replace(report, picks=(replace(report.picks[0], theme=" "),)))


# --- tags


def test_machine_tags_and_hand_tags_are_told_apart(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"]}), c.TagStocks((symbol("寒武纪"),), ("ASIC",)))
    assert chips(db) == {"芯片": False, "ASIC": True}
    do(db, c.TagStocks((symbol("寒武纪"),), ("芯片",)))
    assert chips(db) == {"芯片": True, "ASIC": True}


def test_a_machine_tag_that_was_taken_off_stays_off_after_later_imports(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"]}), c.UntagStocks((symbol("寒武纪"),), ("芯片",)))
    assert chips(db) == {}
    do(db, a_report(lists={"芯片": ["寒武纪", "海光信息"]}))
    assert (chips(db), chips(db, "海光信息")) == ({}, {"芯片": False})
    do(db, c.TagStocks((symbol("寒武纪"),), ("芯片",)))
    assert chips(db) == {"芯片": True}


def test_a_hand_tag_goes_when_it_is_taken_off(db: Database) -> None:
    do(db, c.TagStocks((symbol("寒武纪"),), ("ASIC",)), c.UntagStocks((symbol("寒武纪"),), ("ASIC",)))
    assert chips(db) == {}
    do(db, a_report(lists={"ASIC": ["寒武纪"]}))
    assert chips(db) == {"ASIC": False}


def test_a_tag_that_is_both_is_taken_off_at_once(db: Database) -> None:
    stock = (symbol("寒武纪"),)
    do(db, a_report(), c.TagStocks(stock, ("芯片",)), c.UntagStocks(stock, ("芯片",)))
    assert chips(db) == {}


def test_a_tag_of_a_report_in_the_trash_stays_off_when_that_is_restored(db: Database) -> None:
    stock = (symbol("寒武纪"),)
    do(db, a_report(), c.TagStocks(stock, ("芯片",)), c.DeleteReports((1,)))
    do(db, c.UntagStocks(stock, ("芯片",)), c.RestoreReports((1,)))
    assert chips(db) == {}


def test_a_tag_of_a_report_of_the_same_step_stays_off(db: Database) -> None:
    apply_many(db, (a_report(), c.UntagStocks((symbol("寒武纪"),), ("芯片",))), "Import", now=NOW)
    assert chips(db) == {}


def test_a_tagged_stock_that_is_on_no_list_goes_on_the_main_one(db: Database) -> None:
    assert do(db, c.TagStocks((symbol("英维克"),), ("液冷",))).changes.lists
    assert chips(db, "英维克") == {"液冷": True}
    undo(db)
    assert queries.watchlist(db.conn) == ()
    assert queries.themes(db.conn) == ()


def test_a_theme_is_found_in_any_spelling(db: Database) -> None:
    do(
        db,
        c.TagStocks((symbol("英维克"),), ("端侧“+AI”",)),
        c.TagStocks((symbol("寒武纪"),), ("1、 端側 +ai",)),
    )
    (theme,) = queries.themes(db.conn)
    assert (theme.name, theme.stocks, theme.hand, theme.machine) == ("端侧“+AI”", 2, 2, 0)


def test_an_unknown_or_empty_theme_is_told(db: Database) -> None:
    with pytest.raises(NoSuchThing):
        do(db, c.UntagStocks((symbol("英维克"),), ("nowhere",)))
    with pytest.raises(NoSuchThing):
        do(db, c.TagStocks((symbol("英维克"),), ("\u200b",)))


def test_a_renamed_theme_is_still_found_by_its_old_name(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"]}), c.RenameTheme("液冷", "Liquid cooling"))
    do(db, a_report(lists={"液冷": ["申菱环境"]}))
    (theme,) = queries.themes(db.conn)
    assert (theme.name, theme.aliases, theme.stocks, theme.reports) == ("Liquid cooling", ("液冷",), 2, 2)
    do(db, c.RenameTheme("Liquid cooling", "液冷"))
    assert queries.themes(db.conn)[0].aliases == ("Liquid cooling",)


def test_a_theme_cannot_take_the_name_of_another(db: Database) -> None:
    do(db, a_report(lists={"液冷": ["英维克"], "芯片": ["寒武纪"]}))
    with pytest.raises(NameTaken) as caught:
        do(db, c.RenameTheme("液冷", "芯 片"))
    assert caught.value.args == ("theme", "芯 片", "芯片")
    for old, new in (("nowhere", "x"), ("液冷", " ")):
        with pytest.raises(NoSuchThing):
            do(db, c.RenameTheme(old, new))


# --- lists, flags, comments, notes, aliases


def test_stocks_go_on_a_list_and_off_it_and_their_evidence_stays(db: Database) -> None:
    do(db, a_report(), c.RemoveStocks((symbol("寒武纪"),)))
    assert queries.watchlist(db.conn) == ()
    do(db, c.AddStocks((symbol("寒武纪"),), why="back"))
    (row,) = queries.watchlist(db.conn)
    assert (row.reports, row.why, row.added_at) == (1, "back", NOW)
    assert [(each.name, each.stocks) for each in queries.lists(db.conn)] == [("Watchlist", 1)]
    with pytest.raises(NoSuchThing):
        do(db, c.AddStocks((symbol("寒武纪"),), list_id=7))


def test_a_stock_stays_on_its_list_for_the_next_report_that_picks_it(db: Database) -> None:
    do(db, a_report(), a_report(lists={"芯片": ["寒武纪"]}, published="2024-12-27"), c.DeleteReports((1,)))
    assert [row.why for row in queries.watchlist(db.conn)] == [queries.reports(db.conn)[0].title]
    apply_many(db, (a_report("再一篇"), c.DeleteReports((2,))), "Import", now=NOW)
    assert [row.why for row in queries.watchlist(db.conn)] == ["再一篇"]
    do(db, c.DeleteReports((3,)))
    assert queries.watchlist(db.conn) == ()


def test_flag_and_comment_are_set_and_cleared(db: Database) -> None:
    stock = symbol("寒武纪")
    do(db, c.AddStocks((stock,)), c.SetFlag((stock,), 3), c.SetComment(stock, " dear "))
    assert [(row.flag, row.comment) for row in queries.watchlist(db.conn)] == [(3, "dear")]
    do(db, c.SetFlag((stock,), 0), c.SetComment(stock, ""))
    assert [(row.flag, row.comment) for row in queries.watchlist(db.conn)] == [(0, "")]
    with pytest.raises(NoSuchThing):
        do(db, c.SetFlag((stock,), 8))


def test_a_note_may_quote_a_report(db: Database) -> None:
    report, stock = do(db, a_report()).ids[0], symbol("寒武纪")
    do(
        db,
        c.AddNote(stock, "Cheap", "2024-12-30T09:00:00+00:00", report, Span(0, 2)),
        c.AddNote(stock, "Dear", NOW),
    )
    assert [
        (note.text, note.report_id, note.start, note.end) for note in queries.notes(db.conn, symbol=stock)
    ] == [
        ("Cheap", report, 0, 2),
        ("Dear", None, None, None),
    ]
    do(db, c.ChangeNote(1, "Cheap no more"))
    words = queries.report_document(db.conn, report).text[:2]
    assert [(row.text, row.name, row.quote, bool(row.title)) for row in queries.noted(db.conn)] == [
        ("Cheap no more", "寒武纪", words, True),
        ("Dear", "寒武纪", "", False),
    ]
    do(db, c.DeleteNote(1))
    assert [note.text for note in queries.notes(db.conn)] == ["Dear"]
    for wrong in (
        c.AddNote(stock, "x", NOW, report, Span(0, 9_999)),
        c.AddNote(stock, "x", NOW, 99),
        c.DeleteNote(9),
        c.ChangeNote(9, "x"),
    ):
        with pytest.raises((BadSpan, NoSuchThing)):
            do(db, wrong)


def test_a_learned_alias_holds_for_one_broker_or_for_all_and_the_last_word_counts(db: Database) -> None:
    do(db, c.LearnAlias("寒王", symbol("寒武纪")), c.LearnAlias("GDS", symbol("GDS"), "开源证券"))
    do(db, c.LearnAlias("寒王", symbol("英维克")))
    assert queries.learned_aliases(db.conn) == (
        c.LearnAlias("寒王", symbol("英维克")),
        c.LearnAlias("GDS", symbol("GDS"), "开源证券"),
    )
    with pytest.raises(NoSuchThing):
        do(db, c.LearnAlias(" ", symbol("GDS")))


# --- the inbox


def test_a_draft_waits_is_reviewed_and_becomes_a_report(db: Database) -> None:
    draft = a_draft("算力周报", {"芯片": ["寒武纪", "海光信息"]})
    (draft_id,) = do(db, c.KeepDraft(draft)).ids
    (row,) = queries.drafts(db.conn)
    assert (row.id, row.name, row.title, row.stocks, row.sure, row.doubtful, row.started) == (
        draft_id, "算力周报.txt", "算力周报", 2, 2, 0, False,
    )  # fmt: skip
    text = draft.document.sha256_text
    assert queries.draft_of_text(db.conn, "算力周报.txt", text) == row
    assert queries.draft_of_text(db.conn, "other.txt", text) is None
    verdicts = Verdicts({(0, 1): RowVerdict(Verdict.REJECTED)})
    do(db, c.SaveReview(draft_id, verdicts))
    assert queries.drafts(db.conn)[0].started
    assert queries.draft(db.conn, draft_id) == (draft, verdicts)
    do(db, accept(draft, all_verdicts(draft), imported_at=NOW, draft_id=draft_id))
    assert queries.drafts(db.conn) == ()
    assert queries.draft_of_text(db.conn, "算力周报.txt", text) is None
    assert queries.counts(db.conn).stocks == 2
    undo(db)
    assert queries.draft(db.conn, draft_id) == (draft, verdicts)


def test_a_draft_that_waits_already_or_is_stored_is_not_kept_again(db: Database) -> None:
    draft = a_draft()
    first = do(db, c.KeepDraft(draft)).ids
    again = do(db, c.KeepDraft(draft))
    assert (again.ids, again.step_id) == (first, None)
    do(db, accept(draft, all_verdicts(draft), imported_at=NOW, draft_id=first[0]))
    with pytest.raises(AlreadyImported):
        do(db, c.KeepDraft(draft))


def test_a_draft_that_is_not_there_is_told(db: Database) -> None:
    for command in (c.DiscardDraft(9), c.SaveReview(9, Verdicts()), a_report(draft_id=9)):
        with pytest.raises(NoSuchThing):
            do(db, command)
    with pytest.raises(NoSuchThing):
        queries.draft(db.conn, 9)
    assert queries.counts(db.conn).reports == 0


def test_reports_that_are_not_there_are_told(db: Database) -> None:
    for command in (
        c.DeleteReports((9,)),
        c.RestoreReports((9,)),
        c.DateReport(9, date(2024, 1, 1)),
        c.AnswerCopy(9, accepted=True),
    ):
        with pytest.raises(NoSuchThing):
            do(db, command)
    with pytest.raises(NoSuchThing):
        queries.report_document(db.conn, 9)


def test_an_import_of_two_hundred_files_is_one_step(db: Database) -> None:
    before = content(db.conn)
    applied = apply_many(db, [a_report() for _ in range(200)], "Import 200 reports", now=NOW)
    assert (len(applied.ids), applied.name) == (200, "Import 200 reports")
    undo(db)
    assert content(db.conn) == before


def test_a_chip_is_what_a_page_draws(db: Database) -> None:
    do(db, a_report(lists={"芯片": ["寒武纪"]}))
    (row,) = queries.watchlist(db.conn)
    assert row.themes == (ThemeChip(1, "芯片", row.themes[0].colour, hand=False),)
