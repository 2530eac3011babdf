"""“Why?”: the rule and the sentence, or the step and its day, behind each value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.support.builders import NOW, a_library, a_report, symbol
from watchlist.domain import commands as c
from watchlist.domain.desk_commands import SetOwnFields, SetOwnValue
from watchlist.domain.drafts import Stated
from watchlist.domain.errors import NoSuchThing
from watchlist.domain.own_fields import OwnField
from watchlist.domain.reasons import Before, Reason
from watchlist.domain.spans import Span
from watchlist.domain.theme_commands import NestTheme
from watchlist.store import history, queries, step_rows
from watchlist.store.database import Database
from watchlist.store.edits import apply, apply_many

CHIP, COOL = symbol("寒武纪"), symbol("英维克")
LATER, LATEST = "2025-01-02T08:00:00+00:00", "2025-01-03T08:00:00+00:00"


@pytest.fixture
def db() -> Database:
    library = a_library()
    report = a_report("A", {"芯片": ["寒武纪"]}, stock_ratings={"寒武纪": "买入"})
    apply(library, replace(report, rules_version="7"), now=NOW)
    return library


def one(db: Database, subject: str, theme: str | None = None) -> Reason:
    (reason,) = (each for each in queries.why(db.conn, CHIP, theme) if each.subject == subject)
    return reason


def test_a_pick_is_there_by_a_rule_and_a_sentence(db: Database) -> None:
    pick = one(db, "pick")
    assert (pick.value, pick.about, pick.rule, pick.rules_version, pick.confidence) == (
        "beneficiary",
        "芯片",
        "list",
        "7",
        1.0,
    )
    assert not pick.by_hand
    assert pick.step is not None
    assert (pick.step.code, pick.made_at) == ("add_report", NOW)
    assert pick.quoted is not None
    text = queries.report_document(db.conn, pick.quoted.report_id).text
    assert text[pick.quoted.start : pick.quoted.end] == "寒武纪"
    assert "受益标的" in pick.quoted.quote
    rating = one(db, "rating")
    assert (rating.value, rating.about, rating.rule, rating.quoted and rating.quoted.quote) == (
        "买入",
        "stock",
        "table",
        "寒武纪：买入",
    )


def test_a_pick_by_hand_is_a_persons(db: Database) -> None:
    report = a_report("B", {"芯片": ["寒武纪"]})
    apply(db, replace(report, picks=tuple(replace(pick, rule="hand") for pick in report.picks)), now=LATER)
    assert [(each.by_hand, each.rule) for each in queries.why(db.conn, CHIP, "芯片")] == [
        (True, ""),
        (False, "list"),
    ]


def test_what_a_person_set_names_the_step_and_its_day(db: Database) -> None:
    apply(db, c.SetFlag((CHIP,), 2), now=NOW)
    apply(db, c.SetFlag((CHIP,), 3), now=LATER)
    apply(db, c.SetComment(CHIP, "dear"), now=LATEST)
    apply(db, c.TagStocks((CHIP,), ("ASIC",)), now=LATER)
    apply(db, c.AddNote(CHIP, "see", LATEST, 1, Span(0, 1)), now=LATEST)
    flag, comment, tag, note = (one(db, each) for each in ("flag", "comment", "tag", "note"))
    assert [(each.value, each.by_hand, each.made_at, each.step and each.step.code) for each in (flag, comment, tag, note)] == [
        ("3", True, LATER, "set_flag"), ("dear", True, LATEST, "set_comment"), ("ASIC", True, LATER, "tag_stocks"),
        ("see", True, LATEST, "add_note"),
    ]  # fmt: skip
    assert note.quoted is not None
    assert note.quoted.quote == "A"
    history.undo(db)
    history.undo(db)
    assert one(db, "flag").value == "3"
    assert "comment" in {each.subject for each in queries.why(db.conn, CHIP)}


def test_what_stood_there_before_is_told_for_good(db: Database) -> None:
    (field_id,) = apply(db, SetOwnFields((OwnField(0, "target"),)), now=NOW).ids
    for text, day in (("500", NOW), ("600", LATER), ("", LATEST)):
        apply(db, SetOwnValue((CHIP,), field_id, text), now=day)
        apply(db, c.SetComment(CHIP, text), now=day)
    for given in (c.AddStocks((COOL,)), SetOwnValue((COOL,), field_id, "7")):
        apply(db, given, now=NOW)
    for number in range(step_rows.STEPS_KEPT):
        apply(db, c.SetComment(COOL, str(number)), now=LATEST)
    for subject, about in (("own", "target"), ("comment", "")):
        told = one(db, subject)
        assert (told.value, told.about, told.by_hand, told.made_at) == ("", about, True, LATEST)
        assert told.before == (Before("600", LATEST), Before("500", LATER), Before("", NOW))
    (other,) = (each for each in queries.why(db.conn, COOL) if each.subject == "own")
    assert (other.value, other.made_at, other.before) == ("7", NOW, (Before("", NOW),))
    apply(db, SetOwnFields(()), now=LATEST)
    assert "own" not in {each.subject for each in queries.why(db.conn, CHIP)}


def test_an_undone_step_is_no_reason(db: Database) -> None:
    apply(db, c.SetFlag((CHIP,), 2), now=NOW)
    apply(db, c.SetFlag((CHIP,), 3), now=LATER)
    history.undo(db)
    assert (one(db, "flag").value, one(db, "flag").made_at) == ("2", NOW)


def test_a_list_says_who_put_it_there(db: Database) -> None:
    listed = one(db, "listed")
    assert (listed.value, listed.by_hand, listed.other) == ("Watchlist", False, "A")
    assert listed.quoted is not None
    apply(db, c.AddStocks((COOL,), why="looks good"), now=LATER)
    (own,) = queries.why(db.conn, COOL)
    assert (own.value, own.by_hand, own.other, own.made_at) == ("Watchlist", True, "looks good", LATER)


def test_a_tag_that_was_taken_off_says_so(db: Database) -> None:
    apply(db, c.UntagStocks((CHIP,), ("芯片",)), now=LATER)
    assert [(each.subject, each.made_at) for each in queries.why(db.conn, CHIP, "芯 片")] == [
        ("hidden_tag", LATER),
        ("pick", NOW),
    ]


def test_what_is_older_than_the_history_keeps_its_own_day(db: Database) -> None:
    apply(db, c.TagStocks((CHIP,), ("ASIC",)), now=NOW)
    for number in range(step_rows.STEPS_KEPT):
        apply(db, c.SetComment(COOL, str(number)), now=LATER)
    tag, pick = one(db, "tag"), one(db, "pick")
    assert (tag.step, tag.made_at, pick.step, pick.made_at, pick.rule) == (None, NOW, None, NOW, "list")


def test_an_import_of_many_is_one_reason(db: Database) -> None:
    apply_many(
        db,
        [a_report("B", {"液冷": ["英维克"]}), a_report("C", {"液冷": ["英维克"]})],
        "import_files",
        now=LATER,
    )
    picks = [each for each in queries.why(db.conn, COOL) if each.subject == "pick"]
    assert [each.step and each.step.code for each in picks] == ["import_files", "import_files"]


def test_a_report_says_where_its_fields_come_from(db: Database) -> None:
    report = a_report("R", {"芯片": ["寒武纪"]}, published=None)
    stated = replace(
        report.metadata,
        broker=Stated("开源证券", Span(0, 1), "head", 0.8),
        published=Stated(None, reason="none stated"),
    )
    report_id = apply(db, replace(report, metadata=stated, rules_version="8"), now=NOW).ids[0]
    fields = {each.subject: each for each in queries.why_report(db.conn, report_id)}
    assert list(fields) == ["title", "broker", "published", "industry", "kind"]
    broker = fields["broker"]
    assert (broker.value, broker.rule, broker.confidence, broker.rules_version) == (
        "开源证券",
        "head",
        0.8,
        "8",
    )
    assert broker.quoted is not None
    assert broker.quoted.quote == "R"
    assert fields["published"].other == "none stated"
    apply(db, c.DateReport(report_id, date(2024, 12, 5)), now=LATER)
    dated = next(each for each in queries.why_report(db.conn, report_id) if each.subject == "published")
    assert (dated.value, dated.by_hand, dated.made_at, dated.step and dated.step.code) == (
        "2024-12-05",
        True,
        LATER,
        "date_report",
    )


def test_a_theme_says_where_its_names_come_from(db: Database) -> None:
    apply(db, c.RenameTheme("芯片", "算力芯片"), now=LATER)
    apply(db, c.TagStocks((COOL,), ("算力",)), now=LATER)
    apply(db, NestTheme("算力芯片", "算力"), now=LATEST)
    reasons = [
        (each.subject, each.value, each.made_at, each.by_hand) for each in queries.why_theme(db.conn, "芯片")
    ]
    assert reasons == [
        ("name", "算力芯片", LATER, True), ("alias", "芯片", LATER, True), ("parent", "算力", LATEST, True),
    ]  # fmt: skip
    apply(db, a_report("D", {"新": ["寒武纪"]}), now=NOW)
    assert [(each.value, each.by_hand) for each in queries.why_theme(db.conn, "新")] == [("新", False)]


def test_what_is_not_there_has_no_reason(db: Database) -> None:
    for ask in (
        lambda: queries.why(db.conn, symbol("GDS")), lambda: queries.why(db.conn, CHIP, "none"),
        lambda: queries.why_report(db.conn, 99), lambda: queries.why_theme(db.conn, "none"),
    ):  # fmt: skip
        with pytest.raises(NoSuchThing):
            ask()
